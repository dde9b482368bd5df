//! Rectangles and points, in CSS pixels.

/// A place: across, then down.
pub type Point = (i32, i32);

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rect {
    /// Its left edge.
    pub x: i32,
    /// Its upper edge.
    pub y: i32,
    /// How far it reaches to the right.
    pub width: i32,
    /// How far it reaches down.
    pub height: i32,
}

impl Rect {
    /// The right edge.
    pub fn right(self) -> i32 {
        self.x + self.width
    }

    /// The lower edge.
    pub fn bottom(self) -> i32 {
        self.y + self.height
    }

    /// The middle.
    pub fn centre(self) -> Point {
        (self.x + self.width / 2, self.y + self.height / 2)
    }

    /// Whether the point lies in it.
    pub fn contains(self, (x, y): Point) -> bool {
        (self.x..self.right()).contains(&x) && (self.y..self.bottom()).contains(&y)
    }

    /// Whether the two share a pixel.
    pub fn overlaps(self, other: Rect) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// The rectangle that is larger by this on every side.
    pub fn grown(self, by: i32) -> Rect {
        Rect { x: self.x - by, y: self.y - by, width: self.width + 2 * by, height: self.height + 2 * by }
    }
}
