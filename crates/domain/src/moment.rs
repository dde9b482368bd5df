//! Days and seconds. What time it is, is always passed in.

use std::fmt;
use std::str::FromStr;

use crate::period::{Month, days_in};

const DAY: i64 = 86_400;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A second, in UTC, as far from 1970 as clocks count it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

/// Why a text is no [`Date`] or [`Moment`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadMoment {
    found: String,
    expected: &'static str,
}

impl Date {
    /// `None` unless there is such a day, in the years 1 to 9999.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let real = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, Some(month))).contains(&day);
        real.then_some(Date { year, month, day })
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }

    /// `1 November 2026`
    pub fn in_words(self) -> String {
        format!("{} {}", self.day, Month { year: self.year, month: self.month })
    }

    /// Its first second, in UTC.
    pub fn starts(self) -> Moment {
        Moment(self.days() * DAY)
    }

    /// The first second after it, in UTC.
    pub fn ends(self) -> Moment {
        Moment((self.days() + 1) * DAY)
    }

    /// Days since 1 January 1970.
    fn days(self) -> i64 {
        // Years that begin in March have their leap day at the end, where it moves nothing else.
        let (year, month) = (i64::from(self.year), i64::from(self.month));
        let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
        let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        year * 365 + leap_days + (month * 153 + 2) / 5 + i64::from(self.day) - 1 - 719_468
    }

    /// The day that many after 1 January 1970, within the years 1 to 9999.
    fn of_days(days: i64) -> Date {
        let days = days.clamp(-719_162, 2_932_896) + 719_468;
        let (era, in_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year = (in_era - in_era / 1_460 + in_era / 36_524 - in_era / 146_096) / 365;
        let in_year = in_era - (365 * year + year / 4 - year / 100);
        let month = (5 * in_year + 2) / 153;
        let day = in_year - (153 * month + 2) / 5 + 1;
        let (month, after) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
        let small = |number: i64| u8::try_from(number).unwrap_or(1);
        let year = u16::try_from(year + era * 400 + after).unwrap_or(1);
        Date { year, month: small(month), day: small(day) }
    }
}

impl Moment {
    /// The moment that many seconds after 1970 began.
    pub fn from_unix(seconds: i64) -> Moment {
        Moment(seconds)
    }

    /// Seconds since 1970 began.
    pub fn unix(self) -> i64 {
        self.0
    }

    /// The day it is in, in UTC.
    pub fn date(self) -> Date {
        Date::of_days(self.0.div_euclid(DAY))
    }

    /// The time of its day, in UTC, such as `09:05`.
    pub fn time_of_day(self) -> String {
        let second = self.0.rem_euclid(DAY);
        format!("{:02}:{:02}", second / 3600, second / 60 % 60)
    }

    /// The moment that many seconds later.
    pub fn later(self, seconds: i64) -> Moment {
        Moment(self.0.saturating_add(seconds))
    }
}

fn digits(text: &str, count: usize) -> Option<u16> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn small(text: &str) -> Option<u8> {
    digits(text, 2).and_then(|number| u8::try_from(number).ok())
}

/// `2026-11-01`
impl FromStr for Date {
    type Err = BadMoment;

    fn from_str(text: &str) -> Result<Date, BadMoment> {
        let parse = || {
            let (year, rest) = text.split_once('-')?;
            let (month, day) = rest.split_once('-')?;
            Date::new(digits(year, 4)?, small(month)?, small(day)?)
        };
        parse().ok_or_else(|| BadMoment { found: text.to_owned(), expected: "a day such as 2026-11-01" })
    }
}

/// `2026-11-21T12:00:00Z`; parts of a second, as browsers write them, are cut off.
impl FromStr for Moment {
    type Err = BadMoment;

    fn from_str(text: &str) -> Result<Moment, BadMoment> {
        let parse = || {
            let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
            let (time, parts) = time.split_once('.').unwrap_or((time, "0"));
            if !(1..=9).contains(&parts.len()) || !parts.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
            let (hour, rest) = time.split_once(':')?;
            let (minute, second) = rest.split_once(':')?;
            let below = |text: &str, most: u8| small(text).filter(|it| *it < most).map(i64::from);
            let seconds = below(hour, 24)? * 3600 + below(minute, 60)? * 60 + below(second, 60)?;
            Some(date.parse::<Date>().ok()?.starts().later(seconds))
        };
        let expected = "a time in UTC such as 2026-11-21T12:00:00Z";
        parse().ok_or_else(|| BadMoment { found: text.to_owned(), expected })
    }
}

/// `2026-11-01`
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// `2026-11-21T12:00:00Z`
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let second = self.0.rem_euclid(DAY);
        write!(f, "{}T{:02}:{:02}:{:02}Z", self.date(), second / 3600, second / 60 % 60, second % 60)
    }
}

impl fmt::Display for BadMoment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not {}", self.found, self.expected)
    }
}

impl std::error::Error for BadMoment {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, unix: Option<i64>) {
        let moment = text.parse::<Moment>().ok();
        assert_eq!(moment.map(Moment::unix), unix, "{text:?}");
    }

    #[track_caller]
    fn check_day(text: &str, real: bool) {
        assert_eq!(
            text.parse::<Date>().map(|it| it.to_string()),
            if real {
                Ok(text.to_owned())
            } else {
                Err(BadMoment { found: text.to_owned(), expected: "a day such as 2026-11-01" })
            }
        );
    }

    #[test]
    fn moments() {
        check("1970-01-01T00:00:00Z", Some(0));
        check("2000-03-01T00:00:00Z", Some(951_868_800));
        check("2026-11-21T12:00:00Z", Some(1_795_262_400));
        check("2026-11-21T12:00:00.999Z", Some(1_795_262_400));
        check("1969-12-31T23:59:59Z", Some(-1));
        for bad in [
            "",
            "Z",
            "2026-11-21",
            "2026-11-21T12:00:00",
            "2026-11-21 12:00:00Z",
            "2026-11-21T24:00:00Z",
            "2026-11-21T12:60:00Z",
            "2026-11-21T12:00:00.Z",
            "2026-11-21T1:00:00Z",
            "2026-02-29T12:00:00Z",
            "2026-11-21T12:00:00+01:00",
            "+026-11-21T12:00:00Z",
        ] {
            check(bad, None);
        }
    }

    #[test]
    fn days() {
        check_day("2026-11-01", true);
        check_day("2024-02-29", true);
        check_day("2026-02-29", false);
        check_day("2026-13-01", false);
        check_day("2026-1-1", false);
        check_day("0000-01-01", false);
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read(unix in -62_135_596_800_i64..253_402_300_800) {
            let moment = Moment::from_unix(unix);
            prop_assert_eq!(moment.to_string().parse(), Ok(moment));
            prop_assert!(moment.date().starts() <= moment && moment < moment.date().ends());
            let time = format!("T{}:", moment.time_of_day());
            prop_assert!(moment.to_string().contains(&time));
        }
    }
}
