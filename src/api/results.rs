//! Fetches what people said, as far as it may be told.

use domain::slug::Slug;
use domain::survey::wire::ResultsV1;
use gloo_net::http::Request;

use super::{Problem, site};

/// Fetches the results of a survey; about a pledge, if it is about one.
///
/// # Errors
/// [`Problem`], which says what to tell the visitor.
pub async fn load(survey: &Slug, pledge: Option<&Slug>) -> Result<ResultsV1, Problem> {
    let path = ["/api/v1/surveys/", survey.as_str(), "/results"].concat();
    let query = domain::query::with("", crate::route::PLEDGE, pledge.map_or("", Slug::as_str));
    let address = site::at_collector(&crate::route::with_query(&path, &query)).await;
    super::read(Request::get(&address.ok_or(Problem::Unreachable)?)).await
}
