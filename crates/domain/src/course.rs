//! What happens to a request after it was handed in (مسار الطلب): its clocks, what holds it up, urgency, and how complete it was received
//! (R14, R17, R52, R53; requirements, readings 2 and 7).

mod clock;
mod file_check;
mod obstacle;

pub use clock::{Clock, DaysLeft, EXTENSION_MAX_DAYS, Extension, SOON_WORKING_DAYS, TimeLeft, new_target};
pub use file_check::{FileCheck, FileCheckInput, ITEMS_MAX, Receiver};
pub use obstacle::{Obstacle, ObstacleKind, UrgentMark};

#[cfg(test)]
mod walk;
