//! Figures and tables as they are published: with what the arithmetic says of them.

use domain::check::{self, Claims};
use domain::dataset::{Check, Finding, Measure, Table, Verdict};
use domain::slug::Slug;

use crate::seeds::{MeasureSeed, TableSeed};

/// What stands there until a check has been made.
fn unchecked() -> Check {
    Check { verdict: Verdict::CannotCheck, recomputed_percent: None, note: None }
}

pub(crate) fn published_measure(seed: &MeasureSeed, theme: &Option<Slug>) -> Measure {
    let seed = seed.clone();
    let measure = Measure {
        id: seed.id,
        theme: theme.clone(),
        subtheme: seed.subtheme,
        label: seed.label,
        unit: seed.unit,
        better: seed.better,
        points: seed.points,
        pledges: seed.pledges,
        stated: seed.stated,
        check: unchecked(),
        likely: seed.likely,
        note: seed.note,
        source: seed.source,
        elsewhere: seed.elsewhere,
    };
    Measure { check: check::measure(&measure), ..measure }
}

/// The table, and what it claims of its own cells.
pub(crate) fn published_table(seed: &TableSeed) -> (Table, Claims) {
    let seed = seed.clone();
    let claims = Claims {
        relations: seed.relations,
        row_lines: seed.row_lines,
        total_line: seed.total_line,
        elsewhere: seed.elsewhere,
    };
    let (columns, units) = seed.columns.into_iter().map(|it| (it.name, it.unit)).unzip();
    let table = Table {
        id: seed.id,
        title: seed.title,
        theme: seed.theme,
        pledges: seed.pledges,
        columns,
        units,
        rows: seed.rows,
        total: seed.total,
        check: unchecked(),
        note: seed.note,
        source: seed.source,
    };
    (Table { check: check::table(&table, &claims), ..table }, claims)
}

pub(crate) fn findings(measures: &[Measure], tables: &[Table], claims: &[Claims]) -> Vec<Finding> {
    let tables: Vec<(&Table, &Claims)> = tables.iter().zip(claims).collect();
    check::findings(measures, &tables)
}
