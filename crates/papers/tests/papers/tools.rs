//! The outside tools a paper is judged by.

use std::process::{Command, Output};

/// Runs the tool on the PDF; `{}` in the arguments stands for its file.
pub fn run(tool: &str, arguments: &[&str], pdf: &[u8]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, pdf).unwrap();
    let arguments = arguments.iter().map(|a| if *a == "{}" { file.to_str().unwrap() } else { a });
    Command::new(tool).args(arguments).output().unwrap_or_else(|e| panic!("{tool} is needed (poppler-utils, qpdf): {e}"))
}

/// The paper's text as pdftotext gives it, a space in the place of each of its direction marks.
pub fn raw_text(pdf: &[u8]) -> String {
    let raw = String::from_utf8(run("pdftotext", &["{}", "-"], pdf).stdout).unwrap();
    raw.replace(|c: char| matches!(c as u32, 0x200e | 0x200f | 0x202a..=0x202e | 0x2066..=0x2069), " ")
}

/// The paper's text in the order it is read. pdftotext marks each stretch it believes to run from left to right, writes it as it lies
/// on the paper, and takes the spaces and brackets at its left end into it: those come after it for one who reads from the right.
pub fn text(pdf: &[u8]) -> String {
    let raw = String::from_utf8(run("pdftotext", &["{}", "-"], pdf).stdout).unwrap();
    in_reading_order(&raw)
}

fn in_reading_order(raw: &str) -> String {
    let mut out = String::new();
    let mut rest = raw;
    while let Some((before, inside)) = rest.split_once('\u{202a}') {
        out.push_str(before);
        let (inside, after) = inside.split_once('\u{202c}').unwrap_or((inside, ""));
        let core = inside.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '+');
        out.push_str(core);
        out.extend(inside[..inside.len() - core.len()].chars().rev());
        rest = after;
    }
    out.push_str(rest);
    out.retain(|c| !matches!(c as u32, 0x200e | 0x200f | 0x202a..=0x202e | 0x2066..=0x2069));
    out
}

/// The text of each page, its white space made single.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let text = text(pdf);
    let mut pages: Vec<String> = text.split('\u{c}').map(|page| page.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    pages.pop();
    pages
}

/// What `qpdf --check` has to complain of; empty when clean.
pub fn complaints(pdf: &[u8]) -> String {
    let out = run("qpdf", &["--check", "{}"], pdf);
    if out.status.success() {
        String::new()
    } else {
        format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr))
    }
}

/// Document properties as a reader shows them.
pub fn properties(pdf: &[u8]) -> String {
    String::from_utf8(run("pdfinfo", &["{}"], pdf).stdout).unwrap()
}
