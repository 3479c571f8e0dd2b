//! Columns side by side: places to sign, the stamp, QR codes. They are never parted by a page break.

use super::furniture::TEXT_W;
use super::shape::Setter;
use super::strips::Strip;
use crate::PaperError;
use crate::blocks::{Align, LINE, MUTED, Part, Style, Words};
use crate::jpeg::Jpeg;
use crate::pages::Item;
use crate::qr;

/// Sets the columns from the right.
pub(crate) fn side(setter: &mut Setter, columns: &[(f32, Vec<Part>)], pictures: &mut Vec<Jpeg>) -> Result<Strip, PaperError> {
    let total: f32 = columns.iter().map(|(share, _)| share).sum::<f32>().max(0.01);
    let mut strip = Strip::default();
    let mut right = TEXT_W;
    for (share, parts) in columns {
        let width = TEXT_W * share / total;
        let left = right - width;
        let mut y = 0.0;
        for part in parts {
            y += set_part(setter, part, left, y, width, pictures, &mut strip.items)?;
        }
        strip.height = strip.height.max(y);
        right = left;
    }
    Ok(strip)
}

fn set_part(
    setter: &mut Setter,
    part: &Part,
    left: f32,
    y: f32,
    width: f32,
    pictures: &mut Vec<Jpeg>,
    out: &mut Vec<Item>,
) -> Result<f32, PaperError> {
    Ok(match part {
        Part::Words(words, style) => {
            let (items, height) = setter.set(words, *style, left, y, width);
            out.extend(items);
            height
        }
        Part::Struck(words, style) => {
            let (items, height) = setter.set(words, *style, left, y, width - 8.0);
            let line = style.size * style.lead;
            let lines = (height / line).round().max(1.0);
            out.extend(items);
            // Through the middle of the letters of each line.
            let mut middle = y + line * 0.52;
            for _ in 0..lines as usize {
                out.push(Item::Fill { x: left, y: middle, w: width - 8.0, h: 0.8, color: style.color });
                middle += line;
            }
            height
        }
        Part::Gap(height) => *height,
        Part::WriteLine(most) => {
            let w = most.min(width - 8.0);
            out.push(Item::Fill { x: left + width - w, y: y + 22.0, w, h: 0.7, color: MUTED });
            26.0
        }
        Part::StampPlace(word, diameter) => {
            let (cx, r) = (left + width / 2.0, diameter / 2.0);
            out.push(Item::Circle { cx, cy: y + r, r, color: LINE, line: 0.8, dash: 3.0 });
            let style = Style::new(10.0).color(MUTED).lead(1.5).align(Align::Center);
            let (items, _) = setter.set(&Words::plain(word), style, left, y + r - 8.0, width);
            out.extend(items);
            *diameter
        }
        Part::Box(w, h) => {
            out.push(Item::Frame { x: left + width - w, y, w: *w, h: *h, color: MUTED, line: 0.7, dash: 0.0 });
            h + 4.0
        }
        Part::Qr(payload, size) => {
            // At the end (left) edge of its column.
            out.push(Item::Cells { x: left, y, size: *size, cells: qr::cells(payload)? });
            *size
        }
        Part::Picture(jpeg, height) => {
            let w = (f32::from(jpeg.width) * height / f32::from(jpeg.height)).min(width);
            let h = w * f32::from(jpeg.height) / f32::from(jpeg.width);
            out.push(Item::Picture { x: left + width - w, y: y + height - h, w, h, index: pictures.len() });
            pictures.push(jpeg.clone());
            height + 4.0
        }
    })
}
