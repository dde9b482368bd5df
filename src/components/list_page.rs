//! How a page with a list is laid out: the list, and what narrows it beside it.

use leptos::prelude::*;

use super::live::{Text, live_text};
use super::still::classed;

/// The page. `filters` stand beside the list, or over it on a phone.
pub fn list_page(main: Vec<AnyView>, filters: AnyView) -> AnyView {
    list_part("list-page", vec![list_part("list-main", main), filters])
}

/// A part of it.
pub fn list_part(class: &str, parts: Vec<AnyView>) -> AnyView {
    classed(class.to_owned(), parts)
}

/// How long the list is.
pub fn list_count(count: Text) -> AnyView {
    view! { <p class="list-count">{live_text(count)}</p> }.into_any()
}
