//! Published figures, their values, and the other places that print them.

use domain::dataset::{Elsewhere, Measure, Point};

use crate::open_data::column::Kind::{Choice, Id, Number, Text, Whole};
use crate::open_data::column::{always, cell, maybe, word};
use crate::open_data::sheet::{About, Cited, Part, SheetOf, parts, refers};

/// The answers of a check, as the dataset writes them.
pub(super) const VERDICTS: [&str; 5] = ["agrees", "rounding", "contradicts", "malformed", "cannot-check"];

pub(super) static MEASURES: SheetOf<Measure> = SheetOf {
    about: About {
        name: "measures",
        title: "Measures",
        row: "A published figure, usually before and after. Its values are in measure-points.csv.",
        key: &["id"],
        refers: &[refers(&["theme"], "themes"), refers(&["subtheme"], "subthemes")],
    },
    rows: |data| data.measures.clone(),
    columns: &[
        always("id", Id, "Its id. It does not change, and stands in the address of its page.", |it| {
            cell(&it.id)
        }),
        maybe("theme", Id, "The theme: its id in themes.csv. Empty if it is of the whole plan.", |it| {
            cell(it.theme.as_ref())
        }),
        maybe("subtheme", Id, "The part of the theme: its id in subthemes.csv.", |it| {
            cell(it.subtheme.as_ref())
        }),
        always("label", Text, "What is counted.", |it| cell(&it.label)),
        always("unit", Text, "“GBP” for pounds, “percent”, or what is counted.", |it| cell(&it.unit)),
        always(
            "better",
            Choice(&["lower", "higher", "neither"]),
            "Which direction is good, if the document says so. “neither”: it does not, so a rise is neither good nor bad.",
            |it| word(it.better),
        ),
        maybe(
            "stated_change_percent",
            Number,
            "The change that the document states, in per cent, without its sign.",
            |it| cell(it.stated.as_ref().and_then(|it| it.change_percent)),
        ),
        maybe(
            "stated_change",
            Number,
            "The change that the document states in the unit itself, without its sign. For a percentage: in percentage points.",
            |it| cell(it.stated.as_ref().and_then(|it| it.change)),
        ),
        maybe(
            "stated_direction",
            Choice(&["up", "down", "same"]),
            "Which way, if the document says so.",
            |it| word(it.stated.as_ref().and_then(|it| it.direction)),
        ),
        maybe("stated_printed", Text, "The words in which the document states the change.", |it| {
            cell(it.stated.as_ref().map(|it| &it.printed))
        }),
        always(
            "verdict",
            Choice(&VERDICTS),
            "Whether what is printed holds when it is worked out again. “agrees”: yes. “rounding”: only by cutting digits off. “contradicts”: no. “malformed”: it is no number. “cannot-check”: there is nothing to check it with.",
            |it| word(it.check.verdict),
        ),
        maybe(
            "recomputed_percent",
            Number,
            "The change worked out from before and after, in per cent. A fall is negative.",
            |it| cell(it.check.recomputed_percent),
        ),
        maybe("check_note", Text, "The verdict in words.", |it| cell(it.check.note.as_ref())),
        maybe(
            "likely",
            Text,
            "What is probably meant, where what is printed cannot be. A guess: never use it as a number.",
            |it| cell(it.likely.as_ref()),
        ),
        maybe("note", Text, "What a reader must be warned of.", |it| cell(it.note.as_ref())),
    ],
    cited: Cited::Always(|it| it.source.clone()),
};

pub(super) static POINTS: SheetOf<Part<Point>> = SheetOf {
    about: About {
        name: "measure-points",
        title: "Values of measures",
        row: "The value of a measure at one time.",
        key: &["measure", "position"],
        refers: &[refers(&["measure"], "measures")],
    },
    rows: |data| data.measures.iter().flat_map(|it| parts(&it.id, &it.points)).collect(),
    columns: &[
        always("measure", Id, "The measure: its id in measures.csv.", |it| cell(&it.of)),
        always("position", Whole, "From 1 for each measure, the oldest first.", |it| cell(it.position)),
        always(
            "period",
            Text,
            "When, in the words of the document. A year such as 2023/24 runs from April to March.",
            |it| cell(&it.it.period),
        ),
        maybe("value", Number, "The number read. Empty if what is printed is no number.", |it| {
            cell(it.it.value)
        }),
        maybe(
            "printed",
            Text,
            "The number as the document prints it, with what qualifies it, such as “more than 50”.",
            |it| cell(it.it.printed.as_ref()),
        ),
    ],
    cited: Cited::Never,
};

pub(super) static ELSEWHERE: SheetOf<Part<Elsewhere>> = SheetOf {
    about: About {
        name: "measure-elsewhere",
        title: "Where measures are printed again",
        row: "Another place that prints a value of a measure, whether it agrees or not.",
        key: &["measure", "position"],
        refers: &[refers(&["measure"], "measures")],
    },
    rows: |data| data.measures.iter().flat_map(|it| parts(&it.id, &it.elsewhere)).collect(),
    columns: &[
        always("measure", Id, "The measure: its id in measures.csv.", |it| cell(&it.of)),
        always("position", Whole, "From 1 for each measure.", |it| cell(it.position)),
        always(
            "of",
            Text,
            "Which value is printed again: its period in measure-points.csv, or “change” for the stated change.",
            |it| cell(&it.it.of),
        ),
        maybe("value", Number, "The number read. Empty if what is printed is no number.", |it| {
            cell(it.it.value)
        }),
        always("printed", Text, "The number as printed there.", |it| cell(&it.it.printed)),
        maybe("note", Text, "What a reader must be warned of.", |it| cell(it.it.note.as_ref())),
    ],
    cited: Cited::Always(|it| it.it.source.clone()),
};
