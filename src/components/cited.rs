//! Where something is printed, so that a reader can look it up.

use domain::dataset::Citation;
use domain::plan::Plan;
use leptos::prelude::*;


/// Document, section and page.
#[component]
pub fn Cited(plan: &'static Plan, source: &'static str, line: u32) -> impl IntoView {
    plan.cite_line(source, line).map(|cited| {
        let page = cited.page.map(|page| format!(", section starting on page {page}"));
        view! {
            <cite class="cited">
                <a href=format!("/about#{}", cited.source.id)>{cited.source.short_title.as_str()}</a>
                {cited.section.map(|section| format!(", “{section}”"))}
                {page}
            </cite>
        }
    })
}

/// The same for a citation as it stands in the data.
#[component]
pub fn CitedAt(plan: &'static Plan, citation: &'static Citation) -> impl IntoView {
    view! { <Cited plan source=citation.id.as_str() line=citation.line/> }
}
