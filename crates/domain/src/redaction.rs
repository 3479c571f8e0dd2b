//! What the committee need not see of a case (حجب ما لا يلزم اللجنة): it judges a need, not an identity. Rule source: R55, domain.md (Privacy).
//!
//! Numbers are cut to their ending rather than taken out, so that two cases can still be told apart and an account be confirmed aloud.

use serde::{Deserialize, Serialize};

use crate::catalogue::{Obligation, Question, SupportKind};
use crate::snapshot::{FENCED_SECTION, Snapshot, SnapshotRow};

/// One sort of data that is kept from the committee (بيان محجوب).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Withheld {
    /// Numbers of IDs and other papers, but for their ending (أرقام الهويات).
    IdNumbers,
    /// Bank accounts, but for their ending, and papers that show one (الحسابات البنكية).
    Accounts,
    /// Phones (الهواتف).
    Phones,
    /// The address beyond district and city (العنوان).
    Address,
    /// What a physician wrote, unless the help asked for rests on it (البيانات الصحية).
    Health,
    /// Scans of identity and family papers, and of the signed declaration, which repeats them (صور وثائق الهوية).
    IdentityScans,
    /// The name of the prison, its dates, and papers that show them (السجن أو الإصلاحية).
    Facility,
}

/// Papers that show who somebody is.
const IDENTITY_PAPERS: &[&str] =
    &["national_id", "family_record", "birth_certificates", "proof_of_relation", "guardianship_deed", "marital_deed", "marriage_contract"];
/// Papers that show an account.
const ACCOUNT_PAPERS: &[&str] = &["bank_account", "creditor_account"];
/// Papers a physician writes.
const HEALTH_PAPERS: &[&str] = &["medical_report"];
/// Papers of a prison.
const FACILITY_PAPERS: &[&str] = &["prison_letter", "release_paper"];
/// As many digits in a row belong to an ID, a phone or an account; no amount of a household is written so.
const NUMBER_DIGITS: usize = 9;
/// How much of a number is left.
const ENDING: usize = 3;

impl Withheld {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::IdNumbers, Self::Accounts, Self::Phones, Self::Address, Self::Health, Self::IdentityScans, Self::Facility];

    /// As the journal keeps it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::IdNumbers => "id_numbers",
            Self::Accounts => "accounts",
            Self::Phones => "phones",
            Self::Address => "address",
            Self::Health => "health",
            Self::IdentityScans => "identity_scans",
            Self::Facility => "facility",
        }
    }
}

/// What is kept from the committee in one case.
#[derive(Debug, Clone, Copy)]
pub struct Redaction<'r> {
    /// What is withheld.
    pub withheld: &'r [Withheld],
    /// The kind of support that is asked for: with some, health is what the committee judges.
    pub kind: &'r SupportKind,
    /// District and city, in place of the address.
    pub area: &'r str,
}

impl Redaction<'_> {
    fn has(&self, what: Withheld) -> bool {
        self.withheld.contains(&what)
    }

    /// Whether the help asked for cannot be judged without a physician's word: then health is needed.
    fn needs_health(&self) -> bool {
        let asked = |paper: &str| HEALTH_PAPERS.contains(&paper);
        let of_paper = self.kind.requirements.iter();
        of_paper.filter(|requirement| requirement.obligation == Obligation::Mandatory).any(|requirement| asked(requirement.paper.as_str()))
            || self
                .kind
                .questions
                .iter()
                .any(|question| question.required && question.for_paper.as_ref().is_some_and(|paper| asked(paper.as_str())))
    }

    /// Whether the scan of this paper is kept from the committee.
    pub fn hides_paper(&self, paper: &str) -> bool {
        self.has(Withheld::IdentityScans) && IDENTITY_PAPERS.contains(&paper)
            || self.has(Withheld::Accounts) && ACCOUNT_PAPERS.contains(&paper)
            || self.has(Withheld::Facility) && FACILITY_PAPERS.contains(&paper)
            || self.hides_health() && HEALTH_PAPERS.contains(&paper)
    }

    /// Whether what is known of somebody's health is kept from the committee.
    pub fn hides_health(&self) -> bool {
        self.has(Withheld::Health) && !self.needs_health()
    }

    /// Whether the scan of a signed declaration is kept from the committee: it repeats every number.
    pub fn hides_declaration(&self) -> bool {
        [Withheld::IdentityScans, Withheld::IdNumbers, Withheld::Accounts, Withheld::Phones].into_iter().any(|what| self.has(what))
    }

    /// The declared data without what is withheld. Items that say nothing any more are not listed.
    pub fn apply(&self, mut snapshot: Snapshot) -> Snapshot {
        for section in &mut snapshot.sections {
            let code = section.code.clone();
            let rows = std::mem::take(&mut section.rows);
            section.rows = rows.into_iter().filter_map(|row| self.row(&code, row)).collect();
        }
        snapshot.sections.retain(|section| !section.rows.is_empty());
        snapshot
    }

    /// Free words without the numbers of IDs, phones and accounts that somebody wrote into them.
    pub fn words(&self, said: &str) -> String {
        let numbers = [Withheld::IdNumbers, Withheld::Accounts, Withheld::Phones].into_iter().any(|what| self.has(what));
        if numbers { cut_numbers(said) } else { said.to_owned() }
    }

    fn row(&self, section: &str, mut row: SnapshotRow) -> Option<SnapshotRow> {
        // A row's code may carry its place («phone.0») or whose it is («ID.facility»).
        let (first, last) = (row.code.split('.').next().unwrap_or_default(), row.code.rsplit('.').next().unwrap_or_default());
        let gone = match (section, first) {
            (FENCED_SECTION, _) => self.has(Withheld::Facility) && ["facility", "sentence_start", "expected_release"].contains(&last),
            ("household", "described") => self.has(Withheld::Address),
            ("applicant" | "beneficiary", "phone") => self.has(Withheld::Phones),
            ("statement", question) => self.hides_health() && self.is_about_health(question),
            _ => false,
        };
        if gone {
            return None;
        }
        row.value = match (section, first) {
            ("household", "address") if self.has(Withheld::Address) => self.area.to_owned(),
            ("applicant" | "beneficiary", "national_id" | "other_document") if self.has(Withheld::IdNumbers) => cut_short(&row.value),
            ("applicant" | "beneficiary", "account") if self.has(Withheld::Accounts) => cut_numbers(&row.value),
            // Numbers the office itself gave are how the case is called.
            ("household", "file_number") => row.value,
            _ => self.words(&row.value),
        };
        Some(row)
    }

    fn is_about_health(&self, question: &str) -> bool {
        let shown_by = |question: &Question| question.for_paper.as_ref().is_some_and(|paper| HEALTH_PAPERS.contains(&paper.as_str()));
        self.kind.questions.iter().any(|asked| asked.code.as_str() == question && shown_by(asked))
    }
}

/// A number without all but its ending; a shorter one that stands alone too.
fn cut_short(value: &str) -> String {
    let digits = value.chars().filter(|letter| letter.is_numeric()).count();
    if digits == 0 { value.to_owned() } else { cut(value, ENDING + 1) }
}

/// Words without the long numbers in them.
fn cut_numbers(value: &str) -> String {
    cut(value, NUMBER_DIGITS)
}

/// Every run of at least so many digits becomes its ending. Spaces, dashes and direction marks inside a number do not end it, nor does the
/// country's code before an account.
fn cut(value: &str, at_least: usize) -> String {
    let letters: Vec<char> = value.chars().collect();
    let mut out = String::with_capacity(value.len());
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let run = run_of_digits(letters.get(at..).unwrap_or_default());
        let digits: Vec<char> = letters.get(at..at + run).unwrap_or_default().iter().copied().filter(|one| one.is_numeric()).collect();
        if run > 0 && digits.len() >= at_least {
            // «SA» before an account goes with it.
            if out.ends_with("SA") || out.ends_with("sa") {
                out.truncate(out.len() - 2);
            }
            out.push_str("•••");
            out.extend(digits.iter().skip(digits.len() - ENDING.min(digits.len())));
            at += run;
        } else if run > 0 {
            out.extend(letters.get(at..at + run).unwrap_or_default());
            at += run;
        } else {
            out.push(*letter);
            at += 1;
        }
    }
    out
}

/// How many letters from here on are one number; it ends with a digit.
fn run_of_digits(letters: &[char]) -> usize {
    let inside = |letter: char| matches!(letter, ' ' | '-' | '\u{a0}' | '+' | '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}');
    let mut run = 0;
    for (place, letter) in letters.iter().enumerate() {
        if letter.is_numeric() {
            run = place + 1;
        } else if place == 0 || !inside(*letter) || place + 1 - run > 2 {
            break;
        }
    }
    run
}

#[cfg(test)]
mod tests;
