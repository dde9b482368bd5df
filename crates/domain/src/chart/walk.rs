//! From one point of a chart to the next, by keys.

use super::{Chart, Kind, Mark};

/// A key that moves through a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The arrow to the left.
    Left,
    /// The arrow to the right.
    Right,
    /// The arrow up.
    Up,
    /// The arrow down.
    Down,
    /// To the first point.
    Home,
    /// To the last point.
    End,
}

/// Where a key leads; from nowhere, to the first point or the last. At an edge it leads nowhere
/// else. `None` only for a chart without points.
///
/// Arrows go the way things lie: in lists of bars up and down go from category to category, left and
/// right along the bar; in lines left and right go through the years, up and down from line to line.
/// Where there is only one way to go, every arrow goes it.
pub fn walk(chart: &Chart, from: Option<Mark>, key: Key) -> Option<Mark> {
    let (n_series, n_categories) = (chart.series.len(), chart.categories.len());
    if n_series == 0 || n_categories == 0 {
        return None;
    }
    let first = Mark { series: 0, category: 0 };
    let last = Mark { series: n_series - 1, category: n_categories - 1 };
    let from = match (from, key) {
        (_, Key::Home) => return Some(first),
        (_, Key::End) => return Some(last),
        (None, _) => return Some(first),
        (Some(mark), _) => {
            Mark { series: mark.series.min(last.series), category: mark.category.min(last.category) }
        }
    };
    let across = matches!(key, Key::Left | Key::Right);
    let categories_lie_across = matches!(chart.kind, Kind::Steps | Kind::Share);
    let through_categories = match (n_series, n_categories) {
        (1, _) => true,
        (_, 1) => false,
        _ => across == categories_lie_across,
    };
    let forward = matches!(key, Key::Right | Key::Down);
    Some(if through_categories {
        Mark { category: moved(from.category, forward, last.category), ..from }
    } else {
        Mark { series: moved(from.series, forward, last.series), ..from }
    })
}

fn moved(from: usize, forward: bool, last: usize) -> usize {
    if forward { (from + 1).min(last) } else { from.saturating_sub(1) }
}
