//! Foreign PDFs, merged page by page: each page becomes a picture-like form in a page of ours. Only its drawing and what the drawing
//! uses are taken over, so scripts, actions, annotations, forms and attachments stay behind. The intake has re-written these files
//! before; here they are still read with limits.

use crate::PaperError;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream, dictionary};
use std::collections::HashMap;

/// More decompressed bytes than any honest page has.
const MOST_INFLATED: usize = 96 << 20;

/// A foreign PDF that was read.
pub(crate) struct Foreign {
    document: Document,
    pages: Vec<ForeignPage>,
}

#[derive(Clone, Copy)]
struct ForeignPage {
    id: ObjectId,
    /// Left, bottom, right, top of what is shown.
    area: [f32; 4],
    /// 0, 90, 180 or 270 degrees clockwise.
    turn: i64,
}

/// Which page of which foreign PDF is shown, and how it lies.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    document: usize,
    page: ForeignPage,
}

impl Foreign {
    /// Reads the PDF.
    ///
    /// # Errors
    /// `Locked` when it has a password, `BadPdf` when it cannot be read or has no page.
    pub(crate) fn open(bytes: &[u8]) -> Result<Self, PaperError> {
        let options = LoadOptions { max_decompressed_size: Some(MOST_INFLATED), ..LoadOptions::default() };
        let document = Document::load_mem_with_options(bytes, options).map_err(|e| match e {
            lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) => PaperError::Locked,
            _ => PaperError::BadPdf,
        })?;
        if document.is_encrypted() {
            return Err(PaperError::Locked);
        }
        let pages: Vec<ForeignPage> = document.get_pages().into_values().filter_map(|id| page(&document, id)).collect();
        if pages.is_empty() { Err(PaperError::BadPdf) } else { Ok(Self { document, pages }) }
    }

    pub(crate) fn len(&self) -> usize {
        self.pages.len()
    }

    /// Its pages, as the `document`th foreign PDF of a job.
    pub(crate) fn places(&self, document: usize) -> impl Iterator<Item = Place> + '_ {
        self.pages.iter().map(move |page| Place { document, page: *page })
    }
}

impl Place {
    /// Width and height as it is looked at.
    pub(crate) fn size(&self) -> (f32, f32) {
        let [left, bottom, right, top] = self.page.area;
        let (w, h) = (right - left, top - bottom);
        if self.page.turn % 180 == 0 { (w, h) } else { (h, w) }
    }

    /// From the page's own coordinates into the box whose left lower corner is (x, y).
    pub(crate) fn matrix(&self, x: f32, y: f32, w: f32, h: f32) -> [f32; 6] {
        let [left, bottom, right, top] = self.page.area;
        let (own_w, own_h) = self.size();
        let (sx, sy) = (w / own_w, h / own_h);
        match self.page.turn {
            90 => [0.0, -sy, sx, 0.0, x - sx * bottom, y + sy * right],
            180 => [-sx, 0.0, 0.0, -sy, x + sx * right, y + sy * top],
            270 => [0.0, sy, -sx, 0.0, x + sx * top, y - sy * left],
            _ => [sx, 0.0, 0.0, sy, x - sx * left, y - sy * bottom],
        }
    }
}

/// A page's own or inherited entry.
fn inherited<'a>(document: &'a Document, page: ObjectId, key: &[u8]) -> Option<&'a Object> {
    let mut at = page;
    for _ in 0..32 {
        let dict = document.get_dictionary(at).ok()?;
        if let Ok(value) = dict.get_deref(key, document) {
            return Some(value);
        }
        at = dict.get(b"Parent").and_then(Object::as_reference).ok()?;
    }
    None
}

fn page(document: &Document, id: ObjectId) -> Option<ForeignPage> {
    let area = |key| {
        let numbers: Vec<f32> =
            inherited(document, id, key)?.as_array().ok()?.iter().filter_map(|n| document.dereference(n).ok()?.1.as_float().ok()).collect();
        let [a, b, c, d] = *numbers.as_slice() else { return None };
        let sane = [a, b, c, d].iter().all(|n| n.is_finite() && n.abs() < 20_000.0) && (a - c).abs() > 1.0 && (b - d).abs() > 1.0;
        sane.then(|| [a.min(c), b.min(d), a.max(c), b.max(d)])
    };
    let media = area(b"MediaBox").unwrap_or([0.0, 0.0, crate::pages::PAGE_W, crate::pages::PAGE_H]);
    let crop = area(b"CropBox").unwrap_or(media);
    let cut = [crop[0].max(media[0]), crop[1].max(media[1]), crop[2].min(media[2]), crop[3].min(media[3])];
    let area = if cut[2] - cut[0] > 1.0 && cut[3] - cut[1] > 1.0 { cut } else { media };
    let turn = inherited(document, id, b"Rotate").and_then(|r| r.as_i64().ok()).unwrap_or(0).rem_euclid(360) / 90 * 90;
    Some(ForeignPage { id, area, turn })
}

/// Adds every placed page to the document as a form; returns the forms in the places' order.
pub(crate) fn add_forms(d: &mut Document, foreign: Vec<Foreign>, places: &[Place]) -> Result<Vec<ObjectId>, PaperError> {
    let mut forms = Vec::with_capacity(places.len());
    for (i, source) in foreign.into_iter().enumerate() {
        let mut source = source.document;
        let mut taken = HashMap::new();
        for place in places.iter().filter(|p| p.document == i) {
            forms.push(form(d, &mut source, &mut taken, place.page)?);
        }
    }
    Ok(forms)
}

fn form(
    d: &mut Document,
    source: &mut Document,
    taken: &mut HashMap<ObjectId, ObjectId>,
    page: ForeignPage,
) -> Result<ObjectId, PaperError> {
    let content = source.get_page_content_with_limit(page.id, MOST_INFLATED).map_err(|_| PaperError::BadPdf)?;
    let resources = inherited(source, page.id, b"Resources").cloned().unwrap_or_else(|| Object::Dictionary(Dictionary::new()));
    let group = source.get_dictionary(page.id).and_then(|p| p.get(b"Group")).cloned().ok();
    let mut waiting = Vec::new();
    let mut dict = dictionary! {
        "Type" => "XObject", "Subtype" => "Form", "BBox" => page.area.iter().map(|v| Object::Real(*v)).collect::<Vec<_>>(),
        "Resources" => take(d, resources, taken, &mut waiting, 0),
    };
    if let Some(group) = group {
        dict.set("Group", take(d, group, taken, &mut waiting, 0));
    }
    while let Some((old, new)) = waiting.pop() {
        let object = source.objects.remove(&old).unwrap_or(Object::Null);
        let object = take(d, object, taken, &mut waiting, 0);
        d.objects.insert(new, object);
    }
    Ok(d.add_object(Stream::new(dict, content)))
}

/// The object with its references pointing into our document; what it refers to is put on the list. Whole pages, actions,
/// annotations, files and scripts are not drawing, and become nothing.
fn take(
    d: &mut Document,
    object: Object,
    taken: &mut HashMap<ObjectId, ObjectId>,
    waiting: &mut Vec<(ObjectId, ObjectId)>,
    depth: usize,
) -> Object {
    if depth > 48 {
        return Object::Null;
    }
    match object {
        Object::Reference(old) => {
            let new = *taken.entry(old).or_insert_with(|| {
                let new = d.new_object_id();
                waiting.push((old, new));
                new
            });
            Object::Reference(new)
        }
        Object::Array(items) => Object::Array(items.into_iter().map(|item| take(d, item, taken, waiting, depth + 1)).collect()),
        Object::Dictionary(dict) if !draws(&dict) => Object::Null,
        Object::Dictionary(dict) => Object::Dictionary(take_dict(d, dict, taken, waiting, depth)),
        Object::Stream(stream) if !draws(&stream.dict) => Object::Null,
        Object::Stream(mut stream) => {
            for key in
                [&b"OPI"[..], b"PS", b"Metadata", b"PieceInfo", b"StructParent", b"StructParents", b"AF", b"F", b"FFilter", b"FDecodeParms"]
            {
                stream.dict.remove(key);
            }
            stream.dict = take_dict(d, stream.dict, taken, waiting, depth);
            // Its filters may be any: it is not touched again.
            Object::Stream(stream.with_compression(false))
        }
        plain => plain,
    }
}

fn take_dict(
    d: &mut Document,
    dict: Dictionary,
    taken: &mut HashMap<ObjectId, ObjectId>,
    waiting: &mut Vec<(ObjectId, ObjectId)>,
    depth: usize,
) -> Dictionary {
    let mut out = Dictionary::new();
    for (key, value) in dict {
        out.set(key, take(d, value, taken, waiting, depth + 1));
    }
    out
}

fn draws(dict: &Dictionary) -> bool {
    let name = |key: &[u8]| dict.get(key).and_then(Object::as_name).unwrap_or_default();
    let kind = [&b"Page"[..], b"Pages", b"Catalog", b"Annot", b"Action", b"Filespec", b"F", b"EmbeddedFile", b"Metadata", b"Sig"]
        .contains(&name(b"Type"));
    let act = [&b"JavaScript"[..], b"Launch", b"SubmitForm", b"GoToR", b"URI", b"ImportData", b"Rendition"].contains(&name(b"S"));
    !(kind || act || name(b"Subtype") == b"PS")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turned_page_fills_its_box() {
        for turn in [0, 90, 180, 270] {
            let page = ForeignPage { id: (1, 0), area: [10.0, 20.0, 110.0, 220.0], turn };
            let place = Place { document: 0, page };
            let (w, h) = place.size();
            let [a, b, c, d, e, f] = place.matrix(5.0, 7.0, w * 2.0, h * 2.0);
            let mut corners: Vec<(i32, i32)> =
                [(10.0, 20.0), (110.0, 220.0)].iter().map(|(x, y)| ((a * x + c * y + e) as i32, (b * x + d * y + f) as i32)).collect();
            corners.sort_unstable();
            let (low, high) = (corners[0].0, corners[1].0);
            assert_eq!((low, high), (5, 5 + 2 * w as i32), "turned by {turn}: left and right edge");
            let mut ys = [corners[0].1, corners[1].1];
            ys.sort_unstable();
            assert_eq!(ys, [7, 7 + 2 * h as i32], "turned by {turn}: lower and upper edge");
        }
    }
}
