//! What cannot be printed is refused and named.

use crate::samples::*;
use crate::tools::*;
use papers::*;

#[test]
fn a_character_no_font_has_is_named_never_printed_as_a_box() {
    let mut press = Press::new();
    let letter = AcknowledgementLetter { addressee: "فاطمة 😀 王".into(), ..letter() };
    let refusal = press.render(&Paper::Acknowledgement(letter), &neutral());
    assert_eq!(refusal, Err(PaperError::MissingGlyphs(vec!['王', '😀'])), "the clerk is told which characters");
    assert_eq!(missing_glyphs("فاطمة 😀 王 王"), ['王', '😀'], "and is told while typing, each once");
    assert_eq!(press.missing_glyphs("أحمد بن محمد «آل» سعود، Ahmed O'Brien Çelik – ٣ 3 ﷺ\n"), Vec::<char>::new(), "ordinary names print");
    assert!(press.render(&Paper::Acknowledgement(crate::samples::letter()), &neutral()).is_ok(), "a refusal does not stick to the press");
}

#[test]
fn every_character_that_is_said_to_print_prints() {
    let mut press = Press::new();
    let all: String = ('!'..='~')
        .chain('\u{a1}'..='\u{24f}')
        .chain('\u{60c}'..='\u{6ff}')
        .filter(|c| press.missing_glyphs(&c.to_string()).is_empty())
        .map(|c| format!("{c} "))
        .collect();
    let letter = AcknowledgementLetter { addressee: all, ..letter() };
    assert!(press.render(&Paper::Acknowledgement(letter), &neutral()).is_ok(), "the two checks must agree");
}

#[test]
fn pasted_direction_marks_neither_print_nor_turn_the_line() {
    let mut press = Press::new();
    let plain = press.render(&Paper::Acknowledgement(letter()), &neutral()).unwrap();
    let pasted = AcknowledgementLetter {
        addressee: "\u{202b}فاطمة\u{200f} إبراهيم\u{feff} علي الأحمد\u{202c}".into(), ..letter()
    };
    assert_eq!(press.render(&Paper::Acknowledgement(pasted), &neutral()).unwrap(), plain, "the same name gives the same paper");
}

#[test]
fn a_bad_date_and_a_bad_code_are_refused() {
    let mut press = Press::new();
    let dated = AcknowledgementLetter { created: "22/11/2026".into(), ..letter() };
    assert_eq!(press.render(&Paper::Acknowledgement(dated), &neutral()), Err(PaperError::BadDate), "no clock of ours fills it in");
    let coded = AcknowledgementLetter { qr: "https://example.org".into(), ..letter() };
    assert_eq!(press.render(&Paper::Acknowledgement(coded), &neutral()), Err(PaperError::BadQr), "codes are digits only");
}

#[test]
fn an_encrypted_pdf_opens_with_its_passphrase_only() {
    let mut press = Press::new();
    let mut file = case_file(&mut press, true);
    file.declaration = None;
    let plain = press.render_case_file(&file, &office(), &mut |_, _| true).unwrap();
    let locked = encrypt_pdf(&plain, "7KQ4-M2XP-9RTD", &[7; 32]).unwrap();
    let check = |password: &str| run("qpdf", &["--check", &format!("--password={password}"), "{}"], &locked);
    let good = check("7KQ4-M2XP-9RTD");
    let said = String::from_utf8_lossy(&good.stdout).into_owned() + &String::from_utf8_lossy(&good.stderr);
    assert!(good.status.success(), "it opens and is clean: {said}");
    assert!(said.contains("R = 6") && said.contains("AESv3"), "AES-256, revision 6: {said}");
    assert!(!check("").status.success(), "not with the empty passphrase");
    assert!(!check("7KQ4-M2XP-9RTE").status.success(), "not with another");
    let text = run("pdftotext", &["-upw", "7KQ4-M2XP-9RTD", "{}", "-"], &locked);
    assert!(String::from_utf8_lossy(&text.stdout).contains("ملف الحالة"), "its words are whole: {}", String::from_utf8_lossy(&text.stderr));
    assert!(!String::from_utf8_lossy(&locked).contains("2026-000318"), "not even the number can be read from outside");
    assert_eq!(encrypt_pdf(b"no pdf", "x", &[7; 32]), Err(PaperError::BadPdf), "what is no PDF is refused");
    assert_eq!(encrypt_pdf(&locked, "x", &[7; 32]), Err(PaperError::Locked), "never twice");
}
