//! The office's own facts: names, licence, signatory, promised times. No charity is hard-coded (requirements, reading 1).

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    Code, Refusal, Refusals,
    hijri::Hijri,
    text::{self, Digits},
};

/// The office as set up (إعدادات الجمعية).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct OfficeSettings {
    /// The charity's full name in Arabic; printed inside case files, not on what a visitor carries.
    pub name_ar: String,
    /// Its name in Latin letters; may be empty.
    pub name_latin: String,
    /// The short public name that stands on letters and does not tell of imprisonment.
    pub public_name: String,
    /// Licence number.
    pub licence: String,
    /// City.
    pub city: String,
    /// Who signs letters.
    pub signatory_name: String,
    /// The signatory's office.
    pub signatory_title: String,
    /// Earliest reply, in calendar days after submission: «لا تقل عن أسبوعين» (R14, reading 2). Never below 14.
    pub reply_floor_days: u16,
    /// Internal target for the reply, in calendar days.
    pub reply_target_days: u16,
    /// Digits on papers and screens.
    pub digits: Digits,
    /// Which calendar's year stands in numbers.
    #[serde(default)]
    pub number_year: NumberYear,
    /// A training office: coloured band, papers watermarked «تدريب».
    pub training: bool,
}

/// Which calendar's year stands in the numbers of requests, letters and registers (سنة الأرقام). Each year counts from 1 in either, and a Hijri
/// year is never a Gregorian one, so that a change leaves every earlier number its own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NumberYear {
    /// `2026-000123`
    #[default]
    Gregorian,
    /// `1448-000123`, by Umm al-Qura.
    Hijri,
}

impl NumberYear {
    /// The year of a day; the Gregorian one beyond the published table.
    pub fn of_day(self, day: NaiveDate) -> i32 {
        match self {
            Self::Gregorian => day.year(),
            Self::Hijri => Hijri::from_gregorian(day).map_or(day.year(), |hijri| hijri.year()),
        }
    }
}

/// The regulation's floor: no reply is promised before two weeks (R14).
pub const REPLY_FLOOR_DAYS: u16 = 14;

impl OfficeSettings {
    /// Cleans and checks the typed settings.
    ///
    /// # Errors
    /// Every field that is missing, too long or out of range.
    pub fn check(mut self) -> Result<Self, Refusals> {
        let mut refusals = Refusals::default();
        for (field, value, needed) in [
            ("name_ar", &mut self.name_ar, true),
            ("name_latin", &mut self.name_latin, false),
            ("public_name", &mut self.public_name, false),
            ("licence", &mut self.licence, true),
            ("city", &mut self.city, true),
            ("signatory_name", &mut self.signatory_name, true),
            ("signatory_title", &mut self.signatory_title, true),
        ] {
            let Some(clean) = refusals.take(field, text::clean(value, 120)) else { continue };
            if needed && clean.is_empty() {
                refusals.push(Refusal::new(Code::Required).at(field));
            }
            *value = clean;
        }
        if self.reply_floor_days < REPLY_FLOOR_DAYS || self.reply_floor_days > 365 {
            refusals.push(Refusal::new(Code::OutOfRange).with("min", REPLY_FLOOR_DAYS).with("max", 365).at("reply_floor_days"));
        }
        if self.reply_target_days < self.reply_floor_days || self.reply_target_days > 365 {
            refusals.push(Refusal::new(Code::OutOfRange).with("min", self.reply_floor_days).with("max", 365).at("reply_target_days"));
        }
        refusals.done()?;
        Ok(self)
    }
}
