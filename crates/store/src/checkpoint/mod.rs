//! Signed checkpoints of the journal (نقطة تحقق), the office's signing key, and the alarm of a broken chain (R57, fault 43).

use rusqlite::{Row, named_params};

use crate::{Reader, StoreError, Writer, row::TypedRow};

/// The office's signing key as kept: its private half sealed under the data key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckpointKeyRow {
    /// The public half, 32 bytes.
    pub public_key: Vec<u8>,
    /// The private half, sealed.
    pub sealed: Vec<u8>,
}

/// A checkpoint as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckpointRow {
    /// The entry it vouches for.
    pub seq: i64,
    /// When it was signed (UTC, milliseconds).
    pub at: i64,
    /// That entry's hash.
    pub hash: Vec<u8>,
    /// The signature.
    pub signature: Vec<u8>,
    /// What it left the machine with: `day_end`, `case_file`, `backup`.
    pub made_for: String,
}

fn checkpoint(row: &Row<'_>) -> Result<CheckpointRow, StoreError> {
    Ok(CheckpointRow {
        seq: row.col("seq")?,
        at: row.col("at")?,
        hash: row.col("hash")?,
        signature: row.col("signature")?,
        made_for: row.col("made_for")?,
    })
}

impl Reader<'_> {
    /// The office's signing key, once it has one.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_checkpoint_key(&self) -> Result<Option<CheckpointKeyRow>, StoreError> {
        self.row("SELECT public_key, sealed FROM checkpoint_key", [], |row| {
            Ok(CheckpointKeyRow { public_key: row.col("public_key")?, sealed: row.col("sealed")? })
        })
    }

    /// The newest checkpoints, at most `limit`.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn list_checkpoints(&self, limit: u32) -> Result<Vec<CheckpointRow>, StoreError> {
        let sql = "SELECT seq, at, hash, signature, made_for FROM checkpoint ORDER BY seq DESC, at DESC LIMIT :limit";
        self.rows(sql, named_params! { ":limit": limit }, checkpoint)
    }

    /// Place and hash of the journal's last entry; `None` for an empty journal.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn journal_head(&self) -> Result<Option<(i64, Vec<u8>)>, StoreError> {
        self.row("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1", [], |row| Ok((row.col("seq")?, row.col("hash")?)))
    }

    /// The hash of one entry, as it stands.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_entry_hash(&self, seq: i64) -> Result<Option<Vec<u8>>, StoreError> {
        self.row("SELECT hash FROM journal WHERE seq = :seq", named_params! { ":seq": seq }, |row| row.col("hash"))
    }

    /// The entry at which a check found the chain broken, as long as none found it whole since.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn find_chain_alarm(&self) -> Result<Option<i64>, StoreError> {
        self.row("SELECT seq FROM chain_alarm", [], |row| row.col("seq"))
    }
}

impl Writer<'_> {
    /// Keeps the office's signing key; sealed anew after a renewal of the data key.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn save_checkpoint_key(&self, key: &CheckpointKeyRow, at: i64) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO checkpoint_key (only_row, public_key, sealed, made_at) VALUES (1, :public, :sealed, :at)
             ON CONFLICT (only_row) DO UPDATE SET public_key = excluded.public_key, sealed = excluded.sealed",
            named_params! { ":public": key.public_key, ":sealed": key.sealed, ":at": at },
        )?;
        Ok(())
    }

    /// Keeps a checkpoint that leaves the machine.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn insert_checkpoint(&self, new: &CheckpointRow) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO checkpoint (seq, at, hash, signature, made_for) VALUES (:seq, :at, :hash, :signature, :made_for)
             ON CONFLICT (seq, at, made_for) DO NOTHING",
            named_params! {
                ":seq": new.seq, ":at": new.at, ":hash": new.hash, ":signature": new.signature, ":made_for": new.made_for,
            },
        )?;
        Ok(())
    }

    /// Sets the alarm of a broken chain, or takes it away.
    ///
    /// # Errors
    /// [`StoreError`] of the statement.
    pub fn set_chain_alarm(&self, seq: Option<i64>, at: i64) -> Result<(), StoreError> {
        match seq {
            Some(seq) => self.execute(
                "INSERT INTO chain_alarm (only_row, seq, found_at) VALUES (1, :seq, :at)
                 ON CONFLICT (only_row) DO UPDATE SET seq = excluded.seq, found_at = excluded.found_at",
                named_params! { ":seq": seq, ":at": at },
            )?,
            None => self.execute("DELETE FROM chain_alarm", [])?,
        };
        Ok(())
    }
}
