//! What is marked in texts, and which text explains a match.

use domain::search::{Index, SnippetKind};

use crate::fixture;

/// Marks are written in square brackets.
#[track_caller]
fn check(query: &str, text: &str, expected: &str) {
    let index = Index::new(&fixture::plan());
    let mut marked = String::new();
    let mut at = 0;
    for range in index.highlight(&index.query(query), text) {
        marked += &format!("{}[{}]", &text[at..range.start], &text[range.clone()]);
        at = range.end;
    }
    assert_eq!(marked + &text[at..], expected, "{query:?}");
}

#[test]
fn words_and_their_forms() {
    check("", "Seized 41 bikes.", "Seized 41 bikes.");
    check("bike", "Seized 41 bikes.", "Seized 41 [bikes].");
    check("seize the bikes", "The officers SEIZED bikes.", "The officers [SEIZED] [bikes].");
    check("nalo", "Naloxone saves lives", "[Naloxone] saves lives");
    check("biks", "bikes", "[bikes]");
    check("cafe", "The café’s owner", "The [café]’s owner");
    check("820000", "£820,000 was spent", "£[820,000] was spent");
    check("zzz", "Seized 41 bikes.", "Seized 41 bikes.");
}

#[test]
fn hyphens() {
    for query in ["off road", "offroad", "off-road"] {
        check(query, "Illegal off-road bikes", "Illegal [off-road] bikes");
        check(query, "Illegal Off‑Road bikes", "Illegal [Off‑Road] bikes");
    }
    check("offroad", "Nuisance off road bikes", "Nuisance [off road] bikes");
    check("offroad", "Off the road", "Off the road");
    check("off road", "Off the road", "[Off] the [road]");
}

#[test]
fn what_the_plan_says_for_what_was_typed() {
    check("asb", "An Anti‑Social Behaviour Champion", "An [Anti‑Social] [Behaviour] Champion");
    check("asb", "Antisocial behaviour.", "[Antisocial] [behaviour].");
    check("asb", "Good behaviour", "Good behaviour");
    check("domestic violence", "victims of domestic abuse", "victims of [domestic] [abuse]");
}

#[test]
fn words_that_the_plan_does_not_have() {
    check("unicorns", "One unicorn", "One [unicorn]");
    check("unic", "One unicorn", "One [unicorn]");
}

#[track_caller]
fn check_snippet(query: &str, pledge: &str, expected: Option<(SnippetKind, &str)>) {
    let plan = fixture::plan();
    let index = Index::new(&plan);
    let query = index.query(query);
    let at = plan.pledge_position(pledge).expect(pledge);
    let pledge = &plan.pledges()[at];
    let snippet = index.snippet(&plan, &query, at, &[&pledge.wording, &pledge.summary]);
    let found = snippet.as_ref().map(|it| (it.kind, &it.text[it.marks[0].clone()]));
    assert_eq!(found, expected);
}

#[test]
fn a_match_outside_the_texts_shown_is_explained() {
    check_snippet("bikes", "off-road-bikes", None);
    check_snippet("weekend", "off-road-bikes", Some((SnippetKind::Evidence, "weekends")));
    check_snippet("bikes weekend", "off-road-bikes", Some((SnippetKind::Evidence, "bikes")));
    check_snippet("peterlee", "off-road-bikes", Some((SnippetKind::Place, "Peterlee")));
    check_snippet("neighbourhood", "asb-champion", Some((SnippetKind::Subtheme, "neighbourhood")));
    check_snippet("countryside", "off-road-bikes", Some((SnippetKind::Theme, "countryside")));
    check_snippet("", "off-road-bikes", None);
}
