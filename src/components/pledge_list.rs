//! Pledges as a list that follows the filter. The first screenful is painted first; what is not
//! yet in sight comes after that.

use domain::plan::Plan;
use domain::search::Index;
use domain::selection::Selection;
use leptos::html::Ol;
use leptos::prelude::*;

use super::live::effect;
use super::rows::{Asked, Rows};
use crate::browser::clock::{self, Pause};
use crate::browser::document;
use crate::browser::item::List;
use crate::markup::row;

/// Rows that a page rendered without a browser has, and at least as many as any long list has.
const FIRST: usize = 20;
/// A row of two lines is so high, in pixels; none is lower.
const LOW: f64 = 75.0;
/// Rows added in one go after that.
const STEP: usize = 60;
/// A list up to this length is completed by itself, so that "find in page" and print have it all;
/// a longer one grows by a button.
const WHOLE: usize = 600;
/// Once the list has rested for this long, in milliseconds, what is out of sight is laid out.
const REST: u64 = 450;

/// The list. `link_query` is what links to pledges carry along, so that previous and next follow
/// this list. `index` is `None` while it is being built. `on_rows` is told how many rows are
/// there; `rows_before` is how many there were when this page was left.
#[component]
pub fn PledgeList(
    plan: &'static Plan,
    index: ReadSignal<Option<&'static Index>>,
    selection: Memo<Selection>,
    link_query: Memo<String>,
    on_rows: fn(usize),
    rows_before: usize,
) -> impl IntoView {
    let list = NodeRef::<Ol>::new();
    let follow = Follow {
        rows: StoredValue::new_local(None),
        selection,
        link_query,
        n_there: RwSignal::new(0),
        rest: Pause::new(REST),
    };
    let mut is_first = true;
    effect(Box::new(move || {
        let (Some(index), Some(list)) = (index.get(), list.get()) else { return };
        let list = List::of(list);
        let in_sight = rows_in_sight(&list);
        let limit = if std::mem::take(&mut is_first) { rows_before.max(in_sight) } else { in_sight };
        selection.track();
        link_query.track();
        let new = || Rows::new(plan, index, list);
        follow.with_rows(|rows, asked| rows.get_or_insert_with(new).begin(asked));
        follow.show(limit);
    }));
    effect(Box::new(move || on_rows(follow.n_there.get())));
    let more = move || {
        let n_all = selection.with(|it| it.order.len());
        let left = n_all.saturating_sub(follow.n_there.get());
        (WHOLE < n_all && 0 < left).then(|| {
            let grow = move |_| follow.show(follow.n_there.get_untracked() + STEP);
            view! {
                <button type="button" class="button button-quiet" on:click=grow>
                    {format!("Show more ({left} left)")}
                </button>
            }
        })
    };
    // In the browser the rows follow the filter; natively there is only the filter of the address.
    let rows = if cfg!(target_arch = "wasm32") {
        String::new()
    } else {
        index.get_untracked().map_or_else(String::new, |index| {
            let (selection, link_query) = (selection.get_untracked(), link_query.get_untracked());
            let first = &selection.order[..selection.order.len().min(FIRST)];
            let found: Vec<_> =
                first.iter().map(|at| row::found(plan, index, &selection.query, *at)).collect();
            row::items(plan, first, &found, &link_query).into_string()
        })
    };
    view! {
        <ol class="rows" node_ref=list inner_html=rows></ol>
        {more}
    }
}

/// Rows painted with the first frame: all down to the lower edge of the screen.
fn rows_in_sight(list: &List) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small whole number")]
    let rows = ((document::height_in_sight() - list.top()) / LOW) as usize;
    rows + 1
}

/// What it takes to show more of the list, now and later.
#[derive(Clone, Copy)]
struct Follow {
    rows: StoredValue<Option<Rows>, LocalStorage>,
    selection: Memo<Selection>,
    link_query: Memo<String>,
    /// How many rows are there.
    n_there: RwSignal<usize>,
    rest: Pause,
}

impl Follow {
    fn with_rows<T>(self, act: impl FnOnce(&mut Option<Rows>, Asked) -> T) -> Option<T> {
        let selection = self.selection.try_read_untracked()?;
        let link_query = self.link_query.try_read_untracked()?;
        let asked = Asked { order: &selection.order, query: &selection.query, link_query: &link_query };
        self.rows.try_update_value(|rows| act(rows, asked))
    }

    /// Shows so many rows as they should be, and sees to the others once these are painted.
    fn show(self, limit: usize) {
        let shown = self.with_rows(|rows, asked| {
            let rows = rows.as_mut()?;
            let n_all = asked.order.len();
            let whole = if n_all <= WHOLE { n_all } else { FIRST };
            rows.show(asked, limit, limit < whole);
            Some((rows.list_number(), rows.n_right(), whole))
        });
        let Some((number, n_right, whole)) = shown.flatten() else { return };
        self.n_there.set(n_right);
        self.rest.cancel();
        if limit < whole {
            let next = whole.min(limit + STEP);
            clock::after_paint(move || self.while_shown(number, |it| it.show(next)));
        } else {
            self.rest.then(move || self.lay_out(number));
        }
    }

    fn lay_out(self, number: u32) {
        let lay_out = |rows: &mut Option<Rows>| rows.as_mut().is_some_and(Rows::lay_out_more);
        if self.rows.try_update_value(lay_out) == Some(true) {
            clock::after_paint(move || self.while_shown(number, |it| it.lay_out(number)));
        }
    }

    /// Goes on, unless the list is another by now or gone.
    fn while_shown(self, number: u32, go_on: impl FnOnce(Follow)) {
        let shown = self.rows.try_with_value(|rows| rows.as_ref().map(Rows::list_number));
        if shown.flatten() == Some(number) {
            go_on(self);
        }
    }
}
