//! Which deeds can be taken back and how, and which cannot and why. A new deed must decide: the list is total.

use super::{Last, household, paper, person, request};
use crate::{Failure, op::Op, work::Change};

/// Takes a deed back inside the transaction of the undoing.
pub(super) type Counter = fn(&Change<'_, '_>, &Last) -> Result<(), Failure>;

/// How a deed is taken back, if it is.
#[derive(Debug, Clone, Copy)]
pub(super) enum WayBack {
    /// By this counter-deed.
    By(Counter),
    /// Not at all; the word says why.
    No(&'static str),
}

/// A paper is in somebody's hand.
const PAPER_OUT: &str = "paper_out";
/// Settings and staff are changed where they are changed.
const SETTINGS: &str = "settings";
/// What is noted is to stay on file.
const RECORD_KEPT: &str = "record_kept";

/// The way back of each deed.
pub(super) fn way_back(op: Op) -> WayBack {
    match op {
        Op::RegisterPerson => WayBack::By(person::unregister),
        Op::CorrectPerson => WayBack::By(person::uncorrect),
        Op::ArchivePerson => WayBack::By(person::take_out),
        Op::UnarchivePerson => WayBack::By(person::put_away),
        Op::EnterPersonInError => WayBack::By(person::bring_back),
        Op::ReinstatePerson => WayBack::By(person::hide_again),
        Op::CompleteRegistration => WayBack::By(person::reopen_registration),
        Op::MarkRelative | Op::UnmarkRelative => WayBack::By(person::restore_mark),
        Op::SetKinship => WayBack::By(person::restore_kinship),
        Op::SetAddress => WayBack::By(household::restore_address),
        Op::AddMember => WayBack::By(household::take_off),
        Op::EndMembership => WayBack::By(household::go_on),
        Op::ChangeMembership => WayBack::By(household::restore_place),
        Op::LinkPrisoner => WayBack::By(household::unlink),
        Op::EndPrisonerLink => WayBack::By(household::link_again),
        Op::RegisterRequest => WayBack::By(request::withdraw),
        Op::SetCapacity => WayBack::By(request::restore_capacity),
        Op::SaveStatement => WayBack::By(request::restore_statement),
        Op::MarkExplained => WayBack::By(request::restore_explained),
        Op::SightPaper | Op::NoteMismatch | Op::NoteNotApplicable | Op::ReuseSighting => WayBack::By(request::clear_sighting),
        Op::ClearSighting => WayBack::By(request::count_again),
        Op::WithdrawRequest => WayBack::By(request::go_on),
        Op::Attach => WayBack::By(paper::hide_scan),
        Op::EnterAttachmentInError => WayBack::By(paper::show_scan),
        Op::SignDeclaration => WayBack::By(paper::unsign),
        Op::TakeBackSignature => WayBack::By(paper::sign_again),
        Op::SubmitRequest => WayBack::No("handed_in"),
        Op::PrintDeclaration
        | Op::IssueLetter
        | Op::PrintPaper
        | Op::SavePaper
        | Op::PrintMissingList
        | Op::ExportCaseFile
        | Op::ExportPersonCopy => WayBack::No(PAPER_OUT),
        Op::SetUpOffice
        | Op::FillTrainingOffice
        | Op::SaveOffice
        | Op::SaveCalendar
        | Op::SaveCatalogue
        | Op::SaveDeclarationText
        | Op::SaveLetterText
        | Op::SavePolicy
        | Op::WithdrawPolicy
        | Op::SaveRetention
        | Op::SetBackupMedium
        | Op::AddStaff
        | Op::ChangeStaff
        | Op::CloseAccount
        | Op::ChangePassphrase
        | Op::RecoverAccess
        | Op::RenewDataKey
        | Op::MakeCheckpointKey => WayBack::No(SETTINGS),
        // What somebody was told, agreed to or asked for, and what was destroyed: each has a deed of its own that ends it, or none at all.
        Op::JudgeDuplicate
        | Op::ConfirmPolicy
        | Op::RestoreBackup
        | Op::GiveNotice
        | Op::GiveConsent
        | Op::WithdrawConsent
        | Op::OpenSubjectRequest
        | Op::ExtendSubjectRequest
        | Op::CloseSubjectRequest
        | Op::RestrictPerson
        | Op::LiftRestriction
        | Op::UseRestricted
        | Op::PlaceHold
        | Op::LiftHold
        | Op::DestroyRecords
        | Op::ReportIncident
        | Op::SaveIncident
        | Op::NoteIncidentStep
        | Op::CloseIncident => WayBack::No(RECORD_KEPT),
        Op::UndoLast => WayBack::No("is_undo"),
        // A look or a note changes nothing; it stays in the journal.
        Op::SignIn
        | Op::Denied
        | Op::NoteFault
        | Op::ConfirmClock
        | Op::OpenPerson
        | Op::OpenPersonForm
        | Op::CompareDuplicate
        | Op::RevealNationalId
        | Op::RevealIban
        | Op::RevealPhones
        | Op::RevealPrison
        | Op::OpenHousehold
        | Op::OpenRequest
        | Op::OpenReadBack
        | Op::PreviewPaper
        | Op::OpenAttachment
        | Op::FailedSignIn
        | Op::VerifyJournal
        | Op::PrintDayEnd
        | Op::ListScope
        | Op::ExportScope
        | Op::TakeBackup
        | Op::CarryBackup
        | Op::VerifyBackup
        | Op::ReadSubjectRequest
        | Op::PlanDestruction
        | Op::ReadIncident
        | Op::PrintRegisterPaper => WayBack::No(RECORD_KEPT),
    }
}
