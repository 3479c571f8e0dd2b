//! What papers cost: one JSON line a figure (`name`, `value`, `unit`). Processor time and peak memory are read from the system, so
//! they are given on Linux only. Build it optimised.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

#[path = "../tests/samples/mod.rs"]
mod samples;

use papers::*;
use samples::*;

fn main() {
    let print = |name: &str, value: f64, unit: &str| println!("{}", serde_json::json!({ "name": name, "value": value, "unit": unit }));
    let start = cpu_seconds();
    let mut press = Press::new();
    print("press.new.cpu", (cpu_seconds() - start) * 1000.0, "ms");

    let letter = Paper::Acknowledgement(letter());
    let first = cpu_seconds();
    let bytes = press.render(&letter, &neutral()).unwrap().len();
    print("letter.first.cpu", (cpu_seconds() - first) * 1000.0, "ms");
    print("letter.size", bytes as f64 / 1024.0, "KiB");
    let rounds = 50;
    let from = cpu_seconds();
    for _ in 0..rounds {
        press.render(&letter, &neutral()).unwrap();
    }
    print("letter.cpu", (cpu_seconds() - from) * 1000.0 / f64::from(rounds), "ms");

    let declaration = Paper::Declaration(declaration_long());
    let from = cpu_seconds();
    let bytes = press.render(&declaration, &office()).unwrap().len();
    print("declaration.four_pages.cpu", (cpu_seconds() - from) * 1000.0, "ms");
    print("declaration.four_pages.size", bytes as f64 / 1024.0, "KiB");

    let before = peak_mib();
    let mut file = case_file(&mut press, false);
    file.statement = sections(1030);
    let row = file.history.last().cloned().unwrap();
    file.history = (0..1000).map(|i| HistoryEntry { what: format!("{} رقم {i}", row.what), ..row.clone() }).collect();
    let mut pages = 0;
    let from = cpu_seconds();
    let bytes = press.render_case_file(&file, &office(), &mut |_, of| {
        pages = pages.max(of);
        true
    });
    let bytes = bytes.unwrap().len();
    print("case_file.pages", pages as f64, "pages");
    print("case_file.cpu", cpu_seconds() - from, "s");
    print("case_file.size", bytes as f64 / 1024.0 / 1024.0, "MiB");
    print("case_file.peak_before", before, "MiB");
    print("case_file.peak", peak_mib(), "MiB");
}

/// Processor time of this process so far; 0 where the system does not say.
fn cpu_seconds() -> f64 {
    let Ok(text) = std::fs::read_to_string("/proc/self/schedstat") else { return 0.0 };
    text.split_whitespace().next().and_then(|n| n.parse::<f64>().ok()).unwrap_or(0.0) / 1e9
}

/// The most memory this process had; 0 where the system does not say.
fn peak_mib() -> f64 {
    let Ok(text) = std::fs::read_to_string("/proc/self/status") else { return 0.0 };
    let line = text.lines().find(|l| l.starts_with("VmHWM")).and_then(|l| l.split_whitespace().nth(1)).and_then(|n| n.parse::<f64>().ok());
    line.unwrap_or(0.0) / 1024.0
}
