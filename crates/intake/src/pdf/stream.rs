//! Streams of a foreign PDF: bombs are found, embedded photos lose their metadata.

use lopdf::{DecompressError, Dictionary, Document, Error, Object, Stream};

use crate::error::IntakeError;
use crate::jpeg;
use crate::limits::Limits;
use crate::picture::check_size;

/// Entries that name other files, keep private data or lead to it.
const DROPPED: [&[u8]; 12] = [
    b"F",
    b"FFilter",
    b"FDecodeParms",
    b"Metadata",
    b"PieceInfo",
    b"OPI",
    b"AF",
    b"Ref",
    b"StructParent",
    b"StructParents",
    b"LastModified",
    b"Length",
];

/// A black and white scan at 1,200 dpi has four times the pixels that a photo may have.
const PDF_PIXEL_FACTOR: u64 = 4;

/// The stream's entries that may be copied, and its content checked.
pub(crate) fn check<'a>(source: &'a Document, stream: &'a Stream, limits: &Limits) -> Result<(Dictionary, Vec<u8>), IntakeError> {
    let filters = filters(source, &stream.dict)?;
    let mut content = None;
    if is_image(source, &stream.dict) {
        let side = |key| stated_side(source, &stream.dict, key);
        check_size(side(b"Width")?, side(b"Height")?, limits.pixels.saturating_mul(PDF_PIXEL_FACTOR))?;
    }
    if filters == [b"DCTDecode".as_slice()] {
        let (bare, width, height) = jpeg::strip_inside_pdf(&stream.content)?;
        check_size(width, height, limits.pixels.saturating_mul(PDF_PIXEL_FACTOR))?;
        content = Some(bare);
    }
    let inflated = stream.decompressed_content_with_limit(limits.inflated_bytes());
    // Other errors are kinds that only a viewer decodes, and damage that it shows as white.
    if let Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) = inflated {
        return Err(IntakeError::Suspicious);
    }
    let kept = stream.dict.iter().filter(|(key, _)| !DROPPED.contains(&key.as_slice()));
    let mut dictionary = Dictionary::new();
    for (key, value) in kept {
        dictionary.set(key.clone(), value.clone());
    }
    Ok((dictionary, content.unwrap_or_else(|| stream.content.clone())))
}

fn filters<'a>(source: &'a Document, dictionary: &'a Dictionary) -> Result<Vec<&'a [u8]>, IntakeError> {
    let Ok(filter) = dictionary.get(b"Filter") else { return Ok(Vec::new()) };
    let (_, filter) = source.dereference(filter).map_err(|_| IntakeError::Damaged)?;
    let name = |object: &'a Object| source.dereference(object).and_then(|(_, object)| object.as_name()).map_err(|_| IntakeError::Damaged);
    let names = match filter {
        Object::Array(array) => array.iter().map(name).collect::<Result<Vec<_>, _>>()?,
        other => vec![name(other)?],
    };
    if names.contains(&b"Crypt".as_slice()) { Err(IntakeError::Encrypted) } else { Ok(names) }
}

fn is_image(source: &Document, dictionary: &Dictionary) -> bool {
    dictionary
        .get(b"Subtype")
        .and_then(|object| source.dereference(object))
        .is_ok_and(|(_, object)| matches!(object.as_name(), Ok(b"Image")))
}

fn stated_side(source: &Document, dictionary: &Dictionary, key: &[u8]) -> Result<u32, IntakeError> {
    let (_, object) = dictionary.get(key).and_then(|object| source.dereference(object)).map_err(|_| IntakeError::Damaged)?;
    object.as_i64().ok().and_then(|side| u32::try_from(side).ok()).ok_or(IntakeError::Damaged)
}
