//! The files are what they claim to be.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::fixture::{full, real};
use super::reading::Files;

#[test]
fn the_same_dataset_gives_the_same_bytes() {
    assert_eq!(dataset::open_data(&full(), None).unwrap(), dataset::open_data(&full(), None).unwrap());
}

#[test]
fn csv_is_as_the_standard_has_it() {
    let files = Files::of(&full());
    for (path, bytes) in files.bytes.iter().filter(|(path, _)| path.ends_with(".csv")) {
        assert!(bytes.ends_with(b"\r\n") && !bytes.starts_with("\u{feff}".as_bytes()), "{path}");
    }
    let glossary = files.text("csv/glossary.csv");
    assert!(
        glossary.ends_with("PCSO,\"A uniform, a “badge”,\n\"\"and\"\" a line of its own.\"\r\n"),
        "{glossary}"
    );
    assert!(files.text("csv/money.csv").contains("\r\nlamp-fund,Lamps,1500000,£1.5m,"));
}

#[test]
fn every_table_is_listed_once() {
    let files = Files::of(&full());
    let written: BTreeSet<String> = files.bytes.keys().filter(|it| it.ends_with(".csv")).cloned().collect();
    let listed = dataset::listed();
    let names: BTreeSet<String> = listed.iter().map(|it| format!("csv/{}.csv", it.name)).collect();
    assert_eq!(names, written);
    assert_eq!(names.len(), listed.len());
    let described: BTreeSet<String> =
        files.tables.iter().map(|it| it["path"].as_str().unwrap().to_owned()).collect();
    assert_eq!(described, written);
}

#[test]
fn the_zip_holds_all_the_others() {
    let files = Files::of(&full());
    let mut zip = ZipArchive::new(Cursor::new(&files.bytes["plan-data.zip"])).unwrap();
    let mut inside = BTreeSet::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        assert_eq!(bytes, files.bytes[&name], "{name}");
        assert_eq!(file.last_modified().map(|it| it.to_string()).as_deref(), Some("1980-01-01 00:00:00"));
        inside.insert(name);
    }
    let outside = ["plan-data.zip", "columns.html"].map(str::to_owned);
    let all: BTreeSet<String> = files.bytes.keys().cloned().collect();
    assert_eq!(inside, all.difference(&BTreeSet::from(outside)).cloned().collect());
}

#[test]
fn what_a_spreadsheet_would_take_for_a_formula_is_told_and_left_as_it_is() {
    let files = Files::of(&full());
    assert_eq!(files.rows("pledges")[0]["official_status"], "=1+1");
    let told = "cells for formulas. They are left letter for letter, so that programs read what was published; \
        import them as text: pledges.csv, line 2, official_status.";
    assert!(files.text("README.md").contains(told) && files.text("columns.html").contains(told));

    let mut harmless = full();
    harmless.pledges[0].official_status = None;
    assert!(Files::of(&harmless).text("README.md").contains("No cell begins as a formula does"));
}

/// Someone who opens these very files in a spreadsheet runs nothing.
#[test]
fn no_cell_of_the_record_begins_as_a_formula_does() {
    let files = Files::of(&real());
    assert!(
        files.text("README.md").contains("No cell begins as a formula does"),
        "{}",
        files.text("README.md")
    );
}

#[test]
fn files_are_written_below_a_folder() {
    let files = dataset::open_data(&full(), None).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let below = folder.path().join("dist/data");
    dataset::write_files(&files, &below).unwrap();
    for file in &files {
        assert_eq!(std::fs::read(below.join(&file.path)).unwrap(), file.bytes, "{}", file.path);
    }
}

#[test]
fn the_page_of_columns_takes_the_style_it_is_given() {
    let page = |style: Option<&str>| {
        let files = dataset::open_data(&full(), style).unwrap();
        let page = files.into_iter().find(|it| it.path == "columns.html").unwrap();
        String::from_utf8(page.bytes).unwrap()
    };
    assert!(page(Some("/main-1.css")).contains(r#"<link rel="stylesheet" href="/main-1.css">"#));
    assert!(!page(None).contains("stylesheet"));
}
