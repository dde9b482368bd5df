//! What a charge in council tax costs a household, by the band of its home.
//!
//! The law fixes what each band pays in ninths of Band D: Local Government Finance Act 1992,
//! section 5. Sums are whole pence, so that nothing is lost to binary fractions.

/// The band that a home is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// Band A.
    A,
    /// Band B.
    B,
    /// Band C.
    C,
    /// Band D, in which charges are published.
    D,
    /// Band E.
    E,
    /// Band F.
    F,
    /// Band G.
    G,
    /// Band H.
    H,
}

/// A sum of money in whole pence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pence(pub u64);

/// What a household pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Household {
    /// The band of its home.
    pub band: Band,
    /// In a year.
    pub per_year: Pence,
    /// In a week: a fifty-second of it.
    pub per_week: Pence,
}

impl Band {
    /// All bands, the least first.
    pub const ALL: [Band; 8] = [Band::A, Band::B, Band::C, Band::D, Band::E, Band::F, Band::G, Band::H];

    /// How many ninths of Band D it pays.
    pub fn ninths(self) -> u64 {
        match self {
            Band::A => 6,
            Band::B => 7,
            Band::C => 8,
            Band::D => 9,
            Band::E => 11,
            Band::F => 13,
            Band::G => 15,
            Band::H => 18,
        }
    }

    /// Its letter.
    pub fn letter(self) -> &'static str {
        match self {
            Band::A => "A",
            Band::B => "B",
            Band::C => "C",
            Band::D => "D",
            Band::E => "E",
            Band::F => "F",
            Band::G => "G",
            Band::H => "H",
        }
    }

    /// The band with this letter, large or small.
    pub fn from_letter(letter: &str) -> Option<Band> {
        Band::ALL.into_iter().find(|it| it.letter().eq_ignore_ascii_case(letter))
    }
}

impl Pence {
    /// The pence nearest to an amount of pounds; `None` for what is no sum of money to be paid.
    pub fn from_pounds(pounds: f64) -> Option<Pence> {
        let pence = (pounds * 100.0 + 0.5).floor();
        (pounds.is_finite() && pounds >= 0.0 && pence < 1e15).then_some(Pence(pence as u64))
    }

    /// The sum in pounds.
    pub fn pounds(self) -> f64 {
        self.0 as f64 / 100.0
    }
}

/// What a household in this band pays, from what a home in Band D pays in a year.
pub fn household(band_d: Pence, band: Band) -> Household {
    let per_year = Pence(divided(band_d.0 * band.ninths(), 9));
    Household { band, per_year, per_week: Pence(divided(per_year.0, 52)) }
}

/// What the charge was a year before, worked out from a rise that a document prints.
pub fn year_before(now: Pence, rise: Pence) -> Option<Pence> {
    now.0.checked_sub(rise.0).map(Pence)
}

/// Rounded to the nearest, halves up.
fn divided(sum: u64, by: u64) -> u64 {
    (2 * sum + by) / (2 * by)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(band: Band, per_year: u64, per_week: u64) {
        let found = household(Pence(26_824), band);
        assert_eq!((found.per_year, found.per_week), (Pence(per_year), Pence(per_week)), "{band:?}");
    }

    #[test]
    fn every_band_of_a_charge() {
        check(Band::A, 17_883, 344);
        check(Band::B, 20_863, 401);
        check(Band::C, 23_844, 459);
        check(Band::D, 26_824, 516);
        check(Band::E, 32_785, 630);
        check(Band::F, 38_746, 745);
        check(Band::G, 44_707, 860);
        check(Band::H, 53_648, 1_032);
    }

    #[test]
    fn pounds_and_pence() {
        #[track_caller]
        fn check(pounds: f64, pence: Option<u64>) {
            assert_eq!(Pence::from_pounds(pounds), pence.map(Pence), "{pounds}");
        }
        check(268.24, Some(26_824));
        check(13.0, Some(1_300));
        check(0.0, Some(0));
        check(1.005, Some(100));
        check(-1.0, None);
        check(f64::NAN, None);
        check(f64::INFINITY, None);
    }

    #[test]
    fn the_year_before() {
        assert_eq!(year_before(Pence(26_824), Pence(1_300)), Some(Pence(25_524)));
        assert_eq!(year_before(Pence(100), Pence(101)), None);
    }

    #[test]
    fn letters() {
        for band in Band::ALL {
            assert_eq!(Band::from_letter(band.letter()), Some(band));
        }
        assert_eq!(Band::from_letter("h"), Some(Band::H));
        assert_eq!(Band::from_letter("I"), None);
    }

    proptest! {
        #[test]
        fn a_band_is_its_ninths_to_the_nearest_penny(band_d in 0..10_000_000_u64, at in 0..8_usize) {
            let band = Band::ALL[at];
            let found = household(Pence(band_d), band).per_year.0;
            let ninths = band_d * band.ninths();
            prop_assert!((found * 9).abs_diff(ninths) * 2 <= 9);
            prop_assert_eq!(household(Pence(band_d), Band::D).per_year, Pence(band_d));
            prop_assert_eq!(household(Pence(band_d), Band::H).per_year, Pence(2 * band_d));
        }
    }
}
