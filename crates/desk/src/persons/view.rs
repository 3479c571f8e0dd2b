//! What the window is shown of a person: ready to print on the screen, sensitive values masked to their last digits.

use chrono::NaiveDate;
use domain::{
    date::DateShown,
    household::HouseholdRole,
    id::{HouseholdId, PersonId, StaffId},
    identity::IdKind,
    person::{AccountRelation, Category, MaritalStatus, Need, Person, PersonFacts, Registration, RegistrationGap, Sex},
    phone::Phone,
};
use serde::{Deserialize, Serialize};
use store::BriefRow;

/// One person in a list: enough to tell two of one name apart, and never why the family is with the charity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PersonBrief {
    /// Identity.
    pub id: PersonId,
    /// The whole name.
    pub name: String,
    /// First and family name, as one speaks.
    pub spoken: String,
    /// For words that agree.
    pub sex: Option<Sex>,
    /// Years of age, if the birth date is known.
    pub age: Option<u32>,
    /// The household file's number; none for somebody who lives in no household on file.
    pub file_number: Option<String>,
    /// The household.
    pub household_id: Option<HouseholdId>,
    /// The place in it.
    pub role: Option<HouseholdRole>,
    /// City and district.
    pub area: String,
    /// Last three digits of the ID; empty without one.
    pub id_last3: String,
    /// Last four digits of the first phone; empty without one.
    pub phone_last4: String,
    /// What reception minds.
    pub needs: Vec<Need>,
    /// Put away.
    pub archived: bool,
}

impl PersonBrief {
    pub(crate) fn of(row: BriefRow, today: NaiveDate) -> Self {
        Self {
            id: row.id,
            name: row.name.full(),
            spoken: row.name.spoken(),
            sex: row.sex,
            age: row.birth.and_then(|birth| birth.age_on(today)).map(|age| age.at_least),
            file_number: row.file_number.map(|number| number.to_string()),
            household_id: row.household_id,
            role: row.role,
            area: [row.city, row.district].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("، "),
            id_last3: row.national_id.map(|id| id.last3().to_owned()).unwrap_or_default(),
            phone_last4: row.phones.first().map(|phone| last4(&phone.number)).unwrap_or_default(),
            needs: row.needs,
            archived: row.archived,
        }
    }
}

/// The last four digits of a number to call.
pub(crate) fn last4(phone: &Phone) -> String {
    let digits: Vec<char> = phone.as_str().chars().filter(char::is_ascii_digit).collect();
    digits.iter().skip(digits.len().saturating_sub(4)).collect()
}

/// One person's page (ملف المستفيد), sensitive values masked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PersonView {
    /// Identity.
    pub id: PersonId,
    /// To be named by the next save.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// The whole name.
    pub name: String,
    /// First and family name, as one speaks.
    pub spoken: String,
    /// For words that agree.
    pub sex: Option<Sex>,
    /// Nationality; may be empty.
    pub nationality: String,
    /// Marital status.
    pub marital: Option<MaritalStatus>,
    /// Whether the person lives.
    pub living: bool,
    /// Birth date in both calendars.
    pub birth: Option<DateShown>,
    /// Years of age.
    pub age: Option<u32>,
    /// Under age: signs through a guardian.
    pub minor: bool,
    /// Citizen or resident.
    pub id_kind: Option<IdKind>,
    /// Last three digits of the ID; empty without one.
    pub id_last3: String,
    /// Other documents: kind, and the last three letters of the number.
    pub other_documents: Vec<MaskedDocument>,
    /// Numbers to call, masked.
    pub phones: Vec<MaskedPhone>,
    /// Bank accounts, masked.
    pub accounts: Vec<MaskedAccount>,
    /// What reception minds, shown at the top.
    pub needs: Vec<Need>,
    /// Whether the registration is complete (R15).
    pub registration: RegistrationView,
    /// The household file the person belongs to now.
    pub household: Option<HouseholdBrief>,
    /// Put away.
    pub archived: bool,
    /// Registered by mistake; hidden from lists and search.
    pub entered_in_error: bool,
    /// Staff members to whom the file is closed.
    pub closed_to: Vec<StaffId>,
}

/// A document whose number is masked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MaskedDocument {
    /// What it is.
    pub kind: String,
    /// Last three letters of its number.
    pub last3: String,
}

/// A phone that is masked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MaskedPhone {
    /// Last four digits.
    pub last4: String,
    /// Whose it is; empty for the person's own.
    pub owner: String,
    /// When to call.
    pub best_time: String,
    /// The range is not in use as far as we know: worth a second look, no mistake for certain.
    pub unknown_range: bool,
}

/// An account that is masked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MaskedAccount {
    /// Last four digits.
    pub last4: String,
    /// In whose name.
    pub holder: String,
    /// Whose it is.
    pub relation: AccountRelation,
}

/// Whether the registration is complete, by whom, or what is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RegistrationView {
    /// مكتمل or مبدئي.
    pub complete: bool,
    /// Since when.
    pub on: Option<DateShown>,
    /// By which employee.
    pub by: Option<String>,
    /// What is still missing; empty when it could be completed now.
    pub gaps: Vec<RegistrationGap>,
}

/// The household a person belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct HouseholdBrief {
    /// Identity.
    pub id: HouseholdId,
    /// The number people say.
    pub file_number: String,
    /// The person's place in it.
    pub role: HouseholdRole,
    /// How many belong to it now.
    pub members: usize,
    /// Whether money may be handed to this person.
    pub may_receive_money: bool,
    /// City and district.
    pub area: String,
}

/// What a reveal opened, with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RevealedView {
    /// The values in the order of the masked ones: the ID, the IBANs or the phones, grouped for reading.
    pub values: Vec<String>,
    /// What lies behind the fence, when that was asked for.
    pub prison: Option<PrisonView>,
}

/// Behind the fence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PrisonView {
    /// Why the person is with the charity.
    pub category: Option<Category>,
    /// Which facility; empty when it is not known.
    pub facility: String,
    /// Beginning of the sentence.
    pub sentence_start: Option<DateShown>,
    /// Expected release.
    pub expected_release: Option<DateShown>,
    /// The households this person stands behind.
    pub households: Vec<HouseholdBehind>,
}

/// A household a prisoner stands behind; only ever shown behind the fence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct HouseholdBehind {
    /// Identity.
    pub id: HouseholdId,
    /// The number people say.
    pub file_number: String,
}

/// A person's form with raw values, for correcting; opening it is journalled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PersonForEditing {
    /// Whose.
    pub id: PersonId,
    /// To be named by the save.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// The form.
    pub person: domain::person::PersonInput,
}

/// One line of the work-list of initial registrations (R15).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct IncompleteRow {
    /// Who.
    pub person: PersonBrief,
    /// Registered on.
    pub since: DateShown,
    /// How many days ago.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub days: i64,
    /// What is missing; empty when somebody only has to complete it.
    pub gaps: Vec<RegistrationGap>,
}

/// What [`PersonView`] needs beside the person.
pub(crate) struct Around {
    pub household: Option<HouseholdBrief>,
    pub gaps: Vec<RegistrationGap>,
    pub completed_by: Option<String>,
}

impl PersonView {
    pub(crate) fn of(person: Person, around: Around, today: NaiveDate) -> Self {
        let PersonFacts { name, sex, nationality, marital, living, national_id, other_documents, birth, phones, accounts, needs, .. } =
            person.facts.clone();
        let (complete, on) = match person.registration {
            Registration::Initial => (false, None),
            Registration::Complete { on, .. } => (true, Some(DateShown::of_day(on))),
        };
        Self {
            id: person.id,
            version: person.version,
            name: name.full(),
            spoken: name.spoken(),
            sex,
            nationality,
            marital,
            living,
            birth: birth.map(|birth| birth.shown()),
            age: person.facts.age(today),
            minor: person.facts.is_minor(today),
            id_kind: national_id.as_ref().map(domain::identity::NationalId::kind),
            id_last3: national_id.as_ref().map(|id| id.last3().to_owned()).unwrap_or_default(),
            other_documents: other_documents
                .into_iter()
                .map(|paper| {
                    let letters: Vec<char> = paper.number.chars().collect();
                    MaskedDocument { kind: paper.kind, last3: letters.iter().skip(letters.len().saturating_sub(3)).collect() }
                })
                .collect(),
            phones: phones
                .into_iter()
                .map(|phone| MaskedPhone {
                    last4: last4(&phone.number),
                    unknown_range: phone.number.mobile().is_some_and(|mobile| !mobile.range_known()),
                    owner: phone.owner,
                    best_time: phone.best_time,
                })
                .collect(),
            accounts: accounts
                .into_iter()
                .map(|account| MaskedAccount { last4: account.iban.last4().to_owned(), holder: account.holder, relation: account.relation })
                .collect(),
            needs,
            registration: RegistrationView { complete, on, by: around.completed_by, gaps: if complete { Vec::new() } else { around.gaps } },
            household: around.household,
            archived: person.archived,
            entered_in_error: person.entered_in_error,
            closed_to: person.closed_to,
        }
    }
}
