//! Sums of money, each once.

use domain::dataset::{MoneyElsewhere, MoneyItem};
use domain::slug::Slug;

use crate::open_data::column::Kind::{Choice, Id, Number, Text, Whole};
use crate::open_data::column::{always, cell, maybe, word};
use crate::open_data::sheet::{About, Cited, Part, SheetOf, parts, refers};

pub(super) static MONEY: SheetOf<MoneyItem> = SheetOf {
    about: About {
        name: "money",
        title: "Money",
        row: "A sum of money, once, however often it is printed. A row with a “part_of” is inside another row: do not add both.",
        key: &["id"],
        refers: &[refers(&["theme"], "themes"), refers(&["part_of"], "money")],
    },
    rows: |data| data.money.items.clone(),
    columns: &[
        always("id", Id, "Its id. It does not change.", |it| cell(&it.id)),
        always("label", Text, "What it is for.", |it| cell(&it.label)),
        always("value", Number, "The sum in pounds.", |it| cell(it.value)),
        always("printed", Text, "The sum as the document prints it.", |it| cell(&it.printed)),
        always("period", Text, "When, in the words of the document. It may be several years.", |it| {
            cell(&it.period)
        }),
        always(
            "kind",
            Choice(&["secured", "spent", "set-aside"]),
            "“secured”: won from someone else. “spent”: paid. “set-aside”: meant for a use. Do not add one kind to another.",
            |it| word(it.kind),
        ),
        maybe("theme", Id, "The theme: its id in themes.csv. Empty if it serves several.", |it| {
            cell(it.theme.as_ref())
        }),
        maybe("part_of", Id, "The larger sum that it is a part of: its id in this file.", |it| {
            cell(it.part_of.as_ref())
        }),
        maybe("note", Text, "What a reader must be warned of.", |it| cell(it.note.as_ref())),
    ],
    cited: Cited::Always(|it| it.source.clone()),
};

pub(super) static PLEDGES: SheetOf<Part<Slug>> = SheetOf {
    about: About {
        name: "money-pledges",
        title: "Which money bears on which pledge",
        row: "A sum of money and a pledge that it bears on.",
        key: &["money", "pledge"],
        refers: &[refers(&["money"], "money"), refers(&["pledge"], "pledges")],
    },
    rows: |data| data.money.items.iter().flat_map(|it| parts(&it.id, &it.pledges)).collect(),
    columns: &[
        always("money", Id, "The sum: its id in money.csv.", |it| cell(&it.of)),
        always("pledge", Id, "The pledge: its id in pledges.csv.", |it| cell(&it.it)),
    ],
    cited: Cited::Never,
};

pub(super) static EVIDENCE: SheetOf<Part<Slug>> = SheetOf {
    about: About {
        name: "money-evidence",
        title: "Which evidence tells of which money",
        row: "A sum of money and a piece of evidence that tells of it.",
        key: &["money", "evidence"],
        refers: &[refers(&["money"], "money"), refers(&["evidence"], "evidence")],
    },
    rows: |data| data.money.items.iter().flat_map(|it| parts(&it.id, &it.evidence)).collect(),
    columns: &[
        always("money", Id, "The sum: its id in money.csv.", |it| cell(&it.of)),
        always("evidence", Id, "The evidence: its id in evidence.csv.", |it| cell(&it.it)),
    ],
    cited: Cited::Never,
};

pub(super) static ELSEWHERE: SheetOf<Part<MoneyElsewhere>> = SheetOf {
    about: About {
        name: "money-elsewhere",
        title: "Where money is printed again",
        row: "Another place that prints a sum of money, whether it agrees or not.",
        key: &["money", "position"],
        refers: &[refers(&["money"], "money")],
    },
    rows: |data| data.money.items.iter().flat_map(|it| parts(&it.id, &it.elsewhere)).collect(),
    columns: &[
        always("money", Id, "The sum: its id in money.csv.", |it| cell(&it.of)),
        always("position", Whole, "From 1 for each sum.", |it| cell(it.position)),
        always("value", Number, "The sum in pounds, as read there.", |it| cell(it.it.value)),
        always("printed", Text, "The sum as printed there.", |it| cell(&it.it.printed)),
        maybe("note", Text, "What a reader must be warned of.", |it| cell(it.it.note.as_ref())),
    ],
    cited: Cited::Always(|it| it.it.source.clone()),
};
