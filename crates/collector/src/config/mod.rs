//! The settings: each is a flag and an environment variable, and a bad one is told in one line.

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;

use axum::http::{HeaderName, HeaderValue};
use clap::{Args, Parser, Subcommand};

use crate::store::Place;
use crate::token::StaffToken;

/// Receives what people answer to a survey, keeps it, and serves the site.
#[derive(Parser)]
#[command(name = "collector", version, about, arg_required_else_help = false)]
pub struct Command {
    /// What to do. Without a word it serves.
    #[command(subcommand)]
    pub verb: Option<Verb>,
    /// How to do it.
    #[command(flatten)]
    pub settings: Settings,
}

/// What the program can be asked to do.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub enum Verb {
    /// Receive responses and serve the site (what it does if no word is given)
    Serve,
    /// Write a copy of the SQLite database to a new file; the collector may run meanwhile
    Backup {
        /// The file to write, which must not be there yet
        file: PathBuf,
    },
    /// Delete the responses that are older than the months of --retain-months
    Retain,
}

/// The settings as they were typed. They are read by hand, so that each mistake is one plain line.
#[derive(Args, Clone, Default)]
pub struct Settings {
    /// The address and port to listen on [default: 127.0.0.1:8080]
    #[arg(long, env = "COLLECTOR_LISTEN", global = true, value_name = "ADDRESS:PORT")]
    listen: Option<String>,
    /// Where responses are kept: sqlite:FILE or postgres://… [default: sqlite:collector.sqlite]
    #[arg(long, env = "DATABASE_URL", global = true, hide_env_values = true, value_name = "URL")]
    database_url: Option<String>,
    /// The folder of the built site, which is then served too
    #[arg(long, env = "COLLECTOR_SITE_DIR", global = true, value_name = "FOLDER")]
    site_dir: Option<String>,
    /// The surveys, where they are not in data/surveys.json of the site
    #[arg(long, env = "COLLECTOR_SURVEYS", global = true, value_name = "FILE")]
    surveys: Option<String>,
    /// The word with which staff read responses; without it nothing can be read back.
    /// The environment is the better place for it: other people of the machine can see flags
    #[arg(long, env = "COLLECTOR_STAFF_TOKEN", global = true, hide_env_values = true, value_name = "TOKEN")]
    staff_token: Option<String>,
    /// Other sites that may send responses and read results, with commas between them
    #[arg(long, env = "COLLECTOR_ALLOWED_ORIGINS", global = true, value_name = "ORIGINS")]
    allowed_origins: Option<String>,
    /// How many months a response is kept; without it, or with 0, until it is deleted by hand
    #[arg(long, env = "COLLECTOR_RETAIN_MONTHS", global = true, value_name = "N")]
    retain_months: Option<String>,
    /// Requests that one address may make in a minute; 0 for any number [default: 600]
    #[arg(long, env = "COLLECTOR_RATE_LIMIT", global = true, value_name = "N")]
    rate_limit: Option<String>,
    /// The header in which a proxy in front states who asked, such as X-Forwarded-For
    #[arg(long, env = "COLLECTOR_PROXY_HEADER", global = true, value_name = "HEADER")]
    proxy_header: Option<String>,
    /// Whether visitors reach it by HTTPS only: yes or no [default: no]
    #[arg(long, env = "COLLECTOR_HTTPS", global = true, value_name = "YES/NO")]
    https: Option<String>,
    /// How much is logged: error, warn, info, debug or trace [default: info]
    #[arg(long, env = "COLLECTOR_LOG", global = true, value_name = "LEVEL")]
    log: Option<String>,
}

/// The settings, understood.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where responses are kept.
    pub database: Place,
    /// The built site, where it is served too.
    pub site_dir: Option<PathBuf>,
    /// The file with the surveys that are open now.
    pub surveys: Option<PathBuf>,
    /// Opens the responses to staff.
    pub staff_token: Option<StaffToken>,
    /// Other sites that may send and read.
    pub allowed_origins: Vec<HeaderValue>,
    /// How long a response is kept.
    pub retain_months: Option<u32>,
    /// Requests a minute from one address; 0 for any number.
    pub rate_limit: u32,
    /// Where a proxy in front says who asked.
    pub proxy_header: Option<HeaderName>,
    /// Whether visitors come by HTTPS only.
    pub https: bool,
    /// How much is logged.
    pub log: tracing::Level,
}

/// A setting that cannot be used.
#[derive(Debug, PartialEq, Eq)]
pub struct BadSetting {
    variable: &'static str,
    /// Left out where it is a secret.
    found: Option<String>,
    expected: String,
}

impl fmt::Display for BadSetting {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let flag = flag(self.variable);
        match &self.found {
            Some(found) => {
                write!(f, "{} ({flag}) is `{found}`, but should be {}.", self.variable, self.expected)
            }
            None => write!(f, "{} ({flag}) should be {}.", self.variable, self.expected),
        }
    }
}

impl std::error::Error for BadSetting {}

/// The flag that stands for a variable.
fn flag(variable: &str) -> String {
    let name = variable.strip_prefix("COLLECTOR_").unwrap_or(variable);
    format!("--{}", name.to_lowercase().replace('_', "-"))
}

impl Settings {
    /// Understands each setting, or says which one is wrong and what was expected.
    pub fn read(self) -> Result<Config, BadSetting> {
        let site_dir = folder("COLLECTOR_SITE_DIR", given(self.site_dir))?;
        let surveys = match given(self.surveys) {
            Some(file) => Some(existing_file("COLLECTOR_SURVEYS", file)?),
            None => site_dir.as_ref().map(|it| it.join("data/surveys.json")).filter(|it| it.is_file()),
        };
        let retain_months =
            value("COLLECTOR_RETAIN_MONTHS", given(self.retain_months), "a number of months", 0)?;
        Ok(Config {
            listen: value(
                "COLLECTOR_LISTEN",
                given(self.listen),
                "an address and a port, such as 127.0.0.1:8080",
                SocketAddr::from(([127, 0, 0, 1], 8080)),
            )?,
            database: database(given(self.database_url))?,
            site_dir,
            surveys,
            staff_token: staff_token(given(self.staff_token))?,
            allowed_origins: origins(given(self.allowed_origins))?,
            retain_months: (retain_months > 0).then_some(retain_months),
            rate_limit: value(
                "COLLECTOR_RATE_LIMIT",
                given(self.rate_limit),
                "a number of requests a minute, or 0",
                600,
            )?,
            proxy_header: optional(
                "COLLECTOR_PROXY_HEADER",
                given(self.proxy_header),
                "the name of a header",
            )?,
            https: yes_or_no("COLLECTOR_HTTPS", given(self.https))?,
            log: value(
                "COLLECTOR_LOG",
                given(self.log),
                "error, warn, info, debug or trace",
                tracing::Level::INFO,
            )?,
        })
    }
}

/// A variable that is set to nothing is as good as not set.
fn given(setting: Option<String>) -> Option<String> {
    setting.map(|it| it.trim().to_owned()).filter(|it| !it.is_empty())
}

fn bad(variable: &'static str, found: impl Into<String>, expected: impl Into<String>) -> BadSetting {
    BadSetting { variable, found: Some(found.into()), expected: expected.into() }
}

fn optional<T: FromStr>(
    variable: &'static str,
    given: Option<String>,
    expected: &str,
) -> Result<Option<T>, BadSetting> {
    given.map(|it| it.parse().map_err(|_| bad(variable, &it, expected))).transpose()
}

fn value<T: FromStr>(
    variable: &'static str,
    given: Option<String>,
    expected: &str,
    default: T,
) -> Result<T, BadSetting> {
    Ok(optional(variable, given, expected)?.unwrap_or(default))
}

fn yes_or_no(variable: &'static str, given: Option<String>) -> Result<bool, BadSetting> {
    match given.as_deref() {
        None | Some("no" | "false" | "0") => Ok(false),
        Some("yes" | "true" | "1") => Ok(true),
        Some(other) => Err(bad(variable, other, "yes or no")),
    }
}

fn folder(variable: &'static str, given: Option<String>) -> Result<Option<PathBuf>, BadSetting> {
    match given.map(PathBuf::from) {
        Some(path) if !path.join("index.html").is_file() => Err(bad(
            variable,
            path.display().to_string(),
            "the folder of a built site, with an index.html in it",
        )),
        other => Ok(other),
    }
}

fn existing_file(variable: &'static str, path: String) -> Result<PathBuf, BadSetting> {
    let file = PathBuf::from(&path);
    if file.is_file() { Ok(file) } else { Err(bad(variable, path, "a file that is there")) }
}

/// The address may hold a password, so it is not repeated.
fn database(given: Option<String>) -> Result<Place, BadSetting> {
    given.map_or(Ok(Place::default()), |it| it.parse()).map_err(|expected| BadSetting {
        variable: "DATABASE_URL",
        found: None,
        expected,
    })
}

fn staff_token(given: Option<String>) -> Result<Option<StaffToken>, BadSetting> {
    given.map(|it| it.parse()).transpose().map_err(|expected| BadSetting {
        variable: "COLLECTOR_STAFF_TOKEN",
        found: None,
        expected,
    })
}

fn origins(given: Option<String>) -> Result<Vec<HeaderValue>, BadSetting> {
    let list = given.unwrap_or_default();
    let parts = list.split(',').map(str::trim).filter(|it| !it.is_empty());
    parts.map(|it| origin(it).ok_or_else(|| bad_origin(it))).collect()
}

fn bad_origin(found: &str) -> BadSetting {
    bad("COLLECTOR_ALLOWED_ORIGINS", found, "origins such as https://plan.example.org, with commas between")
}

/// An origin is a scheme, a name and perhaps a port, and has nothing behind them.
fn origin(text: &str) -> Option<HeaderValue> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let (host, port) = match rest.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (rest, None),
    };
    let of_host = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.[]:".contains(c);
    let good =
        !host.is_empty() && host.chars().all(of_host) && port.is_none_or(|it| it.parse::<u16>().is_ok());
    good.then(|| HeaderValue::from_str(text).ok()).flatten()
}

#[cfg(test)]
mod tests;
