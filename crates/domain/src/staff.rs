//! Who works at the office and what each may do (R60).

use serde::{Deserialize, Serialize};

use crate::id::StaffId;

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
