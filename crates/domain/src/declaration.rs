//! The declaration of data accuracy (إقرار بصحة البيانات): its versioned text, how it is signed, and what freezes it (R10, R11).

mod form;

use serde::{Deserialize, Serialize};

use crate::id::{DeclarationId, PaperId, PersonId, RequestId};
use crate::identity::NationalId;
use crate::number::DeclarationNumber;
use crate::request::Stamp;
use crate::snapshot::Snapshot;
use crate::{Code, Refusal, Refusals, text};

pub use form::{DeclarationForm, Gendered};

/// Longest place where a signed sheet is kept, in letters.
const PLACE_MAX: usize = 60;
/// Longest name of a witness, in letters.
const WITNESS_MAX: usize = 120;

/// How a declaration is signed (طريقة التوقيع).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SigningMethod {
    /// In ink on the printed sheet (على الورق).
    Paper,
    /// Drawn on a pad: supporting evidence only (على لوح التوقيع).
    Pad,
    /// By fingerprint before two witnesses, read aloud, for one who cannot sign (بصمة وشاهدان).
    CannotSign,
}

impl SigningMethod {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Paper, Self::Pad, Self::CannotSign];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Pad => "pad",
            Self::CannotSign => "cannot_sign",
        }
    }

    /// Reads what [`SigningMethod::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.as_str() == text)
    }

    /// Whether a signed sheet lies somewhere.
    pub fn leaves_a_sheet(self) -> bool {
        self != Self::Pad
    }
}

/// Where a declaration stands (حالة الإقرار).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DeclarationState {
    /// Printed, not signed (غير موقّع).
    Unsigned,
    /// Signed and frozen (موقّع).
    Signed,
    /// Printed and never signed, because another was printed in its place (حلّ غيره محله).
    Superseded,
}

impl DeclarationState {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Unsigned, Self::Signed, Self::Superseded];

    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unsigned => "unsigned",
            Self::Signed => "signed",
            Self::Superseded => "superseded",
        }
    }

    /// Reads what [`DeclarationState::as_str`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

/// A witness as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct WitnessInput {
    /// Full name.
    pub name: String,
    /// National ID or Iqama.
    pub national_id: String,
}

/// One of the two who saw a fingerprint set (شاهد).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Witness {
    /// Full name.
    pub name: String,
    /// National ID or Iqama.
    pub national_id: NationalId,
}

/// Who signs how, before the sheet is printed: a fingerprint's witnesses stand on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signing {
    /// How.
    pub method: SigningMethod,
    /// Two for a fingerprint, else none.
    pub witnesses: Vec<Witness>,
}

impl Signing {
    /// Reads how the declaration is to be signed.
    ///
    /// # Errors
    /// For a fingerprint `Required` under `witnesses` unless two are named, what a name or number got wrong under `witnesses.N…`, and
    /// `SameWitness` for the same number twice: two witnesses are two people.
    pub fn parse(method: SigningMethod, witnesses: &[WitnessInput]) -> Result<Self, Refusals> {
        if method != SigningMethod::CannotSign {
            return Ok(Self { method, witnesses: Vec::new() });
        }
        let mut refused = Refusals::default();
        if witnesses.len() != 2 {
            refused.push(Refusal::new(Code::Required).at("witnesses"));
        }
        let mut read: Vec<Witness> = Vec::new();
        for (place, typed) in witnesses.iter().enumerate() {
            let name = refused.take(&format!("witnesses.{place}.name"), text::clean_required(&typed.name, WITNESS_MAX));
            let number = refused.take(&format!("witnesses.{place}.national_id"), NationalId::parse(&typed.national_id));
            let (Some(name), Some(national_id)) = (name, number) else { continue };
            if read.iter().any(|other| other.national_id == national_id) {
                refused.push(Refusal::new(Code::SameWitness).at(&format!("witnesses.{place}.national_id")));
            }
            read.push(Witness { name, national_id });
        }
        refused.done().map(|()| Self { method, witnesses: read })
    }
}

/// That a declaration was signed (التوقيع): who saw it, when, and where the sheet lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The employee who was present and checked the signer's identity, and when.
    pub witness: Stamp,
    /// Box or file of the signed sheet; empty for a pad.
    pub kept_in: String,
    /// SHA-256 of the pad's picture; the picture itself stands in the signed paper.
    pub picture_sha256: Option<Vec<u8>>,
    /// SHA-256 over the values' hash and the picture's: the picture belongs to these values and no others.
    pub binding_sha256: Option<Vec<u8>>,
}

/// Reads where the signed sheet lies.
///
/// # Errors
/// `Required`, `TooLong` or `ForbiddenLetters` under `kept_in`.
pub fn read_place(typed: &str) -> Result<String, Refusal> {
    text::clean_required(typed, PLACE_MAX).map_err(|refusal| refusal.at("kept_in"))
}

/// One declaration (إقرار): what it covers is frozen when it is printed, and it is signed over that or not at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declaration {
    /// Identity.
    pub id: DeclarationId,
    /// The number people say.
    pub number: DeclarationNumber,
    /// The request it covers.
    pub request_id: RequestId,
    /// Who declares: the applicant; for a minor that is the guardian.
    pub declarant_id: PersonId,
    /// Version of the form's text.
    pub form_version: String,
    /// SHA-256 of the form's text as the declarant read it.
    pub form_sha256: Vec<u8>,
    /// What it covers.
    pub snapshot: Snapshot,
    /// SHA-256 of the snapshot.
    pub sha256: Vec<u8>,
    /// How it is signed.
    pub signing: Signing,
    /// Where it stands.
    pub state: DeclarationState,
    /// Printed by whom and when; that employee is named on it as witness.
    pub printed: Stamp,
    /// The kept paper; the signed one once a picture stands on it.
    pub paper_id: PaperId,
    /// How it was signed, once it is.
    pub signature: Option<Signature>,
}

impl Declaration {
    /// Whether the same sheet may be handed out again: the same data, text, signing and employee.
    pub fn still_fits(&self, other: &Snapshot, form_version: &str, signing: &Signing, employee: crate::id::StaffId) -> bool {
        self.snapshot == *other && self.form_version == form_version && self.signing == *signing && self.printed.by == employee
    }

    /// Signs it over what is covered now, and freezes it.
    ///
    /// # Errors
    /// `StepNotOpen` unless it is unsigned; `DeclarationOutdated` when the data changed since it was printed, or when another employee than
    /// the one named on it says to have seen it signed: then it is printed anew.
    pub fn sign(&mut self, now: &Snapshot, signature: Signature) -> Result<(), Refusal> {
        if self.state != DeclarationState::Unsigned {
            return Err(Refusal::new(Code::StepNotOpen).with("state", self.state.as_str()));
        }
        if !self.snapshot.says_the_same(now) || signature.witness.by != self.printed.by {
            return Err(Refusal::new(Code::DeclarationOutdated));
        }
        self.state = DeclarationState::Signed;
        self.signature = Some(signature);
        Ok(())
    }

    /// Takes the record of a signature off that was made by mistake: `sheet` is the paper as it was before, and `replaced` says that another
    /// sheet waits for a signature meanwhile, so that this one is not offered again. What was recorded stays in the journal.
    ///
    /// # Errors
    /// `StepNotOpen` unless it is signed.
    pub fn take_back(&mut self, sheet: PaperId, replaced: bool) -> Result<(), Refusal> {
        if self.state != DeclarationState::Signed {
            return Err(Refusal::new(Code::StepNotOpen).with("state", self.state.as_str()));
        }
        self.state = if replaced { DeclarationState::Superseded } else { DeclarationState::Unsigned };
        self.signature = None;
        self.paper_id = sheet;
        Ok(())
    }

    /// Whether it is signed over exactly what is covered now (R11).
    pub fn covers(&self, now: &Snapshot) -> bool {
        self.state == DeclarationState::Signed && self.snapshot.says_the_same(now)
    }
}

#[cfg(test)]
mod tests;
