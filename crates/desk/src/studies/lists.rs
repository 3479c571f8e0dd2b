//! The researcher's lists: what lies with whom, since when, and what it waits for.

use std::{collections::HashMap, sync::Arc};

use domain::{
    catalogue::Catalogue,
    date::{DateShown, riyadh_date},
    id::StaffId,
    request::RequestState,
    staff::Role,
};
use store::{CaseRow, Reader};

use super::{
    input::MyCasesInput,
    types::{CaseLine, CaseWait},
};
use crate::{Failure, Outcome, Work};

/// Lines of a list; beyond that one searches.
pub(super) const ROWS_MAX: u32 = 200;

/// What the lines of one list have in common.
pub(super) struct Naming<'r> {
    reader: &'r Reader<'r>,
    catalogues: HashMap<u32, Arc<Catalogue>>,
    names: HashMap<StaffId, String>,
}

impl<'r> Naming<'r> {
    pub(super) fn new(reader: &'r Reader<'r>) -> Result<Self, Failure> {
        let names = reader.list_staff()?.into_iter().map(|staff| (staff.id, staff.name)).collect();
        Ok(Self { reader, catalogues: HashMap::new(), names })
    }

    pub(super) fn name(&self, staff: StaffId) -> String {
        self.names.get(&staff).cloned().unwrap_or_default()
    }

    fn kind(&mut self, row: &CaseRow) -> Result<String, Failure> {
        let version = row.catalogue_version;
        let catalogue = match self.catalogues.get(&version) {
            Some(known) => Arc::clone(known),
            None => Arc::clone(self.catalogues.entry(version).or_insert(Arc::new(self.reader.get_catalogue(version)?))),
        };
        Ok(catalogue.kind(&row.kind).map(|kind| kind.name.clone()).unwrap_or_default())
    }

    /// One line.
    pub(super) fn line(&mut self, work: &Work<'_>, row: CaseRow) -> Result<CaseLine, Failure> {
        let since = riyadh_date(row.state_since);
        let kind_name = self.kind(&row)?;
        Ok(CaseLine {
            waits: waits(&row, work.today()),
            request_id: row.request_id,
            version: row.version,
            number: row.number.to_string(),
            kind_name,
            household_id: row.household_id,
            file_number: row.file_number.to_string(),
            applicant: row.applicant.spoken(),
            area: [row.city, row.district].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("، "),
            state: row.state,
            since: DateShown::of_day(since),
            days: u32::try_from((work.today() - since).num_days()).unwrap_or_default(),
            researcher: row.researcher.map(|staff| self.name(staff)),
            visit_on: row.visit_on.map(DateShown::of_day),
            urgent: row.urgent,
        })
    }
}

fn waits(row: &CaseRow, today: chrono::NaiveDate) -> CaseWait {
    match (row.state, row.researcher, row.visit_on) {
        (RequestState::ReturnedForCompletion, ..) => CaseWait::Applicant,
        (_, None, _) => CaseWait::Researcher,
        (.., Some(day)) if day < today => CaseWait::VisitRecord,
        (.., Some(_)) => CaseWait::Visit,
        // It came in again after the last thing that was asked for.
        _ if row.answered_at.is_some() && row.answered_at >= row.asked_at => CaseWait::Answered,
        _ if row.begun => CaseWait::Finishing,
        _ => CaseWait::Beginning,
    }
}

pub(super) fn list_my_cases(work: &Work<'_>, input: MyCasesInput) -> Result<Outcome<Vec<CaseLine>>, Failure> {
    let all = input.all && work.staff.holds_any(&[Role::Manager]);
    work.read(|reader| {
        let rows = reader.list_cases_of((!all).then_some(work.staff.id), work.staff.id, ROWS_MAX)?;
        let mut naming = Naming::new(reader)?;
        let lines = rows.into_iter().map(|row| naming.line(work, row)).collect::<Result<_, _>>()?;
        Ok(Outcome::read(lines))
    })
}
