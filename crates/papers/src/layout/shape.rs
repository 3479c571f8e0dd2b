//! Words to lines of positioned glyphs (parley: bidi, shaping, line breaking).

use super::direction::{direct, is_control};
use super::fonts::{ARABIC, Fonts, LATIN};
use crate::blocks::{Align, Style, Words};
use crate::letterhead::Digits;
use crate::pages::{Color, Glyph, GlyphRun, Item};
use parley::fontique::SourceCache;
use parley::style::{FontFamily, FontFamilyName, FontWeight, LineHeight, OverflowWrap, StyleProperty};
use parley::{Alignment, AlignmentOptions, BaseDirection, FontContext, Layout, LayoutContext};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::Arc;

/// Height above and depth below the baseline of the Arabic font, in ems.
const ASCENT: f32 = 1.069;
const DESCENT: f32 = 0.633;
/// Latin letters and 0-9 look larger than Arabic of the same size.
const LATIN_SIZE: f32 = 0.94;
/// Arabic-Indic digits look smaller than the letters beside them.
const INDIC_SIZE: f32 = 1.12;

/// One line: its height and its glyphs, relative to its top left corner.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub height: f32,
    pub runs: Vec<GlyphRun>,
}

/// Sets words into lines; keeps the shaper's caches from paper to paper.
pub(crate) struct Setter {
    fonts: FontContext,
    layouts: LayoutContext<Color>,
    by_blob: HashMap<u64, usize>,
    /// Style of the digits for the paper being set.
    pub digits: Digits,
    /// Characters met that no font has.
    pub missing: BTreeSet<char>,
}

impl Setter {
    pub(crate) fn new(fonts: &Fonts) -> Self {
        Self {
            fonts: FontContext { collection: fonts.collection.clone(), source_cache: SourceCache::default() },
            layouts: LayoutContext::new(),
            by_blob: fonts.by_blob.clone(),
            digits: Digits::Western,
            missing: BTreeSet::new(),
        }
    }

    /// Breaks the words into lines of at most `width` points.
    pub(crate) fn lines(&mut self, words: &Words, style: Style, width: f32) -> Vec<Line> {
        let mut text = String::new();
        let mut bold: Vec<Range<usize>> = Vec::new();
        let (mut latin, mut indic): (Vec<Range<usize>>, Vec<Range<usize>>) = (Vec::new(), Vec::new());
        for (part, strong) in &words.parts {
            let from = text.len();
            let part = direct(part, self.digits);
            latin.extend(part.latin.iter().map(|r| r.start + from..r.end + from));
            indic.extend(part.indic.iter().map(|r| r.start + from..r.end + from));
            text.push_str(&part.text);
            if *strong {
                bold.push(from..text.len());
            }
        }
        let text: Arc<str> = text.into();
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, &text, 1.0, false);
        builder.set_base_direction(BaseDirection::Rtl);
        builder.push_default(StyleProperty::FontFamily(families([ARABIC, LATIN])));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(if style.bold { 700.0 } else { 400.0 })));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(style.lead)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.push_default(StyleProperty::Brush(style.color));
        for range in bold {
            builder.push(StyleProperty::FontWeight(FontWeight::new(700.0)), range);
        }
        for range in indic {
            builder.push(StyleProperty::FontSize(style.size * INDIC_SIZE), range);
        }
        for range in latin {
            builder.push(StyleProperty::FontFamily(families([LATIN, ARABIC])), range.clone());
            builder.push(StyleProperty::FontSize(style.size * LATIN_SIZE), range);
        }
        let mut layout: Layout<Color> = builder.build(&text);
        layout.break_all_lines(Some(width));
        let align = match style.align {
            Align::Start => Alignment::Start,
            Align::Center => Alignment::Center,
            Align::End => Alignment::End,
            Align::Justify => Alignment::Justify,
        };
        layout.align(align, AlignmentOptions::default());
        // The baseline lies where the Arabic font puts it, whatever else the line holds: labels and numbers side by side stay level.
        let height = style.size * style.lead;
        let baseline = height / 2.0 + style.size * (ASCENT - DESCENT) / 2.0;
        let mut lines = Vec::new();
        for line in layout.lines() {
            let metrics = *line.metrics();
            let mut x = metrics.offset + metrics.inline_min_coord;
            let mut runs = Vec::new();
            for run in line.runs() {
                let Some(font) = self.by_blob.get(&run.font().data.id()).copied() else { continue };
                let color = style.color;
                let mut out = GlyphRun {
                    font,
                    size: run.font_size(),
                    color,
                    x,
                    y: baseline,
                    glyphs: Vec::new(),
                    rtl: run.is_rtl(),
                    text: text.clone(),
                };
                // The shaper visits the later letters of a ligature before the first one when the run is right-to-left.
                let mut waiting: Option<Range<usize>> = None;
                for cluster in run.visual_clusters() {
                    let range = cluster.text_range();
                    if cluster.is_ligature_continuation() {
                        if run.is_rtl() {
                            waiting = Some(join(waiting.take(), range));
                        } else if let Some(last) = out.glyphs.last_mut() {
                            last.end = last.end.max(range.end as u32);
                        }
                        continue;
                    }
                    let range = join(waiting.take(), range);
                    for glyph in cluster.glyphs() {
                        if glyph.id == 0 {
                            let lost = text.get(range.clone()).unwrap_or_default().chars();
                            self.missing.extend(lost.filter(|c| !is_control(*c) && !c.is_whitespace()));
                        }
                        out.glyphs.push(Glyph {
                            gid: glyph.id as u16,
                            dx: glyph.x,
                            dy: glyph.y,
                            advance: glyph.advance,
                            start: range.start as u32,
                            end: range.end as u32,
                        });
                        x += glyph.advance;
                    }
                }
                if !out.glyphs.is_empty() {
                    runs.push(out);
                }
            }
            lines.push(Line { height, runs });
        }
        lines
    }

    /// Sets words as items whose top right block corner is at (x, y); returns the items and their height.
    pub(crate) fn set(&mut self, words: &Words, style: Style, x: f32, y: f32, width: f32) -> (Vec<Item>, f32) {
        let (mut items, mut down) = (Vec::new(), 0.0);
        for line in self.lines(words, style, width) {
            items.extend(line.runs.into_iter().map(|run| Item::Glyphs(run).moved(x, y + down)));
            down += line.height;
        }
        (items, down)
    }
}

fn join(a: Option<Range<usize>>, b: Range<usize>) -> Range<usize> {
    match a {
        Some(a) => a.start.min(b.start)..a.end.max(b.end),
        None => b,
    }
}

fn families(names: [&'static str; 2]) -> FontFamily<'static> {
    FontFamily::List(Cow::Owned(names.into_iter().map(|n| FontFamilyName::Named(Cow::Borrowed(n))).collect()))
}
