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
    let middle = |pick: PickTimes| {
        let of_page = answer.redraws.iter().filter(|it| it.path == path && it.slower == slower);
        median(&of_page.flat_map(|it| pick(it).iter().copied()).collect::<Vec<_>>())
    };
    let line = |what: &str, ours, peer, bar| {
        row(format!("{path} {what}{processor}"), Unit::Milliseconds, ours, peer, bar)
    };
    let plain = Some(middle(|it| &it.plain));
    vec![
        // The page around the charts gets another width as well, which has nothing to do with drawing.
        line("another width to painted charts", middle(|it| &it.width), plain, Bar::MoreBy(most)),
        line("other colours to painted charts", middle(|it| &it.colours), None, Bar::AtMost(most)),
        line("other colours, drawing alone", middle(|it| &it.drawing), None, Bar::None),
    ]
}

/// What takes longer the first time is that a network is asked for the page's part of the app.
fn opened(answer: &Answer) -> Vec<Row> {
    let line = |what: &str, pick: fn(&Figures) -> f64, bar| {
        let times: Vec<f64> = answer.opened.iter().map(pick).collect();
        let what = format!("/measures from the press to {what}");
        (!times.is_empty()).then(|| row(what, Unit::Milliseconds, median(&times), None, bar))
    };
    let lines = [
        line("the painted page", |it| it.first, Bar::AtMost(AT_ONCE)),
        line("all figures, out of sight too", |it| it.all, Bar::None),
        line("the page, its part of the app fetched first", |it| it.fetched, Bar::None),
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
            plain: times.iter().map(|it| it / 4.0).collect(),
            colours: times.iter().map(|it| it + 1.0).collect(),
            drawing: times.iter().map(|it| it / 2.0).collect(),
        };
        let answer = Answer {
            chromium: String::new(),
            lists: Vec::new(),
            openings: Vec::new(),
            visits: Vec::new(),
            answers: Vec::new(),
            redraws: vec![redraw(1, &[8.0, 9.0]), redraw(4, &[70.0]), redraw(1, &[30.0])],
            opened: [80.0, 90.0, 120.0]
                .map(|first| Figures { first, all: 2.0 * first, fetched: 3.0 * first })
                .into(),
            turned: Vec::new(),
        };
        let rows = of(&answer);
        let found: Vec<_> = rows.iter().map(|it| (it.what.as_str(), it.ours, it.held())).collect();
        let expected = [
            ("/money another width to painted charts at full speed", 9.0, Some(true)),
            ("/money other colours to painted charts at full speed", 10.0, Some(true)),
            ("/money other colours, drawing alone at full speed", 4.5, None),
            ("/money another width to painted charts", 70.0, Some(false)),
            ("/money other colours to painted charts", 71.0, Some(false)),
            ("/money other colours, drawing alone", 35.0, None),
            ("/measures from the press to the painted page", 90.0, Some(true)),
            ("/measures from the press to all figures, out of sight too", 180.0, None),
            ("/measures from the press to the page, its part of the app fetched first", 270.0, None),
        ];
        assert_eq!(found, expected);
    }
}
