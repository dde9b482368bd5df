//! What holds for every page: its title, its ids, what refers to them, and nothing that browsers refuse.

use std::collections::BTreeSet;

use plan_explorer::markup::TITLE_ID;

use crate::site::{Page, addresses, page};

/// Attributes whose words are ids of elements on the same page.
const REFERENCES: [&str; 6] =
    ["for", "popovertarget", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details"];

#[test]
fn every_page_keeps_its_shape() {
    for address in addresses() {
        let page = page(&address);
        has_one_title(&page);
        has_one_of_each_landmark(&page);
        has_ids_that_are_used_once(&page);
        has_what_it_refers_to(&page);
        has_a_name_for_all_that_is_pressed(&page);
        has_headings_in_steps(&page);
        has_nothing_that_runs(&page);
    }
}

fn has_one_title(page: &Page) {
    let title = page.one("<h1>", |it| it.name == "h1");
    assert_eq!(title.get("id"), Some(TITLE_ID), "{}", page.address);
    // It gets the focus when the page opens.
    assert_eq!(title.get("tabindex"), Some("-1"), "{}", page.address);
    assert!(!title.words().is_empty(), "{}: the title is empty", page.address);
}

fn has_one_of_each_landmark(page: &Page) {
    for name in ["main", "header", "footer"] {
        page.one(name, |it| it.name == name);
    }
    let leave = page.one("the way out", |it| it.has_class("exit"));
    assert!(leave.get("href").is_some_and(|it| it.starts_with("https://")), "{}", page.address);
}

fn has_ids_that_are_used_once(page: &Page) {
    let mut seen = BTreeSet::new();
    for id in page.elements.iter().filter_map(|it| it.get("id")) {
        assert!(seen.insert(id), "{}: the id `{id}` is there twice", page.address);
        assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{}: id `{id}`", page.address);
    }
}

fn has_what_it_refers_to(page: &Page) {
    let ids: BTreeSet<&str> = page.elements.iter().filter_map(|it| it.get("id")).collect();
    for element in &page.elements {
        for (name, value) in element.attributes.iter().filter(|(name, _)| REFERENCES.contains(&name.as_str()))
        {
            for id in value.split_whitespace() {
                assert!(ids.contains(id), "{}: {name}=\"{id}\" leads to nothing", page.address);
            }
        }
    }
}

fn has_a_name_for_all_that_is_pressed(page: &Page) {
    for element in page.all(|it| matches!(it.name.as_str(), "a" | "button" | "summary" | "label")) {
        let name = element.words();
        assert!(!name.is_empty(), "{}: a <{}> without words", page.address, element.name);
    }
    let fields = page.all(|it| matches!(it.name.as_str(), "input" | "textarea" | "select"));
    for field in fields.into_iter().filter(|it| it.get("type") != Some("hidden")) {
        let labelled = field.around.iter().any(|at| page.elements[*at].name == "label")
            || field.get("id").is_some_and(|id| !page.all(|it| it.get("for") == Some(id)).is_empty());
        assert!(labelled, "{}: a field without a label", page.address);
    }
}

fn has_headings_in_steps(page: &Page) {
    let inside_main = page.inside(page.one("main", |it| it.name == "main"));
    let mut last = 0;
    for element in inside_main {
        let mut letters = element.name.chars();
        let (Some('h'), Some(level), None) = (letters.next(), letters.next(), letters.next()) else {
            continue;
        };
        let Some(level) = level.to_digit(10) else { continue };
        assert!(level <= last + 1, "{}: a heading of level {level} after {last}", page.address);
        last = level;
    }
}

/// The site's policy lets no script and no style stand in a page.
pub fn has_nothing_that_runs(page: &Page) {
    for element in &page.elements {
        let name = element.name.as_str();
        let allowed = !["script", "style", "iframe", "object", "embed", "base", "img"].contains(&name);
        assert!(allowed, "{}: a <{name}>", page.address);
        for (attribute, value) in &element.attributes {
            let runs = attribute == "style"
                || attribute.starts_with("on")
                || value.trim_start().to_ascii_lowercase().starts_with("javascript:");
            assert!(!runs, "{}: <{name} {attribute}=\"{value}\">", page.address);
        }
    }
}
