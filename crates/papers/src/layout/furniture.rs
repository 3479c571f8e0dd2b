//! What every page carries around the text: letterhead, running head, foot with "page n of m", watermark.

use super::shape::Setter;
use crate::PaperError;
use crate::blocks::{ACCENT, Align, INK, LINE, MUTED, Style, Words};
use crate::jpeg::Jpeg;
use crate::letterhead::Letterhead;
use crate::pages::{Item, PAGE_H, PAGE_W, Page};
use crate::qr;
use crate::text;

/// White at both sides of the text, 2.3 cm.
pub(crate) const MARGIN: f32 = 65.0;
/// Width of the text.
pub(crate) const TEXT_W: f32 = PAGE_W - 2.0 * MARGIN;

/// Where text may stand on the first and on the further pages.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    pub first_top: f32,
    pub next_top: f32,
    pub bottom: f32,
}

/// What stands above the text.
#[derive(Clone, Debug)]
pub(crate) enum Head {
    /// The letterhead on the first page, with label and value lines at the end (left) side.
    Letter { lines: Vec<(String, String)> },
    /// A running head on every page: words at the start.
    Running { start: String },
}

/// What stands below the text.
#[derive(Clone, Debug)]
pub(crate) struct Foot {
    /// At the start (right), for example the paper's kind and number.
    pub start: String,
    /// At the end (left).
    pub end: String,
    /// Number and values' hash of a declaration: then every page carries its own QR code.
    pub qr: Option<(String, [u8; 32])>,
}

const TOP: f32 = 40.0;
const PALE: [u8; 3] = [0xe9, 0xe6, 0xee];
const RUNNING_TOP: f32 = 34.0;

impl Foot {
    pub(crate) fn bottom(&self) -> f32 {
        PAGE_H - if self.qr.is_some() { 104.0 } else { 66.0 }
    }
}

/// The name a paper shows: on a neutral one never more than the public short name.
fn shown_name(letterhead: &Letterhead) -> &str {
    if letterhead.neutral { &letterhead.public_short_name } else { &letterhead.name_ar }
}

/// Draws the letterhead and says where the text may begin.
pub(crate) fn heading_height(setter: &mut Setter, head: &Head, letterhead: &Letterhead) -> f32 {
    match head {
        Head::Letter { lines } => letter_head(setter, lines, letterhead, &mut Vec::new()).1 + 14.0,
        Head::Running { .. } => RUNNING_TOP + 40.0,
    }
}

fn letter_head(setter: &mut Setter, lines: &[(String, String)], letterhead: &Letterhead, pictures: &mut Vec<Jpeg>) -> (Vec<Item>, f32) {
    let mut items = Vec::new();
    let mut right = PAGE_W - MARGIN;
    let mut low = TOP;
    if let (Some(logo), false) = (&letterhead.logo_jpeg, letterhead.neutral) {
        let (w, h) = fit(logo, 60.0, 60.0);
        items.push(Item::Picture { x: right - w, y: TOP, w, h, index: pictures.len() });
        pictures.push(logo.clone());
        right -= w + 12.0;
        low = low.max(TOP + h);
    }
    let left = PAGE_W - MARGIN - TEXT_W * 0.62;
    let width = right - left;
    let mut y = TOP - 2.0;
    let mut put = |setter: &mut Setter, text: &str, style: Style, y: &mut f32| {
        if !text.trim().is_empty() {
            let (set, height) = setter.set(&Words::plain(text), style, left, *y, width);
            items.extend(set);
            *y += height;
        }
    };
    put(setter, shown_name(letterhead), Style::new(16.0).bold().color(ACCENT).lead(1.5), &mut y);
    if !letterhead.neutral {
        put(setter, &letterhead.name_latin, Style::new(9.5).color(MUTED).lead(1.55), &mut y);
        put(setter, &text::licence_line(&letterhead.licence, &letterhead.city), Style::new(10.0).color(MUTED).lead(1.6), &mut y);
        put(setter, &letterhead.address, Style::new(10.0).color(MUTED).lead(1.6), &mut y);
    }
    put(setter, &letterhead.contact, Style::new(10.0).color(MUTED).lead(1.6), &mut y);
    low = low.max(y);
    // Label and value lines as Saudi letters have them, in a block at the left edge.
    let (block, labels) = (TEXT_W * 0.36, 52.0);
    let mut y = TOP;
    for (label, value) in lines {
        let style = Style::new(10.5).lead(1.62);
        let (set, _) = setter.set(&Words::plain(label.as_str()), style.color(MUTED), MARGIN + block - labels, y, labels);
        items.extend(set);
        let (set, height) = setter.set(&Words::plain(value.as_str()), style.color(INK), MARGIN, y, block - labels);
        items.extend(set);
        y += height;
    }
    low = low.max(y) + 8.0;
    items.push(Item::Fill { x: MARGIN, y: low, w: TEXT_W, h: 1.1, color: ACCENT });
    (items, low + 1.1)
}

fn fit(jpeg: &Jpeg, most_w: f32, most_h: f32) -> (f32, f32) {
    let (w, h) = (f32::from(jpeg.width), f32::from(jpeg.height));
    let by = (most_w / w).min(most_h / h);
    (w * by, h * by)
}

/// Adds head, foot and watermark to every page. `number_from` and `of` say which pages of the whole these are;
/// the running head's words of each page come from `start_of`.
pub(crate) fn furnish(
    setter: &mut Setter,
    pages: &mut [Page],
    head: &Head,
    foot: &Foot,
    letterhead: &Letterhead,
    pictures: &mut Vec<Jpeg>,
    (number_from, of): (usize, usize),
) -> Result<(), PaperError> {
    for (i, page) in pages.iter_mut().enumerate() {
        let n = number_from + i;
        let mut items = match head {
            Head::Letter { lines } if i == 0 => letter_head(setter, lines, letterhead, pictures).0,
            Head::Letter { .. } => running_head(setter, shown_name(letterhead), &foot.start),
            Head::Running { start } => running_head(setter, shown_name(letterhead), start),
        };
        let covered = page.items.iter().any(|item| matches!(item, Item::Foreign { .. } | Item::Picture { .. }));
        items.append(&mut page.items);
        items.extend(feet(setter, foot, letterhead, n, of)?);
        if letterhead.training && covered {
            items.extend(watermark(setter, true));
        } else if letterhead.training {
            items.splice(0..0, watermark(setter, false));
        }
        page.items = items;
    }
    Ok(())
}

fn running_head(setter: &mut Setter, name: &str, other: &str) -> Vec<Item> {
    let style = Style::new(9.5).lead(1.5).color(MUTED);
    let half = TEXT_W / 2.0;
    let (mut items, _) = setter.set(&Words::plain(name), style.bold().color(ACCENT), MARGIN + half, RUNNING_TOP, half);
    items.extend(setter.set(&Words::plain(other), style.align(Align::End), MARGIN, RUNNING_TOP, half).0);
    items.push(Item::Fill { x: MARGIN, y: RUNNING_TOP + 19.0, w: TEXT_W, h: 0.5, color: LINE });
    items
}

fn feet(setter: &mut Setter, foot: &Foot, letterhead: &Letterhead, n: usize, of: usize) -> Result<Vec<Item>, PaperError> {
    let style = Style::new(9.5).lead(1.5).color(MUTED);
    let mut items = Vec::new();
    let mut left = MARGIN;
    let top = foot.bottom() + 14.0;
    items.push(Item::Fill { x: MARGIN, y: top, w: TEXT_W, h: 0.5, color: LINE });
    if let Some((number, hash)) = &foot.qr {
        let payload = qr::declaration_payload(number, n, of, hash);
        items.push(Item::Cells { x: MARGIN, y: top + 8.0, size: 58.0, cells: qr::cells(&payload)? });
        left += 72.0;
    }
    let width = PAGE_W - MARGIN - left;
    let y = top + 6.0;
    let page_words = text::page_of(n, of);
    let third = width / 3.0;
    items.extend(setter.set(&Words::plain(foot.start.as_str()), style, left + 2.0 * third, y, third).0);
    items.extend(setter.set(&Words::plain(page_words), style.align(Align::Center), left + third, y, third).0);
    items.extend(setter.set(&Words::plain(foot.end.as_str()), style.align(Align::End), left, y, third).0);
    let mut y = y + 15.0;
    if let Some((_, hash)) = &foot.qr {
        let line = format!("{} {}", text::VALUES_HASH, qr::short_hash(hash));
        items.extend(setter.set(&Words::plain(line), style, left, y, width).0);
        y += 15.0;
    }
    if letterhead.training {
        let style = style.bold().align(if foot.qr.is_some() { Align::Start } else { Align::Center });
        items.extend(setter.set(&Words::plain(text::TRAINING_NOTE), style, left, y, width).0);
    }
    Ok(items)
}

/// «تدريب» across the page: under the words, or thin over a scan that would hide it.
fn watermark(setter: &mut Setter, over: bool) -> Vec<Item> {
    let style = Style::new(150.0).bold().color(if over { MUTED } else { PALE }).lead(1.5).align(Align::Center);
    let (words, height) = setter.set(&Words::plain(text::TRAINING), style, 0.0, PAGE_H / 2.0, PAGE_W);
    let mut items = vec![Item::Turn { x: PAGE_W / 2.0, y: PAGE_H / 2.0, degrees: 40.0, thin: over }];
    items.extend(words.into_iter().map(|item| item.moved(0.0, -height / 2.0)));
    items.push(Item::TurnEnd);
    items
}
