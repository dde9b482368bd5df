//! The published figures that do not add up.

use domain::dataset::{Finding, Verdict};
use domain::measure_list::{VERDICTS, verdict_id};
use domain::plan::Plan;
use maud::{Markup, html};

use super::finding::{DO_NOT_KNOW, boxed, subject, title};
use super::{TITLE_ID, verdict};
use crate::route;

/// The whole page.
pub fn page(plan: &Plan) -> Markup {
    let findings = &plan.data().findings;
    let (cut_off, wrong): (Vec<&Finding>, Vec<&Finding>) =
        findings.iter().partition(|it| it.verdict == Verdict::Rounding);
    let (n_wrong, n_checked) = plan.wrong_of_checked();
    html! {
        h1.finding id=(TITLE_ID) tabindex="-1" {
            (n_wrong) " of " (n_checked) " published figures that can be checked do not add up."
        }
        p.lede {
            "We worked out every change and every total again, from the numbers that the documents print. "
            "Where they disagree, each reading is shown here with its place. "
            b { (DO_NOT_KNOW) }
        }
        (answers(plan))
        section {
            h2 { "What does not add up" }
            div.flags {
                @for (at, finding) in wrong.iter().enumerate() {
                    // All about one figure stands in one box, where the first of it stands.
                    @if wrong[..at].iter().all(|it| it.subject != finding.subject) {
                        @let same: Vec<&Finding> = wrong.iter().copied().filter(|it| it.subject == finding.subject).collect();
                        (boxed(plan, &same, &title(plan, finding)))
                    }
                }
            }
        }
        @if !cut_off.is_empty() {
            section.prose {
                h2 { "Cut off, not rounded" }
                p { "These agree if digits are cut off. Rounded as usual, the last digit would be another." }
                ul.places {
                    @for finding in cut_off { li id=(finding.id) { (subject(plan, finding)) ": " (finding.printed) " " (finding.worked_out) } }
                }
            }
        }
        (how(plan))
    }
}

/// Every figure and table that can be checked, as the sign of its answer and a link; and what the
/// signs mean, with how many there are.
fn answers(plan: &Plan) -> Markup {
    let data = plan.data();
    html! {
        ol.signs {
            @for verdict in VERDICTS.into_iter().filter(|it| *it != Verdict::CannotCheck) {
                @for table in data.tables.iter().filter(|it| it.check.verdict == verdict) {
                    li { (sign(verdict, &route::table(&table.id), &table.title)) }
                }
                @for measure in data.measures.iter().filter(|it| it.check.verdict == verdict) {
                    li { (sign(verdict, &route::measure(&measure.id), &measure.label)) }
                }
            }
        }
        ul.answers {
            @for verdict in VERDICTS {
                li class=(verdict::class(verdict)) {
                    (verdict::glyph(verdict))
                    b { (plan.checked(verdict)) }
                    a href=(route::measures(&format!("check={}", verdict_id(verdict)))) { (verdict::name(verdict)) }
                }
            }
        }
    }
}

fn sign(verdict: Verdict, href: &str, label: &str) -> Markup {
    html! {
        a class={ "square " (verdict::class(verdict)) } href=(href) {
            (verdict::glyph(verdict))
            span.visually-hidden { (label) ". " (verdict::name(verdict)) }
        }
    }
}

fn how(plan: &Plan) -> Markup {
    html! {
        section.prose {
            h2 #how { "How we check" }
            ul {
                li { "A change is worked out from the number before and the number after, and compared with the change that is printed." }
                li { "A total is compared with the sum of its rows, and a share with what it is a share of." }
                li { "A number that is printed in two places is compared with itself." }
                li { "A program does it for every figure, each time the record changes. Nobody chooses what is looked at." }
                li { "Where two readings are printed, we keep both. No sum and no chart uses either as if it were known." }
            }
            p {
                (plan.checked(Verdict::Agrees)) " figures and tables add up. "
                (plan.checked(Verdict::CannotCheck)) " have nothing to check them with: only one number is printed, and no change or total. "
                "That is normal in a report, and does not mean that they are wrong."
            }
            p { a href={ (route::about("wrong")) } { "If something here is wrong" } }
        }
    }
}
