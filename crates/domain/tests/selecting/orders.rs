//! The orders of the list, and what themes and sub-themes together select.

use domain::filter::Filter;
use domain::search::Index;
use domain::selection::select;

use crate::fixture;

#[track_caller]
fn check(query: &str, expected: &[&str]) {
    let plan = fixture::plan();
    let selection = select(&plan, &Index::new(&plan), &Filter::from_query(query, &plan));
    let found: Vec<&str> =
        selection.order.iter().map(|&at| plan.pledges()[at as usize].id.as_str()).collect();
    assert_eq!(found, expected, "{query:?}");
}

#[test]
fn a_subtheme_narrows_its_own_theme_only() {
    check("theme=safer-people", &["domestic-abuse", "hate-crime"]);
    check("subtheme=hate-crime", &["hate-crime"]);
    check("theme=safer-people&subtheme=hate-crime", &["hate-crime"]);
    check("theme=safer-people,safer-roads&subtheme=hate-crime", &["hate-crime", "dash-cams", "speedwatch"]);
}

#[test]
fn facets_narrow_each_other() {
    check("theme=safer-roads&status=delivered", &["dash-cams"]);
    check("place=stanley", &["asb-champion", "speedwatch"]);
    check("place=stanley,peterlee&status=in-progress", &["substance-misuse", "speedwatch", "off-road-bikes"]);
    check("place=peterlee&figures=yes&q=bikes", &["off-road-bikes"]);
}

#[test]
fn orders() {
    let roads_and_countryside = "theme=safer-roads,safer-countryside";
    let sorted = |sort: &str| format!("{roads_and_countryside}&sort={sort}");
    check(roads_and_countryside, &["dash-cams", "speedwatch", "off-road-bikes", "rural-watch"]);
    check(&sorted("az"), &["speedwatch", "rural-watch", "dash-cams", "off-road-bikes"]);
    check(&sorted("newest"), &["off-road-bikes", "dash-cams", "speedwatch", "rural-watch"]);
    check(&sorted("evidence"), &["dash-cams", "speedwatch", "off-road-bikes", "rural-watch"]);
    check("figures=yes&sort=evidence&subtheme=drugs-and-alcohol", &["naloxone", "substance-misuse"]);
    check("q=crime", &["retail-crime", "hate-crime"]);
    check("q=crime&sort=az", &["hate-crime", "retail-crime"]);
}
