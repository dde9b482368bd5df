//! What to do next, when nothing is under way.

use super::envelope::{Envelope, Lease};
use super::events::Effect;
use super::machine::{Doing, Queue};
use super::reply::LONGEST_WAIT;
use super::{LEASE, Millis};

impl Queue {
    /// Does the next thing, if nothing is under way.
    pub(super) fn go_on(&mut self, now: Millis, effects: &mut Vec<Effect>) {
        if self.closing || self.doing.is_some() {
            return;
        }
        self.forget_times_of_a_wrong_clock(now);
        let due = self.wait_until.max(self.asked_until).filter(|due| now < *due);
        if let Some((id, sent_at)) = self.receipts.first().cloned() {
            // Deleting asks nothing of the server, so only a failure of the disk is waited for.
            match self.wait_until.filter(|until| now < *until) {
                Some(until) => effects.push(Effect::WaitUntil(until)),
                None => {
                    self.doing = Some((id.clone(), Doing::Deleting));
                    effects.push(Effect::Delete { id, sent_at });
                }
            }
            return;
        }
        if let Some((before, after)) = self.next_revived() {
            self.doing = Some((before.id.clone(), Doing::Recording(after.clone())));
            effects.push(Effect::Write { before: Some(before), after });
            return;
        }
        let (free, leased) = self.waiting(now);
        match (free, leased, due) {
            (Some(_), _, Some(due)) => effects.push(Effect::WaitUntil(due)),
            (Some(before), _, None) => {
                let lease = Lease { tab: self.tab.clone(), until: now + LEASE };
                let after = Envelope { lease: Some(lease), ..before.clone() };
                self.doing = Some((before.id.clone(), Doing::Leasing(after.clone())));
                effects.push(Effect::Write { before: Some(before), after });
            }
            // The other tab may die.
            (None, Some(until), _) => effects.push(Effect::WaitUntil(until)),
            (None, None, _) => (),
        }
    }

    /// What to send next: what was tried least, so that one that fails does not hold up the rest;
    /// and when the first lease of another tab ends.
    fn waiting(&self, now: Millis) -> (Option<Envelope>, Option<Millis>) {
        let (mut free, mut leased): (Option<&Envelope>, Option<Millis>) = (None, None);
        for it in self.envelopes.iter().filter(|it| it.set_aside.is_none()) {
            match it.lease.as_ref().filter(|lease| lease.tab != self.tab && lease.holds(now)) {
                Some(lease) => leased = Some(leased.map_or(lease.until, |until| until.min(lease.until))),
                None => {
                    let rank = |it: &Envelope| (it.attempts, it.made_at);
                    if free.is_none_or(|best| rank(it) < rank(best)) {
                        free = Some(it);
                    }
                }
            }
        }
        (free.cloned(), leased)
    }

    fn next_revived(&mut self) -> Option<(Envelope, Envelope)> {
        while let Some(id) = self.revived.pop() {
            if let Some(before) = self.envelope(&id).filter(|it| it.set_aside.is_some()).cloned() {
                let after = Envelope { set_aside: None, last_error: None, ..before.clone() };
                return Some((before, after));
            }
        }
        None
    }

    /// A clock that is put right must not leave us waiting for years.
    fn forget_times_of_a_wrong_clock(&mut self, now: Millis) {
        let sane = |until: Option<Millis>| until.filter(|until| *until <= now + LONGEST_WAIT);
        self.wait_until = sane(self.wait_until);
        self.asked_until = sane(self.asked_until);
    }
}
