//! Why something was not accepted: a code the window turns into polite Arabic, never a sentence made here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Every reason the office can be told. The window's table of Arabic texts is total over it, so a code without a text does not compile there.
///
/// A new code is added only when the window treats it differently (house rule 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// Something that must be given is empty.
    Required,
    /// A number outside its bounds. Params: `min`, `max`.
    OutOfRange,
    /// More letters than the field takes. Params: `max`.
    TooLong,
    /// Letters that do not belong here (controls, emoji, digits in a name).
    ForbiddenLetters,
    /// National ID or Iqama: not ten digits. Params: `typed` (how many were typed).
    IdLength,
    /// National ID or Iqama: begins with neither 1 nor 2.
    IdFirstDigit,
    /// National ID or Iqama: the check digit does not fit: a typing mistake.
    IdChecksum,
    /// IBAN: not SA and 22 more. Params: `typed`.
    IbanLength,
    /// IBAN: check digits do not fit: a typing mistake.
    IbanChecksum,
    /// Mobile: wrong number of digits or wrong beginning.
    MobileShape,
    /// No such day in that month. Params: `month` (name), `year`, `last` (its last day).
    NoSuchDay,
    /// No such month. Params: none.
    NoSuchMonth,
    /// The year lies outside the published table. Params: `first`, `last`.
    YearOutOfTable,
    /// A date is not complete: day, month and year are needed here.
    DateIncomplete,
    /// What was typed is not a number of that kind.
    NumberShape,
    /// A file, request, declaration or letter number whose check digit does not fit.
    NumberCheckDigit,
    /// What was typed is not an amount of money.
    AmountShape,
    /// Nobody is signed in.
    NotSignedIn,
    /// The role may not do this.
    NotAllowed,
    /// The deed is not in the list, or its input does not fit.
    BadCall,
    /// The record is not there.
    NotFound,
    /// Another saved this record meanwhile; nothing was overwritten. Params: `saved_version`.
    Stale,
    /// The passphrase is wrong. Params: `tries_left`.
    WrongPassphrase,
    /// Too many tries. Params: `seconds`.
    Throttled,
    /// A new passphrase is too short.
    PassphraseTooShort,
    /// A new passphrase is on the list of common ones.
    PassphraseTooCommon,
    /// The new passphrase is the one in use.
    SamePassphrase,
    /// The first passphrase must be replaced by one's own before anything else.
    MustChangePassphrase,
    /// A staff member of that name can sign in already.
    NameTaken,
    /// The office would be left without a manager.
    LastManager,
    /// Nobody judges what they entered: another manager is asked.
    OwnEntry,
    /// A renewal of the keys is under way or was cut off; it is ended before anything else is done with keys.
    RenewalUnderWay,
    /// The journal was tampered with: what the manager does is closed until it is looked into. Params: `seq`.
    JournalBroken,
    /// What was typed is no checkpoint, or has a typing mistake.
    CheckpointShape,
    /// The recovery code has a typing mistake. Params: `group` (1 to 10).
    RecoveryGroup,
    /// The disk is full; nothing was saved and the form is kept.
    DiskFull,
    /// Writing failed; nothing was saved. Params: `looked` = `not_saved` when the store was opened again to make sure; `disk` = `sync` when the
    /// disk itself is failing.
    WriteFailed,
    /// Another program holds the data file; nothing was saved.
    StoreInUse,
    /// The data file is damaged; it was not deleted.
    StoreDamaged,
    /// The data file is empty although it held data.
    StoreEmpty,
    /// The data file is missing although the office was set up here. Params: `folder`.
    StoreMissing,
    /// The data were written by a newer version of the program.
    StoreNewer,
    /// The data folder cannot be written. Params: `folder`.
    ReadOnlyFolder,
    /// The program is open elsewhere. Params: `machine`, `user`.
    AlreadyOpen,
    /// The data folder lies on a network share or in a synchronised folder.
    SyncedFolder,
    /// The keys file is damaged.
    KeysDamaged,
    /// The office was set up already.
    AlreadySetUp,
    /// The printer did not take the paper; it is kept and can be printed again.
    PrinterFailed,
    /// A date that cannot lie in the future does.
    InFuture,
    /// A date that ends something lies before the one that begins it (release before sentence, expiry before issue).
    EndBeforeStart,
    /// Somebody very like this is on file; the form is kept and both are shown side by side. Params: `count`, `closed` (how many of
    /// them lie in files that are closed to this staff member).
    LikelyDuplicates,
    /// This ID number is on file. Params: `file_number`, empty when the person belongs to no household file.
    AlreadyOnFile,
    /// The person belongs to a household already, or stands in this one otherwise. Params: `file_number`.
    AlreadyInHousehold,
    /// The household has a head; a second is not possible.
    HeadTaken,
    /// Letters that no shipped font can print. Params: `letters`.
    LettersNotInFonts,
    /// The paper would be longer than a case file may be.
    PaperTooLong,
    /// The file is empty.
    FileEmpty,
    /// The file is larger than 20 MB.
    FileTooLarge,
    /// The content is not what the file's name says.
    FileTypeMismatch,
    /// A kind of file that is not taken.
    FileUnsupported,
    /// A PDF with a password.
    FileEncrypted,
    /// More pages than are taken.
    FileTooManyPages,
    /// A picture with more points than are taken.
    FileTooManyPixels,
    /// The file is damaged or suspicious.
    FileDamaged,
    /// A guardian's or proxy's paper has expired.
    PaperExpired,
    /// For oneself is one person, in every other capacity there are two.
    CapacityDoesNotFit,
    /// A minor does not ask alone: the guardian does.
    ApplicantIsMinor,
    /// The beneficiary is neither a member of this household nor a prisoner behind it.
    NotOfHousehold,
    /// The household has an open request of the same kind. Params: `number`.
    OpenRequestOfSameKind,
    /// The request lacks something that blocks its submission; the fields list what.
    RequestIncomplete,
    /// Where the request stands, this is not open. Params: `state`.
    StepNotOpen,
    /// A request ends by death only once the death is on file. Params: none; the window leads to the person.
    DeathNotRecorded,
    /// The data changed since the declaration was printed, or another employee saw it signed: it is printed anew.
    DeclarationOutdated,
    /// Two witnesses are two people.
    SameWitness,
    /// No copy of an identity document is kept: its original is seen and its number noted.
    CopyNotKept,
    /// The scan's file is not there; everything else of the case is.
    FileMissing,
    /// The scan's file is not what was kept; everything else of the case is sound.
    FileModified,
    /// The slip's passphrase does not open this sealed file.
    SealedPassphrase,
    /// Not a sealed case file, or cut or changed on its way.
    SealedDamaged,
    /// The file's use is restricted: only a manager goes on, with a reason. Params: `person_id`.
    Restricted,
    /// Held back from destruction: the hold is lifted first.
    OnHold,
    /// An open request still needs these data, so they are not destroyed. Params: `number` of the request.
    PurposeNotEnded,
    /// Stopped by whoever began it; nothing of it is left.
    Cancelled,
    /// The deed cannot be taken back. Params: `why` (`nothing`, `not_last`, `changed_since`, `signed_since`, `reused_since`, `not_kept`,
    /// `handed_in`, `paper_out`, `settings`, `record_kept`, `is_undo`), `number` of what stands in the way where there is one.
    CannotUndo,
    /// A person cannot be entered in error while something rests on the record. Params: `by` (`request`, `declaration`, `household`),
    /// `number`.
    PersonInUse,
    /// A text of a paper lacks what it must say. Params: `words`.
    TextLacks,
    /// The same name stands twice in one list.
    NamedTwice,
    /// Files carry this name: it can be offered no longer, but neither renamed nor taken out. Params: `name`.
    NameInUse,
    /// Two signatories would sign the same sort of paper.
    SignedByTwo,
    /// A text of a paper has a place to fill that does not exist. Params: `words`.
    TextUnknownPlace,
    /// Too little room on the disk for a copy. Params: `free` and `needed`, in megabytes.
    LowSpace,
    /// The second medium was taken away or refused before the copy was whole. Params: `last`, the day of its last whole copy, if it has one.
    BackupIncomplete,
    /// A copy does not hold what it should, and does not count.
    BackupUnsound,
    /// The copy belongs to another office.
    OtherOffice,
    /// The program's update could not be carried into the data; they are as they were before.
    UpdateFailed,
    /// The reply would come before the promised day; it goes on once that was confirmed. Params: `days` left, `on` the promised day.
    EarlyReply,
    /// The decision's letter is issued first.
    LetterFirst,
    /// Nothing more is given of this instalment: it was given whole, or ended.
    InstalmentDone,
    /// This person may not receive money for the household.
    MayNotReceive,
    /// The request does not end while something is left to be given. Params: `count` of instalments.
    DeliveriesLeft,
    /// An appeal against this decision is open. Params: `number`.
    AppealOpen,
    /// Where the sitting stands, this is not open. Params: `state`; `why` = `early` before its day.
    SittingStep,
    /// Too few members of the committee are there. Params: `present`, `needed`.
    QuorumNotMet,
    /// The office does not work on that day: a reason is needed. Params: `holiday`, empty for a day off of the week.
    DayOff,
    /// A day further ahead than anything is planned. Params: `days`.
    TooFarAhead,
    /// The votes are not those of the members who decide the case. Params: `voters`, `given`.
    VotesDoNotAddUp,
    /// This sitting has decided the request; nothing was overwritten. Params: `verdict`.
    AlreadyDecided,
    /// A day that something is planned for is over.
    DayPassed,
    /// The file is closed to the colleague who is meant to get it, because of a kinship.
    ClosedToThem,
    /// Unexpected: nothing was changed. The incident number leads to the log.
    Unexpected,
}

/// One thing that was not accepted, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Refusal {
    /// Why.
    pub code: Code,
    /// Path of the field in the input, such as `identities.0.number`; empty when it concerns the whole deed.
    pub field: String,
    /// Values for the words: counts, limits, month names. Never a name or an ID number.
    pub params: BTreeMap<String, String>,
}

impl Refusal {
    /// A refusal that concerns the value itself; whoever knows the field adds it by [`Refusal::at`].
    pub fn new(code: Code) -> Self {
        Self { code, field: String::new(), params: BTreeMap::new() }
    }

    /// Adds a value for the words.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }

    /// Says which field it belongs to; called again from outside it puts the outer name in front.
    #[must_use]
    pub fn at(mut self, field: &str) -> Self {
        self.field = if self.field.is_empty() { field.to_owned() } else { format!("{field}.{}", self.field) };
        self
    }
}

/// All that a form got wrong at once, in the order of its fields, so the clerk mends it in one go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refusals(pub Vec<Refusal>);

impl Refusals {
    /// The same, each under this field.
    #[must_use]
    pub fn under(self, field: &str) -> Self {
        Self(self.0.into_iter().map(|refusal| refusal.at(field)).collect())
    }

    /// Keeps the value, or notes the refusal under its field.
    pub fn take<T>(&mut self, field: &str, parsed: Result<T, Refusal>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(refusal) => {
                self.0.push(refusal.at(field));
                None
            }
        }
    }

    /// Notes one refusal.
    pub fn push(&mut self, refusal: Refusal) {
        self.0.push(refusal);
    }

    /// `Ok` when nothing was refused.
    pub fn done(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }
}

impl From<Refusal> for Refusals {
    fn from(refusal: Refusal) -> Self {
        Self(vec![refusal])
    }
}
