//! The whole seeds folder, read.

use std::path::Path;

use domain::dataset::survey::Survey;
use domain::dataset::{
    Event, Help, Inspection, Money, PlanInfo, PreviousPlan, SearchWords, Source, StatusDefinition, Term,
    Threat, Workforce,
};
use domain::site::Site;
use domain::slug::Slug;

use super::figures::{MeasuresFile, TableSeed};
use super::files::{AuditSettings, SetAside, ThemePart, ThemeSeed};
use super::folder::Folder;
use crate::problem::{Problem, Problems};

/// The hand-edited record.
#[derive(Clone, Debug)]
pub struct Seeds {
    /// Which plan it is.
    pub plan: PlanInfo,
    /// The documents that everything is read from.
    pub sources: Vec<Source>,
    /// What each status means.
    pub statuses: Vec<StatusDefinition>,
    /// Terms that are explained where they stand.
    pub glossary: Vec<Term>,
    /// What residents say for what the plan says.
    pub search_words: Vec<SearchWords>,
    /// Where to get help.
    pub help: Help,
    /// The themes in their order.
    pub themes: Vec<SeedTheme>,
    /// The figures, and the theme that each file of them belongs to; those of no theme last.
    pub measures: Vec<(Option<Slug>, InFile<MeasuresFile>)>,
    /// The tables, in the order of their files.
    pub tables: Vec<InFile<TableSeed>>,
    /// The money.
    pub money: Money,
    /// Officers and staff.
    pub workforce: Workforce,
    /// The plans before this one.
    pub previous_plans: Vec<PreviousPlan>,
    /// What happened.
    pub events: Vec<Event>,
    /// What inspectors said.
    pub inspections: Vec<Inspection>,
    /// The national threats.
    pub threats: Vec<Threat>,
    /// The surveys, by the names of their files.
    pub surveys: Vec<InFile<Survey>>,
    /// Where answers are sent; to the site itself where there is no `site.json`.
    pub site: Site,
    /// Where the audit finds what; empty where there is no `audit.json`.
    pub audit: AuditSettings,
    /// The reviewed lines that are no achievements.
    pub not_evidence: Vec<SetAside>,
    /// The reviewed lines that are no figures.
    pub not_figures: Vec<SetAside>,
}

/// A theme with its pledges and evidence.
#[derive(Clone, Debug)]
pub struct SeedTheme {
    /// What is said of the theme itself.
    pub theme: InFile<ThemeSeed>,
    /// Its pledges and evidence: one part without a sub-theme, or one for each sub-theme.
    pub parts: Vec<(Option<Slug>, InFile<ThemePart>)>,
}

/// Something with the file it was read from.
#[derive(Clone, Debug)]
pub struct InFile<T> {
    /// The file, as a path from the seeds folder.
    pub file: String,
    /// What stands in it.
    pub value: T,
}

impl Seeds {
    /// Reads every file of the folder.
    ///
    /// # Errors
    /// Every file that is missing, unknown, or not of its shape.
    pub fn read(folder: &Path) -> Result<Seeds, Problems> {
        let mut folder = Folder::open(folder)?;
        let plan = folder.read("plan.json");
        let sources = folder.read("sources.json");
        let statuses = folder.read("statuses.json");
        let glossary = folder.read("glossary.json");
        let search_words = folder.read("search-words.json");
        let help = folder.read("help.json");
        let audit = folder.read_if_there("audit.json");
        let not_evidence = folder.read_if_there("not-evidence.json");
        let not_figures = folder.read_if_there("not-figures.json");
        let themes = themes(&mut folder);
        let measures = measures(&mut folder, &themes);
        let tables = tables(&mut folder);
        let money = folder.read_if_there("money.json");
        let workforce = folder.read_if_there("workforce.json");
        let previous_plans = folder.read_if_there("history/previous-plans.json");
        let events = folder.read_if_there("history/events.json");
        let inspections = folder.read_if_there("history/inspections.json");
        let threats = folder.read_if_there("history/threats.json");
        let surveys = surveys(&mut folder);
        let site = folder.read_if_there("site.json");
        folder.report_unread("", "a file that the record knows; look for a slip in its name or folder");

        let problems = Problems(std::mem::take(&mut folder.problems));
        let (Some(plan), Some(sources), Some(statuses)) = (plan, sources, statuses) else {
            return Err(problems);
        };
        let (Some(glossary), Some(search_words), Some(help)) = (glossary, search_words, help) else {
            return Err(problems);
        };
        Problems::none_in(problems.0)?;
        Ok(Seeds {
            plan,
            sources,
            statuses,
            glossary,
            search_words,
            help,
            themes,
            measures,
            tables,
            money,
            workforce,
            previous_plans,
            events,
            inspections,
            threats,
            surveys,
            site,
            audit,
            not_evidence,
            not_figures,
        })
    }
}

fn themes(folder: &mut Folder) -> Vec<SeedTheme> {
    let names = folder.folders_in("themes");
    if names.is_empty() {
        folder.problems.push(Problem::of_field("themes", "", None, "a folder for each theme of the plan"));
    }
    let mut themes: Vec<SeedTheme> = names.iter().filter_map(|name| theme(folder, name)).collect();
    themes.sort_by_key(|it| it.theme.value.order);
    for pair in themes.windows(2) {
        let [before, after] = pair else { continue };
        let order = after.theme.value.order;
        if before.theme.value.order == order {
            let expected = format!("a number of its own; {} has it too", before.theme.file);
            let problem = Problem::of_field(&after.theme.file, "order", Some(order.to_string()), expected);
            folder.problems.push(problem);
        }
    }
    themes
}

/// One file for each survey, named after it; there need be none.
fn surveys(folder: &mut Folder) -> Vec<InFile<Survey>> {
    let mut surveys = Vec::new();
    for name in folder.files_in("surveys") {
        let file = format!("surveys/{name}.json");
        let Some(value) = folder.read::<Survey>(&file) else { continue };
        if value.id.as_str() != name {
            let expected = format!("“{name}”, the name of its file");
            folder.problems.push(Problem::of_field(&file, "id", Some(value.id.to_string()), expected));
        }
        surveys.push(InFile { file, value });
    }
    surveys
}

fn theme(folder: &mut Folder, name: &str) -> Option<SeedTheme> {
    let at = format!("themes/{name}");
    let file = format!("{at}/theme.json");
    let Some(theme) = folder.read::<ThemeSeed>(&file) else {
        folder.forget(&at);
        return None;
    };
    if theme.id.as_str() != name {
        let expected = format!("“{name}”, the name of its folder");
        folder.problems.push(Problem::of_field(&file, "id", Some(theme.id.to_string()), expected));
    }
    let mut parts = Vec::new();
    for (subtheme, file) in part_files(&theme) {
        let file = format!("{at}/{file}");
        if let Some(value) = folder.read(&file) {
            parts.push((subtheme, InFile { file, value }));
        }
    }
    let names: Vec<String> = part_files(&theme).into_iter().map(|(_, file)| file).collect();
    let expected = format!("in this folder only theme.json and {}", names.join(", "));
    folder.report_unread(&format!("{at}/"), &expected);
    Some(SeedTheme { theme: InFile { file, value: theme }, parts })
}

/// The files that a theme's pledges stand in, beside its `theme.json`; a sub-theme that is listed
/// twice has one file all the same.
fn part_files(theme: &ThemeSeed) -> Vec<(Option<Slug>, String)> {
    if theme.subthemes.is_empty() {
        return vec![(None, "pledges.json".to_owned())];
    }
    let mut files: Vec<(Option<Slug>, String)> = Vec::new();
    for subtheme in &theme.subthemes {
        let file = (Some(subtheme.id.clone()), format!("{}.json", subtheme.id));
        if !files.contains(&file) {
            files.push(file);
        }
    }
    files
}

/// The file with the figures of no theme.
const WHOLE_PLAN: &str = "whole-plan";

/// In the order of the themes, whatever the names of their files.
fn measures(folder: &mut Folder, themes: &[SeedTheme]) -> Vec<(Option<Slug>, InFile<MeasuresFile>)> {
    let ids = themes.iter().map(|it| Some(&it.theme.value.id));
    let mut files = Vec::new();
    for theme in ids.chain([None]) {
        let name = theme.map_or(WHOLE_PLAN, Slug::as_str);
        if !folder.files_in("measures").iter().any(|it| it == name) {
            continue;
        }
        let file = format!("measures/{name}.json");
        if let Some(value) = folder.read(&file) {
            files.push((theme.cloned(), InFile { file, value }));
        }
    }
    let names: Vec<&str> = themes.iter().map(|it| it.theme.value.id.as_str()).chain([WHOLE_PLAN]).collect();
    if folder.problems.iter().any(|it| it.file.starts_with("themes")) {
        // A theme that could not be read is the problem, not its figures.
        folder.forget("measures");
    }
    let expected = format!("in this folder only a file for each theme: {}", names.join(", "));
    folder.report_unread("measures/", &expected);
    files
}

fn tables(folder: &mut Folder) -> Vec<InFile<TableSeed>> {
    let mut tables = Vec::new();
    for name in folder.files_in("tables") {
        let file = format!("tables/{name}.json");
        let Some(value) = folder.read::<TableSeed>(&file) else { continue };
        if value.id.as_str() != name {
            let expected = format!("“{name}”, the name of its file");
            folder.problems.push(Problem::of_field(&file, "id", Some(value.id.to_string()), expected));
        }
        tables.push(InFile { file, value });
    }
    tables
}
