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
        Paper::WhereSlip(where_slip()),
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

#[test]
fn a_receipt_says_figures_and_words_on_one_page_and_tells_the_street_nothing() {
    let mut press = Press::new();
    for (receipt, words) in [
        (receipt(), ["1,123.25", "وخمس وعشرون هللة لا غير", "376.75", "فاطمة إبراهيم علي الأحمد"]),
        (receipt_proxy(), ["999٬999٬999٫99", "وتسع وتسعون هللة لا غير", "لصالح", "سلة غذائية كبيرة"]),
    ] {
        let text = pages(&press.render(&Paper::Receipt(receipt), &neutral()).unwrap());
        assert_eq!(text.len(), 1, "a receipt is one sheet");
        let flat = text[0].split_whitespace().collect::<Vec<_>>().join(" ");
        for word in words {
            assert!(flat.contains(word), "«{word}» must stand on it: {flat}");
        }
        assert!(!flat.contains("السجناء") && !flat.contains("Prisoners"), "whoever sees it learns nothing of why the family comes");
    }
}

#[test]
fn a_letter_about_an_appeal_agrees_with_its_reader_and_fits_one_page() {
    let mut press = Press::new();
    for (letter, words) in [
        (appeal_acknowledgement(), ["المكرمة فاطمة", "حفظها الله", "2026-000007-2"]),
        (appeal_answer(), ["المكرم سالم", "حفظه الله", "لجنة البحث"]),
    ] {
        let text = pages(&press.render(&Paper::AppealLetter(letter), &neutral()).unwrap());
        assert_eq!(text.len(), 1, "one sheet");
        let flat = text[0].split_whitespace().collect::<Vec<_>>().join(" ");
        for word in words {
            assert!(flat.contains(word), "«{word}» must stand on it: {flat}");
        }
    }
}

#[test]
fn a_decision_letter_says_what_was_decided_on_one_page_and_tells_the_street_nothing() {
    let mut press = Press::new();
    for (letter, words) in [
        (decision_approved(), ["المكرمة فاطمة", "1,250.50", "فقط ألف ومائتان وخمسون", "6 أشهر، مرة كل شهر"]),
        (decision_refused(), ["المكرم سالم", "تجاوز دخل الأسرة", "تتظلموا من هذا القرار", "22 ديسمبر 2026 م"]),
        (decision_refused_bare(), ["حفظها الله", "نبيّن لكم سبب القرار", "إلى المكتب، وينظر فيه غير من أصدره", "2026-000041"]),
        (decision_deferred(), ["تأجيل البت فيه إلى 13 رجب", "ولا يُطلب منكم شيء", "مخصص الموسم", "رأيكم في خدمتنا"]),
        (decision_returned(12), ["ما يلزم فيه", "صادر في الأشهر الثلاثة", "لا يُطلب مرة أخرى", "إشعار جديد بموعد الرد"]),
    ] {
        let pdf = press.render(&Paper::DecisionLetter(letter), &neutral()).unwrap();
        let text = pages(&pdf);
        assert_eq!(text.len(), 1, "one sheet");
        assert_eq!(complaints(&pdf), "", "a strict reader finds nothing to complain of");
        let flat = text[0].split_whitespace().collect::<Vec<_>>().join(" ");
        for word in words {
            assert!(flat.contains(word), "«{word}» must stand on it: {flat}");
        }
        assert!(flat.contains("الرد على طلب"), "the title tells nobody what was decided: {flat}");
        assert!(!flat.contains("السجناء") && !flat.contains("Prisoners"), "whoever sees it learns nothing of why the family comes");
    }
}

#[test]
fn agenda_and_minutes_of_sixty_cases_come_back_with_every_number_on_numbered_pages() {
    let mut press = Press::new();
    for paper in [Paper::Agenda(agenda(60)), Paper::Minutes(minutes(60))] {
        let pdf = press.render(&paper, &office()).unwrap();
        assert_eq!(complaints(&pdf), "", "a strict reader finds nothing to complain of");
        let pages = pages(&pdf);
        assert!(pages.len() > 3, "sixty cases are long");
        for (i, page) in pages.iter().enumerate() {
            assert!(page.contains(&format!("صفحة {} من {}", i + 1, pages.len())), "page {} says which it is", i + 1);
        }
        let text = pages.join(" ");
        for line in agenda_lines(60) {
            assert!(text.contains(&line.request), "{} must be found by its number", line.request);
        }
    }
}

#[test]
fn minutes_have_a_place_for_the_ink_of_every_member_who_came_and_of_nobody_else() {
    let text = pages(&render(&Paper::Minutes(minutes(1)), &office()).unwrap()).join(" ");
    assert_eq!(text.matches("التوقيع:").count(), 4, "four of five came: {text}");
    assert!(text.contains("غائب"), "who did not is named as absent");
}

#[test]
fn minutes_that_correct_say_so_before_anything_else() {
    let pages = pages(&render(&Paper::Minutes(minutes_corrected()), &office()).unwrap());
    let at = |word: &str| pages[0].find(word).unwrap_or_else(|| panic!("«{word}» stands on the first page: {}", pages[0]));
    assert!(at("سبب التصحيح") < at("افتتاح الجلسة"), "what changed and why comes first");
}

#[test]
fn sheets_of_all_members_are_one_file_in_which_each_counts_its_own_pages() {
    let mut press = Press::new();
    let sheets = [Paper::MemberSheet(member_sheet(2)), Paper::MemberSheet(member_sheet(12))];
    let logo = Letterhead { logo_jpeg: Some(scan()), neutral: false, ..office() };
    let pdf = press.render_each("2026-000014-3", &sheets, &logo).unwrap();
    assert_eq!(complaints(&pdf), "", "the logo of each sheet is there");
    let pages = pages(&pdf);
    assert!(pages[0].contains("صفحة 1 من 1") && pages[1].contains("صفحة 1 من"), "a sheet is handed out alone: {pages:?}");
    assert_eq!(pages.iter().filter(|page| page.contains("ورقة عضو لجنة البحث")).count(), 2, "each begins with its own head");
    assert_eq!(pdf, press.render_each("2026-000014-3", &sheets, &logo).unwrap(), "the same bytes again (R62)");
}

#[test]
fn the_route_sheet_finds_every_door_and_tells_the_street_nothing() {
    let sheet = route_sheet(14);
    let pdf = render(&Paper::RouteSheet(sheet.clone()), &neutral()).unwrap();
    let text = pages(&pdf);
    assert!(text.len() > 1, "fourteen doors are more than a page");
    let text = text.join(" ");
    let told: Vec<&str> = sheet.stops.iter().flat_map(|stop| [stop.name.as_str(), &stop.address, &stop.mind]).collect();
    let found = share(&told, &text);
    assert!(found >= 0.95, "every door comes back, {found:.3} did: {text}");
    assert!(text.contains("055 000 0012") || text.contains("055\u{a0}000\u{a0}0012"), "a number to call is not parted: {text}");
    for revealing in ["سجن", "سجين", "سجناء", "نزيل", "مفرج"] {
        assert!(!text.contains(revealing), "«{revealing}» would tell why somebody is visited: {text}");
    }
}

#[test]
fn the_study_form_is_two_pages_of_one_number() {
    let pdf = render(&Paper::StudyForm(study_form()), &neutral()).unwrap();
    let text = pages(&pdf);
    assert_eq!(text.len(), 2, "one sheet, both sides");
    assert!(text.iter().all(|page| page.contains("2026-000318")), "a page that was parted from the other is found again: {text:?}");
}
