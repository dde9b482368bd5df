//! A chart: its finding, its sentence, its table, its picture, its source, and ways to take it away.
//!
//! All of it comes from one value of the domain. Whatever the picture tells stands in words before
//! it, so that the page is whole without it. The figure is one piece of HTML, and what changes in it
//! is written into it: as components it was three times as much to download.
//!
//! Charts are a part of the app that is fetched when one is nearly in sight. Until then its figure is
//! an empty room with its id.

mod address;
mod figure;
mod life;
mod picture;
mod pointer;
mod take;

pub use address::Address;

use domain::chart::Chart;
use domain::chart::of::Which;
use domain::plan::Plan;
use leptos::html;
use leptos::prelude::*;

use super::live::effect;
use super::still::nothing;
use crate::browser::near;
use crate::markup::awaited;
use crate::part::part;

/// What can be done with a chart once the part is here.
#[derive(Clone, Copy)]
pub struct Charts {
    /// The figure of a chart.
    figure: fn(Chart, Address, u8) -> AnyView,
    /// The figure of a chart that is still to be made.
    made: fn(&'static Plan, Which, Address, u8) -> AnyView,
    /// Fills a room that is in the page.
    fill: fn(&'static Plan, Which, Address, u8),
}

part! {
    /// Charts: made, told, drawn, and all one can do with them.
    charts: Charts = Charts { figure: figure::figure, made: figure::made, fill: figure::fill }
}

/// The figure of a chart, on a page that is shown only when charts are here. `address` is that of the
/// page; `level` that of the heading. Where the chart changes, another figure takes its place.
pub fn chart_figure(chart: Chart, address: Address, level: u8) -> AnyView {
    charts::here().map_or_else(nothing, |it| (it.figure)(chart, address, level))
}

/// A chart where it is, and room for it until it is nearly in sight.
pub fn chart_in_time(plan: &'static Plan, which: Which, address: Address, level: u8) -> AnyView {
    if let Some(here) = charts::here() {
        return (here.made)(plan, which, address, level);
    }
    let id = awaited::figure_id(&which.id());
    let room = id.clone();
    let owner = Owner::current();
    effect(Box::new(move || {
        let owner = owner.clone();
        let fetch: Box<dyn FnOnce()> = Box::new(move || {
            leptos::task::spawn_local(async move {
                // Where they do not come, the room says where else to look.
                let Ok(here) = charts::fetch().await else { return };
                // The page may be gone by then.
                if let (Some(owner), Some(_)) = (owner, address.now()) {
                    owner.with(|| (here.fill)(plan, which, address, level));
                }
            });
        });
        if address.now().is_some_and(|query| query.contains(&which.id())) {
            // Something of it is open or pinned, so someone wants to see it.
            return fetch();
        }
        // Dropped with this effect, which ends the watch.
        StoredValue::new_local(near::once_near(&room, fetch));
    }));
    let title_id = awaited::title_id(&which.id());
    let inside = awaited::inside(&title_id).into_string();
    html::figure().class("chart").id(id).aria_labelledby(title_id).inner_html(inside).into_any()
}
