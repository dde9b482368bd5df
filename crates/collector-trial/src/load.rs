//! Many connections that send without pause, and how long each answer took.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use crate::client::Client;
use crate::sample::{Sample, id};

/// What to do.
#[derive(Clone, Copy, Debug)]
pub struct Load {
    /// Connections that send at the same time, each one response after the other.
    pub connections: u32,
    /// For how long.
    pub time: Duration,
    /// Numbers of ids begin here, so that two loads do not send the same.
    pub first: u64,
}

/// What came of it.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    /// The ids that were acknowledged.
    pub accepted: Vec<String>,
    /// Answers that were neither 200 nor 201, and connections that broke.
    pub refused: u64,
    /// How long each acknowledged one took, the shortest first.
    times: Vec<Duration>,
    /// How long all of it took.
    pub taken: Duration,
}

impl Load {
    /// Sends until the time is over, or nobody answers any more.
    pub async fn run(self, address: SocketAddr) -> Summary {
        let start = Instant::now();
        let numbers = Arc::new(AtomicU64::new(self.first));
        let mut connections = JoinSet::new();
        for _ in 0..self.connections {
            connections.spawn(send(address, numbers.clone(), start + self.time));
        }
        let mut whole = Summary::default();
        while let Some(part) = connections.join_next().await {
            let Ok(part) = part else { continue };
            whole.accepted.extend(part.accepted);
            whole.times.extend(part.times);
            whole.refused += part.refused;
        }
        whole.times.sort_unstable();
        whole.taken = start.elapsed();
        whole
    }
}

async fn send(address: SocketAddr, numbers: Arc<AtomicU64>, end: Instant) -> Summary {
    let mut summary = Summary::default();
    let Ok(mut client) = Client::connect(address).await else {
        summary.refused += 1;
        return summary;
    };
    while Instant::now() < end {
        let number = numbers.fetch_add(1, Ordering::Relaxed);
        let id = id(number);
        let body = Sample::response(&id, number);
        let sent = Instant::now();
        match client.put(&id, &body).await {
            Ok(answer) if answer.status == 201 || answer.status == 200 => {
                summary.times.push(sent.elapsed());
                summary.accepted.push(id);
            }
            Ok(_) => summary.refused += 1,
            // Whoever kills the collector ends the load with it.
            Err(_) => {
                summary.refused += 1;
                break;
            }
        }
    }
    summary
}

impl Summary {
    /// Acknowledged responses a second.
    pub fn rate(&self) -> f64 {
        self.accepted.len() as f64 / self.taken.as_secs_f64()
    }

    /// The time that this share of the answers took at most.
    pub fn within(&self, share: f64) -> Duration {
        let place = (self.times.len() as f64 * share) as usize;
        let last = self.times.len().saturating_sub(1);
        self.times.get(place.min(last)).copied().unwrap_or_default()
    }
}
