//! Calling deeds from the command line: opening the desk, signing in, and saying in plain words what went wrong.

use std::{
    fmt,
    io::{self, BufRead as _, IsTerminal as _},
    path::Path,
};

use desk::{Desk, Failure};
use serde_json::{Value, json};
use vault::KdfCost;

use crate::SignIn;

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The command line or its input does not fit.
    Usage(String),
    /// The desk refused.
    Refused(Box<Failure>),
    /// A file could not be read or written.
    File(io::Error),
    /// A check found something.
    Found(String),
}

impl Trouble {
    /// 2 for a call that does not fit, 3 when the desk refused, 4 for files, 1 for findings.
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Self::Found(_) => 1,
            Self::Usage(_) => 2,
            Self::Refused(_) => 3,
            Self::File(_) => 4,
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(text) | Self::Found(text) => f.write_str(text),
            Self::Refused(failure) => match serde_json::to_string(failure) {
                Ok(text) => write!(f, "refused: {text}"),
                Err(_) => f.write_str("refused"),
            },
            Self::File(error) => write!(f, "{error}"),
        }
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Refused(Box::new(failure))
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::File(error)
    }
}

/// What a command gives.
pub(crate) type Done<T = ()> = Result<T, Trouble>;

/// The answer of a deed, without its list of changes.
pub(crate) fn value_of(desk: &Desk, deed: &str, input: Value) -> Done<Value> {
    let mut answer = desk.call(deed, input, None)?;
    Ok(answer.get_mut("value").map(Value::take).unwrap_or_default())
}

/// A text field of an answer.
pub(crate) fn text_of<'v>(value: &'v Value, path: &str) -> Done<&'v str> {
    value.pointer(path).and_then(Value::as_str).ok_or_else(|| Trouble::Found(format!("the answer has no {path}")))
}

/// Opens the desk on a folder; refused while the window holds it.
pub(crate) fn open_desk(sign_in: &SignIn) -> Done<Desk> {
    let folder = ctl::data_folder(sign_in.data.clone())
        .ok_or_else(|| Trouble::Usage("this system names no data folder; give one with --data FOLDER".to_owned()))?;
    Ok(Desk::new(ctl::host(folder, KdfCost::DEFAULT))?)
}

/// Opens the desk and signs in.
pub(crate) fn signed_in_desk(sign_in: &SignIn) -> Done<Desk> {
    let desk = open_desk(sign_in)?;
    sign_in_to(&desk, sign_in)?;
    Ok(desk)
}

/// Signs in at a desk that is open.
pub(crate) fn sign_in_to(desk: &Desk, sign_in: &SignIn) -> Done<Value> {
    let status = value_of(desk, "office_status", json!({}))?;
    let staff = status["staff"].as_array().cloned().unwrap_or_default();
    if staff.is_empty() {
        return Err(Trouble::Usage("no office is set up in this folder".to_owned()));
    }
    let chosen = match &sign_in.staff {
        Some(name) => staff.iter().find(|one| one["name"] == name.as_str()),
        None if staff.len() == 1 => staff.first(),
        None => None,
    };
    let chosen = chosen.ok_or_else(|| Trouble::Usage("say who signs in with --staff NAME".to_owned()))?;
    let passphrase = read_passphrase(sign_in.passphrase_file.as_deref())?;
    value_of(desk, "sign_in", json!({ "staff_id": chosen["id"], "passphrase": passphrase }))
}

/// The passphrase from its file, or asked for. Never from an argument or the environment, where others could read it.
pub(crate) fn read_passphrase(file: Option<&Path>) -> Done<String> {
    let Some(file) = file else {
        if !io::stdin().is_terminal() {
            return Err(Trouble::Usage("sign-in needs a passphrase: give --passphrase-file FILE, or run at a terminal".to_owned()));
        }
        return Ok(rpassword::prompt_password("Passphrase: ")?);
    };
    let mut line = String::new();
    io::BufReader::new(std::fs::File::open(file)?).read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
