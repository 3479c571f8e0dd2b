//! What the follow-up lists (المتابعة) judge by: where each request stands, what it lacks from which day on, and how long each stretch of its way took
//! (R33, R53; requirements, last part, item 17). Pure: the same request judged again gives the same standing.

mod standing;
mod stretch;
mod waiting;

pub use standing::{Lack, Standing, lacks};
pub use stretch::{Milestones, Stretch};
pub use waiting::{Spread, hide_small};

#[cfg(test)]
mod tests;
