//! Where a request is, for the visitor's hand (بطاقة المراجعة): neutral, without a name, and silent about a decision that nobody was told yet.

use std::collections::BTreeMap;

use domain::{
    Code,
    counted::{DAY, WORKING_DAY},
    course::TimeLeft,
    date::DateShown,
    request::RequestState,
};
use papers::{Paper, WhereSlip};
use serde::Deserialize;

use super::{
    RequestRef, Surroundings,
    view::{NextWhat, WhereView},
};
use crate::{
    Failure, Outcome, Work,
    drafts::Nothing,
    letters::neutral_name,
    op::Op,
    papers::{PaperBytes, paper_bytes},
    press,
    requests::{RequestFile, reach_request},
};

/// The versioned words of the slip.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct SlipText {
    version: String,
    title: String,
    foot: String,
    request: String,
    kind: String,
    r#where: String,
    since: String,
    next: String,
    wanted: String,
    nothing: String,
    states: BTreeMap<String, String>,
    wants: BTreeMap<String, String>,
    dates: BTreeMap<String, String>,
    notes: Vec<String>,
}

impl SlipText {
    fn shipped() -> Result<Self, Failure> {
        let text = include_str!("../../../../assets/texts/where-slip-1.json");
        serde_json::from_str(text).map_err(|_| Failure::new(Code::Unexpected).with("kind", "slip text"))
    }

    /// A decision is told by its own letter, not by this sheet.
    fn state(&self, at: &WhereView) -> String {
        let key = at.state.as_str();
        self.states.get(key).or_else(|| self.states.get("decided")).cloned().unwrap_or_default()
    }

    /// What the visitor is to do, with the names of what is to be brought, as they are said in the street.
    fn wanted(&self, at: &WhereView) -> Result<Vec<String>, Failure> {
        let mut lines = vec![self.wants.get(at.state.as_str()).unwrap_or(&self.nothing).clone()];
        if at.state == RequestState::DecidedReturned {
            // Nobody was told yet what the committee wants: the letter says it first.
            return Ok(lines);
        }
        for item in &at.wanted {
            lines.push(format!("- {}", neutral_name(item.code.as_deref(), &item.name)?));
        }
        Ok(lines)
    }

    fn next(&self, at: &WhereView) -> Option<String> {
        let date = |key: &str, on: &DateShown| self.dates.get(key).map(|words| words.replace("{date}", &on.both));
        if at.time_left == TimeLeft::Late {
            return self.dates.get("late").cloned();
        }
        let next = at.next.as_ref()?;
        let count = |days: i64| days.max(0).unsigned_abs();
        Some(match next.what {
            NextWhat::NotBefore => {
                let (days, working) = (DAY.say_after(count(next.left.calendar)), WORKING_DAY.say_after(count(next.left.working)));
                date("not_before", &next.on)?.replace("{days}", &format!("{days} ({working})"))
            }
            NextWhat::Target => date("target", &next.on)?,
            NextWhat::Sitting => date("sitting", &next.on)?,
            NextWhat::Deferred => date("deferred", &next.on)?,
            NextWhat::Delivery => date("delivery", &next.on)?,
        })
    }
}

pub(super) fn print_where_slip(work: &Work<'_>, input: RequestRef) -> Result<Outcome<PaperBytes>, Failure> {
    reach_request(work, input.request_id)?;
    let text = SlipText::shipped()?;
    let slip = work.read(|reader| {
        let mut file = RequestFile::load(reader, input.request_id, work.today())?;
        file.settle(work.now.unix_millis)?;
        let at = Surroundings::load(work, reader)?.place(reader, &file.request)?;
        let number = file.request.number.to_string();
        let mut rows = vec![
            (text.request.clone(), number.clone()),
            (text.kind.clone(), file.kind()?.public_label.clone()),
            (text.r#where.clone(), text.state(&at)),
            (text.since.clone(), at.since.both.clone()),
        ];
        rows.extend(text.next(&at).map(|next| (text.next.clone(), next)));
        Ok::<_, Failure>(WhereSlip {
            number,
            created: press::created(work.now.unix_millis),
            date: press::both_dates(&DateShown::of_day(work.today())),
            title: text.title.clone(),
            foot: text.foot.clone(),
            version: text.version.clone(),
            rows,
            wanted_label: text.wanted.clone(),
            wanted: text.wanted(&at)?,
            notes: text.notes.clone(),
        })
    })?;
    let number = slip.number.clone();
    let pdf = work.desk.print(&Paper::WhereSlip(slip), &press::head(work, true)?)?;
    work.transact(Op::PrintWhereSlip, |change| {
        change.note("request", input.request_id, &[]);
        Ok(Nothing {})
    })?;
    Ok(Outcome::read(paper_bytes(&number, &pdf)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_state_has_its_words_and_none_tells_of_imprisonment_or_of_a_decision() {
        let text = SlipText::shipped().unwrap();
        for state in RequestState::ALL {
            let said = text.states.get(state.as_str());
            let untold = state.decision().is_some() && !state.is_informed();
            assert_eq!(said.is_none(), untold, "{state:?}: what was decided is told by its letter, not by this sheet");
        }
        let decided = &text.states["decided"];
        for word in ["قبول", "قُبل", "رفض", "أُجّل", "تأجيل"] {
            assert!(!decided.contains(word), "the sheet would tell a decision before the office does: {word}");
        }
        let all: Vec<&String> = text.states.values().chain(text.wants.values()).chain(text.dates.values()).chain(&text.notes).collect();
        for word in ["سجن", "سجين", "نزيل", "إفراج", "موقوف"] {
            assert!(all.iter().all(|said| !said.contains(word)), "a neutral paper tells nobody why the family comes: {word}");
        }
        for key in text.states.keys().chain(text.wants.keys()) {
            assert!(key == "decided" || RequestState::parse(key).is_some(), "{key} is no state of the chain");
        }
    }
}
