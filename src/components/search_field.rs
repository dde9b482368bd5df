//! A field that narrows a list while one types, and the line that says how long the list is.

use std::sync::Arc;

use domain::filter::LONGEST_QUERY;
use leptos::prelude::*;

use super::live::{Text, effect, live_text};
use crate::browser::clock::Pause;

/// A change of the list is announced once it has settled for this long, in milliseconds.
const ANNOUNCE_PAUSE: u64 = 700;

/// The field. `action` is the path of the list, for the moment before the app runs; Enter settles
/// what was typed at once.
pub fn search_field(
    label: &'static str,
    action: &'static str,
    value: Text,
    on_type: Callback<String>,
    on_settle: Callback<()>,
) -> AnyView {
    view! {
        <form
            role="search"
            class="search-row"
            action=action
            method="get"
            on:submit=move |event| {
                event.prevent_default();
                on_settle.run(());
            }
        >
            <label for="search" class="visually-hidden">{label}</label>
            <input
                id="search"
                type="search"
                name="q"
                placeholder=label
                autocomplete="off"
                enterkeyhint="search"
                maxlength=LONGEST_QUERY.to_string()
                prop:value=move || value()
                on:input:target=move |event| on_type.run(event.target().value())
            />
        </form>
    }
    .into_any()
}

/// Says a text to screen readers once it has settled, and not at the start.
pub fn announced(text: Text) -> AnyView {
    let said = RwSignal::new(String::new());
    let pause = Pause::new(ANNOUNCE_PAUSE);
    let mut before = None;
    effect(Box::new(move || {
        let text = text();
        if before.as_ref().is_some_and(|before| *before != text) {
            let next = text.clone();
            pause.then(move || said.set(next));
        }
        before = Some(text);
    }));
    let said = live_text(Arc::new(move || said.get()));
    view! { <p role="status" class="visually-hidden">{said}</p> }.into_any()
}
