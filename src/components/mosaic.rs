//! Every pledge a square. Where one can point without pressing, a line reads out the pledge
//! pointed at.

use domain::plan::Plan;
use leptos::ev;
use leptos::prelude::*;

use crate::browser::document;
use crate::markup::{mosaic, status};

/// The squares, and the line above them.
#[component]
pub fn Mosaic(plan: &'static Plan) -> impl IntoView {
    let pointed = RwSignal::new(None);
    let point = move |event: ev::Event| {
        let link = document::link_around(&event);
        let pledge = link.and_then(|path| plan.pledge(path.rsplit('/').next().unwrap_or_default()));
        pointed.set(pledge);
    };
    view! {
        <div on:pointerover=move |event| point(event.into()) on:focusin=move |event| point(event.into())>
            <div inner_html=mosaic::key(plan).into_string()></div>
            // Screen readers hear the same from the links themselves.
            <p class="mosaic-reading" aria-hidden="true">
                {move || match pointed.get() {
                    Some(pledge) => format!("{} {}.", pledge.summary, status::name(plan, pledge.status)),
                    None => "Point at a square to read the pledge.".to_owned(),
                }}
            </p>
            <div inner_html=mosaic::mosaic(plan).into_string()></div>
        </div>
    }
}
