//! Drives the built program through WebKitWebDriver, by keys only.

use std::{
    fs::File,
    net::TcpListener,
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::{Value, json};

/// How long a thing may take to appear on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// One program in its own window, with its own data folder.
pub struct Window {
    driver: Child,
    base: String,
    agent: ureq::Agent,
    /// What the clerk's hands did, counted from the last `Cost::default()`.
    pub cost: Cost,
}

/// What a visit costs.
#[derive(Default, Debug)]
pub struct Cost {
    /// Keys pressed, Tab among them.
    pub strokes: usize,
    /// Tab presses: places the focus stopped at.
    pub tabs: usize,
    /// Fields that were typed into, chosen in or ticked: what a clerk must stop at.
    pub fields: usize,
    /// The same, by name, with what was typed; nothing for what was chosen.
    pub asked: Vec<(String, String)>,
    /// Presses of a mouse button.
    pub clicks: usize,
    /// Screens in the order they came, ids left out.
    pub screens: Vec<String>,
    /// Milliseconds from a key that leads on to the next screen.
    pub waits: Vec<u128>,
}

/// Keys that are no letters, as WebDriver writes them.
pub mod key {
    pub const TAB: &str = "\u{e004}";
    pub const ENTER: &str = "\u{e007}";
    pub const CTRL: &str = "\u{e009}";
    pub const DOWN: &str = "\u{e015}";
    pub const F4: &str = "\u{e034}";
}

/// What has the focus, in words: element, group, name.
const FOCUSED: &str = r"const e = document.activeElement; if (!e || e === document.body) return '(body)';
const named = (of) => (of.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.innerText ?? '').join(' ').trim();
const own = e.getAttribute('aria-label') || e.labels?.[0]?.innerText || named(e) || e.innerText || '';
const group = e.closest('[role=group], [role=radiogroup], fieldset');
const over = group && group !== e ? named(group) || group.getAttribute('aria-label') || group.querySelector('legend')?.innerText || '' : '';
return `${e.tagName.toLowerCase()} ${over.split('\n')[0]} > ${own.trim().replaceAll('\n', ' ')}`;";

/// The first thing to click that is called so, wholly or at least in its beginning, or else somewhere.
const CALLED: &str = r"const all = [...(document.querySelector('dialog[open]') ?? document).querySelectorAll('button, a[href], summary, label, [role=option]')].filter((e) => e.checkVisibility());
const called = (e) => (e.getAttribute('aria-label') || e.innerText || '').trim().replaceAll(/\s+/g, ' ');
const found = all.find((e) => called(e) === NAME) ?? all.find((e) => called(e).startsWith(NAME)) ?? all.find((e) => called(e).includes(NAME)) ?? null;
// What stands fast at the edge of the window covers what is scrolled under it.
found?.scrollIntoView({ block: 'center' }); return found;";

impl Window {
    /// Starts driver and program on a data folder.
    pub fn open(data: &Path) -> Self {
        Self::begin(data, None)
    }

    /// The same with a home of its own, in which everything that program and web view leave behind must lie.
    pub fn open_at_home(data: &Path, home: &Path) -> Self {
        Self::begin(data, Some(home))
    }

    fn begin(data: &Path, home: Option<&Path>) -> Self {
        assert!(std::env::var_os("DISPLAY").is_some(), "the window tests need a display: run them by ./test, or under xvfb-run");
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let log = File::create(data.with_extension("driver.log")).unwrap();
        let mut command = Command::new("WebKitWebDriver");
        command
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("ISTIQBAL_DATA", data)
            .env("PATH", with_our_printer(data))
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            // The program outlives its session: the whole group is ended together.
            .process_group(0);
        if let Some(home) = home {
            command.env("HOME", home).env("TMPDIR", home.join("tmp")).env("XDG_CACHE_HOME", home.join(".cache"));
            command.env("XDG_DATA_HOME", home.join(".local/share")).env("XDG_CONFIG_HOME", home.join(".config"));
        }
        let driver = command.spawn().expect("WebKitWebDriver is installed by ./test");
        let config = ureq::Agent::config_builder().http_status_as_error(false).timeout_global(Some(Duration::from_secs(60))).build();
        let mut window = Self { driver, base: format!("http://127.0.0.1:{port}"), agent: config.into(), cost: Cost::default() };
        let options = json!({ "binary": program(), "args": [] });
        let capabilities = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } } });
        let began = Instant::now();
        let session = loop {
            match window.agent.post(format!("{}/session", window.base)).send_json(&capabilities) {
                Ok(mut answer) => {
                    let body: Value = answer.body_mut().read_json().unwrap();
                    break body["value"]["sessionId"].as_str().unwrap_or_else(|| panic!("no session: {body}")).to_owned();
                }
                Err(error) => assert!(began.elapsed() < PATIENCE, "the driver does not answer: {error}"),
            }
            std::thread::sleep(Duration::from_millis(100));
        };
        window.base = format!("{}/session/{session}", window.base);
        window
    }

    fn post(&self, path: &str, body: Value) -> Result<Value, Value> {
        let mut answer = self.agent.post(format!("{}{path}", self.base)).send_json(&body).expect("the driver answers");
        let good = answer.status().is_success();
        let mut body: Value = answer.body_mut().read_json().expect("the driver answers in JSON");
        if good { Ok(body["value"].take()) } else { Err(body["value"].take()) }
    }

    /// Runs a script in the page, for looking only: never to do what a clerk does by hand.
    pub fn look(&self, script: &str) -> Value {
        self.post("/execute/sync", json!({ "script": script, "args": [] })).unwrap_or_else(|error| panic!("{error}: {script}"))
    }

    /// Runs a script that answers later, by its last argument.
    pub fn ask(&self, script: &str) -> Value {
        self.post("/execute/async", json!({ "script": script, "args": [] })).unwrap_or_else(|error| panic!("{error}: {script:.200}"))
    }

    /// The text of the page as it is read.
    pub fn text(&self) -> String {
        self.look("return document.body.innerText").as_str().unwrap_or_default().to_owned()
    }

    /// Waits until something is true of the page.
    pub fn until(&self, what: &str, script: &str) {
        let began = Instant::now();
        while self.look(&format!("return !!({script})")) != true {
            if began.elapsed() > PATIENCE {
                self.shoot("stuck");
                panic!("never came: {what}\n--- the page reads:\n{}", self.text());
            }
            std::thread::sleep(Duration::from_millis(40));
        }
    }

    /// Opens an address of the window, as a link would, and waits until its page stands there and no longer changes.
    pub fn go(&self, path: &str) {
        if self.look("return location.hash.replace('#', '')") == path {
            self.go(if path == "/sealed" { "/settings" } else { "/sealed" });
        }
        let mark = "for (const one of document.querySelectorAll('main h1')) one.setAttribute('data-before', '')";
        self.look(&format!("{mark}; location.hash = {}", json!(format!("#{path}"))));
        self.until(path, "document.querySelector('main h1:not([data-before])')");
        let mut before = String::new();
        while before != self.text() {
            before = self.text();
            std::thread::sleep(Duration::from_millis(120));
        }
    }

    /// Waits for words anywhere on the page.
    pub fn until_text(&self, words: &str) {
        self.until(words, &format!("document.body.innerText.includes({})", json!(words)));
    }

    /// Types into whatever has the focus. Shift and Control are held until the end.
    pub fn keys(&mut self, text: &str) {
        self.cost.strokes += text.chars().count();
        self.cost.tabs += text.matches(key::TAB).count();
        let mut actions = Vec::new();
        let held: Vec<char> = text.chars().filter(|key| matches!(key, '\u{e008}'..='\u{e00a}')).collect();
        for key in text.chars() {
            actions.push(json!({ "type": "keyDown", "value": key }));
            if !held.contains(&key) {
                actions.push(json!({ "type": "keyUp", "value": key }));
            }
            // Faster digits are a barcode reader's.
            if key.is_ascii_digit() || key == '/' {
                actions.push(json!({ "type": "pause", "duration": 60 }));
            }
        }
        for key in held {
            actions.push(json!({ "type": "keyUp", "value": key }));
        }
        self.post("/actions", json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] })).expect("keys are typed");
    }

    /// Clicks what a script finds in the page, as soon as it is there and nothing moves it away or covers it.
    fn click_found(&mut self, what: &str, script: &str) {
        let began = Instant::now();
        let mut why = Value::from("it is not there");
        while began.elapsed() < PATIENCE {
            let found = self.look(script);
            if let Some(id) = found.as_object().and_then(|one| one.values().next()).and_then(Value::as_str) {
                match self.post(&format!("/element/{id}/click"), json!({})) {
                    Ok(_) => {
                        self.cost.clicks += 1;
                        return;
                    }
                    Err(error) => why = error["error"].clone(),
                }
            }
            std::thread::sleep(Duration::from_millis(40));
        }
        self.shoot("stuck");
        panic!("{what} cannot be clicked: {why}\n--- the page reads:\n{}", self.text());
    }

    /// Clicks the element of a CSS selector.
    pub fn click_on(&mut self, selector: &str) {
        self.click_found(
            selector,
            &format!(
                "const found = document.querySelector({}); found?.scrollIntoView({{ block: 'center' }}); return found;",
                json!(selector)
            ),
        );
    }

    /// Clicks what is called so: a button, a link, a choice or a tick; in the open dialog when there is one.
    pub fn click(&mut self, name: &str) {
        self.click_found(name, &CALLED.replace("NAME", &json!(name).to_string()));
    }

    /// What has the focus: `input الجنس > أنثى`.
    pub fn focused(&self) -> String {
        self.look(FOCUSED).as_str().unwrap_or_default().to_owned()
    }

    /// Presses Tab until the focus is where it is called so.
    pub fn tab_to(&mut self, name: &str) {
        let mut seen = Vec::new();
        while !self.focused().contains(name) {
            if seen.len() > 70 {
                self.shoot("stuck");
                panic!("Tab never came to {name}; it came to {seen:#?}");
            }
            seen.push(self.focused());
            self.keys(key::TAB);
        }
    }

    /// Goes to a field by Tab and types.
    pub fn put(&mut self, name: &str, text: &str) {
        self.tab_to(name);
        self.stopped_at(name, text);
        self.keys(text);
    }

    fn stopped_at(&mut self, name: &str, text: &str) {
        self.cost.fields += 1;
        self.cost.asked.push((name.to_owned(), text.to_owned()));
    }

    /// Goes to a box by Tab and ticks it.
    pub fn tick(&mut self, name: &str) {
        self.tab_to(name);
        self.stopped_at(name, "");
        self.keys(" ");
    }

    /// Goes to a field by Tab and types over what stands there.
    pub fn put_over(&mut self, name: &str, text: &str) {
        self.tab_to(name);
        self.stopped_at(name, text);
        self.keys(&format!("{}a", key::CTRL));
        self.keys(text);
    }

    /// Goes to a group of radio buttons by Tab and chooses one with the arrows.
    pub fn choose(&mut self, group: &str, option: &str) {
        self.tab_to(group);
        self.stopped_at(group, "");
        let wanted = format!("> {option}");
        for _ in 0..9 {
            if self.focused().contains(&wanted) {
                break;
            }
            self.keys(key::DOWN);
        }
        assert!(self.focused().contains(&wanted), "the arrows reach {option}, not {}", self.focused());
        if self.look("return document.activeElement.checked") != true {
            self.keys(" ");
        }
    }

    /// Goes to a filtering list by Tab, types a word of the option and takes it.
    pub fn pick(&mut self, name: &str, word: &str) {
        self.tab_to(name);
        self.stopped_at(name, "");
        self.keys(word);
        self.until("the list is open", "document.activeElement.getAttribute('aria-expanded') === 'true'");
        self.keys(key::ENTER);
    }

    /// Presses a key that leads on, and waits for the screen: part of its path.
    pub fn onward(&mut self, keys: &str, path: &str) {
        let began = Instant::now();
        self.keys(keys);
        self.until(path, &format!("location.hash.includes({}) && document.querySelector('main h1')", json!(path)));
        self.cost.waits.push(began.elapsed().as_millis());
        let hash = self.look("return location.hash.replace(/^#(\\/v\\d+)?/, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')");
        self.cost.screens.push(hash.as_str().unwrap_or_default().to_owned());
    }

    /// A picture of the window; fails when it shows one colour only. Kept where `ISTIQBAL_SHOTS` says.
    pub fn shoot(&self, name: &str) {
        use base64::{Engine as _, prelude::BASE64_STANDARD};
        // Where figures are kept nobody looks at pictures, and the optimised build's come late (src-tauri/painting.rs).
        if std::env::var_os("ISTIQBAL_FIGURES").is_some() {
            return;
        }
        let Ok(mut answer) = self.agent.get(format!("{}/screenshot", self.base)).call() else { return };
        let body: Value = answer.body_mut().read_json().unwrap_or_default();
        let Some(bytes) = body["value"].as_str().and_then(|text| BASE64_STANDARD.decode(text).ok()) else { return };
        assert!(bytes.len() > 4_000, "the window shows one colour only: {name}");
        if let Some(folder) = std::env::var_os("ISTIQBAL_SHOTS") {
            let _ = std::fs::create_dir_all(&folder);
            std::fs::write(Path::new(&folder).join(format!("{name}.png")), bytes).expect("a picture can be kept");
        }
    }

    /// Sets the window's size in points.
    pub fn resize(&self, width: u32, height: u32) {
        self.post("/window/rect", json!({ "width": width, "height": height })).expect("the window takes the size");
    }

    /// Ends the program as a power cut would: at once, nothing closed in order.
    pub fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        let group = format!("-{}", self.driver.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.driver.wait();
        // The program holds the office until its last thread is gone, which a busy machine takes a moment for.
        let began = Instant::now();
        let alive = || Command::new("kill").args(["-0", "--", &group]).stderr(Stdio::null()).status().is_ok_and(|status| status.success());
        while alive() && began.elapsed() < Duration::from_secs(5) {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.end();
    }
}

/// The program under test, of the same build.
fn program() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_istiqbal"))
}

/// A `lp` of the test's own in front of the system's: what is printed lands in `printed/`.
fn with_our_printer(data: &Path) -> String {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = data.with_extension("printer");
    std::fs::create_dir_all(folder.join("printed")).unwrap();
    let script = format!("#!/bin/sh\ncat > \"{}/printed/$2.pdf\"\n", folder.display());
    std::fs::write(folder.join("lp"), script).unwrap();
    std::fs::set_permissions(folder.join("lp"), std::fs::Permissions::from_mode(0o755)).unwrap();
    format!("{}:{}", folder.display(), std::env::var("PATH").unwrap_or_default())
}

/// What the test's printer received.
pub fn printed(data: &Path) -> Vec<PathBuf> {
    let folder = data.with_extension("printer").join("printed");
    let mut all: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    all.sort();
    all
}
