//! What the manager must not overlook about staff, keys and journal (لوحة المدير): one deed for the home screen.

use domain::date::{DateShown, riyadh_date};
use serde::{Deserialize, Serialize};
use store::EntryFilter;

use crate::{
    Failure, Outcome, Work,
    checkpoints::{CheckpointView, checkpoint_view},
    deed::{MANAGER, declare_deeds},
    drafts::Nothing,
    journal::counted,
    op::Op,
    sign_in::slot_of,
};

/// Entries looked through for a count; more than these is a flood, and is said as such.
const MOST: u32 = 500;

/// What asks for the manager's eye.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct OfficeWatch {
    /// Wrong passphrases and recovery codes since this manager's sign-in before this one.
    pub failed_sign_ins: u32,
    /// Deeds that were refused in the same time.
    pub denials: u32,
    /// Since when both are counted; none at the first sign-in of all.
    pub since: Option<DateShown>,
    /// Names of those who were given a first passphrase and did not come yet.
    pub waiting: Vec<String>,
    /// Names of those whose slot was lost to damage of the keys file: they need a new first passphrase.
    pub without_key: Vec<String>,
    /// Somebody left, and the data key was not renewed yet.
    pub renewal_due: bool,
    /// The entry at which the journal was found broken.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub journal_broken_at: Option<i64>,
    /// The newest signed checkpoint that left the machine.
    pub last_checkpoint: Option<CheckpointView>,
    /// Requests that the only manager let pass or granted urgently although that same manager had entered them.
    pub alone: u32,
}

declare_deeds! {
    /// What asks for the manager's eye about staff, keys and the journal.
    reads office_watch(Nothing) -> OfficeWatch, by MANAGER;
}

fn office_watch(work: &Work<'_>, _: Nothing) -> Result<Outcome<OfficeWatch>, Failure> {
    let slots = work.desk.with_keys(|keys, _| Ok(keys.staff()))?;
    work.read(|reader| {
        // The newest is the sign-in of this very session.
        let since = reader.list_times(work.staff.id, Op::SignIn.as_str(), 2)?.get(1).copied();
        let entries = |op: Op| {
            let from = since.unwrap_or(i64::MIN);
            reader.list_entries(&EntryFilter { deeds: vec![op.as_str()], from, until: i64::MAX, limit: MOST, ..EntryFilter::default() })
        };
        let mut sums = [0u32; 2];
        for (sum, op) in sums.iter_mut().zip([Op::FailedSignIn, Op::Denied]) {
            for entry in entries(op)? {
                *sum = sum.saturating_add(counted(reader, entry.seq)?.unwrap_or(1));
            }
        }
        let [failed_sign_ins, denials] = sums;
        let staff: Vec<_> = reader.list_staff()?.into_iter().filter(|one| one.active).collect();
        let slot = |id| slots.iter().find(|slot| slot.id == slot_of(id));
        let named =
            |is: &dyn Fn(&domain::staff::StaffMember) -> bool| staff.iter().filter(|one| is(one)).map(|one| one.name.clone()).collect();
        let office = reader.office_id()?;
        Ok(Outcome::read(OfficeWatch {
            failed_sign_ins,
            denials,
            since: since.map(|at| DateShown::of_day(riyadh_date(at))),
            waiting: named(&|one| slot(one.id).is_some_and(|slot| slot.must_change)),
            without_key: named(&|one| slot(one.id).is_none()),
            renewal_due: reader.key_renewal_due()?.is_some(),
            journal_broken_at: reader.find_chain_alarm()?,
            last_checkpoint: reader.list_checkpoints(1)?.first().map(|row| checkpoint_view(office, row)).transpose()?,
            alone: reader.count_lone_overrides()?.saturating_add(reader.count_lone_grants()?),
        }))
    })
}
