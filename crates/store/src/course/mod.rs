//! A request's course as stored: its clock, extensions, obstacles, urgency and how complete it was received.

mod clock;
mod file_check;
mod obstacle;
mod urgent;

pub use file_check::FileCheckCount;
