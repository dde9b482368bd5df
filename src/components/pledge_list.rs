//! Pledges as a list that follows the filter. Rows are kept by pledge, so that typing only takes
//! away and puts in; what is not yet in sight comes after the first rows are painted.

use domain::order;
use domain::plan::Plan;
use domain::search::{Index, Query};
use domain::selection::Selection;
use leptos::prelude::*;

use crate::browser::clock;
use crate::markup::row;

/// Rows painted with the first frame: more than fit on any screen.
const FIRST: usize = 24;
/// Rows added in one go after that.
const STEP: usize = 60;
/// A list up to this length is completed by itself, so that "find in page" and print have it all;
/// a longer one grows by a button.
const WHOLE: usize = 600;

/// What was searched for, and the index that knows what matches it.
#[derive(Clone, Copy)]
pub struct Searched {
    /// The index; `None` while it is being built.
    pub index: ReadSignal<Option<&'static Index>>,
    /// What was searched for.
    pub query: Memo<Query>,
}

/// The list. `link_query` is what links to pledges carry along,
/// so that previous and next follow this list. `on_rows` is told how many rows are there;
/// `rows_before` is how many there were when this page was left.
#[component]
pub fn PledgeList(
    plan: &'static Plan,
    searched: Searched,
    selection: Memo<Selection>,
    link_query: Memo<String>,
    on_rows: fn(usize),
    rows_before: usize,
) -> impl IntoView {
    // Each list that a filter gives has a number, so that growth asked for one does not count for
    // the next.
    let version = Memo::new(move |before: Option<&u32>| {
        selection.track();
        link_query.track();
        before.map_or(0, |it| it.wrapping_add(1))
    });
    // How many rows of this list may cost time by now. Those that are there from the list before
    // stay as they were until it comes to them: most of them are out of sight.
    let grown = RwSignal::new((0, rows_before));
    let limit = Memo::new(move |_| {
        let (of, limit) = grown.get();
        if of == version.get() { limit.max(FIRST) } else { FIRST }
    });
    let shown = Memo::new(move |before: Option<&Vec<u32>>| {
        selection.with(|it| first_rows(&it.order, limit.get(), before))
    });
    let current = Memo::new(move |_| {
        let mut rows: Vec<u32> = selection.with(|it| it.order.iter().take(limit.get()).copied().collect());
        order::ascending(&mut rows);
        rows
    });
    let n_all = move || selection.with(|it| it.order.len());
    let grow = move || grown.set((version.get_untracked(), shown.with_untracked(Vec::len) + STEP));

    Effect::new(move |_| {
        let (n_shown, n_all) = (shown.with(Vec::len), n_all());
        on_rows(n_shown);
        let (version, limit) = (version.get(), limit.get());
        if limit < if n_all <= WHOLE { n_all } else { n_shown } {
            clock::after_paint(move || {
                let _ = grown.try_set((version, limit + STEP));
            });
        }
    });
    let found = move |at: u32| {
        let found = searched.index.get().map(|index| {
            let query = searched.query.read();
            link_query.with(|link_query| row::found(plan, index, &query, at, link_query).into_string())
        });
        found.unwrap_or_default()
    };
    let inside = move |at: u32| {
        let is_current = Memo::new(move |_| current.with(|it| it.binary_search(&at).is_ok()));
        Memo::new(move |before: Option<&String>| match before {
            Some(before) if !is_current.get() => before.clone(),
            _ => found(at),
        })
    };
    let more = move || {
        let left = n_all().saturating_sub(shown.with(Vec::len));
        (WHOLE < n_all() && 0 < left).then(|| {
            view! {
                <button type="button" class="button button-quiet" on:click=move |_| grow()>
                    {format!("Show more ({left} left)")}
                </button>
            }
        })
    };
    view! {
        <ol class="rows">
            <For each=move || shown.get() key=|at| *at let:at>
                <li class=row::class(plan, &plan.pledges()[at as usize]) inner_html=inside(at)></li>
            </For>
        </ol>
        {more}
    }
}

/// The first `limit` rows, and those right after them that are there already: keeping a row
/// costs nothing, making it anew would.
fn first_rows(order: &[u32], limit: usize, before: Option<&Vec<u32>>) -> Vec<u32> {
    let mut there: Vec<u32> = before.cloned().unwrap_or_default();
    order::ascending(&mut there);
    let rows =
        order.iter().enumerate().take_while(|(at, row)| *at < limit || there.binary_search(row).is_ok());
    rows.map(|(_, row)| *row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(order: &[u32], limit: usize, before: &[u32], expected: &[u32]) {
        assert_eq!(first_rows(order, limit, Some(&before.to_vec())), expected);
    }

    #[test]
    fn rows_kept_and_made() {
        check(&[], 2, &[], &[]);
        check(&[1, 2, 3], 2, &[], &[1, 2]);
        check(&[1, 2, 3], 9, &[], &[1, 2, 3]);
        check(&[1, 2, 3, 4], 2, &[3], &[1, 2, 3]);
        check(&[1, 2, 3, 4], 2, &[4], &[1, 2]);
        check(&[4, 3, 2, 1], 1, &[1, 2, 3, 4], &[4, 3, 2, 1]);
    }
}
