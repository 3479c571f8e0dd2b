//! What a study says (نموذج البحث): needs, income and outgoings, housing, those who live on it, recommendation.

use serde::{Deserialize, Serialize};

use super::codes::{Advice, Housing, HousingState, NeedKind, NeedUrgency};
use crate::money::Halalas;
use crate::{Code, Refusal, Refusals, text};

/// Longest free text of a study, in letters.
pub const TEXT_MAX: usize = 4000;
/// Longest text in a line of a table.
const LINE_MAX: usize = 200;
/// Most lines of income, outgoings or needs.
pub const MONEY_LINES_MAX: usize = 40;
/// Most people that live on one income, as the statement has it.
const DEPENDANTS_MAX: u32 = 9999;

/// A need and how urgent it is (حاجة).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudyNeed {
    /// What is needed.
    pub kind: NeedKind,
    /// How urgent; nothing while it was not judged.
    pub urgency: Option<NeedUrgency>,
    /// In words; may be empty.
    pub note: String,
}

/// Money that comes in or goes out every month (دخل أو مصروف شهري).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoneyLine {
    /// From where, or for what.
    pub what: String,
    /// Each month, in halalas.
    pub amount: Halalas,
    /// What showed it, such as a bank statement; empty when it was only said.
    pub shown_by: String,
}

/// All that a study says. What was not found out yet is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudyBody {
    /// What the household needs.
    pub needs: Vec<StudyNeed>,
    /// Monthly income by source.
    pub income: Vec<MoneyLine>,
    /// The household has no income at all; else an empty list only means that nobody asked yet.
    pub no_income: bool,
    /// Monthly outgoings.
    pub outgoings: Vec<MoneyLine>,
    /// By what right they live there.
    pub housing: Option<Housing>,
    /// Rent in the year, as contracts say it.
    pub rent_yearly: Option<Halalas>,
    /// In what state the home is.
    pub housing_state: Option<HousingState>,
    /// The home in words.
    pub housing_note: String,
    /// How many live on this income, the applicant among them.
    pub dependants: Option<u32>,
    /// About them in words (sensitive).
    pub dependants_note: String,
    /// Health (sensitive).
    pub health: String,
    /// Schooling (sensitive).
    pub education: String,
    /// What is recommended.
    pub advice: Option<Advice>,
    /// What exactly: so much, so often, of what.
    pub advised: String,
    /// Why.
    pub reasons: String,
}

/// A need as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct NeedInput {
    /// Code of [`NeedKind`]; empty when none was chosen.
    pub kind: String,
    /// Code of [`NeedUrgency`]; empty when none was chosen.
    pub urgency: String,
    /// In words.
    pub note: String,
}

/// A line of money as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct MoneyLineInput {
    /// From where, or for what.
    pub what: String,
    /// Riyals each month.
    pub amount: String,
    /// What showed it.
    pub shown_by: String,
}

/// The form as it is typed; every field may be empty until the study is finished. Its refusals stand under the names of its fields,
/// `income.0.amount` for a line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct StudyInput {
    /// What the household needs.
    pub needs: Vec<NeedInput>,
    /// Monthly income by source.
    pub income: Vec<MoneyLineInput>,
    /// The household has no income.
    pub no_income: bool,
    /// Monthly outgoings.
    pub outgoings: Vec<MoneyLineInput>,
    /// Code of [`Housing`].
    pub housing: String,
    /// Riyals in the year.
    pub rent_yearly: String,
    /// Code of [`HousingState`].
    pub housing_state: String,
    /// The home in words.
    pub housing_note: String,
    /// How many live on this income.
    pub dependants: String,
    /// About them.
    pub dependants_note: String,
    /// Health.
    pub health: String,
    /// Schooling.
    pub education: String,
    /// Code of [`Advice`].
    pub advice: String,
    /// What exactly is recommended.
    pub advised: String,
    /// Why.
    pub reasons: String,
}

impl StudyInput {
    /// Reads the form; empty is no mistake, wrong is.
    ///
    /// # Errors
    /// Every wrong field under its path: `AmountShape`, `NumberShape`, `OutOfRange`, `TooLong`, `ForbiddenLetters`; `NotFound` for a code that
    /// no list has; `Required` for a half-filled line.
    pub fn parse(&self) -> Result<StudyBody, Refusals> {
        let mut refused = Refusals::default();
        let needs = lines("needs", &self.needs, &mut refused, |need, at, refused| {
            let kind = refused.take(&format!("{at}.kind"), coded(&need.kind, NeedKind::parse)).flatten();
            let urgency = refused.take(&format!("{at}.urgency"), coded(&need.urgency, NeedUrgency::parse)).flatten();
            let note = refused.take(&format!("{at}.note"), text::clean(&need.note, LINE_MAX)).unwrap_or_default();
            if kind.is_none() && need.kind.is_empty() {
                refused.push(Refusal::new(Code::Required).at(&format!("{at}.kind")));
            }
            kind.map(|kind| StudyNeed { kind, urgency, note })
        });
        let income = money_lines("income", &self.income, &mut refused);
        if self.no_income && !income.is_empty() {
            refused.push(Refusal::new(Code::OutOfRange).with("min", 0).with("max", 0).at("income"));
        }
        let outgoings = money_lines("outgoings", &self.outgoings, &mut refused);
        let mut long = |field: &str, typed: &str| refused.take(field, text::clean_lines(typed, TEXT_MAX)).unwrap_or_default();
        let housing_note = long("housing_note", &self.housing_note);
        let dependants_note = long("dependants_note", &self.dependants_note);
        let health = long("health", &self.health);
        let education = long("education", &self.education);
        let advised = long("advised", &self.advised);
        let reasons = long("reasons", &self.reasons);
        let housing = refused.take("housing", coded(&self.housing, Housing::parse)).flatten();
        let body = StudyBody {
            needs,
            income,
            no_income: self.no_income,
            outgoings,
            housing,
            rent_yearly: refused.take("rent_yearly", if_any(Halalas::parse(&self.rent_yearly))).flatten(),
            housing_state: refused.take("housing_state", coded(&self.housing_state, HousingState::parse)).flatten(),
            housing_note,
            dependants: refused.take("dependants", if_any(count(&self.dependants))).flatten(),
            dependants_note,
            health,
            education,
            advice: refused.take("advice", coded(&self.advice, Advice::parse)).flatten(),
            advised,
            reasons,
        };
        refused.done().map(|()| body)
    }
}

fn is_empty(parts: &[&String]) -> bool {
    parts.iter().all(|part| part.trim().is_empty())
}

/// A line of the form that knows whether anything was typed into it.
trait Line {
    fn is_empty(&self) -> bool;
}

impl Line for NeedInput {
    fn is_empty(&self) -> bool {
        is_empty(&[&self.kind, &self.urgency, &self.note])
    }
}

impl Line for MoneyLineInput {
    fn is_empty(&self) -> bool {
        is_empty(&[&self.what, &self.amount, &self.shown_by])
    }
}

/// The lines that hold anything, each read under its own path.
fn lines<I: Line, T>(field: &str, typed: &[I], refused: &mut Refusals, read: impl Fn(&I, &str, &mut Refusals) -> Option<T>) -> Vec<T> {
    if typed.len() > MONEY_LINES_MAX {
        refused.push(Refusal::new(Code::OutOfRange).with("min", 0).with("max", MONEY_LINES_MAX).at(field));
        return Vec::new();
    }
    let filled = typed.iter().enumerate().filter(|(_, line)| !line.is_empty());
    filled.filter_map(|(place, line)| read(line, &format!("{field}.{place}"), refused)).collect()
}

fn money_lines(field: &str, typed: &[MoneyLineInput], refused: &mut Refusals) -> Vec<MoneyLine> {
    lines(field, typed, refused, |line, at, refused| {
        let what = refused.take(&format!("{at}.what"), text::clean_required(&line.what, LINE_MAX));
        let amount = refused.take(&format!("{at}.amount"), Halalas::parse(&line.amount));
        let shown_by = refused.take(&format!("{at}.shown_by"), text::clean(&line.shown_by, LINE_MAX));
        Some(MoneyLine { what: what?, amount: amount?, shown_by: shown_by? })
    })
}

/// A choice by its code; nothing when none was made.
fn coded<T>(typed: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, Refusal> {
    if typed.is_empty() {
        return Ok(None);
    }
    parse(typed).map(Some).ok_or_else(|| Refusal::new(Code::NotFound))
}

fn if_any<T>(read: Result<T, Refusal>) -> Result<Option<T>, Refusal> {
    match read {
        Err(refusal) if refusal.code == Code::Required => Ok(None),
        other => other.map(Some),
    }
}

fn count(typed: &str) -> Result<u32, Refusal> {
    let digits = text::number_letters(typed);
    if digits.is_empty() {
        return Err(Refusal::new(Code::Required));
    }
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Refusal::new(Code::NumberShape));
    }
    let count = digits.parse().ok().filter(|count| *count <= DEPENDANTS_MAX);
    count.ok_or_else(|| Refusal::new(Code::OutOfRange).with("min", 0).with("max", DEPENDANTS_MAX))
}

impl StudyBody {
    /// Whether it can go to the committee: a recommendation with its reasons, and what exactly if something is to be granted.
    ///
    /// # Errors
    /// `Required` at `advice`, `reasons`, `advised`.
    pub fn must_advise(&self) -> Result<(), Refusals> {
        let mut refused = Refusals::default();
        let mut need = |field: &str, is_there: bool| {
            if !is_there {
                refused.push(Refusal::new(Code::Required).at(field));
            }
        };
        need("advice", self.advice.is_some());
        need("advised", self.advice != Some(Advice::Grant) || !self.advised.is_empty());
        need("reasons", !self.reasons.is_empty());
        refused.done()
    }

    /// The sum of the monthly income; nothing while it was not asked for.
    pub fn income_sum(&self) -> Option<Halalas> {
        if self.income.is_empty() { self.no_income.then(Halalas::default) } else { sum(&self.income) }
    }

    /// The sum of the monthly outgoings; nothing while none is noted.
    pub fn outgoings_sum(&self) -> Option<Halalas> {
        if self.outgoings.is_empty() { None } else { sum(&self.outgoings) }
    }

    /// What the next study of the same request begins with: all that was found, without the recommendation, so that nothing is asked twice.
    #[must_use]
    pub fn for_next_turn(&self) -> Self {
        Self { advice: None, advised: String::new(), reasons: String::new(), ..self.clone() }
    }

    /// The form again, as typed.
    pub fn to_input(&self) -> StudyInput {
        let money = |lines: &[MoneyLine]| lines.iter().map(MoneyLine::to_input).collect();
        let code = |code: Option<&'static str>| code.unwrap_or_default().to_owned();
        let need = |need: &StudyNeed| NeedInput {
            kind: need.kind.as_str().to_owned(),
            urgency: code(need.urgency.map(NeedUrgency::as_str)),
            note: need.note.clone(),
        };
        StudyInput {
            needs: self.needs.iter().map(need).collect(),
            income: money(&self.income),
            no_income: self.no_income,
            outgoings: money(&self.outgoings),
            housing: code(self.housing.map(Housing::as_str)),
            rent_yearly: self.rent_yearly.map(|rent| rent.to_string()).unwrap_or_default(),
            housing_state: code(self.housing_state.map(HousingState::as_str)),
            housing_note: self.housing_note.clone(),
            dependants: self.dependants.map(|count| count.to_string()).unwrap_or_default(),
            dependants_note: self.dependants_note.clone(),
            health: self.health.clone(),
            education: self.education.clone(),
            advice: code(self.advice.map(Advice::as_str)),
            advised: self.advised.clone(),
            reasons: self.reasons.clone(),
        }
    }
}

impl MoneyLine {
    fn to_input(&self) -> MoneyLineInput {
        MoneyLineInput { what: self.what.clone(), amount: self.amount.to_string(), shown_by: self.shown_by.clone() }
    }
}

fn sum(lines: &[MoneyLine]) -> Option<Halalas> {
    lines.iter().try_fold(Halalas::default(), |all, line| all.checked_add(line.amount))
}
