//! The case file (ملف الحالة): our own parts, kept PDFs and scans in one file with one page count.

use crate::blocks::{Block, Scale};
use crate::compose::{contents, parts};
use crate::content::{CaseFile, ScanPage};
use crate::layout::{Foot, Head, furnish, paginate, strips};
use crate::letterhead::Letterhead;
use crate::merge::{Foreign, Place};
use crate::pages::{Bookmark, Item, PAGE_H, PAGE_W, Page};
use crate::text::case_file as words;
use crate::write_pdf::{Job, Made, write_pdf};
use crate::{Jpeg, PaperError, Press};

/// More pages than this must be split into two case files.
pub const MAX_PAGES: usize = 500;
/// More bytes of scans and kept papers than this must be split.
pub const MAX_BYTES: usize = 200 << 20;

/// Room that a merged page or a scan may fill: under the running head, above the foot.
const TOP: f32 = 66.0;
const SIDE: f32 = 40.0;

/// A part that is laid out: its words for the contents and its pages without head and foot.
struct Laid {
    title: String,
    pages: Vec<Page>,
    /// Merged pages have no contents of ours: they are counted as done when they are placed.
    bookmarked: bool,
}

/// Pictures and foreign pages met so far.
#[derive(Default)]
struct Gathered {
    pictures: Vec<Jpeg>,
    foreign: Vec<Foreign>,
    places: Vec<Place>,
}

impl Press {
    /// Makes the case file (ملف الحالة) for the research committee: cover with contents, summary, household, statement, checklist, the
    /// kept declaration and letters, history and scans, with «صفحة n من m», bookmarks and the file number on every page.
    ///
    /// `progress` is called with steps done and steps in all (steps are pages, and before they are known, parts); when it answers
    /// `false` the work ends with `Cancelled`.
    ///
    /// # Errors
    /// `TooLong` over [`MAX_PAGES`] or [`MAX_BYTES`], `Locked`, `BadPdf`, `MissingGlyphs`, `Cancelled`, `BadDate`, `Writer`.
    pub fn render_case_file(
        &mut self,
        file: &CaseFile,
        letterhead: &Letterhead,
        progress: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Result<Vec<u8>, PaperError> {
        self.begin(letterhead);
        let bytes = byte_sum(file);
        if bytes > MAX_BYTES {
            return Err(PaperError::TooLong { pages: 0, bytes });
        }
        let mut gathered = Gathered::default();
        let laid = self.lay_parts(file, letterhead, &mut gathered, bytes, progress)?;
        let cover = self.lay_cover(file, letterhead, &laid)?;
        let mut bookmarks = vec![Bookmark { title: words::COVER.into(), page: 0 }];
        let of = cover.len() + laid.iter().map(|part| part.pages.len()).sum::<usize>();
        let mut pages = Vec::with_capacity(of);
        let cover = Laid { title: words::TITLE.into(), pages: cover, bookmarked: false };
        for mut part in std::iter::once(cover).chain(laid) {
            if part.bookmarked {
                bookmarks.push(Bookmark { title: clean_title(&part.title), page: pages.len() });
            }
            let (head, foot) = (running(file, &part.title), foot(file));
            furnish(&mut self.setter, &mut part.pages, &head, &foot, letterhead, &mut gathered.pictures, (pages.len() + 1, of))?;
            pages.append(&mut part.pages);
        }
        self.check_glyphs()?;
        let made = Made::new(&file.request_number, &file.created)?;
        let Gathered { pictures, foreign, places } = gathered;
        write_pdf(&self.fonts.files, &self.parsed, Job { made, pages, pictures, foreign, places, bookmarks }, progress)
    }

    /// All parts but the cover, in the committee's order.
    fn lay_parts(
        &mut self,
        file: &CaseFile,
        letterhead: &Letterhead,
        gathered: &mut Gathered,
        bytes: usize,
        progress: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Result<Vec<Laid>, PaperError> {
        let (before, after) = parts(file, &Scale::CALM);
        let steps = before.len() + after.len() + file.letters.len() + file.scans.len() + 1;
        let mut laid: Vec<Laid> = Vec::new();
        let mut add = |laid: &mut Vec<Laid>, title: String, pages: Vec<Page>| {
            laid.push(Laid { title, pages, bookmarked: true });
            let count: usize = laid.iter().map(|part| part.pages.len()).sum::<usize>() + 1;
            if count > MAX_PAGES {
                return Err(PaperError::TooLong { pages: count, bytes });
            }
            if progress(laid.len().min(steps), steps) { Ok(()) } else { Err(PaperError::Cancelled) }
        };
        for part in before {
            let pages = self.lay_blocks(&part.blocks, file, letterhead, gathered)?;
            add(&mut laid, part.title, pages)?;
        }
        for merged in file.declaration.iter().chain(&file.letters) {
            let mut pages = Vec::new();
            merge_pages(&merged.bytes, gathered, &mut pages)?;
            add(&mut laid, merged.title.clone(), pages)?;
        }
        for part in after {
            let pages = self.lay_blocks(&part.blocks, file, letterhead, gathered)?;
            add(&mut laid, part.title, pages)?;
        }
        for scan in &file.scans {
            let mut pages = Vec::new();
            for page in &scan.pages {
                match page {
                    ScanPage::Jpeg(jpeg) => {
                        let (x, y, w, h) = fit(f32::from(jpeg.width), f32::from(jpeg.height));
                        pages.push(Page { items: vec![Item::Picture { x, y, w, h, index: gathered.pictures.len() }] });
                        gathered.pictures.push(jpeg.clone());
                    }
                    ScanPage::Pdf(bytes) => merge_pages(bytes, gathered, &mut pages)?,
                }
            }
            if !pages.is_empty() {
                add(&mut laid, scan.title.clone(), pages)?;
            }
        }
        Ok(laid)
    }

    fn lay_blocks(
        &mut self,
        blocks: &[Block],
        file: &CaseFile,
        letterhead: &Letterhead,
        gathered: &mut Gathered,
    ) -> Result<Vec<Page>, PaperError> {
        let frame = self.frame(&running(file, ""), &foot(file), letterhead);
        let strips = strips(&mut self.setter, blocks, &Scale::CALM, &mut gathered.pictures)?;
        Ok(paginate(strips, &frame))
    }

    /// The cover says on which page each part begins, which depends on the cover's own length: set once to learn it, then for good.
    fn lay_cover(&mut self, file: &CaseFile, letterhead: &Letterhead, laid: &[Laid]) -> Result<Vec<Page>, PaperError> {
        let mut own = 1;
        loop {
            let mut page = own + 1;
            let mut entries = Vec::new();
            for part in laid {
                entries.push((part.title.clone(), page));
                page += part.pages.len();
            }
            let pages = self.lay_blocks(&contents(file, &entries, &Scale::CALM), file, letterhead, &mut Gathered::default())?;
            if pages.len() <= own {
                return Ok(pages);
            }
            own = pages.len();
        }
    }
}

fn running(file: &CaseFile, part: &str) -> Head {
    let numbers = format!("{} {}", words::FILE_NUMBER, file.file_number);
    Head::Running { start: if part.is_empty() { numbers } else { format!("{part} · {numbers}") } }
}

fn foot(file: &CaseFile) -> Foot {
    Foot { start: words::SECRET.into(), end: format!("{} {}", crate::text::REQUEST_NUMBER, file.request_number), qr: None }
}

/// Direction marks have no place in a bookmark.
fn clean_title(title: &str) -> String {
    crate::layout::clean(title)
}

fn byte_sum(file: &CaseFile) -> usize {
    let merged: usize = file.declaration.iter().chain(&file.letters).map(|m| m.bytes.len()).sum();
    let scans = file.scans.iter().flat_map(|scan| &scan.pages);
    let scans: usize = scans
        .map(|page| match page {
            ScanPage::Jpeg(jpeg) => jpeg.byte_len(),
            ScanPage::Pdf(bytes) => bytes.len(),
        })
        .sum();
    merged.saturating_add(scans)
}

/// The largest box of these proportions in the room of a page, centred; nothing is enlarged beyond it.
fn fit(w: f32, h: f32) -> (f32, f32, f32, f32) {
    let (room_w, room_h) = (PAGE_W - 2.0 * SIDE, PAGE_H - TOP - 66.0);
    let by = (room_w / w).min(room_h / h);
    let (w, h) = (w * by, h * by);
    ((PAGE_W - w) / 2.0, TOP + (room_h - h) / 2.0, w, h)
}

fn merge_pages(bytes: &[u8], gathered: &mut Gathered, pages: &mut Vec<Page>) -> Result<(), PaperError> {
    let foreign = Foreign::open(bytes)?;
    if foreign.len() > MAX_PAGES {
        return Err(PaperError::TooLong { pages: foreign.len(), bytes: bytes.len() });
    }
    let document = gathered.foreign.len();
    for place in foreign.places(document) {
        let (w, h) = place.size();
        let (x, y, w, h) = fit(w, h);
        pages.push(Page { items: vec![Item::Foreign { x, y, w, h, index: gathered.places.len() }] });
        gathered.places.push(place);
    }
    gathered.foreign.push(foreign);
    Ok(())
}
