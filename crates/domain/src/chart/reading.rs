//! What is said of one point: shown beside a chart when it is tapped, and read out.

use super::words::{change, percent};
use super::{Chart, Kind, Mark, State, Unit};

/// The reading of a point, such as `2023/24: 12,017 incidents, 11.2% fewer than 2022/23`. Empty
/// for a point that the chart does not have.
pub fn reading(chart: &Chart, mark: Mark) -> String {
    let (Some(value), Some(series), Some(category)) =
        (chart.value(mark), chart.series.get(mark.series), chart.categories.get(mark.category))
    else {
        return String::new();
    };
    let n_series = chart.series.len();
    let name = match chart.kind {
        Kind::BeforeAfter if chart.categories.len() == 1 => series.name.clone(),
        Kind::Bars | Kind::Share | Kind::Steps if n_series == 1 => category.label.clone(),
        Kind::Steps => [&series.name, ", ", &category.label].concat(),
        _ => [&category.label, ", ", &series.name].concat(),
    };
    let said = [&name, ": ", &value.counted(&chart.unit)].concat();
    let more = match (&chart.state, chart.kind) {
        // No change is published of figures that contradict each other.
        (State::Contradicted(_), _) => None,
        (_, Kind::BeforeAfter | Kind::Steps) => since_before(chart, mark),
        (_, Kind::Stacked | Kind::Share) => part(chart, mark),
        _ => None,
    };
    said + &more.unwrap_or_default()
}

/// `, 11.2% fewer than 2022/23`
fn since_before(chart: &Chart, mark: Mark) -> Option<String> {
    let (before, name) = match chart.kind {
        Kind::Steps => {
            let before = Mark { category: mark.category.checked_sub(1)?, ..mark };
            (before, &chart.categories.get(before.category)?.label)
        }
        _ => {
            let before = Mark { series: mark.series.checked_sub(1)?, ..mark };
            (before, &chart.series.get(before.series)?.name)
        }
    };
    let (old, new) = (chart.value(before)?.exact()?, chart.value(mark)?.exact()?);
    let words = change(old, new, &chart.unit);
    let link = if old == new { " since " } else { " than " };
    Some([", ", &words, link, name].concat())
}

/// ` of 29`, `, 98% of £150.6 million`
fn part(chart: &Chart, mark: Mark) -> Option<String> {
    let value = chart.value(mark)?.exact()?;
    let whole = match chart.kind {
        Kind::Share => chart.whole.or_else(|| chart.sum_of_series(mark.series))?,
        _ => chart.sum_of_category(mark.category)?,
    };
    let all = super::written(whole, &chart.unit);
    match chart.unit {
        Unit::Count(_) => Some([" of ", &all].concat()),
        Unit::Percent | Unit::Change => None,
        _ if whole > 0.0 && value >= 0.0 => {
            Some([", ", &percent(value / whole * 100.0), " of ", &all].concat())
        }
        _ => None,
    }
}
