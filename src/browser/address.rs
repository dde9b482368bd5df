//! The address bar, the history, and where a page was scrolled to.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{History, Window};

const SCROLL: &str = "scroll";
const ROWS: &str = "rows";

fn history() -> Option<(Window, History)> {
    let window = web_sys::window()?;
    let history = window.history().ok()?;
    Some((window, history))
}

/// The path in the address bar.
pub fn path() -> String {
    web_sys::window().and_then(|it| it.location().pathname().ok()).unwrap_or_default()
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

/// How many rows the list had when this history entry was left; none for a new one.
pub fn rows() -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "written by `remember`")]
    remembered(ROWS).map_or(0, |rows| rows as usize)
}

/// Whether the page was left scrolled, and is now come back to.
pub fn is_left_scrolled() -> bool {
    remembered(SCROLL).is_some_and(|it| 0.0 < it)
}

/// Scrolls to where this history entry was left; for a new one, to what its fragment names, or to
/// the top.
pub fn return_to_place() {
    let Some((window, _)) = history() else { return };
    let fragment = window.location().hash().unwrap_or_default();
    let target = super::document::by_id(fragment.trim_start_matches('#'));
    match (remembered(SCROLL), target) {
        (None, Some(target)) => target.scroll_into_view(),
        (scroll, _) => window.scroll_to_with_x_and_y(0.0, scroll.unwrap_or(0.0)),
    }
}

fn remembered(name: &str) -> Option<f64> {
    let state = history()?.1.state().ok()?;
    Reflect::get(&state, &name.into()).ok()?.as_f64()
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
