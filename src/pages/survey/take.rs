//! A copy of one's own answers: printed, copied or downloaded.

use domain::survey::Response;
use leptos::task::spawn_local;
use maud::html;

use crate::browser::{document, download, item, share};
use crate::markup::survey::Asked;
use crate::markup::survey::take::SAID_ID;
use crate::state::desk::now;

/// Does what a button asks for, and says how it went where one would not see it.
pub(super) fn away(act: &str, asked: Asked, response: &Response, reference: Option<&str>) {
    let about = asked.pledge.map(|it| it.summary.as_str());
    let text = response.copy(asked.definition, about, now().date(), reference);
    match act {
        "print" => document::print(),
        "download" => {
            let name = [asked.definition.id().as_str(), "-answers.txt"].concat();
            download::save_text(&name, "text/plain;charset=utf-8", &text);
            item::write(SAID_ID, &html! { "Your answers are saved as " (name) "." });
        }
        "copy" => spawn_local(async move {
            let words = match share::copy_text(&text).await {
                true => html! { "Copied." },
                false => html! { "This browser does not let us copy. Print or download them instead." },
            };
            item::write(SAID_ID, &words);
        }),
        _ => (),
    }
}
