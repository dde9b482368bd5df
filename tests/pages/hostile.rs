//! Addresses that nobody should have to think of: whatever they hold, a whole page comes, and
//! nothing in them runs.

use plan_explorer::route;
use proptest::prelude::*;

use crate::shape::has_nothing_that_runs;
use crate::site::{page, plan};

/// Enough to meet each branch many times; the domain's own tests try thousands.
const CASES: u32 = 64;

/// Text that tries to get out of where it stands, and text that is not quite an address.
fn piece() -> impl Strategy<Value = String> {
    let sharp = prop::sample::select(vec![
        "<script>x()</script>",
        "\"><img src=x onerror=x()>",
        "' onclick='x()",
        "javascript:x()",
        "&lt;b&gt;",
        "&",
        "%",
        "%zz",
        "%00",
        "%3Cscript%3E",
        "%22%3E%3Csvg%20onload%3Dx()%3E",
        "#",
        "?",
        "//",
        "..",
        "theme=safer-roads",
        "status=delivered,,in-progress",
        "q=",
        "q=asb",
        "place=Stanley",
        "sort=newest",
        "figures=yes",
        "pledges",
        "themes",
        "measures",
        "tables",
        "check=contradicts",
        "page=top-three",
        "page=check",
        "change=yes",
        "pledge=off-road-bikes",
        "survey",
        "results",
    ]);
    prop_oneof![3 => sharp.prop_map(str::to_owned), 1 => "\\PC{0,12}", 1 => "[a-z0-9+=,&%-]{0,20}"]
}

fn pieces(parting: &'static str) -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..5).prop_map(move |pieces| pieces.join(parting))
}

fn check(address: &str) {
    let page = page(address);
    page.one("<h1>", |it| it.name == "h1");
    has_nothing_that_runs(&page);
}

#[test]
fn known_tricks_are_shown_as_text() {
    let search = "%22%3E%3Cscript%3Ex()%3C%2Fscript%3E%3Cimg%20src%3Dx%20onerror%3Dx()%3E";
    check(&format!("/pledges?q={search}"));
    check(&format!("/pledges?place={search}&theme={search}"));
    check(&format!("/pledges/{search}"));
    check(&format!("/themes/{search}?{search}"));
    check(&format!("/measures?q={search}&check={search}"));
    check(&format!("/measures/{search}"));
    check(&format!("/{search}"));
    // What is searched for is offered again, as text, when nothing is found.
    let page = page(&format!("/pledges?status=delivered&q={search}"));
    let way_on = page.one("the way on", |it| it.has_class("nothing"));
    assert!(way_on.text.contains("“\"><script>x()</script><img src=x onerror=x()>”"), "{}", way_on.text);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_query_gives_a_page(query in pieces("&")) {
        check(&format!("/pledges?{query}"));
        check(&format!("/measures?{query}"));
        check(&format!("/survey/next-plan?{query}"));
        check(&format!("/survey/pledge-view/results?{query}"));
    }

    #[test]
    fn any_path_gives_a_page(path in pieces("/"), query in pieces("&")) {
        check(&format!("/{path}?{query}"));
    }

    #[test]
    fn any_list_gives_a_pledge_its_neighbours(query in pieces("&")) {
        let first = &plan().pledges()[0];
        check(&format!("{}?{query}", route::pledge(&first.id)));
    }
}
