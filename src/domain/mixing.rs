//! Numbers whose bits are mixed.

/// Returns a number each bit of which depends on all bits of the one given; no two numbers come to the same. The last steps of
/// `SplitMix64` (Steele, Lea and Flood, 2014).
#[must_use]
pub const fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}
