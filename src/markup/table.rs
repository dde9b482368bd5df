//! A published table: as printed, and whether it adds up.

use domain::dataset::{Finding, Table};
use domain::plan::Plan;
use maud::{Markup, html};

use super::citation::cited_at;
use super::finding::{DO_NOT_KNOW, boxed};
use super::{TITLE_ID, data_table, measure_row, row, verdict};
use crate::route;

/// The whole page.
pub fn page(plan: &Plan, table: &Table) -> Markup {
    let findings: Vec<&Finding> = plan.findings_about(&table.id).collect();
    let theme = table.theme.as_ref().and_then(|it| plan.theme_position(it.as_str()));
    let pledges: Vec<_> = plan.pledges().iter().filter(|it| table.pledges.contains(&it.id)).collect();
    html! {
        article class={ "pledge " (measure_row::accent_or_none(plan, theme.unwrap_or(plan.themes().len()))) } {
            nav.trail aria-label="Where this table belongs" {
                ol {
                    li { a href=(route::MEASURES) { "Figures" } }
                    li { a href={ (route::MEASURES) "#tables" } { "Tables" } }
                    @if let Some(theme) = theme.and_then(|at| plan.themes().get(at)) { li { a href=(route::theme(&theme.id)) { (theme.name) } } }
                }
            }
            h1 id=(TITLE_ID) tabindex="-1" { (table.title) }
            section.standing aria-label="Whether it adds up" {
                (verdict::explained(table.check.verdict))
                @if findings.is_empty() && let Some(note) = &table.check.note { p { (note) } }
            }
            @if !findings.is_empty() { (boxed(plan, &findings, &html! { h2.flag-title { (DO_NOT_KNOW) } })) }
            section {
                h2 { "As it is printed" }
                (data_table::published(table))
                @if let Some(note) = &table.note { p.hint { (note) } }
                p.hint { "Source: " (cited_at(plan, &table.source)) }
            }
            @if !pledges.is_empty() {
                section {
                    h2 { "The pledges it bears on" }
                    (row::rows(plan, pledges))
                }
            }
        }
    }
}
