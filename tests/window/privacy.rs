//! The law in the window: somebody asks about their data and is answered, an incident has its 72 hours, and a destruction leaves nothing behind
//! but its certificate.

use tempfile::TempDir;

use crate::{
    alone,
    driver::{Window, key},
    office::{PASSPHRASE, begin_registering, open_sample, set_up},
    one_visit::reads_on_paper,
};

fn onward() -> String {
    format!("{}{}", key::CTRL, key::ENTER)
}

#[test]
fn who_asks_about_their_data_is_answered_within_the_clock() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(&folder.path().join("office"));
    set_up(&mut window, true);
    let sample = open_sample(&mut window, "فاطمة إبراهيم الأحمد");
    window.go(&format!("/{}/persons/{}/ask", sample.visit, sample.person));
    window.keys(&onward());
    window.until("what is asked must be said", "document.querySelector('ask-about-data .error')");
    window.shoot("privacy-ask-refused");
    window.choose("ما المطلوب", "تصحيح");
    window.put("الطلب بلفظ صاحبه", "رقم جوالي تغيّر");
    window.put("كيف تحققتم من الهوية", "أصل الهوية الوطنية");
    window.onward(&onward(), "/persons/");
    window.until_text("طلبات بشأن بياناته");

    window.go("/settings/privacy");
    window.until_text("بقي 30 يوم");
    window.shoot("privacy-requests");
    let request =
        window.look("return document.querySelector('main a[href*=\"/privacy/requests/\"]').getAttribute('href').replace('#', '')");
    window.go(request.as_str().unwrap_or_default());
    window.click("تسجيل الجواب");
    window.until("the answer is asked for", "document.querySelector('main dialog[open] textarea')");
    window.click_on("main dialog[open] button.primary");
    window.until("what lacks stands beside its field", "document.querySelector('main dialog[open] .error')");
    window.choose("النتيجة", "أُجيب إليه");
    window.put("> الجواب", "صُحح رقم الجوال");
    window.put("كيف أُبلغ", "باليد في المكتب");
    window.click_on("main dialog[open] button.primary");
    window.until_text("سُجّل الجواب");
    window.until_text("أجاب عنه");
    window.shoot("privacy-answered");
}

#[test]
fn an_incident_is_not_closed_before_those_were_told_who_must_be() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(&folder.path().join("office"));
    set_up(&mut window, false);
    window.go("/settings/privacy/incidents/new");
    window.keys(&onward());
    window.until("it must be said what happened", "document.querySelector('report-incident .error')");
    window.click("اكتبوا ما حدث");
    window.keys("فُقدت ورقة مطبوعة");
    window.choose("الضرر المتوقع", "يُتوقع ضرر");
    window.keys(&onward());
    window.until_text("لم يُسجَّل إجراء بعد");
    window.until_text("بقي 7");
    close(&mut window);
    window.until_text("يلزم تسجيل إشعار الهيئة");
    window.shoot("incident-not-yet");
    window.keys("\u{e00c}");
    window.until("the question is closed", "!document.querySelector('main dialog[open]')");
    for told in ["إشعار الهيئة", "إشعار أصحاب البيانات"] {
        window.click("تسجيل إجراء");
        window.until("which step", "document.querySelector('main dialog[open] input[type=radio]')");
        window.choose("نوع الإجراء", told);
        window.put("التفصيل", "بخطاب رسمي");
        window.click_on("main dialog[open] button.primary");
        window.until("it is noted", "!document.querySelector('main dialog[open]')");
    }
    close(&mut window);
    window.until_text("أُقفلت الحادثة");
    window.shoot("incident-closed");
}

fn close(window: &mut Window) {
    window.click("إقفال الحادثة");
    window.until("how it ended is asked", "document.querySelector('main dialog[open] textarea')");
    window.look("document.querySelector('main dialog[open] textarea').focus()");
    window.keys("غُيّرت طريقة حفظ الأوراق");
    window.click_on("main dialog[open] button.primary");
}

#[test]
fn a_destruction_asks_twice_leaves_a_certificate_and_no_name() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("office");
    let mut window = Window::open(&data);
    set_up(&mut window, false);
    begin_registering(&mut window, "هند ماجد خالد الزهراني");
    window.choose("الجنس", "أنثى");
    window.onward(&onward(), "/persons/");
    window.until("her page", "document.querySelector('person-page details.menu')");
    let person = window.look("return location.hash.split('/')[3]").as_str().unwrap_or_default().to_owned();

    window.go(&format!("/settings/privacy/destroy/{person}"));
    window.until_text("هند");
    window.shoot("destroy-plan");
    window.click("إتلاف نهائي");
    window.until("it is asked again", "document.querySelector('main dialog[open] input[type=password]')");
    window.choose("سند الإتلاف", "جُمعت بغير وجه");
    window.put("عبارة مرور المدير", "عبارة ليست عبارتها");
    window.click_on("main dialog[open] button.primary");
    window.until("a wrong passphrase destroys nothing", "document.querySelector('main dialog[open] .error')");
    window.click_on("main dialog[open] input[type=password]");
    window.keys(&format!("{}a", key::CTRL));
    window.keys(PASSPHRASE);
    window.click_on("main dialog[open] button.primary");
    window.until_text("بحثنا بعد الإتلاف");
    window.shoot("destroyed");
    window.click("طباعة");
    reads_on_paper(&data, 1, "إتلاف");
    window.keys(&format!("{}k", key::CTRL));
    window.until("the search", "document.querySelector('dialog.palette[open] input') === document.activeElement");
    window.keys("هند ماجد");
    window.until_text("تسجيل شخص جديد بهذا الاسم");
    assert_eq!(window.look("return document.querySelectorAll('dialog.palette mark').length"), 0, "nobody of that name is found");
}
