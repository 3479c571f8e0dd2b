//! A person as the journal keeps it: flat, so that the history can name each field that changed; what lies behind the fence is one field.

use domain::{
    id::StaffId,
    identity::{NationalId, OtherDocument},
    person::{Account, Category, MaritalStatus, Need, Person, PersonFacts, PersonPhone, Prison, Registration, Sex},
};
use serde::{Deserialize, Serialize};

/// What taking a correction back needs.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct RestoreFacts {
    /// The facts as they were.
    pub(crate) facts: PersonFacts,
    /// The correction kept the replaced ID number as an earlier one.
    pub(crate) earlier_id_added: bool,
}

/// What taking a relative's mark back needs.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct RestoreMark {
    /// Whose relative.
    pub(crate) staff_id: StaffId,
    /// Whether the file was closed to that staff member before.
    pub(crate) closed: bool,
}

/// The image of one person.
#[derive(Debug, Serialize)]
pub(crate) struct PersonEntry {
    first: String,
    father: String,
    grandfather: String,
    family: String,
    sex: Option<Sex>,
    nationality: String,
    marital: Option<MaritalStatus>,
    living: bool,
    national_id: Option<NationalId>,
    other_documents: Vec<OtherDocument>,
    birth: Option<String>,
    phones: Vec<PersonPhone>,
    accounts: Vec<Account>,
    needs: Vec<Need>,
    prison: Fenced,
    registration: &'static str,
    archived: bool,
    entered_in_error: bool,
    closed_to: Vec<StaffId>,
    /// Why this change was made; empty where the deed asks for none.
    reason: String,
}

#[derive(Debug, Serialize)]
struct Fenced {
    category: Option<Category>,
    prison: Option<Prison>,
}

impl PersonEntry {
    /// The image of a person as it is now.
    pub(crate) fn of(person: &Person) -> Self {
        let facts = person.facts.clone();
        let [first, father, grandfather, family] = facts.name.parts().map(str::to_owned);
        Self {
            first,
            father,
            grandfather,
            family,
            sex: facts.sex,
            nationality: facts.nationality,
            marital: facts.marital,
            living: facts.living,
            national_id: facts.national_id,
            other_documents: facts.other_documents,
            birth: facts.birth.map(|birth| birth.shown().both),
            phones: facts.phones,
            accounts: facts.accounts,
            needs: facts.needs,
            prison: Fenced { category: facts.category, prison: facts.prison },
            registration: if person.registration == Registration::Initial { "initial" } else { "complete" },
            archived: person.archived,
            entered_in_error: person.entered_in_error,
            closed_to: person.closed_to.clone(),
            reason: String::new(),
        }
    }

    /// The same with the reason of the change.
    pub(crate) fn because(mut self, reason: &str) -> Self {
        reason.clone_into(&mut self.reason);
        self
    }
}

/// Why what lies behind the fence was opened, kept under the field it opened.
#[derive(Debug, Serialize)]
pub(crate) struct FenceOpened<'r> {
    prison: Because<'r>,
}

#[derive(Debug, Serialize)]
struct Because<'r> {
    opened_because: &'r str,
}

impl<'r> FenceOpened<'r> {
    /// Opened for this reason.
    pub(crate) fn because(why: &'r str) -> Self {
        Self { prison: Because { opened_because: why } }
    }
}
