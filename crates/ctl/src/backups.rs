//! Copies of the store from the command line: take one, list them, read one back, put one back.

use std::path::{Path, PathBuf};

use desk::Desk;
use serde_json::{Value, json};

use crate::{
    SignIn,
    call::{Done, Trouble, open_desk, read_passphrase, signed_in_desk, value_of},
    commands::print,
};

/// Takes a copy now; with a second medium chosen and `carry`, carries it there as well.
pub(crate) fn backup(carry: bool, sign_in: &SignIn) -> Done {
    let desk = signed_in_desk(sign_in)?;
    print(&value_of(&desk, if carry { "carry_backup" } else { "take_backup" }, json!({ "progress": "" }))?)
}

/// The copies of the office or of a folder: needs no sign-in.
pub(crate) fn backups(from: Option<&Path>, data: Option<PathBuf>) -> Done {
    let desk = open_desk(&SignIn { data, staff: None, passphrase_file: None })?;
    print(&value_of(&desk, "list_backups", json!({ "folder": from }))?)
}

/// Reads a copy back.
pub(crate) fn verify(id: &str, from: Option<&Path>, sign_in: &SignIn) -> Done {
    let desk = signed_in_desk(sign_in)?;
    let found = value_of(&desk, "verify_backup", json!({ "id": id, "folder": from, "progress": "" }))?;
    print(&found)?;
    if found["verified"] == true { Ok(()) } else { Err(Trouble::Found("the copy does not hold what it should; see above".to_owned())) }
}

/// Says what putting a copy back would mean and, told to, does it.
pub(crate) fn restore(id: Option<&str>, from: Option<&Path>, by_code: bool, yes: bool, sign_in: &SignIn) -> Done {
    let desk = open_desk(sign_in)?;
    let id = match id {
        Some(id) => id.to_owned(),
        None => newest(&desk, from)?,
    };
    let secret = read_passphrase(sign_in.passphrase_file.as_deref())?;
    let mut input = json!({ "backup": id, "folder": from, "staff_id": null, "passphrase": "", "code": "", "progress": "" });
    if by_code {
        input["code"] = json!(secret);
    } else {
        input["staff_id"] = manager(&desk, &id, from, sign_in.staff.as_deref())?;
        input["passphrase"] = json!(secret);
    }
    print(&value_of(&desk, "preview_restore", input.clone())?)?;
    if !yes {
        return Err(Trouble::Usage("nothing was changed: to put this copy back, say --yes".to_owned()));
    }
    print(&value_of(&desk, "restore_backup", input)?)
}

/// The newest copy that was found whole.
fn newest(desk: &Desk, from: Option<&Path>) -> Done<String> {
    let list = value_of(desk, "list_backups", json!({ "folder": from }))?;
    let newest = list["backups"].as_array().into_iter().flatten().find(|copy| copy["verified"] == true);
    let id = newest.and_then(|copy| copy["id"].as_str()).map(str::to_owned);
    id.ok_or_else(|| Trouble::Usage("no whole copy is there; look in another folder with --from FOLDER".to_owned()))
}

fn manager(desk: &Desk, id: &str, from: Option<&Path>, wanted: Option<&str>) -> Done<Value> {
    let names = value_of(desk, "restore_names", json!({ "backup": id, "folder": from }))?;
    let names = names.as_array().cloned().unwrap_or_default();
    let chosen = match wanted {
        Some(name) => names.iter().find(|one| one["name"] == name),
        None if names.len() == 1 => names.first(),
        None => None,
    };
    Ok(chosen.ok_or_else(|| Trouble::Usage("say which manager with --staff NAME, or use the recovery code with --code".to_owned()))?["id"]
        .clone())
}
