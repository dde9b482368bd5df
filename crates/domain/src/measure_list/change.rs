//! The change from the first value of a figure to the last, worked out and in words.

use crate::chart::{Unit, written};
use crate::dataset::Measure;

/// The change from the first value to the last, such as `up 25%`, `down 3.5 points` or `no change`:
/// the same two values as the check and the picture compare. None where there are not two that can
/// be read.
pub fn change(measure: &Measure) -> Option<String> {
    let [first, .., last] = measure.points.as_slice() else { return None };
    Some(in_words(first.value?, last.value?, measure.unit == "percent"))
}

fn in_words(before: f64, after: f64, is_percent: bool) -> String {
    let difference = after - before;
    if difference == 0.0 {
        return "no change".to_owned();
    }
    let direction = if difference < 0.0 { "down" } else { "up" };
    // A percentage of a percentage says nothing to most people; and nothing is a share of zero.
    let (size, unit, points) = match () {
        () if is_percent => (difference, COUNT, " points"),
        () if before == 0.0 => (difference, COUNT, ""),
        () => (100.0 * difference / before, Unit::Percent, ""),
    };
    let tenths = (size.abs() * 10.0).round() / 10.0;
    let (least, shown) = if tenths == 0.0 { ("less than ", 0.1) } else { ("", tenths) };
    [direction, " ", least, &written(shown, &unit), points].concat()
}

/// Of whatever it is.
const COUNT: Unit = Unit::Count(String::new());

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: f64, after: f64, is_percent: bool, expected: &str) {
        assert_eq!(in_words(before, after, is_percent), expected, "{before} {after}");
    }

    #[test]
    fn changes() {
        check(13528.0, 12017.0, false, "down 11.2%");
        check(20.0, 25.0, false, "up 25%");
        check(485.0, 5110.0, false, "up 953.6%");
        check(10727.0, 10727.0, false, "no change");
        check(100_000.0, 100_001.0, false, "up less than 0.1%");
        check(0.0, 12.0, false, "up 12");
        check(88.0, 91.5, true, "up 3.5 points");
        check(0.5, 0.25, false, "down 50%");
    }
}
