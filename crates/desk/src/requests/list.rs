//! Lists: the kinds of support on offer, and requests by where they stand.

use std::{collections::HashMap, sync::Arc};

use domain::{
    catalogue::Catalogue,
    date::{DateShown, riyadh_date},
    request::{Request, RequestState},
};
use store::Reader;

use super::{ListRequestsInput, PaperBriefly, RequestFile, RequestFilter, RequestRow, SupportKindView, show::by_need};
use crate::{Failure, Outcome, Work, drafts::Nothing};

/// Rows of a list; beyond that one searches.
const ROWS_MAX: u32 = 200;

pub(super) fn support_kinds(work: &Work<'_>, _: Nothing) -> Result<Outcome<Vec<SupportKindView>>, Failure> {
    let kept = work.read(|reader| Ok(reader.find_newest_catalogue()?))?;
    let catalogue = kept.map_or_else(Catalogue::start, Ok)?;
    let kinds = catalogue.kinds.iter().map(|kind| {
        let mut papers: Vec<_> = catalogue
            .papers_of(kind)
            .map(|(asked, paper)| PaperBriefly { code: paper.code.clone(), name: paper.name.clone(), obligation: asked.obligation })
            .collect();
        papers.sort_by_key(|paper| by_need(paper.obligation));
        SupportKindView { code: kind.code.clone(), name: kind.name.clone(), public_label: kind.public_label.clone(), papers }
    });
    Ok(Outcome::read(kinds.collect()))
}

impl RequestFilter {
    fn takes(self, state: RequestState) -> bool {
        match self {
            Self::Open => state.is_open(),
            Self::Incomplete => state.is_editable(),
            Self::Submitted => state.is_open() && !state.is_editable(),
            Self::Ended => !state.is_open(),
        }
    }
}

pub(super) fn list_requests(work: &Work<'_>, input: ListRequestsInput) -> Result<Outcome<Vec<RequestRow>>, Failure> {
    work.read(|reader| {
        let found = match input.household_id {
            Some(household) => reader.list_requests_of_household(household)?,
            None => {
                let states: Vec<_> = RequestState::ALL.into_iter().filter(|state| input.filter.takes(*state)).collect();
                reader.list_requests(&states, ROWS_MAX)?
            }
        };
        let mut catalogues = HashMap::new();
        let mut rows = Vec::new();
        for request in found.into_iter().filter(|request| input.filter.takes(request.state)) {
            rows.extend(row(work, reader, &mut catalogues, request)?);
        }
        Ok(Outcome::read(rows))
    })
}

/// One line; nothing for a request of a household that is closed to this staff member.
fn row(
    work: &Work<'_>,
    reader: &Reader<'_>,
    catalogues: &mut HashMap<u32, Arc<Catalogue>>,
    request: Request,
) -> Result<Option<RequestRow>, Failure> {
    if reader.is_household_closed_to(request.household_id, work.staff.id)? {
        return Ok(None);
    }
    let version = request.catalogue_version;
    let catalogue = match catalogues.get(&version) {
        Some(known) => Arc::clone(known),
        None => Arc::clone(catalogues.entry(version).or_insert(Arc::new(reader.get_catalogue(version)?))),
    };
    let mut file = RequestFile::around(reader, request, catalogue, work.today())?;
    file.settle(work.now.unix_millis)?;
    if file.applicant.is_closed_to(work.staff.id) || file.beneficiary.is_closed_to(work.staff.id) {
        return Ok(None);
    }
    let request = &file.request;
    let missing = if request.state.is_editable() { Some(file.live_missing()?.iter().filter(|item| item.blocks).count()) } else { None };
    Ok(Some(RequestRow {
        id: request.id,
        number: request.number.to_string(),
        kind_name: file.kind()?.name.clone(),
        household_id: request.household_id,
        file_number: file.household.file_number.to_string(),
        applicant_id: request.applicant_id,
        applicant: file.applicant.facts.name.spoken(),
        state: request.state,
        stage: request.state.stage(),
        holder: request.state.holder(),
        since: DateShown::of_day(riyadh_date(request.state_since)),
        missing,
        earliest_reply: file.submission.as_ref().map(|submission| DateShown::of_day(submission.earliest_reply)),
    }))
}
