//! The program: [`USAGE`] says what it does.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use domain::dataset::Dataset;
use domain::plan::Counts;

const USAGE: &str = "Turns the record of a plan (seeds) into the open dataset (plan.json).

dataset build [--seeds seeds] [--out dist/data/plan.json]   check the record; write the dataset, and surveys.json and site.json beside it
dataset check [--seeds seeds]                               only check the record
dataset audit [--seeds seeds] [--sources ../shared/sources] compare the record with the documents
dataset schema [--out seeds/schema]                         write the JSON Schemas of the seed files";

/// The options of each verb, with what they are if they are not given.
const VERBS: [(&str, &[(&str, &str)]); 4] = [
    ("build", &[("--seeds", "seeds"), ("--out", "dist/data/plan.json")]),
    ("check", &[("--seeds", "seeds")]),
    ("audit", &[("--seeds", "seeds"), ("--sources", "../shared/sources")]),
    ("schema", &[("--out", "seeds/schema")]),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((verb, options)) = read(&arguments) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match run(verb, |name| Path::new(options[name])) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// The verb and its options; `None` if they are not as [`USAGE`] says.
fn read(arguments: &[String]) -> Option<(&str, BTreeMap<&str, &str>)> {
    let (verb, given) = arguments.split_first()?;
    let (_, known) = VERBS.iter().find(|(name, _)| name == verb)?;
    let mut options: BTreeMap<&str, &str> = known.iter().copied().collect();
    for pair in given.chunks(2) {
        let [name, value] = pair else { return None };
        *options.get_mut(name.as_str())? = value;
    }
    Some((verb, options))
}

fn run<'a>(verb: &str, option: impl Fn(&str) -> &'a Path) -> Result<String, Box<dyn Error>> {
    match verb {
        "build" => {
            let (data, out) = (dataset::build(option("--seeds"))?, option("--out"));
            dataset::write(&data, out).map_err(|error| format!("{}: {error}", out.display()))?;
            let (surveys, beside) =
                (dataset::surveys(option("--seeds"))?, out.with_file_name("surveys.json"));
            dataset::write_surveys(&surveys, &beside)
                .map_err(|error| format!("{}: {error}", beside.display()))?;
            let (site, beside) = (dataset::site(option("--seeds"))?, out.with_file_name("site.json"));
            dataset::write_site(&site, &beside).map_err(|error| format!("{}: {error}", beside.display()))?;
            Ok(format!("{}\nWritten to {}.", summary(&data), out.display()))
        }
        "audit" => Ok(dataset::audit(option("--seeds"), option("--sources"))?.to_string()),
        "schema" => {
            let out = option("--out");
            dataset::write_schemas(out).map_err(|error| format!("{}: {error}", out.display()))?;
            Ok(format!("Written to {}.", out.display()))
        }
        _ => Ok(summary(&dataset::build(option("--seeds"))?)),
    }
}

fn summary(data: &Dataset) -> String {
    let counts = Counts::of(&data.pledges);
    format!(
        "{} pledges: {} delivered, {} in progress, {} with no update published. {} pieces of evidence.",
        counts.total(),
        counts.delivered,
        counts.in_progress,
        counts.no_update,
        data.evidence.len(),
    )
}
