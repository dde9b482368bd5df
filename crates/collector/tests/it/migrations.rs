//! A database of an earlier version, and of a later one.

use std::path::Path;
use std::process::Command;

use axum::http::StatusCode;
use collector::store::{Error, Store};
use collector_trial::{Sample, id};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, SqliteConnection};

use crate::support::{Place, on_both, program, tamper};

/// Makes a database as the first version left it.
async fn back_to_the_first(place: &Place) {
    tamper(place, "ALTER TABLE response RENAME TO kept").await;
    // The names of indexes and of what makes an id the only one are taken by the table set aside.
    if place.server.is_some() {
        tamper(place, "ALTER INDEX response_pkey RENAME TO kept_pkey").await;
    }
    tamper(place, "DROP INDEX response_by_survey").await;
    tamper(place, "DROP INDEX response_by_time").await;
    tamper(place, include_str!("../../migrations/0001_response.sql")).await;
    const COLUMNS: &str = "id, survey, survey_version, pledge, answered_at, received_at, digest, answers";
    tamper(place, &format!("INSERT INTO response ({COLUMNS}) SELECT {COLUMNS} FROM kept ORDER BY id")).await;
    for table in ["kept", "survey", "pulse"] {
        tamper(place, &format!("DROP TABLE {table}")).await;
    }
    tamper(place, "DELETE FROM _sqlx_migrations WHERE version > 1").await;
}

/// The steps that a database file has been taken.
async fn steps(file: &Path) -> i64 {
    let options = SqliteConnectOptions::new().filename(file);
    let mut database = SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::query_scalar("SELECT COUNT(*) FROM _sqlx_migrations").fetch_one(&mut database).await.unwrap()
}

#[tokio::test]
async fn the_backup_before_a_new_version_suits_the_old_one() {
    let place = Place::sqlite();
    let trial = place.open(&[]).await;
    trial.put(&id(1), Sample::response(&id(1), 1)).await;
    back_to_the_first(&place).await;
    let copy = place.folder.path().join("copy.sqlite");
    let mut command = Command::new(program());
    let output = command.env("DATABASE_URL", &place.database).arg("backup").arg(&copy).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(String::from_utf8_lossy(&output.stdout), format!("Responses in {}: 1.\n", copy.display()));
    assert_eq!(steps(&copy).await, 1);
    assert_eq!(steps(Path::new(place.database.trim_start_matches("sqlite:"))).await, 1);
}

on_both! {
    async fn an_older_database_is_brought_up_to_date(place: Place) {
        let kept = {
            let trial = place.open(&[]).await;
            trial.put(&id(1), Sample::response(&id(1), 1)).await;
            trial.kept().await
        };
        back_to_the_first(&place).await;
        let trial = place.open(&[]).await;
        assert_eq!(trial.kept().await, kept);
        // What comes now stands behind what was there.
        trial.put(&id(2), Sample::response(&id(2), 2)).await;
        assert_eq!(trial.kept().await[0], kept[0]);
        assert_eq!(trial.kept().await.len(), 2);
        assert_eq!(trial.put(&id(1), Sample::response(&id(1), 1)).await.status, StatusCode::OK);
        assert_eq!(trial.get("/readyz", &[]).await.status, StatusCode::OK);
    }

    async fn a_newer_database_is_left_alone(place: Place) {
        place.open(&[]).await;
        tamper(
            &place,
            "INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) \
                 SELECT 99, 'of tomorrow', installed_on, success, checksum, 0 FROM _sqlx_migrations WHERE version = 1",
        )
        .await;
        let Err(problem) = Store::open(&place.config(&[]).database).await else {
            panic!("a database that it cannot know was opened")
        };
        assert!(matches!(problem, Error::Newer { found: 99, .. }), "{problem:?}");

        let said = refusal(program(), &place);
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(said.contains("newer collector (its step 99"), "{said}");
    }
}

/// What the program says when it does not start.
fn refusal(program: &Path, place: &Place) -> String {
    let output = Command::new(program)
        .env("DATABASE_URL", &place.database)
        .env("COLLECTOR_LISTEN", "127.0.0.1:0")
        .output()
        .unwrap();
    assert!(!output.status.success());
    String::from_utf8_lossy(&output.stderr).into_owned()
}
