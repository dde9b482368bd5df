//! From a breach of a rule to the file and the field that an editor can open.

use domain::dataset::Dataset;
use domain::rules::{Breach, Item};

use crate::derive::Derived;
use crate::problem::Problem;

/// The problems in the order of the files and of what stands in them.
pub(crate) fn problems(derived: &Derived, mut breaches: Vec<Breach>) -> Vec<Problem> {
    breaches.sort_by_key(|it| it.at);
    let mut problems: Vec<Problem> = breaches.into_iter().map(|breach| problem(derived, breach)).collect();
    problems.sort_by(|a, b| a.file.cmp(&b.file));
    problems
}

fn problem(derived: &Derived, breach: Breach) -> Problem {
    let item = item(&derived.data, breach.at);
    let path = match (item.as_str(), breach.field.as_str()) {
        ("", field) => field.to_owned(),
        (item, "") => item.to_owned(),
        (item, field) => format!("{item}.{field}"),
    };
    Problem::of_field(file(derived, breach.at), path, breach.found, breach.expected)
}

fn file(derived: &Derived, item: Item) -> &str {
    let files = &derived.files;
    match item {
        Item::Plan => "plan.json",
        Item::Source(_) => "sources.json",
        Item::Statuses | Item::Status(_) => "statuses.json",
        Item::Term(_) => "glossary.json",
        Item::SearchWords(_) => "search-words.json",
        Item::Help => "help.json",
        Item::Theme(at) => &files.themes[at],
        Item::Pledge(at) => &files.pledges[at],
        Item::Evidence(at) => &files.evidence[at],
        Item::Measure(at) => &files.measures[at],
        Item::Table(at) => &files.tables[at],
        Item::Money | Item::MoneyItem(_) => "money.json",
        Item::Workforce => "workforce.json",
        Item::PreviousPlan(_) => "history/previous-plans.json",
        Item::Event(_) => "history/events.json",
        Item::Inspection(_) => "history/inspections.json",
        Item::Threat(_) => "history/threats.json",
    }
}

/// Where the item stands in its file: by its id, which an editor can search for.
fn item(data: &Dataset, item: Item) -> String {
    match item {
        Item::Plan | Item::Statuses | Item::Help | Item::Theme(_) => String::new(),
        Item::Table(_) | Item::Money | Item::Workforce => String::new(),
        Item::Source(at) => format!("[{}]", data.sources[at].id),
        Item::Status(at) => format!("[{}]", data.statuses[at].id.id()),
        Item::Term(at) => format!("[{}]", data.glossary[at].term),
        Item::SearchWords(at) => format!("[{at}]"),
        Item::Pledge(at) => format!("pledges[{}]", data.pledges[at].id),
        Item::Evidence(at) => format!("evidence[{}]", data.evidence[at].id),
        Item::Measure(at) => format!("measures[{}]", data.measures[at].id),
        Item::MoneyItem(at) => format!("items[{}]", data.money.items[at].id),
        Item::PreviousPlan(at) => format!("[{}]", data.previous_plans[at].id),
        Item::Event(at) => format!("[{}]", data.events[at].id),
        Item::Inspection(at) => format!("[{}]", data.inspections[at].id),
        Item::Threat(at) => format!("[{}]", data.threats[at].id),
    }
}
