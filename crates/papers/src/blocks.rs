//! What a paper is made of before anything is measured: titles, paragraphs, tables, places to sign.

use crate::jpeg::Jpeg;
use crate::pages::Color;

pub(crate) const INK: Color = [0x1f, 0x1b, 0x24];
pub(crate) const MUTED: Color = [0x5c, 0x56, 0x64];
pub(crate) const LINE: Color = [0xcf, 0xca, 0xd6];
pub(crate) const ACCENT: Color = [0x55, 0x3f, 0x80];
pub(crate) const SOFT: Color = [0xf2, 0xef, 0xf7];

/// Where a line stands. The start is the right-hand side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Align {
    Start,
    Center,
    End,
    Justify,
}

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    pub size: f32,
    pub bold: bool,
    pub color: Color,
    /// Line height as a multiple of the size; Arabic needs room for dots and marks.
    pub lead: f32,
    pub align: Align,
}

impl Style {
    pub(crate) const fn new(size: f32) -> Self {
        Self { size, bold: false, color: INK, lead: 1.7, align: Align::Start }
    }
    pub(crate) const fn bold(mut self) -> Self {
        self.bold = true;
        self
    }
    pub(crate) const fn color(mut self, color: Color) -> Self {
        self.color = color;
        self
    }
    pub(crate) const fn lead(mut self, lead: f32) -> Self {
        self.lead = lead;
        self
    }
    pub(crate) const fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }
}

/// The sizes of a paper. A letter that nearly fits one page is set again in the tighter ones.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    pub body: Style,
    pub small: Style,
    pub heading: Style,
    pub title: Style,
    pub table: Style,
    /// White above and below the words of a table row.
    pub pad: f32,
    /// White between paragraphs.
    pub gap: f32,
}

impl Scale {
    pub(crate) const CALM: Self = Self {
        body: Style::new(13.0).lead(1.72),
        small: Style::new(10.0).color(MUTED).lead(1.6),
        heading: Style::new(13.5).bold().color(ACCENT).lead(1.6),
        title: Style::new(19.0).bold().color(ACCENT).lead(1.5).align(Align::Center),
        table: Style::new(11.5).lead(1.5),
        pad: 3.6,
        gap: 8.0,
    };
    /// A little less white.
    pub(crate) const EVEN: Self = Self {
        body: Style::new(13.0).lead(1.6),
        small: Style::new(9.5).color(MUTED).lead(1.5),
        heading: Style::new(13.0).bold().color(ACCENT).lead(1.5),
        title: Style::new(18.0).bold().color(ACCENT).lead(1.45).align(Align::Center),
        table: Style::new(11.5).lead(1.42),
        pad: 2.6,
        gap: 6.5,
    };
    /// The least that is still comfortable to read.
    pub(crate) const TIGHT: Self = Self {
        body: Style::new(12.5).lead(1.48),
        small: Style::new(9.5).color(MUTED).lead(1.4),
        heading: Style::new(12.0).bold().color(ACCENT).lead(1.4),
        title: Style::new(17.0).bold().color(ACCENT).lead(1.35).align(Align::Center),
        table: Style::new(10.5).lead(1.36),
        pad: 1.1,
        gap: 3.6,
    };
}

/// Words, some of them bold.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    pub parts: Vec<(String, bool)>,
}

impl Words {
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self { parts: vec![(text.into(), false)] }
    }
    pub(crate) fn strong(text: impl Into<String>) -> Self {
        Self { parts: vec![(text.into(), true)] }
    }
    pub(crate) fn then_strong(mut self, text: impl Into<String>) -> Self {
        self.parts.push((text.into(), true));
        self
    }
    pub(crate) fn then(mut self, text: impl Into<String>) -> Self {
        self.parts.push((text.into(), false));
        self
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

/// A column of a table, from the right: its share of the width and its heading.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub share: f32,
    pub head: String,
}

/// One thing in the run of a paper.
#[derive(Clone, Debug)]
pub(crate) enum Block {
    Title(String),
    Heading(String),
    Para(Words, Style),
    Table {
        columns: Vec<Column>,
        rows: Vec<Vec<String>>,
        style: Style,
    },
    /// Labels and values, two columns without a head.
    Pairs {
        rows: Vec<(String, String)>,
        style: Style,
        /// Share of the labels.
        labels: f32,
    },
    /// Words in a tinted box with a bar at the start.
    Callout(Vec<Words>, Style),
    /// Side by side from the right, each with its share of the width; never parted.
    Side(Vec<(f32, Vec<Part>)>),
    Gap(f32),
    /// A hairline across the page; it stays with what follows.
    Rule,
    /// Words that introduce what follows and stay with it.
    Lead(Words, Style),
}

/// What may stand in a column of [`Block::Side`].
#[derive(Clone, Debug)]
pub(crate) enum Part {
    Words(Words, Style),
    Gap(f32),
    /// Words with a line through them.
    Struck(Words, Style),
    /// A line to write on, as wide as its column allows, at most this wide.
    WriteLine(f32),
    /// A dashed circle with a word in it: where the stamp goes.
    StampPlace(String, f32),
    /// An empty box with a word under it: where a fingerprint goes.
    Box(f32, f32),
    Qr(String, f32),
    Picture(Jpeg, f32),
}
