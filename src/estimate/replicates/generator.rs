//! Random numbers that depend on nothing but what they are for: seed, replicate and stratum.
//!
//! The generator is SplitMix64: a counter that grows by a constant, scrambled. There is no state to share,
//! so draws are the same whatever is drawn before, on every platform, in any order.
//!
//! # References
//! G. L. Steele, D. Lea, C. H. Flood (2014), Fast Splittable Pseudorandom Number Generators, OOPSLA, section 4.

/// The odd number nearest 2^64 over the golden ratio.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// The draws of one stratum in one replicate.
pub(super) struct Draws {
    counter: u64,
}

impl Draws {
    pub(super) fn new(seed: u64, replicate: u64, stratum: u64) -> Self {
        let counter =
            [replicate, stratum].iter().fold(scramble(seed), |key, part| scramble((key ^ part).wrapping_add(STEP)));
        Self { counter }
    }
    fn next(&mut self) -> u64 {
        self.counter = self.counter.wrapping_add(STEP);
        scramble(self.counter)
    }
    /// A whole number from 0 to below `end`, each as likely but for one part in 2^64 / `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }
}

const fn scramble(counter: u64) -> u64 {
    let mut bits = counter;
    bits = (bits ^ bits >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ bits >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ bits >> 31
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first numbers from 1234567, as the task "Splitmix64" of Rosetta Code lists them.
    #[test]
    fn is_splitmix64() {
        let mut draws = Draws { counter: 1_234_567 };
        let found = [draws.next(), draws.next(), draws.next()];
        assert_eq!(found, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn draws_are_even() {
        let mut counts = [0_u32; 7];
        for replicate in 0..1000 {
            let mut draws = Draws::new(42, replicate, 3);
            (0..7).for_each(|_| counts[draws.below(7)] += 1);
        }
        // Chi-squared with 6 degrees of freedom: 22.5 is exceeded once in a thousand.
        let chi: f64 = counts.iter().map(|&count| (f64::from(count) - 1000.0).powi(2) / 1000.0).sum();
        assert!(chi < 22.5, "{counts:?}");
    }
}
