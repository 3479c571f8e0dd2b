//! Copies in the real window: taken from the settings, and a damaged office back in three presses.

use std::{fs, time::Instant};

use tempfile::TempDir;

use crate::{
    alone,
    driver::{Window, key},
    office::{PASSPHRASE, set_up},
};

#[test]
fn a_damaged_office_works_again_after_three_presses_and_one_passphrase() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("office");
    let mut window = Window::open(&data);
    set_up(&mut window, false);
    window.go("/settings/backups");
    window.until_text("لا نسخة احتياطية بعد");
    window.keys(&format!("{}{}", key::CTRL, key::ENTER));
    window.until_text("أُخذت النسخة وفُحصت");
    window.until_text("آخر نسخة احتياطية سليمة: قبل");
    window.shoot("backups");
    window.kill();

    let store = data.join("istiqbal.db");
    let _ = fs::remove_file(data.join("istiqbal.db-wal"));
    let _ = fs::remove_file(data.join("istiqbal.db-shm"));
    let mut bytes = fs::read(&store).unwrap();
    bytes.truncate(bytes.len() / 2);
    fs::write(&store, &bytes).unwrap();

    let mut window = Window::open(&data);
    window.until("the passphrase is asked for", "document.querySelector('input[type=password]')");
    window.put("عبارة", PASSPHRASE);
    window.keys(key::ENTER);
    window.until_text("في ملف البيانات تلف");
    window.shoot("damaged");
    let began = Instant::now();
    window.tab_to("استعادة نسخة احتياطية");
    window.keys(key::ENTER);
    window.until("the newest whole copy is chosen already", "document.querySelector('restore-backup input[type=radio]:checked')");
    window.put("عبارة", PASSPHRASE);
    window.keys(key::ENTER);
    window.until_text("ما سيُفقد");
    window.until_text("لا نستطيع قراءة بيانات اليوم");
    window.shoot("restore-preview");
    window.tab_to("استعادة هذه النسخة");
    window.keys(key::ENTER);
    window.until("the desk", "location.hash.replace('#', '') === '/' && document.querySelector('main h1')");
    println!("from the damaged store to the desk in {:?}", began.elapsed());
    let aside: Vec<_> = fs::read_dir(data.join("set-aside")).unwrap().flatten().map(|entry| entry.path().join("istiqbal.db")).collect();
    assert_eq!(fs::read(&aside[0]).unwrap(), bytes, "the damaged file lies aside as it was");
}
