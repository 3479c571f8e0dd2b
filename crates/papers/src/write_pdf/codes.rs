//! Which code stands for which glyph and text in the finished file.
//!
//! One glyph can stand for different letters, and a ligature for several, so a code is given to each triple of glyph, text and width,
//! and a map from code to glyph goes beside the font. One code per glyph would make copied text wrong.

use crate::PaperError;
use crate::layout::FontFile;
use printpdf::ParsedFont;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};

/// What a code stands for.
struct Meaning {
    gid: u16,
    text: Box<str>,
    /// In thousandths of an em.
    width: u16,
    code: u16,
}

/// Codes of glyphs without text. A reader that finds no text may take the code itself for a character (pdf.js does): these are
/// characters nobody sees.
const MUTE: [std::ops::RangeInclusive<u16>; 4] = [0x200b..=0x200b, 0x2060..=0x2064, 0x206a..=0x206f, 0xfe00..=0xfe0f];
/// Codes of glyphs with text stay below the first of them.
const LAST: u16 = 0x1fff;

/// The codes of one font, given in the order their meanings are met.
#[derive(Default)]
pub(crate) struct Codes {
    /// Places in the list.
    by_glyph: HashMap<u16, Vec<usize>>,
    list: Vec<Meaning>,
    mute: usize,
}

/// A font reduced to what one paper uses.
pub(crate) struct Subset {
    pub font: ParsedFont,
    /// The `ABCDEF+` mark in front of its name.
    pub tag: String,
    /// Two bytes a code: the glyph in the subset.
    pub glyph_of_code: Vec<u8>,
}

impl Codes {
    /// The code of the glyph when it stands for this text and takes this width.
    pub(crate) fn code(&mut self, gid: u16, text: &str, width: u16) -> u16 {
        let known = self.by_glyph.entry(gid).or_default();
        let meanings = known.iter().filter_map(|at| self.list.get(*at));
        if let Some(same) = meanings.into_iter().find(|m| m.width == width && &*m.text == text) {
            return same.code;
        }
        let silent = if text.is_empty() { MUTE.into_iter().flatten().nth(self.mute) } else { None };
        self.mute += usize::from(silent.is_some());
        // 8,191 meanings are far more than four fonts have in 500 pages; past them glyph 0 would be shown.
        let code = silent.or_else(|| u16::try_from(self.list.len() + 1).ok().filter(|code| *code <= LAST)).unwrap_or(0);
        if code != 0 {
            known.push(self.list.len());
            self.list.push(Meaning { gid, text: text.into(), width, code });
        }
        code
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (u16, &str)> {
        self.list.iter().map(|meaning| (meaning.code, &*meaning.text))
    }

    /// The font with only the glyphs that have a code; `None` when the paper does not use it.
    pub(crate) fn subset(&self, file: &FontFile, parsed: &ParsedFont) -> Result<Option<Subset>, PaperError> {
        if self.list.is_empty() {
            return Ok(None);
        }
        let mut gids: Vec<u16> = self.list.iter().map(|m| m.gid).collect();
        gids.sort_unstable();
        gids.dedup();
        let remapper = subsetter::GlyphRemapper::new_from_glyphs_sorted(&gids);
        let bytes = subsetter::subset(file.bytes, 0, &remapper).map_err(|e| PaperError::Writer(e.to_string()))?;
        let mut widths = BTreeMap::new();
        let most = self.list.iter().map(|m| usize::from(m.code)).max().unwrap_or(0);
        let mut glyph_of_code = vec![0; 2 * (most + 1)];
        for meaning in &self.list {
            widths.insert(meaning.code, meaning.width);
            let at = 2 * usize::from(meaning.code);
            if let Some(place) = glyph_of_code.get_mut(at..at + 2) {
                place.copy_from_slice(&remapper.get(meaning.gid).unwrap_or(0).to_be_bytes());
            }
        }
        let tag = tag(&bytes);
        let font = ParsedFont {
            original_bytes: bytes,
            font_index: 0,
            font_name: Some(format!("{tag}{}", file.name)),
            codepoint_to_glyph: BTreeMap::new(),
            glyph_widths: widths,
            // The widths are in thousandths already.
            units_per_em: 1000,
            font_metrics: parsed.font_metrics.clone(),
            font_type: parsed.font_type,
            pdf_font_metrics: parsed.pdf_font_metrics.clone(),
        };
        Ok(Some(Subset { font, tag, glyph_of_code }))
    }
}

/// Six letters that differ when the subset differs.
fn tag(bytes: &[u8]) -> String {
    let letters = Sha256::digest(bytes).iter().take(6).map(|b| char::from(b'A' + b % 26)).collect::<String>();
    letters + "+"
}

/// The glyphs of a font's characters, read by the writer's library.
pub(crate) fn glyphs_of(bytes: &'static [u8]) -> BTreeMap<u32, u16> {
    ParsedFont::from_bytes(bytes, 0, &mut Vec::new()).map(|font| font.codepoint_to_glyph).unwrap_or_default()
}
