//! `PUT /api/v1/responses/{id}`

use axum::http::StatusCode;
use collector_trial::{Sample, id};

use crate::support::{Place, on_both};

on_both! {
    async fn the_first_is_created_and_a_repeat_is_known(place: Place) {
        let trial = place.open(&[]).await;
        let id = id(1);
        let first = trial.put(&id, Sample::response(&id, 1)).await;
        assert_eq!(first.status, StatusCode::CREATED, "{}", first.text);
        assert_eq!(first.header("cache-control"), "no-store");
        let receipt = first.json();
        assert_eq!(receipt["id"], id.as_str());
        let reference = format!("{}-{}", &id[..4], &id[4..8]).to_uppercase();
        assert_eq!(receipt["reference"], reference.as_str());

        let again = trial.put(&id, Sample::response(&id, 1)).await;
        assert_eq!((again.status, again.json()), (StatusCode::OK, receipt));
        assert_eq!(trial.kept().await.len(), 1);
    }

    async fn the_same_content_in_other_words_is_a_repeat(place: Place) {
        let trial = place.open(&[]).await;
        let id = id(1);
        let body = Sample::response(&id, 1);
        assert_eq!(trial.put(&id, body.clone()).await.status, StatusCode::CREATED);
        let spaced = body.replace("\":", "\" : ").replace(",\"", ",\n\"");
        assert_eq!(trial.put(&id, spaced).await.status, StatusCode::OK);
    }

    async fn other_content_under_the_same_id_is_a_conflict(place: Place) {
        let trial = place.open(&[]).await;
        let id = id(1);
        assert_eq!(trial.put(&id, Sample::response(&id, 1)).await.status, StatusCode::CREATED);
        let other = trial.put(&id, Sample::response(&id, 2)).await;
        assert_eq!((other.status, other.json()["error"].as_str()), (StatusCode::CONFLICT, Some("conflict")));
        let kept = trial.kept().await;
        assert_eq!((kept.len(), &kept[0]["answers"]["years"]), (1, &1.into()), "the first stays");
    }

    async fn what_is_kept_is_what_was_sent(place: Place) {
        let trial = place.open(&[]).await;
        let id = id(7);
        trial.put(&id, Sample::response(&id, 7)).await;
        let kept = trial.kept().await;
        let sent: serde_json::Value = serde_json::from_str(&Sample::response(&id, 7)).unwrap();
        for field in ["id", "survey", "survey_version", "pledge", "answered_at", "answers"] {
            assert_eq!(kept[0][field], sent[field], "{field}");
        }
    }

    async fn every_character_comes_back(place: Place) {
        let trial = place.open(&[]).await;
        let id = id(8);
        let words = "Käse, ☃ 𝄞 \\\\ \\\" \\u0000 \\u001f 'quotes'; DROP TABLE response; --";
        let body = Sample::response(&id, 8).replace("More lamps, please: number 8.", words);
        let answer = trial.put(&id, body.clone()).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
        let sent: serde_json::Value = serde_json::from_str(&body).unwrap();
        let kept = trial.kept().await;
        let (kept, sent) = (kept[0]["answers"]["words"].as_str().unwrap(), sent["answers"]["words"].as_str().unwrap());
        // The domain may take out what cannot be seen; nothing else may change.
        let visible = |text: &str| text.chars().filter(|it| !it.is_control()).collect::<String>();
        assert_eq!(visible(kept), visible(sent));
    }

    async fn many_at_once_are_each_kept_once(place: Place) {
        let trial = place.open(&[]).await;
        let mut tasks = tokio::task::JoinSet::new();
        // Each is sent three times at the same moment.
        for number in (0..200).chain(0..200).chain(0..200) {
            let trial = trial.clone();
            tasks.spawn(async move {
                let id = id(number);
                trial.put(&id, Sample::response(&id, number)).await.status
            });
        }
        let (mut created, mut known) = (0, 0);
        while let Some(status) = tasks.join_next().await {
            match status.unwrap() {
                StatusCode::CREATED => created += 1,
                StatusCode::OK => known += 1,
                other => panic!("{other}"),
            }
        }
        assert_eq!((created, known, trial.kept().await.len()), (200, 400, 200));
    }

    async fn of_two_with_one_id_at_once_one_is_kept(place: Place) {
        let trial = place.open(&[]).await;
        for round in 0..20 {
            let id = id(round);
            let (one, other) = tokio::join!(
                trial.put(&id, Sample::response(&id, round)),
                trial.put(&id, Sample::response(&id, round + 1))
            );
            let mut statuses = [one.status.as_u16(), other.status.as_u16()];
            statuses.sort_unstable();
            assert_eq!(statuses, [201, 409]);
        }
        assert_eq!(trial.kept().await.len(), 20);
    }

    async fn broken_rules_are_named(place: Place) {
        let trial = place.open(&[]).await;
        let id = id(1);
        let good = Sample::response(&id, 1);
        for (from, to, field) in [
            ("\"safe\":\"fairly\"", "\"safe\":\"sort-of\"", "answers.safe"),
            ("\"safe\":\"fairly\",", "", "answers.safe"),
            ("\"safe\":\"fairly\"", "\"safe\":3", "answers.safe"),
            ("\"years\":1", "\"years\":121", "answers.years"),
            ("\"years\":1", "\"years\":1.5", "answers.years"),
            ("\"years\":1", "\"years\":true", "answers.years"),
            ("\"years\":1", "\"years\":null", "answers.years"),
            ("[\"speeding\",\"litter\"]", "[\"none\",\"litter\"]", "answers.worries"),
            ("[\"speeding\",\"litter\"]", "[1]", "answers.worries[0]"),
            ("\"park\":\"not\"", "\"moon\":\"not\"", "answers.places"),
            ("\"years\":1", "\"unknown\":1", "answers.unknown"),
            ("\"sealed\":null", "\"sealed\":\"x\"", "sealed"),
            ("\"schema\":1", "\"schema\":2", "schema"),
            ("\"schema\":1", "\"schema\":\"1\"", "schema"),
            ("\"pledge\":null", "\"pledge\":\"more-patrols\"", "pledge"),
            ("\"pledge\":null", "\"pledge\":\"No Slug\"", "pledge"),
            ("2026-11-21T12:00:00Z", "yesterday", "answered_at"),
            ("\"schema\":1,", "", ""),
            (",\"sealed\":null", ",\"more\":1", "more"),
        ] {
            assert!(good.contains(from), "{from}");
            let answer = trial.put(&id, good.replacen(from, to, 1)).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{to}: {}", answer.text);
            let json = answer.json();
            let fields: Vec<&str> =
                json["errors"].as_array().unwrap().iter().map(|it| it["field"].as_str().unwrap()).collect();
            assert!(fields.iter().any(|it| it.starts_with(field)), "{to}: {fields:?}");
        }
        assert_eq!(trial.kept().await.len(), 0);
    }

    async fn what_is_no_response_at_all_is_refused(place: Place) {
        let trial = place.open(&[]).await;
        let id = id(1);
        let doubled = format!("{0}{0}", Sample::response(&id, 1));
        for body in ["", "{", "[]", "null", "{}", "\u{0}", "12", "[[[[[[[[", &doubled] {
            let answer = trial.put(&id, body.to_owned()).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{body:?}: {}", answer.text);
            assert!(!answer.json()["errors"].as_array().unwrap().is_empty(), "{body:?}");
        }
    }

    async fn the_address_and_the_response_have_one_id(place: Place) {
        let trial = place.open(&[]).await;
        let (one, other) = (id(1), id(2));
        let answer = trial.put(&one, Sample::response(&other, 1)).await;
        assert_eq!((answer.status.as_u16(), &answer.json()["errors"][0]["field"]), (422, &"id".into()));
        for wrong in ["1", "not-a-uuid", "..%2f", "%ff", &one.to_uppercase(), &one.replace("-4", "-1")] {
            let answer = trial.put(wrong, Sample::response(&one, 1)).await;
            assert!([422, 404].contains(&answer.status.as_u16()), "{wrong}: {}", answer.status);
        }
        assert_eq!(trial.kept().await.len(), 0);
    }
}
