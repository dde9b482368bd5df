use super::machine::Queue;
use super::{Envelope, Millis, Refused};
use crate::survey::wire::ResponseId;

/// What anyone who has the device in their hands may know: how many, and since when. No answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many wait to be sent.
    pub waiting: usize,
    /// When the oldest of them was made.
    pub oldest: Option<Millis>,
    /// When one was last sent.
    pub last_sent: Option<Millis>,
    /// How many the server will not take.
    pub set_aside: usize,
    /// How many were written by newer code.
    pub newer: usize,
    /// Whether one is on its way right now.
    pub sending: bool,
}

/// Where a response stands that was kept on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It waits to be sent.
    Waiting,
    /// It is on its way.
    Sending,
    /// The server has it.
    Sent,
    /// The server will not take it. It is still here.
    SetAside(Refused),
}

impl Queue {
    /// Where a response stands that was kept on this device. One that is not there any more has been
    /// sent, by this tab or another: nothing else deletes. But what newer code has written does not
    /// tell its id, so while there is any, nothing is said to be sent that may be in it.
    pub fn fate(&self, id: &ResponseId) -> Fate {
        let envelope = self.envelopes.iter().find(|it| it.id == *id);
        match envelope {
            _ if self.has_receipt(id) => Fate::Sent,
            Some(it) => match it.set_aside {
                Some(why) => Fate::SetAside(why),
                None if self.sending() == Some(id) => Fate::Sending,
                None => Fate::Waiting,
            },
            None if self.newer.is_empty() => Fate::Sent,
            None => Fate::Waiting,
        }
    }

    /// Why each of those that are set aside is.
    pub fn aside(&self) -> Vec<Refused> {
        self.envelopes.iter().filter_map(|it| it.set_aside).collect()
    }

    /// What anyone may know.
    pub fn summary(&self) -> Summary {
        let waiting =
            || self.envelopes.iter().filter(|it| it.set_aside.is_none() && !self.has_receipt(&it.id));
        Summary {
            waiting: waiting().count(),
            oldest: waiting().map(|it| it.made_at).min(),
            last_sent: self.last_sent,
            set_aside: self.envelopes.iter().filter(|it| it.set_aside.is_some()).count(),
            newer: self.newer.len(),
            sending: self.sending().is_some(),
        }
    }

    /// All that has not reached the server, as lines of JSON, for staff alone: it holds answers.
    pub fn export(&self) -> String {
        let envelopes = self.envelopes.iter().filter(|it| !self.has_receipt(&it.id)).map(Envelope::to_json);
        envelopes.chain(self.newer.iter().map(|it| it.replace('\n', " "))).map(|line| line + "\n").collect()
    }
}
