//! The office: whether it is set up, setting it up, its settings.

use domain::{
    Code, Refusal, Refusals,
    id::{OfficeId, StaffId},
    office::OfficeSettings,
    staff::{Role, StaffMember},
    text,
};
use serde::{Deserialize, Serialize};
use store::Store;
use vault::{KeysFile, Passphrase, RecoveryCode};

use crate::{
    Desk, Failure, Outcome, Work,
    deed::{MANAGER, STAFF, declare_deeds},
    desk::Session,
    drafts::Nothing,
    folder::Found,
    op::Op,
    press,
    sign_in::{SignInName, SignedIn, passphrase_refusal, slot_of},
};

/// Where the office stands, as the first screen needs it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct OfficeStatus {
    /// Nothing is set up yet.
    pub fresh: bool,
    /// Who can sign in, as long as nobody is.
    pub staff: Vec<SignInName>,
    /// Who is signed in.
    pub signed_in: Option<SignedIn>,
    /// Part of the keys file was damaged; its second copy is in use.
    pub keys_worn: bool,
    /// The folder was last open on another PC: passphrases are the same, and backups and printers are to be looked at (fault 15).
    pub new_machine: bool,
}

/// A file as the window hands it over.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ForeignFile {
    /// Its name; data only, never a path.
    pub name: String,
    /// Its bytes in base64.
    pub bytes: String,
}

/// What the set-up wizard asks.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SetUpInput {
    /// The charity's facts.
    pub settings: OfficeSettings,
    /// Its logo, if it has one at hand.
    pub logo: Option<ForeignFile>,
    /// The first manager's name.
    pub manager_name: String,
    /// The manager's passphrase.
    pub passphrase: String,
}

/// What set-up gives: the recovery code, this once and never again.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SetUpDone {
    /// Ten groups of five digits.
    pub recovery_code: String,
    /// The paper for the sealed envelope (PDF, base64).
    pub recovery_paper: String,
    /// The manager is signed in at once.
    pub signed_in: SignedIn,
}

impl std::fmt::Debug for SetUpDone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SetUpDone").finish_non_exhaustive()
    }
}

declare_deeds! {
    /// Whether the office is set up, and who can sign in.
    before_sign_in office_status(Nothing) -> OfficeStatus;
    /// Whether typed settings would be taken, for the step before the manager is named; nothing is kept.
    before_sign_in check_settings(OfficeSettings) -> Nothing;
    /// Sets up the office with its first manager; gives the recovery code, this once.
    before_sign_in set_up_office(SetUpInput) -> SetUpDone;
    /// The settings in force.
    reads office_settings(Nothing) -> OfficeSettings, by STAFF;
    /// Puts new settings in force; papers that were printed keep what they say.
    writes save_office(OfficeSettings) -> OfficeSettings, by MANAGER;
}

fn office_status(desk: &Desk, _: Nothing) -> Result<Outcome<OfficeStatus>, Failure> {
    let fresh = desk.folder.look()? == Found::Nothing;
    let mut status = OfficeStatus { fresh, staff: Vec::new(), signed_in: None, keys_worn: false, new_machine: desk.hold.moved_here };
    if let Some(session) = desk.session() {
        status.signed_in = Some(SignedIn::of(&session)?);
    } else if !fresh {
        desk.with_keys(|keys, _| {
            status.staff = keys.staff().into_iter().map(SignInName::from).collect();
            status.keys_worn = !keys.condition().is_sound();
            Ok(())
        })?;
    }
    Ok(Outcome::read(status))
}

fn check_settings(_: &Desk, input: OfficeSettings) -> Result<Outcome<Nothing>, Failure> {
    input.check()?;
    Ok(Outcome::read(Nothing {}))
}

fn set_up_office(desk: &Desk, input: SetUpInput) -> Result<Outcome<SetUpDone>, Failure> {
    if desk.folder.look()? != Found::Nothing {
        return Err(Failure::new(Code::AlreadySetUp));
    }
    let (settings, manager_name, passphrase) = check_input(&input)?;
    let logo = input.logo.as_ref().map(|file| press::clean_logo(desk, file)).transpose()?;

    let host = &desk.host;
    let now = (host.clock)();
    let office: OfficeId = host.new_id();
    let manager = StaffMember { id: host.new_id::<StaffId>(), name: manager_name, roles: vec![Role::Manager, Role::Clerk], active: true };
    let code = RecoveryCode::generate(&mut host.random_source());

    // Keys first: a store without keys could never be opened. A cut before the last step leaves no office, only files that
    // are set aside at the next try.
    desk.folder.set_aside_unfinished(now.unix_millis)?;
    let (mut keys, data_key) = KeysFile::create(
        desk.folder.root(),
        office.into(),
        (slot_of(manager.id), &manager.name, &passphrase),
        &code,
        host.kdf,
        &mut host.random_source(),
    )?;
    let draft = desk.folder.unfinished_store();
    let store = Store::create(&draft, data_key.store_key().expose(), office)?;
    store.write(|writer| {
        writer.insert_office(&settings, now.unix_millis)?;
        if let Some(logo) = &logo {
            writer.save_logo(&logo.bytes, logo.width, logo.height)?;
        }
        writer.insert_staff(&manager, now.unix_millis)?;
        writer.append_entry(&store::NewEntry {
            at: now.unix_millis,
            staff_id: Some(manager.id),
            deed: Op::SetUpOffice.as_str(),
            record_kind: "office",
            record_id: office.to_string(),
            fields: Vec::new(),
            before: None,
            after: None,
            salt: host.random(),
        })
    })?;
    // The paper is made before the office counts as set up: a name that cannot be printed must not leave an office whose code nobody saw.
    let recovery_paper = press::recovery_paper(desk, &store, &code)?;
    store.checkpoint()?;
    drop(store);
    desk.folder.finish_store(office)?;

    let unlocked = keys.unlock(slot_of(manager.id), &passphrase, now.uptime)?;
    let store = Store::open(&desk.folder.store(), unlocked.data_key.store_key().expose())?;
    let session = Session::new(store, unlocked.data_key, manager, false);
    desk.put_in_order(&session)?;
    desk.open_session(session);
    let session = desk.session().ok_or_else(|| Failure::new(Code::NotSignedIn))?;
    let recovery_code = code.to_paper().to_string();
    Ok(Outcome {
        value: SetUpDone { recovery_code, recovery_paper, signed_in: SignedIn::of(&session)? },
        changes: vec!["office".to_owned()],
    })
}

fn check_input(input: &SetUpInput) -> Result<(OfficeSettings, String, Passphrase), Failure> {
    let mut refusals = Refusals::default();
    let settings = match input.settings.clone().check() {
        Ok(settings) => Some(settings),
        Err(found) => {
            found.0.into_iter().for_each(|refusal| refusals.push(refusal.at("settings")));
            None
        }
    };
    let name = refusals.take("manager_name", text::clean_required(&input.manager_name, 60));
    let names = [input.manager_name.as_str(), input.settings.name_ar.as_str(), input.settings.public_name.as_str()];
    let passphrase = refusals.take("passphrase", Passphrase::chosen(&input.passphrase, &names).map_err(passphrase_refusal));
    match (settings, name, passphrase) {
        (Some(settings), Some(name), Some(passphrase)) if refusals.0.is_empty() => Ok((settings, name, passphrase)),
        _ => Err(refusals.into()),
    }
}

fn office_settings(work: &Work<'_>, _: Nothing) -> Result<Outcome<OfficeSettings>, Failure> {
    Ok(Outcome::read(work.read(|reader| Ok(reader.get_office()?))?))
}

fn save_office(work: &Work<'_>, input: OfficeSettings) -> Result<Outcome<OfficeSettings>, Failure> {
    let settings = input.check()?;
    work.transact(Op::SaveOffice, |change| {
        let before = change.get_office()?;
        if before.training != settings.training {
            // A training office never becomes a real one by a tick: its papers are out there.
            return Err(Refusal::new(Code::NotAllowed).at("training").into());
        }
        change.insert_office(&settings, work.now.unix_millis)?;
        change.journal("office", change.office_id()?, Some(&before), Some(&settings))?;
        Ok(settings.clone())
    })
}
