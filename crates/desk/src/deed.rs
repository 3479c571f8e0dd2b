//! What a deed is: a verb with a typed input and output, who may do it, and whether it writes.

use domain::staff::{Role, StaffMember};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{Desk, Failure, Outcome, Work};

/// Who may do a deed. A deed without an entry here cannot be declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Anyone at the keyboard, before sign-in: set-up, sign-in, reading a sealed file.
    BeforeSignIn,
    /// Whoever holds one of these roles.
    Roles(&'static [Role]),
}

impl Who {
    /// Whether this staff member may do it; `None` is nobody signed in.
    pub fn allows(self, staff: Option<&StaffMember>) -> bool {
        match self {
            Self::BeforeSignIn => true,
            Self::Roles(roles) => staff.is_some_and(|staff| staff.active && staff.holds_any(roles)),
        }
    }
}

/// How a deed is carried out once its input arrived.
#[derive(Clone, Copy)]
pub(crate) enum Run {
    BeforeSignIn(fn(&Desk, Value) -> Result<Value, Failure>),
    SignedIn(fn(&Work<'_>, Value) -> Result<Value, Failure>),
}

/// One deed of the list.
#[derive(Clone, Copy)]
pub struct Deed {
    /// The verb, as the window and `istiqbalctl` call it.
    pub name: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Who may do it.
    pub who: Who,
    /// Whether it changes records.
    pub writes: bool,
    pub(crate) run: Run,
    /// Its types for the window.
    #[cfg(feature = "bindings")]
    pub(crate) types: fn(&mut crate::bindings::Types) -> (String, String),
}

impl std::fmt::Debug for Deed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Deed").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Reads the input, or says that the call does not fit. Unknown fields are refused by the input types themselves.
pub(crate) fn read_input<T: DeserializeOwned>(input: Value) -> Result<T, Failure> {
    serde_json::from_value(input).map_err(|_| Failure::new(domain::Code::BadCall))
}

/// Writes the answer for the bridge.
pub(crate) fn write_answer<T: Serialize>(outcome: &Outcome<T>) -> Result<Value, Failure> {
    serde_json::to_value(outcome).map_err(|_| Failure::new(domain::Code::Unexpected))
}

/// Declares the deeds of one feature: `reads|writes name(Input) -> Output, by ROLES;` or `before_sign_in name(Input) -> Output;`.
/// The one macro of the crate (design.md, "One trip"): it joins a function to its types, so that neither can drift.
macro_rules! declare_deeds {
    ($($(#[doc = $about:literal])+ $kind:ident $name:ident($input:ty) -> $output:ty $(, by $roles:expr)?;)*) => {
        /// The deeds of this feature.
        pub(crate) const DEEDS: &[$crate::deed::Deed] = &[$(
            $crate::deed::Deed {
                name: stringify!($name),
                about: concat!($($about),+),
                who: $crate::deed::declare_deeds!(@who $kind $($roles)?),
                writes: $crate::deed::declare_deeds!(@writes $kind),
                run: $crate::deed::declare_deeds!(@run $kind $name, $input),
                #[cfg(feature = "bindings")]
                types: |types| (types.add::<$input>(), types.add::<$output>()),
            },
        )*];
    };
    (@who before_sign_in) => { $crate::deed::Who::BeforeSignIn };
    (@who $kind:ident $roles:expr) => { $crate::deed::Who::Roles($roles) };
    (@writes writes) => { true };
    (@writes $kind:ident) => { false };
    (@run before_sign_in $name:ident, $input:ty) => {
        $crate::deed::Run::BeforeSignIn(|desk, input| {
            $crate::deed::write_answer(&$name(desk, $crate::deed::read_input::<$input>(input)?)?)
        })
    };
    (@run $kind:ident $name:ident, $input:ty) => {
        $crate::deed::Run::SignedIn(|work, input| {
            $crate::deed::write_answer(&$name(work, $crate::deed::read_input::<$input>(input)?)?)
        })
    };
}
pub(crate) use declare_deeds;

/// Everyone who works with visitors' files.
pub(crate) const STAFF: &[Role] = &[Role::Clerk, Role::Researcher, Role::Secretary, Role::Manager];
/// Who receives visitors and writes into their files.
pub(crate) const DESK: &[Role] = &[Role::Clerk, Role::Researcher, Role::Manager];
/// Who studies requests (البحث الاجتماعي).
#[allow(dead_code, reason = "the study's deeds follow")]
pub(crate) const RESEARCH: &[Role] = &[Role::Researcher, Role::Manager];
/// Who prepares sittings and records what the committee decided.
pub(crate) const COMMITTEE: &[Role] = &[Role::Secretary, Role::Manager];
/// The manager alone.
pub(crate) const MANAGER: &[Role] = &[Role::Manager];
/// Everyone who can sign in.
pub(crate) const EVERYONE: &[Role] = &Role::ALL;
/// Who may hand a case file out of the office.
pub(crate) const CASE_FILE: &[Role] = &[Role::Secretary, Role::Manager];
