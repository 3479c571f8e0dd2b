//! Typing into whatever a page offers, without knowing the page: text boxes, lists, choices and ticks of its forms.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::driver::{Window, key};

/// The open dialog, or the page.
const SCOPE: &str = "(document.querySelector('main dialog[open]') ?? document.querySelector('main'))";

/// Controls of forms that can be seen: a form gives each of them an id that begins with `f-`.
fn controls(kind: &str) -> String {
    format!(
        "[...{SCOPE}.querySelectorAll('[id^=\"f-\"]')].filter((e) => e.matches('{kind}') && e.checkVisibility() && !e.disabled && !e.readOnly)"
    )
}

fn ids(window: &Window, kind: &str) -> Vec<String> {
    let found = window.look(&format!("return {}.map((e) => e.id)", controls(kind)));
    found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

const BOXES: &str = "input[type=text]:not([role=combobox]), textarea";

/// Two letters and one that no other field has. Letters, so that the kind of the field does not matter: what is wrong is kept as well.
fn word(place: usize) -> String {
    let letters: Vec<char> = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي".chars().collect();
    let at = |of: usize| letters.get(of % letters.len()).copied().unwrap_or('ي');
    format!("كت{}{}", at(place / letters.len()), at(place))
}

/// Types into every box that is empty or was not typed into yet, and says how many there were.
fn type_all(window: &mut Window, typed: &mut Vec<String>) -> usize {
    let mut more = 0;
    while let Some(id) = ids(window, BOXES).into_iter().find(|id| !typed.contains(id)) {
        window.click_on(&format!("#{}", escaped(&id)));
        window.keys(&word(typed.len()));
        typed.push(id);
        more += 1;
        assert!(typed.len() < 300, "the boxes come to an end");
    }
    more
}

fn escaped(id: &str) -> String {
    id.replace('.', "\\.").replace(':', "\\:")
}

/// Fills everything that the page's (or the open dialog's) forms show. Of a choice the first answer that asks for more words is taken.
pub fn fill(window: &mut Window) {
    for id in ids(window, "button[id$=-add]") {
        window.click_on(&format!("#{}", escaped(&id)));
    }
    let mut typed = Vec::new();
    type_all(window, &mut typed);
    for id in ids(window, "input[role=combobox]") {
        window.click_on(&format!("#{}", escaped(&id)));
        if window.look("return document.activeElement.getAttribute('aria-expanded')") == "true" {
            window.keys(key::ENTER);
        }
    }
    let mut tried: Vec<String> = Vec::new();
    let group = |window: &Window, id: &str| {
        window.look(&format!("return document.getElementById({}).name", json!(id))).as_str().unwrap_or_default().to_owned()
    };
    let mut settled: Vec<String> = Vec::new();
    while let Some(id) = ids(window, "input[type=radio]").into_iter().find(|id| !tried.contains(id)) {
        tried.push(id.clone());
        let name = group(window, &id);
        if settled.contains(&name) || window.look(&format!("return document.getElementById({}).checked", json!(id))) == true {
            continue;
        }
        window.click_on(&format!("#{}", escaped(&id)));
        if type_all(window, &mut typed) > 0 {
            settled.push(name);
        }
    }
    // Leaves the last field.
    window.keys(key::TAB);
}

/// What stands in every control of a form, by its id.
pub fn held(window: &Window) -> BTreeMap<String, String> {
    let script = format!(
        "return {}.map((e) => [e.id, e.type === 'radio' || e.type === 'checkbox' ? String(e.checked) : e.value])",
        controls("input:not([type=password]):not([type=file]), textarea, select")
    );
    let found = window.look(&script);
    let pair = |one: &Value| Some((one[0].as_str()?.to_owned(), one[1].as_str()?.to_owned()));
    found.as_array().into_iter().flatten().filter_map(pair).collect()
}

/// As [`held`], once nothing changes any more: the desk tidies what it can read.
pub fn held_at_rest(window: &Window) -> BTreeMap<String, String> {
    let mut before = held(window);
    loop {
        std::thread::sleep(std::time::Duration::from_millis(150));
        let now = held(window);
        if now == before {
            return now;
        }
        before = now;
    }
}

/// How many boxes hold words.
pub fn written(held: &BTreeMap<String, String>) -> usize {
    held.values().filter(|value| value.contains("كت")).count()
}
