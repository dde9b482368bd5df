//! `GET /api/v1/openapi.json`: what all of this looks like to a program.

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;

use crate::app::Parts;

/// The description. A test holds every answer against it.
pub const DESCRIPTION: &str = include_str!("openapi.json");

/// The address of the description.
pub fn router() -> Router<Parts> {
    Router::new().route("/api/v1/openapi.json", get(description))
}

async fn description() -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/json")], DESCRIPTION)
}
