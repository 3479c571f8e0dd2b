//! What a visit costs at the keyboard, printed and kept for `./bench`: one JSON line a figure in the file that `ISTIQBAL_FIGURES` names.

use std::{fs::OpenOptions, io::Write as _};

use serde_json::{Value, json};

use crate::driver::Cost;

/// Most screens of a new applicant, and most field stops of a returning one (the issue, "How it must look and feel").
pub const MOST_SCREENS: usize = 12;
pub const MOST_RETURNING_STOPS: usize = 15;

/// One figure; `at_most` is its goal.
pub fn figure(name: &str, value: impl Into<Value>, unit: &str, at_most: Option<usize>) {
    let mut line = json!({ "name": name, "value": value.into(), "unit": unit });
    if let Some(goal) = at_most {
        line["goal"] = json!(goal);
        line["better"] = json!("lower");
    }
    println!("{line}");
    if let Some(file) = std::env::var_os("ISTIQBAL_FIGURES") {
        let mut file = OpenOptions::new().create(true).append(true).open(file).expect("the file of the figures can be written");
        writeln!(file, "{line}").expect("a figure is kept");
    }
}

/// Every figure of a visit: fields and ticks that were stopped at, keys, Tab among them, screens, and the waits for the next screen.
pub fn keep(name: &str, cost: &Cost) {
    let Cost { strokes, tabs, fields, screens, waits, .. } = cost;
    let most = |of: &str, goal: usize| (name == of).then_some(goal);
    figure(&format!("{name}.stops"), *fields, "fields", most("returning", MOST_RETURNING_STOPS));
    figure(&format!("{name}.screens"), screens.len(), "screens", most("visit", MOST_SCREENS));
    figure(&format!("{name}.strokes"), *strokes, "keys", None);
    figure(&format!("{name}.tabs"), *tabs, "keys", None);
    figure(&format!("{name}.waits"), waits.len(), "waits", None);
    let longest = waits.iter().max().copied().unwrap_or_default();
    figure(&format!("{name}.longest_wait"), u64::try_from(longest).unwrap_or(u64::MAX), "ms", None);
}
