//! Home visits as stored, and the day's visits with what the way needs.

use chrono::NaiveDate;
use domain::{
    household::Address,
    id::{HomeVisitId, HouseholdId, RequestId, StaffId},
    name::PersonName,
    number::{FileNumber, RequestNumber},
    person::{Need, PersonPhone},
    request::Stamp,
    study::{HomeVisit, VisitOutcome, VisitRecord},
};
use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, request::stamp, row::TypedRow};

const COLUMNS: &str = "id, request_id, visitor_id, planned_for, v.district, note, place, planned_at, planned_by, outcome, happened_on, seen, \
                       recorded_at, recorded_by";

fn visit(row: &Row<'_>) -> Result<HomeVisit, StoreError> {
    let outcome = row.parsed_or_null("outcome", VisitOutcome::parse)?;
    let on: Option<NaiveDate> = row.parsed_or_null("happened_on", |text| text.parse().ok())?;
    let seen: Option<String> = row.col("seen")?;
    let recorded = stamp(row, "recorded_by", "recorded_at")?;
    let record = match (outcome, on, recorded) {
        (Some(outcome), Some(on), Some(recorded)) => Some(VisitRecord { outcome, on, seen: seen.unwrap_or_default(), recorded }),
        _ => None,
    };
    Ok(HomeVisit {
        id: row.parsed("id", HomeVisitId::parse)?,
        request_id: row.parsed("request_id", RequestId::parse)?,
        visitor: row.parsed("visitor_id", StaffId::parse)?,
        planned_for: row.parsed("planned_for", |text| text.parse().ok())?,
        district: row.col("district")?,
        note: row.col("note")?,
        place: row.col("place")?,
        planned: Stamp { by: row.parsed("planned_by", StaffId::parse)?, at: row.col("planned_at")? },
        record,
    })
}

/// A visit with the little that whoever goes there needs: where, to whom, which number to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitRow {
    /// The visit.
    pub visit: HomeVisit,
    /// The request's number.
    pub number: RequestNumber,
    /// The household file.
    pub household_id: HouseholdId,
    /// The household file's number.
    pub file_number: FileNumber,
    /// Where they live.
    pub address: Address,
    /// The applicant's name.
    pub name: PersonName,
    /// The applicant's numbers to call.
    pub phones: Vec<PersonPhone>,
    /// What a visitor must mind.
    pub needs: Vec<Need>,
}

fn visit_row(row: &Row<'_>) -> Result<VisitRow, StoreError> {
    Ok(VisitRow {
        visit: visit(row)?,
        number: row.parsed("number", |text| RequestNumber::parse(text).ok())?,
        household_id: row.parsed("household_id", HouseholdId::parse)?,
        file_number: row.parsed("file_number", |text| FileNumber::parse(text).ok())?,
        address: Address {
            described: row.col("described")?,
            short: row.col("short")?,
            building: row.col("building")?,
            street: row.col("street")?,
            district: row.col("home_district")?,
            city: row.col("city")?,
            postal: row.col("postal")?,
            additional: row.col("additional")?,
            unit: row.col("unit")?,
        },
        name: crate::person::name(row)?,
        phones: row.json("phones")?,
        needs: crate::person::needs(row)?,
    })
}

impl Reader<'_> {
    /// The visits of a request, the newest plan first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_home_visits(&self, request: RequestId) -> Result<Vec<HomeVisit>, StoreError> {
        let sql =
            format!("SELECT {COLUMNS} FROM home_visit v WHERE request_id = :request ORDER BY planned_for DESC, planned_at DESC, id DESC");
        self.rows(&sql, named_params! { ":request": request.to_string() }, visit)
    }

    /// A visit by id.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn get_home_visit(&self, id: HomeVisitId) -> Result<HomeVisit, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM home_visit v WHERE id = :id");
        self.row(&sql, named_params! { ":id": id.to_string() }, visit)?.ok_or(StoreError::NotFound)
    }

    /// Visits that were planned and not recorded yet, by day, district and place in the order, of one researcher or of all.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_waiting_visits(&self, visitor: Option<StaffId>, limit: u32) -> Result<Vec<VisitRow>, StoreError> {
        let params = named_params! { ":visitor": visitor.map(|staff| staff.to_string()), ":limit": limit };
        self.rows(include_str!("list_waiting_visits.sql"), params, visit_row)
    }

    /// How many visits somebody has on a day.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn count_visits_on(&self, visitor: StaffId, day: NaiveDate) -> Result<u32, StoreError> {
        let sql = "SELECT count(*) AS visits FROM home_visit WHERE planned_for = :day AND visitor_id = :visitor AND outcome IS NULL";
        let params = named_params! { ":day": day.to_string(), ":visitor": visitor.to_string() };
        Ok(self.row(sql, params, |row| row.col("visits"))?.unwrap_or_default())
    }
}

impl Writer<'_> {
    /// Keeps a planned visit.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_home_visit(&self, new: &HomeVisit) -> Result<(), StoreError> {
        let sql = "INSERT INTO home_visit (id, request_id, visitor_id, planned_for, district, note, place, planned_at, planned_by)
                   VALUES (:id, :request, :visitor, :planned_for, :district, :note, :place, :at, :by)";
        self.execute(
            sql,
            named_params! {
                ":id": new.id.to_string(), ":request": new.request_id.to_string(), ":visitor": new.visitor.to_string(),
                ":planned_for": new.planned_for.to_string(), ":district": new.district, ":note": new.note, ":place": new.place,
                ":at": new.planned.at, ":by": new.planned.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Records how a visit went; one that was recorded already is left as it is.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it was recorded meanwhile or is not there, [`StoreError`] of the statement.
    pub fn record_home_visit(&self, id: HomeVisitId, record: &VisitRecord) -> Result<(), StoreError> {
        let sql = "UPDATE home_visit SET outcome = :outcome, happened_on = :on, seen = :seen, recorded_at = :at, recorded_by = :by
                   WHERE id = :id AND outcome IS NULL";
        let params = named_params! {
            ":id": id.to_string(), ":outcome": record.outcome.as_str(), ":on": record.on.to_string(), ":seen": record.seen,
            ":at": record.recorded.at, ":by": record.recorded.by.to_string(),
        };
        if self.execute(sql, params)? == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Takes the record of a visit off again, because it was made by mistake: it is planned as before.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn unrecord_home_visit(&self, id: HomeVisitId) -> Result<(), StoreError> {
        let sql =
            "UPDATE home_visit SET outcome = NULL, happened_on = NULL, seen = NULL, recorded_at = NULL, recorded_by = NULL WHERE id = :id";
        self.execute(sql, named_params! { ":id": id.to_string() })?;
        Ok(())
    }

    /// Takes a visit off that was planned by mistake and never took place.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn delete_planned_visit(&self, id: HomeVisitId) -> Result<(), StoreError> {
        self.execute("DELETE FROM home_visit WHERE id = :id AND outcome IS NULL", named_params! { ":id": id.to_string() })?;
        Ok(())
    }

    /// Puts a visit at its place in the day's order.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn set_visit_place(&self, id: HomeVisitId, place: u32) -> Result<(), StoreError> {
        self.execute("UPDATE home_visit SET place = :place WHERE id = :id", named_params! { ":id": id.to_string(), ":place": place })?;
        Ok(())
    }
}
