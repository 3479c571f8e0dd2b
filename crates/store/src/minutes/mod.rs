//! Papers of a sitting as stored: sealed bytes that are never changed, edition by edition (R62).

use domain::{
    id::{PaperId, SittingId, StaffId},
    minutes::{MinutesSigning, SittingPaper, SittingPaperKind},
    request::Stamp,
};
use rusqlite::{Row, named_params};

use crate::{
    Reader, StoreError, Writer,
    paper::seal_key,
    row::{TypedRow, to_json},
};

/// A kept paper of a sitting with its sealed bytes and the key that opens them.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptSittingPaper {
    /// What it is.
    pub paper: SittingPaper,
    /// The PDF, sealed by the desk; the store never sees it open.
    pub sealed: Vec<u8>,
    /// The paper's own key.
    pub seal_key: [u8; 32],
}

impl std::fmt::Debug for KeptSittingPaper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("KeptSittingPaper").field("number", &self.paper.number).finish_non_exhaustive()
    }
}

fn paper(row: &Row<'_>) -> Result<SittingPaper, StoreError> {
    let kept_in: Option<String> = row.col("kept_in")?;
    let signing = match kept_in {
        None => None,
        Some(kept_in) => Some(MinutesSigning {
            kept_in,
            signed_on: row.parsed("signed_on", |text| text.parse().ok())?,
            recorded: Stamp { by: row.parsed("recorded_by", StaffId::parse)?, at: row.col("recorded_at")? },
        }),
    };
    Ok(SittingPaper {
        id: row.parsed("id", PaperId::parse)?,
        sitting_id: row.parsed("sitting_id", SittingId::parse)?,
        kind: row.parsed("kind", SittingPaperKind::parse)?,
        number: row.col("number")?,
        edition: row.col("edition")?,
        sha256: row.col("sha256")?,
        text_version: row.col("text_version")?,
        facts: row.json("facts")?,
        notes: row.json("notes")?,
        reason: row.col("reason")?,
        made: Stamp { by: row.parsed("made_by", StaffId::parse)?, at: row.col("made_at")? },
        signing,
    })
}

impl Reader<'_> {
    /// The kept papers of a sitting: kind by kind, the newest edition of each first.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_sitting_papers(&self, sitting: SittingId) -> Result<Vec<SittingPaper>, StoreError> {
        self.rows(include_str!("list.sql"), named_params! { ":sitting": sitting.to_string() }, paper)
    }

    /// A kept paper of a sitting with its sealed bytes.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError`] of the statement.
    pub fn get_sitting_paper(&self, id: PaperId) -> Result<KeptSittingPaper, StoreError> {
        let kept = |row: &Row<'_>| Ok(KeptSittingPaper { paper: paper(row)?, sealed: row.col("sealed")?, seal_key: seal_key(row)? });
        self.row(include_str!("find.sql"), named_params! { ":id": id.to_string() }, kept)?.ok_or(StoreError::NotFound)
    }

    /// Whether minutes of this sitting stand: then nothing of what they say is taken back.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn has_minutes(&self, sitting: SittingId) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM sitting_paper WHERE sitting_id = :sitting AND kind = 'minutes') AS found";
        Ok(self.row(sql, named_params! { ":sitting": sitting.to_string() }, |row| row.col("found"))?.unwrap_or_default())
    }
}

impl Writer<'_> {
    /// Keeps an edition as it was printed.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when that edition stands already, [`StoreError`] of the statement.
    pub fn insert_sitting_paper(&self, new: &KeptSittingPaper) -> Result<(), StoreError> {
        let paper = &new.paper;
        self.execute(
            include_str!("insert.sql"),
            named_params! {
                ":id": paper.id.to_string(), ":sitting": paper.sitting_id.to_string(), ":kind": paper.kind.as_str(), ":number": paper.number,
                ":edition": paper.edition, ":sha256": paper.sha256, ":text_version": paper.text_version, ":facts": to_json(&paper.facts)?,
                ":notes": to_json(&paper.notes)?, ":reason": paper.reason, ":made_at": paper.made.at, ":made_by": paper.made.by.to_string(), ":sealed": new.sealed,
                ":seal_key": new.seal_key,
            },
        )?;
        Ok(())
    }

    /// Notes where signed minutes are kept. Once noted it is not changed.
    ///
    /// # Errors
    /// [`StoreError`] of the statement, also when it was noted before.
    pub fn insert_minutes_signing(&self, id: PaperId, signing: &MinutesSigning) -> Result<(), StoreError> {
        let sql = "INSERT INTO minutes_signing (paper_id, kept_in, signed_on, recorded_at, recorded_by)
                   VALUES (:id, :kept_in, :signed_on, :at, :by)";
        self.execute(
            sql,
            named_params! {
                ":id": id.to_string(), ":kept_in": signing.kept_in, ":signed_on": signing.signed_on.to_string(),
                ":at": signing.recorded.at, ":by": signing.recorded.by.to_string(),
            },
        )?;
        Ok(())
    }
}
