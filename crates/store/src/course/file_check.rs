//! How complete files were received, as stored; counted by kind of support and by what lacked, never by person (R52).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    catalogue::KindCode,
    course::{FileCheck, Receiver},
    decision::ReturnedItem,
    id::{FileCheckId, RequestId, StaffId},
    request::Stamp,
};
use rusqlite::{Row, named_params};

use crate::{
    Reader, StoreError, Writer,
    row::{TypedRow, to_json},
};

fn file_check(row: &Row<'_>) -> Result<FileCheck, StoreError> {
    Ok(FileCheck {
        id: row.parsed("id", FileCheckId::parse)?,
        request_id: row.parsed("request_id", RequestId::parse)?,
        turn: row.col("turn")?,
        receiver: row.parsed("receiver", Receiver::parse)?,
        on: row.parsed("checked_on", |text| text.parse().ok())?,
        lacks: row.json("lacks")?,
        stamp: Stamp { by: row.parsed("checked_by", StaffId::parse)?, at: row.col("checked_at")? },
    })
}

/// Files of one kind that one receiver looked at in a span of days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileCheckCount {
    /// The kind of support, with the catalogue it is named in.
    pub kind: KindCode,
    /// The newest catalogue among these requests.
    pub catalogue_version: u32,
    /// Who received them.
    pub receiver: Receiver,
    /// How many were looked at.
    pub received: u32,
    /// How many of them lacked something.
    pub lacking: u32,
    /// How often each thing lacked, by its name.
    pub lacks: BTreeMap<String, u32>,
}

impl Reader<'_> {
    /// The looks at a request that count, newest first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_file_checks(&self, request: RequestId) -> Result<Vec<FileCheck>, StoreError> {
        let sql = "SELECT id, request_id, turn, receiver, checked_on, lacks, checked_at, checked_by FROM file_check
                   WHERE request_id = :request AND replaced_at IS NULL ORDER BY checked_at DESC, id DESC";
        self.rows(sql, named_params! { ":request": request.to_string() }, file_check)
    }

    /// The looks between two days, both included, counted by kind of support and receiver.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn count_file_checks(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<FileCheckCount>, StoreError> {
        let sql = "SELECT r.kind, r.catalogue_version, f.receiver, f.lacks FROM file_check f JOIN request r ON r.id = f.request_id
                   WHERE f.replaced_at IS NULL AND f.checked_on >= :from AND f.checked_on <= :to ORDER BY r.kind, f.receiver";
        let looks = self.rows(sql, named_params! { ":from": from.to_string(), ":to": to.to_string() }, |row| {
            let kind = row.parsed("kind", |text| KindCode::parse(text).ok())?;
            let version: u32 = row.col("catalogue_version")?;
            Ok((kind, version, row.parsed("receiver", Receiver::parse)?, row.json::<Vec<ReturnedItem>>("lacks")?))
        })?;
        let mut counts: Vec<FileCheckCount> = Vec::new();
        for (kind, catalogue_version, receiver, lacks) in looks {
            let place = counts.iter().position(|count| count.kind == kind && count.receiver == receiver);
            let place = place.unwrap_or_else(|| {
                counts.push(FileCheckCount { kind, catalogue_version, receiver, received: 0, lacking: 0, lacks: BTreeMap::new() });
                counts.len() - 1
            });
            let Some(count) = counts.get_mut(place) else { continue };
            count.catalogue_version = count.catalogue_version.max(catalogue_version);
            count.received += 1;
            count.lacking += u32::from(!lacks.is_empty());
            for item in lacks {
                *count.lacks.entry(item.name).or_default() += 1;
            }
        }
        Ok(counts)
    }
}

impl Writer<'_> {
    /// Keeps a look; an earlier one of the same receiver at the same submission is replaced and stays in its row.
    ///
    /// # Errors
    /// [`StoreError`] of the statements.
    pub fn insert_file_check(&self, new: &FileCheck) -> Result<(), StoreError> {
        let (request, receiver) = (new.request_id.to_string(), new.receiver.as_str());
        self.execute(
            "UPDATE file_check SET replaced_at = :at
             WHERE request_id = :request AND turn = :turn AND receiver = :receiver AND replaced_at IS NULL",
            named_params! { ":at": new.stamp.at, ":request": request, ":turn": new.turn, ":receiver": receiver },
        )?;
        self.execute(
            "INSERT INTO file_check (id, request_id, turn, receiver, checked_on, lacks, checked_at, checked_by)
             VALUES (:id, :request, :turn, :receiver, :on, :lacks, :at, :by)",
            named_params! {
                ":id": new.id.to_string(), ":request": request, ":turn": new.turn, ":receiver": receiver, ":on": new.on.to_string(),
                ":lacks": to_json(&new.lacks)?, ":at": new.stamp.at, ":by": new.stamp.by.to_string(),
            },
        )?;
        Ok(())
    }
}
