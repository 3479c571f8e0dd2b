//! Every screen of the router, judged by axe-core in light and dark, and for sideways scrolling at 200 per cent.

use std::{fmt::Write as _, fs, path::Path};

use serde_json::Value;
use tempfile::TempDir;

use crate::{
    alone,
    driver::{Window, key},
    office::{Sample, open_sample, set_up, sign_in},
};

/// Paths that the router lists, from the same files that the build joins. The gallery is in no product.
fn paths() -> Vec<String> {
    let features = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/features");
    let mut all = Vec::new();
    for feature in fs::read_dir(features).unwrap().flatten().filter(|one| one.file_name() != "gallery") {
        let text = fs::read_to_string(feature.path().join("screens.ts")).unwrap_or_default();
        for piece in text.split(" path: \"").skip(1) {
            all.push(piece.split('"').next().unwrap_or_default().to_owned());
        }
    }
    all.sort();
    all
}

/// The addresses of a path, with ids of the samples.
fn addresses(path: &str, sample: &Sample) -> Vec<String> {
    let whole = path.replace(":household", &sample.household).replace(":applicant", &sample.person);
    let id = if path.starts_with("/persons") {
        &sample.person
    } else if path.starts_with("/households") {
        &sample.household
    } else {
        &sample.request
    };
    let whole = whole.replace(":id", id);
    let whole = if whole.matches('-').count() >= 4 || path == "/persons/new" { format!("/{}{whole}", sample.visit) } else { whole };
    if whole.contains(":step") {
        ["statement", "papers", "signing", "submission"].iter().map(|step| whole.replace(":step", step)).collect()
    } else {
        vec![whole]
    }
}

/// What axe finds wrong on the page as it is, one line each.
fn judge(window: &Window, axe: &str) -> String {
    if window.look("return typeof window.axe") != "object" {
        window.look(&format!("{axe}; window.axe = axe;"));
    }
    let found = window.ask(
        "const done = arguments[arguments.length - 1];
         axe.run(document, { resultTypes: ['violations'] }).then((all) => done(all.violations.map((one) => [one.id, one.nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ''}`).slice(0, 3)])), (error) => done([['axe', [String(error)]]]));",
    );
    let mut text = String::new();
    for one in found.as_array().into_iter().flatten() {
        let _ = writeln!(text, "    {}: {}", one[0].as_str().unwrap_or_default(), one[1]);
    }
    text
}

/// Light and dark; then half the window's width and height, which is what 200 per cent leaves.
fn all_ways(window: &Window, axe: &str, name: &str, faults: &mut String) {
    for theme in ["light", "dark"] {
        window.look(&format!("document.documentElement.dataset.theme = '{theme}'"));
        // Colours fade over 120 ms; half a colour is no colour.
        window.until("the colours have come", "document.getAnimations().every((one) => one.playState !== 'running')");
        let wrong = judge(window, axe);
        if !wrong.is_empty() {
            let _ = write!(faults, "{name}, {theme}:\n{wrong}");
        }
        window.shoot(&format!("screen{}-{theme}", name.replace('/', "-").replace(|one: char| one.is_ascii_digit(), "")));
    }
    window.look("document.documentElement.dataset.theme = 'light'");
    window.resize(683, 384);
    window.until("the window is small", "innerWidth <= 700");
    let wide = window.look("const main = document.querySelector('main'); return [document.documentElement.scrollWidth - innerWidth, document.body.scrollWidth - innerWidth, main ? main.scrollWidth - main.clientWidth : 0]");
    if wide.as_array().into_iter().flatten().filter_map(Value::as_i64).any(|more| more > 1) {
        let _ = writeln!(faults, "{name} scrolls sideways at 200 per cent: {wide}");
    }
    window.shoot(&format!("screen{}-200", name.replace('/', "-").replace(|one: char| one.is_ascii_digit(), "")));
    window.resize(1366, 768);
    window.until("the window is wide again", "innerWidth > 1300");
}

#[test]
fn every_screen_is_clean_for_axe_in_light_and_dark_and_never_scrolls_sideways() {
    let _alone = alone();
    let axe = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js"))
        .expect("axe-core is installed by ./test");
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(&folder.path().join("office"));
    let mut faults = String::new();
    window.until("the wizard", "document.querySelector('set-up-office h1')");
    window.look("document.querySelector('main').insertAdjacentHTML('beforeend', '<img id=wrong src=data:,>')");
    assert!(judge(&window, &axe).contains("image-alt"), "axe looks: a picture without words is found");
    window.look("document.getElementById('wrong').remove()");
    all_ways(&window, &axe, "/set-up", &mut faults);
    set_up(&mut window, true);
    let sample = open_sample(&mut window, "لطيفة الخالد");
    let all = paths();
    assert!(all.len() > 15, "the router's list was read: {all:?}");
    for path in all.iter().filter(|path| !["/set-up", "/sign-in", "/open-sealed"].contains(&path.as_str())) {
        for address in addresses(path, &sample) {
            window.go(&address);
            all_ways(
                &window,
                &axe,
                &address.replace(&sample.person, "p").replace(&sample.household, "h").replace(&sample.request, "r"),
                &mut faults,
            );
        }
    }
    window.keys(&format!("{}l", key::CTRL));
    window.until("the locked screen", "document.querySelector('sign-in-page h1')");
    all_ways(&window, &axe, "/sign-in", &mut faults);
    window.go("/open-sealed");
    window.until("the sealed file's door", "document.querySelector('sealed-file h1')");
    all_ways(&window, &axe, "/open-sealed", &mut faults);
    window.go("/sign-in");
    sign_in(&mut window);
    assert!(faults.is_empty(), "screens that some cannot use:\n{faults}");
}
