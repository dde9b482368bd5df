//! The query of the address, as choices and typing change it: the same for every list.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

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

/// The query of the address, and how to ask for another one.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    /// The query as it stands in the address.
    pub(super) search: Memo<String>,
    draft: RwSignal<Option<Draft>>,
    pause: Pause,
    go: StoredValue<Box<dyn Fn(String, Step) + Send + Sync>>,
}

impl Asked {
    /// What the address of the list at this path asks for.
    pub(super) fn new(path: &'static str) -> Asked {
        let navigate = use_navigate();
        let go = StoredValue::new(Box::new(move |query: String, step: Step| {
            let options =
                NavigateOptions { scroll: false, replace: step == Step::Same, ..NavigateOptions::default() };
            navigate(&route::with_query(path, &query), options);
        }) as Box<dyn Fn(String, Step) + Send + Sync>);
        Asked {
            search: use_location().search,
            draft: RwSignal::new(None),
            pause: Pause::new(TYPING_PAUSE),
            go,
        }
    }

    /// What is being typed and does not yet stand in the address.
    pub(super) fn typed(self) -> Option<String> {
        let here = |draft: &&Draft| self.search.with(|search| *search == draft.at);
        self.draft.with(|draft| draft.as_ref().filter(here).map(|draft| draft.text.clone()))
    }

    /// Asks for something else: a step that Back takes back.
    pub(super) fn change(self, query: String) {
        self.pause.cancel();
        self.go.with_value(|go| go(query, Step::New));
    }

    /// Searches for a text while it is being typed; the history keeps one step, not one a letter.
    /// `wanted` is the query with what is typed.
    pub(super) fn type_text(self, text: String, wanted: Callback<(), String>) {
        let at = self.search.get_untracked();
        self.draft.set(Some(Draft { text, at }));
        self.pause.then(move || self.settle(wanted));
    }

    /// Writes what was typed into the address at once.
    pub(super) fn settle(self, wanted: Callback<(), String>) {
        self.pause.cancel();
        if self.draft.with_untracked(Option::is_none) {
            return;
        }
        self.go.with_value(|go| go(untrack(|| wanted.run(())), Step::Same));
        let at = self.search.get_untracked();
        self.draft.update(|draft| {
            if let Some(draft) = draft {
                draft.at = at;
            }
        });
    }
}
