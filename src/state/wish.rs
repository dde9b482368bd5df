//! Which pledges are asked for: read from the address, changed through the address.

use domain::filter::Filter;
use domain::selection::{Selection, select};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use super::{use_finder, use_plan};
use crate::browser::clock::Pause;
use crate::route;

/// Typing reaches the address after this pause, in milliseconds: browsers allow an address only
/// so many changes a minute.
const TYPING_PAUSE: u64 = 300;

/// What is being typed, until it stands in the address. It holds only for the address it was
/// typed at, so Back and links win over it.
#[derive(Clone)]
struct Draft {
    text: String,
    at: String,
}

/// Whether a change of the address is a step that Back takes back.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    New,
    Same,
}

/// Which pledges the address asks for, and how to ask for others.
#[derive(Clone, Copy)]
pub struct Wish {
    /// The filter in force.
    pub filter: Memo<Filter>,
    /// The canonical query of the address, for links that lead back to this list.
    pub address: Memo<String>,
    search: Memo<String>,
    draft: RwSignal<Option<Draft>>,
    pause: Pause,
    go: StoredValue<Box<dyn Fn(Filter, Step) + Send + Sync>>,
}

/// The wish of the address, for the page that shows the list.
pub fn use_wish() -> Wish {
    let plan = use_plan();
    let search = use_location().search;
    let draft = RwSignal::new(None::<Draft>);
    let of_address = filter_of_address();
    let filter = Memo::new(move |_| {
        draft.with(|draft| match draft {
            Some(draft) if search.with(|search| *search == draft.at) => {
                of_address.with(|filter| filter.with_query(&draft.text))
            }
            _ => of_address.get(),
        })
    });
    let address = Memo::new(move |_| of_address.with(|filter| filter.to_query(plan)));
    let navigate = use_navigate();
    let go = StoredValue::new(Box::new(move |filter: Filter, step: Step| {
        let options =
            NavigateOptions { scroll: false, replace: step == Step::Same, ..NavigateOptions::default() };
        navigate(&route::pledges(&filter.to_query(plan)), options);
    }) as Box<dyn Fn(Filter, Step) + Send + Sync>);
    Wish { filter, address, search, draft, pause: Pause::new(TYPING_PAUSE), go }
}

impl Wish {
    /// Asks for other pledges: a step that Back takes back.
    pub fn change(self, filter: Filter) {
        self.pause.cancel();
        self.go.with_value(|go| go(filter, Step::New));
    }

    /// Searches for a text while it is being typed; the history keeps one step, not one a letter.
    pub fn type_text(self, text: String) {
        let at = self.search.get_untracked();
        self.draft.set(Some(Draft { text, at }));
        self.pause.then(move || self.settle());
    }

    /// Writes what was typed into the address at once.
    pub fn settle(self) {
        self.pause.cancel();
        if self.draft.with_untracked(Option::is_none) {
            return;
        }
        self.go.with_value(|go| go(self.filter.get_untracked(), Step::Same));
        let at = self.search.get_untracked();
        self.draft.update(|draft| {
            if let Some(draft) = draft {
                draft.at = at;
            }
        });
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
