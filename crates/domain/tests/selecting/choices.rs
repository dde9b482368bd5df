//! Making choices, and taking them back.

use domain::dataset::Status;
use domain::filter::{Choice, Filter};

use crate::fixture::{self, slug};

fn read(query: &str) -> Filter {
    Filter::from_query(query, &fixture::plan())
}

#[track_caller]
fn check_toggled(query: &str, choice: Choice, expected: &str) {
    let plan = fixture::plan();
    let filter = read(query);
    let toggled = filter.toggled(&choice, &plan);
    assert_eq!(toggled.to_query(&plan), expected, "{query:?} {choice:?}");
    assert_ne!(filter.has(&choice), toggled.has(&choice));
}

#[test]
fn toggling() {
    let theme = |id| Choice::Theme(slug(id));
    check_toggled("", theme("safer-roads"), "theme=safer-roads");
    check_toggled("theme=safer-roads", theme("safer-roads"), "");
    check_toggled("theme=safer-roads", theme("safer-business"), "theme=safer-business,safer-roads");
    check_toggled("theme=safer-people&subtheme=hate-crime", theme("safer-people"), "");
    check_toggled(
        "subtheme=hate-crime",
        Choice::Subtheme(slug("domestic-abuse")),
        "subtheme=domestic-abuse,hate-crime",
    );
    check_toggled("subtheme=hate-crime", Choice::Subtheme(slug("hate-crime")), "");
    check_toggled("q=bike", Choice::Status(Status::Delivered), "status=delivered&q=bike");
    check_toggled("status=delivered,no-update", Choice::Status(Status::Delivered), "status=no-update");
    check_toggled("", Choice::Place("STANLEY".into()), "place=Stanley");
    check_toggled("place=stanley,consett", Choice::Place("stanley".into()), "place=Consett");
    check_toggled("", Choice::Figures, "figures=yes");
    check_toggled("figures=yes", Choice::Figures, "");
    check_toggled("q=bike&figures=yes", Choice::Query, "figures=yes");
}

#[test]
fn chips_say_what_is_chosen_and_take_it_back() {
    let plan = fixture::plan();
    let mut filter = read(
        "sort=az&q=off+road&figures=yes&place=stanley&status=in-progress&subtheme=hate-crime&theme=safer-roads",
    );
    let chips = filter.chips(&plan);
    let labels: Vec<&str> = chips.iter().map(|chip| chip.label.as_str()).collect();
    assert_eq!(labels, ["safer roads", "hate crime", "in progress", "Stanley", "Has figures", "“off road”"]);
    for chip in &chips {
        assert!(filter.has(&chip.choice) && !filter.is_empty(), "{chip:?}");
        filter = filter.without(&chip.choice, &plan);
    }
    assert!(filter.is_empty() && filter.chips(&plan).is_empty());
    assert_eq!(filter.to_query(&plan), "sort=az");
}
