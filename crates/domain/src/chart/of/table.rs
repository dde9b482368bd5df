//! A published table as a chart, by the units of its columns.

use super::blank::{add_source, blank, category, unit};
use super::measure::{in_time, year};
use super::printed::cell;
use crate::chart::words::{closed, open};
use crate::chart::{Category, Chart, Ink, Kind, Mark, Series, State, Unit, Value};
use crate::dataset::{Table, Verdict};
use crate::letter_case::lower;
use crate::plan::Plan;

/// The chart of a table; `None` if none of its columns holds numbers of one kind, for then its rows
/// count different things and no picture could compare them.
///
/// - columns that are years: a line for each row, or two dots for two years;
/// - columns of which the last is the sum of the others: those others one after the other;
/// - a row that is the sum of the rows below it: those rows as parts of it;
/// - one column: a bar for each row; several: their bars side by side.
///
/// Rows of totals are never drawn beside what they add up.
pub fn table_chart(plan: &Plan, table: &Table) -> Option<Chart> {
    let numbers = number_columns(table);
    let unit = unit(&table.units[*numbers.first()?]);
    let mut chart = blank(plan, table.id.as_str(), Kind::Bars, unit);
    chart.caption = table.title.clone();
    chart.title = table.title.clone();
    chart.category_heading = table.columns.first().cloned().unwrap_or_default();
    add_source(&mut chart, plan, &table.source);
    chart.notes.extend(table.note.as_deref().map(closed));
    let holds = matches!(table.check.verdict, Verdict::Agrees);
    chart.notes.extend(table.check.note.as_deref().filter(|_| !holds).map(closed));

    let names: Vec<&str> = numbers.iter().map(|&at| table.columns[at].as_str()).collect();
    let are_years = numbers.len() > 1 && in_time(&names).iter().all(|it| it.year.is_some());
    if are_years && numbers.len() > 2 {
        over_years(&mut chart, table, &numbers, &names);
    } else if are_years {
        side_by_side(&mut chart, table, &numbers, Kind::BeforeAfter);
    } else if let Some(n_parts) = sum_column(table, &numbers) {
        side_by_side(&mut chart, table, &numbers[..n_parts], Kind::Stacked);
    } else if let ([column], Some(n_parts)) = (numbers.as_slice(), sum_row(table, &numbers)) {
        parts_of_a_row(&mut chart, table, *column, n_parts);
    } else if numbers.len() == 1 {
        side_by_side(&mut chart, table, &numbers, Kind::Bars);
    } else {
        side_by_side(&mut chart, table, &numbers, Kind::Grouped);
    }
    if !matches!(chart.kind, Kind::Steps | Kind::Share) {
        chart.highlight = own_area(plan, &chart.categories).map(|category| Mark { series: 0, category });
    }
    if !chart.has_numbers() {
        chart.state = State::NoData("No number in this table can be read".to_owned());
    }
    Some(chart)
}

/// The columns of numbers that are of the same unit as the first such column.
fn number_columns(table: &Table) -> Vec<usize> {
    let is_number = |unit: &&String| unit.as_str() != "text";
    let Some(unit) = table.units.iter().find(is_number) else { return Vec::new() };
    let n_columns = table.units.len().min(table.columns.len());
    (0..n_columns).filter(|&at| table.units[at] == *unit).collect()
}

fn value_at(table: &Table, row: usize, column: usize, unit: &Unit) -> Value {
    let text = table.rows.get(row).and_then(|it| it.get(column)).map_or("", String::as_str);
    cell(text, unit)
}

fn column_of(table: &Table, column: usize, unit: &Unit) -> Vec<Value> {
    (0..table.rows.len()).map(|row| value_at(table, row, column, unit)).collect()
}

/// The name of a row as a label: from a capital, without a full stop.
fn label(row: &[String]) -> String {
    let text = row.first().map_or("", |it| open(it));
    let mut letters = text.chars();
    let first = letters.next().map(|it| it.to_ascii_uppercase().to_string());
    [first.as_deref().unwrap_or(""), letters.as_str()].concat()
}

/// The heading of a column without the unit that its numbers have anyway.
fn heading(text: &str) -> String {
    let endings = [" £m", " (£)", " £", " (%)", " %"];
    let bare = endings.iter().find_map(|it| text.strip_suffix(it));
    bare.unwrap_or(text).to_owned()
}

/// How many of the columns add up to the next, in each row, as exactly as they are printed.
fn sum_column(table: &Table, numbers: &[usize]) -> Option<usize> {
    let unit = Unit::Percent;
    let adds_up = |n: usize| {
        !table.rows.is_empty()
            && (0..table.rows.len()).all(|row| {
                let parts = numbers[..n].iter().map(|&at| value_at(table, row, at, &unit).known());
                let sum = parts.sum::<Option<f64>>();
                let whole = value_at(table, row, numbers[n], &unit).known();
                // Each number is rounded to its last digit, a tenth in tables of millions.
                sum.zip(whole).is_some_and(|(sum, whole)| (sum - whole).abs() < 0.06 * n as f64)
            })
    };
    (2..numbers.len()).find(|&n| adds_up(n))
}

/// How many of the rows below the first add up to it.
fn sum_row(table: &Table, numbers: &[usize]) -> Option<usize> {
    let column = *numbers.first()?;
    let mut values = column_of(table, column, &Unit::Percent).into_iter().map(|it| it.known());
    let whole = values.next()??;
    let mut sum = 0.0;
    for (n, value) in (1..).zip(values) {
        sum += value?;
        if n > 1 && (sum - whole).abs() <= whole.abs() * 1e-9 {
            return Some(n);
        }
    }
    None
}

fn over_years(chart: &mut Chart, table: &Table, numbers: &[usize], names: &[&str]) {
    chart.kind = Kind::Steps;
    chart.category_heading = "When".to_owned();
    chart.categories = in_time(names);
    for (at, row) in table.rows.iter().enumerate() {
        let values = numbers.iter().map(|&column| value_at(table, at, column, &chart.unit)).collect();
        chart.series.push(Series { name: label(row), ink: Ink::Nth(at), values });
    }
}

fn side_by_side(chart: &mut Chart, table: &Table, columns: &[usize], kind: Kind) {
    chart.kind = kind;
    chart.categories = table.rows.iter().map(|it| category(&label(it))).collect();
    let last = columns.len().saturating_sub(1);
    for (at, &column) in columns.iter().enumerate() {
        let ink = match kind {
            Kind::BeforeAfter if at < last => Ink::Muted,
            Kind::BeforeAfter | Kind::Bars => Ink::Main,
            _ => Ink::Nth(at),
        };
        let values = column_of(table, column, &chart.unit);
        chart.series.push(Series { name: heading(&table.columns[column]), ink, values });
    }
}

fn parts_of_a_row(chart: &mut Chart, table: &Table, column: usize, n_parts: usize) {
    let values = column_of(table, column, &chart.unit);
    let name = |at: usize| table.rows.get(at).map_or(String::new(), |it| label(it));
    chart.kind = Kind::Share;
    chart.whole = values.first().and_then(Value::known);
    chart.categories = (1..=n_parts).map(|at| category(&name(at))).collect();
    let others = values.iter().enumerate().skip(n_parts + 1);
    let others: Vec<String> =
        others.map(|(at, it)| [&name(at), ", ", &it.text(&chart.unit)].concat()).collect();
    if !others.is_empty() {
        chart.notes.push(["In the table and not in the bar: ", &others.join("; "), "."].concat());
    }
    let parts = values.into_iter().skip(1).take(n_parts).collect();
    chart.series = vec![Series { name: heading(&table.columns[column]), ink: Ink::Main, values: parts }];
}

/// The row of the plan's own area: the one whose name is part of the area's name.
fn own_area(plan: &Plan, rows: &[Category]) -> Option<usize> {
    let words = |text: &str| [" ", &lower(text), " "].concat().replace(',', " ");
    let area = words(&plan.info().area);
    let organisation = words(&plan.info().organisation);
    let is_own = |it: &Category| {
        let name = words(&it.label);
        !it.label.trim().is_empty() && (area.contains(&name) || organisation.contains(&name))
    };
    let mut own = rows.iter().enumerate().filter(|(_, it)| is_own(it) && year(&it.label).is_none());
    let (first, _) = own.next()?;
    own.next().is_none().then_some(first)
}
