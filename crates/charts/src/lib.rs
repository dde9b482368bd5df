//! Draws a chart of the domain: on a canvas in the browser, as SVG anywhere.
//!
//! A chain, of which only the last link knows how a picture is made:
//!
//! 1. [`domain::chart::Chart`] says what is shown;
//! 2. [`layout::layout`] places it for a width: bars, lines, texts, and where each value can be hit;
//! 3. [`draw::draw`] paints that in the colours of a [`Palette`] on any back end of plotters.
//!
//! All measures are in CSS pixels. Layout is pure and the same everywhere, since it measures text by
//! a table of its own; so where a text stands is known without a browser, and is tested.
//!
//! ```
//! # use domain::chart::Chart;
//! # fn page(chart: &Chart) {
//! let layout = charts::layout(chart, 360, &charts::TextWidths::at(16));
//! let touched = layout.mark_at(40, 60);
//! # }
//! ```

mod geometry; // rectangles and points
mod ink; // what something is painted with, before it has a colour
mod letters; // how wide texts are, and where they break

pub mod layout; // from a chart to places
pub mod palette; // colours and patterns

pub mod draw; // from places to a picture
mod hatch; // patterns within a rectangle
mod strokes; // how plotters is told what to paint with

#[cfg(feature = "canvas")]
pub mod canvas; // in the browser
#[cfg(feature = "svg")]
pub mod svg; // as text

pub use draw::draw;
pub use geometry::{Point, Rect};
pub use layout::{Hit, Layout, PlacedText, layout};
pub use letters::TextWidths;
pub use palette::{Colour, Palette, Scheme, SystemColours};
