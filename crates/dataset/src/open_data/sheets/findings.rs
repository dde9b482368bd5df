//! Where the published figures do not add up.

use domain::dataset::{About as Subject, Finding, Reading};
use domain::slug::Slug;

use super::measures::VERDICTS;
use crate::open_data::column::Kind::{Choice, Id, Text, Whole};
use crate::open_data::column::{always, cell, maybe, word};
use crate::open_data::sheet::{About, Cited, Part, SheetOf, parts, refers};

pub(super) static FINDINGS: SheetOf<Finding> = SheetOf {
    about: About {
        name: "findings",
        title: "Figures that do not add up",
        row: "A place where the published figures do not add up, found by arithmetic. It does not say which reading is right.",
        key: &["id"],
        refers: &[refers(&["measure"], "measures"), refers(&["table"], "tables")],
    },
    rows: |data| data.findings.clone(),
    columns: &[
        always("id", Id, "Its id. It does not change.", |it| cell(&it.id)),
        always(
            "verdict",
            Choice(&VERDICTS),
            "How far it does not hold, in the words of measures.csv.",
            |it| word(it.verdict),
        ),
        always("about", Choice(&["measure", "table"]), "Whether it is about a measure or a table.", |it| {
            word(it.about)
        }),
        maybe("measure", Id, "The measure: its id in measures.csv.", |it| {
            cell(subject(it, Subject::Measure))
        }),
        maybe("table", Id, "The table: its id in tables.csv.", |it| cell(subject(it, Subject::Table))),
        always("printed", Text, "What is printed, in a sentence.", |it| cell(&it.printed)),
        always("worked_out", Text, "What the arithmetic gives, in a sentence.", |it| cell(&it.worked_out)),
        maybe("note", Text, "A likely reading, called so, or a warning.", |it| cell(it.note.as_ref())),
    ],
    cited: Cited::Never,
};

fn subject(finding: &Finding, about: Subject) -> Option<&Slug> {
    (finding.about == about).then_some(&finding.subject)
}

pub(super) static READINGS: SheetOf<Part<Reading>> = SheetOf {
    about: About {
        name: "finding-readings",
        title: "Readings of figures that do not add up",
        row: "One of the readings of a figure that does not add up.",
        key: &["finding", "position"],
        refers: &[refers(&["finding"], "findings")],
    },
    rows: |data| data.findings.iter().flat_map(|it| parts(&it.id, &it.readings)).collect(),
    columns: &[
        always("finding", Id, "The finding: its id in findings.csv.", |it| cell(&it.of)),
        always("position", Whole, "From 1 for each finding.", |it| cell(it.position)),
        always(
            "reading",
            Text,
            "What stands there, or what follows from it. What was worked out has no document.",
            |it| cell(&it.it.text),
        ),
    ],
    cited: Cited::Maybe(|it| it.it.source.clone()),
};
