//! Tables: hairlines between rows, a tinted head that is repeated on every page, rows that are cut only when taller than a page.

use super::furniture::TEXT_W;
use super::shape::{Line, Setter};
use super::strips::Strip;
use crate::blocks::{ACCENT, Column, LINE, MUTED, SOFT, Style, Words};
use crate::pages::Item;
use std::rc::Rc;

const SIDE_PAD: f32 = 7.0;
/// A row taller than this is cut between lines: it could not stand on one page.
const TALLEST_ROW: f32 = 480.0;

struct Cell {
    x: f32,
    lines: Vec<Line>,
}

/// A table with a head.
pub(crate) fn grid(setter: &mut Setter, columns: &[Column], rows: &[Vec<String>], style: Style, pad: f32) -> Vec<Strip> {
    let total: f32 = columns.iter().map(|c| c.share).sum::<f32>().max(0.01);
    let widths: Vec<f32> = columns.iter().map(|c| TEXT_W * c.share / total).collect();
    let heads = columns.iter().map(|c| c.head.as_str());
    let cells = cells(setter, &widths, heads.map(|h| (h, style.bold().color(ACCENT))));
    let mut head = row_strip(&cells, pad + 0.6, Some(SOFT), true);
    head.keep_with_next = true;
    let shared = Rc::new(head.clone());
    let mut out = vec![head];
    for row in rows {
        let cells = self::cells(setter, &widths, row.iter().map(|text| (text.as_str(), style)));
        out.extend(row_strips(cells, pad, Some(&shared)));
    }
    keep_ends(out.get_mut(1..).unwrap_or_default());
    out
}

/// No table is begun with one row at the foot of a page, nor ended with one at the top of the next.
fn keep_ends(rows: &mut [Strip]) {
    let count = rows.len();
    for at in [0, count.wrapping_sub(2)] {
        if count > 1
            && let Some(row) = rows.get_mut(at)
        {
            row.keep_with_next = true;
        }
    }
}

/// Labels and values without a head; an empty value is a dash, so that nothing looks forgotten.
pub(crate) fn pairs(setter: &mut Setter, rows: &[(String, String)], style: Style, labels: f32, pad: f32) -> Vec<Strip> {
    let widths = [TEXT_W * labels, TEXT_W * (1.0 - labels)];
    let mut out = Vec::new();
    for (label, value) in rows {
        let value = if value.trim().is_empty() { "—" } else { value.as_str() };
        let cells = cells(setter, &widths, [(label.as_str(), style.color(MUTED)), (value, style)].into_iter());
        out.extend(row_strips(cells, pad, None));
    }
    keep_ends(&mut out);
    out
}

/// Cells from the right.
fn cells<'a>(setter: &mut Setter, widths: &[f32], texts: impl Iterator<Item = (&'a str, Style)>) -> Vec<Cell> {
    let mut x = TEXT_W;
    let mut out = Vec::with_capacity(widths.len());
    for (width, (text, style)) in widths.iter().zip(texts) {
        x -= width;
        let lines = if text.is_empty() { Vec::new() } else { setter.lines(&Words::plain(text), style, width - 2.0 * SIDE_PAD) };
        out.push(Cell { x: x + SIDE_PAD, lines });
    }
    out
}

fn height(cell: &Cell) -> f32 {
    cell.lines.iter().map(|l| l.height).sum()
}

/// A row, cut into several strips between its lines when it is taller than a page could hold.
fn row_strips(mut cells: Vec<Cell>, pad: f32, head: Option<&Rc<Strip>>) -> Vec<Strip> {
    let mut out = Vec::new();
    loop {
        let whole = cells.iter().map(height).fold(0.0, f32::max) <= TALLEST_ROW;
        let rest = if whole { Vec::new() } else { cells.iter_mut().map(cut).collect() };
        let mut strip = row_strip(&cells, pad, None, whole);
        strip.head = head.cloned();
        out.push(strip);
        if whole {
            return out;
        }
        cells = rest;
    }
}

/// Leaves in the cell what fits and returns the rest.
fn cut(cell: &mut Cell) -> Cell {
    let mut used = 0.0;
    let fits = cell.lines.iter().take_while(|line| {
        used += line.height;
        used <= TALLEST_ROW
    });
    let at = fits.count().max(1).min(cell.lines.len());
    Cell { x: cell.x, lines: cell.lines.split_off(at) }
}

fn row_strip(cells: &[Cell], pad: f32, fill: Option<[u8; 3]>, last: bool) -> Strip {
    let tall = cells.iter().map(height).fold(0.0, f32::max) + 2.0 * pad;
    let mut items = Vec::new();
    if let Some(color) = fill {
        items.push(Item::Fill { x: 0.0, y: 0.0, w: TEXT_W, h: tall, color });
    }
    for cell in cells {
        let mut y = pad;
        for line in &cell.lines {
            items.extend(line.runs.iter().cloned().map(|run| Item::Glyphs(run).moved(cell.x, y)));
            y += line.height;
        }
    }
    if last {
        items.push(Item::Fill { x: 0.0, y: tall - 0.5, w: TEXT_W, h: 0.5, color: LINE });
    }
    Strip { items, height: tall, ..Strip::default() }
}
