//! What the journal says was done. One code per kind of deed; the window has the Arabic word for each.

use serde::{Deserialize, Serialize};

/// A kind of deed, as the journal names it (حركة).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Op {
    /// The office was set up.
    SetUpOffice,
    /// Settings were changed.
    SaveOffice,
    /// Somebody signed in.
    SignIn,
    /// A deed was refused for lack of the right to do it.
    Denied,
    /// A staff member was added.
    AddStaff,
    /// A passphrase was changed.
    ChangePassphrase,
    /// A person was registered.
    RegisterPerson,
    /// A person's data were corrected.
    CorrectPerson,
    /// A person was put away.
    ArchivePerson,
    /// A person was taken out of the archive again.
    UnarchivePerson,
    /// A person turned out to be registered by mistake.
    EnterPersonInError,
    /// A person entered in error was brought back.
    ReinstatePerson,
    /// A registration was completed (R15).
    CompleteRegistration,
    /// A file was closed to a staff member whose relative it is.
    MarkRelative,
    /// A wrong mark of a relative was taken away.
    UnmarkRelative,
    /// Two records that look alike were judged to be one person.
    JudgeDuplicate,
    /// A person's page was opened.
    OpenPerson,
    /// A person's form with its raw values was opened.
    OpenPersonForm,
    /// A person was shown beside a similar one before saving.
    CompareDuplicate,
    /// A masked ID was opened.
    RevealNationalId,
    /// Masked bank accounts were opened.
    RevealIban,
    /// Masked phones were opened.
    RevealPhones,
    /// What lies behind the fence was opened.
    RevealPrison,
    /// A household's page was opened.
    OpenHousehold,
    /// A household's address was changed.
    SetAddress,
    /// Somebody joined a household.
    AddMember,
    /// Somebody left a household.
    EndMembership,
    /// A member's place in the household was changed.
    ChangeMembership,
    /// A prisoner was linked to a household.
    LinkPrisoner,
    /// A prisoner's link to a household ended.
    EndPrisonerLink,
    /// A kinship was noted or taken away.
    SetKinship,
}

impl Op {
    /// As stored in the journal.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SetUpOffice => "set_up_office",
            Self::SaveOffice => "save_office",
            Self::SignIn => "sign_in",
            Self::Denied => "denied",
            Self::AddStaff => "add_staff",
            Self::ChangePassphrase => "change_passphrase",
            Self::RegisterPerson => "register_person",
            Self::CorrectPerson => "correct_person",
            Self::ArchivePerson => "archive_person",
            Self::UnarchivePerson => "unarchive_person",
            Self::EnterPersonInError => "enter_person_in_error",
            Self::ReinstatePerson => "reinstate_person",
            Self::CompleteRegistration => "complete_registration",
            Self::MarkRelative => "mark_relative",
            Self::UnmarkRelative => "unmark_relative",
            Self::JudgeDuplicate => "judge_duplicate",
            Self::OpenPerson => "open_person",
            Self::OpenPersonForm => "open_person_form",
            Self::CompareDuplicate => "compare_duplicate",
            Self::RevealNationalId => "reveal_national_id",
            Self::RevealIban => "reveal_iban",
            Self::RevealPhones => "reveal_phones",
            Self::RevealPrison => "reveal_prison",
            Self::OpenHousehold => "open_household",
            Self::SetAddress => "set_address",
            Self::AddMember => "add_member",
            Self::EndMembership => "end_membership",
            Self::ChangeMembership => "change_membership",
            Self::LinkPrisoner => "link_prisoner",
            Self::EndPrisonerLink => "end_prisoner_link",
            Self::SetKinship => "set_kinship",
        }
    }

    /// Whether it only looked at records, so that open pages need not reload.
    pub fn is_view(self) -> bool {
        matches!(self, Self::SignIn | Self::Denied | Self::OpenPerson | Self::OpenPersonForm | Self::CompareDuplicate | Self::RevealNationalId | Self::RevealIban | Self::RevealPhones | Self::RevealPrison | Self::OpenHousehold)
    }
}
