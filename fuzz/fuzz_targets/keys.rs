#![no_main]

use libfuzzer_sys::fuzz_target;

#[global_allocator]
static MEMORY: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;

fuzz_target!(|bytes: &[u8]| {
    nybrott_fuzz::within_memory(&MEMORY, bytes, nybrott_fuzz::targets::keys);
});
