//! Rows of the follow-up lists: one request each, looked up when its turn comes, and none of a household that is closed to whoever asks.

use std::{collections::HashMap, sync::Arc};

use chrono::NaiveDate;
use domain::{
    catalogue::{Catalogue, KindCode},
    course::ObstacleKind,
    date::{DateShown, riyadh_date},
    report::Standing,
    request::{Holder, Stage},
};
use store::{ListPlace, Reader};

use super::types::{CaseRow, ListAfter};
use crate::{Failure, Work};

/// Rows of one page.
pub(super) const PAGE: u32 = 50;

impl From<ListAfter> for ListPlace {
    fn from(after: ListAfter) -> Self {
        Self { key: after.key, id: after.id }
    }
}

/// Looks up the rows of a list; what several of them share is read once.
pub(super) struct Cases<'r> {
    work: &'r Work<'r>,
    reader: &'r Reader<'r>,
    catalogues: HashMap<u32, Arc<Catalogue>>,
}

impl<'r> Cases<'r> {
    pub(super) fn new(work: &'r Work<'r>, reader: &'r Reader<'r>) -> Self {
        Self { work, reader, catalogues: HashMap::new() }
    }

    /// The rows of one page, and behind which row the next begins.
    pub(super) fn page<T>(
        &mut self,
        places: Vec<ListPlace>,
        limit: u32,
        mut row: impl FnMut(&mut Self, CaseRow, &Standing) -> Result<T, Failure>,
    ) -> Result<(Vec<T>, Option<ListAfter>), Failure> {
        let full = u32::try_from(places.len()).is_ok_and(|found| found == limit);
        let next = places.last().filter(|_| full).map(|last| ListAfter { key: last.key, id: last.id });
        let mut rows = Vec::new();
        for place in &places {
            if let Some((case, standing)) = self.case(place)? {
                rows.push(row(self, case, &standing)?);
            }
        }
        Ok((rows, next))
    }

    /// One request; nothing when its household or one of its people is closed to this staff member.
    fn case(&mut self, place: &ListPlace) -> Result<Option<(CaseRow, Standing)>, Failure> {
        let (reader, staff) = (self.reader, self.work.staff.id);
        let (Some(request), Some(standing)) = (reader.find_request(place.id)?, reader.find_standing(place.id)?) else { return Ok(None) };
        let applicant = reader.get_person(request.applicant_id)?;
        let closed = reader.is_household_closed_to(request.household_id, staff)?
            || applicant.is_closed_to(staff)
            || (request.beneficiary_id != request.applicant_id && reader.get_person(request.beneficiary_id)?.is_closed_to(staff));
        if closed {
            return Ok(None);
        }
        let kind_name = self.kind_name(request.catalogue_version, &request.kind)?;
        let holder = standing.state.holder();
        let row = CaseRow {
            id: request.id,
            number: request.number.to_string(),
            kind_name,
            household_id: request.household_id,
            file_number: reader.get_file_number(request.household_id)?.to_string(),
            applicant: applicant.facts.name.spoken(),
            state: standing.state,
            stage: standing.state.stage(),
            holder,
            holder_name: if holder == Holder::Researcher { researcher_of(reader, place)? } else { String::new() },
            since: DateShown::of_day(riyadh_date(standing.stage_since)),
            days: days_since(standing.stage_since, self.work.today()),
        };
        Ok(Some((row, standing)))
    }

    /// What holds a request up now.
    pub(super) fn obstacles(&self, standing: &Standing) -> Result<Vec<ObstacleKind>, Failure> {
        let all = self.reader.list_obstacles(standing.request_id)?;
        Ok(all.into_iter().filter(|obstacle| obstacle.cleared.is_none()).map(|obstacle| obstacle.kind).collect())
    }

    fn kind_name(&mut self, version: u32, kind: &KindCode) -> Result<String, Failure> {
        let catalogue = match self.catalogues.get(&version) {
            Some(known) => Arc::clone(known),
            None => Arc::clone(self.catalogues.entry(version).or_insert(Arc::new(self.reader.get_catalogue(version)?))),
        };
        Ok(name_of(&catalogue, kind))
    }
}

/// The researcher's name, once the request was given to one.
fn researcher_of(reader: &Reader<'_>, place: &ListPlace) -> Result<String, Failure> {
    let given = reader.find_researcher(place.id)?;
    let staff = given.map(|id| reader.find_staff(id)).transpose()?.flatten();
    Ok(staff.map(|staff| staff.name).unwrap_or_default())
}

/// A kind's name; its code when the catalogue does not have it any more.
pub(super) fn name_of(catalogue: &Catalogue, kind: &KindCode) -> String {
    catalogue.kind(kind).map_or_else(|| kind.to_string(), |known| known.name.clone())
}

/// The newest catalogue: names of kinds and papers in lists that count many requests.
pub(super) fn newest_catalogue(reader: &Reader<'_>) -> Result<Catalogue, Failure> {
    Ok(reader.find_newest_catalogue()?.map_or_else(Catalogue::start, Ok)?)
}

/// Whole days from a moment's day until today; none when the clock was set back.
pub(super) fn days_since(at: i64, today: NaiveDate) -> u32 {
    u32::try_from((today - riyadh_date(at)).num_days()).unwrap_or_default()
}

/// How many, as the window counts.
pub(super) fn small(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Where a stage comes along the chain.
pub(super) fn place_of(stage: Stage) -> usize {
    Stage::ALONG.into_iter().position(|one| one == stage).unwrap_or(Stage::ALONG.len())
}
