//! Sending, and what became of it.

use std::sync::Arc;

use domain::survey::{Place, Response};
use leptos::prelude::*;

use super::take;
use super::way::Way;
use crate::components::form::{Happened, focus_soon, form};
use crate::components::live::live_html;
use crate::components::still::{pieces, still};
use crate::markup::survey::end::{self, Finished, NOT_KEPT_ID};
use crate::state::queue::{NotKept, outbox};
use crate::state::{desk, unfinished, visit};

/// The last page before sending.
pub(super) fn send(way: Way) -> AnyView {
    // Why nothing could be stored, with what would have been.
    let not_kept = RwSignal::new(None::<(String, Response)>);
    let is_busy = StoredValue::new(false);
    let said = RwSignal::new(String::new());
    visit::use_title_that_changes(Arc::new(move || {
        let error = if not_kept.with(Option::is_some) { "Error: " } else { "" };
        [error, end::SEND, " – ", way.asked.definition.title()].concat()
    }));
    let html = move || {
        not_kept.with(|it| {
            let not_kept = it.as_ref().map(|(why, response)| (why.as_str(), response));
            end::send(way.asked, &way.draft(), not_kept).into_string()
        })
    };
    let on = Callback::new(move |happened| match happened {
        Happened::Sent(_) if !is_busy.get_value() => {
            let Ok(response) = way.draft().check(way.asked.definition) else {
                // The way there leads past everything that needs an answer.
                return way.go(Place::Check, false);
            };
            is_busy.set_value(true);
            said.set("Saving your answers…".to_owned());
            leptos::task::spawn_local(async move {
                let problem = keep(way, response.clone()).await.err();
                let _ = is_busy.try_set_value(false);
                match problem {
                    None => way.go(Place::Sent, false),
                    Some(problem) => {
                        let _ = not_kept.try_set(Some((in_words(problem), response)));
                        let _ = said.try_set(String::new());
                        focus_soon(NOT_KEPT_ID.to_owned(), true);
                    }
                }
            });
        }
        Happened::Pressed(act) => not_kept.with_untracked(|it| {
            if let Some((_, response)) = it {
                take::away(&act, way.asked, response, None);
            }
        }),
        _ => (),
    });
    form(way.asked.at(Place::Send, false), Arc::new(html), Arc::new(move || said.get()), on)
}

/// Writes the answers to the disk. Only then are they taken off the desk, and what was kept of them
/// unfinished is deleted.
async fn keep(way: Way, response: Response) -> Result<(), NotKept> {
    let (desk, definition) = (way.desk(), way.asked.definition);
    let kept = outbox().keep(response.clone()).await?;
    unfinished::delete(desk.clone(), definition, way.asked.pledge_id()).await;
    desk.finish(definition, desk::Finished { response, kept });
    Ok(())
}

fn in_words(problem: NotKept) -> String {
    match problem {
        NotKept::Full => "This device has no room left for them.".to_owned(),
        NotKept::Refused(why) => why,
    }
}

/// The last page.
pub(super) fn sent(way: Way) -> AnyView {
    let Some(finished) = way.finished() else {
        visit::use_title(end::GONE);
        return still(end::gone());
    };
    visit::use_title(&[end::THANKS, " – ", way.asked.definition.title()].concat());
    let reference = finished.kept.id.reference();
    let shown = Finished { asked: way.asked, reference: &reference, response: &finished.response };
    let fate = outbox().fate(finished.kept.id.clone());
    let fate = live_html(Arc::new(move || end::fate(fate.get()).into_string()));
    let (thanks, rest) = (still(end::thanks(&shown)), end::rest(&shown).into_string());
    let on = Callback::new(move |happened| {
        if let Happened::Pressed(act) = happened {
            take::away(&act, way.asked, &finished.response, Some(&reference));
        }
    });
    pieces(vec![
        thanks,
        view! { <div role="status" class="fate">{fate}</div> }.into_any(),
        form(way.asked.at(Place::Sent, false), Arc::new(move || rest.clone()), Arc::new(String::new), on),
    ])
}
