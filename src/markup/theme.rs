//! A theme: its status, its parts, its pledges.

use domain::dataset::{Measure, Pledge, Theme};
use domain::plan::{Counts, Plan};
use maud::{Markup, html};

use super::evidence::evidence;
use super::explained::definitions;
use super::row::rows;
use super::{TITLE_ID, accent, counts, measure_row, say};
use crate::route;

/// The class of the whole page, for the theme's colour.
pub fn class(plan: &Plan, theme: &Theme) -> String {
    accent(plan, theme.id.as_str())
}

/// Its status, its pledges and its figures; their picture follows.
pub fn head(plan: &Plan, theme: &Theme) -> Markup {
    let pledges: Vec<&Pledge> = plan.pledges_of(&theme.id).collect();
    let in_all = Counts::of(pledges.iter().copied());
    html! {
        p.eyebrow { "Theme" }
        h1 id=(TITLE_ID) tabindex="-1" { (theme.name) }
        p.lede { (theme.summary) }
        (counts::bar(in_all))
        (counts::key(plan, in_all, &format!("theme={}", theme.id)))
        @if theme.subthemes.is_empty() {
            section { h2 { "The pledges" } (rows(plan, pledges)) }
        } @else {
            (parts(plan, theme, &pledges))
        }
        (numbers(plan, theme))
    }
}

/// What else is published about it, and where to go on.
pub fn rest(plan: &Plan, theme: &Theme) -> Markup {
    let unattached: Vec<_> = plan.unattached_evidence(&theme.id).collect();
    html! {
        @if !unattached.is_empty() {
            section {
                h2 { "Also published about this theme" }
                p.hint { "The documents do not tie these to any one pledge." }
                (evidence(plan, unattached.iter().copied()))
            }
        }
        (say::invitation())
        (others(plan, theme))
        (definitions(plan, unattached.iter().map(|it| it.summary.as_str())))
    }
}

/// The pledges under their sub-themes, with links to each on top.
fn parts(plan: &Plan, theme: &Theme, pledges: &[&Pledge]) -> Markup {
    html! {
        nav.contents aria-label="On this page" {
            ul {
                @for part in &theme.subthemes { li { a href={ "#" (part.id) } { (part.name) } } }
                @if figures_of(plan, theme).next().is_some() { li { a href="#numbers" { "Its numbers" } } }
            }
        }
        @for part in &theme.subthemes {
            @let pledges: Vec<&Pledge> = pledges.iter().copied().filter(|it| it.subtheme.as_ref() == Some(&part.id)).collect();
            section aria-labelledby=(part.id) {
                h2 id=(part.id) { (part.name) }
                p.hint { (counts::in_words(plan, Counts::of(pledges.iter().copied()))) }
                (rows(plan, pledges))
            }
        }
    }
}

fn figures_of<'a>(plan: &'a Plan, theme: &'a Theme) -> impl Iterator<Item = &'a Measure> {
    plan.data().measures.iter().filter(move |it| it.theme.as_ref() == Some(&theme.id))
}

/// The theme's figures: those with a number before and one after stand here, the rest in the list.
fn numbers(plan: &Plan, theme: &Theme) -> Markup {
    let all: Vec<&Measure> = figures_of(plan, theme).collect();
    let compared: Vec<&Measure> = all.iter().copied().filter(|it| 1 < it.points.len()).collect();
    html! {
        @if !all.is_empty() {
            section {
                h2 #numbers { "Its numbers" }
                @if !compared.is_empty() { p.hint { "Before and after, as the documents print them." } }
                (measure_row::rows(plan, compared, ""))
                p { a.button.button-quiet href=(route::measures(&format!("theme={}", theme.id))) { "All " (all.len()) " figures of this theme" } }
            }
        }
    }
}

fn others(plan: &Plan, theme: &Theme) -> Markup {
    html! {
        nav.contents aria-labelledby="other-themes" {
            h2 #other-themes { "Other themes" }
            ul {
                @for other in plan.themes().iter().filter(|it| it.id != theme.id) {
                    li { a href=(route::theme(&other.id)) { (other.name) } }
                }
            }
        }
    }
}
