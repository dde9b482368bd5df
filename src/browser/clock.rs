//! Timers and frames.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageChannel;

/// What is to be done, of one type for all: each type would be code of its own down to the browser.
type Act = Box<dyn FnOnce()>;

/// Runs an act after a pause; asking again before it is over starts the pause anew.
#[derive(Clone, Copy)]
pub struct Pause {
    running: StoredValue<Option<TimeoutHandle>>,
    length: Duration,
}

impl Pause {
    /// A pause of this many milliseconds, called off when the owner goes.
    pub fn new(milliseconds: u64) -> Pause {
        let pause = Pause { running: StoredValue::new(None), length: Duration::from_millis(milliseconds) };
        on_cleanup(move || pause.cancel());
        pause
    }

    /// Runs `act` after the pause, instead of what was asked before.
    pub fn then(self, act: impl FnOnce() + 'static) {
        self.then_boxed(Box::new(act));
    }

    fn then_boxed(self, act: Act) {
        self.cancel();
        self.running.set_value(set_timeout_with_handle(act, self.length).ok());
    }

    /// Calls off what was asked.
    pub fn cancel(self) {
        if let Some(Some(handle)) = self.running.try_update_value(Option::take) {
            handle.clear();
        }
    }
}

/// Runs an act once, later, unless it is dropped before.
pub struct Alarm(Option<TimeoutHandle>);

impl Alarm {
    /// Runs `act` after so many milliseconds.
    pub fn after(milliseconds: i64, act: impl FnOnce() + 'static) -> Alarm {
        fn boxed(milliseconds: i64, act: Act) -> Alarm {
            let pause = Duration::from_millis(u64::try_from(milliseconds).unwrap_or(0));
            Alarm(set_timeout_with_handle(act, pause).ok())
        }
        boxed(milliseconds, Box::new(act))
    }
}

impl Drop for Alarm {
    fn drop(&mut self) {
        if let Some(handle) = self.0.take() {
            handle.clear();
        }
    }
}

/// Runs `act` once the next frame has been painted.
pub fn after_paint(act: impl FnOnce() + 'static) {
    let act: Act = Box::new(act);
    before_paint(move || in_time(act, Duration::ZERO));
}

/// Runs `act` before the next frame is painted.
pub fn before_paint(act: impl FnOnce() + 'static) {
    fn boxed(act: Act) {
        request_animation_frame(act);
    }
    boxed(Box::new(act));
}

fn in_time(act: Act, pause: Duration) {
    set_timeout(act, pause);
}

thread_local! {
    static WAITING: RefCell<VecDeque<Act>> = const { RefCell::new(VecDeque::new()) };
}

/// Runs `act` after a frame has been painted: after those that were given before it, one each frame.
pub fn one_a_frame(act: Box<dyn FnOnce()>) {
    let n = WAITING.with_borrow_mut(|waiting| {
        waiting.push_back(act);
        waiting.len()
    });
    if n == 1 {
        after_paint(next_in_line);
    }
}

fn next_in_line() {
    let (act, is_more) = WAITING.with_borrow_mut(|it| (it.pop_front(), !it.is_empty()));
    if is_more {
        after_paint(next_in_line);
    }
    act.into_iter().for_each(|act| act());
}

/// Runs `act` as soon as the browser has seen to what waits.
pub fn soon(act: impl FnOnce() + 'static) {
    soon_boxed(Box::new(act));
}

fn soon_boxed(act: Act) {
    // A message arrives at once, whereas timers that set timers are held back for milliseconds.
    let Ok(channel) = MessageChannel::new() else { return in_time(act, Duration::ZERO) };
    channel.port1().set_onmessage(Some(Closure::once_into_js(act).unchecked_ref()));
    let _ = channel.port2().post_message(&JsValue::NULL);
}

/// Runs `act` after this many seconds, whatever page is open then.
pub fn later(seconds: u64, act: impl FnOnce() + 'static) {
    in_time(Box::new(act), Duration::from_secs(seconds));
}

/// Milliseconds since 1970 began, as this device counts them.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// How many minutes the clocks of this place are behind UTC at a moment.
pub fn minutes_behind_utc(milliseconds: i64) -> i64 {
    js_sys::Date::new(&JsValue::from_f64(milliseconds as f64)).get_timezone_offset() as i64
}
