//! What leaves the file: private facts for a reason, a case file as a protected PDF, and one that was stopped half way.

use tempfile::TempDir;

use crate::{
    alone,
    driver::{Window, key, printed},
    office::{Sample, find, open_sample, set_up},
    one_visit::reads_on_paper,
};

#[test]
fn private_facts_open_for_a_reason_only_are_noted_and_shut_again() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(&folder.path().join("office"));
    set_up(&mut window, true);
    find(&mut window, "سعد علي الحمد");
    window.until("his page", "document.querySelector('person-page .facts, person-page dl')");
    let private = ["القسم", "السجن", "الإصلاحية"];
    let shut = window.text();
    window.click("فتحها بسبب");
    window.until("why is asked", "document.querySelector('main dialog[open]')");
    window.keys(key::ENTER);
    window.until("a reason is needed", "document.querySelector('main dialog[open] .error')");
    window.shoot("reveal-refused");
    window.click("بطلب صاحب البيانات");
    window.click("فتح البيانات");
    window.until("the facts", "document.querySelector('#private-facts')");
    let facts =
        window.look("return document.querySelector('#private-facts').closest('section').innerText").as_str().unwrap_or_default().to_owned();
    assert!(private.iter().any(|words| facts.contains(words)) && facts.contains("هـ"), "where he is and since when: {facts}");
    let place = facts.lines().find(|line| private.iter().any(|words| line.contains(words))).unwrap_or_default().to_owned();
    assert!(!shut.contains(&place), "before, the page did not say it");
    window.shoot("reveal-open");
    assert_eq!(window.look("return document.activeElement.id"), "private-shut", "the way to shut it is under the hand");
    window.keys(key::ENTER);
    window.until("it is shut", "!document.querySelector('#private-facts')");
    let page = window.look("return location.hash.replace('#', '')").as_str().unwrap_or_default().to_owned();
    window.go(&page);
    window.click("من اطّلع");
    window.until("the history says who opened them", "[...document.querySelectorAll('main .timeline li')].some((e) => e.innerText.includes('فتح البيانات الخاصة') && e.innerText.includes('منى السالم'))");
}

#[test]
fn a_case_file_goes_out_as_a_protected_pdf_and_a_stopped_one_leaves_nothing() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("office");
    let mut window = Window::open(&data);
    set_up(&mut window, true);
    let Sample { visit, request, .. } = open_sample(&mut window, "فاطمة إبراهيم الأحمد");
    window.go(&format!("/{visit}/requests/{request}/submission"));

    ask(&mut window);
    window.click("إعداد الملف");
    window.click_on("main dialog[open] .progress button, main dialog[open] .line button");
    window.until_text("أُوقف الإعداد");
    window.until(
        "the question stands again, as it was typed",
        "document.querySelector('main dialog[open] input[type=text]')?.value === 'لجنة البحث'",
    );
    assert_eq!(window.look("return document.querySelector('dialog[open] .passphrase')"), serde_json::Value::Null, "no file came of it");
    assert_eq!(printed(&data).len(), 0, "no slip either");
    window.shoot("export-stopped");

    window.click("PDF محمي");
    window.click("إعداد الملف");
    window.until("its passphrase, shown this once", "document.querySelector('dialog[open] .passphrase')");
    let passphrase =
        window.look("return document.querySelector('dialog[open] .passphrase').innerText").as_str().unwrap_or_default().trim().to_owned();
    assert!(passphrase.split(['-', ' ']).count() >= 4, "a long passphrase of the program's own: {passphrase}");
    window.shoot("export-protected-pdf");
    window.click("طباعة ورقة العبارة");
    reads_on_paper(&data, 1, passphrase.split(['-', ' ']).next().unwrap_or_default());
    window.click("إغلاق");
    window.until("the question is closed", "!document.querySelector('dialog[open]')");
    assert!(!window.text().contains(&passphrase), "the passphrase is not shown again");
}

fn ask(window: &mut Window) {
    window.click("ملف الحالة للجنة البحث");
    window.until("who and why is asked", "document.querySelector('dialog[open] input')");
    window.put("لمن يُسلَّم", "لجنة البحث");
    window.put("الغرض", "دراسة الطلب");
}
