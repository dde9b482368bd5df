//! How a number is written: one way in the sentence, the table, the picture and what is read out.
//!
//! The standard library's way to write a float is larger than this module and knows no commas.

use super::Unit;
use super::words::noun;

/// The most decimal places that are written; published figures have fewer.
const PLACES: u32 = 3;
/// How many are written of a number that would else be written as nothing.
const MOST_PLACES: u32 = 9;

/// The number as it stands in a cell: `12,017`, `£268.24`, `£1.5 million`, `11.2%`.
pub fn written(value: f64, unit: &Unit) -> String {
    let (sign, size) = if value < 0.0 { ("−", -value) } else { ("", value) };
    match unit {
        Unit::Count(_) => [sign, &grouped(size)].concat(),
        Unit::Percent => [sign, &grouped(size), "%"].concat(),
        Unit::Change => {
            let tenths = rounded_to_tenth(size);
            let sign = match sign {
                _ if tenths == "0" => "",
                "" => "+",
                minus => minus,
            };
            [sign, &tenths, "%"].concat()
        }
        Unit::MillionPounds => [sign, "£", &grouped(size), " million"].concat(),
        Unit::Pounds => [sign, "£", &pounds(size)].concat(),
    }
}

/// The number with what it counts: `1 incident`, `12,017 incidents`, `£268.24`.
pub fn counted(value: f64, unit: &Unit) -> String {
    match unit {
        Unit::Count(plural) => [&written(value, unit), " ", &noun(value, plural)].concat(),
        _ => written(value, unit),
    }
}

/// The number as machines read it: `-1234.5`.
pub(super) fn plain(value: f64) -> String {
    let (sign, size) = if value < 0.0 { ("-", -value) } else { ("", value) };
    let (whole, decimals) = parts(size);
    [sign, &whole.to_string(), &decimals].concat()
}

/// The size of a change, to one decimal place: `11.2`, `1,204.3`.
pub(super) fn rounded_to_tenth(size: f64) -> String {
    grouped((size * 10.0 + 0.5).floor() / 10.0)
}

/// Millions are written as such if nothing is lost by it.
fn pounds(size: f64) -> String {
    let in_millions = size / 1_000_000.0;
    let hundredths = size / 10_000.0;
    if size >= 1_000_000.0 && hundredths.floor() == hundredths {
        return [&grouped(in_millions), " million"].concat();
    }
    let text = grouped(size);
    match text.split_once('.') {
        // Pence are always two.
        Some((_, pence)) if pence.len() == 1 => text + "0",
        _ => text,
    }
}

fn grouped(size: f64) -> String {
    let (whole, decimals) = parts(size);
    let digits = whole.to_string();
    let mut text = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text + &decimals
}

/// The whole part and the decimals with their point, if there are any. Rounded to [`PLACES`],
/// unless nothing would be left.
fn parts(size: f64) -> (u64, String) {
    let mut places = PLACES;
    while size > 0.0 && size * power(places) < 0.5 && places < MOST_PLACES {
        places += PLACES;
    }
    let scale = power(places);
    let whole = size.floor();
    let rounded = ((size - whole) * scale + 0.5).floor();
    if rounded >= scale {
        return (whole as u64 + 1, String::new());
    }
    let mut decimals = (rounded as u64).to_string();
    while decimals.len() < places as usize {
        decimals.insert(0, '0');
    }
    let kept = decimals.trim_end_matches('0');
    (whole as u64, if kept.is_empty() { String::new() } else { [".", kept].concat() })
}

fn power(places: u32) -> f64 {
    (0..places).fold(1.0, |power, _| power * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: f64, unit: &Unit, expected: &str) {
        assert_eq!(written(value, unit), expected, "{value}");
    }

    #[test]
    fn counts() {
        let unit = Unit::Count("incidents".into());
        check(0.0, &unit, "0");
        check(-0.0, &unit, "0");
        check(12.0, &unit, "12");
        check(999.0, &unit, "999");
        check(1_000.0, &unit, "1,000");
        check(12_017.0, &unit, "12,017");
        check(1_234_567.0, &unit, "1,234,567");
        check(-42.0, &unit, "−42");
        check(10.3, &unit, "10.3");
        check(0.9999, &unit, "1");
        check(1_999.999_9, &unit, "2,000");
        check(0.000_04, &unit, "0.00004");
        check(9e15, &unit, "9,000,000,000,000,000");
    }

    #[test]
    fn money() {
        check(268.24, &Unit::Pounds, "£268.24");
        check(268.2, &Unit::Pounds, "£268.20");
        check(275.0, &Unit::Pounds, "£275");
        check(720_000.0, &Unit::Pounds, "£720,000");
        check(1_500_000.0, &Unit::Pounds, "£1.5 million");
        check(150_600_000.0, &Unit::Pounds, "£150.6 million");
        check(2_428_554.0, &Unit::Pounds, "£2,428,554");
        check(-13.0, &Unit::Pounds, "−£13");
        check(103.3, &Unit::MillionPounds, "£103.3 million");
        check(0.46, &Unit::MillionPounds, "£0.46 million");
        check(1.601, &Unit::MillionPounds, "£1.601 million");
    }

    #[test]
    fn shares() {
        check(11.2, &Unit::Percent, "11.2%");
        check(100.0, &Unit::Percent, "100%");
        check(-3.0, &Unit::Percent, "−3%");
        check(25.0, &Unit::Change, "+25%");
        check(-11.169, &Unit::Change, "−11.2%");
        check(0.0, &Unit::Change, "0%");
    }

    #[test]
    fn with_what_is_counted() {
        let incidents = Unit::Count("incidents".into());
        assert_eq!(counted(1.0, &incidents), "1 incident");
        assert_eq!(counted(12_017.0, &incidents), "12,017 incidents");
        assert_eq!(counted(0.0, &incidents), "0 incidents");
        assert_eq!(counted(1.0, &Unit::Pounds), "£1");
    }

    #[test]
    fn for_machines() {
        assert_eq!(plain(-1_234.5), "-1234.5");
        assert_eq!(plain(12_017.0), "12017");
        assert_eq!(plain(0.46), "0.46");
    }

    proptest::proptest! {
        #[test]
        fn any_number_with_few_places_reads_back(thousandths in -9_000_000_000_000_i64..9_000_000_000_000) {
            let value = thousandths as f64 / 1000.0;
            proptest::prop_assert_eq!(plain(value).parse::<f64>(), Ok(value));
            let cell = written(value, &Unit::Count("things".into()));
            let read = cell.replace(',', "").replace('−', "-").parse::<f64>();
            proptest::prop_assert_eq!(read, Ok(value));
        }
    }
}
