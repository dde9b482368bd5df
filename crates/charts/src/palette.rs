//! Colours and patterns.
//!
//! The colours are those of the site's style sheet, by the same names; a test holds the two
//! together. No meaning is carried by a colour alone: what lies side by side differs in pattern or
//! lightness as well, and has its name beside it.

use domain::chart::Ink;
use domain::dataset::Status;

use crate::ink::Tint;

/// Red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

/// How a shape is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pattern {
    /// Full.
    Solid,
    /// Slanting lines: what nothing is published of, and every second of several.
    Hatch,
    /// Upright lines.
    Upright,
    /// Level lines.
    Level,
}

/// The colours of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// The ground.
    pub paper: Colour,
    /// Text.
    pub ink: Colour,
    /// Text that stands back.
    pub soft: Colour,
    /// Edges, and the series that stands back.
    pub edge: Colour,
    /// The ground of a warning.
    pub flag: Colour,
    /// The main series.
    pub main: Colour,
    /// Delivered, in progress, no update.
    pub statuses: [Colour; 3],
    /// One for each theme, in the plan's order, then from the start again.
    pub accents: [Colour; 8],
}

/// Which palette a page wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// On white paper.
    Print,
}

/// The colours that a visitor set for all sites, as the browser gives them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SystemColours {
    /// `Canvas`: the ground.
    pub canvas: Colour,
    /// `CanvasText`: text.
    pub canvas_text: Colour,
    /// `GrayText`: what stands back.
    pub gray_text: Colour,
    /// `LinkText`: links.
    pub link_text: Colour,
}

const fn hex(rgb: u32) -> Colour {
    Colour((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

const LIGHT: Palette = Palette {
    paper: hex(0xfbfaf7),
    ink: hex(0x171b34),
    soft: hex(0x54586e),
    edge: hex(0x7b7f94),
    flag: hex(0xfff6cc),
    main: hex(0x1c4fa1),
    statuses: [hex(0x123f6d), hex(0x4a86b8), hex(0x77715f)],
    accents: [
        hex(0x0b6b6b),
        hex(0x855400),
        hex(0x6a3d9f),
        hex(0xa1225c),
        hex(0x1c5cab),
        hex(0x3a691d),
        hex(0x8a3b12),
        hex(0x44546a),
    ],
};

const DARK: Palette = Palette {
    paper: hex(0x12141f),
    ink: hex(0xeef0f7),
    soft: hex(0xb1b6ca),
    edge: hex(0x8288a3),
    flag: hex(0x3a3414),
    main: hex(0x9cc3ff),
    statuses: [hex(0xbfe0ff), hex(0x5b97c9), hex(0xa29d8f)],
    accents: [
        hex(0x5fd0c8),
        hex(0xf0b95c),
        hex(0xc5a3f5),
        hex(0xf59ac1),
        hex(0x8fbcff),
        hex(0xa3d977),
        hex(0xf2a98a),
        hex(0xb4c2d6),
    ],
};

impl Palette {
    /// The colours of the site.
    pub fn of(scheme: Scheme) -> Palette {
        match scheme {
            Scheme::Light => LIGHT,
            Scheme::Dark => DARK,
            Scheme::Print => {
                Palette { paper: hex(0xffffff), ink: hex(0x000000), soft: hex(0x333333), ..LIGHT }
            }
        }
    }

    /// The visitor's own colours. There are few, so patterns tell more than they do elsewhere.
    pub fn forced(system: SystemColours) -> Palette {
        let SystemColours { canvas, canvas_text, gray_text, link_text } = system;
        Palette {
            paper: canvas,
            ink: canvas_text,
            soft: canvas_text,
            edge: gray_text,
            flag: canvas,
            main: link_text,
            statuses: [canvas_text, gray_text, canvas_text],
            accents: [link_text; 8],
        }
    }

    /// The colour of what is painted so.
    pub(crate) fn colour(&self, tint: Tint) -> Colour {
        match tint {
            Tint::Ink => self.ink,
            Tint::Soft => self.soft,
            Tint::Edge => self.edge,
            Tint::Paper => self.paper,
            Tint::Flag => self.flag,
            Tint::Series(ink) => self.series(ink),
        }
    }

    /// The colour of a series.
    pub fn series(&self, ink: Ink) -> Colour {
        // Dark and light by turns, so that neighbours differ to every eye.
        let several = [self.statuses[0], self.statuses[1], self.accents[1], self.edge];
        match ink {
            Ink::Status(Status::Delivered) => self.statuses[0],
            Ink::Status(Status::InProgress) => self.statuses[1],
            Ink::Status(Status::NoUpdate) => self.statuses[2],
            Ink::Theme(at) => self.accents[at % self.accents.len()],
            Ink::Main => self.main,
            Ink::Muted => self.edge,
            Ink::Nth(at) => several[at % several.len()],
        }
    }
}

/// The pattern of a series.
pub(crate) fn pattern(ink: Ink) -> Pattern {
    match ink {
        Ink::Status(Status::NoUpdate) => Pattern::Hatch,
        Ink::Status(_) | Ink::Theme(_) | Ink::Main | Ink::Muted => Pattern::Solid,
        Ink::Nth(at) => [Pattern::Solid, Pattern::Hatch, Pattern::Upright, Pattern::Level][at % 4],
    }
}
