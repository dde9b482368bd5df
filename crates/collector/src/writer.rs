//! Writes responses in groups: those that arrive while one group is being written make up the next.
//! A disk confirms a few hundred writes a second; this way that is no limit to the responses.

use std::collections::HashMap;
use std::time::Instant;

use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

use crate::error::Error;
use crate::metrics::Metrics;
use crate::store::{self, Outcome, Row, Seen, Store};

/// What may wait. More than this is not written in the time that a client waits.
const LONGEST_QUEUE: usize = 1024;
/// A larger group would make the first in it wait for the last.
const LARGEST_GROUP: usize = 256;

struct Job {
    row: Row,
    reply: oneshot::Sender<Result<Outcome, Error>>,
}

/// Hands rows to the one task that writes. It ends when every writer is dropped.
#[derive(Clone)]
pub struct Writer {
    jobs: mpsc::Sender<Job>,
}

impl Writer {
    /// Starts the task.
    pub fn start(store: Store, metrics: Metrics) -> (Writer, JoinHandle<()>) {
        let (jobs, waiting) = mpsc::channel(LONGEST_QUEUE);
        (Writer { jobs }, tokio::spawn(write_all(store, waiting, metrics)))
    }

    /// Whether there is still someone to write.
    pub fn is_at_work(&self) -> bool {
        !self.jobs.is_closed()
    }

    /// Returns when the row is on the disk, or could not be put there.
    pub async fn keep(&self, row: Row) -> Result<Outcome, Error> {
        let (reply, answer) = oneshot::channel();
        self.jobs.try_send(Job { row, reply }).map_err(|_| Error::Busy)?;
        answer.await.unwrap_or(Err(Error::Busy))
    }
}

async fn write_all(store: Store, mut waiting: mpsc::Receiver<Job>, metrics: Metrics) {
    let mut group = Vec::with_capacity(LARGEST_GROUP);
    while waiting.recv_many(&mut group, LARGEST_GROUP).await > 0 {
        let start = Instant::now();
        let (first, repeats) = set_repeats_aside(group.drain(..));
        let (rows, replies): (Vec<Row>, Vec<_>) = first.into_iter().map(|it| (it.row, it.reply)).unzip();
        let result = store.keep(&rows).await;
        metrics.wrote(rows.len(), start.elapsed(), result.is_ok());
        match result {
            Ok(outcomes) => {
                answer_repeats(repeats, &rows, &outcomes);
                for (reply, outcome) in replies.into_iter().zip(outcomes) {
                    // Where the client has gone, its row is kept all the same, and a repeat will tell it so.
                    let _ = reply.send(Ok(outcome));
                }
            }
            Err(problem) => {
                tracing::error!(cause = %crate::error::chain(&problem), rows = rows.len(), "a group was not written");
                let all = replies.into_iter().chain(repeats.into_iter().map(|it| it.reply));
                for reply in all {
                    let _ = reply.send(Err(Error::Store(store::Error::NotWritten)));
                }
            }
        }
    }
}

/// A group that is written in one statement may hold each id once.
fn set_repeats_aside(group: impl Iterator<Item = Job>) -> (Vec<Job>, Vec<Job>) {
    let mut ids = std::collections::HashSet::new();
    group.partition(|job| ids.insert(job.row.id.clone()))
}

/// What had the same id as another in its group is a repeat of it, or conflicts with what is kept now.
fn answer_repeats(repeats: Vec<Job>, rows: &[Row], outcomes: &[Outcome]) {
    if repeats.is_empty() {
        return;
    }
    let known: HashMap<&str, (&Row, Outcome)> =
        rows.iter().zip(outcomes).map(|(row, outcome)| (row.id.as_str(), (row, *outcome))).collect();
    for Job { row, reply } in repeats {
        let outcome = match known.get(row.id.as_str()) {
            Some((first, Outcome::New)) => kept_now(first).outcome(&row.digest),
            Some((first, Outcome::Repeat { received_at })) => {
                Seen { received_at: *received_at, ..kept_now(first) }.outcome(&row.digest)
            }
            // What is kept is neither the first; whether it is this one, only the store knows.
            _ => {
                let _ = reply.send(Err(Error::Busy));
                continue;
            }
        };
        let _ = reply.send(Ok(outcome));
    }
}

fn kept_now(row: &Row) -> Seen {
    Seen { id: row.id.clone(), digest: row.digest.clone(), received_at: row.received_at }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is answered to the jobs of one group, given what is kept under `id` before.
    #[test]
    fn repeats_in_one_group() {
        #[track_caller]
        fn check(first: Outcome, first_digest: &str, second_digest: &str, expected: Option<Outcome>) {
            let job = |digest: &str, received_at| {
                let (reply, answer) = oneshot::channel();
                let row =
                    Row { id: "a".to_owned(), digest: digest.to_owned(), received_at, ..Row::default() };
                (Job { row, reply }, answer)
            };
            let ((one, _one), (two, mut answer)) = (job(first_digest, 7), job(second_digest, 8));
            let (first_jobs, repeats) = set_repeats_aside([one, two].into_iter());
            assert_eq!((first_jobs.len(), repeats.len()), (1, 1));
            let rows: Vec<Row> = first_jobs.into_iter().map(|it| it.row).collect();
            answer_repeats(repeats, &rows, &[first]);
            assert_eq!(answer.try_recv().unwrap().ok(), expected);
        }
        check(Outcome::New, "x", "x", Some(Outcome::Repeat { received_at: 7 }));
        check(Outcome::New, "x", "y", Some(Outcome::Conflict));
        check(Outcome::Repeat { received_at: 3 }, "x", "x", Some(Outcome::Repeat { received_at: 3 }));
        check(Outcome::Repeat { received_at: 3 }, "x", "y", Some(Outcome::Conflict));
        check(Outcome::Conflict, "x", "y", None);
    }
}
