//! What both programs need from the machine they run on: clock, randomness, data folder, local log.
//!
//! The window and `istiqbalctl` build the same [`desk::Host`] here, so that a deed meets the same world in both.

mod log;
mod machine;

pub use log::Log;
pub use machine::{data_folder, host};
