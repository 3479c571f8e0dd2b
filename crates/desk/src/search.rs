//! Search from anywhere (Ctrl+K): one box for names in any order and spelling, IDs, phones, the numbers of files, requests and papers.

mod papers;
mod rank;

use domain::{
    id::HouseholdId,
    request::Request,
    search_key::{Query, other_layout, query_tokens},
};
use serde::{Deserialize, Serialize};
use store::{PersonHit, Reader};

use crate::{
    Failure, Outcome, Work,
    course::{Surroundings, WhereView},
    deed::{STAFF, declare_deeds},
    persons::PersonBrief,
};

/// What was typed into the box.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SearchInput {
    /// Anything: names, digits, signs that mean something to a search engine and nothing here.
    pub text: String,
    /// How many people to show, at most 50; 20 when it is not said.
    pub limit: Option<u8>,
}

/// What was found, in the groups of the palette.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SearchView {
    /// أشخاص, the nearest first.
    pub people: Vec<FoundPerson>,
    /// How many people fit: a number, or «50+».
    pub total: String,
    /// The household whose file number was typed.
    pub households: Vec<FoundHousehold>,
    /// طلبات.
    pub requests: Vec<FoundRequest>,
    /// الخطابات والإقرارات.
    pub papers: Vec<FoundPaper>,
    /// The number of a request or paper was typed whole, and its check digit does not fit: it was misheard or mistyped.
    pub wrong_check_digit: bool,
    /// The other reading of the keys, when only that one found something: «بحثنا عن: السالم».
    pub also_searched: Option<String>,
}

/// One person found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FoundPerson {
    /// Who.
    pub person: PersonBrief,
    /// The name word by word, with those that fit.
    pub words: Vec<FoundWord>,
    /// Another person in this answer has the same name: the second sign must be looked at.
    pub namesake: bool,
}

/// One word of a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FoundWord {
    /// The word as it is written.
    pub text: String,
    /// Whether it fits what was typed; marked whole, for a mark inside a word breaks its joining.
    pub hit: bool,
}

/// A household found by its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FoundHousehold {
    /// Identity.
    pub id: HouseholdId,
    /// The number.
    pub file_number: String,
    /// How many belong to it.
    pub members: usize,
    /// City and district.
    pub area: String,
}

/// A request found by its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FoundRequest {
    /// Identity.
    pub id: domain::id::RequestId,
    /// The number.
    pub number: String,
    /// Whose request it is.
    pub applicant: PersonBrief,
    /// Where it is, who has it, since when, what comes next: the answer in one look.
    pub at: WhereView,
}

/// A declaration or letter found by its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FoundPaper {
    /// Identity.
    pub id: domain::id::PaperId,
    /// What it is.
    pub kind: domain::paper::SheetKind,
    /// The number on it.
    pub number: String,
    /// The request it belongs to.
    pub request_id: domain::id::RequestId,
    /// That request's number.
    pub request_number: String,
    /// Whose request it is.
    pub applicant: PersonBrief,
    /// The day it was made.
    pub on: domain::date::DateShown,
}

declare_deeds! {
    /// Finds people, households, requests and papers from one box, while typing.
    reads search(SearchInput) -> SearchView, by STAFF;
}

/// Longest text that is searched; what is beyond is no name.
const TEXT_MAX: usize = 200;
/// Words that are searched.
const WORDS_MAX: usize = 8;
/// From here on the total is said as «50+».
const TOTAL_MAX: usize = 50;
/// Requests shown.
const REQUESTS_MAX: u32 = 10;
/// People shown when nothing else is said.
const SHOWN: u8 = 20;

fn search(work: &Work<'_>, input: SearchInput) -> Result<Outcome<SearchView>, Failure> {
    let text: String = input.text.chars().take(TEXT_MAX).collect();
    let limit = usize::from(input.limit.unwrap_or(SHOWN)).min(TOTAL_MAX);
    work.read(|reader| {
        let found = search_text(work, reader, &text, limit)?;
        if !found.is_empty() {
            return Ok(Outcome::read(found));
        }
        let Some(other) = other_layout(&text) else { return Ok(Outcome::read(found)) };
        let instead = search_text(work, reader, &other, limit)?;
        if instead.is_empty() || found.wrong_check_digit {
            return Ok(Outcome::read(found));
        }
        Ok(Outcome::read(SearchView { also_searched: Some(other), ..instead }))
    })
}

impl SearchView {
    fn is_empty(&self) -> bool {
        self.people.is_empty() && self.households.is_empty() && self.requests.is_empty() && self.papers.is_empty()
    }
}

fn search_text(work: &Work<'_>, reader: &Reader<'_>, text: &str, limit: usize) -> Result<SearchView, Failure> {
    let mut query = query_tokens(text);
    query.exact.truncate(WORDS_MAX);
    query.loose.truncate(WORDS_MAX);
    let hits = rank::ranked(find_people(work, reader, &query)?, &query);
    let total = if hits.len() >= TOTAL_MAX { format!("{TOTAL_MAX}+") } else { hits.len().to_string() };
    let mut people = Vec::with_capacity(limit);
    for hit in hits.iter().take(limit) {
        let Some(brief) = reader.find_brief(hit.id, work.staff.id)? else { continue };
        let words = rank::marked(&brief.name, &query);
        let namesake = hits.iter().any(|other| other.id != hit.id && other.exact == hit.exact);
        people.push(FoundPerson { person: PersonBrief::of(brief, work.today()), words, namesake });
    }
    let (households, requests, papers) = match &query.digits {
        Some(digits) => (find_household(work, reader, digits)?, find_requests(work, reader, digits)?, papers::find(work, reader, digits)?),
        None => (Vec::new(), Vec::new(), Vec::new()),
    };
    let mut view = SearchView { people, total, households, requests, papers, wrong_check_digit: false, also_searched: None };
    view.wrong_check_digit = view.is_empty() && papers::is_mistyped(text);
    Ok(view)
}

fn find_people(work: &Work<'_>, reader: &Reader<'_>, query: &Query) -> Result<Vec<PersonHit>, Failure> {
    if query.exact.is_empty() {
        return Ok(Vec::new());
    }
    if let Some(digits) = &query.digits {
        return Ok(reader.search_people_by_number(digits, work.staff.id)?);
    }
    let is_number = |word: &&String| word.bytes().all(|byte| byte.is_ascii_digit());
    let number: String = query.exact.iter().filter(is_number).map(String::as_str).collect();
    if number.len() >= 3 {
        // A name and the last digits of a number: the number finds few, the name chooses among them.
        let mut hits = reader.search_people_by_number(&number, work.staff.id)?;
        hits.retain(|hit| rank::fits(hit, query));
        return Ok(hits);
    }
    let mut hits = reader.search_people_by_name(query, work.staff.id)?;
    if query.exact.iter().any(|word| word.bytes().any(|byte| byte.is_ascii_digit())) {
        hits.extend(reader.search_people_by_document(&query.exact.concat(), work.staff.id)?);
    }
    Ok(hits)
}

fn find_household(work: &Work<'_>, reader: &Reader<'_>, digits: &str) -> Result<Vec<FoundHousehold>, Failure> {
    let Ok(number) = domain::number::FileNumber::parse(digits) else { return Ok(Vec::new()) };
    let Some(id) = reader.find_household_by_number(number)? else { return Ok(Vec::new()) };
    if reader.is_household_closed_to(id, work.staff.id)? {
        return Ok(Vec::new());
    }
    let household = reader.get_household(id)?;
    Ok(vec![FoundHousehold {
        id,
        file_number: household.file_number.to_string(),
        members: household.current_members().count(),
        area: household.address.area(),
    }])
}

/// Requests whose number was typed, whole or its beginning; not those of a file that is closed to this staff member.
fn find_requests(work: &Work<'_>, reader: &Reader<'_>, digits: &str) -> Result<Vec<FoundRequest>, Failure> {
    let mut found = Vec::new();
    let around = Surroundings::load(work, reader)?;
    for request in reader.search_requests_by_number(digits, REQUESTS_MAX)? {
        if let Some(applicant) = open_applicant(work, reader, &request)? {
            let at = around.place(reader, &request)?;
            found.push(FoundRequest { id: request.id, number: request.number.to_string(), applicant, at });
        }
    }
    Ok(found)
}

/// Who asks in a request, unless its household or one of its people is closed to this staff member.
fn open_applicant(work: &Work<'_>, reader: &Reader<'_>, request: &Request) -> Result<Option<PersonBrief>, Failure> {
    let staff = work.staff.id;
    if reader.is_household_closed_to(request.household_id, staff)? || reader.get_person(request.beneficiary_id)?.is_closed_to(staff) {
        return Ok(None);
    }
    Ok(reader.find_brief(request.applicant_id, staff)?.map(|applicant| PersonBrief::of(applicant, work.today())))
}
