//! The office's calendar (تقويم المكتب): working week, hours and holidays, version by version.

use domain::{
    Code,
    calendar::{CalendarInput, HolidayInput, Hours, HoursInput, OfficeCalendar},
    date::DateShown,
    setting::{SettingVersion, Topic},
};
use serde::{Deserialize, Serialize};
use store::Reader;

use crate::{
    Failure, Outcome, Work,
    deed::{EVERYONE, MANAGER, declare_deeds},
    drafts::Nothing,
    op::Op,
    wordings::{VersionLine, add_version, list_lines},
};

/// The calendar as the window shows and edits it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CalendarView {
    /// Number of the newest version, 0 before the first; handed back when saving.
    pub seen_version: u32,
    /// The calendar as it would be typed.
    pub calendar: CalendarInput,
    /// Its holidays with both calendars' dates, oldest first.
    pub holidays: Vec<HolidayLine>,
    /// All versions, newest first.
    pub versions: Vec<VersionLine>,
    /// Today is a working day.
    pub working_today: bool,
}

/// A holiday in the list.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct HolidayLine {
    /// What it is.
    pub name: String,
    /// First day.
    pub from: DateShown,
    /// Last day.
    pub to: DateShown,
    /// It is over.
    pub past: bool,
}

/// A changed calendar.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveCalendarInput {
    /// The version the editor began from.
    pub seen_version: u32,
    /// The calendar.
    pub calendar: CalendarInput,
}

declare_deeds! {
    /// Working week, hours and holidays in force.
    reads office_calendar(Nothing) -> CalendarView, by EVERYONE;
    /// Changes working week, hours or holidays; earlier versions stay readable.
    writes save_calendar(SaveCalendarInput) -> CalendarView, by MANAGER;
}

/// The calendar in force today.
pub(crate) fn calendar(reader: &Reader<'_>, work: &Work<'_>) -> Result<OfficeCalendar, Failure> {
    Ok(reader.find_setting(Topic::Calendar, work.today())?.map(|(_, calendar)| calendar).unwrap_or_default())
}

fn office_calendar(work: &Work<'_>, _: Nothing) -> Result<Outcome<CalendarView>, Failure> {
    Ok(Outcome::read(work.read(|reader| view(work, reader))?))
}

fn view(work: &Work<'_>, reader: &Reader<'_>) -> Result<CalendarView, Failure> {
    let calendar = calendar(reader, work)?;
    let (seen_version, versions) = list_lines(work, reader, Topic::Calendar)?;
    let holidays = calendar.holidays.iter().map(|holiday| HolidayLine {
        name: holiday.name.clone(),
        from: holiday.from.shown(),
        to: holiday.to.shown(),
        past: holiday.to.before(work.today()),
    });
    Ok(CalendarView {
        seen_version,
        holidays: holidays.collect(),
        versions,
        working_today: calendar.is_working(work.today()),
        calendar: as_typed(&calendar),
    })
}

fn as_typed(calendar: &OfficeCalendar) -> CalendarInput {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let hours = |hours: Option<Hours>| hours.map(|hours| HoursInput { from: clock(hours.from), to: clock(hours.to) }).unwrap_or_default();
    CalendarInput {
        working_week: calendar.working_week,
        hours: hours(calendar.hours),
        ramadan_hours: hours(calendar.ramadan_hours),
        holidays: calendar
            .holidays
            .iter()
            .map(|holiday| HolidayInput { name: holiday.name.clone(), from: Some(holiday.from.typed()), to: Some(holiday.to.typed()) })
            .collect(),
    }
}

fn save_calendar(work: &Work<'_>, input: SaveCalendarInput) -> Result<Outcome<CalendarView>, Failure> {
    let calendar = input.calendar.parse().map_err(|refused| refused.under("calendar"))?;
    let next = SettingVersion {
        version: input.seen_version.checked_add(1).ok_or_else(|| Failure::new(Code::BadCall))?,
        effective_from: work.today(),
        approved_by: String::new(),
        saved_by: work.staff.id,
        saved_at: work.now.unix_millis,
    };
    work.transact(Op::SaveCalendar, |change| {
        add_version(change, Topic::Calendar, &next, &calendar)?;
        view(work, change)
    })
}
