//! The same quantity in two places.

use domain::check;
use domain::dataset::Verdict::{self, Agrees, CannotCheck, Contradicts, Malformed, Rounding};

use crate::made::{elsewhere, measure, stating};

#[track_caller]
fn check_points(here: &str, there: &str, verdict: Verdict) {
    for (here, there) in [(here, there), (there, here)] {
        let mut measure = measure("lamps", &[here]);
        measure.elsewhere = vec![elsewhere("2001", there, 2)];
        assert_eq!(check::measure(&measure).verdict, verdict, "{here} and {there}");
    }
}

#[track_caller]
fn check_change(stated: &str, there: &str, verdict: Verdict) {
    let mut measure = stating(measure("lamps", &["13,528", "12,017"]), stated);
    measure.elsewhere = vec![elsewhere("change", there, 2)];
    assert_eq!(check::measure(&measure).verdict, verdict, "{stated} and {there}");
}

#[test]
fn the_coarser_of_two_decides() {
    check_points("434", "434", Agrees);
    check_points("434", "430", Contradicts);
    check_points("1327", "460", Contradicts);
    check_points("69.2%", "69%", Agrees);
    check_points("69.6%", "69%", Contradicts);
    check_points("£205,428", "£205,000", Agrees);
    check_points("£205,528", "£205,000", Contradicts);
    check_points("£1.5m", "£1,460,000", Agrees);
    check_points("Fourteen", "14", Agrees);
}

#[test]
fn hedges_count() {
    check_points("more than 50", "52", Agrees);
    check_points("more than 50", "49", Contradicts);
    check_points("almost £1.5million", "£1,480,000", Agrees);
    check_points("almost £1.5million", "£795,569", Contradicts);
    check_points("almost £1.5million", "£1.5m", Agrees);
    check_points("at least 20", "up to 19", Contradicts);
}

#[test]
fn changes_are_compared_with_what_is_stated() {
    check_change("down 11.2%", "11.2%", Agrees);
    check_change("down 11.2%", "11%", Agrees);
    check_change("down 11.2%", "11.5%", Contradicts);
    check_change("down 11.1%", "11.5%", Contradicts);
    check_change("down 11.1%", "11.2%", Rounding);
}

#[test]
fn what_is_no_number_is_malformed() {
    let mut measure = measure("lamps", &["1,050"]);
    measure.elsewhere = vec![elsewhere("2001", "10,50", 2)];
    assert_eq!(check::measure(&measure).verdict, Malformed);
}

#[test]
fn the_worst_verdict_stands() {
    let mut both = stating(measure("lamps", &["200", "190"]), "down 5%");
    both.elsewhere = vec![elsewhere("2002", "190", 2), elsewhere("2001", "201", 3)];
    let check = check::measure(&both);
    assert_eq!(check.verdict, Contradicts);
    assert_eq!(check.note.as_deref(), Some("Printed as “200” in one place and “201” in another."));

    let mut unstated = measure("lamps", &["200"]);
    assert_eq!(check::measure(&unstated).verdict, CannotCheck);
    unstated.elsewhere = vec![elsewhere("2001", "200", 2)];
    assert_eq!(check::measure(&unstated).verdict, Agrees);
}
