//! Checkpoints of the journal (نقطة تحقق سجل الحركات): which entry was the last, and its hash. Signed by the office's key they leave the
//! machine on the day-end sheet, in case files and backups, so that the past cannot be rewritten unseen (R57).

use serde::{Deserialize, Serialize};

use crate::{
    Code, Refusal,
    id::OfficeId,
    text::{is_invisible, western_digit},
};

/// What stands first in the digits, so that a scanned code is not taken for a declaration's.
const KIND: char = '3';
/// Places of entry number and time.
const SEQ: usize = 12;
const AT: usize = 14;
/// Digits for two bytes: five, as in the recovery code.
const PAIR: usize = 5;
const HASH: usize = 32 / 2 * PAIR;
const SIGNATURE: usize = 64 / 2 * PAIR;
/// Digits of a whole checkpoint with its signature.
pub const DIGITS: usize = 1 + SEQ + AT + HASH + SIGNATURE;
/// Bytes of the hash that people compare and type.
const SHORT: usize = 8;

/// The journal's last entry at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checkpoint {
    /// Whose journal.
    pub office: OfficeId,
    /// The last entry's place.
    pub seq: i64,
    /// When this was signed (UTC, milliseconds).
    pub at: i64,
    /// The last entry's hash, which rests on all before it.
    pub hash: [u8; 32],
}

impl Checkpoint {
    /// The bytes that are signed: office, place, time, hash, in this order for ever.
    pub fn bytes(&self) -> Vec<u8> {
        let office = uuid::Uuid::from(self.office);
        [office.as_bytes().as_slice(), &self.seq.to_be_bytes(), &self.at.to_be_bytes(), &self.hash].concat()
    }

    /// The hash as people compare it: four groups of four.
    pub fn fingerprint(&self) -> String {
        let pairs = self.hash.chunks(2).take(SHORT / 2);
        pairs.map(|pair| pair.iter().map(|byte| format!("{byte:02X}")).collect::<String>()).collect::<Vec<_>>().join(" ")
    }

    /// Checkpoint and signature as digits for a QR code: a reader that types like a keyboard works under any layout.
    pub fn digits(&self, signature: &[u8; 64]) -> String {
        let pairs = |bytes: &[u8]| -> String {
            bytes.chunks(2).map(|pair| format!("{:05}", pair.iter().fold(0u32, |sum, byte| sum << 8 | u32::from(*byte)))).collect()
        };
        format!("{KIND}{:0SEQ$}{:0AT$}{}{}", self.seq.max(0), self.at.max(0), pairs(&self.hash), pairs(signature))
    }
}

/// What was handed in to be compared with the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Presented {
    /// The whole, from a QR code or a file.
    Signed {
        /// Place of the entry.
        seq: i64,
        /// When it was signed.
        at: i64,
        /// The entry's hash.
        hash: [u8; 32],
        /// The signature.
        signature: Box<[u8; 64]>,
    },
    /// Typed from the sheet: the entry and the short hash. The sheet's own signature in ink vouches for it.
    Typed {
        /// Place of the entry.
        seq: i64,
        /// The first bytes of its hash.
        start: [u8; SHORT],
    },
}

/// A checkpoint as a file beside a case file or a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckpointFile {
    /// Name of this form: `urn:istiqbal:checkpoint:1`.
    pub schema: String,
    /// Whose journal.
    pub office_id: OfficeId,
    /// Place of the entry.
    pub seq: i64,
    /// When it was signed (UTC, milliseconds).
    pub at: i64,
    /// All of it in digits, as the QR code has it.
    pub digits: String,
    /// The office's public key, 64 hexadecimal digits; the one on the office's own papers is what counts.
    pub public_key: String,
}

/// Name of the file's form.
pub const SCHEMA: &str = "urn:istiqbal:checkpoint:1";

/// Reads what was scanned, opened or typed: the code's digits, a checkpoint file, or «entry number, short hash» from the sheet.
///
/// # Errors
/// [`Code::CheckpointShape`] for anything else.
pub fn read(text: &str) -> Result<Presented, Refusal> {
    let shape = || Refusal::new(Code::CheckpointShape);
    if text.trim_start().starts_with('{') {
        let file: serde_json::Value = serde_json::from_str(text).map_err(|_| shape())?;
        // A backup's manifest carries the file as one of its texts.
        let within = ["digits", "checkpoint"].iter().find_map(|name| file.get(name)?.as_str());
        return read(within.filter(|within| within.len() < text.len()).ok_or_else(shape)?);
    }
    let plain: String = text.chars().filter(|letter| !is_invisible(*letter)).map(western_digit).collect();
    let whole: String = plain.chars().filter(|letter| !letter.is_whitespace()).collect();
    if whole.len() == DIGITS && whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return read_digits(&whole).ok_or_else(shape);
    }
    let mut words = plain.split(|letter: char| letter.is_whitespace() || matches!(letter, '-' | ':' | '/')).filter(|word| !word.is_empty());
    let seq = words.next().and_then(|word| word.parse().ok()).filter(|seq| *seq > 0).ok_or_else(shape)?;
    let start = from_hex(&words.collect::<String>()).ok_or_else(shape)?;
    Ok(Presented::Typed { seq, start })
}

fn read_digits(digits: &str) -> Option<Presented> {
    let rest = digits.strip_prefix(KIND)?;
    let (seq, rest) = rest.split_at_checked(SEQ)?;
    let (at, rest) = rest.split_at_checked(AT)?;
    let (hash, signature) = rest.split_at_checked(HASH)?;
    Some(Presented::Signed {
        seq: seq.parse().ok()?,
        at: at.parse().ok()?,
        hash: bytes_of(hash)?.try_into().ok()?,
        signature: Box::new(bytes_of(signature)?.try_into().ok()?),
    })
}

fn bytes_of(digits: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(digits.len() / PAIR * 2);
    let mut rest = digits;
    while !rest.is_empty() {
        let (pair, next) = rest.split_at_checked(PAIR)?;
        bytes.extend(pair.parse::<u16>().ok()?.to_be_bytes());
        rest = next;
    }
    Some(bytes)
}

fn from_hex(text: &str) -> Option<[u8; SHORT]> {
    if text.len() != SHORT * 2 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    u64::from_str_radix(text, 16).ok().map(u64::to_be_bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn checkpoint() -> Checkpoint {
        let mut hash = [0; 32];
        hash.iter_mut().enumerate().for_each(|(at, byte)| *byte = u8::try_from(at * 7 % 256).unwrap());
        Checkpoint { office: OfficeId::from(uuid::Uuid::from_u128(7)), seq: 41_207, at: 1_795_327_920_000, hash }
    }

    #[test]
    fn digits_go_onto_paper_and_back() {
        let signature = [0xfe; 64];
        let digits = checkpoint().digits(&signature);
        assert_eq!(digits.len(), DIGITS, "fixed places, so that a reader's typing is split without marks");
        let arabic: String = digits.chars().map(|digit| char::from_u32(0x660 + digit.to_digit(10).unwrap()).unwrap()).collect();
        for typed in [digits.clone(), arabic, format!(" {} {} ", &digits[..100], &digits[100..])] {
            let Presented::Signed { seq, at, hash, signature: read } = read(&typed).unwrap() else { panic!("the whole was given") };
            assert_eq!((seq, at, hash, *read), (41_207, 1_795_327_920_000, checkpoint().hash, signature), "nothing got lost");
        }
    }

    #[test]
    fn a_file_and_a_backups_manifest_are_read_as_well() {
        let digits = checkpoint().digits(&[1; 64]);
        let file = CheckpointFile {
            schema: SCHEMA.into(),
            office_id: checkpoint().office,
            seq: 41_207,
            at: 0,
            digits: digits.clone(),
            public_key: String::new(),
        };
        let file = serde_json::to_string(&file).unwrap();
        let manifest = serde_json::json!({ "taken_at": 5, "checkpoint": file }).to_string();
        assert_eq!(read(&file), read(&digits), "beside a case file");
        assert_eq!(read(&manifest), read(&digits), "inside a backup");
    }

    #[test]
    fn the_short_form_is_typed_in_any_digits_and_case() {
        let start = [0, 7, 14, 21, 28, 35, 42, 49];
        assert_eq!(checkpoint().fingerprint(), "0007 0E15 1C23 2A31", "as it stands on the sheet");
        for typed in ["41207 0007 0E15 1C23 2A31", "٤١٢٠٧ 0007 0e15 1c23 2a31", "41207-00070E151C232A31"] {
            assert_eq!(read(typed).unwrap(), Presented::Typed { seq: 41_207, start }, "{typed}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for typed in [
            "",
            "41207",
            "x 0007 0E15 1C23 2A31",
            "41207 0007 0E15 1C23 2A3",
            "{\"schema\":1}",
            "{\"checkpoint\":null}",
            "{}",
            &"9".repeat(DIGITS),
        ] {
            assert_eq!(read(typed).unwrap_err().code, Code::CheckpointShape, "{typed}");
        }
    }
}
