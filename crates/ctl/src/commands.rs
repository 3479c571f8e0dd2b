//! The commands of `istiqbalctl`, each a few calls of deeds.

use std::{
    fs,
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use desk::{Desk, Who, bindings};
use serde_json::{Value, json};

use crate::{
    SignIn,
    call::{Done, Trouble, open_desk, read_passphrase, signed_in_desk, text_of, value_of},
};

/// Prints an answer.
pub(crate) fn print(value: &Value) -> Done {
    let text = serde_json::to_string_pretty(value).map_err(|error| Trouble::Found(error.to_string()))?;
    writeln!(std::io::stdout(), "{text}")?;
    Ok(())
}

/// Every deed, who may do it, what it takes.
pub(crate) fn deeds() -> Done {
    let list = desk::deeds().iter().map(|deed| {
        let roles: Vec<_> = match deed.who {
            Who::BeforeSignIn => vec!["before_sign_in"],
            Who::Roles(roles) => roles.iter().map(|role| role.as_str()).collect(),
        };
        json!({
            "name": deed.name, "about": deed.about.trim(), "roles": roles, "writes": deed.writes,
            "input": bindings::input_schema(deed),
        })
    });
    print(&Value::Array(list.collect()))
}

/// One deed: JSON in, JSON out.
pub(crate) fn call(deed: &str, sign_in: &SignIn) -> Done {
    let Some(found) = desk::deeds().iter().find(|known| known.name == deed) else {
        return Err(Trouble::Usage(format!("there is no deed «{deed}»; `istiqbalctl deeds` lists them")));
    };
    let mut text = Vec::new();
    std::io::stdin().read_to_end(&mut text)?;
    let text = String::from_utf8(text).map_err(|_| Trouble::Usage("the input is not valid UTF-8".to_owned()))?;
    let input: Value = serde_json::from_str(&text).map_err(|error| Trouble::Usage(format!("the input is not JSON: {error}")))?;
    let desk = if found.who == Who::BeforeSignIn { open_desk(sign_in)? } else { signed_in_desk(sign_in)? };
    print(&desk.call(deed, input, None)?)
}

/// Search from one box.
pub(crate) fn search(text: &str, sign_in: &SignIn) -> Done {
    let desk = signed_in_desk(sign_in)?;
    print(&value_of(&desk, "search", json!({ "text": text, "limit": 20 }))?)
}

/// The case file of a request, sealed, and the slip with its passphrase.
pub(crate) fn export(number: &str, recipient: &str, purpose: &str, out: &Path, sign_in: &SignIn) -> Done {
    let desk = signed_in_desk(sign_in)?;
    let found = value_of(&desk, "search", json!({ "text": number, "limit": 5 }))?;
    let request = found.pointer("/requests/0/id").and_then(Value::as_str);
    let request = request.ok_or_else(|| Trouble::Usage(format!("no request has the number {number}")))?;
    print(&export_to(&desk, request, recipient, purpose, out)?)
}

/// Exports sealed, writes the sealed file, its slip and, as the receiver would see it, the PDF inside; gives their absolute paths.
pub(crate) fn export_to(desk: &Desk, request_id: &str, recipient: &str, purpose: &str, out: &Path) -> Done<Value> {
    let parts = ["household", "prisoner", "statement", "checklist", "declaration", "letters", "history", "scans"];
    let input = json!({
        "request_id": request_id, "recipient": recipient, "purpose": purpose, "form": "sealed", "parts": parts, "progress": "istiqbalctl",
    });
    let exported = value_of(desk, "export_case_file", input)?;
    let (name, extension) = (text_of(&exported, "/file_name")?, text_of(&exported, "/extension")?);
    let name = if name.ends_with(extension) { name.to_owned() } else { format!("{name}.{extension}") };
    let sealed = write_base64(out, &name, text_of(&exported, "/bytes")?)?;
    let number = text_of(&exported, "/number")?;
    let slip = write_base64(out, &format!("{number}-slip.pdf"), text_of(&exported, "/slip_pdf")?)?;
    let opened = value_of(desk, "open_sealed_file", json!({ "bytes": exported["bytes"], "passphrase": exported["passphrase"] }))?;
    let pdf = write_base64(out, &format!("{number}.pdf"), text_of(&opened, "/pdf")?)?;
    Ok(json!({ "case_file": sealed, "case_file_pdf": pdf, "slip": slip, "passphrase": exported["passphrase"] }))
}

/// Opens a sealed case file.
pub(crate) fn open(file: &Path, out: &Path, passphrase_file: Option<&Path>) -> Done {
    let passphrase = vault::PackagePassphrase::parse(&read_passphrase(passphrase_file)?)
        .map_err(|error| Trouble::Usage(format!("the passphrase has a typing mistake: {error}")))?;
    let package = vault::open_package(&fs::read(file)?, &passphrase).map_err(|error| Trouble::Found(error.to_string()))?;
    let mut written = Vec::new();
    for entry in &package.entries {
        let path = out.join(&entry.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, &entry.bytes)?;
        written.push(absolute(&path)?);
    }
    print(&json!({ "files": written }))
}

/// Checks the journal and the store, and compares the checkpoints that were handed in. A broken chain is named by its first row.
pub(crate) fn verify(checkpoints: &[String], sign_in: &SignIn) -> Done {
    let desk = signed_in_desk(sign_in)?;
    let mut found = value_of(&desk, "verify_office", json!({}))?;
    let mut sound = found["sound"] == true;
    let mut compared = Vec::new();
    for handed_in in checkpoints {
        let text = if Path::new(handed_in).is_file() { fs::read_to_string(handed_in)? } else { handed_in.clone() };
        let verdict = value_of(&desk, "check_checkpoint", json!({ "text": text }))?;
        sound &= verdict["finding"] == "agrees";
        compared.push(verdict);
    }
    if !compared.is_empty() {
        found["checkpoints"] = Value::Array(compared);
    }
    print(&found)?;
    if sound { Ok(()) } else { Err(Trouble::Found("something does not hold; see above".to_owned())) }
}

/// What to tell whoever helps, as text. Works while the window is open too, and then tells what can be seen from outside.
pub(crate) fn doctor(data: Option<PathBuf>) -> Done {
    let host = || {
        let folder = ctl::data_folder(data.clone()).unwrap_or_default();
        ctl::host(folder, vault::KdfCost::DEFAULT)
    };
    let text = match Desk::new(host()) {
        Ok(desk) => text_of(&value_of(&desk, "doctor", json!({}))?, "/text")?.to_owned(),
        Err(refused) => desk::examine(&host(), &refused),
    };
    write!(std::io::stdout(), "{text}")?;
    Ok(())
}

/// Writes the window's typed deeds, or checks them.
pub(crate) fn bindings(check: bool, folder: &Path) -> Done {
    let files = [("types.ts", bindings::types_ts()), ("desk.ts", bindings::desk_ts())];
    for (name, text) in files {
        let path = folder.join(name);
        if check {
            if fs::read_to_string(&path).unwrap_or_default() != text {
                return Err(Trouble::Found(format!("{name} is not current: run `cargo run -p ctl -- bindings`")));
            }
        } else {
            fs::create_dir_all(folder)?;
            fs::write(path, text)?;
        }
    }
    Ok(())
}

/// Writes base64 bytes into a folder and gives the absolute path.
pub(crate) fn write_base64(folder: &Path, name: &str, base64: &str) -> Done<String> {
    let bytes = BASE64_STANDARD.decode(base64).map_err(|_| Trouble::Found("the answer is not base64".to_owned()))?;
    fs::create_dir_all(folder)?;
    let path = folder.join(name);
    fs::write(&path, bytes)?;
    absolute(&path)
}

fn absolute(path: &Path) -> Done<String> {
    Ok(std::path::absolute(path)?.display().to_string())
}
