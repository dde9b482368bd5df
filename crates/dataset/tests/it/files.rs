//! Files that are missing, misspelt or not of their shape.

use serde_json::json;

use crate::support::{HOME, LIGHTS, OFFICERS, Seeds, check};

#[track_caller]
fn check_text(file: &str, text: &str, expected: &str) {
    let seeds = Seeds::good();
    seeds.write(file, text);
    assert_eq!(seeds.problems(), [expected]);
}

#[test]
fn a_file_is_missing() {
    for file in
        ["plan.json", "sources.json", "statuses.json", "glossary.json", "search-words.json", "help.json"]
    {
        let seeds = Seeds::good();
        seeds.delete(file);
        assert_eq!(seeds.problems(), [format!("{file}: found nothing, expected this file")]);
    }
    for file in [LIGHTS, HOME, "themes/home/theme.json"] {
        let seeds = Seeds::good();
        seeds.delete(file);
        assert_eq!(seeds.problems(), [format!("{file}: found nothing, expected this file")]);
    }
}

#[test]
fn where_answers_are_sent() {
    let seeds = Seeds::good();
    assert_eq!(dataset::site(seeds.path()).unwrap().collector.elsewhere(), None, "there need be no file");
    seeds.write("site.json", r#"{ "collector": "https://answers.example.org" }"#);
    let site = dataset::site(seeds.path()).unwrap();
    let written = dataset::site_json(&site).unwrap();
    assert_eq!(written, "{\"collector\":\"https://answers.example.org\"}\n");
    assert_eq!(domain::json::read(&written), Ok(site), "the app reads what is written");
    check_text(
        "site.json",
        r#"{ "collector": "http://answers.example.org" }"#,
        "site.json, line 1, column 45: collector: found “http://answers.example.org”, expected an address such as \
         https://answers.example.org, without anything behind the host",
    );
}

#[test]
fn there_are_no_themes() {
    let seeds = Seeds::good();
    std::fs::remove_dir_all(seeds.path().join("themes")).unwrap();
    assert_eq!(seeds.problems(), ["themes: found nothing, expected a folder for each theme of the plan"]);
}

#[test]
fn there_is_no_folder() {
    let missing = Seeds::good().path().join("seeds");
    let problems = dataset::build(&missing).unwrap_err();
    let start = format!("{}: found “", missing.display());
    assert!(problems.to_string().starts_with(&start), "{problems}");
}

#[test]
fn a_file_name_is_misspelt() {
    let unknown = "expected a file that the record knows; look for a slip in its name or folder";
    check_text("plans.json", "{}", &format!("plans.json: found “a file that is not read”, {unknown}"));
    check_text(
        "themes/more.json",
        "{}",
        &format!("themes/more.json: found “a file that is not read”, {unknown}"),
    );
    let in_folder = "expected in this folder only theme.json and lights.json, officers.json";
    let path = "themes/streets/light.json";
    check_text(path, "{}", &format!("{path}: found “a file that is not read”, {in_folder}"));
}

#[test]
fn some_files_are_not_for_us() {
    for file in ["README.md", "schema/plan.schema.json", ".gitkeep", "themes/.gitkeep"] {
        let seeds = Seeds::good();
        seeds.write(file, "x");
        assert_eq!(seeds.problems(), [""; 0], "{file}");
    }
}

#[test]
fn json_is_broken() {
    check_text(
        HOME,
        "{\n  \"pledges\": [\n  ],,\n}",
        "themes/home/pledges.json, line 3, column 5: found “key must be a string”, expected well-formed JSON: \
         look for a missing or stray comma, quote or bracket",
    );
    check_text(
        HOME,
        "{\"pledges\": [], \"evidence\": []} {}",
        "themes/home/pledges.json, line 1, column 33: found “trailing characters”, expected well-formed JSON: \
         look for a missing or stray comma, quote or bracket",
    );
    check_text(
        HOME,
        "{\"pledges\": [",
        "themes/home/pledges.json, line 1, column 13: pledges: found “the end of the file”, expected well-formed JSON: \
         look for a missing or stray comma, quote or bracket",
    );
    let seeds = Seeds::good();
    std::fs::write(seeds.path().join("plan.json"), b"{\"title\": \"\xe9\"}").unwrap();
    assert_eq!(
        seeds.problems(),
        ["plan.json: found “letters of another encoding”, expected text saved as UTF-8"]
    );
}

#[test]
fn a_byte_order_mark_is_no_harm() {
    let seeds = Seeds::good();
    let text = std::fs::read_to_string(seeds.path().join("plan.json")).unwrap();
    seeds.write("plan.json", &format!("\u{feff}{text}"));
    assert_eq!(seeds.problems(), [""; 0]);
}

#[test]
fn a_field_is_not_of_its_shape() {
    let at = |line: u32, column: u32| format!("themes/home/pledges.json, line {line}, column {column}: ");
    check_text(
        HOME,
        "{\n  \"pledges\": [{ \"id\": \"a\", \"sumary\": \"b\" }],\n  \"evidence\": []\n}",
        &(at(2, 35)
            + "pledges[0].sumary: found “sumary”, expected a field with one of the names “id”, “kind”, \
               “wordings”, “summary”, “status”, “status_reason”, “status_evidence”, “official_status”"),
    );
    check_text(
        HOME,
        "{\n  \"pledges\": [{ \"id\": \"a\", \"kind\": \"once\" }],\n  \"evidence\": []\n}",
        &(at(2, 41) + "pledges[0].kind: found “once”, expected one of “one-off”, “continuing”"),
    );
    check_text(HOME, "{ \"pledges\": [] }", &(at(1, 17) + "found nothing, expected the field “evidence”"));
    check_text(HOME, "{ \"pledges\": 3 }", &(at(1, 14) + "pledges: found “3”, expected a list [ ]"));
    check_text(
        HOME,
        "{ \"pledges\": [], \"pledges\": [] }",
        &(at(1, 26) + "found “pledges twice”, expected each field once"),
    );
    check_text(
        HOME,
        "{ \"pledges\": [{ \"id\": \"Safe Doors\" }] }",
        &(at(1, 36)
            + "pledges[0].id: found “Safe Doors”, expected an id: use a to z, 0 to 9 and single hyphens, \
               80 characters at most"),
    );
    check_text(
        HOME,
        "{ \"evidence\": [{ \"period\": \"2023/25\" }] }",
        &(at(1, 38)
            + "evidence[0].period: found “2023/25”, expected a financial year such as 2023/24, or two months \
               such as 2023-10/2025-03"),
    );
    check_text(
        HOME,
        "{ \"evidence\": [{ \"date\": \"2023-02-30\" }] }",
        &(at(1, 39)
            + "evidence[0].date: found “2023-02-30”, expected a date such as 2023, 2023-10 or 2023-10-17"),
    );
    check_text(
        HOME,
        "{ \"evidence\": [{ \"figures\": [{ \"value\": \"4\" }] }] }",
        &(at(1, 43) + "evidence[0].figures[0].value: found “4”, expected a number"),
    );
    check_text(
        HOME,
        "{ \"evidence\": [{ \"figures\": [{ \"value\": 1e999 }] }] }",
        &(at(1, 45)
            + "evidence[0].figures[0].value: found “number out of range”, expected well-formed JSON: look for a \
               missing or stray comma, quote or bracket"),
    );
}

#[test]
fn all_broken_files_are_reported_at_once() {
    let seeds = Seeds::good();
    seeds.delete("help.json");
    seeds.write("plan.json", "");
    seeds.remove(LIGHTS, "/pledges/0/kind");
    seeds.set(OFFICERS, "/pledges/0/status", json!("done"));
    seeds.write("themes/home/door.json", "{}");
    let problems = seeds.problems();
    let files: Vec<&str> = problems.iter().map(|it| it.split([',', ':']).next().unwrap()).collect();
    assert_eq!(files, ["plan.json", "help.json", "themes/home/door.json", LIGHTS, OFFICERS]);
}

#[test]
fn a_theme_does_not_fit_its_folder() {
    check(
        "themes/home/theme.json",
        "/id",
        json!("house"),
        &["themes/home/theme.json: id: found “house”, expected “home”, the name of its folder"],
    );
    check(
        "themes/home/theme.json",
        "/order",
        json!(1),
        &[
            "themes/streets/theme.json: order: found “1”, expected a number of its own; themes/home/theme.json has it too",
        ],
    );
}
