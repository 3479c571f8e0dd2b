//! What was typed outlives a power cut and a lock, on every screen where a clerk types.

use std::time::Duration;

use serde_json::json;
use tempfile::TempDir;

use crate::{
    alone,
    driver::{Window, key},
    office::{Sample, begin_registering, open_sample, set_up, sign_in},
};

/// Marks the first empty text field of the page's form.
const FIRST_FIELD: &str =
    "(() => { const field = [...document.querySelectorAll('main input[type=text]:not([role=combobox]), main textarea')]
    .find((e) => e.checkVisibility() && !e.readOnly);
    document.querySelectorAll('[data-test-field]').forEach((e) => e.removeAttribute('data-test-field'));
    field?.setAttribute('data-test-field', ''); return field; })()";

fn stands(window: &Window, words: &str) {
    window.until(
        &format!("«{words}» stands in its field"),
        &format!("[...document.querySelectorAll('main input, main textarea')].some((e) => e.value.includes({}))", json!(words)),
    );
}

#[test]
fn what_was_typed_on_any_screen_is_back_after_a_lock_and_after_a_power_cut() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("office");
    let mut window = Window::open(&data);
    set_up(&mut window, true);

    begin_registering(&mut window, "عواطف مساعد");
    window.put("رقم الهوية", "10987");
    window.keys(&format!("{}l", key::CTRL));
    window.until("the page has left the document", "!document.querySelector('register-person')");
    assert!(!window.text().contains("عواطف"), "a locked screen names no visitor");
    window.shoot("locked-while-typing");
    sign_in(&mut window);
    stands(&window, "عواطف");
    stands(&window, "10987");

    let Sample { visit, person, household, request } = open_sample(&mut window, "لطيفة الخالد");
    let screens = [
        format!("/{visit}/persons/{person}/correct"),
        format!("/{visit}/households/{household}/add"),
        format!("/{visit}/requests/{request}/statement"),
        format!("/{visit}/requests/{request}/papers"),
    ];
    for (index, screen) in screens.iter().enumerate() {
        window.go(screen);
        window.until(screen, FIRST_FIELD);
        while window.look("return document.activeElement.hasAttribute('data-test-field')") != true {
            window.keys(key::TAB);
        }
        // Letters, so that the kind of the field does not matter: what is wrong is kept as well.
        window.keys(&format!("كتابة{}", ["أ", "ب", "ج", "د"][index]));
    }
    std::thread::sleep(Duration::from_secs(5));
    window.kill();

    let mut window = Window::open(&data);
    sign_in(&mut window);
    window.until("both visits wait", "document.querySelectorAll('header nav.visits button').length >= 2");
    for (index, screen) in screens.iter().enumerate() {
        window.go(screen);
        stands(&window, &format!("كتابة{}", ["أ", "ب", "ج", "د"][index]));
    }
    window.shoot("back-after-a-power-cut");
    window.keys(&format!("{}1", key::CTRL));
    stands(&window, "عواطف");
    stands(&window, "10987");
}
