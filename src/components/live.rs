//! Text and HTML that follow what they are made from. Each way to show something that changes is
//! code of its own for every closure it is given; so all go through these two.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

/// What a text depends on.
pub type Text = Arc<dyn Fn() -> String + Send + Sync>;

/// A text that changes.
pub fn live_text(text: Text) -> AnyView {
    (move || text()).into_any()
}

/// Runs `act` now and whenever what it has looked at changes.
pub fn effect(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| act());
}

/// HTML that changes; what is not ours in it must have been escaped.
pub fn live_html(html: Text) -> AnyView {
    view! { <div inner_html=move || html()></div> }.into_any()
}

/// A piece of a page that changes as a whole.
pub fn live_view(view: Arc<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    (move || view()).into_any()
}

/// The way to the neighbours of what a page is about.
pub fn around_it(label: &'static str, links: Text) -> AnyView {
    html::nav().class("around").aria_label(label).child(live_html(links)).into_any()
}
