//! The documents that everything is read from.

use domain::dataset::{Section, Source};

use crate::open_data::column::Kind::{Date, Id, Text, Truth, Whole};
use crate::open_data::column::{always, cell, maybe};
use crate::open_data::sheet::{About, Cited, Part, SheetOf, parts, refers};

pub(super) static SOURCES: SheetOf<Source> = SheetOf {
    about: About {
        name: "sources",
        title: "Documents",
        row: "A published document that the record is read from.",
        key: &["id"],
        refers: &[],
    },
    rows: |data| data.sources.clone(),
    columns: &[
        always("id", Id, "Its id. It does not change.", |it| cell(&it.id)),
        always("title", Text, "Its full title.", |it| cell(&it.title)),
        always("short_title", Text, "Its title as the site cites it.", |it| cell(&it.short_title)),
        always("publisher", Text, "Who published it. Its words belong to them.", |it| cell(&it.publisher)),
        maybe("published", Date, "When it was published, as far as it says so.", |it| cell(it.published)),
        maybe("covers", Text, "The time that it covers, in words, if it says so.", |it| {
            cell(it.covers.as_ref())
        }),
        always("file", Text, "The name of its text, in which lines are counted.", |it| cell(&it.file)),
        always(
            "previous_plan",
            Truth,
            "Whether it reports on a plan before this one. Then nothing in it is evidence for this one.",
            |it| cell(it.previous_plan),
        ),
        maybe("note", Text, "What a reader should know of it.", |it| cell(it.note.as_ref())),
    ],
    cited: Cited::Never,
};

pub(super) static SECTIONS: SheetOf<Part<Section>> = SheetOf {
    about: About {
        name: "source-sections",
        title: "Sections of documents",
        row: "A section of a document, from its first line to the next section’s.",
        key: &["source", "first_line"],
        refers: &[refers(&["source"], "sources")],
    },
    rows: |data| data.sources.iter().flat_map(|it| parts(&it.id, &it.sections)).collect(),
    columns: &[
        always("source", Id, "The document: its id in sources.csv.", |it| cell(&it.of)),
        always("first_line", Whole, "The line of its heading, counted from 1.", |it| cell(it.it.line)),
        always("title", Text, "Its heading.", |it| cell(&it.it.title)),
        maybe("page", Whole, "The page it starts on, by the document’s own contents list.", |it| {
            cell(it.it.page)
        }),
    ],
    cited: Cited::Never,
};
