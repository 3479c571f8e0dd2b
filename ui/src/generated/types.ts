// Generated from the deed list. Do not edit: `cargo run -p ctl -- bindings` writes it.

export type Outcome<T> = { value: T; changes: string[] };
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
first_passphrase: string, };
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
export type Calendar = "hijri" | "gregorian";
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
export type Category = "prisoner" | "wife" | "child" | "parent" | "sibling" | "released" | "other";
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
export type ChoiceOption = { 
/**
 * Its code.
 */
code: QuestionCode, 
/**
 * Its Arabic words.
 */
label: string, };
export type Code = "required" | "out_of_range" | "too_long" | "forbidden_letters" | "id_length" | "id_first_digit" | "id_checksum" | "iban_length" | "iban_checksum" | "mobile_shape" | "no_such_day" | "no_such_month" | "year_out_of_table" | "date_incomplete" | "number_shape" | "number_check_digit" | "amount_shape" | "not_signed_in" | "not_allowed" | "bad_call" | "not_found" | "stale" | "wrong_passphrase" | "throttled" | "passphrase_too_short" | "passphrase_too_common" | "same_passphrase" | "must_change_passphrase" | "name_taken" | "recovery_group" | "disk_full" | "write_failed" | "store_in_use" | "store_damaged" | "store_empty" | "store_missing" | "store_newer" | "read_only_folder" | "already_open" | "synced_folder" | "keys_damaged" | "already_set_up" | "printer_failed" | "in_future" | "end_before_start" | "likely_duplicates" | "already_on_file" | "already_in_household" | "head_taken" | "letters_not_in_fonts" | "paper_too_long" | "file_empty" | "file_too_large" | "file_type_mismatch" | "file_unsupported" | "file_encrypted" | "file_too_many_pages" | "file_too_many_pixels" | "file_damaged" | "paper_expired" | "capacity_does_not_fit" | "applicant_is_minor" | "not_of_household" | "open_request_of_same_kind" | "request_incomplete" | "step_not_open" | "declaration_outdated" | "same_witness" | "copy_not_kept" | "file_missing" | "file_modified" | "sealed_passphrase" | "sealed_damaged" | "cancelled" | "cannot_undo" | "person_in_use" | "unexpected";
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
export type FileState = "sound" | "missing" | "modified";
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
applicant: PersonBrief, };
export type FoundWord = { 
/**
 * The word as it is written.
 */
text: string, 
/**
 * Whether it fits what was typed; marked whole, for a mark inside a word breaks its joining.
 */
hit: boolean, };
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
export type Holder = "desk" | "researcher" | "secretary" | "committee" | "delivery" | "nobody";
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
export type ListRequestsInput = { 
/**
 * Which ones.
 */
filter: RequestFilter, 
/**
 * Only those of this household; every household when it is not said.
 */
household_id: HouseholdId | null, };
export type MaritalStatus = "single" | "married" | "divorced" | "widowed";
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
export type NumberShape = "none" | "free" | "national_id" | "iban";
export type Obligation = "mandatory" | "optional" | "if_applicable";
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
keys_worn: boolean, };
export type Op = "set_up_office" | "fill_training_office" | "save_office" | "sign_in" | "denied" | "note_fault" | "confirm_clock" | "add_staff" | "change_passphrase" | "register_person" | "correct_person" | "archive_person" | "unarchive_person" | "enter_person_in_error" | "reinstate_person" | "complete_registration" | "mark_relative" | "unmark_relative" | "judge_duplicate" | "open_person" | "open_person_form" | "compare_duplicate" | "reveal_national_id" | "reveal_iban" | "reveal_phones" | "reveal_prison" | "open_household" | "set_address" | "add_member" | "end_membership" | "change_membership" | "link_prisoner" | "end_prisoner_link" | "set_kinship" | "register_request" | "set_capacity" | "save_statement" | "mark_explained" | "sight_paper" | "note_mismatch" | "note_not_applicable" | "reuse_sighting" | "clear_sighting" | "submit_request" | "withdraw_request" | "open_request" | "open_read_back" | "print_declaration" | "sign_declaration" | "issue_letter" | "print_missing_list" | "preview_paper" | "print_paper" | "save_paper" | "attach" | "open_attachment" | "enter_attachment_in_error" | "export_case_file" | "take_back_signature" | "undo_last";
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
passphrase: string, };
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
 * The case file (PDF, base64).
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
reason: string, };
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
cites: PaperCode | null, };
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
export type RecordRef = { 
/**
 * The record's id.
 */
id: string, };
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
export type ResetPassphraseInput = { 
/**
 * Whose.
 */
staff_id: StaffId, 
/**
 * The first passphrase, to be changed at the next sign-in.
 */
first_passphrase: string, };
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
export type ScanMedia = "jpeg" | "pdf";
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
export type Sex = "female" | "male";
export type SheetKind = "declaration" | "acknowledgement";
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
 * The passphrase was set by the manager and must be changed first.
 */
must_change: boolean, 
/**
 * What is to be told about the place: its clock, its disk, a sitting that was cut off.
 */
notices: Array<Notice>, };
export type SigningMethod = "paper" | "pad" | "cannot_sign";
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
export type Today = { 
/**
 * The day in both calendars.
 */
date: DateShown, 
/**
 * Time of day.
 */
time: string, };
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
reason: string, };
export type WithdrawalKind = "by_applicant" | "opened_in_error" | "no_longer_needed" | "no_answer";
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
 * Recorded by whom and when.
 */
stamp: StampView, };
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
