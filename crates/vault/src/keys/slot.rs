//! One slot: a person's (or the envelope's) key pair and the data key sealed to it.

use std::str::FromStr;

use age::secrecy::ExposeSecret;
use age::x25519::{Identity, Recipient};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{KeysError, SlotId};
use crate::data_key::{DataKey, SecretKey};
use crate::encoding::{from_base64, to_base64};
use crate::kdf::KdfCost;
use crate::random::{Random, random_bytes};
use crate::seal::{open_small, seal_small};

/// Whose slot it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum SlotKind {
    Staff,
    Recovery,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CostOnDisk {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

/// A slot as it stands in the file. Everything here is public or sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Slot {
    pub(super) id: SlotId,
    pub(super) kind: SlotKind,
    pub(super) label: String,
    pub(super) must_change: bool,
    public: String,
    cost: CostOnDisk,
    salt: String,
    private: String,
    data_key: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    earlier_key: Option<String>,
}

/// What a slot is for, before it has keys.
pub(super) struct SlotOwner<'a> {
    pub(super) store: Uuid,
    pub(super) id: SlotId,
    pub(super) kind: SlotKind,
    pub(super) label: &'a str,
    pub(super) must_change: bool,
}

/// The keys a slot gave.
pub(super) struct Opened {
    pub(super) data_key: DataKey,
    pub(super) earlier: Option<DataKey>,
}

/// Why a slot gave nothing.
#[derive(Debug)]
pub(super) enum NotOpened {
    WrongSecret,
    Tampered,
    NoMemory,
}

impl Slot {
    /// A slot with a new key pair: the private half sealed with the secret, the data key sealed to the public half.
    pub(super) fn new(
        owner: &SlotOwner<'_>,
        secret: &[u8],
        keys: (&DataKey, Option<&DataKey>),
        cost: KdfCost,
        random: &mut Random<'_>,
    ) -> Result<Self, KeysError> {
        let identity = Identity::generate();
        let public = identity.to_public();
        let salt: [u8; 16] = random_bytes(random);
        let stretched = SecretKey::from_bytes(&*cost.stretch(secret, &salt).map_err(|_| KeysError::NoMemory)?);
        let place = place(owner.store, owner.id, owner.kind);
        let private = seal_small(&stretched, &place, identity.to_string().expose_secret().as_bytes(), random);
        Ok(Self {
            id: owner.id,
            kind: owner.kind,
            label: owner.label.to_owned(),
            must_change: owner.must_change,
            data_key: seal_to(&public, keys.0)?,
            earlier_key: keys.1.map(|earlier| seal_to(&public, earlier)).transpose()?,
            public: public.to_string(),
            cost: CostOnDisk { memory_kib: cost.memory_kib(), passes: cost.passes(), lanes: cost.lanes() },
            salt: to_base64(&salt),
            private: to_base64(&private.map_err(|_| KeysError::Tampered)?),
        })
    }

    /// Whether the fields can be what this program wrote: one spelling each, a cost within bounds.
    pub(super) fn is_well_formed(&self) -> bool {
        self.cost().is_some()
            && self.salt_bytes().is_some()
            && from_base64(&self.private).is_some()
            && from_base64(&self.data_key).is_some()
            && self.earlier_key.as_deref().is_none_or(|sealed| from_base64(sealed).is_some())
            && Recipient::from_str(&self.public).is_ok()
    }

    /// Tries a secret. Takes as long as the slot's cost says.
    pub(super) fn open(&self, store: Uuid, secret: &[u8]) -> Result<Opened, NotOpened> {
        let cost = self.cost().ok_or(NotOpened::Tampered)?;
        let salt = self.salt_bytes().ok_or(NotOpened::Tampered)?;
        let sealed = from_base64(&self.private).ok_or(NotOpened::Tampered)?;
        let stretched = SecretKey::from_bytes(&*cost.stretch(secret, &salt).map_err(|_| NotOpened::NoMemory)?);
        let place = place(store, self.id, self.kind);
        let private = Zeroizing::new(open_small(&stretched, &place, &sealed).map_err(|_| NotOpened::WrongSecret)?);
        let identity = std::str::from_utf8(&private).ok().and_then(|text| Identity::from_str(text).ok()).ok_or(NotOpened::Tampered)?;
        if identity.to_public().to_string() != self.public {
            return Err(NotOpened::Tampered);
        }
        let earlier = self.earlier_key.as_deref().map(|sealed| open_with(&identity, sealed).ok_or(NotOpened::Tampered));
        Ok(Opened { data_key: open_with(&identity, &self.data_key).ok_or(NotOpened::Tampered)?, earlier: earlier.transpose()? })
    }

    /// Whether a renewal of the data key was begun and is not finished.
    pub(super) fn is_renewing(&self) -> bool {
        self.earlier_key.is_some()
    }

    /// Seals a new data key to the public half, beside the present one. Nobody's passphrase is needed.
    pub(super) fn begin_renewal(&mut self, new: &DataKey) -> Result<(), KeysError> {
        let public = Recipient::from_str(&self.public).map_err(|_| KeysError::Tampered)?;
        let sealed = seal_to(&public, new)?;
        self.earlier_key = Some(std::mem::replace(&mut self.data_key, sealed));
        Ok(())
    }

    /// Forgets the key of before the renewal.
    pub(super) fn finish_renewal(&mut self) {
        self.earlier_key = None;
    }

    /// Goes back to the key of before the renewal.
    pub(super) fn abandon_renewal(&mut self) {
        if let Some(earlier) = self.earlier_key.take() {
            self.data_key = earlier;
        }
    }

    fn cost(&self) -> Option<KdfCost> {
        KdfCost::as_read(self.cost.memory_kib, self.cost.passes, self.cost.lanes)
    }

    fn salt_bytes(&self) -> Option<[u8; 16]> {
        from_base64(&self.salt)?.try_into().ok()
    }
}

/// A private half opens only in the office and the slot it was made for.
fn place(store: Uuid, id: SlotId, kind: SlotKind) -> Vec<u8> {
    let kind: &[u8] = match kind {
        SlotKind::Staff => b"staff",
        SlotKind::Recovery => b"recovery",
    };
    [b"istiqbal slot v1 ".as_slice(), store.as_bytes(), id.as_bytes(), kind].concat()
}

fn seal_to(public: &Recipient, key: &DataKey) -> Result<String, KeysError> {
    age::encrypt(public, key.expose()).map(|sealed| to_base64(&sealed)).map_err(|_| KeysError::Tampered)
}

fn open_with(identity: &Identity, sealed: &str) -> Option<DataKey> {
    let opened = Zeroizing::new(age::decrypt(identity, &from_base64(sealed)?).ok()?);
    let bytes: &[u8; 32] = opened.as_slice().try_into().ok()?;
    Some(DataKey::from_bytes(bytes))
}
