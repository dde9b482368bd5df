//! Whether the collector does what its description says, whatever it is sent.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use collector_trial::{Client, Sample};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use super::outcome::Outcome;
use super::steps::Workplace;
use super::trial::Trial;
use crate::project::Project;
use crate::run::run;
use crate::{say, setup};

const CONFIG: &str = "tests/api/schemathesis.toml";
const HOOKS: &str = "tests/api/hooks.py";
/// What it notes while it works is put here.
const FOLDER: &str = "target/api";
/// How a response can be answered. Where one of these is never seen, the requests were not good enough.
const REACHED: [u16; 6] = [200, 201, 404, 409, 410, 422];
const ADVICE: &str = "What was sent and what was wrong with the answer stands above.";

/// Has every address tried, with requests made up from the description.
pub fn fuzz(workplace: &Workplace) -> Outcome {
    let project = workplace.project;
    match setup::schemathesis(project) {
        Ok(program) => send(project, &program).into(),
        // The tests in Rust have sent made-up requests too, and held each answer against the description.
        Err(problem) => {
            say::line(format!("No program could be had to try the collector with. {problem:#}"));
            Outcome::left_out()
        }
    }
}

fn send(project: &Project, program: &Path) -> Result<()> {
    let folder = project.path(FOLDER);
    fs::create_dir_all(&folder).with_context(|| format!("{FOLDER}/ cannot be made"))?;
    let file = folder.join("surveys.json");
    fs::write(&file, surveys(&Sample::file())?).with_context(|| format!("{FOLDER}/ cannot be written to"))?;
    let collector = Trial::start(project, &[("COLLECTOR_SURVEYS", &file.to_string_lossy())])?;

    let mut schemathesis = project.command(&program.to_string_lossy());
    schemathesis.current_dir(&folder).env("COLLECTOR_TOKEN", collector.token);
    // The hooks lie among the sources, which should stay as they are.
    schemathesis.env("PYTHONDONTWRITEBYTECODE", "1");
    schemathesis.env("SCHEMATHESIS_HOOKS", project.path(HOOKS));
    schemathesis.arg("--config-file").arg(project.path(CONFIG));
    schemathesis.args(["run", &format!("{}/api/v1/openapi.json", collector.address())]);
    let tried = run(&mut schemathesis, ADVICE);

    let counts = counts(&collector)?;
    fs::write(folder.join("collector.log"), collector.log()).context("the log cannot be written")?;
    tried?;
    if collector.log().contains("panicked") {
        bail!("The collector panicked. {FOLDER}/collector.log tells where.");
    }
    for status in REACHED {
        let seen = counts
            .contains(&format!("{{method=\"PUT\",route=\"/api/v1/responses/{{id}}\",status=\"{status}\"}}"));
        ensure!(seen, "No response was answered {status}, so little was tried. {HOOKS} should see to it.");
    }
    Ok(())
}

/// What the collector has counted.
fn counts(collector: &Trial) -> Result<String> {
    let ask = async { Client::connect(collector.listens_on()).await?.get("/metrics", "").await };
    Ok(Runtime::new()?.block_on(ask).context("the collector does not answer any more")?.text)
}

/// Three surveys where there was one: one is open, one has closed, one has not opened yet.
fn surveys(sample: &str) -> Result<String> {
    let mut file: Value = serde_json::from_str(sample)?;
    let surveys = file["surveys"].as_array_mut().context("the sample holds no surveys")?;
    let open = surveys.first().cloned().context("the sample holds no survey")?;
    for (id, day, value) in [("closed", "closes", "2020-12-31"), ("coming", "opens", "2099-01-01")] {
        let mut other = open.clone();
        other["id"] = json!(id);
        other[day] = json!(value);
        surveys.push(other);
    }
    Ok(file.to_string())
}
