//! Numbers of the privacy registers: data subjects' requests, incidents, certificates of destruction.

use std::fmt;

use serde::{Serialize, Serializer};

use super::{Series, of_year::OfYear};
use crate::Refusal;

/// A number in one of the registers (رقم القيد), shaped as a request's but with another check digit for each register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RegisterNumber {
    series: Series,
    of_year: OfYear,
}

impl RegisterNumber {
    /// The number with this serial in this year.
    ///
    /// # Errors
    /// `NumberShape` for a year outside 1300-2999 or serial 0 or above `SERIAL_MAX`.
    pub fn new(series: Series, year: u16, serial: u32) -> Result<Self, Refusal> {
        Ok(Self { series, of_year: OfYear::new(year, serial)? })
    }

    /// Reads a spoken or typed number of this register.
    ///
    /// # Errors
    /// `NumberShape` when it cannot be one; `NumberCheckDigit` when it was misheard or belongs to another series.
    pub fn parse(series: Series, typed: &str) -> Result<Self, Refusal> {
        Ok(Self { series, of_year: OfYear::parse(series, typed)? })
    }
}

impl fmt::Display for RegisterNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.of_year.draw(self.series, out)
    }
}

impl Serialize for RegisterNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
