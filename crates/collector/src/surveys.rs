//! The surveys that can be answered. What a right answer is, the domain says.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use domain::dataset::survey::{Survey, Surveys as File};
use domain::survey::Definition;

use crate::error::chain;
use crate::store::Store;

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

impl Surveys {
    /// Those that the store remembers and those of the file, which the store remembers from now on.
    pub async fn open(file: Option<&Path>, store: &Store) -> Result<Surveys, String> {
        let surveys = Surveys::default();
        let remembered = store.surveys().await.map_err(|it| chain(&it))?;
        for text in remembered {
            match serde_json::from_str(&text).map_err(|it| it.to_string()).and_then(define) {
                Ok(definition) => surveys.add(definition),
                Err(problem) => tracing::error!(problem, "a remembered survey cannot be read any more"),
            }
        }
        match file {
            Some(file) => surveys.read(file, store).await?,
            None => tracing::warn!("no file with surveys is set; only those seen before can be answered"),
        }
        Ok(surveys)
    }

    /// Reads the file again whenever it changes. A bad file changes nothing.
    pub async fn watch(self, file: PathBuf, store: Store) {
        let mut last = written(&file).await;
        loop {
            tokio::time::sleep(LOOKS).await;
            let now = written(&file).await;
            if now == last || now.is_none() {
                continue;
            }
            last = now;
            match self.read(&file, &store).await {
                Ok(()) => tracing::info!("the surveys have changed and were read again"),
                Err(problem) => {
                    tracing::error!(problem, "the surveys have changed, but not to anything usable")
                }
            }
        }
    }

    async fn read(&self, file: &Path, store: &Store) -> Result<(), String> {
        let of_file = |problem: String| format!("{}: {problem}", file.display());
        let text = tokio::fs::read_to_string(file).await.map_err(|it| of_file(it.to_string()))?;
        let surveys: File = serde_json::from_str(&text).map_err(|it| of_file(it.to_string()))?;
        if surveys.schema != domain::dataset::SCHEMA {
            let known = domain::dataset::SCHEMA;
            return Err(of_file(format!("schema is {}, but this program knows {known}", surveys.schema)));
        }
        for survey in surveys.surveys {
            let text = serde_json::to_string(&survey).map_err(|it| of_file(it.to_string()))?;
            let definition = define(survey).map_err(of_file)?;
            if self.is_news(&definition) {
                let (id, version) = (definition.id().as_str(), i64::from(definition.version()));
                store.remember_survey(id, version, &text).await.map_err(|it| chain(&it))?;
                self.add(definition);
            }
        }
        Ok(())
    }

    fn is_news(&self, definition: &Definition) -> bool {
        match self.find(definition.id().as_str(), definition.version()) {
            Found::Version(known) => *known != *definition,
            _ => true,
        }
    }

    fn add(&self, definition: Definition) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let versions = known.entry(definition.id().as_str().to_owned()).or_default();
        versions.insert(definition.version(), Arc::new(definition));
    }

    /// A version of a survey.
    pub fn find(&self, id: &str, version: u32) -> Found {
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
