//! QR codes: digits only, so that a reader which types like a keyboard works under any keyboard layout.

use crate::PaperError;
use crate::pages::Cells;
use std::sync::Arc;

/// The pattern of a code of digits.
pub(crate) fn cells(payload: &str) -> Result<Arc<Cells>, PaperError> {
    if payload.is_empty() || !payload.bytes().all(|b| b.is_ascii_digit()) {
        return Err(PaperError::BadQr);
    }
    let code = qrcode::QrCode::with_error_correction_level(payload, qrcode::EcLevel::M).map_err(|_| PaperError::BadQr)?;
    Ok(Arc::new(Cells { side: code.width(), dark: code.to_colors().into_iter().map(|c| c == qrcode::Color::Dark).collect() }))
}

/// What the QR code on page `page` of `pages` of a declaration (إقرار) says: `2`, the number's digits in ten places, page and
/// pages in three places each, and the first 128 bits of the values' hash as 39 decimal digits. 56 digits in all.
/// So a scanned page can be told from any other, and a changed or missing page is seen (quality.md, Declarations).
#[must_use]
pub fn declaration_payload(number: &str, page: usize, pages: usize, hash: &[u8; 32]) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let half = hash.iter().take(16).fold(0u128, |sum, byte| sum << 8 | u128::from(*byte));
    format!("2{digits:0>10}{page:03}{pages:03}{half:039}")
}

/// The hash as people compare it: 64 bits in four groups of hexadecimal digits.
#[must_use]
pub fn short_hash(hash: &[u8; 32]) -> String {
    let groups: Vec<String> = hash.chunks(2).take(4).map(|pair| pair.iter().map(|b| format!("{b:02X}")).collect()).collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_payload_is_digits_of_a_fixed_length() {
        let payload = declaration_payload("2026-000431", 2, 3, &[0xff; 32]);
        assert_eq!(payload, "22026000431002003340282366920938463463374607431768211455", "kind, number, page, pages, hash");
        assert_eq!(payload.len(), 56, "a scanner splits it by places");
    }

    #[test]
    fn letters_are_refused() {
        assert!(cells("2026-000431").is_err(), "a hyphen would type something else under an Arabic layout");
        assert!(cells(&"1".repeat(8000)).is_err(), "more than a code can carry is a refusal, not a panic");
    }
}
