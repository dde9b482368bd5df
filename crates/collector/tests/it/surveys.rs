//! Which surveys and versions can be answered, and when.

use std::time::Duration;

use axum::http::StatusCode;
use collector_trial::{Sample, id};

use crate::support::{Place, on_both};

on_both! {
    async fn what_it_never_saw_is_left_with_the_client(place: Place) {
        let trial = place.open(&[]).await;
        let id = id(1);
        let body = Sample::response(&id, 1);
        for (from, to, error) in [
            ("\"survey\":\"sample\"", "\"survey\":\"other\"", "unknown-survey"),
            ("\"survey_version\":1", "\"survey_version\":2", "unknown-survey-version"),
        ] {
            let answer = trial.put(&id, body.replace(from, to)).await;
            assert_eq!((answer.status, &answer.json()["error"]), (StatusCode::NOT_FOUND, &error.into()));
        }
        assert_eq!(trial.kept().await.len(), 0);
    }

    async fn a_closed_survey_takes_what_was_answered_before(place: Place) {
        let id = |number| id(number);
        std::fs::write(place.surveys(), Sample::file_of(1, "2026-01-01", "2026-01-31")).unwrap();
        let trial = place.open(&[]).await;
        for (number, answered_at, status) in [
            (1, "2026-01-31T23:59:59Z", 201),
            (2, "2026-02-01T00:00:00Z", 410),
            (3, "2026-11-21T12:00:00Z", 410),
            // A clock that was never set.
            (4, "1970-01-01T00:00:00Z", 410),
            (5, "9999-12-31T00:00:00Z", 410),
        ] {
            let answer = trial.put(&id(number), Sample::response_at(&id(number), number, answered_at)).await;
            assert_eq!(answer.status.as_u16(), status, "{answered_at}: {}", answer.text);
        }
    }

    async fn while_it_is_open_a_wrong_clock_does_no_harm(place: Place) {
        let trial = place.open(&[]).await;
        for (number, answered_at) in (1..).zip(["1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-11-21T12:00:00.123Z"]) {
            let answer = trial.put(&id(number), Sample::response_at(&id(number), number, answered_at)).await;
            assert_eq!(answer.status, StatusCode::CREATED, "{answered_at}: {}", answer.text);
        }
        assert_eq!(trial.kept().await.len(), 3);
    }

    async fn before_it_opens_the_client_keeps_it(place: Place) {
        std::fs::write(place.surveys(), Sample::file_of(1, "2099-01-01", "2099-12-31")).unwrap();
        let trial = place.open(&[]).await;
        let answer = trial.put(&id(1), Sample::response(&id(1), 1)).await;
        assert_eq!((answer.status.as_u16(), &answer.json()["error"]), (404, &"survey-not-open".into()));
    }

    async fn a_repeat_is_known_whatever_became_of_the_survey(place: Place) {
        let body = Sample::response(&id(1), 1);
        assert_eq!(place.open(&[]).await.put(&id(1), body.clone()).await.status, StatusCode::CREATED);
        std::fs::write(place.surveys(), Sample::file_of(1, "2026-01-01", "2026-01-31")).unwrap();
        let closed = place.open(&[]).await;
        assert_eq!(closed.put(&id(1), body.clone()).await.status, StatusCode::OK);
        assert_eq!(closed.put(&id(2), Sample::response(&id(2), 2)).await.status, StatusCode::GONE);
        assert_eq!(closed.put(&id(1), Sample::response(&id(1), 5)).await.status, StatusCode::GONE);
    }

    async fn earlier_versions_are_remembered(place: Place) {
        let queued = Sample::response(&id(1), 1);
        place.open(&[]).await;
        std::fs::write(place.surveys(), Sample::file_of(2, "2020-01-01", "2099-12-31")).unwrap();
        let trial = place.open(&[]).await;
        assert_eq!(trial.put(&id(1), queued).await.status, StatusCode::CREATED);
        let newer = Sample::response(&id(2), 2).replace("\"survey_version\":1", "\"survey_version\":2");
        assert_eq!(trial.put(&id(2), newer).await.status, StatusCode::CREATED);
    }

    async fn what_another_collector_has_learned_is_known(place: Place) {
        let trial = place.open(&[]).await;
        let newer = Sample::response(&id(1), 1).replace("\"survey_version\":1", "\"survey_version\":2");
        assert_eq!(trial.put(&id(1), newer.clone()).await.status, StatusCode::NOT_FOUND);
        // It has the same database, and a file of its own.
        let mut other = Place::sqlite();
        other.database.clone_from(&place.database);
        std::fs::write(other.surveys(), Sample::file_of(2, "2020-01-01", "2099-12-31")).unwrap();
        other.open(&[]).await;
        assert_eq!(trial.put(&id(1), newer).await.status, StatusCode::CREATED);
    }

    async fn a_changed_file_is_read_without_a_restart(place: Place) {
        let trial = place.open(&[]).await;
        let newer = Sample::response(&id(1), 1).replace("\"survey_version\":1", "\"survey_version\":2");
        assert_eq!(trial.put(&id(1), newer.clone()).await.status, StatusCode::NOT_FOUND);
        std::fs::write(place.surveys(), "half a fi").unwrap();
        tokio::time::sleep(Duration::from_millis(50)).await;
        std::fs::write(place.surveys(), Sample::file_of(2, "2020-01-01", "2099-12-31")).unwrap();
        let mut status = StatusCode::NOT_FOUND;
        for _ in 0..600 {
            status = trial.put(&id(1), newer.clone()).await.status;
            if status != StatusCode::NOT_FOUND {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert_eq!(status, StatusCode::CREATED);
    }
}
