//! Verdicts against whole-number arithmetic that is written another way.

use domain::check;
use domain::dataset::{Direction, Measure, Stated, Verdict};
use proptest::prelude::*;

use crate::made::measure;

fn stating(before: i64, after: i64, tenths: i64, direction: Option<Direction>) -> Measure {
    let mut measure = measure("lamps", &[&before.to_string(), &after.to_string()]);
    let printed = format!("{}.{}%", tenths / 10, tenths % 10);
    let change_percent = Some(printed.trim_end_matches('%').parse().unwrap());
    measure.stated = Some(Stated { change_percent, change: None, direction, printed });
    measure
}

/// The size of the change in tenths of a per cent: rounded with halves up, and cut off.
fn tenths(before: i64, after: i64) -> (i64, i64) {
    let thousandfold = (after - before).abs() * 1000;
    let (whole, rest) = (thousandfold / before, thousandfold % before);
    (whole + i64::from(rest * 2 >= before), whole)
}

proptest! {
    #[test]
    fn what_rounds_to_it_agrees_what_is_cut_off_is_rounding(before in 1_i64..200_000, after in 0_i64..200_000) {
        let (rounded, cut) = tenths(before, after);
        let way = if after > before { Direction::Up } else { Direction::Down };
        for (stated, expected) in [
            (rounded, Verdict::Agrees),
            (cut, if cut == rounded { Verdict::Agrees } else { Verdict::Rounding }),
            (rounded + 1, Verdict::Contradicts),
        ] {
            if before != after {
                let check = check::measure(&stating(before, after, stated, Some(way)));
                prop_assert_eq!(check.verdict, expected, "{} in tenths", stated);
            }
            let check = check::measure(&stating(before, after, stated, None));
            prop_assert_eq!(check.verdict, expected, "{} in tenths", stated);
        }
    }

    #[test]
    fn the_other_way_contradicts(before in 1_i64..200_000, after in 0_i64..200_000) {
        let (rounded, _) = tenths(before, after);
        let wrong = if after > before { Direction::Down } else { Direction::Up };
        if rounded > 0 {
            prop_assert_eq!(check::measure(&stating(before, after, rounded, Some(wrong))).verdict, Verdict::Contradicts);
        }
    }

    #[test]
    fn nothing_is_ever_nan_or_infinite(
        before in any::<f64>(),
        after in any::<f64>(),
        size in any::<f64>(),
        percent in any::<bool>(),
    ) {
        let mut measure = measure("percent", &["1", "2"]);
        measure.points[0].value = Some(before);
        measure.points[1].value = Some(after);
        let (change_percent, change) = if percent { (Some(size), None) } else { (None, Some(size)) };
        measure.stated =
            Some(Stated { change_percent, change, direction: Some(Direction::Up), printed: "so much".to_owned() });
        let check = check::measure(&measure);
        prop_assert!(check.recomputed_percent.is_none_or(f64::is_finite));
        for found in check::findings(&[measure], &[]) {
            for text in [&found.printed, &found.worked_out] {
                prop_assert!(!text.contains("NaN") && !text.contains("inf"), "{}", text);
            }
        }
    }

    #[test]
    fn the_change_worked_out_is_near_the_float(before in 1_i64..1_000_000, after in 0_i64..1_000_000) {
        let (first, last) = (before.to_string(), after.to_string());
        let check = check::measure(&measure("lamps", &[first.as_str(), last.as_str()]));
        let float = (after - before) as f64 / before as f64 * 100.0;
        prop_assert!((check.recomputed_percent.unwrap() - float).abs() <= 0.0501);
    }
}
