//! Data change after the signature: the old and the new value stand side by side, a new declaration is signed, and what a paper
//! still lacks is handed in by the manager's permission.

use std::path::Path;

use serde_json::json;
use tempfile::TempDir;

use crate::{
    alone,
    driver::{Window, key, printed},
    office::{PASSPHRASE, Sample, open_sample, set_up, sign_in},
    one_visit::read_back,
    returning::{sign, take_over},
};

const ONWARD: &str = "\u{e009}\u{e007}";

#[test]
fn changed_data_call_for_a_new_declaration_and_a_gap_needs_the_managers_passphrase() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("office");
    let mut window = Window::open(&data);
    set_up(&mut window, true);
    let Sample { visit, person, .. } = open_sample(&mut window, "فاطمة إبراهيم الأحمد");
    take_over(&mut window);
    let request = window.look("return location.hash.split('/')[3]").as_str().unwrap_or_default().to_owned();
    let at = |step: &str| format!("/{visit}/requests/{request}/{step}");
    assert!(read_back(&mut window) > 20, "every item is read the first time");
    print_and_sign(&mut window, &data, 1);

    window.go(&format!("/{visit}/persons/{person}/correct"));
    window.until("her data", "document.querySelector('correct-person form input[type=radio]')");
    window.choose("الحالة الاجتماعية", "مطلقة");
    window.put("سبب التصحيح", "صدر صك الطلاق");
    window.keys(ONWARD);
    window.until("her page", "document.querySelector('person-page h1')");
    window.go(&at("papers"));
    window.click("سجل الأسرة");
    window.click("سُجّلت بالخطأ");
    window.until_text("أُلغيت المطابقة");

    window.go(&at("signing"));
    window.until_text("بيانات تغيّرت بعد التوقيع");
    let side_by_side = window.look("return document.querySelector('main .banner dl').innerText").as_str().unwrap_or_default().to_owned();
    assert!(side_by_side.contains("متزوجة") && side_by_side.contains("مطلقة"), "what was signed and what is now:\n{side_by_side}");
    window.shoot("stale-1-side-by-side");
    let again = read_back(&mut window);
    assert!((1..6).contains(&again), "only what changed is read again: {again}");
    print_and_sign(&mut window, &data, 2);
    assert!(!window.text().contains("تغيّرت"), "the new declaration covers today's data");

    half_taken_back(&mut window, &at("signing"));
    by_permission(&mut window, &at("submission"));
}

/// The reason for taking the signature back is typed, locked away, there again, and left undone.
fn half_taken_back(window: &mut Window, address: &str) {
    let reason = "سُجّل لغير صاحبته";
    // The page went from step to step by itself: its own first address would change nothing.
    window.go("/settings");
    window.go(address);
    window.click("سحب التوقيع");
    window.put("سبب السحب", reason);
    window.keys(&format!("{}l", key::CTRL));
    sign_in(window);
    window.until(
        "the signed sheet is back",
        "[...document.querySelectorAll('main button')].some((e) => e.innerText.includes('سحب التوقيع'))",
    );
    window.click("سحب التوقيع");
    window.until("the reason is back", &format!("document.querySelector('main dialog[open] input')?.value === {}", json!(reason)));
    window.shoot("signature-taken-back");
    window.click("رجوع");
    window.until("the question is left", "!document.querySelector('main dialog[open]')");
}

fn print_and_sign(window: &mut Window, data: &Path, papers: usize) {
    assert_eq!(printed(data).len() + 1, papers, "so many sheets were printed before");
    window.keys(&format!("{}p", key::CTRL));
    sign(window, data, papers);
}

/// A gap stops the request until a manager lets it through, by name and with a reason that stays.
fn by_permission(window: &mut Window, address: &str) {
    window.go(address);
    window.until("the tick", "document.querySelector('#explained')");
    window.tick("أوضحنا لها");
    window.until_text("بقي شيء واحد قبل تقديم الطلب");
    window.click("تجاوز بإذن المدير");
    window.until("reason and passphrase", "document.querySelector('main dialog[open] input[type=password]')");
    window.put("سبب التجاوز", "سجل الأسرة عند جهة أخرى حتى الخميس");
    window.put("عبارة مرور المدير", "ليست هي");
    window.keys(&format!("{}l", key::CTRL));
    window.until("the locked screen", "document.querySelector('sign-in-page h1')");
    sign_in(window);
    window.until("the request is back", "document.querySelector('#explained')");
    window.click("تجاوز بإذن المدير");
    let held = "[...document.querySelectorAll('main dialog[open] input')].map((e) => e.value)";
    window.until("the reason is back", &format!("{held}.includes('سجل الأسرة عند جهة أخرى حتى الخميس')"));
    assert!(!window.look(&format!("return {held}")).as_array().unwrap().contains(&json!("ليست هي")), "a passphrase is never kept");
    window.put("عبارة مرور المدير", "ليست هي أيضًا");
    window.keys(key::ENTER);
    window.until("it is refused beside its field", "document.querySelector('main dialog[open] .error')");
    window.shoot("override-refused");
    window.put_over("input  > عبارة مرور المدير", PASSPHRASE);
    window.keys(key::ENTER);
    window.until("the letter", "document.querySelector('#letter-print')");
    let page = window.text();
    assert!(
        page.contains("تجاوز بإذن المدير") && page.contains("سجل الأسرة عند جهة أخرى"),
        "who let it through and why stays in sight:\n{page}"
    );
    window.shoot("override-done");
}
