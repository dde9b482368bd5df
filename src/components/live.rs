//! Text and HTML that follow what they are made from. Each way to show something that changes is
//! code of its own for every closure it is given; so all go through these two.

use std::sync::Arc;

use leptos::prelude::*;

/// What a text depends on.
pub type Text = Arc<dyn Fn() -> String + Send + Sync>;

/// A text that changes.
pub fn live_text(text: Text) -> AnyView {
    (move || text()).into_any()
}

/// HTML that changes; what is not ours in it must have been escaped.
pub fn live_html(html: Text) -> AnyView {
    view! { <div inner_html=move || html()></div> }.into_any()
}
