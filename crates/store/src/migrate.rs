//! Migrations: numbered files, only ever added. A store of a newer program is refused before anything is written.

use domain::id::OfficeId;
use rusqlite::{Batch, Connection, TransactionBehavior, fallible_iterator::FallibleIterator as _};

use crate::{StoreError, open::APPLICATION_ID};

/// Every migration in order; the number of a store is how many of them it has seen.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_office.sql"),
    include_str!("migrations/0002_person.sql"),
    include_str!("migrations/0003_request.sql"),
    include_str!("migrations/0004_paper.sql"),
    include_str!("migrations/0005_undo.sql"),
    include_str!("migrations/0006_backup.sql"),
    include_str!("migrations/0007_staff.sql"),
    include_str!("migrations/0008_privacy.sql"),
    include_str!("migrations/0009_setting.sql"),
    include_str!("migrations/0010_committee.sql"),
    include_str!("migrations/0011_course.sql"),
    include_str!("migrations/0012_study.sql"),
    include_str!("migrations/0013_sitting.sql"),
    include_str!("migrations/0014_reply.sql"),
    include_str!("migrations/0015_delivery.sql"),
    include_str!("migrations/0016_appeal.sql"),
    include_str!("migrations/0017_report.sql"),
];

/// The newest schema this program knows.
pub(crate) fn newest() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

/// Lays the whole schema into an empty file, in one transaction.
pub(crate) fn create(connection: &mut Connection, office: OfficeId) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for migration in MIGRATIONS {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", newest())?;
    transaction.execute("INSERT INTO identity (only_row, office_id) VALUES (1, ?1)", [office.to_string()])?;
    transaction.commit()?;
    Ok(())
}

/// Refuses a file that is not ours or that a newer program wrote.
pub(crate) fn check(connection: &Connection) -> Result<(), StoreError> {
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(StoreError::Damaged);
    }
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > newest() {
        return Err(StoreError::Newer { found, known: newest() });
    }
    Ok(())
}

/// Applies all that is missing in one transaction: a cut leaves the old schema or the new one, never one in between (quality.md D8).
pub(crate) fn upgrade(connection: &mut Connection) -> Result<(), StoreError> {
    upgrade_by(connection, MIGRATIONS, &mut |_| Ok(()))
}

/// The same with the list given and a look after every statement, so that a test can cut it anywhere.
fn upgrade_by(
    connection: &mut Connection,
    migrations: &[&str],
    after: &mut dyn FnMut(&Connection) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let seen = usize::try_from(found).unwrap_or(usize::MAX);
    let missing = migrations.get(seen..).unwrap_or_default();
    if missing.is_empty() {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for migration in missing {
        let mut batch = Batch::new(&transaction, migration);
        while let Some(mut statement) = batch.next()? {
            let mut rows = statement.query([])?;
            while rows.next()?.is_some() {}
            drop(rows);
            drop(statement);
            after(&transaction)?;
        }
    }
    transaction.pragma_update(None, "user_version", i64::try_from(migrations.len()).unwrap_or(i64::MAX))?;
    after(&transaction)?;
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::{cell::Cell, collections::BTreeMap, fs, path::Path};

    use super::*;
    use crate::{Store, open::connect};

    /// Frozen offices, each made by the program of its time with a whole visit on file: the schema, and how many rows it has at least.
    const FROZEN: [(i64, u64); 2] = [(4, 80), (9, 85)];

    fn frozen(schema: i64, folder: &Path) -> ([u8; 32], std::path::PathBuf) {
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/schema-{schema}"));
        let path = folder.join("istiqbal.db");
        fs::copy(fixture.join("istiqbal.db"), &path).unwrap();
        let hex = fs::read_to_string(fixture.join("store-key.hex")).unwrap();
        let mut key = [0; 32];
        for (place, byte) in key.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&hex[place * 2..place * 2 + 2], 16).unwrap();
        }
        (key, path)
    }

    fn schema(connection: &Connection) -> i64 {
        connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
    }

    /// What the schema consists of, to tell the old one, the new one and anything in between apart.
    fn shape(connection: &Connection) -> Vec<String> {
        let mut statement = connection.prepare("SELECT coalesce(sql, name) FROM sqlite_master ORDER BY type, name").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    /// Every row of the tables and columns named, as text, in the order of the row.
    fn rows_of(connection: &Connection, columns: &BTreeMap<String, Vec<String>>) -> BTreeMap<String, Vec<String>> {
        let mut tables = BTreeMap::new();
        for (table, columns) in columns {
            let row = columns.iter().map(|column| format!("quote(\"{column}\")")).collect::<Vec<_>>().join(" || '|' || ");
            let mut statement = connection.prepare(&format!("SELECT {row} AS row FROM \"{table}\" ORDER BY row")).unwrap();
            let rows = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
            tables.insert(table.clone(), rows);
        }
        tables
    }

    /// The tables with what they keep; the search index follows from them.
    fn columns(connection: &Connection) -> BTreeMap<String, Vec<String>> {
        let sql = "SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
             WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
        let mut statement = connection.prepare(sql).unwrap();
        let mut all = BTreeMap::<String, Vec<String>>::new();
        for pair in statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))).unwrap() {
            let (table, column) = pair.unwrap();
            all.entry(table).or_default().push(column);
        }
        all
    }

    #[test]
    fn an_office_of_an_earlier_schema_keeps_everything_when_it_is_brought_up_to_date() {
        for (schema, least) in FROZEN {
            let folder = tempfile::tempdir().unwrap();
            let (key, path) = frozen(schema, folder.path());
            let before = crate::read_facts(&path, &key).unwrap().0;
            assert_eq!(before.schema, schema, "the fixture is as the program of its time left it");
            assert!(before.counts.values().sum::<u64>() > least, "with a whole visit in it: {:?}", before.counts);
            let connection = connect(&path, &key, false).unwrap();
            let kept = columns(&connection);
            let rows = rows_of(&connection, &kept);
            drop(connection);
            let store = Store::open(&path, &key).unwrap();
            let after = crate::read_facts(&path, &key).unwrap().0;
            assert_eq!(after.schema, newest(), "up to date");
            for (table, rows) in &before.counts {
                assert_eq!(after.counts.get(table), Some(rows), "no row of {table} of schema {schema} was lost");
            }
            assert_eq!(
                (after.journal_seq, &after.journal_hash),
                (before.journal_seq, &before.journal_hash),
                "the journal goes on where it was"
            );
            store
                .read(|reader| {
                    assert_eq!(reader.verify_journal()?, None, "and its chain holds");
                    assert_eq!(reader.list_staff()?.len(), 1, "its staff read back");
                    Ok::<_, StoreError>(())
                })
                .unwrap();
            assert!(store.check().unwrap().is_empty(), "every page is sound");
            drop(store);
            let connection = connect(&path, &key, false).unwrap();
            for (table, now) in rows_of(&connection, &kept) {
                assert!(rows.get(&table) == Some(&now), "what {table} of schema {schema} kept reads as before, column by column");
            }
        }
    }

    #[test]
    fn an_update_killed_at_every_statement_leaves_the_old_schema_or_the_new_one() {
        let folder = tempfile::tempdir().unwrap();
        let (key, path) = frozen(4, folder.path());
        let mut connection = connect(&path, &key, false).unwrap();
        let old = shape(&connection);
        let cuts = Cell::new(0);
        // A kill leaves the files as they lie at that moment: they are copied after every statement and opened beside.
        let look = |after: &str| {
            let cut = folder.path().join(format!("cut-{}", cuts.get()));
            cuts.set(cuts.get() + 1);
            fs::create_dir(&cut).unwrap();
            for name in ["istiqbal.db", "istiqbal.db-wal"] {
                if folder.path().join(name).exists() {
                    fs::copy(folder.path().join(name), cut.join(name)).unwrap();
                }
            }
            let killed = connect(&cut.join("istiqbal.db"), &key, false).unwrap();
            assert_eq!((schema(&killed), shape(&killed) == old), (4, true), "killed {after}: still the whole old schema");
            drop(killed);
            // The next start brings it up to date as if nothing had happened. Once in a while is enough: it is the same work each time.
            if cuts.get() % 16 == 1 {
                let store = Store::open(&cut.join("istiqbal.db"), &key).unwrap();
                assert!(store.read(|reader| reader.verify_journal()).unwrap().is_none(), "killed {after}: the journal holds");
            }
            fs::remove_dir_all(&cut).unwrap();
        };
        upgrade_by(&mut connection, MIGRATIONS, &mut |_| {
            look("in the middle");
            Ok(())
        })
        .unwrap();
        assert!(cuts.get() > 20, "every statement of the missing migrations was a moment to be killed at: {}", cuts.get());
        assert_eq!(schema(&connection), newest(), "and without a kill it is the new one");
    }

    #[test]
    fn an_update_that_fails_leaves_everything_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let (key, path) = frozen(4, folder.path());
        let mut connection = connect(&path, &key, false).unwrap();
        let (old, facts) = (shape(&connection), crate::read_facts(&path, &key).unwrap().0);
        let mut broken = MIGRATIONS.to_vec();
        broken.push("CREATE TABLE half (a TEXT) STRICT; DELETE FROM sighting; INSERT INTO no_such_table VALUES (1);");
        assert!(upgrade_by(&mut connection, &broken, &mut |_| Ok(())).is_err(), "the last migration cannot be carried out");
        assert_eq!(shape(&connection), old, "none of them is there");
        drop(connection);
        assert_eq!(crate::read_facts(&path, &key).unwrap().0, facts, "and no row is gone");
    }
}
