//! How often one address may ask. Each has a bucket that holds as many requests as a minute allows,
//! and fills up again evenly.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use axum::http::{HeaderMap, HeaderName};

/// From how many buckets on the full ones are thrown away; they are no different from new ones.
const MANY: usize = 10_000;

/// The limit, and who has used how much of it.
pub struct Limit {
    /// Requests a minute; none at all are refused if it is 0.
    per_minute: u32,
    buckets: Mutex<Buckets>,
}

#[derive(Default)]
struct Buckets {
    by_client: HashMap<IpAddr, Bucket>,
    /// When so many are there again, they are looked through.
    next_sweep: usize,
}

struct Bucket {
    left: f64,
    at: Instant,
}

impl Limit {
    pub fn new(per_minute: u32) -> Limit {
        Limit { per_minute, buckets: Mutex::new(Buckets { next_sweep: MANY, ..Buckets::default() }) }
    }

    /// Takes one request out of the client's bucket, or says in how many seconds there will be one.
    pub fn take(&self, client: IpAddr, now: Instant) -> Result<(), u64> {
        if self.per_minute == 0 {
            return Ok(());
        }
        let full = f64::from(self.per_minute);
        let per_second = full / 60.0;
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        buckets.sweep(now, full, per_second);
        let bucket = buckets.by_client.entry(network(client)).or_insert(Bucket { left: full, at: now });
        bucket.left = bucket.after(now, full, per_second);
        bucket.at = now;
        if bucket.left < 1.0 {
            return Err(((1.0 - bucket.left) / per_second).ceil() as u64);
        }
        bucket.left -= 1.0;
        Ok(())
    }
}

impl Bucket {
    fn after(&self, now: Instant, full: f64, per_second: f64) -> f64 {
        (self.left + now.saturating_duration_since(self.at).as_secs_f64() * per_second).min(full)
    }
}

impl Buckets {
    fn sweep(&mut self, now: Instant, full: f64, per_second: f64) {
        if self.by_client.len() < self.next_sweep {
            return;
        }
        self.by_client.retain(|_, it| it.after(now, full, per_second) < full);
        self.next_sweep = (self.by_client.len() * 2).max(MANY);
    }
}

/// A home has millions of version 6 addresses; what they share counts.
fn network(client: IpAddr) -> IpAddr {
    match client.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
        v4 => v4,
    }
}

/// Who asks: whoever the trusted proxy says, else whoever is connected. The last address in the header
/// is the one that the proxy itself has seen; those before it can be made up.
pub fn client(asked: &HeaderMap, proxy_header: Option<&HeaderName>, peer: Option<IpAddr>) -> Option<IpAddr> {
    let told = proxy_header.and_then(|name| asked.get_all(name).iter().next_back()).and_then(|value| {
        let last = value.to_str().ok()?.rsplit(',').next()?.trim();
        last.parse().ok().or_else(|| last.parse().map(|it: std::net::SocketAddr| it.ip()).ok())
    });
    told.or(peer)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn a_bucket_empties_and_fills() {
        let limit = Limit::new(6);
        let start = Instant::now();
        let client = address("192.0.2.1");
        for _ in 0..6 {
            assert_eq!(limit.take(client, start), Ok(()));
        }
        assert_eq!(limit.take(client, start), Err(10));
        assert_eq!(limit.take(client, start + Duration::from_secs(4)), Err(6));
        assert_eq!(limit.take(address("192.0.2.2"), start), Ok(()), "others are not concerned");
        assert_eq!(limit.take(client, start + Duration::from_secs(11)), Ok(()));
        assert_eq!(limit.take(client, start + Duration::from_secs(11)), Err(9));
    }

    #[test]
    fn nothing_is_refused_without_a_limit() {
        let limit = Limit::new(0);
        assert!((0..10_000).all(|_| limit.take(address("192.0.2.1"), Instant::now()).is_ok()));
    }

    #[test]
    fn many_clients_take_no_more_memory_for_ever() {
        let limit = Limit::new(60);
        let start = Instant::now();
        for number in 0..100_000_u32 {
            let later = start + Duration::from_millis(u64::from(number));
            assert_eq!(limit.take(IpAddr::V4(number.into()), later), Ok(()));
        }
        assert!(limit.buckets.lock().unwrap().by_client.len() < 2 * MANY);
    }

    #[test]
    fn one_home_is_one_client() {
        #[track_caller]
        fn check(one: &str, other: &str, same: bool) {
            assert_eq!(network(address(one)) == network(address(other)), same, "{one} {other}");
        }
        check("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true);
        check("2001:db8:1:2::1", "2001:db8:1:3::1", false);
        check("192.0.2.1", "::ffff:192.0.2.1", true);
        check("192.0.2.1", "192.0.2.2", false);
    }

    #[test]
    fn only_the_word_of_the_proxy_counts() {
        #[track_caller]
        fn check(trusted: Option<&str>, header: &str, expected: &str) {
            let mut asked = HeaderMap::new();
            asked.insert("x-forwarded-for", header.parse().unwrap());
            let trusted = trusted.map(|it| it.parse().unwrap());
            let found = client(&asked, trusted.as_ref(), Some(address("127.0.0.1")));
            assert_eq!(found, Some(address(expected)), "{header}");
        }
        let trusted = Some("x-forwarded-for");
        check(None, "192.0.2.1", "127.0.0.1");
        check(trusted, "192.0.2.1", "192.0.2.1");
        check(trusted, "203.0.113.9, 192.0.2.1", "192.0.2.1");
        check(trusted, "192.0.2.1:4711", "192.0.2.1");
        check(trusted, "2001:db8::1", "2001:db8::1");
        check(trusted, "unknown", "127.0.0.1");
        check(trusted, "", "127.0.0.1");
    }
}
