//! The folder of scans after a sitting that was cut off: a scan whose row was never written is moved aside, half-written files go. Nothing that a row
//! knows is touched.

use std::{collections::BTreeSet, fs, io};

use store::Reader;

use crate::{Desk, Failure, desk::Session};

/// Puts the folder in order. What cannot be put in order now stays as it is: it harms no record and is tried again.
pub(crate) fn put_in_order(desk: &Desk, session: &Session) {
    let folder = desk.folder.attachments();
    if !folder.exists() {
        return;
    }
    let _ = vault::remove_unfinished(&folder);
    let known = session.store.read(|reader: &Reader<'_>| Ok::<_, Failure>(reader.list_attachment_files()?));
    let (Ok(known), Ok(lying)) = (known, vault::list_attachments(&folder)) else { return };
    let known: BTreeSet<&str> = known.iter().map(|kept| kept.file.as_str()).collect();
    let aside = desk.folder.unclaimed();
    let strays: Vec<&str> = lying.iter().map(vault::AttachmentName::as_str).filter(|name| !known.contains(name)).collect();
    if !strays.is_empty() && fs::create_dir_all(&aside).is_ok() {
        // Aside and not away: the row may stand in an older or newer copy of the store that is put back one day.
        for name in strays {
            let _ = fs::rename(folder.join(name), aside.join(name));
        }
    }
    for name in known {
        let (place, kept) = (folder.join(name), aside.join(name));
        if !place.exists() && kept.exists() {
            let _: io::Result<()> = fs::rename(kept, place);
        }
    }
}
