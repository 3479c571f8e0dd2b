//! Opening a request, and the capacity in which the applicant asks.

use domain::{
    Code, Refusal, Refusals,
    catalogue::Catalogue,
    household::Household,
    id::RequestId,
    number::{RequestNumber, Series},
    person::Person,
    request::{Request, RequestState},
    text,
};

use super::{
    OpenRequestInput, RequestFile, RequestView, Seen, SetCapacityInput, change_request, journal, must_be_editable, request_view, stamp,
};
use crate::{
    Failure, Outcome, Work,
    households::reach_household,
    numbering::next_of_year,
    op::Op,
    persons::{REASON_MAX, reach_person},
};

pub(super) fn open_request(work: &Work<'_>, input: OpenRequestInput) -> Result<Outcome<RequestView>, Failure> {
    let household = reach_household(work, input.household_id)?;
    let applicant = reach_person(work, input.applicant_id)?;
    let beneficiary = reach_person(work, input.beneficiary_id)?;
    let mut refused = who_asks(&input, &household, &applicant, &beneficiary, work.today());
    let capacity = input.capacity.parse(work.today());
    let (capacity, capacity_paper) = match capacity {
        Ok(read) => read,
        Err(wrong) => {
            refused.0.extend(wrong.0.into_iter().map(|refusal| refusal.at("capacity")));
            (input.capacity.capacity, None)
        }
    };
    let despite_open =
        input.despite_open.as_ref().and_then(|reason| refused.take("despite_open", text::clean_required(reason, REASON_MAX)));
    refused.done()?;
    let done = work.transact(Op::RegisterRequest, |change| {
        let catalogue = match change.find_newest_catalogue()? {
            Some(catalogue) => catalogue,
            // An office from before the catalogue gets the starting set with its first request.
            None => {
                let start = Catalogue::start()?;
                change.insert_catalogue(&start, work.now.unix_millis)?;
                start
            }
        };
        catalogue.kind(&input.kind).ok_or_else(|| Refusal::new(Code::NotFound).at("kind"))?;
        let other = change.find_open_request_of_kind(household.id, &input.kind)?;
        if let (Some(other), None) = (&other, &despite_open) {
            return Err(Failure::new(Code::OpenRequestOfSameKind).with("number", other.number));
        }
        let (year, serial) = next_of_year(change, Series::Request)?;
        let id: RequestId = change.new_id();
        let request = Request {
            id,
            version: 1,
            number: RequestNumber::new(year, serial)?,
            household_id: household.id,
            applicant_id: applicant.id,
            beneficiary_id: beneficiary.id,
            capacity,
            capacity_paper,
            kind: input.kind,
            catalogue_version: catalogue.version,
            state: RequestState::Draft,
            state_since: work.now.unix_millis,
            opened: stamp(work),
            // The reason is kept only where there was something to give a reason for.
            despite_open: despite_open.filter(|_| other.is_some()),
            answers: Vec::new(),
            explained: None,
            withdrawn: None,
        };
        change.insert_request(&request)?;
        let mut file = RequestFile::around(change, request, catalogue.into(), work.today())?;
        if file.settle(work.now.unix_millis)? {
            change.update_request_state(id, file.request.state, file.request.state_since)?;
        }
        change.journal_undoable("request", id, None, Some(&journal::first_image(&file)?), &())?;
        Ok(id)
    })?;
    Ok(Outcome { value: request_view(work, done.value)?, changes: done.changes })
}

/// Who may ask for whom (requirements, reading 8).
fn who_asks(
    input: &OpenRequestInput,
    household: &Household,
    applicant: &Person,
    beneficiary: &Person,
    today: chrono::NaiveDate,
) -> Refusals {
    let mut refused = Refusals::default();
    for (field, person) in [("applicant_id", applicant), ("beneficiary_id", beneficiary)] {
        if person.entered_in_error || person.archived {
            refused.push(Refusal::new(Code::NotFound).at(field));
        }
    }
    if applicant.facts.is_minor(today) {
        refused.push(Refusal::new(Code::ApplicantIsMinor).at("applicant_id"));
    }
    let member = household.current_members().any(|member| member.person_id == beneficiary.id);
    let prisoner = household.prisoners.iter().any(|link| link.person_id == beneficiary.id);
    if !member && !prisoner {
        refused.push(Refusal::new(Code::NotOfHousehold).at("beneficiary_id"));
    }
    refused.take("capacity.capacity", input.capacity.capacity.fits(applicant.id, beneficiary.id));
    refused
}

pub(super) fn set_capacity(work: &Work<'_>, input: SetCapacityInput) -> Result<Outcome<RequestView>, Failure> {
    let under = |wrong: Refusals| Refusals(wrong.0.into_iter().map(|refusal| refusal.at("capacity")).collect());
    let (capacity, paper) = input.capacity.parse(work.today()).map_err(under)?;
    change_request(work, Op::SetCapacity, input.request_id, Seen::Version(input.version), |_, file| {
        must_be_editable(&file.request)?;
        capacity.fits(file.request.applicant_id, file.request.beneficiary_id).map_err(|refusal| refusal.at("capacity.capacity"))?;
        let was = (std::mem::replace(&mut file.request.capacity, capacity), std::mem::replace(&mut file.request.capacity_paper, paper));
        Ok(was)
    })
}
