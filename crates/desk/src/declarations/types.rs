//! What the window hands in and is shown about declarations.

use domain::{
    date::DateShown,
    declaration::{DeclarationState, SigningMethod, WitnessInput},
    id::{DeclarationId, RequestId},
    person::Sex,
    snapshot::SnapshotChange,
};
use serde::{Deserialize, Serialize};

use crate::{office::ForeignFile, papers::PaperBrief};

/// One item that is read back and ticked «صحيح».
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReadBackRow {
    /// Names the item within its section, for keeping the ticks.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// What it says, whole: this is read aloud. Empty when nothing is on file.
    pub value: String,
    /// What it said when it was last signed, if it changed since; empty when it was not there.
    pub was: Option<String>,
}

/// Items under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReadBackSection {
    /// Names the section.
    pub code: String,
    /// Its heading.
    pub title: String,
    /// Lies behind the fence: covered on the screen until it is read.
    pub fenced: bool,
    /// Its items.
    pub rows: Vec<ReadBackRow>,
}

/// All data of a request, item by item, before it is signed (القراءة على مقدم الطلب, R09).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReadBackView {
    /// Which request.
    pub request_id: RequestId,
    /// The number people say.
    pub request_number: String,
    /// Who declares: the applicant, who is the guardian when the beneficiary is a minor.
    pub declarant: String,
    /// So that words agree.
    pub declarant_sex: Option<Sex>,
    /// Version of the form's text.
    pub form_version: String,
    /// The form's text, paragraph by paragraph, in the declarant's gender.
    pub form_text: Vec<String>,
    /// The data.
    pub sections: Vec<ReadBackSection>,
    /// The declaration that counts now: the signed one while it covers the data, else the newest printed one.
    pub declaration: Option<DeclarationView>,
    /// The last signed one, when the data changed after it: «بيانات تغيّرت بعد التوقيع».
    pub outdated: Option<DeclarationView>,
}

/// A witness as the window shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct WitnessView {
    /// Full name.
    pub name: String,
    /// Last three digits of the ID.
    pub id_last3: String,
}

/// How it was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SignatureView {
    /// The day.
    pub date: DateShown,
    /// The time of day.
    pub time: String,
    /// The employee who saw it.
    pub witness: String,
    /// Box or file of the signed sheet; empty for a pad.
    pub kept_in: String,
}

/// One declaration (إقرار).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DeclarationView {
    /// Identity.
    pub id: DeclarationId,
    /// Its request.
    pub request_id: RequestId,
    /// The number people say.
    pub number: String,
    /// Version of the form's text.
    pub form_version: String,
    /// Where it stands.
    pub state: DeclarationState,
    /// How it is signed.
    pub method: SigningMethod,
    /// The two witnesses of a fingerprint.
    pub witnesses: Vec<WitnessView>,
    /// The kept sheet, for preview and printing by `take_paper`.
    pub paper: PaperBrief,
    /// How it was signed, once it is.
    pub signature: Option<SignatureView>,
    /// Whether it covers today's data.
    pub fresh: bool,
    /// What changed since it was printed, item by item.
    pub changes: Vec<SnapshotChange>,
}

/// A declaration to be printed for signing.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PrintDeclarationInput {
    /// For which request.
    pub request_id: RequestId,
    /// How it is to be signed: the sheet has a place for it.
    pub method: SigningMethod,
    /// The two witnesses of a fingerprint, named on the sheet; else none.
    pub witnesses: Vec<WitnessInput>,
}

/// A declaration that was signed.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SignDeclarationInput {
    /// For which request.
    pub request_id: RequestId,
    /// Which declaration; how it is signed was said when it was printed.
    pub declaration_id: DeclarationId,
    /// «حضرتُ التوقيع وتحققتُ من هوية الموقّع»: without this tick nothing is recorded.
    pub witnessed: bool,
    /// Box or file of the signed sheet; not for a pad.
    pub kept_in: String,
    /// The pad's picture (PNG or JPEG), without timing or pressure; only for a pad.
    pub picture: Option<ForeignFile>,
}

impl std::fmt::Debug for SignDeclarationInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignDeclarationInput").field("declaration_id", &self.declaration_id).finish_non_exhaustive()
    }
}

/// A signature that was recorded by mistake.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TakeBackSignatureInput {
    /// Of which request.
    pub request_id: RequestId,
    /// Which declaration.
    pub declaration_id: DeclarationId,
    /// Why.
    pub reason: String,
}
