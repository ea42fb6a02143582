//! What the fuzz targets have in common: each reads bytes and checks what must hold of whatever
//! came of it, and that reading took no more memory than its input allows.

use peak_alloc::PeakAlloc;

/// Makes spreadsheets and Word files; what the targets do not use of it, tests do.
#[path = "../src/import/tests/packing.rs"]
pub mod packing;
pub mod targets;

/// Memory for each byte of input. The program promises 8 bytes, beside 64 MB whatever the input; here
/// inputs are small, so another measure has to tell what grows faster than its input.
const FOR_EACH_BYTE: usize = 400;

/// Memory whatever the input.
const AT_ANY_RATE: usize = 4 << 20;

/// Runs a target and fails where it takes too much memory.
pub fn within_memory(memory: &PeakAlloc, bytes: &[u8], target: fn(&[u8])) {
    // What is made once and kept must not count.
    targets::prepare();
    let before = memory.current_usage();
    memory.reset_peak_usage();
    target(bytes);
    let taken = memory.peak_usage().saturating_sub(before);
    let allowed = AT_ANY_RATE + FOR_EACH_BYTE * bytes.len();
    assert!(taken <= allowed, "{taken} bytes of memory for {} of input", bytes.len());
}
