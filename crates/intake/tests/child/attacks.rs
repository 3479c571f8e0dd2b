//! Files made to do harm. Each must end as a refusal or as a harmless file; this process must not notice.

use std::time::Duration;

use intake::{Intake, IntakeError, Job, Limits};
use libtest_mimic::Trial;
use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, StringFormat};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::samples::{self, object, pdf, stream};
use crate::{check, contains, fact, own_exe};

pub fn trials() -> Vec<Trial> {
    vec![
        fact("an_empty_file_is_refused", an_empty_file_is_refused),
        fact("a_file_over_twenty_megabytes_is_refused", a_file_over_twenty_megabytes_is_refused),
        fact("a_picture_of_40000_by_40000_is_refused_from_its_header", a_picture_of_40000_by_40000_is_refused_from_its_header),
        fact("a_file_under_a_false_name_is_refused", a_file_under_a_false_name_is_refused),
        fact("a_file_that_is_two_things_becomes_one", a_file_that_is_two_things_becomes_one),
        fact("an_encrypted_pdf_is_refused_as_such", an_encrypted_pdf_is_refused_as_such),
        fact("known_killers_of_pdf_readers_are_refused", known_killers_of_pdf_readers_are_refused),
        fact("a_deep_page_tree_costs_nothing", a_deep_page_tree_costs_nothing),
        fact("a_bomb_in_a_pdf_is_refused", a_bomb_in_a_pdf_is_refused),
        fact("a_huge_picture_inside_a_pdf_is_refused", a_huge_picture_inside_a_pdf_is_refused),
        fact("little_memory_is_a_refusal", little_memory_is_a_refusal),
        fact("random_bytes_are_refused", random_bytes_are_refused),
        fact("files_with_random_damage_are_taken_or_refused", files_with_random_damage_are_taken_or_refused),
    ]
}

fn an_empty_file_is_refused() {
    assert_eq!(check("a.pdf", b""), Err(IntakeError::Empty), "a scanner that was stopped leaves this");
}

fn a_file_over_twenty_megabytes_is_refused() {
    let large = vec![0xff; 20 * 1024 * 1024 + 1];
    assert_eq!(check("a.jpg", &large), Err(IntakeError::TooLarge { limit_mb: 20 }), "the clerk is told the limit");
}

fn a_picture_of_40000_by_40000_is_refused_from_its_header() {
    let refused = IntakeError::TooManyPixels { width: 40_000, height: 40_000 };
    assert_eq!(check("a.png", &samples::png_header(40_000, 40_000)), Err(refused), "4.8 GB are never asked for");
    let refused = IntakeError::TooManyPixels { width: 65_000, height: 65_000 };
    assert_eq!(check("a.jpg", &samples::jpeg_claiming(65_000, 65_000)), Err(refused), "nor 12 GB");
}

fn a_file_under_a_false_name_is_refused() {
    assert_eq!(check("بطاقة.jpg", &samples::paper()), Err(IntakeError::TypeMismatch), "a PDF named .jpg");
    assert_eq!(check("a.pdf", &samples::jpeg()), Err(IntakeError::TypeMismatch), "a picture named .pdf");
    assert_eq!(check("a.png", b"MZ\x90\0 a program"), Err(IntakeError::TypeMismatch), "a program named .png");
    assert_eq!(check("a.exe", &samples::jpeg()), Err(IntakeError::Unsupported), "nothing good is named .exe");
}

fn a_file_that_is_two_things_becomes_one() {
    let second = b"PK\x03\x04 a second file <script>";
    for (name, first) in [("a.jpg", samples::jpeg()), ("a.png", samples::png()), ("a.pdf", samples::paper())] {
        let both = [first.as_slice(), second].concat();
        match check(name, &both) {
            Ok(clean) => assert!(!contains(&clean.bytes, b"a second file"), "{name}: only the paper is kept"),
            Err(error) => assert_eq!(error, IntakeError::Damaged, "{name}: or nothing is"),
        }
    }
    let hidden = [b"GIF89a %PDF-1.4 ".as_slice(), &samples::paper()].concat();
    assert_eq!(check("a.pdf", &hidden), Err(IntakeError::TypeMismatch), "a PDF begins as one");
}

fn encrypted(user_password: &str) -> Vec<u8> {
    let mut document = Document::load_mem(&samples::paper()).unwrap();
    let id = Object::String(vec![7; 16], StringFormat::Hexadecimal);
    document.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    let version = EncryptionVersion::V2 {
        document: &document,
        owner_password: "owner",
        user_password,
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn an_encrypted_pdf_is_refused_as_such() {
    assert_eq!(check("a.pdf", &encrypted("secret")), Err(IntakeError::Encrypted), "nobody can read it at the committee");
    assert_eq!(check("a.pdf", &encrypted("")), Err(IntakeError::Encrypted), "opens for all, but is locked against change");
}

fn page_with(resources: &str, more: &[Vec<u8>]) -> Vec<u8> {
    let mut objects = vec![
        object("<< /Type /Catalog /Pages 2 0 R >>"),
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        object(&format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R {resources} >>")),
    ];
    objects.extend_from_slice(more);
    pdf(&objects)
}

/// A cross-reference stream whose field widths ask for three thousand million bytes.
fn wide_table() -> Vec<u8> {
    let mut bytes = b"%PDF-1.5\n".to_vec();
    let start = bytes.len();
    bytes.extend_from_slice(b"1 0 obj\n");
    bytes.extend_from_slice(&stream("/Type /XRef /Size 2 /W [1 3000000000 3000000000] /Root 1 0 R", b"\x01\x01\x01\x01"));
    bytes.extend_from_slice(format!("\nendobj\nstartxref\n{start}\n%%EOF\n").as_bytes());
    bytes
}

fn known_killers_of_pdf_readers_are_refused() {
    let nested = |depth: usize| format!("/Group {}{}", "[".repeat(depth), "]".repeat(depth));
    let circle = pdf(&[
        object("<< /Type /Catalog /Pages 2 0 R >>"),
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        object("<< /Type /Pages /Kids [2 0 R] /Count 1 >>"),
    ]);
    let chase = pdf(&[object("<< /Type /Catalog /Pages 2 0 R >>"), object("3 0 R"), object("2 0 R")]);
    let endless_table = {
        let mut bytes = samples::paper();
        let start = bytes.windows(5).rposition(|window| window == b"xref\n").unwrap();
        let start = bytes[..start].windows(5).rposition(|window| window == b"xref\n").unwrap_or(start);
        let text = format!("/Prev {start} /Root 1 0 R");
        let root = bytes.windows(11).position(|window| window == b"/Root 1 0 R").unwrap();
        bytes.splice(root..root + 11, text.into_bytes());
        bytes
    };
    let killers = [
        ("arrays 100,000 deep", page_with(&nested(100_000), &[stream("", b"q Q")])),
        ("brackets 100,000 deep", page_with(&format!("/X {}{}", "(".repeat(100_000), ")".repeat(100_000)), &[stream("", b"q Q")])),
        ("a page tree that bites its tail", circle),
        ("references that chase each other", chase),
        ("a table that asks for 6 GB", wide_table()),
        ("no page at all", pdf(&[object("<< /Type /Catalog /Pages 2 0 R >>"), object("<< /Type /Pages /Kids [] /Count 0 >>")])),
        ("a page that is a number", pdf(&[object("<< /Type /Catalog /Pages 2 0 R >>"), object("7")])),
    ];
    for (what, bytes) in killers {
        let error = check("a.pdf", &bytes).map(|clean| clean.pages).expect_err(what);
        assert!(matches!(error, IntakeError::Damaged | IntakeError::Suspicious), "{what}: {error:?}");
    }
    assert!(check("a.pdf", &endless_table).is_ok_and(|clean| clean.pages == 2), "a table that names itself is read once");
    // J-F-Liu/lopdf#532: these two are in parts we do not ask for, and must stay harmless.
    let inline = page_with("", &[stream("", b"BI /W 4 /H 4 /BPC 8 ID xxxx EI")]);
    assert!(check("a.pdf", &inline).is_ok(), "an inline picture without colours is the viewer's business");
    let no_colours = stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace []", b"x");
    let no_colours = page_with("/Resources << /XObject << /I 5 0 R >> >>", &[stream("", b"/I Do"), no_colours]);
    assert!(check("a.pdf", &no_colours).is_ok(), "an empty colour space is too");
}

fn a_deep_page_tree_costs_nothing() {
    let depth = 30_000;
    let mut objects = vec![object("<< /Type /Catalog /Pages 2 0 R >>")];
    objects.extend((0..depth).map(|i| object(&format!("<< /Type /Pages /Kids [{} 0 R] /Count 1 >>", i + 3))));
    objects.push(object("<< /Type /Page >>"));
    assert_eq!(check("a.pdf", &pdf(&objects)).map(|clean| clean.pages), Ok(1), "a tree is walked, not recursed into");
}

fn deflated_zeros(megabytes: usize) -> Vec<u8> {
    let mut all = lopdf::Stream::new(lopdf::Dictionary::new(), vec![0; megabytes * 1024 * 1024]);
    all.compress().unwrap();
    all.content
}

fn a_bomb_in_a_pdf_is_refused() {
    let bomb = deflated_zeros(300);
    assert!(bomb.len() < 1024 * 1024, "small enough to be brought in");
    let bytes = page_with("", &[stream("/Filter /FlateDecode", &bomb)]);
    assert_eq!(check("a.pdf", &bytes), Err(IntakeError::Suspicious), "it would burst in the committee's reader");
}

fn a_huge_picture_inside_a_pdf_is_refused() {
    let image = |width: u32, height: u32| {
        let entries = format!("/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 1");
        page_with("/Resources << /XObject << /I 5 0 R >> >>", &[stream("", b"/I Do"), stream(&entries, b"x")])
    };
    let refused = IntakeError::TooManyPixels { width: 40_000, height: 40_000 };
    assert_eq!(check("a.pdf", &image(40_000, 40_000)), Err(refused), "a page does not make it smaller");
    assert!(check("a.pdf", &image(9_921, 14_032)).is_ok(), "A4 in black and white at 1,200 dpi is a usual scan");
}

fn little_memory_is_a_refusal() {
    // Wine takes a job's limits and holds none of them.
    let held = cfg!(target_os = "linux") || (cfg!(windows) && std::env::var_os("WINEPREFIX").is_none());
    if !held {
        return;
    }
    let limits = Limits { memory_bytes: 48 * 1024 * 1024, ..Limits::default() };
    let job = Job::scan("a.pdf").unwrap();
    let tight = Intake::new(own_exe(), limits);
    assert!(tight.check(&job, &samples::paper()).is_ok(), "a usual paper needs little");
    let error = tight.check(&job, &wide_table()).expect_err("the system says no, the child dies");
    assert_eq!(error, IntakeError::Suspicious, "and the office goes on");
}

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() })
}

fn random_bytes_are_refused() {
    let starts: [&[u8]; 4] = [b"", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"%PDF-1.7\n"];
    let names = prop::sample::select(vec!["a", "a.jpg", "a.png", "a.pdf"]);
    let file = (prop::sample::select(starts.to_vec()), prop::collection::vec(any::<u8>(), 1..3000));
    let outcome = runner(60).run(&(names, file), |(name, (start, rest))| {
        let result = check(name, &[start, &rest].concat());
        prop_assert!(result.is_err(), "noise is no paper");
        prop_assert!(!matches!(result, Err(IntakeError::TimedOut | IntakeError::NoChild)), "and is known at once: {result:?}");
        Ok(())
    });
    outcome.unwrap();
}

fn files_with_random_damage_are_taken_or_refused() {
    let files = [("a.jpg", samples::jpeg()), ("a.png", samples::png()), ("a.pdf", samples::paper()), ("a.pdf", samples::armed_paper())];
    let damage = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12);
    let outcome = runner(120).run(&(0..files.len(), damage), |(which, damage)| {
        let (name, mut bytes) = files[which].clone();
        for (place, byte) in damage {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        match check(name, &bytes) {
            Ok(clean) => {
                prop_assert!(!contains(&clean.bytes, b"/JavaScript"), "what is kept is clean");
                prop_assert!(check(clean.media.extension().replace("jpg", "a.jpg").replace("pdf", "a.pdf").as_str(), &clean.bytes).is_ok());
            }
            Err(IntakeError::TimedOut | IntakeError::NoChild) => prop_assert!(false, "{name} must be judged, and soon"),
            Err(_) => {}
        }
        Ok(())
    });
    outcome.unwrap();
    assert!(Limits::default().time >= Duration::from_secs(10), "an old office PC gets its time");
}
