//! From "submitted" to "served" in the window: assigned, studied, heard in a sitting, decided, told, delivered against a receipt, closed.

use serde_json::json;
use tempfile::TempDir;

use crate::{
    alone,
    driver::{Window, key},
    office::set_up,
    one_visit::reads_on_paper,
};

const PRIMARY: &str = "main dialog[open] button.primary";

fn onward() -> String {
    format!("{}{}", key::CTRL, key::ENTER)
}

#[test]
fn a_request_is_studied_decided_told_and_served() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("office");
    let mut window = Window::open(&data);
    set_up(&mut window, true);

    let request = assign(&mut window);
    study(&mut window, &request);
    let sitting = sit(&mut window, &request);
    minutes(&mut window, &sitting);
    tell(&mut window, &request, &data);
    serve(&mut window, &request, &data);
    follow(&mut window, &request);
}

/// The one that nobody studies yet goes to a researcher; gives its id.
fn assign(window: &mut Window) -> String {
    window.go("/research/waiting");
    window.until("a case waits", "document.querySelector('research-waiting tbody button.low, research-waiting tbody .button')");
    window.shoot("committee-1-waiting");
    let who = window
        .look("return document.querySelector('research-waiting tbody th .link-button').innerText")
        .as_str()
        .unwrap_or_default()
        .to_owned();
    window.click("إسناد");
    window.until("to whom", "document.querySelector('main dialog[open] input[type=radio]')");
    window.click_on(PRIMARY);
    window.until("a researcher must be chosen", "document.querySelector('main dialog[open] .error')");
    window.choose("الباحث", "منى السالم");
    window.click_on(PRIMARY);
    window.until_text("أُسند الطلب إلى منى السالم");
    window.go("/research");
    window.until("my cases", "document.querySelector('research-cases tbody tr')");
    window.shoot("committee-2-cases");
    window.click(&who);
    window.until("the study", "document.querySelector('study-page form')");
    window.look("return location.hash.split('/').at(-1)").as_str().unwrap_or_default().to_owned()
}

fn study(window: &mut Window, request: &str) {
    window.keys(&onward());
    window.until("what the study lacks is said", "document.querySelector('study-page .error')");
    window.shoot("committee-3-study-refused");
    window.click("إضافة حاجة");
    window.until("a line for the need", "document.querySelector('[id$=\"needs-0-kind\"]')");
    window.put("> الحاجة، 1", "السكن");
    window.put("> مدى إلحاحها، 1", "قريبة");
    window.tick("لا دخل للأسرة");
    window.choose("نوع السكن", "ملك");
    window.choose("حالة المسكن", "مقبول");
    window.put("> عددهم", "4");
    window.choose("input ما توصون به", "القبول");
    window.put("التوصية بالتحديد", "500 ريال مرة واحدة");
    window.put("> الأسباب", "لا دخل للأسرة وعليها إيجار متأخر");
    window.keys(&onward());
    window.until_text("انتهى البحث، والطلب جاهز للجنة");
    window.shoot("committee-4-studied");
    assert!(window.look("return location.hash").as_str().unwrap_or_default().ends_with(request), "the page stays");
}

/// A sitting of today with the request on its agenda: opened with a quorum, decided, closed. Gives its id.
fn sit(window: &mut Window, request: &str) -> String {
    window.go("/sittings");
    window.until_text("الجلسات القادمة");
    window.shoot("committee-5-sittings");
    window.click("تحديد موعد جلسة");
    window.until("when", "document.querySelector('main dialog[open] input')");
    window.choose("التقويم، اليوم", "ميلادي");
    let today = window.look("return new Date(Date.now() + 3 * 3600e3).toISOString().slice(0, 10).split('-').reverse().join('/')");
    window.put("> اليوم", "1/1/2020");
    window.click_on(PRIMARY);
    window.until("a day that is over is refused", "document.querySelector('main dialog[open] .error')");
    window.shoot("committee-6-past-day");
    window.put_over("input اليوم > اليوم", today.as_str().unwrap_or_default());
    window.click_on(PRIMARY);
    window.until(
        "it is planned, or the day is one off",
        "location.hash.match(/sittings\\/[0-9a-f-]{36}$/) || document.querySelector('main dialog[open] [id$=off_day_reason]')",
    );
    if window.look("return !!document.querySelector('main dialog[open]')") == true {
        window.put("سبب عقدها في يوم إجازة", "تعذّر غيره");
        window.click_on(PRIMARY);
    }
    window.until("its page", "location.hash.match(/sittings\\/[0-9a-f-]{36}$/) && document.querySelector('sitting-page h1')");
    let sitting = window.look("return location.hash.split('/').at(-1)").as_str().unwrap_or_default().to_owned();
    window.keys(&onward());
    window.until("what is ready stands on the agenda", &format!("document.querySelector('[data-case=\"{request}\"]')"));
    window.keys(&onward());
    window.until("without a quorum it is not opened", "document.querySelector('main .banner.danger, main [role=alert]')");
    window.shoot("committee-7-no-quorum");
    for name in ["عبد الله بن صالح الفهد", "منيرة بنت خالد العمر"] {
        window.tick(name);
    }
    window.until_text("اكتمل النصاب");
    window.keys(&onward());
    window.until_text("افتُتحت الجلسة");
    window.shoot("committee-8-open");
    window.onward(&onward(), "/hear/");
    window.go(&format!("/sittings/{sitting}/hear/{request}"));
    window.until("the case in short", "document.querySelector('hearing-page form')");
    window.choose("قرار اللجنة", "قبول");
    window.put("> المبلغ كل مرة", "-500");
    window.keys(&onward());
    window.until("no amount is below zero", "document.querySelector('hearing-page .error')");
    window.shoot("committee-9-wrong-amount");
    window.put_over("input  > المبلغ كل مرة", "٥٠٠");
    window.put("> موافق", "2");
    window.keys(&onward());
    window.until_text("سُجّل القرار");
    window.shoot("committee-10-decided");
    window.go(&format!("/sittings/{sitting}"));
    window.click("إنهاء الجلسة");
    window.until("it is asked", "document.querySelector('main dialog[open]')");
    window.click_on(PRIMARY);
    window.until_text("انتهت الجلسة");
    sitting
}

fn minutes(window: &mut Window, sitting: &str) {
    window.go(&format!("/sittings/{sitting}/papers"));
    window.until_text("لا أوراق لهذه الجلسة بعد");
    window.click("جدول الأعمال");
    drawn(window, "the agenda");
    window.click("إعداد المحضر");
    window.until("what belongs into the minutes", "document.querySelector('main dialog[open] textarea')");
    window.click_on(PRIMARY);
    window.until_text("أُعدّ المحضر");
    window.until("minutes and agenda are kept", "document.querySelectorAll('sitting-papers tbody tr').length === 2");
    drawn(window, "the minutes");
    window.shoot("committee-11-minutes");
}

fn drawn(window: &Window, what: &str) {
    window.until(what, "[...document.querySelectorAll('main canvas')].some((e) => e.clientHeight > 300)");
}

fn tell(window: &mut Window, request: &str, data: &std::path::Path) {
    window.go("/replies");
    window.until("whom to tell", "document.querySelector('replies-list tbody tr')");
    window.shoot("committee-12-replies");
    window.go(&format!("/replies/{request}"));
    window.until("the decision", "document.querySelector('reply-page form')");
    window.click("إصدار الخطاب");
    drawn(window, "the letter");
    window.keys(&format!("{}p", key::CTRL));
    reads_on_paper(data, 1, "خمسمائة");
    window.keys(&onward());
    window.until("how is asked for", "document.querySelector('reply-page .error')");
    window.choose("طريقة التبليغ", "حضوري");
    window.choose("من أُبلغ", "مقدم");
    window.keys(&onward());
    window.until("before its day it is asked once more", "document.querySelector('main dialog[open]')");
    window.shoot("committee-13-early");
    window.click_on(PRIMARY);
    window.until_text("تم التبليغ حضوري");
    window.shoot("committee-14-told");
}

fn serve(window: &mut Window, request: &str, data: &std::path::Path) {
    window.go(&format!("/service/{request}"));
    window.until_text("لم يبدأ تقديم الخدمة");
    window.keys(&onward());
    window.until("the instalments", "document.querySelector('service-page tbody tr')");
    window.keys(&onward());
    window.until("what is given", "document.querySelector('main dialog[open] input')");
    window.put_over("> المبلغ", "900");
    window.click_on(PRIMARY);
    window.until("never more than was granted", "document.querySelector('main dialog[open] .error')");
    window.shoot("committee-15-too-much");
    window.put_over("input  > المبلغ", "500");
    if window.look("return !document.querySelector('main dialog[open] input[type=radio][name*=recipient]:checked')") == true {
        window.look("document.querySelector('main dialog[open] input[type=radio][name*=recipient]').focus()");
        window.keys(" ");
    }
    window.click_on(PRIMARY);
    window.until_text("سُجّل التسليم");
    window.click("إصدار السند");
    drawn(window, "the receipt");
    window.keys(&format!("{}p", key::CTRL));
    reads_on_paper(data, 2, "خمسمائة");
    window.shoot("committee-16-receipt");
    window.click("حفظ السند الموقّع");
    window.until("where it lies", "document.querySelector('main dialog[open] input')");
    window.put("أين يُحفظ", "الصندوق 3");
    window.click_on(PRIMARY);
    window.until_text("الصندوق 3");
    window.go(&format!("/service/{request}"));
    window.keys(&onward());
    window.until("closing is asked", "document.querySelector('main dialog[open]')");
    window.click_on(PRIMARY);
    window.until_text("أُغلق الطلب");
    window.shoot("committee-17-closed");
}

/// Where it is, in one look, and all that happened on the way.
fn follow(window: &mut Window, request: &str) {
    window.go(&format!("/requests/{request}/course"));
    for said in ["البحث الاجتماعي", "القرار", "التبليغ", "الخدمة"] {
        window.until(
            said,
            &format!("[...document.querySelectorAll('request-course h2')].some((e) => e.innerText.includes({}))", json!(said)),
        );
    }
    window.shoot("committee-18-course");
}
