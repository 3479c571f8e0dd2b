//! Two visitors in one window, and the wall between them.

use tempfile::TempDir;

use crate::{
    alone,
    driver::{Window, key},
    office::{begin_registering, open_sample, set_up},
};

#[test]
fn the_second_visitor_sees_nothing_of_the_first_and_a_closed_visit_is_gone() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(&folder.path().join("office"));
    set_up(&mut window, true);
    begin_registering(&mut window, "عواطف مساعد");
    window.put("وصف الموقع", "خلف مسجد الحي القديم");

    open_sample(&mut window, "لطيفة الخالد");
    let everything = "const held = [...document.querySelectorAll('input, textarea')].map((e) => e.value).join(' '); return document.body.textContent + held;";
    let seen = window.look(everything).as_str().unwrap_or_default().to_owned();
    assert!(seen.contains("لطيفة"), "the second visitor is served");
    for words in ["عواطف", "مساعد", "مسجد الحي"] {
        assert!(!seen.contains(words), "nothing of the first visitor is in the second's document: {words}");
    }
    window.shoot("second-visitor");

    window.keys(&format!("{}1", key::CTRL));
    window.until("the first visitor's typing", "[...document.querySelectorAll('textarea')].some((e) => e.value.includes('مسجد الحي'))");
    let seen = window.look(everything).as_str().unwrap_or_default().to_owned();
    assert!(!seen.replace("لطيفة الخالد", "").contains("لطيفة"), "back at the first, only the second's tab is named");

    window.tab_to("إنهاء زيارة");
    window.keys(key::ENTER);
    window.until("one visit is left", "!document.querySelector('register-person') && document.querySelectorAll('header nav.visits button[aria-label], header nav.visits a, header nav.visits button').length === 1");
    let seen = window.look(everything).as_str().unwrap_or_default().to_owned();
    assert!(!seen.contains("عواطف") && !seen.contains("مسجد الحي"), "a closed visit leaves nothing in the document");
}
