//! What printpdf leaves to be done on its document: code maps, pictures, merged pages, bookmarks, metadata, a fixed id.

use super::draw::{foreign_name, picture_name};
use super::{Made, metadata, outline};
use crate::PaperError;
use crate::jpeg::Jpeg;
use crate::merge::{Foreign, Place};
use crate::pages::Bookmark;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

fn broken(e: lopdf::Error) -> PaperError {
    PaperError::Writer(e.to_string())
}

pub(crate) fn finish(
    mut d: Document,
    made: Made,
    subsets: Vec<(String, Vec<u8>)>,
    pictures: Vec<Jpeg>,
    foreign: Vec<Foreign>,
    places: &[Place],
    bookmarks: &[Bookmark],
) -> Result<Vec<u8>, PaperError> {
    d.version = "1.7".into();
    let pages = drop_specimen(&mut d)?;
    for (tag, map) in subsets {
        add_code_map(&mut d, &tag, map);
    }
    let mut shared = Dictionary::new();
    for (i, jpeg) in pictures.into_iter().enumerate() {
        shared.set(picture_name(i), d.add_object(picture(jpeg)));
    }
    for (i, id) in crate::merge::add_forms(&mut d, foreign, places)?.into_iter().enumerate() {
        shared.set(foreign_name(i), id);
    }
    share_xobjects(&mut d, shared, &pages)?;
    for id in &pages {
        if let Ok(page) = d.get_object_mut(*id).and_then(Object::as_dict_mut) {
            page.remove(b"Annots");
        }
    }
    outline::add(&mut d, bookmarks, &pages)?;
    metadata::describe(&mut d, &made)?;
    d.prune_objects();
    d.renumber_objects();
    set_id(&mut d, &made);
    for object in d.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.allows_compression
        {
            stream.compress().map_err(broken)?;
        }
    }
    let mut out = Vec::new();
    d.save_modern(&mut out).map_err(|e| PaperError::Writer(e.to_string()))?;
    Ok(out)
}

/// Takes the first page away and returns the others.
fn drop_specimen(d: &mut Document) -> Result<Vec<ObjectId>, PaperError> {
    let tree = metadata::catalog(d)?.get(b"Pages").and_then(Object::as_reference).map_err(broken)?;
    let tree = d.get_object_mut(tree).and_then(Object::as_dict_mut).map_err(broken)?;
    let kids = tree.get_mut(b"Kids").and_then(Object::as_array_mut).map_err(broken)?;
    let specimen = if kids.is_empty() { None } else { kids.remove(0).as_reference().ok() };
    let pages: Vec<ObjectId> = kids.iter().filter_map(|kid| kid.as_reference().ok()).collect();
    tree.set("Count", pages.len() as i64);
    if let Some(id) = specimen {
        d.objects.remove(&id);
    }
    Ok(pages)
}

/// The code map of the font whose name begins with the tag.
fn add_code_map(d: &mut Document, tag: &str, map: Vec<u8>) {
    let map = d.add_object(Stream::new(Dictionary::new(), map));
    for object in d.objects.values_mut() {
        let Ok(font) = object.as_dict_mut() else { continue };
        if !font.get(b"BaseFont").and_then(Object::as_name).is_ok_and(|name| name.starts_with(tag.as_bytes())) {
            continue;
        }
        if let Ok(Object::Array(descendants)) = font.get_mut(b"DescendantFonts") {
            for descendant in descendants {
                if let Ok(descendant) = descendant.as_dict_mut() {
                    descendant.set("CIDToGIDMap", map);
                }
            }
        }
    }
}

/// The JPEG's own bytes.
fn picture(jpeg: Jpeg) -> Stream {
    let space = match jpeg.channels {
        1 => "DeviceGray",
        4 => "DeviceCMYK",
        _ => "DeviceRGB",
    };
    let mut dict = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(jpeg.width), "Height" => i64::from(jpeg.height),
        "ColorSpace" => space, "BitsPerComponent" => 8, "Filter" => "DCTDecode",
    };
    if jpeg.inverted {
        dict.set("Decode", (0..8).map(|i| Object::Integer((i + 1) % 2)).collect::<Vec<_>>());
    }
    let bytes = std::sync::Arc::try_unwrap(jpeg.bytes).unwrap_or_else(|shared| shared.to_vec());
    Stream::new(dict, bytes).with_compression(false)
}

/// Every page of ours shows pictures and merged pages by the same names.
fn share_xobjects(d: &mut Document, shared: Dictionary, pages: &[ObjectId]) -> Result<(), PaperError> {
    if shared.is_empty() {
        return Ok(());
    }
    let shared = d.add_object(shared);
    for id in pages {
        let resources = d.get_dictionary(*id).and_then(|page| page.get(b"Resources")).and_then(Object::as_reference).map_err(broken)?;
        d.get_object_mut(resources).and_then(Object::as_dict_mut).map_err(broken)?.set("XObject", shared);
    }
    Ok(())
}

/// printpdf makes a random id: ours is a hash of what the file holds. Large streams count by length and first bytes.
fn set_id(d: &mut Document, made: &Made) {
    let mut hash = Sha256::new();
    hash.update(made.title.as_bytes());
    hash.update(made.iso.as_bytes());
    for object in d.objects.values() {
        if let Object::Stream(stream) = object {
            hash.update((stream.content.len() as u64).to_be_bytes());
            hash.update(stream.content.get(..stream.content.len().min(1 << 18)).unwrap_or_default());
        }
    }
    let id = hash.finalize().iter().take(16).copied().collect();
    let id = Object::String(id, StringFormat::Hexadecimal);
    d.trailer.set("ID", vec![id.clone(), id]);
}
