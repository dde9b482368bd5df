//! The program as it is started by hand or by a system.

use std::process::Command;

use collector_trial::{Client, Program, Sample, id};

use crate::support::{Place, TOKEN, program};

/// What it says when it does not start.
fn refusal(words: &[&str], variables: &[(&str, &str)]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(program());
    for name in ["DATABASE_URL", "COLLECTOR_SITE_DIR", "COLLECTOR_STAFF_TOKEN", "COLLECTOR_RETAIN_MONTHS"] {
        command.env_remove(name);
    }
    let output = command
        .args(words)
        .envs(variables.iter().copied())
        .env("COLLECTOR_LOG", "error")
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1), "{words:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_bad_setting_stops_it_with_one_line() {
    #[track_caller]
    fn check(words: &[&str], variables: &[(&str, &str)], expected: &str) {
        let said = refusal(words, variables);
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(said.contains(expected), "{said}");
    }
    check(&["--listen", "here"], &[], "COLLECTOR_LISTEN (--listen) is `here`");
    check(&[], &[("COLLECTOR_LISTEN", "here")], "COLLECTOR_LISTEN (--listen) is `here`");
    check(&[], &[("DATABASE_URL", "mysql://x")], "DATABASE_URL (--database-url) should be sqlite:FILE");
    check(&[], &[("DATABASE_URL", "sqlite:/no/such/folder/x")], "cannot be made");
    check(&[], &[("COLLECTOR_STAFF_TOKEN", "short")], "COLLECTOR_STAFF_TOKEN (--staff-token) should be");
    check(&[], &[("COLLECTOR_SITE_DIR", "/nowhere")], "COLLECTOR_SITE_DIR (--site-dir) is `/nowhere`");
    check(&["--lissten", "x"], &[], "--lissten");
    check(&["dance"], &[], "dance");
    check(&["backup", "copy"], &[("DATABASE_URL", "sqlite:elsewhere")], "elsewhere: there is no such file");
    check(&["retain", "--retain-months", "1"], &[("DATABASE_URL", "sqlite:elsewhere")], "no such file");
    check(&["--listen", "192.0.2.1:80"], &[], "cannot be opened");
}

#[tokio::test]
async fn retain_needs_to_know_how_long() {
    let place = Place::sqlite();
    drop(place.store().await);
    let said = refusal(&["retain"], &[("DATABASE_URL", &place.database)]);
    assert!(said.lines().count() == 1 && said.contains("COLLECTOR_RETAIN_MONTHS"), "{said}");
}

#[test]
fn surveys_that_make_no_sense_stop_it_with_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("surveys.json");
    for (text, expected) in [
        ("{", "surveys.json: "),
        (&Sample::file().replace("\"schema\": 1", "\"schema\": 2"), "schema is 2"),
        (&Sample::file().replace("2099-12-31", "2019-12-31"), "the survey sample: closes"),
    ] {
        std::fs::write(&file, text).unwrap();
        let said = refusal(&["--surveys", file.to_str().unwrap()], &[]);
        assert!(said.lines().count() == 1 && said.contains(expected), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn logs_name_no_person_no_answer_and_no_token() {
    let place = Place::sqlite();
    let surveys = place.surveys().to_string_lossy().into_owned();
    let settings = [
        ("DATABASE_URL", place.database.as_str()),
        ("COLLECTOR_SURVEYS", &surveys),
        ("COLLECTOR_STAFF_TOKEN", TOKEN),
        ("COLLECTOR_LOG", "trace"),
        ("COLLECTOR_PROXY_HEADER", "x-forwarded-for"),
    ];
    let running = Program::start(program(), &settings).unwrap();
    let mut client = Client::connect(running.address).await.unwrap();
    let id = id(1);
    client.put(&id, &Sample::response(&id, 1)).await.unwrap();
    client.put(&id, &Sample::response(&id, 1).replace("\"years\":1", "\"years\":\"marker\"")).await.unwrap();
    let headers =
        format!("authorization: Bearer {TOKEN}\r\nx-forwarded-for: 203.0.113.77\r\nuser-agent: marker\r\n");
    assert_eq!(client.get("/api/v1/responses?marker=marker", &headers).await.unwrap().status, 200);
    client.get("/api/v1/responses/marker", &headers).await.unwrap();
    client.get("/marker", &headers).await.unwrap();
    let mut text = String::new();
    for _ in 0..200 {
        text = running.log();
        if text.matches("\"answered\"").count() >= 5 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert!(text.matches("\"answered\"").count() >= 5, "{text}");
    for line in text.lines() {
        assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "not JSON: {line}");
    }
    for word in [TOKEN, "203.0.113.77", "marker", "lamps", &id, &id[..8]] {
        assert!(!text.contains(word), "`{word}` is in the log:\n{text}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn systemd_takes_the_service_as_it_is() {
    let unit = concat!(env!("CARGO_MANIFEST_DIR"), "/../../deploy/plan-explorer-collector.service");
    let text = std::fs::read_to_string(unit).unwrap();
    for line in
        ["DynamicUser=yes", "ProtectSystem=strict", "NoNewPrivileges=yes", "StateDirectory=plan-explorer"]
    {
        assert!(text.lines().any(|it| it == line), "{line}");
    }
    // Where there is no systemd there is nobody to ask.
    if let Ok(output) = Command::new("systemd-analyze").args(["verify", unit]).output() {
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && said.is_empty(), "{said}");
    }
}
