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
use leptos::ev;
use leptos::prelude::*;

use crate::browser::document;
use crate::markup::chart;
use picture::Picture;

/// The figure. `address` is that of the page; `level` that of the heading. Where the chart changes,
/// another figure takes its place.
#[component]
pub fn ChartFigure(chart: Chart, address: Address, #[prop(default = 3)] level: u8) -> AnyView {
    let is_drawn = chart.is_drawn();
    let (id, title_id, table_id) =
        (chart::figure_id(&chart), chart::title_id(&chart), chart::table_id(&chart));
    let is_open_in = |query: &String, chart: &Chart| in_address::shows_table(query, chart);
    let is_open_first = address.query.with_untracked(|query| is_open_in(query, &chart));
    let above = chart::above(&chart, level, is_open_first).into_string();
    let below = chart::below(&chart).into_string();

    let chart = StoredValue::new(chart);
    let said = RwSignal::new(String::new());
    let is_open = move || address.query.with(|query| chart.with_value(|it| is_open_in(query, it)));
    Effect::new(move |_| document::set_open(&table_id, is_open()));
    let on_click = move |event: ev::MouseEvent| match document::act_pressed(&event).as_deref() {
        Some("table") => {
            // The address opens it, not the browser.
            event.prevent_default();
            let open = !untrack(is_open);
            let query = address.query.get_untracked();
            address.change.run(chart.with_value(|it| in_address::with_table(&query, it, open)));
        }
        Some(act) => chart.with_value(|it| take::away(act, it, said)),
        None => (),
    };
    view! {
        <figure class="chart" id=id aria-labelledby=title_id on:click=on_click>
            <div inner_html=above></div>
            {is_drawn.then(|| view! { <Picture chart address/> })}
            <figcaption inner_html=below></figcaption>
            <p role="status" class="chart-said">{said}</p>
        </figure>
    }
    .into_any()
}
