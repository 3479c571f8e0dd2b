//! Undo (التراجع): the last deed of one's own is taken back by a counter-deed, while nothing depends on it (issue 2, §8).
//!
//! Each deed that can be taken back tells the journal, beside the values before, what the way back needs. The undoing reads it from there,
//! changes the record in one transaction and leaves its own entry, which names the one it undid: nothing is ever removed from the journal.

mod household;
mod paper;
mod person;
mod reply;
mod request;
mod study;
mod way_back;

use domain::{
    Code,
    date::{DateShown, riyadh_clock, riyadh_date},
    id::{AttachmentId, DeclarationId, HouseholdId, PersonId, RequestId, StaffId},
    number::DeclarationNumber,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;
use store::{Entry, Reader, StoreError};

use crate::{
    Failure, Outcome, Work,
    declarations::current_declaration,
    deed::{STAFF, declare_deeds},
    drafts::Nothing,
    households::reach_household,
    op::Op,
    persons::reach_person,
    requests::reach_request,
    work::{Change, restore_of},
};

use way_back::{Counter, WayBack, way_back};

/// Which deed is to be taken back.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct UndoInput {
    /// Its place in the journal, as the offer named it; the last one when it is not said. Any other than the last is refused.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub seq: Option<i64>,
}

/// The last deed of one's own, which can be taken back (يمكن التراجع عنه).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct UndoOffer {
    /// Its place in the journal.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub seq: i64,
    /// What was done.
    pub op: Op,
    /// To what kind of record.
    pub record_kind: String,
    /// To which record: the person as one speaks of him, or the number of the file, request or declaration.
    pub about: String,
    /// On which day.
    pub date: DateShown,
    /// At what time.
    pub time: String,
}

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Undone {
    /// The deed.
    pub op: Op,
    /// On what kind of record.
    pub record_kind: String,
    /// On which record.
    pub record_id: String,
}

declare_deeds! {
    /// The last deed of one's own, if it can still be taken back.
    reads last_undoable(Nothing) -> Option<UndoOffer>, by STAFF;
    /// Takes back the last deed of one's own while nothing depends on it; the journal keeps both.
    writes undo_last(UndoInput) -> Undone, by STAFF;
}

/// A refusal to take something back, with the word that says why.
fn cannot(why: &str) -> Failure {
    Failure::new(Code::CannotUndo).with("why", why)
}

/// Somebody or something took the place meanwhile.
fn taken_meanwhile(error: StoreError) -> Failure {
    match error {
        StoreError::Taken(_) | StoreError::NotFound => cannot("changed_since"),
        other => other.into(),
    }
}

/// The deed that is to be taken back, as the journal keeps it.
#[derive(Debug, Clone)]
pub(super) struct Last {
    /// The entry that tells the way back.
    seq: i64,
    /// The last entry of the same deed, which may have touched other records as well.
    until: i64,
    op: Op,
    at: i64,
    record_kind: String,
    record_id: String,
    restore: Value,
}

impl Last {
    /// What the deed left for the way back.
    fn restore<T: DeserializeOwned>(&self) -> Result<T, Failure> {
        serde_json::from_value(self.restore.clone()).map_err(|_| cannot("not_kept"))
    }

    fn id<T>(&self, kind: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<T, Failure> {
        let id = (self.record_kind == kind).then(|| parse(&self.record_id)).flatten();
        id.ok_or_else(|| cannot("not_kept"))
    }

    fn person(&self) -> Result<PersonId, Failure> {
        self.id("person", PersonId::parse)
    }

    fn household(&self) -> Result<HouseholdId, Failure> {
        self.id("household", HouseholdId::parse)
    }

    fn request(&self) -> Result<RequestId, Failure> {
        self.id("request", RequestId::parse)
    }

    fn declaration(&self) -> Result<DeclarationId, Failure> {
        self.id("declaration", DeclarationId::parse)
    }

    /// The request whose study was written into.
    fn study_of(&self) -> Result<RequestId, Failure> {
        self.id("study", RequestId::parse)
    }

    fn attachment(&self) -> Result<AttachmentId, Failure> {
        self.id("attachment", AttachmentId::parse)
    }
}

/// The last deed of this staff member that changed something, with its counter-deed.
fn find_last(reader: &Reader<'_>, staff: StaffId) -> Result<(Last, Counter), Failure> {
    let newest = reader
        .find_newest_entry_by(staff, &Op::LOOKS.iter().map(|op| op.as_str()).collect::<Vec<_>>())?
        .ok_or_else(|| cannot("nothing"))?;
    let op = Op::parse(&newest.deed).ok_or_else(|| cannot("not_kept"))?;
    let counter = match way_back(op) {
        WayBack::By(counter) => counter,
        WayBack::No(why) => return Err(cannot(why)),
    };
    let until = newest.seq;
    // A deed may leave several entries, one after another; one of them tells the way back.
    let same_deed = |entry: &Entry| entry.deed == newest.deed && entry.at == newest.at && entry.staff_id == newest.staff_id;
    let mut next = Some(newest.clone());
    while let Some(entry) = next.filter(same_deed) {
        let before = reader.find_values(entry.seq)?.and_then(|values| values.before);
        if let Some(restore) = before.as_deref().and_then(restore_of) {
            let Entry { seq, at, record_kind, record_id, .. } = entry;
            return Ok((Last { seq, until, op, at, record_kind, record_id, restore }, counter));
        }
        next = reader.find_entry(entry.seq - 1)?;
    }
    Err(cannot("not_kept"))
}

/// Refuses when somebody changed the record after this deed.
fn must_be_newest(reader: &Reader<'_>, last: &Last) -> Result<(), Failure> {
    let entries = reader.list_entries_of(&last.record_id)?;
    let newest = entries.iter().find(|entry| Op::parse(&entry.deed).is_none_or(|op| !op.is_view()));
    let own = newest.is_some_and(|entry| (last.seq..=last.until).contains(&entry.seq));
    if own { Ok(()) } else { Err(cannot("changed_since")) }
}

/// Which record it is, in the words the clerk knows it by; refused like every other reach when its file is closed to this staff member.
fn reach(work: &Work<'_>, last: &Last) -> Result<String, Failure> {
    let of_request = |id: RequestId| reach_request(work, id).map(|request| request.number.to_string());
    match last.record_kind.as_str() {
        "person" => Ok(reach_person(work, last.person()?)?.facts.name.spoken()),
        "household" => Ok(reach_household(work, last.household()?)?.file_number.to_string()),
        "request" => of_request(last.request()?),
        "study" => of_request(last.study_of()?),
        "declaration" => {
            let id = last.declaration()?;
            let declaration = work.read(|reader| Ok::<_, Failure>(reader.get_declaration(id)?))?;
            of_request(declaration.request_id).map(|_| declaration.number.to_string())
        }
        "attachment" => {
            let id = last.attachment()?;
            of_request(work.read(|reader| Ok::<_, Failure>(reader.get_attachment(id)?.attachment.request_id))?)
        }
        _ => Err(cannot("not_kept")),
    }
}

/// The seq of the last deed of this staff member if it still can be taken back as far as the journal tells, for the history to offer it.
pub(crate) fn offered(reader: &Reader<'_>, staff: StaffId) -> Result<Option<(i64, i64)>, Failure> {
    let found = find_last(reader, staff).and_then(|(last, _)| must_be_newest(reader, &last).map(|()| (last.seq, last.until)));
    match found {
        Ok(range) => Ok(Some(range)),
        Err(failure) if failure.code == Code::CannotUndo => Ok(None),
        Err(failure) => Err(failure),
    }
}

fn last_undoable(work: &Work<'_>, _: Nothing) -> Result<Outcome<Option<UndoOffer>>, Failure> {
    let found = work.read(|reader| {
        let (last, _) = find_last(reader, work.staff.id)?;
        must_be_newest(reader, &last)?;
        Ok(last)
    });
    let offer = found.and_then(|last| {
        let about = reach(work, &last)?;
        let Last { seq, op, at, record_kind, .. } = last;
        Ok(UndoOffer { seq, op, record_kind, about, date: DateShown::of_day(riyadh_date(at)), time: riyadh_clock(at) })
    });
    match offer {
        Ok(offer) => Ok(Outcome::read(Some(offer))),
        Err(failure) if matches!(failure.code, Code::CannotUndo | Code::NotAllowed) => Ok(Outcome::read(None)),
        Err(failure) => Err(failure),
    }
}

fn undo_last(work: &Work<'_>, input: UndoInput) -> Result<Outcome<Undone>, Failure> {
    // Pressed twice it is done once, and the second press is not told that there is nothing to take back.
    if let Some(done) = work.already_done()? {
        return Ok(done);
    }
    let (last, counter) = work.read(|reader| find_last(reader, work.staff.id))?;
    if input.seq.is_some_and(|seq| !(last.seq..=last.until).contains(&seq)) {
        return Err(cannot("not_last"));
    }
    reach(work, &last)?;
    work.transact(Op::UndoLast, |change| {
        if find_last(change, work.staff.id)?.0.seq != last.seq {
            return Err(cannot("not_last"));
        }
        must_be_newest(change, &last)?;
        let signed = fresh_signatures(change, &last)?;
        change.undoes(last.seq);
        counter(change, &last)?;
        for (request, number) in signed {
            // What somebody signed for does not change behind the signature.
            if fresh_signature(change, request)? != Some(number) {
                return Err(cannot("signed_since").with("number", number));
            }
        }
        Ok(Undone { op: last.op, record_kind: last.record_kind.clone(), record_id: last.record_id.clone() })
    })
}

/// The declarations that are signed over what stands on this record now: no undoing may outdate one.
fn fresh_signatures(change: &Change<'_, '_>, last: &Last) -> Result<Vec<(RequestId, DeclarationNumber)>, Failure> {
    let requests = match last.record_kind.as_str() {
        "person" => {
            let id = last.person()?;
            let mut all = change.list_requests_of_person(id)?;
            for household in change.find_household_of(id)?.into_iter().chain(change.list_households_behind(id)?) {
                all.extend(change.list_requests_of_household(household)?);
            }
            all
        }
        "household" => change.list_requests_of_household(last.household()?)?,
        "request" => vec![change.get_request(last.request()?)?],
        // A signature that is itself taken back is meant to go.
        _ => Vec::new(),
    };
    let mut signed = Vec::new();
    for request in requests.into_iter().filter(|request| request.state.is_open()) {
        signed.extend(fresh_signature(change, request.id)?.map(|number| (request.id, number)));
    }
    Ok(signed)
}

fn fresh_signature(reader: &Reader<'_>, id: RequestId) -> Result<Option<DeclarationNumber>, Failure> {
    let current = current_declaration(reader, &reader.get_request(id)?)?;
    Ok(current.filter(|(_, fresh)| *fresh).map(|(declaration, _)| declaration.number))
}
