//! Sittings as the window shows them. Cases whose files are closed to whoever looks are counted and not shown.

use std::collections::HashMap;

use chrono::{Datelike as _, Days, NaiveDate};
use domain::{
    date::{DateShown, RecordedDate, riyadh_clock, riyadh_date, weekday_name},
    decision::DecisionRecord,
    id::{MemberId, RequestId, StaffId},
    request::{Request, Stamp},
    sitting::{AgendaItem, Member, Ratification, Recusal, Sitting, SittingState, enough_members},
};
use store::Reader;

use super::{
    committee::rule,
    input::SittingRef,
    types::{AgendaRow, MemberThere, SittingList, SittingRow, SittingView},
};
use crate::{Failure, Outcome, Work, calendars::calendar, drafts::Nothing, kind_names::KindNames, op::Op, requests::StampView};

/// Past sittings of a list; older ones are found in their minutes.
const PAST_MAX: u32 = 60;

/// Whether a request belongs to a file that is closed to whoever works now (R60).
pub(crate) fn is_closed(work: &Work<'_>, reader: &Reader<'_>, request: &Request) -> Result<bool, Failure> {
    let staff = work.staff.id;
    Ok(reader.is_household_closed_to(request.household_id, staff)?
        || reader.get_person(request.applicant_id)?.is_closed_to(staff)
        || reader.get_person(request.beneficiary_id)?.is_closed_to(staff))
}

/// How many members must be there: as it was when the sitting was opened, else as the rule is for its day.
fn quorum_of(reader: &Reader<'_>, sitting: &Sitting) -> Result<Option<u8>, Failure> {
    match sitting.state {
        SittingState::Planned => Ok(rule(reader, sitting.on)?.map(|rule| rule.quorum)),
        _ => Ok(sitting.quorum),
    }
}

/// Requests that are ready for a sitting on that day and stand on no agenda, without those of closed files.
fn waiting(work: &Work<'_>, reader: &Reader<'_>, day: NaiveDate) -> Result<usize, Failure> {
    Ok(usize::try_from(reader.count_waiting_for_sitting(day, work.staff.id)?).unwrap_or(usize::MAX))
}

pub(super) fn list_sittings(work: &Work<'_>, _: Nothing) -> Result<Outcome<SittingList>, Failure> {
    work.read(|reader| {
        let ahead = reader.list_sittings_ahead()?.iter().map(|sitting| row(reader, sitting)).collect::<Result<Vec<_>, _>>()?;
        let all = reader.list_sittings(PAST_MAX)?;
        let past =
            all.iter().filter(|sitting| !sitting.state.is_ahead()).map(|sitting| row(reader, sitting)).collect::<Result<Vec<_>, _>>()?;
        let rule = rule(reader, work.today())?.map(|rule| (rule.weekday, rule.typed()));
        let day = rule.as_ref().and_then(|(weekday, _)| *weekday).map(|weekday| next_on(work, reader, weekday)).transpose()?.flatten();
        Ok(Outcome::read(SittingList {
            ahead,
            past,
            waiting: waiting(work, reader, work.today())?,
            proposed: day.map(RecordedDate::of_day).transpose()?.map(|date| date.typed()),
            begins: rule.as_ref().map(|(_, typed)| typed.begins.clone()).unwrap_or_default(),
            place: rule.map(|(_, typed)| typed.place).unwrap_or_default(),
        }))
    })
}

/// The next day of that weekday on which the office works and no sitting is planned.
fn next_on(work: &Work<'_>, reader: &Reader<'_>, weekday: u8) -> Result<Option<NaiveDate>, Failure> {
    let office = calendar(reader, work)?;
    let taken: Vec<NaiveDate> = reader.list_sittings_ahead()?.into_iter().map(|sitting| sitting.on).collect();
    let days = (0..120).filter_map(|later| work.today().checked_add_days(Days::new(later)));
    let mut fits = days.filter(|day| day.weekday().num_days_from_sunday() == u32::from(weekday));
    Ok(fits.find(|day| office.is_working(*day) && !taken.contains(day)))
}

fn row(reader: &Reader<'_>, sitting: &Sitting) -> Result<SittingRow, Failure> {
    Ok(SittingRow {
        id: sitting.id,
        number: sitting.number.to_string(),
        on: DateShown::of_day(sitting.on),
        weekday: weekday_name(sitting.on).to_owned(),
        begins: sitting.begins_shown(),
        place: sitting.place.clone(),
        state: sitting.state,
        cases: reader.count_agenda(sitting.id)?,
        decided: usize::try_from(reader.count_decided_at(sitting.id)?).unwrap_or(usize::MAX),
    })
}

pub(super) fn get_sitting(work: &Work<'_>, input: SittingRef) -> Result<Outcome<SittingView>, Failure> {
    work.read(|reader| Ok::<_, Failure>(reader.get_sitting(input.sitting_id).map(|_| ())?))?;
    work.opens(Op::ReadSitting, "sitting", input.sitting_id)?;
    work.read(|reader| Ok(Outcome::read(sitting_view(work, reader, &reader.get_sitting(input.sitting_id)?)?)))
}

/// What the rows of an agenda are made of, read once.
struct Around<'w> {
    work: &'w Work<'w>,
    members: Vec<Member>,
    decisions: Vec<DecisionRecord>,
    ratifications: Vec<Ratification>,
    recusals: Vec<Recusal>,
    kinds: KindNames,
}

impl Around<'_> {
    /// One line; nothing for a file that is closed to whoever looks.
    fn row(&mut self, reader: &Reader<'_>, item: &AgendaItem) -> Result<Option<AgendaRow>, Failure> {
        let request = reader.get_request(item.request_id)?;
        if is_closed(self.work, reader, &request)? {
            return Ok(None);
        }
        let kind_name = self.kinds.of(reader, &(request.kind.clone(), request.catalogue_version))?;
        Ok(Some(AgendaRow {
            request_id: request.id,
            position: item.position,
            number: request.number.to_string(),
            kind_name,
            household_id: request.household_id,
            file_number: reader.get_household(request.household_id)?.file_number.to_string(),
            applicant: reader.get_person(request.applicant_id)?.facts.name.spoken(),
            why: item.why,
            state: request.state,
            verdict: self.decisions.iter().find(|one| one.request_id == request.id).map(|one| one.verdict),
            ratified: self.ratifications.iter().find(|one| Some(one.decision_id) == item.decision_id).map(|one| one.ratified),
            recused: self.recused(request.id),
            left: item.left,
            target: reader.find_clock(request.id)?.map(|clock| DateShown::of_day(clock.target)),
        }))
    }

    fn recused(&self, request: RequestId) -> Vec<String> {
        let of_case = self.recusals.iter().filter(|one| one.request_id == request);
        of_case.filter_map(|one| self.members.iter().find(|member| member.id == one.member_id)).map(|member| member.name.clone()).collect()
    }
}

/// The whole page of a sitting.
pub(super) fn sitting_view(work: &Work<'_>, reader: &Reader<'_>, sitting: &Sitting) -> Result<SittingView, Failure> {
    let mut around = Around {
        work,
        members: reader.list_members()?,
        decisions: reader.list_decisions_of_sitting(sitting.id)?,
        ratifications: reader.list_ratifications(sitting.id)?,
        recusals: reader.list_recusals(sitting.id)?,
        kinds: KindNames::default(),
    };
    let (mut agenda, mut left, mut hidden) = (Vec::new(), Vec::new(), 0);
    for item in reader.list_agenda(sitting.id)? {
        match (around.row(reader, &item)?, item.left) {
            (Some(row), None) => agenda.push(row),
            (Some(row), Some(_)) => left.push(row),
            (None, None) => hidden += 1,
            (None, Some(_)) => {}
        }
    }
    let there = reader.list_attendance(sitting.id)?;
    let names: HashMap<StaffId, String> = reader.list_staff()?.into_iter().map(|staff| (staff.id, staff.name)).collect();
    let stamped = |stamp: Stamp| StampView {
        by: names.get(&stamp.by).cloned().unwrap_or_default(),
        date: DateShown::of_day(riyadh_date(stamp.at)),
        time: riyadh_clock(stamp.at),
    };
    let quorum = quorum_of(reader, sitting)?;
    Ok(SittingView {
        row: row(reader, sitting)?,
        version: sitting.version,
        on_typed: RecordedDate::of_day(sitting.on)?.typed(),
        begins_typed: sitting.begins.map(|minutes| format!("{:02}:{:02}", minutes / 60, minutes % 60)).unwrap_or_default(),
        day_has_come: sitting.on <= work.today(),
        off_day_reason: sitting.off_day_reason.clone(),
        called_off_reason: sitting.called_off_reason.clone(),
        planned: stamped(sitting.planned),
        opened: sitting.opened.map(stamped),
        ended: sitting.ended.map(stamped),
        members: members_there(&around.members, sitting, &there),
        present: there.len(),
        quorum,
        quorum_met: enough_members(there.len(), quorum).is_ok(),
        agenda,
        left,
        hidden,
        waiting: if sitting.state.is_ahead() { waiting(work, reader, sitting.on)? } else { 0 },
    })
}

/// The members of that day, and whoever was there although the membership was changed since.
fn members_there(members: &[Member], sitting: &Sitting, there: &[MemberId]) -> Vec<MemberThere> {
    let belongs = members.iter().filter(|member| member.sits_on(sitting.on) || there.contains(&member.id));
    belongs
        .map(|member| MemberThere {
            id: member.id,
            name: member.name.clone(),
            title: member.title.clone(),
            present: there.contains(&member.id),
        })
        .collect()
}
