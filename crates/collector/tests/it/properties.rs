//! Whatever is sent, it answers, and never with a fault of its own.

use std::sync::atomic::{AtomicU64, Ordering};

use axum::http::StatusCode;
use collector_trial::{Sample, id};
use proptest::collection::{hash_map, vec};
use proptest::prelude::*;
use serde_json::Value;
use tokio::runtime::Runtime;

use crate::support::{Answer, Place, Trial, request};

struct Tried {
    runtime: Runtime,
    trial: Trial,
    _place: Place,
}

fn tried() -> Tried {
    let place = Place::sqlite();
    let runtime = Runtime::new().unwrap();
    let trial = runtime.block_on(place.open(&[]));
    Tried { runtime, trial, _place: place }
}

/// An answer that is the client's own doing, or an acknowledgement.
fn fine(answer: &Answer) -> bool {
    !answer.status.is_server_error() && answer.status != StatusCode::METHOD_NOT_ALLOWED
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        prop_oneof!["very", "speeding", "street", "2026-11-21T12:00:00Z"].prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        let name = prop_oneof![
            any::<String>(),
            "safe|worries|first|places|years|words|id|answers|street".prop_map(String::from)
        ];
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            hash_map(name, inner, 0..6).prop_map(|it| Value::Object(it.into_iter().collect())),
        ]
    })
}

#[test]
fn any_bytes() {
    let tried = tried();
    proptest!(|(bytes in vec(any::<u8>(), 0..2000))| {
        let answer = tried.runtime.block_on(tried.trial.put(&id(1), bytes));
        prop_assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn any_json() {
    let tried = tried();
    proptest!(|(value in json())| {
        let answer = tried.runtime.block_on(tried.trial.put(&id(1), value.to_string()));
        prop_assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn any_field_in_a_good_response() {
    let tried = tried();
    let fields =
        ["schema", "id", "survey", "survey_version", "pledge", "answered_at", "answers", "sealed", "more"];
    let questions = ["safe", "worries", "first", "places", "years", "words", "more"];
    let number = AtomicU64::new(0);
    proptest!(|(field in 0..fields.len() + questions.len(), value in json())| {
        let id = id(number.fetch_add(1, Ordering::Relaxed));
        let mut sent: Value = serde_json::from_str(&Sample::response(&id, 1)).unwrap();
        match fields.get(field) {
            Some(name) => sent[name] = value,
            None => sent["answers"][questions[field - fields.len()]] = value,
        }
        let answer = tried.runtime.block_on(tried.trial.put(&id, sent.to_string()));
        prop_assert!([200, 201, 404, 422].contains(&answer.status.as_u16()), "{} {}", answer.status, answer.text);
    });
}

#[test]
fn a_good_response_with_a_byte_changed() {
    let tried = tried();
    let number = AtomicU64::new(0);
    proptest!(|(place in any::<proptest::sample::Index>(), byte in any::<u8>())| {
        let id = id(number.fetch_add(1, Ordering::Relaxed));
        let mut sent = Sample::response(&id, 1).into_bytes();
        let place = place.index(sent.len());
        sent[place] = byte;
        let answer = tried.runtime.block_on(tried.trial.put(&id, sent));
        prop_assert!(fine(&answer), "{} {}", answer.status, answer.text);
    });
}

#[test]
fn any_address_and_any_header() {
    let tried = tried();
    let names = [
        "accept",
        "authorization",
        "content-length",
        "content-type",
        "origin",
        "if-none-match",
        "accept-encoding",
        "access-control-request-method",
        "x-forwarded-for",
        "range",
        "expect",
    ];
    let methods = ["GET", "PUT", "POST", "HEAD", "OPTIONS", "DELETE", "PATCH", "BREW"];
    let starts = [
        "/",
        "/api/v1/responses/",
        "/api/v1/responses?",
        "/api/v1/surveys/",
        "/healthz",
        "/metrics?",
        "/api/",
    ];
    proptest!(|(
        method in 0..methods.len(),
        start in 0..starts.len(),
        rest in "[!-~]{0,40}",
        headers in vec((0..names.len(), vec(any::<u8>().prop_filter("a header cannot hold it", |it| *it >= 32 && *it != 127), 0..40)), 0..4),
        body in vec(any::<u8>(), 0..200),
    )| {
        let address = format!("{}{rest}", starts[start]);
        prop_assume!(address.parse::<axum::http::Uri>().is_ok());
        let mut request = request(methods[method], &address, &[], body);
        for (name, value) in &headers {
            request.headers_mut().append(names[*name], axum::http::HeaderValue::from_bytes(value).unwrap());
        }
        let answer = tried.runtime.block_on(tried.trial.ask(request));
        prop_assert!(!answer.status.is_server_error(), "{} {address} {} {}", methods[method], answer.status, answer.text);
    });
}

#[test]
fn anything_on_the_wire() {
    use std::io::{Read, Write};
    use std::time::Duration;

    let place = Place::sqlite();
    let running =
        collector_trial::Program::start(crate::support::program(), &[("DATABASE_URL", &place.database)])
            .unwrap();
    let heads = [
        "",
        "PUT /api/v1/responses/x HTTP/1.1\r\n",
        "GET / HTTP/1.1\r\ncontent-length: ",
        "PUT / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n",
    ];
    proptest!(ProptestConfig::with_cases(64), |(head in 0..heads.len(), bytes in vec(any::<u8>(), 0..500))| {
        let mut stream = std::net::TcpStream::connect(running.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.write_all(heads[head].as_bytes()).unwrap();
        // It may have hung up already, which is an answer too.
        let _ = stream.write_all(&bytes).and_then(|()| stream.shutdown(std::net::Shutdown::Write));
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        prop_assert!(answer.is_empty() || answer.starts_with(b"HTTP/1.1 4") || answer.starts_with(b"HTTP/1.0 4"),
            "{}", String::from_utf8_lossy(&answer));
    });
    let runtime = Runtime::new().unwrap();
    let alive = runtime.block_on(async {
        collector_trial::Client::connect(running.address).await?.get("/healthz", "").await
    });
    assert_eq!(alive.unwrap().status, 200);
}
