//! `GET /api/v1/responses`

use axum::http::StatusCode;
use collector_trial::{Sample, id};

use crate::support::{Place, READ_BACK, TOKEN, on_both};

on_both! {
    async fn only_staff_read_it(place: Place) {
        let trial = place.open(&[]).await;
        let wrong = format!("Bearer {}", TOKEN.replace("staple", "stable"));
        for headers in [&[][..], &[("authorization", wrong.as_str())], &[("authorization", TOKEN)], &[("x-token", TOKEN)]] {
            let answer = trial.get("/api/v1/responses", headers).await;
            assert_eq!((answer.status, answer.header("www-authenticate")), (StatusCode::UNAUTHORIZED, "Bearer"));
        }
        let by_address = trial.get(&format!("/api/v1/responses?token={TOKEN}"), &[]).await;
        assert_eq!(by_address.status, StatusCode::UNAUTHORIZED);
        assert_eq!(trial.get("/api/v1/responses", &[READ_BACK]).await.status, StatusCode::OK);
    }

    async fn without_a_token_nothing_can_be_read_back(place: Place) {
        let config = place.config(&[]);
        let router = collector::serve::prepare(&config, place.store().await).await.unwrap().router;
        let trial = crate::support::Trial { router };
        for headers in [&[][..], &[READ_BACK], &[("authorization", "Bearer ")]] {
            assert_eq!(trial.get("/api/v1/responses", headers).await.status, StatusCode::FORBIDDEN);
        }
    }

    async fn rows_for_a_spreadsheet(place: Place) {
        let trial = place.open(&[]).await;
        let empty = trial.get("/api/v1/responses", &[READ_BACK]).await;
        assert_eq!(empty.text.lines().count(), 1, "the names of the columns are always there");
        let body = Sample::response(&id(1), 1).replace("More lamps, please: number 1.", "=HYPERLINK(\\\"x\\\")");
        assert_eq!(trial.put(&id(1), body).await.status, StatusCode::CREATED);
        let all = trial.get("/api/v1/responses?survey=sample", &[READ_BACK]).await;
        assert_eq!(all.header("content-type"), "text/csv; charset=utf-8");
        assert!(all.header("content-disposition").contains("responses.csv"));
        let (head, row) = all.text.split_once("\r\n").unwrap();
        assert!(head.starts_with("id,survey,survey_version,pledge,answered_at,received_at,"), "{head}");
        assert!(row.starts_with(&format!("{},sample,1,,2026-11-21T12:00:00Z,", id(1))), "{row}");
        assert!(head.contains("safe") && head.contains("places.street") && head.contains("words"), "{head}");
        assert!(row.contains("speeding; litter") && row.contains("visit > call"), "{row}");
        assert!(row.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{row}");
    }

    async fn the_form_is_what_was_asked_for(place: Place) {
        let trial = place.open(&[]).await;
        for (address, accept, kind) in [
            ("/api/v1/responses", "", "text/csv"),
            ("/api/v1/responses", "*/*", "text/csv"),
            ("/api/v1/responses", "text/csv", "text/csv"),
            ("/api/v1/responses", "application/jsonl", "application/jsonl"),
            ("/api/v1/responses", "application/x-ndjson", "application/jsonl"),
            ("/api/v1/responses?format=jsonl", "text/csv", "application/jsonl"),
            ("/api/v1/responses?format=csv", "application/jsonl", "text/csv"),
        ] {
            let answer = trial.get(address, &[READ_BACK, ("accept", accept)]).await;
            assert!(answer.header("content-type").starts_with(kind), "{address} {accept}");
        }
        for address in ["?format=xml", "?survey=No%20Slug", "?survey=%00", "?survey="] {
            let answer = trial.get(&format!("/api/v1/responses{address}"), &[READ_BACK]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}: {}", answer.text);
        }
    }

    async fn more_than_a_page_comes_whole_and_once(place: Place) {
        let trial = place.open(&[]).await;
        let mut sending = tokio::task::JoinSet::new();
        for number in 0..1203 {
            let trial = trial.clone();
            sending.spawn(async move { trial.put(&id(number), Sample::response(&id(number), number)).await.status });
            if number % 300 == 299 {
                while let Some(status) = sending.join_next().await {
                    assert_eq!(status.unwrap(), StatusCode::CREATED);
                }
            }
        }
        while sending.join_next().await.is_some() {}
        let mut ids: Vec<String> =
            trial.kept().await.iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect();
        assert_eq!(ids.len(), 1203);
        ids.sort();
        let mut expected: Vec<String> = (0..1203).map(id).collect();
        expected.sort();
        assert_eq!(ids, expected);
        let csv = trial.get("/api/v1/responses?survey=sample", &[READ_BACK]).await;
        assert_eq!(csv.text.lines().count(), 1204);
        let none = trial.get("/api/v1/responses?survey=other&format=jsonl", &[READ_BACK]).await;
        assert_eq!(none.text, "");
    }
}
