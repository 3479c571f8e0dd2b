#![allow(clippy::unwrap_used)]

use uuid::Uuid;

use super::*;

fn staff(number: u128, roles: &[Role], active: bool) -> StaffMember {
    StaffMember { id: StaffId::from(Uuid::from_u128(number)), name: format!("{number}"), roles: roles.to_vec(), active }
}

#[test]
fn an_account_has_a_name_and_each_role_once() {
    let refused = check_account("  ", &[]).unwrap_err().0;
    let fields: Vec<_> = refused.iter().map(|refusal| refusal.field.as_str()).collect();
    assert_eq!(fields, ["name", "roles"], "all at once");
    let (name, roles) = check_account(" سعد  العمر ", &[Role::Manager, Role::Clerk, Role::Manager]).unwrap();
    assert_eq!((name.as_str(), roles), ("سعد العمر", vec![Role::Clerk, Role::Manager]), "in the order of the list");
}

#[test]
fn an_office_keeps_a_manager() {
    let (first, gone) = (staff(1, &[Role::Manager, Role::Clerk], true), staff(2, &[Role::Manager], false));
    assert_eq!(keep_a_manager(&[first.clone(), gone.clone()], first.id).unwrap_err().code, Code::LastManager, "one who left is none");
    let second = staff(3, &[Role::Manager], true);
    assert!(keep_a_manager(&[first.clone(), second], first.id).is_ok(), "the second goes on");
}

#[test]
fn nobody_judges_what_they_entered_unless_nobody_else_can() {
    let (first, second, clerk) = (staff(1, &[Role::Manager], true), staff(2, &[Role::Manager], true), staff(3, &[Role::Clerk], true));
    let both = [first.clone(), second.clone(), clerk.clone()];
    assert_eq!(may_judge(first.id, &[clerk.id], &both), Ok(false), "another's entry");
    assert_eq!(may_judge(first.id, &[first.id], &both).unwrap_err().code, Code::OwnEntry, "the second manager is there to be asked");
    assert_eq!(may_judge(first.id, &[first.id], &[first.clone(), clerk]), Ok(true), "a single manager: an exception that is shown");
    assert_eq!(may_judge(first.id, &[first.id, second.id], &both), Ok(true), "both entered some of it: no dead end");
    let left = StaffMember { active: false, ..second };
    assert_eq!(may_judge(first.id, &[first.id], &[first.clone(), left]), Ok(true), "one who left cannot be asked");
}
