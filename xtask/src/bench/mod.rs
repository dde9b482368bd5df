//! `cargo xtask bench`: how quick the site is on a phone, next to what others would build, in one run.
//!
//! Its numbers depend on the machine and on what else runs on it, so it is no test: it always ends
//! well, unless `--strict` asks otherwise. What counts is the ratio to the peer measured beside it.

mod answer;
mod bar;
mod figures;
mod rows;
mod script;
mod sites;
mod table;

use std::thread;

use anyhow::{Result, bail};

use crate::options::Options;
use crate::project::Project;
use crate::{build, say, serve, setup};
use script::Part;
use sites::Sites;

/// Rounds that each page is measured in, in turns with its peer.
const ROUNDS: u32 = 3;

/// Builds, measures and prints the table.
pub fn verb(project: &Project, mut options: Options) -> Result<()> {
    let strict = options.flag("--strict");
    let rounds = options.value("--rounds", "a number of rounds")?.unwrap_or(ROUNDS);
    let parts = match options.value::<String>("--only", Part::NAMES)? {
        None => Part::ALL.to_vec(),
        Some(name) => vec![Part::named(&name)?],
    };
    options.finish()?;

    setup::for_building(project)?;
    let chromium = setup::browser(project)?;
    build::if_changed(project)?;

    say::heading("Preparing the pages to compare with");
    let sites = Sites::prepare(project)?;
    say::heading("Measuring (about 5 minutes a round; leave the machine alone meanwhile)");
    let answer = serve::folders_during(sites.folders(), |addresses| {
        script::run_for(project, &chromium, &sites.task(addresses, &parts, rounds))
    })??;

    let rows = rows::of(&answer);
    say::heading("On a phone: 390 by 844, processor 4 times slower, 1.6 Mbit/s and 150 ms, nothing cached");
    print!("{}", table::of(&rows));
    let cores = thread::available_parallelism().map_or(1, usize::from);
    say::line(format!("{cores} cores, Chromium {}, {rounds} rounds", answer.chromium));
    rows::pace(&answer).into_iter().for_each(say::line);
    for (size, change) in answer.stale() {
        say::line(format!("{size} pledges: a frame was not final: {change}"));
    }
    let n_missed = rows.iter().filter(|it| it.held() == Some(false)).count();
    if strict && n_missed > 0 {
        bail!("Bars missed: {n_missed}.");
    }
    Ok(())
}
