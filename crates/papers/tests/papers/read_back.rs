//! The words come back as they were, on every page, and say nothing they must not.

use crate::samples::*;
use crate::tools::*;
use papers::*;
use std::collections::HashSet;

/// Share of the expected words that are found in the text.
fn share(expected: &[&str], text: &str) -> f64 {
    let trim = |w: &str| w.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c as u32, 0x064b..=0x0652)).to_owned();
    let found: HashSet<String> = text.split_whitespace().map(trim).collect();
    let words: Vec<String> = expected.iter().flat_map(|s| s.split_whitespace()).map(trim).filter(|w| !w.is_empty()).collect();
    let hits = words.iter().filter(|w| found.contains(*w)).count();
    hits as f64 / words.len() as f64
}

fn letter_words(letter: &AcknowledgementLetter) -> Vec<&str> {
    let mut words = vec![
        &*letter.addressee,
        &*letter.wording.title,
        &*letter.wording.greeting,
        &*letter.wording.closing,
        &*letter.kind,
        &*letter.signatory.name,
        &*letter.signatory.title,
    ];
    words.extend(letter.received.iter().flat_map(|(a, b)| [a.as_str(), b.as_str()]));
    words.extend(letter.missing.iter().map(|m| m.name.as_str()));
    words.extend(letter.wording.committee.split(['{', '}']).step_by(2));
    words.extend(letter.wording.received.split(['{', '}']).step_by(2));
    words
}

#[test]
fn a_reader_gets_the_words_of_letter_and_declaration_back() {
    let mut press = Press::new();
    for letter in [letter(), letter_full(), letter_long()] {
        let pdf = press.render(&Paper::Acknowledgement(letter.clone()), &neutral()).unwrap();
        let all = share(&letter_words(&letter), &text(&pdf));
        assert!(all >= 0.98, "R12: a letter must be searchable and readable aloud, {all:.3} of its words came back");
        let raw = share(&letter_words(&letter), &raw_text(&pdf));
        assert!(raw >= 0.9, "and even without minding the reader's direction marks, {raw:.3} did");
    }
    let declaration = declaration_long();
    let pdf = press.render(&Paper::Declaration(declaration.clone()), &office()).unwrap();
    let rows = declaration.sections.iter().flat_map(|s| s.rows.iter().flat_map(|r| [r.label.as_str(), r.value.as_str()]));
    let words: Vec<&str> = rows.chain(declaration.form_text.iter().map(String::as_str)).collect();
    let (all, raw) = (share(&words, &text(&pdf)), share(&words, &raw_text(&pdf)));
    assert!(all >= 0.98 && raw >= 0.9, "R09: every item must come back, {all:.3} did, {raw:.3} without direction marks");
}

#[test]
fn words_come_back_in_order_with_their_marks() {
    let pdf = render(&Paper::Acknowledgement(letter()), &neutral()).unwrap();
    let text = pages(&pdf).join(" ");
    for phrase in [
        "حفظها الله",
        "السلام عليكم ورحمة الله وبركاته، وبعد:",
        "خلال مدة لا تقل عن أسبوعين، أي ابتداءً من 26 جمادى الآخرة 1448 هـ الموافق 6 ديسمبر 2026 م",
        "وقُيّد لدينا بتاريخ",
    ] {
        assert!(text.contains(phrase), "«{phrase}» must be found as one phrase in: {text}");
    }
}

#[test]
fn numbers_are_not_turned_round_in_either_style() {
    let mut press = Press::new();
    let western = text(&press.render(&Paper::Acknowledgement(letter()), &neutral()).unwrap());
    for number in ["2026-000512", "2026-000318", "03/05/1450", "SA03 8000 0000 6080 1016 7519"] {
        assert!(western.contains(number), "{number} must read as it was written");
    }
    let indic = Letterhead { digits: Digits::ArabicIndic, ..neutral() };
    let indic = text(&press.render(&Paper::Acknowledgement(letter()), &indic).unwrap());
    for number in ["٢٠٢٦-٠٠٠٥١٢", "٢٠٢٦-٠٠٠٣١٨", "SA03 8000 0000 6080 1016 7519"] {
        assert!(indic.contains(number), "{number} must read as it was written: {indic}");
    }
}

#[test]
fn the_letter_agrees_with_the_sex_of_its_reader() {
    let mut press = Press::new();
    let hers = text(&press.render(&Paper::Acknowledgement(letter()), &neutral()).unwrap());
    let his = text(&press.render(&Paper::Acknowledgement(letter_short()), &neutral()).unwrap());
    assert!(hers.contains("المكرمة فاطمة") && hers.contains("حفظها الله"), "to a woman");
    assert!(his.contains("المكرم سالم") && his.contains("حفظه الله"), "to a man");
    assert!(his.contains("ولا ينقص الطلب شيء"), "when nothing is missing it says so");
}

#[test]
fn a_letter_of_ten_papers_still_fits_one_page_and_a_longer_one_repeats_its_table_head() {
    let mut press = Press::new();
    for (letter, name) in [(letter_short(), "short"), (letter(), "usual"), (letter_full(), "full")] {
        let pdf = press.render(&Paper::Acknowledgement(letter), &neutral()).unwrap();
        assert_eq!(pages(&pdf).len(), 1, "R12: the {name} letter fits one page");
        assert!(pdf.len() <= 60 * 1024, "the {name} letter is {} bytes", pdf.len());
    }
    let pages = pages(&press.render(&Paper::Acknowledgement(letter_long()), &neutral()).unwrap());
    assert!(pages.len() > 1, "thirty-five papers take more than one page");
    assert!(pages[1].contains("م المستند") || pages[1].contains("المستند"), "the head of the table is repeated: {}", pages[1]);
    assert!(pages.last().unwrap().contains("عبد العزيز بن محمد الناصر"), "the signature stands at the end");
}

#[test]
fn every_page_says_which_of_how_many_it_is() {
    let mut press = Press::new();
    let long = pages(&press.render(&Paper::Declaration(declaration_long()), &office()).unwrap());
    assert!(long.len() > 2, "a declaration with many dependants is long");
    for (i, page) in long.iter().enumerate() {
        assert!(page.contains(&format!("صفحة {} من {}", i + 1, long.len())), "R11: page {} must say so: {page}", i + 1);
        assert!(page.contains("030A 1118 1F26 2D34"), "the values' hash stands on every page");
    }
}

#[test]
fn a_training_office_marks_every_page_and_a_real_one_none() {
    let mut press = Press::new();
    let training = Letterhead { training: true, ..office() };
    for page in pages(&press.render(&Paper::Declaration(declaration_long()), &training).unwrap()) {
        assert!(page.contains("ورقة تدريب لا يُعتد بها"), "nobody may take it for a real paper: {page}");
    }
    let real = text(&press.render(&Paper::Declaration(declaration_long()), &office()).unwrap());
    assert!(!real.contains("تدريب"), "a real paper is not marked");
}

#[test]
fn a_neutral_letter_does_not_say_who_the_charity_is_for() {
    let mut press = Press::new();
    let neutral_text = text(&press.render(&Paper::Acknowledgement(letter()), &neutral()).unwrap());
    assert!(
        !neutral_text.contains("السجناء") && !neutral_text.contains("Prisoners") && !neutral_text.contains("1234"),
        "what the visitor carries reveals nothing"
    );
    assert!(neutral_text.contains("جمعية المثال الخيرية"), "the public name stands there");
    let full = text(&press.render(&Paper::Acknowledgement(letter()), &office()).unwrap());
    assert!(
        full.contains("جمعية المثال لرعاية السجناء وأسرهم") && full.contains("Example Society for Prisoners' Families"),
        "the full letterhead shows the names"
    );
}

#[test]
fn properties_and_metadata_carry_the_number_and_no_name() {
    let mut press = Press::new();
    let file = case_file(&mut press, true);
    let papers = [
        ("2026-000512", press.render(&Paper::Acknowledgement(letter()), &office()).unwrap()),
        ("2026-000431", press.render(&Paper::Declaration(declaration_long()), &office()).unwrap()),
        ("2026-000318", press.render_case_file(&file, &office(), &mut |_, _| true).unwrap()),
    ];
    for (number, pdf) in papers {
        let info = properties(&pdf);
        assert!(info.lines().any(|l| l.starts_with("Title:") && l.trim_end().ends_with(number)), "the title is the number: {info}");
        assert!(info.contains("Sun Nov 22"), "the creation date is the content's own: {info}");
        let metadata = String::from_utf8_lossy(&run("pdfinfo", &["-meta", "{}"], &pdf).stdout).into_owned();
        for name in ["فاطمة", "السجناء", "نورة"] {
            assert!(!info.contains(name) && !metadata.contains(name), "no name may show in a file list");
        }
    }
}

#[test]
fn the_same_content_gives_the_same_bytes_on_any_press() {
    let mut press = Press::new();
    for paper in [
        Paper::Acknowledgement(letter_full()),
        Paper::Declaration(declaration_long()),
        Paper::MissingList(missing_list()),
        Paper::Recovery(recovery()),
        Paper::PassphraseSlip(slip()),
        Paper::Register(register_sheet()),
    ] {
        let first = press.render(&paper, &office()).unwrap();
        assert_eq!(first, press.render(&paper, &office()).unwrap(), "R62: again on a warm press");
        assert_eq!(first, render(&paper, &office()).unwrap(), "R62: again on a new press");
        assert_eq!(complaints(&first), "", "a strict reader finds nothing to complain of");
    }
    let other = AcknowledgementLetter { number: "2026-000513".into(), ..letter() };
    let ids = |pdf: &[u8]| lopdf::Document::load_mem(pdf).unwrap().trailer.get(b"ID").unwrap().clone();
    let (one, two) = (
        press.render(&Paper::Acknowledgement(letter()), &office()).unwrap(),
        press.render(&Paper::Acknowledgement(other), &office()).unwrap(),
    );
    assert_ne!(ids(&one), ids(&two), "another paper has another id");
}

#[test]
fn five_thousand_letters_without_a_space_stay_on_the_paper() {
    let mut press = Press::new();
    let mut declaration = declaration(SignatureState::OnPaper { kept_in: None });
    declaration.sections[1].rows[0].value = "ا".repeat(2500) + &"م".repeat(2500);
    declaration.name = "عبد".repeat(80);
    let pdf = press.render(&Paper::Declaration(declaration), &office()).unwrap();
    let boxes = String::from_utf8(run("pdftotext", &["-bbox", "{}", "-"], &pdf).stdout).unwrap();
    let numbers = |key: &str| {
        boxes.split(&format!("{key}=\"")).skip(1).map(|s| s.split('"').next().unwrap().parse::<f64>().unwrap()).collect::<Vec<_>>()
    };
    assert!(numbers("xMin").iter().all(|x| *x > 30.0) && numbers("xMax").iter().all(|x| *x < 566.0), "nothing is cut off at the sides");
    assert!(numbers("yMax").iter().all(|y| *y < 842.0), "nothing runs off the foot");
    let letters = text(&pdf).chars().filter(|c| *c == 'م').count();
    assert!(letters >= 2500, "all letters are there, {letters} were found");
}

#[test]
fn a_days_end_is_one_page_with_its_counts_and_its_checkpoint_as_people_compare_it() {
    let day = day_end();
    let pdf = render(&Paper::DayEnd(day.clone()), &office()).unwrap();
    let text = pages(&pdf);
    assert_eq!(text.len(), 1, "it is kept in one folder, sheet by sheet");
    let text = text.join(" ");
    for phrase in ["0007 0E15 1C23 2A31", "41207", "3F2A 9C01 77D4 E0B8", "ملفات حالة خرجت", "319"] {
        assert!(text.contains(phrase), "«{phrase}» must be found in: {text}");
    }
    let labels: Vec<&str> = day.counts.iter().map(|row| row.label.as_str()).chain([&*day.wording.keep, &*day.wording.intro]).collect();
    let found = share(&labels, &text);
    assert!(found >= 0.98, "every kind of deed comes back, {found:.3} did");
}

#[test]
fn who_saw_what_reads_back_row_by_row_over_all_its_pages() {
    let sheet = scope();
    let pdf = render(&Paper::Scope(sheet.clone()), &office()).unwrap();
    let text = pages(&pdf);
    assert!(text.len() > 1, "a breach has more rows than a page");
    let text = text.join(" ");
    let rows: Vec<&str> = sheet.rows.iter().flat_map(|row| row.iter().map(String::as_str)).collect();
    let found = share(&rows, &text);
    assert!(found >= 0.98, "every row comes back, {found:.3} did");
    assert!(text.contains("2026-000318") && text.contains("4219"), "numbers are not turned round: {text}");
}

#[test]
fn a_register_sheet_reads_back_with_its_points_rows_table_and_version() {
    let sheet = register_sheet();
    let pdf = render(&Paper::Register(sheet.clone()), &office()).unwrap();
    let read = pages(&pdf).join(" ");
    let rows = sheet.parts.iter().flat_map(|part| part.rows.iter().flat_map(|row| [row.label.as_str(), row.value.as_str()]));
    let cells = sheet.parts.iter().filter_map(|part| part.table.as_ref()).flat_map(|table| table.rows.iter().flatten().map(String::as_str));
    let points = sheet.parts.iter().flat_map(|part| part.paragraphs.iter().map(|line| line.trim_start_matches("- ")));
    let words: Vec<&str> = rows.chain(cells).chain(points).chain(sheet.intro.iter().map(String::as_str)).collect();
    let all = share(&words, &read);
    assert!(all >= 0.98, "R61: what was proven must be searchable, {all:.3} of its words came back: {read}");
    for told in ["محضر إتلاف بيانات", "2026-000017", "نص محضر الإتلاف 1", "المدير", "شاهد"] {
        assert!(read.contains(told), "«{told}» stands on it: {read}");
    }
}
