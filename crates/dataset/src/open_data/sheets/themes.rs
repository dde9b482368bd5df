//! Themes, their parts, and what the statuses mean.

use domain::dataset::{Dataset, StatusDefinition, Subtheme, Theme};

use crate::open_data::column::Kind::{Choice, Id, Text, Whole};
use crate::open_data::column::{always, cell, word};
use crate::open_data::sheet::{About, Cited, Part, SheetOf, parts, refers};

/// The words for the statuses, as the dataset writes them.
pub(super) const STATUS_WORDS: [&str; 3] = ["delivered", "in-progress", "no-update"];

/// Something with its position in the record, from 1.
pub(super) struct Placed<T> {
    position: u32,
    it: T,
}

fn placed<T: Clone>(list: &[T]) -> Vec<Placed<T>> {
    list.iter().zip(1..).map(|(it, position)| Placed { position, it: it.clone() }).collect()
}

pub(super) static THEMES: SheetOf<Placed<Theme>> = SheetOf {
    about: About { name: "themes", title: "Themes", row: "A theme of the plan.", key: &["id"], refers: &[] },
    rows: |data| placed(&data.themes),
    columns: &[
        always("id", Id, "Its id. It does not change, and stands in the address of its page.", |it| {
            cell(&it.it.id)
        }),
        always("position", Whole, "Its position in the plan, from 1.", |it| cell(it.position)),
        always("name", Text, "Its name.", |it| cell(&it.it.name)),
        always("summary", Text, "What it is about, in our words.", |it| cell(&it.it.summary)),
    ],
    cited: Cited::Never,
};

fn subthemes(data: &Dataset) -> Vec<Part<Subtheme>> {
    data.themes.iter().flat_map(|it| parts(&it.id, &it.subthemes)).collect()
}

pub(super) static SUBTHEMES: SheetOf<Part<Subtheme>> = SheetOf {
    about: About {
        name: "subthemes",
        title: "Parts of themes",
        row: "A part of a theme. Many themes have none.",
        key: &["id"],
        refers: &[refers(&["theme"], "themes")],
    },
    rows: subthemes,
    columns: &[
        always("id", Id, "Its id. It does not change.", |it| cell(&it.it.id)),
        always("theme", Id, "The theme: its id in themes.csv.", |it| cell(&it.of)),
        always("position", Whole, "Its position in the theme, from 1.", |it| cell(it.position)),
        always("name", Text, "Its name.", |it| cell(&it.it.name)),
    ],
    cited: Cited::Never,
};

pub(super) static STATUSES: SheetOf<Placed<StatusDefinition>> = SheetOf {
    about: About {
        name: "statuses",
        title: "What the statuses mean",
        row: "One of the statuses that a pledge may have.",
        key: &["id"],
        refers: &[],
    },
    rows: |data| placed(&data.statuses),
    columns: &[
        always("id", Choice(&STATUS_WORDS), "The status, as in pledges.csv.", |it| word(it.it.id)),
        always("position", Whole, "Its position where statuses are listed, from 1.", |it| cell(it.position)),
        always("name", Text, "The words that the site shows.", |it| cell(&it.it.name)),
        always("definition", Text, "What it means.", |it| cell(&it.it.definition)),
    ],
    cited: Cited::Never,
};
