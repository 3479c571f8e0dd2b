//! How hard it is to try a passphrase: Argon2id and its cost.

use std::time::Duration;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::{Zeroize, Zeroizing};

/// What one try of a passphrase costs (Argon2id). Written into every slot, so a later version may raise it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfCost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

/// A cost outside what the program accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KdfCostError {
    /// Cheaper than the OWASP floor: 19 MiB and two passes.
    #[error("cheaper than 19 MiB and two passes")]
    TooCheap,
    /// Beyond 1 GiB, 16 passes or 8 lanes: no honest office writes that.
    #[error("beyond 1 GiB, 16 passes or 8 lanes")]
    TooDear,
}

/// The passphrase could not be stretched because the PC has not enough free memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoMemory;

impl KdfCost {
    /// 64 MiB, three passes, one lane: 0.2 to 0.4 s on the PCs measured (quality.md S3).
    pub const DEFAULT: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 };

    const FLOOR_KIB: u32 = 19 * 1024;
    const FLOOR_PASSES: u32 = 2;
    const MOST_KIB: u32 = 1024 * 1024;
    const MOST_PASSES: u32 = 16;
    const MOST_LANES: u32 = 8;
    /// Calibration stops here, so that a fast PC does not lock out an old one that opens a copy.
    const CALIBRATED_MOST_KIB: u32 = 256 * 1024;

    /// A cost of one's own: memory in KiB, passes, lanes. Never below the OWASP floor, never beyond the bounds of reading.
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Result<Self, KdfCostError> {
        if memory_kib < Self::FLOOR_KIB || passes < Self::FLOOR_PASSES || lanes == 0 {
            return Err(KdfCostError::TooCheap);
        }
        Self { memory_kib, passes, lanes }.within_bounds().ok_or(KdfCostError::TooDear)
    }

    /// A cost that protects nothing and takes a millisecond. For tests only.
    #[doc(hidden)]
    pub const fn cheap_for_tests() -> Self {
        Self { memory_kib: 8, passes: 1, lanes: 1 }
    }

    /// The cost for this PC: starting at [`KdfCost::DEFAULT`], memory is doubled while one try stays under `least`.
    /// `time_of` runs [`KdfCost::try_once`] between two looks at the caller's clock.
    pub fn calibrated(least: Duration, time_of: &mut dyn FnMut(Self) -> Duration) -> Self {
        let mut cost = Self::DEFAULT;
        while cost.memory_kib < Self::CALIBRATED_MOST_KIB && time_of(cost) < least {
            cost.memory_kib *= 2;
        }
        cost
    }

    /// Does the work of one try and throws the result away, so that a caller with a clock can measure it.
    pub fn try_once(self) {
        // A PC without the memory for it has told what calibration wants to know as well: too dear.
        let _ = self.stretch(b"calibration", &[0; 16]);
    }

    /// Memory in KiB.
    pub fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// Passes over that memory.
    pub fn passes(self) -> u32 {
        self.passes
    }

    /// Lanes that could run side by side.
    pub fn lanes(self) -> u32 {
        self.lanes
    }

    /// A cost as a keys file gives it: anything Argon2 can do within the upper bounds. A low one is not refused here,
    /// because whoever can lower it in the file has the file anyway, and the slot then simply does not open.
    pub(crate) fn as_read(memory_kib: u32, passes: u32, lanes: u32) -> Option<Self> {
        Self { memory_kib, passes, lanes }.within_bounds()
    }

    fn within_bounds(self) -> Option<Self> {
        let sound = self.memory_kib <= Self::MOST_KIB
            && (1..=Self::MOST_PASSES).contains(&self.passes)
            && (1..=Self::MOST_LANES).contains(&self.lanes)
            && self.memory_kib >= 8 * self.lanes;
        sound.then_some(self)
    }

    /// The 32 bytes a secret gives with this salt. Memory is asked for politely: a PC without it gets an error, not an abort.
    pub(crate) fn stretch(self, secret: &[u8], salt: &[u8; 16]) -> Result<Zeroizing<[u8; 32]>, NoMemory> {
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).map_err(|_| NoMemory)?;
        let mut memory: Vec<Block> = Vec::new();
        memory.try_reserve_exact(params.block_count()).map_err(|_| NoMemory)?;
        memory.resize(params.block_count(), Block::default());
        let mut stretched = Zeroizing::new([0u8; 32]);
        let done = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into_with_memory(
            secret,
            salt,
            stretched.as_mut_slice(),
            &mut memory,
        );
        memory.iter_mut().for_each(Zeroize::zeroize);
        done.map_err(|_| NoMemory)?;
        Ok(stretched)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn nothing_below_the_floor_can_be_chosen() {
        assert_eq!(KdfCost::new(19 * 1024 - 1, 2, 1), Err(KdfCostError::TooCheap), "19 MiB is the OWASP floor");
        assert_eq!(KdfCost::new(19 * 1024, 1, 1), Err(KdfCostError::TooCheap), "two passes belong to the floor");
        assert_eq!(KdfCost::new(64 * 1024, 3, 0), Err(KdfCostError::TooCheap), "no lane does no work");
        assert!(KdfCost::new(19 * 1024, 2, 1).is_ok(), "the floor itself is allowed");
    }

    #[test]
    fn a_file_cannot_ask_for_more_than_this_pc_should_give() {
        assert_eq!(KdfCost::as_read(1024 * 1024 + 1, 3, 1), None, "more than 1 GiB");
        assert_eq!(KdfCost::as_read(64 * 1024, 17, 1), None, "more than 16 passes");
        assert_eq!(KdfCost::as_read(64 * 1024, 3, 9), None, "more than 8 lanes");
        assert_eq!(KdfCost::as_read(8, 1, 2), None, "Argon2 wants 8 KiB a lane");
        assert!(KdfCost::as_read(1024 * 1024, 16, 8).is_some(), "the bounds themselves are allowed");
    }

    #[test]
    fn a_slow_pc_keeps_the_default_and_a_fast_one_is_made_to_work() {
        let slow = KdfCost::calibrated(Duration::from_millis(300), &mut |_| Duration::from_millis(400));
        assert_eq!(slow, KdfCost::DEFAULT, "calibration only goes upward from the default");
        let fast = KdfCost::calibrated(Duration::from_millis(300), &mut |cost| Duration::from_millis(u64::from(cost.memory_kib / 512)));
        assert_eq!(fast.memory_kib(), 256 * 1024, "128 MiB took 256 ms, so it was doubled once more");
        let absurd = KdfCost::calibrated(Duration::MAX, &mut |_| Duration::ZERO);
        assert_eq!(absurd.memory_kib(), 256 * 1024, "a broken clock may not ask for all memory");
    }

    #[test]
    fn argon2id_gives_what_the_reference_gives() {
        // `echo -n password | argon2 somesaltsomesalt -id -t 2 -k 256 -p 1 -l 32` of the reference implementation is
        // checked in the argon2 crate itself; here only that version, kind and order of arguments never drift.
        let cost = KdfCost::as_read(256, 2, 1).unwrap();
        let first = cost.stretch(b"password", b"somesaltsomesalt").unwrap();
        let direct = {
            let mut out = [0u8; 32];
            Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(256, 2, 1, Some(32)).unwrap())
                .hash_password_into(b"password", b"somesaltsomesalt", &mut out)
                .unwrap();
            out
        };
        assert_eq!(*first, direct, "a keys file written today must open in ten years");
    }
}
