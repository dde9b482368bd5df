//! What is counted, in the text that Prometheus reads. Nothing in it tells who asked or what was said.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The upper bounds of the times that are told apart, in seconds.
const BOUNDS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// Counts for the whole program. Clones share them.
#[derive(Clone, Default)]
pub struct Metrics(Arc<Counts>);

#[derive(Default)]
struct Counts {
    /// Requests by method, route and status.
    requests: Mutex<BTreeMap<(String, String, u16), u64>>,
    sending: Histogram,
    writing: Histogram,
    rows: AtomicU64,
    failed_groups: AtomicU64,
}

#[derive(Default)]
struct Histogram {
    buckets: [AtomicU64; BOUNDS.len()],
    count: AtomicU64,
    microseconds: AtomicU64,
}

impl Histogram {
    fn add(&self, taken: Duration) {
        let seconds = taken.as_secs_f64();
        for (bound, bucket) in BOUNDS.iter().zip(&self.buckets) {
            if seconds <= *bound {
                bucket.fetch_add(1, Ordering::Relaxed);
            }
        }
        self.count.fetch_add(1, Ordering::Relaxed);
        let microseconds = u64::try_from(taken.as_micros()).unwrap_or(u64::MAX);
        self.microseconds.fetch_add(microseconds, Ordering::Relaxed);
    }

    fn write(&self, text: &mut Text, name: &str, help: &str) {
        text.head(name, help, "histogram");
        for (bound, bucket) in BOUNDS.iter().zip(&self.buckets) {
            text.line(&format!("{name}_bucket{{le=\"{bound}\"}}"), bucket.load(Ordering::Relaxed));
        }
        let count = self.count.load(Ordering::Relaxed);
        text.line(&format!("{name}_bucket{{le=\"+Inf\"}}"), count);
        text.line(&format!("{name}_sum"), self.microseconds.load(Ordering::Relaxed) as f64 / 1e6);
        text.line(&format!("{name}_count"), count);
    }
}

impl Metrics {
    /// A request was answered. `route` is the pattern of the address, never the address itself.
    pub fn answered(&self, method: &str, route: &str, status: u16, taken: Duration) {
        let mut requests = self.0.requests.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (method.to_owned(), route.to_owned(), status);
        *requests.entry(key).or_default() += 1;
        if method == "PUT" {
            self.0.sending.add(taken);
        }
    }

    /// A group of rows was written, or failed to be.
    pub fn wrote(&self, rows: usize, taken: Duration, well: bool) {
        if well {
            self.0.rows.fetch_add(rows as u64, Ordering::Relaxed);
        } else {
            self.0.failed_groups.fetch_add(1, Ordering::Relaxed);
        }
        self.0.writing.add(taken);
    }

    /// The text for `/metrics`.
    pub fn text(&self) -> String {
        let mut text = Text::default();
        text.head("collector_requests_total", "Requests answered.", "counter");
        let requests = self.0.requests.lock().unwrap_or_else(PoisonError::into_inner);
        for ((method, route, status), count) in requests.iter() {
            let labels = format!("method=\"{method}\",route=\"{route}\",status=\"{status}\"");
            text.line(&format!("collector_requests_total{{{labels}}}"), count);
        }
        drop(requests);
        self.0.sending.write(&mut text, "collector_send_seconds", "From a response's headers to our answer.");
        self.0.writing.write(&mut text, "collector_write_seconds", "To write a group of responses.");
        text.head("collector_rows_total", "Responses written or found to be repeats.", "counter");
        text.line("collector_rows_total", self.0.rows.load(Ordering::Relaxed));
        text.head("collector_failed_groups_total", "Groups that could not be written.", "counter");
        text.line("collector_failed_groups_total", self.0.failed_groups.load(Ordering::Relaxed));
        text.0
    }
}

#[derive(Default)]
struct Text(String);

impl Text {
    fn head(&mut self, name: &str, help: &str, kind: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "# HELP {name} {help}\n# TYPE {name} {kind}");
    }

    fn line(&mut self, name: &str, value: impl std::fmt::Display) {
        let _ = writeln!(self.0, "{name} {value}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text() {
        let metrics = Metrics::default();
        metrics.answered("PUT", "/api/v1/responses/{id}", 201, Duration::from_millis(2));
        metrics.answered("PUT", "/api/v1/responses/{id}", 201, Duration::from_secs(9));
        metrics.wrote(2, Duration::from_millis(30), true);
        metrics.wrote(5, Duration::from_millis(30), false);
        let text = metrics.text();
        for line in [
            "collector_requests_total{method=\"PUT\",route=\"/api/v1/responses/{id}\",status=\"201\"} 2",
            "collector_send_seconds_bucket{le=\"0.001\"} 0",
            "collector_send_seconds_bucket{le=\"0.0025\"} 1",
            "collector_send_seconds_bucket{le=\"+Inf\"} 2",
            "collector_send_seconds_count 2",
            "collector_send_seconds_sum 9.002",
            "collector_write_seconds_count 2",
            "collector_rows_total 2",
            "collector_failed_groups_total 1",
        ] {
            assert!(text.lines().any(|it| it == line), "{line} is missing from:\n{text}");
        }
    }
}
