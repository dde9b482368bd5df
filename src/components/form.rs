//! A form that one fills in. It is one piece of HTML; what happens in it is told, and what comes of
//! that is not decided here.

use leptos::prelude::*;

use super::live::{Text, live_text};
use crate::browser::form::{self, Chosen};
use crate::browser::{clock, document};

/// Names and values of the fields, in the order of the form.
pub type Fields = Vec<(String, String)>;

/// What happened in the form.
#[derive(Clone, Debug)]
pub enum Happened {
    /// Something was typed or chosen.
    Typed(Fields),
    /// A field was left after it had changed, or a choice was made.
    Changed(Fields, Option<Chosen>),
    /// A button was pressed: what it is for, as its markup says.
    Pressed(String),
    /// The form was sent.
    Sent(Fields),
}

/// The form. `said` is read out to those who hear the page whenever it changes; `action` is where it
/// stands.
pub fn form(action: String, html: Text, said: Text, on: Callback<Happened>) -> AnyView {
    view! {
        <form
            class="form"
            action=action
            method="post"
            novalidate
            on:input=move |event| on.run(Happened::Typed(form::fields(&event)))
            on:change=move |event| on.run(Happened::Changed(form::fields(&event), form::changed(&event)))
            on:click=move |event| {
                if let Some(act) = document::act_pressed(&event) {
                    event.prevent_default();
                    on.run(Happened::Pressed(act));
                }
            }
            on:submit=move |event| {
                event.prevent_default();
                on.run(Happened::Sent(form::fields(&event)));
            }
        >
            <div inner_html=move || html()></div>
            // Outside of what is written anew, for a line that is new is not read out.
            <p role="status" class="visually-hidden">{live_text(said)}</p>
        </form>
    }
    .into_any()
}

/// Moves the focus once what was just written is in the page.
pub fn focus_soon(id: String, show: bool) {
    clock::before_paint(move || if show { document::focus_and_show(&id) } else { document::focus(&id) });
}

/// Moves the focus to a field, with its question in sight.
pub fn focus_field(id: &str) {
    document::focus_field(id);
}
