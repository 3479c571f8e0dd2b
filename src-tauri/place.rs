//! Where the data lie: the user's own folder, or one for all users of this PC. Chosen on the set-up screen before anything is made there.

use desk::{Code, Desk, Failure};
use serde::Serialize;
use serde_json::json;
use tauri::State;

use crate::{Reception, host};

/// The two places, where there is a choice.
#[derive(Debug, Serialize)]
pub(crate) struct Places {
    own: String,
    shared: String,
    is_shared: bool,
}

/// The places that can be chosen; nothing when the folder was named at the start, when the system has no such place, or when an office is set up.
#[tauri::command(async)]
pub(crate) fn places(reception: State<'_, Reception>) -> Result<Option<Places>, Failure> {
    let desk = reception.desk()?;
    if reception.named || !is_fresh(&desk)? {
        return Ok(None);
    }
    let (Some(own), Some(shared)) = (ctl::own_folder(), ctl::shared_folder()) else { return Ok(None) };
    let is_shared = desk.folder() == shared;
    Ok(Some(Places { own: own.display().to_string(), shared: shared.display().to_string(), is_shared }))
}

/// Takes one of them, and remembers it. Refused once an office is set up here.
#[tauri::command(async)]
pub(crate) fn choose_place(reception: State<'_, Reception>, shared: bool) -> Result<(), Failure> {
    let desk = reception.desk()?;
    if reception.named || !is_fresh(&desk)? {
        return Err(Failure::new(Code::NotAllowed));
    }
    let folder = if shared { ctl::shared_folder() } else { ctl::own_folder() };
    let folder = folder.ok_or_else(|| Failure::new(Code::NotAllowed))?;
    if shared {
        ctl::open_to_all(&folder).map_err(|_| Failure::new(Code::ReadOnlyFolder).with("folder", folder.display().to_string()))?;
    }
    if desk.folder() != folder {
        let chosen = Desk::new(host(folder))?;
        reception.change(chosen);
    }
    ctl::remember_shared(shared).map_err(|_| Failure::new(Code::ReadOnlyFolder))
}

fn is_fresh(desk: &Desk) -> Result<bool, Failure> {
    let status = desk.call("office_status", json!({}), None)?;
    Ok(status.pointer("/value/fresh").is_some_and(|fresh| fresh == true))
}
