//! The press: parsed fonts and warm caches, kept by the caller from paper to paper.

use crate::blocks::Scale;
use crate::compose;
use crate::content::Paper;
use crate::layout::{Fonts, Foot, Frame, Head, Setter, clean, furnish, heading_height, paginate, strips};
use crate::letterhead::Letterhead;
use crate::pages::Page;
use crate::write_pdf::{Job, Made, glyphs_of, write_pdf};
use crate::{Jpeg, PaperError};
use printpdf::ParsedFont;

/// Makes papers (المطبعة). Parsing the fonts costs more than a letter: keep one press for the life of the program.
pub struct Press {
    pub(crate) fonts: Fonts,
    pub(crate) parsed: Vec<ParsedFont>,
    pub(crate) setter: Setter,
}

impl Default for Press {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Press {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Press")
    }
}

impl Press {
    /// Parses the built-in fonts.
    #[must_use]
    pub fn new() -> Self {
        let fonts = Fonts::new(glyphs_of);
        let parsed = fonts.files.iter().filter_map(|file| ParsedFont::from_bytes(file.bytes, 0, &mut Vec::new())).map(lean).collect();
        let setter = Setter::new(&fonts);
        Self { fonts, parsed, setter }
    }

    /// Makes the paper's PDF (ورقة): the same bytes for the same content and letterhead, on every machine. A letter that would run
    /// over by a little is set tighter, so that it fits one page where it can (R12).
    ///
    /// # Errors
    /// [`PaperError::MissingGlyphs`] names the characters that cannot be printed; `BadQr`, `BadDate`, `Writer`.
    pub fn render(&mut self, paper: &Paper, letterhead: &Letterhead) -> Result<Vec<u8>, PaperError> {
        self.begin(letterhead);
        let mut set = self.lay_out(paper, letterhead, &Scale::CALM)?;
        let one_page = matches!(
            paper,
            Paper::Acknowledgement(_)
                | Paper::Receipt(_)
                | Paper::AppealLetter(_)
                | Paper::DecisionLetter(_)
                | Paper::Recovery(_)
                | Paper::PassphraseSlip(_)
                | Paper::Register(_)
                | Paper::DayEnd(_)
        );
        // Twice as long will not shrink to one page.
        if one_page && set.1.len() == 2 {
            for scale in [Scale::EVEN, Scale::TIGHT] {
                let tighter = self.lay_out(paper, letterhead, &scale)?;
                if tighter.1.len() == 1 {
                    set = tighter;
                    break;
                }
            }
        }
        let (sheet, mut pages, mut pictures) = set;
        let of = pages.len();
        furnish(&mut self.setter, &mut pages, &sheet.head, &sheet.foot, letterhead, &mut pictures, (1, of))?;
        self.check_glyphs()?;
        let made = Made::new(&sheet.title, &sheet.created)?;
        let job = Job { made, pages, pictures, foreign: Vec::new(), places: Vec::new(), bookmarks: Vec::new() };
        write_pdf(&self.fonts.files, &self.parsed, job, &mut |_, _| true)
    }

    /// Makes one PDF of several papers of a kind, such as a sheet for every member: each begins on a page of its own with its own letterhead
    /// and counts its own pages, so that they can be handed out one by one.
    ///
    /// # Errors
    /// As [`Press::render`]; `BadDate` without any paper.
    pub fn render_each(&mut self, title: &str, papers: &[Paper], letterhead: &Letterhead) -> Result<Vec<u8>, PaperError> {
        self.begin(letterhead);
        let (mut pages, mut pictures, mut created) = (Vec::new(), Vec::new(), String::new());
        for paper in papers {
            let (sheet, mut own, mut inside) = self.lay_out(paper, letterhead, &Scale::CALM)?;
            // Pictures are counted over the whole file; these papers have none inside but what the letterhead brings.
            debug_assert!(inside.is_empty());
            pictures.append(&mut inside);
            let of = own.len();
            furnish(&mut self.setter, &mut own, &sheet.head, &sheet.foot, letterhead, &mut pictures, (1, of))?;
            pages.append(&mut own);
            created = sheet.created;
        }
        self.check_glyphs()?;
        let made = Made::new(title, &created)?;
        let job = Job { made, pages, pictures, foreign: Vec::new(), places: Vec::new(), bookmarks: Vec::new() };
        write_pdf(&self.fonts.files, &self.parsed, job, &mut |_, _| true)
    }

    /// The characters of the text that no shipped font has, each once, so that the clerk can be told while typing (محارف لا تُطبع).
    #[must_use]
    pub fn missing_glyphs(&self, text: &str) -> Vec<char> {
        let mut missing: Vec<char> =
            clean(text).chars().filter(|c| !c.is_whitespace() && !is_joiner(*c) && !self.fonts.covers(*c)).collect();
        missing.sort_unstable();
        missing.dedup();
        missing
    }

    pub(crate) fn begin(&mut self, letterhead: &Letterhead) {
        self.setter.digits = letterhead.digits;
        self.setter.missing.clear();
    }

    /// Refuses the paper if any character came out as a box.
    pub(crate) fn check_glyphs(&mut self) -> Result<(), PaperError> {
        if self.setter.missing.is_empty() {
            Ok(())
        } else {
            Err(PaperError::MissingGlyphs(std::mem::take(&mut self.setter.missing).into_iter().collect()))
        }
    }

    fn lay_out(
        &mut self,
        paper: &Paper,
        letterhead: &Letterhead,
        scale: &Scale,
    ) -> Result<(compose::Sheet, Vec<Page>, Vec<Jpeg>), PaperError> {
        let sheet = compose::sheet(paper, scale);
        let mut pictures = Vec::new();
        let strips = strips(&mut self.setter, &sheet.blocks, scale, &mut pictures)?;
        let frame = self.frame(&sheet.head, &sheet.foot, letterhead);
        Ok((sheet, paginate(strips, &frame), pictures))
    }

    pub(crate) fn frame(&mut self, head: &Head, foot: &Foot, letterhead: &Letterhead) -> Frame {
        let first_top = heading_height(&mut self.setter, head, letterhead);
        let running = Head::Running { start: String::new() };
        Frame { first_top, next_top: heading_height(&mut self.setter, &running, letterhead), bottom: foot.bottom() }
    }
}

/// Joins or parts letters without being seen.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// The parsed font without its bytes and character map, which are kept elsewhere.
fn lean(mut font: ParsedFont) -> ParsedFont {
    font.original_bytes = Vec::new();
    font.codepoint_to_glyph.clear();
    font
}
