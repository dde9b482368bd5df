//! Charts that a page leaves room for before they are made.

use super::{measure, measures_of_theme, status};
use crate::chart::Chart;
use crate::dataset::Measure;
use crate::plan::Plan;

/// Which chart it is. Only the chart itself takes the code that makes charts.
#[derive(Clone, Copy, Debug)]
pub enum Which {
    /// How many pledges have which status, by theme.
    StatusByTheme,
    /// What changed in the theme with this id.
    MeasuresOfTheme(&'static str),
    /// A figure before and after.
    Measure(&'static Measure),
}

impl Which {
    /// The id that the chart has.
    pub fn id(self) -> String {
        match self {
            Which::StatusByTheme => status::ID.to_owned(),
            Which::MeasuresOfTheme(theme) => [super::measures::OF_THEME, theme].concat(),
            Which::Measure(measure) => measure.id.to_string(),
        }
    }

    /// The chart. None for a theme where nothing can be drawn: nobody asked for it there.
    pub fn chart(self, plan: &Plan) -> Option<Chart> {
        match self {
            Which::StatusByTheme => Some(status::status_by_theme(plan)),
            Which::MeasuresOfTheme(theme) => Some(measures_of_theme(plan, theme)).filter(Chart::is_drawn),
            Which::Measure(of) => Some(measure(plan, of)),
        }
    }
}
