//! What to tell whoever helps (فحص البرنامج): versions, checks of the store, free space, the newest codes of the log. No name, number or free text,
//! and no folder that is called after a person.

use std::{fmt::Write as _, fs};

use serde::{Deserialize, Serialize};

use crate::{Desk, Failure, Host, Outcome, deed::declare_deeds, drafts::Nothing, folder::Folder};

/// Lines of the log that are told.
const LINES: usize = 50;

/// The details as text, to be copied.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Details {
    /// A few dozen lines, in English for whoever helps.
    pub text: String,
}

declare_deeds! {
    /// What to tell whoever helps: versions, checks of the store when it is open, free space, the newest codes of the log.
    before_sign_in doctor(Nothing) -> Details;
}

fn doctor(desk: &Desk, _: Nothing) -> Result<Outcome<Details>, Failure> {
    let mut text = place(&desk.host);
    let _ = match desk.session() {
        None => writeln!(text, "store: shut"),
        Some(session) => match session.store.check() {
            Ok(findings) if findings.is_empty() => writeln!(text, "store: open, every page sound"),
            // What a check finds names tables and pages, and may quote what lies in them: only how much is told.
            Ok(findings) => writeln!(text, "store: open, {} findings", findings.len()),
            Err(_) => writeln!(text, "store: open, the check did not run"),
        },
    };
    text.push_str(&newest(&desk.host));
    Ok(Outcome::read(Details { text }))
}

/// The same when there is no desk: why there is none, and what can be seen without opening anything.
pub fn examine(host: &Host, refused: &Failure) -> String {
    let code = serde_json::to_value(refused.code).ok().and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default();
    format!("{}store: not opened, {code}\n{}", place(host), newest(host))
}

fn place(host: &Host) -> String {
    let folder = Folder::new(host.folder.clone());
    let mut text = String::new();
    let mut say = |name: &str, value: String| {
        let _ = writeln!(text, "{name}: {value}");
    };
    say("istiqbal", env!("CARGO_PKG_VERSION").to_owned());
    for (name, version) in &host.stands_on {
        say(name, version.clone());
    }
    let library = store::library();
    say("sqlite", library.sqlite);
    say("cipher", library.cipher);
    say("schema", library.schema.to_string());
    say("folder", folder.kind().to_owned());
    let free = (host.free_space)(folder.root());
    say("free", free.map_or_else(|| "not told".to_owned(), |bytes| format!("{} MB", bytes / (1024 * 1024))));
    for name in ["istiqbal.db", "istiqbal.db-wal", "istiqbal.db-mark", "keys", "keys.previous", "first-run"] {
        let size = fs::metadata(folder.root().join(name)).map_or_else(|_| "none".to_owned(), |file| format!("{} bytes", file.len()));
        say(name, size);
    }
    for name in ["attachments", "attachments-unclaimed"] {
        say(name, fs::read_dir(folder.root().join(name)).map_or(0, |files| files.flatten().count()).to_string());
    }
    text
}

fn newest(host: &Host) -> String {
    let lines = (host.newest_log)(LINES);
    let mut text = format!("log, newest {}:\n", lines.len());
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    text
}
