//! Every file of rows, with what its columns mean. This is the one place where that is written.
//!
//! Names of files and columns are a public contract, as those of the dataset are: some may be
//! added, none renamed.

mod evidence;
mod findings;
mod history;
mod measures;
mod money;
mod pledges;
mod previous_plans;
mod sources;
mod tables;
mod themes;
mod words;

use super::sheet::Sheet;

/// Files that belong together, the one that the others refer to first.
pub(super) struct Group {
    pub title: &'static str,
    pub sheets: &'static [&'static dyn Sheet],
}

/// All files, in the order in which they are told of.
pub(super) static GROUPS: [Group; 11] = [
    Group {
        title: "Pledges",
        sheets: &[
            &pledges::PLEDGES,
            &pledges::WORDINGS,
            &pledges::EVIDENCE,
            &pledges::MEASURES,
            &pledges::PLACES,
        ],
    },
    Group { title: "Themes and statuses", sheets: &[&themes::THEMES, &themes::SUBTHEMES, &themes::STATUSES] },
    Group {
        title: "Evidence",
        sheets: &[&evidence::EVIDENCE, &evidence::FIGURES, &evidence::PLACES, &evidence::ALSO_PRINTED],
    },
    Group { title: "Measures", sheets: &[&measures::MEASURES, &measures::POINTS, &measures::ELSEWHERE] },
    Group { title: "Published tables", sheets: &[&tables::TABLES, &tables::CELLS, &tables::PLEDGES] },
    Group { title: "Figures that do not add up", sheets: &[&findings::FINDINGS, &findings::READINGS] },
    Group { title: "Money", sheets: &[&money::MONEY, &money::PLEDGES, &money::EVIDENCE, &money::ELSEWHERE] },
    Group {
        title: "Events, inspections and threats",
        sheets: &[&history::EVENTS, &history::ALSO_PRINTED, &history::INSPECTIONS, &history::THREATS],
    },
    Group {
        title: "The plans before",
        sheets: &[
            &previous_plans::PLANS,
            &previous_plans::OUTCOMES,
            &previous_plans::PRIORITIES,
            &previous_plans::UPDATES,
        ],
    },
    Group { title: "Documents", sheets: &[&sources::SOURCES, &sources::SECTIONS] },
    Group { title: "Words", sheets: &[&words::GLOSSARY, &words::OTHER_FORMS] },
];

/// All files.
pub(super) fn all() -> impl Iterator<Item = &'static dyn Sheet> {
    GROUPS.iter().flat_map(|group| group.sheets).copied()
}
