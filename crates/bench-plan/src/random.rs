//! Numbers that look random and are the same for the same seed, on every machine.

/// A source of such numbers (SplitMix64).
#[derive(Clone, Debug)]
pub struct Random {
    state: u64,
}

impl Random {
    /// The source that belongs to a seed.
    pub fn new(seed: u64) -> Random {
        Random { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which must not be 0.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// A number in a range, both ends included.
    pub fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last - first + 1)
    }

    /// True so many times in a hundred.
    pub fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    /// A rank below `end` such that the n-th is about n times as rare as the first, as words are in
    /// any language (Zipf's law; flat over the first few, as in Mandelbrot's form of it).
    pub fn rank(&mut self, end: usize) -> usize {
        const FLAT: f64 = 6.0;
        let uniform = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        let rank = FLAT * ((uniform * ((end as f64 + FLAT) / FLAT).ln()).exp() - 1.0);
        (rank as usize).min(end - 1)
    }

    /// One of a list, which must not be empty.
    pub fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}
