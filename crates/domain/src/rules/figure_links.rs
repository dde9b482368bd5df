//! Every id of figures, tables, money and history is used once, and every reference leads to one.

use std::collections::BTreeSet;

use super::breach::{Breaches, Item};
use super::cited::cited;
use super::references::{citation, list, resolve, unique};
use crate::dataset::Dataset;
use crate::slug::Slug;

type Ids<'a> = BTreeSet<&'a str>;

pub(super) fn check(data: &Dataset, found: &mut Breaches) {
    let ids = Known {
        themes: data.themes.iter().map(|it| it.id.as_str()).collect(),
        pledges: data.pledges.iter().map(|it| it.id.as_str()).collect(),
        evidence: data.evidence.iter().map(|it| it.id.as_str()).collect(),
        measures: unique(found, "figure", data.measures.iter().map(|it| &it.id), Item::Measure),
        tables: unique(found, "table", data.tables.iter().map(|it| &it.id), Item::Table),
        items: unique(found, "sum of money", data.money.items.iter().map(|it| &it.id), Item::MoneyItem),
    };
    unique(found, "previous plan", data.previous_plans.iter().map(|it| &it.id), Item::PreviousPlan);
    unique(found, "event", data.events.iter().map(|it| &it.id), Item::Event);
    unique(found, "inspection", data.inspections.iter().map(|it| &it.id), Item::Inspection);
    unique(found, "threat", data.threats.iter().map(|it| &it.id), Item::Threat);
    figures(data, &ids, found);
    money(data, &ids, found);
    for (item, field, it) in cited(data) {
        citation(data, item, &field, it, found);
    }
}

struct Known<'a> {
    themes: Ids<'a>,
    pledges: Ids<'a>,
    evidence: Ids<'a>,
    measures: Ids<'a>,
    tables: Ids<'a>,
    items: Ids<'a>,
}

const MEASURE: &str = "the id of a figure";
const TABLE: &str = "the id of a table";

fn figures(data: &Dataset, ids: &Known, found: &mut Breaches) {
    for (at, it) in data.measures.iter().enumerate() {
        let item = Item::Measure(at);
        let others = [&ids.pledges, &ids.evidence, &ids.tables];
        if others.iter().any(|others| others.contains(it.id.as_str())) {
            found.add(item, "id", &it.id, "an id that no pledge, piece of evidence or table has");
        }
        list(found, &ids.pledges, item, "pledges", &it.pledges, "the id of a pledge");
    }
    for (at, it) in data.tables.iter().enumerate() {
        let item = Item::Table(at);
        list(found, &ids.pledges, item, "pledges", &it.pledges, "the id of a pledge");
        if let Some(theme) = &it.theme {
            resolve(found, &ids.themes, item, "theme".to_owned(), theme, "the id of a theme");
        }
    }
}

fn money(data: &Dataset, ids: &Known, found: &mut Breaches) {
    let money = &data.money;
    let mut one = |item, ids: &Ids, field: &str, id: &Option<Slug>, expected: &str| {
        if let Some(id) = id {
            resolve(found, ids, item, field.to_owned(), id, expected);
        }
    };
    one(Item::Money, &ids.measures, "precept_measure", &money.precept_measure, MEASURE);
    one(Item::Money, &ids.tables, "precept_table", &money.precept_table, TABLE);
    one(Item::Money, &ids.tables, "funding_table", &money.funding_table, TABLE);
    one(Item::Workforce, &ids.tables, "table", &data.workforce.table, TABLE);
    for (at, it) in money.items.iter().enumerate() {
        one(Item::MoneyItem(at), &ids.themes, "theme", &it.theme, "the id of a theme");
        one(Item::MoneyItem(at), &ids.items, "part_of", &it.part_of, "the id of a sum of money");
    }
    list(found, &ids.measures, Item::Money, "budget_measures", &money.budget_measures, MEASURE);
    list(found, &ids.tables, Item::Money, "grant_tables", &money.grant_tables, TABLE);
    list(found, &ids.measures, Item::Workforce, "measures", &data.workforce.measures, MEASURE);
    for (at, it) in money.items.iter().enumerate() {
        let item = Item::MoneyItem(at);
        list(found, &ids.pledges, item, "pledges", &it.pledges, "the id of a pledge");
        list(found, &ids.evidence, item, "evidence", &it.evidence, "the id of a piece of evidence");
    }
}
