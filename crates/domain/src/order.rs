//! Sorting, compiled once and small: the standard library's is compiled anew for every type and
//! every way to compare, up to ten kilobytes each time. So positions are sorted in place of things,
//! by merging.

use std::cmp::Ordering;
use std::mem::swap;

/// How two positions compare.
pub type Compare<'a> = &'a dyn Fn(usize, usize) -> Ordering;

/// The positions from 0 to `n` in that order; what compares equal stays as it was.
pub fn sorted(n: usize, compare: Compare) -> Vec<u32> {
    let mut positions: Vec<u32> = (0..n as u32).collect();
    sort(&mut positions, compare);
    positions
}

/// Sorts numbers.
pub fn ascending(numbers: &mut Vec<u32>) {
    sort(numbers, &|left, right| left.cmp(&right));
}

fn sort(positions: &mut Vec<u32>, compare: Compare) {
    let n = positions.len();
    let mut merged = positions.clone();
    // Pairs of sorted runs become runs that are twice as long.
    let mut run = 1;
    while run < n {
        for start in (0..n).step_by(2 * run) {
            let (middle, end) = ((start + run).min(n), (start + 2 * run).min(n));
            let (mut left, mut right) = (start, middle);
            for slot in &mut merged[start..end] {
                let is_left = right == end
                    || left < middle && compare(positions[left] as usize, positions[right] as usize).is_le();
                let next = if is_left { &mut left } else { &mut right };
                *slot = positions[*next];
                *next += 1;
            }
        }
        swap(positions, &mut merged);
        run *= 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(things: &[i32], expected: &[u32]) {
        assert_eq!(sorted(things.len(), &|left, right| things[left].cmp(&things[right])), expected);
    }

    #[test]
    fn orders() {
        check(&[], &[]);
        check(&[7], &[0]);
        check(&[2, 1], &[1, 0]);
        check(&[1, 1, 0, 1], &[2, 0, 1, 3]);
        check(&[5, 4, 3, 2, 1], &[4, 3, 2, 1, 0]);
    }

    proptest! {
        #[test]
        fn as_the_standard_library_sorts(things in prop::collection::vec(0..40_u8, 0..200)) {
            let mut expected: Vec<u32> = (0..things.len() as u32).collect();
            expected.sort_by_key(|&at| things[at as usize]);
            prop_assert_eq!(sorted(things.len(), &|left, right| things[left].cmp(&things[right])), expected);
        }

        #[test]
        fn numbers(mut numbers in prop::collection::vec(any::<u32>(), 0..200)) {
            let mut expected = numbers.clone();
            expected.sort_unstable();
            ascending(&mut numbers);
            prop_assert_eq!(numbers, expected);
        }
    }
}
