//! One visit, from a bare machine to the case file: what the program is for, done in its window without a mouse.

use std::path::Path;
use std::process::Command;

use serde_json::json;
use tempfile::TempDir;

use crate::{
    alone,
    driver::{Cost, Window, key, printed},
    figures::{self, MOST_SCREENS},
    office::{begin_registering, set_up},
};

#[test]
fn a_visitor_becomes_a_person_a_signed_request_a_letter_and_a_case_file() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("office");
    let mut window = Window::open(&data);
    set_up(&mut window, false);
    window.shoot("visit-1-desk");
    window.cost = Cost::default();
    window.cost.screens.push("/".to_owned());

    register(&mut window);
    request(&mut window);
    papers(&mut window);
    declare(&mut window, &data);
    submit(&mut window, &data);

    let cost = std::mem::take(&mut window.cost);
    figures::keep("visit", &cost);
    assert!(cost.screens.len() <= MOST_SCREENS, "a new applicant costs at most twelve screens: {:?}", cost.screens);
    assert_eq!(cost.clicks, 0, "the whole visit needs no mouse");
    assert_eq!(asked_twice(&cost.asked), Vec::<String>::new(), "nothing is asked twice");

    export(&mut window, &data);
}

/// Answers that were typed twice for the same person: the same words into two fields.
fn asked_twice(asked: &[(String, String)]) -> Vec<String> {
    let mut twice = Vec::new();
    for (at, (field, words)) in asked.iter().enumerate() {
        let again = asked.iter().take(at).find(|(_, other)| other == words && words.chars().count() > 4);
        twice.extend(again.map(|(first, _)| format!("«{words}» in {first} and in {field}")));
    }
    twice
}

fn onward() -> String {
    format!("{}{}", key::CTRL, key::ENTER)
}

fn register(window: &mut Window) {
    begin_registering(window, "نورة سعد محمد الغامدي");
    assert_eq!(
        window.look("return document.querySelector('[id$=person-family]').value"),
        "الغامدي",
        "the name that was searched for is not typed twice"
    );
    window.put("رقم الهوية", "1098765439");
    window.choose("الجنس", "أنثى");
    window.put("> اليوم", "12/5/1405");
    window.choose("الحالة الاجتماعية", "متزوجة");
    window.put("> الجوال", "0551234567");
    window.put("رقم الآيبان", "0380000000608010167519");
    window.put("المدينة", "الرياض");
    window.put("الحي", "النسيم");
    window.pick("الفئة", "زوجة");
    window.shoot("visit-2-registered");
    window.tab_to("حفظ وإضافة معال");
    window.onward(key::ENTER, "/add");

    window.until("the household is known", "document.querySelector('add-dependant form input[type=radio]')");
    window.choose("الصفة في الأسرة", "ابن");
    window.put("> الاسم", "سلمان");
    window.put_over("> الأب", "فهد");
    window.put_over("> الجد", "علي");
    window.put_over("> العائلة", "العتيبي");
    window.put("رقم الهوية", "1122334459");
    window.put("> اليوم", "3/1/1436");
    window.keys(&onward());
    window.until("the son stands in the household", "document.querySelector('aside').innerText.includes('سلمان')");
    window.until("the form is empty again", "document.querySelector('[id$=person-first]').value === ''");
    window.choose("الصفة في الأسرة", "ابنة");
    window.put("> الاسم", "ريم");
    assert_eq!(
        window.look("return document.querySelector('[id$=person-family]').value"),
        "العتيبي",
        "the second child has the names of the first"
    );
    window.put("رقم الهوية", "1055511123");
    window.put("> اليوم", "20/9/1439");
    window.shoot("visit-3-dependants");
    window.tab_to("حفظ وإنهاء");
    window.onward(key::ENTER, "/persons/");
    window.until("her page", "document.querySelector('person-page') && document.body.innerText.includes('ريم العتيبي')");
    window.shoot("visit-4-person");
}

fn request(window: &mut Window) {
    window.onward(key::F4, "/requests/new");
    window.until("the household is known", "document.querySelector('open-request form')");
    window.pick("نوع الدعم", "إيجار");
    window.onward(&onward(), "/statement");
    window.until("the questions", "document.querySelectorAll('.question').length > 5");
    window.choose("هل للأسرة دخل", "لا دخل");
    window.choose("السكن", "إيجار");
    window.put("> عدد من", "3");
    window.put("> الإيجار في السنة", "24000");
    window.put("> المبلغ المطلوب", "6000");
    window.choose("لمن هذا الطلب", "الأسرة كلها");
    window.put("> سبب الطلب", "تأخر الإيجار منذ شهرين");
    window.shoot("visit-5-statement");
    window.onward(&onward(), "/papers");
}

/// Enter ticks, goes from box to box, saves and opens the next paper: the hand stays on one key.
fn papers(window: &mut Window) {
    window.tab_to("رأيت الأصل");
    let next = |window: &Window, label: &str| {
        window.until(
            label,
            &format!("document.querySelector('.sighting')?.innerText.includes('{label}') && document.activeElement.type === 'checkbox'"),
        )
    };
    window.keys(key::ENTER);
    window.put("تاريخ الانتهاء > اليوم", "1/1/1452");
    window.keys(key::ENTER);
    next(window, "رقم سجل الأسرة");
    window.keys(key::ENTER);
    window.put("رقم سجل الأسرة", "771");
    window.keys(key::ENTER);
    next(window, "رقم عقد الإيجار");
    window.keys(key::ENTER);
    window.put("رقم عقد الإيجار", "552");
    window.keys(key::ENTER);
    window.put("تاريخ الانتهاء > اليوم", "5/2/1452");
    window.keys(key::ENTER);
    next(window, "الحساب المكتوب");
    window.keys(key::ENTER);
    window.choose("الحساب المكتوب", "المسجل");
    window.shoot("visit-6-papers");
    window.keys(key::ENTER);
    window.until("all four were seen", "document.activeElement.id === 'papers-next'");
}

/// Reads aloud what waits to be read: Enter, item after item. Says how many there were.
pub fn read_back(window: &mut Window) -> usize {
    window.until("the read-back", "document.querySelector('.readback .is-chosen button')");
    window.shoot("visit-7-read-back");
    window.tab_to("صحيح");
    let left = |window: &Window| window.look("return document.querySelectorAll('.readback .is-chosen').length") != 0;
    let mut read = 0;
    while left(window) {
        assert!(read < 80, "the reading comes to an end");
        window.until(
            "the next item waits",
            "document.activeElement.closest('.readback .is-chosen') || !document.querySelector('.readback .is-chosen')",
        );
        if left(window) {
            let before =
                window.look("return document.querySelector('.readback .is-chosen').innerText").as_str().unwrap_or_default().to_owned();
            window.keys(key::ENTER);
            window.until("the item was heard", &format!("document.querySelector('.readback .is-chosen')?.innerText !== {}", json!(before)));
            read += 1;
        }
    }
    read
}

fn declare(window: &mut Window, data: &Path) {
    window.onward(key::ENTER, "/signing");
    let read = read_back(window);
    assert!(read > 20, "every item of the person, the household and the statement was read: {read}");
    window.keys(&format!("{}p", key::CTRL));
    window.until("the sheet waits for the pen", "[...document.querySelectorAll('label')].some((e) => e.innerText.includes('الصندوق'))");
    reads_on_paper(data, 1, "الغامدي");
    window.put("رقم الصندوق", "ص 12");
    window.tick("حضرت");
    window.shoot("visit-8-signing");
    window.onward(&onward(), "/submission");
}

fn submit(window: &mut Window, data: &Path) {
    window.until("the way to hand in", "document.querySelector('#explained')");
    window.tick("أوضحنا لها");
    window.until_text("الطلب جاهز للتقديم");
    window.keys(&onward());
    window.until("the question before it is final", "document.querySelector('dialog[open]')");
    window.tab_to("button  > تقديم الطلب");
    window.keys(key::ENTER);
    window.until("the letter", "document.querySelector('#letter-print')");
    window.until("the letter is drawn", "[...document.querySelectorAll('main canvas')].some((e) => e.clientHeight > 500)");
    window.shoot("visit-9-letter");
    window.keys(&format!("{}p", key::CTRL));
    reads_on_paper(data, 2, "الغامدي");
    let letter = text_of(printed(data).last().unwrap());
    assert!(!letter.contains("السجناء") && !letter.contains("نزيل"), "what she carries home does not say why she came:\n{letter}");
}

fn export(window: &mut Window, data: &Path) {
    window.tab_to("ملف الحالة للجنة البحث");
    window.keys(key::ENTER);
    window.until("who and why is asked", "document.querySelector('dialog[open] input')");
    window.put("لمن يُسلَّم", "لجنة البحث");
    window.put("الغرض", "دراسة الطلب");
    window.tab_to("button  > إعداد الملف");
    window.keys(key::ENTER);
    window.until("its passphrase, shown this once", "document.querySelector('dialog[open] .passphrase')");
    let passphrase =
        window.look("return document.querySelector('dialog[open] .passphrase').innerText").as_str().unwrap_or_default().trim().to_owned();
    window.shoot("visit-10-case-file");
    window.tab_to("طباعة ورقة العبارة");
    window.keys(key::ENTER);
    let word = passphrase.split(['-', ' ']).next().unwrap_or_default().to_owned();
    reads_on_paper(data, 3, &word);
}

/// Waits for the printer's paper of this place, which must be a PDF that a reader finds the words in.
pub fn reads_on_paper(data: &Path, count: usize, words: &str) {
    let began = std::time::Instant::now();
    while printed(data).len() < count || printed(data).iter().any(|path| std::fs::read(path).unwrap_or_default().len() < 1000) {
        assert!(began.elapsed().as_secs() < 20, "paper {count} reaches the printer");
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    let all = printed(data);
    for path in &all {
        assert!(std::fs::read(path).unwrap().starts_with(b"%PDF-"), "the printer is sent a PDF");
    }
    assert!(all.iter().any(|path| text_of(path).contains(words)), "«{words}» is read on paper");
}

pub fn text_of(path: &Path) -> String {
    let output = Command::new("pdftotext").arg(path).arg("-").output().expect("pdftotext is installed by ./test");
    // Marks of direction are no letters.
    String::from_utf8_lossy(&output.stdout)
        .chars()
        .filter(|one| !matches!(one, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect()
}
