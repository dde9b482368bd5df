//! `GET /api/v1/surveys/{id}/results`

use std::time::Duration;

use axum::http::StatusCode;
use collector_trial::{Sample, id};
use serde_json::{Value, json};

use crate::support::{Place, Trial, on_both};

async fn results(trial: &Trial) -> Value {
    let answer = trial.get("/api/v1/surveys/sample/results", &[]).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    answer.json()
}

/// The results once so many responses are in them: on a machine that has much else to do,
/// they are counted less often.
async fn results_of(trial: &Trial, responses: u64) -> Value {
    for _ in 0..200 {
        let results = results(trial).await;
        if results["responses"] == responses {
            return results;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{} should be {responses}", results(trial).await["responses"])
}

on_both! {
    async fn a_survey_that_is_not_known_has_none(place: Place) {
        let trial = place.open(&[]).await;
        let answer = trial.get("/api/v1/surveys/other/results", &[]).await;
        assert_eq!((answer.status, &answer.json()["error"]), (StatusCode::NOT_FOUND, &"unknown-survey".into()));
        let answer = trial.get("/api/v1/surveys/sample/results?pledge=No%20Slug", &[]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn one_more_with_each_response(place: Place) {
        let trial = place.open(&[]).await;
        assert_eq!(results(&trial).await["responses"], 0);
        for number in 1..=3 {
            trial.put(&id(number), Sample::response(&id(number), number)).await;
            trial.put(&id(number), Sample::response(&id(number), number)).await;
            results_of(&trial, number).await;
        }
        // Another collector on the same database says the same.
        assert_eq!(results(&place.open(&[]).await).await, results(&trial).await);
    }

    async fn counts_and_never_words(place: Place) {
        let trial = place.open(&[]).await;
        for number in 0..30 {
            let answer = trial.put(&id(number), Sample::response(&id(number), number)).await;
            assert_eq!(answer.status, StatusCode::CREATED);
        }
        let results = results_of(&trial, 30).await;
        assert_eq!(results["counted"], 30);
        let safe = results["questions"].as_array().unwrap().iter().find(|it| it["id"] == "safe").unwrap();
        let expected = json!([{"id": "very", "count": 10}, {"id": "fairly", "count": 10}, {"id": "not", "count": 10}]);
        assert_eq!(safe["rows"][0]["counts"], expected);
        assert!(!results.to_string().contains("lamps"), "{results}");
    }

    async fn a_few_are_not_told(place: Place) {
        let trial = place.open(&[]).await;
        for number in 0..30 {
            // 2 of 30 feel very safe.
            let body = Sample::response(&id(number), if number < 2 { 0 } else { 1 + 3 * number });
            trial.put(&id(number), body).await;
        }
        let results = results_of(&trial, 30).await;
        let safe = results["questions"].as_array().unwrap().iter().find(|it| it["id"] == "safe").unwrap();
        let counts = safe["rows"][0]["counts"].as_array().unwrap();
        assert_eq!(counts[0], json!({"id": "very", "count": null}));
        // Nor can it be worked out from the others.
        assert_eq!(counts[1], json!({"id": "fairly", "count": null}));
    }

    async fn they_are_counted_in_the_order_they_came(place: Place) {
        let trial = place.open(&[]).await;
        // All within a second or two; the last four are not counted yet.
        for number in 0..14 {
            trial.put(&id(number), Sample::response(&id(number), if number < 10 { 0 } else { 1 })).await;
        }
        let results = results_of(&trial, 14).await;
        assert_eq!(results["counted"], 10);
        let safe = results["questions"].as_array().unwrap().iter().find(|it| it["id"] == "safe").unwrap();
        let expected = json!([{"id": "very", "count": 10}, {"id": "fairly", "count": 0}, {"id": "not", "count": 0}]);
        assert_eq!(safe["rows"][0]["counts"], expected);
    }
}
