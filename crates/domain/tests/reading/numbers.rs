use domain::json::read;
use proptest::prelude::*;

use crate::{check_refused, check_same};

#[test]
fn numbers() {
    for text in ["0", "-0", "7", "820000", "0.1", "-3.50", "1e3", "1E+3", "25e-1", "4.7", "0.000123", "1e22"]
    {
        check_same::<f64>(text);
    }
    for text in ["9007199254740993", "123456789012345678901234567890", "0.1234567890123456789", "1e308"] {
        check_near(text);
    }
    assert_eq!(read("1e-999"), Ok(0.0));
    check_same::<u32>("4294967295");
    check_same::<Option<u32>>(" null ");
    check_same::<bool>("true");
    check_same::<bool>("false");
}

#[test]
fn no_numbers() {
    for text in ["01", "1.", ".5", "+1", "-", "1e", "1e+", "1e999", "NaN", "--1", "null"] {
        check_refused::<f64>(text, &format!("found “{text}”, expected a number"));
    }
    for text in ["-1", "1.5", "4294967296"] {
        check_refused::<u32>(text, &format!("found “{text}”, expected a whole number"));
    }
    check_refused::<bool>("yes", "found “yes”, expected true or false");
}

#[track_caller]
fn check_near(text: &str) {
    let expected: f64 = text.parse().expect(text);
    let found: f64 = read(text).expect(text);
    assert!((found - expected).abs() <= expected.abs() * 1e-15, "{text}: {found}");
}

proptest! {
    #[test]
    fn figures_are_read_exactly(digits in 0_u64..1_000_000_000_000_000, scale in -22_i32..=22) {
        let text = format!("{digits}e{scale}");
        prop_assert_eq!(read::<f64>(&text), Ok(text.parse().expect("a number")));
        let decimals = format!("{}.{:06}", digits / 1_000_000, digits % 1_000_000);
        prop_assert_eq!(read::<f64>(&decimals), Ok(decimals.parse().expect("a number")));
    }

    #[test]
    fn other_numbers_nearly(value in prop::num::f64::NORMAL) {
        let found: f64 = read(&format!("{value:e}")).expect("a number");
        prop_assert!((found - value).abs() <= value.abs() * 4e-15, "{} {}", found, value);
    }
}
