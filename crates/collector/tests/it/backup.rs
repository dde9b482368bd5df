//! Copies, and what is deleted for its age.

use axum::http::StatusCode;
use collector::store::Store;
use collector_trial::{Sample, id};

use crate::support::{Place, on_both, tamper};

#[tokio::test]
async fn a_backup_is_made_while_it_runs_and_can_be_put_in_its_place() {
    let place = Place::sqlite();
    let trial = place.open(&[]).await;
    for number in 0..20 {
        assert_eq!(
            trial.put(&id(number), Sample::response(&id(number), number)).await.status,
            StatusCode::CREATED
        );
    }
    let copy = place.folder.path().join("copy.sqlite");
    assert_eq!(place.store().await.back_up(&copy).await.unwrap(), 20);
    trial.put(&id(99), Sample::response(&id(99), 99)).await;

    let elsewhere = Place::sqlite();
    std::fs::copy(&copy, elsewhere.folder.path().join("responses.sqlite")).unwrap();
    let restored = elsewhere.open(&[]).await;
    let mut before = trial.kept().await;
    before.retain(|it| it["id"] != id(99));
    assert_eq!(restored.kept().await, before);
    // Clients send again what the backup missed, and what it has is known.
    assert_eq!(restored.put(&id(99), Sample::response(&id(99), 99)).await.status, StatusCode::CREATED);
    assert_eq!(restored.put(&id(7), Sample::response(&id(7), 7)).await.status, StatusCode::OK);

    let again = place.store().await.back_up(&copy).await.unwrap_err().to_string();
    assert!(again.contains("is there already"), "{again}");
    #[cfg(unix)]
    for file in [copy, place.folder.path().join("responses.sqlite")] {
        let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&file).unwrap().permissions());
        assert_eq!(mode & 0o077, 0, "{} can be read by others", file.display());
    }
}

#[tokio::test]
async fn what_went_wrong_leaves_no_file_that_looks_like_a_backup() {
    let place = Place::sqlite();
    let store = place.store().await;
    tamper(&place, "DROP TABLE response").await;
    let copy = place.folder.path().join("copy.sqlite");
    assert!(store.back_up(&copy).await.is_err());
    assert!(!copy.exists());
}

#[tokio::test]
async fn what_is_deleted_is_overwritten() {
    let place = Place::sqlite();
    let store = place.store().await;
    let holds = |word: &str| {
        let files = ["responses.sqlite", "responses.sqlite-wal"].map(|it| place.folder.path().join(it));
        let bytes = files.map(|it| std::fs::read(it).unwrap_or_default()).concat();
        bytes.windows(word.len()).any(|it| it == word.as_bytes())
    };
    // Short ones lie side by side, and long ones fill pages of their own.
    let row = |number: u16, word: &str| collector::store::Row {
        id: id(number.into()),
        survey: "sample".to_owned(),
        received_at: number.into(),
        answers: format!("{{\"words\":\"{}\"}}", word.repeat(1 + usize::from(number % 3) * 500)),
        ..Default::default()
    };
    let rows: Vec<_> = (0..30).flat_map(|it| [row(it, "deleted "), row(it + 100, "kept ")]).collect();
    store.keep(&rows).await.unwrap();
    assert!(holds("deleted") && holds("kept"));
    assert_eq!(store.forget_before(100).await.unwrap(), 30);
    assert!(!holds("deleted") && holds("kept"));
}

#[tokio::test]
async fn a_server_is_copied_by_its_own_tools() {
    let place = Place::postgres();
    let problem = place.store().await.back_up(&place.folder.path().join("copy")).await.unwrap_err();
    assert!(problem.to_string().contains("pg_dump"), "{problem}");
}

on_both! {
    async fn what_is_too_old_is_deleted(place: Place) {
        let trial = place.open(&[]).await;
        let store: Store = place.store().await;
        let row = |number: u64, received_at| collector::store::Row {
            id: id(number),
            survey: "sample".to_owned(),
            survey_version: 1,
            received_at,
            digest: "x".to_owned(),
            answers: "{}".to_owned(),
            ..Default::default()
        };
        let now = i64::try_from(
            std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs()
        ).unwrap();
        const DAY: i64 = 86_400;
        let rows: Vec<_> =
            [400, 32, 29, 0].iter().zip(0..).map(|(days, number)| row(number, now - days * DAY)).collect();
        for row in rows {
            store.keep(&[row]).await.unwrap();
        }
        assert_eq!(collector::retain::once(&store, 1).await.unwrap(), 2);
        let left: Vec<_> = trial.kept().await.iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect();
        assert_eq!(left, [id(2), id(3)]);
        assert_eq!(collector::retain::once(&store, 1).await.unwrap(), 0);
    }
}
