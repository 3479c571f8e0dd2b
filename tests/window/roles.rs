//! Every screen under every role: it opens, or says politely whose it is.

use serde_json::json;
use tempfile::TempDir;

use crate::{
    alone,
    axe::Axe,
    driver::{Window, key},
    office::{PASSPHRASE, open_sample, set_up, sign_in},
    router::{DOOR, addresses, paths, plain},
};

/// Roles beside the manager's, as the settings name them.
const ROLES: [(&str, &str); 4] =
    [("علاقات المستفيدين", "سالم العمر"), ("البحث الاجتماعي", "نجلاء الراشد"), ("أمانة لجنة البحث", "بدر الحسن"), ("المراجع", "هيفاء الناصر")];
const FIRST: &str = "زيتون مركب جدار";

fn add_staff(window: &mut Window, role: &str, name: &str) {
    window.click("إضافة موظف");
    window.until("the newcomer's form", "document.querySelector('main form input[type=password]')");
    window.put("الاسم", name);
    window.click(role);
    window.put("عبارة الدخول الأولى", FIRST);
    window.put("عبارة مروركم", PASSPHRASE);
    window.keys(key::ENTER);
    window.until(name, &format!("[...document.querySelectorAll('main tbody th')].some((e) => e.innerText.includes({}))", json!(name)));
}

/// The first sign-in of a newcomer, who chooses a passphrase of their own.
fn enter_as(window: &mut Window, name: &str) {
    window.keys(&format!("{}l", key::CTRL));
    window.until("the door", "document.querySelector('sign-in-page h1')");
    if window.look("return document.querySelector('.people') === null") == true {
        window.click("دخول موظف آخر");
    }
    window.click(name);
    window.put("عبارة", FIRST);
    window.keys(key::ENTER);
    window.until_text("اختاروا عبارة مرور لكم وحدكم");
    window.put("عبارة المرور الجديدة", &format!("{FIRST} نهر"));
    window.keys(key::ENTER);
    window.until("the door opens", "!document.querySelector('input[type=password]') && document.querySelector('main h1')");
}

#[test]
fn every_screen_opens_under_every_role_or_says_politely_whose_it_is() {
    let _alone = alone();
    let mut axe = Axe::load();
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(&folder.path().join("office"));
    set_up(&mut window, true);
    let sample = open_sample(&mut window, "لطيفة الخالد").with_sitting(&window);
    window.go("/settings/staff");
    for (role, name) in ROLES {
        add_staff(&mut window, role, name);
    }
    let mut seen = Vec::new();
    for (role, name) in ROLES {
        enter_as(&mut window, name);
        let mut turned_away = 0;
        let mut screens = 0;
        for path in paths().iter().filter(|path| !DOOR.contains(&path.as_str())) {
            // A visit of one's own for a visitor's screens: the window begins it.
            let address = addresses(path, &sample).remove(0).replacen(&format!("/{}/", sample.visit), "/", 1);
            window.go(&address);
            let page = format!("{role}: {}", plain(&address, &sample));
            let refused = window.look("return document.querySelector('main .outlet')?.childElementCount === 0") == true;
            screens += 1;
            if refused {
                turned_away += 1;
                assert_eq!(
                    window.look("return document.querySelectorAll('header nav.visits button').length"),
                    0,
                    "{page}: no visit begins for it"
                );
                assert!(window.text().contains("هذه الشاشة لدور آخر"), "{page} says whose it is:\n{}", window.text());
            } else {
                window.until(
                    &format!("{page} shows more than its heading"),
                    "document.querySelector('main .outlet').innerText.trim().length > 25",
                );
                let failed = window.look("return [...document.querySelectorAll('main .banner.is-danger, main .banner.danger')].map((e) => e.innerText).join(' ')");
                // Where the samples hold none, the id is made up: the page says politely that there is no such thing.
                let made_up = ["/settings", "/appeals", "/replies"].iter().any(|place| path.starts_with(place)) && path.contains(":id");
                let said = failed.as_str().unwrap_or_default();
                assert!(said.is_empty() || made_up && said.contains("لم نجد ما طلبتم"), "{page} opens without a failure: {said}");
                let not_allowed = window.text().contains("متاح لغير دوركم");
                assert!(!not_allowed, "{page} asks the desk for nothing that the role may not do:\n{}", window.text());
            }
            axe.once(&window, &page);
            close_visit(&mut window);
            if refused {
                // The next refusal has the same heading: it would not be told from this one.
                window.go("/settings");
            }
        }
        assert!(turned_away < screens, "{role} has screens of their own");
        seen.push(format!("{role}: {} of {screens}", screens - turned_away));
    }
    println!("roles: screens opened by {}", seen.join(", "));
    // Back to the manager, to whom everything is open.
    window.keys(&format!("{}l", key::CTRL));
    window.until("the door", "document.querySelector('sign-in-page h1')");
    window.click("دخول موظف آخر");
    window.click("منى السالم");
    sign_in(&mut window);
    axe.assert_clean();
}

/// Nine visits are the most; these were only looked at.
fn close_visit(window: &mut Window) {
    let end = "header nav.visits .is-current .icon-button";
    if window.look(&format!("return document.querySelector({}) !== null", json!(end))) == true {
        window.click_on(end);
        window.until("the visit is over", &format!("!document.querySelector({})", json!(end)));
    }
}
