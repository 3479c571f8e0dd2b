//! Which deeds can be taken back and how, and which cannot and why. A new deed must decide: the list is total.

use super::{Last, household, paper, person, reply, request, study};
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
        Op::WithdrawRequest | Op::OpenForCompletion => WayBack::By(request::go_on),
        Op::MarkObstacle => WayBack::By(request::unmark_obstacle),
        Op::ClearObstacle => WayBack::By(request::mark_obstacle),
        Op::MarkUrgent => WayBack::By(request::unmark_urgent),
        Op::AssignResearcher => WayBack::By(study::unassign),
        Op::SaveStudy => WayBack::By(study::restore_body),
        Op::FinishStudy => WayBack::By(study::unfinish),
        Op::RecordHomeVisit => WayBack::By(study::unrecord),
        Op::Attach => WayBack::By(paper::hide_scan),
        Op::EnterAttachmentInError => WayBack::By(paper::show_scan),
        Op::SignDeclaration => WayBack::By(paper::unsign),
        Op::TakeBackSignature => WayBack::By(paper::sign_again),
        Op::RecordCall => WayBack::By(reply::forget_call),
        Op::InformApplicant => WayBack::By(reply::untell),
        Op::CloseRefused => WayBack::By(reply::reopen),
        Op::Decide => WayBack::By(request::undecide),
        Op::SubmitRequest | Op::HandInAgain => WayBack::No("handed_in"),
        // What was promised, decided or counted stays; a later deed of the same kind takes its place.
        Op::ExtendTarget | Op::LiftUrgent | Op::GrantUrgently | Op::CheckFile => WayBack::No(RECORD_KEPT),
        Op::PrintDeclaration
        | Op::IssueLetter
        | Op::IssueReceipt
        | Op::AcknowledgeAppeal
        | Op::IssueAppealAnswer
        | Op::PrintPaper
        | Op::SavePaper
        | Op::PrintMissingList
        | Op::PrintRouteSheet
        | Op::PrintStudyForm
        | Op::PrintWhereSlip
        | Op::PrintCallList
        | Op::ExportCaseFile
        | Op::PrintAgenda
        | Op::PrintMemberSheets
        | Op::MakeMinutes
        | Op::CorrectMinutes
        | Op::ExportSitting
        | Op::ExportPersonCopy => WayBack::No(PAPER_OUT),
        Op::SetUpOffice
        | Op::FillTrainingOffice
        | Op::SaveOffice
        | Op::SaveCalendar
        | Op::SaveLetterhead
        | Op::SaveCategories
        | Op::SaveCatalogue
        | Op::SaveDeclarationText
        | Op::SaveLetterText
        | Op::SaveDecisionText
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
        Op::RequestCompletion
        | Op::PlanHomeVisit
        | Op::JudgeDuplicate
        | Op::SignMinutes
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
        // A sitting's deeds each have a deed of their own that changes them again; its page is where.
        Op::SaveMember
        | Op::EndMember
        | Op::SaveCommitteeRule
        | Op::PlanSitting
        | Op::GatherAgenda
        | Op::AddToAgenda
        | Op::TakeOffAgenda
        | Op::MoveAgendaItem
        | Op::RecordAttendance
        | Op::OpenSitting
        | Op::CallOffSitting
        | Op::CloseSitting
        | Op::Recuse
        | Op::TakeBackRecusal
        | Op::RatifyUrgent
        | Op::TakeBackDecision
        | Op::ReadSitting => WayBack::No(RECORD_KEPT),
        // What was handed over and what somebody objected to: each step has a deed of its own that corrects it, or none at all.
        Op::BeginService
        | Op::RecordDelivery
        | Op::TakeBackDelivery
        | Op::SignReceipt
        | Op::SkipDelivery
        | Op::MoveDelivery
        | Op::CloseRequest
        | Op::ReceiveAppeal
        | Op::AssignExaminer
        | Op::AnswerAppeal
        | Op::CloseAppeal
        | Op::TakeBackAppeal => WayBack::No(RECORD_KEPT),
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
        | Op::OpenStudy
        | Op::RevealStudyNotes
        | Op::RevealAnswers
        | Op::OpenAppeal
        | Op::PreviewPaper
        | Op::OpenAttachment
        | Op::FailedSignIn
        | Op::VerifyJournal
        | Op::PrintDayEnd
        | Op::ListScope
        | Op::ExportScope
        | Op::ExportReport
        | Op::TakeBackup
        | Op::CarryBackup
        | Op::VerifyBackup
        | Op::ReadSubjectRequest
        | Op::PlanDestruction
        | Op::ReadIncident
        | Op::PrintRegisterPaper => WayBack::No(RECORD_KEPT),
    }
}
