//! Copies of an office whose store has 200 MB: taking one while nobody waits, reading one back, and from a damaged store to a usable office.

use std::{fs, path::Path, time::Instant};

use desk::Desk;
use serde_json::json;
use vault::KdfCost;

use super::{fill_in_a_process_of_its_own, measure::Figure, set_up, sign_in};
use crate::call::{Done, Trouble, value_of};

/// People whose store has 200 MB.
const PEOPLE: u32 = 194_000;
/// Goal (quality.md D7): from a damaged store to a usable office, in seconds.
const BACK: f64 = 60.0;

/// Makes an office of its own in the folder and measures its copies.
pub(super) fn measure(data: &Path, people: u32) -> Done {
    let passphrase = set_up(data)?;
    fill_in_a_process_of_its_own(data, &passphrase, people.min(PEOPLE), 0)?;
    let store = data.join("istiqbal.db");
    let desk = Desk::new(ctl::host(data.to_owned(), KdfCost::DEFAULT))?;
    let signed_in = sign_in(&desk, &passphrase)?;
    let plain = seconds(|| {
        let copy = data.join("plain-copy");
        fs::copy(&store, &copy)?;
        fs::File::open(&copy)?.sync_all()?;
        Ok(fs::remove_file(copy)?)
    })?;
    let mut backup = None;
    let took = seconds(|| {
        backup = Some(value_of(&desk, "take_backup", json!({ "progress": "" }))?);
        Ok(())
    })?;
    let backup = backup.ok_or_else(|| Trouble::Found("no copy was taken".to_owned()))?;
    Figure::new("backup.size", fs::metadata(&store)?.len() as f64 / 1e6, "MB").print()?;
    Figure::new("backup", took, "s").against(plain).print()?;
    let input = json!({ "id": backup["id"], "folder": null, "progress": "" });
    let took = seconds(|| value_of(&desk, "verify_backup", input.clone()).map(|_| ()))?;
    Figure::new("backup.verify", took, "s").print()?;
    desk.lock();
    // One byte in the middle, as a failing disk turns it.
    let mut bytes = fs::read(&store)?;
    let middle = bytes.len() / 2;
    if let Some(byte) = bytes.get_mut(middle) {
        *byte ^= 1;
    }
    fs::write(&store, bytes)?;
    let input = json!({
        "backup": backup["id"], "folder": null, "staff_id": signed_in["staff"]["id"], "passphrase": passphrase, "code": "", "progress": "",
    });
    let took = seconds(|| {
        value_of(&desk, "preview_restore", input.clone())?;
        value_of(&desk, "restore_backup", input.clone()).map(|_| ())
    })?;
    Figure::new("backup.restore", took, "s").at_most(BACK).print()
}

fn seconds(work: impl FnOnce() -> Done) -> Done<f64> {
    let began = Instant::now();
    work()?;
    Ok(began.elapsed().as_secs_f64())
}
