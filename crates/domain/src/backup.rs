//! Backups (النسخ الاحتياطية): which copies are kept, when the next one is due, from where numbers go on after a restore.

use std::collections::BTreeSet;

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use crate::date::riyadh_date;

/// After this long a changed store is copied again (quality.md D5).
pub const DUE_AFTER_MILLIS: i64 = 30 * 60 * 1000;
/// A last verified copy older than this is shown red.
pub const LATE_AFTER_MILLIS: i64 = 24 * 60 * 60 * 1000;
/// The second medium gets a copy when its last one is older than this, well within one working day.
pub const MEDIUM_DUE_AFTER_MILLIS: i64 = 4 * 60 * 60 * 1000;
/// With less room than this on the disk no copy is begun (quality.md, fault 4).
pub const LEAST_FREE_BYTES: u64 = 500_000_000;

/// Copies kept of the most recent ones, and of the newest of each day, week and month.
const RECENT: usize = 8;
const DAILY: usize = 12;
const WEEKLY: usize = 10;
const MONTHLY: usize = 9;
/// Copies kept of each kind that was taken before something great.
const BEFORE: usize = 3;

/// Why a copy was taken (سبب النسخة).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BackupReason {
    /// Half an hour with changes went by.
    Timer,
    /// The screen was locked or the program closed.
    Lock,
    /// Somebody asked for it.
    Asked,
    /// Before data of an older version were brought up to date.
    BeforeMigration,
    /// Before foreign data were taken in.
    BeforeImport,
    /// Before an earlier copy was put back.
    BeforeRestore,
}

impl BackupReason {
    /// As the journal and the command line name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Timer => "timer",
            Self::Lock => "lock",
            Self::Asked => "asked",
            Self::BeforeMigration => "before_migration",
            Self::BeforeImport => "before_import",
            Self::BeforeRestore => "before_restore",
        }
    }

    fn is_before(self) -> bool {
        matches!(self, Self::BeforeMigration | Self::BeforeImport | Self::BeforeRestore)
    }
}

/// A copy as the rotation sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// When (UTC, milliseconds).
    pub at: i64,
    /// Why.
    pub reason: BackupReason,
    /// Whether it was read back and found whole.
    pub verified: bool,
}

/// Which copies are kept (تدوير النسخ): the newest 8, the newest of each of the last 12 days, 10 weeks and 9 months that have one, and the newest
/// three before each update, import and restore. Days are those of Riyadh, weeks begin on Sunday. Only verified copies fill these places, and of
/// unverified ones the newest stays to be looked at: it never pushes out a verified one. The answer stands in the order of the question.
pub fn kept(all: &[Taken]) -> Vec<bool> {
    let mut newest_first: Vec<usize> = (0..all.len()).collect();
    newest_first.sort_by_key(|&place| std::cmp::Reverse(all.get(place).map(|taken| taken.at)));
    let mut keep = vec![false; all.len()];
    let mut mark = |place: usize| keep.iter_mut().skip(place).take(1).for_each(|kept| *kept = true);

    let of = |wanted: &dyn Fn(&Taken) -> bool| -> Vec<(usize, Taken)> {
        newest_first.iter().filter_map(|&place| all.get(place).map(|taken| (place, *taken))).filter(|(_, taken)| wanted(taken)).collect()
    };
    let verified = of(&|taken| taken.verified);
    verified.iter().take(RECENT).for_each(|(place, _)| mark(*place));
    let day = |at: i64| i64::from(riyadh_date(at).num_days_from_ce());
    // 31 December of the year 0 was a Sunday, so whole sevens of days are whole weeks.
    let week = |at: i64| day(at).div_euclid(7);
    let month = |at: i64| i64::from(riyadh_date(at).year()) * 12 + i64::from(riyadh_date(at).month0());
    for (span, most) in [(&day as &dyn Fn(i64) -> i64, DAILY), (&week, WEEKLY), (&month, MONTHLY)] {
        let mut seen = BTreeSet::new();
        for (place, taken) in &verified {
            if seen.len() < most && seen.insert(span(taken.at)) {
                mark(*place);
            }
        }
    }
    for reason in [BackupReason::BeforeMigration, BackupReason::BeforeImport, BackupReason::BeforeRestore] {
        verified.iter().filter(|(_, taken)| taken.reason == reason).take(BEFORE).for_each(|(place, _)| mark(*place));
    }
    of(&|taken| !taken.verified).iter().take(1).for_each(|(place, _)| mark(*place));
    keep
}

/// Whether a copy taken for its own sake, not before something great, is due: something changed and half an hour went by. A clock that was
/// set back counts as time gone by.
pub fn is_due(last: Option<i64>, changed: bool, now: i64) -> bool {
    changed && last.is_none_or(|last| now < last || now - last >= DUE_AFTER_MILLIS)
}

/// From which serial a series goes on after a restore (فجوة الترقيم): above everything the copy knew, everything the replaced store is known to have
/// given, and what may have been given unseen, a thousand for each month or part of one. Rounded up to a whole thousand, so that numbers after
/// the restore are known at sight.
pub fn serial_after_restore(in_copy: u32, known_since: Option<u32>, taken_at: i64, now: i64) -> u32 {
    const STEP: u32 = 1000;
    let months = u32::try_from((now - taken_at).max(0) / (30 * LATE_AFTER_MILLIS)).unwrap_or(u32::MAX);
    let unseen = in_copy.saturating_add(STEP.saturating_mul(months.saturating_add(1)));
    let least = unseen.max(known_since.unwrap_or_default());
    least.div_ceil(STEP).saturating_mul(STEP).min(crate::number::SERIAL_MAX - STEP)
}

impl Taken {
    /// Whether it was taken for its own sake, so that it counts for when the next one is due.
    pub fn is_regular(&self) -> bool {
        !self.reason.is_before()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const HOUR: i64 = 3_600_000;
    const DAY: i64 = 24 * HOUR;
    /// Sunday 22 November 2026, 09:12 at Riyadh.
    const NOW: i64 = 1_795_327_920_000;

    fn timer(at: i64) -> Taken {
        Taken { at, reason: BackupReason::Timer, verified: true }
    }

    #[test]
    fn a_year_of_half_hourly_copies_shrinks_to_the_recent_daily_weekly_and_monthly_ones() {
        // Copies from eight to three, every day, rotated after each as the office does.
        let mut have: Vec<Taken> = Vec::new();
        for day in (0..365).rev() {
            for half in 0..14 {
                have.push(timer(NOW - day * DAY + half * HOUR / 2));
                let keep = kept(&have);
                have = have.into_iter().zip(keep).filter(|(_, keep)| *keep).map(|(taken, _)| taken).collect();
            }
        }
        assert!(
            (30..=8 + 12 + 10 + 9).contains(&have.len()),
            "8 recent, 12 daily, 10 weekly, 9 monthly, shared ones counted once: {}",
            have.len()
        );
        let newest = have.iter().map(|taken| taken.at).max().unwrap();
        let recent = have.iter().filter(|taken| newest - taken.at < 8 * HOUR / 2).count();
        assert_eq!(recent, 8, "the newest eight are all there");
        let days: BTreeSet<_> = have.iter().filter(|taken| newest - taken.at < 12 * DAY).map(|taken| riyadh_date(taken.at)).collect();
        assert_eq!(days.len(), 12, "each of the last twelve days");
        let oldest = have.iter().map(|taken| taken.at).min().unwrap();
        assert!((newest - oldest) / DAY >= 230, "the ninth month back is still there: {} days", (newest - oldest) / DAY);
    }

    #[test]
    fn an_unverified_copy_never_pushes_out_a_verified_one() {
        let mut all: Vec<Taken> = (0..8).map(|half| timer(NOW - half * HOUR / 2)).collect();
        all.extend((1..=20).map(|half| Taken { at: NOW + half * HOUR / 2, reason: BackupReason::Timer, verified: false }));
        let keep = kept(&all);
        assert!(keep.iter().take(8).all(|kept| *kept), "all eight verified ones stay");
        assert_eq!(keep.iter().filter(|kept| **kept).count(), 9, "and of twenty unverified ones only the newest is kept to look at");
        assert_eq!(keep.last(), Some(&true), "the newest unverified one");
    }

    #[test]
    fn copies_before_something_great_are_kept_beside_the_rotation() {
        let before = Taken { at: NOW - 300 * DAY, reason: BackupReason::BeforeRestore, verified: true };
        let mut all = vec![before];
        all.extend((0..300).map(|day| timer(NOW - day * DAY)));
        assert_eq!(kept(&all).first(), Some(&true), "what was saved before a restore is not rotated out by daily copies");
    }

    #[test]
    fn a_copy_is_due_only_when_something_changed_and_half_an_hour_went_by() {
        assert!(is_due(None, true, NOW), "never copied");
        assert!(!is_due(None, false, NOW), "nothing changed");
        assert!(!is_due(Some(NOW - 29 * 60_000), true, NOW), "29 minutes");
        assert!(is_due(Some(NOW - 30 * 60_000), true, NOW), "30 minutes");
        assert!(is_due(Some(NOW + DAY), true, NOW), "a clock set back does not stop copies for a day");
    }

    #[test]
    fn numbers_after_a_restore_lie_above_anything_that_may_have_been_given() {
        assert_eq!(serial_after_restore(318, None, NOW - DAY, NOW), 2000, "a thousand beyond, rounded up");
        assert_eq!(serial_after_restore(318, Some(2400), NOW - DAY, NOW), 3000, "above what the replaced store had given");
        assert_eq!(serial_after_restore(0, None, NOW - 100 * DAY, NOW), 4000, "an older copy, a wider gap");
        assert_eq!(serial_after_restore(0, None, NOW + DAY, NOW), 1000, "a clock set back");
    }
}
