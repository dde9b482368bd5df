//! What is shown when the app stops: a readable page with a way on, never a frozen one.

use wasm_bindgen::JsValue;

/// Shows the page "Something went wrong", which `index.html` holds ready, on any panic.
/// Nothing of the app may run after a panic, so the page works with links alone.
pub fn show_page_on_panic() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&JsValue::from_str(&panic.to_string()));
        if let Some(document) = web_sys::window().and_then(|it| it.document()) {
            if let Some(root) = document.document_element() {
                // The style sheet hides the app and shows the page.
                let _ = root.set_attribute("data-stopped", "");
            }
            super::document::focus("stopped-title");
        }
    }));
}
