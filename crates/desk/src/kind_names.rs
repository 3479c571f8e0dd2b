//! Names of kinds of support for lists: a request keeps the catalogue under which it was opened, and each is read once for a list.

use std::{collections::HashMap, sync::Arc};

use domain::catalogue::{Catalogue, KindCode};
use store::Reader;

use crate::Failure;

/// Catalogues that were read for a list.
#[derive(Debug, Default)]
pub(crate) struct KindNames(HashMap<u32, Arc<Catalogue>>);

impl KindNames {
    /// The kind's name inside the office.
    pub(crate) fn of(&mut self, reader: &Reader<'_>, kind: &(KindCode, u32)) -> Result<String, Failure> {
        let (code, version) = kind;
        let catalogue = match self.0.get(version) {
            Some(known) => Arc::clone(known),
            None => Arc::clone(self.0.entry(*version).or_insert(Arc::new(reader.get_catalogue(*version)?))),
        };
        Ok(catalogue.kind(code).map(|kind| kind.name.clone()).unwrap_or_default())
    }
}
