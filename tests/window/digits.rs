//! The office's digits on the screen: every figure that is shown, none that is typed, sent or copied.

use tempfile::TempDir;

use crate::{
    alone,
    driver::{Window, key},
    office::{Sample, find, open_sample, set_up},
};

const UP: &str = "\u{e013}";

/// Figures of the other kind that are on the screen: texts and what is read or heard of an element. Key caps and samples are no figures.
const MIXED: &str = r"const other = OTHER, found = [];
const judge = (text, of) => { for (const run of text.split(/[\s«»()،]+/)) if (other.test(run) && !/[A-Za-z]/.test(run) && !of.closest('kbd, script, style, .as-typed')) found.push(run); };
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) judge(walk.currentNode.data, walk.currentNode.parentElement);
for (const one of document.querySelectorAll('[title], [aria-label], [placeholder]')) for (const name of ['title', 'aria-label', 'placeholder']) judge(one.getAttribute(name) ?? '', one);
return found.join(' ');";

fn mixed(window: &Window, other: &str) -> String {
    window.look(&MIXED.replace("OTHER", other)).as_str().unwrap_or_default().to_owned()
}

fn choose(window: &mut Window, arrow: &str, style: &str) {
    window.go("/settings/office");
    window.until(
        "the office's facts",
        "document.querySelector('office-settings input[type=radio]') && document.querySelector('office-settings input').value",
    );
    window.tab_to("أرقام الأوراق والشاشات");
    window.keys(arrow);
    window.keys(&format!("{}{}", key::CTRL, key::ENTER));
    window.until("the digits changed", &format!("document.documentElement.dataset.digits === '{style}'"));
}

fn pages(sample: &Sample) -> Vec<(String, &'static str)> {
    let Sample { visit, person, household, request, .. } = sample;
    vec![
        ("/".to_owned(), "desk-page main, main h1"),
        ("/persons".to_owned(), "persons-list tbody tr"),
        ("/requests".to_owned(), "requests-list tbody tr"),
        (format!("/{visit}/persons/{person}"), "person-page .facts"),
        (format!("/{visit}/households/{household}"), "household-page tbody tr"),
        (format!("/{visit}/requests/{request}/papers"), "request-page .papers"),
        (format!("/{visit}/requests/{request}/signing"), "request-page .readback"),
    ]
}

#[test]
fn the_offices_digits_are_on_every_screen_and_in_no_field() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(&folder.path().join("office"));
    set_up(&mut window, true);
    let sample = open_sample(&mut window, "لطيفة الخالد");
    choose(&mut window, key::DOWN, "eastern");
    for (at, (page, there)) in pages(&sample).into_iter().enumerate() {
        window.go(&page);
        window.until(&page, &format!("document.querySelector('{there}')"));
        assert_eq!(mixed(&window, "/[0-9]/"), "", "{page}: two kinds of digits on one screen");
        window.shoot(&format!("digits-{at}"));
    }
    let turned = window.look(
        "const holder = [...document.querySelectorAll('.code')].find((one) => /[٠-٩]-[٠-٩]/.test(one.textContent));
         const code = [...holder.childNodes].find((one) => one.nodeType === 3 && one.data.trim() !== '');
         const left = (from) => { const range = document.createRange(); range.setStart(code, from); range.setEnd(code, from + 1); return range.getBoundingClientRect().left; };
         return left(code.data.search(/[٠-٩]/)) > left(code.data.trimEnd().length - 1);",
    );
    assert_eq!(turned, false, "a number with a hyphen reads from its year on, as on paper");
    let copied = window.look(
        "const code = [...document.querySelectorAll('.code')].find((one) => /[٠-٩]-[٠-٩]/.test(one.textContent)); getSelection().selectAllChildren(code);
         const event = new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData: new DataTransfer() }); code.dispatchEvent(event);
         return event.clipboardData.getData('text/plain');",
    );
    let copied = copied.as_str().unwrap_or_default().trim().to_owned();
    assert!(copied.contains('-') && copied.is_ascii(), "what is copied can be pasted anywhere: {copied:?}");

    window.go(&format!("/{}/persons/{}/correct", sample.visit, sample.person));
    window.until("the form", "document.querySelector('correct-person input')");
    let fields = window.look("return [...document.querySelectorAll('correct-person input')].map((one) => one.value).join(' ')");
    let fields = fields.as_str().unwrap_or_default();
    assert!(fields.contains("1000 ") && !fields.contains(|one| ('٠'..='٩').contains(&one)), "a field shows what was typed: {fields}");
    window.keys(key::TAB);

    choose(&mut window, UP, "western");
    assert_eq!(mixed(&window, "/[٠-٩]/"), "", "what was drawn before is drawn anew");
    find(&mut window, "لطيفة الخالد");
    window.until("her page", "document.querySelector('person-page .facts')");
    assert_eq!(mixed(&window, "/[٠-٩]/"), "", "and so is what comes");
}
