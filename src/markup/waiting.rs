//! What waits on this device to be sent: how many, since when, and what is in the way. No answers.

use domain::moment::Moment;
use domain::queue::{Disk, Failure, Millis, Promise, Reach, Refused, Standing};
use maud::{Markup, html};

use super::TITLE_ID;

/// When something happened, as the clocks of this place show it.
pub type Local<'a> = &'a dyn Fn(Millis) -> Moment;

/// What never changes.
pub fn heading() -> Markup {
    html! {
        h1 id=(TITLE_ID) tabindex="-1" { "Answers waiting on this device" }
        p {
            "What you answer is kept on this device until the office has it. "
            "This page shows how many answers wait. It does not show what anyone answered."
        }
    }
}

/// The one sentence that says how things are, which is announced when it changes.
pub fn headline(standing: &Standing) -> String {
    let waiting = standing.summary.waiting;
    let wait = match waiting {
        1 => "1 answer is waiting to be sent.".to_owned(),
        _ => format!("{waiting} answers are waiting to be sent."),
    };
    match (standing.disk, waiting) {
        (Disk::NotRead, _) => "Looking at what is kept here…".to_owned(),
        (Disk::Refused, 0) => "This browser does not let websites keep anything.".to_owned(),
        (Disk::NewerSite, _) => "This site has been updated in another tab. Reload this page.".to_owned(),
        (Disk::HeldByAnotherTab, _) => {
            "Another tab has an older version of this site open. Close it, then reload this page.".to_owned()
        }
        (_, 0) => "No answers are waiting.".to_owned(),
        _ if standing.summary.sending => format!("{wait} Sending now."),
        _ => match standing.reach {
            Reach::Failed(why) => format!("{wait} {}", failed(why)),
            Reach::Offline => format!("{wait} There is no network. Sending goes on when it is back."),
            _ => wait,
        },
    }
}

fn failed(why: Failure) -> &'static str {
    match why {
        Failure::Network | Failure::Timeout | Failure::Late => {
            "We could not reach the office’s computer. There may be no network."
        }
        Failure::TooMany | Failure::Busy => "The office’s computer is busy.",
        Failure::NotOurs => {
            "Something else answered instead of the office’s computer. Does this network want you to sign in first?"
        }
    }
}

/// All else, in a list. Nothing, while nothing is known: what comes in between later would push it away.
pub fn details(standing: &Standing, local: Local<'_>) -> Markup {
    let summary = &standing.summary;
    if standing.disk == Disk::NotRead {
        return html! {};
    }
    html! {
        dl.facts {
            @if let Some(oldest) = summary.oldest {
                dt { "Waiting since" }
                dd { (day_and_time(local(oldest))) }
            }
            @if summary.waiting > 0 {
                dt { "Next try" }
                dd {
                    @match standing.next_try.filter(|_| !summary.sending) {
                        Some(time) => { "At " (local(time).time_of_day()) ", without you doing anything" }
                        None => { "Now" }
                    }
                }
            }
            dt { "Last sent" }
            dd {
                @match summary.last_sent {
                    Some(time) => { (day_and_time(local(time))) }
                    None => { "Nothing yet" }
                }
            }
            @if summary.set_aside > 0 {
                dt { "Not accepted" }
                dd { (aside(&standing.aside)) }
            }
            @if summary.newer > 0 {
                dt { "From a newer version of this site" }
                dd { (summary.newer) ". Reload this page to send them." }
            }
        }
    }
}

/// Each reason once, with how many it is the reason of.
fn aside(reasons: &[Refused]) -> Markup {
    let counted = Refused::ALL.map(|it| (it, reasons.iter().filter(|reason| **reason == it).count()));
    html! {
        ul {
            @for (reason, count) in counted.into_iter().filter(|(_, count)| *count > 0) {
                li { (not_accepted(count)) " " (why(reason)) " " (stays(count)) }
            }
        }
    }
}

fn not_accepted(count: usize) -> String {
    match count {
        1 => "The office’s computer did not accept 1 answer.".to_owned(),
        _ => format!("The office’s computer did not accept {count} answers."),
    }
}

fn stays(count: usize) -> &'static str {
    if count == 1 { "It stays on this device for staff." } else { "They stay on this device for staff." }
}

fn why(reason: Refused) -> &'static str {
    match reason {
        Refused::Conflict => "It already has other answers with the same number.",
        Refused::Closed => "The survey had closed.",
        Refused::TooLarge => "There was too much text.",
        Refused::Invalid => "Something in it does not fit the questions.",
        Refused::UnknownSurvey => "It does not know this survey, or not in this version.",
        Refused::Other => "It did not say why.",
    }
}

/// Whether the browser will keep what waits. It says so a moment later than all else, so it stands
/// where it pushes nothing away.
pub fn promise(standing: &Standing) -> Markup {
    html! {
        @if let Some(words) = promised(standing.promise) {
            h2 { "Will the browser keep them?" }
            p { (words) }
        }
    }
}

fn promised(promise: Promise) -> Option<&'static str> {
    match promise {
        Promise::NotAsked => None,
        Promise::Kept => Some("Yes. It has promised to keep them, even when this device is short of room."),
        Promise::NotGiven => Some(
            "It has not promised to. If this device runs short of room, it may delete them. Send them soon, and do not clear this browser’s data before.",
        ),
        Promise::Unknown => {
            Some("It does not say. Send them soon, and do not clear this browser’s data before.")
        }
    }
}

/// `21 November 2026 at 14:05`
fn day_and_time(moment: Moment) -> String {
    format!("{} at {}", moment.date().in_words(), moment.time_of_day())
}

/// For whom the file is.
pub fn for_staff() -> Markup {
    html! {
        h2 { "For staff" }
        p {
            "If these answers cannot be sent, save them as a file and hand it in. "
            "The file holds what people answered: give it to nobody but the office. What you save stays on this device too."
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::queue::Summary;

    use super::*;

    fn standing(waiting: usize, sending: bool, reach: Reach) -> Standing {
        let summary = Summary { waiting, sending, ..Summary::default() };
        Standing { summary, reach, disk: Disk::Open, ..Standing::default() }
    }

    #[track_caller]
    fn check(standing: &Standing, expected: &str) {
        assert_eq!(headline(standing), expected);
    }

    #[test]
    fn headlines() {
        check(&Standing::default(), "Looking at what is kept here…");
        check(&standing(0, false, Reach::NotTried), "No answers are waiting.");
        check(&standing(0, false, Reach::Failed(Failure::Busy)), "No answers are waiting.");
        check(&standing(1, false, Reach::NotTried), "1 answer is waiting to be sent.");
        check(&standing(2, true, Reach::Reached), "2 answers are waiting to be sent. Sending now.");
        check(
            &standing(2, false, Reach::Failed(Failure::Busy)),
            "2 answers are waiting to be sent. The office’s computer is busy.",
        );
        check(
            &standing(2, false, Reach::Offline),
            "2 answers are waiting to be sent. There is no network. Sending goes on when it is back.",
        );
        let refused = Standing { disk: Disk::Refused, ..standing(0, false, Reach::NotTried) };
        check(&refused, "This browser does not let websites keep anything.");
    }

    #[track_caller]
    fn check_details(standing: &Standing, says: &[&str], says_not: &[&str]) {
        let html = details(standing, &|it| Moment::from_unix(it / 1_000)).into_string();
        for words in says {
            assert!(html.contains(words), "{words:?} is not in {html}");
        }
        for words in says_not {
            assert!(!html.contains(words), "{words:?} is in {html}");
        }
    }

    #[test]
    fn what_else_is_said() {
        let nothing = standing(0, false, Reach::NotTried);
        check_details(&nothing, &["Nothing yet"], &["since", "Not accepted", "Next try", "newer"]);

        let mut some = standing(1, false, Reach::NotTried);
        some.summary.oldest = Some(1_795_262_700_000);
        some.summary.last_sent = Some(1_795_266_300_000);
        some.next_try = Some(1_795_269_900_000);
        check_details(
            &some,
            &["21 November 2026 at 12:05", "21 November 2026 at 13:05", "At 14:05"],
            &["Not accepted", "Now"],
        );
        some.summary.sending = true;
        check_details(&some, &["Now"], &["At 14:05"]);
        check_details(&Standing::default(), &[], &["Nothing yet"]);

        assert_eq!(promise(&some).into_string(), "");
        some.promise = Promise::Kept;
        assert!(promise(&some).into_string().contains("It has promised"));

        let mut aside = standing(0, false, Reach::Reached);
        aside.summary.set_aside = 3;
        aside.aside = vec![Refused::Invalid, Refused::Closed, Refused::Invalid];
        check_details(
            &aside,
            &[
                "did not accept 2 answers. Something in it does not fit the questions. They stay",
                "did not accept 1 answer. The survey had closed. It stays on this device for staff.",
            ],
            &["did not say why"],
        );
    }
}
