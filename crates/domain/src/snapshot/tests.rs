#![allow(clippy::unwrap_used)]
use super::*;
use crate::catalogue::{Catalogue, KindCode, PaperCode, QuestionCode, SupportKind};
use crate::date::{Calendar, TypedDate};
use crate::declaration::DeclarationForm;
use crate::household::{Address, Household, HouseholdRole, Membership, PrisonerLink};
use crate::id::{HouseholdId, PersonId, new_id};
use crate::number::{FileNumber, RequestNumber};
use crate::person::{
    AccountInput, AccountRelation, Category, MaritalStatus, OtherDocumentInput, Person, PersonFacts, PersonInput, PhoneInput, PrisonInput,
    Registration, Sex,
};
use crate::request::{Answer, AnswerInput, Capacity, CapacityPaper, CellInput, Request, RequestState, Stamp, TypedAnswer, parse_statement};
use chrono::NaiveDate;
use proptest::prelude::*;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn id<T: From<uuid::Uuid>>(number: u8) -> T {
    new_id(i64::from(number), [number; 10])
}

fn date(year: i32) -> Option<TypedDate> {
    Some(TypedDate { calendar: Calendar::Hijri, year, month: Some(7), day: Some(11) })
}

/// All that one declaration covers, owned, so that a test can change one thing.
#[derive(Clone)]
struct Case {
    request: Request,
    catalogue: Catalogue,
    inputs: Vec<PersonInput>,
    applicant: usize,
    beneficiary: usize,
    household: Household,
    /// The order in which the people arrive.
    order: Vec<usize>,
    statement: Vec<AnswerInput>,
}

const MOTHER: usize = 0;
const SON: usize = 1;
const FATHER: usize = 2;

fn text(question: &str, typed: &str) -> AnswerInput {
    AnswerInput { question: QuestionCode::parse(question).unwrap(), typed: TypedAnswer::Text(typed.to_owned()), cites: None }
}

fn income(rows: &[(&str, &str)]) -> AnswerInput {
    let cell =
        |column: &str, typed: &str| CellInput { column: QuestionCode::parse(column).unwrap(), typed: TypedAnswer::Text(typed.to_owned()) };
    let rows = rows.iter().map(|(source, monthly)| vec![cell("source", source), cell("monthly", monthly)]).collect();
    AnswerInput { question: QuestionCode::parse("income").unwrap(), typed: TypedAnswer::Rows(rows), cites: None }
}

fn case() -> Case {
    let mother = PersonInput {
        first: "فاطمة".into(),
        father: "إبراهيم".into(),
        grandfather: "علي".into(),
        family: "الأحمد".into(),
        sex: Some(Sex::Female),
        nationality: "سعودية".into(),
        marital: Some(MaritalStatus::Married),
        national_id: "1000000016".into(),
        other_documents: vec![OtherDocumentInput { kind: "جواز سفر".into(), number: "A1234567".into() }],
        birth: date(1405),
        phones: vec![PhoneInput { number: "0550000012".into(), owner: String::new(), best_time: "العصر".into() }],
        accounts: vec![AccountInput {
            iban: "SA0380000000608010167519".into(),
            holder: "فاطمة إبراهيم علي الأحمد".into(),
            relation: AccountRelation::Own,
            note: String::new(),
        }],
        category: Some(Category::Wife),
        ..PersonInput::default()
    };
    let son = PersonInput {
        first: "عمر".into(),
        father: "سالم".into(),
        family: "المحمد".into(),
        sex: Some(Sex::Male),
        birth: date(1436),
        ..PersonInput::default()
    };
    let father = PersonInput {
        first: "سالم".into(),
        father: "ناصر".into(),
        family: "المحمد".into(),
        sex: Some(Sex::Male),
        national_id: "1000000008".into(),
        prison: Some(PrisonInput {
            facility: "إصلاحية المثال".into(), sentence_start: date(1446), expected_release: date(1450)
        }),
        ..PersonInput::default()
    };
    let member = |number, role| Membership { person_id: id(number), role, since: day(), until: None, may_receive_money: number == 1 };
    let request = Request {
        id: id(90),
        version: 1,
        number: RequestNumber::new(2026, 318).unwrap(),
        household_id: id::<HouseholdId>(80),
        applicant_id: id(1),
        beneficiary_id: id(1),
        capacity: Capacity::Own,
        capacity_paper: None,
        kind: KindCode::parse("monthly_cash").unwrap(),
        catalogue_version: 1,
        state: RequestState::Draft,
        state_since: 0,
        opened: Stamp { by: id(200), at: 0 },
        despite_open: None,
        answers: Vec::new(),
        explained: None,
        withdrawn: None,
    };
    Case {
        request,
        catalogue: Catalogue::start().unwrap(),
        inputs: vec![mother, son, father],
        applicant: MOTHER,
        beneficiary: MOTHER,
        household: Household {
            id: id(80),
            version: 1,
            file_number: FileNumber::new(207).unwrap(),
            address: Address {
                city: "الرياض".into(), district: "حي النسيم".into(), street: "الأمل".into(), ..Address::default()
            },
            members: vec![member(1, HouseholdRole::Head), member(2, HouseholdRole::Son)],
            prisoners: vec![PrisonerLink { person_id: id(3), relation: HouseholdRole::Husband }],
        },
        order: vec![MOTHER, SON, FATHER],
        statement: vec![
            text("has_income", "yes"),
            income(&[("salary", "4000"), ("pension", "1200.50")]),
            text("dependants", "3"),
            text("why", "تأخر الدخل"),
        ],
    }
}

impl Case {
    fn kind(&self) -> &SupportKind {
        self.catalogue.kind(&self.request.kind).unwrap()
    }

    fn person(&self, place: usize) -> Person {
        Person {
            id: id::<PersonId>(u8::try_from(place).unwrap() + 1),
            version: 1,
            facts: PersonFacts::parse(&self.inputs[place], day()).unwrap(),
            registration: Registration::Initial,
            archived: false,
            entered_in_error: false,
            closed_to: Vec::new(),
        }
    }

    fn snapshot(&self) -> Snapshot {
        let (applicant, beneficiary) = (self.person(self.applicant), self.person(self.beneficiary));
        let answers = parse_statement(self.kind(), &self.statement).unwrap();
        let request = Request { answers, applicant_id: applicant.id, beneficiary_id: beneficiary.id, ..self.request.clone() };
        let people: Vec<Person> = self.order.iter().map(|place| self.person(*place)).collect();
        let covered = Covered {
            request: &request,
            catalogue: &self.catalogue,
            kind: self.kind(),
            applicant: &applicant,
            beneficiary: &beneficiary,
            household: &self.household,
            people: &people,
        };
        Snapshot::of(&covered, &DeclarationForm::newest().unwrap())
    }
}

type Change = (&'static str, fn(&mut Case));

/// One change of each thing that a declaration covers.
const CHANGES: &[Change] = &[
    ("first name", |case| case.inputs[MOTHER].first = "فاطمه".into()),
    ("father's name", |case| case.inputs[MOTHER].father = "ابراهيم".into()),
    ("grandfather's name", |case| case.inputs[MOTHER].grandfather = String::new()),
    ("family name", |case| case.inputs[MOTHER].family = "الحمد".into()),
    ("sex", |case| case.inputs[MOTHER].sex = None),
    ("nationality", |case| case.inputs[MOTHER].nationality = "يمنية".into()),
    ("marital status", |case| case.inputs[MOTHER].marital = Some(MaritalStatus::Divorced)),
    ("whether living", |case| case.inputs[MOTHER].living = false),
    ("national ID", |case| case.inputs[MOTHER].national_id = "1000000024".into()),
    ("another document's kind", |case| case.inputs[MOTHER].other_documents[0].kind = "رخصة".into()),
    ("another document's number", |case| case.inputs[MOTHER].other_documents[0].number = "A1234568".into()),
    ("one document less", |case| case.inputs[MOTHER].other_documents.clear()),
    ("birth date", |case| case.inputs[MOTHER].birth = date(1406)),
    ("phone", |case| case.inputs[MOTHER].phones[0].number = "0550000021".into()),
    ("phone's owner", |case| case.inputs[MOTHER].phones[0].owner = "أختها".into()),
    ("best time to call", |case| case.inputs[MOTHER].phones[0].best_time = "الصباح".into()),
    ("one phone more", |case| case.inputs[MOTHER].phones.push(PhoneInput { number: "0560000012".into(), ..PhoneInput::default() })),
    ("IBAN", |case| case.inputs[MOTHER].accounts[0].iban = "SA4420000001234567891234".into()),
    ("account's holder", |case| case.inputs[MOTHER].accounts[0].holder = "فاطمة إبراهيم الأحمد".into()),
    ("account's relation", |case| {
        case.inputs[MOTHER].accounts[0].relation = AccountRelation::Spouse;
        case.inputs[MOTHER].accounts[0].note = "لا حساب لها".into();
    }),
    ("account's note", |case| case.inputs[MOTHER].accounts[0].note = "حساب مشترك".into()),
    ("one account less", |case| case.inputs[MOTHER].accounts.clear()),
    ("category", |case| case.inputs[MOTHER].category = Some(Category::Parent)),
    ("a member's name", |case| case.inputs[SON].first = "عمرو".into()),
    ("a member's birth date", |case| case.inputs[SON].birth = date(1437)),
    ("a member's ID", |case| case.inputs[SON].national_id = "1000000032".into()),
    ("a member's role", |case| case.household.members[1].role = HouseholdRole::Brother),
    ("who receives money", |case| case.household.members[1].may_receive_money = true),
    ("a member who left", |case| case.household.members[1].until = Some(day())),
    ("prisoner's name", |case| case.inputs[FATHER].father = "ناصير".into()),
    ("prisoner's relation", |case| case.household.prisoners[0].relation = HouseholdRole::Father),
    ("facility", |case| case.inputs[FATHER].prison.as_mut().unwrap().facility = "سجن المثال".into()),
    ("beginning of the sentence", |case| case.inputs[FATHER].prison.as_mut().unwrap().sentence_start = date(1445)),
    ("expected release", |case| case.inputs[FATHER].prison.as_mut().unwrap().expected_release = date(1451)),
    ("prisoner no longer linked", |case| case.household.prisoners.clear()),
    ("city", |case| case.household.address.city = "جدة".into()),
    ("district", |case| case.household.address.district = "حي الربيع".into()),
    ("street", |case| case.household.address.street = "السلام".into()),
    ("building", |case| case.household.address.building = "2929".into()),
    ("postal code", |case| case.household.address.postal = "12345".into()),
    ("additional number", |case| case.household.address.additional = "8118".into()),
    ("unit", |case| case.household.address.unit = "4".into()),
    ("short address", |case| case.household.address.short = "RRRD2929".into()),
    ("described location", |case| case.household.address.described = "خلف المسجد".into()),
    ("kind of support", |case| case.request.kind = KindCode::parse("food").unwrap()),
    ("capacity", |case| case.request.capacity = Capacity::Parent),
    ("capacity's paper", |case| case.request.capacity_paper = Some(CapacityPaper { number: "447".into(), expires: None })),
    ("beneficiary", |case| case.beneficiary = SON),
    ("a choice", |case| case.statement[0] = text("has_income", "no")),
    ("an amount in a table", |case| case.statement[1] = income(&[("salary", "4000"), ("pension", "1200.51")])),
    ("a choice in a table", |case| case.statement[1] = income(&[("salary", "4000"), ("support", "1200.50")])),
    ("one row less", |case| case.statement[1] = income(&[("salary", "4000")])),
    ("rows exchanged", |case| case.statement[1] = income(&[("pension", "1200.50"), ("salary", "4000")])),
    ("a number", |case| case.statement[2] = text("dependants", "4")),
    ("a text", |case| case.statement[3] = text("why", "انقطع الدخل")),
    ("an answer taken back", |case| {
        case.statement.remove(2);
    }),
    ("what an answer cites", |case| case.statement[0].cites = Some(PaperCode::parse("social_security").unwrap())),
];

#[test]
fn every_single_change_is_caught_and_named() {
    let signed = case().snapshot();
    for (what, change) in CHANGES {
        let mut now = case();
        change(&mut now);
        let now = now.snapshot();
        assert_ne!(signed.sha256(), now.sha256(), "{what}: the hash on the paper must not fit any more");
        let changes = changed(&signed, &now);
        assert!(!changes.is_empty() && !signed.says_the_same(&now), "{what} changed after signing and must be shown (R11)");
        assert!(changes.iter().all(|change| change.was != change.is && !change.label.is_empty()), "{what}: {changes:?}");
    }
}

#[test]
fn a_change_says_what_was_signed_and_what_is() {
    let signed = case().snapshot();
    let mut now = case();
    now.statement[2] = text("dependants", "5");
    let changes = changed(&signed, &now.snapshot());
    let said: Vec<_> =
        changes.iter().map(|change| (change.section.as_str(), change.label.as_str(), change.was.as_str(), change.is.as_str())).collect();
    assert_eq!(said, [("ما ذكرته مقدمة الطلب", "عدد من تعولهم الأسرة", "3", "5")], "field by field, nothing else");
}

proptest! {
    #[test]
    fn any_other_text_in_any_free_field_is_caught(field in 0..5usize, typed in "[ا-ي]{1,12}( [ا-ي]{1,12}){0,3}") {
        let mut now = case();
        let before = match field {
            0 => std::mem::replace(&mut now.inputs[FATHER].prison.as_mut().unwrap().facility, typed.clone()),
            1 => std::mem::replace(&mut now.household.address.described, typed.clone()),
            2 => std::mem::replace(&mut now.inputs[MOTHER].phones[0].best_time, typed.clone()),
            3 => std::mem::replace(&mut now.inputs[MOTHER].nationality, typed.clone()),
            _ => {
                now.statement[3] = text("why", &typed);
                "تأخر الدخل".to_owned()
            }
        };
        let (signed, now) = (case().snapshot(), now.snapshot());
        prop_assert_eq!(signed.says_the_same(&now), typed == before, "{} after {}", typed, before);
        prop_assert_eq!(signed.sha256() == now.sha256(), typed == before, "the hash and the list of changes agree");
    }

    #[test]
    fn the_order_in_which_records_arrive_says_nothing(order in Just(vec![MOTHER, SON, FATHER]).prop_shuffle(), swap: bool) {
        let mut other = case();
        other.order = order;
        if swap {
            other.household.members.reverse();
            other.statement.reverse();
        }
        prop_assert_eq!(other.snapshot().canonical(), case().snapshot().canonical(), "the same data are the same text");
    }
}

#[test]
fn the_hash_of_the_same_data_never_changes() {
    let row = |code: &str, value: &str| SnapshotRow { code: code.into(), label: "الاسم".into(), value: value.into() };
    let rows = vec![row("name", "فاطمة إبراهيم علي الأحمد"), row("account.0", "SA03 8000 0000 6080 1016 7519، حسابها"), row("empty", "")];
    let kept =
        Snapshot { sections: vec![SnapshotSection { code: "applicant".into(), title: "بيانات مقدمة الطلب".into(), rows }] };
    let hex: String = kept.sha256().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(
        hex, "0659a0b35bad9f344688fa1aaef57a1cc8d4fc2ece6c64f3426c2d054a3827ce",
        "signed papers with this hash are in boxes: they must be found to fit for ever"
    );
}

#[test]
fn composed_and_decomposed_letters_are_one_text() {
    let row = |value: &str| Snapshot {
        sections: vec![SnapshotSection {
            code: "a".into(),
            title: "ب".into(),
            rows: vec![SnapshotRow { code: "c".into(), label: "د \"".into(), value: value.into() }],
        }],
    };
    assert_eq!(row("آ").sha256(), row("\u{627}\u{653}").sha256(), "NFC: what looks and reads the same hashes the same");
    assert_eq!(
        row("x").canonical(),
        r#"{"sections":[{"code":"a","title":"ب","rows":[{"code":"c","label":"د \"","value":"x"}]}]}"#,
        "field order is fixed"
    );
    assert_eq!(serde_json::from_str::<Snapshot>(&row("x").canonical()).unwrap(), row("x"), "and it is plain JSON");
}

#[test]
fn everything_is_said_in_words() {
    let mut all = case();
    all.beneficiary = SON;
    for (_, change) in CHANGES {
        let mut one = all.clone();
        change(&mut one);
        let latin = |text: &str| text.chars().filter(char::is_ascii_lowercase).count() > 0;
        for section in one.snapshot().sections {
            assert!(!latin(&section.title), "{}", section.title);
            for row in section.rows {
                assert!(!latin(&row.label) && !latin(&row.value), "a word of the text is missing: {row:?}");
            }
        }
    }
}

#[test]
fn an_answer_left_open_is_read_back_too() {
    let open = case().snapshot();
    let housing = open.rows().find(|(_, row)| row.code == "housing").unwrap().1;
    assert_eq!(housing.value, "", "the applicant hears that nothing was said of it");
}

#[test]
fn prison_and_category_stand_behind_the_fence_only() {
    for section in case().snapshot().sections {
        let tells = section.rows.iter().any(|row| row.value.contains("إصلاحية المثال") || row.label == "الفئة");
        assert_eq!(tells, section.code == FENCED_SECTION, "{}", section.code);
    }
}

#[test]
fn an_answer_has_the_paper_it_cites_beside_it() {
    let mut cited = case();
    cited.statement[2].cites = Some(PaperCode::parse("family_record").unwrap());
    let snapshot = cited.snapshot();
    let row = snapshot.rows().find(|(_, row)| row.code == "dependants").unwrap().1;
    assert_eq!(row.value, "3 (بحسب سجل الأسرة)", "what is stated by a paper says by which");
    let answers: Vec<Answer> = parse_statement(cited.kind(), &cited.statement).unwrap();
    assert_eq!(answers.len(), 4, "the fixture answers four questions");
}
