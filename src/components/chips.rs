//! What narrows the list, each with a way to take it back.

use domain::filter::{Chip, Choice, Filter};
use domain::plan::Plan;
use leptos::prelude::*;
use maud::{Markup, html};

/// A chip for each choice in force, and one to clear them all.
#[component]
pub fn Chips(
    plan: &'static Plan,
    filter: Memo<Filter>,
    on_take_back: Callback<Choice>,
    on_clear: Callback<()>,
) -> impl IntoView {
    move || {
        let chips = filter.with(|filter| filter.chips(plan));
        if chips.is_empty() {
            return None;
        }
        let several = 1 < chips.len();
        let mut buttons: Vec<AnyView> = Vec::new();
        for Chip { label, choice } in chips {
            let take_back = Callback::new(move |()| on_take_back.run(choice.clone()));
            buttons.push(button(
                "chip",
                html! {
                    span.visually-hidden { "Remove " }
                    (label)
                    span.chip-x aria-hidden="true" { "×" }
                },
                take_back,
            ));
        }
        if several {
            buttons.push(button("chip chip-clear", html! { "Clear all" }, on_clear));
        }
        Some(view! { <ul class="chips" aria-label="Filters in use">{buttons}</ul> })
    }
}

fn button(class: &'static str, inside: Markup, act: Callback<()>) -> AnyView {
    let inside = inside.into_string();
    view! { <li><button type="button" class=class inner_html=inside on:click=move |_| act.run(())></button></li> }
        .into_any()
}
