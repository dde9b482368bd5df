//! How the visitor wants to see the page: by day or by night, in colours of their own, on paper;
//! and how fine the screen is.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Number;
use web_sys::MediaQueryList;

use super::listen::{Held, Listener};

const DARK: &str = "(prefers-color-scheme: dark)";
const FORCED: &str = "(forced-colors: active)";
const PAPER: &str = "print";

/// Which colours a picture is drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// By day.
    Light,
    /// By night.
    Dark,
    /// The visitor's own colours.
    Forced,
    /// On paper.
    Paper,
}

/// How the page is seen just now.
pub fn now() -> Look {
    let holds = |text: &str| query(text).is_some_and(|it| it.matches());
    match () {
        () if holds(PAPER) => Look::Paper,
        () if holds(FORCED) => Look::Forced,
        () if holds(DARK) => Look::Dark,
        () => Look::Light,
    }
}

/// How many pixels of the screen make one of the page.
pub fn sharpness() -> f64 {
    web_sys::window().map_or(1.0, |it| it.device_pixel_ratio())
}

/// Watches how the page is seen until it is dropped.
pub struct Watch {
    _listeners: Vec<Listener>,
    _sharpness: Sharpness,
}

/// Holds the listener for the sharpness that the screen has now.
type Sharpness = Rc<RefCell<Option<Listener>>>;

/// Runs `act` with the new look whenever it changes, and around printing.
pub fn on_change(act: Rc<dyn Fn(Look)>) -> Held {
    let mut listeners = Vec::new();
    let mut hear = |target, event, look: fn() -> Look| {
        let act = Rc::clone(&act);
        listeners.push(Listener::new(target, event, Box::new(move |_| act(look()))));
    };
    for list in [DARK, FORCED, PAPER].into_iter().filter_map(query) {
        hear(list.into(), "change", now);
    }
    if let Some(window) = web_sys::window() {
        // Some browsers change the medium only after they have taken the picture of the page.
        hear(window.clone().into(), "beforeprint", || Look::Paper);
        hear(window.into(), "afterprint", now);
    }
    let sharpness = Sharpness::default();
    hear_sharpness(&sharpness, act);
    Held::Look(Watch { _listeners: listeners, _sharpness: sharpness })
}

/// A query can only ask whether the sharpness is still this one, so each change asks anew.
fn hear_sharpness(kept: &Sharpness, act: Rc<dyn Fn(Look)>) {
    let number = Number::from(sharpness()).to_string_with_radix(10).map(String::from).unwrap_or_default();
    let Some(list) = query(&format!("(resolution: {number}dppx)")) else { return };
    let weak = Rc::downgrade(kept);
    let listener = Listener::new(
        list.into(),
        "change",
        Box::new(move |_| {
            act(now());
            if let Some(kept) = weak.upgrade() {
                hear_sharpness(&kept, Rc::clone(&act));
            }
        }),
    );
    kept.replace(Some(listener));
}

fn query(text: &str) -> Option<MediaQueryList> {
    web_sys::window()?.match_media(text).ok()?
}
