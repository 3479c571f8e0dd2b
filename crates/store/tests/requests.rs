//! Requests, sightings, submissions and the catalogue through the store's public methods only; a second store must pass this unchanged.
#![allow(clippy::unwrap_used)]

use domain::{
    catalogue::{Catalogue, KindCode, PaperCode},
    checklist::{PaperState, checklist},
    date::{Calendar, RecordedDate, TypedDate},
    household::{Address, AddressInput},
    id::{HouseholdId, OfficeId, PersonId, RequestId, StaffId, new_id},
    number::{FileNumber, RequestNumber},
    person::{PersonFacts, PersonInput},
    request::{
        Answer, AnswerInput, Capacity, CapacityPaper, Override, Request, RequestState, Stamp, Submission, TypedAnswer, Withdrawal,
        WithdrawalKind, parse_statement,
    },
    sighting::{Sighting, SightingOutcome},
    staff::{Role, StaffMember},
};
use store::{Reader, Store, StoreError, Writer};

struct Office {
    store: Store,
    clerk: StaffId,
    _folder: tempfile::TempDir,
}

fn id<T: From<uuid::Uuid>>(number: u8) -> T {
    new_id(i64::from(number), [number; 10])
}

/// A clerk, the starting catalogue, one person, two households.
fn office() -> Office {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("office.db"), &[7; 32], OfficeId::from(uuid::Uuid::nil())).unwrap();
    let clerk = id(250);
    let facts = PersonFacts::parse(
        &PersonInput { first: "فاطمة".into(), family: "الأحمد".into(), ..PersonInput::default() },
        "2026-11-22".parse().unwrap(),
    );
    let done: Result<(), StoreError> = store.write(|writer| {
        writer.insert_staff(&StaffMember { id: clerk, name: "نورة".into(), roles: vec![Role::Clerk], active: true }, 0)?;
        writer.insert_catalogue(&Catalogue::start().unwrap(), 0)?;
        writer.insert_person(id(1), &facts.unwrap(), 0)?;
        let address = Address::parse(&AddressInput::default()).unwrap();
        writer.insert_household(id(100), FileNumber::new(421).unwrap(), &address, 0)?;
        writer.insert_household(id(101), FileNumber::new(422).unwrap(), &address, 0)
    });
    done.unwrap();
    Office { store, clerk, _folder: folder }
}

impl Office {
    fn write<T>(&self, work: impl FnOnce(&Writer<'_>) -> Result<T, StoreError>) -> T {
        self.store.write(work).unwrap()
    }

    fn refused(&self, work: impl FnOnce(&Writer<'_>) -> Result<(), StoreError>) -> StoreError {
        self.store.write(work).unwrap_err()
    }

    fn read<T>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>) -> T {
        self.store.read(work).unwrap()
    }

    fn request(&self, number: u8, household: u8, kind: &str) -> Request {
        let stamp = Stamp { by: self.clerk, at: i64::from(number) };
        Request {
            id: id(number),
            version: 1,
            number: RequestNumber::new(2026, u32::from(number)).unwrap(),
            household_id: id::<HouseholdId>(household),
            applicant_id: id::<PersonId>(1),
            beneficiary_id: id::<PersonId>(1),
            capacity: Capacity::Own,
            capacity_paper: None,
            kind: KindCode::parse(kind).unwrap(),
            catalogue_version: 1,
            state: RequestState::Draft,
            state_since: stamp.at,
            opened: stamp,
            despite_open: None,
            answers: Vec::new(),
            explained: None,
            withdrawn: None,
        }
    }

    fn add(&self, number: u8, household: u8, kind: &str) -> Request {
        let request = self.request(number, household, kind);
        self.write(|writer| writer.insert_request(&request));
        request
    }

    fn sighting(&self, number: u8, request: u8, at: i64) -> Sighting {
        let stamp = Stamp { by: self.clerk, at };
        let expires = TypedDate { calendar: Calendar::Hijri, year: 1452, month: Some(7), day: Some(11) };
        Sighting {
            id: id(number),
            request_id: id::<RequestId>(request),
            turn: u32::from(number),
            paper: PaperCode::parse("national_id").unwrap(),
            outcome: SightingOutcome::Seen {
                number: Some("1000000008".into()),
                issued: None,
                expires: Some(RecordedDate::parse(expires).unwrap()),
            },
            seen: stamp,
            reused_from: None,
            recorded: stamp,
            in_error: None,
        }
    }
}

fn statement(kind: &str) -> Vec<Answer> {
    let catalogue = Catalogue::start().unwrap();
    let typed = |question: &str, text: &str| AnswerInput {
        question: domain::catalogue::QuestionCode::parse(question).unwrap(),
        typed: TypedAnswer::Text(text.into()),
        cites: Some(PaperCode::parse("national_id").unwrap()),
    };
    parse_statement(catalogue.kind(&KindCode::parse(kind).unwrap()).unwrap(), &[typed("why", "تأخر الإيجار"), typed("dependants", "6")])
        .unwrap()
}

#[test]
fn the_catalogue_reads_back_by_version() {
    let office = office();
    let first = Catalogue::start().unwrap();
    let mut second = first.clone();
    second.version = 2;
    second.kinds.truncate(3);
    office.write(|writer| writer.insert_catalogue(&second, 1));
    assert_eq!(office.read(|reader| reader.find_newest_catalogue()), Some(second.clone()), "new requests use the newest");
    assert_eq!(office.read(|reader| reader.get_catalogue(1)), first, "an older request keeps its own");
    assert_eq!(office.store.read(|reader| reader.get_catalogue(9)).unwrap_err(), StoreError::NotFound, "there is no other");
    assert!(office.store.write(|writer| writer.insert_catalogue(&second, 2)).is_err(), "a version in force is never written over");
}

#[test]
fn a_request_reads_back_as_saved() {
    let office = office();
    let mut request = office.request(7, 100, "rent");
    let stamp = Stamp { by: office.clerk, at: 9 };
    let expires = TypedDate { calendar: Calendar::Hijri, year: 1449, month: Some(1), day: Some(1) };
    request.capacity = Capacity::Proxy;
    request.capacity_paper = Some(CapacityPaper { number: "447/و".into(), expires: Some(RecordedDate::parse(expires).unwrap()) });
    request.answers = statement("rent");
    request.explained = Some(stamp);
    request.despite_open = Some("سكن آخر".into());
    request.withdrawn = Some(Withdrawal { kind: WithdrawalKind::ByApplicant, reason: "رغب".into(), instead: None, stamp });
    office.write(|writer| writer.insert_request(&request));
    assert_eq!(office.read(|reader| reader.get_request(request.id)), request, "nothing is lost or changed");
    assert_eq!(office.read(|reader| reader.find_request(id(99))), None, "no other is on file");
}

#[test]
fn a_stale_save_is_refused_and_a_state_that_follows_is_not_a_save() {
    let office = office();
    let mut request = office.add(7, 100, "rent");
    request.answers = statement("rent");
    office.write(|writer| writer.update_request(&request));
    let saved = office.read(|reader| reader.get_request(request.id));
    assert_eq!((saved.version, &saved.answers), (2, &request.answers), "each save counts");
    assert_eq!(office.refused(|writer| writer.update_request(&request)), StoreError::Stale { saved_version: 2 }, "somebody saved first");
    office.write(|writer| writer.update_request_state(request.id, RequestState::Complete, 50));
    office.write(|writer| writer.set_explained(request.id, Some(Stamp { by: office.clerk, at: 60 })));
    let settled = office.read(|reader| reader.get_request(request.id));
    assert_eq!(
        (settled.version, settled.state, settled.state_since),
        (2, RequestState::Complete, 50),
        "nobody edited the statement meanwhile"
    );
    assert_eq!(
        office.refused(|writer| writer.update_request_state(id(99), RequestState::Complete, 0)),
        StoreError::NotFound,
        "no such request"
    );
}

#[test]
fn lists_follow_state_household_and_kind() {
    let office = office();
    office.add(7, 100, "rent");
    office.add(8, 100, "food");
    office.add(9, 101, "rent");
    office.write(|writer| writer.update_request_state(id(8), RequestState::Withdrawn, 90));
    let numbers = |found: Vec<Request>| found.into_iter().map(|request| request.number.serial()).collect::<Vec<_>>();
    assert_eq!(numbers(office.read(|reader| reader.list_requests(&[RequestState::Draft], None, 10))), [9, 7], "newest first");
    assert_eq!(numbers(office.read(|reader| reader.list_requests(&[RequestState::Draft], None, 1))), [9], "no more than asked for");
    assert_eq!(numbers(office.read(|reader| reader.list_requests(&[], None, 10))), [] as [u32; 0], "no state, no request");
    assert_eq!(
        numbers(office.read(|reader| reader.list_requests_of_household(id(100)))),
        [8, 7],
        "all of one household, ended ones included (R40)"
    );
    let open = |kind: &str| office.read(|reader| reader.find_open_request_of_kind(id(100), &KindCode::parse(kind).unwrap()));
    assert_eq!(open("rent").unwrap().id, id(7), "this one goes on");
    assert_eq!(open("food"), None, "a withdrawn one does not stand in the way");
}

#[test]
fn a_request_is_found_by_its_number_with_or_without_the_year() {
    let office = office();
    let wanted = office.add(7, 100, "rent");
    office.add(8, 100, "food");
    let found = |digits: &str| {
        office.read(|reader| reader.search_requests_by_number(digits, 10)).into_iter().map(|request| request.id).collect::<Vec<_>>()
    };
    let digits: String = wanted.number.to_string().chars().filter(char::is_ascii_digit).collect();
    assert_eq!(found(&digits), [wanted.id], "the whole number");
    assert_eq!(found(digits[4..].trim_start_matches('0')), [wanted.id], "as people say it, without the year");
    assert_eq!(found("2026").len(), 2, "while typing, newest first");
    for nothing in ["", "x", "20'26", "%", "9999"] {
        assert_eq!(found(nothing), [], "{nothing:?} finds nothing and breaks nothing");
    }
}

#[test]
fn sightings_stay_and_one_in_error_is_marked_once() {
    let office = office();
    office.add(7, 100, "rent");
    office.add(8, 100, "food");
    let (first, second) = (office.sighting(20, 7, 20), Sighting { reused_from: Some(id(20)), ..office.sighting(21, 8, 21) });
    office.write(|writer| writer.insert_sighting(&first));
    office.write(|writer| writer.insert_sighting(&second));
    assert_eq!(office.read(|reader| reader.list_sightings(id(7))), std::slice::from_ref(&first), "of one request");
    assert_eq!(
        office.read(|reader| reader.list_sightings_of_household(id(100))),
        [first.clone(), second],
        "of the household, for taking over"
    );
    assert_eq!(office.read(|reader| reader.list_sightings_of_household(id(101))), [], "another household's papers are not offered");
    let stamp = Stamp { by: office.clerk, at: 30 };
    office.write(|writer| writer.mark_sighting_in_error(first.id, stamp));
    assert_eq!(office.read(|reader| reader.list_sightings(id(7))), [Sighting { in_error: Some(stamp), ..first.clone() }], "hidden, kept");
    assert_eq!(
        office.refused(|writer| writer.mark_sighting_in_error(first.id, stamp)),
        StoreError::NotFound,
        "who marked it first, and when, stays"
    );
}

#[test]
fn a_submission_is_frozen() {
    let office = office();
    office.add(7, 100, "rent");
    let catalogue = Catalogue::start().unwrap();
    let on = "2026-11-22".parse().unwrap();
    let rows = checklist(&catalogue, catalogue.kind(&KindCode::parse("rent").unwrap()).unwrap(), &[office.sighting(20, 7, 20)], on);
    assert!(matches!(rows[0].state, PaperState::Seen { .. }), "the ID was seen");
    let submission = Submission {
        request_id: id(7),
        turn: 1,
        on,
        stamp: Stamp { by: office.clerk, at: 40 },
        earliest_reply: "2026-12-06".parse().unwrap(),
        target_reply: "2026-12-22".parse().unwrap(),
        declaration_id: id(60),
        overridden: Some(Override { by: office.clerk, reason: "التعريف قيد الإصدار".into(), alone: true }),
        checklist: rows,
        missing: Vec::new(),
    };
    assert!(!office.read(|reader| reader.has_submitted_request(id(1))), "not yet");
    office.write(|writer| writer.insert_submission(&submission));
    assert_eq!(office.read(|reader| reader.find_submission(id(7))), Some(submission.clone()), "it reads back as it was judged");
    assert!(office.read(|reader| reader.has_submitted_request(id(1))), "now the registration can be completed (R15)");
    assert!(office.store.write(|writer| writer.insert_submission(&submission)).is_err(), "a request is handed in once");
    assert_eq!(office.read(|reader| reader.find_submission(id(8))), None, "no other was");
    assert_eq!(office.read(|reader| reader.get_clock(id(7))).not_before, submission.earliest_reply, "its clock runs");
    let again =
        Submission { turn: 2, on: "2026-12-10".parse().unwrap(), earliest_reply: "2026-12-24".parse().unwrap(), ..submission.clone() };
    office.write(|writer| writer.insert_submission(&again));
    assert_eq!(office.read(|reader| reader.find_submission(id(7))), Some(again.clone()), "the newest is read");
    assert_eq!(office.read(|reader| reader.list_submissions(id(7))), [again.clone(), submission.clone()], "and the first stays as it was");
    assert_eq!(office.read(|reader| reader.get_clock(id(7))).not_before, again.earliest_reply, "the clock begins anew");
    assert!(office.store.write(|writer| writer.insert_submission(&again)).is_err(), "each turn once");
}
