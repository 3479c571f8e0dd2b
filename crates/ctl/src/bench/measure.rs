//! Times, their percentiles, and the lines they are printed as.

use std::{io::Write as _, time::Instant};

use serde_json::{Value, json};

use crate::call::{Done, Trouble};

/// One figure. What a goal is, is said in the issue and in quality.md.
#[derive(Debug)]
pub(super) struct Figure {
    name: String,
    value: f64,
    unit: &'static str,
    goal: Option<f64>,
    baseline: Option<f64>,
    more_is_better: bool,
}

impl Figure {
    pub(super) fn new(name: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Self { name: name.into(), value, unit, goal: None, baseline: None, more_is_better: false }
    }

    /// The goal: this or less.
    pub(super) fn at_most(mut self, goal: f64) -> Self {
        self.goal = Some(goal);
        self
    }

    /// The goal: this or more.
    pub(super) fn at_least(mut self, goal: f64) -> Self {
        self.goal = Some(goal);
        self.more_is_better = true;
        self
    }

    /// What the plain way takes in the same run.
    pub(super) fn against(mut self, baseline: f64) -> Self {
        self.baseline = Some(baseline);
        self
    }

    pub(super) fn print(self) -> Done {
        let mut line = json!({ "name": self.name, "value": short(self.value), "unit": self.unit });
        if let Some(goal) = self.goal {
            line["goal"] = json!(goal);
            line["better"] = json!(if self.more_is_better { "higher" } else { "lower" });
        }
        if let Some(baseline) = self.baseline {
            line["baseline"] = short(baseline);
        }
        writeln!(std::io::stdout(), "{line}")?;
        Ok(())
    }
}

/// Three places after the point are more than a clock on a shared machine can say.
fn short(value: f64) -> Value {
    json!((value * 1000.0).round() / 1000.0)
}

/// How long many turns of one thing took, in milliseconds.
#[derive(Debug, Clone, Default)]
pub(super) struct Times(Vec<f64>);

impl Times {
    /// Does one turn and takes its time.
    pub(super) fn take<T>(&mut self, work: impl FnOnce() -> Done<T>) -> Done<T> {
        let began = Instant::now();
        let value = work()?;
        self.0.push(began.elapsed().as_secs_f64() * 1000.0);
        Ok(value)
    }

    pub(super) fn join(&mut self, other: &Self) {
        self.0.extend(&other.0);
    }

    /// The time that this share of the turns did not go beyond.
    pub(super) fn percentile(&self, share: f64) -> Done<f64> {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let place = ((sorted.len() as f64 * share).ceil() as usize).saturating_sub(1);
        sorted.get(place).copied().ok_or_else(|| Trouble::Found("nothing was measured".to_owned()))
    }

    pub(super) fn p50(&self) -> Done<f64> {
        self.percentile(0.5)
    }

    pub(super) fn p99(&self) -> Done<f64> {
        self.percentile(0.99)
    }

    /// Both percentiles with their goals.
    pub(super) fn print(&self, name: &str, p50: f64, p99: f64) -> Done {
        Figure::new(format!("{name}.p50"), self.p50()?, "ms").at_most(p50).print()?;
        Figure::new(format!("{name}.p99"), self.p99()?, "ms").at_most(p99).print()
    }
}

/// The most memory this process held so far, in MB; 0 where the system does not say.
pub(super) fn peak_megabytes() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).and_then(|line| line.split_whitespace().nth(1));
    line.and_then(|kilobytes| kilobytes.parse::<f64>().ok()).unwrap_or_default() * 1.024 / 1000.0
}
