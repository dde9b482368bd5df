use domain::queue::{Event, Millis};
use proptest::prelude::*;

use crate::world::{Fate, World, is_bad};

/// Something happens to one of the tabs, or to all of the world.
#[derive(Clone, Debug)]
enum Happening {
    Open,
    Crash {
        request_arrives: bool,
    },
    Answer {
        shares_an_id: bool,
    },
    Tell(u32),
    Obey {
        disk_fails: bool,
    },
    Resolve(Fate),
    Pass(Millis),
    Say(Event),
    /// Many steps in a row with nothing wrong, so that some envelopes get all the way.
    Run,
}

fn happening() -> impl Strategy<Value = Happening> {
    let fate = prop::sample::select(vec![
        Fate::Answered,
        Fate::Answered,
        Fate::StoredButReplyLost,
        Fate::StoredButTimeout,
        Fate::Lost,
        Fate::Busy,
        Fate::TooMany,
        Fate::SignInPage,
    ]);
    let said = prop::sample::select(vec![
        Event::Online,
        Event::Offline,
        Event::Awake,
        Event::ByHand,
        Event::TryAside,
        Event::Closing,
    ]);
    prop_oneof![
        2 => Just(Happening::Open),
        2 => any::<bool>().prop_map(|request_arrives| Happening::Crash { request_arrives }),
        4 => (0_u8..20).prop_map(|it| Happening::Answer { shares_an_id: it == 0 }),
        12 => any::<u32>().prop_map(Happening::Tell),
        12 => (0_u8..20).prop_map(|it| Happening::Obey { disk_fails: it == 0 }),
        5 => fate.prop_map(Happening::Resolve),
        3 => prop_oneof![0_i64..3_000, 20_000_i64..70_000, 200_000_i64..400_000].prop_map(Happening::Pass),
        2 => said.prop_map(Happening::Say),
        2 => Just(Happening::Run),
    ]
}

fn happen(world: &mut World, what: Happening, tab: usize) {
    if let Happening::Open = what
        && world.tabs.len() < 3
    {
        return world.open();
    }
    if let Happening::Pass(time) = what {
        return world.pass(time);
    }
    if world.tabs.is_empty() {
        return;
    }
    let at = tab % world.tabs.len();
    match what {
        Happening::Open | Happening::Pass(_) => (),
        Happening::Crash { request_arrives } => world.crash(at, request_arrives),
        Happening::Answer { shares_an_id } => world.answer(at, shares_an_id),
        Happening::Tell(chance) => world.tell(at, chance),
        Happening::Obey { disk_fails } => world.obey(at, disk_fails),
        Happening::Resolve(fate) => world.resolve(at, fate),
        Happening::Say(event) => world.tabs[at].events.push_back(event),
        Happening::Run => {
            for _ in 0..12 {
                world.obey(at, false);
                world.tell(at, 0);
                world.resolve(at, Fate::Answered);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// Tabs die, disks fill up, replies get lost, servers are busy: every envelope that was stored
    /// is at the server once, or still on the device. The world itself asserts that nobody is
    /// thanked for what is nowhere, nothing is deleted that the server does not have, and no two
    /// tabs send the same at once.
    #[test]
    fn counts_in_are_counts_out(story in prop::collection::vec((happening(), 0_usize..3), 0..220)) {
        let mut world = World::default();
        world.open();
        for (what, tab) in story {
            happen(&mut world, what, tab);
        }
        world.settle();
        world.balance();
    }
}

#[test]
fn a_calm_day() {
    let mut world = World::default();
    world.open();
    for _ in 0..20 {
        happen(&mut world, Happening::Answer { shares_an_id: false }, 0);
        happen(&mut world, Happening::Run, 0);
    }
    world.settle();
    world.balance();
    let good = world.stored.iter().filter(|(id, _)| !is_bad(id)).count();
    assert_eq!((world.thanked.len(), world.server.len()), (20, good));
    assert!(good > 10 && good < 20, "some are refused: {good}");
}
