//! Notice and consent of one person. Consent stands apart from the declaration, each purpose alone, and each can be withdrawn.

use domain::{
    Code, Refusal, Refusals,
    id::{ConsentId, PersonId},
    privacy::{Consent, ConsentHow, ConsentPurpose, NoticeGiven, NoticeHow},
    text,
};
use papers::Paper;
use serde::{Deserialize, Serialize};
use store::StoreError;

use super::{
    person_view::{NoticePart, NoticeTextView, PersonPrivacy, view},
    sheets, stamp, text as words,
};
use crate::{
    Failure, Outcome, Work,
    drafts::Nothing,
    op::Op,
    papers::{PaperBytes, paper_bytes},
    persons::{PersonRef, reach_person},
    press,
};

/// A notice that is being given.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct GiveNoticeInput {
    /// To whom.
    pub person_id: PersonId,
    /// How.
    pub how: NoticeHow,
}

/// A consent that is being given.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ConsentInput {
    /// By whom.
    pub person_id: PersonId,
    /// To what.
    pub purpose: ConsentPurpose,
    /// How.
    pub how: ConsentHow,
    /// Where the signed paper lies; empty for a spoken one.
    pub kept_in: String,
}

/// Which consent.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ConsentRef {
    /// Which.
    pub consent_id: ConsentId,
}

pub(super) fn privacy_notice(_: &Work<'_>, _: Nothing) -> Result<Outcome<NoticeTextView>, Failure> {
    let text = words::notice()?;
    let point = |line: &String| line.strip_prefix("- ").unwrap_or(line).to_owned();
    let parts = text.parts.iter().map(|part| NoticePart { title: part.title.clone(), points: part.paragraphs.iter().map(point).collect() });
    Ok(Outcome::read(NoticeTextView { version: text.version, title: text.title, intro: text.intro, parts: parts.collect() }))
}

pub(super) fn print_privacy_notice(work: &Work<'_>, _: Nothing) -> Result<Outcome<PaperBytes>, Failure> {
    let text = words::notice()?;
    let mut sheet = sheets::sheet("PRIVACY-1", work.now.unix_millis, &text.title, &text.foot, &text.version);
    sheet.intro = text.intro;
    sheet.parts = text.parts.iter().map(words::TextPart::part).collect();
    sheet.note = text.note;
    // What everybody carries home tells nobody why they came.
    let pdf = work.desk.print(&Paper::Register(sheet), &press::head(work, true)?)?;
    Ok(Outcome::read(paper_bytes("PRIVACY-1", &pdf)))
}

pub(super) fn person_privacy(work: &Work<'_>, input: PersonRef) -> Result<Outcome<PersonPrivacy>, Failure> {
    let person = reach_person(work, input.person_id)?;
    work.opens(Op::OpenPerson, "person", person.id)?;
    Ok(Outcome::read(view(work, person.id)?))
}

pub(super) fn give_notice(work: &Work<'_>, input: GiveNoticeInput) -> Result<Outcome<PersonPrivacy>, Failure> {
    let person = reach_person(work, input.person_id)?;
    let given = NoticeGiven { version: words::notice()?.version, how: input.how, given: stamp(work) };
    let done = work.transact(Op::GiveNotice, |change| {
        change.insert_notice(person.id, &given)?;
        change.note("person", person.id, &["notice"]);
        Ok(())
    })?;
    Ok(Outcome { value: view(work, person.id)?, changes: done.changes })
}

pub(super) fn give_consent(work: &Work<'_>, input: ConsentInput) -> Result<Outcome<PersonPrivacy>, Failure> {
    let person = reach_person(work, input.person_id)?;
    let mut refused = Refusals::default();
    let kept_in = refused.take("kept_in", text::clean(&input.kept_in, 120)).unwrap_or_default();
    if input.how == ConsentHow::SignedPaper && kept_in.is_empty() {
        refused.push(Refusal::new(Code::Required).at("kept_in"));
    }
    refused.done()?;
    let text_version = words::consents()?.version;
    let done = work.transact(Op::GiveConsent, |change| {
        let consent = Consent {
            id: change.new_id(),
            person_id: person.id,
            purpose: input.purpose,
            text_version,
            how: input.how,
            kept_in: if input.how == ConsentHow::SignedPaper { kept_in } else { String::new() },
            given: stamp(work),
            withdrawn: None,
        };
        match change.insert_consent(&consent) {
            // Said twice, it is one consent.
            Err(StoreError::Taken(_)) => return Err(Failure::new(Code::Stale).with("saved_version", 1)),
            other => other?,
        }
        change.journal("person", person.id, None, Some(&ConsentEntry::of(&consent)))?;
        Ok(())
    })?;
    Ok(Outcome { value: view(work, person.id)?, changes: done.changes })
}

/// What the journal keeps of a consent.
#[derive(Debug, Serialize)]
struct ConsentEntry {
    consent: &'static str,
    text_version: String,
    how: &'static str,
}

impl ConsentEntry {
    fn of(consent: &Consent) -> Self {
        Self { consent: consent.purpose.as_str(), text_version: consent.text_version.clone(), how: consent.how.as_str() }
    }
}

pub(super) fn withdraw_consent(work: &Work<'_>, input: ConsentRef) -> Result<Outcome<PersonPrivacy>, Failure> {
    let consent = work.read(|reader| Ok(reader.get_consent(input.consent_id)?))?;
    let person = reach_person(work, consent.person_id)?;
    let done = work.transact(Op::WithdrawConsent, |change| {
        change.withdraw_consent(consent.id, stamp(work))?;
        change.journal("person", person.id, Some(&ConsentEntry::of(&consent)), None)?;
        change.note("person", person.id, &["consent"]);
        Ok(())
    })?;
    Ok(Outcome { value: view(work, person.id)?, changes: done.changes })
}
