//! What the police cost a household: choose a council tax band, see what it pays.

use std::sync::Arc;

use domain::council_tax::Band;
use domain::plan::Plan;
use leptos::prelude::*;

use super::live::live_html;
use super::still::{pieces, still};
use crate::markup::household;

/// The bands as radio buttons, and what the chosen one pays.
pub fn choose_band(plan: &'static Plan, band: Memo<Band>, on_band: Callback<Band>) -> AnyView {
    let choice = move |it: Band| {
        view! {
            <label class="band">
                <input type="radio" name="band" value=it.letter() prop:checked=move || band.get() == it on:change=move |_| on_band.run(it)/>
                <span>{it.letter()}</span>
            </label>
        }
        .into_any()
    };
    let bands: Vec<AnyView> = Band::ALL.into_iter().map(choice).collect();
    let answer = move || household::answer(plan, band.get()).into_string();
    pieces(vec![
        view! {
            <fieldset class="bands">
                <legend>"Your home’s council tax band"</legend>
                <div class="bands-row">{bands}</div>
            </fieldset>
        }
        .into_any(),
        view! { <div role="status">{live_html(Arc::new(answer))}</div> }.into_any(),
        still(household::small_print(plan)),
    ])
}
