//! A chart: its finding, its sentence, its table, its picture, its source, and ways to take it away.
//!
//! All of it comes from one value of the domain. Whatever the picture tells stands in words before
//! it, so that the page is whole without it. The figure is one piece of HTML, and what changes in it
//! is written into it: as components it was three times as much to download.

mod address;
mod picture;
mod pointer;
mod take;

pub use address::Address;

use std::rc::Rc;

use domain::chart::{Chart, address as in_address};
use leptos::html;
use leptos::prelude::*;

use super::live::effect;
use crate::browser::{document, listen};
use crate::markup::chart;
use picture::Picture;

/// The figure. `address` is that of the page; `level` that of the heading. Where the chart changes,
/// another figure takes its place.
pub fn chart_figure(chart: Chart, address: Address, level: u8) -> AnyView {
    let query = address.query.get_untracked();
    let inside = chart::inside(&chart, level, &query).into_string();
    let (id, title_id) = (chart::figure_id(&chart), chart::title_id(&chart));
    let table_id = chart::table_id(&chart);
    let picture = Rc::new(Picture::new(chart, address));

    let shown = Rc::clone(&picture);
    effect(Box::new(move || {
        address.query.track();
        if let Some(query) = shown.query() {
            document::set_open(&table_id, in_address::shows_table(&query, &shown.chart));
            shown.show();
        }
    }));
    let figure_id = id.clone();
    effect(Box::new(move || {
        let mut listeners = untrack(|| pointer::listen(&picture));
        let picture = Rc::clone(&picture);
        let pressed = Box::new(move |event: document::Event| press(&picture, &event));
        listeners.extend(document::by_id(&figure_id).map(|it| listen::hear(&it, "click", pressed)));
        // Dropped with this effect, which ends what they listen to.
        StoredValue::new_local(listeners);
    }));
    html::figure().class("chart").id(id).aria_labelledby(title_id).inner_html(inside).into_any()
}

/// Does what the button that was pressed is for.
fn press(picture: &Picture, event: &document::Event) {
    let chart = &picture.chart;
    match document::act_pressed(event).as_deref() {
        Some("table") => {
            // The address opens it, not the browser.
            event.prevent_default();
            if let Some(query) = picture.query() {
                let open = !in_address::shows_table(&query, chart);
                picture.address.change.run(in_address::with_table(&query, chart, open));
            }
        }
        Some(act) => take::away(act, chart),
        None => (),
    }
}
