//! Until it is known what is asked, and when it cannot be known.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::Problem;
use crate::components::form::{Happened, focus_soon, form};
use crate::components::live::{effect, live_view};
use crate::components::still::still;
use crate::markup::survey::list;
use crate::markup::{TITLE_ID, message};
use crate::route;
use crate::state::surveys::{All, Loaded, load, use_surveys};
use crate::state::visit;

/// A page that needs to know what is asked.
pub(in crate::pages) fn with_surveys(view: Arc<dyn Fn(All) -> AnyView + Send + Sync>) -> AnyView {
    let surveys = use_surveys();
    keep_focus(Box::new(move || surveys.track()));
    live_view(Arc::new(move || match surveys.get() {
        Loaded::Loading => page(),
        Loaded::Ready(all) => view(all),
        Loaded::Failed(problem) => failed(&problem, Callback::new(move |()| load(surveys))),
    }))
}

/// Whoever came from another page is at its title, and stays there when the page has come: when what
/// `track` looks at has changed.
pub(super) fn keep_focus(track: Box<dyn Fn()>) {
    let mut is_first = true;
    effect(Box::new(move || {
        track();
        if !std::mem::take(&mut is_first) && visit::has_come_from_within() {
            focus_soon(TITLE_ID.to_owned(), false);
        }
    }));
}

/// Meanwhile.
pub(in crate::pages) fn page() -> AnyView {
    visit::use_title(list::TITLE);
    still(message::loading(list::TITLE, "Getting the questions…"))
}

/// What happened, and a button to try again.
pub(in crate::pages) fn failed(problem: &Problem, again: Callback<()>) -> AnyView {
    let (what, detail) = match problem {
        Problem::Unreachable => {
            ("We could not get the questions. Check your connection, then try again.", None)
        }
        Problem::Missing(status) => (
            "The file with the questions is not where it should be.",
            Some(["The server answered ", &status.to_string(), "."].concat()),
        ),
        Problem::Malformed(why) => {
            ("The file with the questions is damaged, so we are not showing it.", Some(why.clone()))
        }
    };
    visit::use_title(message::NO_QUESTIONS);
    let inside = message::no_questions(what, detail.as_deref()).into_string();
    let on = Callback::new(move |happened| {
        if matches!(happened, Happened::Sent(_)) {
            again.run(());
        }
    });
    form(route::SURVEYS.to_owned(), Arc::new(move || inside.clone()), Arc::new(String::new), on)
}
