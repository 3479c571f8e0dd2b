//! Drawn logos. Nothing is fetched, no script is run, and a drawing that would lose a part is refused instead.

use image::{DynamicImage, RgbaImage};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree, roxmltree};

use crate::error::IntakeError;
use crate::picture::on_white;

/// Height of the drawn logo in pixels.
const HEIGHT: f32 = 512.0;
/// A wide word mark may be this wide.
const WIDEST: f32 = 1024.0;
/// No logo is drawn with more parts; a drawing made to be slow is.
const MOST_NODES: u32 = 100_000;

/// Draws an SVG on white, 512 pixels high (or 1,024 wide if it is a long one).
///
/// Letters need a font and pictures a second decoder, neither of which we give it: such a logo is [`IntakeError::Unsupported`]
/// and the charity is asked for outlines or a PNG.
pub(crate) fn draw(bytes: &[u8]) -> Result<DynamicImage, IntakeError> {
    let text = std::str::from_utf8(bytes).map_err(|_| IntakeError::Damaged)?;
    // No document type: entities that multiply ("billion laughs") and files named by them end here.
    let parsing = roxmltree::ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..Default::default() };
    let document = roxmltree::Document::parse_with_options(text, parsing).map_err(|error| match error {
        roxmltree::Error::DtdDetected => IntakeError::Unsupported,
        roxmltree::Error::NodesLimitReached => IntakeError::Suspicious,
        _ => IntakeError::Damaged,
    })?;
    let would_be_lost = |node: roxmltree::Node| matches!(node.tag_name().name(), "text" | "image" | "feImage" | "foreignObject");
    if document.descendants().any(would_be_lost) {
        return Err(IntakeError::Unsupported);
    }
    let nothing_from_outside = ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    let options = Options { image_href_resolver: nothing_from_outside, ..Options::default() };
    let tree = Tree::from_xmltree(&document, &options).map_err(|_| IntakeError::Damaged)?;

    let size = tree.size();
    let scale = (HEIGHT / size.height()).min(WIDEST / size.width());
    let (width, height) = (side(size.width() * scale), side(size.height() * scale));
    let mut pixels = Pixmap::new(width, height).ok_or(IntakeError::Damaged)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());

    let straight: Vec<u8> =
        pixels.pixels().iter().map(|pixel| pixel.demultiply()).flat_map(|c| [c.red(), c.green(), c.blue(), c.alpha()]).collect();
    let image = RgbaImage::from_raw(width, height, straight).ok_or(IntakeError::Damaged)?;
    Ok(on_white(DynamicImage::ImageRgba8(image)))
}

fn side(length: f32) -> u32 {
    // Saturates, and is bounded by the scale; a hair-thin drawing still gets one pixel.
    (length.round() as u32).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 20 10\">{inside}</svg>"
        )
    }

    #[test]
    fn a_drawing_is_drawn_on_white() {
        let image = draw(svg("<rect width='10' height='10' fill='#553f80'/>").as_bytes()).expect("a plain drawing");
        let image = image.into_rgb8();
        assert_eq!(image.dimensions(), (1024, 512), "512 pixels high");
        assert_eq!(image.get_pixel(100, 100).0, [0x55, 0x3f, 0x80], "the colour is the charity's");
        assert_eq!(image.get_pixel(900, 100).0, [255; 3], "where nothing is drawn there is paper");
    }

    #[test]
    fn a_drawing_that_would_lose_a_part_is_refused() {
        for inside in ["<text>جمعية</text>", "<image href='file:///etc/hostname'/>", "<g><image xlink:href='http://a.example/b.png'/></g>"]
        {
            assert_eq!(draw(svg(inside).as_bytes()), Err(IntakeError::Unsupported), "{inside} cannot be drawn whole");
        }
    }

    #[test]
    fn a_script_is_not_run_and_does_not_stop_the_drawing() {
        let image = draw(svg("<script>while(true){}</script><rect width='20' height='10'/>").as_bytes());
        assert!(image.is_ok(), "only shapes are looked at");
    }

    #[test]
    fn entities_and_nonsense_are_refused() {
        let laughs = "<!DOCTYPE svg [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&b;</svg>";
        assert_eq!(draw(laughs.as_bytes()), Err(IntakeError::Unsupported), "a logo declares no entities");
        assert_eq!(draw(b"<svg"), Err(IntakeError::Damaged), "cut off");
        assert_eq!(draw(b"<svg \xff/>"), Err(IntakeError::Damaged), "not text");
    }
}
