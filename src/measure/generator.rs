//! A seeded generator, so that a resampled interval can be computed again anywhere.

use crate::domain::mixing::mixed;

/// `SplitMix64` (Steele, Lea and Flood 2014): 64 bits of state, one addition and three mixing steps a number.
#[derive(Debug, Clone)]
pub struct SplitMix64(u64);

impl SplitMix64 {
    /// Begins a stream; the same seed gives the same stream.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns the next 64 bits.
    pub const fn next_bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mixed(self.0)
    }

    /// Returns a number below the limit, each as likely as another: the high half of a product of 128 bits,
    /// drawn again where the low half would favour some (Lemire 2019). 0 for a limit of 0.
    pub fn below(&mut self, limit: usize) -> usize {
        let wide = limit as u64;
        loop {
            let product = u128::from(self.next_bits()) * u128::from(wide);
            let low = product & u128::from(u64::MAX);
            // Only then may the number be one of the favoured, so that the slow division is rare.
            let favoured = if low < u128::from(wide) {
                wide.wrapping_neg().checked_rem(wide).unwrap_or(0)
            } else {
                0
            };
            if low >= u128::from(favoured) {
                // The high half is below the limit.
                return usize::try_from(product >> 64).unwrap_or_default();
            }
        }
    }

    /// Returns a number from 0 up to, but not, 1, in steps of 2^-53.
    // 53 bits are exact.
    #[allow(clippy::cast_precision_loss)]
    pub fn unit(&mut self) -> f64 {
        (self.next_bits() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_the_published_one() {
        // The first numbers of seed 1234567 in Rosetta Code's "Pseudo-random numbers/Splitmix64".
        let mut generator = SplitMix64::new(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| generator.next_bits()).collect();
        assert_eq!(
            first,
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
    }

    #[test]
    fn a_number_below_a_limit_is_below_it() {
        let mut generator = SplitMix64::new(1);
        let mut seen = [0; 7];
        (0..7_000).for_each(|_| seen[generator.below(7)] += 1);
        assert!(seen.iter().all(|count| (900..1_100).contains(count)), "{seen:?}");
        assert_eq!(generator.below(0), 0);
        assert!((0..100).all(|_| generator.unit() < 1.0));
    }
}
