//! Strips become pages: what must stay together moves together, table heads are repeated, nothing is cut.

use super::furniture::{Frame, MARGIN};
use super::strips::Strip;
use crate::pages::{Item, Page};

/// Breaks the strips into pages within the frame.
pub(crate) fn paginate(strips: Vec<Strip>, frame: &Frame) -> Vec<Page> {
    let mut sheet = Sheet { pages: vec![Page::default()], y: frame.first_top, empty: true, after: 0.0, frame };
    let mut group: Vec<Strip> = Vec::new();
    for strip in strips {
        let open = strip.keep_with_next;
        group.push(strip);
        if !open {
            sheet.place(std::mem::take(&mut group));
        }
    }
    sheet.place(group);
    sheet.pages
}

struct Sheet<'a> {
    pages: Vec<Page>,
    y: f32,
    empty: bool,
    /// White owed by the strip before.
    after: f32,
    frame: &'a Frame,
}

impl Sheet<'_> {
    fn place(&mut self, group: Vec<Strip>) {
        let between: f32 = group.iter().rev().skip(1).map(|s| s.after).sum();
        let tall: f32 = group.iter().map(|s| s.height).sum::<f32>() + between;
        if !self.empty && self.y + self.after + tall > self.frame.bottom {
            self.turn(group.first());
        }
        for strip in group {
            // A group taller than a page is parted after all: better than running off the paper.
            if !self.empty && self.y + self.after + strip.height > self.frame.bottom {
                self.turn(Some(&strip));
            }
            self.put(strip);
        }
    }

    fn turn(&mut self, next: Option<&Strip>) {
        self.pages.push(Page::default());
        (self.y, self.empty, self.after) = (self.frame.next_top, true, 0.0);
        if let Some(head) = next.and_then(|strip| strip.head.clone()) {
            self.put((*head).clone());
        }
    }

    fn put(&mut self, strip: Strip) {
        self.y += self.after;
        let y = self.y;
        if let Some(page) = self.pages.last_mut() {
            page.items.extend(strip.items.into_iter().map(|item: Item| item.moved(MARGIN, y)));
        }
        self.y += strip.height;
        self.after = strip.after;
        self.empty = false;
    }
}
