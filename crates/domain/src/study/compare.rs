//! What the applicant stated beside what the study found: a difference is shown, never judged.

use serde::{Deserialize, Serialize};

use super::{body::StudyBody, codes::Housing};
use crate::money::Halalas;
use crate::request::{AnswerValue, Request};

/// What can be compared (بيان يقابَل بما وُجد).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Comparable {
    /// Monthly income.
    Income,
    /// Rent in the year.
    RentYearly,
    /// By what right they live there.
    Housing,
    /// How many live on the income.
    Dependants,
}

/// What the applicant stated of it (ما ذكره مقدم الطلب); nothing where the kind of support does not ask.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stated {
    /// Monthly income over all sources.
    pub income: Option<Halalas>,
    /// Rent in the year.
    pub rent_yearly: Option<Halalas>,
    /// By what right they live there.
    pub housing: Option<Housing>,
    /// How many live on the income.
    pub dependants: Option<u32>,
}

impl Stated {
    /// Reads it out of a request's answers, by the codes of the catalogue that offices start with.
    pub fn of(request: &Request) -> Self {
        let value = |code: &str| request.answers.iter().find(|answer| answer.question.as_str() == code).map(|answer| &answer.value);
        let money = |code: &str| match value(code) {
            Some(AnswerValue::Money(amount)) => Some(*amount),
            _ => None,
        };
        let chosen = |code: &str| match value(code) {
            Some(AnswerValue::Choice(option)) => Some(option.as_str()),
            _ => None,
        };
        let sources = match value("income") {
            Some(AnswerValue::Table(rows)) => rows
                .iter()
                .flatten()
                .filter_map(|cell| if let AnswerValue::Money(amount) = &cell.value { Some(*amount) } else { None })
                .try_fold(Halalas::default(), Halalas::checked_add),
            _ => None,
        };
        Self {
            income: sources.or_else(|| (chosen("has_income") == Some("no")).then(Halalas::default)),
            rent_yearly: money("rent_yearly"),
            housing: chosen("housing").and_then(Housing::parse),
            dependants: match value("dependants") {
                Some(AnswerValue::Number(count)) => Some(*count),
                _ => None,
            },
        }
    }
}

/// One fact from both sides. Amounts are in halalas, people are counted, housing goes by its place in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared {
    /// What.
    pub what: Comparable,
    /// As stated; nothing when it was not asked.
    pub stated: Option<i64>,
    /// As found; nothing while the study says nothing of it.
    pub found: Option<i64>,
}

impl Compared {
    /// Whether both are known and not the same.
    pub fn differs(&self) -> bool {
        self.stated.zip(self.found).is_some_and(|(stated, found)| stated != found)
    }

    /// What was found less what was stated, where it can be counted.
    pub fn difference(&self) -> Option<i64> {
        if self.what == Comparable::Housing {
            return None;
        }
        self.stated.zip(self.found).map(|(stated, found)| found.saturating_sub(stated))
    }
}

/// Puts both sides beside each other.
pub fn compare(stated: &Stated, body: &StudyBody) -> [Compared; 4] {
    let halalas = |amount: Option<Halalas>| amount.map(Halalas::halalas);
    let place = |housing: Option<Housing>| {
        let of = |housing| Housing::ALL.iter().position(|one| *one == housing).and_then(|place| i64::try_from(place).ok());
        housing.and_then(of)
    };
    [
        Compared { what: Comparable::Income, stated: halalas(stated.income), found: halalas(body.income_sum()) },
        Compared { what: Comparable::RentYearly, stated: halalas(stated.rent_yearly), found: halalas(body.rent_yearly) },
        Compared { what: Comparable::Housing, stated: place(stated.housing), found: place(body.housing) },
        Compared { what: Comparable::Dependants, stated: stated.dependants.map(i64::from), found: body.dependants.map(i64::from) },
    ]
}
