//! `cargo xtask dev`: the site while it is being changed.

use anyhow::Result;

use crate::build::trunk;
use crate::options::Options;
use crate::project::Project;
use crate::{data, say, setup};

/// Shows the site, and rebuilds and reloads it whenever a source, a style or the record changes.
pub fn verb(project: &Project, mut options: Options) -> Result<()> {
    let port = options.value("--port", "a port number")?.unwrap_or(8080);
    options.finish()?;
    setup::for_building(project)?;
    // A mistake in the record shows at once, not after the app was compiled.
    data::write(project, &project.dist())?;
    say::heading(&format!("http://127.0.0.1:{port} will show the site once it is built. Ctrl-C stops it."));
    trunk::serve(project, port)
}
