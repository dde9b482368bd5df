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
            DATA => Route::Data,
            ABOUT => Route::About,
            _ => [
                (PLEDGES, Route::Pledge as fn(String) -> Route),
                (THEMES, Route::Theme),
                (MEASURES, Route::Measure),
                (TABLES, Route::Table),
            ]
            .into_iter()
            .find_map(|(parent, route)| below(parent).map(route))
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
        assert_eq!(with_query("/a", ""), "/a");
        assert_eq!(with_query("/a", "q=b"), "/a?q=b");
    }
}
