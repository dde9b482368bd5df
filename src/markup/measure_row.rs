//! A published figure as a row of a list.

use std::ops::Range;

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

/// Some rows of the list of figures, which stand under the names of their themes.
pub struct Piece {
    /// Those that go on in the last section of the piece before.
    pub rows: Markup,
    /// Those in sections of their own.
    pub sections: Markup,
}

/// The rows in this range of what was found.
pub fn piece(plan: &Plan, found: &Found, query: &str, range: Range<usize>) -> Piece {
    let measure = |at: u32| &plan.data().measures[at as usize];
    let theme = |at: u32| theme_of(plan, measure(at));
    let (before, order) = (&found.order[..range.start], &found.order[range]);
    // They are in the order of their themes.
    let n_more =
        order.iter().take_while(|at| before.last().is_some_and(|it| theme(*it) == theme(**at))).count();
    let (more, new) = order.split_at(n_more);
    Piece {
        rows: html! { @for at in more { (row(plan, measure(*at), query)) } },
        sections: html! {
            @for of_theme in new.chunk_by(|left, right| theme(*left) == theme(*right)) {
                @let theme_at = theme(of_theme[0]);
                @let n = found.order.iter().filter(|at| theme(**at) == theme_at).count();
                section class={ "figures-theme " (accent_or_none(plan, theme_at)) } {
                    h2 { (theme_name(plan, theme_at)) " " span.figures-n { (n) span.visually-hidden { " figures" } } }
                    (rows(plan, of_theme.iter().map(|at| measure(*at)), query))
                }
            }
        },
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
