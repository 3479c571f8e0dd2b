//! What keeps some from using a page: axe-core's rules, text that is cut, scrolling sideways.

use std::{fmt::Write as _, fs, path::Path};

use serde_json::Value;

use crate::driver::Window;

/// The rules, loaded into each page once.
pub struct Axe {
    script: String,
    /// What was found, one page after the other.
    pub faults: String,
}

/// Text that its box hides: in a box that clips, wider or higher than the box. Fields scroll by themselves, and what only readers hear is no text.
const CUT: &str = "return [...document.querySelectorAll('body *')].filter((e) => {
    if (!e.checkVisibility() || e.matches('input, textarea, select, .hidden-label, canvas, img, svg, svg *') || e.closest('.hidden-label')) return false;
    const { overflowX, overflowY, position, clipPath } = getComputedStyle(e);
    if (position === 'absolute' && (clipPath !== 'none' || e.clientWidth <= 1)) return false;
    const own = [...e.childNodes].some((one) => one.nodeType === 3 && one.data.trim() !== '') || e.matches('button, a, td, th, h1, h2, h3, label, p');
    if (!own) return false;
    return (['hidden', 'clip'].includes(overflowX) && e.scrollWidth > e.clientWidth + 1) || (['hidden', 'clip'].includes(overflowY) && e.scrollHeight > e.clientHeight + 2);
}).map((e) => `${e.tagName.toLowerCase()}.${e.className}: ${(e.textContent ?? '').trim().slice(0, 60)}`).slice(0, 4)";

const WIDE: &str = "const main = document.querySelector('main'); return [document.documentElement.scrollWidth - innerWidth, document.body.scrollWidth - innerWidth, main ? main.scrollWidth - main.clientWidth : 0]";

impl Axe {
    /// Reads the rules; `./test` has installed them.
    pub fn load() -> Self {
        let script = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js"))
            .expect("axe-core is installed by ./test");
        Self { script, faults: String::new() }
    }

    /// What axe finds wrong on the page as it is, one line each.
    pub fn judge(&self, window: &Window) -> String {
        if window.look("return typeof window.axe") != "object" {
            window.look(&format!("{}; window.axe = axe;", self.script));
        }
        let found = window.ask(
            "const done = arguments[arguments.length - 1];
             axe.run(document, { resultTypes: ['violations'] }).then((all) => done(all.violations.map((one) => [one.id, one.nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ''}`).slice(0, 3)])), (error) => done([['axe', [String(error)]]]));",
        );
        let mut text = String::new();
        for one in found.as_array().into_iter().flatten() {
            let _ = writeln!(text, "    {}: {}", one[0].as_str().unwrap_or_default(), one[1]);
        }
        text
    }

    /// Light and dark, by axe.
    pub fn both(&mut self, window: &Window, name: &str) {
        for theme in ["light", "dark"] {
            window.look(&format!("document.documentElement.dataset.theme = '{theme}'"));
            // Colours fade over 120 ms; half a colour is no colour.
            window.until("the colours have come", "document.getAnimations().every((one) => one.playState !== 'running')");
            let mut wrong = self.judge(window);
            if !wrong.is_empty() {
                // On a busy machine a fading may begin after it was looked for; what is wrong at rest stays wrong.
                std::thread::sleep(std::time::Duration::from_millis(600));
                wrong = self.judge(window);
            }
            if !wrong.is_empty() {
                let _ = write!(self.faults, "{name}, {theme}:\n{wrong}");
            }
            // A picture takes as long as the rules: the dark one only for somebody who will look at it.
            if theme == "light" || std::env::var_os("ISTIQBAL_SHOTS").is_some() {
                window.shoot(&format!("{}-{theme}", picture(name)));
            }
        }
        window.look("document.documentElement.dataset.theme = 'light'");
    }

    /// Light alone, by axe.
    pub fn once(&mut self, window: &Window, name: &str) {
        let wrong = self.judge(window);
        if !wrong.is_empty() {
            let _ = write!(self.faults, "{name}:\n{wrong}");
        }
    }

    /// The whole window, and half its width and height, which is what 200 per cent leaves: no text is cut, nothing scrolls sideways.
    pub fn sizes(&mut self, window: &Window, name: &str) {
        self.cut(window, name, "whole");
        window.resize(683, 384);
        window.until("the window is small", "innerWidth <= 700");
        self.cut(window, name, "at 200 per cent");
        let wide = window.look(WIDE);
        if wide.as_array().into_iter().flatten().filter_map(Value::as_i64).any(|more| more > 1) {
            let _ = writeln!(self.faults, "{name} scrolls sideways at 200 per cent: {wide}");
        }
        window.shoot(&format!("{}-200", picture(name)));
        window.resize(1366, 768);
        window.until("the window is wide again", "innerWidth > 1300");
    }

    fn cut(&mut self, window: &Window, name: &str, size: &str) {
        let cut = window.look(CUT);
        if cut.as_array().is_some_and(|all| !all.is_empty()) {
            let _ = writeln!(self.faults, "{name} cuts text, {size}: {cut}");
        }
    }

    /// Fails with everything that was found.
    pub fn assert_clean(mut self) {
        let faults = std::mem::take(&mut self.faults);
        assert!(faults.is_empty(), "screens that some cannot use:\n{faults}");
    }
}

/// A page's name as a file's.
fn picture(name: &str) -> String {
    format!("screen{}", name.replace(['/', ' '], "-"))
}

impl Drop for Axe {
    /// What was found before another assertion failed is worth reading.
    fn drop(&mut self) {
        if std::thread::panicking() && !self.faults.is_empty() {
            println!("until then:\n{}", self.faults);
        }
    }
}
