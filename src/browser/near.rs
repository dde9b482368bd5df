//! Whether something is nearly in sight.

use std::cell::Cell;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::listen::Held;

/// How far outside the screen something is near, so that it is there when it is scrolled to.
const NEAR: &str = "600px";

/// Watches an element until it is dropped.
pub struct Watch {
    observer: IntersectionObserver,
    _act: Closure<dyn FnMut(Array)>,
}

/// Runs `act` once the element with this id is nearly in sight.
pub fn once_near(id: &str, act: Box<dyn FnOnce()>) -> Option<Watch> {
    let act = Cell::new(Some(act));
    let seen = move |is_near: bool| {
        if is_near {
            act.take().into_iter().for_each(|act| act());
        }
    };
    watch(&super::document::by_id(id)?, NEAR, Box::new(seen))
}

/// Tells `act` soon, and whenever it changes, whether any of the element is in sight.
pub fn on_sight(element: &Element, act: Box<dyn Fn(bool)>) -> Option<Held> {
    watch(element, "0px", act).map(Held::Sight)
}

fn watch(element: &Element, around: &str, act: Box<dyn Fn(bool)>) -> Option<Watch> {
    let seen = Closure::wrap(Box::new(move |entries: Array| {
        // Only the last of several says how it is now.
        let last = entries.pop().dyn_into::<IntersectionObserverEntry>();
        last.iter().for_each(|it| act(it.is_intersecting()));
    }) as Box<dyn FnMut(Array)>);
    let options = IntersectionObserverInit::new();
    options.set_root_margin(around);
    let observer = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(element);
    Some(Watch { observer, _act: seen })
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
