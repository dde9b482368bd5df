//! Every pledge a square. Where one can point without pressing, a line reads out the pledge
//! pointed at.

use domain::plan::Plan;
use leptos::html;
use leptos::prelude::*;

use super::live::effect;
use crate::browser::{document, item, listen};
use crate::markup::mosaic as markup;

const ID: &str = "mosaic";

/// The squares, and the line above them.
pub fn mosaic(plan: &'static Plan) -> AnyView {
    effect(Box::new(move || {
        let point = move |event: document::Event| {
            let link = document::link_around(&event);
            let pledge = link.and_then(|path| plan.pledge(path.rsplit('/').next().unwrap_or_default()));
            item::write(markup::READING_ID, &markup::reading(plan, pledge));
        };
        let listeners = document::by_id(ID)
            .map(|it| ["pointerover", "focusin"].map(|event| listen::hear(&it, event, Box::new(point))));
        StoredValue::new_local(listeners.into_iter().flatten().collect::<Vec<_>>());
    }));
    html::div().id(ID).inner_html(markup::all(plan).into_string()).into_any()
}
