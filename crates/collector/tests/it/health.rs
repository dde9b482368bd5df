//! What whoever looks after the machine asks.

use axum::http::StatusCode;
use collector_trial::{Sample, id};

use crate::support::{DESCRIPTION, Place, on_both};

on_both! {
    async fn alive_and_ready(place: Place) {
        let trial = place.open(&[]).await;
        for address in ["/healthz", "/readyz"] {
            let answer = trial.get(address, &[]).await;
            assert_eq!((answer.status, answer.header("cache-control")), (StatusCode::OK, "no-store"));
        }
    }

    async fn without_its_writer_it_is_not_ready(place: Place) {
        let running = collector::serve::prepare(&place.config(&[]), place.store().await).await.unwrap();
        running.writer.abort();
        assert!(running.writer.await.unwrap_err().is_cancelled());
        let trial = crate::support::Trial { router: running.router };
        assert_eq!(trial.get("/readyz", &[]).await.status, StatusCode::SERVICE_UNAVAILABLE);
        let refused = trial.put(&id(1), Sample::response(&id(1), 1)).await;
        assert_eq!((refused.status, refused.header("retry-after")), (StatusCode::SERVICE_UNAVAILABLE, "1"));
    }

    async fn counts_without_persons(place: Place) {
        let trial = place.open(&[]).await;
        let id = id(1);
        for _ in 0..2 {
            trial.put(&id, Sample::response(&id, 1)).await;
        }
        trial.put(&id, Sample::response(&id, 2)).await;
        let text = trial.get("/metrics", &[]).await.text;
        for (status, count) in [(201, 1), (200, 1), (409, 1)] {
            let labels = format!("method=\"PUT\",route=\"/api/v1/responses/{{id}}\",status=\"{status}\"");
            let line = format!("collector_requests_total{{{labels}}} {count}");
            assert!(text.lines().any(|it| it == line), "{line} is missing from:\n{text}");
        }
        assert!(!text.contains(&id) && !text.contains("lamps"), "{text}");
    }

    async fn the_description_is_served_and_leads_somewhere(place: Place) {
        let trial = place.open(&[]).await;
        let served = trial.get("/api/v1/openapi.json", &[]).await;
        assert_eq!((served.status, &served.json()), (StatusCode::OK, &*DESCRIPTION));
        for (path, operations) in DESCRIPTION["paths"].as_object().unwrap() {
            for method in operations.as_object().unwrap().keys() {
                let address = path.replace("{id}", "sample");
                let method = method.to_uppercase();
                // Each answer is held against the description; here it only matters that there is one.
                let request = crate::support::request(&method, &address, &[], axum::body::Body::empty());
                let answer = trial.ask(request).await;
                assert_ne!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
                let nowhere = answer.status == StatusCode::NOT_FOUND && answer.text.contains("not-found");
                assert!(!nowhere, "{method} {path} leads nowhere");
            }
        }
    }

    async fn what_is_not_described_is_not_there(place: Place) {
        let trial = place.open(&[]).await;
        for address in ["/api", "/api/", "/api/v1", "/api/v2/responses", "/api/v1/responses/", "/elsewhere"] {
            let answer = trial.get(address, &[]).await;
            assert_eq!((answer.status, &answer.json()["error"]), (StatusCode::NOT_FOUND, &"not-found".into()), "{address}");
        }
        for (method, address) in [("POST", "/api/v1/responses"), ("DELETE", "/api/v1/responses/x"), ("PUT", "/metrics")] {
            let answer = trial.ask(crate::support::request(method, address, &[], axum::body::Body::empty())).await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {address}");
        }
    }
}
