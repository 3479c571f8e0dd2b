//! The encrypted SQLite store of one office: the only crate that speaks SQL and the only one that names `rusqlite`.
//!
//! [`Store`] opens the file; [`Reader`] and [`Writer`] carry one method per statement, each in the folder of its record
//! (`person/`, `request/` …). Longer statements are `.sql` files beside their mapper. A [`Writer`] lives inside one
//! immediate transaction; an error inside it rolls everything back.

mod attachment;
mod catalogue;
mod declaration;
mod done_key;
mod draft;
mod error;
mod household;
mod journal;
mod mark;
mod migrate;
mod office;
mod open;
mod paper;
mod person;
mod request;
mod row;
mod series;
mod sighting;
mod staff;
mod submission;

pub use attachment::AttachmentRow;
pub use draft::DraftRow;
pub use error::StoreError;
pub use journal::{ChainBreak, Entry, NewEntry, ValuesRow};
pub use open::{Library, Opening, Reader, Store, Writer, library};
pub use paper::KeptSheet;
pub use person::{BriefRow, Candidate, NewVerdict, PersonHit, Verdict};
pub use series::Series;
