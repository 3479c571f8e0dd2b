//! The four fonts that are built in, parsed once.

use parley::fontique::{Blob, Collection, CollectionOptions};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// One font file with what the layout and the writer must know of it.
#[derive(Clone)]
pub(crate) struct FontFile {
    pub name: &'static str,
    pub bytes: &'static [u8],
    /// Glyph of each character; shared, because it is the same for every paper.
    pub glyph_of: Arc<BTreeMap<u32, u16>>,
}

/// Family of the Arabic words.
pub(crate) const ARABIC: &str = "Noto Naskh Arabic";
/// Family of Latin words and 0-9.
pub(crate) const LATIN: &str = "Noto Serif";

const FILES: [(&str, &[u8]); 4] = [
    ("NotoNaskhArabic-Regular", include_bytes!("../../../../assets/fonts/NotoNaskhArabic-Regular.ttf")),
    ("NotoNaskhArabic-Bold", include_bytes!("../../../../assets/fonts/NotoNaskhArabic-Bold.ttf")),
    ("NotoSerif-Regular", include_bytes!("../../../../assets/fonts/NotoSerif-Regular.ttf")),
    ("NotoSerif-Bold", include_bytes!("../../../../assets/fonts/NotoSerif-Bold.ttf")),
];

/// The shipped fonts (خطوط): Naskh for Arabic, Noto Serif for Latin, each regular and bold.
pub(crate) struct Fonts {
    pub files: Vec<FontFile>,
    pub collection: Collection,
    /// From the shaper's name of a font to its place in `files`.
    pub by_blob: HashMap<u64, usize>,
}

impl Fonts {
    /// Registers the built-in fonts; `glyph_of` reads a font's character map (the writer's library does it).
    pub(crate) fn new(glyph_of: impl Fn(&'static [u8]) -> BTreeMap<u32, u16>) -> Self {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let mut by_blob = HashMap::new();
        let mut files = Vec::new();
        for (name, bytes) in FILES {
            let blob: Blob<u8> = Blob::new(Arc::new(bytes));
            by_blob.insert(blob.id(), files.len());
            collection.register_fonts(blob, None);
            files.push(FontFile { name, bytes, glyph_of: Arc::new(glyph_of(bytes)) });
        }
        Self { files, collection, by_blob }
    }

    /// Whether the character can be printed, regular and bold.
    pub(crate) fn covers(&self, c: char) -> bool {
        let has = |i: usize| self.files.get(i).is_some_and(|f| f.glyph_of.contains_key(&(c as u32)));
        (has(0) || has(2)) && (has(1) || has(3))
    }
}
