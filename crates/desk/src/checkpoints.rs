//! Signed checkpoints (نقاط التحقق): made whenever something leaves the machine, compared again when somebody brings one back (R57).

use domain::{
    Code,
    checkpoint::{self, Checkpoint, CheckpointFile, Presented, SCHEMA},
    date::{DateShown, riyadh_clock, riyadh_date},
    id::OfficeId,
    staff::Role,
};
use serde::{Deserialize, Serialize};
use store::{CheckpointKeyRow, CheckpointRow, StoreError, Writer};
use vault::{CheckpointKey, CheckpointPublicKey, CheckpointSignature, DataKey, Random};

use crate::{Desk, Failure, Outcome, Work, deed::declare_deeds, desk::Session, drafts::Nothing, history::KEEPERS, op::Op};

/// Most bytes of a checkpoint that is handed in: a backup's manifest is the longest.
const TEXT_MAX: usize = 1 << 20;
/// How many of the newest checkpoints are listed.
const LISTED: u32 = 10;

/// A checkpoint that leaves the machine.
#[derive(Debug, Clone)]
pub(crate) struct Signed {
    pub(crate) checkpoint: Checkpoint,
    pub(crate) digits: String,
    public_key: String,
}

impl Signed {
    /// As a file beside a case file or a backup.
    pub(crate) fn file(&self) -> Result<Vec<u8>, Failure> {
        let Checkpoint { office, seq, at, .. } = self.checkpoint;
        let file = CheckpointFile {
            schema: SCHEMA.to_owned(),
            office_id: office,
            seq,
            at,
            digits: self.digits.clone(),
            public_key: self.public_key.clone(),
        };
        serde_json::to_vec_pretty(&file).map_err(|_| Failure::new(Code::Unexpected))
    }

    pub(crate) fn public_key(&self) -> &str {
        &self.public_key
    }
}

/// A checkpoint in a few words.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CheckpointView {
    /// The entry it vouches for.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub seq: i64,
    /// The short hash, as it stands on paper.
    pub fingerprint: String,
    /// The day it was signed.
    pub date: DateShown,
    /// The time of day.
    pub time: String,
    /// What it left with: `day_end`, `case_file`, `backup`.
    pub made_for: String,
}

/// How the journal stands.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct JournalState {
    /// How many entries there are.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub entries: i64,
    /// The entry at which the last check found the chain broken.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub broken_at: Option<i64>,
    /// The public half of the office's signing key, in groups for comparing with paper; empty until a manager signed in.
    pub public_key: String,
    /// The newest checkpoints.
    pub checkpoints: Vec<CheckpointView>,
}

/// A checkpoint that somebody brings back.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CheckpointInput {
    /// The code's digits, a checkpoint file's content, or «entry number, short hash» as typed from the sheet.
    pub text: String,
}

/// What comparing found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CheckpointFinding {
    /// The journal has this entry as it was.
    Agrees,
    /// The entry is there and is another one: something at or before it was changed.
    Differs,
    /// The journal is shorter: entries were taken away, or an older backup was restored.
    Missing,
    /// Not signed by this office's key.
    Foreign,
}

/// The answer to a checkpoint that was handed in.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CheckpointVerdict {
    /// What was found.
    pub finding: CheckpointFinding,
    /// Its entry.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub seq: i64,
    /// The signature was checked; a typed short hash has none.
    pub signed: bool,
    /// When it was signed, if it says so.
    pub date: Option<DateShown>,
}

declare_deeds! {
    /// How the journal stands: entries, the office's public key, the newest checkpoints.
    reads journal_state(Nothing) -> JournalState, by KEEPERS;
    /// Compares a checkpoint from paper, a case file or a backup with the journal.
    reads check_checkpoint(CheckpointInput) -> CheckpointVerdict, by KEEPERS;
}

/// Makes the office's signing key when it has none: at the first sign-in of a manager.
pub(crate) fn keep_a_key(desk: &Desk, session: &Session) -> Result<(), Failure> {
    let is_due = session.staff.roles.contains(&Role::Manager) && session.store.read(|reader| reader.find_checkpoint_key())?.is_none();
    if !is_due {
        return Ok(());
    }
    let random = &mut desk.host.random_source();
    let key = CheckpointKey::generate(random);
    let row = sealed(&key, &session.key(), random)?;
    let at = (desk.host.clock)().unix_millis;
    session.store.write(|writer| writer.save_checkpoint_key(&row, at))?;
    desk.note_outside(session, Op::MakeCheckpointKey, "office", "checkpoint_key")
}

fn sealed(key: &CheckpointKey, data_key: &DataKey, random: &mut Random<'_>) -> Result<CheckpointKeyRow, Failure> {
    let sealed = key.seal(data_key, random).map_err(|_| Failure::new(Code::Unexpected).with("kind", "checkpoint key"))?;
    Ok(CheckpointKeyRow { public_key: key.public().as_bytes().to_vec(), sealed })
}

/// Seals the signing key under a renewed data key.
pub(crate) fn seal_anew(writer: &Writer<'_>, old: &DataKey, new: &DataKey, random: &mut Random<'_>, at: i64) -> Result<(), Failure> {
    let Some(row) = writer.find_checkpoint_key()? else { return Ok(()) };
    let key = CheckpointKey::open(&row.sealed, old).map_err(|_| Failure::new(Code::StoreDamaged))?;
    Ok(writer.save_checkpoint_key(&sealed(&key, new, random)?, at)?)
}

/// Signs the journal as it stands and keeps the checkpoint; `None` while the office has no signing key. It changes no record, so it is
/// no entry itself: the deed that takes it out of the machine is.
pub(crate) fn sign_head(desk: &Desk, session: &Session, made_for: &str) -> Result<Option<Signed>, Failure> {
    let Some(row) = session.store.read(|reader| reader.find_checkpoint_key())? else { return Ok(None) };
    let damaged = || Failure::new(Code::StoreDamaged);
    let key = CheckpointKey::open(&row.sealed, &session.key()).map_err(|_| damaged())?;
    let at = (desk.host.clock)().unix_millis;
    session.store.write(|writer| {
        let Some((seq, hash)) = writer.journal_head()? else { return Ok(None) };
        let hash: [u8; 32] = hash.try_into().map_err(|_| damaged())?;
        let checkpoint = Checkpoint { office: writer.office_id()?, seq, at, hash };
        let signature = key.sign(&checkpoint.bytes());
        writer.insert_checkpoint(&CheckpointRow {
            seq,
            at,
            hash: hash.to_vec(),
            signature: signature.as_bytes().to_vec(),
            made_for: made_for.to_owned(),
        })?;
        Ok(Some(Signed { digits: checkpoint.digits(signature.as_bytes()), public_key: key.public().to_hex(), checkpoint }))
    })
}

/// A public key in groups of four, as people compare it.
pub(crate) fn in_groups(hex: &str) -> String {
    let letters: Vec<char> = hex.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>().to_uppercase()).collect::<Vec<_>>().join(" ")
}

fn public_key(row: &CheckpointKeyRow) -> Option<CheckpointPublicKey> {
    row.public_key.as_slice().try_into().ok().map(CheckpointPublicKey::from_bytes)
}

pub(crate) fn checkpoint_view(office: OfficeId, row: &CheckpointRow) -> Result<CheckpointView, StoreError> {
    let hash = row.hash.as_slice().try_into().map_err(|_| StoreError::Unreadable("hash"))?;
    let checkpoint = Checkpoint { office, seq: row.seq, at: row.at, hash };
    Ok(CheckpointView {
        seq: row.seq,
        fingerprint: checkpoint.fingerprint(),
        date: DateShown::of_day(riyadh_date(row.at)),
        time: riyadh_clock(row.at),
        made_for: row.made_for.clone(),
    })
}

fn journal_state(work: &Work<'_>, _: Nothing) -> Result<Outcome<JournalState>, Failure> {
    work.read(|reader| {
        let office = reader.office_id()?;
        let rows = reader.list_checkpoints(LISTED)?;
        Ok(Outcome::read(JournalState {
            entries: reader.journal_head()?.map_or(0, |(seq, _)| seq),
            broken_at: reader.find_chain_alarm()?,
            public_key: reader.find_checkpoint_key()?.as_ref().and_then(public_key).map(|key| in_groups(&key.to_hex())).unwrap_or_default(),
            checkpoints: rows.iter().map(|row| checkpoint_view(office, row)).collect::<Result<_, _>>()?,
        }))
    })
}

fn check_checkpoint(work: &Work<'_>, input: CheckpointInput) -> Result<Outcome<CheckpointVerdict>, Failure> {
    if input.text.len() > TEXT_MAX {
        return Err(domain::Refusal::new(Code::CheckpointShape).at("text").into());
    }
    let presented = checkpoint::read(&input.text).map_err(|refusal| refusal.at("text"))?;
    work.read(|reader| {
        let standing = |seq: i64, start: &[u8]| -> Result<CheckpointFinding, Failure> {
            Ok(match reader.find_entry_hash(seq)? {
                None => CheckpointFinding::Missing,
                Some(hash) if hash.starts_with(start) => CheckpointFinding::Agrees,
                Some(_) => CheckpointFinding::Differs,
            })
        };
        let verdict = match presented {
            Presented::Typed { seq, start } => CheckpointVerdict { finding: standing(seq, &start)?, seq, signed: false, date: None },
            Presented::Signed { seq, at, hash, signature } => {
                let bytes = Checkpoint { office: reader.office_id()?, seq, at, hash }.bytes();
                let key = reader.find_checkpoint_key()?.as_ref().and_then(public_key);
                let ours = key.is_some_and(|key| key.verify(&bytes, &CheckpointSignature::from_bytes(*signature)).is_ok());
                CheckpointVerdict {
                    finding: if ours { standing(seq, &hash)? } else { CheckpointFinding::Foreign },
                    seq,
                    signed: ours,
                    date: ours.then(|| DateShown::of_day(riyadh_date(at))),
                }
            }
        };
        Ok(Outcome::read(verdict))
    })
}
