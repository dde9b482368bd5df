//! Addresses to filters and back.

use domain::filter::{Filter, LONGEST_QUERY, Sort};
use proptest::prelude::*;

use crate::fixture;

#[track_caller]
fn check(query: &str, expected: &str) {
    let plan = fixture::plan();
    assert_eq!(Filter::from_query(query, &plan).to_query(&plan), expected, "{query:?}");
}

#[test]
fn everything() {
    check("", "");
    check("?", "");
    check("&&=&?=", "");
    check("theme=", "");
    check("utm_source=leaflet&theme", "");
    check("sort=plan", "");
    check("figures=no", "");
}

#[test]
fn themes_and_subthemes() {
    check("theme=safer-roads", "theme=safer-roads");
    check("?theme=safer-roads", "theme=safer-roads");
    check("theme=safer-roads,safer-business", "theme=safer-business,safer-roads");
    check("theme=safer-roads%2Csafer-business", "theme=safer-business,safer-roads");
    check("theme=safer-roads&theme=safer-business,safer-roads", "theme=safer-business,safer-roads");
    check("theme=Safer-Roads,+nonsense,", "theme=safer-roads");
    check("theme=hate-crime", "");
    check("subtheme=hate-crime,domestic-abuse", "subtheme=domestic-abuse,hate-crime");
    check("subtheme=hate-crime&theme=safer-people", "theme=safer-people&subtheme=hate-crime");
}

#[test]
fn statuses_places_and_figures() {
    check("status=no-update,delivered,failed", "status=delivered,no-update");
    check("place=CONSETT", "place=Consett");
    check("place=stanley", "place=Stanley");
    check("place=Bishop+Auckland,bishop%20auckland", "place=Bishop+Auckland");
    check("place=Consett%2cStanley", "place=Stanley,Consett");
    check("place=Atlantis", "");
    check("figures=yes", "figures=yes");
}

#[test]
fn text_and_order() {
    check("q=off+road", "q=off+road");
    check("q=off%20road", "q=off+road");
    check("q=++off++road++", "q=off++road");
    check("q=%0aoff%0droad%00", "q=off+road");
    check("q=&q=bike&q=car", "q=bike");
    check("q=a,b%26c%252C", "q=a,b%26c%252C");
    check("q=£820%2C000", "q=%C2%A3820,000");
    check("q=bike&sort=match", "q=bike");
    check("q=bike&sort=plan", "q=bike&sort=plan");
    check("sort=match", "");
    check("sort=az", "sort=az");
    check("sort=sideways", "");
    check("q=%ff%zz%", "q=%EF%BF%BD%25zz%25");
    check(&format!("q={}", "é".repeat(300)), &format!("q={}", "%C3%A9".repeat(LONGEST_QUERY)));
}

#[test]
fn keys_have_one_order() {
    check(
        "sort=newest&q=bike&figures=yes&place=peterlee&status=in-progress&subtheme=hate-crime&theme=safer-roads",
        "theme=safer-roads&subtheme=hate-crime&status=in-progress&place=Peterlee&figures=yes&q=bike&sort=newest",
    );
}

#[test]
fn a_place_may_have_a_comma() {
    let sketches = [fixture::Sketch {
        places: vec!["Stanley".into(), "Stanley, Crook".into()],
        ..fixture::blank("one", "safer-roads")
    }];
    let plan = fixture::plan_of(&[("safer-roads", &[])], &sketches, &[]);
    let filter = Filter { places: vec!["stanley, crook".into()], ..Filter::default() };
    assert_eq!(filter.to_query(&plan), "place=Stanley%2C+Crook");
    assert_eq!(Filter::from_query("place=Stanley%2C+Crook", &plan).places, ["Stanley, Crook"]);
    assert_eq!(Filter::from_query("place=Stanley,Stanley%2C+Crook", &plan).places.len(), 2);
}

#[test]
fn what_is_typed_keeps_its_spaces() {
    let filter = Filter::default().with_query("off ");
    assert_eq!((filter.query.as_str(), filter.sort), ("off ", Sort::Match));
    assert_eq!(filter.to_query(&fixture::plan()), "q=off");
}

#[test]
fn the_order_follows_the_text_unless_chosen() {
    let typed = Filter::default().with_query("bike");
    assert_eq!(typed.sort, Sort::Match);
    assert_eq!(typed.with_query("").sort, Sort::Plan);
    assert_eq!(typed.with_sort(Sort::Az).with_query("").sort, Sort::Az);
    assert_eq!(typed.with_sort(Sort::Az).with_query("x").cleared().sort, Sort::Az);
    assert_eq!(typed.cleared(), Filter::default());
}

/// Text that is often almost an address.
fn address() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "theme|subtheme|status|place|figures|q|sort",
        "=|&|,|%2C|\\+|%|\\?",
        "safer-roads|safer-people|hate-crime|delivered|no-update|stanley|Consett|yes|az|match|plan",
        "\\PC{0,6}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn reading_never_fails_and_writing_what_was_read_is_stable(query in address()) {
        let plan = fixture::plan();
        let filter = Filter::from_query(&query, &plan);
        let written = filter.to_query(&plan);
        prop_assert_eq!(&Filter::from_query(&written, &plan), &filter);
        prop_assert_eq!(&Filter::from_query(&format!("?{written}"), &plan), &filter);
        prop_assert_eq!(filter.normalised(&plan), filter);
    }

    #[test]
    fn any_text_comes_back_trimmed(text in "\\PC{0,250}") {
        let plan = fixture::plan();
        let filter = Filter { query: text, sort: Sort::Az, ..Filter::default() };
        prop_assert_eq!(Filter::from_query(&filter.to_query(&plan), &plan), filter.normalised(&plan));
    }
}
