//! Requests of data subjects (طلبات أصحاب البيانات): taken down with the identity checked, answered within thirty days.

use domain::{
    Code, Refusals,
    date::DateShown,
    id::{PersonId, SubjectRequestId},
    number::{RegisterNumber, Series},
    privacy::{AskedBy, SubjectKind, SubjectOutcome as Ending, SubjectRequest, SubjectRequestInput, WORDS_MAX, extended_due},
    text,
};
use serde::{Deserialize, Serialize};
use store::Reader;

use super::{moment, name_of, stamp};
use crate::{Failure, Outcome, Work, numbering::next_of_year, op::Op, persons::reach_person};

/// Rows on one page.
const ROWS_MAX: u32 = 200;

/// Which list.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListSubjectRequestsInput {
    /// Those that were answered, instead of those that wait.
    pub answered: bool,
}

/// Which request.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SubjectRequestRef {
    /// Which.
    pub subject_request_id: SubjectRequestId,
}

/// An answer that is put off.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ExtendInput {
    /// Which.
    pub subject_request_id: SubjectRequestId,
    /// The version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// Why; whoever asked is told the same.
    pub reason: String,
}

/// An answer.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CloseSubjectRequestInput {
    /// Which.
    pub subject_request_id: SubjectRequestId,
    /// The version that was seen.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// How it ended.
    pub outcome: Ending,
    /// What was answered.
    pub reply: String,
    /// How the answer was given, such as «باليد في المكتب».
    pub channel: String,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SubjectRequestRow {
    /// Which.
    pub id: SubjectRequestId,
    /// Its number.
    pub number: String,
    /// What is asked for.
    pub kind: SubjectKind,
    /// Whose data, as one speaks; empty once they were destroyed.
    pub person: String,
    /// The day it was received.
    pub received: DateShown,
    /// The last day to answer.
    pub due: DateShown,
    /// Calendar days left; negative when overdue.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub days_left: i64,
    /// How it ended.
    pub outcome: Option<Ending>,
}

/// One request with all that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SubjectRequestView {
    /// The line of the list.
    pub row: SubjectRequestRow,
    /// To be named by the next save.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// Whose data; none once they were destroyed.
    pub person_id: Option<PersonId>,
    /// In the words of whoever asks.
    pub wish: String,
    /// Who asks.
    pub asked_by: AskedBy,
    /// By which original the identity was checked.
    pub identity_by: String,
    /// Why the answer was put off.
    pub extended_why: Option<String>,
    /// The answer may be put off now.
    pub may_extend: bool,
    /// Taken down by whom and when.
    pub opened: String,
    /// What was answered.
    pub reply: Option<String>,
    /// How it was given.
    pub reply_channel: Option<String>,
    /// Ended by whom and when.
    pub closed: Option<String>,
}

/// What the journal keeps of a request.
#[derive(Debug, Serialize)]
struct Entry {
    number: String,
    kind: &'static str,
    wish: String,
    due: String,
    reason: String,
    outcome: Option<&'static str>,
    reply: Option<String>,
}

impl Entry {
    fn of(request: &SubjectRequest) -> Self {
        Self {
            number: request.number.to_string(),
            kind: request.kind.as_str(),
            wish: request.wish.clone(),
            due: request.due_on.to_string(),
            reason: request.extended_why.clone().unwrap_or_default(),
            outcome: request.outcome.map(Ending::as_str),
            reply: request.reply.clone(),
        }
    }
}

pub(super) fn open_subject_request(work: &Work<'_>, input: SubjectRequestInput) -> Result<Outcome<SubjectRequestView>, Failure> {
    let person = reach_person(work, input.person_id)?;
    let facts = input.parse(work.today())?;
    let done = work.transact(Op::OpenSubjectRequest, |change| {
        let (year, serial) = next_of_year(change, Series::SubjectRequest)?;
        let new = SubjectRequest {
            id: change.new_id(),
            version: 1,
            number: RegisterNumber::new(Series::SubjectRequest, year, serial)?,
            person_id: person.id,
            kind: input.kind,
            wish: facts.wish.clone(),
            asked_by: input.asked_by,
            identity_by: facts.identity_by.clone(),
            received_on: facts.received_on,
            due_on: facts.due_on,
            extended_why: None,
            opened: stamp(work),
            outcome: None,
            reply: None,
            reply_channel: None,
            closed: None,
        };
        change.insert_subject_request(&new)?;
        change.journal("subject_request", new.id, None, Some(&Entry::of(&new)))?;
        change.note("person", person.id, &["subject_request"]);
        Ok(new.id)
    })?;
    Ok(Outcome { value: show(work, done.value)?, changes: done.changes })
}

pub(super) fn list_subject_requests(work: &Work<'_>, input: ListSubjectRequestsInput) -> Result<Outcome<Vec<SubjectRequestRow>>, Failure> {
    work.read(|reader| {
        let mut rows = Vec::new();
        for request in reader.list_subject_requests(input.answered, ROWS_MAX)? {
            let person = reader.find_person(request.person_id)?;
            if person.as_ref().is_some_and(|person| person.is_closed_to(work.staff.id)) {
                continue;
            }
            rows.push(row(work, reader, &request)?);
        }
        Ok(Outcome::read(rows))
    })
}

fn row(work: &Work<'_>, reader: &Reader<'_>, request: &SubjectRequest) -> Result<SubjectRequestRow, Failure> {
    Ok(SubjectRequestRow {
        id: request.id,
        number: request.number.to_string(),
        kind: request.kind,
        person: reader.find_person(request.person_id)?.map(|person| person.facts.name.spoken()).unwrap_or_default(),
        received: DateShown::of_day(request.received_on),
        due: DateShown::of_day(request.due_on),
        days_left: request.days_left(work.today()),
        outcome: request.outcome,
    })
}

/// A request this staff member may reach: one about a relative's file is as closed as the file.
pub(super) fn reach(work: &Work<'_>, id: SubjectRequestId) -> Result<SubjectRequest, Failure> {
    let request = work.read(|reader| Ok(reader.get_subject_request(id)?))?;
    match reach_person(work, request.person_id) {
        Err(failure) if failure.code != Code::NotFound => Err(failure),
        _ => Ok(request),
    }
}

pub(super) fn get_subject_request(work: &Work<'_>, input: SubjectRequestRef) -> Result<Outcome<SubjectRequestView>, Failure> {
    reach(work, input.subject_request_id)?;
    work.opens(Op::ReadSubjectRequest, "subject_request", input.subject_request_id)?;
    Ok(Outcome::read(show(work, input.subject_request_id)?))
}

fn show(work: &Work<'_>, id: SubjectRequestId) -> Result<SubjectRequestView, Failure> {
    work.read(|reader| {
        let request = reader.get_subject_request(id)?;
        let line = |stamp: domain::request::Stamp| Ok::<_, Failure>(format!("{}، {}", name_of(reader, stamp.by)?, moment(stamp.at)));
        Ok(SubjectRequestView {
            row: row(work, reader, &request)?,
            version: request.version,
            person_id: reader.find_person(request.person_id)?.map(|person| person.id),
            may_extend: extended_due(&request, work.today()).is_ok(),
            opened: line(request.opened)?,
            closed: request.closed.map(line).transpose()?,
            wish: request.wish,
            asked_by: request.asked_by,
            identity_by: request.identity_by,
            extended_why: request.extended_why,
            reply: request.reply,
            reply_channel: request.reply_channel,
        })
    })
}

pub(super) fn extend_subject_request(work: &Work<'_>, input: ExtendInput) -> Result<Outcome<SubjectRequestView>, Failure> {
    reach(work, input.subject_request_id)?;
    let reason = text::clean_required(&input.reason, WORDS_MAX).map_err(|refusal| refusal.at("reason"))?;
    let done = work.transact(Op::ExtendSubjectRequest, |change| {
        let before = change.get_subject_request(input.subject_request_id)?;
        let due = extended_due(&before, work.today())?;
        change.extend_subject_request(before.id, input.version, due, &reason)?;
        let after = change.get_subject_request(before.id)?;
        change.journal("subject_request", before.id, Some(&Entry::of(&before)), Some(&Entry::of(&after)))?;
        Ok(())
    })?;
    Ok(Outcome { value: show(work, input.subject_request_id)?, changes: done.changes })
}

pub(super) fn close_subject_request(work: &Work<'_>, input: CloseSubjectRequestInput) -> Result<Outcome<SubjectRequestView>, Failure> {
    reach(work, input.subject_request_id)?;
    let mut refused = Refusals::default();
    let reply = refused.take("reply", text::clean_required(&input.reply, WORDS_MAX)).unwrap_or_default();
    let channel = refused.take("channel", text::clean_required(&input.channel, 120)).unwrap_or_default();
    refused.done()?;
    let done = work.transact(Op::CloseSubjectRequest, |change| {
        let before = change.get_subject_request(input.subject_request_id)?;
        before.must_be_open()?;
        change.close_subject_request(before.id, input.version, input.outcome, &reply, &channel, stamp(work))?;
        let after = change.get_subject_request(before.id)?;
        change.journal("subject_request", before.id, Some(&Entry::of(&before)), Some(&Entry::of(&after)))?;
        change.note("person", before.person_id, &["subject_request"]);
        Ok(())
    })?;
    Ok(Outcome { value: show(work, input.subject_request_id)?, changes: done.changes })
}
