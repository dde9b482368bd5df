//! Whether something is nearly in sight.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::Array;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far outside the screen something is near, so that it is there when it is scrolled to.
const NEAR: &str = "600px";

/// Watches an element until it is dropped.
pub struct Watch {
    observer: IntersectionObserver,
    _act: Closure<dyn FnMut(Array)>,
}

/// Runs `act` once the element with this id is nearly in sight.
pub fn once_near(id: &str, act: Box<dyn FnOnce()>) -> Option<Watch> {
    let element = super::document::by_id(id)?;
    let mut act = Some(act);
    let seen = Closure::wrap(Box::new(move |entries: Array| {
        let is_near = |entry| IntersectionObserverEntry::is_intersecting(&entry);
        if entries.iter().any(|it| it.dyn_into().is_ok_and(is_near)) {
            act.take().into_iter().for_each(|act| act());
        }
    }) as Box<dyn FnMut(Array)>);
    let options = IntersectionObserverInit::new();
    options.set_root_margin(NEAR);
    let observer = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(&element);
    Some(Watch { observer, _act: seen })
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
