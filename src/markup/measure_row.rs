//! A published figure as a row of a list.

use domain::dataset::{Measure, Table, Verdict};
use domain::measure_list::{Found, change, theme_of};
use domain::plan::Plan;
use maud::{Markup, html};

use super::{accent_at, verdict};
use crate::route;

/// A list of figures. `query` is the list's address, which the links carry along, so that previous
/// and next follow this list.
pub fn rows<'a>(plan: &Plan, measures: impl IntoIterator<Item = &'a Measure>, query: &str) -> Markup {
    html! { ul.rows { @for measure in measures { (row(plan, measure, query)) } } }
}

/// Few screens show more rows than this when the list is opened.
const IN_SIGHT: usize = 8;

/// The figures found, under the names of their themes. Unless the list is asked for `whole`, what is
/// not in sight when it opens waits with its layout.
pub fn by_theme(plan: &Plan, found: &Found, query: &str, whole: bool) -> Markup {
    let measures: Vec<&Measure> = found.order.iter().map(|at| &plan.data().measures[*at as usize]).collect();
    let mut n_before = 0;
    html! {
        // They are in the order of their themes.
        @for of_theme in measures.chunk_by(|left, right| theme_of(plan, left) == theme_of(plan, right)) {
            @let theme = theme_of(plan, of_theme[0]);
            @let later = if n_before < IN_SIGHT { "rows" } else { "all" };
            @let () = n_before += of_theme.len();
            section class={ "figures-theme " (accent_or_none(plan, theme)) } data-later=[(!whole).then_some(later)] {
                h2 { (theme_name(plan, theme)) " " span.figures-n { (of_theme.len()) span.visually-hidden { " figures" } } }
                (rows(plan, of_theme.iter().copied(), query))
            }
        }
    }
}

/// The name of the theme at this position; after the last come the figures of no theme.
pub fn theme_name(plan: &Plan, theme: usize) -> &str {
    plan.themes().get(theme).map_or("The whole plan", |it| &it.name)
}

/// The colour of the theme at this position; the figures of no theme have none of their own.
pub fn accent_or_none(plan: &Plan, theme: usize) -> String {
    if theme < plan.themes().len() { accent_at(theme) } else { String::new() }
}

fn row(plan: &Plan, measure: &Measure, query: &str) -> Markup {
    let verdict = measure.check.verdict;
    let wrong = plan.findings_about(&measure.id).find(|it| it.verdict != Verdict::Rounding);
    html! {
        li class={ "row row-figure " (verdict::class(verdict)) } {
            (verdict::glyph(verdict))
            a.row-title href=(route::with_query(&route::measure(&measure.id), query)) { (measure.label) }
            p.row-values { (values(measure)) }
            p.row-about {
                (verdict::name(verdict))
                @match wrong {
                    // No change is shown as known of what contradicts itself.
                    Some(finding) => {
                        @for (at, reading) in finding.readings.iter().enumerate() { (if at == 0 { ": " } else { " · " }) (reading.text) }
                    }
                    None => @if let Some(change) = change(measure) { " · " (change) },
                }
            }
        }
    }
}

/// The values as printed, oldest first: before → after.
fn values(measure: &Measure) -> Markup {
    html! {
        @for (at, point) in measure.points.iter().enumerate() {
            span.row-value {
                @if 0 < at { i aria-hidden="true" { "→ " } span.visually-hidden { "then " } }
                b { (point.printed.as_deref().unwrap_or("–")) } " "
                span { (point.period) }
            }
            " "
        }
    }
}

/// Tables as rows.
pub fn tables<'a>(plan: &Plan, tables: impl IntoIterator<Item = &'a Table>) -> Markup {
    html! {
        ul.rows {
            @for table in tables {
                @let verdict = table.check.verdict;
                li class={ "row " (verdict::class(verdict)) } {
                    (verdict::glyph(verdict))
                    a.row-title href=(route::table(&table.id)) { (table.title) }
                    p.row-about {
                        (verdict::name(verdict))
                        @if let Some(theme) = table.theme.as_ref().and_then(|it| plan.theme(it.as_str())) { " · " (theme.name) }
                    }
                }
            }
        }
    }
}
