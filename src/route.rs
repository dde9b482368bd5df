//! Every address of the site.

use domain::slug::Slug;

/// The start page.
pub const HOME: &str = "/";
/// All pledges, with filters.
pub const PLEDGES: &str = "/pledges";
/// How the record was made.
pub const ABOUT: &str = "/about";

/// The page of a pledge.
pub fn pledge(id: &Slug) -> String {
    format!("/pledges/{id}")
}

/// The page of a theme.
pub fn theme(id: &Slug) -> String {
    format!("/themes/{id}")
}

/// The list of pledges as a query of it, in canonical form, selects them.
pub fn pledges(query: &str) -> String {
    with_query(PLEDGES, query)
}

/// A path with a query, without a dangling question mark.
pub fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}
