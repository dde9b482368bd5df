//! The program. Everything is in the library, so that tests can call it.

use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;
use collector::config::{Command, Config, Verb};
use collector::error::chain;
use collector::store::{Error, Store};
use collector::{retain, serve};

fn main() -> ExitCode {
    let command = match Command::try_parse() {
        Ok(command) => command,
        Err(problem) => return explain(&problem),
    };
    let outcome = command.settings.read().map_err(|it| it.to_string()).and_then(|config| {
        log(&config);
        let runtime = tokio::runtime::Runtime::new().map_err(|it| format!("It could not start: {it}."))?;
        runtime.block_on(perform(command.verb.unwrap_or(Verb::Serve), &config))
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("collector: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// A mistyped flag is one line; help is as long as it is.
fn explain(problem: &clap::Error) -> ExitCode {
    if matches!(problem.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        print!("{problem}");
        return ExitCode::SUCCESS;
    }
    let text = problem.to_string();
    let line = text.lines().next().unwrap_or_default().trim_start_matches("error: ");
    eprintln!("collector: {line}. `collector --help` tells what there is.");
    ExitCode::FAILURE
}

/// JSON lines on the standard error, for a journal.
fn log(config: &Config) {
    let level = tracing_subscriber::filter::LevelFilter::from_level(config.log);
    tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_target(false)
        .with_max_level(level)
        .with_writer(std::io::stderr)
        .init();
    // What a panic says may hold what someone sent; where it happened does not.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panicked");
    }));
}

async fn perform(verb: Verb, config: &Config) -> Result<(), String> {
    let opened = match verb {
        Verb::Serve => Store::open(&config.database).await,
        Verb::Backup { .. } | Verb::Retain => Store::open_as_it_is(&config.database).await,
    };
    let store = opened.map_err(|it| in_words(config, &it))?;
    match verb {
        Verb::Serve => return serve::run(config, store).await,
        Verb::Backup { file } => {
            let count = store.back_up(&file).await.map_err(|it| in_words(config, &it))?;
            println!("Responses in {}: {count}.", file.display());
        }
        Verb::Retain => {
            let months = config.retain_months.ok_or(
                "COLLECTOR_RETAIN_MONTHS (--retain-months) says how long responses are kept, and is not set.",
            )?;
            let deleted = retain::once(&store, months).await.map_err(|it| in_words(config, &it))?;
            println!("Responses older than {months} months that were deleted: {deleted}.");
        }
    }
    store.close().await;
    Ok(())
}

fn in_words(config: &Config, problem: &Error) -> String {
    format!("{}: {}.", config.database, chain(problem))
}
