#![allow(clippy::unwrap_used)]
use proptest::prelude::*;

use super::*;
use RequestState as S;

/// The chain once more as R17 and issue 2 tell it, written down apart from the code: state, step, next state.
const TABLE: &[(S, Move, S)] = &[
    (S::Draft, Move::Complete, S::Complete),
    (S::Complete, Move::Reopen, S::Draft),
    (S::Complete, Move::Sign, S::Signed),
    (S::Signed, Move::Unsign, S::Complete),
    (S::Signed, Move::Submit, S::Submitted),
    (S::Submitted, Move::HandToResearcher, S::WithResearcher),
    (S::WithResearcher, Move::ReturnForCompletion, S::ReturnedForCompletion),
    (S::ReturnedForCompletion, Move::HandInAgain, S::WithResearcher),
    (S::Ready, Move::ReturnForCompletion, S::ReturnedForCompletion),
    (S::WithResearcher, Move::MakeReady, S::Ready),
    (S::Ready, Move::PutOnAgenda, S::OnAgenda),
    (S::OnAgenda, Move::Decide(Decision::Approved), S::DecidedApproved),
    (S::OnAgenda, Move::Decide(Decision::Refused), S::DecidedRefused),
    (S::OnAgenda, Move::Decide(Decision::Deferred), S::DecidedDeferred),
    (S::OnAgenda, Move::Decide(Decision::Returned), S::DecidedReturned),
    (S::OnAgenda, Move::TakeOffAgenda, S::Ready),
    (S::Submitted, Move::GrantUrgently, S::DecidedApproved),
    (S::WithResearcher, Move::GrantUrgently, S::DecidedApproved),
    (S::Ready, Move::GrantUrgently, S::DecidedApproved),
    (S::DecidedApproved, Move::Inform, S::InformedApproved),
    (S::DecidedRefused, Move::Inform, S::InformedRefused),
    (S::DecidedDeferred, Move::Inform, S::InformedDeferred),
    (S::DecidedReturned, Move::Inform, S::InformedReturned),
    (S::DecidedDeferred, Move::PutOnAgenda, S::OnAgenda),
    (S::InformedDeferred, Move::PutOnAgenda, S::OnAgenda),
    (S::DecidedReturned, Move::ReturnForCompletion, S::ReturnedForCompletion),
    (S::InformedReturned, Move::ReturnForCompletion, S::ReturnedForCompletion),
    (S::InformedApproved, Move::Serve, S::BeingServed),
    (S::BeingServed, Move::Close, S::Closed),
    (S::InformedRefused, Move::Close, S::Closed),
    (S::InformedApproved, Move::Reconsider, S::Ready),
    (S::InformedRefused, Move::Reconsider, S::Ready),
    (S::InformedDeferred, Move::Reconsider, S::Ready),
    (S::Closed, Move::Reconsider, S::Ready),
];

fn by_table(state: S, step: Move) -> Option<S> {
    if step == Move::Withdraw {
        return (!matches!(state, S::Closed | S::Withdrawn)).then_some(S::Withdrawn);
    }
    TABLE.iter().find(|(from, by, _)| (*from, *by) == (state, step)).map(|(.., to)| *to)
}

#[test]
fn every_state_takes_exactly_the_steps_of_the_chain() {
    for state in S::ALL {
        for step in Move::ALL {
            assert_eq!(state.step(step).ok(), by_table(state, step), "{state:?} by {step:?}");
        }
    }
    let refused = S::Closed.step(Move::Submit).unwrap_err();
    assert_eq!((refused.code, refused.params["state"].as_str()), (Code::StepNotOpen, "closed"), "the clerk is told where it stands");
}

#[test]
fn every_state_is_reached_stored_and_held_by_somebody() {
    for state in S::ALL {
        assert_eq!(S::parse(state.as_str()), Some(state), "it reads back from the store");
        assert_eq!(serde_json::to_value(state).unwrap(), state.as_str(), "window and store use one word");
        assert_eq!(state.holder() == Holder::Nobody, !state.is_open(), "{state:?}: the desk can always say where it is");
        assert_eq!(state.stage() == Stage::Ended, !state.is_open(), "{state:?}");
        let reached = state == S::Draft || state == S::Withdrawn || TABLE.iter().any(|(.., to)| *to == state);
        assert!(reached, "{state:?} has a way to it");
    }
}

proptest! {
    #[test]
    fn no_walk_leaves_the_table(steps in proptest::collection::vec(0..Move::ALL.len(), 0..200)) {
        let (mut state, mut submitted, mut signed_before) = (S::Draft, 0, false);
        for step in steps.into_iter().map(|place| Move::ALL[place]) {
            let next = state.step(step);
            prop_assert_eq!(next.as_ref().ok().copied(), by_table(state, step), "{:?} by {:?}", state, step);
            let Ok(next) = next else { continue };
            if next == S::Submitted {
                submitted += 1;
                prop_assert!(signed_before, "nothing is handed in unsigned (R10)");
            }
            signed_before = next == S::Signed;
            if matches!(state, S::Closed | S::Withdrawn) {
                prop_assert!((state, step) == (S::Closed, Move::Reconsider), "an ended request moves by an upheld appeal alone");
            }
            if next == S::Closed {
                prop_assert!(matches!(state, S::BeingServed | S::InformedRefused), "closed by delivery or refusal only (R16)");
            }
            state = next;
        }
        prop_assert!(submitted <= 1, "the first submission is one; what lacks later is completed and handed in again by its own step");
    }

    #[test]
    fn settling_follows_what_is_there_and_nothing_else(facts in proptest::collection::vec(any::<(bool, bool)>(), 1..20)) {
        let mut state = S::Draft;
        for (complete, signed) in facts {
            state = state.settled(complete, signed).unwrap();
            let expected = match (complete, signed) { (false, _) => S::Draft, (true, false) => S::Complete, (true, true) => S::Signed };
            prop_assert_eq!(state, expected, "whatever was before");
            prop_assert_eq!(state.submit(signed, false).is_ok(), complete && signed, "the plain way is open only when signed");
            prop_assert_eq!(state.submit(signed, true).is_ok(), signed, "a manager's leave replaces papers, never the signature");
        }
        for past in S::ALL.into_iter().filter(|state| !state.is_at_desk()) {
            prop_assert_eq!(past.settled(false, false).unwrap(), past, "what was handed in does not fall back by itself");
        }
    }
}
