//! For whoever looks after the machine: is it alive, is it ready, what has it counted.

use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::sync::Mutex;

use crate::app::Parts;
use crate::clock;
use crate::error::chain;

/// How long the last look at the store holds. Asking more often must not wear out a disk.
const LOOK_HOLDS: Duration = Duration::from_secs(1);
const PATIENCE: Duration = Duration::from_secs(5);

/// When the store was last found to take writing or not.
#[derive(Default)]
pub struct Pulse(Mutex<Option<(Instant, bool)>>);

/// The addresses that are not part of the interface for surveys.
pub fn router() -> Router<Parts> {
    Router::new().route("/healthz", get(alive)).route("/readyz", get(ready)).route("/metrics", get(metrics))
}

async fn alive() -> &'static str {
    "alive\n"
}

async fn ready(State(parts): State<Parts>) -> Response {
    let mut last = parts.pulse.0.lock().await;
    let held = last.filter(|(at, _)| at.elapsed() < LOOK_HOLDS);
    let writes = match held {
        Some((_, writes)) => writes,
        None => look(&parts).await,
    };
    if held.is_none() {
        *last = Some((Instant::now(), writes));
    }
    match writes && parts.writer.is_at_work() {
        true => "ready\n".into_response(),
        false => (StatusCode::SERVICE_UNAVAILABLE, "the store takes no writing\n").into_response(),
    }
}

async fn look(parts: &Parts) -> bool {
    match tokio::time::timeout(PATIENCE, parts.store.write_pulse(clock::now().unix())).await {
        Ok(Ok(())) => true,
        Ok(Err(problem)) => {
            tracing::error!(cause = %chain(&problem), "the store takes no writing");
            false
        }
        Err(_) => {
            tracing::error!("the store did not answer");
            false
        }
    }
}

async fn metrics(State(parts): State<Parts>) -> Response {
    ([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], parts.metrics.text()).into_response()
}
