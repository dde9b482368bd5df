//! Forms: what is in their fields, and what is put there.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FormData, HtmlFormElement, HtmlInputElement};

/// A choice that was just made or taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The name of its field.
    pub name: String,
    /// What is chosen.
    pub value: String,
    /// Whether it is chosen now.
    pub checked: bool,
}

/// The names and values of all fields of the form that an event happened in, in their order.
pub fn fields(event: &Event) -> Vec<(String, String)> {
    let form = target(event).and_then(|it| it.closest("form").ok().flatten());
    let form = form.and_then(|it| it.dyn_into::<HtmlFormElement>().ok());
    let Some(data) = form.and_then(|it| FormData::new_with_form(&it).ok()) else { return Vec::new() };
    let mut fields = Vec::new();
    for entry in Array::from(&data).iter() {
        let entry = Array::from(&entry);
        if let (Some(name), Some(value)) = (entry.get(0).as_string(), entry.get(1).as_string()) {
            fields.push((name, value));
        }
    }
    fields
}

/// The field that an event happened in: its name, its value, and whether it is chosen.
pub fn changed(event: &Event) -> Option<Chosen> {
    let input = target(event)?.dyn_into::<HtmlInputElement>().ok()?;
    Some(Chosen { name: input.name(), value: input.value(), checked: input.checked() })
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn input(id: &str) -> Option<HtmlInputElement> {
    super::document::by_id(id)?.dyn_into().ok()
}

/// Takes back every choice of a field except these.
pub fn keep_chosen(name: &str, values: &[String]) {
    let selector = ["input[name=\"", name, "\"]"].concat();
    let Some(found) = super::document::document().and_then(|it| it.query_selector_all(&selector).ok()) else {
        return;
    };
    for at in 0..found.length() {
        let input = found.item(at).and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input.filter(|it| !values.contains(&it.value())) {
            input.set_checked(false);
        }
    }
}

/// Puts a text into the field with this id.
pub fn set_value(id: &str, value: &str) {
    if let Some(input) = input(id) {
        input.set_value(value);
    }
}
