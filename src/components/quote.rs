//! Official wording, quoted letter for letter.

use domain::dataset::Wording;
use domain::plan::Plan;
use leptos::prelude::*;

use crate::components::cited::Cited;
use crate::components::explained::Explained;

/// A wording with where it is printed.
#[component]
pub fn Quote(
    plan: &'static Plan,
    wording: &'static Wording,
    #[prop(optional)] explained: bool,
) -> impl IntoView {
    let text = wording.text.as_str();
    let words = if explained { view! { <Explained plan text/> }.into_any() } else { text.into_any() };
    view! {
        <figure class="quote">
            <blockquote><p>"“"{words}"”"</p></blockquote>
            <figcaption><Cited plan source=wording.source.as_str() line=wording.line/></figcaption>
        </figure>
    }
}
