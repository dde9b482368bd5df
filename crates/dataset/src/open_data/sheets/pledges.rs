//! Pledges, their wordings, and what they are linked with.

use domain::dataset::{Citation, Dataset, Pledge, Wording};
use domain::slug::Slug;

use super::themes::STATUS_WORDS;
use crate::open_data::column::Kind::{Choice, Id, Text, Truth, Whole};
use crate::open_data::column::{always, cell, maybe, word};
use crate::open_data::sheet::{About, Cited, Part, SheetOf, parts, refers};

pub(super) static PLEDGES: SheetOf<Pledge> = SheetOf {
    about: About {
        name: "pledges",
        title: "Pledges",
        row: "A promise of the plan. One that is printed twice is one row.",
        key: &["id"],
        refers: &[
            refers(&["theme"], "themes"),
            refers(&["subtheme"], "subthemes"),
            refers(&["status"], "statuses"),
        ],
    },
    rows: |data| data.pledges.clone(),
    columns: &[
        always("id", Id, "Its id. It does not change, and stands in the address of its page.", |it| {
            cell(&it.id)
        }),
        always("theme", Id, "The theme: its id in themes.csv.", |it| cell(&it.theme)),
        maybe("subtheme", Id, "The part of the theme: its id in subthemes.csv.", |it| {
            cell(it.subtheme.as_ref())
        }),
        always("position", Whole, "Its position in the plan, from 1.", |it| cell(it.order)),
        always(
            "kind",
            Choice(&["one-off", "continuing"]),
            "Whether it can ever be finished: “one-off” can be done once, “continuing” goes on.",
            |it| word(it.kind),
        ),
        always(
            "wording",
            Text,
            "The official wording, quoted letter for letter, slips included. pledge-wordings.csv has the place, and other wordings.",
            |it| cell(&it.wording),
        ),
        always("summary", Text, "The promise in our words.", |it| cell(&it.summary)),
        always(
            "status",
            Choice(&STATUS_WORDS),
            "Our reading of the published evidence. statuses.csv says what it means. It is not the office’s own.",
            |it| word(it.status),
        ),
        always("status_reason", Text, "Why it has this status.", |it| cell(&it.status_reason)),
        maybe("official_status", Text, "The office’s own status, where it publishes one.", |it| {
            cell(it.official_status.as_ref())
        }),
    ],
    cited: Cited::Never,
};

pub(super) static WORDINGS: SheetOf<Part<Wording>> = SheetOf {
    about: About {
        name: "pledge-wordings",
        title: "Wordings of pledges",
        row: "A place where a pledge is printed, with its words there. The first of a pledge is its official wording.",
        key: &["pledge", "position"],
        refers: &[refers(&["pledge"], "pledges")],
    },
    rows: |data| data.pledges.iter().flat_map(|it| parts(&it.id, &it.wordings)).collect(),
    columns: &[
        always("pledge", Id, "The pledge: its id in pledges.csv.", |it| cell(&it.of)),
        always("position", Whole, "From 1 for each pledge.", |it| cell(it.position)),
        always("wording", Text, "Letter for letter, slips included.", |it| cell(&it.it.text)),
    ],
    cited: Cited::Always(|it| Citation { id: it.it.source.clone(), line: it.it.line }),
};

/// A piece of evidence about a pledge.
pub(super) struct EvidenceLink {
    part: Part<Slug>,
    rests: bool,
}

fn evidence_links(data: &Dataset) -> Vec<EvidenceLink> {
    let of_pledge = |pledge: &Pledge| -> Vec<EvidenceLink> {
        let link = |part: Part<Slug>| EvidenceLink { rests: pledge.status_evidence.contains(&part.it), part };
        parts(&pledge.id, &pledge.evidence).map(link).collect()
    };
    data.pledges.iter().flat_map(of_pledge).collect()
}

pub(super) static EVIDENCE: SheetOf<EvidenceLink> = SheetOf {
    about: About {
        name: "pledge-evidence",
        title: "Which evidence is about which pledge",
        row: "A pledge and a piece of evidence that is about it.",
        key: &["pledge", "evidence"],
        refers: &[refers(&["pledge"], "pledges"), refers(&["evidence"], "evidence")],
    },
    rows: evidence_links,
    columns: &[
        always("pledge", Id, "The pledge: its id in pledges.csv.", |it| cell(&it.part.of)),
        always("evidence", Id, "The evidence: its id in evidence.csv.", |it| cell(&it.part.it)),
        always("position", Whole, "From 1 for each pledge, the oldest first.", |it| cell(it.part.position)),
        always(
            "status_rests_on_it",
            Truth,
            "Whether the status of the pledge rests on this evidence.",
            |it| cell(it.rests),
        ),
    ],
    cited: Cited::Never,
};

pub(super) static MEASURES: SheetOf<Part<Slug>> = SheetOf {
    about: About {
        name: "pledge-measures",
        title: "Which measures bear on which pledge",
        row: "A pledge and a published figure that bears on it. That does not mean that the one caused the other.",
        key: &["pledge", "measure"],
        refers: &[refers(&["pledge"], "pledges"), refers(&["measure"], "measures")],
    },
    rows: |data| data.pledges.iter().flat_map(|it| parts(&it.id, &it.measures)).collect(),
    columns: &[
        always("pledge", Id, "The pledge: its id in pledges.csv.", |it| cell(&it.of)),
        always("measure", Id, "The measure: its id in measures.csv.", |it| cell(&it.it)),
        always("position", Whole, "From 1 for each pledge.", |it| cell(it.position)),
    ],
    cited: Cited::Never,
};

pub(super) static PLACES: SheetOf<Part<String>> = SheetOf {
    about: About {
        name: "pledge-places",
        title: "Places of pledges",
        row: "A pledge and a place that it or its evidence names.",
        key: &["pledge", "place"],
        refers: &[refers(&["pledge"], "pledges")],
    },
    rows: |data| data.pledges.iter().flat_map(|it| parts(&it.id, &it.places)).collect(),
    columns: &[
        always("pledge", Id, "The pledge: its id in pledges.csv.", |it| cell(&it.of)),
        always("place", Text, "The name of the place, as the documents write it.", |it| cell(&it.it)),
    ],
    cited: Cited::Never,
};
