//! All pledges on one page: search, filter, sort.

use domain::filter::{Choice, Filter, LONGEST_QUERY, Sort};
use leptos::prelude::*;

use crate::browser::clock::Pause;
use crate::components::chips::Chips;
use crate::components::filters::{Filters, SHEET_ID};
use crate::components::pledge_list::PledgeList;
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
    let finder = use_finder();
    let count = move || {
        // A very large plan takes a moment; "0 of 25,000" would be wrong meanwhile.
        if finder.with(Option::is_none) {
            return "Getting the list ready…".to_owned();
        }
        let (found, all) = (selection.with(|it| it.order.len()), plan.pledges().len());
        if found == all { format!("All {all} pledges") } else { format!("{found} of {all} pledges") }
    };
    let toggle =
        Callback::new(move |choice| wish.change(filter.with_untracked(|it| it.toggled(&choice, plan))));
    let clear = Callback::new(move |()| wish.change(filter.with_untracked(Filter::cleared)));
    visit::use_title("All pledges");
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
                    <p class="list-count">{count}</p>
                    <SortField wish/>
                </div>
                <Announced text=Callback::new(move |()| count())/>
                <PledgeList
                    plan
                    index=finder
                    selection
                    link_query=wish.address
                    on_rows=visit::set_rows_shown
                    rows_before=visit::rows_before()
                />
                <div inner_html=move || {
                    let nothing = finder.get().is_some() && selection.with(|it| it.order.is_empty());
                    if nothing { filter.with(nothing_found) } else { String::new() }
                }></div>
            </div>
            <Filters plan filter selection on_choose=toggle/>
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
                maxlength=LONGEST_QUERY.to_string()
                prop:value=move || wish.filter.with(|it| it.query.clone())
                on:input:target=move |event| wish.type_text(event.target().value())
            />
        </form>
    }
}

#[component]
fn SortField(wish: Wish) -> impl IntoView {
    let filter = wish.filter;
    // The options change when a search begins and ends, not at each letter of it.
    let offer = Memo::new(move |_| filter.with(|it| (!it.query.trim().is_empty(), it.sort)));
    let options = move || {
        let (searching, chosen) = offer.get();
        let offered = Sort::ALL.into_iter().filter(move |it| searching || *it != Sort::Match);
        offered
            .map(|sort| view! { <option value=sort.id() selected=sort == chosen>{sort_name(sort)}</option> })
            .collect_view()
    };
    view! {
        <div class="sort">
            <label for="sort">"Sort by"</label>
            <select
                id="sort"
                prop:value=move || offer.get().1.id()
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
fn Announced(text: Callback<(), String>) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let pause = Pause::new(ANNOUNCE_PAUSE);
    Effect::new(move |before: Option<String>| {
        let text = text.run(());
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
