//! How many responses a second the collector takes on this machine, with each database.
//!
//! `load [--seconds N] [--connections N] [--strict]`; `cargo xtask load` builds all it needs.

use std::io::{Error, Result};
use std::process::ExitCode;
use std::time::Duration;

use collector_trial::{Load, Postgres, Program, Sample, Summary, beside};

const ACCEPTED_A_SECOND: f64 = 2000.0;
const WITHIN: Duration = Duration::from_millis(100);
const MEMORY_MIB: f64 = 100.0;

struct Wish {
    seconds: u64,
    connections: u32,
    strict: bool,
}

fn main() -> ExitCode {
    match wish().and_then(|wish| measure(&wish)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn wish() -> Result<Wish> {
    let mut wish = Wish { seconds: 10, connections: 64, strict: false };
    let mut words = std::env::args().skip(1);
    let number = |words: &mut dyn Iterator<Item = String>, name: &str| {
        let given = words.next().and_then(|it| it.parse::<u32>().ok()).filter(|it| *it > 0);
        given.ok_or_else(|| Error::other(format!("`{name}` needs a number behind it")))
    };
    while let Some(word) = words.next() {
        match word.as_str() {
            "--seconds" => wish.seconds = number(&mut words, "--seconds")?.into(),
            "--connections" => wish.connections = number(&mut words, "--connections")?,
            "--strict" => wish.strict = true,
            other => return Err(Error::other(format!("`{other}` is not known here"))),
        }
    }
    Ok(wish)
}

/// Prints a line for each database, and says whether the bars are held or nobody insists on them.
fn measure(wish: &Wish) -> Result<bool> {
    let folder = tempfile::tempdir_in(".")?;
    let surveys = folder.path().join("surveys.json");
    std::fs::write(&surveys, Sample::file())?;
    let surveys = surveys.to_string_lossy().into_owned();
    let postgres = Postgres::start();
    let mut places = vec![("SQLite", format!("sqlite:{}", folder.path().join("load.sqlite").display()))];
    match &postgres {
        Ok(server) => places.push(("PostgreSQL", server.database()?)),
        Err(problem) => eprintln!("PostgreSQL is left out: {problem}"),
    }
    println!(
        "{:<11} {:>10} {:>9} {:>9} {:>9} {:>9} {:>10}",
        "", "accepted/s", "refused", "p50", "p99", "most", "memory"
    );
    let mut held = true;
    for (name, place) in places {
        let settings = [
            ("DATABASE_URL", place.as_str()),
            ("COLLECTOR_SURVEYS", &surveys),
            ("COLLECTOR_RATE_LIMIT", "0"),
        ];
        let mut program = Program::start(&beside("collector")?, &settings)?;
        let load = Load { connections: wish.connections, time: Duration::from_secs(wish.seconds), first: 0 };
        let summary = tokio::runtime::Runtime::new()?.block_on(load.run(program.address));
        let memory = program.most_memory().map_or(0.0, |kib| kib as f64 / 1024.0);
        held &= print(name, &summary, memory);
        program.stop()?;
    }
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!(
        "{cores} cores, shared with the client; {} connections, {} seconds each; bars: {ACCEPTED_A_SECOND} a second, \
         p99 under {} ms, memory under {MEMORY_MIB} MiB",
        wish.connections,
        wish.seconds,
        WITHIN.as_millis()
    );
    Ok(held || !wish.strict)
}

fn print(name: &str, summary: &Summary, memory: f64) -> bool {
    let time = |share| format!("{:.1} ms", summary.within(share).as_secs_f64() * 1000.0);
    println!(
        "{name:<11} {:>10.0} {:>9} {:>9} {:>9} {:>9} {:>6.1} MiB",
        summary.rate(),
        summary.refused,
        time(0.5),
        time(0.99),
        time(1.0),
        memory
    );
    summary.rate() >= ACCEPTED_A_SECOND && summary.within(0.99) < WITHIN && memory < MEMORY_MIB
}
