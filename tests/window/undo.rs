//! Taking back in the window: offered after the deed, by its key, and in the history, and never while something is being typed.

use tempfile::TempDir;

use crate::{
    alone,
    driver::{Window, key},
    office::set_up,
};

const ESCAPE: &str = "\u{e00c}";

#[test]
fn the_last_deed_is_taken_back_by_its_key_and_from_the_history() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(&folder.path().join("office"));
    set_up(&mut window, true);
    window.keys(&format!("{}k", key::CTRL));
    window.until("the search", "document.querySelector('dialog.palette[open] input') === document.activeElement");
    window.keys("محمد");
    window.until("people are found", "document.querySelectorAll('dialog.palette .found li[role=option]').length > 1");
    window.keys(key::ENTER);
    window.until("the person's page", "location.hash.includes('/persons/') && document.querySelector('details.menu')");

    archive(&mut window);
    window.keys(&format!("{}z", key::CTRL));
    window.until_text("تم التراجع عن: أرشفة الملف");
    window.until("the person is served again", "!document.body.innerText.includes('هذا الملف في الأرشيف')");
    window.until_text("تراجع عن: أرشفة الملف");

    archive(&mut window);
    window.click_on(".timeline .link-button");
    window.until("taken back from the history", "!document.body.innerText.includes('هذا الملف في الأرشيف')");
    window.shoot("undo-history");

    archive(&mut window);
    window.keys(&format!("{}k", key::CTRL));
    window.until("the search again", "document.querySelector('dialog.palette[open] input') === document.activeElement");
    window.keys("سا");
    window.keys(&format!("{}z", key::CTRL));
    window.keys(ESCAPE);
    window.until("the search is left", "!document.querySelector('dialog.palette[open]')");
    assert!(window.text().contains("هذا الملف في الأرشيف"), "in a field the key takes back what was typed, and no deed");
}

fn archive(window: &mut Window) {
    window.click_on("details.menu summary");
    window.click("أرشفة");
    window.until_text("هذا الملف في الأرشيف");
    window.until("the way back is offered", "document.querySelector('i-toast .toast button')");
}
