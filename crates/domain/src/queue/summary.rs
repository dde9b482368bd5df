use super::machine::Queue;
use super::{Envelope, Millis};

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

impl Queue {
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
            sending: self.is_sending(),
        }
    }

    /// All that has not reached the server, as lines of JSON, for staff alone: it holds answers.
    pub fn export(&self) -> String {
        let envelopes = self.envelopes.iter().filter(|it| !self.has_receipt(&it.id)).map(Envelope::to_json);
        envelopes.chain(self.newer.iter().map(|it| it.replace('\n', " "))).map(|line| line + "\n").collect()
    }
}
