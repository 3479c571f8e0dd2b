//! Appeals as lists and pages show them.

use domain::{
    appeal::{Appeal, AppealMove, may_examine},
    date::{DateShown, riyadh_clock, riyadh_date},
    decision::DecisionRecord,
    id::{AppealId, StaffId},
    request::{Move, RequestState, Stamp},
};
use store::Reader;

use super::types::{AppealRow, AppealView, AppealableDecision, ExaminerOption, ListAppealsInput, RequestAppeals};
use crate::{
    Failure, Outcome, Work,
    kind_names::KindNames,
    op::Op,
    requests::{RequestRef, reach_request},
};

/// Lines of a list.
const ROWS_MAX: u32 = 200;

/// Who had a hand in a decision: whoever recorded it, and the secretary who opened its sitting.
pub(super) fn decided_by(reader: &Reader<'_>, decision: &DecisionRecord) -> Result<Vec<StaffId>, Failure> {
    let mut hands = vec![decision.recorded.by];
    if let Some(sitting) = decision.sitting_id
        && let Some(opened) = reader.find_sitting(sitting)?.and_then(|sitting| sitting.opened)
    {
        hands.push(opened.by);
    }
    Ok(hands)
}

/// Whether the applicant was told of a decision.
pub(super) fn was_told(reader: &Reader<'_>, decision: &DecisionRecord) -> Result<bool, Failure> {
    Ok(reader.list_informed(decision.request_id)?.iter().any(|telling| telling.decision_id == decision.id))
}

fn staff_name(reader: &Reader<'_>, id: StaffId) -> Result<String, Failure> {
    Ok(reader.find_staff(id)?.map(|staff| staff.name).unwrap_or_default())
}

/// By whom and when, in one line.
fn moment(reader: &Reader<'_>, stamp: Stamp) -> Result<String, Failure> {
    let day = DateShown::of_day(riyadh_date(stamp.at));
    Ok(format!("{}، {}، {}", staff_name(reader, stamp.by)?, day.both, riyadh_clock(stamp.at)))
}

fn row(work: &Work<'_>, reader: &Reader<'_>, names: &mut KindNames, appeal: &Appeal) -> Result<AppealRow, Failure> {
    let request = reader.get_request(appeal.request_id)?;
    let until = appeal.answer.as_ref().map(|answer| riyadh_date(answer.stamp.at)).unwrap_or_else(|| work.today());
    Ok(AppealRow {
        id: appeal.id,
        number: appeal.number.to_string(),
        request_id: request.id,
        request_number: request.number.to_string(),
        kind_name: names.of(reader, &(request.kind.clone(), request.catalogue_version))?,
        applicant: reader.get_person(request.applicant_id)?.facts.name.spoken(),
        verdict: reader.get_recorded_decision(appeal.decision_id)?.verdict,
        received: DateShown::of_day(appeal.received_on),
        days: (until - appeal.received_on).num_days().max(0),
        state: appeal.state,
        examiner: appeal.examination.map(|examination| staff_name(reader, examination.examiner)).transpose()?,
        outcome: appeal.answer.as_ref().map(|answer| answer.outcome),
    })
}

pub(super) fn list_appeals(work: &Work<'_>, input: ListAppealsInput) -> Result<Outcome<Vec<AppealRow>>, Failure> {
    work.read(|reader| {
        let mut names = KindNames::default();
        let found = reader.list_appeals(input.closed, work.staff.id, ROWS_MAX)?;
        Ok(Outcome::read(found.iter().map(|appeal| row(work, reader, &mut names, appeal)).collect::<Result<_, Failure>>()?))
    })
}

pub(super) fn request_appeals(work: &Work<'_>, input: RequestRef) -> Result<Outcome<RequestAppeals>, Failure> {
    let request = reach_request(work, input.request_id)?;
    work.opens(Op::OpenRequest, "request", request.id)?;
    work.read(|reader| {
        let (appeals, mut names) = (reader.list_appeals_of(request.id)?, KindNames::default());
        let mut told = reader.list_decisions(request.id)?;
        let tellings = reader.list_informed(request.id)?;
        told.retain(|decision| tellings.iter().any(|telling| telling.decision_id == decision.id));
        let decisions = told.into_iter().map(|decision| AppealableDecision {
            open: appeals.iter().any(|appeal| appeal.decision_id == decision.id && appeal.closed.is_none()),
            decision_id: decision.id,
            verdict: decision.verdict,
            decided_on: DateShown::of_day(decision.decided_on),
            reason_told: decision.reason_told,
        });
        Ok(Outcome::read(RequestAppeals {
            request_id: request.id,
            request_number: request.number.to_string(),
            applicant: reader.get_person(request.applicant_id)?.facts.name.full(),
            decisions: decisions.collect(),
            appeals: appeals.iter().map(|appeal| row(work, reader, &mut names, appeal)).collect::<Result<_, Failure>>()?,
        }))
    })
}

/// Whether a new decision can put the request back before the committee from where it stands.
pub(super) fn reopens(state: RequestState) -> bool {
    state.step(Move::Reconsider).is_ok()
}

pub(super) fn appeal_view(work: &Work<'_>, id: AppealId) -> Result<AppealView, Failure> {
    work.read(|reader| {
        let appeal = reader.get_appeal(id)?;
        let decision = reader.get_recorded_decision(appeal.decision_id)?;
        let line = |stamp: Option<Stamp>| stamp.map(|stamp| moment(reader, stamp)).transpose();
        let staff = reader.list_staff()?;
        let hands = decided_by(reader, &decision)?;
        let examiners = staff.iter().filter_map(|one| {
            let alone = may_examine(one, &hands, &staff).ok()?;
            Some(ExaminerOption { staff_id: one.id, name: one.name.clone(), alone })
        });
        let until = reader.find_decision_letter(decision.id)?.and_then(|(_, until)| until);
        let examination = appeal.examination;
        let mine = examination.is_some_and(|examination| examination.examiner == work.staff.id);
        Ok(AppealView {
            row: row(work, reader, &mut KindNames::default(), &appeal)?,
            version: appeal.version,
            late_since: until.filter(|until| appeal.received_on > *until).map(DateShown::of_day),
            decided_on: DateShown::of_day(decision.decided_on),
            opened: moment(reader, appeal.opened)?,
            acknowledged: line(appeal.acknowledged)?,
            acknowledgement: appeal.acknowledgement,
            assigned: line(examination.map(|examination| examination.assigned))?,
            alone: examination.is_some_and(|examination| examination.alone),
            answered: line(appeal.answer.as_ref().map(|answer| answer.stamp))?,
            letter: appeal.letter,
            closed: line(appeal.closed)?,
            examiners: examiners.collect(),
            may_answer: mine && appeal.state.step(AppealMove::Answer).is_ok(),
            reopens: reopens(reader.get_request(appeal.request_id)?.state),
            told: appeal.answer.as_ref().map(|answer| answer.told.clone()),
            found: appeal.answer.map(|answer| answer.found).filter(|found| !found.is_empty()),
            told_how: appeal.told_how,
            reason_told: decision.reason_told,
            brought_by: appeal.brought_by,
            text: appeal.text,
        })
    })
}
