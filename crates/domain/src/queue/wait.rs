use super::Millis;

const LONGEST: Millis = 300_000;

/// How long to wait after so many failures in a row: 1 second at the least, 5 minutes at the most,
/// twice as long each time. `chance` spreads it over the upper half, so that a hundred devices do
/// not all come back in the same second.
pub(super) fn after(failures: u32, chance: u32) -> Millis {
    let doubled: Millis = 2_000 << failures.saturating_sub(1).min(20);
    let longest = doubled.min(LONGEST);
    let half = longest / 2;
    half + half * Millis::from(chance) / Millis::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(failures: u32, shortest: Millis, longest: Millis) {
        assert_eq!((after(failures, 0), after(failures, u32::MAX)), (shortest, longest), "{failures}");
    }

    #[test]
    fn waits() {
        check(1, 1_000, 2_000);
        check(2, 2_000, 4_000);
        check(3, 4_000, 8_000);
        check(8, 128_000, 256_000);
        check(9, 150_000, 300_000);
        check(1_000, 150_000, 300_000);
    }
}
