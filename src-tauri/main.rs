//! The program `istiqbal`: the window of the reception desk.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    if intake::started_as_child() {
        intake::child_main();
    }
    istiqbal::run()
}
