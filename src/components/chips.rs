//! What narrows the list, each with a way to take it back.

use domain::filter::{Choice, Filter};
use domain::plan::Plan;
use leptos::prelude::*;

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
        (!chips.is_empty()).then(|| {
            let several = 1 < chips.len();
            let chips = chips.into_iter().map(|chip| {
                let choice = chip.choice.clone();
                view! {
                    <li>
                        <button type="button" class="chip" on:click=move |_| on_take_back.run(choice.clone())>
                            <span class="visually-hidden">"Remove "</span>
                            {chip.label}
                            <span aria-hidden="true" class="chip-x">"×"</span>
                        </button>
                    </li>
                }
            });
            view! {
                <ul class="chips" aria-label="Filters in use">
                    {chips.collect_view()}
                    {several.then(|| view! {
                        <li><button type="button" class="chip chip-clear" on:click=move |_| on_clear.run(())>"Clear all"</button></li>
                    })}
                </ul>
            }
        })
    }
}
