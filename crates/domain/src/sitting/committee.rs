//! The committee (لجنة البحث): its members, who are no users of the program, and its rule of how many must be there.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::minutes_of_day;
use crate::date::{RecordedDate, TypedDate};
use crate::id::MemberId;
use crate::{Code, Refusal, Refusals, text};

/// Longest name of a member, in letters.
const NAME_MAX: usize = 120;
/// Longest title, in letters.
const TITLE_MAX: usize = 80;
/// No committee is larger.
const MEMBERS_MAX: u8 = 50;

/// A member of the research committee (عضو لجنة البحث). Members receive papers and are named in the minutes; they do not sign in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Identity.
    pub id: MemberId,
    /// Counts up when somebody changes it.
    pub version: i64,
    /// Full name, as the minutes print it.
    pub name: String,
    /// What the member is: «رئيس اللجنة»; may be empty.
    pub title: String,
    /// A member from this day on.
    pub since: NaiveDate,
    /// And until this day, the day itself included.
    pub until: Option<NaiveDate>,
}

impl Member {
    /// Whether this is a member on that day.
    pub fn sits_on(&self, day: NaiveDate) -> bool {
        self.since <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// A member as typed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MemberInput {
    /// Full name.
    pub name: String,
    /// What the member is in the committee; may be empty.
    pub title: String,
    /// Since when; today when it is left out.
    pub since: Option<TypedDate>,
}

impl MemberInput {
    /// Reads name, title and first day.
    ///
    /// # Errors
    /// Every field that is missing or wrong.
    pub fn parse(self, today: NaiveDate) -> Result<(String, String, NaiveDate), Refusals> {
        let mut refusals = Refusals::default();
        let name = refusals.take("name", text::clean_required(&self.name, NAME_MAX));
        let title = refusals.take("title", text::clean(&self.title, TITLE_MAX));
        let since = match self.since {
            None => Some(today),
            Some(typed) => refusals.take("since", RecordedDate::parse_whole(typed)).map(|date| date.earliest()),
        };
        match (name, title, since) {
            (Some(name), Some(title), Some(since)) if refusals.0.is_empty() => Ok((name, title, since)),
            _ => Err(refusals),
        }
    }
}

/// How the committee sits (نظام الجلسات): the office's own rule, version by version.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitteeRule {
    /// How many members must be there (النصاب).
    pub quorum: u8,
    /// The usual day of the week, Sunday 0, if there is one.
    pub weekday: Option<u8>,
    /// The usual time, in minutes after midnight.
    pub begins: Option<u16>,
    /// The usual place; may be empty.
    pub place: String,
}

/// The rule as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CommitteeRuleInput {
    /// How many members must be there.
    pub quorum: String,
    /// The usual day of the week, Sunday 0.
    pub weekday: Option<u8>,
    /// The usual time, such as `10:30`; may be empty.
    pub begins: String,
    /// The usual place; may be empty.
    pub place: String,
}

impl CommitteeRuleInput {
    /// Reads the rule.
    ///
    /// # Errors
    /// Every field that is missing or wrong.
    pub fn parse(self) -> Result<CommitteeRule, Refusals> {
        let mut refusals = Refusals::default();
        let quorum = refusals.take("quorum", whole_number(&self.quorum, 1, u32::from(MEMBERS_MAX)));
        let begins = match self.begins.trim() {
            "" => None,
            typed => refusals.take("begins", minutes_of_day(typed)),
        };
        let place = refusals.take("place", text::clean(&self.place, 120));
        if self.weekday.is_some_and(|day| day > 6) {
            refusals.push(Refusal::new(Code::OutOfRange).with("min", 0).with("max", 6).at("weekday"));
        }
        match (quorum.and_then(|number| u8::try_from(number).ok()), place) {
            (Some(quorum), Some(place)) if refusals.0.is_empty() => Ok(CommitteeRule { quorum, weekday: self.weekday, begins, place }),
            _ => Err(refusals),
        }
    }
}

impl CommitteeRule {
    /// As it would be typed.
    pub fn typed(&self) -> CommitteeRuleInput {
        CommitteeRuleInput {
            quorum: self.quorum.to_string(),
            weekday: self.weekday,
            begins: self.begins.map(|minutes| format!("{:02}:{:02}", minutes / 60, minutes % 60)).unwrap_or_default(),
            place: self.place.clone(),
        }
    }
}

/// A whole number as typed, in any digits.
///
/// # Errors
/// `Required` for nothing, `NumberShape` for what is none, `OutOfRange` with `min` and `max`.
pub(crate) fn whole_number(typed: &str, min: u32, max: u32) -> Result<u32, Refusal> {
    let digits: String =
        typed.chars().filter(|letter| !letter.is_whitespace() && !text::is_invisible(*letter)).map(text::western_digit).collect();
    if digits.is_empty() {
        return Err(Refusal::new(Code::Required));
    }
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Refusal::new(Code::NumberShape));
    }
    // More digits than a number holds are still a number, only far too large.
    let number = digits.parse::<u32>().unwrap_or(u32::MAX);
    if (min..=max).contains(&number) { Ok(number) } else { Err(Refusal::new(Code::OutOfRange).with("min", min).with("max", max)) }
}
