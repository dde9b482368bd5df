//! Share a pledge, report a problem with it.

use domain::dataset::Pledge;
use domain::plan::Plan;
use leptos::prelude::*;

use crate::browser::share::{self, Shared};
use crate::markup;
use crate::route;

/// A button for the device's share sheet (or the clipboard), and an e-mail ready to send.
#[component]
pub fn ShareAndReport(plan: &'static Plan, pledge: &'static Pledge) -> impl IntoView {
    // Natively there is no site that the page is on; the path must do.
    let path = route::pledge(&pledge.id);
    let address = if cfg!(target_arch = "wasm32") { share::link_to(&path) } else { path };
    let outcome = RwSignal::new(None::<Shared>);
    let link = move || share::link_to(&route::pledge(&pledge.id));
    let share = move |_| {
        leptos::task::spawn_local(async move {
            let shared = share::share(pledge.summary.clone(), link()).await;
            let _ = outcome.try_set(Some(shared));
        });
    };
    let said = move || match outcome.get() {
        Some(Shared::Copied) => "Link copied.".to_owned(),
        Some(Shared::Neither) => format!("Copy this link: {}", link()),
        Some(Shared::Sheet) | None => String::new(),
    };
    view! {
        <div class="share">
            <button type="button" class="button" on:click=share>"Share this pledge"</button>
            <a class="button button-quiet" href=markup::pledge::report(plan, pledge, &address)>"Report a problem"</a>
            <p role="status" class="share-said">{said}</p>
        </div>
    }
}
