//! Positioned pages: what the writer draws. Nothing here knows a PDF library.
//! All lengths are points; y grows downwards from the top edge of the page.

use std::sync::Arc;

/// Red, green, blue.
pub(crate) type Color = [u8; 3];

/// Width of an A4 page.
pub(crate) const PAGE_W: f32 = 595.28;
/// Height of an A4 page.
pub(crate) const PAGE_H: f32 = 841.89;

/// One shaped glyph.
#[derive(Clone, Debug)]
pub(crate) struct Glyph {
    pub gid: u16,
    pub dx: f32,
    pub dy: f32,
    pub advance: f32,
    /// The characters it stands for: bytes of the run's text.
    pub start: u32,
    pub end: u32,
}

/// Glyphs of one font, size and colour on one baseline, in visual order from left to right.
#[derive(Clone, Debug)]
pub(crate) struct GlyphRun {
    pub font: usize,
    pub size: f32,
    pub color: Color,
    pub x: f32,
    pub y: f32,
    pub glyphs: Vec<Glyph>,
    pub rtl: bool,
    pub text: Arc<str>,
}

/// A square pattern of dark cells, row by row (QR code).
#[derive(Clone, Debug)]
pub(crate) struct Cells {
    pub side: usize,
    pub dark: Vec<bool>,
}

/// Something drawn on a page.
#[derive(Clone, Debug)]
pub(crate) enum Item {
    Glyphs(GlyphRun),
    Fill {
        x: f32,
        y: f32,
        w: f32,
        h: f32,
        color: Color,
    },
    Frame {
        x: f32,
        y: f32,
        w: f32,
        h: f32,
        color: Color,
        line: f32,
        dash: f32,
    },
    Circle {
        cx: f32,
        cy: f32,
        r: f32,
        color: Color,
        line: f32,
        dash: f32,
    },
    Cells {
        x: f32,
        y: f32,
        size: f32,
        cells: Arc<Cells>,
    },
    /// A picture of the document's list.
    Picture {
        x: f32,
        y: f32,
        w: f32,
        h: f32,
        index: usize,
    },
    /// A merged page of the document's list: from the form's own box into this one.
    Foreign {
        x: f32,
        y: f32,
        w: f32,
        h: f32,
        index: usize,
    },
    /// What follows is turned about the point, and seen through if `thin`, until `TurnEnd` (watermark).
    Turn {
        x: f32,
        y: f32,
        degrees: f32,
        thin: bool,
    },
    TurnEnd,
}

impl Item {
    /// The same thing, moved.
    pub(crate) fn moved(mut self, right: f32, down: f32) -> Self {
        match &mut self {
            Item::Glyphs(run) => {
                run.x += right;
                run.y += down;
            }
            Item::Fill { x, y, .. }
            | Item::Frame { x, y, .. }
            | Item::Circle { cx: x, cy: y, .. }
            | Item::Cells { x, y, .. }
            | Item::Picture { x, y, .. }
            | Item::Foreign { x, y, .. }
            | Item::Turn { x, y, .. } => {
                *x += right;
                *y += down;
            }
            Item::TurnEnd => {}
        }
        self
    }
}

/// One page of the finished paper.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    pub items: Vec<Item>,
}

/// A bookmark: its words and the page (from 0) it leads to.
#[derive(Clone, Debug)]
pub(crate) struct Bookmark {
    pub title: String,
    pub page: usize,
}
