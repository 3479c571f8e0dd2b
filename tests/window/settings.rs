//! The manager changes the office's own data in the window: a policy that staff confirm, a wording seen on paper, a holiday, a kind of support.
//! What was wrong stands beside its field, and the desk tells what waits.

use tempfile::TempDir;

use crate::{
    alone,
    driver::{Window, key},
    office::set_up,
};

#[test]
fn the_manager_changes_texts_kinds_and_the_calendar_and_sees_what_waits_on_the_desk() {
    let _alone = alone();
    let folder = TempDir::new().unwrap();
    let mut window = Window::open(&folder.path().join("office"));
    set_up(&mut window, false);
    let save = format!("{}{}", key::CTRL, key::ENTER);

    window.go("/settings/policies/new");
    window.put("العنوان", "لائحة الاستقبال");
    window.keys(&save);
    window.until_text("اكتبوا النص");
    window.click("اكتبوا النص");
    window.keys("نستقبل الزائر بالترحاب.");
    window.keys(&save);
    window.until("the policy is kept", "/policies\\/[0-9a-f-]{36}/.test(location.hash)");
    window.until_text("من لم يقرأها بعد");
    window.go("/");
    window.until_text("بانتظار قراءتكم: «لائحة الاستقبال»");
    window.until_text("نسخة احتياطية");
    window.shoot("settings-desk");

    window.go("/settings/texts");
    window.until_text("ما وُقّع أو طُبع من قبل يبقى على نصه");
    window.click("معاينة على ورقة");
    window.until("the paper is drawn", "document.querySelector('i-paper canvas')?.dataset.drawn");
    window.keys(&save);
    window.until_text("اكتبوا اسم من اعتمده");
    window.click("اكتبوا اسم من اعتمده");
    window.keys("مجلس الإدارة");
    window.keys(&save);
    window.until_text("حُفظت النسخة الجديدة");
    window.until_text("اعتمدها مجلس الإدارة");

    window.go("/settings/calendar");
    window.click("إضافة إجازة");
    window.put("اسم الإجازة", "إجازة عيد الفطر");
    window.keys(&save);
    window.until_text("اكتبوا أول يوم");
    window.shoot("settings-calendar-wrong");

    window.go("/settings/categories");
    window.click("إضافة فئة");
    window.keys(&save);
    window.until("a category has a name", "document.querySelector('office-categories .error')");
    window.put("input فئة جديدة > الاسم للرجل", "يتيم نزيل");
    window.keys(&save);
    window.until_text("حُفظت الفئات");
    window.shoot("settings-categories");

    window.go("/settings/letterhead");
    window.put("سطر التواصل", "هاتف 0112345678");
    window.click("معاينة على ورقة");
    window.until("the paper is drawn", "document.querySelector('i-paper canvas')?.dataset.drawn");
    window.put("اسم من اعتمده", "مجلس الإدارة");
    window.keys(&save);
    window.until_text("حُفظت الترويسة والموقّعون");

    window.go("/settings/kinds");
    window.until_text("تسري التعديلات على الطلبات التي تُفتح بعد الحفظ");
    window.click("إضافة نوع دعم");
    window.put("الاسم", "كسوة الشتاء");
    window.keys(&save);
    window.until_text("اكتبوا الاسم على الأوراق");
    window.click("اكتبوا الاسم على الأوراق");
    window.keys("كسوة");
    window.until_text("أُضيف: كسوة الشتاء");
    window.keys(&save);
    window.until_text("حُفظت أنواع الدعم");
    window.until_text("لا تعديل بعد");
}
