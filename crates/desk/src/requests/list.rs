//! Lists: the kinds of support on offer, and requests by where they stand.

use std::{collections::HashMap, sync::Arc};

use chrono::NaiveDate;
use domain::{
    Code,
    catalogue::Catalogue,
    checklist::{MissingWhat, is_complete},
    date::{DateShown, riyadh_date},
    person::Person,
    request::{Request, RequestState},
};
use store::Reader;

use super::{ListRequestsInput, PaperBriefly, RequestFile, RequestFilter, RequestRow, SupportKindView, show::by_need};
use crate::{Failure, Outcome, Work, drafts::Nothing};

/// Rows of one page; the next goes on behind the last of them.
const PAGE: usize = 100;

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
        let mut catalogues = HashMap::new();
        let mut rows = Vec::new();
        if let Some(household) = input.household_id {
            let found = reader.list_requests_of_household(household)?;
            for request in found.into_iter().filter(|request| input.filter.takes(request.state)) {
                rows.extend(row(work, reader, &mut catalogues, request)?);
            }
            return Ok(Outcome::read(rows));
        }
        let states: Vec<_> = RequestState::ALL.into_iter().filter(|state| input.filter.takes(*state)).collect();
        let mut after = input.after;
        // A page is full or the last one, also when some of its requests are closed to this staff member.
        while rows.len() < PAGE {
            let wanted = PAGE - rows.len();
            let found = reader.list_requests(&states, after, u32::try_from(wanted).unwrap_or(u32::MAX))?;
            let last = found.len() < wanted;
            after = found.last().map(|request| request.id);
            for request in found {
                rows.extend(row(work, reader, &mut catalogues, request)?);
            }
            if last {
                break;
            }
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
    if !request.state.is_editable() {
        return settled_row(work, reader, catalogues, &request);
    }
    if reader.find_standing(request.id)?.is_some() {
        return standing_row(work, reader, catalogues, request);
    }
    // Nobody worked it out yet since the program was brought up to date.
    let catalogue = catalogue_of(reader, catalogues, &request)?;
    let mut file = RequestFile::around(reader, request, catalogue, work.today())?;
    file.settle(work.now.unix_millis)?;
    if file.applicant.is_closed_to(work.staff.id) || file.beneficiary.is_closed_to(work.staff.id) {
        return Ok(None);
    }
    let missing = file.live_missing()?.iter().filter(|item| item.blocks).count();
    let (kind, number) = (file.kind()?.name.clone(), file.household.file_number.to_string());
    let promise = file.submission.as_ref().map(|submission| submission.earliest_reply);
    Ok(Some(lines(&file.request, &file.applicant, (kind, number), Some(missing), promise)))
}

/// A request at the desk, as its standing has it: what lacks today is kept with every save, so nothing has to be judged for its line.
fn standing_row(
    work: &Work<'_>,
    reader: &Reader<'_>,
    catalogues: &mut HashMap<u32, Arc<Catalogue>>,
    mut request: Request,
) -> Result<Option<RequestRow>, Failure> {
    let lacks = reader.list_lacks(request.id, work.today())?;
    let signed = !lacks.iter().any(|item| item.what == MissingWhat::Declaration);
    let state = request.state.settled(is_complete(&lacks), signed)?;
    if state != request.state {
        request.state = state;
        request.state_since = work.now.unix_millis;
    }
    let row = settled_row(work, reader, catalogues, &request)?;
    Ok(row.map(|row| RequestRow { missing: Some(lacks.len()), ..row }))
}

/// A request whose state no longer follows from its papers: nothing has to be judged for its line.
fn settled_row(
    work: &Work<'_>,
    reader: &Reader<'_>,
    catalogues: &mut HashMap<u32, Arc<Catalogue>>,
    request: &Request,
) -> Result<Option<RequestRow>, Failure> {
    let applicant = reader.get_person(request.applicant_id)?;
    let elsewhere = request.beneficiary_id != request.applicant_id;
    if applicant.is_closed_to(work.staff.id) || (elsewhere && reader.get_person(request.beneficiary_id)?.is_closed_to(work.staff.id)) {
        return Ok(None);
    }
    let catalogue = catalogue_of(reader, catalogues, request)?;
    let kind = catalogue.kind(&request.kind).ok_or_else(|| Failure::new(Code::Unexpected).with("kind", "kind not in catalogue"))?;
    let number = reader.get_file_number(request.household_id)?.to_string();
    let promise = reader.find_clock(request.id)?.map(|clock| clock.not_before);
    Ok(Some(lines(request, &applicant, (kind.name.clone(), number), None, promise)))
}

fn catalogue_of(reader: &Reader<'_>, catalogues: &mut HashMap<u32, Arc<Catalogue>>, request: &Request) -> Result<Arc<Catalogue>, Failure> {
    let version = request.catalogue_version;
    Ok(match catalogues.get(&version) {
        Some(known) => Arc::clone(known),
        None => Arc::clone(catalogues.entry(version).or_insert(Arc::new(reader.get_catalogue(version)?))),
    })
}

fn lines(
    request: &Request,
    applicant: &Person,
    (kind_name, file_number): (String, String),
    missing: Option<usize>,
    promise: Option<NaiveDate>,
) -> RequestRow {
    RequestRow {
        id: request.id,
        number: request.number.to_string(),
        kind_name,
        household_id: request.household_id,
        file_number,
        applicant_id: request.applicant_id,
        applicant: applicant.facts.name.spoken(),
        state: request.state,
        stage: request.state.stage(),
        holder: request.state.holder(),
        since: DateShown::of_day(riyadh_date(request.state_since)),
        missing,
        earliest_reply: promise.map(DateShown::of_day),
    }
}
