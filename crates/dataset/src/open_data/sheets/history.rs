//! What happened, what inspectors said, and the national threats.

use domain::dataset::{Citation, Event, Inspection, Threat};

use crate::open_data::column::Kind::{Choice, Date, Id, Text, Whole};
use crate::open_data::column::{always, cell, maybe, word};
use crate::open_data::sheet::{About, Cited, Part, SheetOf, parts, refers};

pub(super) static EVENTS: SheetOf<Event> = SheetOf {
    about: About {
        name: "events",
        title: "Events",
        row: "Something that happened, the oldest first. What has no date comes last.",
        key: &["id"],
        refers: &[],
    },
    rows: |data| data.events.clone(),
    columns: &[
        always("id", Id, "Its id. It does not change.", |it| cell(&it.id)),
        maybe("date", Date, "The date, as far as the document gives one: a year, a month or a day.", |it| {
            cell(it.date)
        }),
        maybe("period", Text, "When, in words, where there is no date.", |it| cell(it.period.as_ref())),
        always("title", Text, "What, in a few words of ours.", |it| cell(&it.title)),
        always("summary", Text, "What the document says, in our words.", |it| cell(&it.summary)),
        always(
            "kind",
            Choice(&["event", "public-meeting", "consultation"]),
            "“public-meeting”: the Chief Constable was asked in public. “consultation”: people were asked what they think. “event”: anything else.",
            |it| word(it.kind),
        ),
        maybe("note", Text, "What a reader must be warned of.", |it| cell(it.note.as_ref())),
    ],
    cited: Cited::Always(|it| it.source.clone()),
};

pub(super) static ALSO_PRINTED: SheetOf<Part<Citation>> = SheetOf {
    about: About {
        name: "event-also-printed",
        title: "Where events are printed again",
        row: "Another place that prints the same as an event.",
        key: &["event", "position"],
        refers: &[refers(&["event"], "events")],
    },
    rows: |data| data.events.iter().flat_map(|it| parts(&it.id, &it.also_printed)).collect(),
    columns: &[
        always("event", Id, "The event: its id in events.csv.", |it| cell(&it.of)),
        always("position", Whole, "From 1 for each event.", |it| cell(it.position)),
    ],
    cited: Cited::Always(|it| it.it.clone()),
};

pub(super) static INSPECTIONS: SheetOf<Inspection> = SheetOf {
    about: About {
        name: "inspections",
        title: "Inspections",
        row: "Something that inspectors said, as a document of the office reports it.",
        key: &["id"],
        refers: &[],
    },
    rows: |data| data.inspections.clone(),
    columns: &[
        always("id", Id, "Its id. It does not change.", |it| cell(&it.id)),
        always("area", Text, "The heading that it is printed under.", |it| cell(&it.area)),
        always("summary", Text, "What the document says, in our words.", |it| cell(&it.summary)),
        maybe("note", Text, "What a reader must be warned of.", |it| cell(it.note.as_ref())),
    ],
    cited: Cited::Always(|it| it.source.clone()),
};

pub(super) static THREATS: SheetOf<Threat> = SheetOf {
    about: About {
        name: "threats",
        title: "National threats",
        row: "A national threat that every police force must be ready for.",
        key: &["id"],
        refers: &[],
    },
    rows: |data| data.threats.clone(),
    columns: &[
        always("id", Id, "Its id. It does not change.", |it| cell(&it.id)),
        always("name", Text, "Its name.", |it| cell(&it.name)),
        always("definition", Text, "What it means, in our words.", |it| cell(&it.definition)),
    ],
    cited: Cited::Always(|it| it.source.clone()),
};
