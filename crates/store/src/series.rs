//! Serial numbers people read aloud: allotted inside the saving transaction, so none is given twice and none is lost.

use rusqlite::named_params;

use crate::{Reader, StoreError, Writer};

/// What is being numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Series {
    /// Household files (رقم الملف); counted over all years.
    File,
    /// Requests (رقم الطلب), per year.
    Request,
    /// Declarations (رقم الإقرار), per year.
    Declaration,
    /// Letters (رقم الخطاب), per year.
    Letter,
    /// Exported case files (رقم ملف الحالة), per year.
    CaseFile,
    /// Requests about one's own data (رقم طلب صاحب البيانات), per year.
    SubjectRequest,
    /// Incidents (رقم الحادثة), per year.
    Incident,
    /// Certificates of destruction (رقم محضر الإتلاف), per year.
    Destruction,
}

impl Series {
    /// The names of all series as they stand in the store, and whether each is counted per year.
    pub const NAMES: &[(&str, bool)] = &[
        ("file", false),
        ("request", true),
        ("declaration", true),
        ("letter", true),
        ("case_file", true),
        ("subject_request", true),
        ("incident", true),
        ("destruction", true),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Request => "request",
            Self::Declaration => "declaration",
            Self::Letter => "letter",
            Self::CaseFile => "case_file",
            Self::SubjectRequest => "subject_request",
            Self::Incident => "incident",
            Self::Destruction => "destruction",
        }
    }
}

impl Reader<'_> {
    /// The serial that the next allotting will give; nothing is allotted yet.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn peek_serial(&self, series: Series, year: i32) -> Result<u32, StoreError> {
        let sql = "SELECT serial FROM series WHERE name = :name AND year = :year";
        let last = self.row(sql, named_params! { ":name": series.as_str(), ":year": year }, |row| Ok(row.get::<_, u32>(0)?))?;
        Ok(last.unwrap_or_default().saturating_add(1))
    }
}

impl Writer<'_> {
    /// The next serial of a series in that year (0 for series that are not counted per year), from 1.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn next_serial(&self, series: Series, year: i32) -> Result<u32, StoreError> {
        let sql = "INSERT INTO series (name, year, serial) VALUES (:name, :year, 1)
                   ON CONFLICT (name, year) DO UPDATE SET serial = serial + 1 RETURNING serial";
        let params = named_params! { ":name": series.as_str(), ":year": year };
        self.row(sql, params, |row| Ok(row.get::<_, u32>(0)?))?.ok_or(StoreError::NotFound)
    }
}
