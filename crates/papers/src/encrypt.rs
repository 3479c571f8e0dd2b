//! A PDF with a password, for receivers who do not have our program.

use crate::PaperError;
use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::xref::XrefType;
use lopdf::{Dictionary, Document, EncryptionState, EncryptionVersion, Object, Permissions};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Encrypts a finished PDF with AES-256 (security handler revision 6) for a receiver without our program (ملف محمي بعبارة مرور).
/// A PDF password is a convenience: the sealed package is the protection (quality.md, Exports).
///
/// `file_key` are 32 fresh random bytes; the library draws its salts itself, so the bytes differ from call to call.
///
/// # Errors
/// `BadPdf` when the bytes are no PDF, `Locked` when it has a password already.
pub fn encrypt_pdf(bytes: &[u8], passphrase: &str, file_key: &[u8; 32]) -> Result<Vec<u8>, PaperError> {
    let writer = |e: lopdf::Error| PaperError::Writer(e.to_string());
    let mut d = Document::load_mem(bytes).map_err(|_| PaperError::BadPdf)?;
    if d.is_encrypted() {
        return Err(PaperError::Locked);
    }
    lift_strings(&mut d);
    d.version = "2.0".into();
    // Strings are encrypted one by one, which object streams forbid: plain objects and a plain table.
    d.reference_table.cross_reference_type = XrefType::CrossReferenceTable;
    for key in [&b"Type"[..], b"W", b"Index", b"Filter", b"DecodeParms", b"Length", b"Prev", b"XRefStm"] {
        d.trailer.remove(key);
    }
    d.objects.retain(|_, object| !object.as_stream().is_ok_and(|s| s.dict.has_type(b"ObjStm") || s.dict.has_type(b"XRef")));
    // Nobody is to know the owner's password: with the empty one everybody would.
    let mut owner = Sha256::new();
    owner.update(b"owner");
    owner.update(file_key);
    let owner: String = owner.finalize().iter().map(|b| format!("{b:02x}")).collect();
    let filter: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    let version = EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: BTreeMap::from([(b"StdCF".to_vec(), filter)]),
        file_encryption_key: file_key,
        stream_filter: b"StdCF".to_vec(),
        string_filter: b"StdCF".to_vec(),
        owner_password: &owner,
        user_password: passphrase,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).map_err(writer)?;
    d.encrypt(&state).map_err(writer)?;
    say_key_length(&mut d).map_err(writer)?;
    let mut out = Vec::new();
    d.save_to(&mut out).map_err(|e| PaperError::Writer(e.to_string()))?;
    Ok(out)
}

/// lopdf leaves the key's length out; poppler's readers then take 40 bits and find garbage.
fn say_key_length(d: &mut Document) -> Result<(), lopdf::Error> {
    let id = d.trailer.get(b"Encrypt").and_then(Object::as_reference)?;
    let encrypt = d.get_object_mut(id).and_then(Object::as_dict_mut)?;
    encrypt.set("Length", 256);
    let filter = encrypt.get_mut(b"CF").and_then(Object::as_dict_mut)?.get_mut(b"StdCF").and_then(Object::as_dict_mut)?;
    filter.set("Length", 32);
    filter.set("AuthEvent", "DocOpen");
    Ok(())
}

/// lopdf does not encrypt strings inside the dictionaries of streams (palettes of merged pictures): they become objects of their own.
fn lift_strings(d: &mut Document) {
    let mut lifted: Vec<Object> = Vec::new();
    let mut next = d.max_id;
    for object in d.objects.values_mut() {
        if let Object::Stream(stream) = object {
            let keys: Vec<Vec<u8>> = stream.dict.iter().filter(|(_, value)| holds_string(value)).map(|(key, _)| key.clone()).collect();
            for key in keys {
                lift(&mut stream.dict, &key, &mut next, &mut lifted);
            }
        }
    }
    let first = d.max_id;
    d.max_id = next;
    for (id, object) in (first + 1..).zip(lifted) {
        d.objects.insert((id, 0), object);
    }
}

fn lift(dict: &mut Dictionary, key: &[u8], next: &mut u32, lifted: &mut Vec<Object>) {
    if let Some(value) = dict.remove(key) {
        *next += 1;
        lifted.push(value);
        dict.set(key.to_vec(), Object::Reference((*next, 0)));
    }
}

fn holds_string(object: &Object) -> bool {
    match object {
        Object::String(..) => true,
        Object::Array(items) => items.iter().any(holds_string),
        Object::Dictionary(dict) => dict.iter().any(|(_, value)| holds_string(value)),
        _ => false,
    }
}
