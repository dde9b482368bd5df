//! What a reader must find about published figures, tables and what came before.

use domain::chart::{of, takeaway};
use domain::dataset::{Citation, Finding, Measure, Verdict};
use domain::measure_list::{MeasureFilter, Texts, VERDICTS, change, select, theme_of};
use plan_explorer::markup::{TITLE_ID, measure_row, verdict};
use plan_explorer::route;

use crate::finding::{check_says, count_on};
use crate::html::Element;
use crate::site::{Page, figure_queries, page, plan};

/// The short title of the document, and the section if it has one.
#[track_caller]
fn check_cites(page: &Page, element: &Element, citation: &Citation) {
    let cited =
        plan().cite_line(citation.id.as_str(), citation.line).expect("plans have no broken references");
    check_says(page, element, &cited.source.short_title);
    if let Some(section) = cited.section {
        check_says(page, element, section);
    }
}

fn main_of(page: &Page) -> &Element {
    page.one("main", |it| it.name == "main")
}

// A figure.

#[test]
fn figures_show_values_check_and_places() {
    for measure in &plan().data().measures {
        let page = page(&route::measure(&measure.id));
        let main = main_of(&page);
        assert_eq!(page.by_id(TITLE_ID).text, measure.label);
        // The picture behind them has a table of its own.
        let values = page.inside(page.of_class("table-frame")[0]);
        for point in &measure.points {
            let mut rows = values.iter().filter(|it| it.name == "tr" && it.text.starts_with(&point.period));
            let row = rows.next().expect("the row of a value");
            check_says(&page, row, point.printed.as_deref().unwrap_or("–"));
        }
        let standing = page.one("the check", |it| it.has_class("standing"));
        check_says(&page, standing, verdict::name(measure.check.verdict));
        check_says(&page, standing, verdict::meaning(measure.check.verdict));
        for text in [&measure.note, &measure.likely].into_iter().flatten() {
            check_says(&page, main, text);
        }
        if let Some(stated) = &measure.stated {
            check_says(&page, main, &format!("“{}”", stated.printed));
        }
        check_cites(&page, main, &measure.source);
        for other in &measure.elsewhere {
            check_says(&page, main, &other.printed);
            check_cites(&page, main, &other.source);
        }
        for pledge in plan().pledges_with(&measure.id) {
            check_says(&page, main, &pledge.summary);
        }
        for finding in plan().findings_about(&measure.id) {
            shows_a_finding(&page, finding);
        }
    }
}

/// What is printed, what the arithmetic gives, each reading with its place, and that we do not choose.
fn shows_a_finding(page: &Page, finding: &Finding) {
    let shown = page.by_id(finding.id.as_str());
    check_says(page, shown, &finding.printed);
    check_says(page, shown, &finding.worked_out);
    // What agrees by cutting off needs no box.
    if finding.verdict == Verdict::Rounding {
        return;
    }
    for reading in &finding.readings {
        check_says(page, shown, &reading.text);
        if let Some(source) = &reading.source {
            check_cites(page, shown, source);
        }
    }
    // A likely reading is set apart from the rest of the note, and said to be one.
    let note = finding.note.as_deref().unwrap_or_default();
    let likely = plan().measure(finding.subject.as_str()).and_then(|it| it.likely.as_deref());
    match likely.and_then(|likely| Some((likely, note.strip_prefix(likely)?))) {
        Some((likely, rest)) => {
            check_says(page, shown, &format!("A likely reading, which we use nowhere: {likely}"));
            check_says(page, shown, rest);
        }
        None => check_says(page, shown, note),
    }
    check_says(page, main_of(page), "We do not know which is right.");
}

#[test]
fn figures_lead_to_their_neighbours_in_their_list() {
    let plan = plan();
    for query in figure_queries().iter().map(String::as_str).chain([""]) {
        let order = select(plan, &Texts::default(), &MeasureFilter::from_query(query, plan)).order;
        let Some(&first) = order.first() else { continue };
        let href =
            |at: &u32| route::with_query(&route::measure(&plan.data().measures[*at as usize].id), query);
        let page = page(&href(&first));
        let around = page.one("the neighbours", |it| it.has_class("around"));
        check_says(&page, around, &format!("Figure 1 of {}", order.len()));
        let links: Vec<&str> = page.inside(around).iter().filter_map(|it| it.get("href")).collect();
        let mut expected = vec![route::measures(query)];
        expected.extend(order.get(1).map(href));
        assert_eq!(links, expected, "{}", page.address);
    }
}

// The list.

#[test]
fn the_list_of_figures_shows_what_its_address_asks_for() {
    let plan = plan();
    for query in figure_queries().iter().map(String::as_str).chain([""]) {
        let page = page(&route::measures(query));
        let order = select(plan, &Texts::default(), &MeasureFilter::from_query(query, plan)).order;
        assert_eq!(count_on(&page), order.len(), "{}", page.address);
        let rows = page.of_class("row-figure");
        assert_eq!(rows.len(), order.len(), "{}", page.address);
        let measures: Vec<&Measure> = order.iter().map(|at| &plan.data().measures[*at as usize]).collect();
        assert!(measures.is_sorted_by_key(|it| theme_of(plan, it)));
        for (row, measure) in rows.into_iter().zip(measures) {
            check_says(&page, row, &measure.label);
            check_says(&page, row, verdict::name(measure.check.verdict));
            for point in &measure.points {
                check_says(&page, row, point.printed.as_deref().unwrap_or("–"));
            }
            let href = route::with_query(&route::measure(&measure.id), query);
            assert!(
                page.inside(row).iter().any(|it| it.get("href") == Some(&href)),
                "{}: {href}",
                page.address
            );
        }
        for table in &plan.data().tables {
            check_says(&page, main_of(&page), &table.title);
        }
    }
}

#[test]
fn pieces_of_the_list_come_to_the_whole() {
    let found = select(plan(), &Texts::default(), &MeasureFilter::default());
    let all = found.order.len();
    let starts = |html: &str, mark: &str| -> Vec<String> {
        html.split(mark).skip(1).map(|it| it.chars().take_while(|it| *it != '"').collect()).collect()
    };
    let (link, section) = (r#"href=""#, r#"<section class=""#);
    let whole = measure_row::piece(plan(), &found, "", 0..all).sections.into_string();
    assert_eq!(starts(&whole, link).len(), all);
    for step in [1, 5, 24, all] {
        let (mut rows, mut sections) = (Vec::new(), Vec::new());
        for start in (0..all).step_by(step) {
            let piece = measure_row::piece(plan(), &found, "", start..all.min(start + step));
            for html in [piece.rows.into_string(), piece.sections.into_string()] {
                rows.extend(starts(&html, link));
                sections.extend(starts(&html, section));
            }
        }
        assert_eq!(rows, starts(&whole, link), "{step}");
        assert_eq!(sections, starts(&whole, section), "{step}");
    }
}

#[test]
fn a_list_without_figures_offers_a_way_on() {
    let page = page(&route::measures("theme=whole-plan&q=zzzzzz"));
    let way_on = page.one("the way on", |it| it.has_class("nothing"));
    check_says(&page, way_on, "No figure matches");
    check_says(&page, way_on, "Search for “zzzzzz” in all figures");
    check_says(&page, way_on, "Search for “zzzzzz” in the pledges");
}

// What does not add up.

#[test]
fn the_check_counts_and_shows_every_finding() {
    let page = page(route::FIGURES_CHECK);
    let data = plan().data();
    let (wrong, checked) = plan().wrong_of_checked();
    let said = format!("{wrong} of {checked} published figures that can be checked do not add up");
    check_says(&page, page.by_id(TITLE_ID), &said);
    for finding in &data.findings {
        shows_a_finding(&page, finding);
    }
    assert_eq!(page.of_class("flag").len(), wrong, "a box for each figure that does not add up");
    assert_eq!(
        page.inside(page.one("the signs", |it| it.has_class("signs")))
            .iter()
            .filter(|it| it.name == "a")
            .count(),
        checked
    );
    let answers = page.one("the answers", |it| it.has_class("answers"));
    for verdict in VERDICTS {
        check_says(&page, answers, &format!("{}{}", plan().checked(verdict), verdict::name(verdict)));
    }
}

#[test]
fn a_figure_goes_the_same_way_wherever_it_is_told() {
    let mut compared = 0;
    for measure in &plan().data().measures {
        let (Some(percent), Some(words)) = (measure.check.recomputed_percent, change(measure)) else {
            continue;
        };
        let way = if percent < 0.0 {
            "down"
        } else if percent > 0.0 {
            "up"
        } else {
            "no change"
        };
        assert!(words.starts_with(way), "{}: {words}, but the check works out {percent}", measure.id);
        let chart = of::measure(plan(), measure);
        if chart.is_drawn() {
            let said = takeaway(&chart);
            assert_eq!(said.contains(" fell "), percent < 0.0, "{}: {said} {percent}", measure.id);
            compared += 1;
        }
    }
    assert!(compared > 20, "only {compared} figures were compared");
}

// A table.

#[test]
fn tables_are_shown_as_printed() {
    for table in &plan().data().tables {
        let page = page(&route::table(&table.id));
        assert_eq!(page.by_id(TITLE_ID).text, table.title);
        // The picture behind it has a table of its own.
        let inside = page.inside(page.of_class("table-frame")[0]);
        let cells = |name: &str| -> Vec<String> {
            inside.iter().filter(|it| it.name == name).map(|it| it.text.clone()).collect()
        };
        let rows: Vec<&Vec<String>> = table.rows.iter().chain(&table.total).collect();
        let headings: Vec<String> =
            table.columns.iter().chain(rows.iter().filter_map(|it| it.first())).cloned().collect();
        assert_eq!(cells("th"), headings, "{}", page.address);
        let values: Vec<String> = rows.iter().flat_map(|it| it.iter().skip(1)).cloned().collect();
        assert_eq!(cells("td"), values, "{}", page.address);
        check_says(&page, main_of(&page), verdict::name(table.check.verdict));
        if let Some(note) = &table.note {
            check_says(&page, main_of(&page), note);
        }
        check_cites(&page, main_of(&page), &table.source);
        for finding in plan().findings_about(&table.id) {
            shows_a_finding(&page, finding);
        }
    }
}

// What has figures says so.

#[test]
fn pledges_and_themes_show_their_figures() {
    for pledge in plan().pledges() {
        let page = page(&route::pledge(&pledge.id));
        let shown: Vec<String> = page.of_class("row-figure").iter().map(|it| it.words()).collect();
        assert_eq!(shown.len(), pledge.measures.len(), "{}", page.address);
        for id in &pledge.measures {
            let measure = plan().measure(id.as_str()).expect("plans have no broken references");
            assert!(shown.iter().any(|it| it.contains(&measure.label)), "{}: {id}", page.address);
        }
    }
    for theme in plan().themes() {
        let page = page(&route::theme(&theme.id));
        let of_theme: Vec<&Measure> =
            plan().data().measures.iter().filter(|it| it.theme.as_ref() == Some(&theme.id)).collect();
        if !of_theme.is_empty() {
            check_says(&page, main_of(&page), &format!("All {} figures of this theme", of_theme.len()));
        }
        for measure in of_theme.iter().filter(|it| 1 < it.points.len()) {
            check_says(&page, main_of(&page), &measure.label);
        }
    }
}

#[test]
fn the_start_page_says_how_many_figures_do_not_add_up() {
    let page = page(route::HOME);
    let (wrong, checked) = plan().wrong_of_checked();
    check_says(&page, main_of(&page), &format!("{wrong} of {checked} do not add up."));
}

// What came before.

#[test]
fn the_history_tells_all_with_its_sources() {
    let page = page(route::HISTORY);
    let main = main_of(&page);
    let data = plan().data();
    for before in &data.previous_plans {
        check_says(&page, page.by_id(&format!("plan-{}", before.id)), &before.title);
        let quote = page.one("its vision", |it| it.name == "blockquote" && it.text.contains(&before.vision));
        assert_eq!(quote.text, format!("“{}”", before.vision));
        before.outcomes.iter().for_each(|it| check_says(&page, main, it));
        for priority in &before.priorities {
            let shown = page.one(&priority.name, |it| {
                it.has_class("priority") && it.words().contains(&format!("{} (", priority.name))
            });
            for update in &priority.updates {
                check_says(&page, shown, &update.summary);
                update.note.iter().for_each(|it| check_says(&page, shown, it));
                check_cites(&page, shown, &update.source);
            }
        }
    }
    for event in &data.events {
        let shown = page.by_id(event.id.as_str());
        check_says(&page, shown, &event.title);
        check_says(&page, shown, &event.summary);
        let when = event.date.map_or_else(|| event.period.clone().unwrap_or_default(), |it| it.to_string());
        check_says(&page, shown, &when);
        event.note.iter().for_each(|it| check_says(&page, shown, it));
        check_cites(&page, shown, &event.source);
        event.also_printed.iter().for_each(|it| check_cites(&page, shown, it));
    }
    for item in &data.inspections {
        let shown = page.by_id(item.id.as_str());
        check_says(&page, shown, &item.summary);
        check_cites(&page, shown, &item.source);
        check_says(&page, main, &item.area);
    }
    for threat in &data.threats {
        let shown = page.by_id(threat.id.as_str());
        check_says(&page, shown, &threat.name);
        check_says(&page, shown, &threat.definition);
        check_cites(&page, shown, &threat.source);
    }
}
