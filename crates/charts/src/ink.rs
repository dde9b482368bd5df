//! What something is painted with, before it has a colour.

use domain::chart::Ink;

/// A role in the picture; the palette gives it a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tint {
    /// Text, axes, the frame of what is pinned.
    Ink,
    /// Text that stands back.
    Soft,
    /// Edges.
    Edge,
    /// The ground.
    Paper,
    /// The ground of a warning.
    Flag,
    /// A series, with its pattern.
    Series(Ink),
}
