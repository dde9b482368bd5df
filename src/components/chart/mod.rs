//! A chart: its finding, its sentence, its table, its picture, its source, and ways to take it away.
//!
//! All of it comes from one value of the domain. Whatever the picture tells stands in words before
//! it, so that the page is whole without it.

mod address;
mod picture;
mod point;
mod take;

pub use address::Address;

use domain::chart::{Chart, address as in_address};
use leptos::prelude::*;

use crate::browser::document;
use crate::markup::chart;
use picture::Picture;
use take::Take;

/// The figure. `address` is that of the page; `level` that of the heading.
#[component]
pub fn ChartFigure(
    #[prop(into)] chart: Signal<Chart>,
    address: Address,
    #[prop(default = 3)] level: u8,
) -> impl IntoView {
    let id = chart.with_untracked(chart::figure_id);
    let title_id = chart.with_untracked(chart::title_id);
    let is_drawn = Memo::new(move |_| chart.with(Chart::is_drawn));
    let is_open =
        Memo::new(move |_| address.query.with(|query| chart.with(|it| in_address::shows_table(query, it))));
    let summary_id = format!("{id}-table");
    let on_toggle = {
        let summary_id = summary_id.clone();
        move |_| {
            // What opened it was the visitor or the address; only the visitor's act is news.
            let open = document::is_open(&summary_id);
            if open != is_open.get_untracked() {
                let query = address.query.with_untracked(|query| {
                    chart.with_untracked(|it| in_address::with_table(query, it, open))
                });
                address.change.run(query);
            }
        }
    };
    view! {
        <figure class="chart" id=id aria-labelledby=title_id>
            <div inner_html=move || chart.with(|it| chart::head(it, level).into_string())></div>
            <details class="chart-table" id=summary_id open=is_open on:toggle=on_toggle>
                <summary>"Show as table"</summary>
                <div inner_html=move || chart.with(|it| chart::as_table(it).into_string())></div>
            </details>
            {move || match is_drawn.get() {
                true => view! { <Picture chart address/> }.into_any(),
                false => view! { <div inner_html=move || chart.with(|it| chart::not_drawn(it).into_string())></div> }.into_any(),
            }}
            <figcaption inner_html=move || chart.with(|it| chart::foot(it).into_string())></figcaption>
            <Take chart is_drawn/>
        </figure>
    }
    // One type for all: pages that hold several would else be too deep for the compiler.
    .into_any()
}
