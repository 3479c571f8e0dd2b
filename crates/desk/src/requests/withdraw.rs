//! What each kind of withdrawal must show before a request ends by it (سحب الطلب).

use domain::{
    Code, Refusal,
    number::RequestNumber,
    request::{RequestState, WithdrawalKind},
};
use store::Reader;

use super::RequestFile;
use crate::Failure;

/// Checks that the kind fits the request, and gives the request that goes on instead of a duplicate.
///
/// # Errors
/// `DeathNotRecorded` while neither applicant nor beneficiary is on file as deceased; `Required`, `NumberCheckDigit` or `NotFound` at `instead` for a
/// duplicate without its other request; `StepNotOpen` when nothing is being waited for.
pub(super) fn must_fit(
    reader: &Reader<'_>,
    file: &RequestFile,
    kind: WithdrawalKind,
    instead: Option<&str>,
) -> Result<Option<RequestNumber>, Failure> {
    match kind {
        WithdrawalKind::Duplicate => other_request(reader, file, instead.unwrap_or_default()).map(Some),
        WithdrawalKind::Death if file.applicant.facts.living && file.beneficiary.facts.living => Err(Failure::new(Code::DeathNotRecorded)),
        WithdrawalKind::NotCompleted if !waits_for_applicant(file.request.state) => {
            Err(Failure::new(Code::StepNotOpen).with("state", file.request.state.as_str()))
        }
        _ => Ok(None),
    }
}

/// The applicant is to bring something: before it was handed in, or after it came back.
fn waits_for_applicant(state: RequestState) -> bool {
    state.is_editable() || matches!(state, RequestState::DecidedReturned | RequestState::InformedReturned)
}

/// The other request of a duplicate: another one of the same household.
fn other_request(reader: &Reader<'_>, file: &RequestFile, typed: &str) -> Result<RequestNumber, Failure> {
    let at = |refusal: Refusal| refusal.at("instead");
    if typed.trim().is_empty() {
        return Err(at(Refusal::new(Code::Required)).into());
    }
    let number = RequestNumber::parse(typed).map_err(at)?;
    let others = reader.list_requests_of_household(file.request.household_id)?;
    let found = others.iter().any(|other| other.number == number && other.id != file.request.id);
    if found { Ok(number) } else { Err(at(Refusal::new(Code::NotFound)).into()) }
}
