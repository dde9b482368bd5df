//! A published figure: what is printed, what the arithmetic gives, where it stands.

use domain::chart::{Chart, counted, of, takeaway, written};
use domain::dataset::{Citation, Evidence, Finding, Measure, Pledge, Point, Verdict};
use domain::measure_list::{change, theme_of};
use domain::plan::Plan;
use maud::{Markup, html};

use super::citation::cited_at;
use super::data_table::scrolled;
use super::explained::{definitions, explained};
use super::finding::{DO_NOT_KNOW, LIKELY, boxed};
use super::{TITLE_ID, measure_row, row, verdict};
use crate::route;

/// The classes of the page: the colour of its theme.
pub fn class(plan: &Plan, measure: &Measure) -> String {
    format!("pledge {}", measure_row::accent_or_none(plan, theme_of(plan, measure)))
}

/// Whether the figure has a picture: it has something to be compared with.
pub fn is_pictured(chart: &Chart) -> bool {
    chart.is_drawn() && (1 < chart.marks().count() || chart.whole.is_some())
}

/// Where the figure belongs, its title, and the finding in a sentence.
pub fn head(plan: &Plan, measure: &Measure) -> Markup {
    let chart = of::measure(plan, measure);
    html! {
        (trail(plan, measure))
        h1 id=(TITLE_ID) tabindex="-1" { (measure.label) }
        @match measure.check.verdict {
            // Why stands below, with every reading.
            Verdict::Contradicts | Verdict::Malformed => p.lede { (verdict::meaning(measure.check.verdict)) },
            // The picture comes with the sentence.
            _ if is_pictured(&chart) => {},
            _ => p.lede { (takeaway(&chart)) },
        }
    }
}

/// What follows the values: whether they add up, where they are printed, what they bear on.
pub fn rest(plan: &Plan, measure: &Measure) -> Markup {
    let findings: Vec<&Finding> = plan.findings_about(&measure.id).collect();
    let (cut_off, wrong): (Vec<&Finding>, Vec<&Finding>) =
        findings.iter().partition(|it| it.verdict == Verdict::Rounding);
    let pledges: Vec<&Pledge> = plan.pledges_with(&measure.id).collect();
    html! {
        (claims(measure))
        section.standing aria-label="Whether it adds up" {
            (verdict::explained(measure.check.verdict))
            @if findings.is_empty() && let Some(note) = &measure.check.note { p { (note) } }
            // A finding says the same beside its readings.
            @if wrong.is_empty() && let Some(note) = &measure.note { p { b { "Note: " } (explained(plan, note)) } }
        }
        @if !wrong.is_empty() { (boxed(plan, &wrong, &html! { h2.flag-title { (DO_NOT_KNOW) } })) }
        @for finding in cut_off { p id=(finding.id) { (finding.printed) " " (finding.worked_out) } }
        @if wrong.is_empty() && let Some(likely) = &measure.likely { p { b { (LIKELY) } (likely) } }
        (places(plan, measure))
        @if !pledges.is_empty() {
            section {
                h2 { "The pledges it bears on" }
                (row::rows(plan, pledges))
            }
        }
        (told(plan, &measure.source))
        (definitions(plan, measure.note.as_deref().filter(|_| wrong.is_empty())))
    }
}

fn trail(plan: &Plan, measure: &Measure) -> Markup {
    html! {
        nav.trail aria-label="Where this figure belongs" {
            ol {
                li { a href=(route::MEASURES) { "Figures" } }
                @if let Some(theme) = plan.themes().get(theme_of(plan, measure)) {
                    li { a href=(route::theme(&theme.id)) { (theme.name) } }
                    @if let Some(part) = measure.subtheme.as_ref().and_then(|id| plan.subtheme(id.as_str())) {
                        li { a href={ (route::theme(&theme.id)) "#" (part.id) } { (part.name) } }
                    }
                }
            }
        }
    }
}

/// The values. How we read one is told where that is not what is printed.
pub fn values(plan: &Plan, measure: &Measure) -> Markup {
    let chart = &of::measure(plan, measure);
    let as_read = measure.points.iter().any(|it| !is_plain(chart, it));
    scrolled(
        &measure.label,
        &html! {
            thead {
                tr {
                    th scope="col" { "When" }
                    th scope="col" { "As printed" }
                    @if as_read { th scope="col" { "As we read it" } }
                }
            }
            tbody {
                @for point in &measure.points {
                    tr {
                        th scope="row" { (point.period) }
                        td.number-large { (point.printed.as_deref().unwrap_or("–")) }
                        @if as_read { td { @match point.value { Some(value) => (counted(value, &chart.unit)), None => "Not a number" } } }
                    }
                }
            }
        },
    )
}

/// Whether what is printed says plainly what number it is.
fn is_plain(chart: &Chart, point: &Point) -> bool {
    let (Some(printed), Some(value)) = (&point.printed, point.value) else { return false };
    let plain = |text: &str| text.replace(',', "");
    let ways = [written(value, &chart.unit), counted(value, &chart.unit)];
    ways.iter().any(|it| plain(it) == plain(printed))
}

/// What the document says changed, and what its own numbers give.
fn claims(measure: &Measure) -> Markup {
    let worked_out = change(measure);
    html! {
        @if measure.stated.is_some() || worked_out.is_some() {
            dl.claims {
                div {
                    dt { "The document says" }
                    dd { @match &measure.stated { Some(stated) => { "“" (stated.printed) "”" }, None => "nothing about a change" } }
                }
                div {
                    dt { "Its numbers give" }
                    dd { (worked_out.as_deref().unwrap_or("nothing to work it out from")) }
                }
            }
        }
    }
}

/// Every place that prints it.
fn places(plan: &Plan, measure: &Measure) -> Markup {
    html! {
        section {
            h2 { "Where it is printed" }
            ul.places {
                li { (cited_at(plan, &measure.source)) }
                @for other in &measure.elsewhere {
                    li {
                        b { "“" (other.printed) "”" }
                        @if other.of != "change" { " for " (other.of) }
                        ": " (cited_at(plan, &other.source))
                        @if let Some(note) = &other.note { p.hint { (note) } }
                    }
                }
            }
        }
    }
}

/// What the same line of the document tells of, on the page of its pledge or theme.
fn told(plan: &Plan, line: &Citation) -> Markup {
    let href = |item: &Evidence| {
        let page = item.pledges.first().map_or_else(|| route::theme(&item.theme), route::pledge);
        format!("{page}#{}", item.id)
    };
    html! {
        @let told: Vec<&Evidence> = plan.evidence_at(line).collect();
        @if !told.is_empty() {
            section {
                h2 { "Published with it" }
                ul.told { @for item in told { li { a href=(href(item)) { (item.summary) } } } }
            }
        }
    }
}

/// The figures before and after this one. `order` is the list by position, `at` the place of this
/// figure in it, `query` the list's address.
pub fn around(plan: &Plan, order: &[u32], at: usize, query: &str) -> Markup {
    let link = |at: usize, label: &str| {
        html! {
            @if let Some(&position) = order.get(at) {
                @let other = &plan.data().measures[position as usize];
                a href=(route::with_query(&route::measure(&other.id), query)) { b { (label) } " " span { (other.label) } }
            }
        }
    };
    html! {
        p {
            "Figure " (at + 1) " of " (order.len())
            @if query.is_empty() { ". " } @else { " in your list. " }
            a href=(route::measures(query)) { "Back to the list" }
        }
        div.around-links {
            @if let Some(before) = at.checked_sub(1) { (link(before, "Previous")) }
            (link(at + 1, "Next"))
        }
    }
}
