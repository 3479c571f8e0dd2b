//! Sign-in, lock and passphrases. Who may unlock is the keys file's business; what they may then do is the deed list's.

use std::sync::PoisonError;

use domain::{
    Code, Refusal,
    id::StaffId,
    staff::{Role, StaffMember},
};
use serde::{Deserialize, Serialize};
use vault::{KeysError, KeysFile, Passphrase, PassphraseRefusal, SlotId, SlotView};

use crate::{
    Desk, Failure, Now, Outcome, Work,
    categories::{CategoryChoice, choices},
    deed::{EVERYONE, declare_deeds},
    desk::Session,
    drafts::Nothing,
    notices::Notice,
    op::Op,
};

/// One name on the sign-in screen.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SignInName {
    /// Whose.
    pub id: StaffId,
    /// The name.
    pub name: String,
    /// The first sign-in sets one's own passphrase.
    pub must_change: bool,
}

impl From<SlotView> for SignInName {
    fn from(slot: SlotView) -> Self {
        Self { id: StaffId::from(uuid::Uuid::from_bytes(*slot.id.as_bytes())), name: slot.label, must_change: slot.must_change }
    }
}

/// Who is signed in, and what they may do.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SignedIn {
    /// The staff member.
    pub staff: StaffMember,
    /// Deeds this person may do; what is not here is not shown.
    pub allowed: Vec<String>,
    /// The office's short public name.
    pub office: String,
    /// A training office: the band is shown.
    pub training: bool,
    /// Digits on papers and screens.
    pub digits: domain::text::Digits,
    /// Categories that the office added, and those of the program that it does not offer.
    pub categories: Vec<CategoryChoice>,
    /// The passphrase was set by the manager and must be changed first.
    pub must_change: bool,
    /// What is to be told about the place: its clock, its disk, a sitting that was cut off.
    pub notices: Vec<Notice>,
}

impl SignedIn {
    pub(crate) fn of(session: &Session) -> Result<Self, Failure> {
        let settings = session.store.read(|reader| reader.get_office())?;
        Ok(Self {
            staff: session.staff.clone(),
            allowed: Desk::allowed(&session.staff),
            office: if settings.public_name.is_empty() { settings.name_ar } else { settings.public_name },
            training: settings.training,
            digits: settings.digits,
            categories: session.store.read(choices)?,
            must_change: session.must_change,
            notices: session.notices(),
        })
    }
}

/// A try to sign in.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SignInInput {
    /// Who.
    pub staff_id: StaffId,
    /// The passphrase.
    pub passphrase: String,
}

/// A change of one's own passphrase.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ChangePassphraseInput {
    /// The one in use.
    pub old: String,
    /// The one wanted.
    pub new: String,
}

/// Neither form may show itself in a log.
impl std::fmt::Debug for SignInInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignInInput").finish_non_exhaustive()
    }
}

impl std::fmt::Debug for ChangePassphraseInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ChangePassphraseInput").finish_non_exhaustive()
    }
}

declare_deeds! {
    /// Unlocks the store for one staff member.
    before_sign_in sign_in(SignInInput) -> SignedIn;
    /// Closes the store and wipes its key; drafts are kept inside it.
    before_sign_in lock(Nothing) -> Nothing;
    /// A passphrase made of three plain words and two digits.
    before_sign_in suggest_passphrase(Nothing) -> String;
    /// Changes one's own passphrase.
    writes change_passphrase(ChangePassphraseInput) -> Nothing, by EVERYONE;
}

/// The slot of a staff member in the keys file carries the same sixteen bytes as the record.
pub(crate) fn slot_of(id: StaffId) -> SlotId {
    SlotId::from_bytes(*uuid::Uuid::from(id).as_bytes())
}

/// Why a new passphrase is not taken.
pub(crate) fn passphrase_refusal(refusal: PassphraseRefusal) -> Refusal {
    Refusal::new(match refusal {
        PassphraseRefusal::TooShort => Code::PassphraseTooShort,
        _ => Code::PassphraseTooCommon,
    })
}

impl From<KeysError> for Failure {
    fn from(error: KeysError) -> Self {
        match error {
            KeysError::WrongPassphrase { tries_left } => Self::new(Code::WrongPassphrase).with("tries_left", tries_left),
            KeysError::Throttled { wait } => Self::new(Code::Throttled).with("seconds", wait.as_secs().max(1)),
            KeysError::Damaged | KeysError::Tampered | KeysError::Missing => Self::new(Code::KeysDamaged),
            KeysError::NewerFormat { .. } => Self::new(Code::StoreNewer),
            KeysError::NoSuchSlot => Self::new(Code::NotFound),
            KeysError::SamePassphrase => Self::from(Refusal::new(Code::SamePassphrase).at("new")),
            KeysError::SlotExists | KeysError::LabelRefused => Self::from(Refusal::new(Code::NameTaken).at("name")),
            KeysError::RenewalUnfinished => Self::new(Code::RenewalUnderWay),
            KeysError::Io(error) if error.kind() == std::io::ErrorKind::StorageFull => Self::new(Code::DiskFull),
            KeysError::Io(error) if error.kind() == std::io::ErrorKind::PermissionDenied => Self::new(Code::ReadOnlyFolder),
            KeysError::Io(_) => Self::new(Code::WriteFailed),
            other => Self::new(Code::Unexpected).with("kind", other),
        }
    }
}

impl Desk {
    /// Works on the keys file. It stays in memory between tries, because a wait after wrong tries is counted there.
    pub(crate) fn with_keys<T>(&self, work: impl FnOnce(&mut KeysFile, Now) -> Result<T, Failure>) -> Result<T, Failure> {
        let now = (self.host.clock)();
        let mut held = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        if held.is_none() {
            *held = Some(KeysFile::open(self.folder.root(), self.host.kdf, now.uptime)?);
        }
        held.as_mut().map_or_else(|| Err(Failure::new(Code::KeysDamaged)), |keys| work(keys, now))
    }
}

pub(crate) fn sign_in(desk: &Desk, input: SignInInput) -> Result<Outcome<SignedIn>, Failure> {
    desk.folder.look()?;
    let passphrase = Passphrase::entered(&input.passphrase);
    let (unlocked, must_change) = desk.with_keys(|keys, now| {
        let slot = slot_of(input.staff_id);
        let unlocked = keys.unlock(slot, &passphrase, now.uptime)?;
        Ok((unlocked, keys.staff().into_iter().any(|view| view.id == slot && view.must_change)))
    })?;
    let (store, data_key) = desk.open_store(unlocked)?;
    let staff = store.read(|reader| reader.find_staff(input.staff_id))?.filter(|staff| staff.active);
    let staff = staff.ok_or_else(|| Failure::new(Code::NotAllowed))?;
    let session = Session::new(store, data_key, staff, must_change);
    desk.look_around(&session)?;
    desk.note_outside(&session, Op::SignIn, "staff", &session.staff.id.to_string())?;
    desk.put_in_order(&session)?;
    let office = session.store.read(|reader| reader.office_id())?;
    desk.folder.set_mark(office)?;
    let signed_in = SignedIn::of(&session)?;
    desk.open_session(session);
    Ok(Outcome::read(signed_in))
}

fn lock(desk: &Desk, _: Nothing) -> Result<Outcome<Nothing>, Failure> {
    desk.lock();
    Ok(Outcome::read(Nothing {}))
}

fn suggest_passphrase(desk: &Desk, _: Nothing) -> Result<Outcome<String>, Failure> {
    Ok(Outcome::read(vault::suggest_passphrase(&mut desk.host.random_source()).expose().to_owned()))
}

fn change_passphrase(work: &Work<'_>, input: ChangePassphraseInput) -> Result<Outcome<Nothing>, Failure> {
    let new = Passphrase::chosen(&input.new, &[&work.staff.name]).map_err(|refusal| passphrase_refusal(refusal).at("new"))?;
    let old = Passphrase::entered(&input.old);
    work.desk.with_keys(|keys, now| {
        keys.change_passphrase(slot_of(work.staff.id), &old, &new, now.uptime, &mut work.host().random_source()).map_err(|error| {
            let failure = Failure::from(error);
            if failure.code == Code::WrongPassphrase {
                Refusal { code: failure.code, field: "old".to_owned(), params: failure.params }.into()
            } else {
                failure
            }
        })
    })?;
    work.session.passphrase_changed();
    work.transact(Op::ChangePassphrase, |change| {
        change.note("staff", work.staff.id, &["passphrase"]);
        Ok(Nothing {})
    })
}

impl Work<'_> {
    /// Proves that a manager stands at the keyboard: their passphrase, typed now. Counts as a try like any other.
    ///
    /// # Errors
    /// [`Code::WrongPassphrase`] or [`Code::Throttled`] at the field `manager_passphrase`; [`Code::NotAllowed`] for somebody
    /// who is no manager.
    pub(crate) fn confirm_manager(&self, id: StaffId, passphrase: &str) -> Result<StaffMember, Failure> {
        let manager = self.read(|reader| Ok(reader.find_staff(id)?))?.filter(|staff| staff.active && staff.roles.contains(&Role::Manager));
        let manager = manager.ok_or_else(|| Failure::new(Code::NotAllowed))?;
        let passphrase = Passphrase::entered(passphrase);
        let tried = self.desk.with_keys(|keys, now| Ok(keys.unlock(slot_of(id), &passphrase, now.uptime)?));
        match tried {
            Ok(_) => Ok(manager),
            Err(failure) => Err(Refusal { code: failure.code, field: "manager_passphrase".to_owned(), params: failure.params }.into()),
        }
    }
}
