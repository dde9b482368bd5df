//! A server that several collectors may share. It decides between two that write under the same id.

use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::{Executor, query, query_as, query_scalar};

use super::row::{COLUMNS, Columns, outcomes};
use super::{Error, Outcome, Row, Seen, State, migrations};

const CONNECTIONS: u32 = 8;
/// How long to wait for a server that does not answer, before the client is told to come back.
const PATIENCE: Duration = Duration::from_secs(5);
/// A server may be set up to answer before it has written, which would break our promise.
/// It may also wait for ever for another's lock, and remark on what is as it should be.
const ON_CONNECT: &str =
    "SET synchronous_commit = on; SET statement_timeout = '20s'; SET client_min_messages = warning";

#[derive(Clone)]
pub struct Db {
    pool: PgPool,
}

impl Db {
    pub async fn open(address: &PgConnectOptions) -> Result<Db, Error> {
        let db = Db::open_as_it_is(address).await?;
        migrations::run_postgres(&mut *db.pool.acquire().await?).await?;
        Ok(db)
    }

    pub async fn open_as_it_is(address: &PgConnectOptions) -> Result<Db, Error> {
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(PATIENCE)
            .after_connect(|connection, _| {
                Box::pin(async move { connection.execute(ON_CONNECT).await.map(drop) })
            })
            .connect_with(address.clone().application_name("collector"))
            .await?;
        Ok(Db { pool })
    }

    /// One statement, which is one transaction.
    pub async fn keep(&self, rows: &[Row]) -> Result<Vec<Outcome>, Error> {
        let mut connection = self.pool.acquire().await?;
        let insert = query_scalar(
            "INSERT INTO response \
             (id, survey, survey_version, pledge, answered_at, received_at, digest, answers) \
             SELECT * FROM UNNEST($1::TEXT[], $2::TEXT[], $3::BIGINT[], $4::TEXT[], $5::BIGINT[], \
             $6::BIGINT[], $7::TEXT[], $8::TEXT[]) ORDER BY 1 ON CONFLICT (id) DO NOTHING RETURNING id",
        );
        let new: Vec<String> = insert
            .bind(rows.iter().map(|it| it.id.as_str()).collect::<Vec<_>>())
            .bind(rows.iter().map(|it| it.survey.as_str()).collect::<Vec<_>>())
            .bind(rows.iter().map(|it| it.survey_version).collect::<Vec<_>>())
            .bind(rows.iter().map(|it| it.pledge.as_deref()).collect::<Vec<_>>())
            .bind(rows.iter().map(|it| it.answered_at).collect::<Vec<_>>())
            .bind(rows.iter().map(|it| it.received_at).collect::<Vec<_>>())
            .bind(rows.iter().map(|it| it.digest.as_str()).collect::<Vec<_>>())
            .bind(rows.iter().map(|it| it.answers.as_str()).collect::<Vec<_>>())
            .fetch_all(&mut *connection)
            .await?;
        if new.len() == rows.len() {
            return Ok(vec![Outcome::New; rows.len()]);
        }
        let select = query_as("SELECT id, digest, received_at FROM response WHERE id = ANY($1)");
        let ids = rows.iter().map(|it| it.id.as_str()).collect::<Vec<_>>();
        let seen = select.bind(ids).fetch_all(&mut *connection).await?;
        Ok(outcomes(rows, &new, seen))
    }

    pub async fn find(&self, id: &str) -> Result<Option<Seen>, Error> {
        let found = query_as("SELECT id, digest, received_at FROM response WHERE id = $1").bind(id);
        let found: Option<(String, String, i64)> = found.fetch_optional(&self.pool).await?;
        Ok(found.map(Seen::from))
    }

    pub async fn state(&self, survey: &str) -> Result<State, Error> {
        let state = query_as(
            "SELECT COUNT(*) AS count, COALESCE(MIN(arrival), 0) AS first, \
             COALESCE(MAX(arrival), 0) AS last FROM response WHERE survey = $1",
        );
        let state: (i64, i64, i64) = state.bind(survey).fetch_one(&self.pool).await?;
        Ok(state.into())
    }

    pub async fn page(&self, survey: Option<&str>, after: i64, limit: u32) -> Result<Vec<Row>, Error> {
        let place = match survey {
            Some(_) => "survey = $1 AND arrival > $2",
            // The parameter is bound all the same.
            None => "$1::TEXT IS NULL AND arrival > $2",
        };
        let select = format!("SELECT {COLUMNS} FROM response WHERE {place} ORDER BY arrival LIMIT $3");
        let rows: Vec<Columns> =
            query_as(&select).bind(survey).bind(after).bind(i64::from(limit)).fetch_all(&self.pool).await?;
        Ok(rows.into_iter().map(Row::from).collect())
    }

    pub async fn forget_before(&self, second: i64) -> Result<u64, Error> {
        let delete = query("DELETE FROM response WHERE received_at < $1").bind(second);
        Ok(delete.execute(&self.pool).await?.rows_affected())
    }

    pub async fn write_pulse(&self, now: i64) -> Result<(), Error> {
        query("UPDATE pulse SET at = $1 WHERE id = 1").bind(now).execute(&self.pool).await?;
        Ok(())
    }

    pub async fn remember_survey(&self, id: &str, version: i64, definition: &str) -> Result<(), Error> {
        query(
            "INSERT INTO survey (id, version, definition) VALUES ($1, $2, $3) \
             ON CONFLICT (id, version) DO UPDATE SET definition = excluded.definition",
        )
        .bind(id)
        .bind(version)
        .bind(definition)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    pub async fn survey(&self, id: &str, version: i64) -> Result<Option<String>, Error> {
        let one = query_scalar("SELECT definition FROM survey WHERE id = $1 AND version = $2");
        Ok(one.bind(id).bind(version).fetch_optional(&self.pool).await?)
    }

    pub async fn surveys(&self) -> Result<Vec<String>, Error> {
        let all = query_scalar("SELECT definition FROM survey ORDER BY id, version");
        Ok(all.fetch_all(&self.pool).await?)
    }

    pub async fn close(&self) {
        self.pool.close().await;
    }
}

#[cfg(test)]
mod tests {
    use collector_trial::Postgres;

    use super::*;

    /// No test can cut the power, so it is looked up what the server was told to do about that.
    #[tokio::test]
    async fn what_is_acknowledged_outlives_a_power_cut() {
        let server = Postgres::start().unwrap_or_else(|problem| panic!("{problem}"));
        let address = server.database().unwrap();
        server.sql("postgres", "ALTER ROLE collector SET synchronous_commit = off").unwrap();
        let db = Db::open(&address.parse().unwrap()).await.unwrap();
        let commit: String = query_scalar("SHOW synchronous_commit").fetch_one(&db.pool).await.unwrap();
        assert_eq!(commit, "on");
    }
}
