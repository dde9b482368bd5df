//! Patterns within a rectangle, stroke by stroke.

use crate::geometry::{Point, Rect};
use crate::palette::Pattern;

/// From stroke to stroke.
const STEP: i32 = 6;

/// The strokes of the pattern; none for a solid one.
pub(crate) fn strokes(rect: Rect, pattern: Pattern) -> Vec<[Point; 2]> {
    // The ends of a slanting stroke reach further than it; so it ends within the frame.
    let Rect { x, y, width, height } = rect.grown(-1);
    let places = |length: i32| (STEP / 2..length).step_by(STEP as usize);
    match pattern {
        _ if width <= 0 || height <= 0 => Vec::new(),
        Pattern::Solid => Vec::new(),
        Pattern::Upright => places(width).map(|at| [(x + at, y), (x + at, y + height)]).collect(),
        Pattern::Level => places(height).map(|at| [(x, y + at), (x + width, y + at)]).collect(),
        // Rising to the right: across and down add up to the same all along a stroke.
        Pattern::Hatch => places(width + height)
            .map(|sum| {
                let low = (sum - sum.min(height), sum.min(height));
                let high = (sum.min(width), sum - sum.min(width));
                [low, high].map(|(across, down)| (x + across, y + down))
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn strokes_reach_from_edge_to_edge_and_stay_inside(
            x in 0..50, y in 0..50, width in 0..80, height in 0..80, which in 0..4_usize,
        ) {
            let rect = Rect { x, y, width, height };
            let pattern = [Pattern::Solid, Pattern::Hatch, Pattern::Upright, Pattern::Level][which];
            let inner = rect.grown(-1);
            for [(x1, y1), (x2, y2)] in strokes(rect, pattern) {
                for (x, y) in [(x1, y1), (x2, y2)] {
                    let across = (inner.x..=inner.right()).contains(&x);
                    let down = (inner.y..=inner.bottom()).contains(&y);
                    let at_edge = x == inner.x || x == inner.right() || y == inner.y || y == inner.bottom();
                    prop_assert!(across && down && at_edge, "{:?} of {:?}", (x, y), rect);
                }
                match pattern {
                    Pattern::Hatch => prop_assert_eq!(x1 + y1, x2 + y2),
                    Pattern::Upright => prop_assert_eq!(x1, x2),
                    _ => prop_assert_eq!(y1, y2),
                }
            }
        }
    }
}
