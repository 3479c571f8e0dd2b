//! What was typed outlives a lock and a power cut, in every form of every screen.

use std::{collections::BTreeMap, time::Duration};

use serde_json::json;
use tempfile::TempDir;

use crate::{
    alone,
    dialogs::{OPENERS, Opener, assert_all_are_known},
    driver::{Window, key},
    filling::{fill, held, held_at_rest, written},
    office::{Sample, begin_registering, open_sample, set_up, sign_in},
    router::{DOOR, addresses, paths, sources},
};

/// Forms in which nothing can be typed on the sample's screens, each with the reason.
const NOT_TYPED: &[(&str, &str)] = &[
    ("submit-", "it has no field"),
    ("heard-", "it has no field: items are confirmed by a key; wall.rs"),
    ("sign-", "its sheet must be printed first: declarations.rs"),
    ("unsign-", "the request must be signed and not handed in: declarations.rs"),
    ("override-", "the request must be signed and lack something: declarations.rs"),
    ("capacity-", "the applicant must not be the beneficiary: capacities.rs"),
    ("privacy-", "in a question of the person's page: dialogs.rs says why"),
    ("extend-", "a request of a data subject must be there"),
    ("answer-", "a request of a data subject must be there"),
    ("incident-", "an incident must be there"),
    ("incident-step-", "an incident must be there"),
    ("incident-close-", "an incident must be there"),
    ("policy-", "a policy must be there; its form is the one of a new policy"),
    ("letter-text", "behind the other choice of the page on which the declaration's text is typed"),
    ("office-categories", "its boxes come with a category that is added: settings.rs"),
    ("urgent-", "the sample is urgent already: the desk's tests/course.rs"),
    ("received-", "its first answer is a choice; the boxes come with «lacking»: the desk's tests/course.rs"),
    ("study-notes-", "asked of the secretary alone: the desk's tests/studies.rs"),
    ("record-visit-", "its words come with the outcome that is chosen: the desk's tests/studies.rs"),
    ("decide-", "a sitting must be open: committee.rs decides"),
    ("recuse-", "a sitting must be open: the desk's tests/sittings"),
    ("ratify-", "a sitting must be open, with an urgent grant: the desk's tests/sittings"),
    ("call-off-", "a sitting must be planned: the desk's tests/sittings"),
    ("minutes-", "a sitting must have been held: committee.rs makes them"),
    ("export-sitting-", "a sitting with cases must be there: the desk's tests/minutes"),
    ("inform-", "a decision must be there: committee.rs tells it"),
    ("call-", "a decision must be there: the desk's tests/replies.rs"),
    ("close-", "a refusal must have been told: the desk's tests/replies.rs"),
    ("service-", "a grant must have been told: committee.rs delivers"),
    ("appeal-", "an appeal must be there: the desk's tests/appeals.rs"),
    ("receive-appeal-", "a decision must have been told: the desk's tests/appeals.rs"),
    ("scan-wrong-", "a scan must be chosen in the system's own window"),
];

fn stands(window: &Window, words: &str) {
    window.until(
        &format!("«{words}» stands in its field"),
        &format!("[...document.querySelectorAll('main input, main textarea')].some((e) => e.value.includes({}))", json!(words)),
    );
}

#[test]
fn a_locked_screen_names_no_visitor_and_gives_the_typing_back() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(&folder.path().join("office"));
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
    // What the shell says on Windows when the account's session is locked or its remote screen cut off (src-tauri/away.rs).
    window.look("dispatchEvent(new Event('istiqbal-away'))");
    window.until(
        "the page has left the document again",
        "!document.querySelector('register-person') && document.querySelector('input[type=password]')",
    );
    assert!(!window.text().contains("عواطف"), "nor does one that the system locked");
    sign_in(&mut window);
    stands(&window, "عواطف");
}

/// A place where something is typed: an address, and what is pressed there.
struct Place {
    address: String,
    opener: Option<&'static Opener>,
}

impl Place {
    fn name(&self) -> String {
        format!("{} {}", self.address, self.opener.map(|one| one.buttons.join(" > ")).unwrap_or_default())
    }

    /// Goes there and opens what is to be typed into.
    fn reach(&self, window: &mut Window) {
        // From elsewhere, so that a question left open is closed.
        window.go("/sealed");
        window.go(&self.address);
        let Some(opener) = self.opener else { return };
        open(window, opener);
    }
}

/// Presses an opener's buttons; a form that was being typed may stand open already.
pub fn open(window: &mut Window, opener: &Opener) {
    for (at, button) in opener.buttons.iter().enumerate() {
        let last = at + 1 == opener.buttons.len();
        if opener.inline
            && window
                .look(&format!("return [...document.querySelectorAll('main button')].some((e) => e.innerText.includes({}))", json!(button)))
                != true
        {
            continue;
        }
        window.click(button);
        if last && !opener.inline {
            window.until(button, "document.querySelector('main dialog[open] h2')");
        }
    }
}

fn places(window: &mut Window) -> Vec<Place> {
    let handed_in = open_sample(window, "فاطمة إبراهيم الأحمد").with_sitting(window);
    let open = open_sample(window, "لطيفة الخالد");
    let mut all = Vec::new();
    for path in paths().iter().filter(|path| !DOOR.contains(&path.as_str())) {
        let samples: &[&Sample] = if path.starts_with("/requests/:id") { &[&open, &handed_in] } else { &[&handed_in] };
        for sample in samples {
            all.extend(addresses(path, sample).into_iter().map(|address| Place { address, opener: None }));
        }
    }
    for opener in OPENERS.iter().filter(|one| one.typed) {
        let address = addresses(opener.path, &handed_in).remove(0);
        all.push(Place { address, opener: Some(opener) });
    }
    all
}

/// Names of all forms of the window that keep a draft, or of those that keep none, up to the id of their record.
fn forms(draftless: bool) -> Vec<String> {
    let mut all = Vec::new();
    for (_, text) in sources() {
        for piece in text.split("screen: ").skip(1) {
            if piece.split("send:").next().unwrap_or_default().contains("draftless: true") != draftless {
                continue;
            }
            // `"office-settings"`, `` `reveal-${id}` ``, or one of two.
            let named = piece.split([',', '\n']).next().unwrap_or_default().replace('`', "\"");
            let names = named.split('"').skip(1).step_by(2).filter_map(|name| name.split('$').next());
            let plain = |name: &&str| !name.is_empty() && name.bytes().all(|one| one.is_ascii_lowercase() || one == b'-');
            all.extend(names.filter(plain).map(str::to_owned));
        }
    }
    all
}

#[test]
fn what_was_typed_in_any_form_is_back_after_a_power_cut_five_seconds_after_the_last_key() {
    let _alone = alone();
    assert_all_are_known();
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("office");
    let mut window = Window::open(&data);
    set_up(&mut window, true);

    let draftless = forms(true);
    let keeps = |mut held: BTreeMap<String, String>| {
        held.retain(|id, _| !draftless.iter().any(|form| id.starts_with(&format!("f-{form}-"))));
        held
    };
    let mut kept: Vec<(Place, BTreeMap<String, String>)> = Vec::new();
    for place in places(&mut window) {
        place.reach(&mut window);
        let before = keeps(held(&window));
        assert!(place.opener.is_none() || !before.is_empty(), "{} has something to type", place.name());
        // The first step of a request stands under two addresses.
        if before.keys().all(|id| kept.iter().any(|(_, held)| held.contains_key(id))) {
            continue;
        }
        fill(&mut window);
        let now = keeps(held_at_rest(&window));
        if now != before {
            kept.push((place, now));
        }
    }
    std::thread::sleep(Duration::from_secs(5));
    window.kill();

    let typed = |form: &String| kept.iter().any(|(_, held)| held.keys().any(|id| id.starts_with(&format!("f-{form}"))));
    let all = forms(false);
    assert!(all.len() > 12, "the forms were read from the sources: {all:?}");
    let left_out: Vec<_> = all.into_iter().filter(|form| !typed(form) && !NOT_TYPED.iter().any(|(name, _)| name == form)).collect();
    assert!(left_out.is_empty(), "forms that nothing was typed into: {left_out:?}");

    let mut window = Window::open(&data);
    sign_in(&mut window);
    window.until("both visits wait", "document.querySelectorAll('header nav.visits button').length >= 2");
    let mut lost = Vec::new();
    for (place, before) in &kept {
        place.reach(&mut window);
        let began = std::time::Instant::now();
        let mut now = held(&window);
        while now != *before && began.elapsed() < Duration::from_secs(4) {
            std::thread::sleep(Duration::from_millis(100));
            now = held(&window);
        }
        for (id, value) in before.iter().filter(|(id, value)| now.get(*id) != Some(value)) {
            lost.push(format!("{}: {id}: «{value}» is now {:?}", place.name(), now.get(id)));
        }
    }
    let boxes: usize = kept.iter().map(|(_, held)| written(held)).sum();
    println!("drafts: {boxes} boxes of {} forms were typed into and compared", kept.len());
    assert!(lost.is_empty(), "typing that a power cut took:\n{}", lost.join("\n"));
}
