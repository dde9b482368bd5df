//! The title of the document and where the focus is.

use wasm_bindgen::JsCast;
use web_sys::{Document, FocusOptions, FormData, HtmlElement, HtmlFormElement, KeyboardEvent, PointerEvent};
pub use web_sys::{Element, Event};

/// The document; pages are only shown where there is one.
pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element with this id.
pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// How high the part of the page in sight is, in pixels.
pub fn height_in_sight() -> f64 {
    web_sys::window().and_then(|it| it.inner_height().ok()?.as_f64()).unwrap_or(0.0)
}

/// Sets the title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus without scrolling.
pub fn focus(id: &str) {
    if let Some(element) = by_id(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Moves the focus there if what had it is gone: a reader of the screen would be left nowhere.
pub fn focus_if_lost(id: &str) {
    let focused = document().and_then(|it| it.active_element());
    if focused.is_none_or(|it| it.tag_name() == "BODY") {
        focus(id);
    }
}

/// Moves the focus to a field, with its question in sight.
pub fn focus_field(id: &str) {
    if let Some(element) = by_id(id) {
        let question = element.closest("fieldset, .question").ok().flatten();
        question.unwrap_or(element).scroll_into_view();
        focus(id);
    }
}

/// Moves the focus there, and scrolls to it.
pub fn focus_and_show(id: &str) {
    if let Some(element) = by_id(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Whether the element with this id has the focus.
pub fn has_focus(id: &str) -> bool {
    document().and_then(|it| it.active_element()).is_some_and(|it| it.id() == id)
}

/// Prints the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Unfolds the element with this id, or folds it.
pub fn set_open(id: &str, open: bool) {
    if let Some(element) = by_id(id) {
        let _ = element.toggle_attribute_with_force("open", open);
    }
}

/// Gives the element with this id a class, or takes it.
pub fn set_class(id: &str, class: &str, has: bool) {
    if let Some(element) = by_id(id) {
        let _ = element.class_list().toggle_with_force(class, has);
    }
}

/// Tells those who wait that the page they asked for is on its way.
pub fn set_busy(busy: bool) {
    if let Some(main) = by_id("main") {
        let _ = main.set_attribute("aria-busy", if busy { "true" } else { "false" });
    }
}

/// Whether it was a mouse that did this.
pub fn is_mouse(event: &Event) -> bool {
    event.dyn_ref::<PointerEvent>().is_some_and(|it| it.pointer_type() == "mouse")
}

/// A key that was pressed.
pub struct Pressed {
    /// Its name.
    pub name: String,
    /// With Alt or Ctrl it is meant for the browser.
    pub is_for_browser: bool,
}

/// The key that was pressed.
pub fn key(event: &Event) -> Option<Pressed> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let is_for_browser = event.alt_key() || event.ctrl_key() || event.meta_key();
    Some(Pressed { name: event.key(), is_for_browser })
}

/// What the button or summary that was pressed is for, as its markup says.
pub fn act_pressed(event: &web_sys::Event) -> Option<String> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest("[data-act]").ok()??.get_attribute("data-act")
}

/// The path of the link that an event happened in.
pub fn link_around(event: &web_sys::Event) -> Option<String> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest("a").ok()??.get_attribute("href")
}

/// What is in a field of the form that is being sent.
pub fn sent(event: &web_sys::Event, field: &str) -> Option<String> {
    let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
    FormData::new_with_form(&form).ok()?.get(field).as_string()
}
