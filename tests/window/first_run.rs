//! The first minutes: an empty folder, the wizard, the first sign-in.

use tempfile::TempDir;

use crate::{alone, driver::Window};

#[test]
fn a_fresh_folder_opens_on_the_set_up_wizard_in_arabic() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let window = Window::open(&folder.path().join("office"));
    window.until("the wizard", "location.hash.includes('set-up') && document.querySelector('h1')");
    assert_eq!(window.look("return document.documentElement.dir"), "rtl", "the window reads from the right");
    assert_eq!(window.look("return document.title.endsWith('استقبال')"), true, "the title names the program");
    window.shoot("first-run");
}
