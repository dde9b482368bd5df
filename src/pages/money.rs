//! The money: what it costs a household, where it comes from, where it goes.

use std::sync::Arc;

use domain::chart::of;
use domain::slug::Slug;
use leptos::prelude::*;

use crate::components::chart::{Address, chart_figure};
use crate::components::household::choose_band;
use crate::components::live::live_view;
use crate::components::still::{nothing, pieces, section, still};
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
    let part = |id, of_it: AnyView, rest| section(vec![still(money::heading(id)), of_it, rest]);
    let themes = of::money_by_theme(plan).map_or_else(nothing, |it| chart_figure(it, address, 3));
    pieces(vec![
        still(money::head(plan)),
        part("household", household(address), nothing()),
        part("budget", chart_of(budget_table(), address), still(money::budget(plan))),
        part("funding", chart_of(data.funding_table.as_ref(), address), still(money::funding(plan))),
        part("grants", nothing(), still(money::grants(plan))),
        part("themes", themes, still(money::sums(plan))),
    ])
}

fn household(address: Address) -> AnyView {
    let plan = use_plan();
    let band = use_band(address);
    let on_band = Callback::new(move |band| set_band(address, band));
    let measure = plan.data().money.precept_measure.as_ref().and_then(|id| plan.measure(id.as_str()));
    let bands = measure.map(|it| {
        let bands = move || chart_figure(of::council_tax(plan, it, Some(band.get())), address, 3);
        live_view(Arc::new(bands))
    });
    let mut parts = vec![choose_band(plan, band, on_band)];
    parts.extend(bands);
    parts.extend(of::precept_by_area(plan).map(|it| chart_figure(it, address, 3)));
    pieces(parts)
}

/// The chart of a printed table, if there is one to draw.
fn chart_of(table: Option<&'static Slug>, address: Address) -> AnyView {
    let plan = use_plan();
    let table = plan.data().tables.iter().find(|it| Some(&it.id) == table);
    table.and_then(|it| of::table_chart(plan, it)).map_or_else(nothing, |it| chart_figure(it, address, 3))
}

/// The table that is printed where the largest figure of the budget is: its parts.
fn budget_table() -> Option<&'static Slug> {
    let plan = use_plan();
    let measure = plan.data().money.budget_measures.first().and_then(|id| plan.measure(id.as_str()))?;
    plan.data().tables.iter().find(|it| it.source == measure.source).map(|it| &it.id)
}
