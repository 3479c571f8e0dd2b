//! All that belongs to one request, read together: views, completeness and submission judge the same facts.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::{
    Code,
    catalogue::{Catalogue, SupportKind},
    checklist::{ChecklistRow, MissingItem, PaperState, checklist, is_complete, missing},
    household::Household,
    id::RequestId,
    person::Person,
    request::{Request, Submission},
    sighting::Sighting,
};
use store::Reader;

use super::signature::{Signature, signature};
use crate::Failure;

/// A request with everything it is judged by.
#[derive(Debug, Clone)]
pub(crate) struct RequestFile {
    pub(crate) request: Request,
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) sightings: Vec<Sighting>,
    pub(crate) submission: Option<Submission>,
    pub(crate) applicant: Person,
    pub(crate) beneficiary: Person,
    pub(crate) household: Household,
    pub(crate) signature: Signature,
    today: NaiveDate,
}

impl RequestFile {
    /// Reads a request and what belongs to it.
    pub(crate) fn load(reader: &Reader<'_>, id: RequestId, today: NaiveDate) -> Result<Self, Failure> {
        let request = reader.get_request(id)?;
        let catalogue = Arc::new(reader.get_catalogue(request.catalogue_version)?);
        Self::around(reader, request, catalogue, today)
    }

    /// Reads what belongs to a request that is at hand.
    pub(crate) fn around(reader: &Reader<'_>, request: Request, catalogue: Arc<Catalogue>, today: NaiveDate) -> Result<Self, Failure> {
        Ok(Self {
            sightings: reader.list_sightings(request.id)?,
            submission: reader.find_submission(request.id)?,
            applicant: reader.get_person(request.applicant_id)?,
            beneficiary: reader.get_person(request.beneficiary_id)?,
            household: reader.get_household(request.household_id)?,
            signature: signature(reader, &request)?,
            request,
            catalogue,
            today,
        })
    }

    /// The request's kind of support.
    pub(crate) fn kind(&self) -> Result<&SupportKind, Failure> {
        self.catalogue.kind(&self.request.kind).ok_or_else(|| Failure::new(Code::Unexpected).with("kind", "kind not in catalogue"))
    }

    /// The papers as they stand today.
    pub(crate) fn live_checklist(&self) -> Result<Vec<ChecklistRow>, Failure> {
        self.checklist_on(self.today)
    }

    fn checklist_on(&self, day: NaiveDate) -> Result<Vec<ChecklistRow>, Failure> {
        Ok(checklist(&self.catalogue, self.kind()?, &self.sightings, day))
    }

    /// What is missing today.
    pub(crate) fn live_missing(&self) -> Result<Vec<MissingItem>, Failure> {
        self.missing_on(self.today)
    }

    /// The last days on which what is good today still is.
    pub(crate) fn good_until(&self) -> Result<Vec<NaiveDate>, Failure> {
        let papers = self.live_checklist()?.into_iter().filter_map(|row| match row.state {
            PaperState::Seen { until } | PaperState::Reused { until } => until,
            _ => None,
        });
        let right = self.request.capacity_paper.as_ref().and_then(|paper| paper.expires).map(|expires| expires.latest());
        Ok(papers.chain(right).collect())
    }

    /// What is missing on a day, if nothing else changes.
    pub(crate) fn missing_on(&self, day: NaiveDate) -> Result<Vec<MissingItem>, Failure> {
        let rows = self.checklist_on(day)?;
        // Whoever asks for the household is reached at its address or phone, even one who lives elsewhere; a prisoner has neither.
        let inside = self.household.prisoners.iter().any(|link| link.person_id == self.applicant.id);
        let gaps = self.applicant.facts.registration_gaps((!inside).then_some(&self.household.address), day);
        Ok(missing(&self.request, self.kind()?, &rows, &gaps, self.signature.is_fresh(), day))
    }

    /// Whether the papers and what is missing are those of the day of submission.
    fn frozen(&self) -> Option<&Submission> {
        self.submission.as_ref().filter(|_| !self.request.state.is_editable())
    }

    /// The papers: frozen once handed in, else as they stand today (R06).
    pub(crate) fn checklist(&self) -> Result<Vec<ChecklistRow>, Failure> {
        self.frozen().map_or_else(|| self.live_checklist(), |submission| Ok(submission.checklist.clone()))
    }

    /// What is missing: frozen once handed in, else as it stands today.
    pub(crate) fn missing(&self) -> Result<Vec<MissingItem>, Failure> {
        self.frozen().map_or_else(|| self.live_missing(), |submission| Ok(submission.missing.clone()))
    }

    /// Puts the state right after something changed; `true` when it moved.
    pub(crate) fn settle(&mut self, now: i64) -> Result<bool, Failure> {
        let complete = is_complete(&self.live_missing()?);
        let state = self.request.state.settled(complete, self.signature.is_fresh())?;
        let moved = state != self.request.state;
        if moved {
            self.request.state = state;
            self.request.state_since = now;
        }
        Ok(moved)
    }
}
