//! Sittings, agendas and decisions through the store's public methods only; a second store must pass it unchanged.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use domain::{
    catalogue::{Catalogue, KindCode},
    decision::DecisionRecord,
    household::{Address, AddressInput},
    id::{DecisionId, HouseholdId, MemberId, OfficeId, PersonId, RequestId, SittingId, StaffId, new_id},
    number::{FileNumber, RegisterNumber, RequestNumber, Series},
    person::{PersonFacts, PersonInput},
    request::{Capacity, Decision, Request, RequestState, Stamp},
    sitting::{AgendaItem, AgendaWhy, LeftWhy, Member, Ratification, Recusal, Sitting, SittingState},
    staff::{Role, StaffMember},
};
use store::{Reader, Store, StoreError, Writer};

struct Office {
    store: Store,
    secretary: StaffId,
    _folder: tempfile::TempDir,
}

fn id<T: From<uuid::Uuid>>(number: u8) -> T {
    new_id(i64::from(number), [number; 10])
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A secretary, one household, three members, one sitting that is planned.
fn office() -> Office {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("office.db"), &[7; 32], OfficeId::from(uuid::Uuid::nil())).unwrap();
    let secretary = id(250);
    let office = Office { store, secretary, _folder: folder };
    let input = PersonInput { first: "فاطمة".into(), family: "الأحمد".into(), ..PersonInput::default() };
    let facts = PersonFacts::parse(&input, day("2026-11-22")).unwrap();
    office.write(|writer| {
        writer.insert_staff(&StaffMember { id: secretary, name: "نورة".into(), roles: vec![Role::Secretary], active: true }, 0)?;
        writer.insert_catalogue(&Catalogue::start().unwrap(), 0)?;
        writer.insert_person(id(1), &facts, 0)?;
        writer.insert_household(id(100), FileNumber::new(421).unwrap(), &Address::parse(&AddressInput::default()).unwrap(), 0)?;
        for number in 1..=3 {
            writer.insert_member(&member(number), office.stamp(0))?;
        }
        writer.insert_sitting(&office.sitting())
    });
    office
}

fn member(number: u8) -> Member {
    Member { id: id(number), version: 1, name: format!("عضو {number}"), title: String::new(), since: day("2026-01-01"), until: None }
}

impl Office {
    fn write<T>(&self, work: impl FnOnce(&Writer<'_>) -> Result<T, StoreError>) -> T {
        self.store.write(work).unwrap()
    }

    fn read<T>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>) -> T {
        self.store.read(work).unwrap()
    }

    fn stamp(&self, at: i64) -> Stamp {
        Stamp { by: self.secretary, at }
    }

    fn sitting(&self) -> Sitting {
        Sitting {
            id: id(200),
            version: 1,
            number: RegisterNumber::new(Series::Sitting, 2026, 1).unwrap(),
            on: day("2026-11-25"),
            begins: Some(630),
            place: "المقر".into(),
            state: SittingState::Planned,
            off_day_reason: None,
            quorum: None,
            called_off_reason: None,
            planned: self.stamp(5),
            opened: None,
            ended: None,
        }
    }

    fn add(&self, number: u8, state: RequestState) -> RequestId {
        let stamp = self.stamp(i64::from(number));
        let request = Request {
            id: id(number),
            version: 1,
            number: RequestNumber::new(2026, u32::from(number)).unwrap(),
            household_id: id::<HouseholdId>(100),
            applicant_id: id::<PersonId>(1),
            beneficiary_id: id::<PersonId>(1),
            capacity: Capacity::Own,
            capacity_paper: None,
            kind: KindCode::parse("food").unwrap(),
            catalogue_version: 1,
            state,
            state_since: stamp.at,
            opened: stamp,
            despite_open: None,
            answers: Vec::new(),
            explained: None,
            withdrawn: None,
        };
        self.write(|writer| writer.insert_request(&request));
        request.id
    }

    fn decide(&self, number: u8, request: RequestId, sitting: Option<SittingId>, verdict: Decision, until: Option<&str>) -> DecisionId {
        let decision = DecisionRecord {
            id: id(number),
            request_id: request,
            sitting_id: sitting,
            verdict,
            granted: None,
            deferred_until: until.map(day),
            returned: Vec::new(),
            reason_told: String::new(),
            reason_internal: String::new(),
            votes: None,
            decided_on: day("2026-11-22"),
            recorded: self.stamp(i64::from(number)),
            alone: false,
        };
        self.write(|writer| writer.insert_decision(&decision));
        decision.id
    }

    fn put(&self, request: RequestId, position: u32, grant: Option<DecisionId>) {
        let item = AgendaItem { request_id: request, position, why: AgendaWhy::New, decision_id: grant, added: self.stamp(9), left: None };
        self.write(|writer| writer.put_agenda_item(id(200), &item));
    }
}

#[test]
fn a_sitting_and_its_members_read_back_and_know_their_versions() {
    let office = office();
    assert_eq!(office.read(|reader| reader.get_sitting(id(200))), office.sitting(), "as it was planned");
    let opened = Sitting { state: SittingState::Open, quorum: Some(2), opened: Some(office.stamp(9)), ..office.sitting() };
    office.write(|writer| writer.update_sitting(&opened));
    let stale = office.store.write(|writer| writer.update_sitting(&opened)).unwrap_err();
    assert!(matches!(stale, StoreError::Stale { saved_version: 2 }), "an older page writes over nothing: {stale:?}");
    let ended = Member { until: Some(day("2026-06-30")), ..member(2) };
    office.write(|writer| writer.update_member(&ended, office.stamp(9)));
    let members = office.read(|reader| reader.list_members());
    assert_eq!((members.len(), members[1].until, members[1].version), (3, Some(day("2026-06-30")), 2), "who left stays on file");
    let there: Vec<MemberId> = vec![id(1), id(3)];
    office.write(|writer| writer.set_attendance(id(200), &[id(2)]));
    office.write(|writer| writer.set_attendance(id(200), &there));
    assert_eq!(office.read(|reader| reader.list_attendance(id(200))), there, "the newest list of who is there counts");
}

#[test]
fn an_agenda_keeps_its_order_and_what_left_it() {
    let office = office();
    let requests: Vec<RequestId> = (10..13).map(|number| office.add(number, RequestState::OnAgenda)).collect();
    for (position, request) in (1..).zip(&requests) {
        office.put(*request, position, None);
    }
    let turned = [requests[2], requests[0], requests[1]];
    office.write(|writer| writer.order_agenda(id(200), &turned));
    let order = || -> Vec<RequestId> {
        office
            .read(|reader| reader.list_agenda(id(200)))
            .into_iter()
            .filter(|item| item.left.is_none())
            .map(|item| item.request_id)
            .collect()
    };
    assert_eq!(order(), turned, "as it was put in order");
    let place = office.read(|reader| reader.find_agenda_place(requests[0])).unwrap();
    assert_eq!((place.0.id, place.1), (id(200), 2), "the next date of a request is known");
    office.write(|writer| writer.mark_agenda_item(id(200), requests[2], Some(LeftWhy::NotHeard)));
    assert_eq!(order(), [requests[0], requests[1]]);
    assert!(office.read(|reader| reader.was_carried_over(requests[2])), "the next sitting is told that it was not heard");
    assert!(!office.read(|reader| reader.was_carried_over(requests[0])));
    assert_eq!(office.read(|reader| reader.count_agenda(id(200))), 2);
}

#[test]
fn candidates_are_what_is_ready_and_what_was_put_off_until_a_day_that_came() {
    let office = office();
    let ready = office.add(10, RequestState::Ready);
    let early = office.add(11, RequestState::DecidedDeferred);
    let due = office.add(12, RequestState::InformedDeferred);
    office.add(13, RequestState::WithResearcher);
    office.decide(20, early, Some(id(200)), Decision::Deferred, Some("2026-12-31"));
    office.decide(21, due, Some(id(200)), Decision::Deferred, Some("2026-12-31"));
    office.decide(22, due, Some(id(200)), Decision::Deferred, Some("2026-11-25"));
    assert_eq!(
        office.read(|reader| reader.list_agenda_candidates(day("2026-11-25"))),
        [ready, due],
        "who waits longest comes first; the newest decision counts"
    );
    assert_eq!(office.read(|reader| reader.list_agenda_candidates(day("2026-12-31"))).len(), 3);
    let counted = |on: &str| office.read(|reader| reader.count_waiting_for_sitting(day(on), office.secretary));
    assert_eq!((counted("2026-11-25"), counted("2026-12-31")), (2, 3), "counted as they are listed");
    let urgent = office.add(14, RequestState::DecidedApproved);
    office.decide(23, urgent, None, Decision::Approved, None);
    assert_eq!(counted("2026-11-25"), 3, "an urgent grant waits with them");
    office.write(|writer| writer.set_closed(id(1), office.secretary, true, 30));
    assert_eq!(counted("2026-12-31"), 0, "a relative's requests are not counted");
    office.write(|writer| writer.set_closed(id(1), office.secretary, false, 31));
    assert_eq!(counted("2026-12-31"), 4, "until the file is open again");
}

#[test]
fn an_urgent_grant_waits_until_a_sitting_said_its_word_once() {
    let office = office();
    let request = office.add(10, RequestState::DecidedApproved);
    let grant = office.decide(20, request, None, Decision::Approved, None);
    assert_eq!(office.read(|reader| reader.list_unratified()), [(grant, request)]);
    office.put(request, 1, Some(grant));
    assert!(office.read(|reader| reader.list_unratified()).is_empty(), "on one agenda is enough");
    let word = Ratification { decision_id: grant, ratified: false, reason: "سبب".into(), stamp: office.stamp(9) };
    office.write(|writer| writer.insert_ratification(id(200), &word));
    assert_eq!(office.read(|reader| reader.find_ratification(grant)), Some(word.clone()));
    assert!(office.store.write(|writer| writer.insert_ratification(id(200), &word)).is_err(), "it is said once");
    let held = Sitting { state: SittingState::Held, ..office.sitting() };
    office.write(|writer| writer.update_sitting(&held));
    assert!(office.read(|reader| reader.list_unratified()).is_empty(), "and asked no more");
}

#[test]
fn recusals_are_noted_and_taken_away() {
    let office = office();
    let request = office.add(10, RequestState::OnAgenda);
    office.put(request, 1, None);
    let recusal = Recusal { request_id: request, member_id: id(2), reason: "قرابة".into(), stamp: office.stamp(9) };
    office.write(|writer| writer.put_recusal(id(200), &recusal));
    assert_eq!(office.read(|reader| reader.list_recusals(id(200))), [recusal]);
    office.write(|writer| writer.remove_recusal(id(200), request, id(2)));
    assert!(office.read(|reader| reader.list_recusals(id(200))).is_empty());
    let gone = office.store.write(|writer| writer.remove_recusal(id(200), request, id(2))).unwrap_err();
    assert!(matches!(gone, StoreError::NotFound), "what is not there cannot be taken away");
}
