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
    // The words searched for change at each letter; only their own chip follows them.
    let chips = Memo::new(move |_| {
        let mut chips = filter.with(|filter| filter.chips(plan));
        chips.iter_mut().filter(|it| it.choice == Choice::Query).for_each(|it| it.label.clear());
        chips
    });
    move || {
        let chips = chips.get();
        if chips.is_empty() {
            return None;
        }
        let several = 1 < chips.len();
        let mut buttons: Vec<AnyView> = Vec::new();
        for Chip { label, choice } in chips {
            let words = (choice == Choice::Query).then(|| Memo::new(move |_| words(plan, filter)));
            let take_back = Callback::new(move |()| on_take_back.run(choice.clone()));
            let inside = move || {
                html! {
                    span.visually-hidden { "Remove " }
                    @match words { Some(words) => { (words.get()) } None => { (label) } }
                    span.chip-x aria-hidden="true" { "×" }
                }
            };
            buttons.push(button("chip", Box::new(inside), take_back));
        }
        if several {
            buttons.push(button("chip chip-clear", Box::new(|| html! { "Clear all" }), on_clear));
        }
        Some(view! { <ul class="chips" aria-label="Filters in use">{buttons}</ul> })
    }
}

/// What the chip for the search says.
fn words(plan: &Plan, filter: Memo<Filter>) -> String {
    let chips = filter.with(|filter| filter.chips(plan));
    chips.into_iter().find(|it| it.choice == Choice::Query).map(|it| it.label).unwrap_or_default()
}

fn button(class: &'static str, inside: Box<dyn Fn() -> Markup + Send>, act: Callback<()>) -> AnyView {
    let inside = move || inside().into_string();
    view! { <li><button type="button" class=class inner_html=inside on:click=move |_| act.run(())></button></li> }
        .into_any()
}
