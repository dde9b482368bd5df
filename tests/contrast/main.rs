//! Whether the colours of `style/_tokens.scss` can be read and told apart, in both schemes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

mod sight;

use sight::{Light, SIGHTS, as_seen, contrast, difference, light};

/// What text must have by WCAG 2.2 AA (1.4.3).
const TEXT: f64 = 4.5;
/// What shapes and edges must have by WCAG 2.2 AA (1.4.11).
const SHAPE: f64 = 3.0;

const BACKGROUNDS: [&str; 2] = ["paper", "card"];

/// What every scheme must hold, each pair with what stands in front first.
fn pairs(least: f64) -> Vec<(String, &'static str)> {
    let on_backgrounds = |name: String| BACKGROUNDS.map(|background| (name.clone(), background));
    let named = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    if least == TEXT {
        let accents = (1..=8).map(|n| format!("accent-{n}"));
        let on_paper = named(&["ink", "soft", "link"]).into_iter().chain(accents).flat_map(on_backgrounds);
        let others = [("ink", "mark"), ("ink", "flag"), ("focus-ink", "focus"), ("paper", "ink")];
        on_paper.chain(others.map(|(text, background)| (text.to_owned(), background))).collect()
    } else {
        let shapes = named(&["delivered", "in-progress", "no-update", "strong-line"]);
        // The tick in the full square of a delivered pledge.
        let tick = [("card".to_owned(), "delivered")];
        shapes.into_iter().flat_map(on_backgrounds).chain(tick).collect()
    }
}

#[test]
fn text_can_be_read() {
    check_pairs(TEXT);
}

#[test]
fn shapes_can_be_seen() {
    check_pairs(SHAPE);
}

#[track_caller]
fn check_pairs(least: f64) {
    for (scheme, colours) in schemes() {
        for (front, back) in pairs(least) {
            let found = contrast(colours[&front], colours[back]);
            assert!(found >= least, "{scheme}: --{front} on --{back} has {found:.2}:1, {least}:1 at least");
        }
    }
}

#[test]
fn the_focus_can_be_seen_on_everything() {
    // A yellow ring inside a black one: one of the two stands out wherever it is.
    for (scheme, colours) in schemes() {
        for back in ["paper", "card", "ink", "flag", "mark"] {
            let found = ["focus", "focus-ink"]
                .map(|ring| contrast(colours[ring], colours[back]))
                .into_iter()
                .fold(0.0, f64::max);
            assert!(found >= SHAPE, "{scheme}: the focus on --{back} has {found:.2}:1");
        }
    }
}

#[test]
fn statuses_are_told_apart_whatever_colours_one_sees() {
    // Shape and word carry the meaning; this is for the glance at the whole plan. A difference of
    // about 2 can just be noticed, 20 at a glance.
    const AT_A_GLANCE: f64 = 20.0;
    let statuses = ["delivered", "in-progress", "no-update"];
    for (scheme, colours) in schemes() {
        for (sight, matrix) in SIGHTS {
            for (one, other) in [(0, 1), (0, 2), (1, 2)].map(|(a, b)| (statuses[a], statuses[b])) {
                let seen = |name: &str| as_seen(&matrix, colours[name]);
                let found = difference(seen(one), seen(other));
                assert!(
                    found >= AT_A_GLANCE,
                    "{scheme}, {sight}: --{one} and --{other} differ by {found:.1}"
                );
            }
        }
    }
}

#[test]
fn known_contrasts_and_differences() {
    #[track_caller]
    fn check(one: &str, other: &str, ratio: &str, distance: &str) {
        let (one, other) = (light(one).unwrap(), light(other).unwrap());
        assert_eq!(format!("{:.2}", contrast(one, other)), ratio);
        assert_eq!(format!("{:.0}", difference(one, other)), distance);
    }
    check("#000000", "#ffffff", "21.00", "100");
    check("#fff", "#ffffff", "1.00", "0");
    // The grey that is just dark enough for text on white.
    check("#767676", "#ffffff", "4.54", "50");
    check("#0000ff", "#ffffff", "8.59", "150");
}

// The file.

type Colours = BTreeMap<String, Light>;

/// The colours by day and by night, where only some have another value.
fn schemes() -> [(&'static str, Colours); 2] {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/_tokens.scss");
    let text = fs::read_to_string(&file).unwrap_or_else(|it| panic!("{}: {it}", file.display()));
    let (day, night) = text.split_once("(prefers-color-scheme: dark)").expect("a dark scheme");
    let (day, night) = (colours(day), colours(night));
    assert!(day.len() > 20 && night.len() > 15, "the colours were not understood");
    let by_night = day.iter().chain(&night).map(|(name, light)| (name.clone(), *light)).collect();
    [("light", day), ("dark", by_night)]
}

/// `--ink: #171b34;` and the like.
fn colours(text: &str) -> Colours {
    let definitions = text.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "));
    definitions
        .filter_map(|(name, value)| Some((name.to_owned(), light(value.split(';').next()?)?)))
        .collect()
}
