//! Figures and tables made up in one line.

use domain::check::{Claims, Relation};
use domain::dataset::{
    Better, Check, Citation, Direction, Elsewhere, Measure, Point, Stated, Table, Verdict,
};
use domain::figure;

pub fn cite(line: u32) -> Citation {
    Citation { id: "report".parse().unwrap(), line }
}

pub fn unchecked() -> Check {
    Check { verdict: Verdict::CannotCheck, recomputed_percent: None, note: None }
}

/// A measure with one point for each printed value, and nothing stated.
pub fn measure(unit: &str, values: &[&str]) -> Measure {
    let point = |(n, printed): (usize, &&str)| Point {
        period: (2001 + n).to_string(),
        value: figure::read(printed),
        printed: Some((*printed).to_owned()),
    };
    Measure {
        id: "lamps".parse().unwrap(),
        theme: None,
        subtheme: None,
        label: "Lamps".to_owned(),
        unit: unit.to_owned(),
        better: Better::Neither,
        points: values.iter().enumerate().map(point).collect(),
        pledges: Vec::new(),
        stated: None,
        check: unchecked(),
        likely: None,
        note: None,
        source: cite(1),
        elsewhere: Vec::new(),
    }
}

/// States a change in words, such as `up 5%`, `down 2.3 seconds`, `13%` or `same`.
pub fn stating(mut measure: Measure, words: &str) -> Measure {
    let (direction, printed) = match words.split_once(' ') {
        Some(("up", rest)) => (Some(Direction::Up), rest),
        Some(("down", rest)) => (Some(Direction::Down), rest),
        _ => (None, words),
    };
    let direction = if words == "same" { Some(Direction::Same) } else { direction };
    let size = figure::read(printed);
    let (change_percent, change) = if printed.contains('%') { (size, None) } else { (None, size) };
    measure.stated = Some(Stated { change_percent, change, direction, printed: printed.to_owned() });
    measure
}

pub fn elsewhere(of: &str, printed: &str, line: u32) -> Elsewhere {
    let value = figure::read(printed);
    Elsewhere { of: of.to_owned(), value, printed: printed.to_owned(), note: None, source: cite(line) }
}

/// A table from lines such as `a | 1 | 2`; the first has the columns, with `:` before each unit,
/// and one that starts with `all` has the totals.
pub fn table(lines: &[&str]) -> Table {
    let cells = |line: &str| line.split('|').map(|it| it.trim().to_owned()).collect::<Vec<String>>();
    let (columns, units) = cells(lines[0])
        .into_iter()
        .map(|it| it.split_once(':').map(|(name, unit)| (name.to_owned(), unit.to_owned())).unwrap())
        .unzip();
    let (totals, rows): (Vec<_>, Vec<_>) =
        lines[1..].iter().map(|it| cells(it)).partition(|row| row[0] == "all");
    Table {
        id: "grants".parse().unwrap(),
        title: "Grants".to_owned(),
        theme: None,
        pledges: Vec::new(),
        columns,
        units,
        rows,
        total: totals.into_iter().next(),
        check: unchecked(),
        note: None,
        source: cite(10),
    }
}

pub fn claims(relations: &[Relation]) -> Claims {
    Claims { relations: relations.to_vec(), ..Claims::default() }
}
