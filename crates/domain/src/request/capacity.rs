//! By what right somebody asks (صفة مقدم الطلب): for oneself, as a relative, or with a paper that allows it (requirements, reading 8).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::date::{RecordedDate, TypedDate};
use crate::id::PersonId;
use crate::{Code, Refusal, Refusals, text};

/// Longest number of a deed or mandate.
const NUMBER_MAX: usize = 60;

/// How the applicant stands to the beneficiary (صفة مقدم الطلب).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    /// For oneself (عن نفسه).
    Own,
    /// Husband or wife (زوج أو زوجة).
    Spouse,
    /// Father or mother (والد أو والدة).
    Parent,
    /// Guardian by deed (ولي أو وصي); a minor's request is signed by the guardian.
    Guardian,
    /// Proxy by mandate (وكيل).
    Proxy,
    /// Another relative (قريب).
    OtherRelative,
}

impl Capacity {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 6] = [Self::Own, Self::Spouse, Self::Parent, Self::Guardian, Self::Proxy, Self::OtherRelative];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Spouse => "spouse",
            Self::Parent => "parent",
            Self::Guardian => "guardian",
            Self::Proxy => "proxy",
            Self::OtherRelative => "other_relative",
        }
    }

    /// Reads what [`Capacity::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|capacity| capacity.as_str() == text)
    }

    /// Whether a paper must show it: a deed of guardianship or a mandate.
    pub fn needs_paper(self) -> bool {
        matches!(self, Self::Guardian | Self::Proxy)
    }

    /// Whether it fits these two people: for oneself is one person, everything else is two.
    ///
    /// # Errors
    /// `CapacityDoesNotFit`.
    pub fn fits(self, applicant: PersonId, beneficiary: PersonId) -> Result<(), Refusal> {
        let fits = (self == Self::Own) == (applicant == beneficiary);
        if fits { Ok(()) } else { Err(Refusal::new(Code::CapacityDoesNotFit)) }
    }
}

/// The deed or mandate as typed; every part may still be empty, for missing is not wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CapacityPaperInput {
    /// Its number.
    pub number: String,
    /// When it ends, if it does.
    pub expires: Option<TypedDate>,
}

/// The applicant's capacity as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CapacityInput {
    /// In what capacity.
    pub capacity: Capacity,
    /// The paper that allows it; kept for a guardian and a proxy only.
    pub paper: Option<CapacityPaperInput>,
}

/// The paper that gives a guardian or proxy the right to ask (صك الولاية أو الوكالة).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CapacityPaper {
    /// Its number.
    pub number: String,
    /// When it ends; a deed of guardianship may have no end.
    pub expires: Option<RecordedDate>,
}

impl CapacityPaper {
    /// Whether it still held on that day. A paper holds through the day on which it expires.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.expires.is_none_or(|expires| !expires.before(day))
    }
}

impl CapacityInput {
    /// Reads the paper; an empty number means that it was not shown yet.
    ///
    /// # Errors
    /// `PaperExpired` for one that ended before `today`, and whatever number and date got wrong, under `paper`.
    pub fn parse(&self, today: NaiveDate) -> Result<(Capacity, Option<CapacityPaper>), Refusals> {
        let Some(paper) = self.paper.as_ref().filter(|_| self.capacity.needs_paper()) else { return Ok((self.capacity, None)) };
        let mut refused = Refusals::default();
        let number = refused.take("paper.number", text::clean(&paper.number, NUMBER_MAX)).unwrap_or_default();
        let expires = paper.expires.and_then(|typed| refused.take("paper.expires", RecordedDate::parse_whole(typed)));
        let read = CapacityPaper { number, expires };
        if !read.holds_on(today) {
            refused.push(Refusal::new(Code::PaperExpired).at("paper.expires"));
        }
        if read.number.is_empty() && read.expires.is_some() {
            refused.push(Refusal::new(Code::Required).at("paper.number"));
        }
        refused.done()?;
        Ok((self.capacity, Some(read).filter(|paper| !paper.number.is_empty())))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::date::Calendar;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
    }

    fn until(calendar: Calendar, year: i32, month: u8, day: u8) -> CapacityInput {
        let expires = Some(TypedDate { calendar, year, month: Some(month), day: Some(day) });
        CapacityInput { capacity: Capacity::Proxy, paper: Some(CapacityPaperInput { number: "٤٤٧/و".to_owned(), expires }) }
    }

    #[test]
    fn an_expired_mandate_is_refused_and_one_that_ends_today_holds() {
        let yesterday = until(Calendar::Gregorian, 2026, 11, 21).parse(today()).unwrap_err().0;
        assert_eq!((yesterday[0].code, yesterday[0].field.as_str()), (Code::PaperExpired, "paper.expires"), "it gives no right any more");
        assert!(until(Calendar::Gregorian, 2026, 11, 22).parse(today()).is_ok(), "a paper holds through its last day");
        let hijri = until(Calendar::Hijri, 1448, 6, 11).parse(today()).unwrap_err().0;
        assert_eq!(hijri[0].code, Code::PaperExpired, "today is 12/06/1448");
    }

    #[test]
    fn a_mandate_not_shown_yet_is_missing_and_not_wrong() {
        let not_yet =
            CapacityInput { capacity: Capacity::Guardian, paper: Some(CapacityPaperInput { number: " ".to_owned(), expires: None }) };
        assert_eq!(not_yet.parse(today()).unwrap(), (Capacity::Guardian, None), "saving is always possible");
        let spouse = CapacityInput { capacity: Capacity::Spouse, ..until(Calendar::Gregorian, 2020, 1, 1) };
        assert_eq!(spouse.parse(today()).unwrap(), (Capacity::Spouse, None), "a wife needs no mandate, so none is judged");
    }

    #[test]
    fn all_that_is_wrong_comes_at_once() {
        let mut both = until(Calendar::Hijri, 1446, 5, 30);
        both.paper.as_mut().unwrap().number = "م".repeat(61);
        let refused = both.parse(today()).unwrap_err().0;
        let found: Vec<_> = refused.iter().map(|refusal| (refusal.code, refusal.field.as_str())).collect();
        assert_eq!(found, [(Code::TooLong, "paper.number"), (Code::NoSuchDay, "paper.expires.day")], "one pass mends both");
    }

    #[test]
    fn asking_for_oneself_is_one_person() {
        let (a, b): (PersonId, PersonId) = (crate::id::new_id(1, [1; 10]), crate::id::new_id(1, [2; 10]));
        assert!(Capacity::Own.fits(a, a).is_ok() && Capacity::Spouse.fits(a, b).is_ok(), "as it is said");
        assert_eq!(Capacity::Own.fits(a, b).unwrap_err().code, Code::CapacityDoesNotFit, "two people");
        assert_eq!(Capacity::Proxy.fits(a, a).unwrap_err().code, Code::CapacityDoesNotFit, "nobody is one's own proxy");
    }
}
