//! Damm's check digit: one digit that catches every single wrong digit and every swap of two neighbours.

/// Damm's quasigroup of order ten: totally anti-symmetric, zero diagonal.
pub(super) const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// Carries the sum over the digits from where the series begins; the result is the check digit.
pub(super) fn check(seed: u8, digits: &str) -> u8 {
    digits.bytes().fold(seed, |sum, byte| {
        let row = DAMM.get(usize::from(sum));
        row.and_then(|row| row.get(usize::from(byte.wrapping_sub(b'0')))).copied().unwrap_or_default()
    })
}
