//! Filled-in fields, stamps and drawn marks become part of the page: they are what the visitor's paper shows, while the things
//! behind them (links, scripts, comments, attachments) go.

use lopdf::{Dictionary, Object, ObjectId, Stream};

use crate::error::IntakeError;
use crate::pdf::page::{Page, numbers, rectangle};
use crate::pdf::rebuild::Rebuild;

/// Kinds that put ink on the paper. A sticky note, a link or a film does not.
const DRAWN: [&[u8]; 15] = [
    b"Widget",
    b"FreeText",
    b"Stamp",
    b"Ink",
    b"Highlight",
    b"Underline",
    b"StrikeOut",
    b"Squiggly",
    b"Square",
    b"Circle",
    b"Line",
    b"Polygon",
    b"PolyLine",
    b"Caret",
    b"Watermark",
];
const HIDDEN: i64 = 1 << 1;
const NO_VIEW: i64 = 1 << 5;
/// More on one page is no filled-in form.
const MOST: usize = 5_000;

/// Draws the page's annotations into it, each where it stood.
pub(crate) fn draw_into(
    rebuild: &mut Rebuild,
    page: &Page,
    resources: &mut Dictionary,
    contents: &mut Vec<Object>,
) -> Result<(), IntakeError> {
    let source = rebuild.source;
    let Ok(list) = page.dictionary.get(b"Annots").and_then(|object| source.dereference(object)).and_then(|(_, object)| object.as_array())
    else {
        return Ok(());
    };
    if list.len() > MOST {
        return Err(IntakeError::Suspicious);
    }
    let mut drawing = Vec::new();
    let mut pictures = match resources.get(b"XObject") {
        Ok(_) => page_pictures(rebuild, page)?,
        Err(_) => Dictionary::new(),
    };
    for (index, object) in list.iter().enumerate() {
        let Some(entries) = source.dereference(object).ok().and_then(|(_, object)| object.as_dict().ok()) else { continue };
        if !is_drawn(rebuild, entries) {
            continue;
        }
        let Some((appearance, matrix)) = appearance(rebuild, entries) else {
            if holds_text(rebuild, entries) {
                // The words are there but drawn by no one: taking the paper without them would be a lie.
                return Err(IntakeError::Unsupported);
            }
            continue;
        };
        let name = free_name(&pictures, index);
        let copy = rebuild.copy(&Object::Reference(appearance))?;
        let [a, b, c, d, e, f] = matrix;
        drawing.push(format!("q {a:.5} {b:.5} {c:.5} {d:.5} {e:.5} {f:.5} cm /{name} Do Q\n"));
        pictures.set(name, copy);
    }
    if drawing.is_empty() {
        return Ok(());
    }
    resources.set("XObject", pictures);
    // The page's own content may leave its state turned or scaled.
    let open = rebuild.target.add_object(Stream::new(Dictionary::new(), b"q\n".to_vec()));
    let close = rebuild.target.add_object(Stream::new(Dictionary::new(), format!("\nQ\n{}", drawing.concat()).into_bytes()));
    contents.insert(0, Object::Reference(open));
    contents.push(Object::Reference(close));
    Ok(())
}

fn page_pictures(rebuild: &mut Rebuild, page: &Page) -> Result<Dictionary, IntakeError> {
    let source = rebuild.source;
    let own = page.resources.and_then(|object| source.dereference(object).ok()).and_then(|(_, object)| object.as_dict().ok());
    match own.and_then(|entries| entries.get(b"XObject").ok()) {
        Some(object) => rebuild.copy_through(object),
        None => Ok(Dictionary::new()),
    }
}

fn is_drawn(rebuild: &Rebuild, entries: &Dictionary) -> bool {
    let kind = entries.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
    let flags =
        entries.get(b"F").and_then(|object| rebuild.source.dereference(object)).and_then(|(_, object)| object.as_i64()).unwrap_or(0);
    DRAWN.contains(&kind) && flags & (HIDDEN | NO_VIEW) == 0
}

/// The stream that draws it as it stands, and the matrix that puts it into its place (PDF 1.7, 12.5.5).
fn appearance(rebuild: &Rebuild, entries: &Dictionary) -> Option<(ObjectId, [f64; 6])> {
    let source = rebuild.source;
    let (_, states) = source.dereference(entries.get(b"AP").ok()?).ok()?;
    let (mut id, mut normal) = source.dereference(states.as_dict().ok()?.get(b"N").ok()?).ok()?;
    if let Object::Dictionary(states) = normal {
        let state = entries.get(b"AS").and_then(Object::as_name).ok()?;
        (id, normal) = source.dereference(states.get(state).ok()?).ok()?;
    }
    let form = &normal.as_stream().ok()?.dict;
    let place = rectangle(source, entries.get(b"Rect").ok()?)?;
    let bounds = rectangle(source, form.get(b"BBox").ok()?)?;
    let matrix = form.get(b"Matrix").ok().and_then(|object| numbers(source, object)).unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
    Some((id?, fit(turned_bounds(bounds, matrix), place)?))
}

fn turned_bounds(bounds: [f64; 4], [a, b, c, d, e, f]: [f64; 6]) -> [f64; 4] {
    let [x0, y0, x1, y1] = bounds;
    let corners = [(x0, y0), (x0, y1), (x1, y0), (x1, y1)].map(|(x, y)| (a * x + c * y + e, b * x + d * y + f));
    let start = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
    corners.iter().fold(start, |all, (x, y)| [all[0].min(*x), all[1].min(*y), all[2].max(*x), all[3].max(*y)])
}

fn fit(from: [f64; 4], to: [f64; 4]) -> Option<[f64; 6]> {
    let (across, up) = ((to[2] - to[0]) / (from[2] - from[0]), (to[3] - to[1]) / (from[3] - from[1]));
    let matrix = [across, 0.0, 0.0, up, to[0] - across * from[0], to[1] - up * from[1]];
    matrix.iter().all(|part| part.is_finite()).then_some(matrix)
}

/// Whether this is a text field with words in it, its own or its parent's.
fn holds_text(rebuild: &Rebuild, entries: &Dictionary) -> bool {
    let source = rebuild.source;
    let parent = entries.get(b"Parent").and_then(|object| source.dereference(object)).and_then(|(_, object)| object.as_dict()).ok();
    let value = |key: &[u8]| {
        let own = entries.get(key).ok().or_else(|| parent.and_then(|parent| parent.get(key).ok()))?;
        source.dereference(own).ok().map(|(_, object)| object)
    };
    let is_text = value(b"FT").is_some_and(|kind| matches!(kind.as_name(), Ok(b"Tx" | b"Ch")));
    is_text && value(b"V").is_some_and(|words| words.as_str().is_ok_and(|words| !words.is_empty()))
}

fn free_name(taken: &Dictionary, index: usize) -> String {
    let mut name = format!("Mark{index}");
    while taken.has(name.as_bytes()) {
        name.push('x');
    }
    name
}
