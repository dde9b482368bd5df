//! Where the app is put.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Runs a task, even before there is an app whose executor could.
pub fn start(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
}

/// Puts a view in the place of what `index.html` shows while the app starts.
pub fn replace_start_page<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) {
    let Some(place) = super::document::by_id("app").and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
        panic!("index.html has no element with the id “app”");
    };
    place.set_text_content(None);
    // Something may have gone wrong on the way that did not matter in the end.
    if let Some(root) = super::document::document().and_then(|it| it.document_element()) {
        let _ = root.remove_attribute("data-stopped");
    }
    leptos::mount::mount_to(place, view).forget();
}
