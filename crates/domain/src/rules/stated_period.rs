//! The forms in which figures say when: `2022/23`, `2022/23–2024/25`, `2010`, `June 2022`,
//! `July 2023 to March 2024`, `since 2021`, `not dated`.

use crate::period::{MONTHS, Period};

pub(super) const EXPECTED: &str = "a period such as “2022/23”, “2022/23–2024/25”, “2010”, “June 2022”, \
                                   “July 2023 to March 2024”, “since 2021” or “not dated”";

pub(super) fn is_well_formed(text: &str) -> bool {
    if text == "not dated" {
        return true;
    }
    if let Some(start) = text.strip_prefix("since ") {
        return moment(start).is_some();
    }
    let span = text.split_once('–').or_else(|| text.split_once(" to "));
    match span {
        // Both ends are of one kind, and the first is the earlier.
        Some((first, last)) => match (moment(first), moment(last)) {
            (Some((one, from)), Some((other, to))) => one == other && from < to,
            _ => false,
        },
        None => moment(text).is_some(),
    }
}

#[derive(PartialEq)]
enum Kind {
    FinancialYear,
    Year,
    Month,
}

/// A year or a month, with a number that grows with time.
fn moment(text: &str) -> Option<(Kind, u32)> {
    let year = |text: &str| {
        let digits = text.len() == 4 && text.bytes().all(|it| it.is_ascii_digit());
        text.parse::<u32>().ok().filter(|_| digits)
    };
    if let Some(year) = year(text) {
        return Some((Kind::Year, year));
    }
    if let Some((name, year_text)) = text.split_once(' ') {
        let month = MONTHS.iter().position(|it| *it == name)?;
        return Some((Kind::Month, year(year_text)? * 12 + u32::try_from(month).ok()?));
    }
    match text.parse::<Period>() {
        Ok(Period::FinancialYear(year)) => Some((Kind::FinancialYear, u32::from(year))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, ok: bool) {
        assert_eq!(is_well_formed(text), ok, "{text:?}");
    }

    #[test]
    fn periods() {
        check("2022/23", true);
        check("2022/23–2024/25", true);
        check("2010", true);
        check("June 2022", true);
        check("July 2023 to March 2024", true);
        check("since 2021", true);
        check("since June 2022", true);
        check("not dated", true);
        check("", false);
        check("2022/24", false);
        check("2024/25–2022/23", false);
        check("2022-23", false);
        check("March 2024 to July 2023", false);
        check("2010 to March 2024", false);
        check("Juni 2022", false);
        check("22", false);
        check("since", false);
        check("2022-04/2023-03", false);
    }
}
