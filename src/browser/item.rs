//! Items of a list that are made once and kept while they are out of it. What is shown again then
//! need not be read, made and styled again.

use maud::Markup;
use wasm_bindgen::UnwrapThrowExt;
use web_sys::Element;

/// A list in the page.
#[derive(Debug)]
pub struct List(Element);

/// An item of a list, in the page or kept for later.
#[derive(Debug)]
pub struct Item(Element);

impl List {
    /// The list that this element is.
    pub fn of(element: impl Into<Element>) -> List {
        List(element.into())
    }

    /// How far below the upper edge of the screen it starts, in pixels.
    pub fn top(&self) -> f64 {
        self.0.get_bounding_client_rect().top()
    }

    /// Puts an item in, before another or at the end.
    pub fn put(&self, item: &Item, before: Option<&Item>) {
        let _ = self.0.insert_before(&item.0, before.map(|it| &*it.0));
    }

    /// Puts in all that a piece of HTML has, at the end.
    fn put_all(&self, html: &Markup) {
        make(html).iter().for_each(|it| self.put(it, None));
    }
}

/// Makes the items of a piece of HTML, all at once: that is several times quicker than one by one.
pub fn make(html: &Markup) -> Vec<Item> {
    let place = super::document::document().and_then(|it| it.create_element("ol").ok());
    let place = place.expect_throw("the browser makes elements");
    place.set_inner_html(&html.0);
    let mut items = Vec::new();
    while let Some(item) = place.first_element_child() {
        item.remove();
        items.push(Item(item));
    }
    items
}

/// Puts rows at the end of the list in the last section of the element with this id, and sections after
/// that.
pub fn append(id: &str, rows: &Markup, sections: &Markup) {
    let Some(element) = super::document::by_id(id) else { return };
    if let Some(list) = element.last_element_child().and_then(|it| it.last_element_child()) {
        List(list).put_all(rows);
    }
    List(element).put_all(sections);
}

/// Writes into the element with this id.
pub fn write(id: &str, html: &Markup) {
    if let Some(element) = super::document::by_id(id) {
        element.set_inner_html(&html.0);
    }
}

impl Item {
    /// Takes it out of its list.
    pub fn take_out(&self) {
        self.0.remove();
    }

    /// Has it laid out wherever it stands, or only in sight.
    pub fn lay_out(&self, always: bool) {
        let _ = if always { self.0.set_attribute(LAID_OUT, "") } else { self.0.remove_attribute(LAID_OUT) };
    }

    /// Has it laid out in sight alone, or wherever it stands.
    pub fn set_far(&self, is_far: bool) {
        let _ = self.0.toggle_attribute_with_force(FAR, is_far);
    }

    /// Gives its link, which is its second part, another address.
    pub fn lead_to(&self, address: &str) {
        if let Some(link) = self.link() {
            let _ = link.set_attribute("href", address);
        }
    }

    /// Writes into its link.
    pub fn write_link(&self, html: &Markup) {
        if let Some(link) = self.link() {
            link.set_inner_html(&html.0);
        }
    }

    /// Writes into its last part.
    pub fn write_last(&self, html: &Markup) {
        if let Some(last) = self.0.last_element_child() {
            last.set_inner_html(&html.0);
        }
    }

    fn link(&self) -> Option<Element> {
        self.0.first_element_child()?.next_element_sibling()
    }
}

/// The style sheet lays items out that have it, even out of sight.
const LAID_OUT: &str = "data-laid-out";
/// It lays out those that have this in sight alone.
const FAR: &str = "data-far";
