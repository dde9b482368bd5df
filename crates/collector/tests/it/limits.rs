//! How much and how often.

use axum::body::Body;
use axum::http::StatusCode;
use collector_trial::{Sample, id};

use crate::support::{Place, on_both, request};

on_both! {
    async fn a_body_has_its_limit(place: Place) {
        let trial = place.open(&[]).await;
        let id = id(1);
        let body = Sample::response(&id, 1);
        let padded = |length: usize| format!("{body}{}", " ".repeat(length - body.len()));
        assert_eq!(trial.put(&id, padded(64 * 1024)).await.status, StatusCode::CREATED);
        let announced = trial.put(&id, padded(64 * 1024 + 1)).await;
        assert_eq!((announced.status, &announced.json()["error"]), (StatusCode::PAYLOAD_TOO_LARGE, &"too-large".into()));
        // One that does not say how long it will be is read no further than that.
        let endless = futures_util::stream::repeat_with(|| Ok::<_, std::io::Error>(vec![b' '; 1024]));
        let address = format!("/api/v1/responses/{id}");
        let answer = trial.ask(request("PUT", &address, &[], Body::from_stream(endless))).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
        let lying = request("PUT", &address, &[("content-length", "99999999999999999999")], body.clone());
        assert!(!trial.ask(lying).await.status.is_server_error());
    }

    async fn an_address_has_its_limit(place: Place) {
        let trial = place.open(&["--rate-limit", "3", "--proxy-header", "X-Forwarded-For"]).await;
        let send = async |from: &str, number: u64| {
            let id = id(number);
            let address = format!("/api/v1/responses/{id}");
            trial.ask(request("PUT", &address, &[("x-forwarded-for", from)], Sample::response(&id, number))).await
        };
        for number in 0..3 {
            assert_eq!(send("192.0.2.1", number).await.status, StatusCode::CREATED);
        }
        let refused = send("192.0.2.1", 3).await;
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
        let seconds: u64 = refused.header("retry-after").parse().unwrap();
        assert!((1..=20).contains(&seconds), "{seconds}");
        // Nobody can pass as someone else by naming them in front of what the proxy adds.
        assert_eq!(send("198.51.100.7, 192.0.2.1", 3).await.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(send("192.0.2.2", 3).await.status, StatusCode::CREATED);
        // Whoever looks after the machine is not concerned.
        for _ in 0..9 {
            let headers = [("x-forwarded-for", "192.0.2.1")];
            assert_eq!(trial.get("/healthz", &headers).await.status, StatusCode::OK);
        }
    }

    async fn guessing_the_token_is_limited_too(place: Place) {
        let trial = place.open(&["--rate-limit", "3", "--proxy-header", "x-real-ip"]).await;
        let mut statuses = Vec::new();
        for number in 0..5 {
            let word = format!("Bearer guess-number-{number}-of-many");
            let headers = [("x-real-ip", "192.0.2.1"), ("authorization", word.as_str())];
            statuses.push(trial.get("/api/v1/responses", &headers).await.status.as_u16());
        }
        assert_eq!(statuses, [401, 401, 401, 429, 429]);
    }
}
