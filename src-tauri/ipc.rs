//! The bridge: the only data command. Everything else is the deed list's business.

use desk::Failure;
use serde_json::Value;
use tauri::State;

use crate::{Reception, print};

/// Does a deed for the window. Runs off the window's own thread, so that typing never waits for the disk.
#[tauri::command(async)]
pub(crate) fn call(reception: State<'_, Reception>, name: &str, input: Value, key: Option<&str>) -> Result<Value, Failure> {
    let desk = reception.desk()?;
    let answer = desk.call(name, input, key);
    if name == "lock" {
        print::empty_outgoing(&desk);
    }
    answer
}
