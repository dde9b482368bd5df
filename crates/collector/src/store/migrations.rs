//! The steps that bring a database to the shape this program needs. They are part of the program.

use std::borrow::Cow;

use sqlx::migrate::{Migrate, MigrateError, Migration, MigrationType, Migrator};

use super::Error;

/// Never change a step that was ever released; add one.
const STEPS: [(i64, &str, &str); 2] = [
    (1, "response", include_str!("../../migrations/0001_response.sql")),
    (2, "survey", include_str!("../../migrations/0002_survey.sql")),
];

/// Takes the steps that are missing. Where several collectors start at once on a server, one of them does it.
pub async fn run<C: Migrate>(connection: &mut C) -> Result<(), Error> {
    migrator(STEPS.len()).run_direct(connection).await.map_err(|problem| match problem {
        MigrateError::VersionMissing(found) => {
            Error::Newer { found, known: STEPS.last().map_or(0, |step| step.0) }
        }
        other => Error::Migration(other),
    })
}

/// Takes the first `count` steps.
fn migrator(count: usize) -> Migrator {
    let steps = STEPS.iter().take(count).map(|(version, about, sql)| {
        Migration::new(*version, (*about).into(), MigrationType::Simple, (*sql).into(), false)
    });
    Migrator { migrations: Cow::Owned(steps.collect()), ..Migrator::DEFAULT }
}
