//! Whom a staff member had open lately: read from the journal, so that nothing is kept twice.

use domain::{date::DateShown, id::PersonId};
use serde::{Deserialize, Serialize};

use super::PersonBrief;
use crate::{Failure, Outcome, Work, drafts::Nothing, op::Op};

/// How many are shown: what one remembers of a morning.
const SHOWN: usize = 8;
/// How many may be looked at for these: some are closed to this staff member or hidden meanwhile.
const LOOKED_AT: u32 = 40;
/// What counts as having had somebody open.
const OPENINGS: &[Op] = &[Op::OpenPerson, Op::OpenPersonForm, Op::RegisterPerson, Op::CorrectPerson, Op::CompleteRegistration];

/// Somebody this staff member had open lately (آخر من فُتحت صفحاتهم).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RecentPerson {
    /// Who.
    pub person: PersonBrief,
    /// The day.
    pub on: DateShown,
    /// The time of that day.
    pub time: String,
    /// It was today.
    pub today: bool,
}

pub(super) fn recent_persons(work: &Work<'_>, _: Nothing) -> Result<Outcome<Vec<RecentPerson>>, Failure> {
    let openings: Vec<&str> = OPENINGS.iter().map(|op| op.as_str()).collect();
    let today = work.today();
    work.read(|reader| {
        let mut all = Vec::new();
        for (id, at) in reader.list_recent_records(work.staff.id, "person", &openings, LOOKED_AT)? {
            let Some(id) = PersonId::parse(&id) else { continue };
            // The wall of relatives, and who was entered in error.
            let Some(brief) = reader.find_brief(id, work.staff.id)? else { continue };
            let day = domain::date::riyadh_date(at);
            all.push(RecentPerson {
                person: PersonBrief::of(brief, today),
                on: DateShown::of_day(day),
                time: domain::date::riyadh_clock(at),
                today: day == today,
            });
            if all.len() == SHOWN {
                break;
            }
        }
        Ok(Outcome::read(all))
    })
}
