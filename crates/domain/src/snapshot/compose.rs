//! From records to what is read back (القراءة على مقدم الطلب): every item the applicant gave, in the words of the declaration's text.
//!
//! Not covered: what reception minds (needs), how long somebody has been in the household, and the office's own notes; the applicant states none of
//! these. The order does not depend on the order in which records arrive.

use crate::catalogue::{AnswerKind, Catalogue, Question, SupportKind};
use crate::date::RecordedDate;
use crate::declaration::DeclarationForm;
use crate::household::{Address, Household, Membership, PrisonerLink};
use crate::id::PersonId;
use crate::identity::NationalId;
use crate::person::{AccountRelation, Person, PersonFacts, Sex};
use crate::request::{AnswerValue, Cell, Request};
use crate::text::Digits;

use super::{Snapshot, SnapshotRow, SnapshotSection};

/// The section that lies behind the fence: covered on the screen until it is read.
pub const FENCED_SECTION: &str = "fenced";

/// The records that a declaration covers.
#[derive(Debug, Clone, Copy)]
pub struct Covered<'r> {
    /// The request with its statement.
    pub request: &'r Request,
    /// The catalogue it was opened under.
    pub catalogue: &'r Catalogue,
    /// Its kind of support.
    pub kind: &'r SupportKind,
    /// Who asks.
    pub applicant: &'r Person,
    /// For whom.
    pub beneficiary: &'r Person,
    /// Their household.
    pub household: &'r Household,
    /// Its members and the prisoners behind it, in any order.
    pub people: &'r [Person],
}

impl Snapshot {
    /// What the applicant declares, item by item, in the words of this text (R09).
    pub fn of(covered: &Covered<'_>, form: &DeclarationForm) -> Self {
        let sex = covered.applicant.facts.sex;
        let words = Words { form };
        let mut sections = Vec::new();
        let mut add = |code: &str, of: Option<Sex>, rows: Vec<SnapshotRow>| {
            if !rows.is_empty() {
                sections.push(SnapshotSection { code: code.to_owned(), title: form.section(code, of), rows });
            }
        };
        add("request", sex, request_rows(covered, words));
        add("applicant", sex, words.person(&covered.applicant.facts));
        if covered.beneficiary.id != covered.applicant.id {
            add("beneficiary", covered.beneficiary.facts.sex, words.person(&covered.beneficiary.facts));
        }
        add("household", sex, household_rows(covered.household, words));
        add("members", sex, member_rows(covered, words));
        add(FENCED_SECTION, sex, fenced_rows(covered, words));
        add("statement", sex, statement_rows(covered, words));
        Self { sections }
    }
}

fn row(code: impl Into<String>, label: impl Into<String>, value: impl Into<String>) -> SnapshotRow {
    SnapshotRow { code: code.into(), label: label.into(), value: value.into() }
}

/// The words of one text.
#[derive(Clone, Copy)]
struct Words<'f> {
    form: &'f DeclarationForm,
}

impl Words<'_> {
    fn row(self, code: &str, sex: Option<Sex>, value: impl Into<String>) -> SnapshotRow {
        row(code, self.form.label(code, sex), value)
    }

    fn word(self, code: &str, sex: Option<Sex>) -> String {
        self.form.word(code, sex)
    }

    /// A word and what it introduces, or nothing. «حي السلام» was typed with its word and does not get a second one.
    fn with(self, word: &str, sex: Option<Sex>, value: &str) -> String {
        let word = self.word(word, sex);
        let said_already = value.strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with(' '));
        match value {
            "" => String::new(),
            _ if said_already => value.to_owned(),
            _ => format!("{word} {value}"),
        }
    }

    /// Everything one person's form holds, but what lies behind the fence.
    fn person(self, facts: &PersonFacts) -> Vec<SnapshotRow> {
        let sex = facts.sex;
        let mut rows = vec![
            self.row("name", sex, facts.name.full()),
            self.row("national_id", sex, facts.national_id.as_ref().map(NationalId::grouped).unwrap_or_default()),
        ];
        for (place, paper) in facts.other_documents.iter().enumerate() {
            rows.push(row(format!("other_document.{place}"), self.form.label("other_document", sex), join(&[&paper.kind, &paper.number])));
        }
        rows.push(self.row("sex", sex, sex.map(|sex| self.word(&format!("sex.{}", sex.as_str()), None)).unwrap_or_default()));
        rows.push(self.row("nationality", sex, facts.nationality.as_str()));
        rows.push(self.row("birth", sex, date(facts.birth.as_ref())));
        rows.push(self.row("marital", sex, self.marital(facts)));
        if !facts.living {
            rows.push(self.row("living", sex, self.word("deceased", sex)));
        }
        for (place, phone) in facts.phones.iter().enumerate() {
            let owner = self.with("owner", sex, &phone.owner);
            let value = join(&[&phone.number.shown(), &owner, &self.with("best_time", sex, &phone.best_time)]);
            rows.push(row(format!("phone.{place}"), self.form.label("phone", sex), value));
        }
        for (place, account) in facts.accounts.iter().enumerate() {
            let relation = self.word(&format!("account.{}", relation_word(account.relation)), sex);
            let holder = self.with("holder", sex, &account.holder);
            let value = join(&[&account.iban.grouped(), &relation, &holder, &account.note]);
            rows.push(row(format!("account.{place}"), self.form.label("account", sex), value));
        }
        rows
    }

    fn marital(self, facts: &PersonFacts) -> String {
        facts.marital.map(|marital| self.word(&format!("marital.{}", marital.as_str()), facts.sex)).unwrap_or_default()
    }
}

/// Parts that say something, with Arabic commas between.
fn join(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("، ")
}

fn date(date: Option<&RecordedDate>) -> String {
    date.map(|date| date.shown().both).unwrap_or_default()
}

fn relation_word(relation: AccountRelation) -> &'static str {
    match relation {
        AccountRelation::Own => "own",
        AccountRelation::Spouse => "spouse",
        AccountRelation::Parent => "parent",
        AccountRelation::Child => "child",
        AccountRelation::Sibling => "sibling",
        AccountRelation::Guardian => "guardian",
        AccountRelation::Proxy => "proxy",
        AccountRelation::Other => "other",
    }
}

fn request_rows(covered: &Covered<'_>, words: Words<'_>) -> Vec<SnapshotRow> {
    let (request, sex) = (covered.request, covered.applicant.facts.sex);
    let beneficiary = &covered.beneficiary.facts;
    let whom = if request.beneficiary_id == request.applicant_id { words.word("oneself", sex) } else { beneficiary.name.full() };
    let mut rows = vec![
        words.row("kind", sex, covered.kind.name.as_str()),
        words.row("for_whom", beneficiary.sex, whom),
        words.row("capacity", sex, words.word(&format!("capacity.{}", request.capacity.as_str()), sex)),
    ];
    if let Some(paper) = &request.capacity_paper {
        let expires =
            paper.expires.as_ref().map_or_else(|| words.word("no_expiry", None), |day| words.with("expires", None, &date(Some(day))));
        rows.push(words.row("capacity_paper", sex, join(&[&words.with("number", None, &paper.number), &expires])));
    }
    rows
}

fn household_rows(household: &Household, words: Words<'_>) -> Vec<SnapshotRow> {
    let Address { described, short, building, street, district, city, postal, additional, unit } = &household.address;
    let part = |word: &str, value: &str| words.with(word, None, value);
    let address = join(&[
        city,
        &part("district", district),
        &part("street", street),
        &part("building", building),
        &part("unit", unit),
        &part("postal", postal),
        &part("additional", additional),
        &part("short", short),
    ]);
    let mut rows = vec![words.row("file_number", None, household.file_number.to_string()), words.row("address", None, address)];
    if !described.is_empty() {
        rows.push(words.row("described", None, described.as_str()));
    }
    rows
}

fn member_rows(covered: &Covered<'_>, words: Words<'_>) -> Vec<SnapshotRow> {
    let mut members: Vec<&Membership> = covered.household.current_members().collect();
    members.sort_by_key(|member| member.person_id);
    members.into_iter().filter_map(|member| Some(member_row(member, &find(covered, member.person_id)?.facts, words))).collect()
}

fn member_row(member: &Membership, facts: &PersonFacts, words: Words<'_>) -> SnapshotRow {
    let sex = facts.sex;
    let money = if member.may_receive_money { words.word("receives_money", sex) } else { String::new() };
    let deceased = if facts.living { String::new() } else { words.word("deceased", sex) };
    // The place in the household stands in the value: a label is not compared.
    let role = words.word(&format!("role.{}", member.role.as_str()), sex);
    let value = join(&[
        &format!("{} ({role})", facts.name.full()),
        &words.with("id", sex, &facts.national_id.as_ref().map(NationalId::grouped).unwrap_or_default()),
        &words.with("born", sex, &date(facts.birth.as_ref())),
        &facts.nationality,
        &words.marital(facts),
        &deceased,
        &money,
    ]);
    row(member.person_id.to_string(), words.form.label("member", sex), value)
}

fn fenced_rows(covered: &Covered<'_>, words: Words<'_>) -> Vec<SnapshotRow> {
    let mut links: Vec<&PrisonerLink> = covered.household.prisoners.iter().collect();
    links.sort_by_key(|link| link.person_id);
    let mut rows = Vec::new();
    for link in links {
        let Some(person) = find(covered, link.person_id) else { continue };
        let role = words.word(&format!("role.{}", link.relation.as_str()), person.facts.sex);
        let id = words.with("id", None, &person.facts.national_id.as_ref().map(NationalId::grouped).unwrap_or_default());
        let value = join(&[&person.facts.name.full(), &role, &id]);
        rows.push(row(format!("{}.linked", link.person_id), words.form.label("linked", None), value));
        rows.extend(prison_rows(person, words));
    }
    for person in [covered.applicant, covered.beneficiary] {
        let first_time = !rows.iter().any(|row| row.code == format!("{}.category", person.id));
        let linked = covered.household.prisoners.iter().any(|link| link.person_id == person.id);
        if first_time && let Some(category) = person.facts.category {
            let value = join(&[&words.word(&format!("category.{}", category.code()), person.facts.sex), &person.facts.name.spoken()]);
            rows.push(row(format!("{}.category", person.id), words.form.label("category", person.facts.sex), value));
        }
        if first_time && !linked {
            rows.extend(prison_rows(person, words).into_iter().filter(|new| !new.value.is_empty()));
        }
    }
    let mut seen = std::collections::HashSet::new();
    rows.retain(|row| seen.insert(row.code.clone()));
    rows
}

fn prison_rows(person: &Person, words: Words<'_>) -> Vec<SnapshotRow> {
    let Some(prison) = &person.facts.prison else { return Vec::new() };
    let item = |code: &str, value: String| row(format!("{}.{code}", person.id), words.form.label(code, None), value);
    vec![
        item("facility", prison.facility.clone()),
        item("sentence_start", date(prison.sentence_start.as_ref())),
        item("expected_release", date(prison.expected_release.as_ref())),
    ]
}

fn find<'r>(covered: &Covered<'r>, id: PersonId) -> Option<&'r Person> {
    covered.people.iter().chain([covered.applicant, covered.beneficiary]).find(|person| person.id == id)
}

/// Every question, answered or not: the applicant hears what was left open as well.
fn statement_rows(covered: &Covered<'_>, words: Words<'_>) -> Vec<SnapshotRow> {
    covered.kind.questions.iter().flat_map(|question| answer_rows(covered, question, words)).collect()
}

fn answer_rows(covered: &Covered<'_>, question: &Question, words: Words<'_>) -> Vec<SnapshotRow> {
    let code = question.code.as_str();
    let Some(answer) = covered.request.answer(&question.code) else { return vec![row(code, question.label.as_str(), "")] };
    let cited = answer.cites.as_ref().and_then(|paper| covered.catalogue.paper(paper));
    let cites = cited.map(|paper| format!(" ({} {})", words.word("shown_by", None), paper.name)).unwrap_or_default();
    match (&question.answer, &answer.value) {
        (AnswerKind::Table { columns }, AnswerValue::Table(rows)) => {
            let line = |cells: &Vec<Cell>| {
                let said = columns.iter().filter_map(|column| {
                    let cell = cells.iter().find(|cell| cell.column == column.code)?;
                    Some(format!("{}: {}", column.label, said(&cell.value, &column.answer, words)))
                });
                said.collect::<Vec<_>>().join("، ")
            };
            let numbered = |(place, cells): (usize, &Vec<Cell>)| {
                let label = if rows.len() > 1 { format!("{} ({})", question.label, place + 1) } else { question.label.clone() };
                row(format!("{code}.{place}"), label, format!("{}{cites}", line(cells)))
            };
            rows.iter().enumerate().map(numbered).collect()
        }
        (kind, value) => vec![row(code, question.label.as_str(), format!("{}{cites}", said(value, kind, words)))],
    }
}

/// A single answer as it is read aloud.
fn said(value: &AnswerValue, kind: &AnswerKind, words: Words<'_>) -> String {
    let shown = value.shown(kind, Digits::Western);
    if matches!(value, AnswerValue::Money(_)) { format!("{shown} {}", words.word("riyal", None)) } else { shown }
}
