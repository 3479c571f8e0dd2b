//! Where a request is, who has it, since when, and what comes next (R17): read from what each layer keeps, never kept twice.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    calendar::OfficeCalendar,
    course::{Clock, DaysLeft, Receiver, TimeLeft},
    date::{DateShown, riyadh_clock, riyadh_date},
    decision::ReturnedItem,
    id::{RequestId, StaffId},
    paper::SheetKind,
    request::{Decision, Holder, Request, RequestState, Stage, Stamp, Submission},
    staff::{Role, StaffMember},
};
use serde_json::Value;
use store::Reader;

use super::view::{
    ClockView, CourseOpen, CourseView, ExtensionView, FileCheckView, NextDate, NextWhat, ObstacleView, StageView, TurnView, UrgentView,
    WhereView,
};
use crate::{
    Failure, Work,
    calendars::calendar,
    papers::paper_brief,
    requests::{RequestFile, StampView, WithdrawalView, request_person},
};

/// The stages in their order; an ended request stands at none of them.
const STAGES: [Stage; 6] = [Stage::Papers, Stage::Signing, Stage::Research, Stage::Committee, Stage::Informing, Stage::Service];

/// What is read once for a page or a list of hits.
pub(crate) struct Surroundings {
    staff: Vec<StaffMember>,
    calendar: OfficeCalendar,
    today: NaiveDate,
}

impl Surroundings {
    /// Reads staff and calendar.
    pub(crate) fn load(work: &Work<'_>, reader: &Reader<'_>) -> Result<Self, Failure> {
        Ok(Self { staff: reader.list_staff()?, calendar: calendar(reader, work)?, today: work.today() })
    }

    fn name(&self, id: StaffId) -> String {
        self.staff.iter().find(|one| one.id == id).map(|one| one.name.clone()).unwrap_or_default()
    }

    fn stamp(&self, stamp: Stamp) -> StampView {
        StampView { by: self.name(stamp.by), date: DateShown::of_day(riyadh_date(stamp.at)), time: riyadh_clock(stamp.at) }
    }

    fn left(&self, day: NaiveDate) -> DaysLeft {
        DaysLeft::until(day, self.today, &self.calendar)
    }

    /// Where a request is; `state` is how it stands today, which for a request at the desk follows from its papers.
    pub(crate) fn place(&self, reader: &Reader<'_>, request: &Request) -> Result<WhereView, Failure> {
        let clock = reader.find_clock(request.id)?;
        let state = request.state;
        let since = riyadh_date(request.state_since);
        let standing = DaysLeft::until(self.today, since, &self.calendar);
        let obstacles = reader.list_obstacles(request.id)?;
        Ok(WhereView {
            state,
            stage: state.stage(),
            holder: state.holder(),
            holder_name: self.holder_name(reader, request)?,
            since: DateShown::of_day(since),
            standing,
            next: self.next(reader, request, clock.as_ref())?,
            time_left: clock.map_or(TimeLeft::Stopped, |clock| clock.time_left(state, self.today, &self.calendar)),
            urgent: state.is_open() && reader.find_urgent_mark(request.id)?.is_some(),
            wanted: wanted(reader, request)?,
            obstacles: obstacles.into_iter().filter(|one| one.cleared.is_none() && state.is_open()).map(|one| one.kind).collect(),
        })
    }

    /// Whose hand it is in, where it is one person's: the researcher it was given to, the secretaries, whoever received the visitor.
    fn holder_name(&self, reader: &Reader<'_>, request: &Request) -> Result<Option<String>, Failure> {
        let some = |name: String| Some(name).filter(|name| !name.is_empty());
        Ok(match request.state.holder() {
            Holder::Desk => {
                let submitted = reader.find_submission(request.id)?.map(|submission| submission.stamp.by);
                some(self.name(submitted.unwrap_or(request.opened.by)))
            }
            Holder::Researcher => researcher(reader, request.id)?.and_then(|id| some(self.name(id))),
            Holder::Secretary => {
                let secretaries = self.staff.iter().filter(|one| one.active && one.roles.contains(&Role::Secretary));
                some(secretaries.map(|one| one.name.as_str()).collect::<Vec<_>>().join("، "))
            }
            Holder::Committee | Holder::Delivery | Holder::Nobody => None,
        })
    }

    fn next(&self, reader: &Reader<'_>, request: &Request, clock: Option<&Clock>) -> Result<Option<NextDate>, Failure> {
        let date = |what: NextWhat, day: NaiveDate| Some(NextDate { what, on: DateShown::of_day(day), left: self.left(day) });
        let promise = || {
            let clock = clock.filter(|clock| clock.kept_on.is_none())?;
            if clock.is_early(self.today) { date(NextWhat::NotBefore, clock.not_before) } else { date(NextWhat::Target, clock.target) }
        };
        Ok(match request.state {
            // The office waits for the applicant: no date of its own runs.
            RequestState::ReturnedForCompletion => None,
            RequestState::OnAgenda => match sitting_day(reader, request.id)? {
                Some(day) => date(NextWhat::Sitting, day),
                None => promise(),
            },
            RequestState::InformedDeferred => {
                let until = reader.list_decisions(request.id)?.first().and_then(|decision| decision.deferred_until);
                until.and_then(|day| date(NextWhat::Deferred, day))
            }
            RequestState::InformedApproved | RequestState::BeingServed => {
                reader.find_next_delivery(request.id)?.and_then(|day| date(NextWhat::Delivery, day))
            }
            state if state.awaits_reply() => promise(),
            _ => None,
        })
    }
}

/// To whom the request is given for study.
fn researcher(reader: &Reader<'_>, request: RequestId) -> Result<Option<StaffId>, Failure> {
    Ok(reader.find_assignment(request)?.map(|assignment| assignment.researcher))
}

/// The day of the sitting on whose agenda it stands.
fn sitting_day(reader: &Reader<'_>, request: RequestId) -> Result<Option<NaiveDate>, Failure> {
    Ok(reader.find_agenda_place(request)?.map(|(sitting, _)| sitting.on))
}

/// What the applicant is to bring, by name, of a request that came back: as the researcher asked for it, else as the committee decided.
pub(super) fn wanted(reader: &Reader<'_>, request: &Request) -> Result<Vec<ReturnedItem>, Failure> {
    use RequestState as S;
    let asked = match request.state {
        S::ReturnedForCompletion => {
            reader.list_completions(request.id)?.into_iter().find(|asked| asked.answered.is_none()).map(|asked| asked.items)
        }
        _ => None,
    };
    let decided = || {
        let decisions = reader.list_decisions(request.id)?;
        Ok::<_, Failure>(decisions.into_iter().next().filter(|one| one.verdict == Decision::Returned).map(|one| one.returned))
    };
    Ok(match request.state {
        S::ReturnedForCompletion | S::DecidedReturned | S::InformedReturned => {
            asked.map_or_else(decided, |asked| Ok(Some(asked)))?.unwrap_or_default()
        }
        _ => Vec::new(),
    })
}

/// The whole page of a request's course.
pub(super) fn course_view(work: &Work<'_>, id: RequestId) -> Result<CourseView, Failure> {
    work.read(|reader| {
        let mut file = RequestFile::load(reader, id, work.today())?;
        file.settle(work.now.unix_millis)?;
        let around = Surroundings::load(work, reader)?;
        let request = &file.request;
        let submissions = reader.list_submissions(id)?;
        let clock = reader.find_clock(id)?;
        let urgent = reader.find_urgent_mark(id)?;
        let open = request.state.is_open();
        Ok(CourseView {
            id,
            version: request.version,
            number: request.number.to_string(),
            kind_name: file.kind()?.name.clone(),
            household_id: request.household_id,
            file_number: file.household.file_number.to_string(),
            applicant: request_person(&file.applicant),
            beneficiary: request_person(&file.beneficiary),
            at: around.place(reader, request)?,
            stages: stages(reader, request)?,
            covered: (open && !submissions.is_empty()).then(|| file.signature.is_fresh()),
            obstacles: reader
                .list_obstacles(id)?
                .into_iter()
                .map(|one| ObstacleView {
                    kind: one.kind,
                    note: one.note,
                    noted: around.stamp(one.noted),
                    cleared: one.cleared.map(|stamp| around.stamp(stamp)),
                })
                .collect(),
            checks: reader
                .list_file_checks(id)?
                .into_iter()
                .map(|one| FileCheckView { receiver: one.receiver, turn: one.turn, lacks: one.lacks, stamp: around.stamp(one.stamp) })
                .collect(),
            may_lack: may_lack(&file)?,
            withdrawn: request.withdrawn.as_ref().map(|withdrawal| WithdrawalView {
                kind: withdrawal.kind,
                reason: withdrawal.reason.clone(),
                instead: withdrawal.instead.map(|number| number.to_string()),
                stamp: around.stamp(withdrawal.stamp),
            }),
            open: what_is_open(request.state, clock.as_ref(), urgent.is_some(), file.signature.is_fresh()),
            urgent: urgent.map(|mark| UrgentView { reason: mark.reason, marked: around.stamp(mark.marked) }),
            clock: clock.map(|clock| clock_view(reader, &around, request, &clock)).transpose()?,
            submissions: turns(reader, &around, submissions)?,
        })
    })
}

fn what_is_open(state: RequestState, clock: Option<&Clock>, urgent: bool, covered: bool) -> CourseOpen {
    use RequestState as S;
    let handed_in = clock.is_some() && state.is_open();
    let grantable = matches!(state, S::Submitted | S::WithResearcher | S::Ready);
    CourseOpen {
        completion: matches!(state, S::DecidedReturned | S::InformedReturned),
        again: state == S::ReturnedForCompletion,
        extend: handed_in && state.awaits_reply() && clock.is_some_and(|clock| clock.kept_on.is_none()),
        obstacle: handed_in,
        urgent: grantable || (handed_in && urgent),
        grant: grantable && urgent && covered,
        check: Receiver::of(state),
        withdraw: state.is_open(),
    }
}

fn clock_view(reader: &Reader<'_>, around: &Surroundings, request: &Request, clock: &Clock) -> Result<ClockView, Failure> {
    let extensions = reader.list_extensions(request.id)?;
    let shown = |day: NaiveDate| DateShown::of_day(day);
    Ok(ClockView {
        submitted_on: shown(clock.submitted_on),
        not_before: shown(clock.not_before),
        to_not_before: around.left(clock.not_before),
        target: shown(clock.target),
        to_target: around.left(clock.target),
        first_target: clock.is_extended().then(|| shown(clock.first_target)),
        kept_on: clock.kept_on.map(shown),
        time_left: clock.time_left(request.state, around.today, &around.calendar),
        extensions: extensions
            .into_iter()
            .filter(|one| one.turn == clock.turn)
            .map(|one| ExtensionView { from: shown(one.from), to: shown(one.to), reason: one.reason, stamp: around.stamp(one.stamp) })
            .collect(),
    })
}

/// Each submission with the letter that was issued for it: the first one made since, and before the next.
fn turns(reader: &Reader<'_>, around: &Surroundings, submissions: Vec<Submission>) -> Result<Vec<TurnView>, Failure> {
    let Some(first) = submissions.first() else { return Ok(Vec::new()) };
    let letters: Vec<_> =
        reader.list_sheets(first.request_id)?.into_iter().filter(|sheet| sheet.kind == SheetKind::Acknowledgement).collect();
    let mut views = Vec::new();
    let mut until = i64::MAX;
    for submission in submissions {
        let own = letters.iter().find(|sheet| sheet.made.at >= submission.stamp.at && sheet.made.at < until);
        until = submission.stamp.at;
        views.push(TurnView {
            turn: submission.turn,
            stamp: around.stamp(submission.stamp),
            earliest_reply: DateShown::of_day(submission.earliest_reply),
            overridden: submission.overridden.is_some(),
            letter: own.map(|sheet| paper_brief(reader, sheet)).transpose()?,
        });
    }
    Ok(views)
}

/// When each stage was reached first, as the journal tells; values that were destroyed tell nothing any more.
fn stages(reader: &Reader<'_>, request: &Request) -> Result<Vec<StageView>, Failure> {
    let mut reached: HashMap<Stage, NaiveDate> = HashMap::new();
    reached.insert(Stage::Papers, riyadh_date(request.opened.at));
    // The journal gives the newest first: the oldest is kept.
    for entry in reader.list_entries_of(&request.id.to_string())? {
        if !entry.fields.iter().any(|field| field == "state") {
            continue;
        }
        let after = reader.find_values(entry.seq)?.and_then(|values| values.after);
        let state = after.and_then(|after| serde_json::from_str::<Value>(&after).ok());
        let state = state.as_ref().and_then(|after| after.get("state")?.as_str()).and_then(RequestState::parse);
        if let Some(state) = state.filter(|state| state.is_past_desk() || *state == RequestState::Complete) {
            reached.insert(state.stage(), riyadh_date(entry.at));
        }
    }
    // A request that is back at an earlier stage has the later ones still ahead, though it was there once.
    let now = STAGES.iter().position(|stage| *stage == request.state.stage()).unwrap_or(STAGES.len());
    let papers = request.state == RequestState::ReturnedForCompletion;
    Ok(STAGES
        .into_iter()
        .enumerate()
        .map(|(place, stage)| {
            let behind = place <= now && (!papers || place == 0);
            StageView { stage, reached: reached.get(&stage).filter(|_| behind).map(|day| DateShown::of_day(*day)) }
        })
        .collect())
}

/// What whoever receives the file may tick as lacking: its kind's papers, then its required questions.
fn may_lack(file: &RequestFile) -> Result<Vec<ReturnedItem>, Failure> {
    if Receiver::of(file.request.state).is_none() {
        return Ok(Vec::new());
    }
    let kind = file.kind()?;
    let item = |name: &str, code: String| ReturnedItem { name: name.to_owned(), note: String::new(), code: Some(code) };
    let papers = file.catalogue.papers_of(kind).map(|(_, paper)| item(&paper.name, paper.code.to_string()));
    let questions = kind.questions.iter().filter(|question| question.required);
    Ok(papers.chain(questions.map(|question| item(&question.label, question.code.to_string()))).collect())
}
