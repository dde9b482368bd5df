//! Killed, full, gone: every response that was acknowledged is there afterwards, and none twice.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use std::time::Duration;

use axum::http::StatusCode;
use collector_trial::{Client, Load, Postgres, Program, Sample, id};

use crate::support::{Place, TOKEN, on_both, program};

/// The program on this database, with as many requests as one likes.
fn start(place: &Place) -> Program {
    start_by(Command::new(program()), place)
}

fn start_by(command: Command, place: &Place) -> Program {
    let surveys = place.surveys().to_string_lossy().into_owned();
    let settings = [
        ("DATABASE_URL", place.database.as_str()),
        ("COLLECTOR_SURVEYS", &surveys),
        ("COLLECTOR_STAFF_TOKEN", TOKEN),
        ("COLLECTOR_RATE_LIMIT", "0"),
    ];
    Program::start_by(command, &settings).unwrap()
}

/// How often each id is kept.
async fn kept(program: &Program) -> BTreeMap<String, usize> {
    let mut client = Client::connect(program.address).await.unwrap();
    let token = format!("authorization: Bearer {TOKEN}\r\n");
    let all = client.get("/api/v1/responses?format=jsonl", &token).await.unwrap();
    assert_eq!(all.status, 200, "{}", all.text);
    let mut ids = BTreeMap::new();
    for line in all.text.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        *ids.entry(line["id"].as_str().unwrap().to_owned()).or_default() += 1;
    }
    ids
}

#[track_caller]
fn holds(kept: &BTreeMap<String, usize>, accepted: &[String]) {
    let lost: Vec<_> = accepted.iter().filter(|it| !kept.contains_key(*it)).collect();
    assert!(lost.is_empty(), "{} of {} were acknowledged and are gone", lost.len(), accepted.len());
    let twice: Vec<_> = kept.iter().filter(|it| *it.1 > 1).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

on_both! {
    async fn killed_under_load(place: Place) {
        let mut accepted = Vec::new();
        for round in 0..3_u64 {
            let mut running = start(&place);
            let load = Load { connections: 16, time: Duration::from_secs(60), first: round << 32 };
            let sending = tokio::spawn(load.run(running.address));
            tokio::time::sleep(Duration::from_millis(700)).await;
            running.kill().unwrap();
            let summary = sending.await.unwrap();
            assert!(!summary.accepted.is_empty(), "the load had begun");
            accepted.extend(summary.accepted);
        }
        let again = start(&place);
        holds(&kept(&again).await, &accepted);
        // A client that was left without an answer sends again, and nothing is kept twice.
        let mut client = Client::connect(again.address).await.unwrap();
        let before = kept(&again).await;
        for number in 0..50 {
            let answer = client.put(&id(number), &Sample::response(&id(number), number)).await.unwrap();
            let expected = if before.contains_key(&id(number)) { 200 } else { 201 };
            assert_eq!(answer.status, expected);
        }
        let all: BTreeSet<String> = before.into_keys().chain((0..50).map(id)).collect();
        assert_eq!(kept(&again).await.len(), all.len());
    }

    async fn asked_to_stop_under_load(place: Place) {
        let mut running = start(&place);
        let load = Load { connections: 16, time: Duration::from_secs(60), first: 0 };
        let sending = tokio::spawn(load.run(running.address));
        tokio::time::sleep(Duration::from_millis(500)).await;
        let status = tokio::task::spawn_blocking(move || running.stop().unwrap()).await.unwrap();
        assert!(status.success(), "{status}");
        let summary = sending.await.unwrap();
        assert!(!summary.accepted.is_empty(), "the load had begun");
        let kept = kept(&start(&place)).await;
        holds(&kept, &summary.accepted);
        assert_eq!(kept.len(), summary.accepted.len(), "what was begun was answered");
    }
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_acknowledges_nothing_that_it_does_not_keep() {
    let place = Place::sqlite();
    // The system refuses to let files grow past 1 MiB, as it does where there is no room.
    let mut limited = Command::new("sh");
    limited.args(["-c", "trap '' XFSZ; ulimit -f 2048; exec \"$0\""]).arg(program());
    let running = start_by(limited, &place);
    let mut client = Client::connect(running.address).await.unwrap();
    let mut accepted = Vec::new();
    let mut refused = None;
    for number in 0..20_000 {
        let answer = client.put(&id(number), &Sample::response(&id(number), number)).await.unwrap();
        match answer.status {
            201 => accepted.push(id(number)),
            _ => {
                refused = Some((number, answer));
                break;
            }
        }
    }
    let (number, answer) = refused.expect("the files cannot have grown so far");
    assert_eq!((answer.status, answer.header("retry-after")), (503, "5"), "{}", answer.text);
    assert!(answer.text.contains("store-unavailable"), "{}", answer.text);
    assert_eq!(client.get("/healthz", "").await.unwrap().status, 200);
    assert!(accepted.len() > 10, "{}", accepted.len());
    drop(running);

    let roomy = start(&place);
    let kept = kept(&roomy).await;
    holds(&kept, &accepted);
    let mut client = Client::connect(roomy.address).await.unwrap();
    let again = client.put(&id(number), &Sample::response(&id(number), number)).await.unwrap();
    assert!([200, 201].contains(&again.status), "{}", again.text);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_goes_away_loses_nothing() {
    let server = Postgres::start().unwrap_or_else(|problem| panic!("{problem}"));
    let mut place = Place::sqlite();
    place.database = server.database().unwrap();
    let trial = place.open(&[]).await;
    assert_eq!(trial.put(&id(1), Sample::response(&id(1), 1)).await.status, StatusCode::CREATED);

    // Its connections are cut, as by a restart; the next response or the one after it gets through.
    let cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'collector'";
    server.sql("postgres", cut).unwrap();
    let mut statuses = Vec::new();
    for _ in 0..10 {
        let answer = trial.put(&id(2), Sample::response(&id(2), 2)).await;
        statuses.push(answer.status.as_u16());
        if answer.status.is_success() {
            break;
        }
    }
    assert!(
        statuses.iter().all(|it| [503, 201].contains(it)) && statuses.last() == Some(&201),
        "{statuses:?}"
    );
    assert_eq!(trial.kept().await.len(), 2);

    drop(server);
    let answer = trial.put(&id(3), Sample::response(&id(3), 3)).await;
    assert_eq!((answer.status, answer.header("retry-after")), (StatusCode::SERVICE_UNAVAILABLE, "5"));
    assert!(!answer.text.contains("sql") && !answer.text.contains("socket"), "{}", answer.text);
    assert_eq!(trial.get("/readyz", &[]).await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(trial.get("/healthz", &[]).await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_collectors_on_one_server_keep_each_response_once() {
    let place = Place::postgres();
    // Both find an empty database at the same moment.
    let (one, other) = std::thread::scope(|both| {
        let one = both.spawn(|| start(&place));
        let other = both.spawn(|| start(&place));
        (one.join().unwrap(), other.join().unwrap())
    });
    // A balancer may send a repeat to the other one, even while the first is at work.
    let load = Load { connections: 8, time: Duration::from_secs(2), first: 0 };
    let (first, second) = tokio::join!(load.run(one.address), load.run(other.address));
    assert_eq!((first.refused, second.refused), (0, 0));
    let accepted: BTreeSet<String> = first.accepted.iter().chain(&second.accepted).cloned().collect();
    let shared = first.accepted.len() + second.accepted.len() - accepted.len();
    assert!(shared > 0, "both were sent the same");
    for collector in [&one, &other] {
        let kept = kept(collector).await;
        assert!(kept.values().all(|it| *it == 1));
        assert!(kept.keys().eq(accepted.iter()), "{} kept, {} acknowledged", kept.len(), accepted.len());
    }
    // And what one has taken, the other knows to be taken.
    let mut client = Client::connect(other.address).await.unwrap();
    let answer = client.put(&id(0), &Sample::response(&id(0), 1)).await.unwrap();
    assert_eq!(answer.status, 409);
}
