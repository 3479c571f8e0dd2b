//! Whether a request's declaration is signed and still covers its data. The declarations say so; this is the one place that asks them.

use domain::{
    date::{DateShown, riyadh_date},
    declaration::DeclarationState,
    id::DeclarationId,
    request::Request,
};
use store::Reader;

use super::view::DeclarationBrief;
use crate::{Failure, declarations::current_declaration};

/// How a request's declaration stands.
#[derive(Debug, Clone, Default)]
pub(crate) struct Signature {
    /// The newest declaration, if one was made.
    pub(crate) brief: Option<DeclarationBrief>,
}

impl Signature {
    /// Signed, and nothing it covers changed since (R11).
    pub(crate) fn is_fresh(&self) -> bool {
        self.covering().is_some()
    }

    /// The signed declaration that covers today's data.
    pub(crate) fn covering(&self) -> Option<DeclarationId> {
        self.brief.as_ref().filter(|brief| brief.signed && brief.fresh).map(|brief| brief.id)
    }
}

/// Asks the declarations (R10).
pub(super) fn signature(reader: &Reader<'_>, request: &Request) -> Result<Signature, Failure> {
    let current = current_declaration(reader, request)?;
    let brief = current.map(|(declaration, fresh)| DeclarationBrief {
        id: declaration.id,
        number: declaration.number.to_string(),
        signed: declaration.state == DeclarationState::Signed,
        fresh,
        signed_on: declaration.signature.map(|signature| DateShown::of_day(riyadh_date(signature.witness.at))),
    });
    Ok(Signature { brief })
}
