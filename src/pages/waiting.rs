//! What waits on this device to be sent, for anyone who holds it.

use std::sync::Arc;

use domain::moment::Moment;
use domain::queue::{Millis, Standing};
use leptos::prelude::*;

use crate::browser::{clock, download};
use crate::components::live::{live_html, live_text};
use crate::components::still::{pieces, still};
use crate::markup::waiting;
use crate::state::queue::outbox;
use crate::state::visit;

/// Programs know lines of JSON by this name.
const KIND: &str = "application/x-ndjson";

/// The page.
pub fn page() -> AnyView {
    visit::use_title("Answers waiting on this device");
    let outbox = outbox();
    let standing = outbox.standing();
    let headline = move || standing.with(waiting::headline);
    let details = move || standing.with(|it| waiting::details(it, &local).into_string());
    let promise = move || standing.with(|it| waiting::promise(it).into_string());
    let holds = move |what: fn(&Standing) -> bool| !standing.with(what);
    let save = move |_| {
        leptos::task::spawn_local(async move {
            let text = outbox.unsent_as_file().await;
            let day = Moment::from_unix(clock::now() as i64 / 1_000).date();
            download::save_text(&format!("answers-not-sent-{day}.jsonl"), KIND, &text);
        });
    };
    pieces(vec![
        still(waiting::heading()),
        view! { <p role="status" class="lede waiting-now">{live_text(Arc::new(headline))}</p> }.into_any(),
        live_html(Arc::new(details)),
        view! {
            <p class="actions">
                <button type="button" class="button" hidden=move || holds(waits) on:click=move |_| outbox.try_now()>
                    "Send now"
                </button>
                <button type="button" class="button button-quiet" hidden=move || holds(is_aside) on:click=move |_| outbox.try_aside()>
                    "Send what was not accepted again"
                </button>
            </p>
            <section hidden=move || holds(is_unsent)>
                {still(waiting::for_staff())}
                <p><button type="button" class="button button-quiet" on:click=save>"Save what waits as a file"</button></p>
            </section>
        }
        .into_any(),
        live_html(Arc::new(promise)),
    ])
}

fn waits(it: &Standing) -> bool {
    it.summary.waiting > 0
}

fn is_aside(it: &Standing) -> bool {
    it.summary.set_aside > 0
}

fn is_unsent(it: &Standing) -> bool {
    waits(it) || is_aside(it) || it.summary.newer > 0
}

/// As the clocks of this place show it.
fn local(time: Millis) -> Moment {
    Moment::from_unix(time.div_euclid(1_000)).later(-60 * clock::minutes_behind_utc(time))
}
