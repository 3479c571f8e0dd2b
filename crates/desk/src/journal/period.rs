//! From two typed days to two moments.

use chrono::{Days, NaiveDate};
use domain::{
    Code, Refusal, Refusals,
    date::{RecordedDate, TypedDate, riyadh_date, riyadh_midnight},
};

use crate::Failure;

/// Days from one to another, both included.
#[derive(Debug, Clone, Copy)]
pub(super) struct Period {
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
}

impl Period {
    /// Reads the typed days; without them from the beginning and up to today.
    pub(super) fn read(from: Option<TypedDate>, to: Option<TypedDate>, today: NaiveDate) -> Result<Self, Failure> {
        let mut refusals = Refusals::default();
        let mut day = |field: &str, typed: Option<TypedDate>, without: NaiveDate| {
            let parsed = typed.map_or(Ok(without), |typed| RecordedDate::parse_whole(typed).map(|date| date.day().unwrap_or(without)));
            refusals.take(field, parsed).unwrap_or(without)
        };
        let (first, last) = (day("from", from, riyadh_date(0)), day("to", to, today));
        if first > last {
            refusals.push(Refusal::new(Code::EndBeforeStart).at("to"));
        }
        refusals.done()?;
        Ok(Self { first, last })
    }

    /// The first moment of the first day and the first after the last (UTC, milliseconds).
    pub(super) fn moments(self) -> (i64, i64) {
        let after = self.last.checked_add_days(Days::new(1)).unwrap_or(self.last);
        (riyadh_midnight(self.first), riyadh_midnight(after))
    }
}
