//! Deletes responses when their time is over.

use std::time::Duration;

use domain::moment::{Date, Moment};

use crate::clock;
use crate::error::chain;
use crate::store::{Error, Store};

const A_DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Deletes what was received more than that many months ago, and says how many there were.
pub async fn once(store: &Store, months: u32) -> Result<u64, Error> {
    match months_before(clock::now(), months) {
        Some(moment) => store.forget_before(moment.unix()).await,
        None => Ok(0),
    }
}

/// Now, and then every day.
pub async fn daily(store: Store, months: u32) {
    loop {
        match once(&store, months).await {
            Ok(deleted) => tracing::info!(deleted, months, "deleted what is older than we keep"),
            Err(problem) => tracing::error!(cause = %chain(&problem), "old responses were not deleted"),
        }
        tokio::time::sleep(A_DAY).await;
    }
}

/// The same time of day that many months before; the last day of the month where it has no such day.
/// `None` before the year 1.
fn months_before(now: Moment, months: u32) -> Option<Moment> {
    let today = now.date();
    let in_day = now.unix() - today.starts().unix();
    let total = (u32::from(today.year()) * 12 + u32::from(today.month()) - 1).checked_sub(months)?;
    let (year, month) = (u16::try_from(total / 12).ok()?, u8::try_from(total % 12 + 1).ok()?);
    let day = (1..=today.day()).rev().find_map(|day| Date::new(year, month, day))?;
    Some(day.starts().later(in_day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months() {
        #[track_caller]
        fn check(now: &str, months: u32, expected: &str) {
            let moment = months_before(now.parse().unwrap(), months);
            assert_eq!(moment.map(|it| it.to_string()).unwrap_or_default(), expected);
        }
        check("2026-11-21T12:00:00Z", 1, "2026-10-21T12:00:00Z");
        check("2026-11-21T12:00:00Z", 11, "2025-12-21T12:00:00Z");
        check("2026-11-21T12:00:00Z", 24, "2024-11-21T12:00:00Z");
        check("2026-03-31T00:00:00Z", 1, "2026-02-28T00:00:00Z");
        check("2026-03-31T23:59:59Z", 25, "2024-02-29T23:59:59Z");
        check("2026-11-21T12:00:00Z", 30_000, "");
        check("2026-11-21T12:00:00Z", u32::MAX, "");
    }
}
