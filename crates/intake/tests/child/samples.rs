//! Files as visitors bring them, made here so that each test says what is in them.

use std::io::Write;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// A sheet with lines of writing, wider than high, so that turning it shows.
pub fn sheet() -> RgbImage {
    RgbImage::from_fn(320, 200, |x, y| if y % 20 < 4 && x % 50 < 40 { Rgb([20, 20, 60]) } else { Rgb([250, 248, (x / 2) as u8]) })
}

pub fn jpeg() -> Vec<u8> {
    jpeg_of(&DynamicImage::ImageRgb8(sheet()))
}

pub fn jpeg_of(image: &DynamicImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    image.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, 88)).unwrap();
    bytes
}

pub fn png() -> Vec<u8> {
    png_of(&DynamicImage::ImageRgb8(sheet()))
}

pub fn png_of(image: &DynamicImage) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// The same JPEG with an EXIF segment: this orientation, and a place.
pub fn jpeg_with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend_from_slice(&[orientation, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend_from_slice(b"GPS 24.7136N 46.6753E");
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend_from_slice(&[0xff, 0xe1]);
    bytes.extend_from_slice(&u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    bytes.extend_from_slice(&exif);
    bytes.extend_from_slice(&jpeg[2..]);
    bytes
}

/// A PNG of which only the header is true.
pub fn png_header(width: u32, height: u32) -> Vec<u8> {
    let mut chunk = b"IHDR".to_vec();
    chunk.extend_from_slice(&width.to_be_bytes());
    chunk.extend_from_slice(&height.to_be_bytes());
    chunk.extend_from_slice(&[8, 2, 0, 0, 0]);
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0d".to_vec();
    bytes.extend_from_slice(&chunk);
    bytes.extend_from_slice(&crc32(&chunk).to_be_bytes());
    bytes.extend_from_slice(b"\0\0\0\0IDAT\x35\xaf\x06\x1e\0\0\0\0IEND\xae\x42\x60\x82");
    bytes
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

/// The JPEG with another size in its frame.
pub fn jpeg_claiming(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = jpeg();
    let frame = bytes.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    bytes[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    bytes[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    bytes
}

/// A PDF of these objects, numbered from 1; the first is the catalogue.
pub fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.6\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let mut offsets = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        offsets.push(bytes.len());
        writeln!(bytes, "{} 0 obj", index + 1).unwrap();
        bytes.extend_from_slice(object);
        bytes.extend_from_slice(b"\nendobj\n");
    }
    let start = bytes.len();
    write!(bytes, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for offset in &offsets {
        writeln!(bytes, "{offset:010} 00000 n ").unwrap();
    }
    write!(bytes, "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1).unwrap();
    bytes
}

pub fn object(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

pub fn stream(entries: &str, content: &[u8]) -> Vec<u8> {
    let mut bytes = format!("<< {entries} /Length {} >>\nstream\n", content.len()).into_bytes();
    bytes.extend_from_slice(content);
    bytes.extend_from_slice(b"\nendstream");
    bytes
}

pub const WRITING: &[u8] =
    b"BT /F 24 Tf 40 700 Td (Salary certificate 5200) Tj ET 0.33 0.25 0.5 rg 40 600 200 30 re f q 160 0 0 100 40 450 cm /A Do Q";

/// Two pages with writing and a photo, resources inherited, the second page turned: an honest paper.
pub fn paper() -> Vec<u8> {
    pdf(&[
        object("<< /Type /Catalog /Pages 2 0 R >>"),
        object(
            "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 595 842] \
             /Resources << /Font << /F 6 0 R >> /XObject << /A 7 0 R >> >> >>",
        ),
        object("<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>"),
        object("<< /Type /Page /Parent 2 0 R /Contents [5 0 R] /Rotate 90 /CropBox [0 300 595 842] >>"),
        stream("", WRITING),
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
        stream(
            "/Type /XObject /Subtype /Image /Width 320 /Height 200 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
            &jpeg_with_exif(&jpeg(), 1),
        ),
    ])
}

/// So many empty pages.
pub fn pages(count: usize) -> Vec<u8> {
    let kids: Vec<String> = (0..count).map(|i| format!("{} 0 R", i + 3)).collect();
    let mut objects = vec![
        object("<< /Type /Catalog /Pages 2 0 R >>"),
        object(&format!("<< /Type /Pages /Kids [{}] /Count {count} /MediaBox [0 0 595 842] >>", kids.join(" "))),
    ];
    objects.extend((0..count).map(|_| object("<< /Type /Page /Parent 2 0 R >>")));
    pdf(&objects)
}

/// One page that can do all that a paper should not: scripts, actions, attachments, links, notes, metadata, and a filled-in field.
pub fn armed_paper() -> Vec<u8> {
    pdf(&[
        object(
            "<< /Type /Catalog /Pages 2 0 R /OpenAction 8 0 R /AA << /WC 8 0 R >> /Metadata 9 0 R /AcroForm << /Fields [11 0 R] /XFA 9 0 R >> \
             /Names << /JavaScript << /Names [(run) 8 0 R] >> /EmbeddedFiles << /Names [(a.exe) 10 0 R] >> >> >>",
        ),
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        object(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /AA << /O 8 0 R >> /Metadata 9 0 R \
             /Resources << /Font << /F 5 0 R >> /XObject << /A 6 0 R >> /Properties << /MC0 9 0 R >> >> /Annots [7 0 R 11 0 R 13 0 R] >>",
        ),
        stream("", WRITING),
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
        stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /PieceInfo << /X << /Private (secret) >> >> /A << /S /JavaScript /JS (app.alert\\(1\\)) >>",
            b"0 0 1 1 re f",
        ),
        object("<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << /S /URI /URI (http://bad.example/) >> >>"),
        object("<< /S /JavaScript /JS (app.launchURL\\('http://bad.example/'\\)) >>"),
        stream("/Type /Metadata /Subtype /XML", b"<x>author Ahmad</x>"),
        object("<< /Type /Filespec /F (a.exe) /EF << /F 9 0 R >> >>"),
        object(
            "<< /Type /Annot /Subtype /Widget /FT /Tx /T (amount) /V (1200) /Rect [100 100 300 140] /F 4 /AP << /N 12 0 R >> /AA << /K 8 0 R >> >>",
        ),
        stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F 5 0 R >> >>",
            b"BT /F 12 Tf 2 5 Td (FILLED 1200) Tj ET",
        ),
        object("<< /Type /Annot /Subtype /Text /Contents (private remark) /Rect [0 0 20 20] >>"),
    ])
}
