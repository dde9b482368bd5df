//! The money: the budget, where it comes from, grants, and every sum that the evidence tells of.

use domain::chart::{Unit, written};
use domain::dataset::{MoneyItem, MoneyKind, Table};
use domain::money::{Sum, ThemeMoney, by_theme};
use domain::plan::Plan;
use domain::slug::Slug;
use maud::{Markup, html};

use super::citation::cited_at;
use super::finding::boxed_about;
use super::{TITLE_ID, accent, data_table, measure_row};
use crate::route;

/// The parts of the page, by their ids and headings.
pub const PARTS: [(&str, &str); 5] = [
    ("household", "What it costs my household"),
    ("budget", "The budget"),
    ("funding", "Where funding comes from"),
    ("grants", "Grants and how they were shared out"),
    ("themes", "What was spent and secured, theme by theme"),
];

/// The title and the way to each part.
pub fn head(plan: &Plan) -> Markup {
    let budget = plan.data().money.budget_measures.first().and_then(|id| plan.measure(id.as_str()));
    let budget = budget.and_then(|it| Some((it, it.points.last()?)));
    html! {
        h1 id=(TITLE_ID) tabindex="-1" { "The money" }
        @if let Some((measure, point)) = budget {
            p.lede {
                (measure.label) " was " b { (point.printed.as_deref().unwrap_or_default()) } " in " (point.period)
                ". Here is what it costs a household, where it comes from and what is published about where it went."
            }
        }
        nav.contents aria-label="On this page" {
            ul { @for (id, heading) in PARTS { li { a href={ "#" (id) } { (heading) } } } }
        }
    }
}

/// The heading of a part.
pub fn heading(id: &str) -> Markup {
    let heading = PARTS.iter().find(|it| it.0 == id).map_or("", |it| it.1);
    html! { h2 id=(id) { (heading) } }
}

/// The figures of the budget, the largest first.
pub fn budget(plan: &Plan) -> Markup {
    let measures = plan.data().money.budget_measures.iter().filter_map(|id| plan.measure(id.as_str()));
    html! {
        p.hint { "These figures overlap: do not add them up." }
        (measure_row::rows(plan, measures, ""))
    }
}

/// The funding of several forces, as printed.
pub fn funding(plan: &Plan) -> Markup {
    printed(plan, plan.data().money.funding_table.iter())
}

/// The tables of grants, as printed.
pub fn grants(plan: &Plan) -> Markup {
    printed(plan, plan.data().money.grant_tables.iter())
}

fn printed<'a>(plan: &Plan, ids: impl Iterator<Item = &'a Slug>) -> Markup {
    html! {
        @for table in ids.filter_map(|id| plan.table(id.as_str())) { (as_printed(plan, table)) }
    }
}

/// A table with where it is printed, what a reader must be warned of, and where it does not add up.
pub fn as_printed(plan: &Plan, table: &Table) -> Markup {
    html! {
        div id=(table.id) {
            (boxed_about(plan, &table.id))
            (data_table::published(table))
            @if let Some(note) = &table.note { p.chart-note { (note) } }
            p.chart-source { "Source: " (cited_at(plan, &table.source)) }
        }
    }
}

/// Every sum that the evidence tells of, once: theme by theme, and what serves several apart.
pub fn sums(plan: &Plan) -> Markup {
    html! {
        p {
            "Every sum that the documents print as spent, set aside or won, counted once. "
            "A sum that is part of a larger one stands under it and is not added again."
        }
        @for group in by_theme(plan.themes(), &plan.data().money.items) { (theme(plan, &group)) }
    }
}

fn theme(plan: &Plan, group: &ThemeMoney) -> Markup {
    let (id, class) = match group.theme {
        Some(theme) => (theme.id.as_str(), accent(plan, theme.id.as_str())),
        None => ("several", String::new()),
    };
    html! {
        section class={ "theme-money " (class) } {
            h3 id={ "money-" (id) } {
                @match group.theme {
                    Some(theme) => a href=(route::theme(&theme.id)) { (theme.name) },
                    None => "Money that serves several themes",
                }
            }
            (totals(group))
            details {
                summary {
                    @match group.sums.len() { 1 => "The sum", n => { "The " (n) " sums" } }
                }
                ul.sums { @for it in &group.sums { li { (sum(plan, it)) } } }
            }
        }
    }
}

fn totals(group: &ThemeMoney) -> Markup {
    let kinds = [MoneyKind::Spent, MoneyKind::SetAside, MoneyKind::Secured];
    html! {
        dl.totals {
            @for (kind, total) in kinds.map(|it| (it, group.total(it))).into_iter().filter(|it| 0.0 < it.1) {
                div { dt { (kind_name(kind)) } dd { (written(total, &Unit::Pounds)) } }
            }
        }
        @if group.is_rough() { p.chart-note { "About: some of these sums are printed as rough figures." } }
    }
}

/// What became of a sum, in a word or two.
pub fn kind_name(kind: MoneyKind) -> &'static str {
    match kind {
        MoneyKind::Secured => "Secured",
        MoneyKind::Spent => "Spent",
        MoneyKind::SetAside => "Set aside",
    }
}

fn sum(plan: &Plan, sum: &Sum) -> Markup {
    let item = sum.item;
    html! {
        p.sum-what { b { (item.printed) } " " (item.label) }
        p.chart-note { (kind_name(item.kind)) ", " (item.period) @if let Some(note) = &item.note { ". " (note) } }
        (for_pledges(plan, item))
        p.chart-source { "Source: " (cited_at(plan, &item.source)) }
        @for place in &item.elsewhere {
            p.chart-source {
                "Also printed as " (place.printed) ": " (cited_at(plan, &place.source))
                @if let Some(note) = &place.note { ". " (note) }
            }
        }
        @if !sum.parts.is_empty() {
            p.sum-parts { "Of this, as far as it is printed:" }
            ul.sums { @for it in &sum.parts { li { (self::sum(plan, it)) } } }
        }
    }
}

fn for_pledges(plan: &Plan, item: &MoneyItem) -> Markup {
    html! {
        @for pledge in item.pledges.iter().filter_map(|id| plan.pledge(id.as_str())) {
            p.sum-pledge { "The pledge: " a href=(route::pledge(&pledge.id)) { (pledge.summary) } }
        }
    }
}
