//! Traces of a person outside their own records: what somebody typed and did not save, answers kept for a repeated key, values in the journal.

use domain::{id::PersonId, privacy::DestroyedRecord};
use rusqlite::{named_params, types::ValueRef};

use crate::{Reader, StoreError, Writer, row::TypedRow};

/// What a person is told apart by in any text: numbers and the whole name, and the ids of the records that go.
#[derive(Debug, Default)]
pub(super) struct Traces {
    /// Numbers and whole names.
    said: Vec<String>,
    /// First and family name as one speaks, and ids: enough to put a copy away, too little to touch the journal.
    near: Vec<String>,
    /// Name parts, as forms keep them.
    parts: Vec<Vec<String>>,
}

impl Traces {
    /// Whether a text names somebody without doubt.
    fn names(&self, text: &str) -> bool {
        self.said.iter().any(|said| text.contains(said.as_str()))
    }

    /// Whether a text is about somebody.
    fn touches(&self, text: &str) -> bool {
        self.names(text) || self.near.iter().any(|near| text.contains(near.as_str()))
    }

    /// Whether a typed form holds somebody's name in its fields.
    fn is_typed_in(&self, text: &str) -> bool {
        self.touches(text) || self.parts.iter().any(|parts| parts.len() > 2 && parts.iter().all(|part| text.contains(part.as_str())))
    }
}

impl Reader<'_> {
    /// Gathers what these persons are told apart by, while their rows are still there.
    pub(super) fn traces_of(&self, records: &[DestroyedRecord]) -> Result<Traces, StoreError> {
        let mut traces = Traces { near: records.iter().map(|record| record.id.clone()).collect(), ..Traces::default() };
        for record in records {
            let Some(person) = PersonId::parse(&record.id).map(|id| self.find_person(id)).transpose()?.flatten() else { continue };
            let facts = person.facts;
            traces.said.push(facts.name.full());
            traces.near.push(facts.name.spoken());
            traces.parts.push(facts.name.parts().iter().filter(|part| !part.is_empty()).map(|part| (*part).to_owned()).collect());
            for id in facts.national_id.iter().chain(&self.list_earlier_numbers(person.id)?) {
                traces.said.extend([id.as_str().to_owned(), id.grouped()]);
            }
            // Accounts and phones are often a family's together: what another's record says of them is that other's.
            for account in &facts.accounts {
                traces.near.extend([account.iban.as_str().to_owned(), account.iban.grouped()]);
            }
            for phone in &facts.phones {
                let digits: String = phone.number.as_str().chars().filter(char::is_ascii_digit).collect();
                // Without the country code: forms keep what was typed, with or without it.
                let tail = digits.get(digits.len().saturating_sub(9)..).unwrap_or(&digits).to_owned();
                traces.near.extend([tail, phone.number.shown()]);
            }
            traces
                .near
                .extend(facts.other_documents.iter().map(|document| document.number.clone()).filter(|number| number.chars().count() > 4));
        }
        traces.said.retain(|said| said.chars().count() > 4);
        traces.near.retain(|near| near.chars().count() > 4);
        Ok(traces)
    }

    /// Which tables hold one of these texts anywhere, in the index of names as well: what a destruction must leave empty.
    ///
    /// # Errors
    /// [`StoreError`] of the statements.
    pub fn tables_holding(&self, texts: &[String]) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name";
        let tables: Vec<String> = self.rows(sql, [], |row| row.col("name"))?;
        let mut holding = Vec::new();
        for table in tables {
            // A table's own name out of the schema, never anything typed.
            let mut statement = self.connection.prepare(&format!("SELECT * FROM \"{table}\""))?;
            let columns = statement.column_count();
            let mut rows = statement.query([])?;
            'rows: while let Some(row) = rows.next()? {
                for column in 0..columns {
                    let (ValueRef::Text(bytes) | ValueRef::Blob(bytes)) = row.get_ref(column).map_err(|_| StoreError::Unreadable("any"))?
                    else {
                        continue;
                    };
                    if texts.iter().any(|text| contains(bytes, text.as_bytes())) {
                        holding.push(table);
                        break 'rows;
                    }
                }
            }
        }
        Ok(holding)
    }
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    let Some(first) = wanted.first() else { return false };
    let mut rest = bytes;
    while let Some(place) = rest.iter().position(|byte| byte == first) {
        let Some(tail) = rest.get(place..) else { return false };
        if tail.starts_with(wanted) {
            return true;
        }
        rest = tail.get(1..).unwrap_or_default();
    }
    false
}

impl Writer<'_> {
    /// Puts drafts away that name somebody, and empties the answers kept for a repeated key: the deed is done, so a repeated key is refused.
    pub(super) fn sweep_copies(&self, traces: &Traces) -> Result<(), StoreError> {
        let drafts = self.rows("SELECT id, body FROM draft", [], |row| Ok((row.col::<String>("id")?, row.col::<String>("body")?)))?;
        for (id, _) in drafts.iter().filter(|(_, body)| traces.is_typed_in(body)) {
            self.execute("DELETE FROM draft WHERE id = :id", named_params! { ":id": id })?;
        }
        let mut keys: Vec<String> = Vec::new();
        self.each("SELECT key, answer FROM done_key WHERE answer <> ''", |key, answer, _| {
            if traces.touches(answer) {
                keys.push(key.to_owned());
            }
        })?;
        for key in keys {
            self.execute("UPDATE done_key SET answer = '' WHERE key = :key", named_params! { ":key": key })?;
        }
        Ok(())
    }

    /// Journal entries of other records whose values name somebody.
    pub(super) fn values_naming(&self, traces: &Traces) -> Result<Vec<i64>, StoreError> {
        let mut found = Vec::new();
        self.each("SELECT CAST(seq AS TEXT), coalesce(before, ''), coalesce(after, '') FROM journal_value", |seq, before, after| {
            if traces.names(before) || traces.names(after) {
                found.extend(seq.parse::<i64>());
            }
        })?;
        Ok(found)
    }

    /// Walks over two or three text columns without keeping the rows.
    fn each(&self, sql: &str, mut visit: impl FnMut(&str, &str, &str)) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare(sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let text = |place: usize| -> Result<&str, StoreError> {
                if place < columns {
                    row.get_ref(place).ok().and_then(|value| value.as_str().ok()).ok_or(StoreError::Unreadable("text"))
                } else {
                    Ok("")
                }
            };
            visit(text(0)?, text(1)?, text(2)?);
        }
        Ok(())
    }
}
