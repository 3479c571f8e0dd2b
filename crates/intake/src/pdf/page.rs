//! The pages of a foreign PDF, with what they inherit.

use std::collections::HashSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::error::IntakeError;
use crate::limits::Limits;

/// What a page takes from the nodes above it.
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];
/// A page that states no size is shown as A4.
const A4: [f64; 4] = [0.0, 0.0, 595.0, 842.0];
/// Counting goes on a little beyond the limit, so that the clerk is told a true figure in all honest cases.
const MOST_COUNTED: u32 = 10_000;

/// One page as its reader sees it.
pub(crate) struct Page<'a> {
    /// The page's own entries.
    pub dictionary: &'a Dictionary,
    /// Its resources, its own or inherited.
    pub resources: Option<&'a Object>,
    /// Its paper.
    pub media_box: [f64; 4],
    /// The part of the paper that is shown.
    pub crop_box: Option<[f64; 4]>,
    /// Quarter turns clockwise, 0 to 3.
    pub quarter_turns: i64,
}

impl Page<'_> {
    /// Width and height as shown, in points.
    pub fn shown_size(&self) -> (u32, u32) {
        let shown = self.crop_box.unwrap_or(self.media_box);
        // Saturating casts: a box is finite and a side at least 1.
        let (width, height) = (((shown[2] - shown[0]).round() as u32).max(1), ((shown[3] - shown[1]).round() as u32).max(1));
        if self.quarter_turns % 2 == 0 { (width, height) } else { (height, width) }
    }
}

type Inherited<'a> = [Option<&'a Object>; INHERITED.len()];

/// Lists the pages. Works on a list of its own, not by recursion: a tree made to be deep or to bite its tail costs nothing.
pub(crate) fn list<'a>(source: &'a Document, limits: &Limits) -> Result<Vec<Page<'a>>, IntakeError> {
    let root = source.catalog().and_then(|catalog| catalog.get(b"Pages")).map_err(|_| IntakeError::Damaged)?;
    let mut waiting: Vec<(&Object, Inherited)> = vec![(root, [None; INHERITED.len()])];
    let mut nodes: HashSet<ObjectId> = HashSet::new();
    let mut pages = Vec::new();
    let mut counted: u32 = 0;
    while let Some((object, above)) = waiting.pop() {
        let (id, object) = source.dereference(object).map_err(|_| IntakeError::Damaged)?;
        let dictionary = object.as_dict().map_err(|_| IntakeError::Damaged)?;
        let inherited =
            std::array::from_fn(|i| INHERITED.get(i).and_then(|key| dictionary.get(key).ok()).or(above.get(i).copied().flatten()));
        if let Ok(kids) = dictionary.get(b"Kids") {
            if id.is_some_and(|id| !nodes.insert(id)) {
                return Err(IntakeError::Suspicious);
            }
            let (_, kids) = source.dereference(kids).map_err(|_| IntakeError::Damaged)?;
            let kids = kids.as_array().map_err(|_| IntakeError::Damaged)?;
            waiting.extend(kids.iter().rev().map(|kid| (kid, inherited)));
        } else {
            counted += 1;
            if counted <= limits.pages {
                pages.push(page(source, dictionary, inherited)?);
            } else if counted == MOST_COUNTED {
                break;
            }
        }
    }
    if counted > limits.pages {
        return Err(IntakeError::TooManyPages { pages: counted });
    }
    Ok(pages)
}

fn page<'a>(source: &'a Document, dictionary: &'a Dictionary, inherited: Inherited<'a>) -> Result<Page<'a>, IntakeError> {
    let [resources, media_box, crop_box, rotate] = inherited;
    let media_box = media_box.and_then(|object| rectangle(source, object)).unwrap_or(A4);
    let crop_box = crop_box.and_then(|object| rectangle(source, object)).and_then(|crop| overlap(media_box, crop));
    let degrees = match rotate {
        None => 0,
        Some(object) => source.dereference(object).ok().and_then(|(_, object)| object.as_i64().ok()).unwrap_or(0),
    };
    if degrees % 90 != 0 {
        return Err(IntakeError::Damaged);
    }
    Ok(Page { dictionary, resources, media_box, crop_box, quarter_turns: (degrees / 90).rem_euclid(4) })
}

/// Four finite numbers, lower left corner first, with some area.
pub(crate) fn rectangle(source: &Document, object: &Object) -> Option<[f64; 4]> {
    let [x0, y0, x1, y1] = numbers(source, object)?;
    let ordered = [x0.min(x1), y0.min(y1), x0.max(x1), y0.max(y1)];
    (ordered[2] - ordered[0] > 0.0 && ordered[3] - ordered[1] > 0.0).then_some(ordered)
}

/// An array of exactly so many finite numbers.
pub(crate) fn numbers<const N: usize>(source: &Document, object: &Object) -> Option<[f64; N]> {
    let array = source.dereference(object).ok()?.1.as_array().ok()?;
    let number = |item: &Object| source.dereference(item).ok()?.1.as_float().ok().map(f64::from).filter(|number| number.is_finite());
    let all: Vec<f64> = array.iter().take(N + 1).map(number).collect::<Option<_>>()?;
    all.try_into().ok()
}

fn overlap(a: [f64; 4], b: [f64; 4]) -> Option<[f64; 4]> {
    let both = [a[0].max(b[0]), a[1].max(b[1]), a[2].min(b[2]), a[3].min(b[3])];
    (both[2] - both[0] > 0.0 && both[3] - both[1] > 0.0).then_some(both)
}
