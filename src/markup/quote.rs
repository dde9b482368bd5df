//! Official wording, quoted letter for letter.

use domain::dataset::Wording;
use domain::plan::Plan;
use maud::{Markup, html};

use super::citation::cited;

/// A wording with where it is printed. `words` is its text, with terms explained if need be.
pub fn quote(plan: &Plan, wording: &Wording, words: &Markup) -> Markup {
    html! {
        figure.quote {
            blockquote { p { "“" (words) "”" } }
            figcaption { (cited(plan, wording.source.as_str(), wording.line)) }
        }
    }
}
