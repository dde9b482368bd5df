//! Published achievements, the figures in them and the places they name.

use domain::dataset::{Citation, Evidence, Figure};

use crate::open_data::column::Kind::{Date, Id, Month, Number, Text, Whole};
use crate::open_data::column::{always, cell, maybe, month};
use crate::open_data::sheet::{About, Cited, Part, SheetOf, parts, refers};

pub(super) static EVIDENCE: SheetOf<Evidence> = SheetOf {
    about: About {
        name: "evidence",
        title: "Evidence",
        row: "A published achievement. pledge-evidence.csv says which pledges it is about; some are about none.",
        key: &["id"],
        refers: &[refers(&["theme"], "themes"), refers(&["subtheme"], "subthemes")],
    },
    rows: |data| data.evidence.clone(),
    columns: &[
        always("id", Id, "Its id. It does not change.", |it| cell(&it.id)),
        always("theme", Id, "The theme that it is shown on: its id in themes.csv.", |it| cell(&it.theme)),
        maybe("subtheme", Id, "The part of the theme: its id in subthemes.csv.", |it| {
            cell(it.subtheme.as_ref())
        }),
        always("summary", Text, "What was published, in our words.", |it| cell(&it.summary)),
        always(
            "period",
            Text,
            "When it happened: a financial year such as 2023/24 (April to March), or the first and the last month such as 2023-10/2025-03.",
            |it| cell(&String::from(it.period)),
        ),
        always("first_month", Month, "The first month of the period.", |it| month(it.period.first())),
        always("last_month", Month, "The last month of the period.", |it| month(it.period.last())),
        maybe("date", Date, "The date, as far as the document gives one: a year, a month or a day.", |it| {
            cell(it.date)
        }),
        maybe(
            "printed_under",
            Text,
            "Where the document prints it under another heading: that pledge’s id, or the words of the heading if it is no pledge’s.",
            |it| cell(it.printed_under.as_ref()),
        ),
        maybe("note", Text, "What a reader must be warned of.", |it| cell(it.note.as_ref())),
    ],
    cited: Cited::Always(|it| it.source.clone()),
};

pub(super) static FIGURES: SheetOf<Part<Figure>> = SheetOf {
    about: About {
        name: "evidence-figures",
        title: "Figures in evidence",
        row: "A figure in a piece of evidence. Two rows may count the same thing: do not add them up.",
        key: &["evidence", "position"],
        refers: &[refers(&["evidence"], "evidence")],
    },
    rows: |data| data.evidence.iter().flat_map(|it| parts(&it.id, &it.figures)).collect(),
    columns: &[
        always("evidence", Id, "The evidence: its id in evidence.csv.", |it| cell(&it.of)),
        always("position", Whole, "From 1 for each piece of evidence.", |it| cell(it.position)),
        always("value", Number, "The number read.", |it| cell(it.it.value)),
        always("unit", Text, "“GBP” for pounds, “percent”, or what is counted.", |it| {
            cell(&it.it.unit)
        }),
        always("label", Text, "What the number is of.", |it| cell(&it.it.label)),
        always("printed", Text, "The number as the document prints it, such as “£1.5m”.", |it| {
            cell(&it.it.printed)
        }),
    ],
    cited: Cited::Never,
};

pub(super) static PLACES: SheetOf<Part<String>> = SheetOf {
    about: About {
        name: "evidence-places",
        title: "Places of evidence",
        row: "A piece of evidence and a place that it names.",
        key: &["evidence", "place"],
        refers: &[refers(&["evidence"], "evidence")],
    },
    rows: |data| data.evidence.iter().flat_map(|it| parts(&it.id, &it.places)).collect(),
    columns: &[
        always("evidence", Id, "The evidence: its id in evidence.csv.", |it| cell(&it.of)),
        always("place", Text, "The name of the place, as the document writes it.", |it| cell(&it.it)),
    ],
    cited: Cited::Never,
};

pub(super) static ALSO_PRINTED: SheetOf<Part<Citation>> = SheetOf {
    about: About {
        name: "evidence-also-printed",
        title: "Where evidence is printed again",
        row: "Another place that prints the same as a piece of evidence.",
        key: &["evidence", "position"],
        refers: &[refers(&["evidence"], "evidence")],
    },
    rows: |data| data.evidence.iter().flat_map(|it| parts(&it.id, &it.also_printed)).collect(),
    columns: &[
        always("evidence", Id, "The evidence: its id in evidence.csv.", |it| cell(&it.of)),
        always("position", Whole, "From 1 for each piece of evidence.", |it| cell(it.position)),
    ],
    cited: Cited::Always(|it| it.it.clone()),
};
