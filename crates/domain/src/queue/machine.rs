//! What changes when something has happened.

use super::envelope::{Envelope, Stored};
use super::events::{Effect, Event, Notice, Unwritten};
use super::reply::{Failure, Refused, Reply};
use super::{Millis, TIMEOUT, wait};
use crate::survey::wire::ResponseId;

/// The queue of one tab.
#[derive(Clone, Debug)]
pub struct Queue {
    pub(super) tab: String,
    /// What is on disk, as far as this tab knows.
    pub(super) envelopes: Vec<Envelope>,
    pub(super) newer: Vec<String>,
    has_loaded: bool,
    pub(super) last_sent: Option<Millis>,
    /// What is being written for the first time.
    arriving: Vec<Envelope>,
    /// What the server has and the disk still has too, with the time of the receipt.
    pub(super) receipts: Vec<(ResponseId, Millis)>,
    /// What is to be sent once more after it was set aside.
    pub(super) revived: Vec<ResponseId>,
    /// The one thing under way.
    pub(super) doing: Option<(ResponseId, Doing)>,
    failures: u32,
    /// Not to try before, because trying failed.
    pub(super) wait_until: Option<Millis>,
    /// Not to try before, because the server asked.
    pub(super) asked_until: Option<Millis>,
    pub(super) closing: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    /// The lease is being written.
    Leasing(Envelope),
    /// It is on its way.
    Sending,
    /// What came of it is being written.
    Recording(Envelope),
    /// It is being deleted.
    Deleting,
}

impl Queue {
    /// The queue of a tab, by a name that no other tab has, before anything is loaded. `last_sent`
    /// is what [`Effect::Delete`] said last, in any tab.
    pub fn new(tab: impl Into<String>, last_sent: Option<Millis>) -> Queue {
        Queue {
            tab: tab.into(),
            envelopes: Vec::new(),
            newer: Vec::new(),
            has_loaded: false,
            last_sent,
            arriving: Vec::new(),
            receipts: Vec::new(),
            revived: Vec::new(),
            doing: None,
            failures: 0,
            wait_until: None,
            asked_until: None,
            closing: false,
        }
    }

    /// Takes in what happened, and says what to do. `chance` is any number, drawn anew each time.
    pub fn step(&mut self, event: Event, now: Millis, chance: u32) -> Vec<Effect> {
        let mut effects = Vec::new();
        match event {
            Event::Loaded(stored) => self.loaded(stored),
            Event::Answered(envelope) => return self.answered(envelope),
            Event::Written(id) => self.written(&id, now, &mut effects),
            Event::Changed(id, stored) => self.changed(&id, stored, &mut effects),
            Event::NotWritten(id, why) => self.not_written(&id, why, now, chance, &mut effects),
            Event::Replied(id, reply) => self.replied(&id, reply, now, chance, &mut effects),
            Event::Deleted(id) => {
                self.forget(&id);
                self.done(&id);
            }
            Event::NotDeleted(id) => {
                self.done(&id);
                self.failed(None, now, chance);
            }
            Event::Online => {
                self.failures = 0;
                self.wait_until = None;
            }
            // The browser may be wrong, so this only makes it slower.
            Event::Offline => self.wait_until = Some(now + wait::after(u32::MAX, chance)),
            Event::ByHand => {
                self.failures = 0;
                self.wait_until = None;
                self.asked_until = None;
            }
            Event::Awake => return vec![Effect::Load],
            Event::TryAside => self.revive(|_| true),
            Event::Closing => self.closing = true,
        }
        self.go_on(now, &mut effects);
        effects
    }

    /// Has those sent once more that were set aside for such a reason.
    fn revive(&mut self, fits: fn(Refused) -> bool) {
        let aside = self.envelopes.iter().filter(|it| it.set_aside.is_some_and(fits));
        self.revived = aside.map(|it| it.id.clone()).collect();
    }

    /// Which one is on its way.
    pub(super) fn sending(&self) -> Option<&ResponseId> {
        self.doing.as_ref().filter(|(_, doing)| *doing == Doing::Sending).map(|(id, _)| id)
    }

    pub(super) fn has_receipt(&self, id: &ResponseId) -> bool {
        self.receipts.iter().any(|(it, _)| it == id)
    }

    fn loaded(&mut self, stored: Vec<Stored>) {
        self.closing = false;
        let is_first = !std::mem::replace(&mut self.has_loaded, true);
        // What is under way here is known better here.
        let own = self.doing.as_ref().and_then(|(id, _)| self.envelope(id).cloned());
        self.envelopes.clear();
        self.newer.clear();
        for it in stored {
            match it {
                Stored::Known(envelope) => self.envelopes.push(envelope),
                Stored::Newer(text) => self.newer.push(text),
            }
        }
        if let Some(own) = own {
            self.put(own);
        }
        // The office may learn of a survey later than the site did. Tried once by each tab: two tabs that
        // hear of each other would go on for ever.
        if is_first {
            self.revive(|why| why == Refused::UnknownSurvey);
        }
        let envelopes = &self.envelopes;
        self.receipts.retain(|(id, _)| envelopes.iter().any(|it| it.id == *id));
    }

    fn answered(&mut self, envelope: Envelope) -> Vec<Effect> {
        let id = envelope.id.clone();
        if self.envelope(&id).is_some() || self.arriving.iter().any(|it| it.id == id) {
            return vec![Effect::Announce(Notice::NotSaved(id, Unwritten::Taken))];
        }
        self.arriving.push(envelope.clone());
        vec![Effect::Write { before: None, after: envelope }]
    }

    /// Takes the envelope with this id out of those that are being written for the first time.
    fn arrived(&mut self, id: &ResponseId) -> Option<Envelope> {
        let place = self.arriving.iter().position(|it| it.id == *id)?;
        Some(self.arriving.swap_remove(place))
    }

    fn written(&mut self, id: &ResponseId, now: Millis, effects: &mut Vec<Effect>) {
        if let Some(envelope) = self.arrived(id) {
            self.put(envelope);
            effects.push(Effect::Announce(Notice::Saved(id.clone())));
            return;
        }
        match self.take_doing(id) {
            Some(Doing::Leasing(envelope)) => {
                let start_by = envelope.lease.as_ref().map_or(now, |lease| lease.until - TIMEOUT);
                let content = envelope.content.clone();
                self.put(envelope);
                // A tab that was stopped meanwhile leases it anew.
                if now < start_by {
                    self.doing = Some((id.clone(), Doing::Sending));
                    effects.push(Effect::Send { id: id.clone(), content, start_by });
                }
            }
            Some(Doing::Recording(envelope)) => {
                if let Some(why) = envelope.set_aside {
                    effects.push(Effect::Announce(Notice::SetAside(id.clone(), why)));
                }
                self.put(envelope);
            }
            other => self.doing = other.map(|doing| (id.clone(), doing)).or(self.doing.take()),
        }
    }

    /// Someone else was quicker.
    fn changed(&mut self, id: &ResponseId, stored: Option<Stored>, effects: &mut Vec<Effect>) {
        if self.arrived(id).is_some() {
            effects.push(Effect::Announce(Notice::NotSaved(id.clone(), Unwritten::Taken)));
        }
        match stored {
            Some(Stored::Known(envelope)) => self.put(envelope),
            Some(Stored::Newer(text)) => {
                self.forget(id);
                self.newer.push(text);
            }
            None => self.forget(id),
        }
        self.done(id);
    }

    fn not_written(
        &mut self,
        id: &ResponseId,
        why: Unwritten,
        now: Millis,
        chance: u32,
        effects: &mut Vec<Effect>,
    ) {
        if self.arrived(id).is_some() {
            effects.push(Effect::Announce(Notice::NotSaved(id.clone(), why)));
        } else if self.take_doing(id).is_some() {
            self.failed(None, now, chance);
        }
    }

    fn replied(
        &mut self,
        id: &ResponseId,
        reply: Reply,
        now: Millis,
        chance: u32,
        effects: &mut Vec<Effect>,
    ) {
        let Some(before) = self.envelope(id).cloned() else { return self.done(id) };
        if let Reply::Kept(receipt) = &reply
            && receipt.id == id.as_str()
        {
            self.failures = 0;
            (self.wait_until, self.asked_until) = (None, None);
            self.last_sent = Some(now);
            if !self.has_receipt(id) {
                self.receipts.push((id.clone(), now));
                effects.push(Effect::Announce(Notice::Sent(id.clone())));
                self.done(id);
            }
            return;
        }
        // Only a receipt is worth something when it comes late.
        if self.doing != Some((id.clone(), Doing::Sending)) {
            return;
        }
        let mut after =
            Envelope { lease: None, attempts: before.attempts.saturating_add(1), ..before.clone() };
        match reply {
            Reply::Refused(why) => {
                self.failures = 0;
                after.set_aside = Some(why);
                after.last_error = Some(why.word().to_owned());
            }
            Reply::Failed(why, asked) => {
                self.failed(asked, now, chance);
                after.last_error = Some(why.word().to_owned());
            }
            Reply::Kept(_) => {
                self.failed(None, now, chance);
                after.last_error = Some(Failure::NotOurs.word().to_owned());
            }
        }
        self.doing = Some((id.clone(), Doing::Recording(after.clone())));
        effects.push(Effect::Write { before: Some(before), after });
    }

    fn failed(&mut self, asked: Option<Millis>, now: Millis, chance: u32) {
        self.failures = self.failures.saturating_add(1);
        self.wait_until = Some(now + wait::after(self.failures, chance));
        if let Some(asked) = asked {
            self.asked_until = Some(now + asked);
        }
    }

    pub(super) fn envelope(&self, id: &ResponseId) -> Option<&Envelope> {
        self.envelopes.iter().find(|it| it.id == *id)
    }

    fn put(&mut self, envelope: Envelope) {
        match self.envelopes.iter_mut().find(|it| it.id == envelope.id) {
            Some(place) => *place = envelope,
            None => self.envelopes.push(envelope),
        }
    }

    fn forget(&mut self, id: &ResponseId) {
        self.envelopes.retain(|it| it.id != *id);
        self.receipts.retain(|(it, _)| it != id);
    }

    /// What is under way with this id, which is then over.
    fn take_doing(&mut self, id: &ResponseId) -> Option<Doing> {
        match &self.doing {
            Some((it, _)) if it == id => self.doing.take().map(|(_, doing)| doing),
            _ => None,
        }
    }

    fn done(&mut self, id: &ResponseId) {
        self.take_doing(id);
    }
}
