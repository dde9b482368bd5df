//! The plan, its addresses, and a page as it is rendered.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock};

use domain::dataset::Status;
use domain::filter::{Choice, Filter, Sort};
use domain::measure_list::{MeasureChoice, MeasureFilter, VERDICTS};
use domain::plan::Plan;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use plan_explorer::app::App;
use plan_explorer::route;

use crate::html::{self, Element};
use crate::say;

/// The plan in `seeds/`.
pub fn plan() -> &'static Plan {
    static PLAN: OnceLock<Plan> = OnceLock::new();
    PLAN.get_or_init(|| {
        let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
        let data = dataset::build(&seeds).unwrap_or_else(|problems| panic!("{problems}"));
        Plan::new(data).unwrap_or_else(|broken| panic!("{broken:?}"))
    })
}

/// A page as a visitor gets it, before anything is pressed.
pub struct Page {
    pub address: String,
    pub elements: Vec<Element>,
}

/// The page at an address, rendered once for all tests that look at it.
pub fn page(address: &str) -> Arc<Page> {
    static PAGES: Mutex<BTreeMap<String, Arc<Page>>> = Mutex::new(BTreeMap::new());
    let pages = || PAGES.lock().expect("nothing panics while it holds the pages");
    let known = pages().get(address).cloned();
    // Not while the others wait: several tests render at a time.
    known.unwrap_or_else(|| {
        let page = Arc::new(render(address));
        pages().insert(address.to_owned(), Arc::clone(&page));
        page
    })
}

fn render(address: &str) -> Page {
    let html = Owner::new().with(|| {
        // With a host in front, so that an address may start with two slashes as in a browser.
        provide_context(RequestUrl::new(&format!("https://plan.example{address}")));
        say::provide(address);
        view! { <App plan=plan()/> }.to_html()
    });
    let elements = html::read(&html);
    Page { address: address.to_owned(), elements }
}

/// Every page of the site once, the list with each of its filters, and addresses that lead nowhere.
pub fn addresses() -> Vec<String> {
    let plan = plan();
    let fixed = [
        route::HOME,
        route::PLEDGES,
        route::DATA,
        route::MEASURES,
        route::FIGURES_CHECK,
        route::HISTORY,
        route::MONEY,
        route::WORKFORCE,
        route::WAITING,
        route::ABOUT,
        "/?table=status-by-theme&point=status-by-theme.delivered.safer-people",
        "/money?band=h&table=council-tax&point=council-tax.2024-25.band-a",
        "/nowhere",
        "/pledges/nowhere",
        "/themes/nowhere",
        "/measures/nowhere",
        "/tables/nowhere",
    ];
    let mut all: Vec<String> = fixed.map(str::to_owned).to_vec();
    all.extend(queries().iter().map(|query| route::pledges(query)));
    all.extend(plan.themes().iter().map(|it| route::theme(&it.id)));
    all.extend(plan.pledges().iter().map(|it| route::pledge(&it.id)));
    // A pledge with the list that it was opened from, and with a list that it is not in.
    let first = route::pledge(&plan.pledges()[0].id);
    all.extend(plan.themes().iter().map(|it| route::with_query(&first, &format!("theme={}", it.id))));
    all.extend(figure_queries().iter().map(|query| route::measures(query)));
    all.extend(plan.data().measures.iter().map(|it| route::measure(&it.id)));
    all.extend(plan.data().tables.iter().map(|it| route::table(&it.id)));
    all.extend(say::addresses());
    all
}

/// Queries of the list of figures, as its own links write them.
pub fn figure_queries() -> Vec<String> {
    let plan = plan();
    let all = MeasureFilter::default();
    let themes = (0..=plan.themes().len()).map(MeasureChoice::Theme);
    let choices = themes.chain(VERDICTS.map(MeasureChoice::Verdict));
    let mut filters: Vec<MeasureFilter> = choices.map(|it| all.toggled(it, plan)).collect();
    filters.extend(["asb", "2023", "zzzzzz", "<b>\"&amp;'"].map(|it| all.with_query(it)));
    filters.push(filters[0].with_query("zzzzzz"));
    filters.iter().map(|it| it.to_query(plan)).collect()
}

/// Queries of the list of pledges, as its own links write them: each status, theme, sub-theme and order, and
/// some searches.
pub fn queries() -> Vec<String> {
    let plan = plan();
    let all = Filter::default();
    let mut choices: Vec<Choice> = Status::ALL.map(Choice::Status).to_vec();
    for theme in plan.themes() {
        choices.push(Choice::Theme(theme.id.clone()));
        choices.extend(theme.subthemes.iter().map(|it| Choice::Subtheme(it.id.clone())));
    }
    choices.extend(plan.places().iter().take(3).map(|it| Choice::Place(it.clone())));
    choices.push(Choice::Figures);
    let mut filters: Vec<Filter> = choices.iter().map(|it| all.toggled(it, plan)).collect();
    filters.extend(Sort::ALL.map(|it| all.with_sort(it)));
    let searches = plan.info().suggested_searches.iter().map(String::as_str);
    filters.extend(searches.chain(["zzzzzz", "Tackle", "<b>\"&amp;'"]).map(|it| all.with_query(it)));
    let queries = filters.iter().map(|it| it.to_query(plan));
    queries.filter(|it| !it.is_empty()).collect()
}

impl Page {
    /// The elements for which this holds.
    pub fn all(&self, holds: impl Fn(&Element) -> bool) -> Vec<&Element> {
        self.elements.iter().filter(|it| holds(it)).collect()
    }

    /// The one element for which this holds.
    #[track_caller]
    pub fn one(&self, what: &str, holds: impl Fn(&Element) -> bool) -> &Element {
        let found = self.all(holds);
        assert_eq!(found.len(), 1, "{}: {what} is there {} times", self.address, found.len());
        found[0]
    }

    /// The element with this id.
    #[track_caller]
    pub fn by_id(&self, id: &str) -> &Element {
        self.one(id, |it| it.get("id") == Some(id))
    }

    /// The elements inside another one.
    pub fn inside(&self, outer: &Element) -> Vec<&Element> {
        let at = self.elements.iter().position(|it| std::ptr::eq(it, outer)).expect("it is of this page");
        self.all(|it| it.around.contains(&at))
    }

    /// The elements with this class.
    pub fn of_class(&self, class: &str) -> Vec<&Element> {
        self.all(|it| it.has_class(class))
    }
}
