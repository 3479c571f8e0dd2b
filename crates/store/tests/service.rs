//! Instalments, deliveries and appeals through the store's public methods only; a second store must pass this unchanged.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use domain::{
    appeal::{Appeal, AppealAnswer, AppealOutcome, AppealState, Examination},
    catalogue::{Catalogue, KindCode},
    decision::{DecisionRecord, Granted, Quantity},
    delivery::{Delivery, Ended, Given, Instalment, Recipient, SignedReceipt, plan},
    household::{Address, AddressInput},
    id::{HouseholdId, OfficeId, RequestId, StaffId, new_id},
    money::Halalas,
    number::{FileNumber, RegisterNumber, RequestNumber, Series},
    person::{PersonFacts, PersonInput},
    request::{Capacity, Decision, Request, RequestState, Stamp},
    staff::{Role, StaffMember},
};
use store::{Reader, Store, StoreError, Writer};

struct Office {
    store: Store,
    clerk: StaffId,
    _folder: tempfile::TempDir,
}

fn id<T: From<uuid::Uuid>>(number: u32) -> T {
    let [a, b, c, d] = number.to_be_bytes();
    new_id(i64::from(number), [a, b, c, d, 1, 2, 3, 4, 5, 6])
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A clerk, the starting catalogue, one person with a household.
fn office() -> Office {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("office.db"), &[7; 32], OfficeId::from(uuid::Uuid::nil())).unwrap();
    let clerk = id(250);
    let input = PersonInput { first: "فاطمة".into(), family: "الأحمد".into(), ..PersonInput::default() };
    let facts = PersonFacts::parse(&input, day("2026-11-22")).unwrap();
    let done: Result<(), StoreError> = store.write(|writer| {
        writer.insert_staff(&StaffMember { id: clerk, name: "نورة".into(), roles: vec![Role::Clerk], active: true }, 0)?;
        writer.insert_catalogue(&Catalogue::start().unwrap(), 0)?;
        writer.insert_person(id(1), &facts, 0)?;
        writer.insert_household(id(100), FileNumber::new(421).unwrap(), &Address::parse(&AddressInput::default()).unwrap(), 0)
    });
    done.unwrap();
    Office { store, clerk, _folder: folder }
}

impl Office {
    fn write<T>(&self, work: impl FnOnce(&Writer<'_>) -> Result<T, StoreError>) -> T {
        self.store.write(work).unwrap()
    }

    fn read<T>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>) -> T {
        self.store.read(work).unwrap()
    }

    fn stamp(&self) -> Stamp {
        Stamp { by: self.clerk, at: 40 }
    }

    fn granted() -> Granted {
        Granted {
            amount: Some(Halalas::new(150_000).unwrap()),
            quantity: Some(Quantity { count: 2, unit: "سلة غذائية".into() }),
            times: 3,
            from: day("2026-11-22"),
        }
    }

    /// A request that is being served, with its decision and its plan.
    fn served(&self, writer: &Writer<'_>, number: u32) -> Result<Vec<Instalment>, StoreError> {
        let request = Request {
            id: id(1_000 + number),
            version: 1,
            number: RequestNumber::new(2026, number).unwrap(),
            household_id: id::<HouseholdId>(100),
            applicant_id: id(1),
            beneficiary_id: id(1),
            capacity: Capacity::Own,
            capacity_paper: None,
            kind: KindCode::parse("rent").unwrap(),
            catalogue_version: 1,
            state: RequestState::BeingServed,
            state_since: 1,
            opened: self.stamp(),
            despite_open: None,
            answers: Vec::new(),
            explained: None,
            withdrawn: None,
        };
        writer.insert_request(&request)?;
        let granted = Self::granted();
        writer.insert_decision(&DecisionRecord {
            id: id(500_000 + number),
            request_id: request.id,
            sitting_id: None,
            verdict: Decision::Approved,
            granted: Some(granted.clone()),
            deferred_until: None,
            returned: Vec::new(),
            reason_told: String::new(),
            reason_internal: String::new(),
            votes: None,
            decided_on: day("2026-11-20"),
            recorded: self.stamp(),
            alone: false,
        })?;
        let all = plan(request.id, id(500_000 + number), &granted, 1).unwrap();
        all.iter().try_for_each(|one| writer.insert_instalment(one))?;
        Ok(all)
    }

    fn delivery(&self, number: u32, request: RequestId) -> Delivery {
        Delivery {
            id: id(900_000 + number),
            request_id: request,
            place: 1,
            number: RegisterNumber::new(Series::Receipt, 2026, number).unwrap(),
            given: Given { amount: Some(Halalas::new(50_000).unwrap()), count: Some(0) },
            recipient: Recipient::Member { person_id: id(1) },
            given_on: day("2026-11-22"),
            recorded: self.stamp(),
            receipt: None,
            signed: None,
            taken_back: None,
        }
    }

    fn due(&self, from: &str, until: &str) -> Vec<(u16, Option<i64>, Option<u32>)> {
        let lines = self.read(|reader| reader.list_due_instalments(day(from), day(until), self.clerk, 50));
        lines.into_iter().map(|line| (line.place, line.left.amount.map(Halalas::halalas), line.left.count)).collect()
    }
}

#[test]
fn a_plan_and_its_deliveries_read_back_as_saved() {
    let office = office();
    let all = office.write(|writer| office.served(writer, 1));
    let request = all[0].request_id;
    assert_eq!(office.read(|reader| reader.list_instalments(request)), all, "nothing is lost or changed");
    let mut delivery = office.delivery(1, request);
    office.write(|writer| writer.insert_delivery(&delivery));
    delivery.signed = Some(SignedReceipt { kept_in: "صندوق 3".into(), stamp: office.stamp() });
    delivery.taken_back = Some(Ended { why: "خطأ".into(), stamp: office.stamp() });
    office.write(|writer| writer.update_delivery(&delivery));
    assert_eq!(office.read(|reader| reader.list_deliveries(request)), [delivery.clone()], "with its signature and its end");
    assert_eq!(office.read(|reader| reader.get_request_of_delivery(delivery.id)), request, "and finds its request");
    let ended = Instalment {
        due_on: day("2026-12-01"),
        moved: Some("سفر".into()),
        ended: Some(Ended { why: "استغناء".into(), stamp: office.stamp() }),
        ..all[1].clone()
    };
    office.write(|writer| writer.update_instalment(&ended, true));
    assert_eq!(office.read(|reader| reader.list_instalments(request))[1], ended, "moved and ended with their reasons");
    let twice = office.store.write(|writer| writer.insert_delivery(&Delivery { id: id(77), ..delivery }));
    assert!(twice.is_err(), "a receipt's number is given once");
}

#[test]
fn what_is_due_lists_what_is_left_and_nothing_that_is_done() {
    let office = office();
    let all = office.write(|writer| office.served(writer, 1));
    let delivery = office.delivery(1, all[0].request_id);
    office.write(|writer| writer.insert_delivery(&delivery));
    assert_eq!(office.due("2026-11-22", "2026-11-22"), [(1, Some(100_000), Some(2))], "a part was given");
    office.write(|writer| {
        writer.update_delivery(&Delivery { taken_back: Some(Ended { why: "خطأ".into(), stamp: office.stamp() }), ..delivery })
    });
    assert_eq!(office.due("2026-11-22", "2026-11-22"), [(1, Some(150_000), Some(2))], "what was taken back was not given");
    assert_eq!(office.due("2026-11-01", "2026-12-31").len(), 2, "the first two of three months");
    office.write(|writer| writer.update_instalment(&all[0], true));
    assert_eq!(office.due("2026-11-01", "2026-12-31").len(), 1, "done is due no more");
    office.write(|writer| writer.update_request_state(all[0].request_id, RequestState::Closed, 9));
    assert!(office.due("2026-11-01", "2026-12-31").is_empty(), "nothing is due of a request that ended");
}

#[test]
fn an_appeal_keeps_its_words_and_its_one_answer() {
    let office = office();
    let all = office.write(|writer| office.served(writer, 1));
    let mut appeal = Appeal {
        id: id(3),
        version: 1,
        number: RegisterNumber::new(Series::Appeal, 2026, 1).unwrap(),
        request_id: all[0].request_id,
        decision_id: all[0].decision_id,
        received_on: day("2026-11-22"),
        brought_by: "فاطمة الأحمد".into(),
        text: "لم يُحسب\nالإيجار".into(),
        state: AppealState::Received,
        state_since: 40,
        opened: office.stamp(),
        acknowledged: None,
        acknowledgement: None,
        examination: None,
        answer: None,
        letter: None,
        told_how: None,
        closed: None,
    };
    office.write(|writer| writer.insert_appeal(&appeal));
    assert_eq!(office.read(|reader| reader.get_appeal(appeal.id)), appeal, "as it was brought");
    assert!(
        office.store.write(|writer| writer.insert_appeal(&Appeal { id: id(4), ..appeal.clone() })).is_err(),
        "one at a time on a decision"
    );
    appeal.state = AppealState::UnderExamination;
    appeal.acknowledged = Some(office.stamp());
    appeal.examination = Some(Examination { examiner: office.clerk, assigned: office.stamp(), alone: true });
    office.write(|writer| writer.update_appeal(&appeal));
    let stale = office.store.write(|writer| writer.update_appeal(&appeal)).unwrap_err();
    assert_eq!(stale, StoreError::Stale { saved_version: 2 }, "somebody was there first");
    let answer = AppealAnswer {
        outcome: AppealOutcome::Upheld, told: "بقاء القرار".into(), found: "لا جديد".into(), stamp: office.stamp()
    };
    office.write(|writer| writer.answer_appeal(appeal.id, &answer));
    let again = office.store.write(|writer| writer.answer_appeal(appeal.id, &answer)).unwrap_err();
    assert_eq!(again, StoreError::NotFound, "an answer is given once");
    appeal.version = 2;
    appeal.state = AppealState::Closed;
    appeal.told_how = Some("باليد".into());
    appeal.closed = Some(office.stamp());
    office.write(|writer| writer.update_appeal(&appeal));
    let kept = office.read(|reader| reader.get_appeal(appeal.id));
    assert_eq!(kept, Appeal { version: 3, answer: Some(answer), ..appeal.clone() }, "every step is there");
    assert!(office.read(|reader| reader.list_appeals(false, office.clerk, 9)).is_empty(), "nothing goes on");
    assert_eq!(office.read(|reader| reader.list_appeals(true, office.clerk, 9)), [kept], "and nothing is gone");
    assert_eq!(office.read(|reader| reader.find_open_appeal(appeal.decision_id)), None, "another may be brought");
}
