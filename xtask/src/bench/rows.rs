//! From every number measured to the lines of the table, each with its bar.

use super::answer::{Act, Answer, List, Opened, Round};
use super::bar::{Bar, MIB, Row, Unit, median, p95};
use super::figures;

/// A frame at 60 a second is 16 ms; no act may take more than two, 19 times of 20.
const TWO_FRAMES: f64 = 32.0;
const KIB: f64 = 1024.0;

/// Which of the acts of a round.
type PickAct = fn(&Round) -> &Act;

/// The whole table.
pub fn of(answer: &Answer) -> Vec<Row> {
    let mut sizes: Vec<usize> = answer.lists.iter().map(|it| it.size).collect();
    sizes.sort_unstable();
    sizes.dedup();
    let acts = sizes.into_iter().flat_map(|size| {
        let rounds: Vec<&List> = answer.lists.iter().filter(|it| it.size == size).collect();
        list(size, &rounds)
    });
    let mut paths: Vec<&str> = answer.visits.iter().map(|it| it.path.as_str()).collect();
    paths.sort_unstable();
    paths.dedup();
    let visits = paths.into_iter().flat_map(|path| visit(answer, path));
    acts.chain(opening(answer))
        .chain(visits)
        .chain(answers(answer))
        .chain(figures::of(answer))
        .chain(turned(answer))
        .collect()
}

pub fn row(what: impl Into<String>, unit: Unit, ours: f64, peer: Option<f64>, bar: Bar) -> Row {
    Row { what: what.into(), unit, ours, peer, bar }
}

/// Typing, ticking and memory for one size of list. The peer is the page written by hand.
fn list(size: usize, rounds: &[&List]) -> Vec<Row> {
    let is_large = size > LARGE;
    let times = if is_large { 1.0 } else { 2.0 };
    let most = if is_large { Bar::None } else { Bar::AtMost(TWO_FRAMES) };
    let kinds: [(&str, PickAct, Bar); 3] = [
        ("key to painted list", |it| &it.typing, most),
        ("the same in a hurry", |it| &it.hurried, Bar::None),
        ("tick to painted list", |it| &it.ticking, Bar::None),
    ];
    let mut rows = Vec::new();
    for (name, act, most) in kinds {
        let all = |side: fn(&List) -> &Round| -> Vec<f64> {
            rounds.iter().flat_map(|it| act(side(it)).took.iter().copied()).collect()
        };
        let (ours, peer) = (all(|it| &it.ours), all(|it| &it.peer));
        let what = |how: &str| format!("{size} pledges: {name}, {how}");
        let bar = Bar::Times(times);
        rows.push(row(what("median"), Unit::Milliseconds, median(&ours), Some(median(&peer)), bar));
        rows.push(row(what("p95"), Unit::Milliseconds, p95(&ours), Some(p95(&peer)), most));
    }
    let stale =
        rounds.iter().map(|it| it.ours.typing.stale.len() + it.ours.ticking.stale.len()).sum::<usize>();
    let what = format!("{size} pledges: frames that were not final");
    rows.push(row(what, Unit::Plain, stale as f64, None, Bar::AtMost(0.0)));
    let all = |side: fn(&List) -> f64| rounds.iter().map(|it| side(it)).fold(0.0, f64::max);
    let ours = all(|it| it.ours.wasm_bytes + it.ours.heap_bytes);
    let peer = all(|it| it.peer.wasm_bytes + it.peer.heap_bytes);
    let what = format!("{size} pledges: memory after all that");
    rows.push(row(what, Unit::Bytes, ours, Some(peer), Bar::AtMost(150.0 * MIB)));
    rows
}

/// What a key took on the page written by hand, in milliseconds, where the bars in milliseconds were set.
const PACE: f64 = 9.0;

/// How this machine compares with the one where the bars in milliseconds were set, and what is over such
/// a bar here would come to there.
pub fn pace(answer: &Answer) -> Vec<String> {
    let real = answer.lists.iter().filter(|it| it.size <= LARGE);
    let times: Vec<f64> = real.flat_map(|it| it.peer.typing.took.iter().copied()).collect();
    let here = median(&times);
    if here == 0.0 {
        return Vec::new();
    }
    let times = here / PACE;
    let mut lines = vec![format!(
        "Where the bars in milliseconds were set, a key took the page written by hand {PACE} ms. Here it took {here:.1} ms, {times:.1} times as long."
    )];
    let there = |row: Row| match row.bar {
        Bar::AtMost(most) if row.unit == Unit::Milliseconds && row.held() == Some(false) => {
            let ours = row.ours / times;
            let held = if ours <= most { "held" } else { "missed" };
            Some(format!("At that pace “{}” would be {ours:.1} ms: {held}.", row.what))
        }
        _ => None,
    };
    lines.extend(of(answer).into_iter().filter_map(there));
    lines
}

/// A list with more pledges than this is a very large one.
const LARGE: usize = 1000;

fn opening(answer: &Answer) -> Vec<Row> {
    let openings = &answer.openings;
    if openings.is_empty() {
        return Vec::new();
    }
    let middle =
        |number: fn(&super::answer::Opening) -> f64| median(&openings.iter().map(number).collect::<Vec<_>>());
    let ms = |what: &str, number: f64, bar| {
        row(format!("25000 pledges: {what}"), Unit::Milliseconds, number, None, bar)
    };
    vec![
        ms("reading the plan, longest block", middle(|it| it.longest_block_before), Bar::None),
        ms("from the start to the page", middle(|it| it.first_paint), Bar::None),
        ms("from the page to the search", middle(|it| it.ready - it.opened), Bar::AtMost(400.0)),
        ms("the longest block meanwhile", middle(|it| it.longest_block), Bar::AtMost(50.0)),
    ]
}

/// Opening one page. The peer is the same content as a plain file.
fn visit(answer: &Answer, path: &str) -> Vec<Row> {
    let visits: Vec<_> = answer.visits.iter().filter(|it| it.path == path).collect();
    let middle = |pick: fn(&super::answer::Visit) -> &Opened, number: fn(&Opened) -> f64| {
        median(&visits.iter().map(|it| number(pick(it))).collect::<Vec<_>>())
    };
    let line = |what: &str, unit, number: fn(&Opened) -> f64, bar| {
        let (ours, peer) = (middle(|it| &it.first, number), middle(|it| &it.plain, number));
        row(format!("{path} {what}"), unit, ours, Some(peer), bar)
    };
    let again = middle(|it| &it.second, |it| it.bytes);
    vec![
        line("largest paint", Unit::Milliseconds, |it| it.largest_paint, Bar::Times(1.25)),
        line("total blocking time", Unit::Milliseconds, |it| it.blocking, Bar::AtMost(100.0)),
        line("layout shift", Unit::Plain, |it| it.shift, Bar::AtMost(0.0)),
        line("first visit, files as sent", Unit::Bytes, |it| it.bytes, Bar::AtMost(260.0 * KIB)),
        row(format!("{path} second visit, files as sent"), Unit::Bytes, again, None, Bar::AtMost(0.0)),
    ]
}

/// What takes no longer than this follows the press.
const NEXT_PAGE: f64 = 50.0;

fn turned(answer: &Answer) -> Vec<Row> {
    if answer.turned.is_empty() {
        return Vec::new();
    }
    let line = |how: &str, number: f64, bar| {
        let what = format!("a survey: Continue to the next page painted, {how}");
        row(what, Unit::Milliseconds, number, None, bar)
    };
    vec![
        line("median", median(&answer.turned), Bar::AtMost(NEXT_PAGE)),
        line("p95", p95(&answer.turned), Bar::None),
    ]
}

fn answers(answer: &Answer) -> Option<Row> {
    let what = "/pledges until the search answers";
    (!answer.answers.is_empty())
        .then(|| row(what, Unit::Milliseconds, median(&answer.answers), None, Bar::None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn act(took: &[f64]) -> Act {
        Act { took: took.to_vec(), stale: Vec::new() }
    }

    fn round(took: &[f64]) -> Round {
        Round { typing: act(took), hurried: act(took), ticking: act(took), wasm_bytes: 1.0, heap_bytes: 2.0 }
    }

    fn answer() -> Answer {
        let list = |size, ours: &[f64], peer: &[f64]| List { size, ours: round(ours), peer: round(peer) };
        Answer {
            chromium: String::new(),
            lists: vec![
                list(115, &[10.0, 20.0], &[8.0, 9.0]),
                list(25_000, &[60.0], &[50.0]),
                list(115, &[30.0], &[10.0]),
            ],
            openings: Vec::new(),
            visits: Vec::new(),
            answers: vec![900.0, 1000.0, 1100.0],
            redraws: Vec::new(),
            opened: Vec::new(),
            turned: vec![30.0, 40.0, 90.0],
        }
    }

    #[test]
    fn lines_of_the_table() {
        #[track_caller]
        fn check(what: &str, ours: f64, peer: Option<f64>, bar: Bar) {
            let rows = of(&answer());
            let found = rows.iter().find(|it| it.what == what);
            let names: Vec<&str> = rows.iter().map(|it| it.what.as_str()).collect();
            let found = found.unwrap_or_else(|| panic!("{what} is none of {names:?}"));
            assert_eq!((found.ours, found.peer, found.bar), (ours, peer, bar), "{what}");
        }
        check("115 pledges: key to painted list, median", 20.0, Some(9.0), Bar::Times(2.0));
        check("115 pledges: key to painted list, p95", 30.0, Some(10.0), Bar::AtMost(TWO_FRAMES));
        check("25000 pledges: key to painted list, median", 60.0, Some(50.0), Bar::Times(1.0));
        check("25000 pledges: key to painted list, p95", 60.0, Some(50.0), Bar::None);
        check("115 pledges: memory after all that", 3.0, Some(3.0), Bar::AtMost(150.0 * MIB));
        check("/pledges until the search answers", 1000.0, None, Bar::None);
        let what = "a survey: Continue to the next page painted, median";
        check(what, 40.0, None, Bar::AtMost(NEXT_PAGE));
    }

    #[test]
    fn the_pace_of_the_machine() {
        let first =
            "Where the bars in milliseconds were set, a key took the page written by hand 9 ms. Here it took";
        assert_eq!(pace(&answer()), [format!("{first} 9.0 ms, 1.0 times as long.")]);
        let slow = List { size: 115, ours: round(&[60.0]), peer: round(&[18.0]) };
        let there = "At that pace “115 pledges: key to painted list, p95” would be 30.0 ms: held.";
        let expected = [format!("{first} 18.0 ms, 2.0 times as long."), there.to_owned()];
        assert_eq!(pace(&Answer { lists: vec![slow], ..answer() }), expected);
        let lists = answer().lists.into_iter().filter(|it| it.size > LARGE).collect();
        assert_eq!(pace(&Answer { lists, ..answer() }), Vec::<String>::new());
    }

    #[test]
    fn frames_that_were_not_final_are_counted() {
        let mut answer = answer();
        answer.lists[0].ours.typing.stale.push("before, after".to_owned());
        // What the peer paints is not ours to answer for.
        answer.lists[0].peer.typing.stale.push("before, after".to_owned());
        let rows = of(&answer);
        let row = rows.iter().find(|it| it.what == "115 pledges: frames that were not final");
        assert_eq!(row.and_then(Row::held), Some(false));
        assert_eq!(answer.stale().count(), 1);
    }
}
