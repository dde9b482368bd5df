//! How the record was made: method, what the statuses mean, the documents, the words.

use leptos::prelude::*;

use crate::components::glyph::Glyph;
use crate::state::{use_plan, visit};

#[component]
pub fn AboutPage() -> AnyView {
    let plan = use_plan();
    let data = plan.data();
    visit::use_title(|| "About".to_owned());
    view! {
        <h1 id=visit::TITLE_ID tabindex="-1">"How we read the documents"</h1>
        <p class="lede">
            {format!(
                "This site shows what became of the {} of the {}. It says what published documents say, and no more.",
                plan.info().title,
                plan.info().organisation,
            )}
        </p>
        <section class="prose" aria-labelledby="method">
            <h2 id="method">"Our rules"</h2>
            <ul>
                <li>"A pledge has a status only if a published document backs it. If we found nothing, we say “no update published”. That does not mean that nothing was done."</li>
                <li>"The statuses are our reading. The office’s own status symbols were pictures that did not survive in the text we read. There is room for them here when the office gives them."</li>
                <li>"The wording of each pledge is quoted exactly, slips included. Everything else is in our own plain words."</li>
                <li>"Something printed under one pledge but about another is shown with the pledge it is about. We say where it was printed."</li>
                <li>"Figures are shown as printed. Where a document contradicts itself, we say so and choose neither."</li>
                <li>"What happened before this plan is not evidence for it."</li>
            </ul>
        </section>
        <section class="prose" aria-labelledby="statuses">
            <h2 id="statuses">"What the statuses mean"</h2>
            <dl class="meanings">
                {data.statuses.iter().map(|status| view! {
                    <div>
                        <dt class=format!("status status-{}", status.id.id())><Glyph status=status.id/>{status.name.as_str()}</dt>
                        <dd>{status.definition.as_str()}</dd>
                    </div>
                }).collect_view()}
            </dl>
        </section>
        <Sources/>
        <section class="prose" aria-labelledby="wrong">
            <h2 id="wrong">"If something is wrong"</h2>
            <p>
                "Every pledge has a “Report a problem” link that opens an e-mail to the office. Please say which document shows the right information."
            </p>
        </section>
        <section class="prose" aria-labelledby="words">
            <h2 id="words">"Words and short forms"</h2>
            <dl class="words">
                {data.glossary.iter().map(|term| view! {
                    <div><dt>{term.term.as_str()}</dt><dd>{term.definition.as_str()}</dd></div>
                }).collect_view()}
            </dl>
        </section>
    }
    .into_any()
}

#[component]
fn Sources() -> impl IntoView {
    let sources = use_plan().data().sources.iter().map(|source| {
        let published = source.published.map_or("no date of publication printed".to_owned(), |it| it.to_string());
        view! {
            <li id=source.id.to_string()>
                <h3>{source.title.as_str()}</h3>
                <p>{format!("{}, {published}.", source.publisher)}</p>
                {source.covers.as_deref().map(|covers| view! { <p>{format!("Covers: {covers}.")}</p> })}
                {source.note.as_deref().map(|note| view! { <p class="hint">{note}</p> })}
            </li>
        }
    });
    view! {
        <section class="prose" aria-labelledby="sources">
            <h2 id="sources">"The documents"</h2>
            <ul class="sources">{sources.collect_view()}</ul>
        </section>
    }
}
