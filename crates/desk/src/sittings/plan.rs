//! Planning a sitting: its number, day, time and place.

use domain::{
    number::{RegisterNumber, Series},
    sitting::{Sitting, SittingState},
};

use super::{edit_sitting, input::PlanSittingInput, shown, types::SittingView};
use crate::{Failure, Outcome, Work, calendars::calendar, numbering::next_of_year, op::Op, requests::stamp};

pub(super) fn plan_sitting(work: &Work<'_>, input: PlanSittingInput) -> Result<Outcome<SittingView>, Failure> {
    let office = work.read(|reader| calendar(reader, work))?;
    let facts = input.sitting.parse(work.today(), &office).map_err(|found| found.under("sitting"))?;
    let done = work.transact(Op::PlanSitting, |change| match input.of {
        None => {
            let (year, serial) = next_of_year(change, Series::Sitting)?;
            let new = Sitting {
                id: change.new_id(),
                version: 1,
                number: RegisterNumber::new(Series::Sitting, year, serial)?,
                on: facts.on,
                begins: facts.begins,
                place: facts.place.clone(),
                state: SittingState::Planned,
                off_day_reason: facts.off_day_reason.clone(),
                quorum: None,
                called_off_reason: None,
                planned: stamp(work),
                opened: None,
                ended: None,
            };
            change.insert_sitting(&new)?;
            change.journal("sitting", new.id, None, Some(&new))?;
            Ok(new.id)
        }
        Some(seen) => edit_sitting(change, seen, |_, sitting| {
            if sitting.state != SittingState::Planned {
                return Err(domain::Refusal::new(domain::Code::SittingStep).with("state", sitting.state.as_str()).into());
            }
            sitting.on = facts.on;
            sitting.begins = facts.begins;
            sitting.place = facts.place.clone();
            sitting.off_day_reason = facts.off_day_reason.clone();
            Ok(())
        }),
    })?;
    shown(work, done)
}
