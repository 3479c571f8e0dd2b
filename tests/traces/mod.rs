//! Looking for planted values in every file below some folders, as whoever steals the disk would.
#![allow(dead_code)]

use std::path::{Path, PathBuf};

/// A planted text as it would lie in a file: UTF-8, UTF-16 as web views and Windows write it, and JSON with escapes.
fn forms(planted: &str) -> Vec<Vec<u8>> {
    let utf16: Vec<u8> = planted.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let escaped: String = planted
        .chars()
        .map(|letter| if letter.is_ascii() { letter.to_string() } else { format!("\\u{:04x}", u32::from(letter)) })
        .collect();
    vec![planted.as_bytes().to_vec(), utf16, escaped.into_bytes()]
}

fn files(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => files(&entry.path(), all),
            Ok(kind) if kind.is_file() => all.push(entry.path()),
            _ => {}
        }
    }
}

/// Every file below the folders that holds one of the texts, with the text.
pub fn found(folders: &[&Path], planted: &[&str]) -> Vec<(PathBuf, String)> {
    let mut all = Vec::new();
    for folder in folders {
        files(folder, &mut all);
    }
    let mut hits = Vec::new();
    for file in all {
        let Ok(bytes) = std::fs::read(&file) else { continue };
        for text in planted {
            if forms(text).iter().any(|form| bytes.windows(form.len()).any(|window| window == &form[..])) {
                hits.push((file.clone(), (*text).to_owned()));
            }
        }
    }
    hits
}

/// How many files lie below a folder, so that a scan of nothing is not taken for a clean one.
pub fn count(folder: &Path) -> usize {
    let mut all = Vec::new();
    files(folder, &mut all);
    all.len()
}
