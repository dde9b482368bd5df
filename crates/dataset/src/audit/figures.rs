//! Every number of the figures, tables and money stands on the line it is cited from, and every
//! line among the figures of a report is accounted for.

use domain::check::{Claims, Relation};
use domain::dataset::{Citation, Dataset, MoneyItem, PreviousPlan};
use domain::rules::{Breach, Cited, Item, cited, cited_in_claims, row_lines};

use super::Audit;
use super::citations::cited_line;
use super::document::{Documents, is_heading, plain_cells, stands_in};
use super::parts::Parts;
use super::set_aside::{Lines, Reviewed, unaccounted};
use crate::seeds::Seeds;

const FILE: &str = "not-figures.json";

pub(super) fn check(
    seeds: &Seeds,
    data: &Dataset,
    claims: &[Claims],
    documents: &Documents,
    parts: &Parts,
    audit: &mut Audit,
) {
    lines_are_there(data, claims, documents, audit);
    for (item, field, printed, citation) in printed(data, claims) {
        stands(documents, item, field, printed, &citation, false, audit);
        audit.report.numbers += 1;
    }
    for (at, (table, claims)) in data.tables.iter().zip(claims).enumerate() {
        let rows = table.rows.iter().chain(&table.total);
        for ((field, citation), row) in row_lines(table, claims).iter().zip(rows) {
            let field =
                if field == "total_line" { "total".to_owned() } else { field.replace("row_lines", "rows") };
            for (n, cell) in row.iter().enumerate() {
                stands(documents, Item::Table(at), format!("{field}[{n}]"), cell, citation, true, audit);
                audit.report.cells += 1;
            }
        }
    }
    complete(seeds, data, claims, documents, parts, audit);
}

fn lines_are_there(data: &Dataset, claims: &[Claims], documents: &Documents, audit: &mut Audit) {
    let mut there = |item, field: String, it: &Citation| {
        cited_line(documents, item, field, it.id.as_str(), it.line, audit);
    };
    for (item, field, it) in cited(data) {
        there(item, format!("{field}.line"), it);
    }
    for (at, (table, claims)) in data.tables.iter().zip(claims).enumerate() {
        for (item, field, it) in cited_in_claims(Item::Table(at), claims) {
            there(item, format!("{field}.line"), it);
        }
        for (field, it) in row_lines(table, claims) {
            there(Item::Table(at), field, &it);
        }
    }
}

/// What must stand on which line: the item, the field, the text and the line.
type Printed<'a> = (Item, String, &'a str, Citation);

fn printed<'a>(data: &'a Dataset, claims: &'a [Claims]) -> Vec<Printed<'a>> {
    let mut all: Vec<Printed> = Vec::new();
    for (at, it) in data.measures.iter().enumerate() {
        let item = Item::Measure(at);
        let points = it.points.iter().enumerate();
        let points =
            points.filter_map(|(n, it)| Some((format!("points[{n}].printed"), it.printed.as_deref()?)));
        let stated = it.stated.iter().map(|it| ("stated.printed".to_owned(), it.printed.as_str()));
        all.extend(points.chain(stated).map(|(field, text)| (item, field, text, it.source.clone())));
        let elsewhere = it.elsewhere.iter().enumerate();
        all.extend(
            elsewhere.map(|(n, it)| (item, elsewhere_field(n), it.printed.as_str(), it.source.clone())),
        );
    }
    for (at, claims) in claims.iter().enumerate() {
        for (n, it) in claims.relations.iter().enumerate() {
            if let Relation::TotalSaid { printed, source, .. } = it {
                all.push((Item::Table(at), format!("relations[{n}].printed"), printed, source.clone()));
            }
        }
        for (n, it) in claims.elsewhere.iter().enumerate() {
            all.push((Item::Table(at), elsewhere_field(n), &it.printed, it.source.clone()));
        }
    }
    for (at, it) in data.money.items.iter().enumerate() {
        all.extend(of_money(Item::MoneyItem(at), it));
    }
    for (at, it) in data.previous_plans.iter().enumerate() {
        all.extend(of_plan(Item::PreviousPlan(at), it));
    }
    all
}

fn of_money(item: Item, money: &MoneyItem) -> impl Iterator<Item = Printed<'_>> {
    let elsewhere = money.elsewhere.iter().enumerate();
    let elsewhere =
        elsewhere.map(move |(n, it)| (item, elsewhere_field(n), it.printed.as_str(), it.source.clone()));
    [(item, "printed".to_owned(), money.printed.as_str(), money.source.clone())].into_iter().chain(elsewhere)
}

/// Title and vision are quotations.
fn of_plan(item: Item, plan: &PreviousPlan) -> [Printed<'_>; 2] {
    [
        (item, "title".to_owned(), &plan.title, plan.title_source.clone()),
        (item, "vision".to_owned(), &plan.vision, plan.vision_source.clone()),
    ]
}

fn elsewhere_field(n: usize) -> String {
    format!("elsewhere[{n}].printed")
}

fn stands(
    documents: &Documents,
    item: Item,
    field: String,
    text: &str,
    citation: &Citation,
    in_table: bool,
    audit: &mut Audit,
) {
    // A line that is not there, or is blank, has been reported.
    let line = documents.get(citation.id.as_str()).and_then(|it| it.line(citation.line));
    let Some(line) = line.filter(|it| !it.trim().is_empty() && !text.is_empty()) else { return };
    let stands = stands_in(line, text) || in_table && stands_in(&plain_cells(line), text);
    if !stands {
        let expected = format!("words of line {} of {}: “{}”", citation.line, citation.id, line.trim());
        audit.breaches.push(Breach::new(item, field, Some(text), expected));
    }
}

/// Every line among the figures is cited by a figure or a table, or set aside.
fn complete(
    seeds: &Seeds,
    data: &Dataset,
    claims: &[Claims],
    documents: &Documents,
    parts: &Parts,
    audit: &mut Audit,
) {
    let all = cited(data);
    let of_figures = |(item, _, it): &Cited| {
        matches!(item, Item::Measure(_) | Item::Table(_)).then(|| (it.id.to_string(), it.line))
    };
    let mut owned: Vec<(String, u32)> = all.iter().filter_map(of_figures).collect();
    for (table, claims) in data.tables.iter().zip(claims) {
        owned.extend(row_lines(table, claims).into_iter().map(|(_, it)| (it.id.to_string(), it.line)));
        let in_claims = cited_in_claims(Item::Plan, claims);
        owned.extend(in_claims.into_iter().map(|(_, _, it)| (it.id.to_string(), it.line)));
    }
    let used: Lines = owned.iter().map(|(source, line)| (source.as_str(), *line)).collect();
    let mut needed = Lines::new();
    for (source, range) in &parts.figures {
        let Some(document) = documents.get(source) else { continue };
        let lines = document.lines(range.clone());
        let filled = lines.filter(|(_, line)| !line.trim().is_empty() && !is_heading(line));
        needed.extend(filled.map(|(number, _)| (*source, number)));
    }
    let reviewed = Reviewed {
        file: FILE,
        list: &seeds.not_figures,
        why: "why the line is no figure",
        wanted: "a line of the parts with figures",
        uncited: "a line that no figure and no table cites",
    };
    let set_aside = reviewed.lines(data, &used, &needed, audit);
    for line in needed {
        audit.report.figure_lines += 1;
        if !used.contains(&line) && !set_aside.contains(&line) {
            let expected =
                format!("a figure or a table that cites it, or a line in {FILE} that says why there is none");
            audit.others.push(unaccounted(data, documents, line, expected));
        }
    }
    audit.report.figure_lines_set_aside = set_aside.len();
}
