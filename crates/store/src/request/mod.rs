//! Requests as stored. State and answers are the domain's business; here they are columns.

use domain::{
    catalogue::KindCode,
    id::{HouseholdId, PersonId, RequestId, StaffId},
    number::RequestNumber,
    request::{Capacity, Request, RequestState, Stamp},
};
use rusqlite::{Row, named_params};

use crate::{
    Reader, StoreError, Writer,
    row::{TypedRow, to_json},
};

const COLUMNS: &str = "id, version, number, household_id, applicant_id, beneficiary_id, capacity, capacity_paper, kind, catalogue_version, \
                       state, state_since, opened_at, opened_by, despite_open, answers, explained_at, explained_by, withdrawn";

fn request(row: &Row<'_>) -> Result<Request, StoreError> {
    Ok(Request {
        id: row.parsed("id", RequestId::parse)?,
        version: row.col("version")?,
        number: row.parsed("number", |text| RequestNumber::parse(text).ok())?,
        household_id: row.parsed("household_id", HouseholdId::parse)?,
        applicant_id: row.parsed("applicant_id", PersonId::parse)?,
        beneficiary_id: row.parsed("beneficiary_id", PersonId::parse)?,
        capacity: row.parsed("capacity", Capacity::parse)?,
        capacity_paper: row.parsed_or_null("capacity_paper", |text| serde_json::from_str(text).ok())?,
        kind: row.parsed("kind", |text| KindCode::parse(text).ok())?,
        catalogue_version: row.col("catalogue_version")?,
        state: row.parsed("state", RequestState::parse)?,
        state_since: row.col("state_since")?,
        opened: Stamp { by: row.parsed("opened_by", StaffId::parse)?, at: row.col("opened_at")? },
        despite_open: row.col("despite_open")?,
        answers: row.json("answers")?,
        explained: stamp(row, "explained_by", "explained_at")?,
        withdrawn: row.parsed_or_null("withdrawn", |text| serde_json::from_str(text).ok())?,
    })
}

/// Who and when out of two columns that are both there or both NULL.
pub(crate) fn stamp(row: &Row<'_>, by: &'static str, at: &'static str) -> Result<Option<Stamp>, StoreError> {
    let by = row.parsed_or_null(by, StaffId::parse)?;
    let at: Option<i64> = row.col(at)?;
    Ok(by.zip(at).map(|(by, at)| Stamp { by, at }))
}

fn json_or_null<T: serde::Serialize>(value: Option<&T>) -> Result<Option<String>, StoreError> {
    value.map(to_json).transpose()
}

impl Reader<'_> {
    /// A request by id.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_request(&self, id: RequestId) -> Result<Option<Request>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM request WHERE id = :id");
        self.row(&sql, named_params! { ":id": id.to_string() }, request)
    }

    /// A request by id that must be there.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not, [`StoreError`] of the statement.
    pub fn get_request(&self, id: RequestId) -> Result<Request, StoreError> {
        self.find_request(id)?.ok_or(StoreError::NotFound)
    }

    /// Requests in which a person asks or is asked for, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_requests_about(&self, person: PersonId) -> Result<Vec<RequestId>, StoreError> {
        let sql = "SELECT id FROM request WHERE applicant_id = :person OR beneficiary_id = :person ORDER BY opened_at";
        self.rows(sql, named_params! { ":person": person.to_string() }, |row| row.parsed("id", RequestId::parse))
    }

    /// Requests that stand in one of these states, newest first, behind one of them if the list goes on.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_requests(&self, states: &[RequestState], after: Option<RequestId>, limit: u32) -> Result<Vec<Request>, StoreError> {
        if states.is_empty() {
            return Ok(Vec::new());
        }
        // The newest of each state out of the index, then the newest of those: a list never sorts all that stand in a state. The words are our own
        // for states, never anything typed.
        let of_state = |state: &RequestState| {
            format!(
                "SELECT * FROM (SELECT id, opened_at FROM request WHERE state = '{}' AND (opened_at, id) < (:at, :after)
                                ORDER BY opened_at DESC, id DESC LIMIT :limit)",
                state.as_str()
            )
        };
        let newest = states.iter().map(of_state).collect::<Vec<_>>().join(" UNION ALL ");
        let sql = format!(
            "SELECT {COLUMNS} FROM request WHERE id IN (SELECT id FROM ({newest}) ORDER BY opened_at DESC, id DESC LIMIT :limit)
             ORDER BY opened_at DESC, id DESC"
        );
        let opened = after.map(|id| self.get_request(id)).transpose()?.map_or(i64::MAX, |request| request.opened.at);
        let after = after.map(|id| id.to_string()).unwrap_or_default();
        self.rows(&sql, named_params! { ":at": opened, ":after": after, ":limit": limit }, request)
    }

    /// All requests of a household, newest first (R40).
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_requests_of_household(&self, household: HouseholdId) -> Result<Vec<Request>, StoreError> {
        self.rows(include_str!("list_of_household.sql"), named_params! { ":household": household.to_string() }, request)
    }

    /// All requests in which a person asks or is asked for, newest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_requests_of_person(&self, person: PersonId) -> Result<Vec<Request>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM request WHERE id IN (SELECT id FROM request WHERE applicant_id = :person
             UNION SELECT id FROM request WHERE beneficiary_id = :person) ORDER BY opened_at DESC, id DESC"
        );
        self.rows(&sql, named_params! { ":person": person.to_string() }, request)
    }

    /// The household's newest request of that kind that still goes on.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_open_request_of_kind(&self, household: HouseholdId, kind: &KindCode) -> Result<Option<Request>, StoreError> {
        let all = self.list_requests_of_household(household)?;
        Ok(all.into_iter().find(|request| request.state.is_open() && request.kind == *kind))
    }

    /// Requests whose number, or whose serial without the year, begins with these digits (0-9 only); newest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn search_requests_by_number(&self, digits: &str, limit: u32) -> Result<Vec<Request>, StoreError> {
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(Vec::new());
        }
        // ':' follows '9', so that this is the end of everything that begins with these digits.
        let until = format!("{digits}:");
        self.rows(include_str!("search_by_number.sql"), named_params! { ":from": digits, ":until": until, ":limit": limit }, request)
    }

    /// Whether this person ever handed a request in: then the registration can be completed (R15).
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn has_submitted_request(&self, applicant: PersonId) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM request r JOIN submission s ON s.request_id = r.id WHERE r.applicant_id = :applicant LIMIT 1";
        Ok(self.row(sql, named_params! { ":applicant": applicant.to_string() }, |_| Ok(()))?.is_some())
    }
}

impl Writer<'_> {
    /// Keeps a new request.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_request(&self, new: &Request) -> Result<(), StoreError> {
        let number = new.number.to_string();
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let serial: &str = digits.get(4..).unwrap_or_default();
        self.execute(
            include_str!("insert.sql"),
            named_params! {
                ":id": new.id.to_string(), ":version": new.version, ":number": number, ":digits": digits,
                ":serial_digits": serial.trim_start_matches('0'), ":household": new.household_id.to_string(),
                ":applicant": new.applicant_id.to_string(), ":beneficiary": new.beneficiary_id.to_string(),
                ":capacity": new.capacity.as_str(), ":capacity_paper": json_or_null(new.capacity_paper.as_ref())?,
                ":kind": new.kind.as_str(), ":catalogue": new.catalogue_version, ":state": new.state.as_str(),
                ":state_since": new.state_since, ":opened_at": new.opened.at, ":opened_by": new.opened.by.to_string(),
                ":despite_open": new.despite_open, ":answers": to_json(&new.answers)?,
                ":explained_at": new.explained.map(|stamp| stamp.at), ":explained_by": new.explained.map(|stamp| stamp.by.to_string()),
                ":withdrawn": json_or_null(new.withdrawn.as_ref())?,
            },
        )?;
        Ok(())
    }

    /// Keeps what somebody changed on a request; `changed.version` is the version that was seen, the row's becomes the next.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when another save came first, [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn update_request(&self, changed: &Request) -> Result<(), StoreError> {
        let saved = |reader: &Reader<'_>| Ok(reader.find_request(changed.id)?.map(|request| request.version));
        self.execute_versioned(
            include_str!("update.sql"),
            named_params! {
                ":id": changed.id.to_string(), ":version": changed.version, ":capacity": changed.capacity.as_str(),
                ":capacity_paper": json_or_null(changed.capacity_paper.as_ref())?, ":state": changed.state.as_str(),
                ":state_since": changed.state_since, ":answers": to_json(&changed.answers)?,
                ":explained_at": changed.explained.map(|stamp| stamp.at),
                ":explained_by": changed.explained.map(|stamp| stamp.by.to_string()),
                ":withdrawn": json_or_null(changed.withdrawn.as_ref())?,
            },
            saved,
        )
    }

    /// Notes where a request stands when that follows from something else, such as a paper that was seen. Nobody edited the request itself, so
    /// its version stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn update_request_state(&self, id: RequestId, state: RequestState, since: i64) -> Result<(), StoreError> {
        let sql = "UPDATE request SET state = :state, state_since = :since WHERE id = :id";
        let touched = self.execute(sql, named_params! { ":id": id.to_string(), ":state": state.as_str(), ":since": since })?;
        if touched == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Notes that the committee and its time were explained to the applicant, or takes the note back. The request's version stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn set_explained(&self, id: RequestId, explained: Option<Stamp>) -> Result<(), StoreError> {
        let sql = "UPDATE request SET explained_at = :at, explained_by = :by WHERE id = :id";
        let (at, by) = (explained.map(|stamp| stamp.at), explained.map(|stamp| stamp.by.to_string()));
        let touched = self.execute(sql, named_params! { ":id": id.to_string(), ":at": at, ":by": by })?;
        if touched == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }
}
