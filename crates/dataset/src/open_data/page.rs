//! The columns for people: a page beside the files, in the style of the site.

use domain::dataset::Dataset;
use maud::{DOCTYPE, Markup, html};

use super::sheet::Sheet;
use super::{OpenFile, notes, readme, sheets};

/// The page, with the sizes of the files as they are.
pub(super) fn html(data: &Dataset, files: &[OpenFile], style: Option<&str>) -> String {
    let plan = &data.plan;
    html! {
        (DOCTYPE)
        html lang="en-GB" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Files and columns – " (plan.title) }
                meta name="color-scheme" content="light dark";
                link rel="icon" href="/icon.svg" type="image/svg+xml";
                @if let Some(style) = style { link rel="stylesheet" href=(style); }
            }
            body {
                a.skip href="#main" { "Skip to main content" }
                aside aria-label="Leave this site" {
                    a.exit href=(data.help.exit_to) rel="nofollow noreferrer" {
                        span.visually-hidden { "Emergency: " } "Leave this site"
                    }
                }
                header.top {
                    div.wrap.top-row {
                        a.wordmark href="/" {
                            span.wordmark-area { (plan.area) } " " span.wordmark-title { (plan.title) }
                        }
                    }
                }
                main #main .wrap tabindex="-1" {
                    h1 { "Files and columns" }
                    p.lede { "Every file of the open data, and what each of its columns means." }
                    p { a href="/data" { "Back to “Download the data”" } }
                    (before_you_use_it(data))
                    @for group in &sheets::GROUPS {
                        section.prose {
                            h2 { (group.title) }
                            @for sheet in group.sheets { (file(*sheet, data, files)) }
                        }
                    }
                }
            }
        }
    }
    .into_string()
}

fn before_you_use_it(data: &Dataset) -> Markup {
    html! {
        section.prose {
            h2 { "How the files are written" }
            ul { @for point in notes::WRITTEN { li { (point) } } }
            p { (notes::formulas(data)) }
        }
        section.prose {
            h2 { "What not to conclude" }
            ul { @for point in notes::NOT_TO_CONCLUDE { li { (point) } } }
        }
    }
}

fn file(sheet: &dyn Sheet, data: &Dataset, files: &[OpenFile]) -> Markup {
    let about = sheet.about();
    let path = about.path();
    let bytes = files.iter().find(|it| it.path == path).map_or(0, |it| it.bytes.len());
    html! {
        h3 #(about.name) { (about.title) }
        p {
            (about.row) " "
            a href={ "/data/" (path) } download { (about.name) ".csv" }
            " (" (readme::rows(sheet, data)) ", " (size(bytes)) ")"
        }
        dl.words {
            @for heading in sheet.headings() {
                div {
                    dt { code { (heading.name) } }
                    dd.hint { (readme::holds(&heading, about.key, &sheet.references())) }
                    dd { (heading.about) }
                }
            }
        }
    }
}

fn size(bytes: usize) -> String {
    if bytes < 1000 { format!("{bytes} bytes") } else { format!("{} kB", bytes.div_ceil(1000)) }
}
