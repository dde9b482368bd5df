//! What a request needs of the browser.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::{AbortController, AbortSignal, RequestRedirect};

use super::clock::Alarm;

/// Follow nobody elsewhere: what people answered goes to no other address than ours.
pub const NOWHERE_ELSE: RequestRedirect = RequestRedirect::Error;

/// How long a request may take: it breaks it off, unless it is dropped before.
pub struct Patience {
    controller: Option<AbortController>,
    is_over: Rc<Cell<bool>>,
    _alarm: Alarm,
}

impl Patience {
    /// So many milliseconds from now.
    pub fn of(milliseconds: i64) -> Patience {
        let controller = AbortController::new().ok();
        let is_over = Rc::new(Cell::new(false));
        let (abort, over) = (controller.clone(), Rc::clone(&is_over));
        let alarm = Alarm::after(milliseconds, move || {
            over.set(true);
            if let Some(controller) = abort {
                controller.abort();
            }
        });
        Patience { controller, is_over, _alarm: alarm }
    }

    /// What the request listens to.
    pub fn signal(&self) -> Option<AbortSignal> {
        self.controller.as_ref().map(AbortController::signal)
    }

    /// Whether the time is over.
    pub fn is_over(&self) -> bool {
        self.is_over.get()
    }
}
