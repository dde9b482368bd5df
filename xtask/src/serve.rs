//! `cargo xtask serve`: the built site, as a visitor gets it.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use crate::options::Options;
use crate::project::Project;
use crate::{build, collector, fingerprint, say, setup};

const FIRST_PORT: u16 = 8080;
/// Ports to try after the first. More than this many servers at once is a mistake elsewhere.
const OTHER_PORTS: u16 = 20;

/// Builds what has changed, then serves until Ctrl-C.
pub fn verb(project: &Project, mut options: Options) -> Result<()> {
    let port = options.value("--port", "a port number")?;
    let build_first = !options.flag("--no-build");
    options.finish()?;
    if build_first {
        setup::for_building(project)?;
        build::if_changed(project)?;
    }
    if !fingerprint::is_stored(project) {
        bail!("There is no finished site in dist/. `cargo xtask build` makes one.");
    }
    collector::build(project)?;
    // The port is let go again at once, for the collector to take.
    let port = runtime()?.block_on(listen(port))?.local_addr()?.port();
    let mut command = collector::command(project, port)?;
    say::heading(&format!("The site is at http://127.0.0.1:{port} (Ctrl-C stops it)"));
    say::line("What was answered, as rows for a spreadsheet:");
    let token = collector::staff_token(project)?;
    say::line(format!("curl -H 'Authorization: Bearer {token}' 'http://127.0.0.1:{port}/api/v1/responses'"));
    runtime()?.block_on(until_stopped(&mut command))
}

/// Ctrl-C reaches the collector too, which ends in its own time; we wait for it.
async fn until_stopped(command: &mut Command) -> Result<()> {
    let mut child = command.spawn().context("the collector could not start")?;
    let ended = tokio::task::spawn_blocking(move || child.wait());
    tokio::pin!(ended);
    let status = tokio::select! {
        status = &mut ended => status??,
        () = stop_signal() => return ended.await?.map(drop).context("the collector did not end well"),
    };
    bail!("The collector ended by itself ({status}). Why stands above.")
}

/// Serves each folder as a site of its own while `work` runs, and tells it the addresses.
pub fn folders_during<const N: usize, T>(
    folders: [PathBuf; N],
    work: impl FnOnce([String; N]) -> T,
) -> Result<T> {
    let runtime = runtime()?;
    let listeners: Vec<TcpListener> = folders
        .iter()
        .map(|_| runtime.block_on(bind(0)).context("no free port was found"))
        .collect::<Result<_>>()?;
    let mut addresses = folders.each_ref().map(|_| String::new());
    for ((listener, folder), address) in listeners.into_iter().zip(folders).zip(&mut addresses) {
        *address = format!("http://{}", listener.local_addr()?);
        let router = site::router(folder);
        runtime.spawn(async move { axum::serve(listener, router).await });
    }
    Ok(work(addresses))
}

fn runtime() -> Result<Runtime> {
    Runtime::new().context("the server could not start")
}

/// The port asked for, and no other; or the first free one where none was asked for.
async fn listen(asked: Option<u16>) -> Result<TcpListener> {
    let ports = match asked {
        Some(port) => port..=port,
        None => FIRST_PORT..=FIRST_PORT + OTHER_PORTS,
    };
    for port in ports.clone() {
        match bind(port).await {
            Err(problem) if problem.kind() == ErrorKind::AddrInUse => continue,
            other => return other.with_context(|| format!("port {port} could not be opened")),
        }
    }
    match asked {
        Some(port) => bail!("Port {port} is taken by another program. Choose another with --port."),
        None => bail!("Ports {} to {} are all taken. Choose one with --port.", ports.start(), ports.end()),
    }
}

/// This machine only: what is served here is for whoever sits at it.
async fn bind(port: u16) -> std::io::Result<TcpListener> {
    TcpListener::bind(("127.0.0.1", port)).await
}

async fn stop_signal() {
    // Where the signal cannot be watched, the program ends the hard way, which loses nothing.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
    println!();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_reported_when_it_was_asked_for_and_passed_over_when_not() {
        runtime().unwrap().block_on(async {
            let taken = bind(0).await.unwrap();
            let port = taken.local_addr().unwrap().port();
            let problem = listen(Some(port)).await.unwrap_err().to_string();
            assert_eq!(
                problem,
                format!("Port {port} is taken by another program. Choose another with --port.")
            );

            let (first, second) = (listen(None).await.unwrap(), listen(None).await.unwrap());
            assert_ne!(first.local_addr().unwrap(), second.local_addr().unwrap());
        });
    }
}
