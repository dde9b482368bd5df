//! What a queue is told, and what it answers.

use super::Millis;
use super::envelope::{Content, Envelope, Stored};
use super::reply::{Refused, Reply};
use crate::survey::wire::ResponseId;

/// Something has happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Everything on disk was read, and this is it: at the start, and whenever [`Effect::Load`] asks.
    Loaded(Vec<Stored>),
    /// Someone has answered.
    Answered(Envelope),
    /// An [`Effect::Write`] is on disk.
    Written(ResponseId),
    /// An [`Effect::Write`] was not done, because something else is on disk under that id.
    Changed(ResponseId, Option<Stored>),
    /// An [`Effect::Write`] could not be done.
    NotWritten(ResponseId, Unwritten),
    /// What came of an [`Effect::Send`].
    Replied(ResponseId, Reply),
    /// An [`Effect::Delete`] is done.
    Deleted(ResponseId),
    /// An [`Effect::Delete`] could not be done.
    NotDeleted(ResponseId),
    /// The browser says that there is a network. It may be wrong.
    Online,
    /// The browser says that there is none. It may be wrong.
    Offline,
    /// The time of [`Effect::WaitUntil`] has come, the page is looked at again, or another tab says
    /// that something is new.
    Awake,
    /// Someone pressed “Send now”.
    ByHand,
    /// Staff want what was set aside to be sent once more, such as after the collector was updated.
    TryAside,
    /// The tab is closing, or is put away. Loading wakes it.
    Closing,
}

/// Why nothing could be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unwritten {
    /// The device has no room left.
    Full,
    /// The browser does not let this page store anything, or failed to.
    Unavailable,
    /// Another envelope has the same id. Whoever made it must make another.
    Taken,
}

/// Something to do. Effects are done in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Read everything on disk.
    Load,
    /// Write an envelope, durably, if what is on disk under its id is still `before`.
    Write {
        /// What must be on disk; nothing, if `None`.
        before: Option<Envelope>,
        /// What then shall be.
        after: Envelope,
    },
    /// Send it, and give up after [`super::TIMEOUT`].
    Send {
        /// Its id, part of the address.
        id: ResponseId,
        /// The body.
        content: Content,
        /// After this time it must not be sent any more; [`super::Failure::Late`] is then the reply.
        start_by: Millis,
    },
    /// Delete it: the server's receipt is here. Remember the time as that of the last one sent.
    Delete {
        /// Its id.
        id: ResponseId,
        /// When the receipt came.
        sent_at: Millis,
    },
    /// Come back at this time. There is one such time: the last that was named.
    WaitUntil(Millis),
    /// Tell the person.
    Announce(Notice),
}

/// What the person is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The answers are on disk: thank you.
    Saved(ResponseId),
    /// They are not, and must be copied or printed.
    NotSaved(ResponseId, Unwritten),
    /// The server has them.
    Sent(ResponseId),
    /// The server will not take them. They are still here.
    SetAside(ResponseId, Refused),
}
