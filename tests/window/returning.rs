//! Somebody who was here before, with papers that still hold: what is known is not asked again.

use std::path::Path;

use crate::{
    driver::{Cost, Window, key, printed},
    figures,
    one_visit::{read_back, reads_on_paper},
};

const ONWARD: &str = "\u{e009}\u{e007}";

#[test]
fn a_returning_applicant_with_valid_papers_costs_at_most_fifteen_field_stops() {
    let _alone = crate::alone();
    let folder = tempfile::TempDir::new().unwrap();
    let data = folder.path().join("office");
    let mut window = Window::open(&data);
    crate::office::set_up(&mut window, true);
    window.cost = Cost::default();
    window.cost.screens.push("/".to_owned());

    crate::office::open_sample(&mut window, "فاطمة إبراهيم الأحمد");
    window.cost.fields += 1;
    window.cost.screens.push("/persons/:id".to_owned());
    take_over(&mut window);
    read_back(&mut window);
    let before = printed(&data).len();
    window.keys(&format!("{}p", key::CTRL));
    sign(&mut window, &data, before + 1);
    hand_in(&mut window);
    window.keys(&format!("{}p", key::CTRL));
    reads_on_paper(&data, before + 2, "الأحمد");
    window.shoot("returning-3-letter");

    let cost = std::mem::take(&mut window.cost);
    figures::keep("returning", &cost);
    assert!(cost.fields <= figures::MOST_RETURNING_STOPS, "a returning applicant costs at most fifteen field stops: {cost:?}");
    assert_eq!(cost.clicks, 0, "no mouse is needed");
    assert!(cost.screens.len() <= 8, "and fewer screens than a new one: {:?}", cost.screens);
}

/// A new request of the person on the page, with the answers and the papers of an earlier one, up to the reading.
pub fn take_over(window: &mut Window) {
    window.onward(key::F4, "/requests/new");
    window.until("the household is known", "document.querySelector('open-request form')");
    window.pick("نوع الدعم", "كفاف");
    window.onward(ONWARD, "/statement");

    window.until("what she answered before", "document.querySelector('.banner .button')");
    let earlier = window.text();
    assert!(earlier.contains("نقل الإجابات السابقة"), "earlier answers are offered, not asked again:\n{earlier}");
    window.tab_to("نقل الإجابات السابقة");
    window.keys(key::ENTER);
    window.until(
        "the caret stands where something is open",
        "document.activeElement.matches('#statement-next, main [id*=answers] , main [id*=answers] *')",
    );
    window.shoot("returning-1-statement");
    if window.look("return document.activeElement.id") != "statement-next" {
        window.cost.fields += 1;
        window.keys("احتياج مستمر بعد انقطاع الدخل");
    }
    window.onward(ONWARD, "/papers");

    window.until("the papers that hold", "document.querySelector('main .banner .button')");
    window.shoot("returning-2-papers");
    window.tab_to("استعمالها كلها");
    window.keys(key::ENTER);
    window.until("all were taken over", "document.activeElement.id === 'papers-next'");
    window.onward(key::ENTER, "/signing");
}

/// Waits for the printed sheet and records that it was signed.
pub fn sign(window: &mut Window, data: &Path, papers: usize) {
    window.until("the sheet waits for the pen", "[...document.querySelectorAll('label')].some((e) => e.innerText.includes('الصندوق'))");
    reads_on_paper(data, papers, "الأحمد");
    window.put("رقم الصندوق", "ص 14");
    window.tick("حضرت");
    window.onward(ONWARD, "/submission");
}

fn hand_in(window: &mut Window) {
    window.until("the way to hand in", "document.querySelector('#explained')");
    window.tick("أوضحنا لها");
    window.until_text("الطلب جاهز للتقديم");
    window.keys(ONWARD);
    window.until("the question before it is final", "document.querySelector('dialog[open]')");
    window.tab_to("button  > تقديم الطلب");
    window.keys(key::ENTER);
    window.until("the letter", "document.querySelector('#letter-print')");
}
