//! What waits at which stage (الانتظار بحسب المرحلة): how many, how long, and what holds them up (R53).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    catalogue::KindCode,
    date::{DateShown, riyadh_date},
    report::Spread,
    request::Stage,
};
use store::Reader;

use super::{
    cases::{Cases, PAGE, days_since, name_of, newest_catalogue, place_of, small},
    types::{KindLine, ObstacleLine, QuietCase, StageWaiting, WaitingReport, WaitingReportInput},
};
use crate::{Failure, Outcome, Work};

pub(super) fn waiting_by_stage(work: &Work<'_>, input: WaitingReportInput) -> Result<Outcome<WaitingReport>, Failure> {
    work.read(|reader| {
        let stages = stages(work, reader)?;
        let (cases, next) = match input.stage {
            None => (Vec::new(), None),
            Some(stage) => {
                let places = reader.list_oldest(stage, input.after.map(Into::into), PAGE)?;
                Cases::new(work, reader).page(places, PAGE, |cases, case, standing| {
                    Ok(QuietCase {
                        case,
                        last: DateShown::of_day(riyadh_date(standing.touched_at)),
                        quiet_days: days_since(standing.touched_at, work.today()),
                        obstacles: cases.obstacles(standing)?,
                    })
                })?
            }
        };
        Ok(Outcome::read(WaitingReport { stages, cases, next }))
    })
}

/// The six stages, along the chain, each with its kinds.
pub(super) fn stages(work: &Work<'_>, reader: &Reader<'_>) -> Result<Vec<StageWaiting>, Failure> {
    let catalogue = newest_catalogue(reader)?;
    let today = i64::from(days_from_epoch(work.today()));
    let mut spreads: [BTreeMap<KindCode, Spread>; Stage::ALONG.len()] = Default::default();
    for count in reader.count_waiting()? {
        let days = u32::try_from(today.saturating_sub(count.since_day)).unwrap_or_default();
        if let Some(kinds) = spreads.get_mut(place_of(count.stage)) {
            kinds.entry(count.kind).or_default().add(days, count.requests);
        }
    }
    let mut obstacles: [Vec<ObstacleLine>; Stage::ALONG.len()] = Default::default();
    for count in reader.count_obstacles()? {
        if let Some(lines) = obstacles.get_mut(place_of(count.stage)) {
            lines.push(ObstacleLine { obstacle: count.obstacle, requests: small(count.requests) });
        }
    }
    let waiting = Stage::ALONG.into_iter().zip(spreads).zip(obstacles).map(|((stage, kinds), mut obstacles)| {
        obstacles.sort_by_key(|line| std::cmp::Reverse(line.requests));
        let mut all = Spread::default();
        kinds.values().for_each(|kind| all.join(kind));
        let line = |(kind, spread): (KindCode, Spread)| KindLine {
            kind_name: name_of(&catalogue, &kind),
            requests: small(spread.count()),
            median: spread.median().unwrap_or_default(),
            oldest: spread.longest().unwrap_or_default(),
        };
        let mut kinds: Vec<_> = kinds.into_iter().map(line).collect();
        kinds.sort_by(|a, b| (b.requests, &a.kind_name).cmp(&(a.requests, &b.kind_name)));
        StageWaiting { stage, requests: small(all.count()), median: all.median(), oldest: all.longest(), kinds, obstacles }
    });
    Ok(waiting.collect())
}

/// A day's number, counted from 1 January 1970 as the store counts.
fn days_from_epoch(day: NaiveDate) -> i32 {
    const EPOCH: i32 = 719_163;
    chrono::Datelike::num_days_from_ce(&day) - EPOCH
}
