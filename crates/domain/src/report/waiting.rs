//! How long many requests have waited: count, median and oldest. Never by staff member (R50).

/// Below this a group says nothing but who is in it: its figure stays hidden (R50).
const SMALL: u64 = 5;

/// How often each number of days occurs (توزيع).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spread(std::collections::BTreeMap<u32, u64>);

impl Spread {
    /// Counts some more that waited so many days.
    pub fn add(&mut self, days: u32, times: u64) {
        if times > 0 {
            *self.0.entry(days).or_default() += times;
        }
    }

    /// Counts another spread's as well.
    pub fn join(&mut self, other: &Self) {
        other.0.iter().for_each(|(days, times)| self.add(*days, *times));
    }

    /// How many.
    pub fn count(&self) -> u64 {
        self.0.values().sum()
    }

    /// The days that half of them did not go beyond; the lower of two middles. Nothing without any.
    pub fn median(&self) -> Option<u32> {
        let half = self.count().div_ceil(2);
        let mut seen = 0;
        self.0.iter().find_map(|(days, times)| {
            seen += times;
            (seen >= half && half > 0).then_some(*days)
        })
    }

    /// The longest.
    pub fn longest(&self) -> Option<u32> {
        self.0.last_key_value().map(|(days, _)| *days)
    }
}

/// A figure of so many; nothing when they are too few to say it without pointing at somebody (R50).
pub fn hide_small<T>(count: u64, figure: Option<T>) -> Option<T> {
    figure.filter(|_| count >= SMALL)
}
