//! Sorting, compiled once: the standard library's is compiled anew for every type and every way to
//! compare, some kilobytes of download each time. So positions are sorted in place of things.

use std::cmp::Ordering;

/// How two positions compare.
pub type Compare<'a> = &'a dyn Fn(usize, usize) -> Ordering;

/// The positions from 0 to `n` in that order; what compares equal stays as it was.
pub fn sorted(n: usize, compare: Compare) -> Vec<u32> {
    let mut positions: Vec<u32> = (0..n as u32).collect();
    sort(&mut positions, compare);
    positions
}

/// Sorts positions; of those that compare equal, the lower comes first.
pub fn sort(positions: &mut [u32], compare: Compare) {
    positions.sort_unstable_by(|&left, &right| {
        compare(left as usize, right as usize).then_with(|| left.cmp(&right))
    });
}

/// Sorts numbers.
pub fn ascending(numbers: &mut [u32]) {
    sort(numbers, &|_, _| Ordering::Equal);
}
