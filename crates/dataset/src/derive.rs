//! Everything in the dataset that nobody has to write down, because it follows from the record.

use std::collections::BTreeSet;

use domain::check::Claims;
use domain::dataset::{Dataset, Event, Evidence, Pledge, SCHEMA, Theme};
use domain::period;
use domain::rules;
use domain::slug::Slug;

use crate::figures;
use crate::seeds::{EvidenceSeed, PledgeSeed, SeedTheme, Seeds, ThemeSeed};

/// The dataset, what its tables claim, and the file that each item comes from.
pub(crate) struct Derived {
    pub(crate) data: Dataset,
    /// The claims of each table.
    pub(crate) claims: Vec<Claims>,
    pub(crate) files: Files,
}

/// Files by the place of what they hold in the lists of the dataset.
#[derive(Default)]
pub(crate) struct Files {
    pub(crate) themes: Vec<String>,
    pub(crate) pledges: Vec<String>,
    pub(crate) evidence: Vec<String>,
    pub(crate) measures: Vec<String>,
    pub(crate) tables: Vec<String>,
}

pub(crate) fn derive(seeds: &Seeds) -> Derived {
    let mut files = Files::default();
    let mut themes = Vec::new();
    let mut pledges = Vec::new();
    let mut evidence = Vec::new();
    for SeedTheme { theme, parts } in &seeds.themes {
        let id = &theme.value.id;
        files.themes.push(theme.file.clone());
        themes.push(published_theme(&theme.value));
        for (subtheme, part) in parts {
            for it in &part.value.pledges {
                files.pledges.push(part.file.clone());
                pledges.push(published_pledge(it, id, subtheme, pledges.len()));
            }
            for it in &part.value.evidence {
                files.evidence.push(part.file.clone());
                evidence.push(published_evidence(it, id, subtheme));
            }
        }
    }
    let mut measures = Vec::new();
    for (theme, file) in &seeds.measures {
        files.measures.extend(file.value.measures.iter().map(|_| file.file.clone()));
        measures.extend(file.value.measures.iter().map(|it| figures::published_measure(it, theme)));
    }
    let mut tables = Vec::new();
    let mut claims = Vec::new();
    for table in &seeds.tables {
        files.tables.push(table.file.clone());
        let (published, claimed) = figures::published_table(&table.value);
        tables.push(published);
        claims.push(claimed);
    }
    link(&mut pledges, &evidence, &seeds.plan.area);
    for pledge in &mut pledges {
        let about = measures.iter().filter(|it| it.pledges.contains(&pledge.id));
        pledge.measures = about.map(|it| it.id.clone()).collect();
    }
    let data = Dataset {
        schema: SCHEMA,
        plan: seeds.plan.clone(),
        sources: seeds.sources.clone(),
        themes,
        statuses: seeds.statuses.clone(),
        pledges,
        evidence,
        findings: figures::findings(&measures, &tables, &claims),
        measures,
        tables,
        money: seeds.money.clone(),
        workforce: seeds.workforce.clone(),
        previous_plans: seeds.previous_plans.clone(),
        events: in_order(&seeds.events),
        inspections: seeds.inspections.clone(),
        threats: seeds.threats.clone(),
        glossary: seeds.glossary.clone(),
        search_words: seeds.search_words.clone(),
        help: seeds.help.clone(),
    };
    Derived { data, claims, files }
}

/// Oldest first, as far as the dates are known; what has no date comes last.
fn in_order(events: &[Event]) -> Vec<Event> {
    let mut events = events.to_vec();
    events.sort_by_key(|it| (it.date.is_none(), it.date));
    events
}

fn published_theme(seed: &ThemeSeed) -> Theme {
    let ThemeSeed { id, name, order: _, summary, subthemes } = seed.clone();
    Theme { id, name, summary, subthemes }
}

fn published_pledge(seed: &PledgeSeed, theme: &Slug, subtheme: &Option<Slug>, before: usize) -> Pledge {
    let seed = seed.clone();
    Pledge {
        id: seed.id,
        theme: theme.clone(),
        subtheme: subtheme.clone(),
        order: u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1),
        kind: seed.kind,
        wording: seed.wordings.first().map(|it| it.text.clone()).unwrap_or_default(),
        wordings: seed.wordings,
        summary: seed.summary,
        status: seed.status,
        status_reason: seed.status_reason,
        status_evidence: seed.status_evidence,
        official_status: seed.official_status,
        evidence: Vec::new(),
        measures: Vec::new(),
        places: Vec::new(),
    }
}

fn published_evidence(seed: &EvidenceSeed, theme: &Slug, subtheme: &Option<Slug>) -> Evidence {
    let seed = seed.clone();
    Evidence {
        id: seed.id,
        theme: theme.clone(),
        subtheme: subtheme.clone(),
        summary: seed.summary,
        period: seed.period,
        date: seed.date,
        pledges: seed.pledges,
        printed_under: seed.printed_under,
        figures: seed.figures,
        places: seed.places,
        note: seed.note,
        source: seed.source,
        also_printed: seed.also_printed,
    }
}

/// Gives each pledge its evidence, oldest first, and the places that it or its evidence names.
fn link(pledges: &mut [Pledge], evidence: &[Evidence], area: &str) {
    let named: BTreeSet<&String> = evidence.iter().flat_map(|it| &it.places).collect();
    let known: Vec<String> = named.into_iter().cloned().collect();
    for pledge in pledges {
        let mut about: Vec<&Evidence> =
            evidence.iter().filter(|it| it.pledges.contains(&pledge.id)).collect();
        // The sort is stable: what happened at the same time keeps the order of the record.
        about.sort_by_key(|it| period::sort_key(it.period, it.date));
        let own = pledge.wordings.iter().flat_map(|it| rules::places_in(&it.text, area, &known));
        let places: BTreeSet<&String> = about.iter().flat_map(|it| &it.places).chain(own).collect();
        pledge.places = places.into_iter().cloned().collect();
        pledge.evidence = about.iter().map(|it| it.id.clone()).collect();
    }
}
