//! Migrations: numbered files, only ever added. A store of a newer program is refused before anything is written.

use domain::id::OfficeId;
use rusqlite::{Connection, TransactionBehavior};

use crate::{StoreError, open::APPLICATION_ID};

/// Every migration in order; the number of a store is how many of them it has seen.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_office.sql"),
    include_str!("migrations/0002_person.sql"),
    include_str!("migrations/0003_request.sql"),
    include_str!("migrations/0004_paper.sql"),
    include_str!("migrations/0005_undo.sql"),
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

/// Applies what is missing, each migration in its own transaction together with its number.
pub(crate) fn upgrade(connection: &mut Connection) -> Result<(), StoreError> {
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    for (index, migration) in MIGRATIONS.iter().enumerate() {
        let number = i64::try_from(index + 1).unwrap_or(i64::MAX);
        if number > found {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            transaction.execute_batch(migration)?;
            transaction.pragma_update(None, "user_version", number)?;
            transaction.commit()?;
        }
    }
    Ok(())
}
