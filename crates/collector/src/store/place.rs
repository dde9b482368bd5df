//! Which database, from its address.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use sqlx::postgres::PgConnectOptions;

/// Where responses are kept.
#[derive(Clone)]
pub enum Place {
    /// In a file.
    Sqlite(PathBuf),
    /// On a server.
    Postgres(Box<PgConnectOptions>),
}

const EXPECTED: &str = "sqlite:FILE or postgres://USER:PASSWORD@HOST/NAME";

impl Default for Place {
    fn default() -> Place {
        Place::Sqlite("collector.sqlite".into())
    }
}

/// The error says what was expected. The address itself may hold a password and is not repeated.
impl FromStr for Place {
    type Err = String;

    fn from_str(text: &str) -> Result<Place, String> {
        if let Some(file) = text.strip_prefix("sqlite:") {
            let file = file.strip_prefix("//").unwrap_or(file);
            // Readers and the writer each have a connection, and could not share a database in memory.
            return match file.is_empty() || file.contains([':', '?']) {
                true => Err(format!("{EXPECTED}, with a plain file name")),
                false => Ok(Place::Sqlite(file.into())),
            };
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            let options = text.parse::<PgConnectOptions>();
            return options.map(|it| Place::Postgres(Box::new(it))).map_err(|_| EXPECTED.to_owned());
        }
        Err(EXPECTED.to_owned())
    }
}

/// Without the password.
impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// For logs: without user and password.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Place::Sqlite(file) => write!(f, "sqlite:{}", file.display()),
            Place::Postgres(address) => write!(
                f,
                "postgres://{}:{}/{}",
                address.get_host(),
                address.get_port(),
                address.get_database().unwrap_or_default()
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        #[track_caller]
        fn check(text: &str, expected: Option<&str>) {
            assert_eq!(text.parse::<Place>().ok().map(|it| it.to_string()).as_deref(), expected, "{text}");
        }
        check("sqlite:answers.db", Some("sqlite:answers.db"));
        check("sqlite:///var/lib/answers.db", Some("sqlite:/var/lib/answers.db"));
        check("sqlite:/var/lib/answers.db", Some("sqlite:/var/lib/answers.db"));
        check("sqlite://answers.db", Some("sqlite:answers.db"));
        check("postgres://me:secret@db.example.org/plan", Some("postgres://db.example.org:5432/plan"));
        check("postgresql://me@localhost:5433/plan", Some("postgres://localhost:5433/plan"));
        check("sqlite:", None);
        check("sqlite::memory:", None);
        check("sqlite:answers.db?mode=ro", None);
        check("answers.db", None);
        check("mysql://localhost/plan", None);
        check("postgres://host:port/plan", None);
        check("", None);
    }

    #[test]
    fn no_password_is_shown() {
        let place: Place = "postgres://me:secret@db.example.org/plan".parse().unwrap();
        assert!(!format!("{place:?} {place}").contains("secret"));
    }
}
