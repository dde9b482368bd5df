//! The change between the last two values of a figure, worked out and in words.

use crate::dataset::Measure;

/// What became of a figure from one value to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The position of the value before.
    pub from: usize,
    /// The position of the value after.
    pub to: usize,
    /// `up 25%`, `down 3.5 points`, `no change`.
    pub words: String,
}

/// The change between the last two values; none where there are not two that can be read.
pub fn change(measure: &Measure) -> Option<Change> {
    let to = measure.points.len().checked_sub(1)?;
    let from = to.checked_sub(1)?;
    let (before, after) = (measure.points[from].value?, measure.points[to].value?);
    Some(Change { from, to, words: in_words(before, after, measure.unit == "percent") })
}

fn in_words(before: f64, after: f64, is_percent: bool) -> String {
    let difference = after - before;
    if difference == 0.0 {
        return "no change".to_owned();
    }
    let direction = if difference < 0.0 { "down" } else { "up" };
    // A percentage of a percentage says nothing to most people; and nothing is a share of zero.
    let (size, unit) = match () {
        () if is_percent => (difference, " points"),
        () if before == 0.0 => (difference, ""),
        () => (100.0 * difference / before, "%"),
    };
    let tenths = (size.abs() * 10.0).round() / 10.0;
    if tenths == 0.0 {
        return format!("{direction} less than 0.1{unit}");
    }
    let mut words = String::from(direction);
    words.extend([" ", &number(tenths), unit]);
    words
}

/// A number with its thousands parted by commas, and two decimals at most. The standard library's
/// way of writing decimals is ten kilobytes.
pub fn number(value: f64) -> String {
    let hundredths = (value.abs() * 100.0).round() as u64;
    let digits = (hundredths / 100).to_string();
    let mut text = String::from(if value < 0.0 && hundredths > 0 { "−" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    let decimals = match hundredths % 100 {
        0 => String::new(),
        it if it % 10 == 0 => format!(".{}", it / 10),
        it => format!(".{}{}", it / 10, it % 10),
    };
    text.push_str(&decimals);
    text
}

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

    #[test]
    fn numbers() {
        #[track_caller]
        fn check(value: f64, expected: &str) {
            assert_eq!(number(value), expected);
        }
        check(0.0, "0");
        check(999.0, "999");
        check(1000.0, "1,000");
        check(2_428_554.0, "2,428,554");
        check(268.24, "268.24");
        check(10.3, "10.3");
        check(0.05, "0.05");
        check(-2.5, "−2.5");
        check(-0.001, "0");
    }

    proptest::proptest! {
        #[test]
        fn numbers_read_back(hundredths in 0_u64..100_000_000_000) {
            let value = hundredths as f64 / 100.0;
            proptest::prop_assert_eq!(crate::figure::read(&number(value)), Some(value));
        }
    }
}
