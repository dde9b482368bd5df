//! Numbers without rounding: a verdict must never hang on the last bit of a float.

use std::cmp::Ordering;

/// A fraction in lowest terms. What would not fit is `None`, never a wrong number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exact {
    over: i128,
    /// Always positive.
    under: i128,
}

impl Exact {
    pub(super) const ZERO: Exact = Exact { over: 0, under: 1 };
    pub(super) const HUNDRED: Exact = Exact { over: 100, under: 1 };

    /// The number that the shortest decimal text of this float says: 0.1 is a tenth.
    pub fn of(value: f64) -> Option<Exact> {
        if !value.is_finite() {
            return None;
        }
        let text = value.to_string();
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        let digits: i128 = format!("{whole}{decimals}").parse().ok()?;
        Exact::new(digits, power_of_ten(decimals.len())?)
    }

    fn new(over: i128, under: i128) -> Option<Exact> {
        let (over, under) =
            if under < 0 { (over.checked_neg()?, under.checked_neg()?) } else { (over, under) };
        let divisor = greatest_divisor(over.checked_abs()?, under);
        (under > 0 && over != i128::MIN).then(|| Exact { over: over / divisor, under: under / divisor })
    }

    /// Ten to this power.
    pub(super) fn ten_to(place: i32) -> Option<Exact> {
        let power = power_of_ten(usize::try_from(place.unsigned_abs()).ok()?)?;
        if place < 0 { Exact::new(1, power) } else { Exact::new(power, 1) }
    }

    pub(super) fn plus(self, other: Exact) -> Option<Exact> {
        let left = self.over.checked_mul(other.under)?;
        let right = other.over.checked_mul(self.under)?;
        Exact::new(left.checked_add(right)?, self.under.checked_mul(other.under)?)
    }

    pub(super) fn minus(self, other: Exact) -> Option<Exact> {
        self.plus(other.negated())
    }

    pub(super) fn negated(self) -> Exact {
        Exact { over: -self.over, ..self }
    }

    pub(super) fn times(self, other: Exact) -> Option<Exact> {
        Exact::new(self.over.checked_mul(other.over)?, self.under.checked_mul(other.under)?)
    }

    /// `None` for zero too.
    pub(super) fn divided_by(self, other: Exact) -> Option<Exact> {
        Exact::new(self.over.checked_mul(other.under)?, self.under.checked_mul(other.over)?)
    }

    pub(super) fn half(self) -> Option<Exact> {
        self.divided_by(Exact { over: 2, under: 1 })
    }

    pub(super) fn size(self) -> Exact {
        Exact { over: self.over.abs(), ..self }
    }

    pub(super) fn sign(self) -> Ordering {
        self.over.cmp(&0)
    }

    /// Rounded at a place, half away from zero.
    pub(super) fn rounded(self, place: i32) -> Option<Exact> {
        let unit = Exact::ten_to(place)?;
        let units = self.size().divided_by(unit)?;
        let doubled = units.over.checked_mul(2)?.checked_add(units.under)?;
        Exact::new(doubled / units.under.checked_mul(2)? * self.over.signum(), 1)?.times(unit)
    }

    /// With everything behind a place cut off.
    pub(super) fn cut(self, place: i32) -> Option<Exact> {
        let unit = Exact::ten_to(place)?;
        let units = self.divided_by(unit)?;
        Exact::new(units.over / units.under, 1)?.times(unit)
    }

    /// The place of its last digit, at most 0; what never ends is taken to nine decimals.
    pub(super) fn place(self) -> i32 {
        const FURTHEST: i32 = -9;
        let ends_at = |place: &i32| self.cut(*place) == Some(self);
        (FURTHEST..=0).rev().find(ends_at).unwrap_or(FURTHEST)
    }

    /// The number to this many decimals, such as `13528` or `-9.50`.
    pub(super) fn text(self, decimals: u32) -> Option<String> {
        let place = -i32::try_from(decimals).ok()?;
        let units = self.rounded(place)?.divided_by(Exact::ten_to(place)?)?.over;
        let digits = format!("{:0>1$}", units.unsigned_abs(), decimals as usize + 1);
        let (whole, rest) = digits.split_at(digits.len() - decimals as usize);
        let sign = if units < 0 { "-" } else { "" };
        Some(if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") })
    }

    /// The nearest float, for what is published and for sorting, never for a verdict.
    pub(super) fn to_f64(self) -> f64 {
        self.over as f64 / self.under as f64
    }
}

impl Ord for Exact {
    /// By whole parts, then by the rests turned upside down, so that nothing can overflow.
    fn cmp(&self, other: &Exact) -> Ordering {
        let (mut left, mut right) = (*self, *other);
        loop {
            let wholes = left.over.div_euclid(left.under).cmp(&right.over.div_euclid(right.under));
            let rests = (left.over.rem_euclid(left.under), right.over.rem_euclid(right.under));
            match (wholes, rests) {
                (Ordering::Equal, (0, _) | (_, 0)) => return rests.0.cmp(&rests.1),
                (Ordering::Equal, (left_rest, right_rest)) => {
                    let upside_down = Exact { over: right.under, under: right_rest };
                    right = Exact { over: left.under, under: left_rest };
                    left = upside_down;
                }
                (different, _) => return different,
            }
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Exact) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn power_of_ten(power: usize) -> Option<i128> {
    10_i128.checked_pow(u32::try_from(power).ok()?)
}

fn greatest_divisor(mut left: i128, mut right: i128) -> i128 {
    while right != 0 {
        (left, right) = (right, left % right);
    }
    left.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn exact(value: f64) -> Exact {
        Exact::of(value).expect("small enough")
    }

    #[track_caller]
    fn check_rounded(value: f64, place: i32, rounded: f64, cut: f64) {
        assert_eq!(exact(value).rounded(place), Some(exact(rounded)), "{value} rounded");
        assert_eq!(exact(value).cut(place), Some(exact(cut)), "{value} cut off");
    }

    #[test]
    fn rounding_and_cutting_off() {
        check_rounded(11.169, -1, 11.2, 11.1);
        check_rounded(17.5, 0, 18.0, 17.0);
        check_rounded(-17.5, 0, -18.0, -17.0);
        check_rounded(17.49, 0, 17.0, 17.0);
        check_rounded(0.005, -2, 0.01, 0.0);
        // As floats, 1.005 and 2.675 lie below what they say.
        check_rounded(1.005, -2, 1.01, 1.0);
        check_rounded(2.675, -2, 2.68, 2.67);
        check_rounded(795_569.0, 5, 800_000.0, 700_000.0);
        check_rounded(0.0, -1, 0.0, 0.0);
    }

    #[test]
    fn texts() {
        assert_eq!(exact(13528.0).text(0).as_deref(), Some("13528"));
        assert_eq!(exact(-9.5).text(2).as_deref(), Some("-9.50"));
        assert_eq!(exact(-0.04).text(1).as_deref(), Some("0.0"));
        assert_eq!(exact(0.05).text(1).as_deref(), Some("0.1"));
        assert_eq!(exact(0.46).place(), -2);
        assert_eq!(exact(460.0).place(), 0);
    }

    #[test]
    fn what_does_not_fit_is_none() {
        assert_eq!(Exact::of(f64::NAN), None);
        assert_eq!(Exact::of(f64::INFINITY), None);
        assert_eq!(Exact::of(1e300), None);
        let huge = exact(1e37);
        assert_eq!(huge.times(huge), None);
        assert_eq!(huge.divided_by(Exact::ZERO), None);
    }

    proptest! {
        #[test]
        fn as_whole_numbers_do(a in -1_000_000_i64..1_000_000, b in -1_000_000_i64..1_000_000) {
            let (left, right) = (exact(a as f64), exact(b as f64));
            prop_assert_eq!(left.plus(right), Some(exact((a + b) as f64)));
            prop_assert_eq!(left.minus(right), Some(exact((a - b) as f64)));
            prop_assert_eq!(left.times(right), Some(exact((a * b) as f64)));
            prop_assert_eq!(left.cmp(&right), a.cmp(&b));
            if let Some(ratio) = left.divided_by(right) {
                prop_assert_eq!(ratio.times(right), Some(left));
            }
        }

        #[test]
        fn fractions_compare_as_cross_products(a in -99_i128..99, b in 1_i128..99, c in -99_i128..99, d in 1_i128..99) {
            let (left, right) = (Exact::new(a, b).expect("b > 0"), Exact::new(c, d).expect("d > 0"));
            prop_assert_eq!(left.cmp(&right), (a * d).cmp(&(c * b)));
        }

        #[test]
        fn every_float_is_read_or_refused(value in any::<f64>()) {
            if let Some(read) = Exact::of(value) {
                prop_assert!(read.to_f64().is_finite());
                prop_assert!(read.rounded(-1).is_none_or(|it| it.minus(read).is_none_or(|off| off.size() <= exact(0.05))));
            }
        }
    }
}
