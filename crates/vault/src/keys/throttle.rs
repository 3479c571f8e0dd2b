//! Waiting after wrong passphrases. The count is in the keys file; the start of a wait is only in memory and measured from
//! the start of the program, so neither the PC's clock nor putting it back shortens a wait, and a restart begins it anew.

use std::collections::BTreeMap;
use std::time::Duration;

use super::SlotId;

/// Wrong tries that cost nothing; after them every further one costs a wait.
pub const TRIES_BEFORE_WAIT: u32 = 5;
const FIRST_WAIT: Duration = Duration::from_secs(30);
const LONGEST_WAIT: Duration = Duration::from_secs(15 * 60);

/// When each person's wait began, as time since the program started.
#[derive(Debug, Default)]
pub(super) struct Waits(BTreeMap<SlotId, Duration>);

impl Waits {
    pub(super) fn begin(&mut self, id: SlotId, now: Duration) {
        self.0.insert(id, now);
    }

    pub(super) fn end(&mut self, id: SlotId) {
        self.0.remove(&id);
    }

    /// How long this person must still wait after `wrong` wrong tries. A wait nobody saw beginning begins now.
    pub(super) fn left(&self, id: SlotId, wrong: u32, now: Duration) -> Duration {
        let began = self.0.get(&id).copied().unwrap_or(now);
        wait_after(wrong).saturating_sub(now.saturating_sub(began))
    }
}

/// 30 s after the fifth wrong try, doubled by each further one, at most 15 minutes.
fn wait_after(wrong: u32) -> Duration {
    match wrong.checked_sub(TRIES_BEFORE_WAIT) {
        None => Duration::ZERO,
        Some(further) => FIRST_WAIT.saturating_mul(2u32.saturating_pow(further)).min(LONGEST_WAIT),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn waits_start_at_thirty_seconds_and_double_to_fifteen_minutes() {
        let seconds: Vec<u64> = (0..13).map(|wrong| wait_after(wrong).as_secs()).collect();
        assert_eq!(seconds, [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900], "5 tries, then 30 s doubling to 15 min");
        assert_eq!(wait_after(u32::MAX), LONGEST_WAIT, "a count that ran over may not end the wait");
    }
}
