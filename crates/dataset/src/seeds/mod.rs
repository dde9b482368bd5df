//! The hand-edited record: its files, their shape, and how they are read.

mod figures;
mod files;
mod folder;
mod json;
mod read;

pub use figures::{MeasureSeed, MeasuresFile, TableSeed};
pub use files::{AuditSettings, EvidenceSeed, Part, PartsUnder, PledgeSeed, SetAside, ThemePart, ThemeSeed};
pub use read::{InFile, SeedTheme, Seeds};
