//! Parts of a long page that are out of sight: they are laid out once the rest has been painted, so
//! that the page opens sooner and gets its true length soon after.

use leptos::prelude::*;

use super::live::effect;
use crate::browser::clock::{self, Pause};
use crate::browser::item;

/// Once a list has rested for this long, in milliseconds, the rest of it is laid out.
const REST: u64 = 300;

/// Has everything laid out in time whenever what the page shows has changed.
pub fn lay_out_after_each<T: Send + Sync + 'static>(shown: Memo<T>) {
    let rest = Pause::new(REST);
    effect(Box::new(move || {
        shown.track();
        rest.then(lay_out);
    }));
}

/// One after the other, with a frame between, so that nobody waits for all of them.
fn lay_out() {
    if item::lay_out_next() {
        clock::after_paint(lay_out);
    }
}
