//! Where responses are kept. Two databases behind the same few verbs; it knows rows and no rules.

mod migrations;
mod place;
mod postgres;
mod row;
mod sqlite;

use std::path::Path;

pub use place::Place;
pub use row::{Outcome, Row, Seen, State};

/// Why the store could not do it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database says no: it is down, full, locked or broken. Trying again later may help.
    #[error("the database could not be used")]
    Database(#[from] sqlx::Error),
    /// It was made by a later version of this program.
    #[error(
        "the database was made by a newer collector (its step {found}, this one knows {known}): \
         start that version, or restore a backup made before it"
    )]
    Newer {
        /// The last step that it was brought to.
        found: i64,
        /// The last step that there is here.
        known: i64,
    },
    /// It could not be brought to the shape that this program needs.
    #[error("the database could not be migrated")]
    Migration(#[source] sqlx::migrate::MigrateError),
    /// The group that a row was in could not be written; the cause is logged once for all of them.
    #[error("the response was not written")]
    NotWritten,
    /// A file could not be made.
    #[error("{0}")]
    File(String),
}

/// An open database, in the shape that this program needs.
#[derive(Clone)]
pub enum Store {
    /// One file on this machine.
    Sqlite(sqlite::Db),
    /// A server, which several collectors may share.
    Postgres(postgres::Db),
}

impl Store {
    /// Opens the database, makes it where it is missing, and migrates an older one.
    pub async fn open(place: &Place) -> Result<Store, Error> {
        match place {
            Place::Sqlite(file) => sqlite::Db::open(file).await.map(Store::Sqlite),
            Place::Postgres(address) => postgres::Db::open(address).await.map(Store::Postgres),
        }
    }

    /// Opens a database that is there, for a command beside a running collector: nothing is made, and
    /// nothing is migrated, for the backup before a new version must be one that the old version can read.
    pub async fn open_as_it_is(place: &Place) -> Result<Store, Error> {
        match place {
            Place::Sqlite(file) => sqlite::Db::open_as_it_is(file).await.map(Store::Sqlite),
            Place::Postgres(address) => postgres::Db::open_as_it_is(address).await.map(Store::Postgres),
        }
    }

    /// Keeps all of the rows or none, and says of each what came of it. The ids must differ.
    /// When this returns, what is new is on the disk.
    pub async fn keep(&self, rows: &[Row]) -> Result<Vec<Outcome>, Error> {
        match self {
            Store::Sqlite(db) => db.keep(rows).await,
            Store::Postgres(db) => db.keep(rows).await,
        }
    }

    /// What is kept under an id.
    pub async fn find(&self, id: &str) -> Result<Option<Seen>, Error> {
        match self {
            Store::Sqlite(db) => db.find(id).await,
            Store::Postgres(db) => db.find(id).await,
        }
    }

    /// How much is kept for a survey. As long as this stays the same, so do its results.
    pub async fn state(&self, survey: &str) -> Result<State, Error> {
        match self {
            Store::Sqlite(db) => db.state(survey).await,
            Store::Postgres(db) => db.state(survey).await,
        }
    }

    /// The next responses in the order they came, at most `limit`, after one by its arrival, or after 0;
    /// of one survey or of all. What comes later stands behind all that was read before, except that
    /// two collectors who write to one server in the same moment may finish in the other order.
    pub async fn page(&self, survey: Option<&str>, after: i64, limit: u32) -> Result<Vec<Row>, Error> {
        match self {
            Store::Sqlite(db) => db.page(survey, after, limit).await,
            Store::Postgres(db) => db.page(survey, after, limit).await,
        }
    }

    /// Deletes what was received before that second, and says how many there were.
    pub async fn forget_before(&self, second: i64) -> Result<u64, Error> {
        match self {
            Store::Sqlite(db) => db.forget_before(second).await,
            Store::Postgres(db) => db.forget_before(second).await,
        }
    }

    /// Writes something, to see whether it can.
    pub async fn write_pulse(&self, now: i64) -> Result<(), Error> {
        match self {
            Store::Sqlite(db) => db.write_pulse(now).await,
            Store::Postgres(db) => db.write_pulse(now).await,
        }
    }

    /// Remembers a version of a survey.
    pub async fn remember_survey(&self, id: &str, version: i64, definition: &str) -> Result<(), Error> {
        match self {
            Store::Sqlite(db) => db.remember_survey(id, version, definition).await,
            Store::Postgres(db) => db.remember_survey(id, version, definition).await,
        }
    }

    /// A version of a survey, if it was ever remembered.
    pub async fn survey(&self, id: &str, version: i64) -> Result<Option<String>, Error> {
        match self {
            Store::Sqlite(db) => db.survey(id, version).await,
            Store::Postgres(db) => db.survey(id, version).await,
        }
    }

    /// Every version of a survey that was ever remembered.
    pub async fn surveys(&self) -> Result<Vec<String>, Error> {
        match self {
            Store::Sqlite(db) => db.surveys().await,
            Store::Postgres(db) => db.surveys().await,
        }
    }

    /// Writes a copy to a new file, and says how many responses are in it.
    pub async fn back_up(&self, file: &Path) -> Result<u64, Error> {
        match self {
            Store::Sqlite(db) => db.back_up(file).await,
            Store::Postgres(_) => Err(Error::File(
                "this command copies SQLite only; use `pg_dump` for PostgreSQL, as its README says"
                    .to_owned(),
            )),
        }
    }

    /// Lets go of the database after what was begun is done.
    pub async fn close(&self) {
        match self {
            Store::Sqlite(db) => db.close().await,
            Store::Postgres(db) => db.close().await,
        }
    }
}
