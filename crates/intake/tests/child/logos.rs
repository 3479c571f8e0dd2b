//! The charity's logo.

use image::{DynamicImage, RgbImage, Rgba, RgbaImage};
use intake::{Clean, IntakeError, Job, MediaType};
use libtest_mimic::Trial;

use crate::{fact, intake, samples};

pub fn trials() -> Vec<Trial> {
    vec![
        fact("a_logo_becomes_a_jpeg_on_white_of_bounded_size", a_logo_becomes_a_jpeg_on_white_of_bounded_size),
        fact("a_drawn_logo_is_drawn", a_drawn_logo_is_drawn),
        fact("a_drawn_logo_with_letters_or_pictures_is_refused", a_drawn_logo_with_letters_or_pictures_is_refused),
        fact("a_logo_is_no_pdf_and_a_scan_is_no_drawing", a_logo_is_no_pdf_and_a_scan_is_no_drawing),
    ]
}

fn logo(file_name: &str, bytes: &[u8]) -> Result<Clean, IntakeError> {
    intake().check(&Job::logo(file_name)?, bytes)
}

fn corner(clean: &Clean) -> [u8; 3] {
    image::load_from_memory(&clean.bytes).unwrap().into_rgb8().get_pixel(1, 1).0
}

fn a_logo_becomes_a_jpeg_on_white_of_bounded_size() {
    let clear = DynamicImage::ImageRgba8(RgbaImage::from_pixel(300, 100, Rgba([9, 9, 9, 0])));
    let clean = logo("شعار.png", &samples::png_of(&clear)).expect("the usual logo");
    assert_eq!((clean.media, clean.width, clean.height), (MediaType::Jpeg, 300, 100), "a small one keeps its size");
    assert!(corner(&clean).iter().all(|part| *part > 250), "letterheads are white");
    let large = DynamicImage::ImageRgb8(RgbImage::from_pixel(3000, 1500, image::Rgb([85, 63, 128])));
    let clean = logo("logo.jpg", &samples::jpeg_of(&large)).expect("from the printer's file");
    assert_eq!((clean.width, clean.height), (1024, 512), "every letter carries it, so it is made small");
}

const DRAWING: &str = "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'>\
    <rect width='200' height='100' fill='#553f80'/></svg>";

fn a_drawn_logo_is_drawn() {
    let clean = logo("logo.svg", DRAWING.as_bytes()).expect("outlines only");
    assert_eq!((clean.width, clean.height), (1024, 512), "512 pixels high");
    let [red, green, blue] = corner(&clean);
    assert!(red.abs_diff(0x55) < 6 && green.abs_diff(0x3f) < 6 && blue.abs_diff(0x80) < 6, "in the charity's colour");
}

fn a_drawn_logo_with_letters_or_pictures_is_refused() {
    for part in ["<text>جمعية</text>", "<image href='file:///etc/passwd'/>", "<image href='http://bad.example/a.png'/>"] {
        let drawing = DRAWING.replace("</svg>", &format!("{part}</svg>"));
        assert_eq!(logo("logo.svg", drawing.as_bytes()), Err(IntakeError::Unsupported), "{part} would be missing");
    }
    let laughing = "<!DOCTYPE svg [<!ENTITY a 'ha'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>";
    assert_eq!(logo("logo.svg", laughing.as_bytes()), Err(IntakeError::Unsupported), "no entities");
}

fn a_logo_is_no_pdf_and_a_scan_is_no_drawing() {
    assert_eq!(logo("logo.pdf", &samples::paper()), Err(IntakeError::Unsupported), "a logo is one picture");
    assert_eq!(crate::check("scan", DRAWING.as_bytes()), Err(IntakeError::Unsupported), "nobody scans a drawing");
}
