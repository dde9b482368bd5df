//! One file on this machine. A write is on the disk before it is answered.

use std::fs::{File, OpenOptions};
use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{
    Sqlite, SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{QueryBuilder, query, query_as, query_scalar};

use super::row::{COLUMNS, Columns, outcomes};
use super::{Error, Outcome, Row, Seen, State, migrations};

/// How long one process waits for another that is writing, such as `retain`.
const PATIENCE: Duration = Duration::from_secs(10);
const READERS: u32 = 4;

/// SQLite lets one write at a time, so there is one connection for it; readers do not wait for it.
#[derive(Clone)]
pub struct Db {
    writer: SqlitePool,
    readers: SqlitePool,
}

impl Db {
    pub async fn open(file: &Path) -> Result<Db, Error> {
        make_private(file)?;
        let db = Db::connect(file).await?;
        migrations::run_sqlite(&mut *db.writer.acquire().await?).await?;
        Ok(db)
    }

    pub async fn open_as_it_is(file: &Path) -> Result<Db, Error> {
        if !file.is_file() {
            return Err(Error::File("there is no such file".to_owned()));
        }
        Db::connect(file).await
    }

    async fn connect(file: &Path) -> Result<Db, Error> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .busy_timeout(PATIENCE)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            // What is deleted for its age is overwritten, not just marked as free.
            .pragma("secure_delete", "ON");
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .test_before_acquire(false)
            .connect_with(options)
            .await?;
        let for_reading = SqliteConnectOptions::new().filename(file).busy_timeout(PATIENCE).read_only(true);
        let readers = SqlitePoolOptions::new().max_connections(READERS).connect_lazy_with(for_reading);
        Ok(Db { writer, readers })
    }

    /// One statement, which is one transaction.
    pub async fn keep(&self, rows: &[Row]) -> Result<Vec<Outcome>, Error> {
        let mut insert = QueryBuilder::<Sqlite>::new(
            "INSERT INTO response \
             (id, survey, survey_version, pledge, answered_at, received_at, digest, answers) ",
        );
        insert.push_values(rows, |mut values, row| {
            values
                .push_bind(&row.id)
                .push_bind(&row.survey)
                .push_bind(row.survey_version)
                .push_bind(&row.pledge)
                .push_bind(row.answered_at)
                .push_bind(row.received_at)
                .push_bind(&row.digest)
                .push_bind(&row.answers);
        });
        insert.push(" ON CONFLICT (id) DO NOTHING RETURNING id");
        let mut connection = self.writer.acquire().await?;
        let new: Vec<String> =
            insert.build_query_scalar().persistent(false).fetch_all(&mut *connection).await?;
        if new.len() == rows.len() {
            return Ok(vec![Outcome::New; rows.len()]);
        }
        let mut select =
            QueryBuilder::<Sqlite>::new("SELECT id, digest, received_at FROM response WHERE id IN (");
        let mut ids = select.separated(", ");
        for row in rows {
            ids.push_bind(&row.id);
        }
        select.push(")");
        let seen = select.build_query_as().persistent(false).fetch_all(&mut *connection).await?;
        Ok(outcomes(rows, &new, seen))
    }

    pub async fn find(&self, id: &str) -> Result<Option<Seen>, Error> {
        let found = query_as("SELECT id, digest, received_at FROM response WHERE id = ?").bind(id);
        let found: Option<(String, String, i64)> = found.fetch_optional(&self.readers).await?;
        Ok(found.map(Seen::from))
    }

    pub async fn state(&self, survey: &str) -> Result<State, Error> {
        let state = query_as(
            "SELECT COUNT(*) AS count, COALESCE(MIN(arrival), 0) AS first, \
             COALESCE(MAX(arrival), 0) AS last FROM response WHERE survey = ?",
        );
        let state: (i64, i64, i64) = state.bind(survey).fetch_one(&self.readers).await?;
        Ok(state.into())
    }

    pub async fn page(&self, survey: Option<&str>, after: i64, limit: u32) -> Result<Vec<Row>, Error> {
        let place = match survey {
            Some(_) => "survey = ?1 AND arrival > ?2",
            // The parameter is bound all the same.
            None => "?1 IS NULL AND arrival > ?2",
        };
        let select = format!("SELECT {COLUMNS} FROM response WHERE {place} ORDER BY arrival LIMIT ?3");
        let rows: Vec<Columns> =
            query_as(&select).bind(survey).bind(after).bind(limit).fetch_all(&self.readers).await?;
        Ok(rows.into_iter().map(Row::from).collect())
    }

    pub async fn forget_before(&self, second: i64) -> Result<u64, Error> {
        let mut connection = self.writer.acquire().await?;
        let deleted = query("DELETE FROM response WHERE received_at < ?")
            .bind(second)
            .execute(&mut *connection)
            .await?
            .rows_affected();
        // Old pages lie in the log until they are written back; then nothing of them is left.
        query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut *connection).await?;
        Ok(deleted)
    }

    pub async fn write_pulse(&self, now: i64) -> Result<(), Error> {
        query("UPDATE pulse SET at = ? WHERE id = 1").bind(now).execute(&self.writer).await?;
        Ok(())
    }

    pub async fn remember_survey(&self, id: &str, version: i64, definition: &str) -> Result<(), Error> {
        query(
            "INSERT INTO survey (id, version, definition) VALUES (?, ?, ?) \
             ON CONFLICT (id, version) DO UPDATE SET definition = excluded.definition",
        )
        .bind(id)
        .bind(version)
        .bind(definition)
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    pub async fn survey(&self, id: &str, version: i64) -> Result<Option<String>, Error> {
        let one = query_scalar("SELECT definition FROM survey WHERE id = ? AND version = ?");
        Ok(one.bind(id).bind(version).fetch_optional(&self.readers).await?)
    }

    pub async fn surveys(&self) -> Result<Vec<String>, Error> {
        let all = query_scalar("SELECT definition FROM survey ORDER BY id, version");
        Ok(all.fetch_all(&self.readers).await?)
    }

    pub async fn back_up(&self, file: &Path) -> Result<u64, Error> {
        let name =
            file.to_str().ok_or_else(|| Error::File("the name of the file must be UTF-8".to_owned()))?;
        create(file).map_err(|problem| match problem.kind() {
            ErrorKind::AlreadyExists => {
                Error::File(format!("{name} is there already; a backup is a new file"))
            }
            _ => Error::File(format!("{name} cannot be written: {problem}")),
        })?;
        let copied = self.copy(file, name).await;
        if copied.is_err() {
            // What there is of it would take up room, and could be taken for a backup.
            let _ = std::fs::remove_file(file);
        }
        copied
    }

    /// Copies to a file that is empty, and looks whether the copy is good.
    async fn copy(&self, file: &Path, name: &str) -> Result<u64, Error> {
        query("VACUUM INTO ?").bind(name).execute(&self.writer).await?;
        let unsafe_yet = |problem| Error::File(format!("{name} may not be on the disk yet: {problem}"));
        File::open(file).and_then(|it| it.sync_all()).map_err(unsafe_yet)?;
        let copy =
            SqlitePool::connect_with(SqliteConnectOptions::new().filename(file).read_only(true)).await?;
        let sound: String = query_scalar("PRAGMA integrity_check").fetch_one(&copy).await?;
        if sound != "ok" {
            return Err(Error::File(format!("{name} is damaged: {sound}")));
        }
        let count: i64 = query_scalar("SELECT COUNT(*) FROM response").fetch_one(&copy).await?;
        copy.close().await;
        Ok(count.unsigned_abs())
    }

    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

/// What people said is for the collector's own user alone.
fn make_private(file: &Path) -> Result<(), Error> {
    match create(file) {
        Ok(()) => Ok(()),
        Err(problem) if problem.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(problem) => {
            Err(Error::File(format!("the database {} cannot be made: {problem}", file.display())))
        }
    }
}

fn create(file: &Path) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No test can cut the power, so it is looked up what SQLite was told to do about that.
    #[tokio::test]
    async fn what_is_acknowledged_outlives_a_power_cut() {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open(&folder.path().join("responses.sqlite")).await.unwrap();
        let journal: String = query_scalar("PRAGMA journal_mode").fetch_one(&db.writer).await.unwrap();
        let synchronous: i64 = query_scalar("PRAGMA synchronous").fetch_one(&db.writer).await.unwrap();
        const FULL: i64 = 2;
        assert_eq!((journal.as_str(), synchronous), ("wal", FULL));
    }
}
