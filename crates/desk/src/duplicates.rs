//! Likely duplicates (تكرار التسجيل, R56): one check, on every path that makes or changes who somebody is.

use domain::{
    Code, Refusal, Refusals,
    date::{DateShown, RecordedDate},
    duplicate::{Fingerprint, Likeness, Reason, score},
    id::{PersonId, StaffId},
    identity::{NationalId, OtherDocument},
    name::{NameInput, PersonName},
    person::{PersonInput, Sex},
    phone::Phone,
    text,
};
use serde::{Deserialize, Serialize};
use store::{BriefRow, Candidate, NewVerdict, Reader, Verdict};

use crate::{
    Failure, Outcome, Work,
    deed::{DESK, declare_deeds},
    drafts::Nothing,
    op::Op,
    persons::{self, NotDuplicate, last4, reach_person},
    work::Change,
};

/// Asks who on file this may be.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct LikelyDuplicatesInput {
    /// The form as far as it is typed; fields that do not read yet are left out of the comparison.
    pub person: PersonInput,
    /// The record being corrected, which is not its own duplicate.
    pub except: Option<PersonId>,
}

/// One side of the comparison; both sides have the same shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ComparedPerson {
    /// الاسم الأول.
    pub first: String,
    /// اسم الأب.
    pub father: String,
    /// اسم الجد.
    pub grandfather: String,
    /// العائلة.
    pub family: String,
    /// الجنس.
    pub sex: Option<Sex>,
    /// Birth date in both calendars.
    pub birth: Option<DateShown>,
    /// Last three digits of the ID; empty without one.
    pub id_last3: String,
    /// Last four digits of each phone.
    pub phones_last4: Vec<String>,
    /// The household file; none for what is being typed.
    pub file_number: Option<String>,
    /// City and district.
    pub area: String,
}

/// Somebody on file who is likely the same person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DuplicateView {
    /// Who is on file; none when that file is closed to this staff member, who then asks a colleague.
    pub person_id: Option<PersonId>,
    /// As it is on file; none when closed.
    pub on_file: Option<ComparedPerson>,
    /// As it is being typed.
    pub typed: ComparedPerson,
    /// 0 to 100.
    pub score: u8,
    /// What it rests on, for and against; empty when closed.
    pub reasons: Vec<Reason>,
    /// One ID number: it is the same person, and a second record is refused.
    pub certain: bool,
    /// Put away.
    pub archived: bool,
}

/// The verdict «هو نفسه»: the file on record is used, the typed form is put away.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SamePersonInput {
    /// The record on file.
    pub person_id: PersonId,
    /// How alike they were.
    pub score: u8,
    /// Why it is the same person.
    pub reason: String,
}

declare_deeds! {
    /// Who on file this may be, both sides comparable, the likeliest first.
    reads likely_duplicates(LikelyDuplicatesInput) -> Vec<DuplicateView>, by DESK;
    /// Keeps the verdict that the visitor is somebody on file, with its reason.
    writes judge_same_person(SamePersonInput) -> Nothing, by DESK;
}

/// What the clerk said about similar people, parsed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Answers(Vec<(PersonId, String)>);

impl Answers {
    /// Reads the answers; each needs a reason.
    pub(crate) fn read(typed: Vec<NotDuplicate>, refused: &mut Refusals) -> Self {
        let mut answers = Vec::with_capacity(typed.len());
        for (place, answer) in typed.into_iter().enumerate() {
            let reason = text::clean_required(&answer.reason, persons::REASON_MAX);
            if let Some(reason) = refused.take(&format!("not_duplicates.{place}.reason"), reason) {
                answers.push((answer.person_id, reason));
            }
        }
        Self(answers)
    }

    fn reason_for(&self, id: PersonId) -> Option<&str> {
        self.0.iter().find(|(person, _)| *person == id).map(|(_, reason)| reason.as_str())
    }
}

/// A similar person the clerk judged to be somebody else.
#[derive(Debug, Clone)]
pub(crate) struct Judged {
    person_id: PersonId,
    score: u8,
    reason: String,
}

/// The check itself, run inside the saving transaction.
///
/// # Errors
/// `AlreadyOnFile` for an ID number that is on file; `LikelyDuplicates` while a likely one is unanswered. One whose file is closed to
/// this staff member cannot be answered by him.
pub(crate) fn check(
    work: &Work<'_>,
    reader: &Reader<'_>,
    wanted: &Fingerprint,
    except: Option<PersonId>,
    answers: &Answers,
) -> Result<Vec<Judged>, Failure> {
    for number in &wanted.ids {
        if let Some(holder) = reader.find_person_by_id_number(number)?.filter(|holder| Some(*holder) != except) {
            let brief = reader.find_brief(holder, work.staff.id)?;
            let file_number = brief.and_then(|brief| brief.file_number).map(|number| number.to_string()).unwrap_or_default();
            return Err(Refusal::new(Code::AlreadyOnFile).with("file_number", file_number).at("person.national_id").into());
        }
    }
    let mut judged = Vec::new();
    let (mut open, mut closed) = (0, 0);
    for (candidate, likeness) in likely(reader, wanted, except)? {
        let reachable = reader.find_brief(candidate.id, work.staff.id)?.is_some();
        match answers.reason_for(candidate.id) {
            Some(reason) if reachable => {
                judged.push(Judged { person_id: candidate.id, score: likeness.score, reason: reason.to_owned() });
            }
            _ => {
                open += 1;
                closed += usize::from(!reachable);
            }
        }
    }
    if open > 0 {
        return Err(Failure::new(Code::LikelyDuplicates).with("count", open).with("closed", closed));
    }
    Ok(judged)
}

/// Likely ones on file, the likeliest first, without those that were already judged to be somebody else.
fn likely(reader: &Reader<'_>, wanted: &Fingerprint, except: Option<PersonId>) -> Result<Vec<(Candidate, Likeness)>, Failure> {
    let mut found = Vec::new();
    for candidate in reader.list_duplicate_candidates(wanted)? {
        let likeness = score(wanted, &candidate.fingerprint);
        if !likeness.is_likely() || Some(candidate.id) == except {
            continue;
        }
        let judged = match except {
            Some(one) => reader.is_judged_other(one, candidate.id)?,
            None => false,
        };
        if !judged {
            found.push((candidate, likeness));
        }
    }
    found.sort_by_key(|(_, likeness)| std::cmp::Reverse(likeness.score));
    Ok(found)
}

/// Keeps the verdicts with the record they were about.
pub(crate) fn keep_verdicts(change: &Change<'_, '_>, other: PersonId, judged: &[Judged]) -> Result<(), Failure> {
    let (staff_id, at): (StaffId, i64) = (change.work.staff.id, change.work.now.unix_millis);
    for verdict in judged {
        change.insert_verdict(&NewVerdict {
            id: change.new_id(),
            person_id: verdict.person_id,
            other_id: Some(other),
            verdict: Verdict::OtherPerson,
            score: verdict.score,
            reason: verdict.reason.clone(),
            staff_id,
            at,
        })?;
        change.note("person", verdict.person_id, &["duplicate_verdict"]);
    }
    Ok(())
}

fn judge_same_person(work: &Work<'_>, input: SamePersonInput) -> Result<Outcome<Nothing>, Failure> {
    let reason = persons::reason(&input.reason)?;
    reach_person(work, input.person_id)?;
    work.transact(Op::JudgeDuplicate, |change| {
        change.insert_verdict(&NewVerdict {
            id: change.new_id(),
            person_id: input.person_id,
            other_id: None,
            verdict: Verdict::SamePerson,
            score: input.score.min(100),
            reason: reason.clone(),
            staff_id: work.staff.id,
            at: work.now.unix_millis,
        })?;
        change.note("person", input.person_id, &["duplicate_verdict"]);
        Ok(Nothing {})
    })
}

fn likely_duplicates(work: &Work<'_>, input: LikelyDuplicatesInput) -> Result<Outcome<Vec<DuplicateView>>, Failure> {
    let Some(wanted) = typed_fingerprint(&input.person) else { return Ok(Outcome::read(Vec::new())) };
    let typed = compared(&wanted, None);
    let views = work.read(|reader| {
        let mut views = Vec::new();
        for (candidate, likeness) in likely(reader, &wanted, input.except)? {
            let brief = reader.find_brief(candidate.id, work.staff.id)?;
            let archived = brief.as_ref().is_some_and(|brief| brief.archived);
            let reachable = brief.is_some();
            views.push(DuplicateView {
                person_id: reachable.then_some(candidate.id),
                on_file: brief.map(|brief| compared(&candidate.fingerprint, Some(brief))),
                typed: typed.clone(),
                score: likeness.score,
                certain: likeness.is_certain(),
                reasons: if reachable { likeness.reasons } else { Vec::new() },
                archived,
            });
        }
        Ok::<_, Failure>(views)
    })?;
    for person_id in views.iter().filter_map(|view| view.person_id) {
        work.opens(Op::CompareDuplicate, "person", person_id)?;
    }
    Ok(Outcome::read(views))
}

/// What can be compared of a form that may be half typed; nothing without a name.
fn typed_fingerprint(input: &PersonInput) -> Option<Fingerprint> {
    let parts = NameInput {
        first: input.first.clone(),
        father: input.father.clone(),
        grandfather: input.grandfather.clone(),
        family: input.family.clone(),
    };
    Some(Fingerprint {
        name: PersonName::parse(&parts).ok()?,
        ids: NationalId::parse(&input.national_id).into_iter().collect(),
        documents: input.other_documents.iter().filter_map(|paper| OtherDocument::parse(&paper.kind, &paper.number).ok()).collect(),
        birth: input.birth.and_then(|birth| RecordedDate::parse(birth).ok()),
        phones: input.phones.iter().filter_map(|phone| Phone::parse(&phone.number).ok()).collect(),
        sex: input.sex,
    })
}

fn compared(person: &Fingerprint, brief: Option<BriefRow>) -> ComparedPerson {
    let [first, father, grandfather, family] = person.name.parts().map(str::to_owned);
    let (file_number, area) = match brief {
        Some(brief) => {
            let area = [brief.city, brief.district].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("، ");
            (brief.file_number.map(|number| number.to_string()), area)
        }
        None => (None, String::new()),
    };
    ComparedPerson {
        first,
        father,
        grandfather,
        family,
        sex: person.sex,
        birth: person.birth.map(|birth| birth.shown()),
        id_last3: person.ids.first().map(|id| id.last3().to_owned()).unwrap_or_default(),
        phones_last4: person.phones.iter().map(last4).collect(),
        file_number,
        area,
    }
}
