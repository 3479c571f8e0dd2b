//! What was destroyed lawfully, listed beside the copies: whoever puts an older copy back destroys it again (R62, privacy law).

use std::{collections::BTreeMap, fs};

use domain::{
    id::{DestructionId, StaffId, SubjectRequestId},
    number::{RegisterNumber, Series},
    privacy::{DestroyedKind, DestroyedRecord, Destruction, Ground},
    staff::StaffMember,
};
use serde::{Deserialize, Serialize};
use store::Reader;
use vault::{DataKey, open_small, seal_small};

use super::{
    files::{disk_failure, replace_synced},
    shelf::Shelf,
};
use crate::{Desk, Failure};

const PURPOSE: &str = "backup destructions";
const PLACE: &[u8] = b"destructions";

/// The list as it lies beside the copies, sealed: ids and kinds, and who carried it out.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Listed {
    destructions: Vec<ListedDestruction>,
    staff: Vec<StaffMember>,
}

#[derive(Debug, Serialize, Deserialize)]
struct ListedDestruction {
    id: DestructionId,
    number: String,
    at: i64,
    by: StaffId,
    ground: String,
    subject_request_id: Option<SubjectRequestId>,
    records: Vec<(String, String)>,
}

/// Destructions, and the staff who carried them out.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) destructions: BTreeMap<DestructionId, Destruction>,
    pub(super) staff: BTreeMap<StaffId, StaffMember>,
}

impl Known {
    /// Adds what a store knows of that happened after this moment.
    pub(super) fn add_from(&mut self, reader: &Reader<'_>, since: i64) -> Result<(), Failure> {
        for destruction in reader.list_destructions_since(since)? {
            self.destructions.insert(destruction.id, destruction);
        }
        for staff in reader.list_staff()? {
            self.staff.insert(staff.id, staff);
        }
        Ok(())
    }

    /// Adds what is listed beside copies. A list that was changed by somebody without the data key is not believed.
    pub(super) fn add_listed(&mut self, shelf: &Shelf, key: &DataKey, since: i64) {
        let Ok(sealed) = fs::read(shelf.destructions()) else { return };
        let Ok(bytes) = open_small(&key.sealing_key(PURPOSE), PLACE, &sealed) else { return };
        let Ok(listed) = serde_json::from_slice::<Listed>(&bytes) else { return };
        let read = listed.destructions.into_iter().filter(|one| one.at > since).filter_map(ListedDestruction::read);
        self.destructions.extend(read.map(|destruction| (destruction.id, destruction)));
        for staff in listed.staff {
            self.staff.entry(staff.id).or_insert(staff);
        }
    }
}

impl ListedDestruction {
    fn of(destruction: &Destruction) -> Self {
        Self {
            id: destruction.id,
            number: destruction.number.to_string(),
            at: destruction.at,
            by: destruction.by,
            ground: destruction.ground.as_str().to_owned(),
            subject_request_id: destruction.subject_request_id,
            records: destruction.records.iter().map(|record| (record.kind.as_str().to_owned(), record.id.clone())).collect(),
        }
    }

    fn read(self) -> Option<Destruction> {
        let records = self.records.into_iter().map(|(kind, id)| Some(DestroyedRecord { kind: DestroyedKind::parse(&kind)?, id }));
        Some(Destruction {
            id: self.id,
            number: RegisterNumber::parse(Series::Destruction, &self.number).ok()?,
            at: self.at,
            by: self.by,
            ground: Ground::parse(&self.ground)?,
            subject_request_id: self.subject_request_id,
            records: records.collect::<Option<_>>()?,
        })
    }
}

impl Desk {
    /// Lists all destructions beside the copies and takes the sealed scans that went with them off the shelf, from which older copies would
    /// still read them. Called right after a destruction, and again with each copy.
    pub(crate) fn list_destructions_beside_backups(&self, reader: &Reader<'_>, key: &DataKey, files: &[String]) -> Result<(), Failure> {
        let shelf = self.shelf();
        shelf.destroy_files(&files.iter().cloned().collect()).map_err(|error| disk_failure(&error))?;
        let mut known = Known::default();
        known.add_listed(&shelf, key, i64::MIN);
        known.add_from(reader, i64::MIN)?;
        if known.destructions.is_empty() {
            return Ok(());
        }
        known.staff.retain(|id, _| known.destructions.values().any(|one| one.by == *id));
        let listed = Listed {
            destructions: known.destructions.values().map(ListedDestruction::of).collect(),
            staff: known.staff.into_values().collect(),
        };
        let bytes = serde_json::to_vec(&listed).map_err(|_| Failure::new(domain::Code::Unexpected))?;
        let sealed = seal_small(&key.sealing_key(PURPOSE), PLACE, &bytes, &mut self.host.random_source())
            .map_err(|_| Failure::new(domain::Code::Unexpected))?;
        shelf.make().and_then(|()| replace_synced(&shelf.destructions(), &sealed)).map_err(|error| disk_failure(&error))
    }
}
