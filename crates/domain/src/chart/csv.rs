//! The file of a chart: comma-separated values by RFC 4180, for spreadsheets and programs.
//!
//! One row for each category. First the category, then for each series its number, bare, and,
//! where a document says more than the number, the words of the document beside it. Then, alike in
//! every row, the unit, where the numbers are printed, the last day they cover, what a reader must
//! be warned of, and the address of the chart. So every row can stand alone, and a spreadsheet finds
//! numbers in columns of numbers; rows of words above or below them would spoil that.
//!
//! The file starts with the mark by which spreadsheets know UTF-8; without it some show `Â£`.

use super::number::plain;
use super::words::closed;
use super::{Chart, State, Unit};

const UTF_8: char = '\u{feff}';

/// The chart as a file. `address` is where the chart is shown.
pub fn csv(chart: &Chart, address: &str) -> String {
    let mut file = String::from(UTF_8);
    let mut heading = vec![chart.category_heading.clone()];
    for series in &chart.series {
        heading.push(series.name.clone());
        if series.values.iter().any(|it| it.printed.is_some()) {
            heading.push([&series.name, ", as printed"].concat());
        }
    }
    heading.extend(["Unit", "Source", "Data up to", "Note", "Address"].map(str::to_owned));
    write_row(&mut file, heading.iter().map(|it| text(it)));

    let about =
        [unit(&chart.unit), &chart.sources.join("; "), &chart.as_of, &notes(chart), address].map(text);
    for (at, category) in chart.categories.iter().enumerate() {
        let mut row = vec![text(&category.label)];
        for series in &chart.series {
            let value = series.values.get(at);
            row.push(value.and_then(|it| it.known()).map(plain).unwrap_or_default());
            if series.values.iter().any(|it| it.printed.is_some()) {
                row.push(value.and_then(|it| it.printed.as_deref()).map(text).unwrap_or_default());
            }
        }
        row.extend(about.iter().cloned());
        write_row(&mut file, row.into_iter());
    }
    file
}

fn write_row(file: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            file.push(',');
        }
        file.push_str(&cell);
    }
    file.push_str("\r\n");
}

/// A cell of text: in quotation marks where it must be. Spreadsheets take a text that starts like a
/// formula for one and run it, so such a text gets an apostrophe, which they take for "this is text".
fn text(text: &str) -> String {
    let runs = text.trim_start().starts_with(['=', '+', '-', '@']) || text.starts_with(['\t', '\r', '\n']);
    let safe = if runs { ["'", text].concat() } else { text.to_owned() };
    if safe.contains([',', '"', '\r', '\n']) {
        ["\"", &safe.replace('"', "\"\""), "\""].concat()
    } else {
        safe
    }
}

fn unit(unit: &Unit) -> &str {
    match unit {
        Unit::Count(noun) => noun,
        Unit::Pounds => "£",
        Unit::MillionPounds => "£ million",
        Unit::Percent => "%",
        Unit::Change => "% change",
    }
}

/// Why nothing is drawn, every reading, every warning.
fn notes(chart: &Chart) -> String {
    let mut notes = Vec::new();
    if let State::Contradicted(why) | State::NoData(why) = &chart.state {
        notes.push(closed(why));
    }
    notes.extend(chart.readings.iter().map(|it| closed(&[&it.label, ": ", &it.text].concat())));
    notes.extend(chart.notes.iter().map(|it| closed(it)));
    notes.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cell: &str, expected: &str) {
        assert_eq!(text(cell), expected);
    }

    #[test]
    fn cells() {
        check("Safer Roads", "Safer Roads");
        check("Drugs, alcohol", "\"Drugs, alcohol\"");
        check("“so-called”", "“so-called”");
        check("a \"b\"", "\"a \"\"b\"\"\"");
        check("two\nlines", "\"two\nlines\"");
        check("", "");
    }

    #[test]
    fn nothing_runs_in_a_spreadsheet() {
        check("=1+1", "'=1+1");
        check("  =1+1", "'  =1+1");
        check("+44", "'+44");
        check("-x", "'-x");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\t=1", "'\t=1");
        check("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    }
}
