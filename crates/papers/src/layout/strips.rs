//! Blocks become strips: pieces of full width that a page break never cuts.

use super::furniture::TEXT_W;
use super::shape::{Line, Setter};
use super::{side, table};
use crate::PaperError;
use crate::blocks::{ACCENT, Block, LINE, SOFT, Scale, Style, Words};
use crate::jpeg::Jpeg;
use crate::pages::Item;
use std::rc::Rc;

/// A piece of a page: what is drawn (from its own top left corner) and how it may be parted from its neighbours.
#[derive(Clone, Debug, Default)]
pub(crate) struct Strip {
    pub items: Vec<Item>,
    pub height: f32,
    /// White after it, dropped at the foot of a page.
    pub after: f32,
    /// Must stand on the page of the next strip: headings, table heads, the first of two lines.
    pub keep_with_next: bool,
    /// What is printed above it again when it starts a page: the head of its table.
    pub head: Option<Rc<Strip>>,
}

/// Sets the blocks into strips of the text width. Pictures met on the way are added to `pictures`.
pub(crate) fn strips(setter: &mut Setter, blocks: &[Block], scale: &Scale, pictures: &mut Vec<Jpeg>) -> Result<Vec<Strip>, PaperError> {
    let mut out = Vec::new();
    for block in blocks {
        match block {
            Block::Title(text) => {
                let mut lines = paragraph(setter, &Words::plain(text), scale.title, 0.0, TEXT_W);
                keep_all(&mut lines);
                set_after(&mut lines, scale.gap);
                out.extend(lines);
            }
            Block::Heading(text) => {
                set_more_after(&mut out, scale.gap * 0.5);
                let mut lines = paragraph(setter, &Words::plain(text), scale.heading, 0.0, TEXT_W);
                keep_all(&mut lines);
                set_after(&mut lines, 2.0);
                out.extend(lines);
            }
            Block::Para(words, style) => {
                let mut lines = paragraph(setter, words, *style, 0.0, TEXT_W);
                set_after(&mut lines, scale.gap * 0.75);
                out.extend(lines);
            }
            Block::Table { columns, rows, style } => {
                out.extend(table::grid(setter, columns, rows, *style, scale.pad));
                set_after(&mut out, scale.gap);
            }
            Block::Pairs { rows, style, labels } => {
                out.extend(table::pairs(setter, rows, *style, *labels, scale.pad));
                set_after(&mut out, scale.gap);
            }
            Block::Callout(paragraphs, style) => {
                out.extend(callout(setter, paragraphs, *style));
                set_after(&mut out, scale.gap);
            }
            Block::Side(columns) => {
                let mut strip = side::side(setter, columns, pictures)?;
                strip.after = scale.gap;
                out.push(strip);
            }
            Block::Rule => out.push(Strip {
                items: vec![Item::Fill { x: 0.0, y: 0.0, w: TEXT_W, h: 0.5, color: LINE }],
                height: 0.5,
                after: scale.gap * 0.75,
                keep_with_next: true,
                ..Strip::default()
            }),
            Block::Lead(words, style) => {
                set_more_after(&mut out, scale.gap * 0.4);
                let mut lines = paragraph(setter, words, *style, 0.0, TEXT_W);
                keep_all(&mut lines);
                set_after(&mut lines, 1.0);
                out.extend(lines);
            }
            Block::Gap(height) => set_more_after(&mut out, *height),
        }
    }
    Ok(out)
}

/// One strip a line; the first two and the last two lines of a paragraph stay together.
fn paragraph(setter: &mut Setter, words: &Words, style: Style, x: f32, width: f32) -> Vec<Strip> {
    let lines = setter.lines(words, style, width);
    let count = lines.len();
    lines.into_iter().enumerate().map(|(i, line)| line_strip(line, x, (i == 0 && count > 1) || (count > 2 && i + 2 == count))).collect()
}

fn line_strip(line: Line, x: f32, keep_with_next: bool) -> Strip {
    let items = line.runs.into_iter().map(|run| Item::Glyphs(run).moved(x, 0.0)).collect();
    Strip { items, height: line.height, keep_with_next, ..Strip::default() }
}

/// Tinted paragraphs with a bar at the start (right) side; each line carries its own piece of the tint, so it may be parted.
fn callout(setter: &mut Setter, paragraphs: &[Words], style: Style) -> Vec<Strip> {
    let inner = TEXT_W - 30.0;
    let mut strips: Vec<Strip> = Vec::new();
    for (i, words) in paragraphs.iter().enumerate() {
        let mut lines = paragraph(setter, words, style, 14.0, inner);
        if i + 1 < paragraphs.len()
            && let Some(last) = lines.last_mut()
        {
            last.height += 4.0;
        }
        strips.extend(lines);
    }
    if let Some(first) = strips.first_mut() {
        let items = std::mem::take(&mut first.items);
        first.items = items.into_iter().map(|item| item.moved(0.0, 7.0)).collect();
        first.height += 7.0;
    }
    if let Some(last) = strips.last_mut() {
        last.height += 7.0;
    }
    for strip in &mut strips {
        let h = strip.height;
        let under = [
            Item::Fill { x: 0.0, y: 0.0, w: TEXT_W, h: h + 0.2, color: SOFT },
            Item::Fill { x: TEXT_W - 2.4, y: 0.0, w: 2.4, h: h + 0.2, color: ACCENT },
        ];
        strip.items.splice(0..0, under);
    }
    strips
}

fn keep_all(strips: &mut [Strip]) {
    for strip in strips {
        strip.keep_with_next = true;
    }
}

fn set_after(strips: &mut [Strip], after: f32) {
    if let Some(last) = strips.last_mut() {
        last.after = after;
    }
}

fn set_more_after(strips: &mut [Strip], more: f32) {
    if let Some(last) = strips.last_mut() {
        last.after += more;
    }
}
