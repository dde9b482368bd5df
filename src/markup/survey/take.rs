//! A copy of one's own answers, and ways to take it away.

use domain::survey::{Definition, Response};
use maud::{Markup, html};

use super::button;
use super::check::answer;

/// The id of the line that says how it went.
pub const SAID_ID: &str = "copy-said";

/// Every question with its answer.
pub fn copy(definition: &Definition, response: &Response) -> Markup {
    html! {
        dl.check-answers {
            @for (question, lines) in response.in_words(definition) {
                div { dt { (question) } dd { (answer(&lines)) } }
            }
        }
    }
}

/// Print, copy, download.
pub fn ways() -> Markup {
    html! {
        p.acts.take-away {
            (button("print", true, "Print")) " "
            (button("copy", true, "Copy")) " "
            (button("download", true, "Download as text"))
        }
        p.share-said role="status" id=(SAID_ID) {}
    }
}
