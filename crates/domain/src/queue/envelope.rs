//! What is on disk. Its shape is versioned: a tab with older code leaves alone what it cannot read.

use super::reply::Refused;
use super::{LEASE, Millis};
use crate::json::{self, Writer, record};
use crate::survey::wire::ResponseId;

/// The version that this code writes.
pub const VERSION: u32 = 1;

/// Answers on their way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The id of the response, made once.
    pub id: ResponseId,
    /// What is sent.
    pub content: Content,
    /// When it was made.
    pub made_at: Millis,
    /// How often it was sent without success.
    pub attempts: u32,
    /// Why the last attempt failed, in a word.
    pub last_error: Option<String>,
    /// Which tab is sending it.
    pub lease: Option<Lease>,
    /// Why it waits for staff instead of being sent.
    pub set_aside: Option<Refused>,
}

/// The body of the request, to be sent as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// With answers that can be read on the device.
    Open(String),
    /// With answers that only the office can open.
    Sealed(String),
}

/// A tab's claim to be the one that sends it. It ends by itself, because tabs die.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    /// The tab, by a name made anew whenever a page is loaded.
    pub tab: String,
    /// When it ends.
    pub until: Millis,
}

/// What was found on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    /// An envelope.
    Known(Envelope),
    /// Something that newer code has written. It is counted and exported, and left alone.
    Newer(String),
}

impl Content {
    /// The body of the request.
    pub fn text(&self) -> &str {
        match self {
            Content::Open(text) | Content::Sealed(text) => text,
        }
    }
}

impl Lease {
    /// Whether it still holds. One that ends later than any lease can was made by a clock that
    /// was wrong, and would hold for too long.
    pub fn holds(&self, now: Millis) -> bool {
        now < self.until && self.until <= now + LEASE
    }
}

/// As it stands on disk.
struct Written {
    version: u32,
    id: ResponseId,
    body: Option<String>,
    sealed: Option<String>,
    made_at: i64,
    attempts: u32,
    last_error: Option<String>,
    lease: Option<Lease>,
    set_aside: Option<Refused>,
}

record!(Written { version, id, body, sealed, made_at, attempts, last_error, lease, set_aside });
record!(Lease { tab, until });

impl Envelope {
    /// Answers that have just been given.
    pub fn new(id: ResponseId, content: Content, made_at: Millis) -> Envelope {
        let (lease, last_error, set_aside) = (None, None, None);
        Envelope { id, content, made_at, attempts: 0, last_error, lease, set_aside }
    }

    /// As it is stored: one line, and the same text for the same envelope, so that the store can
    /// tell whether it has been changed.
    pub fn to_json(&self) -> String {
        let (body, sealed) = match &self.content {
            Content::Open(text) => (Some(text.as_str()), None),
            Content::Sealed(text) => (None, Some(text.as_str())),
        };
        Writer::text(|json| {
            json.object(|json| {
                json.name("version").number(i64::from(VERSION));
                json.name("id").string(self.id.as_str());
                json.name("body").optional(body);
                json.name("sealed").optional(sealed);
                json.name("made_at").number(self.made_at);
                json.name("attempts").number(i64::from(self.attempts));
                json.name("last_error").optional(self.last_error.as_deref());
                match &self.lease {
                    None => json.name("lease").word("null"),
                    Some(lease) => json.name("lease").object(|json| {
                        json.name("tab").string(&lease.tab);
                        json.name("until").number(lease.until);
                    }),
                }
                json.name("set_aside").optional(self.set_aside.map(Refused::word));
            });
        })
    }
}

impl Stored {
    /// Reads what is on disk. What cannot be read is taken for newer: it is never thrown away.
    pub fn read(text: &str) -> Stored {
        let newer = || Stored::Newer(text.to_owned());
        let Some(written) = json::read::<Written>(text).ok().filter(|it| it.version == VERSION) else {
            return newer();
        };
        let content = match (written.body, written.sealed) {
            (Some(text), None) => Content::Open(text),
            (None, Some(text)) => Content::Sealed(text),
            _ => return newer(),
        };
        Stored::Known(Envelope {
            id: written.id,
            content,
            made_at: written.made_at,
            attempts: written.attempts,
            last_error: written.last_error,
            lease: written.lease,
            set_aside: written.set_aside,
        })
    }
}
