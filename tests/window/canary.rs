//! After a visit in the real window no planted value is found in any file: data folder, temp, log, the web view's storage and cache.

use tempfile::TempDir;

use crate::{
    alone,
    driver::{Window, key},
    office::{begin_registering, open_sample, set_up, sign_in},
    traces::{count, found},
};

/// Typed by hand, and a sample's.
const PLANTED: [&str; 5] = ["زمردة الكناري", "الكناري", "1000000057", "0550000077", "لطيفة الخالد"];

#[test]
fn no_planted_value_is_in_any_file_after_lock_and_after_exit() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let home = folder.path().join("home");
    std::fs::create_dir_all(home.join("tmp")).unwrap();
    let data = home.join("office");
    let mut window = Window::open_at_home(&data, &home);
    set_up(&mut window, true);
    begin_registering(&mut window, "زمردة الكناري");
    window.put("رقم الهوية", "1000000057");
    window.put("الجوال", "0550000077");
    // A second tab with somebody else's papers looked at: the preview is given bytes, never a file.
    open_sample(&mut window, "لطيفة الخالد");
    let clean = |when: &str| {
        let hits = found(&[&home], &PLANTED);
        assert!(hits.is_empty(), "{when}: {hits:#?}");
    };
    clean("while two visits are open");
    window.keys(&format!("{}l", key::CTRL));
    window.until("the lock", "document.querySelector('input[type=password]')");
    clean("after the lock");
    sign_in(&mut window);
    window.until("the page is back", "document.querySelector('main h1')");
    window.kill();
    clean("after the end of the program");
    assert!(count(&data) > 2, "the scan saw the data folder");
}
