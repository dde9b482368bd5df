//! The money: what it costs a household, where it comes from, where it goes.

use domain::chart::of;
use domain::slug::Slug;
use leptos::prelude::*;

use crate::components::chart::{Address, ChartFigure};
use crate::components::household::Household;
use crate::markup::money;
use crate::state::charts::use_chart_address;
use crate::state::household::{set_band, use_band};
use crate::state::{use_plan, visit};

/// The page.
pub fn page() -> AnyView {
    let plan = use_plan();
    let address = use_chart_address();
    let data = &plan.data().money;
    visit::use_title("The money");
    view! {
        <div inner_html=money::head(plan).into_string()></div>
        <section>
            {heading("household")}
            {household(address)}
        </section>
        <section>
            {heading("budget")}
            {chart_of(budget_table(), address)}
            <div inner_html=money::budget(plan).into_string()></div>
        </section>
        <section>
            {heading("funding")}
            {chart_of(data.funding_table.as_ref(), address)}
            <div inner_html=money::funding(plan).into_string()></div>
        </section>
        <section>
            {heading("grants")}
            <div inner_html=money::grants(plan).into_string()></div>
        </section>
        <section>
            {heading("themes")}
            {of::money_by_theme(plan).map(|chart| view! { <ChartFigure chart address/> })}
            <div inner_html=money::sums(plan).into_string()></div>
        </section>
    }
    .into_any()
}

fn heading(id: &str) -> impl IntoView {
    view! { <div inner_html=money::heading(id).into_string()></div> }
}

fn household(address: Address) -> AnyView {
    let plan = use_plan();
    let band = use_band(address);
    let on_band = Callback::new(move |band| set_band(address, band));
    let measure = plan.data().money.precept_measure.as_ref().and_then(|id| plan.measure(id.as_str()));
    let bands = measure
        .map(|it| move || view! { <ChartFigure chart=of::council_tax(plan, it, Some(band.get())) address/> });
    let areas = of::precept_by_area(plan).map(|chart| view! { <ChartFigure chart address/> });
    view! {
        <Household plan band on_band/>
        {bands}
        {areas}
    }
    .into_any()
}

/// The chart of a printed table, if there is one to draw.
fn chart_of(table: Option<&'static Slug>, address: Address) -> AnyView {
    let plan = use_plan();
    let table = plan.data().tables.iter().find(|it| Some(&it.id) == table);
    table
        .and_then(|it| of::table_chart(plan, it))
        .map(|chart| view! { <ChartFigure chart address/> })
        .into_any()
}

/// The table that is printed where the largest figure of the budget is: its parts.
fn budget_table() -> Option<&'static Slug> {
    let plan = use_plan();
    let measure = plan.data().money.budget_measures.first().and_then(|id| plan.measure(id.as_str()))?;
    plan.data().tables.iter().find(|it| it.source == measure.source).map(|it| &it.id)
}
