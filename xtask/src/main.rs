//! Every verb of the project. `cargo xtask` alone lists them; machines that check the project use the same ones.
//!
//! It depends on nothing but cargo and npm being there: what else is needed, `setup` brings.

mod bench;
mod build;
mod collector;
mod data;
mod dev;
mod fingerprint;
mod licences;
mod load;
mod options;
mod project;
mod run;
mod say;
mod serve;
mod setup;
mod test;

use std::process::ExitCode;

use anyhow::{Result, bail};

use options::Options;
use project::Project;

const HELP: &str = "\
cargo xtask <verb>

  setup            install what is missing: the WebAssembly target, trunk, wasm-bindgen, npm packages
                   (--tests also finds or installs Chromium and PostgreSQL)
  serve            build the site and show it on http://127.0.0.1:8080, with the collector behind it,
                   which keeps what is answered in .collector/
                   (--port N chooses another port, --no-build shows what was built last)
  dev              show the site while you change it: it rebuilds and reloads by itself (--port N)
  build            build the site into dist/
  data             check seeds/ and write the open data into dist/data/
  test             everything that must hold before a change is shared
                   (--only STEP runs one step, --list names them)
  bench            how quick the site is on a phone, beside pages written by hand (about 15 minutes;
                   --only acts|list|large|visits|figures|form, --rounds N, --strict fails
                   where a bar is missed)
  load             how many responses a second the collector takes, with SQLite and with PostgreSQL
                   (--seconds N, --connections N, --strict fails where a bar is missed)
  help             this list

PLAN_EXPLORER_TOOLS  a folder with a built `trunk` and `wasm-bindgen` to use where their versions are right
COLLECTOR_URL        where the built site sends answers, instead of what seeds/site.json says
POSTGRES_BIN         the folder with PostgreSQL's `initdb` and `postgres`, where they are not found
CHROMIUM             the browser to test with, where it is not on the PATH
";

fn main() -> ExitCode {
    match perform(std::env::args().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\n{problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(arguments: Vec<String>) -> Result<()> {
    let project = Project::find()?;
    let mut options = Options::new(arguments);
    match options.verb().as_deref() {
        None | Some("help" | "--help" | "-h") => {
            print!("{HELP}");
            Ok(())
        }
        Some("setup") => setup::verb(&project, options),
        Some("serve") => serve::verb(&project, options),
        Some("dev") => dev::verb(&project, options),
        Some("build") => build::verb(&project, options),
        Some("data") => data::verb(&project, options),
        Some("bench") => bench::verb(&project, options),
        Some("load") => load::verb(&project, options),
        Some("test") => test::verb(&project, options),
        Some(other) => bail!("There is no verb `{other}`. These are known:\n\n{HELP}"),
    }
}
