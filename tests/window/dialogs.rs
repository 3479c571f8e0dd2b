//! Every question that a screen asks in a dialog, and every form that opens in its place: how one gets there by clicks.

use crate::router::sources;

/// Buttons pressed one after the other on the screen at a path.
pub struct Opener {
    /// The source that draws it.
    pub source: &'static str,
    /// The path, as the router has it; of a request with its step.
    pub path: &'static str,
    /// What is pressed.
    pub buttons: &'static [&'static str],
    /// It is a form in the page, not a dialog.
    pub inline: bool,
    /// Whether something is typed in it that must come back.
    pub typed: bool,
    /// Sent as it opens it is refused; else it would be done, and is not pressed.
    pub refused: bool,
}

const fn dialog(source: &'static str, path: &'static str, buttons: &'static [&'static str]) -> Opener {
    Opener { source, path, buttons, inline: false, typed: true, refused: true }
}

/// In the order of their screens, for the sample whose request was handed in (`/requests`) and for one whose papers are open (`/open`).
pub const OPENERS: &[Opener] = &[
    dialog("persons/private-facts.ts", "/persons/:id", &["فتحها بسبب"]),
    dialog("persons/person-deeds.ts", "/persons/:id", &["أعمال أخرى", "أُدخل بالخطأ"]),
    Opener { inline: true, ..dialog("households/address-part.ts", "/households/:id", &["تعديل العنوان"]) },
    dialog("households/member-deeds.ts", "/households/:id", &["إضافة مسجَّل عندنا"]),
    Opener { refused: false, ..dialog("households/member-deeds.ts", "/households/:id", &["إخراج محمد"]) },
    Opener { typed: false, refused: false, ..dialog("households/member-deeds.ts", "/households/:id", &["تعديل صفة محمد"]) },
    dialog("households/kinship-part.ts", "/households/:id", &["تسجيل قرابة"]),
    Opener {
        typed: false, ..dialog("households/member-deeds.ts", "/households/:id", &["فتح القسم", "ربط مسجَّل عندنا"])
    },
    dialog("requests/withdrawal.ts", "/requests/:id/submission", &["سحب الطلب"]),
    dialog("course/clocks.ts", "/requests/:id/course", &["تمديد المستهدف"]),
    dialog("course/obstacles.ts", "/requests/:id/course", &["تسجيل معوق"]),
    dialog("course/urgent.ts", "/requests/:id/course", &["منح عاجل"]),
    Opener { typed: false, ..dialog("course/received.ts", "/requests/:id/course", &["تسجيل الاكتمال"]) },
    dialog("studies/study-questions.ts", "/research/:id", &["تحديد زيارة"]),
    dialog("studies/study-questions.ts", "/research/:id", &["طلب استكمال"]),
    dialog("case-files/export-dialog.ts", "/requests/:id/submission", &["ملف الحالة للجنة البحث"]),
    // The usual day stands in it already.
    Opener { refused: false, ..dialog("sittings/plan.ts", "/sittings", &["تحديد موعد جلسة"]) },
    dialog("sittings/members.ts", "/sittings/members", &["إضافة عضو"]),
    Opener { typed: false, ..dialog("reports/report-page.ts", "/reports", &["إخراج بالأسماء"]) },
    Opener { typed: false, ..dialog("studies/waiting.ts", "/research/waiting", &["إسناد"]) },
    Opener { inline: true, ..dialog("settings/staff.ts", "/settings/staff", &["إضافة موظف"]) },
    Opener { typed: false, ..dialog("settings/office.ts", "/settings/office", &["إصدار رمز جديد"]) },
];

/// Dialogs that are not opened from the list above, each with the reason.
pub const ELSEWHERE: &[(&str, &str)] = &[
    (
        "requests/submission-step.ts",
        "the manager's permission needs a signed request with a gap: declarations.rs; handing in: one_visit.rs",
    ),
    ("requests/signing-step.ts", "a signature is taken back on a signed request that was not handed in: declarations.rs"),
    ("backups/backups.ts", "a copy must be there, and a drive: backups.rs takes and restores one"),
    ("replies/reply-page.ts", "a decision must be there, told before its day or refused: the desk's tests/replies.rs"),
    ("policies/policy.ts", "a policy must be there: settings.rs"),
    ("privacy/retention.ts", "a hold needs a file number: the desk's tests/privacy.rs"),
    ("privacy/sealed-copy.ts", "an answered request for a copy must be there: the desk's tests/privacy.rs"),
    ("privacy/person-panel.ts", "each question writes at once; the notice is given in canary.rs, consents by the desk's tests/privacy.rs"),
    ("privacy/request.ts", "a request of a data subject must be there: the desk's tests/privacy.rs"),
    ("privacy/incident.ts", "an incident must be there: the desk's tests/privacy.rs"),
    ("privacy/destroy.ts", "it destroys: the desk's tests/papers/destruction.rs"),
    ("sittings/sitting.ts", "a sitting must be planned: the desk's tests/sittings"),
    ("sittings/hearing.ts", "a case must be on the agenda of a sitting: the desk's tests/sittings"),
    ("minutes/minutes-dialog.ts", "a sitting must have been held: the desk's tests/minutes"),
    ("minutes/signing-dialog.ts", "minutes must be there: the desk's tests/minutes"),
    ("minutes/export-dialog.ts", "a sitting with cases must be there: the desk's tests/minutes"),
    ("service/delivery-dialogs.ts", "a request that was granted and told must be there: the desk's tests/service.rs"),
    ("appeals/appeal-dialogs.ts", "an appeal against a decision must be there: the desk's tests/appeals.rs"),
    ("requests/scans.ts", "hiding a scan needs a file chosen in the system's own window, which no test can press"),
];

/// Every source with a dialog is in one of the two lists.
pub fn assert_all_are_known() {
    for (name, text) in sources() {
        let known = OPENERS.iter().any(|one| one.source == name) || ELSEWHERE.iter().any(|(source, _)| *source == name);
        assert!(!text.contains("dialog({") || known, "{name} has a dialog that no test opens: add it to OPENERS");
    }
}
