//! When something happened: financial years, spans of months, and dates known in part.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::json::{Failed, FromJson, Reader};

/// A month of a year; months run from 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year, e.g. 2023.
    pub year: u16,
    /// 1 for January to 12 for December.
    pub month: u8,
}

/// A span of time, written `2023/24` (the financial year, April to March) or
/// `2023-10/2025-03` (first and last month, both included).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(extend("pattern" = r"^(\d{4}/\d{2}|\d{4}-\d{2}/\d{4}-\d{2})$"))
)]
pub enum Period {
    /// April of this year to March of the next.
    FinancialYear(u16),
    /// The first and the last month.
    Months(Month, Month),
}

/// A date of which the source gives only a part: `2023`, `2023-10` or `2023-10-17`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("pattern" = r"^\d{4}(-\d{2}(-\d{2})?)?$")))]
pub struct PartialDate {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

/// Why a text is no [`Period`] or [`PartialDate`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadDate {
    found: String,
    expected: &'static str,
}

impl Month {
    /// `None` unless the month is 1 to 12.
    pub fn new(year: u16, month: u8) -> Option<Month> {
        (1..=12).contains(&month).then_some(Month { year, month })
    }
}

impl Period {
    /// The first month of the span.
    pub fn first(self) -> Month {
        match self {
            Period::FinancialYear(year) => Month { year, month: 4 },
            Period::Months(first, _) => first,
        }
    }

    /// The last month of the span.
    pub fn last(self) -> Month {
        match self {
            Period::FinancialYear(year) => Month { year: year + 1, month: 3 },
            Period::Months(_, last) => last,
        }
    }

    /// Whether the date can lie in the span, as far as it is known: a bare year may be any day of it.
    pub fn may_contain(self, date: PartialDate) -> bool {
        date.first() <= self.last() && self.first() <= date.last()
    }
}

impl PartialDate {
    /// The first month it can lie in.
    pub fn first(self) -> Month {
        Month { year: self.year, month: self.month.unwrap_or(1) }
    }

    /// The last month it can lie in.
    pub fn last(self) -> Month {
        Month { year: self.year, month: self.month.unwrap_or(12) }
    }
}

/// What evidence is sorted by: its date if the source gives one, else the start of its period.
pub fn sort_key(period: Period, date: Option<PartialDate>) -> (Month, u8) {
    match date {
        // A bare year says less than the period does.
        Some(PartialDate { year, month: Some(month), day }) => (Month { year, month }, day.unwrap_or(0)),
        _ => (period.first(), 0),
    }
}

fn number<T: FromStr>(text: &str, digits: usize) -> Option<T> {
    (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn parse_month(text: &str) -> Option<Month> {
    let (year, month) = text.split_once('-')?;
    Month::new(number(year, 4)?, number(month, 2)?)
}

impl FromStr for Period {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        let parse = || {
            let (first, last) = text.split_once('/')?;
            if let Some(year) = number::<u16>(first, 4) {
                let follows = number::<u16>(last, 2)? == (year + 1) % 100;
                return follows.then_some(Period::FinancialYear(year));
            }
            let (first, last) = (parse_month(first)?, parse_month(last)?);
            (first <= last).then_some(Period::Months(first, last))
        };
        parse().ok_or_else(|| BadDate {
            found: text.to_owned(),
            expected: "a financial year such as 2023/24, or two months such as 2023-10/2025-03",
        })
    }
}

impl FromStr for PartialDate {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        let parse = || {
            let mut parts = text.split('-');
            let year = number(parts.next()?, 4)?;
            let month = match parts.next() {
                None => None,
                Some(text) => Some(Month::new(year, number(text, 2)?)?.month),
            };
            let day = match parts.next() {
                None => None,
                Some(text) => {
                    Some(number::<u8>(text, 2).filter(|day| (1..=days_in(year, month)).contains(day))?)
                }
            };
            parts.next().is_none().then_some(PartialDate { year, month, day })
        };
        parse().ok_or_else(|| BadDate {
            found: text.to_owned(),
            expected: "a date such as 2023, 2023-10 or 2023-10-17",
        })
    }
}

pub(crate) fn days_in(year: u16, month: Option<u8>) -> u8 {
    match month {
        Some(4 | 6 | 9 | 11) => 30,
        Some(2) if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        Some(2) => 28,
        _ => 31,
    }
}

impl TryFrom<String> for Period {
    type Error = BadDate;

    fn try_from(text: String) -> Result<Self, BadDate> {
        text.parse()
    }
}

impl FromJson for Period {
    fn read(json: &mut Reader<'_>) -> Result<Period, Failed> {
        json.parsed()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> String {
        match period {
            Period::FinancialYear(year) => format!("{year}/{:02}", (year + 1) % 100),
            Period::Months(first, last) => {
                format!("{}-{:02}/{}-{:02}", first.year, first.month, last.year, last.month)
            }
        }
    }
}

impl TryFrom<String> for PartialDate {
    type Error = BadDate;

    fn try_from(text: String) -> Result<Self, BadDate> {
        text.parse()
    }
}

impl FromJson for PartialDate {
    fn read(json: &mut Reader<'_>) -> Result<PartialDate, Failed> {
        json.parsed()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> String {
        match (date.month, date.day) {
            (Some(month), Some(day)) => format!("{}-{month:02}-{day:02}", date.year),
            (Some(month), None) => format!("{}-{month:02}", date.year),
            _ => date.year.to_string(),
        }
    }
}

/// The months as they are written.
pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `March 2024`
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", MONTHS[usize::from(self.month - 1)], self.year)
    }
}

/// `2023/24`, `October 2023 to March 2025`, or the one month
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Period::FinancialYear(_) => f.write_str(&String::from(*self)),
            Period::Months(first, last) if first == last => write!(f, "{first}"),
            Period::Months(first, last) => write!(f, "{first} to {last}"),
        }
    }
}

/// `2023`, `October 2023`, `17 October 2023`
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(day) = self.day {
            write!(f, "{day} ")?;
        }
        match self.month {
            Some(_) => write!(f, "{}", self.first()),
            None => write!(f, "{}", self.year),
        }
    }
}

impl fmt::Display for BadDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not {}", self.found, self.expected)
    }
}

impl std::error::Error for BadDate {}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_period(text: &str, shown: Option<&str>) {
        let period = text.parse::<Period>().ok();
        assert_eq!(period.map(|it| it.to_string()).as_deref(), shown, "{text:?}");
        if let Some(period) = period {
            assert_eq!(String::from(period), text);
        }
    }

    #[track_caller]
    fn check_date(text: &str, shown: Option<&str>) {
        let date = text.parse::<PartialDate>().ok();
        assert_eq!(date.map(|it| it.to_string()).as_deref(), shown, "{text:?}");
        if let Some(date) = date {
            assert_eq!(String::from(date), text);
        }
    }

    #[track_caller]
    fn check_inside(period: &str, date: &str, inside: bool) {
        let period: Period = period.parse().expect(period);
        assert_eq!(period.may_contain(date.parse().expect(date)), inside, "{date} in {period}");
    }

    #[test]
    fn periods() {
        check_period("2023/24", Some("2023/24"));
        check_period("1999/00", Some("1999/00"));
        check_period("2023/25", None);
        check_period("2023-10/2025-03", Some("October 2023 to March 2025"));
        check_period("2022-01/2022-01", Some("January 2022"));
        check_period("2025-03/2023-10", None);
        check_period("2023-13/2024-01", None);
        check_period("2023", None);
        check_period("", None);
        check_period("+023/24", None);
    }

    #[test]
    fn dates() {
        check_date("2023", Some("2023"));
        check_date("2023-10", Some("October 2023"));
        check_date("2023-10-07", Some("7 October 2023"));
        check_date("2024-02-29", Some("29 February 2024"));
        check_date("2023-02-29", None);
        check_date("2023-10-00", None);
        check_date("2023-1", None);
        check_date("2023-10-07-01", None);
    }

    #[test]
    fn dates_in_periods() {
        check_inside("2023/24", "2023-04-01", true);
        check_inside("2023/24", "2024-03", true);
        check_inside("2023/24", "2023-03-30", false);
        check_inside("2023/24", "2024-04", false);
        check_inside("2023/24", "2023", true);
        check_inside("2023/24", "2022", false);
        check_inside("2022-01/2022-01", "2022-01", true);
    }
}
