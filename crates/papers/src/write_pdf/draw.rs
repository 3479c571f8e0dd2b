//! One page's items as PDF operations.

use super::codes::Codes;
use super::text_of_glyphs::{Shown, shown};
use crate::layout::FontFile;
use crate::merge::Place;
use crate::pages::{Cells, Color, GlyphRun, Item, PAGE_H, Page};
use printpdf::{
    CurTransMat, DictItem, ExtendedGraphicsState, ExtendedGraphicsStateId, FontId, Op, ParsedFont, PdfDocument, PdfFontHandle, Pt, Rgb,
    TextMatrix, XObjectId, XObjectTransform,
};

const THIN: &str = "Thin";
const INK: Color = [0, 0, 0];

pub(crate) fn font_name(index: usize) -> String {
    format!("F{index}e")
}

pub(crate) fn picture_name(index: usize) -> String {
    format!("J{index}")
}

pub(crate) fn foreign_name(index: usize) -> String {
    format!("P{index}")
}

/// The state the watermark is drawn in: one can read through it.
pub(crate) fn add_thin_state(pdf: &mut PdfDocument) {
    let state = ExtendedGraphicsState::default().with_current_fill_alpha(0.13);
    pdf.resources.extgstates.map.insert(ExtendedGraphicsStateId(THIN.into()), state);
}

/// A pen that remembers colour and font, so that each is said once.
struct Pen<'a> {
    ops: Vec<Op>,
    fill: Option<Color>,
    font: Option<(usize, f32)>,
    in_text: bool,
    files: &'a [FontFile],
    parsed: &'a [ParsedFont],
    codes: &'a mut [Codes],
}

pub(crate) fn ops(page: Page, files: &[FontFile], parsed: &[ParsedFont], codes: &mut [Codes], places: &[Place]) -> Vec<Op> {
    let mut pen = Pen { ops: Vec::with_capacity(page.items.len() * 3), fill: None, font: None, in_text: false, files, parsed, codes };
    for item in page.items {
        match item {
            Item::Glyphs(run) => pen.glyphs(&run),
            Item::Fill { x, y, w, h, color } => {
                pen.leave_text();
                pen.color(color);
                pen.rectangle(x, y, w, h);
                pen.op("f", vec![]);
            }
            Item::Frame { x, y, w, h, color, line, dash } => {
                pen.leave_text();
                pen.stroke(color, line, dash);
                pen.rectangle(x, y, w, h);
                pen.op("S", vec![]);
            }
            Item::Circle { cx, cy, r, color, line, dash } => pen.circle(cx, cy, r, (color, line, dash)),
            Item::Cells { x, y, size, cells } => pen.cells(x, y, size, &cells),
            Item::Picture { x, y, w, h, index } => pen.xobject(picture_name(index), [w, 0.0, 0.0, h, x, PAGE_H - y - h]),
            Item::Foreign { x, y, w, h, index } => {
                if let Some(place) = places.get(index) {
                    pen.xobject(foreign_name(index), place.matrix(x, PAGE_H - y - h, w, h));
                }
            }
            Item::Turn { x, y, degrees, thin } => pen.turn(x, PAGE_H - y, degrees, thin),
            Item::TurnEnd => {
                pen.leave_text();
                pen.ops.push(Op::RestoreGraphicsState);
                (pen.fill, pen.font) = (None, None);
            }
        }
    }
    pen.leave_text();
    pen.ops
}

fn rgb(color: Color) -> printpdf::Color {
    let [r, g, b] = color.map(|c| (f32::from(c) / 255.0 * 1000.0).round() / 1000.0);
    printpdf::Color::Rgb(Rgb::new(r, g, b, None))
}

fn cent(v: f32) -> f32 {
    (v * 100.0).round() / 100.0
}

fn num(v: f32) -> DictItem {
    DictItem::Real(cent(v))
}

impl Pen<'_> {
    fn op(&mut self, key: &str, value: Vec<DictItem>) {
        self.ops.push(Op::Unknown { key: key.into(), value });
    }

    fn leave_text(&mut self) {
        if self.in_text {
            self.ops.push(Op::EndTextSection);
            self.in_text = false;
        }
    }

    fn color(&mut self, color: Color) {
        if self.fill != Some(color) {
            self.ops.push(Op::SetFillColor { col: rgb(color) });
            self.fill = Some(color);
        }
    }

    fn stroke(&mut self, color: Color, line: f32, dash: f32) {
        self.ops.push(Op::SetOutlineColor { col: rgb(color) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(line) });
        let pattern = if dash > 0.0 { vec![num(dash)] } else { vec![] };
        self.op("d", vec![DictItem::Array(pattern), DictItem::Int(0)]);
    }

    fn rectangle(&mut self, x: f32, y: f32, w: f32, h: f32) {
        self.op("re", vec![num(x), num(PAGE_H - y - h), num(w), num(h)]);
    }

    fn circle(&mut self, cx: f32, cy: f32, r: f32, (color, line, dash): (Color, f32, f32)) {
        self.leave_text();
        self.stroke(color, line, dash);
        let (cy, k) = (PAGE_H - cy, r * 0.5523); // the usual four curves
        self.op("m", vec![num(cx + r), num(cy)]);
        for [a, b, c, d, e, f] in [[r, k, k, r, 0.0, r], [-k, r, -r, k, -r, 0.0], [-r, -k, -k, -r, 0.0, -r], [k, -r, r, -k, r, 0.0]] {
            self.op("c", vec![num(cx + a), num(cy + b), num(cx + c), num(cy + d), num(cx + e), num(cy + f)]);
        }
        self.op("s", vec![]);
    }

    /// Dark cells as rows of rectangles, filled at once: no hairlines between neighbours.
    fn cells(&mut self, x: f32, y: f32, size: f32, cells: &Cells) {
        self.leave_text();
        self.color(INK);
        let module = size / cells.side.max(1) as f32;
        for (row, line) in cells.dark.chunks(cells.side.max(1)).enumerate() {
            let mut at = 0;
            while at < line.len() {
                let len = line.iter().skip(at).take_while(|dark| **dark).count();
                if len > 0 {
                    self.rectangle(x + at as f32 * module, y + row as f32 * module, len as f32 * module, module);
                }
                at += len.max(1);
            }
        }
        self.op("f", vec![]);
    }

    fn xobject(&mut self, name: String, matrix: [f32; 6]) {
        self.leave_text();
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix) });
        self.ops.push(Op::UseXobject { id: XObjectId(name), transform: XObjectTransform { no_auto_scale: true, ..Default::default() } });
        self.ops.push(Op::RestoreGraphicsState);
    }

    fn turn(&mut self, x: f32, y: f32, degrees: f32, thin: bool) {
        self.leave_text();
        let (sin, cos) = degrees.to_radians().sin_cos();
        let matrix = [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos];
        self.ops.push(Op::SaveGraphicsState);
        if thin {
            self.ops.push(Op::LoadGraphicsState { gs: ExtendedGraphicsStateId(THIN.into()) });
        }
        self.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix.map(|v| (v * 1e4).round() / 1e4)) });
        (self.fill, self.font) = (None, None);
    }

    /// A run as one TJ, then its marks, which stand higher or lower and carry no text of their own. Kerns are counted against the
    /// width a reader knows, which is cut to an integer.
    fn glyphs(&mut self, run: &GlyphRun) {
        let (files, parsed) = (self.files, self.parsed);
        let (Some(file), Some(font)) = (files.get(run.font), parsed.get(run.font)) else { return };
        if !self.in_text {
            self.ops.push(Op::StartTextSection);
            self.in_text = true;
        }
        self.color(run.color);
        if self.font != Some((run.font, run.size)) {
            self.ops.push(Op::SetFont { font: PdfFontHandle::External(FontId(font_name(run.font))), size: Pt(run.size) });
            self.font = Some((run.font, run.size));
        }
        let em = f64::from(run.size) / 1000.0;
        let mut line: Option<f64> = None;
        let mut array: Vec<DictItem> = Vec::new();
        let mut bytes: Vec<u8> = Vec::new();
        let mut marks = Vec::new();
        for shown in shown(run, file, font) {
            if shown.is_mark {
                marks.push(shown);
                continue;
            }
            let pen = match line {
                None => {
                    let at = cent(shown.x);
                    self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, at, cent(PAGE_H - run.y)]) });
                    f64::from(at)
                }
                Some(pen) => {
                    let kern = ((pen - f64::from(shown.x)) / em).round();
                    // One thousandth of an em is not seen, and what is left over is counted again at the next glyph.
                    if kern.abs() < 2.0 {
                        pen
                    } else {
                        if !bytes.is_empty() {
                            array.push(DictItem::Bytes(std::mem::take(&mut bytes)));
                        }
                        array.push(DictItem::Int(kern as i64));
                        pen - kern * em
                    }
                }
            };
            bytes.extend(self.code(run.font, &shown).to_be_bytes());
            line = Some(pen + f64::from(shown.width) * em);
        }
        self.show(&mut array, &mut bytes);
        for mark in marks {
            let code = self.code(run.font, &mark);
            self.ops
                .push(Op::SetTextMatrix { matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, cent(mark.x), cent(PAGE_H - run.y - mark.rise)]) });
            self.show(&mut array, &mut code.to_be_bytes().to_vec());
        }
    }

    fn code(&mut self, font: usize, shown: &Shown) -> u16 {
        self.codes.get_mut(font).map_or(0, |codes| codes.code(shown.gid, &shown.text, shown.width))
    }

    fn show(&mut self, array: &mut Vec<DictItem>, bytes: &mut Vec<u8>) {
        if !bytes.is_empty() {
            array.push(DictItem::Bytes(std::mem::take(bytes)));
        }
        if !array.is_empty() {
            self.op("TJ", vec![DictItem::Array(std::mem::take(array))]);
        }
    }
}
