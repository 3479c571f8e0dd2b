//! Drafts (مسودات): every form's typing, kept while it is typed (R03); its own writer, as a draft is not yet a record.

use domain::id::DraftId;
use serde::{Deserialize, Serialize};
use store::DraftRow;

use crate::{
    Failure, Outcome, Work,
    deed::{EVERYONE, declare_deeds},
};

/// A form being typed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveDraftInput {
    /// Which screen.
    pub screen: String,
    /// Which visitor's tab.
    pub tab: String,
    /// The form's values, as the window keeps them.
    pub body: String,
}

/// Which draft.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DraftPlace {
    /// Which screen.
    pub screen: String,
    /// Which visitor's tab.
    pub tab: String,
}

/// No input.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A draft as it was left.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Draft {
    /// Which screen.
    pub screen: String,
    /// Which visitor's tab.
    pub tab: String,
    /// The form's values.
    pub body: String,
    /// When it was last written, as the clerk reads it («9:12»).
    pub saved: String,
}

declare_deeds! {
    /// Keeps what is being typed, in place of what this screen and tab held.
    reads save_draft(SaveDraftInput) -> String, by EVERYONE;
    /// The clerk's own drafts, newest first.
    reads list_drafts(Nothing) -> Vec<Draft>, by EVERYONE;
    /// Puts a draft away once its form is saved or the visitor left.
    reads discard_draft(DraftPlace) -> Nothing, by EVERYONE;
}

/// A draft body larger than this is no form (bytes).
const LARGEST_BODY: usize = 1_000_000;

fn save_draft(work: &Work<'_>, input: SaveDraftInput) -> Result<Outcome<String>, Failure> {
    if input.body.len() > LARGEST_BODY {
        return Err(Failure::new(domain::Code::TooLong).with("max", LARGEST_BODY));
    }
    let id: DraftId = work.host().new_id();
    let saved_at = work.now.unix_millis;
    let row = DraftRow { id, staff_id: work.staff.id, screen: input.screen, tab: input.tab, body: input.body, saved_at };
    work.session.store.write(|writer| writer.save_draft(&row))?;
    Ok(Outcome::read(domain::date::riyadh_clock(saved_at)))
}

fn list_drafts(work: &Work<'_>, _: Nothing) -> Result<Outcome<Vec<Draft>>, Failure> {
    let rows = work.read(|reader| Ok(reader.list_drafts(work.staff.id)?))?;
    let draft = |row: DraftRow| Draft { screen: row.screen, tab: row.tab, body: row.body, saved: domain::date::riyadh_clock(row.saved_at) };
    Ok(Outcome::read(rows.into_iter().map(draft).collect()))
}

fn discard_draft(work: &Work<'_>, input: DraftPlace) -> Result<Outcome<Nothing>, Failure> {
    work.session.store.write(|writer| writer.discard_draft(work.staff.id, &input.screen, &input.tab))?;
    Ok(Outcome::read(Nothing {}))
}
