//! Published figures as a list that follows the filter. When the page opens, the first screenful is
//! painted first; what is not yet in sight comes after that, a piece in each frame.

use std::ops::Range;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::live::{Text, effect};
use crate::browser::{clock, document, item};
use crate::markup::measure_row::Piece;

const ID: &str = "figures";
/// Rows are seldom lower than three quarters of this, in pixels, and what stands above them takes up the
/// rest of any screen.
const LOW: f64 = 100.0;
/// Rows added in one go after that.
const STEP: usize = 24;

/// What the list shows.
#[derive(Clone)]
pub struct Figures {
    /// How many figures there are.
    pub count: Arc<dyn Fn() -> usize + Send + Sync>,
    /// Some of them.
    pub piece: Arc<dyn Fn(Range<usize>) -> Piece + Send + Sync>,
    /// A way on where there is none.
    pub nothing: Text,
}

/// The list. Unless it begins `at_the_top`, all of it is there at once.
pub fn figure_list(figures: Figures, at_the_top: bool) -> AnyView {
    // How many rows are there; nothing before the first.
    let there = StoredValue::new(None);
    let in_sight = if at_the_top { rows_in_sight() } else { usize::MAX };
    let shown = figures.clone();
    let list = move || {
        let count = (shown.count)();
        // Whoever narrows the list stays where they are in it, so from then on it comes whole.
        let rows = if there.get_value().is_none() { in_sight.min(count) } else { count };
        there.set_value(Some(rows));
        if count == 0 { (shown.nothing)() } else { (shown.piece)(0..rows).sections.into_string() }
    };
    effect(Box::new(move || {
        let figures = figures.clone();
        clock::after_paint(move || add(figures, there));
    }));
    html::div().id(ID).inner_html(list).into_any()
}

/// Rows painted with the first frame: all that fit on the screen. Natively there is no later.
fn rows_in_sight() -> usize {
    if cfg!(not(target_arch = "wasm32")) {
        return usize::MAX;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small whole number")]
    let rows = (document::height_in_sight() / LOW) as usize;
    rows + 1
}

/// Adds the next rows, unless they are all there or the page is gone.
fn add(figures: Figures, there: StoredValue<Option<usize>>) {
    let Some(Some(start)) = there.try_get_value() else { return };
    let end = untrack(|| (figures.count)()).min(start + STEP);
    if start < end {
        let piece = untrack(|| (figures.piece)(start..end));
        item::append(ID, &piece.rows, &piece.sections);
        there.set_value(Some(end));
        clock::after_paint(move || add(figures, there));
    }
}
