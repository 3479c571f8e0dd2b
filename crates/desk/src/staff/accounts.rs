//! The accounts as the manager sees them.

use domain::{
    date::{DateShown, riyadh_date},
    staff::StaffMember,
};
use serde::{Deserialize, Serialize};

use crate::{Failure, Outcome, Work, drafts::Nothing, op::Op, sign_in::slot_of};

/// One account (حساب موظف).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StaffAccount {
    /// Whose.
    pub staff: StaffMember,
    /// Saved version; a change names the one it saw.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub version: i64,
    /// The first passphrase was not replaced by an own one yet.
    pub waiting: bool,
    /// The keys file has no slot for this account any more: a new first passphrase is needed (fault 14).
    pub without_key: bool,
    /// The day of the last sign-in.
    pub last_sign_in: Option<DateShown>,
    /// The day the account was closed.
    pub closed_on: Option<DateShown>,
    /// The only manager at work: the account can neither be closed nor lose the role.
    pub last_manager: bool,
}

pub(super) fn staff_accounts(work: &Work<'_>, _: Nothing) -> Result<Outcome<Vec<StaffAccount>>, Failure> {
    let slots = work.desk.with_keys(|keys, _| Ok(keys.staff()))?;
    work.read(|reader| {
        let rows = reader.list_staff_rows()?;
        let all: Vec<StaffMember> = rows.iter().map(|row| row.staff.clone()).collect();
        let accounts = rows.into_iter().map(|row| {
            let slot = slots.iter().find(|slot| slot.id == slot_of(row.staff.id));
            let last = reader.list_times(row.staff.id, Op::SignIn.as_str(), 1)?.first().copied();
            let shown = |at: i64| DateShown::of_day(riyadh_date(at));
            Ok(StaffAccount {
                version: row.version,
                waiting: slot.is_some_and(|slot| slot.must_change),
                without_key: row.staff.active && slot.is_none(),
                last_sign_in: last.map(shown),
                closed_on: row.closed_at.map(shown),
                last_manager: row.staff.active
                    && row.staff.roles.contains(&domain::staff::Role::Manager)
                    && domain::staff::keep_a_manager(&all, row.staff.id).is_err(),
                staff: row.staff,
            })
        });
        Ok(Outcome::read(accounts.collect::<Result<_, Failure>>()?))
    })
}
