//! People as stored: one row each, with the keys they are searched by.

mod bulk;
mod duplicate;
mod keys;
mod search;

use domain::{
    date::RecordedDate,
    household::HouseholdRole,
    id::{HouseholdId, PersonId, StaffId},
    identity::NationalId,
    name::{NameInput, PersonName},
    number::FileNumber,
    person::{Category, MaritalStatus, Need, Person, PersonFacts, PersonPhone, Registration, Sex},
    search_key::{exact_key, loose_key},
};
use rusqlite::{Row, named_params};

use crate::{
    Reader, StoreError, Writer,
    row::{TypedRow, to_json},
};

pub use duplicate::{Candidate, NewVerdict, Verdict};
pub use search::PersonHit;

/// One person as lists show it, with the household it belongs to now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BriefRow {
    /// Identity.
    pub id: PersonId,
    /// Name.
    pub name: PersonName,
    /// Sex.
    pub sex: Option<Sex>,
    /// National ID.
    pub national_id: Option<NationalId>,
    /// Birth date.
    pub birth: Option<RecordedDate>,
    /// Needs.
    pub needs: Vec<Need>,
    /// Numbers to call.
    pub phones: Vec<PersonPhone>,
    /// Put away.
    pub archived: bool,
    /// Registered at (UTC, milliseconds).
    pub registered_at: i64,
    /// The household.
    pub household_id: Option<HouseholdId>,
    /// Its number.
    pub file_number: Option<FileNumber>,
    /// Its district; empty without one.
    pub district: String,
    /// Its city; empty without one.
    pub city: String,
    /// The place in it.
    pub role: Option<HouseholdRole>,
}

pub(crate) fn name(row: &Row<'_>) -> Result<PersonName, StoreError> {
    let parts = NameInput {
        first: row.col("first")?,
        father: row.col("father")?,
        grandfather: row.col("grandfather")?,
        family: row.col("family")?,
    };
    PersonName::try_from(parts).map_err(|_| StoreError::Unreadable("first"))
}

fn birth(row: &Row<'_>) -> Result<Option<RecordedDate>, StoreError> {
    row.parsed_or_null("birth", |text| RecordedDate::try_from(text.to_owned()).ok())
}

fn national_id(row: &Row<'_>) -> Result<Option<NationalId>, StoreError> {
    row.parsed_or_null("national_id", |text| NationalId::parse(text).ok())
}

pub(crate) fn needs(row: &Row<'_>) -> Result<Vec<Need>, StoreError> {
    row.parsed("needs", |text| text.split(',').filter(|need| !need.is_empty()).map(Need::parse).collect())
}

fn facts(row: &Row<'_>) -> Result<PersonFacts, StoreError> {
    let prison = row.parsed_or_null("prison", |text| serde_json::from_str(text).ok())?;
    Ok(PersonFacts {
        name: name(row)?,
        sex: row.parsed_or_null("sex", Sex::parse)?,
        nationality: row.col("nationality")?,
        marital: row.parsed_or_null("marital", MaritalStatus::parse)?,
        living: row.col("living")?,
        national_id: national_id(row)?,
        other_documents: row.json("other_documents")?,
        birth: birth(row)?,
        phones: row.json("phones")?,
        accounts: row.json("accounts")?,
        category: row.parsed_or_null("category", Category::parse)?,
        needs: needs(row)?,
        prison,
    })
}

fn registration(row: &Row<'_>) -> Result<Registration, StoreError> {
    let on = row.parsed_or_null("completed_on", |text| text.parse().ok())?;
    let by = row.parsed_or_null("completed_by", StaffId::parse)?;
    Ok(on.zip(by).map_or(Registration::Initial, |(on, by)| Registration::Complete { on, by }))
}

fn brief(row: &Row<'_>) -> Result<BriefRow, StoreError> {
    Ok(BriefRow {
        id: row.parsed("id", PersonId::parse)?,
        name: name(row)?,
        sex: row.parsed_or_null("sex", Sex::parse)?,
        national_id: national_id(row)?,
        birth: birth(row)?,
        needs: needs(row)?,
        phones: row.json("phones")?,
        archived: row.col("archived")?,
        registered_at: row.col("registered_at")?,
        household_id: row.parsed_or_null("household_id", HouseholdId::parse)?,
        file_number: row.parsed_or_null("file_number", |text| FileNumber::parse(text).ok())?,
        district: row.col::<Option<String>>("district")?.unwrap_or_default(),
        city: row.col::<Option<String>>("city")?.unwrap_or_default(),
        role: row.parsed_or_null("role", HouseholdRole::parse)?,
    })
}

impl Reader<'_> {
    /// A person by id, archived and entered-in-error ones included.
    ///
    /// # Errors
    /// [`StoreError`] of the statements.
    pub fn find_person(&self, id: PersonId) -> Result<Option<Person>, StoreError> {
        let found = self.row(include_str!("find.sql"), named_params! { ":id": id.to_string() }, |row| {
            let person = Person {
                id: row.parsed("id", PersonId::parse)?,
                version: row.col("version")?,
                facts: facts(row)?,
                registration: registration(row)?,
                archived: row.col("archived")?,
                entered_in_error: row.col("entered_in_error")?,
                closed_to: Vec::new(),
            };
            Ok((row.col::<i64>("serial")?, person))
        })?;
        let Some((serial, mut person)) = found else { return Ok(None) };
        let sql = "SELECT staff_id FROM person_closed WHERE person_serial = :serial AND ended_at IS NULL ORDER BY closed_at, staff_id";
        person.closed_to = self.rows(sql, named_params! { ":serial": serial }, |row| row.parsed("staff_id", StaffId::parse))?;
        Ok(Some(person))
    }

    /// A person by id.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn get_person(&self, id: PersonId) -> Result<Person, StoreError> {
        self.find_person(id)?.ok_or(StoreError::NotFound)
    }

    /// One person as lists show it; `None` for a record entered in error and for one that is closed to this staff member.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_brief(&self, id: PersonId, staff: StaffId) -> Result<Option<BriefRow>, StoreError> {
        let params = named_params! { ":id": id.to_string(), ":staff": staff.to_string() };
        self.row(include_str!("find_brief.sql"), params, brief)
    }

    /// Whose registration is still initial, the longest waiting first (R15).
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_initial_registrations(&self, staff: StaffId, limit: u32) -> Result<Vec<PersonId>, StoreError> {
        let params = named_params! { ":staff": staff.to_string(), ":limit": limit };
        self.rows(include_str!("list_initial.sql"), params, |row| row.parsed("id", PersonId::parse))
    }

    fn person_version(&self, id: PersonId) -> Result<Option<i64>, StoreError> {
        self.row("SELECT version FROM person WHERE id = :id", named_params! { ":id": id.to_string() }, |row| row.col("version"))
    }

    fn person_serial(&self, id: PersonId) -> Result<i64, StoreError> {
        let sql = "SELECT serial FROM person WHERE id = :id";
        self.row(sql, named_params! { ":id": id.to_string() }, |row| row.col("serial"))?.ok_or(StoreError::NotFound)
    }
}

impl Writer<'_> {
    /// Puts a new person on file, initial registration, version 1.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the ID number is on file.
    pub fn insert_person(&self, id: PersonId, facts: &PersonFacts, at: i64) -> Result<(), StoreError> {
        let [first, father, grandfather, family] = facts.name.parts();
        let full = facts.name.full();
        let params = named_params! {
            ":id": id.to_string(), ":first": first, ":father": father, ":grandfather": grandfather, ":family": family,
            ":search_exact": exact_key(&full), ":search_loose": loose_key(&full),
            ":sex": facts.sex.map(Sex::as_str), ":nationality": facts.nationality, ":marital": facts.marital.map(MaritalStatus::as_str),
            ":living": facts.living, ":national_id": facts.national_id.as_ref().map(NationalId::as_str),
            ":birth": facts.birth.map(String::from), ":birth_day": facts.birth.and_then(|birth| birth.iso()),
            ":category": facts.category.map(Category::code), ":needs": needs_text(&facts.needs),
            ":other_documents": to_json(&facts.other_documents)?, ":phones": to_json(&facts.phones)?,
            ":accounts": to_json(&facts.accounts)?, ":prison": facts.prison.as_ref().map(to_json).transpose()?, ":at": at,
        };
        let serial = self.row(include_str!("insert.sql"), params, |row| row.col::<i64>("serial"))?.ok_or(StoreError::NotFound)?;
        self.insert_number_keys(serial, facts)
    }

    /// Saves a person's corrected data over the version that was seen. `keep_earlier` keeps the replaced ID number as an earlier one.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when somebody saved meanwhile; [`StoreError::Taken`] when the new ID number is on file.
    pub fn update_person(
        &self,
        id: PersonId,
        version: i64,
        facts: &PersonFacts,
        keep_earlier: Option<(&NationalId, i64)>,
    ) -> Result<(), StoreError> {
        let [first, father, grandfather, family] = facts.name.parts();
        let full = facts.name.full();
        let params = named_params! {
            ":id": id.to_string(), ":version": version,
            ":first": first, ":father": father, ":grandfather": grandfather, ":family": family,
            ":search_exact": exact_key(&full), ":search_loose": loose_key(&full),
            ":sex": facts.sex.map(Sex::as_str), ":nationality": facts.nationality, ":marital": facts.marital.map(MaritalStatus::as_str),
            ":living": facts.living, ":national_id": facts.national_id.as_ref().map(NationalId::as_str),
            ":birth": facts.birth.map(String::from), ":birth_day": facts.birth.and_then(|birth| birth.iso()),
            ":category": facts.category.map(Category::code), ":needs": needs_text(&facts.needs),
            ":other_documents": to_json(&facts.other_documents)?, ":phones": to_json(&facts.phones)?,
            ":accounts": to_json(&facts.accounts)?, ":prison": facts.prison.as_ref().map(to_json).transpose()?,
        };
        self.execute_versioned(include_str!("update.sql"), params, |reader| reader.person_version(id))?;
        let serial = self.person_serial(id)?;
        if let Some((number, at)) = keep_earlier {
            let sql = "INSERT INTO earlier_id (person_serial, number, replaced_at) VALUES (:serial, :number, :at)
                       ON CONFLICT (person_serial, number) DO NOTHING";
            self.execute(sql, named_params! { ":serial": serial, ":number": number.as_str(), ":at": at })?;
        }
        self.replace_number_keys(serial, facts)
    }

    /// Takes off an earlier ID number that was noted at this moment, because the correction that noted it was a mistake.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn remove_earlier_id(&self, id: PersonId, replaced_at: i64) -> Result<(), StoreError> {
        let serial = self.person_serial(id)?;
        let sql = "DELETE FROM earlier_id WHERE person_serial = :serial AND replaced_at = :at";
        self.execute(sql, named_params! { ":serial": serial, ":at": replaced_at })?;
        Ok(())
    }

    /// Sets whether the registration is complete, over the version that was seen.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when somebody saved meanwhile.
    pub fn set_registration(&self, id: PersonId, version: i64, registration: Registration) -> Result<(), StoreError> {
        let (on, by) = match registration {
            Registration::Initial => (None, None),
            Registration::Complete { on, by } => (Some(on.to_string()), Some(by.to_string())),
        };
        let sql = "UPDATE person SET version = version + 1, completed_on = :on, completed_by = :by WHERE id = :id AND version = :version";
        let params = named_params! { ":id": id.to_string(), ":version": version, ":on": on, ":by": by };
        self.execute_versioned(sql, params, |reader| reader.person_version(id))
    }

    /// Puts a person away or takes it out again, over the version that was seen.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when somebody saved meanwhile.
    pub fn set_archived(&self, id: PersonId, version: i64, archived: bool) -> Result<(), StoreError> {
        let sql = "UPDATE person SET version = version + 1, archived = :archived WHERE id = :id AND version = :version";
        let params = named_params! { ":id": id.to_string(), ":version": version, ":archived": archived };
        self.execute_versioned(sql, params, |reader| reader.person_version(id))
    }

    /// Hides a person entered in error from search, lists and the duplicate check, or brings it back; its ID number is free meanwhile.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when somebody saved meanwhile; [`StoreError::Taken`] when the number was given to another record since.
    pub fn set_entered_in_error(&self, person: &Person, entered_in_error: bool) -> Result<(), StoreError> {
        let id = person.id;
        let sql = "UPDATE person SET version = version + 1, entered_in_error = :wrong WHERE id = :id AND version = :version";
        let params = named_params! { ":id": id.to_string(), ":version": person.version, ":wrong": entered_in_error };
        self.execute_versioned(sql, params, |reader| reader.person_version(id))?;
        let serial = self.person_serial(id)?;
        if entered_in_error { self.remove_number_keys(serial) } else { self.replace_number_keys(serial, &person.facts) }
    }

    /// Closes a file to a staff member whose relative it is, or opens it again.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown person.
    pub fn set_closed(&self, id: PersonId, staff: StaffId, closed: bool, at: i64) -> Result<(), StoreError> {
        let serial = self.person_serial(id)?;
        let sql = if closed {
            "INSERT INTO person_closed (person_serial, staff_id, closed_at) VALUES (:serial, :staff, :at)
             ON CONFLICT (person_serial, staff_id) DO UPDATE SET closed_at = excluded.closed_at, ended_at = NULL WHERE ended_at IS NOT NULL"
        } else {
            "UPDATE person_closed SET ended_at = :at WHERE person_serial = :serial AND staff_id = :staff AND ended_at IS NULL"
        };
        self.execute(sql, named_params! { ":serial": serial, ":staff": staff.to_string(), ":at": at })?;
        Ok(())
    }
}

fn needs_text(needs: &[Need]) -> String {
    needs.iter().map(|need| need.as_str()).collect::<Vec<_>>().join(",")
}
