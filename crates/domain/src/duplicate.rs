//! Whether two records may be one person (تكرار التسجيل, R56). It only warns: the clerk compares both and decides, with a reason.
//!
//! Rule source: domain.md, Names and Hijri. Same father and grandfather is the mark of siblings, not of a duplicate; 1 Rajab is nobody's
//! birthday; a telephone is shared by a family. The check is one, on every path that registers somebody.

mod alike;

use serde::{Deserialize, Serialize};

use crate::date::RecordedDate;
use crate::identity::{IdKind, NationalId, OtherDocument};
use crate::name::PersonName;
use crate::person::Sex;
use crate::phone::Phone;
use crate::search_key::exact_key;
use alike::{NameMatch, compare_names};

/// What two records are compared by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint {
    /// Name as on the ID.
    pub name: PersonName,
    /// National ID and Iqama numbers, earlier ones included.
    pub ids: Vec<NationalId>,
    /// Other documents.
    pub documents: Vec<OtherDocument>,
    /// Birth date, in either calendar or a year alone.
    pub birth: Option<RecordedDate>,
    /// Telephones, relatives' included.
    pub phones: Vec<Phone>,
    /// Sex, if known.
    pub sex: Option<Sex>,
}

/// One thing that speaks for or against two records being one person; the window has words for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(rename = "LikenessReason"))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// For: one national ID or Iqama.
    SameId,
    /// For: one number of another document.
    SameDocument,
    /// For: all parts of the name that both have are equal.
    SameName,
    /// For: the names differ as mistyped or shortened names do.
    SimilarName,
    /// For: one birth date.
    SameBirth,
    /// For: birth dates a day or two apart, or with day and month swapped.
    NearBirth,
    /// For, weakly: the same year, one of them without a day.
    SameBirthYear,
    /// For, weakly: both on 1 Rajab, which was written where no day was known.
    FirstOfRajab,
    /// For, weakly: one telephone.
    SharedPhone,
    /// Against: another first name, as brothers and sisters have.
    DifferentFirstName,
    /// Against: other birth dates.
    DifferentBirth,
    /// Against: other sex.
    DifferentSex,
    /// Against: both have a number of one kind, and they differ.
    DifferentId,
}

/// How alike two records are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Likeness {
    /// 0-100; 100 only for one national ID.
    pub score: u8,
    /// What it rests on, for and against, the strongest first.
    pub reasons: Vec<Reason>,
}

impl Likeness {
    /// From here on both records are shown side by side before saving.
    pub const LIKELY: u8 = 45;

    /// Whether the clerk is asked before saving.
    pub fn is_likely(&self) -> bool {
        self.score >= Self::LIKELY
    }

    /// Whether it is one person beyond doubt: the same national ID.
    pub fn is_certain(&self) -> bool {
        self.score == 100
    }
}

/// Compares two records. The order of the two makes no difference.
pub fn score(one: &Fingerprint, other: &Fingerprint) -> Likeness {
    let mut told: Vec<(i32, Reason)> = Vec::new();
    let same_id = one.ids.iter().any(|id| other.ids.contains(id));
    if same_id {
        told.push((100, Reason::SameId));
    } else if let Some(weight) = different_ids(&one.ids, &other.ids) {
        told.push((weight, Reason::DifferentId));
    }
    if one.documents.iter().any(|paper| other.documents.iter().any(|second| same_document(paper, second))) {
        told.push((50, Reason::SameDocument));
    }
    let names = compare_names(&one.name, &other.name);
    let (name_points, name_reason) = match names {
        NameMatch::Same(points) => (points, Some(Reason::SameName)),
        NameMatch::Similar(points) => (points, Some(Reason::SimilarName)),
        NameMatch::OtherFirst => (0, Some(Reason::DifferentFirstName)),
        // Another script says nothing, neither for nor against.
        NameMatch::Unknown => (5, None),
    };
    told.extend(name_reason.map(|reason| (name_points, reason)));
    told.extend(one.birth.zip(other.birth).and_then(|(one, other)| compare_births(&one, &other)));
    if one.phones.iter().any(|phone| other.phones.contains(phone)) {
        told.push((12, Reason::SharedPhone));
    }
    if one.sex.zip(other.sex).is_some_and(|(one, other)| one != other) {
        told.push((-40, Reason::DifferentSex));
    }
    let unnamed = if name_reason.is_none() { name_points } else { 0 };
    let sum = told.iter().map(|(points, _)| points).sum::<i32>() + unnamed;
    told.sort_by_key(|(points, reason)| (std::cmp::Reverse(points.abs()), *reason as u8));
    // Twins share everything but the first name; without one document they are two people.
    let document = told.iter().any(|(_, reason)| *reason == Reason::SameDocument);
    let most = if same_id {
        100
    } else if names == NameMatch::OtherFirst && !document {
        25
    } else {
        95
    };
    let score = if same_id { 100 } else { u8::try_from(sum.clamp(0, most)).unwrap_or(0) };
    Likeness { score, reasons: told.into_iter().map(|(_, reason)| reason).collect() }
}

/// Two citizens' numbers are two citizens, unless one was copied from the wrong card. An Iqama may be renewed under another number, and
/// somebody with an Iqama may become a citizen.
fn different_ids(one: &[NationalId], other: &[NationalId]) -> Option<i32> {
    let both = |kind| one.iter().any(|id| id.kind() == kind) && other.iter().any(|id| id.kind() == kind);
    match (both(IdKind::Citizen), both(IdKind::Resident)) {
        (true, _) => Some(-35),
        (false, true) => Some(-15),
        (false, false) => None,
    }
}

/// One number; the kind is free text and written in many ways. Very short numbers say nothing.
fn same_document(one: &OtherDocument, other: &OtherDocument) -> bool {
    let key = |paper: &OtherDocument| exact_key(&paper.number).replace(' ', "");
    let number = key(one);
    number.chars().count() >= 5 && number == key(other)
}

fn compare_births(one: &RecordedDate, other: &RecordedDate) -> Option<(i32, Reason)> {
    let (Some(first), Some(second)) = (one.day(), other.day()) else {
        let apart = one.before(other.earliest()) || other.before(one.earliest());
        return Some(if apart { (against_birth(one, other), Reason::DifferentBirth) } else { (8, Reason::SameBirthYear) });
    };
    if first == second {
        return Some(if one.is_first_of_rajab() { (8, Reason::FirstOfRajab) } else { (30, Reason::SameBirth) });
    }
    let one_is_rajab = one.is_first_of_rajab() || other.is_first_of_rajab();
    let hijri_year = |date: &RecordedDate| date.hijri().map(crate::hijri::Hijri::year);
    if one_is_rajab && hijri_year(one).is_some() && hijri_year(one) == hijri_year(other) {
        return Some((6, Reason::SameBirthYear));
    }
    if !one_is_rajab && (first - second).num_days().abs() <= 2 {
        return Some((22, Reason::NearBirth));
    }
    let (a, b) = (one.typed(), other.typed());
    if a.calendar == b.calendar && a.year == b.year && a.month == b.day && a.day == b.month {
        return Some((20, Reason::NearBirth));
    }
    Some((against_birth(one, other), Reason::DifferentBirth))
}

fn against_birth(one: &RecordedDate, other: &RecordedDate) -> i32 {
    let gap = (one.earliest() - other.latest()).num_days().max((other.earliest() - one.latest()).num_days());
    match gap {
        ..=366 => -8,
        367..=1830 => -20,
        _ => -40,
    }
}

#[cfg(test)]
mod tests;
