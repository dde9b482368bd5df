//! What makes a figure that is in the page more than words: its picture, what one does with it, and
//! what its buttons are for.

use std::rc::Rc;

use domain::chart::{Chart, address as in_address};
use leptos::prelude::*;

use super::picture::Picture;
use super::{Address, pointer, take};
use crate::browser::{document, listen};
use crate::components::live::effect;
use crate::markup::chart;

/// Draws the chart in its figure, and does what one asks of it for as long as its page is shown.
pub(super) fn give(chart: Chart, address: Address) {
    let (id, table_id) = (chart::figure_id(&chart), chart::table_id(&chart));
    let picture = Rc::new(Picture::new(chart, address));

    let shown = Rc::clone(&picture);
    effect(Box::new(move || {
        address.query.track();
        if let Some(query) = shown.query() {
            document::set_open(&table_id, in_address::shows_table(&query, &shown.chart));
            shown.show();
        }
    }));
    effect(Box::new(move || {
        let mut listeners = untrack(|| pointer::listen(&picture));
        let picture = Rc::clone(&picture);
        let pressed = Box::new(move |event: document::Event| press(&picture, &event));
        listeners.extend(document::by_id(&id).map(|it| listen::hear(&it, "click", pressed)));
        // Dropped with this effect, which ends what they listen to.
        StoredValue::new_local(listeners);
    }));
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
