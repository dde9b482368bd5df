//! Which pledges are asked for: read from the address, changed through the address.

use domain::filter::Filter;
use domain::plan::Plan;
use domain::selection::{Selection, select};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::asked::Asked;
use super::{use_finder, use_plan};
use crate::route;

/// Which pledges the address asks for, and how to ask for others.
#[derive(Clone, Copy)]
pub struct Wish {
    /// The filter in force.
    pub filter: Memo<Filter>,
    /// The canonical query of the address, for links that lead back to this list.
    pub address: Memo<String>,
    plan: &'static Plan,
    asked: Asked,
    wanted: Callback<(), String>,
}

/// The wish of the address, for the page that shows the list.
pub fn use_wish() -> Wish {
    let plan = use_plan();
    let asked = Asked::new(route::PLEDGES);
    let of_address = filter_of_address();
    let filter = Memo::new(move |_| match asked.typed() {
        Some(text) => of_address.with(|filter| filter.with_query(&text)),
        None => of_address.get(),
    });
    let address = Memo::new(move |_| of_address.with(|filter| filter.to_query(plan)));
    let wanted = Callback::new(move |()| filter.with(|filter| filter.to_query(plan)));
    Wish { filter, address, plan, asked, wanted }
}

impl Wish {
    /// Asks for other pledges: a step that Back takes back.
    pub fn change(self, filter: Filter) {
        self.asked.change(filter.to_query(self.plan));
    }

    /// Searches for a text while it is being typed; the history keeps one step, not one a letter.
    pub fn type_text(self, text: String) {
        self.asked.type_text(text, self.wanted);
    }

    /// Writes what was typed into the address at once.
    pub fn settle(self) {
        self.asked.settle(self.wanted);
    }
}

/// The list that an address names, read only: for a page that is about one of its pledges.
#[derive(Clone, Copy)]
pub struct List {
    /// The filter that the address names.
    pub filter: Memo<Filter>,
    /// Its pledges.
    pub selection: Memo<Selection>,
}

/// The list that the address names.
pub fn use_list() -> List {
    let filter = filter_of_address();
    List { filter, selection: use_selection(filter) }
}

fn filter_of_address() -> Memo<Filter> {
    let plan = use_plan();
    let search = use_location().search;
    Memo::new(move |_| search.with(|search| Filter::from_query(search, plan)))
}

/// The pledges a filter gives; none while the search is being built.
pub fn use_selection(filter: Memo<Filter>) -> Memo<Selection> {
    let plan = use_plan();
    let finder = use_finder();
    Memo::new(move |_| {
        let selected = finder.get().map(|index| filter.with(|filter| select(plan, index, filter)));
        selected.unwrap_or_default()
    })
}
