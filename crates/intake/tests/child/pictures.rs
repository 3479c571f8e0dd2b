//! Scans as pictures.

use image::{DynamicImage, ImageBuffer, Rgba, RgbaImage};
use intake::{IntakeError, MediaType};
use libtest_mimic::Trial;
use sha2::{Digest, Sha256};

use crate::{check, contains, fact, fifty_cuts, samples};

pub fn trials() -> Vec<Trial> {
    vec![
        fact("a_good_jpeg_keeps_every_pixel_and_loses_its_place", a_good_jpeg_keeps_every_pixel_and_loses_its_place),
        fact("a_photo_held_sideways_is_turned_upright", a_photo_held_sideways_is_turned_upright),
        fact("a_good_png_becomes_a_jpeg_that_looks_the_same", a_good_png_becomes_a_jpeg_that_looks_the_same),
        fact("transparent_and_deep_pngs_are_taken", transparent_and_deep_pngs_are_taken),
        fact("a_grey_scan_stays_grey", a_grey_scan_stays_grey),
        fact("cut_pictures_are_refused_at_fifty_places", cut_pictures_are_refused_at_fifty_places),
        fact("a_cleaned_picture_is_clean_already", a_cleaned_picture_is_clean_already),
    ]
}

fn pixels(bytes: &[u8]) -> image::RgbImage {
    image::load_from_memory(bytes).unwrap().into_rgb8()
}

fn greatest_difference(a: &image::RgbImage, b: &image::RgbImage) -> u8 {
    assert_eq!(a.dimensions(), b.dimensions(), "only like can be compared");
    a.as_raw().iter().zip(b.as_raw()).map(|(a, b)| a.abs_diff(*b)).max().unwrap()
}

fn a_good_jpeg_keeps_every_pixel_and_loses_its_place() {
    let original = samples::jpeg_with_exif(&samples::jpeg(), 1);
    let clean = check("هوية.jpg", &original).expect("an honest scan is taken");
    assert_eq!((clean.media, clean.pages, clean.width, clean.height), (MediaType::Jpeg, 1, 320, 200), "as it was scanned");
    assert_eq!(pixels(&clean.bytes), pixels(&original), "an upright scan is not encoded a second time");
    assert!(!contains(&clean.bytes, b"GPS") && !contains(&clean.bytes, b"Exif"), "where a photo was taken is nobody's business");
    assert_eq!(clean.sha256, <[u8; 32]>::from(Sha256::digest(&clean.bytes)), "the hash is that of what is kept");
    let thumbnail = pixels(&clean.thumbnail_jpeg.expect("lists show a small picture"));
    assert_eq!(thumbnail.dimensions(), (320, 200), "a small picture is its own thumbnail");
}

fn a_photo_held_sideways_is_turned_upright() {
    let clean = check("photo.jpg", &samples::jpeg_with_exif(&samples::jpeg(), 6)).expect("phones write this");
    assert_eq!((clean.width, clean.height), (200, 320), "turned by a quarter");
    let expected = image::imageops::rotate90(&pixels(&samples::jpeg()));
    assert!(greatest_difference(&pixels(&clean.bytes), &expected) < 48, "turned the right way round");
}

fn a_good_png_becomes_a_jpeg_that_looks_the_same() {
    let clean = check("screen.png", &samples::png()).expect("an honest picture is taken");
    assert_eq!(clean.media, MediaType::Jpeg, "papers take JPEG as it is");
    assert!(greatest_difference(&pixels(&clean.bytes), &samples::sheet()) < 64, "the eye sees no difference");
}

fn transparent_and_deep_pngs_are_taken() {
    let clear = DynamicImage::ImageRgba8(RgbaImage::from_pixel(30, 20, Rgba([0, 0, 0, 0])));
    let clean = check("clear.png", &samples::png_of(&clear)).expect("transparent");
    assert!(pixels(&clean.bytes).pixels().all(|pixel| pixel.0.iter().all(|part| *part > 250)), "paper is white, not black");
    let deep = DynamicImage::ImageRgb16(ImageBuffer::from_pixel(30, 20, image::Rgb([65535, 0, 32768])));
    let clean = check("deep.png", &samples::png_of(&deep)).expect("16 bits a colour");
    let [red, green, blue] = pixels(&clean.bytes).get_pixel(9, 9).0;
    assert!(red > 245 && green < 10 && blue.abs_diff(128) < 10, "the colour stays: {red} {green} {blue}");
}

fn a_grey_scan_stays_grey() {
    let grey = DynamicImage::ImageRgb8(samples::sheet()).into_luma8();
    for (name, bytes) in [
        ("grey.jpg", samples::jpeg_of(&DynamicImage::ImageLuma8(grey.clone()))),
        ("grey.png", samples::png_of(&DynamicImage::ImageLuma8(grey.clone()))),
    ] {
        let clean = check(name, &bytes).expect("a grey scan");
        let kept = image::load_from_memory(&clean.bytes).unwrap();
        assert!(matches!(kept, DynamicImage::ImageLuma8(_)), "{name}: a grey page in colour is twice the size for nothing");
    }
}

fn cut_pictures_are_refused_at_fifty_places() {
    for (name, whole) in [("a.jpg", samples::jpeg()), ("a.png", samples::png())] {
        for cut in fifty_cuts(whole.len()) {
            let error = check(name, &whole[..cut]).expect_err("half a paper is no paper");
            let expected = matches!(error, IntakeError::Damaged | IntakeError::TypeMismatch);
            assert!(expected, "{name} cut at {cut} of {} is a damaged file to the clerk, not {error:?}", whole.len());
        }
    }
}

fn a_cleaned_picture_is_clean_already() {
    let once = check("a.jpg", &samples::jpeg()).unwrap();
    let twice = check("a.jpg", &once.bytes).unwrap();
    assert_eq!(once, twice, "re-checking a kept scan changes nothing");
}
