//! JSON Schemas of the seed files, so that a text editor can help whoever edits them.

use std::fs;
use std::io;
use std::path::Path;

use domain::dataset::survey::Survey;
use domain::dataset::{
    Event, Help, Inspection, Money, PlanInfo, PreviousPlan, SearchWords, Source, StatusDefinition, Term,
    Threat, Workforce,
};
use domain::site::Site;
use schemars::{JsonSchema, schema_for};
use serde_json::{Value, json};

use crate::seeds::{AuditSettings, MeasuresFile, SetAside, TableSeed, ThemePart, ThemeSeed};

/// The name of each schema file with its text.
///
/// # Errors
/// None that our types can cause; the writer of JSON has them.
pub fn schemas() -> serde_json::Result<Vec<(&'static str, String)>> {
    let schemas = [
        ("plan.schema.json", object::<PlanInfo>()),
        ("sources.schema.json", list::<Source>()),
        ("statuses.schema.json", list::<StatusDefinition>()),
        ("glossary.schema.json", list::<Term>()),
        ("search-words.schema.json", list::<SearchWords>()),
        ("help.schema.json", object::<Help>()),
        ("theme.schema.json", object::<ThemeSeed>()),
        ("pledges.schema.json", object::<ThemePart>()),
        ("survey.schema.json", object::<Survey>()),
        ("site.schema.json", object::<Site>()),
        ("audit.schema.json", object::<AuditSettings>()),
        ("set-aside.schema.json", list::<SetAside>()),
        ("measures.schema.json", object::<MeasuresFile>()),
        ("table.schema.json", object::<TableSeed>()),
        ("money.schema.json", object::<Money>()),
        ("workforce.schema.json", object::<Workforce>()),
        ("previous-plans.schema.json", list::<PreviousPlan>()),
        ("events.schema.json", list::<Event>()),
        ("inspections.schema.json", list::<Inspection>()),
        ("threats.schema.json", list::<Threat>()),
    ];
    schemas
        .into_iter()
        .map(|(name, schema)| Ok((name, serde_json::to_string_pretty(&schema)? + "\n")))
        .collect()
}

/// Writes the schemas to a folder.
///
/// # Errors
/// If a file cannot be written.
pub fn write_schemas(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for (name, text) in schemas()? {
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}

/// The schema of a file with one object, which may name its schema.
fn object<T: JsonSchema>() -> Value {
    let mut schema = schema_for!(T).to_value();
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.insert("$schema".to_owned(), json!({ "type": "string" }));
    }
    schema
}

fn list<T: JsonSchema>() -> Value {
    schema_for!(Vec<T>).to_value()
}
