//! A device with a disk and some tabs, a network and a server: everything that a queue does not
//! know. Each thing happens by itself, so that it can be cut off between any two.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use domain::queue::{
    Content, Effect, Envelope, Event, Failure, LEASE, Millis, Notice, Queue, Refused, Reply, Stored, TIMEOUT,
    Unwritten,
};
use domain::survey::wire::{Receipt, ResponseId};

use crate::id;

#[derive(Default)]
pub struct World {
    pub now: Millis,
    pub disk: BTreeMap<ResponseId, String>,
    pub server: BTreeMap<ResponseId, String>,
    pub tabs: Vec<Tab>,
    /// All that was ever written to the disk, with its answers.
    pub stored: BTreeSet<(ResponseId, String)>,
    pub thanked: BTreeSet<ResponseId>,
    n_tabs: u32,
    n_answers: u64,
}

pub struct Tab {
    name: String,
    queue: Queue,
    pub effects: VecDeque<Effect>,
    pub events: VecDeque<Event>,
    pub timer: Option<Millis>,
    pub request: Option<Request>,
}

#[derive(Clone)]
pub struct Request {
    id: ResponseId,
    body: String,
    started: Millis,
}

/// What becomes of a request.
#[derive(Clone, Copy, Debug)]
pub enum Fate {
    Answered,
    StoredButReplyLost,
    StoredButTimeout,
    Lost,
    Busy,
    TooMany,
    SignInPage,
}

/// Answers that the server will not take.
pub fn is_bad(id: &ResponseId) -> bool {
    id.as_str().ends_with(['3', '7', 'b'])
}

impl World {
    pub fn open(&mut self) {
        self.n_tabs += 1;
        let name = format!("tab {}", self.n_tabs);
        let queue = Queue::new(name.clone(), None);
        let mut tab = Tab {
            name,
            queue,
            effects: VecDeque::new(),
            events: VecDeque::new(),
            timer: None,
            request: None,
        };
        tab.effects.push_back(Effect::Load);
        self.tabs.push(tab);
    }

    pub fn answer(&mut self, at: usize, shares_an_id: bool) {
        // Even a device whose chance repeats itself must lose nothing.
        self.n_answers += u64::from(!shares_an_id);
        let body = format!("answers {} of {}", self.n_answers, self.tabs[at].name);
        let envelope = Envelope::new(id(self.n_answers), Content::Open(body), self.now);
        self.tabs[at].events.push_back(Event::Answered(envelope));
    }

    /// Tells a tab the next thing that happened.
    pub fn tell(&mut self, at: usize, chance: u32) {
        let now = self.now;
        let tab = &mut self.tabs[at];
        if let Some(event) = tab.events.pop_front() {
            tab.effects.extend(tab.queue.step(event, now, chance));
        }
    }

    /// Does the next thing that a tab wants.
    pub fn obey(&mut self, at: usize, disk_fails: bool) {
        let Some(effect) = self.tabs[at].effects.pop_front() else { return };
        let event = match effect {
            Effect::Load => Some(Event::Loaded(self.disk.values().map(|text| Stored::read(text)).collect())),
            Effect::Write { after, .. } if disk_fails => Some(Event::NotWritten(after.id, Unwritten::Full)),
            Effect::Write { before, after } => Some(self.write(before, after)),
            Effect::Delete { id, .. } if disk_fails => Some(Event::NotDeleted(id)),
            Effect::Delete { id, .. } => {
                assert!(self.server.contains_key(&id), "{id} is deleted, but the server does not have it");
                self.disk.remove(&id);
                Some(Event::Deleted(id))
            }
            Effect::Send { id, start_by, .. } if start_by < self.now => {
                Some(Event::Replied(id, Reply::Failed(Failure::Late, None)))
            }
            Effect::Send { id, content, .. } => {
                self.send(at, id, content);
                None
            }
            Effect::WaitUntil(until) => {
                self.tabs[at].timer = Some(until);
                None
            }
            Effect::Announce(notice) => {
                self.hear(notice);
                None
            }
        };
        self.tabs[at].events.extend(event);
    }

    fn write(&mut self, before: Option<Envelope>, after: Envelope) -> Event {
        let found = self.disk.get(&after.id);
        if found.map(String::as_str) != before.map(|it| it.to_json()).as_deref() {
            return Event::Changed(after.id, found.map(|text| Stored::read(text)));
        }
        if found.is_none() {
            self.stored.insert((after.id.clone(), after.content.text().to_owned()));
        }
        self.disk.insert(after.id.clone(), after.to_json());
        Event::Written(after.id)
    }

    fn send(&mut self, at: usize, id: ResponseId, content: Content) {
        let others = self.tabs.iter().filter_map(|tab| tab.request.as_ref());
        for other in others.filter(|it| it.id == id) {
            assert!(other.started + TIMEOUT < self.now, "{id} is sent by two tabs at once");
        }
        if let Some(Stored::Known(it)) = self.disk.get(&id).map(|text| Stored::read(text))
            && let Some(lease) = it.lease
        {
            let own = lease.tab == self.tabs[at].name;
            assert!(own || !lease.holds(self.now), "{id} is sent while another tab has the lease");
        }
        let request = Request { id, body: content.text().to_owned(), started: self.now };
        assert!(self.tabs[at].request.is_none(), "one request at a time");
        self.tabs[at].request = Some(request);
    }

    fn hear(&mut self, notice: Notice) {
        match notice {
            Notice::Saved(id) => {
                let safe = self.disk.contains_key(&id) || self.server.contains_key(&id);
                assert!(safe, "thanks for {id}, which is nowhere");
                self.thanked.insert(id);
            }
            Notice::Sent(id) => assert!(self.server.contains_key(&id), "{id} is said to be sent"),
            Notice::SetAside(id, why) => {
                assert!(is_bad(&id) || why == Refused::Conflict, "{id} is set aside")
            }
            Notice::NotSaved(..) => (),
        }
    }

    /// Ends the request of a tab.
    pub fn resolve(&mut self, at: usize, fate: Fate) {
        let Some(request) = self.tabs[at].request.take() else { return };
        let id = request.id.clone();
        let reply = match fate {
            Fate::Answered => self.serve(&request),
            Fate::StoredButReplyLost => {
                self.serve(&request);
                Reply::Failed(Failure::Network, None)
            }
            Fate::StoredButTimeout => {
                self.serve(&request);
                Reply::Failed(Failure::Timeout, None)
            }
            Fate::Lost => Reply::Failed(Failure::Network, None),
            Fate::Busy => Reply::read(&id, 503, Some("20"), ""),
            Fate::TooMany => Reply::read(&id, 429, Some("90"), ""),
            Fate::SignInPage => Reply::read(&id, 200, None, "<!doctype html>"),
        };
        self.tabs[at].events.push_back(Event::Replied(id, reply));
    }

    /// The server: a repeat is a success, other content under the same id is refused.
    fn serve(&mut self, request: &Request) -> Reply {
        let Request { id, body, .. } = request;
        if is_bad(id) {
            return Reply::Refused(Refused::Invalid);
        }
        if body != self.server.entry(id.clone()).or_insert_with(|| body.clone()) {
            return Reply::Refused(Refused::Conflict);
        }
        let (received_at, reference) = (String::new(), id.reference());
        Reply::Kept(Receipt { id: id.to_string(), received_at, reference })
    }

    /// A tab dies, between any two things it does. What it sent may still arrive.
    pub fn crash(&mut self, at: usize, request_arrives: bool) {
        let tab = self.tabs.remove(at);
        if let Some(request) = tab.request.filter(|_| request_arrives) {
            self.serve(&request);
        }
    }

    pub fn pass(&mut self, time: Millis) {
        self.now += time;
        for at in 0..self.tabs.len() {
            if self.tabs[at].request.as_ref().is_some_and(|it| it.started + TIMEOUT <= self.now) {
                self.resolve(at, Fate::StoredButTimeout);
            }
            let tab = &mut self.tabs[at];
            if tab.timer.is_some_and(|timer| timer <= self.now) {
                tab.timer = None;
                tab.events.push_back(Event::Awake);
            }
        }
    }

    /// Everything works again, in one new tab, for as long as there is anything to do.
    pub fn settle(&mut self) {
        self.tabs.clear();
        self.open();
        for _ in 0..10_000 {
            let tab = &self.tabs[0];
            let timer = tab.timer;
            match (tab.effects.is_empty(), tab.events.is_empty(), tab.request.is_none()) {
                (false, _, _) => self.obey(0, false),
                (_, false, _) => self.tell(0, 0),
                (_, _, false) => self.resolve(0, Fate::Answered),
                _ => match timer {
                    Some(timer) => self.pass((timer - self.now).max(0)),
                    None => return,
                },
            }
        }
        panic!("it does not come to rest within {LEASE} ms and 10,000 steps");
    }

    /// Counts in are counts out: what was stored is at the server once, or on the device, where
    /// only what the server will not take has stayed.
    pub fn balance(&self) {
        let mut places: BTreeSet<(ResponseId, String)> = BTreeSet::new();
        for (id, text) in &self.disk {
            let Stored::Known(it) = Stored::read(text) else { panic!("{text}") };
            let body = it.content.text().to_owned();
            let expected = match self.server.get(id) {
                None => Refused::Invalid,
                Some(kept) => {
                    assert_ne!(*kept, body, "{id} is in both places");
                    Refused::Conflict
                }
            };
            assert_eq!(it.set_aside, Some(expected), "{id} was left behind");
            places.insert((id.clone(), body));
        }
        places.extend(self.server.iter().map(|(id, body)| (id.clone(), body.clone())));
        assert_eq!(places, self.stored);
        assert!(self.thanked.iter().all(|id| places.iter().any(|(it, _)| it == id)));
    }
}
