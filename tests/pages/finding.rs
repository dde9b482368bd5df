//! What a reader must find on each page: what the record says, letter for letter.

use domain::dataset::{Evidence, Pledge, Status};
use domain::filter::Filter;
use domain::plan::Counts;
use domain::search::IndexBuilder;
use domain::selection::select;
use plan_explorer::markup::TITLE_ID;
use plan_explorer::route;

use crate::html::Element;
use crate::site::{self, Page, page, plan, queries};

#[track_caller]
pub fn check_says(page: &Page, element: &Element, text: &str) {
    let found = element.words();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(found.contains(&text), "{}: “{text}” is not in “{found}”", page.address);
}

fn status_name(status: Status) -> &'static str {
    &plan().status(status).expect("every status is defined").name
}

// A pledge.

#[test]
fn pledges_show_promise_status_and_evidence() {
    for pledge in plan().pledges() {
        let page = page(&route::pledge(&pledge.id));
        assert_eq!(page.by_id(TITLE_ID).text, pledge.summary);
        shows_the_promise(&page, pledge);
        shows_the_status(&page, pledge);
        let main = page.one("main", |it| it.name == "main");
        for item in plan().evidence_of(pledge) {
            shows_the_evidence(&page, item);
        }
        if pledge.evidence.is_empty() {
            check_says(&page, main, "We found nothing about this pledge");
        }
        let n = plan().pledges().len();
        check_says(&page, main, &format!("Pledge {} of {n} in the plan.", pledge.order));
    }
}

/// The official wording letter for letter, and each other wording or where it stands again.
fn shows_the_promise(page: &Page, pledge: &Pledge) {
    let quotes: Vec<&str> =
        page.all(|it| it.name == "blockquote").iter().map(|it| it.text.as_str()).collect();
    assert_eq!(quotes.first(), Some(&format!("“{}”", pledge.wording).as_str()), "{}", page.address);
    let cited = page.of_class("cited");
    for wording in &pledge.wordings {
        let source = plan().source(wording.source.as_str()).expect("plans have no broken references");
        let is_cited = cited.iter().any(|it| it.words().starts_with(&source.short_title));
        assert!(is_cited, "{}: {} is not cited", page.address, source.id);
    }
    for other in domain::wording::differing(&pledge.wordings) {
        assert!(quotes.contains(&format!("“{}”", other.text).as_str()), "{}: {}", page.address, other.text);
    }
}

/// The word with its definition, the reason, and whose reading it is.
fn shows_the_status(page: &Page, pledge: &Pledge) {
    let standing = page.one("the status", |it| it.has_class("standing"));
    check_says(page, standing, status_name(pledge.status));
    check_says(page, standing, &pledge.status_reason);
    check_says(page, standing, &plan().status(pledge.status).expect("every status is defined").definition);
    match &pledge.official_status {
        Some(official) => check_says(page, standing, official),
        None => check_says(page, standing, "This is our reading."),
    }
}

/// The summary, each figure as it is printed, the note, and where it all stands.
fn shows_the_evidence(page: &Page, item: &Evidence) {
    let shown = page.by_id(item.id.as_str());
    check_says(page, shown, &item.summary);
    check_says(page, shown, &item.date.map_or_else(|| item.period.to_string(), |date| date.to_string()));
    for figure in &item.figures {
        check_says(page, shown, &format!("{} {}", figure.printed, figure.label));
    }
    if let Some(note) = &item.note {
        check_says(page, shown, note);
    }
    for citation in std::iter::once(&item.source).chain(&item.also_printed) {
        let cited =
            plan().cite_line(citation.id.as_str(), citation.line).expect("plans have no broken references");
        check_says(page, shown, &cited.source.short_title);
        if let Some(section) = cited.section {
            check_says(page, shown, section);
        }
    }
}

#[test]
fn pledges_lead_to_their_neighbours() {
    let plan = plan();
    for (at, pledge) in plan.pledges().iter().enumerate() {
        let page = page(&route::pledge(&pledge.id));
        let around = page.one("the neighbours", |it| it.has_class("around"));
        let links: Vec<&str> = page.inside(around).iter().filter_map(|it| it.get("href")).collect();
        let neighbours =
            at.checked_sub(1).into_iter().chain([at + 1]).filter_map(|it| plan.pledges().get(it));
        let expected: Vec<String> = std::iter::once(route::PLEDGES.to_owned())
            .chain(neighbours.map(|it| route::pledge(&it.id)))
            .collect();
        assert_eq!(links, expected, "{}", page.address);
    }
}

#[test]
fn pledges_opened_from_a_list_stay_in_it() {
    let plan = plan();
    for theme in plan.themes() {
        let query = format!("theme={}", theme.id);
        let list: Vec<&Pledge> = plan.pledges_of(&theme.id).collect();
        let page = page(&route::with_query(&route::pledge(&list[0].id), &query));
        let around = page.one("the neighbours", |it| it.has_class("around"));
        check_says(&page, around, &format!("Pledge 1 of {} in your list.", list.len()));
        let links: Vec<&str> = page.inside(around).iter().filter_map(|it| it.get("href")).collect();
        let mut expected = vec![route::pledges(&query)];
        expected.extend(list.get(1).map(|it| route::with_query(&route::pledge(&it.id), &query)));
        assert_eq!(links, expected, "{}", page.address);
    }
}

// The start page.

#[test]
fn the_start_page_counts_what_is_there() {
    let page = page(route::HOME);
    let counts = Counts::of(plan().pledges());
    assert_eq!(counts.total(), plan().pledges().len());
    let title = page.by_id(TITLE_ID);
    for said in [
        format!("{} pledges.", counts.total()),
        format!("{} delivered", counts.delivered),
        format!("{} in progress", counts.in_progress),
        format!("{} with no update published", counts.no_update),
    ] {
        check_says(&page, title, &said);
    }
    shows_counts(&page, counts);
    for theme in plan().themes() {
        let section =
            page.one(&theme.name, |it| it.has_class("mosaic-theme") && it.text.contains(&theme.name));
        let of_theme = Counts::of(plan().pledges_of(&theme.id));
        check_says(&page, section, &format!("{} pledges", of_theme.total()));
        for status in Status::ALL {
            let number = of_theme.get(status).to_string();
            check_says(&page, section, &Counts::told(&number, status, status_name(status)));
        }
    }
}

/// The key says each count, and each leads to a list that is as long.
fn shows_counts(page: &Page, counts: Counts) {
    let keys = page.of_class("key");
    assert_eq!(keys.len(), Status::ALL.len(), "{}", page.address);
    for (key, status) in keys.into_iter().zip(Status::ALL) {
        assert_eq!(
            key.words(),
            format!("{} {}", counts.get(status), status_name(status)),
            "{}",
            page.address
        );
        let list = site::page(key.get("href").expect("keys are links"));
        assert_eq!(count_on(&list), counts.get(status), "{} on {}", list.address, page.address);
    }
}

#[test]
fn every_pledge_is_a_square() {
    let page = page(route::HOME);
    let squares = page.of_class("square");
    let by_theme = plan().themes().iter().flat_map(|theme| plan().pledges_of(&theme.id));
    let pledges: Vec<&Pledge> = by_theme.collect();
    assert_eq!(squares.len(), pledges.len());
    assert_eq!(pledges.len(), plan().pledges().len());
    for (square, pledge) in squares.into_iter().zip(pledges) {
        assert_eq!(square.get("href"), Some(route::pledge(&pledge.id).as_str()));
        assert!(square.has_class(&format!("square-{}", pledge.status.id())), "{}", pledge.id);
        check_says(&page, square, pledge.summary.trim_end_matches('.'));
        check_says(&page, square, status_name(pledge.status));
    }
}

// A theme.

#[test]
fn themes_show_their_pledges_and_what_belongs_to_none() {
    for theme in plan().themes() {
        let page = page(&route::theme(&theme.id));
        assert_eq!(page.by_id(TITLE_ID).text, theme.name);
        let main = page.one("main", |it| it.name == "main");
        check_says(&page, main, &theme.summary);
        shows_counts(&page, Counts::of(plan().pledges_of(&theme.id)));
        let links = rows(&page).into_iter().filter_map(|it| it.get("href"));
        let rows: Vec<&str> = links.filter(|it| it.starts_with(route::PLEDGES)).collect();
        let mut expected: Vec<String> =
            plan().pledges_of(&theme.id).map(|it| route::pledge(&it.id)).collect();
        // Under their sub-themes they may stand in another order.
        expected.sort();
        let mut sorted = rows.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, expected, "{}", page.address);
        for part in &theme.subthemes {
            assert_eq!(page.by_id(part.id.as_str()).text, part.name);
        }
        for item in plan().unattached_evidence(&theme.id) {
            shows_the_evidence(&page, item);
        }
    }
}

fn rows(page: &Page) -> Vec<&Element> {
    page.of_class("row-title")
}

// The list.

#[test]
fn the_list_shows_what_its_address_asks_for() {
    let plan = plan();
    let mut builder = IndexBuilder::new(plan);
    builder.step(plan, usize::MAX);
    let index = builder.finish(plan);
    for query in queries().iter().map(String::as_str).chain([""]) {
        let page = page(&route::pledges(query));
        let order = select(plan, &index, &Filter::from_query(query, plan)).order;
        assert_eq!(count_on(&page), order.len(), "{}", page.address);
        let rows = rows(&page);
        // The rest follows once the first rows are painted.
        assert!(rows.len() == order.len() || rows.len() >= 20, "{}: {} rows", page.address, rows.len());
        for (row, at) in rows.into_iter().zip(order) {
            let pledge = &plan.pledges()[at as usize];
            assert_eq!(row.text, pledge.summary, "{}", page.address);
            let href = route::with_query(&route::pledge(&pledge.id), query);
            assert_eq!(row.get("href"), Some(href.as_str()), "{}", page.address);
        }
    }
}

#[test]
fn the_list_marks_what_matched_and_offers_a_way_on() {
    let found = page(&route::pledges("q=tackle"));
    let marks = found.all(|it| it.name == "mark");
    assert!(!marks.is_empty() && marks.iter().all(|it| it.text.to_lowercase().starts_with("tackl")));

    let nothing = page(&route::pledges("q=zzzzzz"));
    assert_eq!(count_on(&nothing), 0);
    let way_on = nothing.one("the way on", |it| it.has_class("nothing"));
    check_says(&nothing, way_on, "No pledge matches");
    for words in &plan().info().suggested_searches {
        check_says(&nothing, way_on, words);
    }
}

/// How many pledges the list says it has.
#[track_caller]
pub fn count_on(page: &Page) -> usize {
    let said = page.one("the count", |it| it.has_class("list-count")).words();
    let number = said.split_whitespace().find_map(|it| it.parse().ok());
    number.unwrap_or_else(|| panic!("{}: no count in “{said}”", page.address))
}

// The other pages.

#[test]
fn the_method_explains_statuses_documents_and_words() {
    let page = page(route::ABOUT);
    let main = page.one("main", |it| it.name == "main");
    for status in &plan().data().statuses {
        check_says(&page, main, &status.name);
        check_says(&page, main, &status.definition);
    }
    for source in &plan().data().sources {
        check_says(&page, page.by_id(source.id.as_str()), &source.title);
    }
    for term in &plan().data().glossary {
        check_says(&page, main, &term.term);
        check_says(&page, main, &term.definition);
    }
}

#[test]
fn every_page_says_where_to_get_help() {
    for address in [route::HOME, route::PLEDGES, route::ABOUT, "/nowhere"] {
        let page = page(address);
        let foot = page.one("footer", |it| it.name == "footer");
        for line in &plan().data().help.lines {
            check_says(&page, foot, &line.title);
            check_says(&page, foot, &line.text);
        }
        check_says(&page, foot, &plan().data().help.office.email);
        let leave = page.one("the way out", |it| it.has_class("exit"));
        assert_eq!(leave.get("href"), Some(plan().data().help.exit_to.as_str()));
    }
}

#[test]
fn addresses_that_lead_nowhere_say_so() {
    #[track_caller]
    fn check(address: &str, what: &str) {
        let page = page(address);
        assert_eq!(page.by_id(TITLE_ID).text, format!("We could not find that {what}"), "{address}");
    }
    check("/nowhere", "page");
    check("/pledges/nowhere", "pledge");
    check("/themes/nowhere", "theme");
    check("/pledges/a/b", "page");
    check("/measures/nowhere", "figure");
    check("/tables/nowhere", "table");
}
