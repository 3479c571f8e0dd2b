//! Every screen of the router and every question it asks, judged by axe-core in light and dark, at full size and at 200 per cent;
//! then the same with each form refused.

use tempfile::TempDir;

use crate::{
    alone,
    axe::Axe,
    dialogs::OPENERS,
    drafts::open,
    driver::{Window, key},
    office::{open_sample, set_up, sign_in},
    router::{DOOR, addresses, paths, plain},
};

const SEND: &str = "\u{e009}\u{e007}";

/// Presses what sends an empty form, and says whether it was refused.
fn refused(window: &mut Window) -> bool {
    window.keys(SEND);
    let said = "document.querySelector('main [aria-invalid=true], main .error, main [role=alert]')";
    for _ in 0..12 {
        if window.look(&format!("return !!({said})")) == true {
            return true;
        }
        std::thread::sleep(std::time::Duration::from_millis(60));
    }
    false
}

#[test]
fn every_screen_is_clean_for_axe_in_light_and_dark_and_cuts_no_text() {
    let _alone = alone();
    let mut axe = Axe::load();
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(&folder.path().join("office"));
    window.until("the wizard", "document.querySelector('set-up-office h1')");
    window.look(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<img id=wrong src=data:,><p id=short>كلمات كثيرة مقطوعة</p>')",
    );
    window.look("Object.assign(document.getElementById('short').style, { inlineSize: '2em', overflow: 'hidden', whiteSpace: 'nowrap' })");
    assert!(axe.judge(&window).contains("image-alt"), "axe looks: a picture without words is found");
    axe.sizes(&window, "/spoilt");
    assert!(std::mem::take(&mut axe.faults).contains("كلمات"), "text that is cut is found");
    window.look("document.getElementById('wrong').remove(); document.getElementById('short').remove()");
    axe.both(&window, "/set-up");
    axe.sizes(&window, "/set-up");
    set_up(&mut window, true);
    let sample = open_sample(&mut window, "فاطمة إبراهيم الأحمد").with_sitting(&window);
    let open_request = open_sample(&mut window, "لطيفة الخالد");
    for path in paths().iter().filter(|path| !DOOR.contains(&path.as_str())) {
        // What was handed in is read only: an open request shows more.
        let sample = if path.starts_with("/requests/:id/:step") { &open_request } else { &sample };
        for address in addresses(path, sample) {
            window.go(&address);
            let name = plain(&address, sample);
            axe.both(&window, &name);
            axe.sizes(&window, &name);
            if window.look("return document.querySelector('main form') !== null") == true && refused(&mut window) {
                axe.both(&window, &format!("{name} refused"));
                axe.sizes(&window, &format!("{name} refused"));
            }
        }
    }
    for opener in OPENERS {
        let address = addresses(opener.path, &sample).remove(0);
        window.go("/sealed");
        window.go(&address);
        open(&mut window, opener);
        let name = format!("{} {}", plain(&address, &sample), opener.buttons.join(" "));
        axe.both(&window, &name);
        axe.sizes(&window, &name);
        if !opener.inline && opener.refused {
            window.click_on("main dialog[open] .answers button");
            std::thread::sleep(std::time::Duration::from_millis(250));
            axe.both(&window, &format!("{name} refused"));
        }
    }
    // The last question is closed with its page.
    window.go("/sealed");
    window.keys(&format!("{}k", key::CTRL));
    window.until("the search", "document.querySelector('dialog.palette[open] input') === document.activeElement");
    axe.both(&window, "/search");
    window.keys("الأحمد");
    window.until("somebody is found", "document.querySelector('dialog.palette [role=option] mark')");
    axe.both(&window, "/search found");
    axe.sizes(&window, "/search found");
    window.keys("\u{e00c}\u{e031}");
    window.until("the keys", "document.querySelector('dialog[open] dl')");
    axe.both(&window, "/keys");
    window.keys("\u{e00c}");
    window.keys(&format!("{}l", key::CTRL));
    window.until("the locked screen", "document.querySelector('sign-in-page h1')");
    axe.both(&window, "/sign-in");
    axe.sizes(&window, "/sign-in");
    window.keys(key::ENTER);
    window.until("it is refused", "document.querySelector('main .error, main [role=alert]')");
    axe.both(&window, "/sign-in refused");
    window.go("/open-sealed");
    window.until("the sealed file's door", "document.querySelector('sealed-file h1')");
    axe.both(&window, "/open-sealed");
    axe.sizes(&window, "/open-sealed");
    window.go("/sign-in");
    sign_in(&mut window);
    axe.assert_clean();
}
