//! The descriptions hold for the files: for programs in datapackage.json, for people in the README
//! and on the page of columns.

use std::collections::BTreeSet;

use serde_json::Value;

use super::fixture::{full, real};
use super::reading::Files;

#[test]
fn every_table_is_as_it_is_described() {
    for data in [full(), real()] {
        let files = Files::of(&data);
        for table in &files.tables {
            let name = table["name"].as_str().unwrap();
            let path = table["path"].as_str().unwrap();
            assert_eq!(path, format!("csv/{name}.csv"));
            assert_eq!(table["bytes"], files.bytes[path].len(), "{path}");
            has_the_columns(&files, table, path);
            holds_what_it_may(&files, table, path);
            has_a_key(&files, table, path);
            refers_to_what_is_there(&files, table, path);
        }
    }
}

fn list(value: &Value) -> Vec<&str> {
    value.as_array().map_or(Vec::new(), |it| it.iter().map(|it| it.as_str().unwrap()).collect())
}

fn fields(table: &Value) -> &Vec<Value> {
    table["schema"]["fields"].as_array().unwrap()
}

fn has_the_columns(files: &Files, table: &Value, path: &str) {
    let names: Vec<&str> = fields(table).iter().map(|it| it["name"].as_str().unwrap()).collect();
    assert_eq!(files.cells(path)[0], names, "{path}");
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{path}: a name stands there twice");
}

fn holds_what_it_may(files: &Files, table: &Value, path: &str) {
    assert_eq!(list(&table["schema"]["missingValues"]), [""], "{path}");
    for (row, line) in files.cells(path)[1..].iter().zip(2..) {
        for (cell, field) in row.iter().zip(fields(table)) {
            let may = &field["constraints"];
            let place = format!("{path}, line {line}, {}: “{cell}”", field["name"]);
            if cell.is_empty() {
                assert_ne!(may["required"], true, "{place}");
                continue;
            }
            match field["type"].as_str().unwrap() {
                "string" => {}
                "number" => assert!(cell.parse::<f64>().is_ok_and(|it| it.to_string() == *cell), "{place}"),
                "integer" => assert!(cell.parse::<u32>().is_ok_and(|it| it >= 1), "{place}"),
                "boolean" => assert!(cell.parse::<bool>().is_ok(), "{place}"),
                "yearmonth" => assert!(cell.len() == 7 && is_date(cell), "{place}"),
                other => panic!("{place}: columns of {other} are not known here"),
            }
            assert!(may["enum"].is_null() || list(&may["enum"]).contains(&cell.as_str()), "{place}");
            match may["pattern"].as_str() {
                None => {}
                Some("[a-z0-9]+(-[a-z0-9]+)*") => {
                    assert!(cell.parse::<domain::slug::Slug>().is_ok(), "{place}")
                }
                Some("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?") => assert!(is_date(cell), "{place}"),
                Some(other) => panic!("{place}: the pattern {other} is not known here"),
            }
        }
    }
}

fn is_date(text: &str) -> bool {
    text.parse::<domain::period::PartialDate>().is_ok()
}

fn keys(files: &Files, table: &Value, columns: &[&str]) -> Vec<Vec<Value>> {
    let rows = files.rows(table["name"].as_str().unwrap());
    rows.iter().map(|row| columns.iter().map(|it| row[*it].clone()).collect()).collect()
}

fn has_a_key(files: &Files, table: &Value, path: &str) {
    let columns = list(&table["schema"]["primaryKey"]);
    assert!(!columns.is_empty(), "{path}");
    let keys = keys(files, table, &columns);
    let mut seen = BTreeSet::new();
    for key in keys {
        assert!(!key.iter().any(Value::is_null), "{path}: {key:?}");
        assert!(seen.insert(format!("{key:?}")), "{path}: {key:?} is there twice");
    }
}

fn refers_to_what_is_there(files: &Files, table: &Value, path: &str) {
    let none = Vec::new();
    for reference in table["schema"]["foreignKeys"].as_array().unwrap_or(&none) {
        let to = &reference["reference"];
        let other = files.tables.iter().find(|it| it["name"] == to["resource"]).expect("it names a table");
        let known: BTreeSet<String> =
            keys(files, other, &list(&to["fields"])).iter().map(|it| format!("{it:?}")).collect();
        for key in keys(files, table, &list(&reference["fields"])) {
            let empty = key.iter().all(Value::is_null);
            assert!(empty || known.contains(&format!("{key:?}")), "{path}: {key:?} is not in {to}");
        }
    }
}

#[test]
fn every_column_that_names_an_id_refers_to_something() {
    let files = Files::of(&full());
    for table in &files.tables {
        let key = list(&table["schema"]["primaryKey"]);
        let references = table["schema"]["foreignKeys"].as_array().cloned().unwrap_or_default();
        for field in
            fields(table).iter().filter(|it| it["constraints"]["pattern"] == "[a-z0-9]+(-[a-z0-9]+)*")
        {
            let name = field["name"].as_str().unwrap();
            let refers = references.iter().any(|it| list(&it["fields"]).contains(&name));
            assert!(refers || key == [name], "{}: {name}", table["name"]);
        }
    }
}

#[test]
fn one_dictionary_is_told_to_programs_and_people() {
    let files = Files::of(&full());
    let (readme, page) = (files.text("README.md"), files.text("columns.html"));
    for table in &files.tables {
        let path = table["path"].as_str().unwrap();
        let in_readme = readme.split("\n#### ").find(|it| it.starts_with(path)).expect(path);
        let heading = format!("<h3 id=\"{}\">", table["name"].as_str().unwrap());
        let on_page = page.split("<h3 ").find(|it| format!("<h3 {it}").starts_with(&heading)).expect(path);
        let rows = files.rows(table["name"].as_str().unwrap()).len();
        assert!(
            in_readme.contains(&format!("({rows} row")) && on_page.contains(&format!("({rows} row")),
            "{path}"
        );
        for about in fields(table).iter().chain([table]) {
            let text = about["description"].as_str().unwrap();
            assert!(text.ends_with('.') && text.len() > 1, "{path}: {text}");
            assert!(in_readme.contains(text) && on_page.contains(text), "{path}: {text}");
        }
        for field in fields(table) {
            let name = field["name"].as_str().unwrap();
            assert!(in_readme.contains(&format!("| `{name}` |")), "{path}: {name}");
            assert!(on_page.contains(&format!("<code>{name}</code>")), "{path}: {name}");
        }
    }
}

#[test]
fn the_package_says_where_it_comes_from_and_invents_no_licence() {
    let data = full();
    let package = Files::of(&data).description();
    assert_eq!(package["name"], data.plan.id.as_str());
    assert_eq!(package["data_as_of"], "2024-03-31");
    let titles: Vec<&Value> = package["sources"].as_array().unwrap().iter().map(|it| &it["title"]).collect();
    assert_eq!(titles, data.sources.iter().map(|it| it.title.as_str()).collect::<Vec<_>>());
    assert!(package.get("licenses").is_none());
    assert!(package["description"].as_str().unwrap().contains("No licence is stated"));
}
