//! From blocks to positioned pages: direction, shaping, lines, tables, page breaks, headers. Knows no PDF library.

mod direction;
mod fonts;
mod furniture;
mod paginate;
mod shape;
mod side;
mod strips;
mod table;

pub(crate) use direction::{clean, is_control};
pub(crate) use fonts::{FontFile, Fonts};
pub(crate) use furniture::{Foot, Frame, Head, furnish, heading_height};
pub(crate) use paginate::paginate;
pub(crate) use shape::Setter;
pub(crate) use strips::strips;
