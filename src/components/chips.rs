//! What narrows the list, each with a way to take it back.

use std::sync::Arc;

use leptos::prelude::*;
use maud::{Markup, html};

/// A chip for each choice in force, and one to clear them all. A choice is taken back by its place
/// among the labels.
pub fn chips(
    labels: Arc<dyn Fn() -> Vec<String> + Send + Sync>,
    on_take_back: Callback<usize>,
    on_clear: Callback<()>,
) -> AnyView {
    // A memo, so that the buttons stay as they are while the choices do.
    let labels = Memo::new(move |_| labels());
    (move || {
        let labels = labels.get();
        if labels.is_empty() {
            return None;
        }
        let several = 1 < labels.len();
        let mut buttons: Vec<AnyView> = Vec::new();
        for (at, label) in labels.into_iter().enumerate() {
            buttons.push(button(
                "chip",
                html! {
                    span.visually-hidden { "Remove " }
                    (label)
                    span.chip-x aria-hidden="true" { "×" }
                },
                Callback::new(move |()| on_take_back.run(at)),
            ));
        }
        if several {
            buttons.push(button("chip chip-clear", html! { "Clear all" }, on_clear));
        }
        Some(view! { <ul class="chips" aria-label="Filters in use">{buttons}</ul> })
    })
    .into_any()
}

fn button(class: &'static str, inside: Markup, act: Callback<()>) -> AnyView {
    let inside = inside.into_string();
    view! { <li><button type="button" class=class inner_html=inside on:click=move |_| act.run(())></button></li> }
        .into_any()
}
