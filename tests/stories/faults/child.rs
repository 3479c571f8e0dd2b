//! The real program as a child: signed in once, deed after deed over its pipes, killed whenever a drill wants.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{ChildStdin, ChildStdout, Command, Stdio},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::office::{MANAGER, Office};

/// What the program answered.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Answer {
    /// Done: acknowledged to the clerk.
    Done(Value),
    /// Refused, with its code.
    Refused(String, Value),
    /// It died before it answered.
    Dead,
}

impl Answer {
    /// The value of a deed that must be done.
    pub(super) fn done(self, what: &str) -> Value {
        match self {
            Self::Done(value) => value,
            other => panic!("{what}: {other:?}"),
        }
    }
}

pub(super) struct Child {
    process: Option<std::process::Child>,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    killer: Option<JoinHandle<()>>,
    /// What the sign-in answered.
    pub(super) signed_in: Value,
}

impl Child {
    /// Starts the program on the office and signs in.
    pub(super) fn start(office: &Office) -> Self {
        Self::start_with(office, |_| {})
    }

    /// The same with more arguments or surroundings.
    pub(super) fn start_with(office: &Office, change: impl FnOnce(&mut Command)) -> Self {
        let mut command = Command::new(Path::new(env!("CARGO_BIN_EXE_istiqbal")).with_file_name("istiqbalctl"));
        command.arg("drill").arg("--data").arg(office.data()).args(["--staff", MANAGER]);
        command.arg("--passphrase-file").arg(office.beside("passphrase"));
        command.env_remove("ISTIQBAL_DATA").stdin(Stdio::piped()).stdout(Stdio::piped());
        change(&mut command);
        let mut process = command.spawn().expect("istiqbalctl is built beside the tests");
        let (input, output) = (process.stdin.take().unwrap(), BufReader::new(process.stdout.take().unwrap()));
        let mut child = Self { process: Some(process), input, output, killer: None, signed_in: Value::Null };
        let hello = child.read().expect("it starts and signs in");
        assert!(hello["signed_in"].is_object(), "it says that it signed in: {hello}");
        child.signed_in = hello["signed_in"].clone();
        child
    }

    /// The kinds of what was told about the place at the sign-in.
    pub(super) fn told(&self) -> Vec<&str> {
        self.signed_in["notices"].as_array().unwrap().iter().filter_map(|notice| notice["kind"].as_str()).collect()
    }

    fn read(&mut self) -> Option<Value> {
        let mut line = String::new();
        self.output.read_line(&mut line).ok().filter(|read| *read > 0)?;
        // Half a line is no answer: nobody could have read it.
        line.ends_with('\n').then(|| serde_json::from_str(&line).expect("an answer is JSON"))
    }

    /// Does a deed.
    pub(super) fn call(&mut self, deed: &str, input: Value) -> Answer {
        self.say(json!({ "deed": deed, "input": input }))
    }

    /// Does a deed with an idempotency key, as the window's forms do.
    pub(super) fn call_once(&mut self, deed: &str, input: Value, key: &str) -> Answer {
        self.say(json!({ "deed": deed, "input": input, "key": key }))
    }

    fn say(&mut self, line: Value) -> Answer {
        if writeln!(self.input, "{line}").is_err() {
            return Answer::Dead;
        }
        match self.read() {
            None => Answer::Dead,
            Some(answer) if answer["failure"].is_object() => {
                let failure = answer["failure"].clone();
                Answer::Refused(failure["code"].as_str().unwrap_or_default().to_owned(), failure)
            }
            Some(mut answer) => Answer::Done(answer["value"].take()),
        }
    }

    /// Watches beside the deed until something is so, or for half a minute; gives the moment at which it was.
    pub(super) fn watch(&self, is_so: impl Fn() -> bool + Send + 'static) -> JoinHandle<Option<Instant>> {
        thread::spawn(move || {
            let began = Instant::now();
            while began.elapsed() < Duration::from_secs(30) {
                if is_so() {
                    return Some(Instant::now());
                }
                thread::sleep(Duration::from_millis(1));
            }
            None
        })
    }

    /// Kills it (SIGKILL) this long after something became so in its folder.
    pub(super) fn kill_when(&mut self, is_so: impl Fn() -> bool + Send + 'static, wait: Duration) {
        let Some(mut process) = self.process.take() else { return };
        self.killer = Some(thread::spawn(move || {
            let began = Instant::now();
            while !is_so() && began.elapsed() < Duration::from_secs(30) {
                thread::sleep(Duration::from_micros(200));
            }
            thread::sleep(wait);
            process.kill().unwrap();
            process.wait().unwrap();
        }));
    }

    /// Kills it (SIGKILL) after this time, whatever it is doing then.
    pub(super) fn kill_after(&mut self, wait: Duration) {
        let Some(mut process) = self.process.take() else { return };
        self.killer = Some(thread::spawn(move || {
            thread::sleep(wait);
            process.kill().unwrap();
            process.wait().unwrap();
        }));
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        if let Some(killer) = self.killer.take() {
            let _ = killer.join();
        }
        if let Some(mut process) = self.process.take() {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}
