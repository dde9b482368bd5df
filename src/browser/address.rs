//! The address bar, the history, and where a page was scrolled to.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{History, Window};

const SCROLL: &str = "scroll";
const ROWS: &str = "rows";

/// What the history remembers of a view besides its address: where it was scrolled to, and how
/// many rows of a long list were there.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Place {
    /// Pixels from the top.
    pub scroll: f64,
    /// Rows of the list.
    pub rows: usize,
}

fn history() -> Option<(Window, History)> {
    let window = web_sys::window()?;
    let history = window.history().ok()?;
    Some((window, history))
}

/// The browser would restore the scroll position before the page has its height, so we do it.
pub fn restore_scroll_ourselves() {
    if let Some((_, history)) = history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

/// Remembers in the history entry where the page is scrolled to.
pub fn remember(rows: usize) {
    let Some((window, history)) = history() else { return };
    let state = js_sys::Object::new();
    let set = |name: &str, value: f64| Reflect::set(&state, &name.into(), &value.into());
    let _ = set(SCROLL, window.scroll_y().unwrap_or(0.0));
    #[expect(clippy::cast_precision_loss, reason = "a list has fewer rows than 2^52")]
    let _ = set(ROWS, rows as f64);
    let _ = history.replace_state(&state, "");
}

/// Where this history entry was left; the top for a new one.
pub fn place() -> Place {
    let state = history().and_then(|(_, history)| history.state().ok()).unwrap_or(JsValue::NULL);
    let get = |name: &str| Reflect::get(&state, &name.into()).ok().and_then(|it| it.as_f64());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "written by `remember`")]
    let rows = get(ROWS).unwrap_or(0.0) as usize;
    Place { scroll: get(SCROLL).unwrap_or(0.0), rows }
}

/// Scrolls the page.
pub fn scroll_to(y: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, y);
    }
}

/// Puts an address into the address bar if it is not there: the router leaves out a push when it
/// takes the address for the newest in its own list, which Back and typing put out of step.
pub fn ensure_shown(path_and_query: &str) {
    let Some((window, history)) = history() else { return };
    let location = window.location();
    let shown = location.pathname().and_then(|path| location.search().map(|search| path + &search));
    if shown.is_ok_and(|shown| shown != path_and_query) {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(path_and_query));
    }
}
