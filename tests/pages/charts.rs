//! Charts without a browser: everything they tell stands in words, and the address decides what is open.

use domain::chart::of::Which;
use domain::chart::{Chart, of, table, takeaway};
use plan_explorer::route;

use crate::finding::check_says;
use crate::html::Element;
use crate::site::{Page, page, plan};

/// The pages that have charts.
const PAGES: [&str; 3] = [route::HOME, route::MONEY, route::WORKFORCE];

/// The charts of a page, by their ids.
fn shown(page: &Page) -> Vec<(Chart, &Element)> {
    let every = of::every(plan());
    let figures = page.of_class("chart").into_iter().map(|figure| {
        let id = figure.get("id").and_then(|it| it.strip_prefix("chart-")).expect("charts have an id");
        let chart = every.iter().find(|it| it.id == id);
        (chart.unwrap_or_else(|| panic!("{}: no chart {id}", page.address)).clone(), figure)
    });
    figures.collect()
}

#[test]
fn charts_tell_everything_in_words() {
    let mut n_charts = 0;
    for address in PAGES {
        let page = page(address);
        for (chart, figure) in shown(&page) {
            n_charts += 1;
            check_says(&page, figure, &chart.title);
            check_says(&page, figure, &takeaway(&chart));
            for text in chart.sources.iter().chain(&chart.notes) {
                check_says(&page, figure, text);
            }
            has_the_whole_table(&page, figure, &chart);
            comes_before_its_picture(&page, figure);
        }
    }
    assert!(5 < n_charts, "only {n_charts} charts were looked at");
}

fn has_the_whole_table(page: &Page, figure: &Element, chart: &Chart) {
    let inside = page.inside(figure);
    let words = |name: &str| -> Vec<String> {
        inside.iter().filter(|it| it.name == name).map(|it| it.words()).collect()
    };
    let expected = table(chart);
    let rows = expected.rows.iter().chain(&expected.total);
    let cells: Vec<String> = rows.clone().flat_map(|it| it.cells.iter().map(|it| it.text.clone())).collect();
    assert_eq!(words("td"), cells, "{}: {}", page.address, chart.id);
    assert_eq!(words("caption"), [expected.caption.as_str()]);
    let headings = expected.headings.iter().cloned().chain(rows.map(|it| it.heading.clone()));
    assert_eq!(words("th"), headings.collect::<Vec<_>>(), "{}: {}", page.address, chart.id);
}

/// Whoever hears the page meets the table before the picture, and the picture only as its name.
fn comes_before_its_picture(page: &Page, figure: &Element) {
    let inside = page.inside(figure);
    let place = |name: &str| inside.iter().position(|it| it.name == name);
    let (table, canvas) = (place("table").expect("a table"), place("canvas").expect("a canvas"));
    assert!(table < canvas, "{}", page.address);
    assert_eq!(inside[canvas].get("aria-hidden"), Some("true"));
    assert_eq!(inside[canvas].text, "", "nobody reads what stands in a canvas");
    let plot = inside.iter().find(|it| it.has_class("chart-plot")).expect("a plot");
    assert_eq!(plot.get("tabindex"), Some("0"));
    assert!(plot.get("aria-label").is_some_and(|it| 20 < it.len()), "{}", page.address);
}

/// A page leaves room under the id before the chart is made.
#[test]
fn rooms_have_the_ids_of_their_charts() {
    let plan = plan();
    let themes = plan.themes().iter().map(|it| Which::MeasuresOfTheme(it.id.as_str()));
    let measures = plan.data().measures.iter().map(Which::Measure);
    let mut n_charts = 0;
    for which in [Which::StatusByTheme].into_iter().chain(themes).chain(measures) {
        if let Some(chart) = which.chart(plan) {
            n_charts += 1;
            assert_eq!(chart.id, which.id());
        }
    }
    assert!(plan.data().measures.len() < n_charts, "only {n_charts} charts were made");
}

#[test]
fn the_address_opens_tables() {
    #[track_caller]
    fn check(address: &str, open: &[&str]) {
        let page = page(address);
        let tables = page.of_class("chart-table").into_iter().filter(|it| it.get("open").is_some());
        let ids: Vec<&str> = tables.filter_map(|it| it.get("id")).collect();
        assert_eq!(ids, open, "{address}");
    }
    check("/", &[]);
    check("/?table=status-by-theme", &["chart-status-by-theme-table"]);
    check("/?table=nonsense&point=a.b.c", &[]);
    check(
        "/money?table=council-tax,money-by-theme&band=c",
        &["chart-council-tax-table", "chart-money-by-theme-table"],
    );
}

#[test]
fn the_address_pins_a_value() {
    #[track_caller]
    fn check(address: &str, said: &str) {
        let page = page(address);
        let readings: Vec<String> = page
            .of_class("chart-reading")
            .into_iter()
            .flat_map(|it| page.inside(it))
            .filter(|it| it.get("role") == Some("status"))
            .map(Element::words)
            .filter(|it| !it.is_empty())
            .collect();
        let expected = if said.is_empty() { Vec::new() } else { vec![said.to_owned()] };
        assert_eq!(readings, expected, "{address}");
    }
    check("/workforce", "");
    check("/workforce?point=force-numbers.specials.2030", "");
    check(
        "/workforce?point=force-numbers.specials.2023-24",
        "Specials, 2023/24: 32 people, 39.1% more than 2022/23",
    );
    check("/money?point=council-tax.2024-25.band-h", "Band H: £536.48");
}
