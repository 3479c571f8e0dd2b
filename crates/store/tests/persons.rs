//! People, households and search through the store's public methods only; a second store must pass this unchanged.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use domain::{
    date::{Calendar, TypedDate},
    household::{Address, AddressInput, HouseholdRole, Kinship, KinshipKind, Membership, PrisonerLink},
    id::{HouseholdId, OfficeId, PersonId, StaffId, new_id},
    number::FileNumber,
    person::{OtherDocumentInput, PersonFacts, PersonInput, PhoneInput, Registration},
    search_key::query_tokens,
    staff::{Role, StaffMember},
};
use store::{PersonHit, Reader, Store, StoreError, Writer};

struct Office {
    store: Store,
    clerk: StaffId,
    other: StaffId,
    _folder: tempfile::TempDir,
}

fn office() -> Office {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("office.db"), &[7; 32], OfficeId::from(uuid::Uuid::nil())).unwrap();
    let (clerk, other) = (id(250), id(251));
    for staff in [clerk, other] {
        let member = StaffMember { id: staff, name: "نورة".into(), roles: vec![Role::Clerk], active: true };
        store.write(|writer| writer.insert_staff(&member, 0)).unwrap();
    }
    Office { store, clerk, other, _folder: folder }
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

    fn add(&self, number: u8, input: &PersonInput) -> PersonId {
        let person = id(number);
        self.write(|writer| writer.insert_person(person, &facts(input), i64::from(number)));
        person
    }

    fn by_name(&self, text: &str) -> Vec<PersonId> {
        self.names(text, self.clerk)
    }

    fn names(&self, text: &str, staff: StaffId) -> Vec<PersonId> {
        ids(self.read(|reader| reader.search_people_by_name(&query_tokens(text), staff)))
    }

    fn by_number(&self, digits: &str) -> Vec<PersonId> {
        ids(self.read(|reader| reader.search_people_by_number(digits, self.clerk)))
    }
}

fn ids(hits: Vec<PersonHit>) -> Vec<PersonId> {
    hits.into_iter().map(|hit| hit.id).collect()
}

fn id<T: From<uuid::Uuid>>(number: u8) -> T {
    new_id(i64::from(number), [number; 10])
}

fn today() -> NaiveDate {
    "2026-11-22".parse().unwrap()
}

fn facts(input: &PersonInput) -> PersonFacts {
    PersonFacts::parse(input, today()).unwrap()
}

fn named(whole: &str) -> PersonInput {
    let parts = domain::name::split_whole(whole);
    PersonInput { first: parts.first, father: parts.father, grandfather: parts.grandfather, family: parts.family, ..PersonInput::default() }
}

fn fatima() -> PersonInput {
    PersonInput {
        national_id: "1000000016".into(),
        phones: vec![PhoneInput { number: "0550000012".into(), ..PhoneInput::default() }],
        birth: Some(TypedDate { calendar: Calendar::Hijri, year: 1405, month: Some(12), day: Some(15) }),
        ..named("فاطمة إبراهيم علي الأحمد")
    }
}

#[test]
fn a_person_reads_back_as_saved() {
    let office = office();
    let person = office.add(1, &fatima());
    let found = office.read(|reader| reader.get_person(person));
    assert_eq!((found.version, &found.facts), (1, &facts(&fatima())), "nothing is lost or changed");
    assert_eq!((found.registration, found.archived, found.entered_in_error), (Registration::Initial, false, false), "as every new file");
    assert_eq!(office.read(|reader| reader.find_person(id(9))), None, "nobody else is on file");
}

#[test]
fn a_stale_save_is_refused_and_changes_nothing() {
    let office = office();
    let person = office.add(1, &fatima());
    let corrected = facts(&PersonInput { nationality: "سعودية".into(), ..fatima() });
    office.write(|writer| writer.update_person(person, 1, &corrected, None));
    let late = facts(&PersonInput { nationality: "يمنية".into(), ..fatima() });
    assert_eq!(
        office.refused(|writer| writer.update_person(person, 1, &late, None)),
        StoreError::Stale { saved_version: 2 },
        "somebody saved first"
    );
    assert_eq!(
        office.refused(|writer| writer.set_archived(person, 1, true)),
        StoreError::Stale { saved_version: 2 },
        "every save names its version"
    );
    assert_eq!(office.read(|reader| reader.get_person(person)).facts, corrected, "the first save stands");
    assert_eq!(office.refused(|writer| writer.set_archived(id(9), 1, true)), StoreError::NotFound, "nobody is not stale");
}

#[test]
fn one_number_belongs_to_one_person_until_entered_in_error() {
    let office = office();
    let first = office.add(1, &fatima());
    let again = facts(&fatima());
    assert!(
        matches!(office.refused(|writer| writer.insert_person(id(2), &again, 0)), StoreError::Taken(_)),
        "a second file with one number"
    );
    let person = office.read(|reader| reader.get_person(first));
    office.write(|writer| writer.set_entered_in_error(&person, true));
    assert_eq!(office.by_name("فاطمة"), [], "hidden from search");
    assert_eq!(office.by_number("1000000016"), [], "by number as well");
    assert_eq!(office.read(|reader| reader.list_duplicate_candidates(&again.fingerprint(Vec::new()))), [], "and from the duplicate check");
    office.add(2, &fatima());
    let person = office.read(|reader| reader.get_person(first));
    assert!(
        matches!(office.refused(|writer| writer.set_entered_in_error(&person, false)), StoreError::Taken(_)),
        "the number went to another"
    );
    assert_eq!(office.by_name("فاطمة"), [id(2)], "the right file is found");
}

#[test]
fn a_person_entered_in_error_comes_back_whole() {
    let office = office();
    let person = office.add(1, &fatima());
    for wrong in [true, false] {
        let now = office.read(|reader| reader.get_person(person));
        office.write(|writer| writer.set_entered_in_error(&now, wrong));
    }
    assert_eq!((office.by_name("فاطمة"), office.by_number("0550000012")), (vec![person], vec![person]), "found again by name and number");
}

#[test]
fn hiding_and_showing_people_leaves_the_file_sound() {
    let office = office();
    office.add(1, &fatima());
    office.add(2, &named("عمر سالم ناصر المحمد"));
    office.add(3, &named("سالم ناصر حمد المحمد"));
    let person = office.add(4, &named("هند خالد سعد الزهراني"));
    let sound = || assert_eq!(office.store.check().unwrap(), Vec::<String>::new(), "the office's own check finds nothing");
    sound();
    for wrong in [true, false] {
        // Between two checks the writer moves the index twice, as the check's own connection does not see.
        let now = office.read(|reader| reader.get_person(person));
        office.write(|writer| writer.set_entered_in_error(&now, wrong));
    }
    sound();
    let now = office.read(|reader| reader.get_person(person));
    office.write(|writer| writer.set_entered_in_error(&now, true));
    sound();
}

#[test]
fn an_earlier_number_still_finds_its_person() {
    let office = office();
    let person = office.add(1, &PersonInput { national_id: "2000000006".into(), ..fatima() });
    let now = facts(&fatima());
    let earlier = domain::identity::NationalId::parse("2000000006").unwrap();
    office.write(|writer| writer.update_person(person, 1, &now, Some((&earlier, 5))));
    assert_eq!(office.read(|reader| reader.find_person_by_id_number(&earlier)), Some(person), "a resident who became a citizen");
    assert_eq!((office.by_number("2000000006"), office.by_number("1000000016")), (vec![person], vec![person]), "by both numbers");
    let mistyped = facts(&PersonInput { national_id: "1000000008".into(), ..fatima() });
    office.write(|writer| writer.update_person(person, 2, &mistyped, None));
    assert_eq!(office.by_number("1000000016"), [], "a mended typing mistake is free for its owner");
}

#[test]
fn names_are_found_in_any_order_and_spelling() {
    let office = office();
    let fatima = office.add(1, &fatima());
    let abdullah = office.add(2, &named("عبد الله عبد العزيز آل الشيخ"));
    let moamen = office.add(3, &named("مؤمن بن فؤاد السالم"));
    for text in
        ["فا", "فاط", "فاطمه", "احمد فاطمة", "إبرَاهِيم", "ابراهيم علي", "الاحمد", "علي فا", "فـــاطمة", "ﻓﺎﻃﻤﺔ", "\u{202B}فاطمة\u{202C}"]
    {
        assert_eq!(office.by_name(text), [fatima], "typed as {text:?}");
    }
    for text in ["عبدالله", "عبد الله", "عبد", "عبدالعز", "الشيخ عبدالله", "ال الشيخ"] {
        assert_eq!(office.by_name(text), [abdullah], "typed as {text:?}");
    }
    for text in ["مومن", "فواد", "مؤمن فؤاد", "سالم", "مومن السال"] {
        assert_eq!(office.by_name(text), [moamen], "typed as {text:?}");
    }
    assert_eq!(office.by_name("ف"), [moamen, fatima], "one letter searches too, newest first");
    for text in ["سليم", "فاطمة خالد", "xyz"] {
        assert_eq!(office.by_name(text), [], "{text} is nobody");
    }
}

#[test]
fn the_exact_spelling_stands_above_the_loose_one() {
    let office = office();
    let exact = office.add(1, &named("فواد سالم"));
    let loose = office.add(2, &named("فؤاد سالم"));
    assert_eq!(office.by_name("فواد"), [exact, loose], "who is spelt as typed stands first, the other is found too");
    assert_eq!(office.by_name("فؤاد"), [loose, exact], "and the other way round");
}

#[test]
fn nothing_typed_is_search_syntax() {
    let office = office();
    let person = office.add(1, &fatima());
    let hostile = [
        "\"",
        "*",
        "NEAR(فاطمة, 2)",
        "-فاطمة",
        "فاطمة AND NOT علي",
        "search_exact:فاطمة",
        "{x}:y",
        "^فاطمة",
        "'; DROP TABLE person; --",
        "(",
        "فاطمة\0",
        "𐎠𐎡",
        "\u{10FFFF}",
        "а́б",
        "हिन्दी",
        "ﷺ",
        "١'٢",
        "فاطمة\"*",
        "or",
        "AND",
        "\u{0301}\u{0345}",
    ];
    for text in hostile {
        let query = query_tokens(text);
        let found = office.store.read(|reader| reader.search_people_by_name(&query, office.clerk));
        assert!(found.is_ok(), "{text:?} must not be an error: {found:?}");
        assert!(office.store.read(|reader| reader.search_people_by_number(text, office.clerk)).is_ok(), "{text:?} as a number");
        assert!(office.store.read(|reader| reader.search_people_by_document(text, office.clerk)).is_ok(), "{text:?} as a document");
    }
    assert_eq!(office.by_name("\"فاطمة\"*"), [person], "signs are ignored, the words are searched");
}

#[test]
fn numbers_are_found_by_beginning_and_end() {
    let office = office();
    let passport = OtherDocumentInput { kind: "جواز".into(), number: "A-123 4567".into() };
    let person = office.add(1, &PersonInput { other_documents: vec![passport], ..fatima() });
    office.add(2, &named("سالم ناصر المحمد"));
    for digits in
        ["1000000016", "10000", "1", "016", "0016", "0550000012", "055", "05", "966550000012", "00966550000012", "550000012", "0012", "012"]
    {
        assert_eq!(office.by_number(digits), [person], "typed as {digits}");
    }
    assert_eq!(office.by_number("99"), [], "two last digits are no question");
    let by_document = office.read(|reader| reader.search_people_by_document("a1234567", office.clerk));
    assert_eq!(ids(by_document), [person], "a passport in one form");
}

#[test]
fn a_file_number_finds_the_household_with_its_head_first() {
    let office = office();
    let (wife, child) = (office.add(1, &fatima()), office.add(2, &named("سارة سالم المحمد")));
    let household = id::<HouseholdId>(100);
    let number = FileNumber::new(421).unwrap();
    let member = |person_id, role| Membership { person_id, role, since: today(), until: None, may_receive_money: false };
    office.write(|writer| {
        writer.insert_household(household, number, &Address::default(), 0)?;
        writer.insert_membership(household, &member(child, HouseholdRole::Daughter), 0)?;
        writer.insert_membership(household, &member(wife, HouseholdRole::Head), 1)
    });
    assert_eq!(office.by_number(&number.to_string()), [wife, child], "the head stands first");
    assert_eq!(office.read(|reader| reader.find_household_by_number(number)), Some(household), "and the file itself is found");
    let brief = office.read(|reader| reader.find_brief(wife, office.clerk)).unwrap();
    assert_eq!((brief.file_number, brief.role), (Some(number), Some(HouseholdRole::Head)), "lists name the file");
}

#[test]
fn a_relative_is_hidden_from_that_staff_member_alone() {
    let office = office();
    let person = office.add(1, &fatima());
    office.write(|writer| writer.set_closed(person, office.clerk, true, 1));
    assert_eq!((office.by_name("فاطمة"), office.by_number("1000000016")), (vec![], vec![]), "not in search");
    assert_eq!(office.read(|reader| reader.find_brief(person, office.clerk)), None, "in no list");
    assert_eq!(office.read(|reader| reader.list_initial_registrations(office.clerk, 10)), [], "in no work-list");
    assert_eq!(office.names("فاطمة", office.other), [person], "a colleague serves her");
    assert!(office.read(|reader| reader.get_person(person)).is_closed_to(office.clerk), "the file says so");
    for closed in [false, true, false] {
        office.write(|writer| writer.set_closed(person, office.clerk, closed, 2));
    }
    assert_eq!(office.by_name("فاطمة"), [person], "a wrong mark is taken away again, however often");
}

#[test]
fn a_household_of_a_relative_is_closed_as_well() {
    let office = office();
    let (wife, prisoner) = (office.add(1, &fatima()), office.add(2, &named("سالم ناصر المحمد")));
    let household = id::<HouseholdId>(100);
    office.write(|writer| {
        writer.insert_household(household, FileNumber::new(1).unwrap(), &Address::default(), 0)?;
        let head = Membership { person_id: wife, role: HouseholdRole::Head, since: today(), until: None, may_receive_money: true };
        writer.insert_membership(household, &head, 0)?;
        writer.insert_prisoner_link(household, &PrisonerLink { person_id: prisoner, relation: HouseholdRole::Husband }, 0)
    });
    let closed = |office: &Office| office.read(|reader| reader.is_household_closed_to(household, office.clerk));
    assert!(!closed(&office), "nobody is a relative");
    office.write(|writer| writer.set_closed(prisoner, office.clerk, true, 1));
    assert!(closed(&office), "a relative stands behind it");
    office.write(|writer| writer.end_prisoner_link(household, prisoner, 2));
    assert!(!closed(&office), "no longer");
    office.write(|writer| writer.set_closed(wife, office.clerk, true, 3));
    assert!(closed(&office), "a relative lives in it");
}

#[test]
fn a_household_keeps_who_left_and_one_address_a_person() {
    let office = office();
    let person = office.add(1, &fatima());
    let (first, second) = (id::<HouseholdId>(100), id::<HouseholdId>(101));
    let member = Membership { person_id: person, role: HouseholdRole::Head, since: today(), until: None, may_receive_money: true };
    office.write(|writer| {
        writer.insert_household(first, FileNumber::new(1).unwrap(), &Address::default(), 0)?;
        writer.insert_household(second, FileNumber::new(2).unwrap(), &Address::default(), 0)?;
        writer.insert_membership(first, &member, 0)
    });
    assert!(matches!(office.refused(|writer| writer.insert_membership(second, &member, 0)), StoreError::Taken(_)), "one address at a time");
    office.write(|writer| writer.end_membership(first, person, today()));
    office.write(|writer| writer.insert_membership(second, &member, 0));
    let left = office.read(|reader| reader.get_household(first));
    assert_eq!((left.current_members().count(), left.members[0].until), (0, Some(today())), "the first file remembers her");
    assert_eq!(office.read(|reader| reader.find_household_of(person)), Some(second), "she lives in the second");
    let address = Address::parse(&AddressInput { district: "النسيم".into(), ..AddressInput::default() }).unwrap();
    office.write(|writer| writer.update_address(first, 1, &address));
    assert_eq!(
        office.refused(|writer| writer.update_address(first, 1, &address)),
        StoreError::Stale { saved_version: 2 },
        "a stale address is refused"
    );
    assert_eq!(office.read(|reader| reader.get_household(first)).address, address, "kept");
}

#[test]
fn a_kinship_is_kept_once_and_can_be_taken_away() {
    let office = office();
    let (mother, child) = (office.add(1, &fatima()), office.add(2, &named("سارة سالم المحمد")));
    let household = id::<HouseholdId>(100);
    let kinship = Kinship::new(child, mother, KinshipKind::ChildOf).unwrap();
    office.write(|writer| {
        writer.insert_household(household, FileNumber::new(1).unwrap(), &Address::default(), 0)?;
        for (person_id, role) in [(mother, HouseholdRole::Head), (child, HouseholdRole::Daughter)] {
            writer.insert_membership(
                household,
                &Membership { person_id, role, since: today(), until: None, may_receive_money: false },
                0,
            )?;
        }
        writer.set_kinship(&kinship, true, 1)?;
        writer.set_kinship(&kinship, true, 2)
    });
    assert_eq!(office.read(|reader| reader.list_kinships_in(household)), [kinship], "once, although it was said twice");
    office.write(|writer| writer.set_kinship(&kinship, false, 3));
    assert_eq!(office.read(|reader| reader.list_kinships_in(household)), [], "a wrong entry is gone");
    office.write(|writer| writer.set_kinship(&kinship, true, 4));
    assert_eq!(office.read(|reader| reader.list_kinships_in(household)), [kinship], "and may come back");
}

#[test]
fn whoever_may_be_the_same_person_is_a_candidate() {
    let office = office();
    let person = office.add(1, &fatima());
    office.add(2, &named("سالم ناصر حمد المحمد"));
    let candidates = |input: &PersonInput| {
        let found = office.read(|reader| reader.list_duplicate_candidates(&facts(input).fingerprint(Vec::new())));
        found.into_iter().map(|candidate| candidate.id).collect::<Vec<_>>()
    };
    let unknown = || named("هند خالد سعد القحطاني");
    for (why, typed) in [
        ("one ID", PersonInput { national_id: "1000000016".into(), ..unknown() }),
        ("one phone", PersonInput { phones: fatima().phones, ..unknown() }),
        ("a birth day", PersonInput { birth: fatima().birth, ..unknown() }),
        (
            "the day after",
            PersonInput { birth: Some(TypedDate { calendar: Calendar::Gregorian, year: 1985, month: Some(9), day: Some(1) }), ..unknown() },
        ),
        ("the name in another spelling", named("فاطمه ابراهيم علي احمد")),
        ("one mistyped word", named("فاطمة ابراهيم علي الاحمر")),
        ("first and family name", named("فاطمة سعد ناصر الأحمد")),
    ] {
        assert!(candidates(&typed).contains(&person), "{why} makes a candidate");
    }
    assert_eq!(candidates(&unknown()), [], "somebody else is none");
}

#[test]
fn initial_registrations_wait_in_order_until_complete() {
    let office = office();
    let (first, second) = (office.add(1, &fatima()), office.add(2, &named("سالم ناصر المحمد")));
    assert_eq!(office.read(|reader| reader.list_initial_registrations(office.clerk, 10)), [first, second], "the longest waiting first");
    let complete = Registration::Complete { on: today(), by: office.clerk };
    office.write(|writer| writer.set_registration(first, 1, complete));
    assert_eq!(office.read(|reader| reader.list_initial_registrations(office.clerk, 10)), [second], "a complete one is done");
    assert_eq!(office.read(|reader| reader.get_person(first)).registration, complete, "with the day and the employee");
}
