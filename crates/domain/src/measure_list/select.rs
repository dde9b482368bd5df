//! From a filter to the figures and the counts beside the options, in one pass.

use super::{MeasureFilter, Texts, VERDICTS, theme_of};
use crate::order;
use crate::plan::Plan;

/// The figures that a filter selects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The positions of the measures in the dataset: theme by theme, those first that are printed for
    /// more than one time, else in its order.
    pub order: Vec<u32>,
    /// How many figures each theme would give, by its position; after them, those of no theme. An
    /// option counts as if it stood in place of all choices of its own kind.
    pub by_theme: Vec<usize>,
    /// The same for each answer of the check, in the order of [`VERDICTS`].
    pub by_verdict: [usize; VERDICTS.len()],
}

/// Selects the figures that a filter asks for. The texts must always be
/// used with the same plan.
pub fn select(plan: &Plan, texts: &Texts, filter: &MeasureFilter) -> Found {
    let mut found = Found { by_theme: vec![0; plan.themes().len() + 1], ..Found::default() };
    let matches = texts.search(plan, &filter.query);
    for (at, measure) in plan.data().measures.iter().enumerate().filter(|(at, _)| matches[*at]) {
        let theme = theme_of(plan, measure);
        let verdict = measure.check.verdict;
        let theme_fits = filter.themes.is_empty() || filter.themes.contains(&theme);
        let verdict_fits = filter.verdicts.is_empty() || filter.verdicts.contains(&verdict);
        if theme_fits && verdict_fits {
            found.order.push(at as u32);
        }
        if verdict_fits {
            found.by_theme[theme] += 1;
        }
        if theme_fits && let Some(at) = VERDICTS.iter().position(|it| *it == verdict) {
            found.by_verdict[at] += 1;
        }
    }
    let measures = &plan.data().measures;
    let place = |at: u32| {
        let measure = &measures[at as usize];
        (theme_of(plan, measure), measure.points.len() < 2)
    };
    let in_order = order::sorted(found.order.len(), &|left, right| {
        place(found.order[left]).cmp(&place(found.order[right]))
    });
    found.order = in_order.into_iter().map(|at| found.order[at as usize]).collect();
    found
}
