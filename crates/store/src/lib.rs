//! The encrypted SQLite store of one office: the only crate that speaks SQL and the only one that names `rusqlite`.
//!
//! [`Store`] opens the file; [`Reader`] and [`Writer`] carry one method per statement, each in the folder of its record
//! (`person/`, `request/` …). Longer statements are `.sql` files beside their mapper. A [`Writer`] lives inside one
//! immediate transaction; an error inside it rolls everything back.

mod appeal;
mod attachment;
mod backup;
mod catalogue;
mod checkpoint;
mod course;
mod decision;
mod declaration;
mod delivery;
mod destruction;
mod done_key;
mod draft;
mod error;
mod household;
mod journal;
mod mark;
mod migrate;
mod minutes;
mod office;
mod open;
mod paper;
mod person;
mod policy;
mod privacy;
mod renew;
mod reply;
mod report;
mod request;
mod row;
mod series;
mod setting;
mod sighting;
mod sitting;
mod staff;
mod study;
mod submission;

pub use attachment::AttachmentRow;
pub use backup::{
    AttachmentFile, BackupMedium, Lost, LostRecords, Restoration, SeriesHeight, StoreFacts, check_copy, copy_store, needs_upgrade,
    read_facts, read_only,
};
pub use checkpoint::{CheckpointKeyRow, CheckpointRow};
pub use course::FileCheckCount;
pub use delivery::{DueLine, ServiceLine, ToBeginLine};
pub use destruction::DestructionPlan;
pub use draft::DraftRow;
pub use error::StoreError;
pub use journal::{ChainBreak, Entry, EntryFilter, EntryPlace, NewEntry, ScopeRow, ValuesRow};
pub use minutes::KeptSittingPaper;
pub use open::{Library, Opening, Reader, Store, Writer, library};
pub use paper::KeptSheet;
pub use person::{BriefRow, Candidate, NewVerdict, PersonHit, Verdict};
pub use privacy::{DueRow, RegisterPaper, RetentionVersion};
pub use renew::RenewStep;
pub use reply::{RepliesCounted, ReplyLine, WaitingReplies};
pub use report::{LackCount, ListPlace, ObstacleCount, PromiseCounts, PromiseSpan, WaitingCount};
pub use staff::StaffRow;
pub use study::{CaseRow, VisitRow};
