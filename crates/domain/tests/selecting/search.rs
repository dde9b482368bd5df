//! What residents type, and what they find.

use domain::filter::Filter;
use domain::search::Index;
use domain::selection::select;

use crate::fixture;

/// The pledges found, best match first.
fn found(query: &str) -> Vec<String> {
    let plan = fixture::plan();
    let index = Index::new(&plan);
    let selection = select(&plan, &index, &Filter::default().with_query(query));
    selection.order.iter().map(|&at| plan.pledges()[at as usize].id.to_string()).collect()
}

#[track_caller]
fn check(query: &str, expected: &[&str]) {
    assert_eq!(found(query), expected, "{query:?}");
}

#[track_caller]
fn check_all(query: &str) {
    assert_eq!(found(query).len(), 12, "{query:?}");
}

#[test]
fn nothing_typed_finds_all() {
    check_all("");
    check_all("  ");
    check_all("?");
    check_all(" – …");
}

#[test]
fn words_find_pledges() {
    check("champion", &["asb-champion"]);
    check("CHAMPION", &["asb-champion"]);
    check("retail crime", &["retail-crime"]);
    check("naloxone 14", &["naloxone"]);
    check("naloxone champion", &[]);
    check("snap", &["dash-cams"]);
    check("zzz", &[]);
    check("countryside", &["rural-watch", "off-road-bikes"]);
}

#[test]
fn forms_of_words() {
    check("bike", &["off-road-bikes"]);
    check("bikes", &["off-road-bikes"]);
    check("victim", &["domestic-abuse"]);
    check("patrolling weekend", &["off-road-bikes"]);
    check("seizing", &["off-road-bikes"]);
    check("shops", &["shop-workers", "retail-crime"]);
    check("neighbourhoods", &["pcso-everywhere", "asb-champion"]);
}

#[test]
fn hyphens_and_spaces_do_not_matter() {
    for query in
        ["off road", "offroad", "off-road", "Off‑Road bikes", "off road bikes", "offroad bike", "offroa"]
    {
        check(query, &["off-road-bikes"]);
    }
    for query in [
        "anti-social",
        "antisocial",
        "anti social",
        "anti soc",
        "antisocial behaviour",
        "anti social behavior",
    ] {
        check(query, &["asb-champion"]);
    }
    for query in ["e-scooter", "escooter", "e scooters", "escooters"] {
        check(query, &["off-road-bikes"]);
    }
    for query in ["dashcam", "dash cam", "dash-cams", "dashcams"] {
        check(query, &["dash-cams"]);
    }
}

#[test]
fn the_last_word_may_be_in_the_making() {
    check("nalo", &["naloxone"]);
    check("domestic ab", &["domestic-abuse"]);
    check("nalo officers", &[]);
    check("speedw", &["speedwatch"]);
}

#[test]
fn slips() {
    check("biks", &["off-road-bikes"]);
    check("bkie", &["off-road-bikes"]);
    check("naloxoen", &["naloxone"]);
    check("nalaxone", &["naloxone"]);
    check("domestc abuse", &["domestic-abuse"]);
    check("snpa", &["dash-cams"]);
    check("bke", &[]);
    check("821000", &[]);
}

#[test]
fn residents_own_words() {
    check("ASB", &["asb-champion"]);
    check("asb", &["asb-champion"]);
    check("yobs", &["asb-champion"]);
    check("domestic violence", &["domestic-abuse"]);
    check("domestic v", &["domestic-abuse"]);
    check("domestic violence easington", &["domestic-abuse"]);
    check("speeding", &["speedwatch"]);
    check("speedin", &["speedwatch"]);
    check("speedng", &["speedwatch"]);
    check("PCSO", &["pcso-everywhere"]);
    check("PCSOs", &["pcso-everywhere"]);
    check("bobby on the beat", &["pcso-everywhere"]);
    check("drug", &["naloxone", "substance-misuse"]);
    check("drugs", &["naloxone", "substance-misuse"]);
    check("shoplifting", &["retail-crime"]);
}

#[test]
fn places_and_names() {
    check("stanley", &["asb-champion", "speedwatch"]);
    check("Bishop Auckland", &["retail-crime"]);
    check("consett", &["speedwatch"]);
    check("hate", &["hate-crime"]);
    check("safer roads", &["off-road-bikes", "speedwatch", "dash-cams"]);
}

#[test]
fn money_and_numbers() {
    check("£820,000", &["substance-misuse"]);
    check("820000", &["substance-misuse"]);
    check("820,0", &["substance-misuse"]);
    check("820", &["naloxone", "substance-misuse"]);
    check("£", &["substance-misuse"]);
    check("1900", &["domestic-abuse"]);
    check("3.5", &["dash-cams"]);
    check("3.5%", &["dash-cams"]);
}

#[test]
fn common_words_do_not_narrow() {
    check("the naloxone", &["naloxone"]);
    check("what about off-road bikes", &["off-road-bikes"]);
    check("hate crime and the police", &["hate-crime"]);
    check("which", &["naloxone"]);
    check("What did they promise about off-road bikes, and did anything happen?", &["off-road-bikes"]);
}

#[test]
fn letters_and_scripts() {
    check("cafe", &["dash-cams"]);
    check("CAFÉ", &["dash-cams"]);
    check("owners", &["dash-cams"]);
    check("residents' groups", &["asb-champion"]);
    check("🚲", &[]);
    check("bikes 🚲", &["off-road-bikes"]);
    check("مرحبا", &[]);
    check("\u{202e}bikes", &["off-road-bikes"]);
    check(&"bike ".repeat(2000), &["off-road-bikes"]);
    check(&"x".repeat(10_000), &[]);
}
