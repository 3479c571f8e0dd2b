//! The case file for the research committee (ملف الحالة), R55.

use super::{BothDates, Row, Section};
use crate::Jpeg;
use serde::{Deserialize, Serialize};

/// All that the research committee (لجنة البحث) needs of one request, in one file (ملف الحالة). Rule source: R55, R40.
#[derive(Debug, Clone)]
pub struct CaseFile {
    /// The household's file number; on every page.
    pub file_number: String,
    /// The request's number; on every page and the PDF's title.
    pub request_number: String,
    /// The instant it was made, ISO 8601; metadata only.
    pub created: String,
    /// The day on the cover.
    pub date: BothDates,
    /// What the cover says, for example kind of support, applicant, prepared by, prepared for.
    pub cover: Vec<Row>,
    /// The summary (الملخص).
    pub summary: Vec<Section>,
    /// The household (الأسرة).
    pub household: Vec<HouseholdMember>,
    /// The prisoner (النزيل), only when the committee is to see it.
    pub prisoner: Option<Section>,
    /// What the applicant states (البيان).
    pub statement: Vec<Section>,
    /// The checklist with what was sighted (مطابقة المستندات).
    pub checklist: Vec<CheckedPaper>,
    /// The kept PDF of the declaration.
    pub declaration: Option<MergedPdf>,
    /// Kept PDFs of the letters.
    pub letters: Vec<MergedPdf>,
    /// What happened so far (سجل الطلب).
    pub history: Vec<HistoryEntry>,
    /// Scans, page by page, at full quality.
    pub scans: Vec<Scan>,
}

/// One member of the household (فرد من الأسرة).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HouseholdMember {
    /// Full name.
    pub name: String,
    /// Kinship to the applicant, for example «ابن».
    pub kinship: String,
    /// Birth date or age.
    pub born: String,
    /// Work or study.
    pub occupation: String,
    /// Anything else; may be empty.
    pub note: String,
}

/// One line of the checklist (مطابقة الأصل).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckedPaper {
    /// The paper's name.
    pub name: String,
    /// How much it is needed, for example «إلزامي».
    pub need: String,
    /// What was found, for example «الأصل مطابق».
    pub state: String,
    /// Number and expiry of the paper; may be empty.
    pub details: String,
    /// Who sighted it and when; may be empty.
    pub sighted: String,
}

/// One line of the history (حركة).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryEntry {
    /// When.
    pub when: String,
    /// What was done.
    pub what: String,
    /// By whom.
    pub who: String,
}

/// A PDF that is merged page by page (ملف مدمج).
#[derive(Debug, Clone)]
pub struct MergedPdf {
    /// Its bookmark and page heading; no person's name.
    pub title: String,
    /// The PDF.
    pub bytes: Vec<u8>,
}

/// A scanned paper (صورة مستند).
#[derive(Debug, Clone)]
pub struct Scan {
    /// Its bookmark and page heading; no person's name.
    pub title: String,
    /// Its pages.
    pub pages: Vec<ScanPage>,
}

/// One scanned page, or several in one PDF.
#[derive(Debug, Clone)]
pub enum ScanPage {
    /// A picture, passed through untouched.
    Jpeg(Jpeg),
    /// A PDF; every page of it is merged.
    Pdf(Vec<u8>),
}
