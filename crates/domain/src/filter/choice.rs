//! One thing a person can choose or take back: what a checkbox, a link or a chip stands for.

use super::Filter;
use crate::dataset::Status;
use crate::letter_case;
use crate::plan::Plan;
use crate::slug::Slug;

/// One choice that narrows the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A theme.
    Theme(Slug),
    /// A sub-theme.
    Subtheme(Slug),
    /// A status.
    Status(Status),
    /// A place.
    Place(String),
    /// Only pledges with figures.
    Figures,
    /// The text searched for, whatever it is.
    Query,
}

/// A choice that is in force, in words, so that it can be shown and taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// What to call it: `Safer Roads`, `Stanley`, `“off road”` …
    pub label: String,
    /// What [`Filter::without`] takes back.
    pub choice: Choice,
}

impl Filter {
    /// Whether this choice is in force.
    pub fn has(&self, choice: &Choice) -> bool {
        match choice {
            Choice::Theme(id) => self.themes.contains(id),
            Choice::Subtheme(id) => self.subthemes.contains(id),
            Choice::Status(status) => self.statuses.contains(status),
            Choice::Place(name) => self.places.iter().any(|it| letter_case::same(it, name)),
            Choice::Figures => self.with_figures,
            Choice::Query => !self.query.trim().is_empty(),
        }
    }

    /// The filter with this choice made if it was not, taken back if it was.
    pub fn toggled(&self, choice: &Choice, plan: &Plan) -> Filter {
        if self.has(choice) {
            return self.without(choice, plan);
        }
        let mut filter = self.clone();
        match choice {
            Choice::Theme(id) => filter.themes.push(id.clone()),
            Choice::Subtheme(id) => filter.subthemes.push(id.clone()),
            Choice::Status(status) => filter.statuses.push(*status),
            Choice::Place(name) => filter.places.push(name.clone()),
            Choice::Figures => filter.with_figures = true,
            // There is no text to put in; a text is set with `with_query`.
            Choice::Query => (),
        }
        filter.normalised(plan)
    }

    /// The filter without this choice. A theme takes its sub-themes with it, which would otherwise
    /// keep pledges of a theme that was just taken back.
    pub fn without(&self, choice: &Choice, plan: &Plan) -> Filter {
        let mut filter = self.clone();
        match choice {
            Choice::Theme(id) => {
                filter.themes.retain(|it| it != id);
                if let Some(theme) = plan.theme(id.as_str()) {
                    filter.subthemes.retain(|it| theme.subthemes.iter().all(|part| part.id != *it));
                }
            }
            Choice::Subtheme(id) => filter.subthemes.retain(|it| it != id),
            Choice::Status(status) => filter.statuses.retain(|it| it != status),
            Choice::Place(name) => filter.places.retain(|it| !letter_case::same(it, name)),
            Choice::Figures => filter.with_figures = false,
            Choice::Query => return self.with_query("").normalised(plan),
        }
        filter.normalised(plan)
    }

    /// Everything that narrows the list, in the order of the address.
    pub fn chips(&self, plan: &Plan) -> Vec<Chip> {
        let filter = self.normalised(plan);
        let mut chips = Vec::new();
        let mut add = |label: &str, choice| chips.push(Chip { label: label.to_owned(), choice });
        for id in &filter.themes {
            add(plan.theme(id.as_str()).map_or("", |it| &it.name), Choice::Theme(id.clone()));
        }
        for id in &filter.subthemes {
            add(plan.subtheme(id.as_str()).map_or("", |it| &it.name), Choice::Subtheme(id.clone()));
        }
        for &status in &filter.statuses {
            add(plan.status(status).map_or("", |it| &it.name), Choice::Status(status));
        }
        for name in &filter.places {
            add(name, Choice::Place(name.clone()));
        }
        if filter.with_figures {
            add("Has figures", Choice::Figures);
        }
        if !filter.query.is_empty() {
            add(&format!("“{}”", filter.query), Choice::Query);
        }
        chips
    }
}
