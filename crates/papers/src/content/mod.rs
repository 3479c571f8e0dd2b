//! What the papers say, as plain data: every string comes formatted (dates, money, counted nouns), nothing is computed here.
//! One file per paper; how it is set is in `compose/`.

mod acknowledgement;
mod appeal_letter;
mod case_file;
mod day_end;
mod decision_letter;
mod declaration;
mod minutes;
mod missing_list;
mod passphrase_slip;
mod receipt;
mod recovery;
mod register;
mod route_sheet;
mod sitting;
mod study_form;
mod where_slip;

pub use acknowledgement::{AcknowledgementLetter, LetterWording, PaperMark, StillMissing};
pub use appeal_letter::{AppealLetter, AppealWording};
pub use case_file::{CaseFile, CheckedPaper, HistoryEntry, HouseholdMember, MergedPdf, Scan, ScanPage};
pub use day_end::{DayEnd, DayEndWording, ScopeSheet};
pub use decision_letter::{DecisionLetter, DecisionLetterLabels, DecisionLetterWording, DecisionSaid};
pub use declaration::{Declaration, SignatureState, Witness};
pub use minutes::{Correction, Minutes, MinutesItem, MinutesWording};
pub use missing_list::{MissingList, MissingPaper};
pub use passphrase_slip::PassphraseSlip;
pub use receipt::{Receipt, ReceiptWording};
pub use recovery::RecoveryPaper;
pub use register::{RegisterPart, RegisterSheet, RegisterTable};
pub use route_sheet::{RouteSheet, RouteStop};
pub use sitting::{AgendaLine, AgendaWording, MemberLine, MemberSheet, MemberSheetWording, Seat, SittingAgenda};
pub use study_form::StudyForm;
pub use where_slip::WhereSlip;

use serde::{Deserialize, Serialize};

/// A paper that is made in one go (ورقة). The case file is apart, because it is long: [`crate::Press::render_case_file`].
#[derive(Debug, Clone)]
#[allow(clippy::large_enum_variant)] // one paper at a time: a box would only be in the caller's way
pub enum Paper {
    /// إشعار استلام
    Acknowledgement(AcknowledgementLetter),
    /// خطاب القرار
    DecisionLetter(DecisionLetter),
    /// سند تسليم
    Receipt(Receipt),
    /// خطاب تظلم
    AppealLetter(AppealLetter),
    /// إقرار
    Declaration(Declaration),
    /// بطاقة المراجعة
    WhereSlip(WhereSlip),
    /// قائمة النواقص
    MissingList(MissingList),
    /// ورقة رمز الاسترداد
    Recovery(RecoveryPaper),
    /// ورقة عبارة الفتح
    PassphraseSlip(PassphraseSlip),
    /// كشف نهاية اليوم
    DayEnd(DayEnd),
    /// كشف الاطلاع
    Scope(ScopeSheet),
    /// كشف الزيارات
    RouteSheet(RouteSheet),
    /// نموذج البحث الاجتماعي
    StudyForm(StudyForm),
    /// ورقة من سجلات الخصوصية
    Register(RegisterSheet),
    /// جدول الأعمال
    Agenda(SittingAgenda),
    /// ورقة العضو
    MemberSheet(MemberSheet),
    /// محضر الجلسة
    Minutes(Minutes),
}

/// Sex (الجنس): only so that «المكرم/المكرمة» and the verbs agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// ذكر
    Male,
    /// أنثى
    Female,
}

impl Sex {
    /// The form that agrees.
    pub(crate) fn pick<'a>(self, male: &'a str, female: &'a str) -> &'a str {
        match self {
            Sex::Male => male,
            Sex::Female => female,
        }
    }
}

/// One day in both calendars (هجري وميلادي), formatted by the caller with its «هـ» and «م».
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BothDates {
    /// For example «12 جمادى الآخرة 1448 هـ».
    pub hijri: String,
    /// For example «22 نوفمبر 2026 م».
    pub gregorian: String,
}

/// Who signs for the charity (صاحب التوقيع).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    /// For example «مدير علاقات المستفيدين».
    pub title: String,
    /// Full name.
    pub name: String,
}

/// One item of data (بيان): what it is called and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// For example «رقم الهوية».
    pub label: String,
    /// As it is to be printed; an empty value prints as a dash, so that nothing looks forgotten.
    pub value: String,
}

impl Row {
    /// A label with its value.
    #[must_use]
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into() }
    }
}

/// A part of the data under its own heading (قسم), for example «السكن».
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// Its items, in the order they are read aloud.
    pub rows: Vec<Row>,
}
