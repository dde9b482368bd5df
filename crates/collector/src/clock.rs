//! What time it is. The only place that asks.

use std::time::{SystemTime, UNIX_EPOCH};

use domain::moment::Moment;

/// This second.
pub fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment::from_unix(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}

/// `2026-11-21T12:00:00Z`
pub fn in_words(seconds: i64) -> String {
    Moment::from_unix(seconds).to_string()
}
