//! The steps that bring a database to the shape this program needs. They are part of the program.

use std::borrow::Cow;

use sqlx::migrate::{Migrate, MigrateError, Migration, MigrationType, Migrator};

use super::Error;

/// A step, in the words of either database.
struct Step {
    about: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

/// Never change a step that was ever released; add one.
const STEPS: [Step; 3] = [
    Step::of_both("response", include_str!("../../migrations/0001_response.sql")),
    Step::of_both("survey", include_str!("../../migrations/0002_survey.sql")),
    Step {
        about: "arrival",
        sqlite: include_str!("../../migrations/0003_arrival.sqlite.sql"),
        postgres: include_str!("../../migrations/0003_arrival.postgres.sql"),
    },
];

impl Step {
    const fn of_both(about: &'static str, sql: &'static str) -> Step {
        Step { about, sqlite: sql, postgres: sql }
    }
}

/// Takes the steps that are missing in a file of SQLite.
pub async fn run_sqlite<C: Migrate>(connection: &mut C) -> Result<(), Error> {
    run(connection, |step| step.sqlite).await
}

/// Takes the steps that are missing on a server. Where several collectors start at once, one of them does it.
pub async fn run_postgres<C: Migrate>(connection: &mut C) -> Result<(), Error> {
    run(connection, |step| step.postgres).await
}

async fn run<C: Migrate>(connection: &mut C, sql: fn(&Step) -> &'static str) -> Result<(), Error> {
    let migrations: Vec<Migration> = (1..)
        .zip(&STEPS)
        .map(|(version, step)| {
            Migration::new(version, step.about.into(), MigrationType::Simple, sql(step).into(), false)
        })
        .collect();
    let known = migrations.last().map_or(0, |step| step.version);
    let migrator = Migrator { migrations: Cow::Owned(migrations), ..Migrator::DEFAULT };
    migrator.run_direct(connection).await.map_err(|problem| match problem {
        MigrateError::VersionMissing(found) => Error::Newer { found, known },
        other => Error::Migration(other),
    })
}
