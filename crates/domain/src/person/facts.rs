//! Reading the person's form: every field once, all mistakes at the same time.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{AccountInput, AccountRelation, Category, MaritalStatus, Need, OtherDocumentInput, PersonInput, PhoneInput, PrisonInput, Sex};
use crate::{
    Code, Refusal, Refusals,
    date::{RecordedDate, TypedDate},
    duplicate::Fingerprint,
    iban::Iban,
    identity::{IdKind, NationalId, OtherDocument},
    name::{NameInput, PersonName},
    phone::Phone,
    text,
};

/// Entries of one list (phones, accounts, documents) that one person may have.
const LIST_MAX: usize = 10;
/// Longest short text: nationality, owner of a phone, account holder.
const SHORT_MAX: usize = 80;
/// Longest note.
const NOTE_MAX: usize = 300;
/// Years of age at which the office deals with somebody directly. Gregorian years, as courts count from the ID's Gregorian day; in Hijri
/// years somebody would come of age half a year earlier, so this errs towards asking for the guardian.
const FULL_AGE: u32 = 18;

/// Who somebody is, every value parsed (بيانات الشخص).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonFacts {
    /// Name as on the ID.
    pub name: PersonName,
    /// Sex, if known.
    pub sex: Option<Sex>,
    /// Nationality; may be empty.
    pub nationality: String,
    /// Marital status, if known.
    pub marital: Option<MaritalStatus>,
    /// Whether the person lives.
    pub living: bool,
    /// National ID or Iqama.
    pub national_id: Option<NationalId>,
    /// Other documents.
    pub other_documents: Vec<OtherDocument>,
    /// Birth date, year alone included.
    pub birth: Option<RecordedDate>,
    /// Numbers to call, the first one first.
    pub phones: Vec<PersonPhone>,
    /// Bank accounts.
    pub accounts: Vec<Account>,
    /// Why the person is with the charity; never in a list.
    pub category: Option<Category>,
    /// What reception minds.
    pub needs: Vec<Need>,
    /// The prisoner's facts, behind the fence.
    pub prison: Option<Prison>,
}

/// A number to call, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonPhone {
    /// The number.
    pub number: Phone,
    /// Whose it is; empty for the person's own.
    pub owner: String,
    /// When to call.
    pub best_time: String,
}

/// A bank account, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The account.
    pub iban: Iban,
    /// In whose name.
    pub holder: String,
    /// Whose it is.
    pub relation: AccountRelation,
    /// Why money goes to another's account; not empty then.
    pub note: String,
}

/// Facility, sentence and release (بيانات السجن): sensitive data under the privacy law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prison {
    /// Which facility.
    pub facility: String,
    /// Beginning of the sentence.
    pub sentence_start: Option<RecordedDate>,
    /// Expected release.
    pub expected_release: Option<RecordedDate>,
}

impl PersonFacts {
    /// Reads the form.
    ///
    /// # Errors
    /// Everything that is wrong at once, each under its path such as `phones.0.number`: a name without a second part, an ID or IBAN with
    /// a typing mistake, a birth date in the future, a release before the sentence, an account in another's name without a note.
    pub fn parse(input: &PersonInput, today: NaiveDate) -> Result<Self, Refusals> {
        let mut refused = Refusals::default();
        let national_id =
            if is_blank(&input.national_id) { None } else { refused.take("national_id", NationalId::parse(&input.national_id)) };
        let name = read_name(input, national_id.as_ref(), &mut refused);
        let nationality = refused.take("nationality", text::clean(&input.nationality, SHORT_MAX)).unwrap_or_default();
        let other_documents = read_list("other_documents", &input.other_documents, &mut refused, read_document);
        let birth = input.birth.and_then(|typed| refused.take("birth", read_birth(typed, today)));
        let phones = read_list("phones", &input.phones, &mut refused, read_phone);
        let own_name = name.as_ref().map(PersonName::full).unwrap_or_default();
        let accounts = read_list("accounts", &input.accounts, &mut refused, |account| read_account(account, &own_name));
        let prison = input.prison.as_ref().and_then(|typed| read_prison(typed, &mut refused));
        let mut needs = input.needs.clone();
        needs.sort();
        needs.dedup();
        let (Some(name), Ok(())) = (name, refused.clone().done()) else { return Err(refused) };
        Ok(Self {
            name,
            sex: input.sex,
            nationality,
            marital: input.marital,
            living: input.living,
            national_id,
            other_documents,
            birth,
            phones,
            accounts,
            category: input.category,
            needs,
            prison,
        })
    }

    /// Whole years of age on that day, in Gregorian years; `None` without a birth date. With a year alone the younger age is taken.
    pub fn age(&self, today: NaiveDate) -> Option<u32> {
        self.birth.and_then(|birth| birth.age_on(today)).map(|age| age.at_least)
    }

    /// Whether somebody is under age and signs through a guardian. Without a birth date nobody is taken for a child.
    pub fn is_minor(&self, today: NaiveDate) -> bool {
        self.age(today).is_some_and(|age| age < FULL_AGE)
    }

    /// Whether a number that the correction replaces stays known as an earlier number of the same person: a resident who became a
    /// citizen had both, while a mended typing mistake may be somebody else's number (domain.md, National ID).
    pub fn keeps_earlier_id(&self, after: &Self) -> bool {
        match (&self.national_id, &after.national_id) {
            (Some(earlier), Some(now)) => earlier.kind() == IdKind::Resident && now.kind() == IdKind::Citizen,
            _ => false,
        }
    }

    /// What the duplicate check compares; `earlier_ids` are numbers the person had before.
    pub fn fingerprint(&self, earlier_ids: Vec<NationalId>) -> Fingerprint {
        Fingerprint {
            name: self.name.clone(),
            ids: self.national_id.iter().cloned().chain(earlier_ids).collect(),
            documents: self.other_documents.clone(),
            birth: self.birth,
            phones: self.phones.iter().map(|phone| phone.number.clone()).collect(),
            sex: self.sex,
        }
    }

    /// The form again, with raw values, for correcting.
    pub fn to_input(&self) -> PersonInput {
        let [first, father, grandfather, family] = self.name.parts().map(str::to_owned);
        PersonInput {
            first,
            father,
            grandfather,
            family,
            sex: self.sex,
            nationality: self.nationality.clone(),
            marital: self.marital,
            living: self.living,
            national_id: self.national_id.as_ref().map(|id| id.as_str().to_owned()).unwrap_or_default(),
            other_documents: self
                .other_documents
                .iter()
                .map(|paper| OtherDocumentInput { kind: paper.kind.clone(), number: paper.number.clone() })
                .collect(),
            birth: self.birth.as_ref().map(RecordedDate::typed),
            phones: self
                .phones
                .iter()
                .map(|phone| PhoneInput { number: phone.number.shown(), owner: phone.owner.clone(), best_time: phone.best_time.clone() })
                .collect(),
            accounts: self
                .accounts
                .iter()
                .map(|account| AccountInput {
                    iban: account.iban.grouped(),
                    holder: account.holder.clone(),
                    relation: account.relation,
                    note: account.note.clone(),
                })
                .collect(),
            category: self.category,
            needs: self.needs.clone(),
            prison: self.prison.as_ref().map(|prison| PrisonInput {
                facility: prison.facility.clone(),
                sentence_start: prison.sentence_start.as_ref().map(RecordedDate::typed),
                expected_release: prison.expected_release.as_ref().map(RecordedDate::typed),
            }),
        }
    }
}

fn is_blank(typed: &str) -> bool {
    typed.chars().all(|letter| letter.is_whitespace() || text::is_invisible(letter))
}

fn read_name(input: &PersonInput, id: Option<&NationalId>, refused: &mut Refusals) -> Option<PersonName> {
    let parts = NameInput {
        first: input.first.clone(),
        father: input.father.clone(),
        grandfather: input.grandfather.clone(),
        family: input.family.clone(),
    };
    let name = match PersonName::parse(&parts) {
        Ok(name) => name,
        Err(wrong) => {
            refused.0.extend(wrong.0);
            return None;
        }
    };
    // Residents' papers may carry a single name; a citizen's ID never does (domain.md, Names).
    let single_allowed = id.map_or(!input.other_documents.is_empty(), |id| id.kind() == IdKind::Resident);
    if name.first().is_empty() && !single_allowed {
        refused.push(Refusal::new(Code::Required).at("first"));
    } else if name.parts().into_iter().filter(|part| !part.is_empty()).count() < 2 && !single_allowed {
        refused.push(Refusal::new(Code::Required).at("family"));
    }
    Some(name)
}

/// Reads a list of entries; the refusals of each stand under `list.place.field`.
fn read_list<I, T>(field: &str, typed: &[I], refused: &mut Refusals, read: impl Fn(&I) -> Result<T, Refusals>) -> Vec<T> {
    if typed.len() > LIST_MAX {
        refused.push(Refusal::new(Code::OutOfRange).with("min", 0).with("max", LIST_MAX).at(field));
        return Vec::new();
    }
    let mut all = Vec::with_capacity(typed.len());
    for (place, entry) in typed.iter().enumerate() {
        match read(entry) {
            Ok(value) => all.push(value),
            Err(wrong) => refused.0.extend(wrong.0.into_iter().map(|refusal| refusal.at(&place.to_string()).at(field))),
        }
    }
    all
}

fn read_document(typed: &OtherDocumentInput) -> Result<OtherDocument, Refusals> {
    OtherDocument::parse(&typed.kind, &typed.number)
}

fn read_birth(typed: TypedDate, today: NaiveDate) -> Result<RecordedDate, Refusal> {
    let birth = RecordedDate::parse(typed)?;
    if birth.after(today) { Err(Refusal::new(Code::InFuture)) } else { Ok(birth) }
}

fn read_phone(typed: &PhoneInput) -> Result<PersonPhone, Refusals> {
    let mut refused = Refusals::default();
    let number = refused.take("number", Phone::parse(&typed.number));
    let owner = refused.take("owner", text::clean(&typed.owner, SHORT_MAX)).unwrap_or_default();
    let best_time = refused.take("best_time", text::clean(&typed.best_time, SHORT_MAX)).unwrap_or_default();
    match (number, refused.clone().done()) {
        (Some(number), Ok(())) => Ok(PersonPhone { number, owner, best_time }),
        _ => Err(refused),
    }
}

fn read_account(typed: &AccountInput, own_name: &str) -> Result<Account, Refusals> {
    let mut refused = Refusals::default();
    let iban = refused.take("iban", Iban::parse(&typed.iban));
    let mut holder = refused.take("holder", text::clean(&typed.holder, SHORT_MAX * 4)).unwrap_or_default();
    let note = refused.take("note", text::clean_lines(&typed.note, NOTE_MAX)).unwrap_or_default();
    if typed.relation == AccountRelation::Own {
        if holder.is_empty() {
            holder = own_name.to_owned();
        }
    } else {
        for (field, value) in [("holder", &holder), ("note", &note)] {
            if value.is_empty() && !refused.0.iter().any(|refusal| refusal.field == field) {
                refused.push(Refusal::new(Code::Required).at(field));
            }
        }
    }
    match (iban, refused.clone().done()) {
        (Some(iban), Ok(())) => Ok(Account { iban, holder, relation: typed.relation, note }),
        _ => Err(refused),
    }
}

fn read_prison(typed: &PrisonInput, refused: &mut Refusals) -> Option<Prison> {
    if is_blank(&typed.facility) && typed.sentence_start.is_none() && typed.expected_release.is_none() {
        return None;
    }
    let mut wrong = Refusals::default();
    let facility = wrong.take("facility", text::clean(&typed.facility, SHORT_MAX)).unwrap_or_default();
    let mut date = |field, typed: Option<TypedDate>| typed.and_then(|typed| wrong.take(field, RecordedDate::parse(typed)));
    let sentence_start = date("sentence_start", typed.sentence_start);
    let expected_release = date("expected_release", typed.expected_release);
    if let (Some(start), Some(release)) = (&sentence_start, &expected_release)
        && release.latest() < start.earliest()
    {
        wrong.push(Refusal::new(Code::EndBeforeStart).at("expected_release"));
    }
    refused.0.extend(wrong.0.into_iter().map(|refusal| refusal.at("prison")));
    Some(Prison { facility, sentence_start, expected_release })
}
