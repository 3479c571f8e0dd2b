//! From a held sitting to its minutes: everything in them comes from the records, but for the secretary's notes.

use domain::{
    counted::{MEMBER, MONTH, REQUEST},
    date::{DateShown, riyadh_clock, riyadh_date},
    decision::{DecisionRecord, Granted, Votes},
    minutes::{MinutesNotes, SaidFact},
    request::Stamp,
    sitting::AgendaWhy,
    text::Digits,
};
use papers::{Correction, Minutes, MinutesItem, Row, Seat};

use super::{
    agenda::about,
    source::{SittingCase, SittingFile},
    text::SittingText,
};
use crate::{Work, press};

pub(super) fn minutes(work: &Work<'_>, file: &SittingFile, text: &SittingText, notes: &MinutesNotes, edition: u32) -> Minutes {
    let came = |wanted: bool| {
        let members = file.members.iter().filter(|member| file.present.contains(&member.id) == wanted);
        members.map(|member| Seat { name: member.name.clone(), title: member.title.clone() }).collect()
    };
    let present: Vec<Seat> = came(true);
    let heard: Vec<&SittingCase> = file.cases.iter().filter(|case| case.item.why != AgendaWhy::Ratification && is_told(case)).collect();
    let items: Vec<MinutesItem> = heard.iter().map(|case| item(file, case, text, notes)).collect();
    let decided = heard.iter().filter(|case| case.decision.is_some()).count();
    let opened = file.sitting.opened.and_then(|stamp| time_of(stamp, file));
    let ended = file.sitting.ended.and_then(|stamp| time_of(stamp, file));
    let quorum = u64::from(file.sitting.quorum.unwrap_or(1).max(1));
    let sentence = |code: &str, time: &Option<String>| {
        let code = if time.is_some() { code.to_owned() } else { format!("{code}_untimed") };
        text.word(&code)
            .replace("{time}", time.as_deref().unwrap_or_default())
            .replace("{present}", &MEMBER.say_after(present.len() as u64))
            .replace("{all}", &MEMBER.say_after(file.members.len() as u64))
            .replace("{quorum}", &MEMBER.say(quorum))
            .replace("{items}", &REQUEST.say_after(decided as u64))
    };
    let paragraphs = |said: String, note: &str| {
        let note = note.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
        std::iter::once(said).chain(note).collect::<Vec<_>>()
    };
    let mut rows = about(file, text);
    rows.push(Row::new(text.word("recorded_by"), &*work.staff.name));
    let mut closing = paragraphs(sentence("closed", &ended), &notes.closing);
    // The last word of a sitting is that it ended.
    closing.rotate_left(1);
    Minutes {
        number: file.sitting.number.to_string(),
        edition,
        created: press::created(work.now.unix_millis),
        date: press::both_dates(&DateShown::of_day(file.sitting.on)),
        wording: text.minutes.clone(),
        correction: None,
        about: rows,
        opening: paragraphs(sentence("opened", &opened), &notes.opening),
        absent: came(false),
        present,
        items,
        ratifications: ratifications(file, text, notes),
        closing,
    }
}

/// Whether the minutes tell of a case: decided, or left for want of time. What was taken off before is not.
fn is_told(case: &SittingCase) -> bool {
    case.decision.is_some() || case.item.left.is_none_or(|left| left == domain::sitting::LeftWhy::NotHeard)
}

/// The clock of a moment on the sitting's own day; what was written down later has none.
fn time_of(stamp: Stamp, file: &SittingFile) -> Option<String> {
    (riyadh_date(stamp.at) == file.sitting.on).then(|| riyadh_clock(stamp.at))
}

fn item(file: &SittingFile, case: &SittingCase, text: &SittingText, notes: &MinutesNotes) -> MinutesItem {
    let (decision, mut rows) = match &case.decision {
        Some(decision) => (text.verdict(decision.verdict.as_str()), decided(decision, text, notes.with_internal)),
        None => (text.word("undecided"), Vec::new()),
    };
    let recused: Vec<&str> = file.recused_from(case.request.id).map(|member| member.name.as_str()).collect();
    for (label, said) in [("recused", recused.join("، ")), ("remark", notes.remark_on(case.request.id).to_owned())] {
        if !said.is_empty() {
            rows.push(Row::new(text.word(label), said));
        }
    }
    MinutesItem { request: case.request.number.to_string(), kind: case.kind.clone(), decision, rows }
}

fn decided(decision: &DecisionRecord, text: &SittingText, with_internal: bool) -> Vec<Row> {
    let mut rows = Vec::new();
    if let Some(granted) = &decision.granted {
        rows.push(Row::new(text.word("granted"), granted_words(granted, text)));
        rows.push(Row::new(text.word("from"), DateShown::of_day(granted.from).both));
    }
    if let Some(until) = decision.deferred_until {
        rows.push(Row::new(text.word("deferred_until"), DateShown::of_day(until).both));
    }
    if !decision.returned.is_empty() {
        let named = decision.returned.iter().map(|lacking| match lacking.note.as_str() {
            "" => lacking.name.clone(),
            note => format!("{} ({note})", lacking.name),
        });
        rows.push(Row::new(text.word("returned"), named.collect::<Vec<_>>().join("، ")));
    }
    if !decision.reason_told.is_empty() {
        rows.push(Row::new(text.word("reason_told"), &*decision.reason_told));
    }
    if with_internal && !decision.reason_internal.is_empty() {
        rows.push(Row::new(text.word("reason_internal"), &*decision.reason_internal));
    }
    if let Some(Votes { in_favour, against, abstained }) = decision.votes {
        let counted = text.word("votes_counted");
        let counted = counted.replace("{for}", &in_favour.to_string()).replace("{against}", &against.to_string());
        rows.push(Row::new(text.word("votes"), counted.replace("{abstained}", &abstained.to_string())));
    }
    rows
}

/// «14,000.00 ريال، مرة واحدة», «سلة غذائية، العدد 3، كل شهر لمدة 6 أشهر».
fn granted_words(granted: &Granted, text: &SittingText) -> String {
    let mut parts = Vec::new();
    if let Some(amount) = granted.amount {
        parts.push(format!("{} {}", amount.shown(Digits::Western), text.word("riyal")));
    }
    if let Some(quantity) = &granted.quantity {
        parts.push(quantity.unit.clone());
        parts.push(text.word("count").replace("{count}", &quantity.count.to_string()));
    }
    parts.push(match granted.times {
        0 | 1 => text.word("once"),
        months => text.word("monthly").replace("{count}", &MONTH.say_after(u64::from(months))),
    });
    parts.join("، ")
}

fn ratifications(file: &SittingFile, text: &SittingText, notes: &MinutesNotes) -> Vec<MinutesItem> {
    let told = file.cases.iter().filter(|case| case.item.why == AgendaWhy::Ratification && is_told(case));
    let item = |case: &SittingCase| {
        let said = file.ratifications.iter().find(|said| Some(said.decision_id) == case.item.decision_id);
        let mut rows = Vec::new();
        if let Some(granted) = case.decision.as_ref().and_then(|decision| decision.granted.as_ref()) {
            rows.push(Row::new(text.word("granted"), granted_words(granted, text)));
        }
        if let Some(reason) = said.map(|said| said.reason.as_str()).filter(|reason| !reason.is_empty()) {
            rows.push(Row::new(text.word("reason"), reason));
        }
        let remark = notes.remark_on(case.request.id);
        if !remark.is_empty() {
            rows.push(Row::new(text.word("remark"), remark));
        }
        MinutesItem {
            request: case.request.number.to_string(),
            kind: case.kind.clone(),
            decision: said.map_or_else(|| text.word("undecided"), |said| text.ratified(said.ratified)),
            rows,
        }
    };
    told.map(item).collect()
}

/// What minutes say, place by place.
pub(super) fn minutes_facts(minutes: &Minutes, text: &SittingText) -> Vec<SaidFact> {
    let fact = |place: &str, value: String| SaidFact { place: place.to_owned(), value };
    let words = &minutes.wording;
    // Who writes a correction is no part of what it corrects.
    let told = minutes.about.iter().filter(|row| row.label != text.word("recorded_by"));
    let mut facts: Vec<SaidFact> = told.map(|row| fact(&row.label, row.value.clone())).collect();
    facts.push(fact(&words.opening, minutes.opening.join(" ")));
    let names = |seats: &[Seat]| seats.iter().map(|seat| seat.name.as_str()).collect::<Vec<_>>().join("، ");
    facts.push(fact(&words.present, names(&minutes.present)));
    facts.push(fact(&words.absent, names(&minutes.absent)));
    for item in minutes.items.iter().chain(&minutes.ratifications) {
        let place = format!("{} {}", words.request, item.request);
        facts.push(fact(&format!("{place}، {}", words.decision), item.decision.clone()));
        facts.extend(item.rows.iter().map(|row| fact(&format!("{place}، {}", row.label), row.value.clone())));
    }
    facts.push(fact(&words.closing, minutes.closing.join(" ")));
    facts
}

/// The same minutes as a correction of an earlier edition.
pub(super) fn corrected(minutes: Minutes, replaces: u32, made_at: i64, reason: &str, changes: Vec<(String, String, String)>) -> Minutes {
    let made = DateShown::of_day(riyadh_date(made_at)).both;
    Minutes { correction: Some(Correction { replaces, made, reason: reason.to_owned(), changes }), ..minutes }
}
