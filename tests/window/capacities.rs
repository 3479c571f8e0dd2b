//! Somebody asks for another: a guardian for a minor, and a proxy who is not of the household.

use tempfile::TempDir;

use crate::{
    alone,
    driver::{Window, key, printed},
    office::{Sample, open_sample, set_up, sign_in},
    one_visit::{read_back, reads_on_paper, text_of},
};

const ONWARD: &str = "\u{e009}\u{e007}";

#[test]
fn a_guardian_asks_for_a_minor_and_a_proxy_from_outside_shows_a_paper_that_must_hold() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("office");
    let mut window = Window::open(&data);
    set_up(&mut window, true);
    guardian(&mut window, &data);
    proxy(&mut window);
}

/// The boy's request, asked for by his mother as his guardian: she is read to and she signs.
fn guardian(window: &mut Window, data: &std::path::Path) {
    open_sample(window, "فاطمة إبراهيم الأحمد");
    window.click("محمد الحمد");
    window.until("the boy's page", "document.querySelector('person-page h1')?.innerText.includes('محمد')");
    window.onward(key::F4, "/requests/new");
    window.until("the household is known", "document.querySelector('open-request form')");
    window.pick("نوع الدعم", "كسوة");
    window.until(
        "an adult asks for a minor",
        "[...document.querySelectorAll('open-request input[type=radio]:checked')].some((e) => e.labels[0].innerText.includes('فاطمة'))",
    );
    window.click("ولي أو وصي");
    window.put("رقم الصك أو الوكالة", "4410");
    window.put("> اليوم", "1/1/1455");
    window.shoot("guardian-1-open");
    window.onward(ONWARD, "/statement");
    window.until("who asks, and by what right", "document.body.innerText.includes('ولي أو وصي')");
    let page = window.text();
    assert!(page.contains("4410") && page.contains("1455"), "the paper and until when it holds stand in the request:\n{page}");
    let hash = window.look("return location.hash.replace('#', '')").as_str().unwrap_or_default().to_owned();
    window.go(&hash.replace("/statement", "/signing"));
    read_back(window);
    window.keys(&format!("{}p", key::CTRL));
    reads_on_paper(data, 1, "الأحمد");
    let sheet = text_of(printed(data).last().unwrap());
    assert!(sheet.contains("4410"), "the declaration names the deed by which she signs:\n{sheet}");
    window.until("she is asked to sign, not the boy", "document.querySelector('#sign-head')?.innerText.includes('فاطمة')");
    window.shoot("guardian-2-signing");
}

/// Latifa's request by somebody of another household, with a power of attorney that has run out, then with one that holds, then with another number.
fn proxy(window: &mut Window) {
    let Sample { .. } = open_sample(window, "لطيفة الخالد");
    window.onward(key::F4, "/requests/new");
    window.until("the household is known", "document.querySelector('open-request form')");
    window.pick("نوع الدعم", "إيجار");
    window.click("شخص آخر من السجل");
    window.put("مقدم الطلب من خارج الأسرة", "فاطمة إبراهيم الأحمد");
    window.until("she is found", "document.querySelector('open-request .rows button, open-request [role=option]')");
    window.keys(key::ENTER);
    window.until("the capacity is asked", "[...document.querySelectorAll('open-request label')].some((e) => e.innerText.includes('وكيل'))");
    window.click("وكيل");
    window.put("رقم الصك أو الوكالة", "901");
    window.put("> اليوم", "1/1/1440");
    window.keys(ONWARD);
    window.until(
        "it is refused beside its date",
        "[...document.querySelectorAll('open-request i-date .error')].some((e) => e.innerText.includes('انتهت صلاحية'))",
    );
    window.shoot("proxy-1-expired");
    window.put_over("> السنة", "1460");
    window.onward(ONWARD, "/statement");
    window.until("who asks, and by what right", "document.body.innerText.includes('وكيل') && document.body.innerText.includes('1460')");
    // Another number: typed, locked away half way, back again, saved.
    window.click("تعديل الصفة");
    window.until("its form", "document.querySelector('#capacity-form input[type=text]')");
    window.put_over("رقم الصك أو الوكالة", "902");
    window.keys(&format!("{}l", key::CTRL));
    sign_in(window);
    window.until("the request is back", "document.querySelector('#capacity-open, #capacity-form')");
    if window.look("return document.querySelector('#capacity-form') === null") == true {
        window.click("تعديل الصفة");
    }
    window.until("what was typed is back", "document.querySelector('#capacity-form input[type=text]')?.value === '902'");
    window.click("حفظ الصفة");
    window.until("it is saved", "!document.querySelector('#capacity-form') && document.body.innerText.includes('902')");
    window.shoot("proxy-2-saved");
}
