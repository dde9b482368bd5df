//! One tab, told one thing after the other.

use domain::queue::{
    Content, Effect, Envelope, Event, Failure, Fate, LEASE, Millis, Notice, Queue, Refused, Reply, Stored,
    Summary, TIMEOUT, Unwritten,
};
use domain::survey::wire::Receipt;

use crate::id;

const START: Millis = 1_795_262_400_000;

struct Tab {
    queue: Queue,
    now: Millis,
}

/// A tab that has loaded these.
fn tab(stored: Vec<Stored>, expected: &str) -> Tab {
    let mut tab = Tab { queue: Queue::new("tab", None), now: START };
    tab.on(Event::Loaded(stored), expected);
    tab
}

impl Tab {
    /// Tells it something, and compares what it does.
    #[track_caller]
    fn on(&mut self, event: Event, expected: &str) {
        let effects = self.queue.step(event, self.now, u32::MAX);
        let done: Vec<String> = effects.iter().map(|it| said(it, self.now)).collect();
        assert_eq!(done.join(", "), expected);
    }

    #[track_caller]
    fn replied(&mut self, reply: Reply, expected: &str) {
        self.on(Event::Replied(id(1), reply), expected);
    }
}

fn said(effect: &Effect, now: Millis) -> String {
    let short = |id: &str| id.trim_start_matches(['0', '-', '4', '8']).to_owned();
    match effect {
        Effect::Load => "load".to_owned(),
        Effect::Write { before: None, after } => format!("store {}", short(after.id.as_str())),
        Effect::Write { after, .. } => {
            let id = short(after.id.as_str());
            match (&after.lease, after.set_aside, &after.last_error) {
                (Some(lease), _, _) => format!("lease {id} to {} for {}", lease.tab, lease.until - now),
                (None, Some(why), _) => format!("set {id} aside: {}", why.word()),
                (None, None, Some(why)) => format!("note {id}: {why} ({})", after.attempts),
                (None, None, None) => format!("free {id}"),
            }
        }
        Effect::Send { id, content, start_by } => {
            format!("send {} {} by {}", short(id.as_str()), content.text(), start_by - now)
        }
        Effect::Delete { id, .. } => format!("delete {}", short(id.as_str())),
        Effect::WaitUntil(until) => format!("wait {}", until - now),
        Effect::Announce(Notice::Saved(id)) => format!("thank for {}", short(id.as_str())),
        Effect::Announce(Notice::Sent(id)) => format!("say sent {}", short(id.as_str())),
        Effect::Announce(Notice::NotSaved(id, why)) => {
            format!("say not saved {}: {why:?}", short(id.as_str()))
        }
        Effect::Announce(Notice::SetAside(id, why)) => {
            format!("say set aside {}: {}", short(id.as_str()), why.word())
        }
    }
}

fn answers(number: u64) -> Envelope {
    Envelope::new(id(number), Content::Open("{}".to_owned()), START + number as Millis)
}

fn stored(envelope: Envelope) -> Stored {
    Stored::Known(envelope)
}

fn leased(number: u64, tab: &str, until: Millis) -> Stored {
    let mut envelope = answers(number);
    envelope.lease = Some(domain::queue::Lease { tab: tab.to_owned(), until });
    stored(envelope)
}

fn kept(number: u64) -> Reply {
    let (id, received_at, reference) = (id(number).to_string(), String::new(), String::new());
    Reply::Kept(Receipt { id, received_at, reference })
}

/// A tab that is sending the first answers.
fn sending() -> Tab {
    let mut tab = tab(vec![stored(answers(1))], "lease 1 to tab for 60000");
    tab.on(Event::Written(id(1)), "send 1 {} by 30000");
    tab
}

#[test]
fn from_the_answers_to_the_receipt() {
    let mut tab = tab(vec![], "");
    tab.on(Event::Answered(answers(1)), "store 1");
    tab.on(Event::Written(id(1)), "thank for 1, lease 1 to tab for 60000");
    tab.on(Event::Written(id(1)), "send 1 {} by 30000");
    assert!(tab.queue.summary().sending);
    tab.replied(kept(1), "say sent 1, delete 1");
    tab.on(Event::Deleted(id(1)), "");
    assert_eq!(tab.queue.summary(), Summary { last_sent: Some(START), ..Summary::default() });
}

#[test]
fn where_a_response_stands() {
    #[track_caller]
    fn check(tab: &Tab, expected: Fate) {
        assert_eq!(tab.queue.fate(&id(1)), expected);
    }
    let mut tab = sending();
    check(&tab, Fate::Sending);
    tab.replied(Reply::Failed(Failure::Busy, None), "note 1: busy (1)");
    check(&tab, Fate::Waiting);
    tab.on(Event::Written(id(1)), "wait 2000");
    tab.on(Event::ByHand, "lease 1 to tab for 60000");
    tab.on(Event::Written(id(1)), "send 1 {} by 30000");
    tab.replied(kept(1), "say sent 1, delete 1");
    check(&tab, Fate::Sent);
    tab.on(Event::Deleted(id(1)), "");
    check(&tab, Fate::Sent);

    let mut tab = sending();
    tab.replied(Reply::Refused(Refused::Closed), "set 1 aside: closed");
    tab.on(Event::Written(id(1)), "say set aside 1: closed");
    check(&tab, Fate::SetAside(Refused::Closed));
    assert_eq!(tab.queue.aside(), [Refused::Closed]);

    // Another tab has sent it.
    let mut tab = self::tab(vec![leased(1, "other", START + LEASE)], "wait 60000");
    check(&tab, Fate::Waiting);
    tab.on(Event::Loaded(vec![]), "");
    check(&tab, Fate::Sent);
    // Or newer code in another tab has written it anew: then nobody here knows.
    tab.on(Event::Loaded(vec![Stored::Newer("{}".to_owned())]), "");
    check(&tab, Fate::Waiting);
}

#[test]
fn answers_that_could_not_be_stored() {
    let mut tab = tab(vec![], "");
    tab.on(Event::Answered(answers(1)), "store 1");
    tab.on(Event::Answered(answers(1)), "say not saved 1: Taken");
    tab.on(Event::NotWritten(id(1), Unwritten::Full), "say not saved 1: Full");
    tab.on(Event::Answered(answers(1)), "store 1");
    tab.on(
        Event::Changed(id(1), Some(leased(1, "other", START + LEASE))),
        "say not saved 1: Taken, wait 60000",
    );
    assert_eq!(tab.queue.summary().waiting, 1, "what the other tab stored");
}

#[test]
fn one_after_the_other_the_least_tried_first() {
    let mut tried = answers(1);
    tried.attempts = 1;
    let mut tab =
        tab(vec![stored(tried), stored(answers(3)), stored(answers(2))], "lease 2 to tab for 60000");
    tab.on(Event::Written(id(2)), "send 2 {} by 30000");
    tab.on(Event::Replied(id(2), kept(2)), "say sent 2, delete 2");
    tab.on(Event::Deleted(id(2)), "lease 3 to tab for 60000");
    tab.on(Event::Written(id(3)), "send 3 {} by 30000");
    tab.on(Event::Replied(id(3), kept(3)), "say sent 3, delete 3");
    tab.on(Event::Deleted(id(3)), "lease 1 to tab for 60000");
}

#[test]
fn refusals_are_set_aside_and_the_rest_goes_on() {
    for why in Refused::ALL {
        let mut tab = sending();
        tab.replied(Reply::Refused(why), &format!("set 1 aside: {}", why.word()));
        tab.on(Event::Written(id(1)), &format!("say set aside 1: {}", why.word()));
        let summary = Summary { set_aside: 1, ..Summary::default() };
        assert_eq!(tab.queue.summary(), summary);
        tab.on(Event::Answered(answers(2)), "store 2");
        tab.on(Event::Written(id(2)), "thank for 2, lease 2 to tab for 60000");
    }
}

#[test]
fn staff_can_try_once_more() {
    let mut tab = sending();
    tab.replied(Reply::Refused(Refused::UnknownSurvey), "set 1 aside: unknown-survey");
    tab.on(Event::Written(id(1)), "say set aside 1: unknown-survey");
    tab.on(Event::TryAside, "free 1");
    tab.on(Event::Written(id(1)), "lease 1 to tab for 60000");
}

#[test]
fn a_survey_that_was_not_known_is_tried_again_by_the_next_tab() {
    let aside = |number, why| stored(Envelope { set_aside: Some(why), ..answers(number) });
    for why in Refused::ALL.into_iter().filter(|it| *it != Refused::UnknownSurvey) {
        tab(vec![aside(1, why)], "");
    }
    let mut tab = tab(vec![aside(1, Refused::UnknownSurvey)], "free 1");
    tab.on(Event::Written(id(1)), "lease 1 to tab for 60000");
    tab.on(Event::Written(id(1)), "send 1 {} by 30000");
    tab.replied(Reply::Refused(Refused::UnknownSurvey), "set 1 aside: unknown-survey");
    tab.on(Event::Written(id(1)), "say set aside 1: unknown-survey");
    tab.on(Event::Loaded(vec![aside(1, Refused::UnknownSurvey)]), "");
}

#[test]
fn failures_wait_longer_each_time() {
    let mut tab = sending();
    let mut wait = 2_000;
    for attempt in 1..12 {
        tab.replied(Reply::Failed(Failure::Network, None), &format!("note 1: network ({attempt})"));
        tab.on(Event::Written(id(1)), &format!("wait {wait}"));
        tab.on(Event::Awake, "load");
        tab.now += wait;
        let mut known = answers(1);
        known.attempts = attempt;
        tab.on(Event::Loaded(vec![stored(known)]), "lease 1 to tab for 60000");
        tab.on(Event::Written(id(1)), "send 1 {} by 30000");
        wait = (wait * 2).min(300_000);
    }
}

/// After this failure it waits so long; a network that comes back ends it, or it does not.
#[track_caller]
fn check_wait(why: Failure, asked: Option<Millis>, wait: &str, online: &str) {
    let mut tab = sending();
    tab.replied(Reply::Failed(why, asked), &format!("note 1: {} (1)", why.word()));
    tab.on(Event::Written(id(1)), wait);
    tab.on(Event::Online, online);
}

#[test]
fn what_the_server_asks_for_is_honoured() {
    let goes_on = "lease 1 to tab for 60000";
    check_wait(Failure::Network, None, "wait 2000", goes_on);
    check_wait(Failure::Timeout, None, "wait 2000", goes_on);
    check_wait(Failure::Busy, None, "wait 2000", goes_on);
    check_wait(Failure::Busy, Some(120_000), "wait 120000", "wait 120000");
    check_wait(Failure::TooMany, Some(60_000), "wait 60000", "wait 60000");
    check_wait(Failure::TooMany, Some(500), "wait 2000", "wait 500");
    check_wait(Failure::NotOurs, None, "wait 2000", goes_on);
    check_wait(Failure::Late, None, "wait 2000", goes_on);
}

#[test]
fn a_person_can_send_now() {
    let mut tab = sending();
    tab.replied(Reply::Failed(Failure::Busy, Some(3_600_000)), "note 1: busy (1)");
    tab.on(Event::Written(id(1)), "wait 3600000");
    tab.on(Event::ByHand, "lease 1 to tab for 60000");
}

#[test]
fn no_network_makes_it_slower_but_does_not_stop_it() {
    let mut tab = tab(vec![], "");
    tab.on(Event::Offline, "");
    tab.on(Event::Answered(answers(1)), "store 1");
    tab.on(Event::Written(id(1)), "thank for 1, wait 300000");
    tab.on(Event::Online, "lease 1 to tab for 60000");
}

#[test]
fn leases_of_other_tabs() {
    tab(vec![leased(1, "other", START + 10)], "wait 10");
    tab(vec![leased(1, "other", START)], "lease 1 to tab for 60000");
    tab(vec![leased(1, "tab", START + 10)], "lease 1 to tab for 60000");
    tab(vec![leased(1, "other", START + 10), stored(answers(2))], "lease 2 to tab for 60000");
    // A clock that was wrong when the lease was made.
    tab(vec![leased(1, "other", START + LEASE + 1)], "lease 1 to tab for 60000");
}

#[test]
fn another_tab_is_quicker() {
    let mut quick = tab(vec![stored(answers(1))], "lease 1 to tab for 60000");
    quick.on(Event::Changed(id(1), Some(leased(1, "other", START + 20))), "wait 20");
    let mut quicker = tab(vec![stored(answers(1))], "lease 1 to tab for 60000");
    quicker.on(Event::Changed(id(1), None), "");
    assert_eq!(quicker.queue.summary(), Summary::default());
}

#[test]
fn a_tab_that_was_stopped_does_not_use_an_old_lease() {
    let mut tab = tab(vec![stored(answers(1))], "lease 1 to tab for 60000");
    tab.now += TIMEOUT;
    tab.on(Event::Written(id(1)), "lease 1 to tab for 60000");
    tab.on(Event::Written(id(1)), "send 1 {} by 30000");
}

#[test]
fn a_receipt_counts_whenever_it_comes() {
    let mut tab = sending();
    tab.replied(Reply::Failed(Failure::Timeout, None), "note 1: timeout (1)");
    tab.replied(kept(1), "say sent 1, delete 1");
    tab.replied(kept(1), "");
    tab.on(Event::Written(id(1)), "");
    assert_eq!(tab.queue.summary().waiting, 0, "it is not counted while it is being deleted");
    tab.on(Event::Deleted(id(1)), "");
}

#[test]
fn other_replies_do_not_count_when_they_come_late() {
    let mut tab = sending();
    tab.replied(Reply::Failed(Failure::Timeout, None), "note 1: timeout (1)");
    tab.replied(Reply::Refused(Refused::Invalid), "");
    tab.on(Event::Replied(id(9), kept(9)), "");
}

#[test]
fn a_receipt_for_something_else_is_none() {
    let mut tab = sending();
    tab.replied(kept(2), "note 1: not-ours (1)");
}

#[test]
fn what_cannot_be_deleted_is_deleted_later_and_not_sent_again() {
    let mut tab = sending();
    tab.replied(kept(1), "say sent 1, delete 1");
    tab.on(Event::NotDeleted(id(1)), "wait 2000");
    tab.now += 2_000;
    tab.on(Event::Loaded(vec![stored(answers(1))]), "delete 1");
}

#[test]
fn a_lease_that_cannot_be_written_is_tried_later() {
    let mut tab = tab(vec![stored(answers(1))], "lease 1 to tab for 60000");
    tab.on(Event::NotWritten(id(1), Unwritten::Full), "wait 2000");
}

#[test]
fn a_closing_tab_begins_nothing() {
    let mut tab = sending();
    tab.on(Event::Closing, "");
    tab.replied(Reply::Failed(Failure::Network, None), "note 1: network (1)");
    tab.on(Event::Written(id(1)), "");
    tab.now += 2_000;
    tab.on(Event::Loaded(vec![stored(answers(1))]), "lease 1 to tab for 60000");
}

#[test]
fn a_clock_that_is_put_right_is_not_waited_for() {
    let mut tab = sending();
    tab.replied(Reply::Failed(Failure::Network, None), "note 1: network (1)");
    tab.now -= 1_000_000_000;
    tab.on(Event::Written(id(1)), "lease 1 to tab for 60000");
}

#[test]
fn what_newer_code_wrote_is_counted_and_left_alone() {
    let newer = Stored::Newer("{\"version\":2,\n\"id\":\"x\"}".to_owned());
    let mut tab = tab(vec![newer.clone(), stored(answers(1))], "lease 1 to tab for 60000");
    tab.on(Event::Changed(id(1), Some(newer)), "");
    assert_eq!(tab.queue.summary(), Summary { newer: 2, ..Summary::default() });
    assert_eq!(tab.queue.export(), "{\"version\":2, \"id\":\"x\"}\n".repeat(2));
}

#[test]
fn the_summary_has_no_answers_and_the_export_has_all() {
    let mut aside = answers(2);
    aside.set_aside = Some(Refused::Invalid);
    let tab =
        tab(vec![stored(answers(3)), stored(aside.clone()), stored(answers(1))], "lease 1 to tab for 60000");
    let summary = Summary { waiting: 2, oldest: Some(START + 1), set_aside: 1, ..Summary::default() };
    assert_eq!(tab.queue.summary(), summary);
    let lines: Vec<Stored> = tab.queue.export().lines().map(Stored::read).collect();
    assert_eq!(lines, [answers(3), aside, answers(1)].map(stored));
}
