//! Every address of the site, both ways.

use domain::slug::Slug;

/// The start page.
pub const HOME: &str = "/";
/// All pledges, with filters.
pub const PLEDGES: &str = "/pledges";
/// All published figures, with filters.
pub const MEASURES: &str = "/measures";
/// The published figures that do not add up.
pub const FIGURES_CHECK: &str = "/figures-check";
/// What came before and around the plan.
pub const HISTORY: &str = "/history";
/// Where the money comes from and where it goes.
pub const MONEY: &str = "/money";
/// Officers and staff.
pub const WORKFORCE: &str = "/workforce";
/// Consultations: those that are open, and the results of all.
pub const SURVEYS: &str = "/survey";
/// What waits on this device to be sent.
pub const WAITING: &str = "/survey/waiting";
/// The surveys as the app reads them.
pub const SURVEYS_FILE: &str = "/data/surveys.json";
/// Downloads.
pub const DATA: &str = "/data";
/// How the record was made.
pub const ABOUT: &str = "/about";
/// The open dataset; `index.html` asks for the same address early.
pub const DATASET: &str = "/data/plan.json";
/// What each file and column of the downloads means: a page that the build makes.
pub const COLUMNS: &str = "/data/columns.html";

const THEMES: &str = "/themes";
const TABLES: &str = "/tables";
const RESULTS: &str = "results";
/// The survey that is opened from the page of a pledge has this id at every office, so that pages
/// can lead to it without knowing the surveys.
const ABOUT_PLEDGE: &str = "pledge-view";

/// What an address leads to. Ids are as they stand there: the page says if there is no such thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The plan at a glance.
    Home,
    /// All pledges.
    Pledges,
    /// One pledge.
    Pledge(String),
    /// One theme.
    Theme(String),
    /// All published figures.
    Measures,
    /// One published figure.
    Measure(String),
    /// One published table.
    Table(String),
    /// The figures that do not add up.
    FiguresCheck,
    /// What came before.
    History,
    /// The money.
    Money,
    /// Officers and staff.
    Workforce,
    /// Consultations.
    Surveys,
    /// One of them.
    Survey(String),
    /// What people said to it.
    Results(String),
    /// What waits on this device to be sent.
    Waiting,
    /// Downloads.
    Data,
    /// How the record was made.
    About,
    /// Nothing.
    NotFound,
}

impl Route {
    /// Reads a path; one slash too many at the end does no harm.
    pub fn of(path: &str) -> Route {
        let path = path.strip_suffix('/').unwrap_or(path);
        let below = |parent: &str| {
            let id = path.strip_prefix(parent)?.strip_prefix('/')?;
            (!id.is_empty() && !id.contains('/')).then(|| id.to_owned())
        };
        match path {
            "" => Route::Home,
            PLEDGES => Route::Pledges,
            MEASURES => Route::Measures,
            FIGURES_CHECK => Route::FiguresCheck,
            HISTORY => Route::History,
            MONEY => Route::Money,
            WORKFORCE => Route::Workforce,
            WAITING => Route::Waiting,
            DATA => Route::Data,
            ABOUT => Route::About,
            SURVEYS => Route::Surveys,
            _ => [
                (PLEDGES, Route::Pledge as fn(String) -> Route),
                (THEMES, Route::Theme),
                (MEASURES, Route::Measure),
                (TABLES, Route::Table),
                (SURVEYS, Route::Survey),
            ]
            .into_iter()
            .find_map(|(parent, route)| below(parent).map(route))
            .or_else(|| results_of(path))
            .unwrap_or(Route::NotFound),
        }
    }
}

/// The page of a pledge.
pub fn pledge(id: &Slug) -> String {
    format!("{PLEDGES}/{id}")
}

/// The page of a theme.
pub fn theme(id: &Slug) -> String {
    format!("{THEMES}/{id}")
}

/// The page of a published figure.
pub fn measure(id: &Slug) -> String {
    format!("{MEASURES}/{id}")
}

/// The page of a published table.
pub fn table(id: &Slug) -> String {
    format!("{TABLES}/{id}")
}

fn results_of(path: &str) -> Option<Route> {
    let (id, rest) = path.strip_prefix(SURVEYS)?.strip_prefix('/')?.split_once('/')?;
    (rest == RESULTS && !id.is_empty() && id != "waiting").then(|| Route::Results(id.to_owned()))
}

/// A survey, from its start; about a pledge, if it is about one.
pub fn survey(id: &Slug, pledge: Option<&Slug>) -> String {
    survey_page(id, pledge, "", false)
}

/// A page of a survey. `changing` is for someone who came to change one answer.
pub fn survey_page(id: &Slug, pledge: Option<&Slug>, page: &str, changing: bool) -> String {
    let mut query = about_pledge(pledge);
    for (key, value) in [(PAGE, page), (CHANGE, if changing { CHANGING } else { "" })] {
        query = domain::query::with(&query, key, value);
    }
    with_query(&format!("{SURVEYS}/{id}"), &query)
}

/// What people said to a survey; about a pledge, if it is about one.
pub fn results(id: &Slug, pledge: Option<&Slug>) -> String {
    with_query(&format!("{SURVEYS}/{id}/{RESULTS}"), &about_pledge(pledge))
}

/// The survey about a pledge.
pub fn survey_about(pledge: &Slug) -> String {
    with_query(&format!("{SURVEYS}/{ABOUT_PLEDGE}"), &about_pledge(Some(pledge)))
}

fn about_pledge(pledge: Option<&Slug>) -> String {
    domain::query::with("", PLEDGE, pledge.map_or("", Slug::as_str))
}

/// Which pledge a survey is about.
pub const PLEDGE: &str = "pledge";
/// Which page of a survey is asked for.
pub const PAGE: &str = "page";
/// Whether someone came to change one answer.
pub const CHANGE: &str = "change";
/// They did.
pub const CHANGING: &str = "yes";

/// The drawing of a chart, made when the site is built.
pub fn chart_picture(id: &str) -> String {
    format!("/data/charts/{id}.svg")
}

/// A section of the page about the record.
pub fn about(section: &str) -> String {
    format!("{ABOUT}#{section}")
}

/// The list of pledges as a query of it, in canonical form, selects them.
pub fn pledges(query: &str) -> String {
    with_query(PLEDGES, query)
}

/// The list of figures as a query of it, in canonical form, selects them.
pub fn measures(query: &str) -> String {
    with_query(MEASURES, query)
}

/// A path with a query, without a dangling question mark.
pub fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, expected: Route) {
        assert_eq!(Route::of(path), expected, "{path:?}");
    }

    #[test]
    fn paths() {
        check("/", Route::Home);
        check("", Route::Home);
        check("/pledges", Route::Pledges);
        check("/pledges/", Route::Pledges);
        check("/pledges/asb-champion", Route::Pledge("asb-champion".to_owned()));
        check("/pledges/asb-champion/", Route::Pledge("asb-champion".to_owned()));
        check("/pledges/a/b", Route::NotFound);
        check("/pledgesx", Route::NotFound);
        check("/themes", Route::NotFound);
        check("/themes/safer-roads", Route::Theme("safer-roads".to_owned()));
        check("/measures", Route::Measures);
        check("/measures/road-casualties", Route::Measure("road-casualties".to_owned()));
        check("/tables", Route::NotFound);
        check("/tables/force-numbers/", Route::Table("force-numbers".to_owned()));
        check("/figures-check", Route::FiguresCheck);
        check("/history/", Route::History);
        check("/history/2018", Route::NotFound);
        check("/money", Route::Money);
        check("/workforce", Route::Workforce);
        check("/survey", Route::Surveys);
        check("/survey/next-plan/", Route::Survey("next-plan".to_owned()));
        check("/survey/waiting", Route::Waiting);
        check("/survey/waiting/results", Route::NotFound);
        check("/survey/next-plan/results", Route::Results("next-plan".to_owned()));
        check("/survey//results", Route::NotFound);
        check("/survey/next-plan/answers", Route::NotFound);
        check("/survey/a/results/b", Route::NotFound);
        check("/data", Route::Data);
        check("/data/plan.json", Route::NotFound);
        check("/about", Route::About);
        check("/About", Route::NotFound);
        check("//", Route::NotFound);
        check("/%00", Route::NotFound);
    }

    #[test]
    fn addresses_lead_back() {
        let id: Slug = "off-road-bikes".parse().expect("a slug");
        assert_eq!(Route::of(&pledge(&id)), Route::Pledge(id.to_string()));
        assert_eq!(Route::of(&theme(&id)), Route::Theme(id.to_string()));
        assert_eq!(Route::of(&measure(&id)), Route::Measure(id.to_string()));
        assert_eq!(Route::of(&table(&id)), Route::Table(id.to_string()));
        assert_eq!(Route::of(&survey(&id, None)), Route::Survey(id.to_string()));
        assert_eq!(Route::of(&results(&id, None)), Route::Results(id.to_string()));
        assert_eq!(results(&id, Some(&id)), "/survey/off-road-bikes/results?pledge=off-road-bikes");
        assert_eq!(survey_page(&id, None, "check", false), "/survey/off-road-bikes?page=check");
        assert_eq!(
            survey_page(&id, Some(&id), "age", true),
            "/survey/off-road-bikes?pledge=off-road-bikes&page=age&change=yes"
        );
        assert_eq!(survey_about(&id), "/survey/pledge-view?pledge=off-road-bikes");
        assert_eq!(with_query("/a", ""), "/a");
        assert_eq!(with_query("/a", "q=b"), "/a?q=b");
    }
}
