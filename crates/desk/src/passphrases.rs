//! Passphrases besides one's own: how good one would be, a new first one from the manager, and the way back in with the paper from the envelope.

use domain::{
    Code, Refusal, Refusals,
    id::StaffId,
    staff::{Role, StaffMember},
};
use serde::{Deserialize, Serialize};
use vault::{DataKey, KeysError, KeysFile, Passphrase, PassphraseRefusal, RecoveryCode, RecoveryCodeError};

use crate::{
    Desk, Failure, Outcome, Work,
    deed::{MANAGER, declare_deeds},
    desk::Session,
    drafts::Nothing,
    office::SetUpDone,
    op::Op,
    press,
    sign_in::{SignedIn, passphrase_refusal, slot_of},
};

/// A passphrase that is being chosen.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct JudgePassphraseInput {
    /// As typed so far.
    pub passphrase: String,
    /// Names it may not be made of: its owner's, the charity's.
    pub names: Vec<String>,
}

/// How good a passphrase would be, in words rather than a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PassphraseWorth {
    /// Fewer than 12 letters and not three suggested words.
    Short,
    /// Easily guessed: common, a row of neighbours, a name of the office.
    Guessable,
    /// It will be taken.
    Good,
}

/// A new first passphrase for somebody who forgot theirs.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ResetPassphraseInput {
    /// Whose.
    pub staff_id: StaffId,
    /// The first passphrase, to be changed at the next sign-in.
    pub first_passphrase: String,
    /// The passphrase of the manager who does it, typed now.
    pub manager_passphrase: String,
}

/// The paper from the sealed envelope, typed by a manager whose passphrase is lost.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RecoverAccessInput {
    /// Which manager gets a new passphrase.
    pub staff_id: StaffId,
    /// The fifty digits, in either kind of digits.
    pub code: String,
    /// The passphrase wanted.
    pub passphrase: String,
}

/// A manager's own passphrase, typed now, before a new recovery code is made.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RenewRecoveryInput {
    /// The passphrase of whoever is signed in.
    pub manager_passphrase: String,
}

/// A new recovery code, this once and never again.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RecoveryGiven {
    /// Ten groups of five digits.
    pub recovery_code: String,
    /// The paper for the sealed envelope (PDF, base64).
    pub recovery_paper: String,
}

// None of these may show itself in a log.
impl std::fmt::Debug for JudgePassphraseInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("JudgePassphraseInput").finish_non_exhaustive()
    }
}

impl std::fmt::Debug for ResetPassphraseInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ResetPassphraseInput").finish_non_exhaustive()
    }
}

impl std::fmt::Debug for RecoverAccessInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RecoverAccessInput").finish_non_exhaustive()
    }
}

impl std::fmt::Debug for RenewRecoveryInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RenewRecoveryInput").finish_non_exhaustive()
    }
}

impl std::fmt::Debug for RecoveryGiven {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RecoveryGiven").finish_non_exhaustive()
    }
}

declare_deeds! {
    /// How good a passphrase would be, while it is being chosen; nothing is kept.
    before_sign_in judge_passphrase(JudgePassphraseInput) -> PassphraseWorth;
    /// Gives somebody who forgot theirs a new first passphrase, to be changed at the next sign-in.
    writes reset_passphrase(ResetPassphraseInput) -> Nothing, by MANAGER;
    /// Puts a new recovery code in the place of the present one, for an envelope that was opened or lost.
    writes renew_recovery_code(RenewRecoveryInput) -> RecoveryGiven, by MANAGER;
    /// Opens the office with the recovery code and gives a manager a new passphrase; the code is used up, a new one is given, this once.
    before_sign_in recover_access(RecoverAccessInput) -> SetUpDone;
}

fn judge_passphrase(_: &Desk, input: JudgePassphraseInput) -> Result<Outcome<PassphraseWorth>, Failure> {
    let names: Vec<&str> = input.names.iter().map(String::as_str).filter(|name| !name.trim().is_empty()).collect();
    Ok(Outcome::read(match Passphrase::chosen(&input.passphrase, &names) {
        Ok(_) => PassphraseWorth::Good,
        Err(PassphraseRefusal::TooShort) => PassphraseWorth::Short,
        Err(_) => PassphraseWorth::Guessable,
    }))
}

fn reset_passphrase(work: &Work<'_>, input: ResetPassphraseInput) -> Result<Outcome<Nothing>, Failure> {
    let owner = work.read(|reader| Ok(reader.find_staff(input.staff_id)?))?.filter(|staff| staff.active);
    let owner = owner.ok_or_else(|| Failure::new(Code::NotFound))?;
    if owner.id == work.staff.id {
        // One's own is changed with the old one at hand, never around it.
        return Err(Failure::new(Code::NotAllowed));
    }
    let first = Passphrase::chosen(&input.first_passphrase, &[&owner.name])
        .map_err(|refusal| passphrase_refusal(refusal).at("first_passphrase"))?;
    work.confirm_manager(work.staff.id, &input.manager_passphrase)?;
    work.desk.with_keys(|keys, _| give_slot(keys, &work.session.key(), &owner, &first, &mut work.host().random_source()))?;
    work.transact(Op::ChangePassphrase, |change| {
        change.note("staff", owner.id, &["passphrase"]);
        Ok(Nothing {})
    })
}

fn renew_recovery_code(work: &Work<'_>, input: RenewRecoveryInput) -> Result<Outcome<RecoveryGiven>, Failure> {
    work.confirm_manager(work.staff.id, &input.manager_passphrase)?;
    let random = &mut work.host().random_source();
    let code = RecoveryCode::generate(random);
    let recovery_paper = press::recovery_paper(work.desk, &work.session.store, &code)?;
    work.desk.with_keys(|keys, _| Ok(keys.replace_recovery_code(&work.session.key(), &code, random)?))?;
    // The answer that is remembered with the journal holds nothing: the code may lie nowhere in the store.
    work.transact(Op::ChangePassphrase, |change| {
        change.note("office", "recovery", &["recovery_code"]);
        Ok(Nothing {})
    })?;
    Ok(Outcome::read(RecoveryGiven { recovery_code: code.to_paper().to_string(), recovery_paper }))
}

fn recover_access(desk: &Desk, input: RecoverAccessInput) -> Result<Outcome<SetUpDone>, Failure> {
    desk.folder.look()?;
    let mut refusals = Refusals::default();
    let code = refusals.take("code", RecoveryCode::parse(&input.code).map_err(code_refusal));
    let new = refusals.take("passphrase", Passphrase::chosen(&input.passphrase, &[]).map_err(passphrase_refusal));
    refusals.done()?;
    let (Some(code), Some(new)) = (code, new) else { return Err(Failure::new(Code::Required)) };

    let unlocked = desk.with_keys(|keys, _| {
        keys.unlock_with_recovery(&code).map_err(|error| match error {
            vault::KeysError::WrongRecoveryCode => Refusal::new(Code::RecoveryGroup).at("code").into(),
            other => Failure::from(other),
        })
    })?;
    let (store, data_key) = desk.open_store(unlocked)?;
    let staff =
        store.read(|reader| reader.find_staff(input.staff_id))?.filter(|staff| staff.active && staff.roles.contains(&Role::Manager));
    let staff = staff.ok_or_else(|| Failure::from(Refusal::new(Code::NotAllowed).at("staff_id")))?;

    let next = RecoveryCode::generate(&mut desk.host.random_source());
    let paper = press::recovery_paper(desk, &store, &next)?;
    desk.with_keys(|keys, now| {
        let random = &mut desk.host.random_source();
        // The reset marks the slot as one to be changed; changing it at once makes the typed passphrase the person's own.
        let between = vault::suggest_passphrase(random);
        give_slot(keys, &data_key, &staff, &between, random)?;
        keys.change_passphrase(slot_of(staff.id), &between, &new, now.uptime, random)?;
        Ok(keys.replace_recovery_code(&data_key, &next, random)?)
    })?;
    let session = Session::new(store, data_key, staff, false);
    desk.look_around(&session)?;
    desk.note_outside(&session, Op::RecoverAccess, "staff", &session.staff.id.to_string())?;
    desk.put_in_order(&session)?;
    let signed_in = SignedIn::of(&session)?;
    desk.open_session(session);
    Ok(Outcome::read(SetUpDone { recovery_code: next.to_paper().to_string(), recovery_paper: paper, signed_in }))
}

/// Gives somebody a first passphrase: in their slot, or in a new one when theirs was lost to damage of the keys file (fault 14).
fn give_slot(
    keys: &mut KeysFile,
    data_key: &DataKey,
    owner: &StaffMember,
    first: &Passphrase,
    random: &mut vault::Random<'_>,
) -> Result<(), Failure> {
    match keys.reset_slot(data_key, slot_of(owner.id), first, random) {
        Err(KeysError::NoSuchSlot) => Ok(keys.add_slot(data_key, slot_of(owner.id), &owner.name, first, random)?),
        other => Ok(other?),
    }
}

pub(crate) fn code_refusal(error: RecoveryCodeError) -> Refusal {
    match error {
        RecoveryCodeError::Mistyped { groups } => {
            let refusal = Refusal::new(Code::RecoveryGroup);
            match groups.first() {
                Some(group) => refusal.with("group", group),
                None => refusal,
            }
        }
        RecoveryCodeError::WrongLength { digits } => Refusal::new(Code::RecoveryGroup).with("digits", digits),
        RecoveryCodeError::OtherCharacter | RecoveryCodeError::NeverMade => Refusal::new(Code::RecoveryGroup),
    }
}
