//! Every link of every page leads somewhere, and the place it names is there.

use std::collections::{BTreeMap, BTreeSet};

use domain::chart::of;
use domain::filter::Filter;
use domain::measure_list::MeasureFilter;
use plan_explorer::route::{self, Route};

use crate::data::files;
use crate::say;
use crate::site::{addresses, page, plan};

/// Whether the build writes such a file beside the pages.
fn is_file(path: &str) -> bool {
    let is_chart =
        || of::every(plan()).iter().any(|it| it.is_drawn() && route::chart_picture(&it.id) == path);
    path.strip_prefix("/data/").is_some_and(|path| files().iter().any(|it| it.path == path)) || is_chart()
}

#[test]
fn every_link_leads_somewhere() {
    let mut fragments: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut n_links = 0;
    for address in addresses() {
        let page = page(&address);
        let path = address.split('?').next().unwrap_or_default();
        for link in page.elements.iter().filter(|it| it.name == "a") {
            let href = link.get("href").unwrap_or_else(|| panic!("{address}: a link without an address"));
            n_links += 1;
            match href.split_once('#') {
                Some((to, fragment)) => {
                    let to = if to.is_empty() { path } else { to };
                    let to = to.split('?').next().unwrap_or_default();
                    fragments.entry(to.to_owned()).or_default().insert(fragment.to_owned());
                    // Within a page that nothing leads to, one can still jump.
                    if to != path {
                        check_address(&address, to);
                    }
                }
                None => check_address(&address, href),
            }
        }
        for form in page.elements.iter().filter(|it| it.name == "form") {
            check_address(&address, form.get("action").unwrap_or_default());
        }
    }
    assert!(n_links > 1_000, "only {n_links} links were looked at");
    for (path, ids) in fragments {
        let page = page(&path);
        for id in ids {
            page.by_id(&id);
        }
    }
}

/// The links of a page that stay on the site, without what follows the path.
fn links(address: &str) -> BTreeSet<String> {
    let page = page(address);
    let links = page.elements.iter().filter(|it| it.name == "a").filter_map(|it| it.get("href"));
    let paths = links.filter_map(|it| it.split(['?', '#']).next()).filter(|it| it.starts_with('/'));
    paths.map(str::to_owned).collect()
}

#[test]
fn every_figure_is_within_two_taps() {
    // What is offered once for every page, so that it is one tap from anywhere.
    let first: BTreeSet<String> =
        links(route::ABOUT).intersection(&links(route::MEASURES)).cloned().collect();
    let pages = first.iter().filter(|it| Route::of(it) != Route::NotFound);
    let second: BTreeSet<String> = pages.flat_map(|it| links(it)).collect();
    for measure in &plan().data().measures {
        assert!(second.contains(&route::measure(&measure.id)), "{}", measure.id);
    }
    for table in &plan().data().tables {
        assert!(second.contains(&route::table(&table.id)), "{}", table.id);
    }
}

/// Whether an address leads to a page of this site, to one of its files, or plainly elsewhere.
#[track_caller]
fn check_address(on: &str, href: &str) {
    if let Some((scheme, rest)) = href.split_once(':') {
        assert!(["https", "tel", "mailto"].contains(&scheme) && !rest.is_empty(), "{on}: the link {href}");
        return;
    }
    let (path, query) = href.split_once('?').unwrap_or((href, ""));
    let there = match Route::of(path) {
        Route::Home
        | Route::Pledges
        | Route::Measures
        | Route::FiguresCheck
        | Route::History
        | Route::Money
        | Route::Workforce
        | Route::Data
        | Route::About => path.starts_with('/'),
        Route::Surveys | Route::Waiting => query.is_empty() && path.starts_with('/'),
        Route::Survey(_) | Route::Results(_) => return say::check_address(on, href),
        Route::Measure(id) => plan().measure(&id).is_some(),
        Route::Table(id) => plan().table(&id).is_some(),
        Route::Pledge(id) => plan().pledge(&id).is_some(),
        Route::Theme(id) => plan().theme(&id).is_some(),
        Route::NotFound => is_file(path),
    };
    assert!(there, "{on}: the link {href} leads nowhere");
    let of_figures = matches!(Route::of(path), Route::Measures | Route::Measure(_));
    let canonical = if of_figures {
        MeasureFilter::from_query(query, plan()).to_query(plan())
    } else {
        Filter::from_query(query, plan()).to_query(plan())
    };
    assert_eq!(query, canonical, "{on}: the link {href} asks for what is not there");
}

#[test]
fn every_page_can_be_reached_from_the_start() {
    let mut reached = BTreeSet::new();
    let mut left = vec![route::HOME.to_owned()];
    while let Some(path) = left.pop() {
        if !reached.insert(path.clone()) {
            continue;
        }
        for link in page(&path).elements.iter().filter(|it| it.name == "a") {
            let path = link.get("href").unwrap_or_default().split(['?', '#']).next().unwrap_or_default();
            if path.starts_with('/') && !is_file(path) {
                left.push(path.to_owned());
            }
        }
    }
    let pledges = plan().pledges().iter().map(|it| route::pledge(&it.id));
    let themes = plan().themes().iter().map(|it| route::theme(&it.id));
    let measures = plan().data().measures.iter().map(|it| route::measure(&it.id));
    let tables = plan().data().tables.iter().map(|it| route::table(&it.id));
    let fixed =
        [route::PLEDGES, route::MEASURES, route::FIGURES_CHECK, route::HISTORY, route::DATA, route::ABOUT]
            .map(str::to_owned);
    for path in pledges.chain(themes).chain(measures).chain(tables).chain(fixed) {
        assert!(reached.contains(&path), "no way leads to {path}");
    }
}
