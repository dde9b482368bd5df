//! Where the app is put.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Puts a view in the place of what `index.html` shows while the app starts.
pub fn replace_start_page<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) {
    let Some(place) = super::document::by_id("app").and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
        panic!("index.html has no element with the id “app”");
    };
    place.set_text_content(None);
    leptos::mount::mount_to(place, view).forget();
}
