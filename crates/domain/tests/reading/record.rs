use domain::dataset::{Better, Dataset, Kind, Status, Verdict};
use serde_json::json;

use crate::check_same;

/// Every kind of item, with every field given.
#[test]
fn a_dataset_with_everything_in_it() {
    let citation = json!({"id": "report", "line": 12});
    let check = json!({"verdict": "rounding", "recomputed_percent": 4.96, "note": "Cut off."});
    let update = json!({"summary": "Officers were trained.", "note": null, "source": citation});
    let data = json!({
        "schema": 1,
        "plan": {
            "id": "plan", "title": "Plan", "organisation": "Office", "area": "Anyshire", "period": "2021 to 2025",
            "data_as_of": "2024-03-31", "suggested_searches": ["speeding"]
        },
        "sources": [{
            "id": "report", "title": "Annual report", "short_title": "Report", "publisher": "Office",
            "published": "2024", "covers": "2023/24", "file": "report.txt", "previous_plan": true, "note": "Long.",
            "sections": [{"line": 1, "title": "Start", "page": 3}, {"line": 9, "title": "End", "page": null}]
        }],
        "themes": [{
            "id": "roads", "name": "Roads", "summary": "Safer roads.",
            "subthemes": [{"id": "speed", "name": "Speed"}]
        }],
        "statuses": [{"id": "in-progress", "name": "In progress", "definition": "Work was published."}],
        "pledges": [{
            "id": "cameras", "theme": "roads", "subtheme": "speed", "order": 1, "kind": "continuing",
            "wording": "“Cameras” \\ more", "wordings": [{"source": "report", "line": 4, "text": "“Cameras”\tmore"}],
            "summary": "More cameras.", "status": "in-progress", "status_reason": "Two were bought.",
            "status_evidence": ["two-cameras"], "official_status": "On track", "evidence": ["two-cameras"],
            "measures": ["deaths"], "places": ["Stanley", "Crook"]
        }],
        "evidence": [{
            "id": "two-cameras", "theme": "roads", "subtheme": null, "summary": "Two cameras were bought.",
            "period": "2023-10/2024-03", "date": "2023-10-17", "pledges": ["cameras"], "printed_under": "Heading",
            "figures": [{"value": 4500.5, "unit": "GBP", "label": "spent", "printed": "£4,500.50"}],
            "places": ["Crook"], "note": "Printed twice.", "source": citation, "also_printed": [citation, citation]
        }],
        "measures": [{
            "id": "deaths", "theme": null, "subtheme": null, "label": "Deaths", "unit": "people", "better": "lower",
            "points": [{"period": "2022/23", "value": 20, "printed": null}, {"period": "2023/24", "value": null, "printed": "1O"}],
            "pledges": ["cameras"],
            "stated": {"change_percent": 5.0, "change": null, "direction": "down", "printed": "5% fewer"}, "check": check,
            "likely": "Probably 10.", "note": "Of residents.", "source": citation,
            "elsewhere": [{"of": "change", "value": 6.5, "printed": "6.5%", "note": null, "source": citation}]
        }],
        "tables": [{
            "id": "grants", "title": "Grants", "theme": "roads", "pledges": ["cameras"], "columns": ["To", "£"], "units": ["text", "GBP"],
            "rows": [["A", "1"], ["B", "2"]], "total": ["All", "4"], "check": check, "note": "Bold.", "source": citation
        }],
        "findings": [{
            "id": "grants-total", "verdict": "contradicts", "about": "table", "subject": "grants", "printed": "4 in all.",
            "worked_out": "The rows make 3.", "readings": [{"text": "4", "source": citation}, {"text": "3", "source": null}],
            "note": null
        }],
        "money": {
            "precept_measure": "deaths", "precept_table": null, "funding_table": "grants", "budget_measures": ["deaths"],
            "grant_tables": ["grants"],
            "items": [{
                "id": "lamps", "label": "Lamps", "value": 1.5e6, "printed": "£1.5m", "period": "2023/24", "kind": "set-aside",
                "theme": "roads", "pledges": ["cameras"], "evidence": ["two-cameras"], "part_of": null, "note": null,
                "source": citation, "elsewhere": [{"value": 1.4e6, "printed": "£1.4m", "note": "Rounded.", "source": citation}]
            }]
        },
        "workforce": {"table": "grants", "measures": ["deaths"]},
        "previous_plans": [{
            "id": "before", "title": "The plan before", "period": "2018 to 2021", "vision": "Safe.", "outcomes": ["Less"],
            "note": null, "title_source": citation, "vision_source": citation,
            "priorities": [{"name": "Cyber", "number": 2, "note": null, "updates": [update, update]}]
        }],
        "events": [{
            "id": "meeting", "date": "2022-05", "period": null, "title": "Meeting", "summary": "A meeting.",
            "kind": "public-meeting", "note": null, "source": citation, "also_printed": [citation]
        }],
        "inspections": [{"id": "good", "area": "Crime", "summary": "Good.", "note": null, "source": citation}],
        "threats": [{"id": "fraud", "name": "Fraud", "definition": "Lies for money.", "source": citation}],
        "glossary": [{"term": "PCSO", "also": ["PCSOs"], "definition": "A support officer."}],
        "search_words": [{"say": ["cops"], "means": ["police"]}],
        "help": {
            "lines": [{"title": "Now", "text": "Call 999.", "href": "tel:999"}, {"title": "Later", "text": "Ask.", "href": null}],
            "office": {"name": "Office", "address": ["Street", "Town"], "phone": "0300", "email": "a@example.org"},
            "exit_to": "https://example.org"
        }
    });
    check_same::<Dataset>(&data.to_string());
    check_same::<Dataset>(&serde_json::to_string_pretty(&data).expect("it can be written"));
}

#[test]
fn words_that_stand_for_values() {
    for word in ["lower", "higher", "neither"] {
        check_same::<Better>(&json!(word).to_string());
    }
    for word in ["one-off", "continuing"] {
        check_same::<Kind>(&json!(word).to_string());
    }
    for status in Status::ALL {
        check_same::<Status>(&json!(status.id()).to_string());
    }
    for word in ["agrees", "rounding", "contradicts", "malformed", "cannot-check"] {
        check_same::<Verdict>(&json!(word).to_string());
    }
}
