//! PDFs, honest and armed.

use std::process::Command;

use intake::{IntakeError, MediaType};
use libtest_mimic::Trial;
use lopdf::Document;

use crate::{check, contains, fact, fifty_cuts, samples};

pub fn trials() -> Vec<Trial> {
    let mut all = vec![
        fact("an_honest_pdf_keeps_its_pages", an_honest_pdf_keeps_its_pages),
        fact("an_armed_pdf_keeps_what_is_seen_and_nothing_else", an_armed_pdf_keeps_what_is_seen_and_nothing_else),
        fact("a_filled_field_that_nothing_draws_is_refused", a_filled_field_that_nothing_draws_is_refused),
        fact("cut_pdfs_are_refused_at_fifty_places", cut_pdfs_are_refused_at_fifty_places),
        fact("a_cleaned_pdf_is_clean_already", a_cleaned_pdf_is_clean_already),
        fact("a_pdf_with_object_streams_is_taken", a_pdf_with_object_streams_is_taken),
        fact("a_pdf_whose_text_cannot_be_read_is_damaged", a_pdf_whose_text_cannot_be_read_is_damaged),
        fact("three_hundred_pages_are_taken_and_one_more_is_not", three_hundred_pages_are_taken_and_one_more_is_not),
    ];
    if cfg!(target_os = "linux") {
        all.push(fact("a_cleaned_pdf_looks_the_same_and_passes_qpdf", a_cleaned_pdf_looks_the_same_and_passes_qpdf));
    }
    all
}

fn an_honest_pdf_keeps_its_pages() {
    let clean = check("راتب.pdf", &samples::paper()).expect("an honest paper is taken");
    assert_eq!((clean.media, clean.pages, clean.width, clean.height), (MediaType::Pdf, 2, 595, 842), "as it was printed");
    let document = Document::load_mem(&clean.bytes).unwrap();
    for id in document.get_pages().into_values() {
        assert!(contains(&document.get_page_content(id), samples::WRITING), "the words are all there");
    }
    let second = document.get_dictionary(document.get_pages()[&2]).unwrap();
    assert_eq!(second.get(b"Rotate").unwrap().as_i64().unwrap(), 90, "the turned page stays turned");
    assert!(!contains(&clean.bytes, b"GPS"), "a photo inside a PDF loses its place too");
}

fn an_armed_pdf_keeps_what_is_seen_and_nothing_else() {
    let clean = check("form.pdf", &samples::armed_paper()).expect("it is disarmed, not refused");
    // Inflated, so that nothing hides in a compressed stream.
    let mut open = Document::load_mem(&clean.bytes).unwrap();
    open.decompress();
    let mut bytes = Vec::new();
    open.save_to(&mut bytes).unwrap();
    let never = [
        "JavaScript",
        "/JS",
        "OpenAction",
        "/AA",
        "Annot",
        "AcroForm",
        "XFA",
        "EmbeddedFile",
        "Filespec",
        "a.exe",
        "bad.example",
        "Metadata",
        "Ahmad",
        "PieceInfo",
        "secret",
        "private remark",
        "/Names",
        "app.",
    ];
    for word in never {
        assert!(!contains(&bytes, word.as_bytes()), "{word} has no place in a kept paper");
    }
    assert!(contains(&bytes, b"Salary certificate 5200"), "what the paper says stays");
    assert!(contains(&bytes, b"FILLED 1200"), "what was filled in is part of what it says");
}

fn a_filled_field_that_nothing_draws_is_refused() {
    let objects = samples::pdf(&[
        samples::object("<< /Type /Catalog /Pages 2 0 R >>"),
        samples::object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        samples::object("<< /Type /Page /Parent 2 0 R /Annots [4 0 R] >>"),
        samples::object("<< /Type /Annot /Subtype /Widget /FT /Tx /V (1200) /Rect [100 100 300 140] >>"),
    ]);
    assert_eq!(check("form.pdf", &objects), Err(IntakeError::Unsupported), "the amount must not vanish without a word");
}

fn cut_pdfs_are_refused_at_fifty_places() {
    let whole = samples::paper();
    // The last lines only say where the table begins and that this is the end.
    let needed = whole.len() - "%%EOF\n".len();
    for cut in fifty_cuts(needed) {
        let error = check("a.pdf", &whole[..cut]).expect_err("half a paper is no paper");
        let expected = matches!(error, IntakeError::Damaged | IntakeError::TypeMismatch);
        assert!(expected, "cut at {cut} of {} is a damaged file to the clerk, not {error:?}", whole.len());
    }
}

fn a_cleaned_pdf_is_clean_already() {
    let once = check("a.pdf", &samples::armed_paper()).unwrap();
    let twice = check("a.pdf", &once.bytes).unwrap();
    assert_eq!(check("a.pdf", &samples::armed_paper()).unwrap(), once, "the same file gives the same bytes");
    assert_eq!(check("a.pdf", &twice.bytes).unwrap().bytes, twice.bytes, "cleaning comes to rest");
}

fn a_pdf_with_object_streams_is_taken() {
    let mut modern = Vec::new();
    Document::load_mem(&samples::paper()).unwrap().save_modern(&mut modern).unwrap();
    let clean = check("modern.pdf", &modern).expect("most programs write this today");
    assert_eq!(clean.pages, 2, "both pages");
}

fn a_pdf_whose_text_cannot_be_read_is_damaged() {
    let paper = samples::paper();
    let at = paper.windows(7).position(|window| window == b"5 0 obj").unwrap();
    let mut broken = paper;
    broken[at..at + 7].copy_from_slice(b"5 0 xxx");
    assert_eq!(check("a.pdf", &broken), Err(IntakeError::Damaged), "a page that lost its words is not that page");
}

fn three_hundred_pages_are_taken_and_one_more_is_not() {
    assert_eq!(check("a.pdf", &samples::pages(300)).map(|clean| clean.pages), Ok(300), "the limit is within the limit");
    let refused = |count| check("a.pdf", &samples::pages(count)).map(|clean| clean.pages);
    assert_eq!(refused(301), Err(IntakeError::TooManyPages { pages: 301 }), "the clerk is told how many");
    assert_eq!(refused(5000), Err(IntakeError::TooManyPages { pages: 5000 }), "also when it is absurd");
}

fn a_cleaned_pdf_looks_the_same_and_passes_qpdf() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let look = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let run = |program: &str, arguments: &[&str]| {
            let output = Command::new(program).args(arguments).arg(&path).current_dir(folder.path()).output();
            let output = output.unwrap_or_else(|error| panic!("{program} is needed for this test: {error}"));
            assert!(output.status.success(), "{program} on {name}: {}", String::from_utf8_lossy(&output.stdout));
            output.stdout
        };
        if name.starts_with("clean") {
            run("qpdf", &["--check"]);
        }
        run("pdftoppm", &["-r", "50"])
    };
    let clean = check("a.pdf", &samples::paper()).unwrap();
    let (before, after) = (look("paper.pdf", &samples::paper()), look("clean-paper.pdf", &clean.bytes));
    assert!(!before.is_empty() && before == after, "every page looks exactly as it came");
    let armed = check("a.pdf", &samples::armed_paper()).unwrap();
    look("clean-armed.pdf", &armed.bytes);
}
