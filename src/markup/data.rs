//! Downloads: what there is, what to know before using it, how to name it as a source.

use domain::plan::Plan;
use maud::{Markup, html};

use super::TITLE_ID;
use crate::route;

/// Tables that belong together: what they are of, what they hold, and their names without ending.
///
/// What each column means is told by a page that the build makes, for it would be too much to send
/// with every visit.
const TABLES: [(&str, &str, &[&str]); 11] = [
    (
        "Pledges",
        "Each promise with its official wording and status, and what it is linked with.",
        &["pledges", "pledge-wordings", "pledge-evidence", "pledge-measures", "pledge-places"],
    ),
    (
        "Themes and statuses",
        "The parts of the plan, and what each status means.",
        &["themes", "subthemes", "statuses"],
    ),
    (
        "Evidence",
        "Published achievements with their dates, figures and places.",
        &["evidence", "evidence-figures", "evidence-places", "evidence-also-printed"],
    ),
    (
        "Measures",
        "Published figures, usually before and after, and whether they hold.",
        &["measures", "measure-points", "measure-elsewhere"],
    ),
    (
        "Published tables",
        "Tables of the documents, cell by cell.",
        &["tables", "table-cells", "table-pledges"],
    ),
    (
        "Figures that do not add up",
        "Each with what is printed and what the arithmetic gives.",
        &["findings", "finding-readings"],
    ),
    (
        "Money",
        "Each sum once, and what it is a part of.",
        &["money", "money-pledges", "money-evidence", "money-elsewhere"],
    ),
    (
        "Events, inspections and threats",
        "What happened, what inspectors said, and the national threats.",
        &["events", "event-also-printed", "inspections", "threats"],
    ),
    (
        "The plans before",
        "What was reported of them.",
        &["previous-plans", "previous-plan-outcomes", "previous-plan-priorities", "previous-plan-updates"],
    ),
    ("Documents", "What all of it is read from.", &["sources", "source-sections"]),
    ("Words", "Terms and short forms.", &["glossary", "glossary-other-forms"]),
];

/// The whole page.
pub fn page(plan: &Plan) -> Markup {
    let info = plan.info();
    html! {
        h1 id=(TITLE_ID) tabindex="-1" { "Download the data" }
        p.lede {
            "Everything on this site, as files for spreadsheets and programs. Published evidence up to "
            (info.data_as_of) "."
        }
        section.prose { h2 #whole { "Everything at once" } (whole()) }
        section.prose { h2 #tables { "One table at a time" } (tables()) }
        section.prose { h2 #care { "Before you use it" } (care()) }
        section.prose {
            h2 #cite { "Name it as a source" }
            p {
                "“What became of the " (info.title) " " (info.period) " of the " (info.organisation)
                "”, open data, published evidence up to " (info.data_as_of) "."
            }
            p { "Add the address of this page and the day you took the files." }
            p {
                "Quoted wordings and published figures belong to the publishers of the documents, whom sources.csv names. "
                "No licence is stated here for them: ask the publisher if you need one."
            }
        }
        section.prose {
            h2 #addresses { "Addresses that stay" }
            p {
                "The addresses of these files stay the same. Files and columns may be added; none is renamed or given another meaning. "
                "An id, once published, is never used for anything else."
            }
        }
    }
}

fn whole() -> Markup {
    html! {
        p { (file("plan-data.zip", "button", "Download all tables (ZIP)")) }
        ul.downloads {
            li {
                (file("plan.json", "", "plan.json")) " "
                span.hint { "The whole record in one JSON file: the one that this site reads." }
            }
            li {
                (file("datapackage.json", "", "datapackage.json")) " "
                span.hint { "The tables described for programs, as a Data Package." }
            }
            li {
                (file("README.md", "", "README.md")) " "
                span.hint { "How the data were made, and every column, as a text." }
            }
        }
    }
}

fn tables() -> Markup {
    html! {
        p {
            "These are CSV files. "
            a href=(route::COLUMNS) rel="external" { "What each file and column means" }
        }
        ul.downloads {
            @for (title, about, names) in TABLES {
                li {
                    h3 { (title) }
                    p { (about) }
                    ul.links {
                        @for name in names {
                            li { (file(&format!("csv/{name}.csv"), "", &format!("{name}.csv"))) }
                        }
                    }
                }
            }
        }
    }
}

fn care() -> Markup {
    html! {
        ul {
            li { "“No update published” means that we found nothing in the documents we read. It does not mean that nothing was done." }
            li { "A status is our reading, not the office’s own." }
            li { "Some published figures do not add up. Look at " a href=(route::FIGURES_CHECK) { "those we found" } " before you use one." }
            li { "Do not add up sums of money or figures without looking: some are parts of others." }
            li { "Import the files into a spreadsheet as text. If you only open them, it may change dates and numbers." }
        }
    }
}

fn file(path: &str, class: &str, words: &str) -> Markup {
    let class = (!class.is_empty()).then_some(class);
    html! { a class=[class] href={ (route::DATA) "/" (path) } rel="external" download { (words) } }
}
