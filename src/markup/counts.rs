//! The three counts: as a bar, and as a key whose parts are links to their lists.

use domain::dataset::Status;
use domain::plan::{Counts, Plan};
use maud::{Markup, html};

use super::status::{glyph, name};
use crate::route;

/// One bar, cut in proportion. It is silent: the key says the same in words.
pub fn bar(counts: Counts) -> Markup {
    let mut x = 0;
    html! {
        svg.counts-bar viewBox={ "0 0 " (counts.total().max(1)) " 1" } preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            @for status in Status::ALL {
                rect class={ "bar-" (status.id()) } x=(x) y="0" width=(counts.get(status)) height="1" {}
                @let () = x += counts.get(status);
            }
        }
    }
}

/// The counts in words, each a link to its pledges. `query` narrows the lists, e.g. to a theme.
pub fn key(plan: &Plan, counts: Counts, query: &str) -> Markup {
    let joined = if query.is_empty() { String::new() } else { format!("{query}&") };
    html! {
        ul.counts-key {
            @for status in Status::ALL {
                li {
                    a class={ "key status-" (status.id()) } href=(route::pledges(&format!("{joined}status={}", status.id()))) {
                        (glyph(status)) " "
                        b { (counts.get(status)) } " "
                        span { (name(plan, status)) }
                    }
                }
            }
        }
    }
}

/// `29 pledges: 1 delivered, 22 in progress, 6 with no update published`
pub fn in_words(plan: &Plan, counts: Counts) -> String {
    let parts =
        Status::ALL.map(|status| Counts::told(&counts.get(status).to_string(), status, name(plan, status)));
    format!("{} pledges: {}", counts.total(), parts.join(", "))
}
