//! Surveys: where problems stand, and that those of this record can be answered.

use domain::dataset::survey::{Page, QuestionKind, Survey, Surveys};
use domain::json;
use domain::reading;
use domain::survey::wire::RowResultsV1;
use domain::survey::{Definition, Draft, Given, Kind, Limits, Section, Tally};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

use crate::support::{Seeds, audited, documents};

const FILE: &str = "surveys/streets.json";

fn committed() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds")
}

fn survey() -> Value {
    json!({
        "$schema": "../schema/survey.schema.json",
        "id": "streets", "version": 1, "title": "Streets", "summary": "About streets.", "opens": "2026-11-01",
        "closes": "2027-03-31", "minutes": 2, "source": { "id": "annual-report", "line": 3 }, "about": "plan",
        "notice": ["We keep it for two years."], "equality": [],
        "pages": [{ "id": "lit", "questions": [{
            "id": "lit", "kind": "single", "title": "Is it lit?",
            "options": [{ "id": "yes", "label": "Yes" }, { "id": "no", "label": "No" }]
        }] }]
    })
}

fn seeds(place: &str, value: Value) -> Seeds {
    let seeds = Seeds::good();
    seeds.write(FILE, &survey().to_string());
    seeds.set(FILE, place, value);
    seeds
}

#[track_caller]
fn check(place: &str, value: Value, expected: &[&str]) {
    assert_eq!(seeds(place, value).problems(), expected);
}

#[test]
fn a_good_survey_is_published() {
    let seeds = seeds("/minutes", json!(3));
    assert_eq!(seeds.problems(), [""; 0]);
    let surveys = dataset::surveys(seeds.path()).unwrap();
    assert_eq!(surveys.surveys.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["streets"]);
    assert!(dataset::surveys(Seeds::good().path()).unwrap().surveys.is_empty(), "there need be none");
}

#[test]
fn problems_are_located() {
    check(
        "/id",
        json!("roads"),
        &["surveys/streets.json: id: found “roads”, expected “streets”, the name of its file"],
    );
    check(
        "/source/id",
        json!("diary"),
        &["surveys/streets.json: source.id: found “diary”, expected the id of a source"],
    );
    check(
        "/source/line",
        json!(0),
        &["surveys/streets.json: source.line: found “0”, expected a line number; lines are counted from 1"],
    );
    check(
        "/closes",
        json!("soon"),
        &["surveys/streets.json: closes: found “soon”, expected a day such as 2026-11-01"],
    );
    check(
        "/pages/0/questions/0/title",
        json!(""),
        &["surveys/streets.json: pages[lit].questions[lit].title: found nothing, expected some words"],
    );
    check(
        "/pages/0/questions/0/options",
        json!([]),
        &["surveys/streets.json: pages[lit].questions[lit].options: found “0”, expected at least 2 options"],
    );
    let problems = seeds("/pages/0/questions/0/kind", json!("choice")).problems();
    assert!(
        problems[0].contains("pages[0].questions[0].kind: found “choice”, expected one of “single”"),
        "{problems:?}"
    );
}

#[test]
fn the_line_that_a_survey_cites_is_there() {
    let documents = documents(None);
    let audited_with = |line: u32| {
        let seeds = seeds("/source", json!({ "id": "annual-report", "line": line }));
        audited(&seeds, &documents).err().map(|problems| problems.0[0].to_string())
    };
    assert_eq!(audited_with(1), None);
    let expected = "surveys/streets.json: source.line: found “9999”, expected a line of annual-report that is there and not blank";
    assert_eq!(audited_with(9999).as_deref(), Some(expected));
}

/// The surveys of this record.
fn published() -> Vec<(Survey, Definition)> {
    let surveys = dataset::surveys(&committed()).unwrap();
    let written = serde_json::to_string(&surveys).unwrap();
    assert_eq!(json::read::<Surveys>(&written), Ok(surveys.clone()), "the app reads them the same");
    let app: domain::survey::Surveys = json::read(&written).unwrap();
    assert_eq!(app.surveys.len(), surveys.surveys.len());
    surveys.surveys.into_iter().map(|it| (it.clone(), Definition::new(it).unwrap())).collect()
}

#[test]
fn our_surveys_are_short_and_plain() {
    for (survey, definition) in published() {
        let id = &survey.id;
        assert!((6..=9).contains(&survey.pages.len()), "{id} has {} pages", survey.pages.len());
        let mut texts = vec![definition.summary().to_owned()];
        texts.extend(definition.notice().iter().cloned());
        for question in definition.questions() {
            texts.push(question.title.clone());
            texts.extend(question.hint.clone());
            texts.extend(question.kind.choices().iter().map(|(_, label)| format!("{label}.")));
        }
        let grade = reading::grade(&texts.join(" "));
        // Grade 4 is about the age of nine, grade 7 of twelve.
        assert!(grade < 6.0, "{id} reads at grade {grade:.1}");
    }
}

#[test]
fn our_surveys_use_every_kind_of_question() {
    let pages: Vec<Page> = published().into_iter().flat_map(|(survey, _)| survey.pages).collect();
    for kind in QuestionKind::ALL {
        assert!(pages.iter().flat_map(|it| &it.questions).any(|it| it.kind == kind), "{kind:?}");
    }
}

/// Numbers that look like chance, the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most.max(1)
    }
}

fn answer(kind: &Kind, chance: &mut Chance) -> Given {
    let choices: Vec<String> = kind.choices().iter().map(|(id, _)| id.as_str().to_owned()).collect();
    match kind {
        Kind::Single { .. } | Kind::Scale { .. } => Given::Text(choices[chance.below(choices.len())].clone()),
        Kind::Several { options, at_least, .. } | Kind::Ranking { options, at_least, .. } => {
            let first = chance.below(options.len());
            let alone = options[first].exclusive;
            let some = (0..if alone { 1 } else { *at_least }).map(|n| (first + n) % options.len());
            Given::List(some.map(|at| choices[at].clone()).collect())
        }
        Kind::Grid { rows, .. } => {
            let step = |row: &domain::dataset::survey::Label| {
                (row.id.as_str().to_owned(), choices[chance.below(choices.len())].clone())
            };
            Given::Table(rows.iter().map(step).collect())
        }
        Kind::Number { min, .. } => Given::Text((min + chance.below(50) as i32).to_string()),
        Kind::Text { .. } => Given::Text("It is dark.".to_owned()),
        Kind::PostcodeDistrict => Given::Text(["DL1 5TQ", "DH1", "sr8"][chance.below(3)].to_owned()),
        Kind::Date => Given::Text("2026-05-01".to_owned()),
    }
}

#[test]
fn our_surveys_can_be_answered_to_the_end() {
    let mut chance = Chance(7);
    for (survey, definition) in published() {
        let pledge =
            (survey.about == domain::dataset::survey::About::Pledge).then(|| "lights".parse().unwrap());
        let mut tally = Tally::new(&definition, pledge.clone(), Limits::default());
        for _ in 0..60 {
            let mut draft = Draft::new(&definition, pledge.clone());
            for section in [Section::Main, Section::Equality] {
                let mut page = draft.pages(&definition, section).first().copied();
                while let Some(here) = page {
                    for question in draft.questions(&definition, here) {
                        let given = answer(&question.kind, &mut chance);
                        draft.give(question, given);
                    }
                    assert_eq!(draft.check_page(&definition, here), [], "{} {}", survey.id, here.id);
                    page = draft.next(&definition, here);
                }
            }
            tally.add(draft.check(&definition).unwrap());
        }
        let results = tally.results();
        assert_eq!((results.responses, results.questions.len()), (60, definition.questions().len()));
        for question in &results.questions {
            let is_told =
                |row: &RowResultsV1| row.answered.is_some() || row.counts.iter().any(|it| it.count.is_some());
            assert!(question.rows.iter().any(is_told), "nothing is told of {} in {}", question.id, survey.id);
        }
    }
}
