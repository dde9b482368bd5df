//! Whether what charts are painted in is what the site is painted in, and can be told apart.

use std::fs;
use std::path::Path;

use charts::{Colour, Palette, Scheme, SystemColours};
use domain::chart::Ink;
use domain::dataset::Status;

use crate::sight::{Light, SIGHTS, as_seen, contrast, difference, light};

#[test]
fn the_colours_are_those_of_the_style_sheet() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style/_tokens.scss");
    let text = fs::read_to_string(&file).unwrap_or_else(|it| panic!("{}: {it}", file.display()));
    let (day, night) = text.split_once("(prefers-color-scheme: dark)").expect("a dark scheme");
    for (sheet, scheme) in [(day, Scheme::Light), (night, Scheme::Dark)] {
        let palette = Palette::of(scheme);
        let named = [
            ("paper", palette.paper),
            ("ink", palette.ink),
            ("soft", palette.soft),
            ("strong-line", palette.edge),
            ("flag", palette.flag),
            ("link", palette.main),
            ("delivered", palette.statuses[0]),
            ("in-progress", palette.statuses[1]),
            ("no-update", palette.statuses[2]),
        ];
        for (name, colour) in named {
            assert_eq!(hex(colour), defined(sheet, name), "{scheme:?} --{name}");
        }
        for (n, colour) in (1..).zip(palette.accents) {
            assert_eq!(hex(colour), defined(sheet, &format!("accent-{n}")), "{scheme:?} --accent-{n}");
        }
    }
}

/// The value of a name in a style sheet.
fn defined(sheet: &str, name: &str) -> String {
    let start = format!("--{name}: ");
    let mut values = sheet.lines().filter_map(|it| it.trim().strip_prefix(&start)?.strip_suffix(';'));
    values.next().unwrap_or_else(|| panic!("--{name} is not in the style sheet")).to_owned()
}

fn hex(Colour(red, green, blue): Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn seen(colour: Colour) -> Light {
    light(&hex(colour)).expect("a colour")
}

/// As browsers on Windows set them in two of the themes that come with it.
fn forced() -> [(&'static str, Palette); 2] {
    let of = |canvas, canvas_text, gray_text, link_text| {
        Palette::forced(SystemColours { canvas, canvas_text, gray_text, link_text })
    };
    let black = Colour(0, 0, 0);
    let white = Colour(255, 255, 255);
    [
        ("forced, black", of(black, white, Colour(0x3f, 0xf2, 0x3f), Colour(0xff, 0xff, 0))),
        ("forced, white", of(white, black, Colour(0x60, 0, 0), Colour(0, 0, 0x9f))),
    ]
}

fn palettes() -> Vec<(String, Palette)> {
    let schemes = [Scheme::Light, Scheme::Dark, Scheme::Print];
    let own = schemes.map(|it| (format!("{it:?}"), Palette::of(it)));
    own.into_iter().chain(forced().map(|(name, it)| (name.to_owned(), it))).collect()
}

fn inks() -> Vec<Ink> {
    let statuses = Status::ALL.map(Ink::Status);
    statuses
        .into_iter()
        .chain([Ink::Main, Ink::Muted])
        .chain((0..8).flat_map(|it| [Ink::Nth(it), Ink::Theme(it)]))
        .collect()
}

#[test]
fn shapes_and_texts_stand_out_from_their_ground() {
    // WCAG 2.2 AA: 1.4.3 for text, 1.4.11 for what one must see to understand a picture.
    const TEXT: f64 = 4.5;
    const SHAPE: f64 = 3.0;
    for (name, palette) in palettes() {
        for (text, ground) in
            [(palette.ink, palette.paper), (palette.soft, palette.paper), (palette.ink, palette.flag)]
        {
            let found = contrast(seen(text), seen(ground));
            assert!(found >= TEXT, "{name}: text has {found:.2}:1");
        }
        for ink in inks() {
            let found = contrast(seen(palette.series(ink)), seen(palette.paper));
            assert!(found >= SHAPE, "{name}: {ink:?} has {found:.2}:1");
        }
    }
}

#[test]
fn neighbours_are_told_apart_whatever_colours_one_sees() {
    // A difference of about 2 can just be noticed side by side; at 20 nobody has to look twice. Names
    // and patterns carry the meaning; this is for the first glance.
    const AT_A_GLANCE: f64 = 20.0;
    let statuses = Status::ALL.map(Ink::Status);
    let mut pairs = vec![(statuses[0], statuses[1]), (statuses[1], statuses[2]), (statuses[0], statuses[2])];
    pairs.extend((0..4).map(|it| (Ink::Nth(it), Ink::Nth(it + 1))));
    pairs.push((Ink::Main, Ink::Muted));
    for scheme in [Scheme::Light, Scheme::Dark, Scheme::Print] {
        let palette = Palette::of(scheme);
        for (sight, matrix) in SIGHTS {
            for (one, other) in &pairs {
                let [a, b] = [one, other].map(|it| as_seen(&matrix, seen(palette.series(*it))));
                let found = difference(a, b);
                assert!(
                    found >= AT_A_GLANCE,
                    "{scheme:?}, {sight}: {one:?} and {other:?} differ by {found:.1}"
                );
            }
        }
    }
}

#[test]
fn statuses_are_told_apart_in_the_visitors_own_colours() {
    for (name, palette) in forced() {
        let [delivered, in_progress, _] = Status::ALL.map(|it| seen(palette.series(Ink::Status(it))));
        let found = difference(delivered, in_progress);
        // What nothing is published of has the colour of text, and is hatched.
        assert!(found >= 20.0, "{name}: {found:.1}");
    }
}
