//! From a request's file to what the window shows of it.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    catalogue::{NumberShape, Obligation, PaperKind, Question, Requirement},
    checklist::{ChecklistRow, PaperState, judge},
    date::{DateShown, RecordedDate, riyadh_clock, riyadh_date},
    iban::Iban,
    id::{RequestId, StaffId},
    identity::NationalId,
    person::{Person, Registration},
    request::{Request, Stamp},
    sighting::{Sighting, SightingOutcome, max_age_months},
    text::Digits,
};
use store::Reader;

use super::{
    file::RequestFile,
    on_file::on_file,
    paper_view::{PaperRow, PaperStanding, ReusableView, SightingView},
    view::{CapacityView, OverrideView, QuestionView, RequestPerson, RequestView, StampView, SubmissionView, WithdrawalView},
};
use crate::Failure;

/// What a view needs beside the request's own file.
struct Around {
    names: HashMap<StaffId, String>,
    earlier: Vec<Sighting>,
    requests: HashMap<RequestId, Request>,
    today: NaiveDate,
}

/// The whole page of a request.
pub(super) fn request_view(reader: &Reader<'_>, file: &RequestFile, today: NaiveDate) -> Result<RequestView, Failure> {
    let request = &file.request;
    let around = Around {
        names: reader.list_staff()?.into_iter().map(|staff| (staff.id, staff.name)).collect(),
        earlier: reader.list_sightings_of_household(request.household_id)?,
        requests: reader.list_requests_of_household(request.household_id)?.into_iter().map(|request| (request.id, request)).collect(),
        today,
    };
    let kind = file.kind()?;
    let checklist = file.checklist()?;
    // The target may have been put off since; what was promised in the letter never is.
    let target = reader.find_clock(request.id)?.map(|clock| clock.target);
    Ok(RequestView {
        id: request.id,
        version: request.version,
        number: request.number.to_string(),
        kind: request.kind.clone(),
        kind_name: kind.name.clone(),
        kind_public_label: kind.public_label.clone(),
        household_id: request.household_id,
        file_number: file.household.file_number.to_string(),
        applicant: request_person(&file.applicant),
        beneficiary: request_person(&file.beneficiary),
        capacity: capacity_view(request, today),
        state: request.state,
        stage: request.state.stage(),
        holder: request.state.holder(),
        since: DateShown::of_day(riyadh_date(request.state_since)),
        editable: request.state.is_editable(),
        opened: around.stamp(request.opened),
        despite_open: request.despite_open.clone(),
        questions: kind.questions.iter().map(|question| question_view(request, question)).collect(),
        checklist: checklist.iter().filter_map(|row| around.paper_row(file, row)).collect(),
        missing: file.missing()?,
        declaration: file.signature.brief.clone(),
        explained: request.explained.map(|stamp| around.stamp(stamp)),
        submission: file.submission.as_ref().map(|submission| SubmissionView {
            stamp: around.stamp(submission.stamp),
            earliest_reply: DateShown::of_day(submission.earliest_reply),
            target_reply: DateShown::of_day(target.unwrap_or(submission.target_reply)),
            overridden: submission.overridden.as_ref().map(|leave| OverrideView {
                by: around.name(leave.by),
                reason: leave.reason.clone(),
                alone: leave.alone,
            }),
        }),
        withdrawn: request.withdrawn.as_ref().map(|withdrawal| WithdrawalView {
            kind: withdrawal.kind,
            reason: withdrawal.reason.clone(),
            instead: withdrawal.instead.map(|number| number.to_string()),
            stamp: around.stamp(withdrawal.stamp),
        }),
        registration_due: file.submission.is_some() && file.applicant.registration == Registration::Initial,
    })
}

/// Applicant or beneficiary as a page shows them.
pub(crate) fn request_person(person: &Person) -> RequestPerson {
    RequestPerson {
        id: person.id,
        name: person.facts.name.full(),
        spoken: person.facts.name.spoken(),
        sex: person.facts.sex,
        needs: person.facts.needs.clone(),
    }
}

fn capacity_view(request: &Request, today: NaiveDate) -> CapacityView {
    let paper = request.capacity_paper.as_ref();
    let expires = paper.and_then(|paper| paper.expires);
    CapacityView {
        capacity: request.capacity,
        needs_paper: request.capacity.needs_paper(),
        number: paper.map(|paper| paper.number.clone()),
        expires: expires.map(|date| date.shown()),
        expires_typed: expires.map(|date| date.typed()),
        holds: paper.map_or(!request.capacity.needs_paper(), |paper| paper.holds_on(today)),
    }
}

fn question_view(request: &Request, question: &Question) -> QuestionView {
    let given = request.answer(&question.code);
    let masked = question.private && given.is_some() && !request.state.is_editable();
    let answer = given.filter(|_| !masked);
    QuestionView {
        code: question.code.clone(),
        label: question.label.clone(),
        hint: question.hint.clone(),
        answer: question.answer.clone(),
        required: question.required,
        for_paper: question.for_paper.clone(),
        typed: answer.map(|answer| answer.value.typed()),
        shown: answer.map(|answer| answer.shown(question, Digits::Western)).unwrap_or_default(),
        rows: answer.map(|answer| answer.rows_shown(question, Digits::Western)).unwrap_or_default(),
        cites: answer.and_then(|answer| answer.cites.clone()),
        masked,
    }
}

impl Around {
    fn name(&self, id: StaffId) -> String {
        self.names.get(&id).cloned().unwrap_or_default()
    }

    fn stamp(&self, stamp: Stamp) -> StampView {
        StampView { by: self.name(stamp.by), date: DateShown::of_day(riyadh_date(stamp.at)), time: riyadh_clock(stamp.at) }
    }

    fn paper_row(&self, file: &RequestFile, row: &ChecklistRow) -> Option<PaperRow> {
        let paper = file.catalogue.paper(&row.paper)?;
        let requirement = file.kind().ok()?.requirement(&row.paper)?;
        let (standing, until, months, note) = standing(&row.state);
        let sighting = row.sighting.and_then(|id| file.sightings.iter().find(|sighting| sighting.id == id));
        let good = matches!(standing, PaperStanding::Seen | PaperStanding::Reused);
        let open = file.request.state.is_editable() && !good;
        Some(PaperRow {
            paper: row.paper.clone(),
            name: row.name.clone(),
            obligation: row.obligation,
            standing,
            blocks: row.blocks,
            warns: row.warns,
            until: until.map(DateShown::of_day),
            months,
            max_months: max_age_months(requirement, paper),
            note,
            number_shape: paper.number,
            on_file: on_file(file, paper.number).into_iter().map(|one| one.shown).collect(),
            needs_expiry: paper.needs_expiry,
            may_be_scanned: paper.may_be_scanned(),
            sighting: sighting.map(|sighting| self.sighting_view(paper, sighting)),
            reusable: if open { self.reusable(file, paper, requirement) } else { None },
        })
    }

    fn sighting_view(&self, paper: &PaperKind, sighting: &Sighting) -> SightingView {
        let (number, issued, expires) = match &sighting.outcome {
            SightingOutcome::Seen { number, issued, expires } => (number.as_deref(), issued.as_ref(), expires.as_ref()),
            SightingOutcome::Mismatch { .. } | SightingOutcome::NotApplicable { .. } => (None, None, None),
        };
        SightingView {
            id: sighting.id,
            number: number.map(|number| masked(paper.number, number)).unwrap_or_default(),
            issued: issued.map(RecordedDate::shown),
            expires: expires.map(RecordedDate::shown),
            seen: self.stamp(sighting.seen),
        }
    }

    /// The newest sighting of an earlier request that is still good today and may be taken over.
    fn reusable(&self, file: &RequestFile, paper: &PaperKind, requirement: &Requirement) -> Option<ReusableView> {
        let fits = |sighting: &&Sighting| {
            let owner = self.requests.get(&sighting.request_id);
            owner.is_some_and(|owner| may_reuse(&file.request, owner, paper, requirement, sighting, self.today))
        };
        let best = self.earlier.iter().filter(fits).max_by_key(|sighting| (sighting.seen.at, sighting.id))?;
        let until = match judge(requirement, paper, best, self.today) {
            PaperState::Seen { until } | PaperState::Reused { until } => until,
            _ => None,
        };
        Some(ReusableView {
            sighting_id: best.id,
            request_number: self.requests.get(&best.request_id)?.number.to_string(),
            seen_on: DateShown::of_day(riyadh_date(best.seen.at)),
            until: until.map(DateShown::of_day),
        })
    }
}

/// Whether an earlier request's sighting may stand for this one: same household, the same two people where the paper is personal, seen, still good.
pub(crate) fn may_reuse(
    request: &Request,
    owner: &Request,
    paper: &PaperKind,
    requirement: &Requirement,
    sighting: &Sighting,
    today: NaiveDate,
) -> bool {
    let same_people = request.applicant_id == owner.applicant_id && request.beneficiary_id == owner.beneficiary_id;
    owner.id != request.id
        && owner.household_id == request.household_id
        && (same_people || !paper.personal)
        && sighting.paper == paper.code
        && sighting.in_error.is_none()
        && matches!(judge(requirement, paper, sighting, today), PaperState::Seen { .. } | PaperState::Reused { .. })
}

fn standing(state: &PaperState) -> (PaperStanding, Option<NaiveDate>, Option<u32>, String) {
    match state {
        PaperState::Missing => (PaperStanding::Missing, None, None, String::new()),
        PaperState::Seen { until } => (PaperStanding::Seen, *until, None, String::new()),
        PaperState::Reused { until } => (PaperStanding::Reused, *until, None, String::new()),
        PaperState::Expired { on } => (PaperStanding::Expired, Some(*on), None, String::new()),
        PaperState::TooOld { months, .. } => (PaperStanding::TooOld, None, Some(*months), String::new()),
        PaperState::Mismatch { note } => (PaperStanding::Mismatch, None, None, note.clone()),
        PaperState::NotApplicable { reason } => (PaperStanding::NotApplicable, None, None, reason.clone()),
    }
}

/// IDs and accounts show their last digits only; numbers of contracts and bills are no secret at the desk.
fn masked(shape: NumberShape, number: &str) -> String {
    match shape {
        NumberShape::NationalId => NationalId::parse(number).map(|id| format!("…{}", id.last3())).unwrap_or_default(),
        NumberShape::Iban => Iban::parse(number).map(|iban| format!("…{}", iban.last4())).unwrap_or_default(),
        NumberShape::Free | NumberShape::None => number.to_owned(),
    }
}

/// Mandatory papers first in what the clerk says to a visitor who asks what to bring.
pub(super) fn by_need(obligation: Obligation) -> u8 {
    match obligation {
        Obligation::Mandatory => 0,
        Obligation::IfApplicable => 1,
        Obligation::Optional => 2,
    }
}
