/// The bands that numbers are counted in: at most six of the same width, which is a round number.
/// They hang on the limits alone and not on the answers. None where there is no largest number.
pub(super) fn bands(min: i32, max: i32) -> Vec<(i32, i32)> {
    const MOST: i64 = 6;
    let (first, last) = (i64::from(min), i64::from(max));
    if max == i32::MAX || max <= min {
        return Vec::new();
    }
    let round = (0..9).flat_map(|power| [1, 2, 5].map(|it| it * 10_i64.pow(power)));
    let n_values = last - first + 1;
    let Some(width) = round.into_iter().find(|width| n_values <= MOST * width) else { return Vec::new() };
    let starts = (0..MOST).map(|n| first + n * width).take_while(|start| *start <= last);
    let whole = |number: i64| i32::try_from(number).unwrap_or(max);
    starts.map(|start| (whole(start), whole((start + width - 1).min(last)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(min: i32, max: i32, expected: &[(i32, i32)]) {
        assert_eq!(bands(min, max), expected, "{min} to {max}");
    }

    #[test]
    fn bands_of_numbers() {
        check(1, 5, &[(1, 1), (2, 2), (3, 3), (4, 4), (5, 5)]);
        check(1, 200, &[(1, 50), (51, 100), (101, 150), (151, 200)]);
        check(0, 10, &[(0, 1), (2, 3), (4, 5), (6, 7), (8, 9), (10, 10)]);
        check(-5, 5, &[(-5, -4), (-3, -2), (-1, 0), (1, 2), (3, 4), (5, 5)]);
        check(0, i32::MAX, &[]);
        check(i32::MIN, i32::MAX - 1, &[]);
    }
}
