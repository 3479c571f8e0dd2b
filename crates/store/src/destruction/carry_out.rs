//! Carrying a destruction out: rows, index, copies, journal values. The one way data ever leave the store.

use domain::privacy::{DestroyedKind, Destruction};
use rusqlite::named_params;

use crate::{StoreError, Writer, row::TypedRow};

/// Statements by kind, each with `:id`, in an order in which nothing is referred to any more when it goes.
const STEPS: &[(DestroyedKind, &[&str])] = &[
    (DestroyedKind::Attachment, &["DELETE FROM attachment WHERE id = :id"]),
    (
        DestroyedKind::Declaration,
        &["DELETE FROM attachment WHERE declaration_id = :id", "DELETE FROM declaration WHERE id = :id"],
    ),
    (
        DestroyedKind::Paper,
        &[
            "DELETE FROM declaration WHERE paper_id = :id",
            "UPDATE delivery SET receipt_id = NULL WHERE receipt_id = :id",
            "UPDATE appeal SET acknowledgement = NULL WHERE acknowledgement = :id",
            "UPDATE appeal SET letter = NULL WHERE letter = :id",
            "UPDATE informed SET letter_id = NULL WHERE letter_id = :id",
            "DELETE FROM decision_letter WHERE paper_id = :id",
            "DELETE FROM paper WHERE id = :id",
        ],
    ),
    (
        DestroyedKind::Request,
        &[
            "DELETE FROM attachment WHERE request_id = :id",
            "DELETE FROM declaration WHERE request_id = :id",
            "DELETE FROM informed WHERE request_id = :id",
            "DELETE FROM call_attempt WHERE request_id = :id",
            "DELETE FROM decision_letter WHERE request_id = :id",
            "DELETE FROM appeal WHERE request_id = :id",
            "DELETE FROM delivery WHERE request_id = :id",
            "DELETE FROM instalment WHERE request_id = :id",
            "DELETE FROM recusal WHERE request_id = :id",
            "DELETE FROM agenda_item WHERE request_id = :id",
            "DELETE FROM ratification WHERE decision_id IN (SELECT id FROM decision WHERE request_id = :id)",
            "DELETE FROM paper WHERE request_id = :id",
            "DELETE FROM file_check WHERE request_id = :id",
            "DELETE FROM urgent WHERE request_id = :id",
            "DELETE FROM obstacle WHERE request_id = :id",
            "DELETE FROM extension WHERE request_id = :id",
            "DELETE FROM promise WHERE request_id = :id",
            "DELETE FROM submission_again WHERE request_id = :id",
            "DELETE FROM submission WHERE request_id = :id",
            "DELETE FROM assignment WHERE request_id = :id",
            "DELETE FROM study WHERE request_id = :id",
            "DELETE FROM home_visit WHERE request_id = :id",
            "DELETE FROM completion WHERE request_id = :id",
            "UPDATE sighting SET reused_from = NULL WHERE reused_from IN (SELECT id FROM sighting WHERE request_id = :id)",
            "DELETE FROM sighting WHERE request_id = :id",
            "DELETE FROM decision WHERE request_id = :id",
            "DELETE FROM request WHERE id = :id",
        ],
    ),
    (
        DestroyedKind::Person,
        &[
            "DELETE FROM notice_given WHERE person_id = :id",
            "DELETE FROM consent WHERE person_id = :id",
            "DELETE FROM restriction WHERE person_id = :id",
            "DELETE FROM legal_hold WHERE kind = 'person' AND record_id = :id",
            "DELETE FROM membership WHERE person_id = :id",
            "DELETE FROM prisoner_link WHERE person_id = :id",
            "DELETE FROM kinship WHERE from_id = :id OR to_id = :id",
            "DELETE FROM duplicate_verdict WHERE person_id = :id OR other_id = :id",
            "DELETE FROM person_closed WHERE person_serial IN (SELECT serial FROM person WHERE id = :id)",
            "DELETE FROM earlier_id WHERE person_serial IN (SELECT serial FROM person WHERE id = :id)",
            "DELETE FROM number_key WHERE person_serial IN (SELECT serial FROM person WHERE id = :id)",
            "DELETE FROM person WHERE id = :id",
        ],
    ),
    (
        DestroyedKind::Household,
        &[
            "DELETE FROM legal_hold WHERE kind = 'household' AND record_id = :id",
            "DELETE FROM household WHERE id = :id AND NOT EXISTS (SELECT 1 FROM membership WHERE household_id = :id)
             AND NOT EXISTS (SELECT 1 FROM prisoner_link WHERE household_id = :id) AND NOT EXISTS (SELECT 1 FROM request WHERE household_id = :id)",
        ],
    ),
    (
        DestroyedKind::SubjectRequest,
        &[
            "UPDATE subject_request SET wish = '', identity_by = '', extended_why = NULL, reply = NULL, reply_channel = NULL WHERE id = :id",
        ],
    ),
];

impl Writer<'_> {
    /// Carries a destruction out and gives the names of the sealed files that are to be removed beside the store. Called again, on a
    /// restored backup, it takes what that copy still holds. The caller empties the write-ahead log afterwards (`Store::checkpoint`).
    ///
    /// # Errors
    /// [`StoreError`] of the statements; then nothing was destroyed.
    pub fn carry_out_destruction(&self, destruction: &Destruction) -> Result<Vec<String>, StoreError> {
        let files = self.files_of(destruction)?;
        let traces = self.traces_of(&destruction.records)?;
        let mut values = self.values_of(destruction)?;
        values.extend(self.values_naming(&traces)?);
        self.keep_record(destruction)?;
        for (kind, statements) in STEPS {
            for record in destruction.records.iter().filter(|record| record.kind == *kind) {
                for sql in *statements {
                    self.execute(sql, named_params! { ":id": record.id })?;
                }
            }
        }
        self.sweep_copies(&traces)?;
        for seq in values {
            let params = named_params! { ":seq": seq, ":destruction": destruction.id.to_string() };
            let sql = "INSERT INTO destroyed_value (seq, destruction_id) VALUES (:seq, :destruction) ON CONFLICT (seq) DO NOTHING";
            self.execute(sql, params)?;
            // Values and salt go together: without the salt the hash that stays in the chain tells nothing, not even to one who guesses.
            self.execute("DELETE FROM journal_value WHERE seq = :seq", named_params! { ":seq": seq })?;
        }
        Ok(files)
    }

    fn keep_record(&self, destruction: &Destruction) -> Result<(), StoreError> {
        let sql =
            "INSERT INTO destruction (id, number, at, by, ground, subject_request_id) VALUES (:id, :number, :at, :by, :ground, :request)
                   ON CONFLICT (id) DO NOTHING";
        self.execute(
            sql,
            named_params! {
                ":id": destruction.id.to_string(), ":number": destruction.number.to_string(), ":at": destruction.at,
                ":by": destruction.by.to_string(), ":ground": destruction.ground.as_str(),
                ":request": destruction.subject_request_id.map(|id| id.to_string()),
            },
        )?;
        let sql = "INSERT INTO destroyed_record (destruction_id, kind, record_id) VALUES (:id, :kind, :record)
                   ON CONFLICT (destruction_id, kind, record_id) DO NOTHING";
        for record in &destruction.records {
            let params = named_params! { ":id": destruction.id.to_string(), ":kind": record.kind.as_str(), ":record": record.id };
            self.execute(sql, params)?;
        }
        Ok(())
    }

    /// Names of the files whose keys go.
    fn files_of(&self, destruction: &Destruction) -> Result<Vec<String>, StoreError> {
        let mut files = Vec::new();
        for record in &destruction.records {
            let sql = match record.kind {
                DestroyedKind::Attachment => "SELECT file FROM attachment WHERE id = :id",
                DestroyedKind::Request => "SELECT file FROM attachment WHERE request_id = :id",
                DestroyedKind::Declaration => "SELECT file FROM attachment WHERE declaration_id = :id",
                _ => continue,
            };
            files.extend(self.rows(sql, named_params! { ":id": record.id }, |row| row.col::<String>("file"))?);
        }
        files.sort();
        files.dedup();
        Ok(files)
    }

    /// Journal entries about the records themselves that hold values.
    fn values_of(&self, destruction: &Destruction) -> Result<Vec<i64>, StoreError> {
        let mut found = Vec::new();
        for record in &destruction.records {
            let sql = "SELECT v.seq FROM journal j JOIN journal_value v ON v.seq = j.seq WHERE j.record_id = :id";
            found.extend(self.rows(sql, named_params! { ":id": record.id }, |row| row.col::<i64>("seq"))?);
        }
        Ok(found)
    }
}
