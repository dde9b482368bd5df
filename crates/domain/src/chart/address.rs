//! What an address says of the charts on a page: `table=` names those that are open as tables,
//! `point=` the one value that is pinned. Everything else in the address is left as it stands.

use super::{Chart, Mark};
use crate::query::{pairs, value, with};

const TABLES: &str = "table";
const POINT: &str = "point";

/// Whether the address opens this chart as a table.
pub fn shows_table(query: &str, chart: &Chart) -> bool {
    tables(query).contains(&chart.id)
}

/// The value of this chart that the address pins, if there is such a value.
pub fn pinned(query: &str, chart: &Chart) -> Option<Mark> {
    let value = value(query, POINT)?.to_ascii_lowercase();
    let (series, category) = value.strip_prefix(chart.id.as_str())?.strip_prefix('.')?.split_once('.')?;
    let series = position(&|at| chart.series.get(at).map(|it| it.name.as_str()), series)?;
    let category = position(&|at| chart.categories.get(at).map(|it| it.label.as_str()), category)?;
    Some(Mark { series, category })
}

/// The address with this chart open as a table, or not.
pub fn with_table(query: &str, chart: &Chart, open: bool) -> String {
    let mut ids = tables(query);
    ids.retain(|id| *id != chart.id);
    if open {
        ids.push(chart.id.clone());
    }
    with(query, TABLES, &ids.join(","))
}

/// The address with this value pinned, or with none of this chart.
pub fn with_point(query: &str, chart: &Chart, mark: Option<Mark>) -> String {
    let Some(mark) = mark else {
        // Another chart keeps its own.
        let is_ours = pinned(query, chart).is_some();
        return if is_ours { with(query, POINT, "") } else { query.trim_start_matches('?').to_owned() };
    };
    let series = name(&|at| chart.series.get(at).map(|it| it.name.as_str()), mark.series);
    let category = name(&|at| chart.categories.get(at).map(|it| it.label.as_str()), mark.category);
    with(query, POINT, &format!("{}.{series}.{category}", chart.id))
}

/// The ids of the charts that are open as tables.
fn tables(query: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (_, value) in pairs(query).filter(|(key, _)| *key == TABLES) {
        // Programs that pass addresses on like to write a comma as `%2C`.
        for id in value.to_ascii_lowercase().replace("%2c", ",").split(',') {
            if !id.is_empty() && found.iter().all(|it| it != id) {
                found.push(id.to_owned());
            }
        }
    }
    found
}

/// A series or a category by its place.
type Label<'a> = &'a dyn Fn(usize) -> Option<&'a str>;

/// What the series or category at this place is called in addresses: its label, so that an address
/// can be read and outlives a new order; its place where several are called the same.
fn name(label: Label, at: usize) -> String {
    let slug = slug(label(at).unwrap_or_default());
    let mut alike = (0..).map_while(label).filter(|it| self::slug(it) == slug);
    // A slug never starts with a dash.
    if slug.is_empty() || alike.nth(1).is_some() { format!("-{at}") } else { slug }
}

fn position(label: Label, wanted: &str) -> Option<usize> {
    (0..).take_while(|at| label(*at).is_some()).find(|at| name(label, *at) == wanted)
}

/// `2023/24` as `2023-24`, `In progress` as `in-progress`.
fn slug(label: &str) -> String {
    let mut slug = String::new();
    for letter in label.chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::chart::{Category, Ink, Kind, Series, State, Unit};
    use crate::dataset::Better;

    fn chart(id: &str, series: &[&str], categories: &[&str]) -> Chart {
        let category = |label: &&str| Category { label: (*label).to_owned(), year: None };
        let of_name = |name: &&str| Series { name: (*name).to_owned(), ink: Ink::Main, values: Vec::new() };
        Chart {
            id: id.to_owned(),
            kind: Kind::Stacked,
            title: String::new(),
            caption: String::new(),
            unit: Unit::Percent,
            category_heading: String::new(),
            categories: categories.iter().map(category).collect(),
            series: series.iter().map(of_name).collect(),
            highlight: None,
            better: Better::Neither,
            whole: None,
            state: State::Drawn,
            readings: Vec::new(),
            sources: Vec::new(),
            notes: Vec::new(),
            as_of: String::new(),
            sentence: None,
            is_made_ahead: true,
        }
    }

    fn status() -> Chart {
        chart(
            "status",
            &["Delivered", "In progress", "No update"],
            &["2022/23", "2023/24", "É", "Two", "two"],
        )
    }

    #[test]
    fn tables_open_and_close() {
        #[track_caller]
        fn check(query: &str, open: bool, expected: &str) {
            assert_eq!(with_table(query, &status(), open), expected, "{query:?}");
        }
        check("", true, "table=status");
        check("?band=c", true, "band=c&table=status");
        check("table=other&band=c", true, "band=c&table=other,status");
        check("table=other%2Cstatus", false, "table=other");
        check("table=status,status&table=status", false, "");
        check("table=STATUS", false, "");
        check("&&table", true, "table=status");
        check("point=status.a.b&table=status", false, "point=status.a.b");
    }

    #[test]
    fn points_pinned_and_not() {
        #[track_caller]
        fn check(query: &str, expected: Option<(usize, usize)>) {
            let expected = expected.map(|(series, category)| Mark { series, category });
            assert_eq!(pinned(query, &status()), expected, "{query:?}");
        }
        check("point=status.in-progress.2023-24", Some((1, 1)));
        check("?band=c&point=Status.Delivered.2022-23&table=x", Some((0, 0)));
        check("point=status.delivered.-2", Some((0, 2)));
        check("point=status.delivered.-3", Some((0, 3)));
        check("point=status.delivered.two", None);
        check("point=status.delivered.2024-25", None);
        check("point=status.delivered", None);
        check("point=status", None);
        check("point=statuses.delivered.2022-23", None);
        check("point", None);
        check("", None);
    }

    #[test]
    fn a_point_of_another_chart_is_left_alone() {
        assert_eq!(with_point("point=other.a.b", &status(), None), "point=other.a.b");
        let mark = Some(Mark { series: 0, category: 0 });
        assert_eq!(with_point("point=other.a.b", &status(), mark), "point=status.delivered.2022-23");
    }

    /// Labels that are often alike once written in an address.
    fn labels() -> impl Strategy<Value = Vec<String>> {
        prop::collection::vec("[Aa1é/ .-]{0,3}|\\PC{0,4}", 1..6)
    }

    proptest! {
        #[test]
        fn what_is_pinned_is_read_back(
            series in labels(),
            categories in labels(),
            at in (0..6_usize, 0..6_usize),
            open in any::<bool>(),
            query in "(band=[a-h]|table=x,status|point=[a-z.]{0,9}|&|[^?\\pC]{0,3}){0,5}",
        ) {
            let names: Vec<&str> = series.iter().map(String::as_str).collect();
            let labels: Vec<&str> = categories.iter().map(String::as_str).collect();
            let chart = chart("status", &names, &labels);
            let mark = Mark { series: at.0 % names.len(), category: at.1 % labels.len() };
            let address = with_table(&with_point(&query, &chart, Some(mark)), &chart, open);
            prop_assert_eq!(pinned(&address, &chart), Some(mark), "{}", address);
            prop_assert_eq!(shows_table(&address, &chart), open, "{}", address);
            // Asking for what is there changes nothing but the order.
            prop_assert_eq!(with_table(&address, &chart, open), address.clone());
            let without = with_point(&address, &chart, None);
            prop_assert_eq!(pinned(&without, &chart), None);
            prop_assert_eq!(shows_table(&without, &chart), open);
            let others = |query: &str| {
                let ours = |pair: &str| ["table", "point"].contains(&pair.split('=').next().unwrap_or_default());
                let pairs = query.trim_start_matches('?').split('&').filter(|it| !it.is_empty() && !ours(it));
                pairs.map(str::to_owned).collect::<Vec<_>>()
            };
            prop_assert_eq!(others(&address), others(&query));
        }

        #[test]
        fn any_address_is_read(query in "\\PC{0,40}|(table|point|status|=|\\.|,|&|-|%2C){0,20}") {
            let _ = (shows_table(&query, &status()), pinned(&query, &status()));
        }
    }
}
