//! Listening to the browser for as long as someone cares.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, ResizeObserver, ResizeObserverEntry};

/// Listens until it is dropped.
pub enum Held {
    /// To events.
    Listener(Listener),
    /// To the size of an element.
    Size(SizeWatch),
    /// To whether an element is in sight.
    Sight(super::near::Watch),
    /// To how the page is seen.
    Look(super::look::Watch),
}

/// Hears an event until it is dropped.
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    act: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Runs `act` at each event of this name.
    pub(super) fn new(target: EventTarget, event: &'static str, act: Box<dyn FnMut(Event)>) -> Listener {
        let act = Closure::wrap(act);
        let _ = target.add_event_listener_with_callback(event, act.as_ref().unchecked_ref());
        Listener { target, event, act }
    }
}

/// Runs `act` at each event of this name in an element.
pub fn hear(element: &Element, event: &'static str, act: Box<dyn FnMut(Event)>) -> Held {
    Held::Listener(Listener::new(element.clone().into(), event, act))
}

/// Runs `act` at each event of this name, wherever it happens.
pub fn on_window(event: &'static str, act: Box<dyn FnMut(Event)>) -> Option<Held> {
    let window = web_sys::window()?;
    Some(Held::Listener(Listener::new(window.into(), event, act)))
}

impl Drop for Listener {
    fn drop(&mut self) {
        let act = self.act.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.event, act);
    }
}

/// Watches the size of an element until it is dropped.
pub struct SizeWatch {
    observer: ResizeObserver,
    _act: Closure<dyn FnMut(Array)>,
}

/// Tells `act` soon, and whenever the element gets another size, how wide it is inside. Whoever asks
/// the element itself has the page laid out anew, if something on it has just changed.
pub fn on_resize(element: &Element, act: Box<dyn Fn(i32)>) -> Option<Held> {
    let act = Closure::wrap(Box::new(move |entries: Array| {
        let last = entries.pop().dyn_into::<ResizeObserverEntry>();
        last.iter().for_each(|it| act(super::canvas::whole(it.content_rect().width())));
    }) as Box<dyn FnMut(Array)>);
    let observer = ResizeObserver::new(act.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Held::Size(SizeWatch { observer, _act: act }))
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
