//! The fault drills' end of the line: one sign-in, then deed after deed from standard input. Whoever drives it may kill it at any moment;
//! a deed whose answer was read is acknowledged, and must be there afterwards.

use std::io::{BufRead as _, Write as _};

use desk::{Desk, Now};
use serde_json::{Value, json};
use vault::KdfCost;

use crate::{
    SignIn,
    call::{Done, Trouble, sign_in_to},
};

/// Signs in, says so, and does what it is told until its input ends.
pub(crate) fn drill(clock: i64, sign_in: &SignIn) -> Done {
    let folder = ctl::data_folder(sign_in.data.clone()).ok_or_else(|| Trouble::Usage("which folder?".to_owned()))?;
    let mut host = ctl::host(folder, KdfCost::DEFAULT);
    let right = host.clock;
    host.clock = Box::new(move || {
        let now = right();
        Now { unix_millis: now.unix_millis.saturating_add(clock.saturating_mul(1000)), ..now }
    });
    let desk = Desk::new(host)?;
    let signed_in = sign_in_to(&desk, sign_in)?;
    say(&json!({ "signed_in": signed_in }))?;
    for line in std::io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?).map_err(|error| Trouble::Usage(format!("a line is not JSON: {error}")))?;
        let deed = line["deed"].as_str().ok_or_else(|| Trouble::Usage("a line names no deed".to_owned()))?;
        match desk.call(deed, line["input"].clone(), line["key"].as_str()) {
            Ok(answer) => say(&answer)?,
            Err(failure) => say(&json!({ "failure": failure }))?,
        }
    }
    Ok(())
}

fn say(answer: &Value) -> Done {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{answer}")?;
    Ok(out.flush()?)
}
