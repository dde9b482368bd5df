//! Counts and logs each request: method, route, status and time. Never an address of a person,
//! an id, a token or anything that was sent.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

use crate::metrics::Metrics;

/// Stands around everything else.
pub async fn each(State(metrics): State<Metrics>, request: Request, next: Next) -> Response {
    let start = Instant::now();
    let method = name(request.method());
    let route = request.extensions().get::<MatchedPath>().cloned();
    let answer = next.run(request).await;
    let taken = start.elapsed();
    let route = route.as_ref().map_or("site", MatchedPath::as_str);
    let status = answer.status();
    metrics.answered(method, route, status.as_u16(), taken);
    log(method, route, status, taken.as_secs_f64() * 1000.0);
    answer
}

fn log(method: &str, route: &str, status: StatusCode, milliseconds: f64) {
    let status_code = status.as_u16();
    if status.is_server_error() {
        tracing::warn!(method, route, status = status_code, milliseconds, "answered");
    } else if status.is_client_error() {
        tracing::info!(method, route, status = status_code, milliseconds, "answered");
    } else {
        tracing::debug!(method, route, status = status_code, milliseconds, "answered");
    }
}

/// A method can be any word, and words that others make up would each be counted for ever.
fn name(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "PUT" => "PUT",
        "POST" => "POST",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
}
