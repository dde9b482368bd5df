//! Options that narrow a list. On a phone they are a sheet that a button opens; on a laptop they
//! stand beside the list.

use std::sync::Arc;

use leptos::prelude::*;

use super::live::{Text, live_text};

/// The id of the sheet, for the button that opens it.
const SHEET_ID: &str = "filters";

/// The sheet with its groups of options. `show` is the text of the button that leads to the list.
pub fn sheet(groups: Vec<AnyView>, show: Text) -> AnyView {
    view! {
        <aside id=SHEET_ID popover="auto" class="filters" aria-labelledby="filters-title">
            <div class="filters-head">
                <h2 id="filters-title">"Filters"</h2>
                <button type="button" class="filters-close" popovertarget=SHEET_ID popovertargetaction="hide">
                    "Close"
                </button>
            </div>
            <div class="filters-body">{groups}</div>
            <div class="filters-foot">
                <button type="button" class="button" popovertarget=SHEET_ID popovertargetaction="hide">
                    {live_text(show)}
                </button>
            </div>
        </aside>
    }
    .into_any()
}

/// The button that opens the sheet, with how many of its options are chosen.
pub fn sheet_button(n_chosen: Arc<dyn Fn() -> usize + Send + Sync>) -> AnyView {
    let n = move || match n_chosen() {
        0 => String::new(),
        n => format!(" ({n})"),
    };
    view! {
        <button type="button" class="button button-quiet filters-open" popovertarget=SHEET_ID>
            "Filters"
            {live_text(Arc::new(n))}
        </button>
    }
    .into_any()
}

/// Options of one kind.
pub fn group(legend: &'static str, options: Vec<AnyView>) -> AnyView {
    (!options.is_empty())
        .then(|| view! { <fieldset><legend>{legend}</legend>{options}</fieldset> })
        .into_any()
}

/// What an option is, apart from what it depends on.
pub struct OptionText {
    /// Its classes.
    pub class: String,
    /// HTML that stands before its name.
    pub sign: String,
    /// Its name.
    pub label: &'static str,
    /// What it counts, in the plural.
    pub counted: &'static str,
}

/// One option: a checkbox with how many it would give. It is the same for every list, so that it
/// is compiled once.
pub fn option_box(
    text: OptionText,
    checked: Arc<dyn Fn() -> bool + Send + Sync>,
    n: Arc<dyn Fn() -> usize + Send + Sync>,
    choose: Callback<()>,
) -> AnyView {
    let OptionText { class, sign, label, counted } = text;
    // A memo, so that typing touches only the numbers that change.
    let n = Memo::new(move |_| n());
    view! {
        <label class=class>
            <input type="checkbox" prop:checked=move || checked() on:change=move |_| choose.run(())/>
            <span class="choice-sign" aria-hidden="true" inner_html=sign></span>
            <span class="choice-label">{label}</span>
            <span class="choice-n" class:choice-none=move || n.get() == 0>
                {live_text(Arc::new(move || n.get().to_string()))}
                <span class="visually-hidden">" "{counted}</span>
            </span>
        </label>
    }
    .into_any()
}
