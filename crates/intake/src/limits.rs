//! How much a foreign file may cost.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// Longest side of a picture in pixels: a 20,000-pixel strip is 1.7 m at 300 dpi, longer is no paper.
pub(crate) const LONGEST_SIDE: u32 = 20_000;

/// What one foreign file may cost the desk (حدود الملفات). The defaults are those of quality.md ("Imports").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes of the file as it came.
    pub input_bytes: u64,
    /// Bytes of the file as it was written anew, thumbnail included.
    pub output_bytes: u64,
    /// Pixels of one picture; a picture inside a PDF may have four times as many (black and white at 1,200 dpi).
    pub pixels: u64,
    /// Pages of one PDF.
    pub pages: u32,
    /// Bytes of memory the child may write to. The system enforces it on Linux and Windows. Where it does not (macOS), only
    /// the caps on size, pixels, inflated bytes and time hold.
    pub memory_bytes: u64,
    /// Time from the start of the child to its answer.
    pub time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            input_bytes: 20 * 1024 * 1024,
            output_bytes: 64 * 1024 * 1024,
            pixels: 40_000_000,
            pages: 300,
            memory_bytes: 768 * 1024 * 1024,
            time: Duration::from_secs(30),
        }
    }
}

impl Limits {
    /// The input cap as the clerk is told it, in whole megabytes.
    pub(crate) fn input_megabytes(&self) -> u64 {
        self.input_bytes / (1024 * 1024)
    }

    /// Bytes that all compressed parts of one file may inflate to, together.
    pub(crate) fn inflated_bytes(&self) -> usize {
        usize::try_from(self.memory_bytes / 4).unwrap_or(usize::MAX)
    }
}
