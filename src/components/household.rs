//! What the police cost a household: choose a council tax band, see what it pays.

use domain::council_tax::Band;
use domain::plan::Plan;
use leptos::prelude::*;

use crate::markup::household;

/// The bands as radio buttons, and what the chosen one pays.
#[component]
pub fn Household(plan: &'static Plan, band: Memo<Band>, on_band: Callback<Band>) -> impl IntoView {
    let choice = move |it: Band| {
        view! {
            <label class="band">
                <input type="radio" name="band" value=it.letter() prop:checked=move || band.get() == it on:change=move |_| on_band.run(it)/>
                <span>{it.letter()}</span>
            </label>
        }
    };
    view! {
        <fieldset class="bands">
            <legend>"Your home’s council tax band"</legend>
            <div class="bands-row">{Band::ALL.map(choice).into_iter().collect_view()}</div>
        </fieldset>
        <div role="status" inner_html=move || household::answer(plan, band.get()).into_string()></div>
        <div inner_html=household::small_print(plan).into_string()></div>
    }
}
