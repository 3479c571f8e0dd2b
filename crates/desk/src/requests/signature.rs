//! Whether a request's declaration is signed and still covers its data. The declarations say so; this is the one place that asks them.

use domain::{id::DeclarationId, request::Request};
use store::Reader;

use super::view::DeclarationBrief;
use crate::Failure;

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

/// Asks the declarations. Until they answer, a request counts as unsigned and cannot be handed in (R10).
pub(super) fn signature(_reader: &Reader<'_>, _request: &Request) -> Result<Signature, Failure> {
    Ok(Signature::default())
}
