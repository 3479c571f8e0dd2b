//! Which text each glyph gives back when it is copied or read aloud.
//!
//! Readers put Arabic together from the places of the letters, so each letter must have a place of its own, in visual order. Where
//! one glyph shows several letters (لله), it keeps a share of its width and unseen blanks with the other letters take the rest; a
//! vowel mark is read from a blank one thousandth of an em wide beside its letter, and the drawn mark itself is mute. Measured with
//! pdftotext on the sample letter: several letters in one glyph come back turned round, and marks as glyphs of their own tear words.

use crate::layout::{FontFile, is_control};
use crate::pages::{Glyph, GlyphRun};
use printpdf::ParsedFont;
use std::borrow::Cow;

/// A glyph as it goes into the file.
pub(crate) struct Shown<'a> {
    pub gid: u16,
    pub text: Cow<'a, str>,
    /// Left edge, in points.
    pub x: f32,
    /// How far above the baseline.
    pub rise: f32,
    /// What a reader is told, in thousandths of an em, cut to an integer as the writer does.
    pub width: u16,
    /// Drawn after the line, without text.
    pub is_mark: bool,
}

/// A vowel or other mark that stands on a letter.
fn is_mark(c: char) -> bool {
    matches!(c as u32, 0x0300..=0x036f | 0x0610..=0x061a | 0x064b..=0x065f | 0x0670 | 0x06d6..=0x06dc | 0x06df..=0x06e8 | 0x06ea..=0x06ed | 0x08d3..=0x08ff)
}

/// The glyphs of a run in visual order, each with its text.
pub(crate) fn shown<'a>(run: &'a GlyphRun, file: &FontFile, font: &ParsedFont) -> Vec<Shown<'a>> {
    let scale = 1000.0 / f32::from(font.units_per_em.max(1));
    let width = |gid: u16| (f32::from(font.glyph_widths.get(&gid).copied().unwrap_or(0)) * scale) as u16;
    let blank = file.glyph_of.get(&(' ' as u32)).copied();
    let mut out = Vec::with_capacity(run.glyphs.len());
    let mut x = run.x;
    let mut rest = run.glyphs.as_slice();
    while let Some(first) = rest.first() {
        let same = rest.iter().take_while(|g| g.start == first.start && g.end == first.end).count();
        let (cluster, after) = rest.split_at(same);
        rest = after;
        let text = spoken(run.text.get(first.start as usize..first.end as usize).unwrap_or_default());
        let base = cluster.iter().enumerate().max_by(|(_, a), (_, b)| a.advance.total_cmp(&b.advance)).map_or(0, |(i, _)| i);
        for (i, glyph) in cluster.iter().enumerate() {
            let at = x + glyph.dx;
            x += glyph.advance;
            if i == base {
                let whole = Shown { gid: glyph.gid, text: text.clone(), x: at, rise: glyph.dy, width: width(glyph.gid), is_mark: false };
                base_of(&mut out, whole, glyph, run, blank);
            } else {
                let is_mark = glyph.advance == 0.0 || glyph.dy != 0.0;
                out.push(Shown { gid: glyph.gid, text: "".into(), x: at, rise: glyph.dy, width: width(glyph.gid), is_mark });
            }
        }
    }
    out
}

/// The text without direction marks; a space that must not break is copied as a plain one.
fn spoken(raw: &str) -> Cow<'_, str> {
    if !raw.chars().any(|c| is_control(c) || c == '\u{a0}') {
        return Cow::Borrowed(raw);
    }
    Cow::Owned(raw.chars().filter(|c| !is_control(*c)).map(|c| if c == '\u{a0}' { ' ' } else { c }).collect())
}

fn base_of<'a>(out: &mut Vec<Shown<'a>>, whole: Shown<'a>, glyph: &Glyph, run: &GlyphRun, blank: Option<u16>) {
    let several = whole.text.chars().nth(1).is_some();
    if whole.text.is_empty() && glyph.advance == 0.0 {
        return; // a direction mark
    }
    let (true, true, Some(blank)) = (several, whole.rise == 0.0 && whole.width > 0, blank) else {
        out.push(whole);
        return;
    };
    let mut letters: Vec<char> = whole.text.chars().collect();
    if run.rtl {
        letters.reverse();
    }
    let marks = letters.iter().filter(|c| is_mark(**c)).count();
    let each = usize::from(whole.width).saturating_sub(marks) / (letters.len() - marks).max(1);
    let em = run.size / 1000.0;
    let mut x = whole.x;
    for (i, letter) in letters.into_iter().enumerate() {
        let width = if is_mark(letter) { 1 } else { each.clamp(1, usize::from(u16::MAX)) as u16 };
        out.push(Shown {
            gid: if i == 0 { whole.gid } else { blank },
            text: letter.to_string().into(),
            x,
            rise: 0.0,
            width,
            is_mark: false,
        });
        x += f32::from(width) * em;
    }
}
