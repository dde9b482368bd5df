//! Which published figures a person has asked for, as it stands in the address, and those that are.
//!
//! It is the list of pledges in small: chosen values of one kind add up, the two kinds narrow each
//! other, and reading an address never fails.

mod change;
mod query_string;
mod select;
mod texts;
mod verdict;

pub use change::change;
pub use query_string::WHOLE_PLAN;
pub use select::{Found, select};
pub use texts::Texts;
pub use verdict::{VERDICTS, verdict_id};

use crate::dataset::{Measure, Verdict};
use crate::filter::typed;
use crate::plan::Plan;

/// Which figures are asked for. The default is all of them.
///
/// Themes are named by their positions in the plan. One more stands for figures of no theme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeasureFilter {
    /// The chosen themes, in the order of the plan.
    pub themes: Vec<usize>,
    /// The chosen answers of the check, in the order of [`VERDICTS`].
    pub verdicts: Vec<Verdict>,
    /// The text searched for, as typed.
    pub query: String,
}

/// One choice that narrows the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureChoice {
    /// A theme by its position, or the figures of no theme.
    Theme(usize),
    /// An answer of the check.
    Verdict(Verdict),
    /// The text searched for, whatever it is.
    Query,
}

impl MeasureFilter {
    /// Whether every figure is asked for.
    pub fn is_empty(&self) -> bool {
        self.choices().is_empty()
    }

    /// Everything that narrows the list, in the order of the address.
    pub fn choices(&self) -> Vec<MeasureChoice> {
        let themes = self.themes.iter().map(|it| MeasureChoice::Theme(*it));
        let verdicts = self.verdicts.iter().map(|it| MeasureChoice::Verdict(*it));
        let query = (!self.query.trim().is_empty()).then_some(MeasureChoice::Query);
        themes.chain(verdicts).chain(query).collect()
    }

    /// Whether this choice is in force.
    pub fn has(&self, choice: MeasureChoice) -> bool {
        match choice {
            MeasureChoice::Theme(at) => self.themes.contains(&at),
            MeasureChoice::Verdict(verdict) => self.verdicts.contains(&verdict),
            MeasureChoice::Query => !self.query.trim().is_empty(),
        }
    }

    /// The filter with this choice made if it was not, taken back if it was. A text can only be
    /// taken back so; it is set with [`MeasureFilter::with_query`].
    pub fn toggled(&self, choice: MeasureChoice, plan: &Plan) -> MeasureFilter {
        let has = |it| self.has(it) != (it == choice);
        MeasureFilter {
            themes: (0..=plan.themes().len()).filter(|at| has(MeasureChoice::Theme(*at))).collect(),
            verdicts: VERDICTS.into_iter().filter(|it| has(MeasureChoice::Verdict(*it))).collect(),
            query: if choice == MeasureChoice::Query { String::new() } else { self.query.clone() },
        }
    }

    /// The same filter with another text searched for.
    pub fn with_query(&self, query: &str) -> MeasureFilter {
        MeasureFilter { query: typed(query), ..self.clone() }
    }
}

/// The position of the measure's theme in the plan; after the last for a measure of no theme.
pub fn theme_of(plan: &Plan, measure: &Measure) -> usize {
    let theme = measure.theme.as_ref().and_then(|it| plan.theme_position(it.as_str()));
    theme.unwrap_or(plan.themes().len())
}
