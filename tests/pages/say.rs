//! The pages of surveys: every page of every one, over the surveys in `seeds/`.

use std::path::Path;
use std::sync::OnceLock;

use domain::dataset::survey::About;
use domain::moment::Moment;
use domain::query;
use domain::slug::Slug;
use domain::survey::wire::{CountV1, QuestionResultsV1, ResultsV1, RowResultsV1};
use domain::survey::{Definition, Draft, Given, Kind, Place, Question, Surveys};
use leptos::prelude::provide_context;
use plan_explorer::markup::TITLE_ID;
use plan_explorer::route::{self, Route};
use plan_explorer::state::desk::Desk;

use crate::site::{Page, page, plan};

/// The surveys in `seeds/`.
pub fn surveys() -> &'static Surveys {
    static SURVEYS: OnceLock<Surveys> = OnceLock::new();
    SURVEYS.get_or_init(|| {
        let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
        let written = dataset::surveys(&seeds).unwrap_or_else(|problems| panic!("{problems}"));
        let text = dataset::surveys_json(&written).expect("they can be written");
        domain::json::read(&text).expect("the app reads what the build writes")
    })
}

fn survey(id: &str) -> Option<&'static Definition> {
    surveys().surveys.iter().find(|it| it.id().as_str() == id)
}

/// While all of them are open.
fn now() -> Moment {
    "2026-11-21T12:00:00Z".parse().expect("a moment")
}

fn some_pledge() -> &'static Slug {
    &plan().pledges()[0].id
}

/// The pledge that a survey is about, if it is about one.
fn pledge(definition: &Definition) -> Option<Slug> {
    (definition.about() == About::Pledge).then(|| some_pledge().clone())
}

/// An answer that passes; of choices the one at this place.
fn answer(question: &Question, at: usize) -> Given {
    let choices = question.kind.choices();
    let chosen = choices[at.min(choices.len().saturating_sub(1))..].first();
    let chosen = chosen.map(|(id, _)| id.as_str().to_owned()).unwrap_or_default();
    match &question.kind {
        Kind::Single { .. } | Kind::Scale { .. } => Given::Text(chosen),
        Kind::Several { .. } => Given::List(vec![chosen]),
        Kind::Ranking { options, at_least, .. } => {
            Given::List(options.iter().take(*at_least).map(|it| it.id.to_string()).collect())
        }
        Kind::Grid { rows, .. } => {
            Given::Table(rows.iter().map(|it| (it.id.to_string(), chosen.clone())).collect())
        }
        Kind::Number { min, .. } => Given::Text(min.to_string()),
        Kind::Text { .. } => Given::Text("More lamps <b>&amp;".to_owned()),
        Kind::PostcodeDistrict => Given::Text("DL1 5TQ".to_owned()),
        Kind::Date => {
            Given::Table(["day", "month", "year"].map(|it| (it.to_owned(), "1".to_owned())).to_vec())
        }
    }
}

/// All questions answered, of choices with the one at this place.
fn answered(definition: &Definition, pledge: Option<Slug>, at: usize) -> Draft {
    let mut draft = Draft::new(definition, pledge);
    for question in definition.questions() {
        let given = match answer(question, at) {
            Given::Table(mut parts) if question.kind == Kind::Date => {
                parts[2].1 = "2026".to_owned();
                Given::Table(parts)
            }
            given => given,
        };
        draft.give(question, given);
    }
    draft
}

/// Answers after which this page is asked.
fn leading_to(definition: &Definition, pledge: Option<Slug>, page: &str) -> Draft {
    let drafts = (0..12).map(|at| answered(definition, pledge.clone(), at));
    let mut leading = drafts.filter(|it| it.place(definition, page).id() == page);
    leading.next().unwrap_or_else(|| Draft::new(definition, pledge))
}

/// What a page of a survey needs to know that the address does not say.
pub fn provide(address: &str) {
    provide_context(surveys());
    provide_context(now());
    let desk = Desk::default();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    if let Route::Survey(id) = Route::of(path)
        && let Some(definition) = survey(&id)
        && let Some(page) = query::value(query, route::PAGE)
    {
        let named = query::value(query, route::PLEDGE).and_then(|it| it.parse().ok());
        desk.put(definition, leading_to(definition, named, page));
    }
    provide_context(desk);
    if let Route::Results(id) = Route::of(path)
        && let Some(definition) = survey(&id)
    {
        provide_context(results(definition));
    }
}

/// Some people said something of everything, and some of it may not be told.
fn results(definition: &Definition) -> ResultsV1 {
    let row = |id: Option<&str>, question: &Question| RowResultsV1 {
        id: id.map(str::to_owned),
        answered: Some(40),
        counts: (0..)
            .zip(question.kind.choices())
            .map(|(at, (id, _)): (u32, _)| CountV1 {
                id: id.to_string(),
                count: (at != 1).then_some(20 - at),
            })
            .collect(),
    };
    let of = |question: &Question| QuestionResultsV1 {
        id: question.id.clone(),
        rows: match &question.kind {
            Kind::Grid { rows, .. } => rows.iter().map(|it| row(Some(it.id.as_str()), question)).collect(),
            Kind::Ranking { .. } => ["first", "chosen"].map(|it| row(Some(it), question)).to_vec(),
            _ => vec![row(None, question)],
        },
    };
    ResultsV1 {
        schema: 1,
        survey: definition.id().clone(),
        survey_version: definition.version(),
        pledge: pledge(definition),
        responses: 42,
        counted: 40,
        least: 10,
        small: 5,
        questions: definition.questions().iter().map(of).collect(),
    }
}

/// Every page of every survey.
pub fn addresses() -> Vec<String> {
    let mut all =
        vec![route::SURVEYS.to_owned(), "/survey/nowhere".to_owned(), "/survey/nowhere/results".to_owned()];
    for definition in &surveys().surveys {
        let pledge = pledge(definition);
        let (id, pledge) = (definition.id(), pledge.as_ref());
        all.extend([route::survey(id, None), route::survey(id, pledge)]);
        all.extend([route::results(id, None), route::results(id, pledge)]);
        let pages = definition.pages().iter().map(|it| it.id.as_str());
        for page in pages.clone().chain(["check", "equality", "send", "sent"]) {
            all.push(route::survey_page(id, pledge, page, false));
        }
        all.extend(pages.map(|page| route::survey_page(id, pledge, page, true)));
    }
    all.sort();
    all.dedup();
    all
}

/// Whether a link leads to a page of a survey, and asks for nothing that is not there.
#[track_caller]
pub fn check_address(on: &str, href: &str) {
    let (path, asked) = href.split_once('?').unwrap_or((href, ""));
    let (Route::Survey(id) | Route::Results(id)) = Route::of(path) else { panic!("{on}: {href}") };
    let definition = survey(&id).unwrap_or_else(|| panic!("{on}: the link {href} leads nowhere"));
    for (key, value) in query::pairs(asked) {
        let known = match key {
            route::PLEDGE => definition.about() == About::Pledge && plan().pledge(value).is_some(),
            route::PAGE => {
                definition.page(value).is_some() || ["check", "equality", "send", "sent"].contains(&value)
            }
            route::CHANGE => value == route::CHANGING,
            _ => false,
        };
        assert!(known, "{on}: the link {href} asks for {key}={value}");
    }
}

/// The page of a survey that is to be shown.
fn survey_page(definition: &Definition, name: &str) -> std::sync::Arc<Page> {
    page(&route::survey_page(definition.id(), pledge(definition).as_ref(), name, false))
}

#[test]
fn every_question_of_every_survey_is_asked_on_its_page() {
    for definition in &surveys().surveys {
        for it in definition.pages() {
            let page = survey_page(definition, it.id.as_str());
            let question = &definition.questions_of(it)[0];
            assert!(page.by_id(TITLE_ID).words().starts_with(&question.title), "{}", page.address);
            let optional = page.by_id(TITLE_ID).words().ends_with("(optional)");
            assert_eq!(optional, !question.required, "{}", page.address);
            for (choice, label) in question.kind.choices() {
                let found = page.elements.iter().any(|it| {
                    let for_it = it.name == "label" || it.name == "button" || it.name == "li";
                    for_it && it.words().contains(label)
                });
                assert!(found, "{}: {choice} cannot be chosen", page.address);
            }
            if let Some(hint) = &question.hint {
                let described =
                    page.all(|it| it.get("aria-describedby").is_some_and(|it| it.contains("-hint")));
                assert!(
                    !described.is_empty() && page.all(|it| it.words() == *hint).len() == 1,
                    "{}",
                    page.address
                );
            }
        }
    }
}

#[test]
fn every_field_is_read_as_what_was_given() {
    for definition in &surveys().surveys {
        for it in definition.pages() {
            let page = survey_page(definition, it.id.as_str());
            let question = &definition.questions_of(it)[0];
            let fields: Vec<(String, String)> = page
                .all(|it| matches!(it.name.as_str(), "input" | "textarea"))
                .into_iter()
                .filter(|it| {
                    !matches!(it.get("type"), Some("radio" | "checkbox")) || it.get("checked").is_some()
                })
                .map(|it| {
                    let value = if it.name == "textarea" {
                        it.text.trim_start_matches('\n')
                    } else {
                        it.get("value").unwrap_or_default()
                    };
                    (it.get("name").expect("fields have names").to_owned(), value.to_owned())
                })
                .collect();
            let draft = leading_to(definition, pledge(definition), it.id.as_str());
            assert_eq!(Some(&question.given_in(&fields)), draft.given(question), "{}", page.address);
        }
    }
}

#[test]
fn no_browser_checks_what_is_typed() {
    for address in addresses() {
        let page = page(&address);
        for form in page.all(|it| it.has_class("form")) {
            assert!(form.get("novalidate").is_some(), "{address}");
        }
        for field in page.all(|it| matches!(it.name.as_str(), "input" | "textarea" | "select")) {
            let in_form = field.around.iter().any(|at| page.elements[*at].has_class("form"));
            let checked = ["required", "pattern", "maxlength", "minlength", "min", "max", "step"];
            let found = checked.iter().find(|it| in_form && field.get(it).is_some());
            assert_eq!(found, None, "{address}");
            assert!(!in_form || !matches!(field.get("type"), Some("number" | "date" | "email")), "{address}");
        }
    }
}

#[test]
fn checking_shows_each_answer_and_a_way_to_change_it() {
    for definition in &surveys().surveys {
        let page = survey_page(definition, Place::Check.id());
        let draft = leading_to(definition, pledge(definition), Place::Check.id());
        let asked: Vec<&Question> = draft
            .pages(definition, domain::survey::Section::Main)
            .into_iter()
            .flat_map(|it| draft.questions(definition, it))
            .collect();
        let titles: Vec<String> = page.all(|it| it.name == "dt").iter().map(|it| it.words()).collect();
        assert_eq!(titles, asked.iter().map(|it| it.title.clone()).collect::<Vec<_>>());
        let changes = page.all(|it| it.name == "a" && it.words().starts_with("Change "));
        assert_eq!(changes.len(), asked.len());
        for (change, question) in changes.iter().zip(&asked) {
            assert_eq!(change.words(), format!("Change {}", question.title));
        }
        assert!(page.one("main", |it| it.name == "main").words().contains("We keep only the first part."));
    }
}

#[test]
fn the_start_says_what_becomes_of_the_answers() {
    for definition in &surveys().surveys {
        let pledge = pledge(definition);
        let page = page(&route::survey(definition.id(), pledge.as_ref()));
        let said = page.one("main", |it| it.name == "main").words();
        for paragraph in definition.notice() {
            assert!(said.contains(paragraph.as_str()), "{}: {paragraph}", page.address);
        }
        assert!(said.contains(definition.summary()) && said.contains("31 March 2027"));
        let keep = page.one("the choice to keep", |it| it.get("name") == Some("keep"));
        assert_eq!(keep.get("checked"), None, "it is no unless someone says yes");
        if let Some(pledge) = pledge.and_then(|id| plan().pledge(id.as_str())) {
            assert!(said.contains(&pledge.summary));
        }
    }
}

#[test]
fn the_survey_about_a_pledge_is_opened_from_its_page() {
    let about_pledges: Vec<&Definition> =
        surveys().surveys.iter().filter(|it| it.about() == About::Pledge).collect();
    let [definition] = about_pledges.as_slice() else { panic!("there is one") };
    for pledge in plan().pledges() {
        let page = page(&route::pledge(&pledge.id));
        let link = page
            .one("the question", |it| it.name == "a" && it.words() == "What do you think of this pledge?");
        assert_eq!(link.get("href"), Some(route::survey(definition.id(), Some(&pledge.id)).as_str()));
    }
    // Without a pledge it leads to them.
    let page = page(&route::survey(definition.id(), None));
    assert!(page.all(|it| it.get("name") == Some("keep")).is_empty());
    assert!(!page.all(|it| it.name == "a" && it.words() == "Choose a pledge").is_empty());
}

#[test]
fn whoever_agrees_to_keep_answers_about_one_pledge_is_asked_again_about_another() {
    let definition = &surveys().surveys[0];
    let [first, second] = [0, 1].map(|at| Some(&plan().pledges()[at].id));
    let desk = Desk::default();
    let keeps = || [first, second, None].map(|pledge| desk.keeps(definition, pledge));
    desk.set_keeps(definition, first, true);
    assert_eq!(keeps(), [true, false, false]);
    desk.set_keeps(definition, second, true);
    assert_eq!(keeps(), [true, true, false]);
    desk.set_keeps(definition, first, false);
    assert_eq!(keeps(), [false, true, false]);
}

#[test]
fn the_list_has_every_survey() {
    let page = page(route::SURVEYS);
    for definition in &surveys().surveys {
        let link = page.one("a link", |it| it.name == "a" && it.words() == definition.title());
        assert_eq!(link.get("href"), Some(route::survey(definition.id(), None).as_str()));
    }
}

#[test]
fn results_say_who_answered_and_draw_what_may_be_told() {
    for definition in &surveys().surveys {
        let page = page(&route::results(definition.id(), pledge(definition).as_ref()));
        let said = page.one("main", |it| it.name == "main").words();
        assert!(
            said.contains("42 people have answered between 1 November 2026 and today, 21 November 2026.")
        );
        assert!(said.contains("People chose to answer. They are not a sample of everyone."));
        assert!(said.contains("Answers are counted 5 at a time. 40 of the 42 are counted below."));
        assert!(said.contains("We never publish what people write in their own words."));
        let rows = |it: &Question| match &it.kind {
            Kind::Grid { rows, .. } => rows.len(),
            kind => usize::from(!kind.choices().is_empty()),
        };
        let charts = page.all(|it| it.name == "figure");
        assert_eq!(charts.len(), definition.questions().iter().map(rows).sum::<usize>());
        assert!(said.contains("not shown") && !said.contains("Drawing (SVG)"));
    }
}
