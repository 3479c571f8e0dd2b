//! The sheet of a day's end (كشف نهاية اليوم): what the day brought, and a signed checkpoint that leaves the machine on paper (R57).

use chrono::Days;
use domain::{
    Code,
    date::{DateShown, TypedDate, riyadh_clock, riyadh_date, riyadh_midnight},
};
use papers::{DayEnd, DayEndWording, Paper, Row};
use serde::{Deserialize, Serialize};

use super::period::Period;
use crate::{Failure, Outcome, Work, checkpoints, op::Op, papers::PaperBytes, press};

/// Which day.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DayEndInput {
    /// The day; today without one.
    pub day: Option<TypedDate>,
}

/// Words of the sheet (assets/texts/day-end-1.json).
#[derive(Debug, Deserialize)]
struct Words {
    #[serde(flatten)]
    wording: DayEndWording,
    entry: String,
    fingerprint: String,
    signed_at: String,
    public_key: String,
    rows: Vec<Kind>,
    other: String,
    total: String,
}

/// Deeds that are counted together.
#[derive(Debug, Deserialize)]
struct Kind {
    label: String,
    deeds: Vec<String>,
}

pub(super) fn day_end_sheet(work: &Work<'_>, input: DayEndInput) -> Result<Outcome<PaperBytes>, Failure> {
    let day = match input.day {
        Some(day) => Period::read(None, Some(day), work.today()).map_err(at_day)?.last,
        None => work.today(),
    };
    let words: Words = serde_json::from_str(include_str!("../../../../assets/texts/day-end-1.json"))
        .map_err(|_| Failure::new(Code::Unexpected).with("kind", "words"))?;
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    let counted = work.read(|reader| Ok::<_, Failure>(reader.count_deeds(riyadh_midnight(day), riyadh_midnight(next))?))?;
    let counts = counts(&words, &counted);
    // Journalled before the checkpoint is made, so that the sheet vouches for its own printing too.
    work.write_apart(Op::PrintDayEnd, |change| {
        change.note("office", "day_end", &[]);
        Ok(())
    })?;
    let signed = checkpoints::sign_head(work.desk, work.session, "day_end")?;
    let shown = DateShown::of_day(day);
    let number = day.format("%Y%m%d").to_string();
    let mut wording = words.wording.clone();
    wording.intro = wording.intro.replace("{day}", &shown.hijri);
    let checkpoint = signed.as_ref().map(|signed| {
        let at = DateShown::of_day(riyadh_date(signed.checkpoint.at));
        vec![
            Row::new(&*words.entry, signed.checkpoint.seq.to_string()),
            Row::new(&*words.fingerprint, signed.checkpoint.fingerprint()),
            Row::new(&*words.signed_at, format!("{} {}", at.hijri, riyadh_clock(signed.checkpoint.at))),
            Row::new(&*words.public_key, checkpoints::in_groups(signed.public_key())),
        ]
    });
    let paper = DayEnd {
        number: number.clone(),
        created: press::created(work.now.unix_millis),
        date: press::both_dates(&shown),
        wording,
        counts,
        checkpoint: checkpoint.unwrap_or_default(),
        qr: signed.map(|signed| signed.digits).unwrap_or_default(),
        prepared_by: work.staff.name.clone(),
    };
    let pdf = work.desk.print(&Paper::DayEnd(paper), &press::head(work, false)?)?;
    Ok(Outcome::read(crate::papers::paper_bytes(&number, &pdf)))
}

/// Kinds that occurred, what belongs to none of them, and all together; nothing for a day without a deed.
fn counts(words: &Words, counted: &[(String, u32)]) -> Vec<Row> {
    let all: u32 = counted.iter().map(|(_, times)| times).sum();
    if all == 0 {
        return Vec::new();
    }
    let mut rest = all;
    let mut rows = Vec::new();
    for kind in &words.rows {
        let times: u32 = counted.iter().filter(|(deed, _)| kind.deeds.contains(deed)).map(|(_, times)| times).sum();
        rest = rest.saturating_sub(times);
        if times > 0 {
            rows.push(Row::new(&*kind.label, times.to_string()));
        }
    }
    if rest > 0 {
        rows.push(Row::new(&*words.other, rest.to_string()));
    }
    rows.push(Row::new(&*words.total, all.to_string()));
    rows
}

fn at_day(mut failure: Failure) -> Failure {
    failure.fields.iter_mut().for_each(|refusal| refusal.field = refusal.field.replacen("to", "day", 1));
    failure
}
