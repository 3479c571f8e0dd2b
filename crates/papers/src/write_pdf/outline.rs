//! Bookmarks.

use super::metadata::{catalog, utf16};
use crate::PaperError;
use crate::pages::Bookmark;
use lopdf::{Document, Object, ObjectId, dictionary};

/// Adds the bookmarks as one flat list, in page order.
pub(crate) fn add(d: &mut Document, bookmarks: &[Bookmark], pages: &[ObjectId]) -> Result<(), PaperError> {
    let known: Vec<(&Bookmark, ObjectId)> = bookmarks.iter().filter_map(|b| Some((b, *pages.get(b.page)?))).collect();
    let ids: Vec<ObjectId> = known.iter().map(|_| d.new_object_id()).collect();
    let (Some(first), Some(last)) = (ids.first().copied(), ids.last().copied()) else { return Ok(()) };
    let root = d.new_object_id();
    for (i, ((bookmark, page), id)) in known.iter().zip(&ids).enumerate() {
        let dest = vec![Object::Reference(*page), "Fit".into()];
        let mut entry = dictionary! { "Parent" => root, "Title" => utf16(&bookmark.title), "Dest" => dest };
        if let Some(before) = i.checked_sub(1).and_then(|i| ids.get(i)) {
            entry.set("Prev", *before);
        }
        if let Some(after) = ids.get(i + 1) {
            entry.set("Next", *after);
        }
        d.set_object(*id, entry);
    }
    d.set_object(root, dictionary! { "Type" => "Outlines", "Count" => ids.len() as i64, "First" => first, "Last" => last });
    catalog(d)?.set("Outlines", root);
    Ok(())
}
