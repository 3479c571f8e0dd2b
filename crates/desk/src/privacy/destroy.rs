//! Destroying data for good (إتلاف): seen before what goes, the manager's passphrase asked again, carried out in one transaction, looked
//! for afterwards, and proven by a certificate that holds no personal data.

use std::collections::BTreeMap;

use domain::{
    Code,
    date::{DateShown, riyadh_clock, riyadh_date},
    id::{AttachmentId, DestructionId, PersonId, SubjectRequestId},
    number::{RegisterNumber, Series},
    privacy::{DestroyedKind, Destruction, Ground},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{DestructionPlan, Reader};

use super::name_of;
use crate::{Failure, Outcome, Work, drafts::Nothing, numbering::next_of_year, op::Op, persons::reach_person};

/// What is to go.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PlanInput {
    /// Persons with all that is theirs.
    pub person_ids: Vec<PersonId>,
    /// Single scans.
    pub attachment_ids: Vec<AttachmentId>,
    /// All who live in the households of these persons as well, and the prisoners who stand behind no other one.
    pub whole_household: bool,
}

/// How many records of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct KindCount {
    /// What kind.
    pub kind: DestroyedKind,
    /// How many.
    pub count: usize,
}

/// A person who would go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct GoingPerson {
    /// Which.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// The household file's number; none without one.
    pub file_number: Option<String>,
}

/// What would go, for the second look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PlanView {
    /// Persons.
    pub persons: Vec<GoingPerson>,
    /// Records by kind.
    pub counts: Vec<KindCount>,
    /// Numbers of requests that go.
    pub requests: Vec<String>,
    /// Numbers of requests that stay, because they are another's, while their papers go.
    pub others: Vec<String>,
    /// To be named by the destruction: it takes exactly what was seen.
    pub seen: String,
}

/// A destruction.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DestroyInput {
    /// Persons with all that is theirs.
    pub person_ids: Vec<PersonId>,
    /// Single scans.
    pub attachment_ids: Vec<AttachmentId>,
    /// On what ground.
    pub ground: Ground,
    /// The data subject's request it answers.
    pub subject_request_id: Option<SubjectRequestId>,
    /// What the plan gave.
    pub seen: String,
    /// The manager's passphrase, typed now.
    pub manager_passphrase: String,
}

impl std::fmt::Debug for DestroyInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DestroyInput").field("ground", &self.ground).finish_non_exhaustive()
    }
}

/// Which destruction.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DestructionRef {
    /// Which.
    pub destruction_id: DestructionId,
}

/// A destruction that was carried out; it names nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DestructionLine {
    /// Which.
    pub id: DestructionId,
    /// The certificate's number.
    pub number: String,
    /// The day.
    pub date: DateShown,
    /// The time.
    pub time: String,
    /// By whom.
    pub by: String,
    /// On what ground.
    pub ground: Ground,
    /// Records by kind.
    pub counts: Vec<KindCount>,
    /// Parts of the store in which a number or whole name of theirs still stands, because it belongs to another's record. Looked for once,
    /// when it was carried out.
    pub left_in: Vec<String>,
}

pub(super) fn counts(records: &[domain::privacy::DestroyedRecord]) -> Vec<KindCount> {
    let mut by_kind: BTreeMap<DestroyedKind, usize> = BTreeMap::new();
    for record in records {
        *by_kind.entry(record.kind).or_default() += 1;
    }
    by_kind.into_iter().map(|(kind, count)| KindCount { kind, count }).collect()
}

/// One sum over all that would go.
fn fingerprint(plan: &DestructionPlan) -> String {
    let mut hasher = Sha256::new();
    for record in &plan.records {
        hasher.update(record.kind.as_str());
        hasher.update(b" ");
        hasher.update(&record.id);
        hasher.update(b"\n");
    }
    hasher.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// Works out what goes, and refuses what may not: data on hold, data an open request still needs.
fn plan(reader: &Reader<'_>, persons: &[PersonId], scans: &[AttachmentId]) -> Result<DestructionPlan, Failure> {
    for person in persons {
        if reader.is_on_hold(*person)? {
            return Err(Failure::new(Code::OnHold));
        }
    }
    for scan in scans {
        let request = reader.get_request(reader.get_attachment(*scan)?.attachment.request_id)?;
        if reader.is_on_hold(request.applicant_id)? || reader.is_on_hold(request.beneficiary_id)? {
            return Err(Failure::new(Code::OnHold));
        }
    }
    let plan = reader.plan_destruction(persons, scans)?;
    match plan.open.first() {
        Some(open) => Err(Failure::new(Code::PurposeNotEnded).with("number", reader.get_request(*open)?.number)),
        None => Ok(plan),
    }
}

pub(super) fn plan_destruction(work: &Work<'_>, input: PlanInput) -> Result<Outcome<PlanView>, Failure> {
    if input.person_ids.is_empty() && input.attachment_ids.is_empty() {
        return Err(domain::Refusal::new(Code::Required).at("person_ids").into());
    }
    let going =
        if input.whole_household { work.read(|reader| with_household(reader, &input.person_ids))? } else { input.person_ids.clone() };
    for person in &going {
        reach_person(work, *person)?;
        work.opens(Op::PlanDestruction, "person", person)?;
    }
    work.read(|reader| {
        let plan = plan(reader, &going, &input.attachment_ids)?;
        let mut persons = Vec::new();
        for id in &going {
            let household = reader.find_household_of(*id)?.map(|id| reader.get_household(id)).transpose()?;
            persons.push(GoingPerson {
                id: *id,
                name: reader.get_person(*id)?.facts.name.full(),
                file_number: household.map(|household| household.file_number.to_string()),
            });
        }
        let mut requests = Vec::new();
        for record in plan.records.iter().filter(|record| record.kind == DestroyedKind::Request) {
            let Some(id) = domain::id::RequestId::parse(&record.id) else { continue };
            requests.push(reader.get_request(id)?.number.to_string());
        }
        let others = plan.others.iter().map(|id| Ok(reader.get_request(*id)?.number.to_string())).collect::<Result<_, Failure>>()?;
        Ok(Outcome::read(PlanView { persons, counts: counts(&plan.records), requests, others, seen: fingerprint(&plan) }))
    })
}

/// These persons and everybody who belongs to their households now.
fn with_household(reader: &Reader<'_>, persons: &[PersonId]) -> Result<Vec<PersonId>, Failure> {
    let mut all = persons.to_vec();
    for person in persons {
        let Some(household) = reader.find_household_of(*person)? else { continue };
        let household = reader.get_household(household)?;
        all.extend(household.current_members().map(|member| member.person_id));
        for prisoner in &household.prisoners {
            if reader.list_households_behind(prisoner.person_id)?.iter().all(|behind| *behind == household.id) {
                all.push(prisoner.person_id);
            }
        }
    }
    all.sort();
    all.dedup();
    Ok(all)
}

pub(super) fn destroy_records(work: &Work<'_>, input: DestroyInput) -> Result<Outcome<DestructionLine>, Failure> {
    for person in &input.person_ids {
        reach_person(work, *person)?;
    }
    if let Some(done) = work.already_done::<DestructionLine>()? {
        return Ok(done);
    }
    work.confirm_manager(work.staff.id, &input.manager_passphrase)?;
    if let Some(id) = input.subject_request_id {
        work.read(|reader| Ok(reader.get_subject_request(id)?))?;
    }
    let traces = work.read(|reader| traces(reader, &input.person_ids))?;
    let mut files = Vec::new();
    let done = work.transact(Op::DestroyRecords, |change| {
        let plan = plan(change, &input.person_ids, &input.attachment_ids)?;
        if fingerprint(&plan) != input.seen {
            // Something was added since the second look: it is looked at again.
            return Err(Failure::new(Code::Stale).with("saved_version", 0));
        }
        let (year, serial) = next_of_year(change, Series::Destruction)?;
        let destruction = Destruction {
            id: change.new_id(),
            number: RegisterNumber::new(Series::Destruction, year, serial)?,
            at: work.now.unix_millis,
            by: work.staff.id,
            ground: input.ground,
            subject_request_id: input.subject_request_id,
            records: plan.records,
        };
        files = change.carry_out_destruction(&destruction)?;
        change.note("destruction", destruction.id, &[]);
        for person in &input.person_ids {
            change.note("person", person, &[]);
        }
        if let Some(id) = input.subject_request_id {
            change.note("subject_request", id, &[]);
        }
        line(change, &destruction)
    })?;
    remove_files(work, &files);
    // What was written before must not be read out of the log any more.
    work.session.store.checkpoint()?;
    let left_in = if traces.is_empty() { Vec::new() } else { work.read(|reader| Ok::<_, Failure>(reader.tables_holding(&traces)?))? };
    Ok(Outcome { value: DestructionLine { left_in, ..done.value }, changes: done.changes })
}

/// The whole names and ID numbers of those who go: what is looked for afterwards.
fn traces(reader: &Reader<'_>, persons: &[PersonId]) -> Result<Vec<String>, Failure> {
    let mut traces = Vec::new();
    for person in persons {
        let facts = reader.get_person(*person)?.facts;
        traces.push(facts.name.full());
        traces.extend(facts.national_id.iter().map(|id| id.as_str().to_owned()));
    }
    Ok(traces)
}

/// Takes the sealed files away. Their keys are gone: one that cannot be removed now can never be opened again.
fn remove_files(work: &Work<'_>, files: &[String]) {
    let folder = work.desk.folder.attachments();
    for name in files.iter().filter_map(|file| vault::AttachmentName::parse(file)) {
        let _ = std::fs::remove_file(folder.join(name.as_str()));
    }
    // Older copies still hold the rows: whoever puts one back finds this list and destroys again. Each new copy writes the list once more.
    let _ = work.read(|reader| work.desk.list_destructions_beside_backups(reader, &work.session.key(), files));
}

fn line(reader: &Reader<'_>, destruction: &Destruction) -> Result<DestructionLine, Failure> {
    Ok(DestructionLine {
        id: destruction.id,
        number: destruction.number.to_string(),
        date: DateShown::of_day(riyadh_date(destruction.at)),
        time: riyadh_clock(destruction.at),
        by: name_of(reader, destruction.by)?,
        ground: destruction.ground,
        counts: counts(&destruction.records),
        left_in: Vec::new(),
    })
}

pub(super) fn list_destructions(work: &Work<'_>, _: Nothing) -> Result<Outcome<Vec<DestructionLine>>, Failure> {
    work.read(|reader| {
        let mut lines = reader.list_destructions_since(i64::MIN)?.iter().map(|one| line(reader, one)).collect::<Result<Vec<_>, _>>()?;
        lines.reverse();
        Ok(Outcome::read(lines))
    })
}
