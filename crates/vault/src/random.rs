//! Randomness as this crate receives it.

/// Fills a buffer with unpredictable bytes. The shell hands in the operating system's generator; tests hand in a
/// repeatable one. It must not return before the whole buffer is filled.
pub type Random<'a> = dyn FnMut(&mut [u8]) + 'a;

/// A fresh array of random bytes.
pub(crate) fn random_bytes<const N: usize>(random: &mut Random<'_>) -> [u8; N] {
    let mut bytes = [0u8; N];
    random(&mut bytes);
    bytes
}

/// A number below `limit` without the bias of a plain remainder.
pub(crate) fn random_below(limit: u16, random: &mut Random<'_>) -> u16 {
    let limit = limit.max(1);
    let fair = u16::MAX - (u16::MAX % limit);
    loop {
        let drawn = u16::from_le_bytes(random_bytes(random));
        if drawn < fair {
            return drawn % limit;
        }
    }
}
