//! How one order becomes another with few moves.

/// What to put before what (or at the end) so that `there` becomes `order`, one after the other.
/// All of `there` must be in `order`; all numbers are below `n`.
pub fn moves(there: &[u32], order: &[u32], n: usize) -> Vec<(u32, Option<u32>)> {
    let mut is_placed = vec![false; n];
    let mut rest = there.iter().copied();
    let mut next = rest.next();
    let mut moves = Vec::new();
    for &one in order {
        is_placed[one as usize] = true;
        if next == Some(one) {
            next = rest.find(|it| !is_placed[*it as usize]);
        } else {
            moves.push((one, next));
        }
    }
    moves
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(there: &[u32], order: &[u32], expected: &[(u32, Option<u32>)]) {
        assert_eq!(moves(there, order, 9), expected);
    }

    #[test]
    fn few_moves() {
        check(&[], &[], &[]);
        check(&[], &[3, 1], &[(3, None), (1, None)]);
        check(&[1, 2], &[1, 2], &[]);
        check(&[1, 3], &[1, 2, 3, 4], &[(2, Some(3)), (4, None)]);
        check(&[1, 2, 3], &[3, 1, 2], &[(3, Some(1))]);
        check(&[1, 2, 3], &[3, 2, 1], &[(3, Some(1)), (2, Some(1))]);
    }

    proptest! {
        #[test]
        fn they_lead_there(order in Just((0..30).collect::<Vec<u32>>()).prop_shuffle(), left in 0_u32..30) {
            let there: Vec<u32> = (0..30).filter(|it| it % 3 != left % 3 || *it < left).collect();
            let mut list = there.clone();
            for (one, before) in moves(&there, &order, 30) {
                list.retain(|it| *it != one);
                let at = before.and_then(|it| list.iter().position(|other| *other == it));
                list.insert(at.unwrap_or(list.len()), one);
            }
            prop_assert_eq!(list, order);
        }
    }
}
