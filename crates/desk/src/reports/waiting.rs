//! What waits at which stage (الانتظار بحسب المرحلة): how many, how long, and what holds them up (R53).

use chrono::NaiveDate;
use domain::{
    date::{DateShown, riyadh_date},
    request::Stage,
};
use store::{Reader, WaitingCount};

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
    let days = |since: i64| u32::try_from(today.saturating_sub(since)).unwrap_or_default();
    let (by_kind, together): (Vec<_>, Vec<_>) = reader.count_waiting()?.into_iter().partition(|count| count.kind.is_some());
    let mut obstacles: [Vec<ObstacleLine>; Stage::ALONG.len()] = Default::default();
    for count in reader.count_obstacles()? {
        if let Some(lines) = obstacles.get_mut(place_of(count.stage)) {
            lines.push(ObstacleLine { obstacle: count.obstacle, requests: small(count.requests) });
        }
    }
    let waiting = Stage::ALONG.into_iter().zip(obstacles).map(|(stage, mut obstacles)| {
        obstacles.sort_by_key(|line| std::cmp::Reverse(line.requests));
        let line = |count: &WaitingCount| KindLine {
            kind_name: count.kind.as_ref().map(|kind| name_of(&catalogue, kind)).unwrap_or_default(),
            requests: small(count.requests),
            median: days(count.middle_day),
            oldest: days(count.oldest_day),
        };
        let mut kinds: Vec<_> = by_kind.iter().filter(|count| count.stage == stage).map(line).collect();
        kinds.sort_by(|a, b| (b.requests, &a.kind_name).cmp(&(a.requests, &b.kind_name)));
        let all = together.iter().find(|count| count.stage == stage).map(line);
        StageWaiting {
            stage,
            requests: all.as_ref().map_or(0, |all| all.requests),
            median: all.as_ref().map(|all| all.median),
            oldest: all.map(|all| all.oldest),
            kinds,
            obstacles,
        }
    });
    Ok(waiting.collect())
}

/// A day's number, counted from 1 January 1970 as the store counts.
fn days_from_epoch(day: NaiveDate) -> i32 {
    const EPOCH: i32 = 719_163;
    chrono::Datelike::num_days_from_ce(&day) - EPOCH
}
