//! Answers requests for the built site, and for nothing else.
//!
//! It reads one folder and never writes. It knows nothing of plans and pledges, so that
//! every program that shows the site to someone can share the same headers and the same care with paths.
//! The one thing it reads of the site itself is where answers are sent, because browsers must be told.

mod answer;
mod encoding;
mod headers;
mod kind;
mod place;
#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::get;

pub use encoding::packed;
pub use kind::{compressible, content_type};

/// The routes of the site built in `folder`. An address that names no file is a page of the app.
///
/// Files are read at each request, so a rebuilt site needs no restart.
pub fn router(folder: impl Into<PathBuf>) -> Router {
    let folder = Arc::new(folder.into());
    let protect = from_fn_with_state(Arc::clone(&folder), headers::protect);
    Router::new().fallback_service(get(reply).with_state(folder)).layer(protect)
}

async fn reply(State(folder): State<Arc<PathBuf>>, uri: Uri, asked: HeaderMap) -> Response {
    answer::to(&folder, uri.path(), &asked).await
}
