//! The surveys that can be answered. What a right answer is, the domain says.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use domain::dataset::survey::{Survey, Surveys as File};
use domain::survey::Definition;

use crate::error::chain;
use crate::store::{Error, Store};

/// How often we look whether the file has changed.
const LOOKS: Duration = Duration::from_secs(2);

/// Every version of every survey that was ever open here. Clones share them.
#[derive(Clone, Default)]
pub struct Surveys(Arc<RwLock<Known>>);

type Known = BTreeMap<String, BTreeMap<u32, Arc<Definition>>>;

/// What is known of a version of a survey.
pub enum Found {
    /// It is known.
    Version(Arc<Definition>),
    /// Other versions are.
    OtherVersion,
    /// None is.
    Nothing,
}

/// What came of looking at the file before.
#[derive(Default)]
struct Last {
    /// When what is known of it was written. Nobody can say that it has not changed since the start.
    known: Option<SystemTime>,
    /// What was wrong with it, so that it is told once.
    told: Option<(SystemTime, String)>,
}

impl Surveys {
    /// Those that the store remembers and those of the file, which the store remembers from now on.
    pub async fn open(file: Option<&Path>, store: &Store) -> Result<Surveys, String> {
        let surveys = Surveys::default();
        let remembered = store.surveys().await.map_err(|it| chain(&it))?;
        for text in remembered {
            surveys.recall(&text);
        }
        match file {
            Some(file) => drop(surveys.read(file, store).await?),
            None => tracing::warn!("no file with surveys is set; only those seen before can be answered"),
        }
        Ok(surveys)
    }

    /// Reads the file again whenever it changes. A bad file changes nothing.
    pub async fn watch(self, file: PathBuf, store: Store) {
        let mut last = Last::default();
        loop {
            tokio::time::sleep(LOOKS).await;
            self.look(&file, &store, &mut last).await;
        }
    }

    async fn look(&self, file: &Path, store: &Store, last: &mut Last) {
        let Some(now) = written(file).await else { return };
        if last.known == Some(now) {
            return;
        }
        match self.read(file, store).await {
            Ok(news) => {
                last.known = Some(now);
                if news {
                    tracing::info!("the surveys have changed and were read again");
                }
            }
            // The database may be away, or the file half written: the next look tries again.
            Err(problem) => {
                let told = Some((now, problem.clone()));
                if last.told != told {
                    tracing::error!(problem, "the surveys have changed, but cannot be used yet");
                }
                last.told = told;
            }
        }
    }

    /// Whether there was anything new in it.
    async fn read(&self, file: &Path, store: &Store) -> Result<bool, String> {
        let of_file = |problem: String| format!("{}: {problem}", file.display());
        let text = tokio::fs::read_to_string(file).await.map_err(|it| of_file(it.to_string()))?;
        let surveys: File = serde_json::from_str(&text).map_err(|it| of_file(it.to_string()))?;
        if surveys.schema != domain::dataset::SCHEMA {
            let known = domain::dataset::SCHEMA;
            return Err(of_file(format!("schema is {}, but this program knows {known}", surveys.schema)));
        }
        let mut news = Vec::new();
        for survey in surveys.surveys {
            let text = serde_json::to_string(&survey).map_err(|it| of_file(it.to_string()))?;
            let definition = define(survey).map_err(of_file)?;
            if self.is_news(&definition) {
                news.push((definition, text));
            }
        }
        let any = !news.is_empty();
        for (definition, text) in news {
            let (id, version) = (definition.id().as_str(), i64::from(definition.version()));
            store.remember_survey(id, version, &text).await.map_err(|it| chain(&it))?;
            self.add(definition);
        }
        Ok(any)
    }

    fn is_news(&self, definition: &Definition) -> bool {
        match self.known(definition.id().as_str(), definition.version()) {
            Found::Version(known) => *known != *definition,
            _ => true,
        }
    }

    /// Adds what the store remembers.
    fn recall(&self, text: &str) {
        match serde_json::from_str(text).map_err(|it| it.to_string()).and_then(define) {
            Ok(definition) => self.add(definition),
            Err(problem) => tracing::error!(problem, "a remembered survey cannot be read any more"),
        }
    }

    fn add(&self, definition: Definition) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let versions = known.entry(definition.id().as_str().to_owned()).or_default();
        versions.insert(definition.version(), Arc::new(definition));
    }

    /// A version of a survey. Another collector on the same store may have learned of it before this one.
    pub async fn find(&self, store: &Store, id: &str, version: u32) -> Result<Found, Error> {
        let found = self.known(id, version);
        if !matches!(found, Found::Version(_))
            && let Some(text) = store.survey(id, version.into()).await?
        {
            self.recall(&text);
            return Ok(self.known(id, version));
        }
        Ok(found)
    }

    fn known(&self, id: &str, version: u32) -> Found {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        match known.get(id) {
            None => Found::Nothing,
            Some(versions) => versions.get(&version).cloned().map_or(Found::OtherVersion, Found::Version),
        }
    }

    /// The newest version of a survey.
    pub fn newest(&self, id: &str) -> Option<Arc<Definition>> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        known.get(id)?.values().next_back().cloned()
    }
}

fn define(survey: Survey) -> Result<Definition, String> {
    let id = survey.id.clone();
    Definition::new(survey).map_err(|flaws| {
        let flaws: Vec<String> = flaws.iter().map(ToString::to_string).collect();
        format!("the survey {id}: {}", flaws.join("; "))
    })
}

async fn written(file: &Path) -> Option<SystemTime> {
    tokio::fs::metadata(file).await.ok()?.modified().ok()
}

#[cfg(test)]
mod tests {
    use collector_trial::Sample;
    use serde_json::{Value, json};
    use sqlx::{Connection, SqliteConnection};

    use super::*;

    /// A collector's surveys, their file and its database, before a change.
    struct Before {
        folder: tempfile::TempDir,
        store: Store,
        surveys: Surveys,
        last: Last,
        writes: u64,
    }

    impl Before {
        async fn open() -> Before {
            let folder = tempfile::tempdir().unwrap();
            std::fs::write(folder.path().join("surveys.json"), Sample::file()).unwrap();
            let place = format!("sqlite:{}", folder.path().join("responses.sqlite").display());
            let store = Store::open(&place.parse().unwrap()).await.unwrap();
            let surveys = Surveys::open(Some(&folder.path().join("surveys.json")), &store).await.unwrap();
            Before { folder, store, surveys, last: Last::default(), writes: 0 }
        }

        /// Each is written a second after the one before, by the clock of the file.
        fn write(&mut self, text: &str) {
            let file = self.folder.path().join("surveys.json");
            std::fs::write(&file, text).unwrap();
            self.writes += 1;
            let at = SystemTime::UNIX_EPOCH + Duration::from_secs(self.writes);
            std::fs::File::options().write(true).open(&file).unwrap().set_modified(at).unwrap();
        }

        /// Whether version 2 is known after a look.
        async fn look(&mut self) -> bool {
            let file = self.folder.path().join("surveys.json");
            self.surveys.look(&file, &self.store, &mut self.last).await;
            matches!(self.surveys.known(Sample::ID, 2), Found::Version(_))
        }

        async fn tamper(&self, statement: &str) {
            let file = self.folder.path().join("responses.sqlite");
            let mut database = SqliteConnection::connect(file.to_str().unwrap()).await.unwrap();
            sqlx::query(statement).execute(&mut database).await.unwrap();
            database.close().await.unwrap();
        }
    }

    fn second() -> String {
        Sample::file_of(2, "2020-01-01", "2099-12-31")
    }

    #[tokio::test]
    async fn a_bad_survey_beside_a_good_one_changes_nothing() {
        let mut before = Before::open().await;
        let mut file: Value = serde_json::from_str(&second()).unwrap();
        let mut bad = file["surveys"][0].clone();
        (bad["id"], bad["closes"]) = (json!("other"), json!("2019-12-31"));
        file["surveys"].as_array_mut().unwrap().push(bad);
        before.write(&file.to_string());
        assert!(!before.look().await);
        before.write(&second());
        assert!(before.look().await);
    }

    #[tokio::test]
    async fn a_change_while_the_database_is_away_is_not_missed() {
        let mut before = Before::open().await;
        before.write(&second());
        before.tamper("ALTER TABLE survey RENAME TO away").await;
        assert!(!before.look().await);
        before.tamper("ALTER TABLE away RENAME TO survey").await;
        assert!(before.look().await);
    }
}
