//! The plan at a glance.

use domain::chart::of;
use leptos::prelude::*;

use crate::components::chart::ChartFigure;
use crate::components::mosaic::Mosaic;
use crate::markup::home;
use crate::state::charts::use_chart_address;
use crate::state::{use_plan, visit};

/// The page.
pub fn page() -> AnyView {
    let plan = use_plan();
    visit::use_title("The plan at a glance");
    view! {
        <div inner_html=home::finding(plan).into_string()></div>
        <section>
            <h2>"Each square is a pledge"</h2>
            <p class="hint">"Open one to see the promise and the evidence. Its shape shows its status:"</p>
            <Mosaic plan/>
        </section>
        <ChartFigure chart=of::status_by_theme(plan) address=use_chart_address() level=2/>
        <section inner_html=home::figures(plan).into_string()></section>
        <section inner_html=home::newest(plan).into_string()></section>
    }
    .into_any()
}
