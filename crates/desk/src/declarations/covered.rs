//! What a request's declaration covers, read together from the store.

use std::sync::Arc;

use domain::{
    Code,
    catalogue::Catalogue,
    declaration::{Declaration, DeclarationForm},
    household::Household,
    id::PersonId,
    person::{OfficeCategories, Person},
    request::Request,
    snapshot::{Covered, Snapshot},
};
use store::Reader;

use crate::{Failure, categories::categories_of};

/// The records behind a declaration.
#[derive(Debug, Clone)]
pub(crate) struct CoveredRecords {
    pub(crate) request: Request,
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) applicant: Person,
    pub(crate) beneficiary: Person,
    pub(crate) household: Household,
    pub(crate) people: Vec<Person>,
    /// Names of the office's own categories.
    categories: OfficeCategories,
}

impl CoveredRecords {
    /// Reads what a request's declaration covers, as it is now.
    pub(crate) fn load(reader: &Reader<'_>, request: Request) -> Result<Self, Failure> {
        let household = reader.get_household(request.household_id)?;
        let catalogue = Arc::new(reader.get_catalogue(request.catalogue_version)?);
        let mut ids: Vec<PersonId> = household.current_members().map(|member| member.person_id).collect();
        ids.extend(household.prisoners.iter().map(|link| link.person_id));
        let people = ids.into_iter().map(|id| reader.get_person(id)).collect::<Result<_, _>>()?;
        let applicant = reader.get_person(request.applicant_id)?;
        let beneficiary = reader.get_person(request.beneficiary_id)?;
        let categories = categories_of(reader)?;
        Ok(Self { request, catalogue, applicant, beneficiary, household, people, categories })
    }

    /// The data as they are read back, in the words of this text.
    pub(crate) fn snapshot(&self, form: &DeclarationForm) -> Result<Snapshot, Failure> {
        let kind = self.catalogue.kind(&self.request.kind);
        let kind = kind.ok_or_else(|| Failure::new(Code::Unexpected).with("kind", "kind not in catalogue"))?;
        Ok(Snapshot::of(
            &Covered {
                request: &self.request,
                catalogue: &self.catalogue,
                kind,
                applicant: &self.applicant,
                beneficiary: &self.beneficiary,
                household: &self.household,
                people: &self.people,
            },
            &self.categories.in_form(form),
        ))
    }

    /// The data in the words under which a declaration was printed: a text worded anew changes nothing that was declared.
    pub(crate) fn snapshot_as_in(&self, declaration: &Declaration) -> Result<Snapshot, Failure> {
        self.snapshot(&DeclarationForm::of_version(DeclarationForm::parts_of(&declaration.form_version).0)?)
    }
}
