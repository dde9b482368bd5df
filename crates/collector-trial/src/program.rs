//! The collector as a running program, which can be stopped in every way that programs are stopped.

use std::io::{BufRead, BufReader, Error, Result};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::Duration;

/// On a busy machine a program takes its time to start.
const STARTS_WITHIN: Duration = Duration::from_secs(60);

/// A running collector. It is killed when this is dropped.
pub struct Program {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
    log: Arc<Mutex<String>>,
}

impl Program {
    /// Starts the program on a free port and waits until it listens. It gets these settings and no others.
    ///
    /// # Errors
    /// What it said, if it ended instead.
    pub fn start(file: &Path, settings: &[(&str, &str)]) -> Result<Program> {
        Program::start_by(Command::new(file), settings)
    }

    /// The same with a command that ends up running it.
    ///
    /// # Errors
    /// What it said, if it ended instead.
    pub fn start_by(mut command: Command, settings: &[(&str, &str)]) -> Result<Program> {
        let inherited = std::env::vars_os().map(|(name, _)| name);
        for name in inherited.filter(|it| is_setting(&it.to_string_lossy())) {
            command.env_remove(name);
        }
        command.env("COLLECTOR_LISTEN", "127.0.0.1:0").envs(settings.iter().copied());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn()?;
        let log = child.stderr.take().ok_or_else(|| Error::other("nothing to read its log from"))?;
        let (found, address) = mpsc::channel();
        let all = Arc::new(Mutex::new(String::new()));
        let so_far = all.clone();
        // The log is read to its end, for a program whose log nobody reads stands still.
        std::thread::spawn(move || {
            for line in BufReader::new(log).lines().map_while(Result::ok) {
                let address = address_in(&line);
                let mut so_far = so_far.lock().unwrap_or_else(PoisonError::into_inner);
                so_far.push_str(&(line + "\n"));
                drop(so_far);
                if let Some(address) = address {
                    let _ = found.send(address);
                }
            }
        });
        match address.recv_timeout(STARTS_WITHIN) {
            Ok(address) => Ok(Program { child, address, log: all }),
            Err(_) => {
                let _ = child.kill();
                let _ = child.wait();
                let said = all.lock().unwrap_or_else(PoisonError::into_inner);
                Err(Error::other(format!("the collector did not start:\n{said}")))
            }
        }
    }

    /// What it has logged so far.
    pub fn log(&self) -> String {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Ends it as `kill -9` does: with no word of warning.
    pub fn kill(&mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait().map(drop)
    }

    /// Asks it to end, as systemd does, and waits for it.
    pub fn stop(&mut self) -> Result<ExitStatus> {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status()?;
        if !asked.success() {
            return Err(Error::other("`kill` did not work"));
        }
        self.child.wait()
    }

    /// The most memory that it has had, in KiB, where the system tells.
    pub fn most_memory(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:"))?;
        line.trim().strip_suffix(" kB")?.parse().ok()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.kill();
    }
}

/// Whether a variable of the environment says something to the collector.
fn is_setting(name: &str) -> bool {
    name == "DATABASE_URL" || name.starts_with("COLLECTOR_")
}

/// The line with which it says that it listens.
fn address_in(line: &str) -> Option<SocketAddr> {
    let (_, rest) = line.split_once("\"message\":\"listening\",\"address\":\"")?;
    rest.split('"').next()?.parse().ok()
}

/// The program beside the one that is running, as cargo puts those of one build in one folder.
pub fn beside(name: &str) -> Result<PathBuf> {
    let own = std::env::current_exe()?;
    let file = own.with_file_name(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    match file.is_file() {
        true => Ok(file),
        false => Err(Error::other(format!("{} is not there: build it first", file.display()))),
    }
}
