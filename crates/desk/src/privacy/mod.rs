//! Privacy at the desk (الخصوصية): notice and consent, wishes of data subjects, retention and destruction, incidents, processing record (R61).

mod certificate;
mod copy;
mod destroy;
mod due;
mod holds;
mod incidents;
mod person;
mod person_view;
mod processing;
mod restriction;
mod retention;
mod sheets;
mod subject_requests;
mod text;

use domain::{id::StaffId, request::Stamp, staff::Role};
use store::Reader;

use crate::{
    Failure, Work,
    case_files::ExportedCaseFile,
    deed::{DESK, EVERYONE, MANAGER, STAFF, declare_deeds},
    drafts::Nothing,
    papers::PaperBytes,
    persons::PersonRef,
};

pub use copy::CopyInput;
pub use destroy::{DestroyInput, DestructionLine, DestructionRef, PlanInput, PlanView};
pub use due::PrivacyDue;
pub use holds::{HoldInput, HoldRef, HoldView};
pub use incidents::{CloseIncidentInput, IncidentChange, IncidentRef, IncidentStepInput, IncidentView};
pub use person::{ConsentInput, ConsentRef, GiveNoticeInput};
pub use person_view::{NoticeTextView, PersonPrivacy};
pub use restriction::{LiftInput, RestrictInput, UseRestrictedInput};
pub use retention::{DueList, RetentionView};
pub use subject_requests::{
    CloseSubjectRequestInput, ExtendInput, ListSubjectRequestsInput, SubjectRequestRef, SubjectRequestRow, SubjectRequestView,
};

pub(crate) use restriction::refuse_restricted;

use certificate::destruction_certificate;
use copy::export_person_copy;
use destroy::{destroy_records, list_destructions, plan_destruction};
use due::privacy_due;
use holds::{lift_hold, list_holds, place_hold};
use incidents::{close_incident, get_incident, list_incidents, note_incident_step, print_incident, report_incident, save_incident};
use person::{give_consent, give_notice, person_privacy, print_privacy_notice, privacy_notice, withdraw_consent};
use processing::print_processing_record;
use restriction::{lift_restriction, restrict_person, use_restricted};
use retention::{list_due, retention_rules, save_retention};
use subject_requests::{close_subject_request, extend_subject_request, get_subject_request, list_subject_requests, open_subject_request};

/// Who answers for privacy, and who may see that it is answered for.
const KEEPERS: &[Role] = &[Role::Manager, Role::Auditor];

declare_deeds! {
    /// The privacy notice in force, as it is read aloud or printed.
    reads privacy_notice(Nothing) -> NoticeTextView, by STAFF;
    /// The privacy notice as a paper for anybody; it names nobody.
    reads print_privacy_notice(Nothing) -> PaperBytes, by STAFF;
    /// What a person was told, agreed to and asked about their data.
    reads person_privacy(PersonRef) -> PersonPrivacy, by STAFF;
    /// Notes that a person was given the privacy notice.
    writes give_notice(GiveNoticeInput) -> PersonPrivacy, by DESK;
    /// Records a consent to one purpose.
    writes give_consent(ConsentInput) -> PersonPrivacy, by DESK;
    /// Records that a consent was withdrawn; its effect was said before.
    writes withdraw_consent(ConsentRef) -> PersonPrivacy, by DESK;
    /// Takes down what somebody asks about their own data; the thirty days begin.
    writes open_subject_request(SubjectRequestInput) -> SubjectRequestView, by DESK;
    /// Requests of data subjects, the most urgent first.
    reads list_subject_requests(ListSubjectRequestsInput) -> Vec<SubjectRequestRow>, by STAFF;
    /// Opens one request of a data subject.
    reads get_subject_request(SubjectRequestRef) -> SubjectRequestView, by STAFF;
    /// Puts the answer off, once and with a reason.
    writes extend_subject_request(ExtendInput) -> SubjectRequestView, by MANAGER;
    /// Records the answer.
    writes close_subject_request(CloseSubjectRequestInput) -> SubjectRequestView, by MANAGER;
    /// Hands a person a sealed copy of all their data.
    writes export_person_copy(CopyInput) -> ExportedCaseFile, by MANAGER;
    /// Restricts the use of a person's file.
    writes restrict_person(RestrictInput) -> PersonPrivacy, by MANAGER;
    /// Lifts a restriction.
    writes lift_restriction(LiftInput) -> PersonPrivacy, by MANAGER;
    /// Uses a restricted file all the same, with a reason, until the desk is locked.
    writes use_restricted(UseRestrictedInput) -> PersonPrivacy, by MANAGER;
    /// How long each kind of data is kept.
    reads retention_rules(Nothing) -> RetentionView, by KEEPERS;
    /// Puts new retention rules in force.
    writes save_retention(RetentionInput) -> RetentionView, by MANAGER;
    /// What has fallen due by the rules.
    reads list_due(Nothing) -> DueList, by MANAGER;
    /// Data held back from destruction.
    reads list_holds(Nothing) -> Vec<HoldView>, by KEEPERS;
    /// Holds data back from destruction.
    writes place_hold(HoldInput) -> Vec<HoldView>, by MANAGER;
    /// Ends a hold.
    writes lift_hold(HoldRef) -> Vec<HoldView>, by MANAGER;
    /// What would go if these data were destroyed.
    reads plan_destruction(PlanInput) -> PlanView, by MANAGER;
    /// Destroys data for good; the manager's passphrase is asked again.
    writes destroy_records(DestroyInput) -> DestructionLine, by MANAGER;
    /// What was destroyed, newest first.
    reads list_destructions(Nothing) -> Vec<DestructionLine>, by KEEPERS;
    /// The certificate of a destruction, the same bytes each time.
    reads destruction_certificate(DestructionRef) -> PaperBytes, by KEEPERS;
    /// Reports an incident that touches personal data; the seventy-two hours begin.
    writes report_incident(IncidentInput) -> IncidentView, by EVERYONE;
    /// Incidents, the open ones first.
    reads list_incidents(Nothing) -> Vec<IncidentView>, by KEEPERS;
    /// Opens one incident.
    reads get_incident(IncidentRef) -> IncidentView, by KEEPERS;
    /// Saves what is known of an incident by now.
    writes save_incident(IncidentChange) -> IncidentView, by MANAGER;
    /// Adds what was done about an incident.
    writes note_incident_step(IncidentStepInput) -> IncidentView, by MANAGER;
    /// Closes an incident once nothing stands against it.
    writes close_incident(CloseIncidentInput) -> IncidentView, by MANAGER;
    /// An incident as a paper.
    reads print_incident(IncidentRef) -> PaperBytes, by KEEPERS;
    /// The record of processing activities as a paper.
    reads print_processing_record(Nothing) -> PaperBytes, by KEEPERS;
    /// What waits for the manager: requests of data subjects, open incidents with the hours left, periods that ended.
    reads privacy_due(Nothing) -> PrivacyDue, by MANAGER;
}

use domain::privacy::{IncidentInput, RetentionInput, SubjectRequestInput};

/// A staff member's name; those who left have one as well.
pub(super) fn name_of(reader: &Reader<'_>, id: StaffId) -> Result<String, Failure> {
    Ok(reader.find_staff(id)?.map(|staff| staff.name).unwrap_or_default())
}

/// Who does this deed, and now.
pub(super) fn stamp(work: &Work<'_>) -> Stamp {
    Stamp { by: work.staff.id, at: work.now.unix_millis }
}

/// A moment in words: Hijri day and time.
pub(super) fn moment(at: i64) -> String {
    let day = domain::date::DateShown::of_day(domain::date::riyadh_date(at));
    format!("{}، {}", day.both, domain::date::riyadh_clock(at))
}
