//! Instalments and deliveries as stored: what was granted and what was handed over never change; a delivery recorded by mistake stays in its row.

use chrono::NaiveDate;
use domain::{
    catalogue::KindCode,
    decision::{Granted, Quantity},
    delivery::{Delivery, Ended, Given, Instalment, SignedReceipt},
    id::{DecisionId, DeliveryId, PaperId, RequestId, StaffId},
    money::Halalas,
    name::{NameInput, PersonName},
    number::{RegisterNumber, RequestNumber, Series},
    request::Stamp,
};
use rusqlite::{Row, named_params};

use crate::{
    Reader, StoreError, Writer,
    request::stamp,
    row::{TypedRow, to_json},
};

/// One instalment in the list of what is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueLine {
    /// The request and who asked.
    pub about: ServiceLine,
    /// Which instalment.
    pub place: u16,
    /// When it is due.
    pub due_on: NaiveDate,
    /// What is left of it.
    pub left: Given,
    /// Of what, where units are given.
    pub unit: Option<String>,
    /// Some of it was given.
    pub begun: bool,
}

/// One request that was approved and told, and whose service did not begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToBeginLine {
    /// The request and who asked.
    pub about: ServiceLine,
    /// Since when (UTC, milliseconds).
    pub since: i64,
    /// What was granted.
    pub granted: Option<Granted>,
}

/// A request in a list of the service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceLine {
    /// The request.
    pub request_id: RequestId,
    /// Its number.
    pub number: RequestNumber,
    /// Its kind of support, and the catalogue that knows its name.
    pub kind: (KindCode, u32),
    /// Who asked.
    pub applicant: PersonName,
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

fn amount(row: &Row<'_>, name: &'static str) -> Result<Option<Halalas>, StoreError> {
    let halalas: Option<i64> = row.col(name)?;
    halalas.map(|halalas| Halalas::new(halalas).map_err(|_| StoreError::Unreadable(name))).transpose()
}

fn quantity(row: &Row<'_>) -> Result<Option<Quantity>, StoreError> {
    row.parsed_or_null("quantity", |text| serde_json::from_str(text).ok())
}

fn ended(row: &Row<'_>, why: &'static str, by: &'static str, at: &'static str) -> Result<Option<Ended>, StoreError> {
    let why: Option<String> = row.col(why)?;
    Ok(why.zip(stamp(row, by, at)?).map(|(why, stamp)| Ended { why, stamp }))
}

fn instalment(row: &Row<'_>) -> Result<Instalment, StoreError> {
    Ok(Instalment {
        request_id: row.parsed("request_id", RequestId::parse)?,
        place: row.col("place")?,
        decision_id: row.parsed("decision_id", DecisionId::parse)?,
        due_on: row.parsed("due_on", day)?,
        amount: amount(row, "amount")?,
        quantity: quantity(row)?,
        moved: row.col("moved_why")?,
        ended: ended(row, "ended_why", "ended_by", "ended_at")?,
    })
}

fn delivery(row: &Row<'_>) -> Result<Delivery, StoreError> {
    let kept_in: Option<String> = row.col("kept_in")?;
    Ok(Delivery {
        id: row.parsed("id", DeliveryId::parse)?,
        request_id: row.parsed("request_id", RequestId::parse)?,
        place: row.col("place")?,
        number: row.parsed("number", |text| RegisterNumber::parse(Series::Receipt, text).ok())?,
        given: Given { amount: amount(row, "amount")?, count: row.col("count")? },
        recipient: row.json("recipient")?,
        given_on: row.parsed("given_on", day)?,
        recorded: Stamp { by: row.parsed("recorded_by", StaffId::parse)?, at: row.col("recorded_at")? },
        receipt: row.parsed_or_null("receipt_id", PaperId::parse)?,
        signed: kept_in.zip(stamp(row, "signed_by", "signed_at")?).map(|(kept_in, stamp)| SignedReceipt { kept_in, stamp }),
        taken_back: ended(row, "taken_back_why", "taken_back_by", "taken_back_at")?,
    })
}

fn about(row: &Row<'_>) -> Result<ServiceLine, StoreError> {
    let part = |name: &'static str| row.col::<String>(name);
    let name = NameInput { first: part("first")?, father: part("father")?, grandfather: part("grandfather")?, family: part("family")? };
    Ok(ServiceLine {
        request_id: row.parsed("request_id", RequestId::parse)?,
        number: row.parsed("number", |text| RequestNumber::parse(text).ok())?,
        kind: (row.parsed("kind", |text| KindCode::parse(text).ok())?, row.col("catalogue_version")?),
        applicant: PersonName::parse(&name).map_err(|_| StoreError::Unreadable("first"))?,
    })
}

fn due(row: &Row<'_>) -> Result<DueLine, StoreError> {
    let (granted, quantity) = (amount(row, "amount")?, quantity(row)?);
    let (paid, handed): (Option<i64>, Option<u32>) = (row.col("paid")?, row.col("handed")?);
    let left = |granted: Halalas| Halalas::new((granted.halalas() - paid.unwrap_or_default()).max(0)).unwrap_or_default();
    Ok(DueLine {
        about: about(row)?,
        place: row.col("place")?,
        due_on: row.parsed("due_on", day)?,
        left: Given {
            amount: granted.map(left),
            count: quantity.as_ref().map(|quantity| quantity.count.saturating_sub(handed.unwrap_or_default())),
        },
        unit: quantity.map(|quantity| quantity.unit),
        begun: paid.unwrap_or_default() > 0 || handed.unwrap_or_default() > 0,
    })
}

fn to_begin(row: &Row<'_>) -> Result<ToBeginLine, StoreError> {
    Ok(ToBeginLine {
        about: about(row)?,
        since: row.col("state_since")?,
        granted: row.parsed_or_null("granted", |text| serde_json::from_str(text).ok())?,
    })
}

impl Reader<'_> {
    /// The instalments of a request in order; none before its service began.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_instalments(&self, request: RequestId) -> Result<Vec<Instalment>, StoreError> {
        self.rows(include_str!("list_instalments.sql"), named_params! { ":request": request.to_string() }, instalment)
    }

    /// All deliveries of a request, those recorded by mistake as well, the oldest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_deliveries(&self, request: RequestId) -> Result<Vec<Delivery>, StoreError> {
        self.rows(include_str!("list.sql"), named_params! { ":request": request.to_string() }, delivery)
    }

    /// The request that a delivery belongs to.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn get_request_of_delivery(&self, id: DeliveryId) -> Result<RequestId, StoreError> {
        let sql = "SELECT request_id FROM delivery WHERE id = :id";
        self.row(sql, named_params! { ":id": id.to_string() }, |row| row.parsed("request_id", RequestId::parse))?
            .ok_or(StoreError::NotFound)
    }

    /// Instalments of requests being served that are due from one day to another, the oldest first, without those of a file that is closed to
    /// this staff member.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_due_instalments(&self, from: NaiveDate, until: NaiveDate, staff: StaffId, limit: u32) -> Result<Vec<DueLine>, StoreError> {
        let params = named_params! {
            ":from": from.to_string(), ":until": until.to_string(), ":staff": staff.to_string(), ":limit": limit,
        };
        self.rows(include_str!("list_due.sql"), params, due)
    }

    /// Approved requests whose applicant knows it and whose service did not begin, the oldest first, without those of a file that is closed to
    /// this staff member.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_services_to_begin(&self, staff: StaffId, limit: u32) -> Result<Vec<ToBeginLine>, StoreError> {
        self.rows(include_str!("list_to_begin.sql"), named_params! { ":staff": staff.to_string(), ":limit": limit }, to_begin)
    }
}

impl Writer<'_> {
    /// Keeps an instalment of a plan.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_instalment(&self, new: &Instalment) -> Result<(), StoreError> {
        self.execute(
            include_str!("insert_instalment.sql"),
            named_params! {
                ":request": new.request_id.to_string(), ":place": new.place, ":decision": new.decision_id.to_string(),
                ":due_on": new.due_on.to_string(), ":amount": new.amount.map(Halalas::halalas),
                ":quantity": new.quantity.as_ref().map(to_json).transpose()?, ":moved_why": new.moved,
            },
        )?;
        Ok(())
    }

    /// Keeps what may change of an instalment: its day with the reason, its end, and whether it is done with.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn update_instalment(&self, changed: &Instalment, done: bool) -> Result<(), StoreError> {
        let ended = changed.ended.as_ref();
        let sql =
            "UPDATE instalment SET due_on = :due_on, moved_why = :moved_why, ended_why = :why, ended_at = :at, ended_by = :by, done = :done
                   WHERE request_id = :request AND place = :place";
        let params = named_params! {
            ":request": changed.request_id.to_string(), ":place": changed.place, ":due_on": changed.due_on.to_string(),
            ":moved_why": changed.moved, ":why": ended.map(|ended| &ended.why), ":at": ended.map(|ended| ended.stamp.at),
            ":by": ended.map(|ended| ended.stamp.by.to_string()), ":done": done,
        };
        if self.execute(sql, params)? == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Keeps a delivery.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_delivery(&self, new: &Delivery) -> Result<(), StoreError> {
        self.execute(
            include_str!("insert.sql"),
            named_params! {
                ":id": new.id.to_string(), ":request": new.request_id.to_string(), ":place": new.place, ":number": new.number.to_string(),
                ":amount": new.given.amount.map(Halalas::halalas), ":count": new.given.count, ":recipient": to_json(&new.recipient)?,
                ":given_on": new.given_on.to_string(), ":at": new.recorded.at, ":by": new.recorded.by.to_string(),
            },
        )?;
        Ok(())
    }

    /// Keeps what comes after a delivery: its receipt, its signature, or that it was recorded by mistake.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn update_delivery(&self, changed: &Delivery) -> Result<(), StoreError> {
        let (signed, back) = (changed.signed.as_ref(), changed.taken_back.as_ref());
        let sql = "UPDATE delivery SET receipt_id = :receipt, kept_in = :kept_in, signed_at = :signed_at, signed_by = :signed_by,
                   taken_back_why = :why, taken_back_at = :at, taken_back_by = :by WHERE id = :id";
        let params = named_params! {
            ":id": changed.id.to_string(), ":receipt": changed.receipt.map(|id| id.to_string()),
            ":kept_in": signed.map(|signed| &signed.kept_in), ":signed_at": signed.map(|signed| signed.stamp.at),
            ":signed_by": signed.map(|signed| signed.stamp.by.to_string()), ":why": back.map(|back| &back.why),
            ":at": back.map(|back| back.stamp.at), ":by": back.map(|back| back.stamp.by.to_string()),
        };
        if self.execute(sql, params)? == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }
}
