//! What people said to a question.

use super::blank::{blank, category};
use crate::chart::words::list;
use crate::chart::{Chart, Ink, Kind, Series, State, Unit, Value};
use crate::moment::Date;
use crate::order;
use crate::plan::Plan;
use crate::survey::wire::{CountV1, QuestionResultsV1, RowResultsV1};
use crate::survey::{Kind as Asked, Question};

/// What stands where a count is not told.
const NOT_TOLD: &str = "not shown";
/// How many answers the sentence tells.
const MOST_TOLD: usize = 3;

/// A chart of the answers to a question, or one for each row of a grid; none of what is not counted.
/// `as_of` is the day on which they were counted.
pub fn answers(plan: &Plan, question: &Question, results: &QuestionResultsV1, as_of: Date) -> Vec<Chart> {
    let start = |id: &str| {
        let mut chart = blank(plan, id, Kind::Bars, Unit::Count("people".to_owned()));
        chart.category_heading = "Answer".to_owned();
        chart.as_of = as_of.in_words();
        chart.is_made_ahead = false;
        chart
    };
    let counted: Vec<&RowResultsV1> = results.rows.iter().filter(|it| !it.counts.is_empty()).collect();
    match &question.kind {
        Asked::Grid { rows, .. } => {
            let mut charts = Vec::new();
            for row in rows {
                let counted = counted.iter().find(|it| it.id.as_deref() == Some(row.id.as_str()));
                if let Some(counted) = counted {
                    let id = [question.id.as_str(), "-", row.id.as_str()].concat();
                    charts.push(one(start(&id), question, Some(&row.label), counted));
                }
            }
            charts
        }
        Asked::Ranking { .. } if counted.len() > 1 => {
            vec![ranked(start(question.id.as_str()), question, &counted)]
        }
        _ => {
            let chart = |row: &&RowResultsV1| one(start(question.id.as_str()), question, None, row);
            counted.first().map(chart).into_iter().collect()
        }
    }
}

/// The words for what was counted.
fn label(question: &Question, count: &CountV1) -> String {
    let choices = question.kind.choices();
    let named = choices.iter().find(|(id, _)| id.as_str() == count.id);
    match (named, &question.kind) {
        (Some((_, label)), _) => (*label).to_owned(),
        (None, Asked::Number { unit: Some(unit), .. }) => {
            [&count.id.replace('-', " to "), " ", unit].concat()
        }
        (None, Asked::Number { .. }) => count.id.replace('-', " to "),
        (None, _) if count.id == "other" => "Other places".to_owned(),
        (None, _) => count.id.clone(),
    }
}

fn value(count: &CountV1) -> Value {
    let number = count.count.map(f64::from);
    Value { number, printed: number.is_none().then(|| NOT_TOLD.to_owned()), query: None }
}

/// A bar for each answer. `row` is what was judged, for a grid.
fn one(mut chart: Chart, question: &Question, row: Option<&str>, counted: &RowResultsV1) -> Chart {
    chart.caption = row.unwrap_or(&question.title).to_owned();
    let counts = in_order(question, counted, counted);
    chart.categories = counts.iter().map(|it| category(&label(question, it))).collect();
    let values = counts.iter().map(|it| value(it)).collect();
    chart.series = vec![Series { name: "People".to_owned(), ink: Ink::Main, values }];

    let said = if matches!(question.kind, Asked::Several { .. }) { "chose" } else { "said" };
    let of = of_people(counted.answered);
    let told = most_first(&counts);
    let named = |it: &&CountV1| ["“", &label(question, it), "”"].concat();
    if let Some(first) = told.first() {
        let count = first.count.unwrap_or_default().to_string();
        let row = row.map(|row| ["“", row, "”: "].concat()).unwrap_or_default();
        chart.title = [&row, &count, &of, " ", said, " ", &named(first)].concat();
    }
    let rest: Vec<String> = told
        .iter()
        .skip(1)
        .take(MOST_TOLD - 1)
        .map(|it| [&it.count.unwrap_or_default().to_string(), " ", &named(it)].concat())
        .collect();
    let first = told.first().map(|it| {
        let count = it.count.unwrap_or_default().to_string();
        [&count, &of, " ", said, " ", &named(it)].concat()
    });
    let parts: Vec<String> = first.into_iter().chain(rest).collect();
    finish(chart, list(&parts))
}

/// Two bars for each option: how many put it first, and how many chose it at all.
fn ranked(mut chart: Chart, question: &Question, rows: &[&RowResultsV1]) -> Chart {
    chart.kind = Kind::Grouped;
    chart.caption.clone_from(&question.title);
    let row = |id: &str| rows.iter().find(|it| it.id.as_deref() == Some(id)).copied().unwrap_or(rows[0]);
    let (first, chosen) = (row("first"), row("chosen"));
    chart.categories =
        in_order(question, chosen, chosen).iter().map(|it| category(&label(question, it))).collect();
    for (row, name, ink) in [(first, "Put it first", Ink::Main), (chosen, "Chose it at all", Ink::Muted)] {
        let values = in_order(question, row, chosen).iter().map(|it| value(it)).collect();
        chart.series.push(Series { name: name.to_owned(), ink, values });
    }
    let counts =
        |row: &RowResultsV1| most_first(&row.counts.iter().collect::<Vec<_>>()).first().copied().cloned();
    let said = |count: &CountV1, row: &RowResultsV1, before: &str, behind: &str| {
        let n = count.count.unwrap_or_default().to_string();
        [&n, &of_people(row.answered), before, "“", &label(question, count), "”", behind].concat()
    };
    let most_first = counts(first).map(|it| said(&it, first, " put ", " first"));
    let most_chosen = counts(chosen).map(|it| said(&it, chosen, " chose ", " at all"));
    chart.title = most_first.clone().or_else(|| most_chosen.clone()).unwrap_or_default();
    let parts: Vec<String> = most_first.into_iter().chain(most_chosen).collect();
    finish(chart, list(&parts))
}

/// ` of 30 people`
fn of_people(answered: Option<u32>) -> String {
    match answered {
        Some(n) => [" of ", &n.to_string(), " people"].concat(),
        None => " people".to_owned(),
    }
}

/// The counts as they are drawn: in the order of the survey where that means something, else the
/// largest of `by` first. What is not told comes last, in the order of the survey, so that its place
/// tells nothing.
fn in_order<'a>(question: &Question, row: &'a RowResultsV1, by: &RowResultsV1) -> Vec<&'a CountV1> {
    let counts = &row.counts;
    if !matches!(question.kind, Asked::Several { .. } | Asked::Ranking { .. }) {
        return counts.iter().collect();
    }
    let size = |at: usize| by.counts.iter().find(|it| it.id == counts[at].id).and_then(|it| it.count);
    let order = order::sorted(counts.len(), &|left, right| size(right).cmp(&size(left)));
    order.iter().map(|&at| &counts[at as usize]).collect()
}

/// The counts that are told of anybody, the largest first.
fn most_first<'a>(counts: &[&'a CountV1]) -> Vec<&'a CountV1> {
    let told: Vec<&CountV1> = counts.iter().copied().filter(|it| it.count.is_some_and(|it| it > 0)).collect();
    let order = order::sorted(told.len(), &|left, right| told[right].count.cmp(&told[left].count));
    order.iter().map(|&at| told[at as usize]).collect()
}

/// The sentence, and what is left out.
fn finish(mut chart: Chart, sentence: String) -> Chart {
    if chart.title.is_empty() {
        chart.title.clone_from(&chart.caption);
    }
    chart.sentence = (!sentence.is_empty()).then_some(sentence);
    if chart.marks().any(|it| chart.value(it).is_none_or(|it| it.known().is_none())) {
        chart.notes.push("Some counts are not shown, so that nobody can be picked out.".to_owned());
    }
    if !chart.has_numbers() {
        chart.state = State::NoData("Too few people gave the same answer to show any count".to_owned());
    }
    chart
}
