//! The new PDF: its own catalogue and page tree, and copies of what the pages show.

use std::collections::HashMap;

use lopdf::xref::XrefEntry;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use crate::error::IntakeError;
use crate::limits::Limits;
use crate::pdf::annotation;
use crate::pdf::page::Page;
use crate::pdf::stream;

/// Things that have no place under a page's pictures, fonts and colours, wherever they hide.
const FOREIGN_TYPES: [&[u8]; 12] = [
    b"Action",
    b"Annot",
    b"Catalog",
    b"EmbeddedFile",
    b"Filespec",
    b"Metadata",
    b"ObjStm",
    b"Outlines",
    b"Page",
    b"Pages",
    b"StructTreeRoot",
    b"XRef",
];
/// What an action does; an action need not say that it is one.
const ACTIONS: [&[u8]; 18] = [
    b"GoTo",
    b"GoToR",
    b"GoToE",
    b"GoToDp",
    b"Launch",
    b"Thread",
    b"URI",
    b"Sound",
    b"Movie",
    b"Hide",
    b"Named",
    b"SubmitForm",
    b"ResetForm",
    b"ImportData",
    b"JavaScript",
    b"SetOCGState",
    b"Rendition",
    b"RichMediaExecute",
];

pub(crate) struct Rebuild<'a> {
    pub source: &'a Document,
    pub target: Document,
    limits: &'a Limits,
    numbers: HashMap<ObjectId, ObjectId>,
    waiting: Vec<(ObjectId, ObjectId)>,
}

/// Writes the pages into a new PDF. The same file gives the same bytes.
pub(crate) fn rebuild(source: &Document, pages: &[Page], limits: &Limits) -> Result<Vec<u8>, IntakeError> {
    let target = Document::with_version("1.7");
    let mut rebuild = Rebuild { source, target, limits, numbers: HashMap::new(), waiting: Vec::new() };
    let tree = rebuild.target.new_object_id();
    let mut kids = Vec::with_capacity(pages.len());
    for page in pages {
        let new = rebuild.page(page, tree)?;
        kids.push(Object::Reference(rebuild.target.add_object(new)));
    }
    let count = i64::try_from(kids.len()).map_err(|_| IntakeError::Suspicious)?;
    let mut catalog = dictionary([("Type", name("Catalog")), ("Pages", Object::Reference(tree))]);
    if let Some(layers) = rebuild.layers()? {
        catalog.set("OCProperties", layers);
    }
    rebuild.copy_waiting()?;
    rebuild
        .target
        .set_object(tree, dictionary([("Type", name("Pages")), ("Kids", Object::Array(kids)), ("Count", Object::Integer(count))]));
    let root = rebuild.target.add_object(catalog);
    rebuild.target.trailer.set("Root", Object::Reference(root));
    let mut bytes = Vec::new();
    rebuild.target.save_to(&mut bytes).map_err(|_| IntakeError::Suspicious)?;
    Ok(bytes)
}

impl Rebuild<'_> {
    fn page(&mut self, page: &Page, tree: ObjectId) -> Result<Dictionary, IntakeError> {
        let mut new = dictionary([("Type", name("Page")), ("Parent", Object::Reference(tree)), ("MediaBox", rectangle(page.media_box))]);
        if let Some(crop) = page.crop_box {
            new.set("CropBox", rectangle(crop));
        }
        if page.quarter_turns != 0 {
            new.set("Rotate", Object::Integer(page.quarter_turns * 90));
        }
        for key in [b"UserUnit".as_slice(), b"Group"] {
            if let Ok(value) = page.dictionary.get(key) {
                let copy = self.copy(value)?;
                new.set(key, copy);
            }
        }
        let mut resources = match page.resources {
            Some(object) => self.copy_through(object)?,
            None => Dictionary::new(),
        };
        let mut contents = self.contents(page)?;
        annotation::draw_into(self, page, &mut resources, &mut contents)?;
        new.set("Resources", resources);
        if !contents.is_empty() {
            new.set("Contents", Object::Array(contents));
        }
        Ok(new)
    }

    /// The page's content as a list of references. Each must be there: a page that lost its text is not the paper that was scanned.
    fn contents(&mut self, page: &Page) -> Result<Vec<Object>, IntakeError> {
        let Ok(contents) = page.dictionary.get(b"Contents") else { return Ok(Vec::new()) };
        let (_, resolved) = self.source.dereference(contents).map_err(|_| IntakeError::Damaged)?;
        let parts = match resolved {
            Object::Array(parts) => parts.as_slice(),
            Object::Null => return Ok(Vec::new()),
            _ => std::slice::from_ref(contents),
        };
        let is_stream = |part: &Object| self.source.dereference(part).is_ok_and(|(id, object)| id.is_some() && object.as_stream().is_ok());
        if !parts.iter().all(is_stream) {
            return Err(IntakeError::Damaged);
        }
        parts.iter().map(|part| self.copy(part)).collect()
    }

    /// Layers and which of them are shown: without it a hidden layer would appear.
    fn layers(&mut self) -> Result<Option<Object>, IntakeError> {
        let Ok(layers) = self.source.catalog().and_then(|catalog| catalog.get(b"OCProperties")) else { return Ok(None) };
        let mut new = Dictionary::new();
        let all = self.copy_through(layers)?;
        for key in [b"OCGs".as_slice(), b"D"] {
            if let Ok(value) = all.get(key) {
                new.set(key, value.clone());
            }
        }
        Ok((new.len() == 2).then_some(Object::Dictionary(new)))
    }

    /// Copies a dictionary that we add to, so it must be the page's own.
    pub fn copy_through(&mut self, object: &Object) -> Result<Dictionary, IntakeError> {
        let (_, object) = self.source.dereference(object).map_err(|_| IntakeError::Damaged)?;
        match self.copy(object)? {
            Object::Dictionary(copy) => Ok(copy),
            Object::Null => Ok(Dictionary::new()),
            _ => Err(IntakeError::Damaged),
        }
    }

    /// Copies a value; what it refers to is numbered now and copied later. Depth is bounded by the reader (100).
    pub fn copy(&mut self, object: &Object) -> Result<Object, IntakeError> {
        Ok(match object {
            Object::Reference(id) => self.refer(*id)?,
            Object::Array(items) => Object::Array(items.iter().map(|item| self.copy(item)).collect::<Result<_, _>>()?),
            Object::Dictionary(from) if self.is_foreign(from) => Object::Null,
            Object::Dictionary(from) => Object::Dictionary(self.copy_entries(from)?),
            // Streams stand alone; one inside another object is no PDF.
            Object::Stream(_) => return Err(IntakeError::Damaged),
            plain => plain.clone(),
        })
    }

    fn copy_entries(&mut self, from: &Dictionary) -> Result<Dictionary, IntakeError> {
        let mut new = Dictionary::new();
        for (key, value) in from {
            let copy = self.copy(value)?;
            new.set(key.clone(), copy);
        }
        Ok(new)
    }

    fn refer(&mut self, id: ObjectId) -> Result<Object, IntakeError> {
        if let Some(new) = self.numbers.get(&id) {
            return Ok(Object::Reference(*new));
        }
        let Some(object) = self.source.objects.get(&id) else {
            // A reference to nothing is null by the standard; one to something that could not be read is damage.
            let listed = self.source.reference_table.get(id.0);
            let lost = matches!(listed, Some(XrefEntry::Normal { offset: 1.., generation }) if *generation == id.1)
                || matches!(listed, Some(XrefEntry::Compressed { .. }));
            return if lost { Err(IntakeError::Damaged) } else { Ok(Object::Null) };
        };
        let entries = match object {
            Object::Dictionary(entries) => Some(entries),
            Object::Stream(stream) => Some(&stream.dict),
            _ => None,
        };
        if entries.is_some_and(|entries| self.is_foreign(entries)) {
            return Ok(Object::Null);
        }
        let new = self.target.new_object_id();
        self.numbers.insert(id, new);
        self.waiting.push((id, new));
        Ok(Object::Reference(new))
    }

    fn copy_waiting(&mut self) -> Result<(), IntakeError> {
        let source = self.source;
        while let Some((old, new)) = self.waiting.pop() {
            let copy = match source.objects.get(&old) {
                Some(Object::Stream(stream)) => {
                    let (entries, content) = stream::check(source, stream, self.limits)?;
                    let mut copy = Stream::new(self.copy_entries(&entries)?, content);
                    if copy.dict.get(b"Filter").is_err() {
                        // Whether it gets smaller or not, it stays the same stream.
                        let _ = copy.compress();
                    }
                    copy.dict = in_one_order(&copy.dict);
                    Object::Stream(copy)
                }
                Some(other) => self.copy(other)?,
                None => Object::Null,
            };
            self.target.objects.insert(new, copy);
        }
        Ok(())
    }

    fn is_foreign(&self, entries: &Dictionary) -> bool {
        let named =
            |key: &[u8]| entries.get(key).and_then(|object| self.source.dereference(object)).and_then(|(_, object)| object.as_name()).ok();
        named(b"Type").is_some_and(|kind| FOREIGN_TYPES.contains(&kind))
            || named(b"S").is_some_and(|action| ACTIONS.contains(&action))
            || entries.has(b"JS")
                && entries.get(b"JS").and_then(|object| self.source.dereference(object)).is_ok_and(|(_, object)| object.as_str().is_ok())
    }
}

/// Entries by name: taking a filter off and putting it on again would else change places each time, and a clean file its bytes.
fn in_one_order(entries: &Dictionary) -> Dictionary {
    let mut all: Vec<_> = entries.iter().collect();
    all.sort_by_key(|(key, _)| *key);
    let mut ordered = Dictionary::new();
    for (key, value) in all {
        ordered.set(key.clone(), value.clone());
    }
    ordered
}

fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

fn dictionary<const N: usize>(entries: [(&str, Object); N]) -> Dictionary {
    let mut new = Dictionary::new();
    for (key, value) in entries {
        new.set(key, value);
    }
    new
}

fn rectangle(corners: [f64; 4]) -> Object {
    // A page is measured in thousands of points; the format itself has no more digits.
    Object::Array(corners.iter().map(|side| Object::Real(*side as f32)).collect())
}
