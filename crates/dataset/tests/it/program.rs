//! The program, as a person or a script runs it.

use std::process::{Command, Output};

use serde_json::json;

use crate::support::{HOME, Seeds, documents};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dataset")).args(arguments).output().unwrap()
}

#[track_caller]
fn check(output: &Output, code: i32, said: &str, complained: &str) {
    assert_eq!(output.status.code(), Some(code));
    assert_eq!(String::from_utf8_lossy(&output.stdout), said);
    assert_eq!(String::from_utf8_lossy(&output.stderr), complained);
}

const SUMMARY: &str =
    "3 pledges: 1 delivered, 1 in progress, 1 with no update published. 4 pieces of evidence.\n";

#[test]
fn build_writes_the_dataset() {
    let seeds = Seeds::good();
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("data/plan.json");
    let output = run(&["build", "--seeds", seeds.path().to_str().unwrap(), "--out", out.to_str().unwrap()]);
    check(&output, 0, &format!("{SUMMARY}Written to {}.\n", out.display()), "");
    let written = std::fs::read_to_string(&out).unwrap();
    assert_eq!(written, include_str!("../minimal.plan.json"));
}

#[test]
fn nothing_is_written_while_there_is_a_problem() {
    let seeds = Seeds::good();
    seeds.set(HOME, "/pledges/0/summary", json!(""));
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("plan.json");
    let output = run(&["build", "--seeds", seeds.path().to_str().unwrap(), "--out", file.to_str().unwrap()]);
    let problem =
        format!("{HOME}: pledges[safe-doors].summary: found nothing, expected some words\n1 problem\n");
    check(&output, 1, "", &problem);
    assert!(!file.exists());
}

#[test]
fn check_and_audit_say_what_they_saw() {
    let seeds = Seeds::good();
    let seeds = seeds.path().to_str().unwrap();
    check(&run(&["check", "--seeds", seeds]), 0, SUMMARY, "");
    let documents = documents(None);
    let output = run(&["audit", "--seeds", seeds, "--sources", documents.path().to_str().unwrap()]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.starts_with("5 wordings stand on their lines"), "{said}");
    check(&output, 0, &said, "");
}

#[test]
fn anything_else_is_answered_with_the_usage() {
    let requests: [&[&str]; 5] =
        [&[], &["publish"], &["check", "--out", "x"], &["check", "--seeds"], &["--help"]];
    for arguments in requests {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("dataset build [--seeds seeds]"));
    }
}
