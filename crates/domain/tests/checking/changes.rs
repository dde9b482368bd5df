//! The change worked out against the change stated.

use domain::check;
use domain::dataset::Verdict::{self, Agrees, CannotCheck, Contradicts, Malformed, Rounding};

use crate::made::{measure, stating};

#[track_caller]
fn check_unit(unit: &str, values: &[&str], words: &str, verdict: Verdict) {
    let measure = stating(measure(unit, values), words);
    let check = check::measure(&measure);
    assert_eq!(check.verdict, verdict, "{values:?} {words:?}: {check:?}");
}

#[track_caller]
fn check(values: &[&str], words: &str, verdict: Verdict) {
    check_unit("lamps", values, words, verdict);
}

#[track_caller]
fn check_percent(values: &[&str], stated: Option<&str>, expected: Option<f64>) {
    let measure = measure("lamps", values);
    let measure = stated.map_or(measure.clone(), |words| stating(measure, words));
    assert_eq!(check::measure(&measure).recomputed_percent, expected, "{values:?}");
}

#[track_caller]
fn check_note(unit: &str, values: &[&str], words: &str, note: Option<&str>) {
    let check = check::measure(&stating(measure(unit, values), words));
    assert_eq!(check.note.as_deref(), note, "{values:?} {words:?}");
}

#[test]
fn rounding_at_the_stated_decimals_decides() {
    check(&["200", "190"], "down 5%", Agrees);
    check(&["13,528", "12,017"], "down 11.2%", Agrees);
    check(&["13,528", "12,017"], "down 11.1%", Rounding);
    check(&["13,528", "12,017"], "down 11.17%", Agrees);
    check(&["642", "459"], "down 44%", Contradicts);
    check(&["642", "459"], "down 28.5%", Agrees);
    check(&["10,727", "10727"], "up 5%", Contradicts);
    check(&["27,350", "44,813"], "up 64%", Agrees);
}

#[test]
fn a_half_is_rounded_away_from_zero() {
    check(&["200", "235"], "up 18%", Agrees);
    check(&["200", "235"], "up 17%", Rounding);
    check(&["200", "165"], "down 18%", Agrees);
    check(&["200", "165"], "down 17%", Rounding);
    check(&["200", "235"], "up 16%", Contradicts);
    check(&["1000", "1005"], "up 1%", Agrees);
    check(&["1000", "1005"], "up 0%", Rounding);
    // 28.25% and 28.35%, which floats cannot hold.
    check(&["400", "513"], "up 28.3%", Agrees);
    check(&["2000", "2567"], "up 28.4%", Agrees);
    check(&["2000", "2567"], "up 28.3%", Rounding);
}

#[test]
fn the_direction_counts() {
    check(&["200", "190"], "up 5%", Contradicts);
    check(&["200", "190"], "5%", Agrees);
    check(&["200", "200"], "same", Agrees);
    check(&["1000", "1004"], "same", Agrees);
    check(&["200", "210"], "same", Contradicts);
    check(&["200", "190"], "down sharply", Agrees);
    check(&["200", "190"], "up sharply", Contradicts);
    check(&["1000", "999"], "up 0%", Agrees);
}

#[test]
fn a_change_in_the_unit_is_subtracted() {
    check_unit("seconds", &["12.6", "10.3"], "down 2.3 seconds", Agrees);
    check_unit("seconds", &["12.6", "10.3"], "down 2.4 seconds", Contradicts);
    check_unit("seconds", &["12.65", "10.3"], "down 2.3 seconds", Rounding);
    check_unit("GBP", &["£255.24", "£268.24"], "up £13", Agrees);
    check_unit("lamps", &["0", "13"], "up 13", Agrees);
}

#[test]
fn per_cent_of_per_cent_may_be_points() {
    check_unit("percent", &["60%", "66%"], "up 6%", Agrees);
    check_unit("percent", &["60%", "66%"], "up 10%", Agrees);
    check_unit("percent", &["60.0%", "66.0%"], "up 8%", Contradicts);
    check_note("percent", &["60%", "66%"], "up 6%", Some("It holds in percentage points."));
    check_note("percent", &["60%", "66%"], "up 10%", Some("It holds as a percentage of the first value."));
}

#[test]
fn what_cannot_be_checked() {
    check(&["200"], "up 5%", CannotCheck);
    check(&["0", "5"], "up 5%", CannotCheck);
    check(&["200", "190"], "steady", CannotCheck);
    check_unit("", &["200", "190"], "down 5%", CannotCheck);
    check_note("lamps", &["0", "5"], "up 5%", Some("A change from 0 cannot be given in per cent."));
    let one = "Only one value is printed, so the change cannot be worked out.";
    check_note("lamps", &["7"], "up 5%", Some(one));
    let unstated = check::measure(&measure("lamps", &["200", "190"]));
    assert_eq!((unstated.verdict, unstated.note), (CannotCheck, None));
}

#[test]
fn rough_values_contradict_only_what_they_cannot_be() {
    check_unit("GBP", &["£1.2m", "£1.5m"], "up 25%", Agrees);
    check_unit("GBP", &["£1.2m", "£1.5m"], "up 23%", CannotCheck);
    check_unit("GBP", &["£1.2m", "£1.5m"], "up 60%", Contradicts);
    check(&["more than 50", "more than 60"], "up 80%", CannotCheck);
}

#[test]
fn hedges_of_the_change_are_taken_at_their_word() {
    check(&["200", "290"], "up more than 40%", Agrees);
    check(&["200", "280"], "up more than 40%", Contradicts);
    check(&["200", "278"], "up almost 40%", Agrees);
    check(&["200", "282"], "up almost 40%", Contradicts);
}

#[test]
fn a_value_that_is_no_number_is_malformed() {
    check(&["1,203", "10,50"], "down 12.7%", Malformed);
    let unstated = check::measure(&measure("lamps", &["10,50"]));
    assert_eq!(unstated.verdict, Malformed);
    assert_eq!(unstated.note.as_deref(), Some("“10,50” is not written as a number is."));
}

#[test]
fn the_change_worked_out_has_sensible_digits() {
    check_percent(&["642", "459"], Some("down 44%"), Some(-28.5));
    check_percent(&["814", "737"], Some("down 9.4%"), Some(-9.46));
    check_percent(&["485", "5110"], Some("up 5.2%"), Some(953.6));
    check_percent(&["8", "21"], None, Some(162.5));
    check_percent(&["10", "5", "20"], None, Some(100.0));
    check_percent(&["10", "10,50", "20"], None, Some(100.0));
    check_percent(&["0", "5"], Some("up 5%"), None);
    check_percent(&["5"], None, None);
    check_percent(&["5", "5"], None, Some(0.0));
    check_percent(&["1,203", "10,50"], Some("down 12.7%"), None);
}

#[test]
fn notes_say_why() {
    check_note("lamps", &["200", "190"], "down 5%", None);
    let note = "The change worked out is a fall of 28.5%; a fall of 44% is printed.";
    check_note("lamps", &["642", "459"], "down 44%", Some(note));
    let note = "The change worked out is a rise of 17.5%. Rounded, that is 18%; 17% is what is left if the rest is \
                cut off.";
    check_note("lamps", &["200", "235"], "up 17%", Some(note));
}
