//! Policy texts of the office (لوائح وسياسات), which its staff confirm having read (issue: "Policy texts have a «staff have read version n» list").

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Code, Refusal, Refusals,
    date::{RecordedDate, TypedDate},
    id::{PolicyId, StaffId},
    text,
};

/// Longest text of a policy, in letters: some forty pages.
const TEXT_MAX: usize = 100_000;

/// One version of a policy text (نص سياسة).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Policy {
    /// Which policy; the same over its versions.
    pub id: PolicyId,
    /// Counts up with every change; from 1.
    pub version: u32,
    /// What it is called.
    pub title: String,
    /// The text itself, or where it lies: «في درج المدير».
    pub body: String,
    /// When it is to be looked at again.
    pub review_on: Option<NaiveDate>,
    /// No longer in force: nobody needs to read it.
    pub withdrawn: bool,
    /// Who saved this version.
    pub saved_by: StaffId,
    /// When (UTC, milliseconds).
    pub saved_at: i64,
}

/// A policy as typed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PolicyInput {
    /// What it is called.
    pub title: String,
    /// The text, or where it lies.
    pub body: String,
    /// Next review, if one is set.
    pub review_on: Option<TypedDate>,
}

/// What a policy says, once it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyText {
    /// Title.
    pub title: String,
    /// Text.
    pub body: String,
    /// Next review.
    pub review_on: Option<NaiveDate>,
}

/// Staff confirm what they have read, so there is something to read, were it only where the text lies.
fn given(body: String) -> Result<String, Refusal> {
    if body.is_empty() { Err(Refusal::new(Code::Required)) } else { Ok(body) }
}

impl PolicyInput {
    /// Reads the typed policy.
    ///
    /// # Errors
    /// Every field that is missing, too long or no date.
    pub fn parse(&self) -> Result<PolicyText, Refusals> {
        let mut refusals = Refusals::default();
        let title = refusals.take("title", text::clean_required(&self.title, 120));
        let body = refusals.take("body", text::clean_lines(&self.body, TEXT_MAX).and_then(given));
        let review_on = self.review_on.map(|typed| refusals.take("review_on", RecordedDate::parse_whole(typed)));
        refusals.done()?;
        Ok(PolicyText {
            title: title.unwrap_or_default(),
            body: body.unwrap_or_default(),
            review_on: review_on.flatten().map(|day| day.earliest()),
        })
    }
}
