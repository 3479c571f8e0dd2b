//! What is typed wrong is said beside its field, politely, and nothing typed is lost.

use serde_json::json;
use tempfile::TempDir;

use crate::{
    alone,
    driver::{Window, key},
    office::{begin_registering, set_up},
};

#[test]
fn a_wrong_number_date_and_account_are_said_beside_the_field_and_stay_typed() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(&folder.path().join("office"));
    set_up(&mut window, true);
    begin_registering(&mut window, "سلوى ناصر");
    window.put("رقم الهوية", "1098765438");
    window.put("> اليوم", "30/5/1446");
    window.put("رقم الآيبان", "SA0380000000608010167510");
    window.keys(key::TAB);
    for (field, words) in [("national_id", "خطأ كتابة"), ("birth", "29"), ("iban", "خطأ كتابة")] {
        window.until(
            &format!("{field} is complained about"),
            &format!("[...document.querySelectorAll('main .error')].some((e) => e.closest('.field, i-date')?.querySelector('[id*={field}]') && e.innerText.includes({}))", json!(words)),
        );
    }
    window.shoot("wrong-input");
    window.keys(&format!("{}{}", key::CTRL, key::ENTER));
    window.until("the summary has the focus", "document.querySelector('main [role=alert]')?.contains(document.activeElement)");
    assert_eq!(window.look("return document.querySelectorAll('main [role=alert] a').length"), 3, "the summary leads to each of the three");
    let kept = window
        .look("return [...document.querySelectorAll('main input')].map((e) => e.value.replaceAll(' ', '')).join('|')")
        .as_str()
        .unwrap_or_default()
        .to_owned();
    for typed in ["1098765438", "|30|5|1446|", "0380000000608010167510", "سلوى"] {
        assert!(kept.contains(typed), "what was typed stays: {typed} in {kept}");
    }
    assert!(!window.text().contains('!'), "nobody is shouted at");
}
