//! Which pledges a person has asked for, as it stands in the address.
//!
//! A [`Filter`] is read from an address with [`Filter::from_query`], which never fails, and
//! written with [`Filter::to_query`], which gives one and the same text for the same wish.
//! [`crate::selection::select`] turns it into a list of pledges and the counts beside the options.
//!
//! Within one facet the chosen values add up (status: delivered *or* in progress); across facets
//! they narrow each other. Theme and sub-theme are one facet together: a pledge is kept if its
//! sub-theme is chosen, or if its theme is chosen and no sub-theme of that theme is. So
//! `theme=safer-people,safer-roads&subtheme=hate-crime` asks for hate crime (a part of Safer
//! People) and all of Safer Roads.

mod attributes;
mod choice;
mod facets;
mod query_string;
mod sort;

pub use attributes::Attributes;
pub(crate) use attributes::AttributesBuilder;
pub use choice::{Chip, Choice};
pub use facets::Facets;
pub(crate) use facets::Tally;
pub use query_string::LONGEST_QUERY;
pub(crate) use query_string::{clean, decoded, encoded, list, typed};
pub use sort::Sort;

use crate::dataset::Status;
use crate::plan::Plan;
use crate::slug::Slug;

/// Which pledges are asked for, and in which order. The default is everything, in the plan's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The chosen themes.
    pub themes: Vec<Slug>,
    /// The chosen sub-themes.
    pub subthemes: Vec<Slug>,
    /// The chosen statuses.
    pub statuses: Vec<Status>,
    /// The chosen places, as the plan spells them.
    pub places: Vec<String>,
    /// Only pledges with a measure, or with evidence that holds a figure.
    pub with_figures: bool,
    /// The text searched for, as typed.
    pub query: String,
    /// The order of the list.
    pub sort: Sort,
}

impl Filter {
    /// Whether every pledge is asked for, in whatever order.
    pub fn is_empty(&self) -> bool {
        self.themes.is_empty()
            && self.subthemes.is_empty()
            && self.statuses.is_empty()
            && self.places.is_empty()
            && !self.with_figures
            && self.query.trim().is_empty()
    }

    /// Everything, in the same order where that still means something.
    pub fn cleared(&self) -> Filter {
        let everything = Filter { sort: self.sort, ..Filter::default() };
        everything.with_sort_that_means_something()
    }

    /// The same filter with another text searched for. The order follows, unless it was chosen:
    /// best match first while there is a text, the plan's order without.
    pub fn with_query(&self, query: &str) -> Filter {
        let was_default = self.sort == Sort::default_for(&self.query);
        let sort = if was_default { Sort::default_for(query) } else { self.sort };
        Filter { query: typed(query), sort, ..self.clone() }.with_sort_that_means_something()
    }

    /// The same filter in another order.
    pub fn with_sort(&self, sort: Sort) -> Filter {
        Filter { sort, ..self.clone() }.with_sort_that_means_something()
    }

    /// The same wish in its one canonical form: known values only, each once, in the plan's order.
    pub fn normalised(&self, plan: &Plan) -> Filter {
        let themes = plan.themes().iter();
        let subthemes = plan.themes().iter().flat_map(|theme| &theme.subthemes);
        let chosen: Vec<_> = self.places.iter().filter_map(|name| plan.place_position(name)).collect();
        let places = plan.places().iter().enumerate().filter(|(at, _)| chosen.contains(at));
        Filter {
            themes: themes.map(|it| &it.id).filter(|id| self.themes.contains(id)).cloned().collect(),
            subthemes: subthemes.map(|it| &it.id).filter(|id| self.subthemes.contains(id)).cloned().collect(),
            statuses: Status::ALL.into_iter().filter(|it| self.statuses.contains(it)).collect(),
            places: places.map(|(_, name)| name.clone()).collect(),
            with_figures: self.with_figures,
            query: query_string::clean(&self.query),
            sort: self.sort,
        }
        .with_sort_that_means_something()
    }

    /// Without a text there is no best match, so the plan's order stands in for it.
    fn with_sort_that_means_something(mut self) -> Filter {
        if self.sort == Sort::Match && self.query.trim().is_empty() {
            self.sort = Sort::Plan;
        }
        self
    }
}
