//! Leave this site: for someone who must not be seen reading about crime or abuse.

use leptos::ev;
use leptos::prelude::*;

use crate::browser;
use crate::components::live::effect;
use crate::state::use_plan;

/// How many presses of Shift leave the site.
const PRESSES: u32 = 3;
/// They must follow within this time, in milliseconds.
const WITHIN: u64 = 5_000;

/// A button that is always in sight; pressing Shift three times does the same.
/// It is a link, so it works whatever the app is doing.
#[component]
pub fn ExitButton() -> impl IntoView {
    let to = use_plan().data().help.exit_to.as_str();
    let presses = RwSignal::new(0);
    let forget = browser::clock::Pause::new(WITHIN);
    effect(Box::new(move || {
        let listener = window_event_listener(ev::keydown, move |event| {
            if event.key() != "Shift" {
                presses.set(0);
            } else if !event.repeat() {
                presses.update(|it| *it += 1);
                forget.then(move || presses.set(0));
            }
            if PRESSES <= presses.get_untracked() {
                browser::exit::leave(to);
            }
        });
        on_cleanup(move || listener.remove());
    }));
    view! {
        // A landmark of its own, so that those who move by landmarks find it.
        <aside aria-label="Leave this site">
            <a
                class="exit"
                href=to
                rel="external nofollow noreferrer"
                on:click=move |event| {
                    event.prevent_default();
                    browser::exit::leave(to);
                }
            >
                <span class="visually-hidden">"Emergency: "</span>
                "Leave this site"
            </a>
            <p role="status" class="visually-hidden">
                {move || match presses.get() {
                    1 => "Shift, press two more times to leave this site.",
                    2 => "Shift, press one more time to leave this site.",
                    _ => "",
                }}
            </p>
        </aside>
    }
}
