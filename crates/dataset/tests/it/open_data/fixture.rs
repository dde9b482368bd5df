//! A dataset with something in every corner: what is empty, what is long, what has commas, quotes
//! and lines in it, what a spreadsheet would take for a formula.

use std::path::Path;

use domain::dataset::Dataset;
use serde_json::{Value, json};

use crate::support::minimal;

/// The small record with figures, money and history.
pub fn full() -> Dataset {
    let mut data = dataset::build(&minimal()).unwrap();
    data.glossary[0].definition = "A uniform, a “badge”,\n\"and\" a line of its own.".to_owned();
    data.pledges[0].measures = vec!["burnt-lamps".parse().unwrap(), "lamp-money".parse().unwrap()];
    data.pledges[0].official_status = Some("=1+1".to_owned());
    data.measures = read(measures());
    data.tables = read(tables());
    data.findings = read(findings());
    data.money.items = read(money());
    data.previous_plans = read(previous_plans());
    data.events = read(events());
    data.inspections = read(json!([{
        "id": "inspection-lamps", "area": "Lamps, and more", "summary": "Good.", "note": null,
        "source": source(6),
    }]));
    data.threats = read(json!([
        { "id": "threat-dark", "name": "Darkness", "definition": "No light.", "source": source(11) },
    ]));
    data
}

/// The plan's own record, in `seeds/`.
pub fn real() -> Dataset {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    dataset::build(&seeds).unwrap_or_else(|problems| panic!("{problems}"))
}

fn read<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

fn source(line: u32) -> Value {
    json!({ "id": "annual-report", "line": line })
}

fn measures() -> Value {
    json!([
        {
            "id": "burnt-lamps", "theme": "streets", "subtheme": "lights", "label": "Burnt lamps, all",
            "unit": "lamps", "better": "lower",
            "points": [
                { "period": "2022/23", "value": 10727, "printed": "10,727" },
                { "period": "2023/24", "value": 0.125, "printed": "more than \"0.125\"" },
                { "period": "not dated", "value": null, "printed": "10,50" },
            ],
            "pledges": ["street-lights"],
            "stated": {
                "change_percent": 11.1, "change": 2.3, "direction": "down", "printed": "11.1% fall",
            },
            "check": { "verdict": "contradicts", "recomputed_percent": -99.99883, "note": "No." },
            "likely": "Probably 1,050.", "note": "A note.", "source": source(6),
            "elsewhere": [
                { "of": "2022/23", "value": 10728, "printed": "10728", "note": null, "source": source(11) },
                { "of": "change", "value": null, "printed": "a lot", "note": "Vague.", "source": source(1) },
            ],
        },
        {
            "id": "lamp-money", "theme": null, "subtheme": null, "label": "Money", "unit": "GBP",
            "better": "neither", "points": [{ "period": "2023/24", "value": 150600000, "printed": null }],
            "pledges": ["street-lights"],
            "stated": null, "check": { "verdict": "cannot-check", "recomputed_percent": null, "note": null },
            "likely": null, "note": null, "source": source(18), "elsewhere": [],
        },
    ])
}

fn tables() -> Value {
    json!([
        {
            "id": "lamps-by-street", "title": "Lamps, by street", "theme": "streets",
            "pledges": ["street-lights", "safe-doors"], "columns": ["Street", "2023/24", "£"], "units": ["text", "lamps", "GBP million"],
            "rows": [["High Street", "1,200", "£3.0 million"], ["Mill Lane", "", "-0.5"]],
            "total": ["Total", "1,201", "2.5"],
            "check": { "verdict": "contradicts", "recomputed_percent": null, "note": "1,200, not 1,201." },
            "note": null, "source": source(6),
        },
        {
            "id": "empty-table", "title": "Nothing", "theme": null, "pledges": [], "columns": ["Street"], "units": ["text"],
            "rows": [], "total": null,
            "check": { "verdict": "cannot-check", "recomputed_percent": null, "note": null },
            "note": "It is empty.", "source": source(6),
        },
    ])
}

fn findings() -> Value {
    json!([
        {
            "id": "lamps-twice", "verdict": "contradicts", "about": "measure", "subject": "burnt-lamps",
            "printed": "It prints a fall.", "worked_out": "It is none.",
            "readings": [
                { "text": "10,727", "source": source(6) },
                { "text": "worked out: 12", "source": null },
            ],
            "note": "Probably a slip.",
        },
        {
            "id": "lamps-total", "verdict": "rounding", "about": "table", "subject": "lamps-by-street",
            "printed": "1,201", "worked_out": "1,200", "readings": [], "note": null,
        },
    ])
}

fn money() -> Value {
    json!([
        {
            "id": "lamp-fund", "label": "Lamps", "value": 1500000, "printed": "£1.5m", "period": "2023/24",
            "kind": "secured", "theme": null, "pledges": ["street-lights", "named-officer"],
            "evidence": ["lights-upgraded"], "part_of": null, "note": null, "source": source(6),
            "elsewhere": [{ "value": 1499999.5, "printed": "£1,499,999.50", "note": "Less.", "source": source(11) }],
        },
        {
            "id": "bulbs", "label": "Bulbs", "value": 0.1, "printed": "10p", "period": "not dated",
            "kind": "set-aside", "theme": "streets", "pledges": [], "evidence": [], "part_of": "lamp-fund",
            "note": "Dear.", "source": source(6), "elsewhere": [],
        },
    ])
}

fn previous_plans() -> Value {
    let old = |line: u32| json!({ "id": "old-report", "line": line });
    json!([{
        "id": "2017-21", "title": "Old plan", "period": "2017-21", "vision": "Light.",
        "outcomes": ["More light", "Less dark"], "note": null, "title_source": old(1), "vision_source": old(2),
        "priorities": [
            {
                "name": "Light", "number": null, "note": "It has no number.",
                "updates": [
                    { "summary": "It got lighter.", "note": null, "source": old(3) },
                    { "summary": "And lighter.", "note": "By far.", "source": old(4) },
                ],
            },
            { "name": "Dark", "number": 1, "note": null, "updates": [] },
        ],
    }])
}

fn events() -> Value {
    json!([
        {
            "id": "event-lit", "date": "2023-10-07", "period": null, "title": "Lit", "summary": "It was lit.",
            "kind": "public-meeting", "note": null, "source": source(6), "also_printed": [source(11), source(18)],
        },
        {
            "id": "event-unlit", "date": null, "period": "during 2023/24", "title": "Unlit",
            "summary": "It went out.", "kind": "event", "note": "Nobody says when.", "source": source(11),
            "also_printed": [],
        },
    ])
}
