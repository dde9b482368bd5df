//! Patterns within a rectangle, each as one line that goes to and fro.
//!
//! The line goes back along the edge of the rectangle, which is drawn over it; so a pattern is one
//! path instead of hundreds of strokes.

use crate::geometry::{Point, Rect};
use crate::palette::Pattern;

/// From stroke to stroke.
const STEP: i32 = 6;

/// The path of the pattern; empty for a solid one.
pub(crate) fn path(rect: Rect, pattern: Pattern) -> Vec<Point> {
    match pattern {
        Pattern::Solid => Vec::new(),
        Pattern::Hatch => slanting(rect),
        Pattern::Upright => {
            straight(rect.x, rect.right(), |x, back| ends(back, (x, rect.y), (x, rect.bottom())))
        }
        Pattern::Level => {
            straight(rect.y, rect.bottom(), |y, back| ends(back, (rect.x, y), (rect.right(), y)))
        }
    }
}

fn ends(back: bool, one: Point, other: Point) -> [Point; 2] {
    if back { [other, one] } else { [one, other] }
}

fn straight(from: i32, to: i32, stroke: impl Fn(i32, bool) -> [Point; 2]) -> Vec<Point> {
    let places = (from + STEP / 2..to).step_by(STEP as usize);
    places.enumerate().flat_map(|(n, at)| stroke(at, n % 2 == 1)).collect()
}

/// Lines that rise to the right. The sum of across and down is the same all along each, and grows
/// from one to the next.
fn slanting(rect: Rect) -> Vec<Point> {
    let Rect { width, height, .. } = rect;
    let mut path = Vec::new();
    let mut before: Option<i32> = None;
    for (n, sum) in (STEP / 2..width + height).step_by(STEP as usize).enumerate() {
        let low = if sum <= height { (0, sum) } else { (sum - height, height) };
        let high = if sum <= width { (sum, 0) } else { (width, sum - width) };
        let back = n % 2 == 1;
        // Past a corner the way along the edge goes through it.
        let passed = |corner: i32| before.is_some_and(|it| it < corner) && corner < sum;
        if back && passed(width) {
            path.push((width, 0));
        }
        if !back && passed(height) {
            path.push((0, height));
        }
        path.extend(ends(back, low, high));
        before = Some(sum);
    }
    path.into_iter().map(|(x, y)| (rect.x + x, rect.y + y)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn patterns_stay_in_their_rectangle_and_go_back_along_its_edge(
            x in 0..50, y in 0..50, width in 0..80, height in 0..80, which in 0..4_usize,
        ) {
            let rect = Rect { x, y, width, height };
            let pattern = [Pattern::Solid, Pattern::Hatch, Pattern::Upright, Pattern::Level][which];
            let path = path(rect, pattern);
            for &(x, y) in &path {
                prop_assert!((rect.x..=rect.right()).contains(&x) && (rect.y..=rect.bottom()).contains(&y));
            }
            for pair in path.windows(2) {
                let ((x1, y1), (x2, y2)) = (pair[0], pair[1]);
                let along_edge = (x1 == x2 && (x1 == rect.x || x1 == rect.right()))
                    || (y1 == y2 && (y1 == rect.y || y1 == rect.bottom()));
                let stroke = match pattern {
                    Pattern::Hatch => x1 + y1 == x2 + y2,
                    Pattern::Upright => x1 == x2,
                    _ => y1 == y2,
                };
                prop_assert!(along_edge || stroke, "{pair:?} in {rect:?}");
            }
        }
    }
}
