//! What the charity means: values, rules and states. No I/O, no clock, no randomness: all of that is handed in.
//!
//! Values (a national ID, an IBAN, a Hijri date) are parsed once into their own type and never checked again.
//! Rules return [`Refusal`]: a code and the field it belongs to; the window holds the Arabic words.

pub mod appeal;
pub mod attachment;
pub mod backup;
pub mod calendar;
pub mod catalogue;
pub mod checklist;
pub mod checkpoint;
pub mod counted;
pub mod course;
pub mod date;
pub mod decision;
pub mod declaration;
pub mod delivery;
pub mod duplicate;
pub mod hijri;
pub mod household;
pub mod iban;
pub mod id;
pub mod identity;
pub mod letterhead;
pub mod minutes;
pub mod money;
pub mod name;
pub mod number;
pub mod office;
pub mod paper;
pub mod person;
pub mod phone;
pub mod policy;
pub mod privacy;
pub mod redaction;
pub mod refusal;
pub mod reply;
pub mod report;
pub mod request;
pub mod search_key;
pub mod setting;
pub mod sighting;
pub mod sitting;
pub mod snapshot;
pub mod staff;
pub mod study;
pub mod tafqit;
pub mod text;
pub mod wording;

pub use refusal::{Code, Refusal, Refusals};
