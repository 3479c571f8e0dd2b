// Generated from the deed list. Do not edit: `cargo run -p ctl -- bindings` writes it.

export type Outcome<T> = { value: T; changes: string[] };
export type AccountClosed = { 
/**
 * The person had been inside, so the data key is to be renewed.
 */
renewal_due: boolean, 
/**
 * It was renewed. If it is due and was not, the account is closed all the same, and the manager's page keeps asking.
 */
renewed: boolean, 
/**
 * Why the renewal failed.
 */
failed: Code | null, };
export type AccountInput = { 
/**
 * الآيبان; «SA» may be left out.
 */
iban: string, 
/**
 * الحساب باسم.
 */
holder: string, 
/**
 * Whose account it is.
 */
relation: AccountRelation, 
/**
 * Why the money goes to an account in another's name; required then (domain.md, IBAN).
 */
note: string, };
export type AccountRelation = "own" | "spouse" | "parent" | "child" | "sibling" | "guardian" | "proxy" | "other";
export type AddMemberInput = { 
/**
 * Which household.
 */
household_id: HouseholdId, 
/**
 * The version that was on the screen.
 */
version: number, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * As what.
 */
role: HouseholdRole, 
/**
 * Since when; today when it is not said.
 */
since: TypedDate | null, 
/**
 * Whether money for the household may be handed to this person.
 */
may_receive_money: boolean, };
export type AddStaffInput = { 
/**
 * Name, as it stands on papers.
 */
name: string, 
/**
 * Roles.
 */
roles: Array<Role>, 
/**
 * The first passphrase, to be changed at the first sign-in.
 */
first_passphrase: string, 
/**
 * The passphrase of the manager who does it, typed now.
 */
manager_passphrase: string, };
export type AddressInput = { 
/**
 * وصف الموقع, in the visitor's words.
 */
described: string, 
/**
 * العنوان المختصر: four letters and four digits.
 */
short: string, 
/**
 * رقم المبنى.
 */
building: string, 
/**
 * الشارع.
 */
street: string, 
/**
 * الحي.
 */
district: string, 
/**
 * المدينة.
 */
city: string, 
/**
 * الرمز البريدي.
 */
postal: string, 
/**
 * الرقم الفرعي.
 */
additional: string, 
/**
 * رقم الوحدة.
 */
unit: string, };
export type Advice = "grant" | "refuse" | "more";
export type AgendaRef = { 
/**
 * Which sitting.
 */
sitting_id: SittingId, 
/**
 * Which request.
 */
request_id: RequestId, };
export type AgendaRow = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * Its place.
 */
position: number, 
/**
 * Its number.
 */
number: string, 
/**
 * Its kind.
 */
kind_name: string, 
/**
 * The household file.
 */
household_id: HouseholdId, 
/**
 * Its number.
 */
file_number: string, 
/**
 * Who asks, first and family name.
 */
applicant: string, 
/**
 * Why it is heard.
 */
why: AgendaWhy, 
/**
 * Where the request stands.
 */
state: RequestState, 
/**
 * What this sitting decided.
 */
verdict: Decision | null, 
/**
 * Whether this sitting ratified the urgent grant.
 */
ratified: boolean | null, 
/**
 * Members who take no part, by name.
 */
recused: Array<string>, 
/**
 * It left the agenda undecided.
 */
left: LeftWhy | null, 
/**
 * The office's promised day.
 */
target: DateShown | null, };
export type AgendaWhy = "ratification" | "carried" | "deferred" | "reconsidered" | "returned_again" | "new";
export type AnswerAppealInput = { 
/**
 * Which.
 */
appeal_id: AppealId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * Whether the committee is asked for a new decision; otherwise the decision stands.
 */
changed: boolean, 
/**
 * What whoever brought it is told, in respectful words.
 */
told: string, 
/**
 * What was found; for the office alone.
 */
found: string, };
export type AnswerInput = { 
/**
 * Which question.
 */
question: QuestionCode, 
/**
 * What was typed.
 */
typed: TypedAnswer, 
/**
 * The paper that shows it.
 */
cites: PaperCode | null, };
export type AnswerKind = { "kind": "money" } | { "kind": "date" } | { "kind": "choice", 
/**
 * What may be chosen.
 */
options: Array<ChoiceOption>, } | { "kind": "text" } | { "kind": "number" } | { "kind": "table", 
/**
 * Its columns.
 */
columns: Array<Column>, };
export type AppealId = string;
export type AppealInput = { 
/**
 * Against which decision.
 */
decision_id: DecisionId, 
/**
 * Who brought it.
 */
brought_by: string, 
/**
 * In their words.
 */
text: string, 
/**
 * The day it was brought.
 */
received_on: TypedDate | null, };
export type AppealOutcome = "upheld" | "changed" | "taken_back";
export type AppealRef = { 
/**
 * Which.
 */
appeal_id: AppealId, };
export type AppealRow = { 
/**
 * Which.
 */
id: AppealId, 
/**
 * Its number.
 */
number: string, 
/**
 * The request it is about.
 */
request_id: RequestId, 
/**
 * That request's number.
 */
request_number: string, 
/**
 * That request's kind inside the office.
 */
kind_name: string, 
/**
 * The applicant's first and family name.
 */
applicant: string, 
/**
 * What was decided.
 */
verdict: Decision, 
/**
 * The day it was brought.
 */
received: DateShown, 
/**
 * Days since it was brought; until it was answered.
 */
days: number, 
/**
 * Where it stands.
 */
state: AppealState, 
/**
 * Who examines it.
 */
examiner: string | null, 
/**
 * What became of it.
 */
outcome: AppealOutcome | null, };
export type AppealState = "received" | "acknowledged" | "under_examination" | "answered" | "closed";
export type AppealView = { 
/**
 * The line of the list.
 */
row: AppealRow, 
/**
 * To be named by the next step.
 */
version: number, 
/**
 * Who brought it.
 */
brought_by: string, 
/**
 * In their words.
 */
text: string, 
/**
 * The day of the decision.
 */
decided_on: DateShown, 
/**
 * The reason that the applicant was told.
 */
reason_told: string, 
/**
 * The last day for objecting that the decision's letter names, when the appeal was brought after it: it is heard all the same.
 */
late_since: DateShown | null, 
/**
 * Taken down by whom and when.
 */
opened: string, 
/**
 * Acknowledged by whom and when.
 */
acknowledged: string | null, 
/**
 * The acknowledgement as it was printed.
 */
acknowledgement: PaperId | null, 
/**
 * The examiner was named by whom and when.
 */
assigned: string | null, 
/**
 * The examiner had a hand in the decision, because the office has nobody else.
 */
alone: boolean, 
/**
 * What whoever brought it is told.
 */
told: string | null, 
/**
 * What was found; for the office alone.
 */
found: string | null, 
/**
 * Answered by whom and when.
 */
answered: string | null, 
/**
 * The answer's letter as it was printed.
 */
letter: PaperId | null, 
/**
 * How whoever brought it was told.
 */
told_how: string | null, 
/**
 * Closed by whom and when.
 */
closed: string | null, 
/**
 * Who may examine it.
 */
examiners: Array<ExaminerOption>, 
/**
 * Whoever is signed in examines it and answers it now.
 */
may_answer: boolean, 
/**
 * A new decision puts the request back before the committee; while it is being served it goes on beside it.
 */
reopens: boolean, };
export type AppealableDecision = { 
/**
 * Which.
 */
decision_id: DecisionId, 
/**
 * What was decided.
 */
verdict: Decision, 
/**
 * On which day.
 */
decided_on: DateShown, 
/**
 * What the applicant is told as its reason.
 */
reason_told: string, 
/**
 * An appeal against it is open.
 */
open: boolean, };
export type AskedBy = "person" | "guardian" | "proxy";
export type AskedView = { 
/**
 * Which.
 */
id: SubjectRequestId, 
/**
 * Its number.
 */
number: string, 
/**
 * What is asked for.
 */
kind: SubjectKind, 
/**
 * The last day to answer.
 */
due: DateShown, 
/**
 * Calendar days left; negative when overdue.
 */
days_left: number, 
/**
 * Answered already.
 */
answered: boolean, };
export type AssignExaminerInput = { 
/**
 * Which.
 */
appeal_id: AppealId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * Who.
 */
staff_id: StaffId, };
export type AssignInput = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * The request's version that was seen.
 */
version: number, 
/**
 * To whom.
 */
researcher_id: StaffId, };
export type AttachInput = { 
/**
 * For which request.
 */
request_id: RequestId, 
/**
 * What it shows.
 */
of: AttachmentOf, 
/**
 * The file: JPEG, PNG or PDF, of one or several pages.
 */
file: ForeignFile, };
export type AttachmentBytes = { 
/**
 * Identity.
 */
id: AttachmentId, 
/**
 * What sort of file.
 */
media: ScanMedia, 
/**
 * The bytes in base64.
 */
bytes: string, };
export type AttachmentId = string;
export type AttachmentOf = { "kind": "paper", 
/**
 * Which.
 */
paper: PaperCode, } | { "kind": "declaration", 
/**
 * Which.
 */
declaration_id: DeclarationId, };
export type AttachmentReason = { 
/**
 * Identity.
 */
attachment_id: AttachmentId, 
/**
 * Why.
 */
reason: string, };
export type AttachmentRef = { 
/**
 * Identity.
 */
attachment_id: AttachmentId, };
export type AttachmentView = { 
/**
 * Identity.
 */
id: AttachmentId, 
/**
 * Its request.
 */
request_id: RequestId, 
/**
 * What it shows.
 */
of: AttachmentOf, 
/**
 * The paper's Arabic name, or the declaration's number.
 */
title: string, 
/**
 * The file's name as it was brought.
 */
name: string, 
/**
 * What sort of file.
 */
media: ScanMedia, 
/**
 * Number of pages in words: «3 صفحات».
 */
pages: string, 
/**
 * Size in words: «1.4 م.ب».
 */
size: string, 
/**
 * Kept by whom.
 */
by: string, 
/**
 * On which day.
 */
date: DateShown, 
/**
 * At what time.
 */
time: string, 
/**
 * How the file is.
 */
file: FileState, };
export type AttendanceInput = { 
/**
 * At which sitting, as it was seen.
 */
of: SittingVersionRef, 
/**
 * All who are there.
 */
present: Array<MemberId>, };
export type BackupList = { 
/**
 * Newest first.
 */
backups: Array<BackupShown>, };
export type BackupPlace = { 
/**
 * A folder on another medium; without it the office's own copies.
 */
folder: string | null, };
export type BackupReason = "timer" | "lock" | "asked" | "before_migration" | "before_import" | "before_restore";
export type BackupRun = { 
/**
 * A copy was taken.
 */
taken: boolean, 
/**
 * A copy was carried to the second medium.
 */
carried: boolean, };
export type BackupShown = { 
/**
 * Its name.
 */
id: string, 
/**
 * When it was taken.
 */
at: MomentShown, 
/**
 * Why.
 */
reason: BackupReason, 
/**
 * It was read back and found whole.
 */
verified: boolean, 
/**
 * What did not hold at the last check, in codes.
 */
findings: Array<string>, 
/**
 * When it was last read back.
 */
checked: MomentShown | null, 
/**
 * Size of the store in it, in megabytes.
 */
megabytes: number, 
/**
 * Scans that were missing already when it was taken.
 */
missing_scans: number, };
export type BackupStatus = { 
/**
 * The newest verified copy on this machine.
 */
last: BackupShown | null, 
/**
 * It is older than a day, or there is none although the office has worked for a day.
 */
late: boolean, 
/**
 * Something changed since.
 */
changed: boolean, 
/**
 * Why the newest try did not end well, if it did not.
 */
failed: Code | null, 
/**
 * Free room on the disk, in megabytes; nothing when the system does not say.
 */
free_megabytes: number | null, 
/**
 * Too little room: no copy is begun.
 */
blocked: boolean, 
/**
 * The second medium, if one was chosen.
 */
medium: MediumStatus | null, 
/**
 * A copy is being taken or checked right now.
 */
under_way: boolean, };
export type BackupTask = { 
/**
 * The word; empty when nobody follows.
 */
progress: string, };
export type Calendar = "hijri" | "gregorian";
export type CalendarInput = { 
/**
 * Working days, Sunday first.
 */
working_week: [boolean, boolean, boolean, boolean, boolean, boolean, boolean], 
/**
 * Hours outside Ramadan.
 */
hours: HoursInput, 
/**
 * Hours in Ramadan.
 */
ramadan_hours: HoursInput, 
/**
 * Holidays.
 */
holidays: Array<HolidayInput>, };
export type CalendarView = { 
/**
 * Number of the newest version, 0 before the first; handed back when saving.
 */
seen_version: number, 
/**
 * The calendar as it would be typed.
 */
calendar: CalendarInput, 
/**
 * Its holidays with both calendars' dates, oldest first.
 */
holidays: Array<HolidayLine>, 
/**
 * All versions, newest first.
 */
versions: Array<VersionLine>, 
/**
 * Today is a working day.
 */
working_today: boolean, };
export type CallInput = { 
/**
 * About which request.
 */
request_id: RequestId, 
/**
 * What came of it.
 */
result: CallResult, 
/**
 * When to call again; needed where that is what came of it.
 */
call_back_on: TypedDate | null, 
/**
 * In words.
 */
note: string, };
export type CallOffInput = { 
/**
 * Which, as it was seen.
 */
of: SittingVersionRef, 
/**
 * Why.
 */
reason: string, };
export type CallResult = "reached" | "no_answer" | "wrong_number" | "call_back";
export type Capacity = "own" | "spouse" | "parent" | "guardian" | "proxy" | "other_relative";
export type CapacityInput = { 
/**
 * In what capacity.
 */
capacity: Capacity, 
/**
 * The paper that allows it; kept for a guardian and a proxy only.
 */
paper: CapacityPaperInput | null, };
export type CapacityPaperInput = { 
/**
 * Its number.
 */
number: string, 
/**
 * When it ends, if it does.
 */
expires: TypedDate | null, };
export type CapacityView = { 
/**
 * In what capacity.
 */
capacity: Capacity, 
/**
 * Whether a deed or mandate must show it.
 */
needs_paper: boolean, 
/**
 * Its number, if it was shown.
 */
number: string | null, 
/**
 * When it ends.
 */
expires: DateShown | null, 
/**
 * The same as typed, for the form.
 */
expires_typed: TypedDate | null, 
/**
 * Whether it holds today.
 */
holds: boolean, };
export type CaseFilePart = "household" | "prisoner" | "statement" | "checklist" | "declaration" | "letters" | "history" | "scans";
export type CaseLine = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * To be named by an assignment.
 */
version: number, 
/**
 * The number people say.
 */
number: string, 
/**
 * The kind of support.
 */
kind_name: string, 
/**
 * The household file.
 */
household_id: HouseholdId, 
/**
 * Its number.
 */
file_number: string, 
/**
 * The applicant's first and family name.
 */
applicant: string, 
/**
 * City and district.
 */
area: string, 
/**
 * Where it stands.
 */
state: RequestState, 
/**
 * Since when.
 */
since: DateShown, 
/**
 * Whole days since then.
 */
days: number, 
/**
 * Who studies it.
 */
researcher: string | null, 
/**
 * What it waits for.
 */
waits: CaseWait, 
/**
 * The next visit that is planned.
 */
visit_on: DateShown | null, 
/**
 * Of the urgent class.
 */
urgent: boolean, };
export type CaseRemark = { 
/**
 * On which request.
 */
request_id: RequestId, 
/**
 * In words.
 */
words: string, };
export type CaseRow = { 
/**
 * Identity.
 */
id: RequestId, 
/**
 * The number people say.
 */
number: string, 
/**
 * Its kind's name inside the office.
 */
kind_name: string, 
/**
 * The household file.
 */
household_id: HouseholdId, 
/**
 * Its number.
 */
file_number: string, 
/**
 * The applicant's first and family name.
 */
applicant: string, 
/**
 * Where it stands.
 */
state: RequestState, 
/**
 * At which stage.
 */
stage: Stage, 
/**
 * Who has it in hand.
 */
holder: Holder, 
/**
 * By name, when it is one person's: the researcher it was given to; empty otherwise.
 */
holder_name: string, 
/**
 * Since when it is at that stage.
 */
since: DateShown, 
/**
 * How many days that is.
 */
days: number, };
export type CaseToRemark = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * Its number.
 */
number: string, 
/**
 * Kind of support by its public label.
 */
kind: string, };
export type CaseWait = "researcher" | "beginning" | "visit" | "visit_record" | "applicant" | "answered" | "finishing";
export type Catalogue = { 
/**
 * Counts up with every change; from 1.
 */
version: number, 
/**
 * Every kind of paper that some kind of support may ask for.
 */
papers: Array<PaperKind>, 
/**
 * The kinds of support, in the order they are offered.
 */
kinds: Array<SupportKind>, };
export type CatalogueView = { 
/**
 * The newest version; its own number is handed back when saving.
 */
catalogue: Catalogue, 
/**
 * The version before it, to be shown beside it.
 */
before: Catalogue | null, 
/**
 * Codes for a new paper, a new kind and a new question: never used before in any version.
 */
fresh: FreshCodes, };
export type CategoriesView = { 
/**
 * Number of the newest version, 0 before the first; handed back when saving.
 */
seen_version: number, 
/**
 * The newest version.
 */
categories: OfficeCategories, 
/**
 * All versions, newest first.
 */
versions: Array<VersionLine>, };
export type Category = "prisoner" | "wife" | "child" | "parent" | "sibling" | "released" | "other" | `own_${number}`;
export type CategoryChoice = { 
/**
 * Its code.
 */
code: Category, 
/**
 * Its name; empty for one of the program's.
 */
label: string, 
/**
 * It is offered in forms.
 */
offered: boolean, };
export type CellInput = { 
/**
 * Which column.
 */
column: QuestionCode, 
/**
 * What was typed.
 */
typed: TypedAnswer, };
export type ChangeMembershipInput = { 
/**
 * Which household.
 */
household_id: HouseholdId, 
/**
 * The version that was on the screen.
 */
version: number, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * As what from now on.
 */
role: HouseholdRole, 
/**
 * Whether money for the household may be handed to this person.
 */
may_receive_money: boolean, };
export type ChangePassphraseInput = { 
/**
 * The one in use.
 */
old: string, 
/**
 * The one wanted.
 */
new: string, };
export type ChangeStaffInput = { 
/**
 * Whose account.
 */
staff_id: StaffId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * Name, as it stands on papers from now on.
 */
name: string, 
/**
 * All roles from now on.
 */
roles: Array<Role>, 
/**
 * The passphrase of the manager who does it, typed now.
 */
manager_passphrase: string, };
export type Channel = "in_person" | "phone" | "letter" | "message" | "through_proxy";
export type CheckFileInput = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * Complete, or what lacked.
 */
check: FileCheckInput, };
export type CheckpointFinding = "agrees" | "differs" | "missing" | "foreign";
export type CheckpointInput = { 
/**
 * The code's digits, a checkpoint file's content, or «entry number, short hash» as typed from the sheet.
 */
text: string, };
export type CheckpointVerdict = { 
/**
 * What was found.
 */
finding: CheckpointFinding, 
/**
 * Its entry.
 */
seq: number, 
/**
 * The signature was checked; a typed short hash has none.
 */
signed: boolean, 
/**
 * When it was signed, if it says so.
 */
date: DateShown | null, };
export type CheckpointView = { 
/**
 * The entry it vouches for.
 */
seq: number, 
/**
 * The short hash, as it stands on paper.
 */
fingerprint: string, 
/**
 * The day it was signed.
 */
date: DateShown, 
/**
 * The time of day.
 */
time: string, 
/**
 * What it left with: `day_end`, `case_file`, `backup`.
 */
made_for: string, };
export type ChoiceOption = { 
/**
 * Its code.
 */
code: QuestionCode, 
/**
 * Its Arabic words.
 */
label: string, };
export type ClearObstacleInput = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * Which of its obstacles.
 */
kind: ObstacleKind, };
export type ClockView = { 
/**
 * The day of the newest submission.
 */
submitted_on: DateShown, 
/**
 * No reply is promised before.
 */
not_before: DateShown, 
/**
 * How far off that is.
 */
to_not_before: DaysLeft, 
/**
 * The office's target.
 */
target: DateShown, 
/**
 * How far off that is.
 */
to_target: DaysLeft, 
/**
 * The first target, when it was put off.
 */
first_target: DateShown | null, 
/**
 * When the applicant was told.
 */
kept_on: DateShown | null, 
/**
 * Colour and word.
 */
time_left: TimeLeft, 
/**
 * How it was put off, oldest first.
 */
extensions: Array<ExtensionView>, };
export type CloseAccountInput = { 
/**
 * Whose account.
 */
staff_id: StaffId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * The passphrase of the manager who does it, typed now.
 */
manager_passphrase: string, };
export type CloseAppealInput = { 
/**
 * Which.
 */
appeal_id: AppealId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * How whoever brought it was told, or how and why it was taken back.
 */
how: string, };
export type CloseIncidentInput = { 
/**
 * Which.
 */
incident_id: IncidentId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * What it came to.
 */
words: string, };
export type CloseRefusedInput = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * Its version that was seen.
 */
version: number, 
/**
 * Why now; needed while one may still object.
 */
reason: string, };
export type CloseSubjectRequestInput = { 
/**
 * Which.
 */
subject_request_id: SubjectRequestId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * How it ended.
 */
outcome: SubjectOutcome, 
/**
 * What was answered.
 */
reply: string, 
/**
 * How the answer was given, such as «باليد في المكتب».
 */
channel: string, };
export type Code = "required" | "out_of_range" | "too_long" | "forbidden_letters" | "id_length" | "id_first_digit" | "id_checksum" | "iban_length" | "iban_checksum" | "mobile_shape" | "no_such_day" | "no_such_month" | "year_out_of_table" | "date_incomplete" | "number_shape" | "number_check_digit" | "amount_shape" | "not_signed_in" | "not_allowed" | "bad_call" | "not_found" | "stale" | "wrong_passphrase" | "throttled" | "passphrase_too_short" | "passphrase_too_common" | "same_passphrase" | "must_change_passphrase" | "name_taken" | "last_manager" | "own_entry" | "renewal_under_way" | "journal_broken" | "checkpoint_shape" | "recovery_group" | "disk_full" | "write_failed" | "store_in_use" | "store_damaged" | "store_empty" | "store_missing" | "store_newer" | "read_only_folder" | "already_open" | "synced_folder" | "keys_damaged" | "already_set_up" | "printer_failed" | "in_future" | "end_before_start" | "likely_duplicates" | "already_on_file" | "already_in_household" | "head_taken" | "letters_not_in_fonts" | "paper_too_long" | "file_empty" | "file_too_large" | "file_type_mismatch" | "file_unsupported" | "file_encrypted" | "file_too_many_pages" | "file_too_many_pixels" | "file_damaged" | "paper_expired" | "capacity_does_not_fit" | "applicant_is_minor" | "not_of_household" | "open_request_of_same_kind" | "request_incomplete" | "step_not_open" | "death_not_recorded" | "declaration_outdated" | "same_witness" | "copy_not_kept" | "file_missing" | "file_modified" | "sealed_passphrase" | "sealed_damaged" | "restricted" | "on_hold" | "purpose_not_ended" | "cancelled" | "cannot_undo" | "person_in_use" | "text_lacks" | "named_twice" | "name_in_use" | "signed_by_two" | "text_unknown_place" | "low_space" | "backup_incomplete" | "backup_unsound" | "other_office" | "update_failed" | "early_reply" | "letter_first" | "instalment_done" | "may_not_receive" | "deliveries_left" | "appeal_open" | "sitting_step" | "quorum_not_met" | "day_off" | "too_far_ahead" | "votes_do_not_add_up" | "already_decided" | "day_passed" | "closed_to_them" | "unexpected";
export type Column = { 
/**
 * Its code.
 */
code: QuestionCode, 
/**
 * Its Arabic head.
 */
label: string, 
/**
 * What is answered in it; never a table.
 */
answer: AnswerKind, 
/**
 * Whether a row that was begun must have it.
 */
required: boolean, };
export type Committee = { 
/**
 * Its members, those of today first.
 */
members: Array<CommitteeMemberView>, 
/**
 * How many of them sit today.
 */
sitting: number, 
/**
 * Number of the rule's newest version, 0 before the first; handed back when saving.
 */
seen_version: number, 
/**
 * The rule in force as it would be typed; none before the first.
 */
rule: CommitteeRuleInput | null, 
/**
 * All versions of the rule, newest first.
 */
versions: Array<VersionLine>, };
export type CommitteeMemberView = { 
/**
 * Identity.
 */
id: MemberId, 
/**
 * To be named by the next write.
 */
version: number, 
/**
 * Full name.
 */
name: string, 
/**
 * What the member is in the committee; may be empty.
 */
title: string, 
/**
 * Since when.
 */
since: DateShown, 
/**
 * The same as typed, for the form.
 */
since_typed: TypedDate, 
/**
 * Until when.
 */
until: DateShown | null, 
/**
 * A member today.
 */
sits: boolean, };
export type CommitteeRuleInput = { 
/**
 * How many members must be there.
 */
quorum: string, 
/**
 * The usual day of the week, Sunday 0.
 */
weekday: number | null, 
/**
 * The usual time, such as `10:30`; may be empty.
 */
begins: string, 
/**
 * The usual place; may be empty.
 */
place: string, };
export type Comparable = "income" | "rent_yearly" | "housing" | "dependants";
export type ComparedPerson = { 
/**
 * الاسم الأول.
 */
first: string, 
/**
 * اسم الأب.
 */
father: string, 
/**
 * اسم الجد.
 */
grandfather: string, 
/**
 * العائلة.
 */
family: string, 
/**
 * الجنس.
 */
sex: Sex | null, 
/**
 * Birth date in both calendars.
 */
birth: DateShown | null, 
/**
 * Last three digits of the ID; empty without one.
 */
id_last3: string, 
/**
 * Last four digits of each phone.
 */
phones_last4: Array<string>, 
/**
 * The household file; none for what is being typed.
 */
file_number: string | null, 
/**
 * City and district.
 */
area: string, };
export type ComparedView = { 
/**
 * What.
 */
what: Comparable, 
/**
 * As stated; nothing when it was not asked. A housing code for housing.
 */
stated: string | null, 
/**
 * As found; nothing while the study says nothing of it. A housing code for housing.
 */
found: string | null, 
/**
 * Whether they are not the same.
 */
differs: boolean, 
/**
 * By how much, without a sign; nothing where it cannot be counted.
 */
difference: string | null, 
/**
 * More was found than was stated.
 */
more: boolean, };
export type CompletionId = string;
export type CompletionInput = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * The request's version that was seen.
 */
version: number, 
/**
 * Item by item.
 */
items: Array<ItemInput>, 
/**
 * To the desk.
 */
note: string, };
export type CompletionItemView = { 
/**
 * What.
 */
name: string, 
/**
 * What is wrong with it, or what is wanted.
 */
note: string, 
/**
 * Code of the paper or question it is about.
 */
code: string | null, 
/**
 * Whether its original was seen since it was asked for; nothing when it is no paper of the request.
 */
came: boolean | null, };
export type CompletionView = { 
/**
 * Which.
 */
id: CompletionId, 
/**
 * Item by item.
 */
items: Array<CompletionItemView>, 
/**
 * To the desk.
 */
note: string, 
/**
 * Asked by whom and when.
 */
asked: StampView, 
/**
 * Handed in again by whom and when.
 */
answered: StampView | null, };
export type ConsentHow = "signed_paper" | "spoken";
export type ConsentId = string;
export type ConsentInput = { 
/**
 * By whom.
 */
person_id: PersonId, 
/**
 * To what.
 */
purpose: ConsentPurpose, 
/**
 * How.
 */
how: ConsentHow, 
/**
 * Where the signed paper lies; empty for a spoken one.
 */
kept_in: string, };
export type ConsentPurpose = "sensitive_data" | "ask_others" | "pass_on" | "contact";
export type ConsentRef = { 
/**
 * Which.
 */
consent_id: ConsentId, };
export type ConsentTextView = { 
/**
 * Which.
 */
purpose: ConsentPurpose, 
/**
 * In a few words.
 */
title: string, 
/**
 * What is agreed to, read aloud before.
 */
text: string, 
/**
 * What a withdrawal brings about, said before it.
 */
withdrawal: string, 
/**
 * The consent in force; none when none was given or it was withdrawn.
 */
given: ConsentView | null, 
/**
 * The day of the last withdrawal, when none is in force since.
 */
withdrawn: DateShown | null, };
export type ConsentView = { 
/**
 * Identity.
 */
id: ConsentId, 
/**
 * How it was given.
 */
how: ConsentHow, 
/**
 * Under which version of the text.
 */
text_version: string, 
/**
 * Where the signed paper lies; empty for a spoken one.
 */
kept_in: string, 
/**
 * The day.
 */
date: DateShown, 
/**
 * Recorded by whom.
 */
by: string, };
export type CopyInput = { 
/**
 * The request for access it answers; its number is the copy's.
 */
subject_request_id: SubjectRequestId, 
/**
 * The manager's passphrase, typed now.
 */
manager_passphrase: string, };
export type CorrectMinutesInput = { 
/**
 * Of which sitting.
 */
sitting_id: SittingId, 
/**
 * The edition that was seen; another one made meanwhile refuses this.
 */
seen_edition: number, 
/**
 * Why; printed.
 */
reason: string, 
/**
 * What the secretary adds in words, as it should stand.
 */
notes: MinutesNotes, };
export type CorrectPersonInput = { 
/**
 * Whose.
 */
person_id: PersonId, 
/**
 * The version that was on the screen.
 */
version: number, 
/**
 * The whole form as it shall be.
 */
person: PersonInput, 
/**
 * Why it is corrected; kept with the old values.
 */
reason: string, 
/**
 * Similar people on file that were looked at and are somebody else.
 */
not_duplicates: Array<NotDuplicate>, };
export type CourseOpen = { 
/**
 * It came back from the committee and is taken up at the desk.
 */
completion: boolean, 
/**
 * It can be handed in again.
 */
again: boolean, 
/**
 * Its target can be put off.
 */
extend: boolean, 
/**
 * An obstacle can be noted.
 */
obstacle: boolean, 
/**
 * It can be proposed as urgent, or the proposal lifted.
 */
urgent: boolean, 
/**
 * The manager can grant it before a sitting.
 */
grant: boolean, 
/**
 * Whoever received it can say how complete it was.
 */
check: Receiver | null, 
/**
 * It can be withdrawn.
 */
withdraw: boolean, };
export type CourseView = { 
/**
 * Identity.
 */
id: RequestId, 
/**
 * To be named by the next write.
 */
version: number, 
/**
 * The number people say.
 */
number: string, 
/**
 * Its kind's name inside the office.
 */
kind_name: string, 
/**
 * The household file.
 */
household_id: HouseholdId, 
/**
 * Its number.
 */
file_number: string, 
/**
 * Who asks.
 */
applicant: RequestPerson, 
/**
 * For whom.
 */
beneficiary: RequestPerson, 
/**
 * Where it is.
 */
at: WhereView, 
/**
 * The six stages.
 */
stages: Array<StageView>, 
/**
 * Its clocks, once it was handed in.
 */
clock: ClockView | null, 
/**
 * Whether the declaration still covers the data; nothing before it was handed in or after it ended.
 */
covered: boolean | null, 
/**
 * What holds it up, or did.
 */
obstacles: Array<ObstacleView>, 
/**
 * That it was proposed as urgent.
 */
urgent: UrgentView | null, 
/**
 * Every time it was handed in, newest first.
 */
submissions: Array<TurnView>, 
/**
 * How complete it was received, newest first.
 */
checks: Array<FileCheckView>, 
/**
 * What whoever received it can name as lacking: the papers and questions of its kind.
 */
may_lack: Array<ReturnedItem>, 
/**
 * How it was withdrawn.
 */
withdrawn: WithdrawalView | null, 
/**
 * What may be done now.
 */
open: CourseOpen, };
export type DataKind = "person_file" | "scan" | "processing_record";
export type DateShown = { 
/**
 * The calendar that was typed.
 */
typed: Calendar, 
/**
 * «12 جمادى الآخرة 1448 هـ», «1380 هـ»; empty outside the published table.
 */
hijri: string, 
/**
 * «22 نوفمبر 2026 م», «1960 أو 1961 م».
 */
gregorian: string, 
/**
 * Both, Hijri first: «12 جمادى الآخرة 1448 هـ، الموافق 22 نوفمبر 2026 م».
 */
both: string, 
/**
 * Hijri day and month for lists: «12 جمادى الآخرة»; with the year when only that is known.
 */
short_hijri: string, 
/**
 * Gregorian day and month: «22 نوفمبر».
 */
short_gregorian: string, 
/**
 * `2026-11-22`; nothing when only a year is known.
 */
iso: string | null, };
export type DayEndInput = { 
/**
 * The day; today without one.
 */
day: TypedDate | null, };
export type DaysLeft = { 
/**
 * Calendar days (أيام تقويمية).
 */
calendar: number, 
/**
 * Working days of the office's calendar (أيام عمل).
 */
working: number, };
export type DecideInput = { 
/**
 * Which case.
 */
case: AgendaRef, 
/**
 * The request's version that was before everybody's eyes.
 */
version: number, 
/**
 * What was decided.
 */
decision: DecisionInput, };
export type Decision = "approved" | "refused" | "deferred" | "returned";
export type DecisionId = string;
export type DecisionInput = { 
/**
 * What was decided; nothing while nobody chose.
 */
verdict: Decision | null, 
/**
 * What is granted, when approved.
 */
granted: GrantedInput, 
/**
 * Until when, when deferred.
 */
deferred_until: TypedDate | null, 
/**
 * For what, when returned.
 */
returned: Array<ReturnedItem>, 
/**
 * The reason that is told.
 */
reason_told: string, 
/**
 * The reason for the office alone.
 */
reason_internal: string, 
/**
 * Votes, if they were counted.
 */
votes: VotesInput, };
export type DecisionSentences = { 
/**
 * The title, the same for every decision: the envelope tells nothing.
 */
title: string, 
/**
 * The greeting line.
 */
greeting: string, 
/**
 * That the request was approved; what was granted follows.
 */
approved: string, 
/**
 * What happens next after an approval.
 */
approved_next: string, 
/**
 * That the request could not be met; the reason follows.
 */
refused: string, 
/**
 * Said instead of a reason that does not belong on paper.
 */
reason_in_person: string, 
/**
 * How to object, where the office has no period for it.
 */
objection: string, 
/**
 * How to object and until when.
 */
objection_until: string, 
/**
 * That the request was put off, and until when.
 */
deferred: string, 
/**
 * That nothing is wanted meanwhile.
 */
deferred_next: string, 
/**
 * That the request lacks something; the items follow.
 */
returned: string, 
/**
 * How to bring it, and that a new letter with a new date follows.
 */
returned_next: string, 
/**
 * An invitation to say how it was (R51).
 */
rating: string, 
/**
 * The last line.
 */
closing: string, };
export type DecisionShown = { 
/**
 * Which.
 */
id: DecisionId, 
/**
 * What was decided.
 */
verdict: Decision, 
/**
 * On which day.
 */
on: DateShown, 
/**
 * The sitting's number; nothing for an urgent grant by the manager.
 */
sitting: string | null, 
/**
 * Recorded by whom.
 */
recorded_by: string, 
/**
 * What was granted: labels and values as the letter has them.
 */
granted: Array<[string, string]>, 
/**
 * Until when it is put off.
 */
deferred_until: DateShown | null, 
/**
 * What is wanted.
 */
returned: Array<ReturnedItem>, 
/**
 * The reason that is told.
 */
reason_told: string, 
/**
 * Something in it would tell of imprisonment, so the letter leaves it out and it is said in person.
 */
kept_off_paper: boolean, };
export type DecisionTextView = { 
/**
 * Number of the newest version, 0 before the first; handed back when saving.
 */
seen_version: number, 
/**
 * The newest sentences.
 */
sentences: DecisionSentences, 
/**
 * The period for objecting in days; nothing where the office set none.
 */
objection_days: number | null, 
/**
 * The sentences that come with the program.
 */
shipped: DecisionSentences, 
/**
 * All versions, newest first.
 */
versions: Array<VersionLine>, };
export type DecisionView = { 
/**
 * Identity.
 */
id: DecisionId, 
/**
 * What was decided.
 */
verdict: Decision, 
/**
 * What is granted.
 */
granted: GrantedShown | null, 
/**
 * Until when it is put off.
 */
deferred_until: DateShown | null, 
/**
 * For what it was sent back.
 */
returned: Array<ReturnedItem>, 
/**
 * The reason that is told.
 */
reason_told: string, 
/**
 * The reason for the office alone; not for those who speak with visitors only.
 */
reason_internal: string | null, 
/**
 * Votes.
 */
votes: Votes | null, 
/**
 * The day of the decision.
 */
on: DateShown, 
/**
 * In which sitting; none for an urgent grant.
 */
sitting_id: SittingId | null, 
/**
 * Its number.
 */
sitting_number: string | null, 
/**
 * Recorded by whom and when.
 */
recorded: StampView, 
/**
 * The manager granted what the same manager had entered.
 */
alone: boolean, 
/**
 * What the committee said of an urgent grant, once it did.
 */
ratification: RatificationView | null, };
export type DeclarationBrief = { 
/**
 * Identity.
 */
id: DeclarationId, 
/**
 * The number people say.
 */
number: string, 
/**
 * Whether it is signed.
 */
signed: boolean, 
/**
 * Whether it still covers today's data; else «بيانات تغيّرت بعد التوقيع».
 */
fresh: boolean, 
/**
 * Signed on.
 */
signed_on: DateShown | null, };
export type DeclarationId = string;
export type DeclarationState = "unsigned" | "signed" | "superseded";
export type DeclarationTextView = { 
/**
 * Number of the newest version, 0 before the first; handed back when saving.
 */
seen_version: number, 
/**
 * The newest paragraphs.
 */
paragraphs: Array<ParagraphInput>, 
/**
 * The paragraphs before that version, to be shown beside it; empty before the first change.
 */
before: Array<ParagraphInput>, 
/**
 * The paragraphs that come with the program.
 */
shipped: Array<ParagraphInput>, 
/**
 * All versions, newest first.
 */
versions: Array<VersionLine>, };
export type DeclarationView = { 
/**
 * Identity.
 */
id: DeclarationId, 
/**
 * Its request.
 */
request_id: RequestId, 
/**
 * The number people say.
 */
number: string, 
/**
 * Version of the form's text.
 */
form_version: string, 
/**
 * Where it stands.
 */
state: DeclarationState, 
/**
 * How it is signed.
 */
method: SigningMethod, 
/**
 * The two witnesses of a fingerprint.
 */
witnesses: Array<WitnessView>, 
/**
 * The kept sheet, for preview and printing by `take_paper`.
 */
paper: PaperBrief, 
/**
 * How it was signed, once it is.
 */
signature: SignatureView | null, 
/**
 * Whether it covers today's data.
 */
fresh: boolean, 
/**
 * What changed since it was printed, item by item.
 */
changes: Array<SnapshotChange>, };
export type DeedTimes = { 
/**
 * What.
 */
class: ScopeClass, 
/**
 * How often.
 */
times: number, };
export type DeliveryId = string;
export type DeliveryRef = { 
/**
 * Which.
 */
delivery_id: DeliveryId, };
export type DeliveryView = { 
/**
 * Identity.
 */
id: DeliveryId, 
/**
 * The receipt's number.
 */
number: string, 
/**
 * Money.
 */
amount: string | null, 
/**
 * Units.
 */
count: number | null, 
/**
 * Of what.
 */
unit: string | null, 
/**
 * To whom.
 */
recipient: string, 
/**
 * The number of the mandate, when it was a proxy.
 */
mandate: string | null, 
/**
 * On which day.
 */
given_on: DateShown, 
/**
 * By whom.
 */
by: string, 
/**
 * The receipt, once it was printed.
 */
receipt: PaperId | null, 
/**
 * Where the signed receipt lies.
 */
kept_in: string | null, 
/**
 * Who saw it signed.
 */
signed_by: string | null, 
/**
 * Why it was taken back.
 */
taken_back: string | null, };
export type DependantStart = { 
/**
 * The household file's number, for the heading.
 */
file_number: string, 
/**
 * Somebody leads the household already.
 */
has_head: boolean, 
/**
 * The children's father; empty when nobody on file tells.
 */
father: string, 
/**
 * His father.
 */
grandfather: string, 
/**
 * Their family name.
 */
family: string, 
/**
 * Nationality, as it is written for the head.
 */
nationality: string, };
export type DestroyInput = { 
/**
 * Persons with all that is theirs.
 */
person_ids: Array<PersonId>, 
/**
 * Single scans.
 */
attachment_ids: Array<AttachmentId>, 
/**
 * On what ground.
 */
ground: Ground, 
/**
 * The data subject's request it answers.
 */
subject_request_id: SubjectRequestId | null, 
/**
 * What the plan gave.
 */
seen: string, 
/**
 * The manager's passphrase, typed now.
 */
manager_passphrase: string, };
export type DestroyedKind = "person" | "household" | "request" | "declaration" | "paper" | "attachment" | "subject_request";
export type DestructionId = string;
export type DestructionLine = { 
/**
 * Which.
 */
id: DestructionId, 
/**
 * The certificate's number.
 */
number: string, 
/**
 * The day.
 */
date: DateShown, 
/**
 * The time.
 */
time: string, 
/**
 * By whom.
 */
by: string, 
/**
 * On what ground.
 */
ground: Ground, 
/**
 * Records by kind.
 */
counts: Array<KindCount>, 
/**
 * Parts of the store in which a number or whole name of theirs still stands, because it belongs to another's record. Looked for once,
 * when it was carried out.
 */
left_in: Array<string>, };
export type DestructionRef = { 
/**
 * Which.
 */
destruction_id: DestructionId, };
export type Details = { 
/**
 * A few dozen lines, in English for whoever helps.
 */
text: string, };
export type Digits = "western" | "eastern";
export type Draft = { 
/**
 * Which screen.
 */
screen: string, 
/**
 * Which visitor's tab.
 */
tab: string, 
/**
 * The form's values.
 */
body: string, 
/**
 * When it was last written, as the clerk reads it («9:12»).
 */
saved: string, };
export type DraftPlace = { 
/**
 * Which screen.
 */
screen: string, 
/**
 * Which visitor's tab.
 */
tab: string, };
export type DueDeliveries = { 
/**
 * The lines, the oldest first.
 */
rows: Array<DueRow>, 
/**
 * There are more than are shown.
 */
more: boolean, };
export type DueInput = { 
/**
 * Which part.
 */
which: DueWhich, };
export type DueList = { 
/**
 * Files of persons, the longest first.
 */
persons: Array<DuePerson>, 
/**
 * Scans, the longest first.
 */
scans: Array<DueScan>, 
/**
 * No period was decided yet, so nothing can fall due.
 */
undecided: boolean, };
export type DuePerson = { 
/**
 * Whose file.
 */
id: PersonId, 
/**
 * The name.
 */
name: string, 
/**
 * The household file's number; none without one.
 */
file_number: string | null, 
/**
 * The last thing that was done for them.
 */
last: DateShown, };
export type DueRow = { 
/**
 * The request.
 */
request_id: RequestId, 
/**
 * Its number.
 */
number: string, 
/**
 * Its kind's name inside the office.
 */
kind_name: string, 
/**
 * The applicant's first and family name.
 */
applicant: string, 
/**
 * Which instalment; none before the service began.
 */
place: number | null, 
/**
 * When it is due; before the service began the day on which the grant begins.
 */
due: DateShown | null, 
/**
 * Days since it was due; nothing for one that is not overdue.
 */
days_late: number | null, 
/**
 * Money that is left to give.
 */
amount: string | null, 
/**
 * Units that are left to give.
 */
count: number | null, 
/**
 * Of what.
 */
unit: string | null, 
/**
 * Some of it was given.
 */
begun: boolean, };
export type DueScan = { 
/**
 * Which.
 */
id: AttachmentId, 
/**
 * Of which request.
 */
request_number: string, 
/**
 * The day the request ended.
 */
last: DateShown, };
export type DueWhich = "today" | "overdue" | "coming" | "to_begin";
export type DuplicateView = { 
/**
 * Who is on file; none when that file is closed to this staff member, who then asks a colleague.
 */
person_id: PersonId | null, 
/**
 * As it is on file; none when closed.
 */
on_file: ComparedPerson | null, 
/**
 * As it is being typed.
 */
typed: ComparedPerson, 
/**
 * 0 to 100.
 */
score: number, 
/**
 * What it rests on, for and against; empty when closed.
 */
reasons: Array<LikenessReason>, 
/**
 * One ID number: it is the same person, and a second record is refused.
 */
certain: boolean, 
/**
 * Put away.
 */
archived: boolean, };
export type EarlierAnswer = { 
/**
 * To which question.
 */
question: QuestionCode, 
/**
 * As it stands in the form.
 */
typed: TypedAnswer, };
export type EarlierDecision = { 
/**
 * On which request.
 */
request_id: RequestId, 
/**
 * Its number.
 */
number: string, 
/**
 * Its kind.
 */
kind_name: string, 
/**
 * What was decided.
 */
verdict: Decision, 
/**
 * What was granted.
 */
granted: GrantedShown | null, 
/**
 * When.
 */
on: DateShown, };
export type EarlierStatement = { 
/**
 * The request it was stated for.
 */
request_number: string, 
/**
 * The day on which that request was opened.
 */
on: DateShown, 
/**
 * Answers that still fit this request's questions.
 */
answers: Array<EarlierAnswer>, };
export type EarlierStudy = { 
/**
 * Its place among the request's studies.
 */
turn: number, 
/**
 * Finished by whom and when.
 */
finished: StampView, 
/**
 * What was recommended.
 */
advice: Advice | null, 
/**
 * What exactly.
 */
advised: string, 
/**
 * Why.
 */
reasons: string, };
export type EndMemberInput = { 
/**
 * Whose.
 */
of: MemberRef, 
/**
 * The last day; today when it is left out.
 */
until: TypedDate | null, };
export type EndMembershipInput = { 
/**
 * Which household.
 */
household_id: HouseholdId, 
/**
 * The version that was on the screen.
 */
version: number, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * Until when; today when it is not said.
 */
on: TypedDate | null, };
export type EntryGroup = "all" | "refused" | "sign_ins" | "revealed" | "taken_out" | "office";
export type ExaminerOption = { 
/**
 * Who.
 */
staff_id: StaffId, 
/**
 * The name.
 */
name: string, 
/**
 * Had a hand in the decision; there only when the office has nobody else.
 */
alone: boolean, };
export type ExplainedInput = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * The tick.
 */
explained: boolean, };
export type ExportForm = "sealed" | "protected_pdf";
export type ExportInput = { 
/**
 * Of which request.
 */
request_id: RequestId, 
/**
 * Who receives it; journalled.
 */
recipient: string, 
/**
 * What for; journalled.
 */
purpose: string, 
/**
 * In what form.
 */
form: ExportForm, 
/**
 * What is in it beside cover and summary; journalled.
 */
parts: Array<CaseFilePart>, 
/**
 * A random word of the window's, under which it asks for the progress and may cancel; empty for neither.
 */
progress: string, };
export type ExportProgress = { 
/**
 * Steps done, of a hundred.
 */
percent: number, 
/**
 * Whether it is under way at all.
 */
running: boolean, };
export type ExportRef = { 
/**
 * The window's word for it.
 */
progress: string, };
export type ExportReportInput = { 
/**
 * Which.
 */
asked: ReportAsked, 
/**
 * With the applicants' names: for a manager, who says why and proves it with the passphrase.
 */
names: boolean, 
/**
 * Why the names are needed; empty without them.
 */
reason: string, 
/**
 * The manager's passphrase; empty without names.
 */
manager_passphrase: string, };
export type ExportSittingInput = { 
/**
 * Of which sitting.
 */
sitting_id: SittingId, 
/**
 * Who receives it; journalled.
 */
recipient: string, 
/**
 * What for; journalled.
 */
purpose: string, 
/**
 * In what form.
 */
form: ExportForm, 
/**
 * What is kept from the committee; journalled.
 */
withheld: Array<Withheld>, 
/**
 * Whether the scans go along.
 */
with_scans: boolean, 
/**
 * Which manager confirms it.
 */
manager_id: StaffId, 
/**
 * That manager's passphrase, typed now.
 */
manager_passphrase: string, 
/**
 * A random word of the window's, under which it asks for the progress and may cancel; empty for neither.
 */
progress: string, };
export type ExportedCaseFile = { 
/**
 * The case file's number.
 */
number: string, 
/**
 * A file name that names nobody.
 */
file_name: string, 
/**
 * `age` or `pdf`, for the dialog that saves it.
 */
extension: string, 
/**
 * The bytes in base64.
 */
bytes: string, 
/**
 * Six groups of four signs.
 */
passphrase: string, 
/**
 * The slip with the passphrase (PDF, base64), to be handed over apart from the file.
 */
slip_pdf: string, 
/**
 * Scans that are missing from it because their file is missing or was changed.
 */
left_out: Array<string>, };
export type ExportedSitting = { 
/**
 * The export's number.
 */
number: string, 
/**
 * The name under which the file waits; it names nobody.
 */
file_name: string, 
/**
 * `age` or `zip`.
 */
extension: string, 
/**
 * Its size in words.
 */
size: string, 
/**
 * How many case files are in it.
 */
cases: number, 
/**
 * Six groups of four signs.
 */
passphrase: string, 
/**
 * The slip with the passphrase (PDF, base64), to be handed over apart from the file.
 */
slip_pdf: string, 
/**
 * What did not go along, case by case, and why.
 */
left_out: Array<string>, };
export type ExtendInput = { 
/**
 * Which.
 */
subject_request_id: SubjectRequestId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * Why; whoever asked is told the same.
 */
reason: string, };
export type ExtendTargetInput = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * To which day.
 */
to: TypedDate | null, 
/**
 * Why.
 */
reason: string, };
export type ExtensionView = { 
/**
 * The target until then.
 */
from: DateShown, 
/**
 * The target from then on.
 */
to: DateShown, 
/**
 * Why.
 */
reason: string, 
/**
 * By whom and when.
 */
stamp: StampView, };
export type Failure = { 
/**
 * The main reason; the first field's when fields were refused.
 */
code: Code, 
/**
 * Values for the words.
 */
params: { [key in string]?: string }, 
/**
 * What is wrong field by field; empty when the deed as a whole was refused.
 */
fields: Array<Refusal>, 
/**
 * Number that leads to the line in the local log, when it was unexpected.
 */
incident: string | null, };
export type FieldChange = { 
/**
 * Which field.
 */
field: string, 
/**
 * As it was, if it held a plain value that is still kept.
 */
before: string | null, };
export type FileCheckInput = { 
/**
 * It was complete; then nothing is named.
 */
complete: boolean, 
/**
 * What lacked, one by one.
 */
lacks: Array<ReturnedItem>, };
export type FileCheckLine = { 
/**
 * The kind of support.
 */
kind_name: string, 
/**
 * Who received them.
 */
receiver: Receiver, 
/**
 * How many were looked at.
 */
received: number, 
/**
 * How many of them lacked nothing.
 */
complete: number, 
/**
 * How many lacked something.
 */
lacking: number, 
/**
 * What lacked, the commonest first.
 */
lacks: Array<LackCount>, };
export type FileCheckSheet = { 
/**
 * Which month, such as `2026-11`.
 */
month: string, 
/**
 * Its first day.
 */
from: DateShown, 
/**
 * Its last day, or today.
 */
to: DateShown, 
/**
 * The month before.
 */
earlier: string, 
/**
 * The month after; nothing when it lies ahead.
 */
later: string | null, 
/**
 * Its lines, by kind.
 */
lines: Array<FileCheckLine>, };
export type FileCheckView = { 
/**
 * Who received it.
 */
receiver: Receiver, 
/**
 * As it was handed in for the how manieth time.
 */
turn: number, 
/**
 * What lacked; nothing when it was complete.
 */
lacks: Array<ReturnedItem>, 
/**
 * By whom and when.
 */
stamp: StampView, };
export type FileState = "sound" | "missing" | "modified";
export type FollowUpCounts = { 
/**
 * Requests that lack something.
 */
missing: number, 
/**
 * Requests where nothing happened for thirty days.
 */
quiet: number, 
/**
 * Promises over their target.
 */
passed: number, 
/**
 * Promises that come to it within seven days.
 */
near: number, };
export type ForeignFile = { 
/**
 * Its name; data only, never a path.
 */
name: string, 
/**
 * Its bytes in base64.
 */
bytes: string, };
export type FoundHousehold = { 
/**
 * Identity.
 */
id: HouseholdId, 
/**
 * The number.
 */
file_number: string, 
/**
 * How many belong to it.
 */
members: number, 
/**
 * City and district.
 */
area: string, };
export type FoundPaper = { 
/**
 * Identity.
 */
id: PaperId, 
/**
 * What it is.
 */
kind: SheetKind, 
/**
 * The number on it.
 */
number: string, 
/**
 * The request it belongs to.
 */
request_id: RequestId, 
/**
 * That request's number.
 */
request_number: string, 
/**
 * Whose request it is.
 */
applicant: PersonBrief, 
/**
 * The day it was made.
 */
on: DateShown, };
export type FoundPerson = { 
/**
 * Who.
 */
person: PersonBrief, 
/**
 * The name word by word, with those that fit.
 */
words: Array<FoundWord>, 
/**
 * Another person in this answer has the same name: the second sign must be looked at.
 */
namesake: boolean, };
export type FoundRequest = { 
/**
 * Identity.
 */
id: RequestId, 
/**
 * The number.
 */
number: string, 
/**
 * Whose request it is.
 */
applicant: PersonBrief, 
/**
 * Where it is, who has it, since when, what comes next: the answer in one look.
 */
at: WhereView, };
export type FoundWord = { 
/**
 * The word as it is written.
 */
text: string, 
/**
 * Whether it fits what was typed; marked whole, for a mark inside a word breaks its joining.
 */
hit: boolean, };
export type FreshCodes = { 
/**
 * Of papers.
 */
papers: Array<PaperCode>, 
/**
 * Of kinds of support.
 */
kinds: Array<KindCode>, 
/**
 * Of questions, columns and answers.
 */
questions: Array<QuestionCode>, };
export type Gathered = { 
/**
 * The sitting as it is now.
 */
sitting: SittingView, 
/**
 * How many cases were put on the agenda.
 */
added: number, 
/**
 * How many were left out because their files are closed to whoever gathered.
 */
closed: number, 
/**
 * How many were left out because the use of their files is restricted.
 */
restricted: number, };
export type GiveNoticeInput = { 
/**
 * To whom.
 */
person_id: PersonId, 
/**
 * How.
 */
how: NoticeHow, };
export type GivenInput = { 
/**
 * Money as typed; empty where none was granted.
 */
amount: string, 
/**
 * Units as typed; empty where none were granted.
 */
count: string, 
/**
 * To whom.
 */
recipient: HandedToInput, 
/**
 * The day it was handed over.
 */
given_on: TypedDate | null, };
export type GoingPerson = { 
/**
 * Which.
 */
id: PersonId, 
/**
 * The name.
 */
name: string, 
/**
 * The household file's number; none without one.
 */
file_number: string | null, };
export type GrantUrgentlyInput = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * What is granted.
 */
granted: GrantedInput, 
/**
 * What the applicant is told.
 */
reason_told: string, 
/**
 * For the office alone.
 */
reason_internal: string, 
/**
 * Which manager decides.
 */
manager_id: StaffId, 
/**
 * The manager's own passphrase.
 */
manager_passphrase: string, };
export type GrantedInput = { 
/**
 * Riyals each time; empty for goods and services.
 */
amount: string, 
/**
 * How many units each time; empty for money alone.
 */
quantity: string, 
/**
 * Of what.
 */
unit: string, 
/**
 * How many times, a month apart; empty is once.
 */
times: string, 
/**
 * From which day on; the day of the decision when it is left out.
 */
from: TypedDate | null, };
export type GrantedShown = { 
/**
 * Riyals each time.
 */
amount: string | null, 
/**
 * Riyals all times together, when there are several.
 */
total: string | null, 
/**
 * So many of something each time.
 */
quantity: Quantity | null, 
/**
 * How many times, a month apart.
 */
times: number, 
/**
 * From which day on.
 */
from: DateShown, };
export type GrantedView = { 
/**
 * Money each time.
 */
amount: string | null, 
/**
 * Units each time.
 */
count: number | null, 
/**
 * Of what.
 */
unit: string | null, 
/**
 * How many times, a month apart.
 */
times: number, 
/**
 * From which day on.
 */
from: DateShown, 
/**
 * The day of the decision.
 */
decided_on: DateShown, };
export type Ground = "period_ended" | "subject_request" | "purpose_ended" | "collected_wrongly";
export type HandedToInput = { "kind": "member", 
/**
 * Who.
 */
person_id: PersonId, } | { "kind": "proxy", 
/**
 * The whole name.
 */
name: string, 
/**
 * The mandate's number.
 */
number: string, 
/**
 * When it ends, if it does.
 */
expires: TypedDate | null, };
export type Hearer = { 
/**
 * Identity.
 */
id: MemberId, 
/**
 * Full name.
 */
name: string, 
/**
 * Whether the member is there.
 */
present: boolean, 
/**
 * Why the member takes no part; none for one who does.
 */
recused: string | null, };
export type HearingView = { 
/**
 * Which sitting.
 */
sitting_id: SittingId, 
/**
 * Its number.
 */
sitting_number: string, 
/**
 * Where it stands; decisions are recorded while it is open.
 */
sitting_state: SittingState, 
/**
 * Its place on the agenda.
 */
position: number, 
/**
 * How many cases there are.
 */
cases: number, 
/**
 * The next case without a word, after this one in order.
 */
next: RequestId | null, 
/**
 * The case before this one.
 */
previous: RequestId | null, 
/**
 * How many cases are without a word.
 */
open: number, 
/**
 * Why it is heard.
 */
why: AgendaWhy, 
/**
 * The request: statement, papers, declaration. Its version goes into the decision.
 */
request: RequestView, 
/**
 * How many belong to the household.
 */
household_members: number, 
/**
 * Where they live, roughly.
 */
area: string, 
/**
 * The signed declaration covers today's data; else neither approval nor refusal can be recorded.
 */
declaration_covers: boolean, 
/**
 * The social researcher's study.
 */
study: StudyBriefly | null, 
/**
 * What was decided on other requests of the household, newest first.
 */
earlier: Array<EarlierDecision>, 
/**
 * What was decided on this request before, newest first; for a ratification the urgent grant.
 */
before: Array<DecisionView>, 
/**
 * What this sitting decided.
 */
decision: DecisionView | null, 
/**
 * What this sitting said of the urgent grant.
 */
ratification: RatificationView | null, 
/**
 * The members of the sitting.
 */
hearers: Array<Hearer>, 
/**
 * How many decide this case.
 */
voters: number, 
/**
 * The recorded decision can still be taken back.
 */
may_take_back: boolean, };
export type HeldBefore = { 
/**
 * Who.
 */
name: string, 
/**
 * From which day.
 */
from: DateShown, 
/**
 * Until which day.
 */
until: DateShown, };
export type HistoryLine = { 
/**
 * Place in the journal.
 */
seq: number, 
/**
 * What was done, by its code.
 */
op: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Day, in both calendars.
 */
date: DateShown, 
/**
 * Time of day.
 */
time: string, 
/**
 * Why, where the deed asked for a reason; what opened the fence is told behind it only.
 */
reason: string | null, 
/**
 * Fields that were touched, with what they were.
 */
fields: Array<FieldChange>, 
/**
 * The deed that this line took back, by its code.
 */
undid: string | null, 
/**
 * It was taken back later.
 */
undone: boolean, 
/**
 * Under this place the reader may take the deed back now: it is the last one of his own and nothing came after it.
 */
undo: number | null, };
export type HoldId = string;
export type HoldInput = { 
/**
 * On a person's data.
 */
person_id: PersonId | null, 
/**
 * Or on a whole household's.
 */
household_id: HouseholdId | null, 
/**
 * Why.
 */
reason: string, };
export type HoldRef = { 
/**
 * Which.
 */
hold_id: HoldId, };
export type HoldView = { 
/**
 * Which.
 */
id: HoldId, 
/**
 * On a person or a household.
 */
kind: DestroyedKind, 
/**
 * The file's number, or the person's spoken name.
 */
on: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Since which day.
 */
since: DateShown, 
/**
 * Placed by whom.
 */
by: string, 
/**
 * Lifted on which day.
 */
lifted: DateShown | null, };
export type Holder = "desk" | "researcher" | "secretary" | "committee" | "delivery" | "nobody";
export type HolidayInput = { 
/**
 * Its name.
 */
name: string, 
/**
 * First day.
 */
from: TypedDate | null, 
/**
 * Last day; the first day alone when it is not given.
 */
to: TypedDate | null, };
export type HolidayLine = { 
/**
 * What it is.
 */
name: string, 
/**
 * First day.
 */
from: DateShown, 
/**
 * Last day.
 */
to: DateShown, 
/**
 * It is over.
 */
past: boolean, };
export type HomeVisitId = string;
export type HomeVisitView = { 
/**
 * Which.
 */
id: HomeVisitId, 
/**
 * For which day.
 */
planned_for: DateShown, 
/**
 * Who goes.
 */
visitor: string, 
/**
 * In which district.
 */
district: string, 
/**
 * For the way.
 */
note: string, 
/**
 * Its day is over and nothing was recorded.
 */
late: boolean, 
/**
 * How it went.
 */
outcome: VisitOutcome | null, 
/**
 * On which day.
 */
on: DateShown | null, 
/**
 * What was seen.
 */
seen: string, 
/**
 * Recorded by whom and when.
 */
recorded: StampView | null, };
export type HoursInput = { 
/**
 * Opens at.
 */
from: string, 
/**
 * Closes at.
 */
to: string, };
export type HouseholdBehind = { 
/**
 * Identity.
 */
id: HouseholdId, 
/**
 * The number people say.
 */
file_number: string, };
export type HouseholdBrief = { 
/**
 * Identity.
 */
id: HouseholdId, 
/**
 * The number people say.
 */
file_number: string, 
/**
 * The person's place in it.
 */
role: HouseholdRole, 
/**
 * How many belong to it now.
 */
members: number, 
/**
 * Whether money may be handed to this person.
 */
may_receive_money: boolean, 
/**
 * City and district.
 */
area: string, };
export type HouseholdChoice = { "new": { 
/**
 * Where it lives; everything may be empty.
 */
address: AddressInput, 
/**
 * The person's place in it.
 */
role: HouseholdRole, } } | { "existing": { 
/**
 * Which.
 */
household_id: HouseholdId, 
/**
 * The person's place in it.
 */
role: HouseholdRole, 
/**
 * Whether money for the household may be handed to this person.
 */
may_receive_money: boolean, } } | { "prisoner_of": { 
/**
 * Which.
 */
household_id: HouseholdId, 
/**
 * What he or she is to its head.
 */
relation: HouseholdRole, } };
export type HouseholdId = string;
export type HouseholdRef = { 
/**
 * Its id.
 */
household_id: HouseholdId, };
export type HouseholdRole = "head" | "wife" | "husband" | "son" | "daughter" | "father" | "mother" | "brother" | "sister" | "other";
export type HouseholdView = { 
/**
 * Identity.
 */
id: HouseholdId, 
/**
 * To be named by the next save.
 */
version: number, 
/**
 * The number people say.
 */
file_number: string, 
/**
 * Where they live, field by field for the form.
 */
address: AddressInput, 
/**
 * Where they live, in lines for reading.
 */
address_lines: Array<string>, 
/**
 * Who belongs to it now, the head first, then the oldest.
 */
members: Array<MemberView>, 
/**
 * Who belonged to it earlier.
 */
former_members: Array<MemberView>, 
/**
 * Kinship between those who belong to it now.
 */
kinships: Array<KinshipView>, 
/**
 * How many prisoners stand behind it; who they are is behind the fence of each person's file.
 */
prisoners: number, };
export type IdKind = "citizen" | "resident";
export type IncidentChange = { 
/**
 * Which.
 */
incident_id: IncidentId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * What happened.
 */
happened: string, 
/**
 * Whose data are concerned.
 */
scope: string, 
/**
 * How much harm is likely.
 */
severity: Severity, };
export type IncidentId = string;
export type IncidentInput = { 
/**
 * The day it became known. None for now.
 */
known_on: TypedDate | null, 
/**
 * The hour of that day, 0 to 23; empty for the whole day, counted from its beginning.
 */
known_hour: string, 
/**
 * What happened, without names.
 */
happened: string, 
/**
 * Whose data of which kind are concerned, as far as is known.
 */
scope: string, 
/**
 * How much harm is likely.
 */
severity: Severity, };
export type IncidentRef = { 
/**
 * Which.
 */
incident_id: IncidentId, };
export type IncidentStepInput = { 
/**
 * About which.
 */
incident_id: IncidentId, 
/**
 * What.
 */
kind: StepKind, 
/**
 * In words: what was said, by which way, the authority's number for it.
 */
words: string, };
export type IncidentView = { 
/**
 * Which.
 */
id: IncidentId, 
/**
 * Its number.
 */
number: string, 
/**
 * To be named by the next save.
 */
version: number, 
/**
 * The day it became known.
 */
known: DateShown, 
/**
 * The time of that day.
 */
known_time: string, 
/**
 * By when the authority must have heard, in words.
 */
tell_by: string, 
/**
 * Whole hours left to tell the authority; negative when late, none once it was told or the incident is closed.
 */
hours_left: number | null, 
/**
 * What happened.
 */
happened: string, 
/**
 * Whose data are concerned.
 */
scope: string, 
/**
 * How much harm is likely.
 */
severity: Severity, 
/**
 * Reported by whom and when.
 */
opened: string, 
/**
 * What was done, in order.
 */
steps: Array<StepView>, 
/**
 * Closed by whom and when.
 */
closed: string | null, 
/**
 * What it came to.
 */
closed_words: string | null, };
export type IncompleteRow = { 
/**
 * Who.
 */
person: PersonBrief, 
/**
 * Registered on.
 */
since: DateShown, 
/**
 * How many days ago.
 */
days: number, 
/**
 * What is missing; empty when somebody only has to complete it.
 */
gaps: Array<RegistrationGap>, };
export type InformInput = { 
/**
 * About which request.
 */
request_id: RequestId, 
/**
 * The request's version that was seen.
 */
version: number, 
/**
 * The decision that was seen and told.
 */
decision_id: DecisionId, 
/**
 * On which day; today when it is not given.
 */
told_on: TypedDate | null, 
/**
 * By which way.
 */
channel: Channel, 
/**
 * Who heard it.
 */
told_whom: ToldWhom, 
/**
 * Name of the guardian or proxy; the applicant's own is taken from the file.
 */
told_name: string, 
/**
 * Who took the letter away; empty where none was handed over.
 */
collected_by: string, 
/**
 * In words.
 */
note: string, 
/**
 * The warning that the promised day has not come was seen (R14): a reply before it is never blocked.
 */
early: boolean, };
export type InstalmentState = "coming" | "due_today" | "overdue" | "delivered" | "ended";
export type InstalmentView = { 
/**
 * Which one.
 */
place: number, 
/**
 * When it is due.
 */
due: DateShown, 
/**
 * How it stands.
 */
state: InstalmentState, 
/**
 * Money.
 */
amount: string | null, 
/**
 * Units.
 */
count: number | null, 
/**
 * Of what.
 */
unit: string | null, 
/**
 * Money that is left.
 */
left_amount: string | null, 
/**
 * Units that are left.
 */
left_count: number | null, 
/**
 * Why its day was changed.
 */
moved: string | null, 
/**
 * Why what was left of it was not given.
 */
ended: string | null, 
/**
 * Ended by whom.
 */
ended_by: string | null, 
/**
 * What was handed over of it, those taken back as well.
 */
deliveries: Array<DeliveryView>, };
export type ItemInput = { 
/**
 * What lacks, as it is called on paper.
 */
name: string, 
/**
 * What is wrong with it, or what is wanted.
 */
note: string, 
/**
 * Code of the paper or question it is about; empty for anything else.
 */
code: string, };
export type JournalLine = { 
/**
 * Its number.
 */
seq: number, 
/**
 * What was done, by its code.
 */
op: string, 
/**
 * By whom; empty for what was counted while the desk was shut.
 */
by: string, 
/**
 * The day.
 */
date: DateShown, 
/**
 * The time of day.
 */
time: string, 
/**
 * Kind of record.
 */
kind: string, 
/**
 * The record's id.
 */
record_id: string, 
/**
 * The number people say, a staff member's name, or a deed's name; empty when there is none.
 */
number: string, 
/**
 * Fields that were touched.
 */
fields: Array<string>, 
/**
 * How often, for what was counted.
 */
count: number | null, };
export type JournalPage = { 
/**
 * Its entries, newest first.
 */
lines: Array<JournalLine>, 
/**
 * Where the next page begins; none on the last.
 */
next: PlaceInput | null, };
export type JournalQuery = { 
/**
 * Of one staff member.
 */
staff_id: StaffId | null, 
/**
 * About one record: a file or request number, or a record's id; empty for all.
 */
record: string, 
/**
 * Of one kind.
 */
group: EntryGroup, 
/**
 * From this day on.
 */
from: TypedDate | null, 
/**
 * Up to this day.
 */
to: TypedDate | null, 
/**
 * Behind this place.
 */
before: PlaceInput | null, };
export type JournalState = { 
/**
 * How many entries there are.
 */
entries: number, 
/**
 * The entry at which the last check found the chain broken.
 */
broken_at: number | null, 
/**
 * The public half of the office's signing key, in groups for comparing with paper; empty until a manager signed in.
 */
public_key: string, 
/**
 * The newest checkpoints.
 */
checkpoints: Array<CheckpointView>, };
export type JudgePassphraseInput = { 
/**
 * As typed so far.
 */
passphrase: string, 
/**
 * Names it may not be made of: its owner's, the charity's.
 */
names: Array<string>, };
export type KindCode = string;
export type KindCount = { 
/**
 * What kind.
 */
kind: DestroyedKind, 
/**
 * How many.
 */
count: number, };
export type KindLine = { 
/**
 * The kind's name.
 */
kind_name: string, 
/**
 * How many.
 */
requests: number, 
/**
 * Days that half of them did not wait beyond.
 */
median: number, 
/**
 * Days that the oldest waits.
 */
oldest: number, };
export type KindPace = { 
/**
 * The kind's name; empty for all kinds together.
 */
kind_name: string, 
/**
 * The stretches along the way.
 */
stretches: Array<StretchFigure>, };
export type KinshipInput = { 
/**
 * Who.
 */
from: PersonId, 
/**
 * To whom.
 */
to: PersonId, 
/**
 * Is what.
 */
kind: KinshipKind, 
/**
 * `false` takes a wrong entry away again; the journal keeps it.
 */
holds: boolean, };
export type KinshipKind = "child_of" | "spouse_of" | "sibling_of" | "grandchild_of" | "guardian_of" | "other_kin_of";
export type KinshipView = { 
/**
 * Who.
 */
from: PersonId, 
/**
 * To whom.
 */
to: PersonId, 
/**
 * Is what.
 */
kind: KinshipKind, };
export type LackCount = { 
/**
 * What.
 */
name: string, 
/**
 * How often.
 */
times: number, };
export type LackingCase = { 
/**
 * The request.
 */
case: CaseRow, 
/**
 * What it lacks, in the order in which it is asked for.
 */
lacks: Array<MissingItem>, };
export type LastTry = { 
/**
 * What came of it.
 */
result: CallResult, 
/**
 * On which day.
 */
on: DateShown, 
/**
 * When to call again.
 */
call_back_on: DateShown | null, };
export type LeftWhy = "taken_off" | "not_heard" | "called_off";
export type LetterSentences = { 
/**
 * The title.
 */
title: string, 
/**
 * The greeting line.
 */
greeting: string, 
/**
 * That the request was received, when originals were seen.
 */
received: string, 
/**
 * That the request was received, when no original was seen.
 */
received_none: string, 
/**
 * When nothing is missing.
 */
complete: string, 
/**
 * That it goes to the committee, and when a reply may come (R12, R14).
 */
committee: string, 
/**
 * The last line.
 */
closing: string, };
export type LetterTextView = { 
/**
 * Number of the newest version, 0 before the first; handed back when saving.
 */
seen_version: number, 
/**
 * The newest sentences.
 */
sentences: LetterSentences, 
/**
 * The sentences before that version; `None` before the first change.
 */
before: LetterSentences | null, 
/**
 * The sentences that come with the program.
 */
shipped: LetterSentences, 
/**
 * All versions, newest first.
 */
versions: Array<VersionLine>, };
export type LetterheadView = { 
/**
 * Number of the newest version, 0 before the first; handed back when saving.
 */
seen_version: number, 
/**
 * The newest version.
 */
letterhead: OfficeLetterhead, 
/**
 * Who signs what nobody else does: the office's own signatory.
 */
otherwise: string, 
/**
 * All versions, newest first.
 */
versions: Array<VersionLine>, };
export type LiftInput = { 
/**
 * Whose file.
 */
person_id: PersonId, 
/**
 * Why.
 */
reason: string, };
export type LikelyDuplicatesInput = { 
/**
 * The form as far as it is typed; fields that do not read yet are left out of the comparison.
 */
person: PersonInput, 
/**
 * The record being corrected, which is not its own duplicate.
 */
except: PersonId | null, };
export type LikenessReason = "same_id" | "same_document" | "same_name" | "similar_name" | "same_birth" | "near_birth" | "same_birth_year" | "first_of_rajab" | "shared_phone" | "different_first_name" | "different_birth" | "different_sex" | "different_id";
export type ListAfter = { 
/**
 * What the list is sorted by.
 */
key: number, 
/**
 * Which request.
 */
id: RequestId, };
export type ListAppealsInput = { 
/**
 * Those that ended, instead of those that go on.
 */
closed: boolean, };
export type ListRepliesInput = { 
/**
 * Which replies.
 */
which: WhichReplies, };
export type ListRequestsInput = { 
/**
 * Which ones.
 */
filter: RequestFilter, 
/**
 * Only those of this household; every household when it is not said. They come whole.
 */
household_id: HouseholdId | null, 
/**
 * The last request of the page before; nothing for the first one.
 */
after?: RequestId, };
export type ListSubjectRequestsInput = { 
/**
 * Those that were answered, instead of those that wait.
 */
answered: boolean, };
export type LostList = { 
/**
 * How many.
 */
count: number, 
/**
 * Their numbers, oldest first; of very many only the first.
 */
numbers: Array<string>, };
export type LostShown = { 
/**
 * Requests opened, by request number.
 */
requests: LostList, 
/**
 * Persons registered, by the file number of their household.
 */
persons: LostList, 
/**
 * Papers printed or issued, by their number.
 */
papers: LostList, 
/**
 * Scans kept.
 */
scans: number, 
/**
 * All journalled deeds, looking at records included.
 */
deeds: number, };
export type MakeMinutesInput = { 
/**
 * Of which sitting.
 */
sitting_id: SittingId, 
/**
 * What the secretary adds in words.
 */
notes: MinutesNotes, };
export type ManagerName = { 
/**
 * Who.
 */
id: StaffId, 
/**
 * The name.
 */
name: string, };
export type MaritalStatus = "single" | "married" | "divorced" | "widowed";
export type MarkObstacleInput = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * What kind; nothing while nobody chose.
 */
kind: ObstacleKind | null, 
/**
 * In words; needed for another reason.
 */
note: string, };
export type MarkUrgentInput = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * Why it cannot wait.
 */
reason: string, };
export type MaskedAccount = { 
/**
 * Last four digits.
 */
last4: string, 
/**
 * In whose name.
 */
holder: string, 
/**
 * Whose it is.
 */
relation: AccountRelation, };
export type MaskedDocument = { 
/**
 * What it is.
 */
kind: string, 
/**
 * Last three letters of its number.
 */
last3: string, };
export type MaskedPhone = { 
/**
 * Last four digits.
 */
last4: string, 
/**
 * Whose it is; empty for the person's own.
 */
owner: string, 
/**
 * When to call.
 */
best_time: string, 
/**
 * The range is not in use as far as we know: worth a second look, no mistake for certain.
 */
unknown_range: boolean, };
export type MediumInput = { 
/**
 * The folder; nothing gives the second medium up.
 */
folder: string | null, };
export type MediumStatus = { 
/**
 * The folder the manager chose.
 */
folder: string, 
/**
 * It is there now.
 */
present: boolean, 
/**
 * The newest verified copy on it, as last seen.
 */
last: MomentShown | null, 
/**
 * That one is older than a day.
 */
late: boolean, };
export type MemberId = string;
export type MemberInput = { 
/**
 * Full name.
 */
name: string, 
/**
 * What the member is in the committee; may be empty.
 */
title: string, 
/**
 * Since when; today when it is left out.
 */
since: TypedDate | null, };
export type MemberRef = { 
/**
 * Which.
 */
member_id: MemberId, 
/**
 * The version that was seen.
 */
version: number, };
export type MemberThere = { 
/**
 * Identity.
 */
id: MemberId, 
/**
 * Full name.
 */
name: string, 
/**
 * What the member is; may be empty.
 */
title: string, 
/**
 * Whether the member is there.
 */
present: boolean, };
export type MemberView = { 
/**
 * Who.
 */
person: PersonBrief, 
/**
 * As what.
 */
role: HouseholdRole, 
/**
 * Since when.
 */
since: DateShown, 
/**
 * Until when.
 */
until: DateShown | null, 
/**
 * Whether money for the household may be handed to this person.
 */
may_receive_money: boolean, 
/**
 * Under age.
 */
minor: boolean, };
export type MinutesNotes = { 
/**
 * What was said before the first case; may be empty.
 */
opening: string, 
/**
 * What was said before the end; may be empty.
 */
closing: string, 
/**
 * Remarks on single cases.
 */
remarks: Array<CaseRemark>, 
/**
 * Whether the reasons for the office alone are printed too.
 */
with_internal: boolean, };
export type MismatchInput = { 
/**
 * For which request.
 */
request_id: RequestId, 
/**
 * Which paper.
 */
paper: PaperCode, 
/**
 * What differs.
 */
note: string, };
export type MissingGroup = { 
/**
 * What sort.
 */
what: MissingWhat, 
/**
 * Which.
 */
code: string, 
/**
 * Its name; empty where the window has the words.
 */
label: string, 
/**
 * How many requests.
 */
requests: number, };
export type MissingItem = { 
/**
 * What sort.
 */
what: MissingWhat, 
/**
 * Which: a paper's, question's or field's code; empty where there is only one.
 */
code: string, 
/**
 * Its Arabic name from the catalogue; empty where the window has the words.
 */
label: string, 
/**
 * Why.
 */
why: MissingWhy, 
/**
 * It keeps the request from being handed in.
 */
blocks: boolean, };
export type MissingReport = { 
/**
 * How many requests lack anything.
 */
total: number, 
/**
 * By thing, the commonest first; signature and explanation last, for they come last.
 */
groups: Array<MissingGroup>, 
/**
 * By case, the longest waiting first.
 */
cases: Array<LackingCase>, 
/**
 * There are more behind this row.
 */
next: ListAfter | null, };
export type MissingReportInput = { 
/**
 * Only this kind of support.
 */
kind: KindCode | null, 
/**
 * Only cases that lack this thing: its sort …
 */
what: MissingWhat | null, 
/**
 * … and its code.
 */
code: string, 
/**
 * Behind which row to go on.
 */
after: ListAfter | null, };
export type MissingWhat = "paper" | "answer" | "person_field" | "capacity_paper" | "declaration" | "explained";
export type MissingWhy = "absent" | "expired" | "too_old" | "mismatch";
export type Moment = { 
/**
 * Day, in both calendars.
 */
date: DateShown, 
/**
 * Time of day in Riyadh.
 */
time: string, };
export type MomentShown = { 
/**
 * The day, in both calendars.
 */
date: DateShown, 
/**
 * The time of day.
 */
time: string, 
/**
 * Minutes gone by; 0 for a moment in the future.
 */
minutes: number, };
export type MoneyLineInput = { 
/**
 * From where, or for what.
 */
what: string, 
/**
 * Riyals each month.
 */
amount: string, 
/**
 * What showed it.
 */
shown_by: string, };
export type MonthInput = { 
/**
 * Such as `2026-11`, as an earlier answer named it.
 */
month: string | null, };
export type MoveDeliveryInput = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * Which instalment.
 */
place: number, 
/**
 * The new day, today or later.
 */
due_on: TypedDate | null, 
/**
 * Why.
 */
reason: string, };
export type MoveItemInput = { 
/**
 * Which sitting.
 */
sitting_id: SittingId, 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * Before which other; none is the end.
 */
before: RequestId | null, };
export type MyCasesInput = { 
/**
 * Those of all researchers; only the manager sees more than the own ones.
 */
all: boolean, };
export type NameInput = { 
/**
 * الاسم الأول.
 */
first: string, 
/**
 * اسم الأب.
 */
father: string, 
/**
 * اسم الجد.
 */
grandfather: string, 
/**
 * العائلة.
 */
family: string, };
export type Need = "elderly" | "disability" | "no_transport" | "needs_reader" | "female_staff" | "interpreter";
export type NeedInput = { 
/**
 * Code of [`NeedKind`]; empty when none was chosen.
 */
kind: string, 
/**
 * Code of [`NeedUrgency`]; empty when none was chosen.
 */
urgency: string, 
/**
 * In words.
 */
note: string, };
export type NextDate = { 
/**
 * What for.
 */
what: NextWhat, 
/**
 * The day.
 */
on: DateShown, 
/**
 * How far off it is.
 */
left: DaysLeft, };
export type NextWhat = "not_before" | "target" | "sitting" | "deferred" | "delivery";
export type NotApplicableInput = { 
/**
 * For which request.
 */
request_id: RequestId, 
/**
 * Which paper.
 */
paper: PaperCode, 
/**
 * Why.
 */
reason: string, };
export type NotDuplicate = { 
/**
 * Who was looked at.
 */
person_id: PersonId, 
/**
 * Why it is somebody else.
 */
reason: string, };
export type Nothing = Record<string, never>;
export type Notice = { "kind": "work_resumed", 
/**
 * The number of the request that was saved last.
 */
request: string | null, } | { "kind": "changes_lost", 
/**
 * The newest thing that is there.
 */
since: Moment | null, 
/**
 * The number of the request that was saved last, of those that are there.
 */
request: string | null, } | { "kind": "foreign_log" } | { "kind": "clock_wrong", 
/**
 * What it shows.
 */
now: Moment, 
/**
 * When the newest entry of the journal was made.
 */
newest: Moment | null, } | { "kind": "little_space", 
/**
 * How much is left.
 */
megabytes: number, };
export type NoticeHow = "printed" | "read_aloud";
export type NoticePart = { 
/**
 * The heading.
 */
title: string, 
/**
 * Its points.
 */
points: Array<string>, };
export type NoticeTextView = { 
/**
 * Which version.
 */
version: string, 
/**
 * The title.
 */
title: string, 
/**
 * What stands first.
 */
intro: Array<string>, 
/**
 * The parts.
 */
parts: Array<NoticePart>, };
export type NoticeView = { 
/**
 * Which version.
 */
version: string, 
/**
 * How.
 */
how: NoticeHow, 
/**
 * The day.
 */
date: DateShown, 
/**
 * The time.
 */
time: string, 
/**
 * By whom.
 */
by: string, };
export type NumberShape = "none" | "free" | "national_id" | "iban";
export type NumberYear = "gregorian" | "hijri";
export type ObjectionShown = { 
/**
 * The last day; nothing where the office set no period.
 */
until: DateShown | null, 
/**
 * That day has not passed, so closing asks for a reason.
 */
open: boolean, };
export type Obligation = "mandatory" | "optional" | "if_applicable";
export type ObstacleKind = "missing_paper" | "no_answer" | "no_funds" | "awaiting_agency" | "other";
export type ObstacleLine = { 
/**
 * What.
 */
obstacle: ObstacleKind, 
/**
 * How many requests.
 */
requests: number, };
export type ObstacleView = { 
/**
 * What kind.
 */
kind: ObstacleKind, 
/**
 * In words.
 */
note: string, 
/**
 * Noted by whom and when.
 */
noted: StampView, 
/**
 * Cleared by whom and when; nothing while it stands.
 */
cleared: StampView | null, };
export type OfficeCategories = { 
/**
 * Its own, in the order of the form.
 */
own: Array<OwnCategory>, 
/**
 * Those of the program that it does not offer. "Prisoner" and "other" are always offered: files and households stand on them.
 */
not_offered: Array<Category>, };
export type OfficeLetterhead = { 
/**
 * How to reach the office, on every letter; it must not tell why families come.
 */
contact: string, 
/**
 * A further line, such as the address, on papers that stay in the office or go to the committee.
 */
address: string, 
/**
 * Who signs what. A sort of paper that nobody here signs is signed by the office's own signatory.
 */
signatories: Array<SignatoryInput>, };
export type OfficeSettings = { 
/**
 * The charity's full name in Arabic; printed inside case files, not on what a visitor carries.
 */
name_ar: string, 
/**
 * Its name in Latin letters; may be empty.
 */
name_latin: string, 
/**
 * The short public name that stands on letters and does not tell of imprisonment.
 */
public_name: string, 
/**
 * Licence number.
 */
licence: string, 
/**
 * City.
 */
city: string, 
/**
 * Who signs letters.
 */
signatory_name: string, 
/**
 * The signatory's office.
 */
signatory_title: string, 
/**
 * Earliest reply, in calendar days after submission: «لا تقل عن أسبوعين» (R14, reading 2). Never below 14.
 */
reply_floor_days: number, 
/**
 * Internal target for the reply, in calendar days.
 */
reply_target_days: number, 
/**
 * Digits on papers and screens.
 */
digits: Digits, 
/**
 * Which calendar's year stands in numbers.
 */
number_year: NumberYear, 
/**
 * A training office: coloured band, papers watermarked «تدريب».
 */
training: boolean, };
export type OfficeStatus = { 
/**
 * Nothing is set up yet.
 */
fresh: boolean, 
/**
 * Who can sign in, as long as nobody is.
 */
staff: Array<SignInName>, 
/**
 * Who is signed in.
 */
signed_in: SignedIn | null, 
/**
 * Part of the keys file was damaged; its second copy is in use.
 */
keys_worn: boolean, 
/**
 * The folder was last open on another PC: passphrases are the same, and backups and printers are to be looked at (fault 15).
 */
new_machine: boolean, };
export type OfficeWatch = { 
/**
 * Wrong passphrases and recovery codes since this manager's sign-in before this one.
 */
failed_sign_ins: number, 
/**
 * Deeds that were refused in the same time.
 */
denials: number, 
/**
 * Since when both are counted; none at the first sign-in of all.
 */
since: DateShown | null, 
/**
 * Names of those who were given a first passphrase and did not come yet.
 */
waiting: Array<string>, 
/**
 * Names of those whose slot was lost to damage of the keys file: they need a new first passphrase.
 */
without_key: Array<string>, 
/**
 * Somebody left, and the data key was not renewed yet.
 */
renewal_due: boolean, 
/**
 * The entry at which the journal was found broken.
 */
journal_broken_at: number | null, 
/**
 * The newest signed checkpoint that left the machine.
 */
last_checkpoint: CheckpointView | null, 
/**
 * Requests that the only manager let pass or granted urgently although that same manager had entered them.
 */
alone: number, };
export type Op = "set_up_office" | "fill_training_office" | "save_office" | "save_calendar" | "save_catalogue" | "save_declaration_text" | "save_letter_text" | "save_categories" | "save_letterhead" | "save_policy" | "withdraw_policy" | "confirm_policy" | "sign_in" | "denied" | "note_fault" | "confirm_clock" | "add_staff" | "change_passphrase" | "change_staff" | "close_account" | "renew_data_key" | "recover_access" | "failed_sign_in" | "make_checkpoint_key" | "verify_journal" | "print_day_end" | "list_scope" | "export_scope" | "export_report" | "register_person" | "correct_person" | "archive_person" | "unarchive_person" | "enter_person_in_error" | "reinstate_person" | "complete_registration" | "mark_relative" | "unmark_relative" | "judge_duplicate" | "open_person" | "open_person_form" | "compare_duplicate" | "reveal_national_id" | "reveal_iban" | "reveal_phones" | "reveal_prison" | "open_household" | "set_address" | "add_member" | "end_membership" | "change_membership" | "link_prisoner" | "end_prisoner_link" | "set_kinship" | "register_request" | "set_capacity" | "save_statement" | "mark_explained" | "sight_paper" | "note_mismatch" | "note_not_applicable" | "reuse_sighting" | "clear_sighting" | "submit_request" | "hand_in_again" | "open_for_completion" | "extend_target" | "mark_obstacle" | "clear_obstacle" | "mark_urgent" | "lift_urgent" | "grant_urgently" | "check_file" | "print_where_slip" | "save_member" | "end_member" | "save_committee_rule" | "plan_sitting" | "read_sitting" | "gather_agenda" | "add_to_agenda" | "take_off_agenda" | "move_agenda_item" | "record_attendance" | "open_sitting" | "call_off_sitting" | "close_sitting" | "recuse" | "take_back_recusal" | "decide" | "ratify_urgent" | "take_back_decision" | "withdraw_request" | "open_request" | "open_read_back" | "print_declaration" | "sign_declaration" | "issue_letter" | "record_call" | "inform_applicant" | "print_call_list" | "close_refused" | "save_decision_text" | "print_missing_list" | "assign_researcher" | "open_study" | "reveal_study_notes" | "reveal_answers" | "save_study" | "finish_study" | "request_completion" | "plan_home_visit" | "record_home_visit" | "print_route_sheet" | "print_study_form" | "preview_paper" | "print_paper" | "save_paper" | "attach" | "open_attachment" | "enter_attachment_in_error" | "export_case_file" | "print_agenda" | "print_member_sheets" | "make_minutes" | "correct_minutes" | "sign_minutes" | "export_sitting" | "take_back_signature" | "undo_last" | "take_backup" | "carry_backup" | "verify_backup" | "set_backup_medium" | "restore_backup" | "give_notice" | "give_consent" | "withdraw_consent" | "open_subject_request" | "read_subject_request" | "extend_subject_request" | "close_subject_request" | "export_person_copy" | "restrict_person" | "lift_restriction" | "use_restricted" | "save_retention" | "place_hold" | "lift_hold" | "plan_destruction" | "destroy_records" | "report_incident" | "read_incident" | "save_incident" | "note_incident_step" | "close_incident" | "print_register_paper" | "begin_service" | "record_delivery" | "take_back_delivery" | "issue_receipt" | "sign_receipt" | "skip_delivery" | "move_delivery" | "close_request" | "receive_appeal" | "open_appeal" | "acknowledge_appeal" | "assign_examiner" | "answer_appeal" | "issue_appeal_answer" | "close_appeal" | "take_back_appeal";
export type OpenIncident = { 
/**
 * Which.
 */
id: IncidentId, 
/**
 * Its number.
 */
number: string, 
/**
 * Whole hours left to tell the authority; negative when late, none when it need not be told any more.
 */
hours_left: number | null, };
export type OpenRequestInput = { 
/**
 * In which household file.
 */
household_id: HouseholdId, 
/**
 * Who asks.
 */
applicant_id: PersonId, 
/**
 * For whom.
 */
beneficiary_id: PersonId, 
/**
 * In what capacity, and with which paper.
 */
capacity: CapacityInput, 
/**
 * What kind of support.
 */
kind: KindCode, 
/**
 * Why it is opened although an open one of the same kind was shown; nothing at the first try.
 */
despite_open: string | null, };
export type OpenSealedInput = { 
/**
 * The file in base64.
 */
bytes: string, 
/**
 * The passphrase of the slip, as typed.
 */
passphrase: string, 
/**
 * Which PDF inside is wanted, by its path; the first one when it is left out.
 */
wanted: string | null, };
export type OpenedAnswer = { 
/**
 * To which question.
 */
question: QuestionCode, 
/**
 * In words; empty for a table.
 */
shown: string, 
/**
 * A table's rows in words, by columns.
 */
rows: Array<Array<string>>, };
export type OpenedSealedFile = { 
/**
 * The case file's number.
 */
number: string, 
/**
 * The office that sealed it, as its label says.
 */
office: string, 
/**
 * Path of the PDF that is given.
 */
shown: string, 
/**
 * The case file, or the agenda of a whole sitting (PDF, base64).
 */
pdf: string, 
/**
 * All files of the package.
 */
entries: Array<SealedEntry>, };
export type OtherDocumentInput = { 
/**
 * What it is (جواز سفر …).
 */
kind: string, 
/**
 * Its number.
 */
number: string, };
export type OverrideInput = { 
/**
 * Why the request may go on.
 */
reason: string, 
/**
 * Which manager gives it.
 */
manager_id: StaffId, 
/**
 * The manager's own passphrase.
 */
manager_passphrase: string, };
export type OverrideView = { 
/**
 * The manager's name.
 */
by: string, 
/**
 * Why.
 */
reason: string, 
/**
 * The same manager had entered the request, because the office has no other: an exception that is said wherever the request is shown.
 */
alone: boolean, };
export type OwnCategory = { 
/**
 * Its number in the list, from 1; 0 for one that is being added.
 */
number: number, 
/**
 * As it is said of a man.
 */
male: string, 
/**
 * As it is said of a woman; empty where it is the same.
 */
female: string, 
/**
 * It is offered in forms; one that is not stays on the files that have it.
 */
offered: boolean, };
export type PaceReport = { 
/**
 * Counted are requests that were taken down since this day.
 */
from: DateShown, 
/**
 * All kinds together first, then each.
 */
kinds: Array<KindPace>, };
export type PaperBrief = { 
/**
 * Identity.
 */
id: PaperId, 
/**
 * Its request.
 */
request_id: RequestId, 
/**
 * The number people say.
 */
number: string, 
/**
 * What it is.
 */
kind: SheetKind, 
/**
 * The day it was made.
 */
date: DateShown, 
/**
 * The time of day.
 */
time: string, 
/**
 * Made by whom.
 */
by: string, 
/**
 * Version of its text.
 */
text_version: string, 
/**
 * How often it was printed.
 */
prints: number, };
export type PaperBriefly = { 
/**
 * Its code.
 */
code: PaperCode, 
/**
 * Its name.
 */
name: string, 
/**
 * How much it is needed.
 */
obligation: Obligation, };
export type PaperBytes = { 
/**
 * Its number: also the print job's name and the window's title.
 */
number: string, 
/**
 * A file name that names nobody.
 */
file_name: string, 
/**
 * The PDF in base64.
 */
pdf: string, };
export type PaperCode = string;
export type PaperId = string;
export type PaperKind = { 
/**
 * Its code.
 */
code: PaperCode, 
/**
 * Its Arabic name, as the desk and the letter call it.
 */
name: string, 
/**
 * Whether and which number is noted from it.
 */
number: NumberShape, 
/**
 * Whether it carries an expiry date that must be noted.
 */
needs_expiry: boolean, 
/**
 * Oldest age at submission, in Gregorian months, where the paper grows old (R06).
 */
max_age_months: number | null, 
/**
 * It speaks of the applicant or beneficiary alone, so it is offered again only to the same two people.
 */
personal: boolean, 
/**
 * It says officially who somebody is: no copy is kept unless a law asks for it (domain.md, Privacy, Art. 28).
 */
is_identity: boolean, 
/**
 * The switch for keeping a copy of an identity document; off unless the two fields below say why and for how long.
 */
copy_allowed: boolean, 
/**
 * The legal reason for keeping a copy; needed when an identity document is copied.
 */
copy_reason: string | null, 
/**
 * Months after which such a copy is destroyed.
 */
copy_destroy_after_months: number | null, };
export type PaperRow = { 
/**
 * Its code.
 */
paper: PaperCode, 
/**
 * Its name.
 */
name: string, 
/**
 * How much it is needed.
 */
obligation: Obligation, 
/**
 * How it stands.
 */
standing: PaperStanding, 
/**
 * It keeps the request from being handed in.
 */
blocks: boolean, 
/**
 * Not needed, yet something is wrong with it.
 */
warns: boolean, 
/**
 * Good through this day, or expired on it.
 */
until: DateShown | null, 
/**
 * Too old: whole months since its issue.
 */
months: number | null, 
/**
 * How many months are allowed; then the issue date is asked for.
 */
max_months: number | null, 
/**
 * Note on a mismatch, or why it does not apply.
 */
note: string, 
/**
 * Which number is noted from it.
 */
number_shape: NumberShape, 
/**
 * Numbers of that shape which the file holds, by their last digits: the original is compared with them, none is typed again.
 */
on_file: Array<string>, 
/**
 * Whether its expiry is asked for.
 */
needs_expiry: boolean, 
/**
 * Whether a scan of it may be kept; never of an identity document unless the office has a legal reason.
 */
may_be_scanned: boolean, 
/**
 * What was noted, if its original was looked at.
 */
sighting: SightingView | null, 
/**
 * An earlier request's sighting that can be taken over.
 */
reusable: ReusableView | null, };
export type PaperStanding = "missing" | "seen" | "reused" | "expired" | "too_old" | "mismatch" | "not_applicable";
export type ParagraphInput = { 
/**
 * As a man reads it.
 */
male: string, 
/**
 * As a woman reads it; empty where it is the same.
 */
female: string, };
export type PassphraseAgain = { 
/**
 * The manager's passphrase.
 */
manager_passphrase: string, };
export type PassphraseWorth = "short" | "guessable" | "good";
export type PastedText = { 
/**
 * As it was pasted.
 */
text: string, };
export type PersonBrief = { 
/**
 * Identity.
 */
id: PersonId, 
/**
 * The whole name.
 */
name: string, 
/**
 * First and family name, as one speaks.
 */
spoken: string, 
/**
 * For words that agree.
 */
sex: Sex | null, 
/**
 * Years of age, if the birth date is known.
 */
age: number | null, 
/**
 * The household file's number; none for somebody who lives in no household on file.
 */
file_number: string | null, 
/**
 * The household.
 */
household_id: HouseholdId | null, 
/**
 * The place in it.
 */
role: HouseholdRole | null, 
/**
 * City and district.
 */
area: string, 
/**
 * Last three digits of the ID; empty without one.
 */
id_last3: string, 
/**
 * Last four digits of the first phone; empty without one.
 */
phone_last4: string, 
/**
 * What reception minds.
 */
needs: Array<Need>, 
/**
 * Put away.
 */
archived: boolean, };
export type PersonForEditing = { 
/**
 * Whose.
 */
id: PersonId, 
/**
 * To be named by the save.
 */
version: number, 
/**
 * The form.
 */
person: PersonInput, };
export type PersonId = string;
export type PersonInput = { 
/**
 * الاسم الأول.
 */
first: string, 
/**
 * اسم الأب.
 */
father: string, 
/**
 * اسم الجد.
 */
grandfather: string, 
/**
 * العائلة.
 */
family: string, 
/**
 * الجنس.
 */
sex: Sex | null, 
/**
 * الجنسية.
 */
nationality: string, 
/**
 * الحالة الاجتماعية.
 */
marital: MaritalStatus | null, 
/**
 * على قيد الحياة.
 */
living: boolean, 
/**
 * رقم الهوية أو الإقامة, in any digits; empty when there is none.
 */
national_id: string, 
/**
 * Passports and other papers.
 */
other_documents: Array<OtherDocumentInput>, 
/**
 * تاريخ الميلاد in either calendar; a year alone is allowed.
 */
birth: TypedDate | null, 
/**
 * Numbers to call.
 */
phones: Array<PhoneInput>, 
/**
 * Bank accounts.
 */
accounts: Array<AccountInput>, 
/**
 * الفئة.
 */
category: Category | null, 
/**
 * مراعاة الظروف.
 */
needs: Array<Need>, 
/**
 * Behind the fence: the prisoner's own facts.
 */
prison: PrisonInput | null, };
export type PersonPrivacy = { 
/**
 * Whose.
 */
person_id: PersonId, 
/**
 * The last notice; none when none was given.
 */
notice: NoticeView | null, 
/**
 * The version in force is a newer one.
 */
notice_outdated: boolean, 
/**
 * The version of the notice in force.
 */
notice_version: string, 
/**
 * All purposes.
 */
consents: Array<ConsentTextView>, 
/**
 * Requests about the person's data, newest first.
 */
asked: Array<AskedView>, 
/**
 * The restriction, if there is one.
 */
restriction: RestrictionView | null, 
/**
 * Held back from destruction.
 */
on_hold: boolean, };
export type PersonReason = { 
/**
 * Whose file.
 */
person_id: PersonId, 
/**
 * The version that was on the screen.
 */
version: number, 
/**
 * Why.
 */
reason: string, };
export type PersonRef = { 
/**
 * Whose file.
 */
person_id: PersonId, };
export type PersonVersion = { 
/**
 * Whose file.
 */
person_id: PersonId, 
/**
 * The version that was on the screen.
 */
version: number, };
export type PersonView = { 
/**
 * Identity.
 */
id: PersonId, 
/**
 * To be named by the next save.
 */
version: number, 
/**
 * The whole name.
 */
name: string, 
/**
 * First and family name, as one speaks.
 */
spoken: string, 
/**
 * For words that agree.
 */
sex: Sex | null, 
/**
 * Nationality; may be empty.
 */
nationality: string, 
/**
 * Marital status.
 */
marital: MaritalStatus | null, 
/**
 * Whether the person lives.
 */
living: boolean, 
/**
 * Birth date in both calendars.
 */
birth: DateShown | null, 
/**
 * Years of age.
 */
age: number | null, 
/**
 * Under age: signs through a guardian.
 */
minor: boolean, 
/**
 * Citizen or resident.
 */
id_kind: IdKind | null, 
/**
 * Last three digits of the ID; empty without one.
 */
id_last3: string, 
/**
 * Other documents: kind, and the last three letters of the number.
 */
other_documents: Array<MaskedDocument>, 
/**
 * Numbers to call, masked.
 */
phones: Array<MaskedPhone>, 
/**
 * Bank accounts, masked.
 */
accounts: Array<MaskedAccount>, 
/**
 * What reception minds, shown at the top.
 */
needs: Array<Need>, 
/**
 * Whether the registration is complete (R15).
 */
registration: RegistrationView, 
/**
 * The household file the person belongs to now.
 */
household: HouseholdBrief | null, 
/**
 * Put away.
 */
archived: boolean, 
/**
 * Registered by mistake; hidden from lists and search.
 */
entered_in_error: boolean, 
/**
 * Staff members to whom the file is closed.
 */
closed_to: Array<StaffId>, };
export type PhoneInput = { 
/**
 * The number in any usual shape.
 */
number: string, 
/**
 * الجوال لمن؟ Empty when it is the person's own.
 */
owner: string, 
/**
 * أفضل وقت للاتصال.
 */
best_time: string, };
export type PlaceInput = { 
/**
 * Time of its last entry.
 */
at: number, 
/**
 * Number of its last entry.
 */
seq: number, };
export type PlanInput = { 
/**
 * Persons with all that is theirs.
 */
person_ids: Array<PersonId>, 
/**
 * Single scans.
 */
attachment_ids: Array<AttachmentId>, 
/**
 * All who live in the households of these persons as well, and the prisoners who stand behind no other one.
 */
whole_household: boolean, };
export type PlanSittingInput = { 
/**
 * Which one is changed; none for a new one.
 */
of: SittingVersionRef | null, 
/**
 * Day, time, place.
 */
sitting: SittingInput, };
export type PlanView = { 
/**
 * Persons.
 */
persons: Array<GoingPerson>, 
/**
 * Records by kind.
 */
counts: Array<KindCount>, 
/**
 * Numbers of requests that go.
 */
requests: Array<string>, 
/**
 * Numbers of requests that stay, because they are another's, while their papers go.
 */
others: Array<string>, 
/**
 * To be named by the destruction: it takes exactly what was seen.
 */
seen: string, };
export type PlanVisitInput = { 
/**
 * For which request.
 */
request_id: RequestId, 
/**
 * When and where.
 */
visit: VisitInput, };
export type PolicyId = string;
export type PolicyInput = { 
/**
 * What it is called.
 */
title: string, 
/**
 * The text, or where it lies.
 */
body: string, 
/**
 * Next review, if one is set.
 */
review_on: TypedDate | null, };
export type PolicyLine = { 
/**
 * Which.
 */
id: PolicyId, 
/**
 * Its newest version.
 */
version: number, 
/**
 * What it is called.
 */
title: string, 
/**
 * When that version was saved.
 */
saved_on: DateShown, 
/**
 * When it is to be looked at again.
 */
review_on: DateShown | null, 
/**
 * That day has come.
 */
review_due: boolean, 
/**
 * No longer in force.
 */
withdrawn: boolean, 
/**
 * Whoever asks has confirmed this version.
 */
read_by_me: boolean, 
/**
 * How many of the active staff have not; the manager follows it.
 */
unread: number, };
export type PolicyReader = { 
/**
 * Name.
 */
name: string, 
/**
 * When.
 */
on: DateShown, };
export type PolicyRef = { 
/**
 * Its id.
 */
policy_id: PolicyId, };
export type PolicyVersionRef = { 
/**
 * Its id.
 */
policy_id: PolicyId, 
/**
 * The version.
 */
version: number, };
export type PolicyView = { 
/**
 * As in the register.
 */
line: PolicyLine, 
/**
 * The text.
 */
body: string, 
/**
 * The text of the version before, to be shown beside it.
 */
before: string | null, 
/**
 * Who confirmed the newest version, and when.
 */
readers: Array<PolicyReader>, 
/**
 * Names of the active staff who have not.
 */
waiting: Array<string>, };
export type PreviewDecisionTextInput = { 
/**
 * Which of the four letters.
 */
verdict: Decision, 
/**
 * The sentences.
 */
sentences: DecisionSentences, 
/**
 * The period for objecting as typed.
 */
objection_days: string, };
export type PreviewDeclarationTextInput = { 
/**
 * The paragraphs.
 */
paragraphs: Array<ParagraphInput>, };
export type PrintDeclarationInput = { 
/**
 * For which request.
 */
request_id: RequestId, 
/**
 * How it is to be signed: the sheet has a place for it.
 */
method: SigningMethod, 
/**
 * The two witnesses of a fingerprint, named on the sheet; else none.
 */
witnesses: Array<WitnessInput>, };
export type PrisonInput = { 
/**
 * السجن أو الإصلاحية.
 */
facility: string, 
/**
 * Beginning of the sentence.
 */
sentence_start: TypedDate | null, 
/**
 * Expected release.
 */
expected_release: TypedDate | null, };
export type PrisonView = { 
/**
 * Why the person is with the charity.
 */
category: Category | null, 
/**
 * Which facility; empty when it is not known.
 */
facility: string, 
/**
 * Beginning of the sentence.
 */
sentence_start: DateShown | null, 
/**
 * Expected release.
 */
expected_release: DateShown | null, 
/**
 * The households this person stands behind.
 */
households: Array<HouseholdBehind>, };
export type PrisonerLinkInput = { 
/**
 * Which household.
 */
household_id: HouseholdId, 
/**
 * The version that was on the screen.
 */
version: number, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * What he or she is to its head; nothing ends the link.
 */
relation: HouseholdRole | null, };
export type PrivacyDue = { 
/**
 * Requests of data subjects that wait for an answer, the most urgent first.
 */
requests: Array<WaitingRequest>, 
/**
 * Of these, overdue or with a week or less left.
 */
pressing: number, 
/**
 * Open incidents.
 */
incidents: Array<OpenIncident>, 
/**
 * Files and scans whose period has ended, at most fifty of each are counted.
 */
due_for_destruction: number, 
/**
 * No retention period was decided yet.
 */
retention_undecided: boolean, };
export type PromiseCase = { 
/**
 * The request.
 */
case: CaseRow, 
/**
 * The earliest reply.
 */
not_before: DateShown, 
/**
 * The office's target.
 */
target: DateShown, 
/**
 * How far off the target is.
 */
left: DaysLeft, 
/**
 * The colour of that.
 */
time_left: TimeLeft, 
/**
 * What holds it up.
 */
obstacles: Array<ObstacleKind>, };
export type PromiseWhen = "passed" | "near" | "reached";
export type PromisesInput = { 
/**
 * Which.
 */
when: PromiseWhen, 
/**
 * Behind which row to go on.
 */
after: ListAfter | null, };
export type PromisesReport = { 
/**
 * How many are over their target.
 */
passed: number, 
/**
 * How many come to it within seven days.
 */
near: number, 
/**
 * How many more may go out already.
 */
reached: number, 
/**
 * Those asked for, the earliest target first.
 */
cases: Array<PromiseCase>, 
/**
 * There are more behind this row.
 */
next: ListAfter | null, };
export type Quantity = { 
/**
 * How many, from 1.
 */
count: number, 
/**
 * Of what, in words: «سلة غذائية».
 */
unit: string, };
export type Question = { 
/**
 * Its code.
 */
code: QuestionCode, 
/**
 * The question as it is asked aloud.
 */
label: string, 
/**
 * A short explanation under it; may be empty.
 */
hint: string, 
/**
 * What is answered.
 */
answer: AnswerKind, 
/**
 * Whether the request is complete without it.
 */
required: boolean, 
/**
 * The paper that usually shows it, offered to be cited.
 */
for_paper: PaperCode | null, 
/**
 * Its answer tells of somebody's health or the like: once the request is handed in it is masked, and opened by a click that is journalled.
 */
private: boolean, };
export type QuestionCode = string;
export type QuestionView = { 
/**
 * Its code; its refusals come under `answers.CODE`.
 */
code: QuestionCode, 
/**
 * As it is asked.
 */
label: string, 
/**
 * Explanation; may be empty.
 */
hint: string, 
/**
 * What is answered.
 */
answer: AnswerKind, 
/**
 * Whether the request needs it.
 */
required: boolean, 
/**
 * The paper that usually shows it.
 */
for_paper: PaperCode | null, 
/**
 * What the form holds; nothing when unanswered.
 */
typed: TypedAnswer | null, 
/**
 * In words; empty for a table.
 */
shown: string, 
/**
 * A table's rows in words, by columns.
 */
rows: Array<Array<string>>, 
/**
 * The paper that shows it.
 */
cites: PaperCode | null, 
/**
 * There is an answer, and it is masked: a private one of a request that was handed in.
 */
masked: boolean, };
export type QuietCase = { 
/**
 * The request.
 */
case: CaseRow, 
/**
 * When it was changed last.
 */
last: DateShown, 
/**
 * How many days ago.
 */
quiet_days: number, 
/**
 * What holds it up.
 */
obstacles: Array<ObstacleKind>, };
export type QuietReport = { 
/**
 * For how many days.
 */
days: number, 
/**
 * How many there are, by stage.
 */
stages: Array<StageLine>, 
/**
 * One by one, the longest untouched first.
 */
cases: Array<QuietCase>, 
/**
 * There are more behind this row.
 */
next: ListAfter | null, };
export type QuietReportInput = { 
/**
 * For so many days at least, 1 to 3650; 30 when it is not said.
 */
days: number | null, 
/**
 * Only at this stage.
 */
stage: Stage | null, 
/**
 * Behind which row to go on.
 */
after: ListAfter | null, };
export type RatificationView = { 
/**
 * Whether it was ratified.
 */
ratified: boolean, 
/**
 * Why not.
 */
reason: string, 
/**
 * Recorded by whom and when.
 */
stamp: StampView, };
export type RatifyInput = { 
/**
 * Which case.
 */
case: AgendaRef, 
/**
 * Whether it was ratified; nothing while nobody chose.
 */
ratified: boolean | null, 
/**
 * Why not.
 */
reason: string, };
export type ReadBackRow = { 
/**
 * Names the item within its section, for keeping the ticks.
 */
code: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * What it says, whole: this is read aloud. Empty when nothing is on file.
 */
value: string, 
/**
 * What it said when it was last signed, if it changed since; empty when it was not there.
 */
was: string | null, };
export type ReadBackSection = { 
/**
 * Names the section.
 */
code: string, 
/**
 * Its heading.
 */
title: string, 
/**
 * Lies behind the fence: covered on the screen until it is read.
 */
fenced: boolean, 
/**
 * Its items.
 */
rows: Array<ReadBackRow>, };
export type ReadBackView = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * The number people say.
 */
request_number: string, 
/**
 * Who declares: the applicant, who is the guardian when the beneficiary is a minor.
 */
declarant: string, 
/**
 * So that words agree.
 */
declarant_sex: Sex | null, 
/**
 * Version of the form's text.
 */
form_version: string, 
/**
 * The form's text, paragraph by paragraph, in the declarant's gender.
 */
form_text: Array<string>, 
/**
 * The data.
 */
sections: Array<ReadBackSection>, 
/**
 * The declaration that counts now: the signed one while it covers the data, else the newest printed one.
 */
declaration: DeclarationView | null, 
/**
 * The last signed one, when the data changed after it: «بيانات تغيّرت بعد التوقيع».
 */
outdated: DeclarationView | null, };
export type ReadValueInput = { 
/**
 * What it is meant to be.
 */
kind: ValueKind, 
/**
 * As typed.
 */
text: string, };
export type Receiver = "researcher" | "secretary";
export type RecentPerson = { 
/**
 * Who.
 */
person: PersonBrief, 
/**
 * The day.
 */
on: DateShown, 
/**
 * The time of that day.
 */
time: string, 
/**
 * It was today.
 */
today: boolean, };
export type RecipientOption = { 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * The whole name.
 */
name: string, 
/**
 * Whether money may be handed to this person.
 */
may_receive_money: boolean, };
export type RecordDeliveryInput = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * Which instalment.
 */
place: number, 
/**
 * What, to whom and when.
 */
given: GivenInput, };
export type RecordRef = { 
/**
 * The record's id.
 */
id: string, };
export type RecordVisitInput = { 
/**
 * Which visit.
 */
visit_id: HomeVisitId, 
/**
 * How it went.
 */
record: VisitRecordInput, };
export type RecoverAccessInput = { 
/**
 * Which manager gets a new passphrase.
 */
staff_id: StaffId, 
/**
 * The fifty digits, in either kind of digits.
 */
code: string, 
/**
 * The passphrase wanted.
 */
passphrase: string, };
export type RecoveryGiven = { 
/**
 * Ten groups of five digits.
 */
recovery_code: string, 
/**
 * The paper for the sealed envelope (PDF, base64).
 */
recovery_paper: string, };
export type RecusalRef = { 
/**
 * Which case.
 */
case: AgendaRef, 
/**
 * Which member.
 */
member_id: MemberId, };
export type RecuseInput = { 
/**
 * Which case.
 */
case: AgendaRef, 
/**
 * Which member; nobody while none was chosen.
 */
member_id: MemberId | null, 
/**
 * Why.
 */
reason: string, };
export type Refusal = { 
/**
 * Why.
 */
code: Code, 
/**
 * Path of the field in the input, such as `identities.0.number`; empty when it concerns the whole deed.
 */
field: string, 
/**
 * Values for the words: counts, limits, month names. Never a name or an ID number.
 */
params: { [key in string]?: string }, };
export type RegisterPersonInput = { 
/**
 * The form.
 */
person: PersonInput, 
/**
 * Where the person belongs.
 */
household: HouseholdChoice, 
/**
 * Similar people on file that were looked at and are somebody else.
 */
not_duplicates: Array<NotDuplicate>, };
export type RegistrationGap = "sex" | "nationality" | "marital" | "national_id" | "birth" | "phones" | "category" | "address";
export type RegistrationView = { 
/**
 * مكتمل or مبدئي.
 */
complete: boolean, 
/**
 * Since when.
 */
on: DateShown | null, 
/**
 * By which employee.
 */
by: string | null, 
/**
 * What is still missing; empty when it could be completed now.
 */
gaps: Array<RegistrationGap>, };
export type RelativeInput = { 
/**
 * Whose file.
 */
person_id: PersonId, 
/**
 * Whose relative.
 */
staff_id: StaffId, 
/**
 * `false` takes a wrong mark away again (the manager alone may).
 */
closed: boolean, 
/**
 * How they are related, or why the mark was wrong.
 */
reason: string, };
export type RenewRecoveryInput = { 
/**
 * The passphrase of whoever is signed in.
 */
manager_passphrase: string, };
export type RenewalPhase = "none" | "copying" | "encrypting" | "verifying" | "swapping";
export type RenewalProgress = { 
/**
 * What it is doing.
 */
phase: RenewalPhase, 
/**
 * Hundredths done.
 */
percent: number, };
export type RepliesWaiting = { 
/**
 * To be told today.
 */
today: number, 
/**
 * Decided and not told, all of them.
 */
untold: number, 
/**
 * Of these, how many are over the office's target.
 */
late: number, };
export type ReplyBrief = { 
/**
 * What was decided.
 */
verdict: Decision, 
/**
 * On which day.
 */
decided_on: DateShown, 
/**
 * The letter's number, once it was issued.
 */
letter: string | null, 
/**
 * How often it was tried.
 */
tries: number, 
/**
 * That it was told.
 */
told: ToldShown | null, };
export type ReplyClock = { 
/**
 * Nothing was promised before this day (R14).
 */
not_before: DateShown, 
/**
 * The office's target.
 */
target: DateShown, 
/**
 * How far off the target is.
 */
left: DaysLeft, 
/**
 * Its colour and word.
 */
time: TimeLeft, 
/**
 * How many days a reply today would come before the promise; 0 when it would not.
 */
early_days: number, };
export type ReplyList = { 
/**
 * The lines.
 */
rows: Array<ReplyRow>, 
/**
 * How many are to be told today.
 */
today: number, 
/**
 * How many were tried and not told yet.
 */
tried: number, };
export type ReplyPhone = { 
/**
 * Grouped for reading.
 */
number: string, 
/**
 * Whose it is; empty for the applicant's own.
 */
owner: string, 
/**
 * When to call.
 */
best_time: string, };
export type ReplyRow = { 
/**
 * The request.
 */
request_id: RequestId, 
/**
 * Its number.
 */
number: string, 
/**
 * Its kind of support.
 */
kind_name: string, 
/**
 * The household's file, so that the visit opens in its own tab.
 */
household_id: HouseholdId, 
/**
 * Who asked, as one speaks of them.
 */
applicant: string, 
/**
 * Where it stands.
 */
state: RequestState, 
/**
 * What was decided.
 */
verdict: Decision, 
/**
 * On which day.
 */
decided_on: DateShown, 
/**
 * The promised days.
 */
clock: ReplyClock | null, 
/**
 * Its letter was issued.
 */
has_letter: boolean, 
/**
 * How often it was tried.
 */
tries: number, 
/**
 * The last try.
 */
last: LastTry | null, 
/**
 * On which day it was told.
 */
told_on: DateShown | null, 
/**
 * By which way.
 */
channel: Channel | null, 
/**
 * It was told before the promised day.
 */
early: boolean, };
export type ReplyView = { 
/**
 * The request.
 */
request_id: RequestId, 
/**
 * To be named by the next save.
 */
version: number, 
/**
 * Its number.
 */
number: string, 
/**
 * Its kind of support.
 */
kind_name: string, 
/**
 * Where it stands.
 */
state: RequestState, 
/**
 * The household's file.
 */
household_id: HouseholdId, 
/**
 * Who asked.
 */
applicant_id: PersonId, 
/**
 * By which full name.
 */
applicant: string, 
/**
 * As one speaks of them.
 */
spoken: string, 
/**
 * So that the words agree.
 */
sex: Sex | null, 
/**
 * By what right they asked.
 */
capacity: Capacity, 
/**
 * What the caller minds.
 */
needs: Array<Need>, 
/**
 * Numbers to call, the preferred one first.
 */
phones: Array<ReplyPhone>, 
/**
 * The newest decision.
 */
decision: DecisionShown, 
/**
 * The promised days.
 */
clock: ReplyClock | null, 
/**
 * The decision's letter, once it was issued.
 */
letter: PaperBrief | null, 
/**
 * Tries to reach the applicant about this decision, newest first.
 */
tries: Array<TryShown>, 
/**
 * That this decision was told.
 */
told: ToldShown | null, 
/**
 * Earlier decisions that were told.
 */
earlier: Array<ToldShown>, 
/**
 * Whether one may still object; there when a refusal was told and the request is not closed.
 */
objection: ObjectionShown | null, };
export type ReportAsked = { "report": "missing", 
/**
 * Only this kind.
 */
kind: KindCode | null, 
/**
 * Only what lacks this: its sort …
 */
what: MissingWhat | null, 
/**
 * … and its code.
 */
code: string, } | { "report": "quiet", 
/**
 * For so many days.
 */
days: number | null, 
/**
 * Only at this stage.
 */
stage: Stage | null, } | { "report": "waiting" } | { "report": "promises", 
/**
 * Which.
 */
when: PromiseWhen, } | { "report": "pace", 
/**
 * Over so many months.
 */
months: number | null, };
export type ReportFiles = { 
/**
 * The paper.
 */
paper: PaperBytes, 
/**
 * The table (CSV, base64), for a spreadsheet.
 */
table: string, 
/**
 * How many rows both have.
 */
rows: number, 
/**
 * There are more than can be taken out at once.
 */
cut: boolean, };
export type RequestAppeals = { 
/**
 * The request.
 */
request_id: RequestId, 
/**
 * Its number.
 */
request_number: string, 
/**
 * The applicant's whole name.
 */
applicant: string, 
/**
 * Its decisions, newest first.
 */
decisions: Array<AppealableDecision>, 
/**
 * Its appeals, newest first.
 */
appeals: Array<AppealRow>, };
export type RequestFilter = "open" | "incomplete" | "submitted" | "ended";
export type RequestId = string;
export type RequestPerson = { 
/**
 * Identity.
 */
id: PersonId, 
/**
 * Full name.
 */
name: string, 
/**
 * First and family name, as one speaks.
 */
spoken: string, 
/**
 * So that words agree.
 */
sex: Sex | null, 
/**
 * What reception must mind (R43).
 */
needs: Array<Need>, };
export type RequestRef = { 
/**
 * Identity.
 */
request_id: RequestId, };
export type RequestRow = { 
/**
 * Identity.
 */
id: RequestId, 
/**
 * The number people say.
 */
number: string, 
/**
 * Its kind's name inside the office.
 */
kind_name: string, 
/**
 * The household file.
 */
household_id: HouseholdId, 
/**
 * Its number.
 */
file_number: string, 
/**
 * Who asks.
 */
applicant_id: PersonId, 
/**
 * The applicant's first and family name.
 */
applicant: string, 
/**
 * Where it stands.
 */
state: RequestState, 
/**
 * At which of the six stages of the chain.
 */
stage: Stage, 
/**
 * Who has it in hand.
 */
holder: Holder, 
/**
 * Since when.
 */
since: DateShown, 
/**
 * How many things keep it from being handed in; only while it is at the desk.
 */
missing: number | null, 
/**
 * The earliest reply, once it was handed in.
 */
earliest_reply: DateShown | null, };
export type RequestState = "draft" | "complete" | "signed" | "submitted" | "with_researcher" | "returned_for_completion" | "ready" | "on_agenda" | "decided_approved" | "decided_refused" | "decided_deferred" | "decided_returned" | "informed_approved" | "informed_refused" | "informed_deferred" | "informed_returned" | "being_served" | "closed" | "withdrawn";
export type RequestView = { 
/**
 * Identity.
 */
id: RequestId, 
/**
 * To be named by the next write.
 */
version: number, 
/**
 * The number people say.
 */
number: string, 
/**
 * Its kind's code.
 */
kind: KindCode, 
/**
 * Its kind's name inside the office.
 */
kind_name: string, 
/**
 * Its kind's neutral name.
 */
kind_public_label: string, 
/**
 * The household file.
 */
household_id: HouseholdId, 
/**
 * Its number.
 */
file_number: string, 
/**
 * Who asks.
 */
applicant: RequestPerson, 
/**
 * For whom.
 */
beneficiary: RequestPerson, 
/**
 * In what capacity.
 */
capacity: CapacityView, 
/**
 * Where it stands.
 */
state: RequestState, 
/**
 * At which of the six stages of the chain.
 */
stage: Stage, 
/**
 * Who has it in hand.
 */
holder: Holder, 
/**
 * Since when.
 */
since: DateShown, 
/**
 * Whether statement and papers may be changed.
 */
editable: boolean, 
/**
 * Opened by whom and when.
 */
opened: StampView, 
/**
 * Why it was opened beside another of its kind.
 */
despite_open: string | null, 
/**
 * Step 1: the statement.
 */
questions: Array<QuestionView>, 
/**
 * Step 2: the papers; as they were judged on the day of submission once it was handed in.
 */
checklist: Array<PaperRow>, 
/**
 * What it still lacks; once handed in, what it lacked on that day.
 */
missing: Array<MissingItem>, 
/**
 * Step 3: the declaration, if there is one.
 */
declaration: DeclarationBrief | null, 
/**
 * Step 4: that the committee and its time were explained.
 */
explained: StampView | null, 
/**
 * How it was handed in.
 */
submission: SubmissionView | null, 
/**
 * How it was withdrawn.
 */
withdrawn: WithdrawalView | null, 
/**
 * The applicant's registration is initial and may be completed now (R15).
 */
registration_due: boolean, };
export type Requirement = { 
/**
 * Which paper.
 */
paper: PaperCode, 
/**
 * How much it is needed.
 */
obligation: Obligation, 
/**
 * A stricter or milder age than the paper's own, in Gregorian months.
 */
max_age_months: number | null, };
export type ResearcherBrief = { 
/**
 * Who.
 */
id: StaffId, 
/**
 * The name.
 */
name: string, 
/**
 * How many requests lie with this researcher now, so that the next goes to who has room.
 */
cases: number, };
export type ResetPassphraseInput = { 
/**
 * Whose.
 */
staff_id: StaffId, 
/**
 * The first passphrase, to be changed at the next sign-in.
 */
first_passphrase: string, 
/**
 * The passphrase of the manager who does it, typed now.
 */
manager_passphrase: string, };
export type RestoreDone = { 
/**
 * The manager is signed in again; nothing after a restore with the recovery code, which then gives a new passphrase.
 */
signed_in: SignedIn | null, 
/**
 * The copy that was put back.
 */
backup: BackupShown, 
/**
 * From where the numbers go on.
 */
series: Array<SeriesNotice>, 
/**
 * Destructions carried out again.
 */
destructions: number, 
/**
 * Scans that could not be found anywhere.
 */
missing_scans: number, };
export type RestoreInput = { 
/**
 * The copy's name.
 */
backup: string, 
/**
 * The folder it lies in, if not the office's own.
 */
folder: string | null, 
/**
 * The manager; nothing with the recovery code.
 */
staff_id: StaffId | null, 
/**
 * The manager's passphrase.
 */
passphrase: string, 
/**
 * The recovery code, instead.
 */
code: string, 
/**
 * The word by which the window follows.
 */
progress: string, };
export type RestoreNamesInput = { 
/**
 * The copy's name.
 */
backup: string, 
/**
 * The folder it lies in, if not the office's own.
 */
folder: string | null, };
export type RestorePreview = { 
/**
 * The copy.
 */
backup: BackupShown, 
/**
 * What would be lost; nothing when today's store cannot be read.
 */
lost: LostShown | null, 
/**
 * From where the numbers of this year go on.
 */
series: Array<SeriesNotice>, 
/**
 * Lawful destructions that will be carried out again.
 */
destructions: number, 
/**
 * The copy carries its own keys: today's are damaged or older, and staff other than managers get new first passphrases.
 */
own_keys: boolean, 
/**
 * The copy is of an older version and will be brought up to date.
 */
upgrade: boolean, };
export type RestrictInput = { 
/**
 * Whose file.
 */
person_id: PersonId, 
/**
 * Why.
 */
reason: string, 
/**
 * The request it follows, if there is one.
 */
subject_request_id: SubjectRequestId | null, };
export type RestrictionView = { 
/**
 * Why.
 */
reason: string, 
/**
 * Since which day.
 */
since: DateShown, 
/**
 * Set by whom.
 */
by: string, 
/**
 * Whoever is signed in may use it until the desk is locked.
 */
in_use: boolean, };
export type RetentionInput = { 
/**
 * The version that was seen; 0 when there was none.
 */
version: number, 
/**
 * One for each kind.
 */
rules: Array<RuleInput>, };
export type RetentionView = { 
/**
 * Which version; 0 while none was saved.
 */
version: number, 
/**
 * One for each kind.
 */
rules: Array<RuleView>, 
/**
 * In force since which day.
 */
since: DateShown | null, 
/**
 * Saved by whom; empty while none was saved.
 */
by: string, };
export type ReturnedItem = { 
/**
 * What lacks, as it is called on paper.
 */
name: string, 
/**
 * What is wrong with it or what is wanted; may be empty.
 */
note: string, 
/**
 * Code of the paper or question it is about, when it is one of the request's own.
 */
code: string | null, };
export type ReturnedLine = { 
/**
 * The request.
 */
case: CaseLine, 
/**
 * What failed and why.
 */
items: Array<CompletionItemView>, 
/**
 * To the desk.
 */
note: string, 
/**
 * Sent back by whom.
 */
asked_by: string, 
/**
 * On which day.
 */
asked_on: DateShown, 
/**
 * The committee sent it back, not the researcher.
 */
by_committee: boolean, };
export type ReusableView = { 
/**
 * Its sighting.
 */
sighting_id: SightingId, 
/**
 * The request it was seen for.
 */
request_number: string, 
/**
 * Seen on.
 */
seen_on: DateShown, 
/**
 * Good through this day; without an end when nothing is said.
 */
until: DateShown | null, };
export type RevealField = "national_id" | "iban" | "phones" | "prison";
export type RevealInput = { 
/**
 * Whose.
 */
person_id: PersonId, 
/**
 * Which field.
 */
field: RevealField, 
/**
 * Why; needed for what lies behind the fence, else empty.
 */
reason: string, };
export type RevealNotesInput = { 
/**
 * Of which request.
 */
request_id: RequestId, 
/**
 * Why.
 */
reason: string, };
export type RevealedView = { 
/**
 * The values in the order of the masked ones: the ID, the IBANs or the phones, grouped for reading.
 */
values: Array<string>, 
/**
 * What lies behind the fence, when that was asked for.
 */
prison: PrisonView | null, };
export type Role = "clerk" | "researcher" | "secretary" | "manager" | "auditor";
export type RouteSheetInput = { 
/**
 * The visits of one researcher on one day, in the order in which they are made.
 */
visits: Array<HomeVisitId>, };
export type RuleInput = { 
/**
 * Which kind.
 */
kind: DataKind, 
/**
 * Months; empty for undecided.
 */
months: string, 
/**
 * On what it rests.
 */
basis: string, };
export type RuleView = { 
/**
 * Which kind of data.
 */
kind: DataKind, 
/**
 * Months; none while nobody decided.
 */
months: number | null, 
/**
 * On what it rests.
 */
basis: string, 
/**
 * Months a rule is known to ask for: a proposal, not a decision.
 */
proposed: number | null, };
export type SamePersonInput = { 
/**
 * The record on file.
 */
person_id: PersonId, 
/**
 * How alike they were.
 */
score: number, 
/**
 * Why it is the same person.
 */
reason: string, };
export type SampleFilled = { 
/**
 * How many families.
 */
families: number, };
export type SaveCalendarInput = { 
/**
 * The version the editor began from.
 */
seen_version: number, 
/**
 * The calendar.
 */
calendar: CalendarInput, };
export type SaveCategoriesInput = { 
/**
 * The version the editor began from.
 */
seen_version: number, 
/**
 * The categories.
 */
categories: OfficeCategories, };
export type SaveCommitteeRuleInput = { 
/**
 * The version the editor began from.
 */
seen_version: number, 
/**
 * The rule.
 */
rule: CommitteeRuleInput, 
/**
 * Who approved it.
 */
approved_by: string, };
export type SaveDecisionTextInput = { 
/**
 * The version the editor began from.
 */
seen_version: number, 
/**
 * The sentences.
 */
sentences: DecisionSentences, 
/**
 * The period for objecting as typed; empty for none.
 */
objection_days: string, 
/**
 * The first day it holds; today when not given, never earlier.
 */
effective_from: TypedDate | null, 
/**
 * Who approved it.
 */
approved_by: string, };
export type SaveDeclarationTextInput = { 
/**
 * The version the editor began from.
 */
seen_version: number, 
/**
 * The paragraphs.
 */
paragraphs: Array<ParagraphInput>, 
/**
 * The first day it holds; today when not given, never earlier.
 */
effective_from: TypedDate | null, 
/**
 * Who approved it.
 */
approved_by: string, };
export type SaveDraftInput = { 
/**
 * Which screen.
 */
screen: string, 
/**
 * Which visitor's tab.
 */
tab: string, 
/**
 * The form's values, as the window keeps them.
 */
body: string, };
export type SaveLetterTextInput = { 
/**
 * The version the editor began from.
 */
seen_version: number, 
/**
 * The sentences.
 */
sentences: LetterSentences, 
/**
 * The first day it holds; today when not given, never earlier.
 */
effective_from: TypedDate | null, 
/**
 * Who approved it.
 */
approved_by: string, };
export type SaveLetterheadInput = { 
/**
 * The version the editor began from.
 */
seen_version: number, 
/**
 * The letterhead.
 */
letterhead: OfficeLetterhead, 
/**
 * The first day it holds; today when not given, never earlier.
 */
effective_from: TypedDate | null, 
/**
 * Who approved it.
 */
approved_by: string, };
export type SaveMemberInput = { 
/**
 * Who is changed; none for a new member.
 */
of: MemberRef | null, 
/**
 * Name, title, first day.
 */
member: MemberInput, };
export type SavePolicyInput = { 
/**
 * The policy with the version its editor saw; none for a new one.
 */
of: PolicyVersionRef | null, 
/**
 * What it says.
 */
policy: PolicyInput, };
export type SaveStatementInput = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * Every answer; one that is not here is taken out of the statement.
 */
answers: Array<AnswerInput>, };
export type SaveStudyInput = { 
/**
 * For which request.
 */
request_id: RequestId, 
/**
 * The study's version that was seen; 0 for one that nobody saved yet.
 */
version: number, 
/**
 * The form.
 */
study: StudyInput, };
export type ScanMedia = "jpeg" | "pdf";
export type ScopeClass = "seen" | "revealed" | "taken_out" | "changed" | "refused";
export type ScopeFiles = { 
/**
 * The paper.
 */
paper: PaperBytes, 
/**
 * The table (CSV, base64), for a spreadsheet.
 */
table: string, };
export type ScopeInput = { 
/**
 * Only this staff member; everybody without.
 */
staff_id: StaffId | null, 
/**
 * Only this record and what lies in it: a file or request number, or a record's id; empty for all.
 */
record: string, 
/**
 * From this day on.
 */
from: TypedDate | null, 
/**
 * Up to this day.
 */
to: TypedDate | null, 
/**
 * Lines to leave out: those of the pages before.
 */
offset: number, };
export type ScopeLine = { 
/**
 * Who.
 */
by: string, 
/**
 * Kind of record.
 */
kind: string, 
/**
 * The record's id.
 */
record_id: string, 
/**
 * The number people say; empty when there is none.
 */
number: string, 
/**
 * What was done.
 */
how: Array<DeedTimes>, 
/**
 * First day, and the time.
 */
first: DateShown, 
/**
 * Time of the first.
 */
first_time: string, 
/**
 * Last day.
 */
last: DateShown, 
/**
 * Time of the last.
 */
last_time: string, };
export type ScopeView = { 
/**
 * The first day asked for.
 */
from: DateShown, 
/**
 * The last.
 */
to: DateShown, 
/**
 * How many lines there are in all.
 */
total: number, 
/**
 * How many records are concerned.
 */
records: number, 
/**
 * How many staff members.
 */
staff: number, 
/**
 * More was done than can be listed: the days are to be narrowed.
 */
cut: boolean, 
/**
 * This page's lines, latest first.
 */
lines: Array<ScopeLine>, };
export type SealedEntry = { 
/**
 * Its path in the package.
 */
path: string, 
/**
 * Size in words.
 */
size: string, };
export type SearchInput = { 
/**
 * Anything: names, digits, signs that mean something to a search engine and nothing here.
 */
text: string, 
/**
 * How many people to show, at most 50; 20 when it is not said.
 */
limit: number | null, };
export type SearchView = { 
/**
 * أشخاص, the nearest first.
 */
people: Array<FoundPerson>, 
/**
 * How many people fit: a number, or «50+».
 */
total: string, 
/**
 * The household whose file number was typed.
 */
households: Array<FoundHousehold>, 
/**
 * طلبات.
 */
requests: Array<FoundRequest>, 
/**
 * الخطابات والإقرارات.
 */
papers: Array<FoundPaper>, 
/**
 * The number of a request or paper was typed whole, and its check digit does not fit: it was misheard or mistyped.
 */
wrong_check_digit: boolean, 
/**
 * The other reading of the keys, when only that one found something: «بحثنا عن: السالم».
 */
also_searched: string | null, };
export type SeenRequest = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * The version that was seen.
 */
version: number, };
export type SeriesNotice = { 
/**
 * Which series, by its name in the store.
 */
series: string, 
/**
 * Its year; 0 for a series over all years.
 */
year: number, 
/**
 * The first number that will be given.
 */
next: number, };
export type ServiceStepInput = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * The version that was seen.
 */
version: number, };
export type ServiceView = { 
/**
 * The request.
 */
request_id: RequestId, 
/**
 * To be named by a step that is judged on what was shown.
 */
version: number, 
/**
 * Its number.
 */
number: string, 
/**
 * Its kind's name inside the office.
 */
kind_name: string, 
/**
 * The household's number.
 */
file_number: string, 
/**
 * Who asked.
 */
applicant: RequestPerson, 
/**
 * Where it stands.
 */
state: RequestState, 
/**
 * What was granted; nothing while nothing is.
 */
granted: GrantedView | null, 
/**
 * The instalments, in order; none before the service began.
 */
instalments: Array<InstalmentView>, 
/**
 * To whom something may be handed.
 */
recipients: Array<RecipientOption>, 
/**
 * The service may begin now.
 */
may_begin: boolean, 
/**
 * The request may be closed now.
 */
may_close: boolean, 
/**
 * How many instalments are left.
 */
left: number, 
/**
 * Receipts that did not come back signed.
 */
unsigned: number, };
export type SetAddressInput = { 
/**
 * Which household.
 */
household_id: HouseholdId, 
/**
 * The version that was on the screen.
 */
version: number, 
/**
 * The whole address as it shall be.
 */
address: AddressInput, };
export type SetCapacityInput = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * In what capacity, and with which paper.
 */
capacity: CapacityInput, };
export type SetUpDone = { 
/**
 * Ten groups of five digits.
 */
recovery_code: string, 
/**
 * The paper for the sealed envelope (PDF, base64).
 */
recovery_paper: string, 
/**
 * The manager is signed in at once.
 */
signed_in: SignedIn, };
export type SetUpInput = { 
/**
 * The charity's facts.
 */
settings: OfficeSettings, 
/**
 * Its logo, if it has one at hand.
 */
logo: ForeignFile | null, 
/**
 * The first manager's name.
 */
manager_name: string, 
/**
 * The manager's passphrase.
 */
passphrase: string, };
export type Severity = "unknown" | "low" | "high";
export type Sex = "female" | "male";
export type SheetKind = "declaration" | "acknowledgement" | "decision_letter" | "receipt" | "appeal_acknowledgement" | "appeal_answer";
export type SightPaperInput = { 
/**
 * For which request.
 */
request_id: RequestId, 
/**
 * Which paper.
 */
paper: PaperCode, 
/**
 * Its number; empty when it has none. One that the file holds may be named by its last digits, as the checklist shows it.
 */
number: string, 
/**
 * Issued on.
 */
issued: TypedDate | null, 
/**
 * Expires on.
 */
expires: TypedDate | null, };
export type SightingId = string;
export type SightingRef = { 
/**
 * The request at hand.
 */
request_id: RequestId, 
/**
 * Which sighting.
 */
sighting_id: SightingId, };
export type SightingView = { 
/**
 * Identity.
 */
id: SightingId, 
/**
 * The number; of IDs and accounts the last digits only.
 */
number: string, 
/**
 * Issued on.
 */
issued: DateShown | null, 
/**
 * Expires on.
 */
expires: DateShown | null, 
/**
 * Who saw the original, when.
 */
seen: StampView, };
export type SignDeclarationInput = { 
/**
 * For which request.
 */
request_id: RequestId, 
/**
 * Which declaration; how it is signed was said when it was printed.
 */
declaration_id: DeclarationId, 
/**
 * «حضرتُ التوقيع وتحققتُ من هوية الموقّع»: without this tick nothing is recorded.
 */
witnessed: boolean, 
/**
 * Box or file of the signed sheet; not for a pad.
 */
kept_in: string, 
/**
 * The pad's picture (PNG or JPEG), without timing or pressure; only for a pad.
 */
picture: ForeignFile | null, };
export type SignInInput = { 
/**
 * Who.
 */
staff_id: StaffId, 
/**
 * The passphrase.
 */
passphrase: string, };
export type SignInName = { 
/**
 * Whose.
 */
id: StaffId, 
/**
 * The name.
 */
name: string, 
/**
 * The first sign-in sets one's own passphrase.
 */
must_change: boolean, };
export type SignMinutesInput = { 
/**
 * Which edition: the newest.
 */
paper_id: PaperId, 
/**
 * Box and file where the paper is kept.
 */
kept_in: string, 
/**
 * The day of the signatures; today when it is left out.
 */
signed_on: TypedDate | null, };
export type SignReceiptInput = { 
/**
 * Of which delivery.
 */
delivery_id: DeliveryId, 
/**
 * Box or file in which the signed sheet lies.
 */
kept_in: string, };
export type SignatoryInput = { 
/**
 * Full name as it is printed.
 */
name: string, 
/**
 * Office held: «المدير التنفيذي».
 */
title: string, 
/**
 * What this person signs.
 */
signs: Array<Signs>, };
export type SignatureView = { 
/**
 * The day.
 */
date: DateShown, 
/**
 * The time of day.
 */
time: string, 
/**
 * The employee who saw it.
 */
witness: string, 
/**
 * Box or file of the signed sheet; empty for a pad.
 */
kept_in: string, };
export type SignedIn = { 
/**
 * The staff member.
 */
staff: StaffMember, 
/**
 * Deeds this person may do; what is not here is not shown.
 */
allowed: Array<string>, 
/**
 * The office's short public name.
 */
office: string, 
/**
 * A training office: the band is shown.
 */
training: boolean, 
/**
 * Digits on papers and screens.
 */
digits: Digits, 
/**
 * Categories that the office added, and those of the program that it does not offer.
 */
categories: Array<CategoryChoice>, 
/**
 * The passphrase was set by the manager and must be changed first.
 */
must_change: boolean, 
/**
 * What is to be told about the place: its clock, its disk, a sitting that was cut off.
 */
notices: Array<Notice>, };
export type SigningMethod = "paper" | "pad" | "cannot_sign";
export type Signs = "acknowledgement" | "decision_letter" | "receipt" | "appeal_answer";
export type SittingId = string;
export type SittingInput = { 
/**
 * On which day.
 */
on: TypedDate | null, 
/**
 * When it begins, such as `10:30`; may be empty.
 */
begins: string, 
/**
 * Where; may be empty.
 */
place: string, 
/**
 * Why it is held although the office does not work on that day; asked for only then.
 */
off_day_reason: string, };
export type SittingList = { 
/**
 * Those to come and under way, the next first.
 */
ahead: Array<SittingRow>, 
/**
 * Those that were held or called off, the latest first.
 */
past: Array<SittingRow>, 
/**
 * Requests that are ready for a sitting today and stand on no agenda.
 */
waiting: number, 
/**
 * The usual day, as the rule has it, for the next one: its date in the office's form.
 */
proposed: TypedDate | null, 
/**
 * The usual time and place.
 */
begins: string, 
/**
 * The usual place.
 */
place: string, };
export type SittingPaperBrief = { 
/**
 * Identity.
 */
id: PaperId, 
/**
 * What it is.
 */
kind: SittingPaperKind, 
/**
 * The sitting's number.
 */
number: string, 
/**
 * Which edition, from 1.
 */
edition: number, 
/**
 * Whether it is the newest of its kind.
 */
newest: boolean, 
/**
 * Why it corrects the one before; empty for a first one.
 */
reason: string, 
/**
 * The day it was made.
 */
date: DateShown, 
/**
 * The time of day.
 */
time: string, 
/**
 * Made by whom.
 */
by: string, 
/**
 * Version of its text.
 */
text_version: string, 
/**
 * How often it was printed.
 */
prints: number, 
/**
 * Where the signed paper is kept; empty while it is not signed.
 */
kept_in: string, 
/**
 * The day of the signatures.
 */
signed_on: DateShown | null, };
export type SittingPaperKind = "agenda" | "member_sheets" | "minutes";
export type SittingPapersRef = { 
/**
 * Which sitting.
 */
sitting_id: SittingId, };
export type SittingPapersView = { 
/**
 * Kind by kind, the newest edition of each first.
 */
papers: Array<SittingPaperBrief>, 
/**
 * How many cases stand on the agenda.
 */
cases: number, 
/**
 * Whether the sitting was held, so that minutes can be made.
 */
held: boolean, 
/**
 * Edition of the newest minutes; 0 before the first.
 */
edition: number, 
/**
 * The notes of the newest minutes, for correcting them.
 */
notes: MinutesNotes, 
/**
 * The cases by number, for a remark on one.
 */
remarkable: Array<CaseToRemark>, 
/**
 * Managers who may confirm an export with their passphrase.
 */
managers: Array<ManagerName>, };
export type SittingRef = { 
/**
 * Its id.
 */
sitting_id: SittingId, };
export type SittingRow = { 
/**
 * Identity.
 */
id: SittingId, 
/**
 * The number people say.
 */
number: string, 
/**
 * On which day.
 */
on: DateShown, 
/**
 * The day of the week.
 */
weekday: string, 
/**
 * At what time; may be empty.
 */
begins: string, 
/**
 * Where; may be empty.
 */
place: string, 
/**
 * Where it stands.
 */
state: SittingState, 
/**
 * How many cases are on its agenda.
 */
cases: number, 
/**
 * How many of them were decided or ratified.
 */
decided: number, };
export type SittingState = "planned" | "open" | "held" | "called_off";
export type SittingVersionRef = { 
/**
 * Its id.
 */
sitting_id: SittingId, 
/**
 * The version that was seen.
 */
version: number, };
export type SittingView = { 
/**
 * In a line.
 */
row: SittingRow, 
/**
 * To be named by the next write.
 */
version: number, 
/**
 * The day as typed, for the form.
 */
on_typed: TypedDate, 
/**
 * The time as typed, for the form.
 */
begins_typed: string, 
/**
 * Its day has come.
 */
day_has_come: boolean, 
/**
 * Why it is held on a day off.
 */
off_day_reason: string | null, 
/**
 * Why it was called off.
 */
called_off_reason: string | null, 
/**
 * Planned by whom and when.
 */
planned: StampView, 
/**
 * Opened by whom and when.
 */
opened: StampView | null, 
/**
 * Ended by whom and when.
 */
ended: StampView | null, 
/**
 * The members of that day.
 */
members: Array<MemberThere>, 
/**
 * How many are there.
 */
present: number, 
/**
 * How many must be there; none where the office has no rule.
 */
quorum: number | null, 
/**
 * Whether enough are there.
 */
quorum_met: boolean, 
/**
 * What is heard, in order.
 */
agenda: Array<AgendaRow>, 
/**
 * What left the agenda undecided.
 */
left: Array<AgendaRow>, 
/**
 * Cases on the agenda whose files are closed to whoever looks: the manager hears them.
 */
hidden: number, 
/**
 * What is ready for this sitting and stands on no agenda yet.
 */
waiting: number, };
export type SkipDeliveryInput = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * Which instalment.
 */
place: number, 
/**
 * Why.
 */
reason: string, };
export type SnapshotChange = { 
/**
 * Under which heading it stands.
 */
section: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * As it was signed; empty when it was not there.
 */
was: string, 
/**
 * As it is now; empty when it is gone.
 */
is: string, };
export type SpanInput = { 
/**
 * The last so many months, 1 to 60; 12 when it is not said.
 */
months: number | null, };
export type StaffAccount = { 
/**
 * Whose.
 */
staff: StaffMember, 
/**
 * Saved version; a change names the one it saw.
 */
version: number, 
/**
 * The first passphrase was not replaced by an own one yet.
 */
waiting: boolean, 
/**
 * The keys file has no slot for this account any more: a new first passphrase is needed (fault 14).
 */
without_key: boolean, 
/**
 * The day of the last sign-in.
 */
last_sign_in: DateShown | null, 
/**
 * The day the account was closed.
 */
closed_on: DateShown | null, 
/**
 * The only manager at work: the account can neither be closed nor lose the role.
 */
last_manager: boolean, };
export type StaffId = string;
export type StaffMember = { 
/**
 * Identity.
 */
id: StaffId, 
/**
 * Name as it stands on papers and on the sign-in screen.
 */
name: string, 
/**
 * Roles held.
 */
roles: Array<Role>, 
/**
 * Still works here; a leaver's name stays in the history.
 */
active: boolean, };
export type Stage = "papers" | "signing" | "research" | "committee" | "informing" | "service" | "ended";
export type StageLine = { 
/**
 * At which stage.
 */
stage: Stage, 
/**
 * How many.
 */
requests: number, };
export type StageView = { 
/**
 * Which.
 */
stage: Stage, 
/**
 * When it was reached for the first time; nothing for one that lies ahead.
 */
reached: DateShown | null, };
export type StageWaiting = { 
/**
 * At which stage.
 */
stage: Stage, 
/**
 * How many.
 */
requests: number, 
/**
 * Days that half of them did not wait beyond; nothing without any.
 */
median: number | null, 
/**
 * Days that the oldest waits.
 */
oldest: number | null, 
/**
 * The same by kind, the most first.
 */
kinds: Array<KindLine>, 
/**
 * What holds them up, the commonest first.
 */
obstacles: Array<ObstacleLine>, };
export type StampView = { 
/**
 * The staff member's name.
 */
by: string, 
/**
 * The day.
 */
date: DateShown, 
/**
 * The time of day.
 */
time: string, };
export type StatementAsTyped = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * Every answer as typed; one that cannot be read yet counts as not given.
 */
answers: Array<AnswerInput>, };
export type StepKind = "told_authority" | "told_persons" | "measure";
export type StepView = { 
/**
 * What.
 */
kind: StepKind, 
/**
 * When, in words.
 */
when: string, 
/**
 * In words.
 */
words: string, 
/**
 * Recorded by whom.
 */
by: string, };
export type Stretch = "complete" | "submitted" | "decided" | "informed" | "served";
export type StretchFigure = { 
/**
 * Which stretch.
 */
stretch: Stretch, 
/**
 * How many requests went it.
 */
requests: number, 
/**
 * Days that half of them did not take beyond; hidden for fewer than five (R50).
 */
median: number | null, };
export type StudyBriefly = { 
/**
 * What is recommended.
 */
advice: Advice | null, 
/**
 * What exactly.
 */
advised: string, 
/**
 * Why.
 */
reasons: string, 
/**
 * Monthly income in riyals; none when it was not asked.
 */
income: string | null, 
/**
 * Monthly outgoings in riyals.
 */
outgoings: string | null, 
/**
 * How many live on it.
 */
dependants: number | null, 
/**
 * Finished by whom and when.
 */
finished: StampView | null, };
export type StudyInput = { 
/**
 * What the household needs.
 */
needs: Array<NeedInput>, 
/**
 * Monthly income by source.
 */
income: Array<MoneyLineInput>, 
/**
 * The household has no income.
 */
no_income: boolean, 
/**
 * Monthly outgoings.
 */
outgoings: Array<MoneyLineInput>, 
/**
 * Code of [`Housing`].
 */
housing: string, 
/**
 * Riyals in the year.
 */
rent_yearly: string, 
/**
 * Code of [`HousingState`].
 */
housing_state: string, 
/**
 * The home in words.
 */
housing_note: string, 
/**
 * How many live on this income.
 */
dependants: string, 
/**
 * About them.
 */
dependants_note: string, 
/**
 * Health.
 */
health: string, 
/**
 * Schooling.
 */
education: string, 
/**
 * Code of [`Advice`].
 */
advice: string, 
/**
 * What exactly is recommended.
 */
advised: string, 
/**
 * Why.
 */
reasons: string, };
export type StudyNotes = { 
/**
 * About those who live on the income.
 */
dependants_note: string, 
/**
 * Health.
 */
health: string, 
/**
 * Schooling.
 */
education: string, };
export type StudyStanding = { 
/**
 * Who studies it.
 */
researcher: string | null, 
/**
 * Since when.
 */
since: DateShown | null, 
/**
 * Whether anything was written.
 */
begun: boolean, 
/**
 * Finished by whom and when.
 */
finished: StampView | null, 
/**
 * What was recommended; only for who may read the study, for the committee decides and not the researcher.
 */
advice: Advice | null, 
/**
 * Whether this reader may open the study.
 */
readable: boolean, 
/**
 * The next visit that is planned.
 */
visit_on: DateShown | null, 
/**
 * How many visits took place.
 */
visits_done: number, 
/**
 * What it was sent back for last.
 */
completion: CompletionView | null, };
export type StudyView = { 
/**
 * The request with what the applicant stated and brought.
 */
request: RequestView, 
/**
 * Who studies it.
 */
researcher: string | null, 
/**
 * Since when.
 */
since: DateShown | null, 
/**
 * Who had it before, newest first.
 */
before: Array<HeldBefore>, 
/**
 * Why it is of the urgent class, if it is.
 */
urgent: string | null, 
/**
 * City and district of the home.
 */
area: string, 
/**
 * The district alone, for planning a visit.
 */
district: string, 
/**
 * Whether the reader may write into it now.
 */
editable: boolean, 
/**
 * Whether the reader may plan and record visits.
 */
visitable: boolean, 
/**
 * Its place among the request's studies.
 */
turn: number, 
/**
 * To be named by the next save; 0 when nothing was saved yet.
 */
version: number, 
/**
 * What was found, as the form holds it; without the withheld notes.
 */
study: StudyInput, 
/**
 * The notes on dependants, health and schooling are withheld from this reader until they are opened with a reason.
 */
withheld: boolean, 
/**
 * Stated and found beside each other.
 */
compared: Array<ComparedView>, 
/**
 * Sum of the monthly income.
 */
income_sum: string | null, 
/**
 * Sum of the monthly outgoings.
 */
outgoings_sum: string | null, 
/**
 * Saved last by whom and when.
 */
saved: StampView | null, 
/**
 * Finished by whom and when.
 */
finished: StampView | null, 
/**
 * Studies of earlier turns, newest first.
 */
earlier: Array<EarlierStudy>, 
/**
 * Visits, newest plan first.
 */
visits: Array<HomeVisitView>, 
/**
 * What the request was sent back for, newest first.
 */
completions: Array<CompletionView>, };
export type SubjectKind = "access" | "correction" | "destruction" | "restriction";
export type SubjectOutcome = "done" | "partly" | "refused" | "taken_back";
export type SubjectRequestId = string;
export type SubjectRequestInput = { 
/**
 * Whose data.
 */
person_id: PersonId, 
/**
 * What is asked for.
 */
kind: SubjectKind, 
/**
 * In the words of whoever asks.
 */
wish: string, 
/**
 * Who asks.
 */
asked_by: AskedBy, 
/**
 * By which original the identity of whoever asks was checked.
 */
identity_by: string, 
/**
 * The day it was received; the clock begins there. None for today.
 */
received: TypedDate | null, };
export type SubjectRequestRef = { 
/**
 * Which.
 */
subject_request_id: SubjectRequestId, };
export type SubjectRequestRow = { 
/**
 * Which.
 */
id: SubjectRequestId, 
/**
 * Its number.
 */
number: string, 
/**
 * What is asked for.
 */
kind: SubjectKind, 
/**
 * Whose data, as one speaks; empty once they were destroyed.
 */
person: string, 
/**
 * The day it was received.
 */
received: DateShown, 
/**
 * The last day to answer.
 */
due: DateShown, 
/**
 * Calendar days left; negative when overdue.
 */
days_left: number, 
/**
 * How it ended.
 */
outcome: SubjectOutcome | null, };
export type SubjectRequestView = { 
/**
 * The line of the list.
 */
row: SubjectRequestRow, 
/**
 * To be named by the next save.
 */
version: number, 
/**
 * Whose data; none once they were destroyed.
 */
person_id: PersonId | null, 
/**
 * In the words of whoever asks.
 */
wish: string, 
/**
 * Who asks.
 */
asked_by: AskedBy, 
/**
 * By which original the identity was checked.
 */
identity_by: string, 
/**
 * Why the answer was put off.
 */
extended_why: string | null, 
/**
 * The answer may be put off now.
 */
may_extend: boolean, 
/**
 * Taken down by whom and when.
 */
opened: string, 
/**
 * What was answered.
 */
reply: string | null, 
/**
 * How it was given.
 */
reply_channel: string | null, 
/**
 * Ended by whom and when.
 */
closed: string | null, };
export type SubmissionView = { 
/**
 * By whom and when.
 */
stamp: StampView, 
/**
 * The earliest reply: the promised two weeks at least (R14).
 */
earliest_reply: DateShown, 
/**
 * The office's own target.
 */
target_reply: DateShown, 
/**
 * A manager's leave; it stays visible.
 */
overridden: OverrideView | null, };
export type SubmitInput = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * A manager's leave to go on with something missing.
 */
override: OverrideInput | null, };
export type SupportKind = { 
/**
 * Its code.
 */
code: KindCode, 
/**
 * Its name inside the office.
 */
name: string, 
/**
 * Its neutral name on papers that the visitor carries: it does not tell of imprisonment (issue 2, section 6).
 */
public_label: string, 
/**
 * Its papers, in the order they are checked.
 */
requirements: Array<Requirement>, 
/**
 * Its questions, in the order they are asked.
 */
questions: Array<Question>, };
export type SupportKindView = { 
/**
 * Its code.
 */
code: KindCode, 
/**
 * Its name inside the office.
 */
name: string, 
/**
 * Its neutral name on what the visitor carries.
 */
public_label: string, 
/**
 * The papers to bring, so that the clerk can say them at once.
 */
papers: Array<PaperBriefly>, };
export type TakeBackDecisionInput = { 
/**
 * Which case.
 */
case: AgendaRef, 
/**
 * Which decision.
 */
decision_id: DecisionId, };
export type TakeBackDeliveryInput = { 
/**
 * Which.
 */
delivery_id: DeliveryId, 
/**
 * Why.
 */
reason: string, };
export type TakeBackSignatureInput = { 
/**
 * Of which request.
 */
request_id: RequestId, 
/**
 * Which declaration.
 */
declaration_id: DeclarationId, 
/**
 * Why.
 */
reason: string, };
export type TakePaperInput = { 
/**
 * Which paper.
 */
paper_id: PaperId, 
/**
 * What for; journalled before the bytes are given.
 */
purpose: TakePurpose, };
export type TakePurpose = "preview" | "print" | "save";
export type TakeSittingPaperInput = { 
/**
 * Which paper.
 */
paper_id: PaperId, 
/**
 * What for; journalled before the bytes are given.
 */
purpose: TakePurpose, };
export type TimeLeft = "late" | "soon" | "calm" | "waiting" | "stopped";
export type Today = { 
/**
 * The day in both calendars.
 */
date: DateShown, 
/**
 * Time of day.
 */
time: string, };
export type ToldShown = { 
/**
 * What was told.
 */
verdict: Decision, 
/**
 * On which day.
 */
on: DateShown, 
/**
 * By which way.
 */
channel: Channel, 
/**
 * Who heard it.
 */
whom: ToldWhom, 
/**
 * By which name.
 */
name: string, 
/**
 * Who took the letter away.
 */
collected_by: string, 
/**
 * In words.
 */
note: string, 
/**
 * It came before the promised day.
 */
early: boolean, 
/**
 * Told by whom.
 */
by: string, };
export type ToldWhom = "applicant" | "guardian" | "proxy";
export type TryShown = { 
/**
 * What came of it.
 */
result: CallResult, 
/**
 * On which day.
 */
on: DateShown, 
/**
 * At what time.
 */
time: string, 
/**
 * By whom.
 */
by: string, 
/**
 * When to call again.
 */
call_back_on: DateShown | null, 
/**
 * In words.
 */
note: string, };
export type TurnView = { 
/**
 * The how manieth.
 */
turn: number, 
/**
 * By whom and when.
 */
stamp: StampView, 
/**
 * The earliest reply that was promised.
 */
earliest_reply: DateShown, 
/**
 * It went on by a manager's leave.
 */
overridden: boolean, 
/**
 * The letter that was issued for it.
 */
letter: PaperBrief | null, };
export type TypedAnswer = { "kind": "text", "value": string } | { "kind": "date", "value": TypedDate | null } | { "kind": "rows", "value": Array<Array<CellInput>> };
export type TypedDate = { 
/**
 * Which calendar the parts are of.
 */
calendar: Calendar, 
/**
 * The year, in full.
 */
year: number, 
/**
 * The month 1-12, if it is known.
 */
month: number | null, 
/**
 * The day of the month, if it is known.
 */
day: number | null, };
export type UnassignedCases = { 
/**
 * The requests.
 */
cases: Array<CaseLine>, 
/**
 * To whom this staff member may give them: the manager to all who study, a researcher to oneself.
 */
researchers: Array<ResearcherBrief>, };
export type UndoInput = { 
/**
 * Its place in the journal, as the offer named it; the last one when it is not said. Any other than the last is refused.
 */
seq: number | null, };
export type UndoOffer = { 
/**
 * Its place in the journal.
 */
seq: number, 
/**
 * What was done.
 */
op: Op, 
/**
 * To what kind of record.
 */
record_kind: string, 
/**
 * To which record: the person as one speaks of him, or the number of the file, request or declaration.
 */
about: string, 
/**
 * On which day.
 */
date: DateShown, 
/**
 * At what time.
 */
time: string, };
export type Undone = { 
/**
 * The deed.
 */
op: Op, 
/**
 * On what kind of record.
 */
record_kind: string, 
/**
 * On which record.
 */
record_id: string, };
export type UrgentView = { 
/**
 * Why it cannot wait.
 */
reason: string, 
/**
 * By whom and when.
 */
marked: StampView, };
export type UseRestrictedInput = { 
/**
 * Whose file.
 */
person_id: PersonId, 
/**
 * Why it must be used.
 */
reason: string, };
export type ValueKind = "national_id" | "iban" | "mobile" | "amount";
export type ValueRead = { 
/**
 * A code for the note beside the field: `citizen`, `resident`.
 */
note: string | null, 
/**
 * A code for something to look at again that does not stop: `unknown_range`.
 */
warn: string | null, 
/**
 * The value as it is shown once the field is left, in groups.
 */
shown: string, };
export type Verified = { 
/**
 * Nothing was found.
 */
sound: boolean, 
/**
 * The first journal entry that does not hold.
 */
broken_entry: number | null, 
/**
 * How many findings the store's own check has.
 */
findings: number, };
export type VerifyBackupInput = { 
/**
 * Its name.
 */
id: string, 
/**
 * The folder it lies in, if not the office's own.
 */
folder: string | null, 
/**
 * The word by which the window follows.
 */
progress: string, };
export type VersionLine = { 
/**
 * Its number.
 */
version: number, 
/**
 * The day it begins.
 */
effective_from: DateShown, 
/**
 * Who approved it.
 */
approved_by: string, 
/**
 * Who saved it.
 */
saved_by: string, 
/**
 * When it was saved.
 */
saved_on: DateShown, 
/**
 * It holds today.
 */
in_force: boolean, 
/**
 * It has not begun yet.
 */
later: boolean, };
export type VisitInput = { 
/**
 * For which day.
 */
on: TypedDate | null, 
/**
 * In which district; the file's own when it is empty.
 */
district: string, 
/**
 * For the way or the door.
 */
note: string, };
export type VisitLine = { 
/**
 * Which visit.
 */
id: HomeVisitId, 
/**
 * For which request.
 */
request_id: RequestId, 
/**
 * The request's number.
 */
number: string, 
/**
 * The household file.
 */
household_id: HouseholdId, 
/**
 * Its number.
 */
file_number: string, 
/**
 * The applicant's first and family name.
 */
applicant: string, 
/**
 * The district.
 */
district: string, 
/**
 * The way there in one line.
 */
address: string, 
/**
 * For which day.
 */
planned_for: DateShown, 
/**
 * The same, to tell days apart.
 */
day: string, 
/**
 * Its day is over.
 */
late: boolean, 
/**
 * Who goes.
 */
visitor: string, 
/**
 * Which one of them.
 */
visitor_id: StaffId, 
/**
 * For the way.
 */
note: string, 
/**
 * What the visitor must mind.
 */
needs: Array<Need>, };
export type VisitOutcome = "done" | "nobody_there" | "refused" | "postponed";
export type VisitRecordInput = { 
/**
 * How it went; nothing when nothing was chosen.
 */
outcome: VisitOutcome | null, 
/**
 * On which day.
 */
on: TypedDate | null, 
/**
 * What was seen, or why it came to nothing.
 */
seen: string, };
export type VisitsInput = { 
/**
 * Those of all researchers; only the manager sees more than the own ones.
 */
all: boolean, };
export type Votes = { 
/**
 * For it (موافق).
 */
in_favour: number, 
/**
 * Against it (غير موافق).
 */
against: number, 
/**
 * Neither (ممتنع).
 */
abstained: number, };
export type VotesInput = { 
/**
 * For it.
 */
in_favour: string, 
/**
 * Against it.
 */
against: string, 
/**
 * Neither.
 */
abstained: string, };
export type WaitingReport = { 
/**
 * The six stages, along the chain.
 */
stages: Array<StageWaiting>, 
/**
 * The requests of the stage that was asked for, the longest waiting first.
 */
cases: Array<QuietCase>, 
/**
 * There are more behind this row.
 */
next: ListAfter | null, };
export type WaitingReportInput = { 
/**
 * The stage whose requests are to be listed; none without it.
 */
stage: Stage | null, 
/**
 * Behind which row to go on.
 */
after: ListAfter | null, };
export type WaitingRequest = { 
/**
 * Which.
 */
id: SubjectRequestId, 
/**
 * Its number.
 */
number: string, 
/**
 * The last day to answer.
 */
due: DateShown, 
/**
 * Calendar days left; negative when overdue.
 */
days_left: number, };
export type WhereView = { 
/**
 * Where it stands.
 */
state: RequestState, 
/**
 * At which of the six stages.
 */
stage: Stage, 
/**
 * Who has it in hand.
 */
holder: Holder, 
/**
 * By name, where it is one person's.
 */
holder_name: string | null, 
/**
 * Since when.
 */
since: DateShown, 
/**
 * For how long, counted forwards.
 */
standing: DaysLeft, 
/**
 * The next date, if there is one.
 */
next: NextDate | null, 
/**
 * How it stands against the office's target.
 */
time_left: TimeLeft, 
/**
 * It was proposed as urgent.
 */
urgent: boolean, 
/**
 * What the applicant is to bring, by name; only while it came back.
 */
wanted: Array<ReturnedItem>, 
/**
 * What holds it up now.
 */
obstacles: Array<ObstacleKind>, };
export type WhichReplies = "today" | "tried" | "told";
export type WithdrawInput = { 
/**
 * Which request.
 */
request_id: RequestId, 
/**
 * The version that was seen.
 */
version: number, 
/**
 * Whose wish.
 */
kind: WithdrawalKind, 
/**
 * In words.
 */
reason: string, 
/**
 * Number of the request that goes on instead; asked for when it is a duplicate, and not read otherwise.
 */
instead: string | null, };
export type WithdrawalKind = "by_applicant" | "opened_in_error" | "no_longer_needed" | "no_answer" | "duplicate" | "death" | "unreachable" | "not_completed";
export type WithdrawalView = { 
/**
 * Whose wish.
 */
kind: WithdrawalKind, 
/**
 * In words.
 */
reason: string, 
/**
 * Number of the request that goes on instead of a duplicate.
 */
instead: string | null, 
/**
 * Recorded by whom and when.
 */
stamp: StampView, };
export type Withheld = "id_numbers" | "accounts" | "phones" | "address" | "health" | "identity_scans" | "facility";
export type WitnessInput = { 
/**
 * Full name.
 */
name: string, 
/**
 * National ID or Iqama.
 */
national_id: string, };
export type WitnessView = { 
/**
 * Full name.
 */
name: string, 
/**
 * Last three digits of the ID.
 */
id_last3: string, };
export type WordingsView = { 
/**
 * Of the declaration.
 */
declaration: DeclarationTextView, 
/**
 * Of the acknowledgement letter.
 */
letter: LetterTextView, };
