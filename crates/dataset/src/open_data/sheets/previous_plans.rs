//! The plans before this one.

use domain::dataset::{Dataset, PreviousPlan, Priority, Update};
use domain::slug::Slug;

use crate::open_data::column::Kind::{Id, Text, Whole};
use crate::open_data::column::{always, cell, maybe};
use crate::open_data::sheet::{About, Cited, Part, Reference, SheetOf, parts, refers};

pub(super) static PLANS: SheetOf<PreviousPlan> = SheetOf {
    about: About {
        name: "previous-plans",
        title: "The plans before",
        row: "A plan before this one. What was reported of it is no evidence for this one.",
        key: &["id"],
        refers: &[refers(&["vision_source"], "sources")],
    },
    rows: |data| data.previous_plans.clone(),
    columns: &[
        always("id", Id, "Its id. It does not change.", |it| cell(&it.id)),
        always("title", Text, "Its title.", |it| cell(&it.title)),
        always("period", Text, "The years that it covered.", |it| cell(&it.period)),
        always("vision", Text, "Its vision, quoted.", |it| cell(&it.vision)),
        always("vision_source", Id, "The document that prints the vision: its id in sources.csv.", |it| {
            cell(&it.vision_source.id)
        }),
        always("vision_line", Whole, "The line of that document’s text.", |it| cell(it.vision_source.line)),
        maybe("note", Text, "What a reader must be warned of.", |it| cell(it.note.as_ref())),
    ],
    cited: Cited::Always(|it| it.title_source.clone()),
};

pub(super) static OUTCOMES: SheetOf<Part<String>> = SheetOf {
    about: About {
        name: "previous-plan-outcomes",
        title: "Outcomes that plans before aimed at",
        row: "An outcome that a plan before this one aimed at.",
        key: &["plan", "position"],
        refers: &[refers(&["plan"], "previous-plans")],
    },
    rows: |data| data.previous_plans.iter().flat_map(|it| parts(&it.id, &it.outcomes)).collect(),
    columns: &[
        always("plan", Id, "The plan: its id in previous-plans.csv.", |it| cell(&it.of)),
        always("position", Whole, "From 1 for each plan.", |it| cell(it.position)),
        always("outcome", Text, "The outcome.", |it| cell(&it.it)),
    ],
    cited: Cited::Never,
};

fn priorities(data: &Dataset) -> Vec<Part<Priority>> {
    data.previous_plans.iter().flat_map(|it| parts(&it.id, &it.priorities)).collect()
}

pub(super) static PRIORITIES: SheetOf<Part<Priority>> = SheetOf {
    about: About {
        name: "previous-plan-priorities",
        title: "Priorities of plans before",
        row: "A priority of a plan before this one.",
        key: &["plan", "position"],
        refers: &[refers(&["plan"], "previous-plans")],
    },
    rows: priorities,
    columns: &[
        always("plan", Id, "The plan: its id in previous-plans.csv.", |it| cell(&it.of)),
        always("position", Whole, "From 1 for each plan.", |it| cell(it.position)),
        always("name", Text, "Its name, as printed.", |it| cell(&it.it.name)),
        maybe("number", Whole, "Its number in the document, if it has one.", |it| cell(it.it.number)),
        maybe("note", Text, "What a reader must be warned of.", |it| cell(it.it.note.as_ref())),
    ],
    cited: Cited::Never,
};

/// Something reported of a priority.
pub(super) struct Reported {
    plan: Slug,
    priority: u32,
    position: u32,
    it: Update,
}

fn updates(data: &Dataset) -> Vec<Reported> {
    let of_priority = |part: Part<Priority>| {
        let reported = move |(position, it): (u32, Update)| Reported {
            plan: part.of.clone(),
            priority: part.position,
            position,
            it,
        };
        (1..).zip(part.it.updates).map(reported)
    };
    priorities(data).into_iter().flat_map(of_priority).collect()
}

pub(super) static UPDATES: SheetOf<Reported> = SheetOf {
    about: About {
        name: "previous-plan-updates",
        title: "What was reported of plans before",
        row: "Something that was reported of a priority of a plan before this one.",
        key: &["plan", "priority", "position"],
        refers: &[
            refers(&["plan"], "previous-plans"),
            Reference {
                columns: &["plan", "priority"],
                sheet: "previous-plan-priorities",
                to: &["plan", "position"],
            },
        ],
    },
    rows: updates,
    columns: &[
        always("plan", Id, "The plan: its id in previous-plans.csv.", |it| cell(&it.plan)),
        always("priority", Whole, "The priority: its position in previous-plan-priorities.csv.", |it| {
            cell(it.priority)
        }),
        always("position", Whole, "From 1 for each priority.", |it| cell(it.position)),
        always("summary", Text, "What the document says, in our words.", |it| cell(&it.it.summary)),
        maybe("note", Text, "What a reader must be warned of.", |it| cell(it.it.note.as_ref())),
    ],
    cited: Cited::Always(|it| it.it.source.clone()),
};
