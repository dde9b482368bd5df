//! Loads what is asked: once, when someone opens a page that asks.

use domain::survey::Surveys;
use gloo_net::http::Request;

use super::Problem;

/// Loads the surveys.
///
/// # Errors
/// [`Problem`], which says what to tell the visitor.
pub async fn load() -> Result<Surveys, Problem> {
    super::read(Request::get(crate::route::SURVEYS_FILE)).await
}
