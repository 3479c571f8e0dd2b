//! Staff, the journal and the ways back in, by keys alone.

use std::fs;

use tempfile::TempDir;

use crate::{
    alone,
    driver::{Window, key},
    office::{PASSPHRASE, set_up, sign_in},
};

#[test]
fn a_manager_adds_somebody_ends_the_account_and_the_journal_tells_it() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(&folder.path().join("office"));
    set_up(&mut window, false);
    window.go("/settings/staff");
    window.tab_to("إضافة موظف");
    window.keys(key::ENTER);
    window.until("the form", "document.querySelector('staff-settings form')");
    window.put("الاسم", "سعد العمر");
    window.tab_to("علاقات المستفيدين");
    window.keys(" ");
    window.put("عبارة الدخول الأولى", "بستان قارب مصباح 12");
    window.put("عبارة مروركم", "ليست هي العبارة");
    window.keys(key::ENTER);
    window.until_text("عبارة المرور غير صحيحة");
    window.put_over("input  > عبارة مروركم", PASSPHRASE);
    window.keys(key::ENTER);
    window.until_text("بانتظار أول دخول");
    window.shoot("staff");

    window.tab_to("إنهاء حساب سعد العمر");
    window.keys(key::ENTER);
    window.until("the question", "document.querySelector('dialog[open]')");
    window.put("عبارة مروركم", PASSPHRASE);
    window.tab_to("إنهاء الحساب");
    window.keys(key::ENTER);
    window.until_text("انتهى العمل");

    window.go("/journal");
    window.until_text("إنهاء حساب موظف");
    assert!(window.text().contains("عبارة مرور خاطئة"), "the wrong passphrase typed at the open desk is told as well: {}", window.text());
    window.shoot("journal");
    window.go("/journal/check");
    window.tab_to("فحص السجل كله");
    window.keys(key::ENTER);
    window.until_text("السجل سليم");
    window.tab_to("إعداد الكشف");
    window.keys(key::ENTER);
    window.until("the checkpoint left", "document.querySelector('check-page aside .rows bdi.code')");
    let point = window.look("return document.querySelector('check-page aside .rows li').innerText.split('\\n')[0]");
    window.put("نقطة التحقق", point.as_str().unwrap());
    window.tab_to("مقارنة");
    window.keys(key::ENTER);
    window.until_text("تطابق ما في السجل");
    window.shoot("journal-check");
}

#[test]
fn a_damaged_keys_file_and_a_folder_from_another_pc_are_said_at_the_door_and_opened_with_the_same_passphrase() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("office");
    let mut window = Window::open(&data);
    set_up(&mut window, false);
    window.kill();
    fs::write(data.join("keys"), "half").unwrap();
    fs::write(data.join("in-use"), "other-pc\nclerk").unwrap();
    let mut window = Window::open(&data);
    window.until_text("في ملف المفاتيح تلف جزئي");
    window.until_text("هذا الجهاز غير معروف للمكتب");
    window.shoot("door-worn");
    sign_in(&mut window);
    window.until("the desk", "document.querySelector('main h1')");
    window.kill();
    let window = Window::open(&data);
    window.until("the door", "document.querySelector('input[type=password]')");
    assert!(!window.text().contains("تلف جزئي") && !window.text().contains("غير معروف"), "the sign-in mended it: {}", window.text());
}
