//! Privacy (حماية البيانات الشخصية): notice and consent, the wishes of those whose data these are, how long data are kept, incidents.
//!
//! Rule source: domain.md "Privacy law", R31, R61. No legal period is invented here: what the law leaves to the office stays empty until its
//! manager fills it in.

mod consent;
mod destruction;
mod incident;
mod retention;
mod subject_request;

pub use consent::{Consent, ConsentHow, ConsentPurpose, NoticeGiven, NoticeHow};
pub use destruction::{DestroyedKind, DestroyedRecord, Destruction, Ground, LegalHold, Restriction};
pub use incident::{Incident, IncidentFacts, IncidentInput, IncidentStep, STEP_WORDS_MAX, Severity, StepKind, hours_left, told_by};
pub use retention::{DataKind, RetentionInput, RetentionRule, RuleInput, proposed_months};
pub use subject_request::{
    ANSWER_DAYS, AskedBy, EXTENSION_DAYS, SubjectKind, SubjectOutcome, SubjectRequest, SubjectRequestFacts, SubjectRequestInput,
    extended_due,
};

/// Longest reason or description, in letters.
pub const WORDS_MAX: usize = 600;

#[cfg(test)]
mod tests;
