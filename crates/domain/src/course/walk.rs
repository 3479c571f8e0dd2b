//! The whole way of a request, deed by deed, beside a model that was written down apart from the chain (issue 4, 1).
#![allow(clippy::unwrap_used)]

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::{Clock, TimeLeft};
use crate::calendar::OfficeCalendar;
use crate::catalogue::KindCode;
use crate::checklist::{MissingItem, MissingWhat, MissingWhy};
use crate::id::new_id;
use crate::office::OfficeSettings;
use crate::request::{Capacity, Decision, HandIn, Holder, Move, Override, Request, RequestState, Stamp, Submission};

/// What people do with a request; each carries what is at hand when it is done.
#[derive(Debug, Clone, Copy)]
enum Deed {
    /// The papers are all there, or one is not any more.
    Papers(bool),
    /// The declaration is signed over today's data.
    Sign,
    /// A correction outdates the signature.
    Correct,
    /// Handed in, perhaps with a manager's leave.
    HandIn {
        leave: bool,
    },
    GiveToResearcher,
    AskForCompletion,
    HandInAgain {
        leave: bool,
    },
    FinishStudy,
    PutOnAgenda,
    /// Taken off, or its sitting was called off.
    TakeOff,
    Decide(Decision),
    GrantUrgently,
    Tell,
    BeginService,
    Close,
    UpholdAppeal,
    Withdraw,
}

fn deed() -> impl Strategy<Value = Deed> {
    let verdict = prop_oneof![Just(Decision::Approved), Just(Decision::Refused), Just(Decision::Deferred), Just(Decision::Returned)];
    prop_oneof![
        4 => any::<bool>().prop_map(Deed::Papers),
        4 => Just(Deed::Sign),
        1 => Just(Deed::Correct),
        4 => any::<bool>().prop_map(|leave| Deed::HandIn { leave }),
        4 => Just(Deed::GiveToResearcher),
        2 => Just(Deed::AskForCompletion),
        4 => any::<bool>().prop_map(|leave| Deed::HandInAgain { leave }),
        4 => Just(Deed::FinishStudy),
        4 => Just(Deed::PutOnAgenda),
        1 => Just(Deed::TakeOff),
        5 => verdict.prop_map(Deed::Decide),
        1 => Just(Deed::GrantUrgently),
        5 => Just(Deed::Tell),
        3 => Just(Deed::BeginService),
        2 => Just(Deed::Close),
        1 => Just(Deed::UpholdAppeal),
        1 => (0u8..12).prop_map(|one| if one == 0 { Deed::Withdraw } else { Deed::Sign }),
    ]
}

/// Where a request is, in the model's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Desk,
    Waiting,
    Study,
    Back,
    Ready,
    Agenda,
    Decided(Decision),
    Told(Decision),
    Service,
    Closed,
    Gone,
}

/// What the charity would say of a request, without any chain: what is there, and where the file lies.
#[derive(Debug, Clone)]
struct Model {
    at: At,
    complete: bool,
    signed: bool,
    turns: u32,
    returns: u32,
}

impl Model {
    /// Whether people would do this, and what holds then.
    fn does(&mut self, deed: Deed) -> bool {
        use Decision as D;
        let went = |model: &mut Self, at: At| {
            model.at = at;
            true
        };
        match (deed, self.at) {
            (Deed::Papers(complete), At::Desk | At::Back) => {
                self.complete = complete;
                true
            }
            // A statement is signed or outdated wherever the request lies, while it goes on.
            (Deed::Sign | Deed::Correct, at) if at != At::Closed && at != At::Gone => {
                self.signed = matches!(deed, Deed::Sign);
                true
            }
            (Deed::HandIn { leave }, At::Desk) if self.signed && (self.complete || leave) => {
                self.turns += 1;
                went(self, At::Waiting)
            }
            (Deed::HandInAgain { leave }, At::Back) if self.signed && (self.complete || leave) => {
                self.turns += 1;
                went(self, At::Study)
            }
            (Deed::GiveToResearcher, At::Waiting) => went(self, At::Study),
            (Deed::AskForCompletion, At::Study | At::Ready | At::Decided(D::Returned) | At::Told(D::Returned)) => {
                self.returns += 1;
                went(self, At::Back)
            }
            (Deed::FinishStudy, At::Study) => went(self, At::Ready),
            (Deed::PutOnAgenda, At::Ready | At::Decided(D::Deferred) | At::Told(D::Deferred)) => went(self, At::Agenda),
            (Deed::TakeOff, At::Agenda) => went(self, At::Ready),
            (Deed::Decide(verdict), At::Agenda) => went(self, At::Decided(verdict)),
            (Deed::GrantUrgently, At::Waiting | At::Study | At::Ready) => went(self, At::Decided(D::Approved)),
            (Deed::Tell, At::Decided(verdict)) => went(self, At::Told(verdict)),
            (Deed::BeginService, At::Told(D::Approved)) => went(self, At::Service),
            (Deed::Close, At::Service | At::Told(D::Refused)) => went(self, At::Closed),
            (Deed::UpholdAppeal, At::Told(D::Approved | D::Refused | D::Deferred) | At::Closed) => went(self, At::Ready),
            (Deed::Withdraw, at) if at != At::Closed && at != At::Gone => went(self, At::Gone),
            _ => false,
        }
    }

    fn state(&self) -> RequestState {
        use {Decision as D, RequestState as S};
        match self.at {
            At::Desk if !self.complete => S::Draft,
            At::Desk if !self.signed => S::Complete,
            At::Desk => S::Signed,
            At::Waiting => S::Submitted,
            At::Study => S::WithResearcher,
            At::Back => S::ReturnedForCompletion,
            At::Ready => S::Ready,
            At::Agenda => S::OnAgenda,
            At::Decided(D::Approved) => S::DecidedApproved,
            At::Decided(D::Refused) => S::DecidedRefused,
            At::Decided(D::Deferred) => S::DecidedDeferred,
            At::Decided(D::Returned) => S::DecidedReturned,
            At::Told(D::Approved) => S::InformedApproved,
            At::Told(D::Refused) => S::InformedRefused,
            At::Told(D::Deferred) => S::InformedDeferred,
            At::Told(D::Returned) => S::InformedReturned,
            At::Service => S::BeingServed,
            At::Closed => S::Closed,
            At::Gone => S::Withdrawn,
        }
    }
}

/// The request as the program keeps it.
struct Kept {
    request: Request,
    complete: bool,
    signed: bool,
    submissions: Vec<Submission>,
    office: OfficeSettings,
}

impl Kept {
    fn new() -> Self {
        let stamp = Stamp { by: new_id(1, [9; 10]), at: 1 };
        let request = Request {
            id: new_id(1, [0; 10]),
            version: 1,
            number: crate::number::RequestNumber::new(2026, 318).unwrap(),
            household_id: new_id(1, [1; 10]),
            applicant_id: new_id(1, [2; 10]),
            beneficiary_id: new_id(1, [2; 10]),
            capacity: Capacity::Own,
            capacity_paper: None,
            kind: KindCode::parse("food").unwrap(),
            catalogue_version: 1,
            state: RequestState::Draft,
            state_since: 1,
            opened: stamp,
            despite_open: None,
            answers: Vec::new(),
            explained: Some(stamp),
            withdrawn: None,
        };
        let office = OfficeSettings {
            name_ar: "جمعية".into(),
            name_latin: String::new(),
            public_name: String::new(),
            licence: "1".into(),
            city: "الرياض".into(),
            signatory_name: "خالد".into(),
            signatory_title: "المدير".into(),
            reply_floor_days: 14,
            reply_target_days: 30,
            digits: crate::text::Digits::Western,
            number_year: crate::office::NumberYear::Gregorian,
            training: false,
        };
        Self { request, complete: false, signed: false, submissions: Vec::new(), office }
    }

    fn hand_in(&self, on: NaiveDate, leave: bool) -> HandIn<'_> {
        let paper = MissingItem {
            what: MissingWhat::Paper,
            code: "national_id".into(),
            label: String::new(),
            why: MissingWhy::Absent,
            blocks: true,
        };
        HandIn {
            office: &self.office,
            on,
            stamp: Stamp { by: new_id(1, [9; 10]), at: 1 },
            declaration: self.signed.then(|| new_id(1, [7; 10])),
            overridden: leave.then(|| Override { by: new_id(1, [8; 10]), reason: "سبب".into(), alone: false }),
            checklist: Vec::new(),
            missing: if self.complete { Vec::new() } else { vec![paper] },
        }
    }

    /// Does the deed as the desk does; `false` when it is refused.
    fn does(&mut self, deed: Deed, on: NaiveDate) -> bool {
        let state = self.request.state;
        let step = |step: Move| state.step(step).ok();
        let next = match deed {
            Deed::Papers(complete) => {
                if !state.is_editable() {
                    return false;
                }
                self.complete = complete;
                Some(state)
            }
            Deed::Sign | Deed::Correct => {
                if !state.is_open() {
                    return false;
                }
                self.signed = matches!(deed, Deed::Sign);
                Some(state)
            }
            Deed::HandIn { leave } => self.hand_in(on, leave).submit(&self.request).ok().map(|(next, submission)| {
                self.submissions.push(submission);
                next
            }),
            Deed::HandInAgain { leave } => {
                let Some(earlier) = self.submissions.last().cloned() else { return false };
                self.hand_in(on, leave).submit_again(&self.request, &earlier).ok().map(|(next, submission)| {
                    self.submissions.push(submission);
                    next
                })
            }
            Deed::GiveToResearcher => step(Move::HandToResearcher),
            Deed::AskForCompletion => step(Move::ReturnForCompletion),
            Deed::FinishStudy => step(Move::MakeReady),
            Deed::PutOnAgenda => step(Move::PutOnAgenda),
            Deed::TakeOff => step(Move::TakeOffAgenda),
            Deed::Decide(verdict) => step(Move::Decide(verdict)),
            Deed::GrantUrgently => step(Move::GrantUrgently),
            Deed::Tell => step(Move::Inform),
            Deed::BeginService => step(Move::Serve),
            Deed::Close => step(Move::Close),
            Deed::UpholdAppeal => step(Move::Reconsider),
            Deed::Withdraw => step(Move::Withdraw),
        };
        let Some(next) = next else { return false };
        self.request.state = next.settled(self.complete, self.signed).unwrap();
        true
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn the_program_goes_every_way_that_people_go_and_no_other(deeds in proptest::collection::vec(deed(), 0..120)) {
        let mut model = Model { at: At::Desk, complete: false, signed: false, turns: 0, returns: 0 };
        let mut kept = Kept::new();
        let mut on: NaiveDate = "2026-11-22".parse().unwrap();
        let mut first_promise = None;
        for deed in deeds {
            let (before, turns) = (kept.request.state, kept.submissions.len());
            let signed = kept.signed;
            let expected = model.does(deed);
            prop_assert_eq!(kept.does(deed, on), expected, "{:?} in {:?}", deed, before);
            let now = kept.request.state;
            prop_assert_eq!(now, model.state(), "after {:?} in {:?}", deed, before);
            prop_assert_eq!(kept.submissions.len() as u32, model.turns);

            // What the regulation asks of every walk, said once more without the model.
            if kept.submissions.len() > turns {
                prop_assert!(signed, "nothing is handed in unsigned (R10)");
                let newest = kept.submissions.last().unwrap();
                prop_assert_eq!(newest.turn as usize, kept.submissions.len(), "turns are counted without a gap");
                prop_assert_eq!(newest.earliest_reply, on + Days::new(14), "two weeks from this very day (R14)");
                prop_assert!(turns == 0 || before == RequestState::ReturnedForCompletion, "again only after a return");
            }
            prop_assert!(model.turns <= 1 + model.returns, "never more submissions than returns allow");
            if now == RequestState::Closed && before != now {
                prop_assert!(matches!(before, RequestState::BeingServed | RequestState::InformedRefused), "closed by delivery or refusal (R16)");
            }
            if now == RequestState::Withdrawn && before != now {
                prop_assert!(matches!(deed, Deed::Withdraw), "withdrawn by a withdrawal alone");
            }
            if now.decision().is_some() && before.decision().is_none() {
                prop_assert!(matches!(deed, Deed::Decide(_) | Deed::GrantUrgently), "decided by the committee or the manager alone");
                prop_assert!(!kept.submissions.is_empty(), "and never before it was handed in");
            }
            prop_assert_eq!(now.holder() == Holder::Nobody, !now.is_open(), "somebody has it in hand until it ends");
            if let Some(first) = kept.submissions.first() {
                let promise = (first.earliest_reply, first.target_reply);
                prop_assert_eq!(*first_promise.get_or_insert(promise), promise, "the first letter stays as it was");
                let clock = Clock::of(kept.submissions.last().unwrap());
                let left = clock.time_left(now, on, &OfficeCalendar::default());
                let runs = matches!(left, TimeLeft::Calm | TimeLeft::Soon | TimeLeft::Late);
                prop_assert_eq!(runs, now.awaits_reply() && now != RequestState::ReturnedForCompletion, "the clock runs while the office owes a reply");
            }
            on = on + Days::new(1);
        }
    }
}
