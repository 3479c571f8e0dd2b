// Generated from the deed list. Do not edit: `cargo run -p ctl -- bindings` writes it.

import { call } from "../bridge.js";
import type {
  Outcome,
  AccountClosed,
  AddMemberInput,
  AddStaffInput,
  AgendaRef,
  AnswerAppealInput,
  AppealInput,
  AppealRef,
  AppealRow,
  AppealView,
  AssignExaminerInput,
  AssignInput,
  AttachInput,
  AttachmentBytes,
  AttachmentReason,
  AttachmentRef,
  AttachmentView,
  AttendanceInput,
  BackupList,
  BackupPlace,
  BackupRun,
  BackupShown,
  BackupStatus,
  BackupTask,
  CalendarView,
  CallInput,
  CallOffInput,
  CaseLine,
  Catalogue,
  CatalogueView,
  CategoriesView,
  ChangeMembershipInput,
  ChangePassphraseInput,
  ChangeStaffInput,
  CheckFileInput,
  CheckpointInput,
  CheckpointVerdict,
  ClearObstacleInput,
  CloseAccountInput,
  CloseAppealInput,
  CloseIncidentInput,
  CloseRefusedInput,
  CloseSubjectRequestInput,
  Committee,
  CompletionInput,
  ConsentInput,
  ConsentRef,
  CopyInput,
  CorrectMinutesInput,
  CorrectPersonInput,
  CourseView,
  DateShown,
  DayEndInput,
  DecideInput,
  DecisionTextView,
  DecisionView,
  DeclarationView,
  DeliveryRef,
  DependantStart,
  DestroyInput,
  DestructionLine,
  DestructionRef,
  Details,
  Draft,
  DraftPlace,
  DueDeliveries,
  DueInput,
  DueList,
  DuplicateView,
  EarlierStatement,
  EndMemberInput,
  EndMembershipInput,
  ExplainedInput,
  ExportInput,
  ExportProgress,
  ExportRef,
  ExportReportInput,
  ExportSittingInput,
  ExportedCaseFile,
  ExportedSitting,
  ExtendInput,
  ExtendTargetInput,
  FileCheckSheet,
  FollowUpCounts,
  Gathered,
  GiveNoticeInput,
  GrantUrgentlyInput,
  HearingView,
  HistoryLine,
  HoldInput,
  HoldRef,
  HoldView,
  HouseholdRef,
  HouseholdView,
  IncidentChange,
  IncidentInput,
  IncidentRef,
  IncidentStepInput,
  IncidentView,
  IncompleteRow,
  InformInput,
  JournalPage,
  JournalQuery,
  JournalState,
  JudgePassphraseInput,
  KinshipInput,
  LetterSentences,
  LetterheadView,
  LiftInput,
  LikelyDuplicatesInput,
  ListAppealsInput,
  ListRepliesInput,
  ListRequestsInput,
  ListSubjectRequestsInput,
  MakeMinutesInput,
  MarkObstacleInput,
  MarkUrgentInput,
  MediumInput,
  MismatchInput,
  MissingItem,
  MissingReport,
  MissingReportInput,
  MonthInput,
  MoveDeliveryInput,
  MoveItemInput,
  MyCasesInput,
  NameInput,
  NotApplicableInput,
  Nothing,
  NoticeTextView,
  OfficeLetterhead,
  OfficeSettings,
  OfficeStatus,
  OfficeWatch,
  OpenRequestInput,
  OpenSealedInput,
  OpenedAnswer,
  OpenedSealedFile,
  PaceReport,
  PaperBrief,
  PaperBytes,
  PassphraseAgain,
  PassphraseWorth,
  PastedText,
  PersonForEditing,
  PersonPrivacy,
  PersonReason,
  PersonRef,
  PersonVersion,
  PersonView,
  PlanInput,
  PlanSittingInput,
  PlanView,
  PlanVisitInput,
  PolicyLine,
  PolicyRef,
  PolicyVersionRef,
  PolicyView,
  PreviewDecisionTextInput,
  PreviewDeclarationTextInput,
  PrintDeclarationInput,
  PrisonerLinkInput,
  PrivacyDue,
  PromisesInput,
  PromisesReport,
  QuietReport,
  QuietReportInput,
  RatifyInput,
  ReadBackView,
  ReadValueInput,
  RecentPerson,
  RecordDeliveryInput,
  RecordRef,
  RecordVisitInput,
  RecoverAccessInput,
  RecoveryGiven,
  RecusalRef,
  RecuseInput,
  RegisterPersonInput,
  RelativeInput,
  RenewRecoveryInput,
  RenewalProgress,
  RepliesWaiting,
  ReplyBrief,
  ReplyList,
  ReplyView,
  ReportFiles,
  RequestAppeals,
  RequestRef,
  RequestRow,
  RequestView,
  ResetPassphraseInput,
  RestoreDone,
  RestoreInput,
  RestoreNamesInput,
  RestorePreview,
  RestrictInput,
  RetentionInput,
  RetentionView,
  ReturnedLine,
  RevealInput,
  RevealNotesInput,
  RevealedView,
  RouteSheetInput,
  SamePersonInput,
  SampleFilled,
  SaveCalendarInput,
  SaveCategoriesInput,
  SaveCommitteeRuleInput,
  SaveDecisionTextInput,
  SaveDeclarationTextInput,
  SaveDraftInput,
  SaveLetterTextInput,
  SaveLetterheadInput,
  SaveMemberInput,
  SavePolicyInput,
  SaveStatementInput,
  SaveStudyInput,
  ScopeFiles,
  ScopeInput,
  ScopeView,
  SearchInput,
  SearchView,
  SeenRequest,
  ServiceStepInput,
  ServiceView,
  SetAddressInput,
  SetCapacityInput,
  SetUpDone,
  SetUpInput,
  SightPaperInput,
  SightingRef,
  SignDeclarationInput,
  SignInInput,
  SignInName,
  SignMinutesInput,
  SignReceiptInput,
  SignedIn,
  SittingList,
  SittingPaperBrief,
  SittingPapersRef,
  SittingPapersView,
  SittingRef,
  SittingVersionRef,
  SittingView,
  SkipDeliveryInput,
  SpanInput,
  StaffAccount,
  StaffMember,
  StatementAsTyped,
  StudyNotes,
  StudyStanding,
  StudyView,
  SubjectRequestInput,
  SubjectRequestRef,
  SubjectRequestRow,
  SubjectRequestView,
  SubmitInput,
  SupportKindView,
  TakeBackDecisionInput,
  TakeBackDeliveryInput,
  TakeBackSignatureInput,
  TakePaperInput,
  TakeSittingPaperInput,
  Today,
  TypedDate,
  UnassignedCases,
  UndoInput,
  UndoOffer,
  Undone,
  UseRestrictedInput,
  ValueRead,
  Verified,
  VerifyBackupInput,
  VisitLine,
  VisitsInput,
  WaitingReport,
  WaitingReportInput,
  WithdrawInput,
  WordingsView,
} from "./types.js";

export const desk = {
  /** Whether the office is set up, and who can sign in. */
  officeStatus: (input: Nothing, key?: string): Promise<Outcome<OfficeStatus>> => call("office_status", input, key),
  /** Whether typed settings would be taken, for the step before the manager is named; nothing is kept. */
  checkSettings: (input: OfficeSettings, key?: string): Promise<Outcome<Nothing>> => call("check_settings", input, key),
  /** Sets up the office with its first manager; gives the recovery code, this once. */
  setUpOffice: (input: SetUpInput, key?: string): Promise<Outcome<SetUpDone>> => call("set_up_office", input, key),
  /** The settings in force. */
  officeSettings: (input: Nothing, key?: string): Promise<Outcome<OfficeSettings>> => call("office_settings", input, key),
  /** Puts new settings in force; papers that were printed keep what they say. */
  saveOffice: (input: OfficeSettings, key?: string): Promise<Outcome<OfficeSettings>> => call("save_office", input, key),
  /** Unlocks the store for one staff member. */
  signIn: (input: SignInInput, key?: string): Promise<Outcome<SignedIn>> => call("sign_in", input, key),
  /** Closes the store and wipes its key; drafts are kept inside it. */
  lock: (input: Nothing, key?: string): Promise<Outcome<Nothing>> => call("lock", input, key),
  /** A passphrase made of three plain words and two digits. */
  suggestPassphrase: (input: Nothing, key?: string): Promise<Outcome<string>> => call("suggest_passphrase", input, key),
  /** Changes one's own passphrase. */
  changePassphrase: (input: ChangePassphraseInput, key?: string): Promise<Outcome<Nothing>> => call("change_passphrase", input, key),
  /** Says that the day the PC shows is today's, after its clock was found doubtful; journalled. */
  confirmClock: (input: Nothing, key?: string): Promise<Outcome<Nothing>> => call("confirm_clock", input, key),
  /** What to tell whoever helps: versions, checks of the store when it is open, free space, the newest codes of the log. */
  doctor: (input: Nothing, key?: string): Promise<Outcome<Details>> => call("doctor", input, key),
  /** How good a passphrase would be, while it is being chosen; nothing is kept. */
  judgePassphrase: (input: JudgePassphraseInput, key?: string): Promise<Outcome<PassphraseWorth>> => call("judge_passphrase", input, key),
  /** Gives somebody who forgot theirs a new first passphrase, to be changed at the next sign-in. */
  resetPassphrase: (input: ResetPassphraseInput, key?: string): Promise<Outcome<Nothing>> => call("reset_passphrase", input, key),
  /** Puts a new recovery code in the place of the present one, for an envelope that was opened or lost. */
  renewRecoveryCode: (input: RenewRecoveryInput, key?: string): Promise<Outcome<RecoveryGiven>> => call("renew_recovery_code", input, key),
  /** Opens the office with the recovery code and gives a manager a new passphrase; the code is used up, a new one is given, this once. */
  recoverAccess: (input: RecoverAccessInput, key?: string): Promise<Outcome<SetUpDone>> => call("recover_access", input, key),
  /** Everyone who works or worked here. */
  listStaff: (input: Nothing, key?: string): Promise<Outcome<Array<StaffMember>>> => call("list_staff", input, key),
  /** The accounts with what the manager needs to know of each. */
  staffAccounts: (input: Nothing, key?: string): Promise<Outcome<Array<StaffAccount>>> => call("staff_accounts", input, key),
  /** Adds a staff member with a first passphrase. */
  addStaff: (input: AddStaffInput, key?: string): Promise<Outcome<StaffMember>> => call("add_staff", input, key),
  /** Changes name and roles of a staff member. */
  changeStaff: (input: ChangeStaffInput, key?: string): Promise<Outcome<StaffMember>> => call("change_staff", input, key),
  /** Closes a leaver's account and, if the files were open to them, renews the data key. */
  closeAccount: (input: CloseAccountInput, key?: string): Promise<Outcome<AccountClosed>> => call("close_account", input, key),
  /** Today in both calendars, at UTC+3. */
  today: (input: Nothing, key?: string): Promise<Outcome<Today>> => call("today", input, key),
  /** What a typed date is in the other calendar, or why there is no such day. */
  readDate: (input: TypedDate, key?: string): Promise<Outcome<DateShown>> => call("read_date", input, key),
  /** A whole date as it was pasted, in any digits, in parts. */
  readPastedDate: (input: PastedText, key?: string): Promise<Outcome<TypedDate>> => call("read_pasted_date", input, key),
  /** What one typed value means, or why it cannot be; for the moment its field is left. */
  readValue: (input: ReadValueInput, key?: string): Promise<Outcome<ValueRead>> => call("read_value", input, key),
  /** A whole name typed in one go, put into its four fields; the clerk sees and mends it. */
  readName: (input: PastedText, key?: string): Promise<Outcome<NameInput>> => call("read_name", input, key),
  /** Keeps what is being typed, in place of what this screen and tab held. */
  saveDraft: (input: SaveDraftInput, key?: string): Promise<Outcome<string>> => call("save_draft", input, key),
  /** The clerk's own drafts, newest first. */
  listDrafts: (input: Nothing, key?: string): Promise<Outcome<Array<Draft>>> => call("list_drafts", input, key),
  /** Puts a draft away once its form is saved or the visitor left. */
  discardDraft: (input: DraftPlace, key?: string): Promise<Outcome<Nothing>> => call("discard_draft", input, key),
  /** What was done to a record, newest first. */
  history: (input: RecordRef, key?: string): Promise<Outcome<Array<HistoryLine>>> => call("history", input, key),
  /** Walks the journal's chain and checks every page of the store. */
  verifyOffice: (input: Nothing, key?: string): Promise<Outcome<Verified>> => call("verify_office", input, key),
  /** One page of the journal, newest first. */
  listJournal: (input: JournalQuery, key?: string): Promise<Outcome<JournalPage>> => call("list_journal", input, key),
  /** Who saw or changed what between two days: the scope of a breach. */
  whoSaw: (input: ScopeInput, key?: string): Promise<Outcome<ScopeView>> => call("who_saw", input, key),
  /** The same as a paper and as a table for a file. */
  exportScope: (input: ScopeInput, key?: string): Promise<Outcome<ScopeFiles>> => call("export_scope", input, key),
  /** The sheet of a day's end: counts by kind and a signed checkpoint that leaves the machine. */
  dayEndSheet: (input: DayEndInput, key?: string): Promise<Outcome<PaperBytes>> => call("day_end_sheet", input, key),
  /** How the journal stands: entries, the office's public key, the newest checkpoints. */
  journalState: (input: Nothing, key?: string): Promise<Outcome<JournalState>> => call("journal_state", input, key),
  /** Compares a checkpoint from paper, a case file or a backup with the journal. */
  checkCheckpoint: (input: CheckpointInput, key?: string): Promise<Outcome<CheckpointVerdict>> => call("check_checkpoint", input, key),
  /** Renews the data key on a verified copy of the store. */
  renewDataKey: (input: PassphraseAgain, key?: string): Promise<Outcome<Nothing>> => call("renew_data_key", input, key),
  /** How far a renewal is. */
  renewalProgress: (input: Nothing, key?: string): Promise<Outcome<RenewalProgress>> => call("renewal_progress", input, key),
  /** What keeps which open requests from being handed in: by thing and by case. */
  whatIsMissing: (input: MissingReportInput, key?: string): Promise<Outcome<MissingReport>> => call("what_is_missing", input, key),
  /** Open requests that nobody changed for so many days, the longest untouched first. */
  nothingHappened: (input: QuietReportInput, key?: string): Promise<Outcome<QuietReport>> => call("nothing_happened", input, key),
  /** How many requests wait at which stage, how long, and what holds them up. */
  waitingByStage: (input: WaitingReportInput, key?: string): Promise<Outcome<WaitingReport>> => call("waiting_by_stage", input, key),
  /** Promised replies that are over their target, near it, or may go out already. */
  promisesDue: (input: PromisesInput, key?: string): Promise<Outcome<PromisesReport>> => call("promises_due", input, key),
  /** How long each stretch of a request's way takes, by kind of support. */
  requestPace: (input: SpanInput, key?: string): Promise<Outcome<PaceReport>> => call("request_pace", input, key),
  /** How much waits in each of the lists, for the home page. */
  followUpCounts: (input: Nothing, key?: string): Promise<Outcome<FollowUpCounts>> => call("follow_up_counts", input, key),
  /** Takes one of the lists out of the office, as a paper and a table; with names only for a manager with a reason. */
  exportReport: (input: ExportReportInput, key?: string): Promise<Outcome<ReportFiles>> => call("export_report", input, key),
  /** What asks for the manager's eye about staff, keys and the journal. */
  officeWatch: (input: Nothing, key?: string): Promise<Outcome<OfficeWatch>> => call("office_watch", input, key),
  /** Registers a person in a new or existing household, or as the prisoner behind one; similar people on file are looked for first. */
  registerPerson: (input: RegisterPersonInput, key?: string): Promise<Outcome<PersonView>> => call("register_person", input, key),
  /** Corrects a person's data; the old values stay in the history. */
  correctPerson: (input: CorrectPersonInput, key?: string): Promise<Outcome<PersonView>> => call("correct_person", input, key),
  /** Opens a person's page, sensitive values masked. */
  getPerson: (input: PersonRef, key?: string): Promise<Outcome<PersonView>> => call("get_person", input, key),
  /** Opens a person's form with its raw values, for correcting. */
  personForEditing: (input: PersonRef, key?: string): Promise<Outcome<PersonForEditing>> => call("person_for_editing", input, key),
  /** Opens one masked field; what lies behind the fence asks for a reason. */
  reveal: (input: RevealInput, key?: string): Promise<Outcome<RevealedView>> => call("reveal", input, key),
  /** Puts a person away who is not served any more. */
  archivePerson: (input: PersonVersion, key?: string): Promise<Outcome<PersonView>> => call("archive_person", input, key),
  /** Takes a person out of the archive again. */
  unarchivePerson: (input: PersonVersion, key?: string): Promise<Outcome<PersonView>> => call("unarchive_person", input, key),
  /** Hides a person who was registered by mistake; the journal keeps it. */
  enterPersonInError: (input: PersonReason, key?: string): Promise<Outcome<PersonView>> => call("enter_person_in_error", input, key),
  /** Brings a person back who was hidden as entered in error. */
  reinstatePerson: (input: PersonVersion, key?: string): Promise<Outcome<PersonView>> => call("reinstate_person", input, key),
  /** Completes a registration once nothing it needs is missing (R15). */
  completeRegistration: (input: PersonVersion, key?: string): Promise<Outcome<PersonView>> => call("complete_registration", input, key),
  /** Whose registration is still initial, the longest waiting first, with what is missing (R15). */
  listIncomplete: (input: Nothing, key?: string): Promise<Outcome<Array<IncompleteRow>>> => call("list_incomplete", input, key),
  /** Whom this staff member had open lately, the newest first; who is closed to them meanwhile is left out. */
  recentPersons: (input: Nothing, key?: string): Promise<Outcome<Array<RecentPerson>>> => call("recent_persons", input, key),
  /** Marks somebody as a staff member's relative: the file is closed to that staff member. */
  markRelativeOfStaff: (input: RelativeInput, key?: string): Promise<Outcome<Nothing>> => call("mark_relative_of_staff", input, key),
  /** Opens a household's page. */
  getHousehold: (input: HouseholdRef, key?: string): Promise<Outcome<HouseholdView>> => call("get_household", input, key),
  /** What the household tells of its next dependant, so that nothing is asked twice (R38). */
  beginDependant: (input: HouseholdRef, key?: string): Promise<Outcome<DependantStart>> => call("begin_dependant", input, key),
  /** Changes where a household lives. */
  setAddress: (input: SetAddressInput, key?: string): Promise<Outcome<HouseholdView>> => call("set_address", input, key),
  /** Somebody on file joins a household. */
  addMember: (input: AddMemberInput, key?: string): Promise<Outcome<HouseholdView>> => call("add_member", input, key),
  /** Somebody leaves a household. */
  endMembership: (input: EndMembershipInput, key?: string): Promise<Outcome<HouseholdView>> => call("end_membership", input, key),
  /** Changes a member's role, or whether money may be handed to it. */
  changeMembership: (input: ChangeMembershipInput, key?: string): Promise<Outcome<HouseholdView>> => call("change_membership", input, key),
  /** Links the prisoner behind a household, or ends the link. */
  linkPrisoner: (input: PrisonerLinkInput, key?: string): Promise<Outcome<HouseholdView>> => call("link_prisoner", input, key),
  /** Notes how two persons are related, or takes a wrong entry away. */
  setKinship: (input: KinshipInput, key?: string): Promise<Outcome<Nothing>> => call("set_kinship", input, key),
  /** Who on file this may be, both sides comparable, the likeliest first. */
  likelyDuplicates: (input: LikelyDuplicatesInput, key?: string): Promise<Outcome<Array<DuplicateView>>> => call("likely_duplicates", input, key),
  /** Keeps the verdict that the visitor is somebody on file, with its reason. */
  judgeSamePerson: (input: SamePersonInput, key?: string): Promise<Outcome<Nothing>> => call("judge_same_person", input, key),
  /** Finds people, households, requests and papers from one box, while typing. */
  search: (input: SearchInput, key?: string): Promise<Outcome<SearchView>> => call("search", input, key),
  /** The kinds of support on offer, with the papers to bring. */
  supportKinds: (input: Nothing, key?: string): Promise<Outcome<Array<SupportKindView>>> => call("support_kinds", input, key),
  /** Opens a request; an open one of the same kind for the household is shown first. */
  openRequest: (input: OpenRequestInput, key?: string): Promise<Outcome<RequestView>> => call("open_request", input, key),
  /** Says in what capacity the applicant asks, and with which paper. */
  setCapacity: (input: SetCapacityInput, key?: string): Promise<Outcome<RequestView>> => call("set_capacity", input, key),
  /** Opens a request's page with its four steps. */
  getRequest: (input: RequestRef, key?: string): Promise<Outcome<RequestView>> => call("get_request", input, key),
  /** Requests by where they stand, newest first. */
  listRequests: (input: ListRequestsInput, key?: string): Promise<Outcome<Array<RequestRow>>> => call("list_requests", input, key),
  /** Ends a request by withdrawal; it stays on file. */
  withdrawRequest: (input: WithdrawInput, key?: string): Promise<Outcome<RequestView>> => call("withdraw_request", input, key),
  /** Saves the statement; what is not answered yet is missing and not wrong. */
  saveStatement: (input: SaveStatementInput, key?: string): Promise<Outcome<RequestView>> => call("save_statement", input, key),
  /** What the request would lack if the statement were saved as it is typed; nothing is written. */
  missingWith: (input: StatementAsTyped, key?: string): Promise<Outcome<Array<MissingItem>>> => call("missing_with", input, key),
  /** The applicant's newest earlier statement, as far as its answers fit this request's questions (R38). */
  earlierStatement: (input: RequestRef, key?: string): Promise<Outcome<EarlierStatement | null>> => call("earlier_statement", input, key),
  /** Opens the private answers of a request that was handed in; that they were opened is an entry. */
  revealAnswers: (input: RequestRef, key?: string): Promise<Outcome<Array<OpenedAnswer>>> => call("reveal_answers", input, key),
  /** Notes that the committee and its time were explained to the applicant (R12). */
  markExplained: (input: ExplainedInput, key?: string): Promise<Outcome<RequestView>> => call("mark_explained", input, key),
  /** Notes that the original of a paper was seen and agrees, with its number and dates. */
  sightPaper: (input: SightPaperInput, key?: string): Promise<Outcome<RequestView>> => call("sight_paper", input, key),
  /** Notes that the original says something else. */
  markMismatch: (input: MismatchInput, key?: string): Promise<Outcome<RequestView>> => call("mark_mismatch", input, key),
  /** Notes that a paper does not concern this household. */
  markNotApplicable: (input: NotApplicableInput, key?: string): Promise<Outcome<RequestView>> => call("mark_not_applicable", input, key),
  /** Takes over a paper seen for an earlier request that is still good. */
  reuseSighting: (input: SightingRef, key?: string): Promise<Outcome<RequestView>> => call("reuse_sighting", input, key),
  /** Takes a sighting back that was entered in error; it stays in the history. */
  clearSighting: (input: SightingRef, key?: string): Promise<Outcome<RequestView>> => call("clear_sighting", input, key),
  /** Hands a request in: the reply is counted from this day. Refused while anything blocks it; unsigned it is never handed in. */
  submitRequest: (input: SubmitInput, key?: string): Promise<Outcome<RequestView>> => call("submit_request", input, key),
  /** Hands a request in again after it was returned for completion: back to the researcher, with a letter and a promise of its own. */
  handInAgain: (input: SubmitInput, key?: string): Promise<Outcome<RequestView>> => call("hand_in_again", input, key),
  /** Requests that were handed in and that nobody studies, with those who could. */
  listUnassigned: (input: Nothing, key?: string): Promise<Outcome<UnassignedCases>> => call("list_unassigned", input, key),
  /** Gives a request to a researcher; a researcher takes what nobody has. */
  assignResearcher: (input: AssignInput, key?: string): Promise<Outcome<CaseLine>> => call("assign_researcher", input, key),
  /** The researcher's cases, urgent ones first, with what each waits for. */
  listMyCases: (input: MyCasesInput, key?: string): Promise<Outcome<Array<CaseLine>>> => call("list_my_cases", input, key),
  /** Opens a study with what the applicant stated beside it. */
  getStudy: (input: RequestRef, key?: string): Promise<Outcome<StudyView>> => call("get_study", input, key),
  /** Shows the notes on health, schooling and dependants to another than the researcher; with a reason. */
  revealStudyNotes: (input: RevealNotesInput, key?: string): Promise<Outcome<StudyNotes>> => call("reveal_study_notes", input, key),
  /** Saves what was found by now. */
  saveStudy: (input: SaveStudyInput, key?: string): Promise<Outcome<StudyView>> => call("save_study", input, key),
  /** Finishes a study with its recommendation: the request is ready for the committee. */
  finishStudy: (input: SaveStudyInput, key?: string): Promise<Outcome<StudyView>> => call("finish_study", input, key),
  /** Sends a request back to the desk for named things. */
  requestCompletion: (input: CompletionInput, key?: string): Promise<Outcome<StudyView>> => call("request_completion", input, key),
  /** What came back to the desk for completion, item by item. */
  listReturned: (input: Nothing, key?: string): Promise<Outcome<Array<ReturnedLine>>> => call("list_returned", input, key),
  /** How the study of a request stands, for whoever is asked where it is. */
  studyStanding: (input: RequestRef, key?: string): Promise<Outcome<StudyStanding>> => call("study_standing", input, key),
  /** Visits that were planned and not recorded, by day and district. */
  listVisits: (input: VisitsInput, key?: string): Promise<Outcome<Array<VisitLine>>> => call("list_visits", input, key),
  /** Plans a home visit. */
  planHomeVisit: (input: PlanVisitInput, key?: string): Promise<Outcome<StudyView>> => call("plan_home_visit", input, key),
  /** Records how a home visit went. */
  recordHomeVisit: (input: RecordVisitInput, key?: string): Promise<Outcome<StudyView>> => call("record_home_visit", input, key),
  /** The day's visits in their order, to take along; a working sheet that is destroyed afterwards. */
  printRouteSheet: (input: RouteSheetInput, key?: string): Promise<Outcome<PaperBytes>> => call("print_route_sheet", input, key),
  /** An empty study form with the request's number, to be written by hand and keyed in later. */
  printStudyForm: (input: RequestRef, key?: string): Promise<Outcome<PaperBytes>> => call("print_study_form", input, key),
  /** Where a request is, who has it, since when, what comes next: the whole of its course. */
  whereIsRequest: (input: RequestRef, key?: string): Promise<Outcome<CourseView>> => call("where_is_request", input, key),
  /** The same for the visitor's hand, on a neutral paper that is not kept. */
  printWhereSlip: (input: RequestRef, key?: string): Promise<Outcome<PaperBytes>> => call("print_where_slip", input, key),
  /** Takes up at the desk what the committee sent back for completion. */
  openForCompletion: (input: SeenRequest, key?: string): Promise<Outcome<RequestView>> => call("open_for_completion", input, key),
  /** Puts the office's target off, with the reason; the first one stays visible. */
  extendTarget: (input: ExtendTargetInput, key?: string): Promise<Outcome<CourseView>> => call("extend_target", input, key),
  /** Notes what holds a request up. */
  markObstacle: (input: MarkObstacleInput, key?: string): Promise<Outcome<CourseView>> => call("mark_obstacle", input, key),
  /** Says that an obstacle is gone; it stays counted. */
  clearObstacle: (input: ClearObstacleInput, key?: string): Promise<Outcome<CourseView>> => call("clear_obstacle", input, key),
  /** Proposes a request as urgent; the manager decides. */
  markUrgent: (input: MarkUrgentInput, key?: string): Promise<Outcome<CourseView>> => call("mark_urgent", input, key),
  /** Lifts the proposal. */
  liftUrgent: (input: RequestRef, key?: string): Promise<Outcome<CourseView>> => call("lift_urgent", input, key),
  /** The manager grants an urgent request before a sitting, with the passphrase; the next sitting ratifies it. */
  grantUrgently: (input: GrantUrgentlyInput, key?: string): Promise<Outcome<CourseView>> => call("grant_urgently", input, key),
  /** Says how complete a file was when it was received. */
  checkFile: (input: CheckFileInput, key?: string): Promise<Outcome<CourseView>> => call("check_file", input, key),
  /** A month's files by kind: complete, or what lacked; nobody is named. */
  listFileChecks: (input: MonthInput, key?: string): Promise<Outcome<FileCheckSheet>> => call("list_file_checks", input, key),
  /** The same on paper; it is not kept. */
  printFileChecks: (input: MonthInput, key?: string): Promise<Outcome<PaperBytes>> => call("print_file_checks", input, key),
  /** The members of the committee, and its rule of how many must be there. */
  listMembers: (input: Nothing, key?: string): Promise<Outcome<Committee>> => call("list_members", input, key),
  /** Adds a member of the committee, or changes one. */
  saveMember: (input: SaveMemberInput, key?: string): Promise<Outcome<Committee>> => call("save_member", input, key),
  /** Ends a membership; the member stays on file. */
  endMember: (input: EndMemberInput, key?: string): Promise<Outcome<Committee>> => call("end_member", input, key),
  /** Changes how many members must be there and when the committee usually sits; earlier versions stay readable. */
  saveCommitteeRule: (input: SaveCommitteeRuleInput, key?: string): Promise<Outcome<Committee>> => call("save_committee_rule", input, key),
  /** Sittings to come and past ones, and how many requests wait for one. */
  listSittings: (input: Nothing, key?: string): Promise<Outcome<SittingList>> => call("list_sittings", input, key),
  /** Plans a sitting, or changes day, time and place of a planned one. */
  planSitting: (input: PlanSittingInput, key?: string): Promise<Outcome<SittingView>> => call("plan_sitting", input, key),
  /** Opens a sitting's page: agenda, members, who is there. */
  getSitting: (input: SittingRef, key?: string): Promise<Outcome<SittingView>> => call("get_sitting", input, key),
  /** Puts all that is ready on a sitting's agenda. */
  gatherAgenda: (input: SittingRef, key?: string): Promise<Outcome<Gathered>> => call("gather_agenda", input, key),
  /** Puts one request on a sitting's agenda. */
  addToAgenda: (input: AgendaRef, key?: string): Promise<Outcome<SittingView>> => call("add_to_agenda", input, key),
  /** Takes an undecided request off an agenda. */
  takeOffAgenda: (input: AgendaRef, key?: string): Promise<Outcome<SittingView>> => call("take_off_agenda", input, key),
  /** Moves a case to another place on the agenda. */
  moveAgendaItem: (input: MoveItemInput, key?: string): Promise<Outcome<SittingView>> => call("move_agenda_item", input, key),
  /** Notes which members are there. */
  recordAttendance: (input: AttendanceInput, key?: string): Promise<Outcome<SittingView>> => call("record_attendance", input, key),
  /** Opens a sitting on its day, with enough members there. */
  openSitting: (input: SittingVersionRef, key?: string): Promise<Outcome<SittingView>> => call("open_sitting", input, key),
  /** Calls a sitting off: its requests wait for another. */
  callOffSitting: (input: CallOffInput, key?: string): Promise<Outcome<SittingView>> => call("call_off_sitting", input, key),
  /** Notes that a member takes no part in a case. */
  recuse: (input: RecuseInput, key?: string): Promise<Outcome<SittingView>> => call("recuse", input, key),
  /** Takes away a recusal that was noted by mistake. */
  takeBackRecusal: (input: RecusalRef, key?: string): Promise<Outcome<SittingView>> => call("take_back_recusal", input, key),
  /** Ends a sitting: what was not heard waits for the next. */
  closeSitting: (input: SittingVersionRef, key?: string): Promise<Outcome<SittingView>> => call("close_sitting", input, key),
  /** One case of a sitting in short: statement, papers, study, what the household was granted, and the decision if there is one. */
  hearRequest: (input: AgendaRef, key?: string): Promise<Outcome<HearingView>> => call("hear_request", input, key),
  /** Records what the committee decided on a request; decided twice, the first decision stands. */
  decide: (input: DecideInput, key?: string): Promise<Outcome<HearingView>> => call("decide", input, key),
  /** Records what the committee said of an urgent grant; a refusal undoes nothing that was delivered. */
  ratifyUrgent: (input: RatifyInput, key?: string): Promise<Outcome<HearingView>> => call("ratify_urgent", input, key),
  /** Takes back a decision that was recorded by mistake, while the applicant was not told and no minutes stand. */
  takeBackDecision: (input: TakeBackDecisionInput, key?: string): Promise<Outcome<HearingView>> => call("take_back_decision", input, key),
  /** The decisions on a request, newest first. */
  listDecisions: (input: RequestRef, key?: string): Promise<Outcome<Array<DecisionView>>> => call("list_decisions", input, key),
  /** All data of a request, item by item, to be read to the applicant; opening it is journalled. */
  readBack: (input: RequestRef, key?: string): Promise<Outcome<ReadBackView>> => call("read_back", input, key),
  /** Makes the declaration for signing and keeps its sheet; while nothing changed the same sheet comes again. */
  printDeclaration: (input: PrintDeclarationInput, key?: string): Promise<Outcome<DeclarationView>> => call("print_declaration", input, key),
  /** Records that it was signed, and freezes it; refused when the data changed since it was printed. */
  signDeclaration: (input: SignDeclarationInput, key?: string): Promise<Outcome<DeclarationView>> => call("sign_declaration", input, key),
  /** Takes off a signature that was recorded by mistake, with the reason; refused once the request was handed in over it. */
  takeBackSignature: (input: TakeBackSignatureInput, key?: string): Promise<Outcome<DeclarationView>> => call("take_back_signature", input, key),
  /** Issues the acknowledgement letter of a submission; asked again it gives the letter that was issued for it. */
  acknowledge: (input: RequestRef, key?: string): Promise<Outcome<PaperBrief>> => call("acknowledge", input, key),
  /** What the visitor is to bring next time; a sheet that is not kept. */
  missingList: (input: RequestRef, key?: string): Promise<Outcome<PaperBytes>> => call("missing_list", input, key),
  /** What is to be handed over today, what is overdue, what comes this month, and which service did not begin. */
  listDueDeliveries: (input: DueInput, key?: string): Promise<Outcome<DueDeliveries>> => call("list_due_deliveries", input, key),
  /** What was granted on a request, its instalments and deliveries. */
  getService: (input: RequestRef, key?: string): Promise<Outcome<ServiceView>> => call("get_service", input, key),
  /** Begins the service: the grant becomes a plan of instalments. */
  beginService: (input: ServiceStepInput, key?: string): Promise<Outcome<ServiceView>> => call("begin_service", input, key),
  /** Records what was handed over; more than is left of the instalment is refused. */
  recordDelivery: (input: RecordDeliveryInput, key?: string): Promise<Outcome<ServiceView>> => call("record_delivery", input, key),
  /** Takes back a delivery that was recorded by mistake, while its receipt is not signed; the number stays spent. */
  takeBackDelivery: (input: TakeBackDeliveryInput, key?: string): Promise<Outcome<ServiceView>> => call("take_back_delivery", input, key),
  /** Makes the receipt of a delivery; asked again it gives the receipt that was made. */
  printReceipt: (input: DeliveryRef, key?: string): Promise<Outcome<PaperBrief>> => call("print_receipt", input, key),
  /** Records that a receipt came back signed, and where it lies. */
  signReceipt: (input: SignReceiptInput, key?: string): Promise<Outcome<ServiceView>> => call("sign_receipt", input, key),
  /** Ends what is left of an instalment with a reason. */
  skipDelivery: (input: SkipDeliveryInput, key?: string): Promise<Outcome<ServiceView>> => call("skip_delivery", input, key),
  /** Moves an instalment to another day with a reason. */
  moveDelivery: (input: MoveDeliveryInput, key?: string): Promise<Outcome<ServiceView>> => call("move_delivery", input, key),
  /** Closes a request by delivery: everything was given, or ended with a reason. */
  closeRequest: (input: ServiceStepInput, key?: string): Promise<Outcome<ServiceView>> => call("close_request", input, key),
  /** Appeals that go on, the oldest first, or those that ended. */
  listAppeals: (input: ListAppealsInput, key?: string): Promise<Outcome<Array<AppealRow>>> => call("list_appeals", input, key),
  /** The appeals of a request, and the decisions they may be brought against. */
  requestAppeals: (input: RequestRef, key?: string): Promise<Outcome<RequestAppeals>> => call("request_appeals", input, key),
  /** Opens one appeal. */
  getAppeal: (input: AppealRef, key?: string): Promise<Outcome<AppealView>> => call("get_appeal", input, key),
  /** Takes an appeal against a decision down, in the words of whoever brings it. */
  receiveAppeal: (input: AppealInput, key?: string): Promise<Outcome<AppealView>> => call("receive_appeal", input, key),
  /** Makes the acknowledgement of an appeal; asked again it gives the one that was made. */
  acknowledgeAppeal: (input: AppealRef, key?: string): Promise<Outcome<PaperBrief>> => call("acknowledge_appeal", input, key),
  /** Names who examines an appeal: nobody who had a hand in the decision. */
  assignExaminer: (input: AssignExaminerInput, key?: string): Promise<Outcome<AppealView>> => call("assign_examiner", input, key),
  /** Answers an appeal: the decision stands, or the committee is asked for a new one. */
  answerAppeal: (input: AnswerAppealInput, key?: string): Promise<Outcome<AppealView>> => call("answer_appeal", input, key),
  /** Makes the letter with the answer; asked again it gives the one that was made. */
  printAppealAnswer: (input: AppealRef, key?: string): Promise<Outcome<PaperBrief>> => call("print_appeal_answer", input, key),
  /** Closes an answered appeal once whoever brought it was told. */
  closeAppeal: (input: CloseAppealInput, key?: string): Promise<Outcome<AppealView>> => call("close_appeal", input, key),
  /** Ends an appeal that whoever brought it took back. */
  takeBackAppeal: (input: CloseAppealInput, key?: string): Promise<Outcome<AppealView>> => call("take_back_appeal", input, key),
  /** The kept papers of a request, newest first. */
  listPapers: (input: RequestRef, key?: string): Promise<Outcome<Array<PaperBrief>>> => call("list_papers", input, key),
  /** Gives a kept paper as it was printed; looking, printing and saving are journalled before. */
  takePaper: (input: TakePaperInput, key?: string): Promise<Outcome<PaperBytes>> => call("take_paper", input, key),
  /** Whom to tell today, whom it was tried to tell, and who was told this week. */
  listReplies: (input: ListRepliesInput, key?: string): Promise<Outcome<ReplyList>> => call("list_replies", input, key),
  /** How many replies wait, for the first page. */
  repliesWaiting: (input: Nothing, key?: string): Promise<Outcome<RepliesWaiting>> => call("replies_waiting", input, key),
  /** Opens one reply: the decision, its letter, the numbers to call, tries and telling. */
  getReply: (input: RequestRef, key?: string): Promise<Outcome<ReplyView>> => call("get_reply", input, key),
  /** What became of the reply to a request, in a few words and without any number to call. */
  replyBrief: (input: RequestRef, key?: string): Promise<Outcome<ReplyBrief | null>> => call("reply_brief", input, key),
  /** Issues the letter of the newest decision; asked again it gives the letter that was issued. */
  makeDecisionLetter: (input: RequestRef, key?: string): Promise<Outcome<PaperBrief>> => call("make_decision_letter", input, key),
  /** Records a try to reach the applicant. */
  recordCall: (input: CallInput, key?: string): Promise<Outcome<ReplyView>> => call("record_call", input, key),
  /** Records that the applicant was told; before the promised day it asks to be confirmed and is never blocked. */
  informApplicant: (input: InformInput, key?: string): Promise<Outcome<ReplyView>> => call("inform_applicant", input, key),
  /** The day's numbers to call as a paper: number, first name and phone, nothing of the decision. */
  printCallList: (input: Nothing, key?: string): Promise<Outcome<PaperBytes>> => call("print_call_list", input, key),
  /** Closes a request whose refusal was told; while one may still object a reason is asked. */
  closeRefused: (input: CloseRefusedInput, key?: string): Promise<Outcome<ReplyView>> => call("close_refused", input, key),
  /** The wording of the decision letters and the period for objecting, with every version so far. */
  decisionTexts: (input: Nothing, key?: string): Promise<Outcome<DecisionTextView>> => call("decision_texts", input, key),
  /** Puts new sentences of the decision letters, or another period for objecting, in force from a day on. */
  saveDecisionText: (input: SaveDecisionTextInput, key?: string): Promise<Outcome<DecisionTextView>> => call("save_decision_text", input, key),
  /** A decision letter with these sentences over made-up data; nothing is kept. */
  previewDecisionText: (input: PreviewDecisionTextInput, key?: string): Promise<Outcome<PaperBytes>> => call("preview_decision_text", input, key),
  /** Keeps a scan with a request; no copy of an identity document is kept unless its kind allows it. */
  attach: (input: AttachInput, key?: string): Promise<Outcome<AttachmentView>> => call("attach", input, key),
  /** The scans of a request; one whose file is missing or was changed is told apart. */
  listAttachments: (input: RequestRef, key?: string): Promise<Outcome<Array<AttachmentView>>> => call("list_attachments", input, key),
  /** Gives a scan to look at; journalled before. */
  takeAttachment: (input: AttachmentRef, key?: string): Promise<Outcome<AttachmentBytes>> => call("take_attachment", input, key),
  /** Hides a scan that was kept by mistake; the journal keeps it. */
  enterAttachmentInError: (input: AttachmentReason, key?: string): Promise<Outcome<Nothing>> => call("enter_attachment_in_error", input, key),
  /** Makes a case file under a passphrase; who receives it, why and what is in it are journalled before it is handed out. */
  exportCaseFile: (input: ExportInput, key?: string): Promise<Outcome<ExportedCaseFile>> => call("export_case_file", input, key),
  /** How far an export is. */
  exportProgress: (input: ExportRef, key?: string): Promise<Outcome<ExportProgress>> => call("export_progress", input, key),
  /** Stops an export; nothing of it is left. */
  cancelExport: (input: ExportRef, key?: string): Promise<Outcome<Nothing>> => call("cancel_export", input, key),
  /** Opens a sealed case file with its slip's passphrase, verifies it, and shows it; needs no office. */
  openSealedFile: (input: OpenSealedInput, key?: string): Promise<Outcome<OpenedSealedFile>> => call("open_sealed_file", input, key),
  /** The kept papers of a sitting, edition by edition. */
  listSittingPapers: (input: SittingPapersRef, key?: string): Promise<Outcome<SittingPapersView>> => call("list_sitting_papers", input, key),
  /** Gives a kept paper of a sitting as it was printed; looking, printing and saving are journalled before. */
  takeSittingPaper: (input: TakeSittingPaperInput, key?: string): Promise<Outcome<PaperBytes>> => call("take_sitting_paper", input, key),
  /** Makes the agenda's paper; while nothing on it changed, the one that was made before is given. */
  printAgenda: (input: SittingPapersRef, key?: string): Promise<Outcome<SittingPaperBrief>> => call("print_agenda", input, key),
  /** Makes a sheet for each member, in one file; while nothing changed, the one that was made before is given. */
  printMemberSheets: (input: SittingPapersRef, key?: string): Promise<Outcome<SittingPaperBrief>> => call("print_member_sheets", input, key),
  /** Makes the minutes of a sitting that was held. */
  makeMinutes: (input: MakeMinutesInput, key?: string): Promise<Outcome<SittingPapersView>> => call("make_minutes", input, key),
  /** Corrects minutes by a new edition that says what changed and why; the old one stays. */
  correctMinutes: (input: CorrectMinutesInput, key?: string): Promise<Outcome<SittingPapersView>> => call("correct_minutes", input, key),
  /** Notes where the minutes that the members signed are kept. */
  signMinutes: (input: SignMinutesInput, key?: string): Promise<Outcome<SittingPapersView>> => call("sign_minutes", input, key),
  /** Makes agenda and case files of a sitting under a passphrase, without what the committee need not see; a manager confirms it. */
  exportSitting: (input: ExportSittingInput, key?: string): Promise<Outcome<ExportedSitting>> => call("export_sitting", input, key),
  /** The last deed of one's own, if it can still be taken back. */
  lastUndoable: (input: Nothing, key?: string): Promise<Outcome<UndoOffer | null>> => call("last_undoable", input, key),
  /** Takes back the last deed of one's own while nothing depends on it; the journal keeps both. */
  undoLast: (input: UndoInput, key?: string): Promise<Outcome<Undone>> => call("undo_last", input, key),
  /** How things stand with the copies: age of the last verified one, free room, the second medium. */
  backupStatus: (input: Nothing, key?: string): Promise<Outcome<BackupStatus>> => call("backup_status", input, key),
  /** The copies of a place, newest first: needs no sign-in, because the store may be damaged. */
  listBackups: (input: BackupPlace, key?: string): Promise<Outcome<BackupList>> => call("list_backups", input, key),
  /** Takes a copy now and reads it back. */
  takeBackup: (input: BackupTask, key?: string): Promise<Outcome<BackupShown>> => call("take_backup", input, key),
  /** Takes a copy when one is due, and carries it to the second medium when that is due: what the program does by itself. */
  backupIfDue: (input: Nothing, key?: string): Promise<Outcome<BackupRun>> => call("backup_if_due", input, key),
  /** Reads a copy back once more. */
  verifyBackup: (input: VerifyBackupInput, key?: string): Promise<Outcome<BackupShown>> => call("verify_backup", input, key),
  /** Chooses the second medium, or gives it up. */
  setBackupMedium: (input: MediumInput, key?: string): Promise<Outcome<BackupStatus>> => call("set_backup_medium", input, key),
  /** Takes a copy if something changed and carries the newest one to the second medium. */
  carryBackup: (input: BackupTask, key?: string): Promise<Outcome<BackupShown>> => call("carry_backup", input, key),
  /** Hundredths done of the work with this word; nothing when there is none. */
  backupProgress: (input: BackupTask, key?: string): Promise<Outcome<number | null>> => call("backup_progress", input, key),
  /** Asks the work with this word to stop. */
  stopBackup: (input: BackupTask, key?: string): Promise<Outcome<Nothing>> => call("stop_backup", input, key),
  /** Who may put a copy back by their passphrase: the managers whose keys lie in it. */
  restoreNames: (input: RestoreNamesInput, key?: string): Promise<Outcome<Array<SignInName>>> => call("restore_names", input, key),
  /** What putting a copy back would mean: what is lost, from where numbers go on. Changes nothing. */
  previewRestore: (input: RestoreInput, key?: string): Promise<Outcome<RestorePreview>> => call("preview_restore", input, key),
  /** Puts a copy back; today's state is saved first. */
  restoreBackup: (input: RestoreInput, key?: string): Promise<Outcome<RestoreDone>> => call("restore_backup", input, key),
  /** The privacy notice in force, as it is read aloud or printed. */
  privacyNotice: (input: Nothing, key?: string): Promise<Outcome<NoticeTextView>> => call("privacy_notice", input, key),
  /** The privacy notice as a paper for anybody; it names nobody. */
  printPrivacyNotice: (input: Nothing, key?: string): Promise<Outcome<PaperBytes>> => call("print_privacy_notice", input, key),
  /** What a person was told, agreed to and asked about their data. */
  personPrivacy: (input: PersonRef, key?: string): Promise<Outcome<PersonPrivacy>> => call("person_privacy", input, key),
  /** Notes that a person was given the privacy notice. */
  giveNotice: (input: GiveNoticeInput, key?: string): Promise<Outcome<PersonPrivacy>> => call("give_notice", input, key),
  /** Records a consent to one purpose. */
  giveConsent: (input: ConsentInput, key?: string): Promise<Outcome<PersonPrivacy>> => call("give_consent", input, key),
  /** Records that a consent was withdrawn; its effect was said before. */
  withdrawConsent: (input: ConsentRef, key?: string): Promise<Outcome<PersonPrivacy>> => call("withdraw_consent", input, key),
  /** Takes down what somebody asks about their own data; the thirty days begin. */
  openSubjectRequest: (input: SubjectRequestInput, key?: string): Promise<Outcome<SubjectRequestView>> => call("open_subject_request", input, key),
  /** Requests of data subjects, the most urgent first. */
  listSubjectRequests: (input: ListSubjectRequestsInput, key?: string): Promise<Outcome<Array<SubjectRequestRow>>> => call("list_subject_requests", input, key),
  /** Opens one request of a data subject. */
  getSubjectRequest: (input: SubjectRequestRef, key?: string): Promise<Outcome<SubjectRequestView>> => call("get_subject_request", input, key),
  /** Puts the answer off, once and with a reason. */
  extendSubjectRequest: (input: ExtendInput, key?: string): Promise<Outcome<SubjectRequestView>> => call("extend_subject_request", input, key),
  /** Records the answer. */
  closeSubjectRequest: (input: CloseSubjectRequestInput, key?: string): Promise<Outcome<SubjectRequestView>> => call("close_subject_request", input, key),
  /** Hands a person a sealed copy of all their data. */
  exportPersonCopy: (input: CopyInput, key?: string): Promise<Outcome<ExportedCaseFile>> => call("export_person_copy", input, key),
  /** Restricts the use of a person's file. */
  restrictPerson: (input: RestrictInput, key?: string): Promise<Outcome<PersonPrivacy>> => call("restrict_person", input, key),
  /** Lifts a restriction. */
  liftRestriction: (input: LiftInput, key?: string): Promise<Outcome<PersonPrivacy>> => call("lift_restriction", input, key),
  /** Uses a restricted file all the same, with a reason, until the desk is locked. */
  useRestricted: (input: UseRestrictedInput, key?: string): Promise<Outcome<PersonPrivacy>> => call("use_restricted", input, key),
  /** How long each kind of data is kept. */
  retentionRules: (input: Nothing, key?: string): Promise<Outcome<RetentionView>> => call("retention_rules", input, key),
  /** Puts new retention rules in force. */
  saveRetention: (input: RetentionInput, key?: string): Promise<Outcome<RetentionView>> => call("save_retention", input, key),
  /** What has fallen due by the rules. */
  listDue: (input: Nothing, key?: string): Promise<Outcome<DueList>> => call("list_due", input, key),
  /** Data held back from destruction. */
  listHolds: (input: Nothing, key?: string): Promise<Outcome<Array<HoldView>>> => call("list_holds", input, key),
  /** Holds data back from destruction. */
  placeHold: (input: HoldInput, key?: string): Promise<Outcome<Array<HoldView>>> => call("place_hold", input, key),
  /** Ends a hold. */
  liftHold: (input: HoldRef, key?: string): Promise<Outcome<Array<HoldView>>> => call("lift_hold", input, key),
  /** What would go if these data were destroyed. */
  planDestruction: (input: PlanInput, key?: string): Promise<Outcome<PlanView>> => call("plan_destruction", input, key),
  /** Destroys data for good; the manager's passphrase is asked again. */
  destroyRecords: (input: DestroyInput, key?: string): Promise<Outcome<DestructionLine>> => call("destroy_records", input, key),
  /** What was destroyed, newest first. */
  listDestructions: (input: Nothing, key?: string): Promise<Outcome<Array<DestructionLine>>> => call("list_destructions", input, key),
  /** The certificate of a destruction, the same bytes each time. */
  destructionCertificate: (input: DestructionRef, key?: string): Promise<Outcome<PaperBytes>> => call("destruction_certificate", input, key),
  /** Reports an incident that touches personal data; the seventy-two hours begin. */
  reportIncident: (input: IncidentInput, key?: string): Promise<Outcome<IncidentView>> => call("report_incident", input, key),
  /** Incidents, the open ones first. */
  listIncidents: (input: Nothing, key?: string): Promise<Outcome<Array<IncidentView>>> => call("list_incidents", input, key),
  /** Opens one incident. */
  getIncident: (input: IncidentRef, key?: string): Promise<Outcome<IncidentView>> => call("get_incident", input, key),
  /** Saves what is known of an incident by now. */
  saveIncident: (input: IncidentChange, key?: string): Promise<Outcome<IncidentView>> => call("save_incident", input, key),
  /** Adds what was done about an incident. */
  noteIncidentStep: (input: IncidentStepInput, key?: string): Promise<Outcome<IncidentView>> => call("note_incident_step", input, key),
  /** Closes an incident once nothing stands against it. */
  closeIncident: (input: CloseIncidentInput, key?: string): Promise<Outcome<IncidentView>> => call("close_incident", input, key),
  /** An incident as a paper. */
  printIncident: (input: IncidentRef, key?: string): Promise<Outcome<PaperBytes>> => call("print_incident", input, key),
  /** The record of processing activities as a paper. */
  printProcessingRecord: (input: Nothing, key?: string): Promise<Outcome<PaperBytes>> => call("print_processing_record", input, key),
  /** What waits for the manager: requests of data subjects, open incidents with the hours left, periods that ended. */
  privacyDue: (input: Nothing, key?: string): Promise<Outcome<PrivacyDue>> => call("privacy_due", input, key),
  /** Working week, hours and holidays in force. */
  officeCalendar: (input: Nothing, key?: string): Promise<Outcome<CalendarView>> => call("office_calendar", input, key),
  /** Changes working week, hours or holidays; earlier versions stay readable. */
  saveCalendar: (input: SaveCalendarInput, key?: string): Promise<Outcome<CalendarView>> => call("save_calendar", input, key),
  /** The kinds of support with all their papers and questions, for changing them. */
  catalogueForEditing: (input: Nothing, key?: string): Promise<Outcome<CatalogueView>> => call("catalogue_for_editing", input, key),
  /** Puts changed kinds of support in force for requests opened from now on. */
  saveCatalogue: (input: Catalogue, key?: string): Promise<Outcome<CatalogueView>> => call("save_catalogue", input, key),
  /** The wording of the declaration and the letter in force, the shipped one, and every version so far. */
  wordings: (input: Nothing, key?: string): Promise<Outcome<WordingsView>> => call("wordings", input, key),
  /** Puts new paragraphs of the declaration in force from a day on; what was signed keeps its text. */
  saveDeclarationText: (input: SaveDeclarationTextInput, key?: string): Promise<Outcome<WordingsView>> => call("save_declaration_text", input, key),
  /** Puts new sentences of the acknowledgement letter in force from a day on; what was printed keeps its text. */
  saveLetterText: (input: SaveLetterTextInput, key?: string): Promise<Outcome<WordingsView>> => call("save_letter_text", input, key),
  /** The declaration with these paragraphs over made-up data; nothing is kept. */
  previewDeclarationText: (input: PreviewDeclarationTextInput, key?: string): Promise<Outcome<PaperBytes>> => call("preview_declaration_text", input, key),
  /** The letter with these sentences over made-up data; nothing is kept. */
  previewLetterText: (input: LetterSentences, key?: string): Promise<Outcome<PaperBytes>> => call("preview_letter_text", input, key),
  /** Letterhead and signatories, with every version so far. */
  letterheads: (input: Nothing, key?: string): Promise<Outcome<LetterheadView>> => call("letterheads", input, key),
  /** Puts letterhead and signatories in force from a day on; printed letters keep theirs. */
  saveLetterhead: (input: SaveLetterheadInput, key?: string): Promise<Outcome<LetterheadView>> => call("save_letterhead", input, key),
  /** The acknowledgement letter under this letterhead over made-up data; nothing is kept. */
  previewLetterhead: (input: OfficeLetterhead, key?: string): Promise<Outcome<PaperBytes>> => call("preview_letterhead", input, key),
  /** Categories of beneficiaries, with every version so far. */
  categories: (input: Nothing, key?: string): Promise<Outcome<CategoriesView>> => call("categories", input, key),
  /** Adds categories, or offers some no longer; files keep what they say. */
  saveCategories: (input: SaveCategoriesInput, key?: string): Promise<Outcome<CategoriesView>> => call("save_categories", input, key),
  /** The register of policy texts, what one has not read yet first. */
  listPolicies: (input: Nothing, key?: string): Promise<Outcome<Array<PolicyLine>>> => call("list_policies", input, key),
  /** One policy with its text and who has read it. */
  getPolicy: (input: PolicyRef, key?: string): Promise<Outcome<PolicyView>> => call("get_policy", input, key),
  /** Adds a policy text, or a new version of one, which everybody then reads anew. */
  savePolicy: (input: SavePolicyInput, key?: string): Promise<Outcome<PolicyView>> => call("save_policy", input, key),
  /** Takes a policy out of force; it stays readable. */
  withdrawPolicy: (input: PolicyVersionRef, key?: string): Promise<Outcome<PolicyView>> => call("withdraw_policy", input, key),
  /** Confirms having read a version (قرأتُ هذه النسخة). */
  confirmPolicy: (input: PolicyVersionRef, key?: string): Promise<Outcome<PolicyView>> => call("confirm_policy", input, key),
  /** Fills a training office with sample families and visits; refused in a real one. */
  fillTrainingOffice: (input: Nothing, key?: string): Promise<Outcome<SampleFilled>> => call("fill_training_office", input, key),
};

/** Every deed by its wire name. */
export type DeedName =
  | "office_status"
  | "check_settings"
  | "set_up_office"
  | "office_settings"
  | "save_office"
  | "sign_in"
  | "lock"
  | "suggest_passphrase"
  | "change_passphrase"
  | "confirm_clock"
  | "doctor"
  | "judge_passphrase"
  | "reset_passphrase"
  | "renew_recovery_code"
  | "recover_access"
  | "list_staff"
  | "staff_accounts"
  | "add_staff"
  | "change_staff"
  | "close_account"
  | "today"
  | "read_date"
  | "read_pasted_date"
  | "read_value"
  | "read_name"
  | "save_draft"
  | "list_drafts"
  | "discard_draft"
  | "history"
  | "verify_office"
  | "list_journal"
  | "who_saw"
  | "export_scope"
  | "day_end_sheet"
  | "journal_state"
  | "check_checkpoint"
  | "renew_data_key"
  | "renewal_progress"
  | "what_is_missing"
  | "nothing_happened"
  | "waiting_by_stage"
  | "promises_due"
  | "request_pace"
  | "follow_up_counts"
  | "export_report"
  | "office_watch"
  | "register_person"
  | "correct_person"
  | "get_person"
  | "person_for_editing"
  | "reveal"
  | "archive_person"
  | "unarchive_person"
  | "enter_person_in_error"
  | "reinstate_person"
  | "complete_registration"
  | "list_incomplete"
  | "recent_persons"
  | "mark_relative_of_staff"
  | "get_household"
  | "begin_dependant"
  | "set_address"
  | "add_member"
  | "end_membership"
  | "change_membership"
  | "link_prisoner"
  | "set_kinship"
  | "likely_duplicates"
  | "judge_same_person"
  | "search"
  | "support_kinds"
  | "open_request"
  | "set_capacity"
  | "get_request"
  | "list_requests"
  | "withdraw_request"
  | "save_statement"
  | "missing_with"
  | "earlier_statement"
  | "reveal_answers"
  | "mark_explained"
  | "sight_paper"
  | "mark_mismatch"
  | "mark_not_applicable"
  | "reuse_sighting"
  | "clear_sighting"
  | "submit_request"
  | "hand_in_again"
  | "list_unassigned"
  | "assign_researcher"
  | "list_my_cases"
  | "get_study"
  | "reveal_study_notes"
  | "save_study"
  | "finish_study"
  | "request_completion"
  | "list_returned"
  | "study_standing"
  | "list_visits"
  | "plan_home_visit"
  | "record_home_visit"
  | "print_route_sheet"
  | "print_study_form"
  | "where_is_request"
  | "print_where_slip"
  | "open_for_completion"
  | "extend_target"
  | "mark_obstacle"
  | "clear_obstacle"
  | "mark_urgent"
  | "lift_urgent"
  | "grant_urgently"
  | "check_file"
  | "list_file_checks"
  | "print_file_checks"
  | "list_members"
  | "save_member"
  | "end_member"
  | "save_committee_rule"
  | "list_sittings"
  | "plan_sitting"
  | "get_sitting"
  | "gather_agenda"
  | "add_to_agenda"
  | "take_off_agenda"
  | "move_agenda_item"
  | "record_attendance"
  | "open_sitting"
  | "call_off_sitting"
  | "recuse"
  | "take_back_recusal"
  | "close_sitting"
  | "hear_request"
  | "decide"
  | "ratify_urgent"
  | "take_back_decision"
  | "list_decisions"
  | "read_back"
  | "print_declaration"
  | "sign_declaration"
  | "take_back_signature"
  | "acknowledge"
  | "missing_list"
  | "list_due_deliveries"
  | "get_service"
  | "begin_service"
  | "record_delivery"
  | "take_back_delivery"
  | "print_receipt"
  | "sign_receipt"
  | "skip_delivery"
  | "move_delivery"
  | "close_request"
  | "list_appeals"
  | "request_appeals"
  | "get_appeal"
  | "receive_appeal"
  | "acknowledge_appeal"
  | "assign_examiner"
  | "answer_appeal"
  | "print_appeal_answer"
  | "close_appeal"
  | "take_back_appeal"
  | "list_papers"
  | "take_paper"
  | "list_replies"
  | "replies_waiting"
  | "get_reply"
  | "reply_brief"
  | "make_decision_letter"
  | "record_call"
  | "inform_applicant"
  | "print_call_list"
  | "close_refused"
  | "decision_texts"
  | "save_decision_text"
  | "preview_decision_text"
  | "attach"
  | "list_attachments"
  | "take_attachment"
  | "enter_attachment_in_error"
  | "export_case_file"
  | "export_progress"
  | "cancel_export"
  | "open_sealed_file"
  | "list_sitting_papers"
  | "take_sitting_paper"
  | "print_agenda"
  | "print_member_sheets"
  | "make_minutes"
  | "correct_minutes"
  | "sign_minutes"
  | "export_sitting"
  | "last_undoable"
  | "undo_last"
  | "backup_status"
  | "list_backups"
  | "take_backup"
  | "backup_if_due"
  | "verify_backup"
  | "set_backup_medium"
  | "carry_backup"
  | "backup_progress"
  | "stop_backup"
  | "restore_names"
  | "preview_restore"
  | "restore_backup"
  | "privacy_notice"
  | "print_privacy_notice"
  | "person_privacy"
  | "give_notice"
  | "give_consent"
  | "withdraw_consent"
  | "open_subject_request"
  | "list_subject_requests"
  | "get_subject_request"
  | "extend_subject_request"
  | "close_subject_request"
  | "export_person_copy"
  | "restrict_person"
  | "lift_restriction"
  | "use_restricted"
  | "retention_rules"
  | "save_retention"
  | "list_due"
  | "list_holds"
  | "place_hold"
  | "lift_hold"
  | "plan_destruction"
  | "destroy_records"
  | "list_destructions"
  | "destruction_certificate"
  | "report_incident"
  | "list_incidents"
  | "get_incident"
  | "save_incident"
  | "note_incident_step"
  | "close_incident"
  | "print_incident"
  | "print_processing_record"
  | "privacy_due"
  | "office_calendar"
  | "save_calendar"
  | "catalogue_for_editing"
  | "save_catalogue"
  | "wordings"
  | "save_declaration_text"
  | "save_letter_text"
  | "preview_declaration_text"
  | "preview_letter_text"
  | "letterheads"
  | "save_letterhead"
  | "preview_letterhead"
  | "categories"
  | "save_categories"
  | "list_policies"
  | "get_policy"
  | "save_policy"
  | "withdraw_policy"
  | "confirm_policy"
  | "fill_training_office"
  ;
