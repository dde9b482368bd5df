//! What is asked of a number.

use crate::say;

/// A mebibyte in bytes.
pub const MIB: f64 = 1024.0 * 1024.0;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unit {
    Milliseconds,
    Bytes,
    /// A number without a name.
    Plain,
}

impl Unit {
    /// The number as people say it.
    pub fn say(self, number: f64) -> String {
        match self {
            Unit::Milliseconds if number < 100.0 => format!("{number:.1} ms"),
            Unit::Milliseconds => format!("{number:.0} ms"),
            Unit::Bytes if number >= MIB => format!("{:.1} MiB", number / MIB),
            // Sizes are whole numbers of bytes from the start.
            Unit::Bytes => say::size(number as u64),
            Unit::Plain if number.fract() == 0.0 => format!("{number:.0}"),
            Unit::Plain => format!("{number:.3}"),
        }
    }
}

/// The most that a number may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bar {
    /// So much.
    AtMost(f64),
    /// So many times what the peer has.
    Times(f64),
    /// So much more than the peer has.
    MoreBy(f64),
    /// Nothing is asked; the number is there to be read beside the others.
    None,
}

/// A line of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub what: String,
    pub unit: Unit,
    pub ours: f64,
    pub peer: Option<f64>,
    pub bar: Bar,
}

impl Row {
    /// How many times the peer's number ours is.
    pub fn ratio(&self) -> Option<f64> {
        self.peer.filter(|peer| *peer > 0.0).map(|peer| self.ours / peer)
    }

    /// Whether the bar is held; nothing where there is none, or no peer to hold it against.
    pub fn held(&self) -> Option<bool> {
        match self.bar {
            Bar::AtMost(most) => Some(self.ours <= most),
            Bar::Times(times) => self.peer.map(|peer| self.ours <= times * peer),
            Bar::MoreBy(most) => self.peer.map(|peer| self.ours - peer <= most),
            Bar::None => None,
        }
    }
}

/// The number in the middle; 0 of none.
pub fn median(numbers: &[f64]) -> f64 {
    quantile(numbers, 0.5)
}

/// The number that 19 of 20 do not exceed; 0 of none.
pub fn p95(numbers: &[f64]) -> f64 {
    quantile(numbers, 0.95)
}

fn quantile(numbers: &[f64], share: f64) -> f64 {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    // The least of the numbers that at least this share of them does not exceed.
    let at = (sorted.len() as f64 * share).ceil() as usize;
    sorted.get(at.saturating_sub(1)).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles() {
        #[track_caller]
        fn check(numbers: &[f64], middle: f64, most: f64) {
            assert_eq!((median(numbers), p95(numbers)), (middle, most), "{numbers:?}");
        }
        check(&[], 0.0, 0.0);
        check(&[7.0], 7.0, 7.0);
        check(&[3.0, 1.0, 2.0], 2.0, 3.0);
        let hundred: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        check(&hundred, 50.0, 95.0);
    }

    #[test]
    fn bars() {
        #[track_caller]
        fn check(ours: f64, peer: Option<f64>, bar: Bar, expected: Option<bool>) {
            let row = Row { what: String::new(), unit: Unit::Plain, ours, peer, bar };
            assert_eq!(row.held(), expected, "{row:?}");
        }
        check(32.0, None, Bar::AtMost(32.0), Some(true));
        check(32.1, None, Bar::AtMost(32.0), Some(false));
        check(20.0, Some(10.0), Bar::Times(2.0), Some(true));
        check(20.1, Some(10.0), Bar::Times(2.0), Some(false));
        check(0.0, Some(0.0), Bar::Times(1.0), Some(true));
        check(1.0, None, Bar::Times(1.0), None);
        check(60.0, Some(10.0), Bar::MoreBy(50.0), Some(true));
        check(60.1, Some(10.0), Bar::MoreBy(50.0), Some(false));
        check(5.0, Some(10.0), Bar::MoreBy(0.0), Some(true));
        check(1.0, None, Bar::MoreBy(2.0), None);
        check(1.0, Some(1.0), Bar::None, None);
    }

    #[test]
    fn numbers_in_words() {
        #[track_caller]
        fn check(unit: Unit, number: f64, expected: &str) {
            assert_eq!(unit.say(number), expected);
        }
        check(Unit::Milliseconds, 9.04, "9.0 ms");
        check(Unit::Milliseconds, 412.6, "413 ms");
        check(Unit::Bytes, 2048.0, "2.0 KiB");
        check(Unit::Bytes, 150.0 * MIB, "150.0 MiB");
        check(Unit::Plain, 0.0, "0");
        check(Unit::Plain, 0.0123, "0.012");
    }
}
