//! When the plan could not be loaded: what happened, and a way to try again.

use leptos::prelude::*;

use crate::api::plan::Problem;

/// A page of its own: nothing else can be shown without the plan.
#[component]
pub fn LoadFailed(problem: Problem) -> impl IntoView {
    let (what, detail) = match problem {
        Problem::Unreachable => ("We could not reach the site. Check your connection, then try again.", None),
        Problem::Missing(status) => {
            ("The file with the plan is not where it should be.", Some(format!("The server answered {status}.")))
        }
        Problem::Malformed(why) => ("The file with the plan is damaged, so we are not showing it.", Some(why)),
    };
    view! {
        <main id="main" class="wrap start-page">
            <h1 id="page-title" tabindex="-1">"We could not load the plan"</h1>
            <p>{what}</p>
            // A link to this very address: it reloads, and needs nothing of the app to work.
            <p><a class="button" href="" rel="external">"Try again"</a></p>
            {detail.map(|detail| view! {
                <details>
                    <summary>"Details for the people who run this site"</summary>
                    <p class="detail">{detail}</p>
                </details>
            })}
        </main>
    }
}
