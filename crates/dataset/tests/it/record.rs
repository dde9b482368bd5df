//! The plan's own record, in `seeds/`.

use std::path::{Path, PathBuf};

use domain::plan::Plan;
use domain::reading;

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn plan() -> Plan {
    let data = dataset::build(&workspace().join("seeds")).unwrap_or_else(|problems| panic!("{problems}"));
    Plan::new(data).unwrap_or_else(|broken| panic!("{broken:?}"))
}

#[test]
fn the_record_can_be_published() {
    plan();
}

#[test]
fn the_app_reads_what_is_published() {
    let data = plan().data().clone();
    let text = dataset::to_json(&data).expect("it can be written");
    assert_eq!(domain::json::read(&text), Ok(data));
}

/// Everyone should understand what was promised; grade 7 is about the age of twelve.
#[test]
fn the_pledges_are_easy_to_read() {
    let plan = plan();
    for theme in plan.themes() {
        let summaries: Vec<&str> = plan.pledges_of(&theme.id).map(|it| it.summary.as_str()).collect();
        let grade = reading::grade(&summaries.join(" "));
        println!("{}: Flesch-Kincaid grade {grade:.1}, {} summaries", theme.name, summaries.len());
        assert!(grade <= 7.0, "{}: grade {grade:.1}", theme.name);
    }
}

#[test]
fn the_record_says_what_the_documents_say() {
    let documents = workspace().join("../shared/sources");
    if !documents.exists() {
        println!("skipped: the documents are not in {}", documents.display());
        return;
    }
    match dataset::audit(&workspace().join("seeds"), &documents) {
        Ok(report) => println!("{report}"),
        Err(problems) => panic!("{problems}"),
    }
}
