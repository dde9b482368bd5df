//! Where something is printed, so that a reader can look it up.

use domain::dataset::Citation;
use domain::plan::Plan;
use maud::{Markup, html};

use crate::route;

/// Document, section and page.
pub fn cited(plan: &Plan, source: &str, line: u32) -> Markup {
    html! {
        @if let Some(cited) = plan.cite_line(source, line) {
            cite.cited {
                a href=(route::about(cited.source.id.as_str())) { (cited.source.short_title) }
                @if let Some(section) = cited.section { ", “" (section) "”" }
                @if let Some(page) = cited.page { ", section starting on page " (page) }
            }
        }
    }
}

/// The same for a citation as it stands in the data.
pub fn cited_at(plan: &Plan, citation: &Citation) -> Markup {
    cited(plan, citation.id.as_str(), citation.line)
}
