//! When the plan could not be loaded. Nothing else can be shown without it.

use leptos::prelude::*;

use crate::api::Problem;
use crate::markup::message;

#[component]
pub fn LoadFailed(problem: Problem) -> impl IntoView {
    let (what, detail) = match problem {
        Problem::Unreachable => ("We could not reach the site. Check your connection, then try again.", None),
        Problem::Missing(status) => (
            "The file with the plan is not where it should be.",
            Some(format!("The server answered {status}.")),
        ),
        Problem::Malformed(why) => {
            ("The file with the plan is damaged, so we are not showing it.", Some(why))
        }
    };
    let inside = message::not_loaded(what, detail.as_deref()).into_string();
    view! { <main class="wrap start-page" inner_html=inside></main> }
}
