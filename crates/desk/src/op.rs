//! What the journal says was done. One code per kind of deed; the window has the Arabic word for each.

mod name;

use serde::{Deserialize, Serialize};

/// A kind of deed, as the journal names it (حركة).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Op {
    /// The office was set up.
    SetUpOffice,
    /// A training office was filled with samples.
    FillTrainingOffice,
    /// Settings were changed.
    SaveOffice,
    /// Working week, hours or holidays were changed.
    SaveCalendar,
    /// Kinds of support, their papers or questions were changed.
    SaveCatalogue,
    /// The declaration was worded anew.
    SaveDeclarationText,
    /// The acknowledgement letter was worded anew.
    SaveLetterText,
    /// Categories of beneficiaries were changed.
    SaveCategories,
    /// Letterhead or signatories were changed.
    SaveLetterhead,
    /// A policy text or a new version of one was added.
    SavePolicy,
    /// A policy text was taken out of force.
    WithdrawPolicy,
    /// A staff member confirmed having read a policy text.
    ConfirmPolicy,
    /// Somebody signed in.
    SignIn,
    /// A deed was refused for lack of the right to do it.
    Denied,
    /// A fault of the place was found at a sign-in: its clock, a lost log, a sitting that was cut off.
    NoteFault,
    /// The day that a doubtful clock shows was compared with a calendar.
    ConfirmClock,
    /// A staff member was added.
    AddStaff,
    /// A passphrase was changed.
    ChangePassphrase,
    /// Name or roles of a staff member were changed.
    ChangeStaff,
    /// A leaver's account was closed.
    CloseAccount,
    /// The data key was renewed.
    RenewDataKey,
    /// A manager came in with the recovery code.
    RecoverAccess,
    /// A passphrase or a recovery code was wrong.
    FailedSignIn,
    /// The office got its key for signing checkpoints.
    MakeCheckpointKey,
    /// The journal and the store were checked.
    VerifyJournal,
    /// The sheet of the day's end was printed.
    PrintDayEnd,
    /// It was asked who saw what.
    ListScope,
    /// The answer to who saw what was printed or saved.
    ExportScope,
    /// A follow-up list left the office.
    ExportReport,
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
    /// A request was taken down.
    RegisterRequest,
    /// The capacity of an applicant was set.
    SetCapacity,
    /// A statement was saved.
    SaveStatement,
    /// The committee and its time were explained.
    MarkExplained,
    /// The original of a paper was seen.
    SightPaper,
    /// The original of a paper says something else.
    NoteMismatch,
    /// A paper does not concern the household.
    NoteNotApplicable,
    /// A sighting of an earlier request was taken over.
    ReuseSighting,
    /// A sighting was taken back as entered in error.
    ClearSighting,
    /// A request was handed in.
    SubmitRequest,
    /// A request was handed in again after it had come back.
    HandInAgain,
    /// What the committee sent back was taken up at the desk.
    OpenForCompletion,
    /// The office's target for a reply was put off.
    ExtendTarget,
    /// An obstacle was noted.
    MarkObstacle,
    /// An obstacle is gone.
    ClearObstacle,
    /// A request was proposed as urgent.
    MarkUrgent,
    /// The proposal was lifted.
    LiftUrgent,
    /// The manager granted an urgent request before a sitting.
    GrantUrgently,
    /// It was noted how complete a file was received.
    CheckFile,
    /// Where a request is was printed for the visitor.
    PrintWhereSlip,
    /// A member of the committee was added or changed.
    SaveMember,
    /// A membership in the committee ended.
    EndMember,
    /// The committee's quorum or its usual day was changed.
    SaveCommitteeRule,
    /// A sitting was planned, or its day changed.
    PlanSitting,
    /// A sitting's page was opened.
    ReadSitting,
    /// An agenda was gathered.
    GatherAgenda,
    /// A request was put on an agenda.
    AddToAgenda,
    /// A request was taken off an agenda.
    TakeOffAgenda,
    /// A case was moved on an agenda.
    MoveAgendaItem,
    /// It was noted which members are there.
    RecordAttendance,
    /// A sitting was opened.
    OpenSitting,
    /// A sitting was called off.
    CallOffSitting,
    /// A sitting ended.
    CloseSitting,
    /// A member takes no part in a case.
    Recuse,
    /// A recusal that was noted by mistake was taken away.
    TakeBackRecusal,
    /// The committee decided.
    Decide,
    /// The committee said whether it ratifies an urgent grant.
    RatifyUrgent,
    /// A decision recorded by mistake was taken back.
    TakeBackDecision,
    /// A request was withdrawn.
    WithdrawRequest,
    /// A request's page was opened.
    OpenRequest,
    /// All data of a request were read back to the applicant.
    OpenReadBack,
    /// A declaration was printed for signing.
    PrintDeclaration,
    /// A declaration was signed.
    SignDeclaration,
    /// A letter was issued.
    IssueLetter,
    /// It was tried to reach an applicant.
    RecordCall,
    /// An applicant was told the decision.
    InformApplicant,
    /// The day's numbers to call were printed.
    PrintCallList,
    /// A refused request was closed.
    CloseRefused,
    /// The decision letters were worded anew, or the period for objecting was changed.
    SaveDecisionText,
    /// A list of what is missing was printed for the visitor.
    PrintMissingList,
    /// A request was given to a researcher.
    AssignResearcher,
    /// The study of a request was opened.
    OpenStudy,
    /// The notes of a study on health, schooling and dependants were opened.
    RevealStudyNotes,
    /// Private answers of a statement were opened.
    RevealAnswers,
    /// A study was saved.
    SaveStudy,
    /// A study was finished with its recommendation.
    FinishStudy,
    /// A request was sent back to the desk for named things.
    RequestCompletion,
    /// A home visit was planned.
    PlanHomeVisit,
    /// A home visit was recorded.
    RecordHomeVisit,
    /// The day's visits were printed.
    PrintRouteSheet,
    /// An empty study form was printed.
    PrintStudyForm,
    /// A kept paper was looked at.
    PreviewPaper,
    /// A kept paper was printed.
    PrintPaper,
    /// A copy of a kept paper was saved.
    SavePaper,
    /// A scan was kept with a request.
    Attach,
    /// A scan was looked at.
    OpenAttachment,
    /// A scan turned out to be kept by mistake.
    EnterAttachmentInError,
    /// A case file left the office.
    ExportCaseFile,
    /// The agenda of a sitting was made as a paper.
    PrintAgenda,
    /// Sheets for the members of the committee were made.
    PrintMemberSheets,
    /// Minutes of a sitting were made.
    MakeMinutes,
    /// Minutes were corrected by a new edition.
    CorrectMinutes,
    /// Minutes were signed by the members.
    SignMinutes,
    /// The files of a whole sitting left the office.
    ExportSitting,
    /// The record of a signature was taken off, because it was made by mistake.
    TakeBackSignature,
    /// A deed was taken back by whoever did it.
    UndoLast,
    /// A copy of the store was taken.
    TakeBackup,
    /// A copy was carried to the second medium.
    CarryBackup,
    /// A copy was read back.
    VerifyBackup,
    /// The second medium was chosen or given up.
    SetBackupMedium,
    /// A copy was put back.
    RestoreBackup,
    /// A person was given the privacy notice.
    GiveNotice,
    /// A person agreed to a purpose.
    GiveConsent,
    /// A consent was withdrawn.
    WithdrawConsent,
    /// Somebody asked something about their own data.
    OpenSubjectRequest,
    /// A request of a data subject was opened.
    ReadSubjectRequest,
    /// The answer to a data subject was put off.
    ExtendSubjectRequest,
    /// A data subject was answered.
    CloseSubjectRequest,
    /// A person was handed a copy of their data.
    ExportPersonCopy,
    /// The use of a file was restricted.
    RestrictPerson,
    /// A restriction was lifted.
    LiftRestriction,
    /// A restricted file was used with a reason.
    UseRestricted,
    /// Retention rules were put in force.
    SaveRetention,
    /// Data were held back from destruction.
    PlaceHold,
    /// A hold was lifted.
    LiftHold,
    /// What a destruction would take was looked at.
    PlanDestruction,
    /// Data were destroyed for good.
    DestroyRecords,
    /// An incident was reported.
    ReportIncident,
    /// An incident was opened.
    ReadIncident,
    /// What is known of an incident was saved.
    SaveIncident,
    /// Something was done about an incident.
    NoteIncidentStep,
    /// An incident was closed.
    CloseIncident,
    /// A paper of a privacy register was taken.
    PrintRegisterPaper,
    /// The service of a granted request began.
    BeginService,
    /// Something granted was handed over.
    RecordDelivery,
    /// A delivery turned out to be recorded by mistake.
    TakeBackDelivery,
    /// A receipt was made.
    IssueReceipt,
    /// A receipt came back signed.
    SignReceipt,
    /// What was left of an instalment was ended with a reason.
    SkipDelivery,
    /// An instalment was moved to another day.
    MoveDelivery,
    /// A request was closed.
    CloseRequest,
    /// An appeal against a decision was taken down.
    ReceiveAppeal,
    /// An appeal was opened.
    OpenAppeal,
    /// The acknowledgement of an appeal was made.
    AcknowledgeAppeal,
    /// It was named who examines an appeal.
    AssignExaminer,
    /// An appeal was answered.
    AnswerAppeal,
    /// The letter with the answer to an appeal was made.
    IssueAppealAnswer,
    /// An appeal was closed.
    CloseAppeal,
    /// An appeal was taken back by whoever brought it.
    TakeBackAppeal,
}

impl Op {
    /// Reads what the journal keeps; nothing for a code of a newer program.
    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_value(serde_json::Value::String(text.to_owned())).ok()
    }

    /// Those that only looked at records.
    pub const LOOKS: &[Self] = &[
        Self::SignIn,
        Self::Denied,
        Self::NoteFault,
        Self::ConfirmClock,
        Self::OpenPerson,
        Self::OpenPersonForm,
        Self::CompareDuplicate,
        Self::RevealNationalId,
        Self::RevealIban,
        Self::RevealPhones,
        Self::RevealPrison,
        Self::OpenHousehold,
        Self::OpenRequest,
        Self::ReadSitting,
        Self::OpenReadBack,
        Self::OpenAppeal,
        Self::PrintCallList,
        Self::PrintMissingList,
        Self::PrintWhereSlip,
        Self::OpenStudy,
        Self::RevealStudyNotes,
        Self::RevealAnswers,
        Self::PrintStudyForm,
        Self::PreviewPaper,
        Self::SavePaper,
        Self::OpenAttachment,
        Self::FailedSignIn,
        Self::VerifyJournal,
        Self::PrintDayEnd,
        Self::ListScope,
        Self::ExportScope,
        Self::ExportReport,
        Self::TakeBackup,
        Self::CarryBackup,
        Self::VerifyBackup,
        Self::ReadSubjectRequest,
        Self::PlanDestruction,
        Self::ReadIncident,
        Self::PrintRegisterPaper,
    ];

    /// Whether it only looked at records, so that open pages need not reload.
    pub fn is_view(self) -> bool {
        Self::LOOKS.contains(&self)
    }

    /// Whether it serves privacy itself: a restricted file does not stop it.
    pub fn is_about_privacy(self) -> bool {
        matches!(
            self,
            Self::GiveNotice
                | Self::GiveConsent
                | Self::WithdrawConsent
                | Self::OpenSubjectRequest
                | Self::ReadSubjectRequest
                | Self::ExtendSubjectRequest
                | Self::CloseSubjectRequest
                | Self::ExportPersonCopy
                | Self::RestrictPerson
                | Self::LiftRestriction
                | Self::UseRestricted
                | Self::SaveRetention
                | Self::PlaceHold
                | Self::LiftHold
                | Self::PlanDestruction
                | Self::DestroyRecords
                | Self::ReportIncident
                | Self::ReadIncident
                | Self::SaveIncident
                | Self::NoteIncidentStep
                | Self::CloseIncident
                | Self::PrintRegisterPaper
        )
    }
}
