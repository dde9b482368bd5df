//! Leaving the site at once, for someone who must not be seen reading it.

/// Empties the page and goes to a harmless one, which takes this page's place in the history.
pub fn leave(to: &str) {
    if let Some(root) = super::document::document().and_then(|it| it.document_element()) {
        // The other page may take seconds to come: nothing of this one stays visible meanwhile.
        let _ = root.set_attribute("data-leaving", "");
    }
    super::document::set_title("New page");
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(to);
    }
}
