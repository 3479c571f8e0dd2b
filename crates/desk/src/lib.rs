//! What staff can do at the desk: one function per deed, behind one door.
//!
//! [`Desk::call`] is the only way in: it finds the deed in the one list, checks who may do it, runs it, and turns
//! whatever went wrong into a [`Failure`]. A deed that writes goes through [`Work::transact`], which holds the
//! transaction, the journal and the answer together; there is no other way to a writer.

mod appeals;
mod attachments;
mod backups;
pub mod bindings;
mod calendars;
mod case_files;
mod catalogues;
mod categories;
mod checkpoints;
mod course;
mod dates;
mod decisions;
mod declarations;
mod deed;
mod deeds;
mod deliveries;
mod desk;
mod doctor;
mod drafts;
mod duplicates;
mod failure;
mod folder;
mod history;
mod host;
mod households;
mod journal;
mod kind_names;
mod letterheads;
mod letters;
mod minutes;
mod notices;
mod numbering;
mod office;
mod op;
mod opening;
mod papers;
mod passphrases;
mod persons;
mod policies;
mod press;
mod privacy;
mod readings;
mod renewal;
mod replies;
mod reports;
mod requests;
mod sample;
mod search;
mod sightings;
mod sign_in;
mod sittings;
mod spreadsheet;
mod staff;
mod statements;
mod studies;
mod submissions;
mod undo;
mod watch;
mod wordings;
mod work;

pub use deed::{Deed, Who};
pub use deeds::deeds;
pub use desk::Desk;
pub use doctor::examine;
pub use domain::Code;
pub use failure::{Failure, FieldRefusal};
pub use host::{Host, Note, Now};
pub use sample::{SampleVisit, sample_visit};
pub use work::{Outcome, Work};
