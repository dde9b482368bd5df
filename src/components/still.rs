//! What stays as it is while it is shown, and what holds it together. Each shape of a view is code of
//! its own, down to how it is put in and taken out; so pages are put together from these few.

use leptos::html;
use leptos::prelude::*;
use maud::Markup;

/// A piece of HTML.
pub fn still(markup: Markup) -> AnyView {
    html::div().inner_html(markup.into_string()).into_any()
}

/// One after the other.
pub fn pieces(parts: Vec<AnyView>) -> AnyView {
    parts.into_any()
}

/// A section of a page.
pub fn section(parts: Vec<AnyView>) -> AnyView {
    html::section().child(parts).into_any()
}

/// What a page is about.
pub fn article(class: String, parts: Vec<AnyView>) -> AnyView {
    html::article().class(class).child(parts).into_any()
}

/// What belongs together for the style sheet alone.
pub fn classed(class: String, parts: Vec<AnyView>) -> AnyView {
    html::div().class(class).child(parts).into_any()
}

/// Nothing.
pub fn nothing() -> AnyView {
    pieces(Vec::new())
}
