//! Lines of the researcher's lists: requests with the little that a list shows, read by one statement each.

use chrono::NaiveDate;
use domain::{
    catalogue::KindCode,
    id::{HouseholdId, PersonId, RequestId, StaffId},
    name::PersonName,
    number::{FileNumber, RequestNumber},
    request::RequestState,
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, row::TypedRow};

/// A request in a list of the research.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRow {
    /// Which request.
    pub request_id: RequestId,
    /// To be named by a change of the request.
    pub version: i64,
    /// The number people say.
    pub number: RequestNumber,
    /// The kind of support.
    pub kind: KindCode,
    /// The catalogue that names it.
    pub catalogue_version: u32,
    /// Where it stands.
    pub state: RequestState,
    /// Since when (UTC, milliseconds).
    pub state_since: i64,
    /// The household file.
    pub household_id: HouseholdId,
    /// Its number.
    pub file_number: FileNumber,
    /// Its district; may be empty.
    pub district: String,
    /// Its city; may be empty.
    pub city: String,
    /// Who asks.
    pub applicant_id: PersonId,
    /// For whom.
    pub beneficiary_id: PersonId,
    /// The applicant's name.
    pub applicant: PersonName,
    /// Who studies it; nobody for one that waits to be given to somebody.
    pub researcher: Option<StaffId>,
    /// Since when it is with that researcher (UTC, milliseconds).
    pub assigned_at: Option<i64>,
    /// The next visit that is planned.
    pub visit_on: Option<NaiveDate>,
    /// When it was sent back for completion last (UTC, milliseconds).
    pub asked_at: Option<i64>,
    /// When that was answered.
    pub answered_at: Option<i64>,
    /// Whether something of the study is written.
    pub begun: bool,
    /// Whether it is of the urgent class.
    pub urgent: bool,
}

fn case(row: &Row<'_>) -> Result<CaseRow, StoreError> {
    Ok(CaseRow {
        request_id: row.parsed("id", RequestId::parse)?,
        version: row.col("version")?,
        number: row.parsed("number", |text| RequestNumber::parse(text).ok())?,
        kind: row.parsed("kind", |text| KindCode::parse(text).ok())?,
        catalogue_version: row.col("catalogue_version")?,
        state: row.parsed("state", RequestState::parse)?,
        state_since: row.col("state_since")?,
        household_id: row.parsed("household_id", HouseholdId::parse)?,
        file_number: row.parsed("file_number", |text| FileNumber::parse(text).ok())?,
        district: row.col("district")?,
        city: row.col("city")?,
        applicant_id: row.parsed("applicant_id", PersonId::parse)?,
        beneficiary_id: row.parsed("beneficiary_id", PersonId::parse)?,
        applicant: crate::person::name(row)?,
        researcher: row.parsed_or_null("researcher_id", StaffId::parse)?,
        assigned_at: row.col("assigned_at")?,
        visit_on: row.parsed_or_null("visit_on", |text| text.parse().ok())?,
        asked_at: row.col("asked_at")?,
        answered_at: row.col("answered_at")?,
        begun: row.col("begun")?,
        urgent: row.col("urgent")?,
    })
}

impl Reader<'_> {
    /// Requests that were handed in and that nobody studies, or whose researcher left: urgent ones first, then whoever waits longest. What is
    /// closed to this staff member is left out.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_unassigned_cases(&self, staff: StaffId, limit: u32) -> Result<Vec<CaseRow>, StoreError> {
        self.rows(include_str!("list_unassigned.sql"), named_params! { ":staff": staff.to_string(), ":limit": limit }, case)
    }

    /// Requests that this researcher studies, or that anybody studies: urgent ones first, then whoever waits longest. What is closed to the
    /// reading staff member is left out.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_cases_of(&self, researcher: Option<StaffId>, staff: StaffId, limit: u32) -> Result<Vec<CaseRow>, StoreError> {
        let params = named_params! {
            ":researcher": researcher.map(|staff| staff.to_string()), ":staff": staff.to_string(), ":limit": limit,
        };
        self.rows(include_str!("list_cases.sql"), params, case)
    }

    /// One request as the lists show it, wherever it stands.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn get_case(&self, request: RequestId) -> Result<CaseRow, StoreError> {
        self.row(include_str!("find_case.sql"), named_params! { ":request": request.to_string() }, case)?.ok_or(StoreError::NotFound)
    }

    /// How many requests lie with each researcher now.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn count_cases_by_researcher(&self) -> Result<Vec<(StaffId, u32)>, StoreError> {
        let sql = "SELECT a.researcher_id, count(*) AS cases FROM request r JOIN assignment a ON a.request_id = r.id AND a.ended_at IS NULL
                   WHERE r.state = 'with_researcher' GROUP BY a.researcher_id";
        self.rows(sql, [], |row| Ok((row.parsed("researcher_id", StaffId::parse)?, row.col("cases")?)))
    }

    /// Requests that were sent back to the desk and have not come in again, whoever waits longest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_returned_cases(&self, staff: StaffId, limit: u32) -> Result<Vec<CaseRow>, StoreError> {
        self.rows(include_str!("list_returned.sql"), named_params! { ":staff": staff.to_string(), ":limit": limit }, case)
    }
}
