//! When and where evidence was published.

use super::breach::{Breaches, Item};
use crate::dataset::{Citation, Dataset, Source};

pub(super) fn check(data: &Dataset, found: &mut Breaches) {
    for (at, it) in data.evidence.iter().enumerate() {
        let item = Item::Evidence(at);
        if let Some(date) = it.date
            && !it.period.may_contain(date)
        {
            found.add(
                item,
                "date",
                String::from(date),
                format!("a date in the period {}", String::from(it.period)),
            );
        }
        if it.period.first() > data.plan.data_as_of.last() {
            let last = String::from(data.plan.data_as_of);
            let expected = format!("a period that starts by {last}, the plan's data_as_of");
            found.add(item, "period", String::from(it.period), expected);
        }
        citation(data, item, "source", &it.source, found);
        for (n, also) in it.also_printed.iter().enumerate() {
            let field = format!("also_printed[{n}]");
            citation(data, item, &field, also, found);
            if *also == it.source || it.also_printed[..n].contains(also) {
                let printed = format!("{} line {}", also.id, also.line);
                found.add(item, field, printed, "each line once, and not the line of the source");
            }
        }
    }
}

fn citation(data: &Dataset, item: Item, field: &str, citation: &Citation, found: &mut Breaches) {
    if citation.line == 0 {
        found.add(item, format!("{field}.line"), 0, "a line number; lines are counted from 1");
    }
    let previous = |source: &&Source| source.id == citation.id && source.previous_plan;
    if data.sources.iter().any(|source| previous(&source)) {
        let expected = "a source that is about this plan; this one reports on a plan before it";
        found.add(item, format!("{field}.id"), &citation.id, expected);
    }
}
