//! A new office in the window, as its first manager sets it up.

use crate::driver::{Window, key};

/// The first manager's passphrase.
pub const PASSPHRASE: &str = "نخلة قارب مصباح";

/// Goes through the wizard by keys alone, up to the desk. A training office comes with samples.
pub fn set_up(window: &mut Window, training: bool) {
    window.until("the wizard", "location.hash.includes('set-up') && document.querySelector('h1')");
    if training {
        window.choose("ما الذي تُعدّونه", "مكتب تدريبي");
    }
    let enter = format!("{}{}", key::CTRL, key::ENTER);
    window.keys(&enter);
    window.until("the charity's facts", "document.querySelectorAll('input[type=text]').length > 5");
    if !training {
        window.put("اسم الجمعية", "جمعية الوفاء لرعاية السجناء");
        window.put("الاسم المختصر", "جمعية الوفاء");
        window.put("رقم الترخيص", "1234");
        window.put("المدينة", "الرياض");
        window.put("اسم موقّع", "عبد العزيز الناصر");
        window.put("صفة الموقّع", "المدير التنفيذي");
    }
    window.keys(&enter);
    window.until("the manager", "document.querySelector('input[type=password]')");
    window.put("اسم المدير", "منى السالم");
    window.put("عبارة المرور", PASSPHRASE);
    window.keys(&enter);
    window.until("the recovery code", "document.querySelector('#kept') && !document.body.innerText.includes('نملأ المكتب')");
    assert_eq!(window.look("return document.querySelectorAll('.code-groups li').length"), 10, "the code is read out in ten groups");
    window.tab_to("كتبته");
    window.keys(" ");
    window.keys(&enter);
    window.until("the desk", "location.hash.replace('#', '') === '/' && document.querySelector('main h1')");
}

/// Signs in again, after a lock or a restart.
pub fn sign_in(window: &mut Window) {
    sign_in_with(window, PASSPHRASE);
}

/// Signs in whoever is chosen, with a passphrase.
pub fn sign_in_with(window: &mut Window, passphrase: &str) {
    window.until("the passphrase is asked for", "document.querySelector('input[type=password]')");
    window.tab_to("عبارة");
    window.keys(passphrase);
    window.keys(key::ENTER);
    window.until("the door opens", "!document.querySelector('input[type=password]')");
}

/// Begins the registering of somebody whose name was typed into the search.
pub fn begin_registering(window: &mut Window, name: &str) {
    window.keys(&format!("{}k", key::CTRL));
    window.until("the search", "document.querySelector('dialog.palette[open] input') === document.activeElement");
    window.keys(name);
    window.until_text("تسجيل شخص جديد بهذا الاسم");
    window.onward(&format!("{}{}", key::CTRL, key::ENTER), "/persons/new");
    window.until("the form", "document.querySelector('register-person form')");
}

/// A sample's visit: its tab, the person, the household and an open request.
pub struct Sample {
    pub visit: String,
    pub person: String,
    pub household: String,
    pub request: String,
    /// A sitting that was held and a case that was heard in it, once they were looked up.
    pub sitting: String,
    pub heard: String,
}

impl Sample {
    /// Looks a sitting of the samples up, for the committee's screens.
    pub fn with_sitting(mut self, window: &Window) -> Self {
        let part = |script: &str| window.look(&format!("return {script} ?? ''")).as_str().unwrap_or_default().to_owned();
        window.go("/sittings");
        window.until("the sittings", "document.querySelectorAll('sittings-list tbody a[href*=\"/sittings/\"]').length > 1");
        self.sitting = part(
            "[...document.querySelectorAll('sittings-list tbody a[href*=\"/sittings/\"]')].at(-1).getAttribute('href').split('/').at(-1)",
        );
        window.go(&format!("/sittings/{}", self.sitting));
        window.until("its cases", "document.querySelector('[data-case]')");
        self.heard = part("document.querySelector('[data-case]').dataset.case");
        self
    }
}

/// Finds somebody by name and opens what was found.
pub fn find(window: &mut Window, name: &str) {
    window.keys(&format!("{}k", key::CTRL));
    window.until("the search", "document.querySelector('dialog.palette[open] input') === document.activeElement");
    window.keys(name);
    window.until("the person is found", "document.querySelector('dialog.palette [role=option] mark')");
    window.keys(key::ENTER);
}

/// Finds somebody of the samples by name, opens their page in their own visit and reads where it leads.
pub fn open_sample(window: &mut Window, name: &str) -> Sample {
    find(window, name);
    window.until("the page", "document.querySelector('person-page main, main person-page a[href*=\"/households/\"]') && document.querySelector('person-page a[href*=\"/requests/\"]')");
    let part = |script: &str| window.look(&format!("return {script}")).as_str().unwrap_or_default().to_owned();
    Sample {
        visit: part("location.hash.split('/')[1]"),
        person: part("location.hash.split('/')[3]"),
        household: part("document.querySelector('person-page a[href*=\"/households/\"]').getAttribute('href').split('/')[3]"),
        request: part("document.querySelector('person-page a[href*=\"/requests/\"]').getAttribute('href').split('/')[3]"),
        sitting: String::new(),
        heard: String::new(),
    }
}
