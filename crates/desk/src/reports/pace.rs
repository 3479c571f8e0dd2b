//! How long things take (المدد): by kind of support, hidden where few could be told apart, never by staff member (R33, R50).

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use domain::{
    Code, Refusal,
    catalogue::KindCode,
    date::{DateShown, riyadh_midnight},
    report::{Milestones, Spread, Stretch, hide_small},
};
use store::Reader;

use super::{
    cases::{name_of, newest_catalogue, small},
    types::{KindPace, PaceReport, SpanInput, StretchFigure},
};
use crate::{Failure, Outcome, Work};

/// Months that are asked for when nobody says how many.
pub(super) const MONTHS: u8 = 12;
/// Five years.
const MONTHS_MAX: u8 = 60;

/// The first day of the span.
pub(super) fn from(work: &Work<'_>, input: &SpanInput) -> Result<NaiveDate, Failure> {
    let months = input.months.unwrap_or(MONTHS);
    if !(1..=MONTHS_MAX).contains(&months) {
        return Err(Refusal::new(Code::OutOfRange).with("min", 1).with("max", MONTHS_MAX).at("months").into());
    }
    work.today().checked_sub_months(Months::new(u32::from(months))).ok_or_else(|| Failure::new(Code::Unexpected))
}

pub(super) fn request_pace(work: &Work<'_>, input: SpanInput) -> Result<Outcome<PaceReport>, Failure> {
    let from = from(work, &input)?;
    work.read(|reader| Ok(Outcome::read(PaceReport { from: DateShown::of_day(from), kinds: kinds(reader, from)? })))
}

/// All kinds together, then each.
pub(super) fn kinds(reader: &Reader<'_>, from: NaiveDate) -> Result<Vec<KindPace>, Failure> {
    let catalogue = newest_catalogue(reader)?;
    let mut kinds: BTreeMap<KindCode, [Spread; Stretch::ALL.len()]> = BTreeMap::new();
    let mut all: [Spread; Stretch::ALL.len()] = Default::default();
    for (kind, way) in reader.list_ways(riyadh_midnight(from))? {
        count(&way, kinds.entry(kind).or_default());
    }
    for spreads in kinds.values() {
        all.iter_mut().zip(spreads).for_each(|(all, one)| all.join(one));
    }
    let figures = |spreads: &[Spread; Stretch::ALL.len()]| {
        let figure = |(stretch, spread): (Stretch, &Spread)| StretchFigure {
            stretch,
            requests: small(spread.count()),
            median: hide_small(spread.count(), spread.median()),
        };
        Stretch::ALL.into_iter().zip(spreads).map(figure).collect::<Vec<_>>()
    };
    let mut lines: Vec<_> =
        kinds.iter().map(|(kind, spreads)| KindPace { kind_name: name_of(&catalogue, kind), stretches: figures(spreads) }).collect();
    lines.sort_by(|a, b| a.kind_name.cmp(&b.kind_name));
    if !lines.is_empty() {
        lines.insert(0, KindPace { kind_name: String::new(), stretches: figures(&all) });
    }
    Ok(lines)
}

fn count(way: &Milestones, spreads: &mut [Spread; Stretch::ALL.len()]) {
    for (stretch, spread) in Stretch::ALL.into_iter().zip(spreads) {
        if let Some(days) = way.days(stretch) {
            spread.add(days, 1);
        }
    }
}
