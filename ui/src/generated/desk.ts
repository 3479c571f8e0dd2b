// Generated from the deed list. Do not edit: `cargo run -p ctl -- bindings` writes it.

import { call } from "../bridge.js";
import type {
  Outcome,
  AddMemberInput,
  AddStaffInput,
  AttachInput,
  AttachmentBytes,
  AttachmentReason,
  AttachmentRef,
  AttachmentView,
  ChangeMembershipInput,
  ChangePassphraseInput,
  CorrectPersonInput,
  DateShown,
  DeclarationView,
  DependantStart,
  Details,
  Draft,
  DraftPlace,
  DuplicateView,
  EarlierStatement,
  EndMembershipInput,
  ExplainedInput,
  ExportInput,
  ExportProgress,
  ExportRef,
  ExportedCaseFile,
  HistoryLine,
  HouseholdRef,
  HouseholdView,
  IncompleteRow,
  JudgePassphraseInput,
  KinshipInput,
  LikelyDuplicatesInput,
  ListRequestsInput,
  MismatchInput,
  MissingItem,
  NameInput,
  NotApplicableInput,
  Nothing,
  OfficeSettings,
  OfficeStatus,
  OpenRequestInput,
  OpenSealedInput,
  OpenedSealedFile,
  PaperBrief,
  PaperBytes,
  PassphraseWorth,
  PastedText,
  PersonForEditing,
  PersonReason,
  PersonRef,
  PersonVersion,
  PersonView,
  PrintDeclarationInput,
  PrisonerLinkInput,
  ReadBackView,
  ReadValueInput,
  RecentPerson,
  RecordRef,
  RecoverAccessInput,
  RecoveryGiven,
  RegisterPersonInput,
  RelativeInput,
  RenewRecoveryInput,
  RequestRef,
  RequestRow,
  RequestView,
  ResetPassphraseInput,
  RevealInput,
  RevealedView,
  SamePersonInput,
  SampleFilled,
  SaveDraftInput,
  SaveStatementInput,
  SearchInput,
  SearchView,
  SetAddressInput,
  SetCapacityInput,
  SetUpDone,
  SetUpInput,
  SightPaperInput,
  SightingRef,
  SignDeclarationInput,
  SignInInput,
  SignedIn,
  StaffMember,
  StatementAsTyped,
  SubmitInput,
  SupportKindView,
  TakeBackSignatureInput,
  TakePaperInput,
  Today,
  TypedDate,
  UndoInput,
  UndoOffer,
  Undone,
  ValueRead,
  Verified,
  WithdrawInput,
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
  /** Adds a staff member with a first passphrase. */
  addStaff: (input: AddStaffInput, key?: string): Promise<Outcome<StaffMember>> => call("add_staff", input, key),
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
  /** All data of a request, item by item, to be read to the applicant; opening it is journalled. */
  readBack: (input: RequestRef, key?: string): Promise<Outcome<ReadBackView>> => call("read_back", input, key),
  /** Makes the declaration for signing and keeps its sheet; while nothing changed the same sheet comes again. */
  printDeclaration: (input: PrintDeclarationInput, key?: string): Promise<Outcome<DeclarationView>> => call("print_declaration", input, key),
  /** Records that it was signed, and freezes it; refused when the data changed since it was printed. */
  signDeclaration: (input: SignDeclarationInput, key?: string): Promise<Outcome<DeclarationView>> => call("sign_declaration", input, key),
  /** Takes off a signature that was recorded by mistake, with the reason; refused once the request was handed in over it. */
  takeBackSignature: (input: TakeBackSignatureInput, key?: string): Promise<Outcome<DeclarationView>> => call("take_back_signature", input, key),
  /** Issues the acknowledgement letter of a submitted request; asked again it gives the letter that was issued. */
  acknowledge: (input: RequestRef, key?: string): Promise<Outcome<PaperBrief>> => call("acknowledge", input, key),
  /** What the visitor is to bring next time; a sheet that is not kept. */
  missingList: (input: RequestRef, key?: string): Promise<Outcome<PaperBytes>> => call("missing_list", input, key),
  /** The kept papers of a request, newest first. */
  listPapers: (input: RequestRef, key?: string): Promise<Outcome<Array<PaperBrief>>> => call("list_papers", input, key),
  /** Gives a kept paper as it was printed; looking, printing and saving are journalled before. */
  takePaper: (input: TakePaperInput, key?: string): Promise<Outcome<PaperBytes>> => call("take_paper", input, key),
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
  /** The last deed of one's own, if it can still be taken back. */
  lastUndoable: (input: Nothing, key?: string): Promise<Outcome<UndoOffer | null>> => call("last_undoable", input, key),
  /** Takes back the last deed of one's own while nothing depends on it; the journal keeps both. */
  undoLast: (input: UndoInput, key?: string): Promise<Outcome<Undone>> => call("undo_last", input, key),
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
  | "add_staff"
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
  | "mark_explained"
  | "sight_paper"
  | "mark_mismatch"
  | "mark_not_applicable"
  | "reuse_sighting"
  | "clear_sighting"
  | "submit_request"
  | "read_back"
  | "print_declaration"
  | "sign_declaration"
  | "take_back_signature"
  | "acknowledge"
  | "missing_list"
  | "list_papers"
  | "take_paper"
  | "attach"
  | "list_attachments"
  | "take_attachment"
  | "enter_attachment_in_error"
  | "export_case_file"
  | "export_progress"
  | "cancel_export"
  | "open_sealed_file"
  | "last_undoable"
  | "undo_last"
  | "fill_training_office"
  ;
