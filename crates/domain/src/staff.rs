//! Who works at the office and what each may do (R60).

use serde::{Deserialize, Serialize};

use crate::{Code, Refusal, Refusals, id::StaffId, text};

/// A role (دور). One person may hold several; committee members are not users of the program (R60).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Receives visitors (موظف علاقات المستفيدين).
    Clerk,
    /// Examines the case (الباحث الاجتماعي).
    Researcher,
    /// Prepares the committee's sittings and records decisions (أمين اللجنة).
    Secretary,
    /// Answers for the office: settings, staff, overrides (المدير).
    Manager,
    /// Reads the journal only (المراجع).
    Auditor,
}

impl Role {
    /// All roles, in the order screens show them.
    pub const ALL: [Self; 5] = [Self::Clerk, Self::Researcher, Self::Secretary, Self::Manager, Self::Auditor];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Clerk => "clerk",
            Self::Researcher => "researcher",
            Self::Secretary => "secretary",
            Self::Manager => "manager",
            Self::Auditor => "auditor",
        }
    }

    /// Reads what [`Role::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }
}

/// A member of staff (موظف).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StaffMember {
    /// Identity.
    pub id: StaffId,
    /// Name as it stands on papers and on the sign-in screen.
    pub name: String,
    /// Roles held.
    pub roles: Vec<Role>,
    /// Still works here; a leaver's name stays in the history.
    pub active: bool,
}

impl StaffMember {
    /// Whether any of these roles is held.
    pub fn holds_any(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.roles.contains(role))
    }
}

/// Longest name of a staff member, in letters.
pub const NAME_MAX: usize = 60;

/// Name and roles as typed, cleaned: each role once, in the order screens show them.
///
/// # Errors
/// Every field that is missing or too long: `name`, `roles`.
pub fn check_account(name: &str, roles: &[Role]) -> Result<(String, Vec<Role>), Refusals> {
    let mut refusals = Refusals::default();
    let name = refusals.take("name", text::clean_required(name, NAME_MAX)).unwrap_or_default();
    let roles: Vec<Role> = Role::ALL.into_iter().filter(|role| roles.contains(role)).collect();
    if roles.is_empty() {
        refusals.push(Refusal::new(Code::Required).at("roles"));
    }
    refusals.done().map(|()| (name, roles))
}

/// An office is never left without a manager: nobody could add staff, restore or change settings any more.
///
/// # Errors
/// [`Code::LastManager`] when nobody but `leaving` is an active manager.
pub fn keep_a_manager(staff: &[StaffMember], leaving: StaffId) -> Result<(), Refusal> {
    let another = staff.iter().any(|one| one.id != leaving && one.active && one.roles.contains(&Role::Manager));
    if another { Ok(()) } else { Err(Refusal::new(Code::LastManager)) }
}

/// Nobody decides, overrides or examines what they entered (R60). `Ok(true)` is the visible exception of an office that has no other
/// manager who could: without it a small office would come to a dead end.
///
/// # Errors
/// [`Code::OwnEntry`] when `by` entered it and another active manager who did not is there to be asked.
pub fn may_judge(by: StaffId, entered_by: &[StaffId], staff: &[StaffMember]) -> Result<bool, Refusal> {
    if !entered_by.contains(&by) {
        return Ok(false);
    }
    let another = staff.iter().any(|one| one.active && one.roles.contains(&Role::Manager) && !entered_by.contains(&one.id));
    if another { Err(Refusal::new(Code::OwnEntry)) } else { Ok(true) }
}

#[cfg(test)]
mod tests;
