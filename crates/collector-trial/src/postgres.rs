//! A PostgreSQL server of its own, in a folder of its own, for as long as it is needed.

use std::io::{Error, Result};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use tempfile::TempDir;

const ADVICE: &str = "PostgreSQL is needed to try the collector on it, and was not found. \
    Install it (on Debian and Ubuntu: `sudo apt-get install postgresql`), \
    or set POSTGRES_BIN to the folder with `initdb` and `postgres`.";
const STARTS_WITHIN: Duration = Duration::from_secs(60);
/// The user of the system that the server runs as where we are root, which it refuses to be.
const SYSTEM_USER: &str = "postgres";

/// Ends the server when its standard input ends: when this program drops it, ends or is killed.
const UNTIL_INPUT_ENDS: &str = r#""$@" & server=$!; cat > /dev/null; kill -INT $server; wait $server"#;

/// A running server. It listens on a socket in its folder, and to this machine only.
pub struct Postgres {
    server: Child,
    input: Option<ChildStdin>,
    folder: TempDir,
    bin: PathBuf,
    databases: AtomicU32,
}

impl Postgres {
    /// Makes a server and waits until it answers.
    ///
    /// # Errors
    /// What to do where PostgreSQL is missing; what went wrong otherwise.
    pub fn start() -> Result<Postgres> {
        let bin = find().ok_or_else(|| Error::other(ADVICE))?;
        let folder = tempfile::Builder::new().prefix("collector-postgres-").tempdir()?;
        let data = folder.path().join("data");
        std::fs::create_dir(&data)?;
        if is_root() {
            run(Command::new("chown").arg("-R").arg(SYSTEM_USER).arg(folder.path()))?;
        }
        let flags = ["--username=collector", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
        run(as_user(&bin.join("initdb")).arg("--pgdata").arg(&data).args(flags).stdout(Stdio::null()))?;

        let mut server = as_user(Path::new("sh"));
        server.args(["-c", UNTIL_INPUT_ENDS, "sh"]).arg(bin.join("postgres")).arg("-D").arg(&data);
        server.arg("-k").arg(folder.path()).args(["-c", "listen_addresses=", "-c", "max_connections=200"]);
        let log = std::fs::File::create(folder.path().join("log"))?;
        let mut server = server.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(log).spawn()?;
        let input = server.stdin.take();
        let postgres = Postgres { server, input, folder, bin, databases: AtomicU32::new(0) };
        postgres.wait_until_it_answers()?;
        Ok(postgres)
    }

    /// A new, empty database. Gives its address.
    pub fn database(&self) -> Result<String> {
        let name = format!("trial_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        self.sql("postgres", &format!("CREATE DATABASE {name}"))?;
        Ok(format!("postgres://collector@localhost/{name}?host={}", self.folder.path().display()))
    }

    /// What `psql` answers, without decoration.
    pub fn sql(&self, database: &str, sql: &str) -> Result<String> {
        let mut psql = Command::new(self.bin.join("psql"));
        psql.args([
            "-X",
            "-q",
            "-A",
            "-t",
            "-v",
            "ON_ERROR_STOP=1",
            "-U",
            "collector",
            "-d",
            database,
            "-c",
            sql,
        ]);
        psql.arg("-h").arg(self.folder.path());
        let output = psql.output()?;
        match output.status.success() {
            true => Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned()),
            false => Err(Error::other(String::from_utf8_lossy(&output.stderr).into_owned())),
        }
    }

    fn wait_until_it_answers(&self) -> Result<()> {
        let start = Instant::now();
        loop {
            match self.sql("postgres", "SELECT 1") {
                Ok(_) => return Ok(()),
                Err(problem) if start.elapsed() > STARTS_WITHIN => {
                    let log = std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
                    return Err(Error::other(format!("PostgreSQL did not start: {problem}\n{log}")));
                }
                Err(_) => std::thread::sleep(Duration::from_millis(50)),
            }
        }
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.input.take());
        let _ = self.server.wait();
    }
}

/// The folder with the programs: Debian keeps them off the PATH.
fn find() -> Option<PathBuf> {
    let has_all =
        |folder: &PathBuf| ["initdb", "postgres", "psql"].iter().all(|it| folder.join(it).is_file());
    if let Some(named) = std::env::var_os("POSTGRES_BIN") {
        return Some(PathBuf::from(named)).filter(has_all);
    }
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<PathBuf> = versions.map(|it| it.path().join("bin")).collect();
    versions.sort();
    let path = std::env::var_os("PATH").unwrap_or_default();
    versions.into_iter().rev().chain(std::env::split_paths(&path)).find(has_all)
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|it| it.stdout.trim_ascii() == b"0")
}

/// The server refuses to run as root.
fn as_user(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", SYSTEM_USER, "--"]).arg(program);
    // It may not enter the folder that we are in.
    command.current_dir("/");
    command
}

fn run(command: &mut Command) -> Result<()> {
    match command.status()? {
        status if status.success() => Ok(()),
        status => Err(Error::other(format!("{command:?} failed ({status})"))),
    }
}
