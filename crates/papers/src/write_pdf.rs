//! Positioned pages to PDF bytes: the only place that knows printpdf.
//!
//! printpdf's own text is not fit for Arabic, so glyphs go in ready-made: each page's text is written as positioned glyph codes, and a
//! specimen page in front, taken away again in `finish`, shows every code once with its text. From it printpdf makes the
//! fonts' widths and ToUnicode tables; the text of each glyph is so held once, not once per use (a third of the memory).

mod codes;
mod draw;
mod finish;
mod metadata;
mod outline;
mod text_of_glyphs;

pub(crate) use codes::glyphs_of;
pub(crate) use metadata::Made;

use crate::PaperError;
use crate::jpeg::Jpeg;
use crate::layout::FontFile;
use crate::merge::{Foreign, Place};
use crate::pages::{Bookmark, PAGE_H, PAGE_W, Page};
use codes::Codes;
use printpdf::{Codepoint, FontId, Mm, Op, ParsedFont, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, TextItem};

/// A paper that is laid out and waits to be written.
pub(crate) struct Job {
    pub made: Made,
    pub pages: Vec<Page>,
    pub pictures: Vec<Jpeg>,
    /// Foreign PDFs, and which page of which of them each `Item::Foreign` shows.
    pub foreign: Vec<Foreign>,
    pub places: Vec<Place>,
    pub bookmarks: Vec<Bookmark>,
}

/// Called with pages done and pages in all; `false` cancels.
pub(crate) type Progress<'a> = &'a mut dyn FnMut(usize, usize) -> bool;

/// Writes the job. The same job gives the same bytes.
pub(crate) fn write_pdf(files: &[FontFile], parsed: &[ParsedFont], job: Job, progress: Progress) -> Result<Vec<u8>, PaperError> {
    let mut codes: Vec<Codes> = files.iter().map(|_| Codes::default()).collect();
    let total = job.pages.len();
    let mut pages = Vec::with_capacity(total + 1);
    pages.push(sheet(Vec::new()));
    for (i, page) in job.pages.into_iter().enumerate() {
        pages.push(sheet(draw::ops(page, files, parsed, &mut codes, &job.places)));
        if !progress(i, total) {
            return Err(PaperError::Cancelled);
        }
    }
    if let Some(first) = pages.first_mut() {
        first.ops = specimen(&codes);
    }
    let mut pdf = PdfDocument::new(&job.made.title);
    let mut subsets = Vec::new();
    for (i, (codes, (file, font))) in codes.iter().zip(files.iter().zip(parsed)).enumerate() {
        if let Some(subset) = codes.subset(file, font)? {
            pdf.resources.fonts.map.insert(FontId(draw::font_name(i)), printpdf::PdfFont::new(subset.font));
            subsets.push((subset.tag, subset.glyph_of_code));
        }
    }
    draw::add_thin_state(&mut pdf);
    pdf.with_pages(pages);
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: false, image_optimization: None };
    let document = pdf.to_lopdf_document(&options, &mut Vec::new());
    drop(pdf);
    if !progress(total, total) {
        return Err(PaperError::Cancelled);
    }
    finish::finish(document, job.made, subsets, job.pictures, job.foreign, &job.places, &job.bookmarks)
}

fn sheet(ops: Vec<Op>) -> PdfPage {
    let mut page = PdfPage::new(Mm(210.0), Mm(297.0), ops);
    let whole = printpdf::Rect::from_wh(Pt(PAGE_W), Pt(PAGE_H));
    (page.media_box, page.trim_box, page.crop_box) = (whole.clone(), whole.clone(), whole);
    page
}

/// Every code of every font once, with its text.
fn specimen(codes: &[Codes]) -> Vec<Op> {
    let mut ops = vec![Op::StartTextSection];
    for (i, codes) in codes.iter().enumerate() {
        let glyphs: Vec<Codepoint> =
            codes.iter().map(|(code, text)| Codepoint { gid: code, offset: 0.0, cid: Some(text.to_owned()) }).collect();
        if !glyphs.is_empty() {
            ops.push(Op::SetFont { font: PdfFontHandle::External(FontId(draw::font_name(i))), size: Pt(1.0) });
            ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] });
        }
    }
    ops.push(Op::EndTextSection);
    ops
}
