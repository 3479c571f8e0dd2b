//! What both programs need from the machine they run on: clock, randomness, data folder, local log.
//!
//! The window and `istiqbalctl` build the same [`desk::Host`] here, so that a deed meets the same world in both.

mod all_users;
mod log;
mod machine;

pub use all_users::open_to_all;
pub use log::Log;
pub use machine::{data_folder, folder_is_set, host, own_folder, remember_shared, shared_folder};
