//! The collector for as long as a step needs it.

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::{Context, Result};
use collector_trial::Program;
use tempfile::TempDir;

use super::native;
use crate::project::Project;

/// Opens what is answered while something is tried. It protects nothing.
const TRIAL_TOKEN: &str = "only-for-trying-things";

/// A running collector. What it was sent is thrown away at the end.
pub struct Trial {
    running: Program,
    /// The built program, to start others of.
    pub program: PathBuf,
    /// Opens what it has kept.
    pub token: &'static str,
    _folder: TempDir,
}

impl Trial {
    /// Starts one on a free port, with an SQLite file of its own and as many requests as one likes.
    /// What else it should know is given as settings.
    pub fn start(project: &Project, settings: &[(&str, &str)]) -> Result<Trial> {
        native::build_collector(project)?;
        // Cargo puts the programs of one build in one folder.
        let program = collector_trial::beside("collector")?;
        let folder = tempfile::tempdir().context("no place for a database was found")?;
        let database = format!("sqlite:{}", folder.path().join("responses.sqlite").display());
        let own = [
            ("DATABASE_URL", database.as_str()),
            ("COLLECTOR_STAFF_TOKEN", TRIAL_TOKEN),
            ("COLLECTOR_RATE_LIMIT", "0"),
        ];
        let running = Program::start(&program, &[&own, settings].concat())?;
        Ok(Trial { running, program, token: TRIAL_TOKEN, _folder: folder })
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://{}", self.running.address)
    }

    /// The same for a connection.
    pub fn listens_on(&self) -> SocketAddr {
        self.running.address
    }

    /// What it has logged.
    pub fn log(&self) -> String {
        self.running.log()
    }
}
