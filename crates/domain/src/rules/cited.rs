//! Every line that figures, tables, money and history cite, with the field that cites it.

use super::breach::Item;
use crate::check::{Claims, Relation};
use crate::dataset::{Citation, Dataset, MoneyItem, PreviousPlan, Table};

/// A field that cites a line: the item, the name of the field, and the line.
pub type Cited<'a> = (Item, String, &'a Citation);

/// The citations of everything but pledges and evidence.
pub fn cited(data: &Dataset) -> Vec<Cited<'_>> {
    let mut cited: Vec<Cited> = Vec::new();
    for (at, it) in data.measures.iter().enumerate() {
        let item = Item::Measure(at);
        cited.push((item, "source".to_owned(), &it.source));
        let elsewhere = it.elsewhere.iter().enumerate();
        cited.extend(elsewhere.map(|(n, it)| (item, format!("elsewhere[{n}].source"), &it.source)));
    }
    cited.extend(
        data.tables.iter().enumerate().map(|(at, it)| (Item::Table(at), "source".to_owned(), &it.source)),
    );
    for (at, it) in data.money.items.iter().enumerate() {
        cited.extend(of_money(Item::MoneyItem(at), it));
    }
    for (at, it) in data.previous_plans.iter().enumerate() {
        cited.extend(of_plan(Item::PreviousPlan(at), it));
    }
    for (at, it) in data.events.iter().enumerate() {
        let item = Item::Event(at);
        cited.push((item, "source".to_owned(), &it.source));
        let also = it.also_printed.iter().enumerate();
        cited.extend(also.map(|(n, it)| (item, format!("also_printed[{n}]"), it)));
    }
    let inspections = data.inspections.iter().enumerate();
    cited.extend(inspections.map(|(at, it)| (Item::Inspection(at), "source".to_owned(), &it.source)));
    let threats = data.threats.iter().enumerate();
    cited.extend(threats.map(|(at, it)| (Item::Threat(at), "source".to_owned(), &it.source)));
    cited
}

/// The citations in the claims of a table.
pub fn cited_in_claims(item: Item, claims: &Claims) -> Vec<Cited<'_>> {
    let relations = claims.relations.iter().enumerate().filter_map(|(n, it)| match it {
        Relation::TotalSaid { source, .. } => Some((item, format!("relations[{n}].source"), source)),
        _ => None,
    });
    let elsewhere = claims.elsewhere.iter().enumerate();
    let elsewhere = elsewhere.map(|(n, it)| (item, format!("elsewhere[{n}].source"), &it.source));
    relations.chain(elsewhere).collect()
}

/// The line of each row of a table, the totals last.
pub fn row_lines(table: &Table, claims: &Claims) -> Vec<(String, Citation)> {
    let cite = |line: u32| Citation { line, ..table.source.clone() };
    let rows = claims.row_lines.iter().enumerate().map(|(n, line)| (format!("row_lines[{n}]"), cite(*line)));
    rows.chain(claims.total_line.map(|line| ("total_line".to_owned(), cite(line)))).collect()
}

fn of_money(item: Item, money: &MoneyItem) -> impl Iterator<Item = Cited<'_>> {
    let elsewhere = money.elsewhere.iter().enumerate();
    let elsewhere = elsewhere.map(move |(n, it)| (item, format!("elsewhere[{n}].source"), &it.source));
    [(item, "source".to_owned(), &money.source)].into_iter().chain(elsewhere)
}

fn of_plan(item: Item, plan: &PreviousPlan) -> impl Iterator<Item = Cited<'_>> {
    let own = [
        (item, "title_source".to_owned(), &plan.title_source),
        (item, "vision_source".to_owned(), &plan.vision_source),
    ];
    let updates = plan.priorities.iter().enumerate().flat_map(move |(p, priority)| {
        let updates = priority.updates.iter().enumerate();
        updates.map(move |(n, it)| (item, format!("priorities[{p}].updates[{n}].source"), &it.source))
    });
    own.into_iter().chain(updates)
}
