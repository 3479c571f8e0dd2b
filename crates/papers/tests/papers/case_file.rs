//! The case file: one count of pages, bookmarks, scans untouched, foreign files tamed, caps and cancel.

use crate::samples::*;
use crate::tools::*;
use lopdf::{Document, Object, Stream, dictionary};
use papers::*;

fn made(file: &CaseFile) -> Result<Vec<u8>, PaperError> {
    Press::new().render_case_file(file, &office(), &mut |_, _| true)
}

/// A foreign PDF of so many pages with everything in it that must stay behind.
fn foreign(pages: usize) -> Vec<u8> {
    let mut d = Document::with_version("1.6");
    let tree = d.new_object_id();
    let script = d.add_object(dictionary! { "Type" => "Action", "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") });
    let note = d.add_object(
        dictionary! { "Type" => "Annot", "Subtype" => "Link", "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()], "A" => script },
    );
    let font = d.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
    let kids: Vec<Object> = (0..pages)
        .map(|i| {
            let content = d.add_object(Stream::new(dictionary! {}, format!("BT /A 24 Tf 72 700 Td (FOREIGN {i}) Tj ET").into_bytes()));
            let page = dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => content, "Annots" => vec![note.into()], "AA" => dictionary! { "O" => script } };
            d.add_object(page).into()
        })
        .collect();
    // Resources, box and turn are inherited; the font has the name of a forbidden key.
    let count = kids.len() as i64;
    let resources = dictionary! { "Font" => dictionary! { "A" => font } };
    d.set_object(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count, "Resources" => resources, "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()], "Rotate" => 90 });
    let root = d.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree, "OpenAction" => script });
    d.trailer.set("Root", root);
    let mut out = Vec::new();
    d.save_to(&mut out).unwrap();
    out
}

#[test]
fn merged_papers_and_scans_share_one_count_with_bookmarks_and_the_file_number() {
    let mut press = Press::new();
    let pdf = made(&case_file(&mut press, true)).unwrap();
    assert_eq!(complaints(&pdf), "", "a strict reader finds nothing to complain of");
    let pages = pages(&pdf);
    for (i, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("صفحة {} من {}", i + 1, pages.len())), "page {}: {page}", i + 1);
        assert!(page.contains("2026-000207") && page.contains("2026-000318"), "file and request number stand on page {}: {page}", i + 1);
    }
    let d = Document::load_mem(&pdf).unwrap();
    let titles: Vec<String> = d
        .objects
        .values()
        .filter_map(|o| o.as_dict().ok())
        .filter(|o| o.has(b"Dest"))
        .map(|o| lopdf::decode_text_string(o.get(b"Title").unwrap()).unwrap())
        .collect();
    for title in ["الغلاف", "الملخص", "الأسرة", "النزيل", "الإقرار 2026-000431", "عقد الإيجار", "سجل الطلب"]
    {
        assert!(titles.iter().any(|t| t == title), "a bookmark leads to «{title}»: {titles:?}");
    }
    let line = pages[0].split("عقد الإيجار").nth(1).unwrap().trim().split(' ').next().unwrap().parse::<usize>().unwrap();
    assert!(pages[line - 1].contains("عقد الإيجار"), "the contents name the right page");
}

#[test]
fn a_scan_goes_through_byte_for_byte() {
    let mut press = Press::new();
    let pdf = made(&case_file(&mut press, true)).unwrap();
    let scan = include_bytes!("../fixtures/scan.jpg");
    assert!(pdf.windows(scan.len()).any(|w| w == scan), "full quality means the same bytes");
}

#[test]
fn scripts_actions_and_links_of_a_foreign_pdf_stay_behind_and_its_words_stay() {
    let mut press = Press::new();
    let mut file = case_file(&mut press, false);
    file.scans = vec![Scan { title: "تقرير".into(), pages: vec![ScanPage::Pdf(foreign(2))] }];
    let pdf = made(&file).unwrap();
    assert_eq!(complaints(&pdf), "", "still a clean file");
    assert!(text(&pdf).contains("FOREIGN 1"), "the foreign page is there");
    let open = run("qpdf", &["--qdf", "--object-streams=disable", "{}", "-"], &pdf).stdout;
    let open = String::from_utf8_lossy(&open);
    for word in ["JavaScript", "app.alert", "/Annot", "OpenAction", "/AA"] {
        assert!(!open.contains(word), "{word} must not come along");
    }
}

#[test]
fn what_cannot_be_merged_is_refused_by_its_reason() {
    let mut press = Press::new();
    let mut file = case_file(&mut press, false);
    let with = |file: &mut CaseFile, bytes: Vec<u8>| {
        file.scans = vec![Scan { title: "تقرير".into(), pages: vec![ScanPage::Pdf(bytes)] }];
        made(file)
    };
    assert_eq!(with(&mut file, b"%PDF-1.7 nonsense".to_vec()), Err(PaperError::BadPdf), "damaged");
    assert_eq!(with(&mut file, Vec::new()), Err(PaperError::BadPdf), "empty");
    let locked = encrypt_pdf(&foreign(1), "secret", &[9; 32]).unwrap();
    assert_eq!(with(&mut file, locked), Err(PaperError::Locked), "with a password");
    assert!(matches!(with(&mut file, foreign(500)), Err(PaperError::TooLong { .. })), "over the cap it must be split");
}

#[test]
fn a_long_export_tells_its_progress_and_can_be_cancelled() {
    let mut press = Press::new();
    let file = case_file(&mut press, true);
    let mut seen = Vec::new();
    press
        .render_case_file(&file, &office(), &mut |done, of| {
            seen.push((done, of));
            true
        })
        .unwrap();
    assert!(seen.len() > 10 && seen.iter().all(|(done, of)| done <= of), "steps are counted: {seen:?}");
    assert!(seen.last().is_some_and(|(done, of)| done == of), "it ends at the end");
    for stop in [1, seen.len() / 2, seen.len()] {
        let mut calls = 0;
        let out = press.render_case_file(&file, &office(), &mut |_, _| {
            calls += 1;
            calls < stop
        });
        assert_eq!(out, Err(PaperError::Cancelled), "cancelled at step {stop}");
        assert_eq!(calls, stop, "nothing goes on after the answer");
    }
}

#[test]
fn the_case_file_is_the_same_bytes_again_and_empty_parts_are_left_out() {
    let mut press = Press::new();
    let mut file = case_file(&mut press, true);
    assert_eq!(made(&file), made(&file), "R62");
    (file.prisoner, file.scans, file.letters, file.declaration) = (None, vec![], vec![], None);
    let text = text(&made(&file).unwrap());
    assert!(!text.contains("النزيل"), "without the fence opened the prisoner's part is not there");
    assert!(!text.contains("عقد الإيجار 1"), "no scan, no part");
}
