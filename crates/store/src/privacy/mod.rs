//! Privacy as stored: notices, consents, restrictions and legal holds of persons; the registers have files of their own.

mod incident;
mod register_paper;
mod retention;
mod subject_request;

use domain::{
    id::{ConsentId, HoldId, PersonId, StaffId, SubjectRequestId},
    privacy::{Consent, ConsentHow, ConsentPurpose, DestroyedKind, LegalHold, NoticeGiven, NoticeHow, Restriction},
    request::Stamp,
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, request::stamp, row::TypedRow};

pub use register_paper::RegisterPaper;
pub use retention::{DueRow, RetentionVersion};

fn notice(row: &Row<'_>) -> Result<NoticeGiven, StoreError> {
    Ok(NoticeGiven {
        version: row.col("version")?,
        how: row.parsed("how", NoticeHow::parse)?,
        given: Stamp { by: row.parsed("given_by", StaffId::parse)?, at: row.col("given_at")? },
    })
}

const CONSENT: &str = "id, person_id, purpose, text_version, how, kept_in, given_at, given_by, withdrawn_at, withdrawn_by";

fn consent(row: &Row<'_>) -> Result<Consent, StoreError> {
    Ok(Consent {
        id: row.parsed("id", ConsentId::parse)?,
        person_id: row.parsed("person_id", PersonId::parse)?,
        purpose: row.parsed("purpose", ConsentPurpose::parse)?,
        text_version: row.col("text_version")?,
        how: row.parsed("how", ConsentHow::parse)?,
        kept_in: row.col("kept_in")?,
        given: Stamp { by: row.parsed("given_by", StaffId::parse)?, at: row.col("given_at")? },
        withdrawn: stamp(row, "withdrawn_by", "withdrawn_at")?,
    })
}

fn restriction(row: &Row<'_>) -> Result<Restriction, StoreError> {
    Ok(Restriction {
        person_id: row.parsed("person_id", PersonId::parse)?,
        reason: row.col("reason")?,
        set: Stamp { by: row.parsed("set_by", StaffId::parse)?, at: row.col("since")? },
        subject_request_id: row.parsed_or_null("subject_request_id", SubjectRequestId::parse)?,
    })
}

const HOLD: &str = "id, kind, record_id, reason, placed_at, placed_by, lifted_at, lifted_by";

fn hold(row: &Row<'_>) -> Result<LegalHold, StoreError> {
    Ok(LegalHold {
        id: row.parsed("id", HoldId::parse)?,
        kind: row.parsed("kind", DestroyedKind::parse)?,
        record_id: row.col("record_id")?,
        reason: row.col("reason")?,
        placed: Stamp { by: row.parsed("placed_by", StaffId::parse)?, at: row.col("placed_at")? },
        lifted: stamp(row, "lifted_by", "lifted_at")?,
    })
}

impl Reader<'_> {
    /// The privacy notices a person was given, newest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_notices(&self, person: PersonId) -> Result<Vec<NoticeGiven>, StoreError> {
        let sql = "SELECT version, how, given_at, given_by FROM notice_given WHERE person_id = :person ORDER BY given_at DESC";
        self.rows(sql, named_params! { ":person": person.to_string() }, notice)
    }

    /// A person's consents, newest first, the withdrawn ones included.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_consents(&self, person: PersonId) -> Result<Vec<Consent>, StoreError> {
        let sql = format!("SELECT {CONSENT} FROM consent WHERE person_id = :person ORDER BY given_at DESC, id DESC");
        self.rows(&sql, named_params! { ":person": person.to_string() }, consent)
    }

    /// A consent by id.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn get_consent(&self, id: ConsentId) -> Result<Consent, StoreError> {
        let sql = format!("SELECT {CONSENT} FROM consent WHERE id = :id");
        self.row(&sql, named_params! { ":id": id.to_string() }, consent)?.ok_or(StoreError::NotFound)
    }

    /// The restriction on a person's file, if there is one now.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_restriction(&self, person: PersonId) -> Result<Option<Restriction>, StoreError> {
        let sql =
            "SELECT person_id, reason, since, set_by, subject_request_id FROM restriction WHERE person_id = :person AND lifted_at IS NULL";
        self.row(sql, named_params! { ":person": person.to_string() }, restriction)
    }

    /// The persons of a record whose files are restricted: of a person the same, of a request, declaration, paper or scan those who ask and
    /// are asked for; with `household` everybody whose data the household's papers carry.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_restricted_in(&self, record_id: &str, household: bool) -> Result<Vec<PersonId>, StoreError> {
        let any = self.row("SELECT 1 AS one FROM restriction WHERE lifted_at IS NULL LIMIT 1", [], |_| Ok(()))?;
        if any.is_none() {
            return Ok(Vec::new());
        }
        let params = named_params! { ":id": record_id, ":household": household };
        self.rows(include_str!("restricted_in.sql"), params, |row| row.parsed("person_id", PersonId::parse))
    }

    /// Holds that keep these persons' data from destruction: on a person or on a household they belong or belonged to.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn is_on_hold(&self, person: PersonId) -> Result<bool, StoreError> {
        let params = named_params! { ":person": person.to_string() };
        Ok(self.row(include_str!("is_on_hold.sql"), params, |_| Ok(()))?.is_some())
    }

    /// All holds, those in force first, then newest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_holds(&self) -> Result<Vec<LegalHold>, StoreError> {
        let sql = format!("SELECT {HOLD} FROM legal_hold ORDER BY lifted_at IS NOT NULL, placed_at DESC");
        self.rows(&sql, [], hold)
    }

    /// A hold by id.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn get_hold(&self, id: HoldId) -> Result<LegalHold, StoreError> {
        let sql = format!("SELECT {HOLD} FROM legal_hold WHERE id = :id");
        self.row(&sql, named_params! { ":id": id.to_string() }, hold)?.ok_or(StoreError::NotFound)
    }
}

impl Writer<'_> {
    /// Notes that a person was given the privacy notice.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_notice(&self, person: PersonId, given: &NoticeGiven) -> Result<(), StoreError> {
        let sql = "INSERT INTO notice_given (person_id, version, how, given_at, given_by) VALUES (:person, :version, :how, :at, :by)
                   ON CONFLICT (person_id, given_at) DO NOTHING";
        self.execute(
            sql,
            named_params! {
                ":person": person.to_string(), ":version": given.version, ":how": given.how.as_str(), ":at": given.given.at,
                ":by": given.given.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Records a consent.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when one to this purpose is in force.
    pub fn insert_consent(&self, new: &Consent) -> Result<(), StoreError> {
        let sql = "INSERT INTO consent (id, person_id, purpose, text_version, how, kept_in, given_at, given_by)
                   VALUES (:id, :person, :purpose, :version, :how, :kept_in, :at, :by)";
        self.execute(
            sql,
            named_params! {
                ":id": new.id.to_string(), ":person": new.person_id.to_string(), ":purpose": new.purpose.as_str(),
                ":version": new.text_version, ":how": new.how.as_str(), ":kept_in": new.kept_in, ":at": new.given.at,
                ":by": new.given.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Records that a consent was withdrawn.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not there or was withdrawn already.
    pub fn withdraw_consent(&self, id: ConsentId, by: Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE consent SET withdrawn_at = :at, withdrawn_by = :by WHERE id = :id AND withdrawn_at IS NULL";
        let touched = self.execute(sql, named_params! { ":id": id.to_string(), ":at": by.at, ":by": by.by.to_string() })?;
        if touched == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Restricts a person's file.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when it is restricted already.
    pub fn insert_restriction(&self, new: &Restriction) -> Result<(), StoreError> {
        let sql =
            "INSERT INTO restriction (person_id, since, set_by, reason, subject_request_id) VALUES (:person, :at, :by, :reason, :request)";
        self.execute(
            sql,
            named_params! {
                ":person": new.person_id.to_string(), ":at": new.set.at, ":by": new.set.by.to_string(), ":reason": new.reason,
                ":request": new.subject_request_id.map(|id| id.to_string()),
            },
        )?;
        Ok(())
    }

    /// Lifts the restriction on a person's file.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn lift_restriction(&self, person: PersonId, why: &str, by: Stamp) -> Result<(), StoreError> {
        let sql =
            "UPDATE restriction SET lifted_at = :at, lifted_by = :by, lifted_why = :why WHERE person_id = :person AND lifted_at IS NULL";
        let params = named_params! { ":person": person.to_string(), ":at": by.at, ":by": by.by.to_string(), ":why": why };
        if self.execute(sql, params)? == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Places a hold.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when one is in force on the same record.
    pub fn insert_hold(&self, new: &LegalHold) -> Result<(), StoreError> {
        let sql =
            "INSERT INTO legal_hold (id, kind, record_id, reason, placed_at, placed_by) VALUES (:id, :kind, :record, :reason, :at, :by)";
        self.execute(
            sql,
            named_params! {
                ":id": new.id.to_string(), ":kind": new.kind.as_str(), ":record": new.record_id, ":reason": new.reason,
                ":at": new.placed.at, ":by": new.placed.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Lifts a hold.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not there or was lifted already.
    pub fn lift_hold(&self, id: HoldId, by: Stamp) -> Result<(), StoreError> {
        let sql = "UPDATE legal_hold SET lifted_at = :at, lifted_by = :by WHERE id = :id AND lifted_at IS NULL";
        let touched = self.execute(sql, named_params! { ":id": id.to_string(), ":at": by.at, ":by": by.by.to_string() })?;
        if touched == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }
}
