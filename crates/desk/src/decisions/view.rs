//! A case while it is heard, and decisions for the window.

use std::collections::HashMap;

use domain::{
    Code,
    date::{DateShown, riyadh_clock, riyadh_date},
    decision::{DecisionRecord, Granted},
    id::{RequestId, StaffId},
    request::{RequestState, Stamp},
    sitting::{AgendaItem, Ratification, SittingState},
    staff::Role,
    study::Study,
    text::Digits,
};
use store::Reader;

use super::types::{DecisionView, EarlierDecision, GrantedShown, Hearer, HearingView, RatificationView, StudyBriefly};
use crate::{
    Failure, Outcome, Work,
    kind_names::KindNames,
    op::Op,
    requests::{RequestRef, StampView, reach_request, request_view},
    sittings::{AgendaRef, is_closed, live_item, voters},
};

/// Who reads the reason that is for the office alone.
const OFFICE: &[Role] = &[Role::Researcher, Role::Secretary, Role::Manager];

/// What every view of a decision needs.
struct Around {
    names: HashMap<StaffId, String>,
    office: bool,
}

impl Around {
    fn load(work: &Work<'_>, reader: &Reader<'_>) -> Result<Self, Failure> {
        let names = reader.list_staff()?.into_iter().map(|staff| (staff.id, staff.name)).collect();
        Ok(Self { names, office: work.staff.holds_any(OFFICE) })
    }

    fn stamp(&self, stamp: Stamp) -> StampView {
        StampView {
            by: self.names.get(&stamp.by).cloned().unwrap_or_default(),
            date: DateShown::of_day(riyadh_date(stamp.at)),
            time: riyadh_clock(stamp.at),
        }
    }

    fn ratification(&self, found: &Ratification) -> RatificationView {
        RatificationView { ratified: found.ratified, reason: found.reason.clone(), stamp: self.stamp(found.stamp) }
    }

    fn decision(&self, reader: &Reader<'_>, decision: &DecisionRecord) -> Result<DecisionView, Failure> {
        let sitting = decision.sitting_id.map(|id| reader.get_sitting(id)).transpose()?;
        Ok(DecisionView {
            id: decision.id,
            verdict: decision.verdict,
            granted: decision.granted.as_ref().map(granted_view),
            deferred_until: decision.deferred_until.map(DateShown::of_day),
            returned: decision.returned.clone(),
            reason_told: decision.reason_told.clone(),
            reason_internal: self.office.then(|| decision.reason_internal.clone()),
            votes: decision.votes,
            on: DateShown::of_day(decision.decided_on),
            sitting_id: decision.sitting_id,
            sitting_number: sitting.map(|sitting| sitting.number.to_string()),
            recorded: self.stamp(decision.recorded),
            alone: decision.alone,
            ratification: reader.find_ratification(decision.id)?.map(|found| self.ratification(&found)),
        })
    }

    fn study(&self, study: &Study) -> StudyBriefly {
        let body = &study.body;
        StudyBriefly {
            advice: body.advice,
            advised: body.advised.clone(),
            reasons: body.reasons.clone(),
            income: body.income_sum().map(|all| all.shown(Digits::Western)),
            outgoings: body.outgoings_sum().map(|all| all.shown(Digits::Western)),
            dependants: body.dependants,
            finished: study.finished.map(|stamp| self.stamp(stamp)),
        }
    }
}

/// What is granted, ready to be read.
fn granted_view(granted: &Granted) -> GrantedShown {
    let total = granted.amount.filter(|_| granted.times > 1).and_then(|amount| amount.checked_times(u32::from(granted.times)));
    GrantedShown {
        amount: granted.amount.map(|amount| amount.shown(Digits::Western)),
        total: total.map(|total| total.shown(Digits::Western)),
        quantity: granted.quantity.clone(),
        times: granted.times,
        from: DateShown::of_day(granted.from),
    }
}

pub(super) fn list_decisions(work: &Work<'_>, input: RequestRef) -> Result<Outcome<Vec<DecisionView>>, Failure> {
    reach_request(work, input.request_id)?;
    work.opens(Op::OpenRequest, "request", input.request_id)?;
    work.read(|reader| {
        let around = Around::load(work, reader)?;
        let all = reader.list_decisions(input.request_id)?;
        Ok(Outcome::read(all.iter().map(|decision| around.decision(reader, decision)).collect::<Result<_, _>>()?))
    })
}

pub(super) fn hear_request(work: &Work<'_>, input: AgendaRef) -> Result<Outcome<HearingView>, Failure> {
    reach_request(work, input.request_id)?;
    work.read(|reader| live_item(reader, input.sitting_id, input.request_id).map(|_| ()))?;
    work.opens(Op::OpenRequest, "request", input.request_id)?;
    heard(work, input, Vec::new())
}

/// The case after a deed, or as it was asked for.
pub(super) fn heard(work: &Work<'_>, case: AgendaRef, changes: Vec<String>) -> Result<Outcome<HearingView>, Failure> {
    let request = request_view(work, case.request_id)?;
    let value = work.read(|reader| hearing(work, reader, case, request))?;
    Ok(Outcome { value, changes })
}

fn hearing(work: &Work<'_>, reader: &Reader<'_>, case: AgendaRef, request: crate::requests::RequestView) -> Result<HearingView, Failure> {
    let around = Around::load(work, reader)?;
    let sitting = reader.get_sitting(case.sitting_id)?;
    let item = live_item(reader, sitting.id, case.request_id)?;
    let decisions = reader.list_decisions(case.request_id)?;
    let (here, before): (Vec<_>, Vec<_>) = decisions.iter().partition(|decision| decision.sitting_id == Some(sitting.id));
    let decision = here.first().map(|decision| around.decision(reader, decision)).transpose()?;
    let walk = Walk::of(work, reader, case)?;
    let household = reader.get_household(request.household_id)?;
    let recusals = reader.list_recusals(sitting.id)?;
    let there = reader.list_attendance(sitting.id)?;
    let members = reader.list_members()?.into_iter().filter(|member| member.sits_on(sitting.on) || there.contains(&member.id));
    let hearers = members.map(|member| Hearer {
        present: there.contains(&member.id),
        recused: recusals.iter().find(|one| one.request_id == case.request_id && one.member_id == member.id).map(|one| one.reason.clone()),
        id: member.id,
        name: member.name,
    });
    let told = matches!(
        request.state,
        RequestState::DecidedApproved | RequestState::DecidedRefused | RequestState::DecidedDeferred | RequestState::DecidedReturned
    );
    Ok(HearingView {
        sitting_id: sitting.id,
        sitting_number: sitting.number.to_string(),
        sitting_state: sitting.state,
        position: item.position,
        cases: walk.cases,
        next: walk.next,
        previous: walk.previous,
        open: walk.open,
        why: item.why,
        household_members: household.current_members().count(),
        area: household.address.area(),
        declaration_covers: request.declaration.as_ref().is_some_and(|brief| brief.signed && brief.fresh),
        study: reader.find_finished_study(case.request_id)?.map(|study| around.study(&study)),
        earlier: earlier(work, reader, case.request_id, &household)?,
        before: before.into_iter().map(|decision| around.decision(reader, decision)).collect::<Result<_, _>>()?,
        may_take_back: decision.is_some() && told && sitting.state == SittingState::Open,
        decision,
        ratification: match item.decision_id {
            Some(grant) => reader.find_ratification(grant)?.map(|found| around.ratification(&found)),
            None => None,
        },
        hearers: hearers.collect(),
        voters: voters(reader, sitting.id, case.request_id)?.len(),
        request,
    })
}

/// What was decided on other requests of the household.
fn earlier(
    work: &Work<'_>,
    reader: &Reader<'_>,
    this: RequestId,
    household: &domain::household::Household,
) -> Result<Vec<EarlierDecision>, Failure> {
    let mut kinds = KindNames::default();
    let mut all = Vec::new();
    for other in reader.list_requests_of_household(household.id)?.into_iter().filter(|other| other.id != this) {
        // A relative who asks or is asked for in one request closes that one.
        if is_closed(work, reader, &other)? {
            continue;
        }
        for decision in reader.list_decisions(other.id)? {
            all.push((
                decision.decided_on,
                EarlierDecision {
                    request_id: other.id,
                    number: other.number.to_string(),
                    kind_name: kinds.of(reader, &(other.kind.clone(), other.catalogue_version))?,
                    verdict: decision.verdict,
                    granted: decision.granted.as_ref().map(granted_view),
                    on: DateShown::of_day(decision.decided_on),
                },
            ));
        }
    }
    all.sort_by(|(one, _), (other, _)| other.cmp(one));
    Ok(all.into_iter().map(|(_, earlier)| earlier).collect())
}

/// The way from one case to the next, over the cases that whoever looks may see.
struct Walk {
    cases: usize,
    open: usize,
    next: Option<RequestId>,
    previous: Option<RequestId>,
}

impl Walk {
    fn of(work: &Work<'_>, reader: &Reader<'_>, case: AgendaRef) -> Result<Self, Failure> {
        let decided: Vec<RequestId> =
            reader.list_decisions_of_sitting(case.sitting_id)?.into_iter().map(|decision| decision.request_id).collect();
        let mut agenda = Vec::new();
        for item in reader.list_agenda(case.sitting_id)?.into_iter().filter(|item| item.left.is_none()) {
            if !is_closed(work, reader, &reader.get_request(item.request_id)?)? {
                agenda.push((item.request_id, Self::has_word(reader, &item, &decided)?));
            }
        }
        let place = agenda.iter().position(|(id, _)| *id == case.request_id).ok_or_else(|| Failure::new(Code::NotFound))?;
        let (before, after) = agenda.split_at(place);
        let following = after.iter().skip(1).chain(before);
        Ok(Self {
            cases: agenda.len(),
            open: agenda.iter().filter(|(_, word)| !word).count(),
            next: following.clone().find(|(_, word)| !word).map(|(id, _)| *id),
            previous: before.last().map(|(id, _)| *id),
        })
    }

    fn has_word(reader: &Reader<'_>, item: &AgendaItem, decided: &[RequestId]) -> Result<bool, Failure> {
        Ok(match item.decision_id {
            Some(grant) => reader.find_ratification(grant)?.is_some(),
            None => decided.contains(&item.request_id),
        })
    }
}
