//! Published figures as a list that follows the filter. When the page opens, the first screenful is
//! painted first; what is not yet in sight comes after that, a piece in each frame.

use domain::plan::Plan;
use leptos::html;
use leptos::prelude::*;

use super::live::effect;
use crate::browser::{clock, document, item};
use crate::markup::{measure_row, measures};
use crate::state::figures::Listed;
use crate::state::visit;

const ID: &str = "figures";
/// Rows are seldom lower than three quarters of this, in pixels, and what stands above them takes up the
/// rest of any screen.
const LOW: f64 = 100.0;
/// Rows added in one go after that.
const STEP: usize = 24;

/// The list, or a way on where no figure matches.
pub fn figure_list(plan: &'static Plan, listed: Memo<Listed>) -> AnyView {
    // How many rows are there; nothing before the first.
    let there = StoredValue::new(None);
    let in_sight = rows_in_sight();
    let list = move || {
        listed.with(|it| {
            let all = it.found.order.len();
            // Whoever narrows the list stays where they are in it, so from then on it comes whole.
            let rows = if there.get_value().is_none() { in_sight.min(all) } else { all };
            there.set_value(Some(rows));
            match all {
                0 => measures::nothing_found(plan, &it.filter).into_string(),
                _ => measure_row::piece(plan, &it.found, &it.query, 0..rows).sections.into_string(),
            }
        })
    };
    effect(Box::new(move || clock::after_paint(move || add(plan, listed, there))));
    html::div().id(ID).inner_html(list).into_any()
}

/// Rows painted with the first frame: all that fit on the screen, or all where someone comes back to the
/// middle of the page. Natively there is no later.
fn rows_in_sight() -> usize {
    if cfg!(target_arch = "wasm32") && visit::begins_at_the_top() {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small whole number")]
        let rows = (document::height_in_sight() / LOW) as usize;
        rows + 1
    } else {
        usize::MAX
    }
}

/// Adds the next rows, unless they are all there or the page is gone.
fn add(plan: &'static Plan, listed: Memo<Listed>, there: StoredValue<Option<usize>>) {
    let Some(Some(start)) = there.try_get_value() else { return };
    let added = listed.try_with_untracked(|it| {
        let all = it.found.order.len();
        let end = all.min(start + STEP);
        (start < end).then(|| (end, measure_row::piece(plan, &it.found, &it.query, start..end)))
    });
    if let Some(Some((end, piece))) = added {
        item::append(ID, &piece.rows, &piece.sections);
        there.set_value(Some(end));
        clock::after_paint(move || add(plan, listed, there));
    }
}
