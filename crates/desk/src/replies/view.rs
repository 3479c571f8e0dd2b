//! A reply put into words for the window.

use chrono::NaiveDate;
use domain::{
    Code,
    date::{DateShown, riyadh_clock, riyadh_date},
    decision::DecisionRecord,
    id::{DecisionId, RequestId, StaffId},
    reply::{CallAttempt, Informed, objection_ends},
    request::{Decision, RequestState},
};
use store::Reader;

use super::{
    letter::{granted_rows, is_kept_off_paper},
    list::clock_shown,
    text::decision_wording,
    types::{DecisionShown, ObjectionShown, ReplyPhone, ReplyView, ToldShown, TryShown},
};
use crate::{Failure, Work, calendars::calendar, papers::paper_brief, requests::RequestFile};

/// The newest decision on a request; without one there is nothing to tell.
pub(super) fn newest_decision(reader: &Reader<'_>, request: RequestId) -> Result<DecisionRecord, Failure> {
    reader.list_decisions(request)?.into_iter().next().ok_or_else(|| Failure::new(Code::NotFound))
}

fn name_of(reader: &Reader<'_>, id: StaffId) -> Result<String, Failure> {
    Ok(reader.find_staff(id)?.map(|staff| staff.name).unwrap_or_default())
}

/// The whole reply to a request that was reached.
pub(super) fn reply_view(work: &Work<'_>, id: RequestId) -> Result<ReplyView, Failure> {
    work.read(|reader| {
        let today = work.today();
        let file = RequestFile::load(reader, id, today)?;
        let decisions = reader.list_decisions(id)?;
        let decision = decisions.first().ok_or_else(|| Failure::new(Code::NotFound))?;
        let state = file.request.state;
        let office_days = calendar(reader, work)?;
        let letter = match reader.find_decision_letter(decision.id)? {
            None => None,
            Some((paper, _)) => Some(paper_brief(reader, &reader.get_sheet(paper)?)?),
        };
        let mut told = None;
        let mut earlier = Vec::new();
        for one in reader.list_informed(id)? {
            let shown = told_shown(reader, &one, &decisions)?;
            if one.decision_id == decision.id { told = Some((one.told_on, shown)) } else { earlier.push(shown) }
        }
        let tries = reader.list_call_attempts(id)?.into_iter().filter(|one| one.decision_id == decision.id);
        let facts = &file.applicant.facts;
        Ok(ReplyView {
            request_id: id,
            version: file.request.version,
            number: file.request.number.to_string(),
            kind_name: file.kind()?.name.clone(),
            state,
            household_id: file.request.household_id,
            applicant_id: file.applicant.id,
            applicant: facts.name.full(),
            spoken: facts.name.spoken(),
            sex: facts.sex,
            capacity: file.request.capacity,
            needs: facts.needs.clone(),
            phones: facts
                .phones
                .iter()
                .map(|phone| ReplyPhone { number: phone.number.shown(), owner: phone.owner.clone(), best_time: phone.best_time.clone() })
                .collect(),
            clock: reader.find_clock(id)?.map(|clock| clock_shown(&clock, state, today, &office_days)),
            letter,
            tries: tries.map(|one| try_shown(reader, one)).collect::<Result<_, _>>()?,
            objection: match &told {
                Some((on, _)) => objection(reader, state, decision, *on, today)?,
                None => None,
            },
            told: told.map(|(_, shown)| shown),
            earlier,
            decision: decision_shown(reader, decision)?,
        })
    })
}

/// Whether a refusal that was told may still be objected to; nothing once the request is closed.
pub(super) fn objection(
    reader: &Reader<'_>,
    state: RequestState,
    decision: &DecisionRecord,
    told_on: NaiveDate,
    today: NaiveDate,
) -> Result<Option<ObjectionShown>, Failure> {
    if state != RequestState::InformedRefused || decision.verdict != Decision::Refused {
        return Ok(None);
    }
    let days = decision_wording(reader, told_on)?.1;
    let printed = reader.find_decision_letter(decision.id)?.and_then(|(_, until)| until);
    // The later of what the letter says and what counts from the telling: nobody loses a day by a letter that waited.
    let until = objection_ends(decision.verdict, told_on, days).max(printed);
    Ok(Some(ObjectionShown { open: until.is_some_and(|day| day >= today), until: until.map(DateShown::of_day) }))
}

fn decision_shown(reader: &Reader<'_>, decision: &DecisionRecord) -> Result<DecisionShown, Failure> {
    Ok(DecisionShown {
        id: decision.id,
        verdict: decision.verdict,
        on: DateShown::of_day(decision.decided_on),
        sitting: super::letter::sitting_number(reader, decision)?,
        recorded_by: name_of(reader, decision.recorded.by)?,
        granted: granted_rows(decision)?.into_iter().map(|row| (row.label, row.value)).collect(),
        deferred_until: decision.deferred_until.map(DateShown::of_day),
        returned: decision.returned.clone(),
        reason_told: decision.reason_told.clone(),
        kept_off_paper: is_kept_off_paper(decision)?,
    })
}

fn try_shown(reader: &Reader<'_>, one: CallAttempt) -> Result<TryShown, Failure> {
    Ok(TryShown {
        result: one.result,
        on: DateShown::of_day(riyadh_date(one.tried.at)),
        time: riyadh_clock(one.tried.at),
        by: name_of(reader, one.tried.by)?,
        call_back_on: one.call_back_on.map(DateShown::of_day),
        note: one.note,
    })
}

/// A telling in words.
pub(super) fn told_shown(reader: &Reader<'_>, one: &Informed, decisions: &[DecisionRecord]) -> Result<ToldShown, Failure> {
    Ok(ToldShown {
        verdict: verdict_of(one.decision_id, decisions)?,
        on: DateShown::of_day(one.told_on),
        channel: one.channel,
        whom: one.told_whom,
        name: one.told_name.clone(),
        collected_by: one.collected_by.clone(),
        note: one.note.clone(),
        early: one.early,
        by: name_of(reader, one.told.by)?,
    })
}

fn verdict_of(id: DecisionId, decisions: &[DecisionRecord]) -> Result<Decision, Failure> {
    let found = decisions.iter().find(|decision| decision.id == id);
    found.map(|decision| decision.verdict).ok_or_else(|| Failure::new(Code::NotFound))
}
