//! The counts beside the options.
//!
//! The number beside an option says how many pledges the list would hold if that option stood in
//! place of all choices of its own facet, the other facets and the search staying as they are.
//! So a pledge that fails one facet alone still counts for that facet's options, and a pledge that
//! fails two counts nowhere: one pass over the pledges is enough for all counts.

use super::attributes::FIGURES;
use super::{Attributes, Filter};
use crate::dataset::Status;
use crate::plan::{Counts, Plan};

/// How many pledges each option would give.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// By the theme's position in [`Plan::themes`].
    pub themes: Vec<usize>,
    /// By the theme's position, then by the sub-theme's position in it.
    pub subthemes: Vec<Vec<usize>>,
    /// By status.
    pub statuses: Counts,
    /// By the place's position in [`Plan::places`].
    pub places: Vec<usize>,
    /// Pledges with figures.
    pub with_figures: usize,
}

/// Decides about one pledge after the other, and counts.
pub(crate) struct Tally<'a> {
    plan: &'a Plan,
    attributes: &'a Attributes,
    /// Of each section, whether the chosen themes and sub-themes keep it.
    kept_sections: Vec<bool>,
    /// One bit per status kept.
    kept_statuses: u8,
    /// The chosen places; none if all are kept.
    chosen_places: Vec<u32>,
    only_figures: bool,
    by_section: Vec<u32>,
    by_status: [u32; 4],
    by_place: Vec<u32>,
    with_figures: u32,
}

impl<'a> Tally<'a> {
    pub(crate) fn new(plan: &'a Plan, attributes: &'a Attributes, filter: &Filter) -> Tally<'a> {
        let statuses = filter.statuses.iter().filter_map(|it| Status::ALL.iter().position(|one| one == it));
        let places = filter.places.iter().filter_map(|name| plan.place_position(name));
        Tally {
            plan,
            attributes,
            kept_sections: kept_sections(plan, attributes, filter),
            kept_statuses: if filter.statuses.is_empty() {
                !0
            } else {
                statuses.fold(0, |set, at| set | 1 << at)
            },
            chosen_places: places.map(|at| at as u32).collect(),
            only_figures: filter.with_figures,
            by_section: vec![0; attributes.sections.len()],
            by_status: [0; 4],
            by_place: vec![0; plan.places().len()],
            with_figures: 0,
        }
    }

    /// Whether the pledge is in the list. It must have been found by the search.
    pub(crate) fn keeps(&mut self, pledge: usize) -> bool {
        let section = self.attributes.section[pledge] as usize;
        let marks = self.attributes.marks[pledge];
        let status = usize::from(marks & 3);
        let has_figures = marks & FIGURES != 0;
        let places = self.plan.places_of(pledge);

        let section_fails = !self.kept_sections[section];
        let status_fails = self.kept_statuses >> status & 1 == 0;
        let places_fail =
            !self.chosen_places.is_empty() && !places.iter().any(|it| self.chosen_places.contains(it));
        let figures_fail = self.only_figures && !has_figures;

        match u8::from(section_fails)
            + u8::from(status_fails)
            + u8::from(places_fail)
            + u8::from(figures_fail)
        {
            0 => {
                self.by_section[section] += 1;
                self.by_status[status] += 1;
                self.with_figures += u32::from(has_figures);
                self.count_places(pledge);
                return true;
            }
            1 if section_fails => self.by_section[section] += 1,
            1 if status_fails => self.by_status[status] += 1,
            1 if places_fail => self.count_places(pledge),
            // A pledge that fails for want of figures has none to count.
            _ => (),
        }
        false
    }

    fn count_places(&mut self, pledge: usize) {
        for &place in self.plan.places_of(pledge) {
            self.by_place[place as usize] += 1;
        }
    }

    pub(crate) fn facets(self) -> Facets {
        let plan = self.plan;
        let mut themes = vec![0; plan.themes().len()];
        let mut subthemes: Vec<Vec<usize>> =
            plan.themes().iter().map(|theme| vec![0; theme.subthemes.len()]).collect();
        for (section, n_pledges) in self.attributes.sections.iter().zip(self.by_section) {
            themes[section.theme] += n_pledges as usize;
            if let Some((theme, part)) = section.subtheme {
                subthemes[theme][part] += n_pledges as usize;
            }
        }
        let [delivered, in_progress, no_update, _] = self.by_status.map(|it| it as usize);
        Facets {
            themes,
            subthemes,
            statuses: Counts { delivered, in_progress, no_update },
            places: self.by_place.into_iter().map(|it| it as usize).collect(),
            with_figures: self.with_figures as usize,
        }
    }
}

fn kept_sections(plan: &Plan, attributes: &Attributes, filter: &Filter) -> Vec<bool> {
    let all = filter.themes.is_empty() && filter.subthemes.is_empty();
    let mut theme_kept = vec![all; plan.themes().len()];
    let mut subthemes_chosen = Vec::new();
    for (at, theme) in plan.themes().iter().enumerate() {
        let parts = theme.subthemes.iter().enumerate();
        let chosen =
            parts.filter(|(_, part)| filter.subthemes.contains(&part.id)).map(|(part, _)| (at, part));
        let before = subthemes_chosen.len();
        subthemes_chosen.extend(chosen);
        let narrowed = subthemes_chosen.len() != before;
        theme_kept[at] |= filter.themes.contains(&theme.id) && !narrowed;
    }
    let kept = attributes.sections.iter().map(|section| {
        theme_kept[section.theme] || section.subtheme.is_some_and(|part| subthemes_chosen.contains(&part))
    });
    kept.collect()
}
