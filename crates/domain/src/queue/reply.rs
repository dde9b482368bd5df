//! What the server's reply means. Between us and it there may be a café's sign-in page or a host
//! that answers everything with its start page: only what the collector itself says counts.

use super::Millis;
use crate::json::{self, choice};
use crate::survey::wire::{Receipt, ResponseId};

/// The most that a server may make us wait. More is a slip of its own, or of a clock.
pub(super) const LONGEST_WAIT: Millis = 3_600_000;

/// What came of sending an envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The server has it, now or from before.
    Kept(Receipt),
    /// The server will never take it.
    Refused(Refused),
    /// Nothing is settled. The server may ask to be left alone for some time.
    Failed(Failure, Option<Millis>),
}

/// Why an envelope is set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// 409: other answers have the same id.
    Conflict,
    /// 410: the survey had closed.
    Closed,
    /// 413: it is too large.
    TooLarge,
    /// 422: it breaks rules.
    Invalid,
    /// 404: the collector does not know the survey, or not in this version.
    UnknownSurvey,
    /// Any other refusal.
    Other,
}

choice!(Refused {
    "conflict" => Conflict,
    "closed" => Closed,
    "too-large" => TooLarge,
    "invalid" => Invalid,
    "unknown-survey" => UnknownSurvey,
    "refused" => Other,
});

impl Refused {
    /// All of them, in the order in which people are told.
    pub const ALL: [Refused; 6] = [
        Refused::Conflict,
        Refused::Closed,
        Refused::TooLarge,
        Refused::Invalid,
        Refused::UnknownSurvey,
        Refused::Other,
    ];

    /// The word for it in what is stored.
    pub fn word(self) -> &'static str {
        match self {
            Refused::Conflict => "conflict",
            Refused::Closed => "closed",
            Refused::TooLarge => "too-large",
            Refused::Invalid => "invalid",
            Refused::UnknownSurvey => "unknown-survey",
            Refused::Other => "refused",
        }
    }
}

/// Why nothing is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No connection, or it broke.
    Network,
    /// No reply in time. The server may have it all the same.
    Timeout,
    /// 429: too many requests.
    TooMany,
    /// 5xx, or another reply that asks to try again.
    Busy,
    /// A reply that is not the collector's.
    NotOurs,
    /// The tab was stopped for so long that its lease ended before it began to send.
    Late,
}

impl Failure {
    /// The word for it in what is stored.
    pub fn word(self) -> &'static str {
        match self {
            Failure::Network => "network",
            Failure::Timeout => "timeout",
            Failure::TooMany => "too-many",
            Failure::Busy => "busy",
            Failure::NotOurs => "not-ours",
            Failure::Late => "late",
        }
    }
}

impl Reply {
    /// What a reply to sending `id` means. `retry_after` is the header as it came; only seconds are
    /// understood.
    pub fn read(id: &ResponseId, status: u16, retry_after: Option<&str>, body: &str) -> Reply {
        let seconds = retry_after.and_then(|it| it.trim().parse::<u64>().ok());
        let wait = seconds.map(|it| it.saturating_mul(1_000).min(LONGEST_WAIT.unsigned_abs()) as Millis);
        let refused = match status {
            200 | 201 => {
                let receipt = json::read::<Receipt>(body).ok().filter(|it| it.id == id.as_str());
                return receipt.map_or(Reply::Failed(Failure::NotOurs, None), Reply::Kept);
            }
            429 => return Reply::Failed(Failure::TooMany, wait),
            408 | 425 | 500..=599 => return Reply::Failed(Failure::Busy, wait),
            404 => Refused::UnknownSurvey,
            409 => Refused::Conflict,
            410 => Refused::Closed,
            413 => Refused::TooLarge,
            422 => Refused::Invalid,
            400..=499 => Refused::Other,
            _ => return Reply::Failed(Failure::NotOurs, None),
        };
        // A refusal of the collector is an object of JSON; a proxy's is a page.
        let is_ours = body.trim_start().starts_with('{');
        if is_ours { Reply::Refused(refused) } else { Reply::Failed(Failure::NotOurs, wait) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "3f2a91bc-0000-4000-8000-00000000000a";

    #[track_caller]
    fn check(status: u16, retry_after: Option<&str>, body: &str, expected: &str) {
        let id = ID.parse().expect("an id");
        let reply = match Reply::read(&id, status, retry_after, body) {
            Reply::Kept(receipt) => format!("kept {}", receipt.reference),
            Reply::Refused(why) => format!("refused {}", why.word()),
            Reply::Failed(why, None) => format!("failed {}", why.word()),
            Reply::Failed(why, Some(wait)) => format!("failed {} {wait}", why.word()),
        };
        assert_eq!(reply, expected);
    }

    #[test]
    fn replies() {
        let receipt =
            format!(r#"{{"id":"{ID}","received_at":"2026-11-21T12:00:00Z","reference":"3F2A-91BC"}}"#);
        check(201, None, &receipt, "kept 3F2A-91BC");
        check(200, None, &receipt, "kept 3F2A-91BC");
        check(200, None, &receipt.replace("bc-", "bd-"), "failed not-ours");
        check(200, None, "<!doctype html>", "failed not-ours");
        check(201, None, "", "failed not-ours");
        check(202, None, &receipt, "failed not-ours");
        check(302, None, "", "failed not-ours");
        check(404, None, r#"{"error":"unknown-survey"}"#, "refused unknown-survey");
        check(404, None, "<html>", "failed not-ours");
        check(409, None, r#"{"error":"conflict"}"#, "refused conflict");
        check(410, None, r#" {"error":"closed"}"#, "refused closed");
        check(413, None, r#"{"error":"too-large"}"#, "refused too-large");
        check(422, None, r#"{"errors":[]}"#, "refused invalid");
        check(403, None, r#"{"error":"no"}"#, "refused refused");
        check(403, None, "Sign in", "failed not-ours");
        check(429, Some("7"), "", "failed too-many 7000");
        check(429, None, "", "failed too-many");
        check(503, Some(" 120 "), "", "failed busy 120000");
        check(503, Some("Wed, 21 Oct 2026 07:28:00 GMT"), "", "failed busy");
        check(503, Some("999999"), "", "failed busy 3600000");
        check(503, Some("18446744073709551615"), "", "failed busy 3600000");
        check(500, None, "{}", "failed busy");
        check(408, None, "{}", "failed busy");
    }
}
