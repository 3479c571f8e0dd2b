//! The sample visit.
use std::path::{Path, PathBuf};
use crate::call::{Done, Trouble};
pub(crate) fn demo(_data: PathBuf, _out: &Path) -> Done { Err(Trouble::Found("not yet".to_owned())) }
