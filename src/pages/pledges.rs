//! All pledges on one page: search, filter, sort.

use std::sync::Arc;

use domain::filter::{Choice, Filter, Sort};
use leptos::prelude::*;

use crate::components::chips::chips;
use crate::components::filters::Filters;
use crate::components::list_page::{list_count, list_page, list_part};
use crate::components::live::live_html;
use crate::components::pledge_list::PledgeList;
use crate::components::search_field::{announced, search_field};
use crate::components::sheet::sheet_button;
use crate::components::still::pieces;
use crate::markup::{TITLE_ID, message};
use crate::route;
use crate::state::wish::{Wish, use_selection, use_wish};
use crate::state::{use_finder, use_plan, visit};

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
    let take_back = Callback::new(move |at: usize| {
        let chip = filter.with_untracked(|it| it.chips(plan).into_iter().nth(at));
        chip.into_iter().for_each(|it| toggle.run(it.choice));
    });
    let clear = Callback::new(move |()| wish.change(filter.with_untracked(Filter::cleared)));
    let search = search_field(
        "Search the pledges",
        route::PLEDGES,
        Arc::new(move || filter.with(|it| it.query.clone())),
        Callback::new(move |text| wish.type_text(text)),
        Callback::new(move |()| wish.settle()),
    );
    let labels = move || filter.with(|it| it.chips(plan).into_iter().map(|it| it.label).collect());
    let nothing = move || {
        let nothing = finder.get().is_some() && selection.with(|it| it.order.is_empty());
        if nothing { filter.with(nothing_found) } else { String::new() }
    };
    visit::use_title("All pledges");
    let rows = view! {
        <PledgeList
            plan
            index=finder
            selection
            link_query=wish.address
            on_rows=visit::set_rows_shown
            rows_before=visit::rows_before()
        />
    };
    let main = vec![
        list_part("list-tools", vec![search, sheet_button(Arc::new(move || filter.with(n_chosen)))]),
        chips(Arc::new(labels), take_back, clear),
        list_part("list-head", vec![list_count(Arc::new(count)), view! { <SortField wish/> }.into_any()]),
        announced(Arc::new(count)),
        rows.into_any(),
        live_html(Arc::new(nothing)),
    ];
    let filters = view! { <Filters plan filter selection on_choose=toggle/> }.into_any();
    let title = view! { <h1 id=TITLE_ID tabindex="-1">"All pledges"</h1> }.into_any();
    pieces(vec![title, list_page(main, filters)])
}

/// Choices made in the sheet; the search text is not one of them.
fn n_chosen(filter: &Filter) -> usize {
    filter.themes.len()
        + filter.subthemes.len()
        + filter.statuses.len()
        + filter.places.len()
        + usize::from(filter.with_figures)
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

/// No result, and a way on.
fn nothing_found(filter: &Filter) -> String {
    let plan = use_plan();
    let words = filter.query.trim();
    // A search that filters narrow to nothing may find something in the whole plan.
    let narrowed = !words.is_empty() && !filter.without(&Choice::Query, plan).is_empty();
    let wider = Filter::default().with_query(words).to_query(plan);
    message::nothing_found(plan, narrowed.then(|| (route::pledges(&wider), words))).into_string()
}
