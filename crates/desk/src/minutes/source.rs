//! All that the papers of a sitting are made of, read at one moment.

use std::{collections::HashMap, sync::Arc};

use domain::{
    Code,
    catalogue::Catalogue,
    decision::DecisionRecord,
    id::{MemberId, RequestId, SittingId},
    request::Request,
    sitting::{AgendaItem, Member, Ratification, Recusal, Sitting},
    study::Advice,
};
use store::Reader;

use crate::{Failure, Work, op::Op};

/// A sitting with its members, cases and decisions.
#[derive(Debug, Clone)]
pub(crate) struct SittingFile {
    pub(crate) sitting: Sitting,
    /// Those who sit on its day.
    pub(crate) members: Vec<Member>,
    /// Those who came.
    pub(crate) present: Vec<MemberId>,
    /// The cases, in their order; what left the agenda is among them.
    pub(crate) cases: Vec<SittingCase>,
    pub(crate) recusals: Vec<Recusal>,
    pub(crate) ratifications: Vec<Ratification>,
}

/// One case of a sitting.
#[derive(Debug, Clone)]
pub(crate) struct SittingCase {
    pub(crate) item: AgendaItem,
    pub(crate) request: Request,
    /// Kind of support by its public label, which does not say why the family comes.
    pub(crate) kind: String,
    /// District and city.
    pub(crate) area: String,
    /// How many live in the household.
    pub(crate) members: usize,
    /// Days from its submission to the sitting.
    pub(crate) waiting: u64,
    /// What the researcher recommends.
    pub(crate) advice: Option<Advice>,
    /// What this sitting decided on it, or the urgent grant it is to ratify.
    pub(crate) decision: Option<DecisionRecord>,
    /// The household is closed to whoever asks: a relative's.
    pub(crate) closed: bool,
}

impl SittingFile {
    pub(crate) fn load(work: &Work<'_>, reader: &Reader<'_>, id: SittingId) -> Result<Self, Failure> {
        let sitting = reader.get_sitting(id)?;
        let mut members: Vec<Member> = reader.list_members()?.into_iter().filter(|member| member.sits_on(sitting.on)).collect();
        let present = reader.list_attendance(id)?;
        // Somebody who left the committee since is still named where the ink is.
        for gone in &present {
            if !members.iter().any(|member| member.id == *gone) {
                members.push(reader.get_member(*gone)?);
            }
        }
        let decisions = reader.list_decisions_of_sitting(id)?;
        let mut catalogues: HashMap<u32, Arc<Catalogue>> = HashMap::new();
        let mut cases = Vec::new();
        for item in reader.list_agenda(id)? {
            let request = reader.get_request(item.request_id)?;
            let version = request.catalogue_version;
            let catalogue = match catalogues.get(&version) {
                Some(known) => Arc::clone(known),
                None => Arc::clone(catalogues.entry(version).or_insert(Arc::new(reader.get_catalogue(version)?))),
            };
            let kind = catalogue.kind(&request.kind).ok_or_else(|| Failure::new(Code::Unexpected).with("kind", "kind not in catalogue"))?;
            let household = reader.get_household(request.household_id)?;
            let submission = reader.find_submission(request.id)?;
            let waiting = submission.map_or(0, |submission| (sitting.on - submission.on).num_days());
            let decision = match item.decision_id {
                Some(urgent) => Some(reader.get_decision(urgent)?),
                None => decisions.iter().find(|decision| decision.request_id == item.request_id).cloned(),
            };
            cases.push(SittingCase {
                kind: kind.public_label.clone(),
                area: household.address.area(),
                members: household.current_members().count(),
                waiting: u64::try_from(waiting).unwrap_or_default(),
                advice: reader.find_finished_study(request.id)?.and_then(|study| study.body.advice),
                closed: is_closed(work, reader, &request)?,
                decision,
                request,
                item,
            });
        }
        let (recusals, ratifications) = (reader.list_recusals(id)?, reader.list_ratifications(id)?);
        Ok(Self { sitting, members, present, cases, recusals, ratifications })
    }

    /// What stands on the agenda now.
    pub(crate) fn on_agenda(&self) -> impl Iterator<Item = &SittingCase> {
        self.cases.iter().filter(|case| case.item.left.is_none())
    }

    /// Who takes no part in a case.
    pub(crate) fn recused_from(&self, request: RequestId) -> impl Iterator<Item = &Member> {
        let recused =
            move |member: &&Member| self.recusals.iter().any(|recusal| recusal.request_id == request && recusal.member_id == member.id);
        self.members.iter().filter(recused)
    }
}

/// Whether a request is of a household that is closed to this staff member.
fn is_closed(work: &Work<'_>, reader: &Reader<'_>, request: &Request) -> Result<bool, Failure> {
    let staff = work.staff.id;
    Ok(reader.is_household_closed_to(request.household_id, staff)?
        || reader.get_person(request.applicant_id)?.is_closed_to(staff)
        || reader.get_person(request.beneficiary_id)?.is_closed_to(staff))
}

/// Refuses what would show a relative's case; the try is journalled.
pub(super) fn must_be_open_to(work: &Work<'_>, file: &SittingFile) -> Result<(), Failure> {
    let Some(case) = file.cases.iter().find(|case| case.closed) else { return Ok(()) };
    work.opens(Op::Denied, "request", case.request.id)?;
    Err(Failure::new(Code::NotAllowed))
}
