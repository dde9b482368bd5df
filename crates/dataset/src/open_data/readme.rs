//! The text beside the files.

use std::fmt::Write;

use domain::dataset::Dataset;

use super::column::{Heading, Kind};
use super::sheet::{Reference, Sheet};
use super::{notes, sheets};

/// The README, in Markdown.
pub(super) fn text(data: &Dataset) -> String {
    let plan = &data.plan;
    let mut text = format!("# {}\n\n", notes::title(plan));
    let mut say = |paragraph: &str| {
        text.push_str(paragraph);
        text.push_str("\n\n");
    };
    say(&format!(
        "The whole record behind the site, as files. It covers {}, and published evidence up to {}.",
        plan.area, plan.data_as_of
    ));
    say("- `plan.json`: everything in one JSON file, the one that the site itself reads\n\
         - `csv/`: the same as tables, which are listed below\n\
         - `datapackage.json`: the tables described for machines, as a Data Package (https://datapackage.org)\n\
         - `plan-data.zip`: all of these in one file");
    say(notes::ONLY_IN_JSON);
    say("## How it was made");
    say(&list(&notes::MADE));
    say("## What not to conclude");
    say(&list(&notes::NOT_TO_CONCLUDE));
    say("## How the files are written");
    say(&list(&notes::WRITTEN));
    say(&notes::formulas(data));
    say("## Addresses");
    say(notes::LASTING);
    say("## Naming it as a source");
    say(&notes::citation(plan));
    say("## Whose it is");
    say(notes::RIGHTS);
    say("## The tables");
    for group in &sheets::GROUPS {
        say(&format!("### {}", group.title));
        for sheet in group.sheets {
            say(table(*sheet, data).trim_end());
        }
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn list(points: &[&str]) -> String {
    points.iter().map(|it| format!("- {it}\n")).collect::<String>().trim_end().to_owned()
}

fn table(sheet: &dyn Sheet, data: &Dataset) -> String {
    let about = sheet.about();
    let mut text = format!(
        "#### {}\n\n{} ({})\n\n{}\n\n| column | holds | meaning |\n| --- | --- | --- |\n",
        about.path(),
        about.title,
        rows(sheet, data),
        about.row
    );
    for heading in sheet.headings() {
        let holds = holds(&heading, about.key, &sheet.references());
        // Writing to a text cannot fail.
        let _ = writeln!(text, "| `{}` | {holds} | {} |", heading.name, heading.about);
    }
    text
}

/// How many rows a table has, in words.
pub(super) fn rows(sheet: &dyn Sheet, data: &Dataset) -> String {
    match sheet.rows(data).len() {
        1 => "1 row".to_owned(),
        n => format!("{n} rows"),
    }
}

/// What stands in a column, in a few words.
pub(super) fn holds(heading: &Heading, key: &[&str], references: &[Reference]) -> String {
    let kind = match heading.kind {
        Kind::Id => "id",
        Kind::Text => "text",
        Kind::Number => "number",
        Kind::Whole => "whole number",
        Kind::Truth => "true or false",
        Kind::Date => "date",
        Kind::Month => "month",
        Kind::Choice(words) => return with_key(words.join(", "), heading, key, references),
    };
    with_key(kind.to_owned(), heading, key, references)
}

fn with_key(kind: String, heading: &Heading, key: &[&str], references: &[Reference]) -> String {
    let mut parts = vec![kind];
    if key.contains(&heading.name) {
        parts.push(if key.len() == 1 { "key" } else { "part of the key" }.to_owned());
    }
    let refers = references.iter().find(|it| it.columns == [heading.name]);
    parts.extend(refers.map(|it| format!("refers to {}.csv", it.sheet)));
    if !heading.always {
        parts.push("may be empty".to_owned());
    }
    parts.join("; ")
}
