//! Lines about charts that are drawn again, and about the page with all figures.

use super::answer::{Answer, Figures, Redraw};
use super::bar::{Bar, Row, Unit, median};
use super::rows::row;

/// A frame at 60 a second, on a processor that is not slowed down.
const FRAME: f64 = 16.0;
/// On a phone nobody sees a picture follow later than this.
const REDRAW_ON_PHONE: f64 = 50.0;
/// What takes no longer than this feels like an answer to the press.
const AT_ONCE: f64 = 100.0;

/// Which times of a redraw.
type PickTimes = fn(&Redraw) -> &[f64];

/// All of them; the times are those of the whole frame, in which the page is laid out as well.
pub fn of(answer: &Answer) -> Vec<Row> {
    let mut kinds: Vec<(&str, u32)> = answer.redraws.iter().map(|it| (it.path.as_str(), it.slower)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let redraws = kinds.into_iter().flat_map(|(path, slower)| redraw(answer, path, slower));
    redraws.chain(opened(answer)).collect()
}

fn redraw(answer: &Answer, path: &str, slower: u32) -> Vec<Row> {
    let (processor, most) = match slower {
        1 => (" at full speed", FRAME),
        _ => ("", REDRAW_ON_PHONE),
    };
    let line = |what: &str, pick: PickTimes, bar| {
        let of_page = answer.redraws.iter().filter(|it| it.path == path && it.slower == slower);
        let times: Vec<f64> = of_page.flat_map(|it| pick(it).iter().copied()).collect();
        row(format!("{path} {what}{processor}"), Unit::Milliseconds, median(&times), None, bar)
    };
    vec![
        line("another width to painted charts", |it| &it.width, Bar::AtMost(most)),
        line("other colours to painted charts", |it| &it.colours, Bar::AtMost(most)),
        line("other colours, drawing alone", |it| &it.drawing, Bar::None),
    ]
}

/// What takes longer the first time is the fetching of the page's part of the app, for which a network
/// is asked.
fn opened(answer: &Answer) -> Vec<Row> {
    let line = |when: &str, pick: fn(&Figures) -> f64, bar| {
        let times: Vec<f64> = answer.opened.iter().map(pick).collect();
        let what = format!("/measures from the press to all figures{when}");
        (!times.is_empty()).then(|| row(what, Unit::Milliseconds, median(&times), None, bar))
    };
    let lines = [
        line("", |it| it.again, Bar::AtMost(AT_ONCE)),
        line(", its part of the app fetched first", |it| it.first, Bar::None),
    ];
    lines.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_table() {
        let redraw = |slower, times: &[f64]| Redraw {
            path: "/money".to_owned(),
            slower,
            width: times.to_vec(),
            colours: times.iter().map(|it| it + 1.0).collect(),
            drawing: times.iter().map(|it| it / 2.0).collect(),
        };
        let answer = Answer {
            chromium: String::new(),
            lists: Vec::new(),
            openings: Vec::new(),
            visits: Vec::new(),
            answers: Vec::new(),
            redraws: vec![redraw(1, &[8.0, 9.0]), redraw(4, &[60.0]), redraw(1, &[30.0])],
            opened: [80.0, 90.0, 120.0].map(|again| Figures { first: 2.0 * again, again }).into(),
            turned: Vec::new(),
        };
        let rows = of(&answer);
        let found: Vec<_> = rows.iter().map(|it| (it.what.as_str(), it.ours, it.held())).collect();
        let expected = [
            ("/money another width to painted charts at full speed", 9.0, Some(true)),
            ("/money other colours to painted charts at full speed", 10.0, Some(true)),
            ("/money other colours, drawing alone at full speed", 4.5, None),
            ("/money another width to painted charts", 60.0, Some(false)),
            ("/money other colours to painted charts", 61.0, Some(false)),
            ("/money other colours, drawing alone", 30.0, None),
            ("/measures from the press to all figures", 90.0, Some(true)),
            ("/measures from the press to all figures, its part of the app fetched first", 180.0, None),
        ];
        assert_eq!(found, expected);
    }
}
