// Generated from the deed list. Do not edit: `cargo run -p ctl -- bindings` writes it.

import { call } from "../bridge.js";
import type {
  Outcome,
  AccountInput,
  AccountRelation,
  AddMemberInput,
  AddStaffInput,
  AddressInput,
  Calendar,
  Category,
  ChangeMembershipInput,
  ChangePassphraseInput,
  Code,
  ComparedPerson,
  CorrectPersonInput,
  DateShown,
  Digits,
  Draft,
  DraftPlace,
  DuplicateView,
  EndMembershipInput,
  Failure,
  FieldChange,
  ForeignFile,
  FoundHousehold,
  FoundPerson,
  FoundRequest,
  FoundWord,
  HistoryLine,
  HouseholdBrief,
  HouseholdChoice,
  HouseholdId,
  HouseholdRef,
  HouseholdRole,
  HouseholdView,
  IdKind,
  IncompleteRow,
  KinshipInput,
  KinshipKind,
  KinshipView,
  LikelyDuplicatesInput,
  LikenessReason,
  MaritalStatus,
  MaskedAccount,
  MaskedDocument,
  MaskedPhone,
  MemberView,
  Need,
  NotDuplicate,
  Nothing,
  OfficeSettings,
  OfficeStatus,
  Op,
  OtherDocumentInput,
  PastedText,
  PersonBrief,
  PersonForEditing,
  PersonId,
  PersonInput,
  PersonReason,
  PersonRef,
  PersonVersion,
  PersonView,
  PhoneInput,
  PrisonInput,
  PrisonView,
  PrisonerLinkInput,
  ReadValueInput,
  RecordRef,
  Refusal,
  RegisterPersonInput,
  RegistrationGap,
  RegistrationView,
  RelativeInput,
  RequestId,
  RevealField,
  RevealInput,
  RevealedView,
  Role,
  SamePersonInput,
  SaveDraftInput,
  SearchInput,
  SearchView,
  SetAddressInput,
  SetUpDone,
  SetUpInput,
  Sex,
  SignInInput,
  SignInName,
  SignedIn,
  StaffId,
  StaffMember,
  Today,
  TypedDate,
  ValueKind,
  ValueRead,
} from "./types.js";

export const desk = {
  /** Whether the office is set up, and who can sign in. */
  officeStatus: (input: Nothing, key?: string): Promise<Outcome<OfficeStatus>> => call("office_status", input, key),
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
  /** Keeps what is being typed, in place of what this screen and tab held. */
  saveDraft: (input: SaveDraftInput, key?: string): Promise<Outcome<string>> => call("save_draft", input, key),
  /** The clerk's own drafts, newest first. */
  listDrafts: (input: Nothing, key?: string): Promise<Outcome<Array<Draft>>> => call("list_drafts", input, key),
  /** Puts a draft away once its form is saved or the visitor left. */
  discardDraft: (input: DraftPlace, key?: string): Promise<Outcome<Nothing>> => call("discard_draft", input, key),
  /** What was done to a record, newest first. */
  history: (input: RecordRef, key?: string): Promise<Outcome<Array<HistoryLine>>> => call("history", input, key),
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
  /** Marks somebody as a staff member's relative: the file is closed to that staff member. */
  markRelativeOfStaff: (input: RelativeInput, key?: string): Promise<Outcome<Nothing>> => call("mark_relative_of_staff", input, key),
  /** Opens a household's page. */
  getHousehold: (input: HouseholdRef, key?: string): Promise<Outcome<HouseholdView>> => call("get_household", input, key),
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
  /** Finds people, households and requests from one box, while typing. */
  search: (input: SearchInput, key?: string): Promise<Outcome<SearchView>> => call("search", input, key),
};

/** Every deed by its wire name. */
export type DeedName =
  | "office_status"
  | "set_up_office"
  | "office_settings"
  | "save_office"
  | "sign_in"
  | "lock"
  | "suggest_passphrase"
  | "change_passphrase"
  | "list_staff"
  | "add_staff"
  | "today"
  | "read_date"
  | "read_pasted_date"
  | "read_value"
  | "save_draft"
  | "list_drafts"
  | "discard_draft"
  | "history"
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
  | "mark_relative_of_staff"
  | "get_household"
  | "set_address"
  | "add_member"
  | "end_membership"
  | "change_membership"
  | "link_prisoner"
  | "set_kinship"
  | "likely_duplicates"
  | "judge_same_person"
  | "search"
  ;
