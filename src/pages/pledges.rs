//! All pledges on one page: search, filter, sort.

use domain::filter::{Choice, Filter, Sort};
use leptos::prelude::*;

use crate::browser::clock::Pause;
use crate::components::chips::Chips;
use crate::components::filters::{Filters, SHEET_ID};
use crate::components::pledge_list::{PledgeList, Searched};
use crate::markup::{TITLE_ID, message};
use crate::route;
use crate::state::wish::{Wish, use_selection, use_wish};
use crate::state::{use_finder, use_plan, visit};

/// A change of the list is announced once it has settled for this long, in milliseconds.
const ANNOUNCE_PAUSE: u64 = 700;

/// The page.
pub fn page() -> AnyView {
    let plan = use_plan();
    let wish = use_wish();
    let filter = wish.filter;
    let selection = use_selection(filter);
    let n_found = Memo::new(move |_| selection.with(|it| it.as_ref().map_or(0, |it| it.order.len())));
    // A very large plan takes a moment; "0 of 25,000" would be wrong meanwhile.
    let count = move || match selection.with(Option::is_some) {
        true => count_in_words(n_found.get(), plan.pledges().len()),
        false => "Getting the list ready…".to_owned(),
    };
    let facets =
        Memo::new(move |_| selection.with(|it| it.as_ref().map(|it| it.facets.clone()).unwrap_or_default()));
    let order =
        Memo::new(move |_| selection.with(|it| it.as_ref().map(|it| it.order.clone()).unwrap_or_default()));
    let query =
        Memo::new(move |_| selection.with(|it| it.as_ref().map(|it| it.query.clone()).unwrap_or_default()));
    let searched = Searched { index: use_finder(), query: query.into() };
    let change = move |next: Filter| wish.change(next);
    let toggle = move |choice: Choice| change(filter.with_untracked(|it| it.toggled(&choice, plan)));
    let clear = move || change(filter.with_untracked(Filter::cleared));
    visit::use_title(|| "All pledges".to_owned());
    view! {
        <h1 id=TITLE_ID tabindex="-1">"All pledges"</h1>
        <div class="list-page">
            <div class="list-main">
                <div class="list-tools">
                    <SearchField wish/>
                    <button type="button" class="button button-quiet filters-open" popovertarget=SHEET_ID>
                        "Filters"
                        {move || filter.with(|it| match n_chosen(it) {
                            0 => String::new(),
                            n => format!(" ({n})"),
                        })}
                    </button>
                </div>
                <Chips plan filter on_take_back=toggle on_clear=clear/>
                <div class="list-head">
                    <p class="list-count" aria-hidden="true">{count}</p>
                    <SortField wish/>
                </div>
                <Announced text=Signal::derive(count)/>
                <PledgeList
                    plan
                    searched
                    order
                    link_query=wish.address
                    on_rows=visit::set_rows_shown
                    rows_before=visit::rows_before()
                />
                <div inner_html=move || {
                    let nothing = n_found.get() == 0 && selection.with(Option::is_some);
                    if nothing { filter.with(nothing_found) } else { String::new() }
                }></div>
            </div>
            <Filters plan filter facets n_found on_choose=toggle/>
        </div>
    }
    .into_any()
}

/// Choices made in the sheet; the search text is not one of them.
fn n_chosen(filter: &Filter) -> usize {
    filter.themes.len()
        + filter.subthemes.len()
        + filter.statuses.len()
        + filter.places.len()
        + usize::from(filter.with_figures)
}

fn count_in_words(found: usize, all: usize) -> String {
    if found == all { format!("All {all} pledges") } else { format!("{found} of {all} pledges") }
}

/// Searches while one types; Enter writes the address at once.
#[component]
fn SearchField(wish: Wish) -> impl IntoView {
    view! {
        <form
            role="search"
            class="search-row"
            action=route::PLEDGES
            method="get"
            on:submit=move |event| {
                event.prevent_default();
                wish.settle();
            }
        >
            <label for="search" class="visually-hidden">"Search the pledges"</label>
            <input
                id="search"
                type="search"
                name="q"
                placeholder="Search the pledges"
                autocomplete="off"
                enterkeyhint="search"
                maxlength="200"
                prop:value=move || wish.filter.with(|it| it.query.clone())
                on:input:target=move |event| wish.type_text(event.target().value())
            />
        </form>
    }
}

#[component]
fn SortField(wish: Wish) -> impl IntoView {
    let filter = wish.filter;
    let options = move || {
        let searching = filter.with(|it| !it.query.trim().is_empty());
        let offered = Sort::ALL.into_iter().filter(move |it| searching || *it != Sort::Match);
        let chosen = filter.with(|it| it.sort);
        offered
            .map(|sort| view! { <option value=sort.id() selected=sort == chosen>{sort_name(sort)}</option> })
            .collect_view()
    };
    view! {
        <div class="sort">
            <label for="sort">"Sort by"</label>
            <select
                id="sort"
                prop:value=move || filter.with(|it| it.sort.id())
                on:change:target=move |event| {
                    if let Some(sort) = Sort::from_id(&event.target().value()) {
                        wish.change(filter.with_untracked(|it| it.with_sort(sort)));
                    }
                }
            >
                {options}
            </select>
        </div>
    }
}

fn sort_name(sort: Sort) -> &'static str {
    match sort {
        Sort::Plan => "Order of the plan",
        Sort::Match => "Best match",
        Sort::Evidence => "Most evidence",
        Sort::Newest => "Newest evidence",
        Sort::Az => "A to Z",
    }
}

/// Says the count to screen readers once it has settled, and not at the start.
#[component]
fn Announced(text: Signal<String>) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let pause = Pause::new(ANNOUNCE_PAUSE);
    Effect::new(move |before: Option<String>| {
        let text = text.get();
        if before.is_some_and(|before| before != text) {
            let next = text.clone();
            pause.then(move || said.set(next));
        }
        text
    });
    view! { <p role="status" class="visually-hidden">{said}</p> }
}

/// No result, and a way on.
fn nothing_found(filter: &Filter) -> String {
    let plan = use_plan();
    let words = filter.query.trim();
    // A search that filters narrow to nothing may find something in the whole plan.
    let narrowed = !words.is_empty() && !filter.without(&Choice::Query, plan).is_empty();
    let wider = Filter::default().with_query(words).to_query(plan);
    message::nothing_found(plan, narrowed.then(|| (route::pledges(&wider), words))).into_string()
}
