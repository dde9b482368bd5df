//! Plans of any size, made up, to measure with. The same seed gives the same plan.
//!
//! They are like real ones in what decides speed: how long texts are, how often each word occurs,
//! how many pledges have evidence, figures and places.

mod language;
mod random;

use domain::dataset::{
    Citation, Dataset, Evidence, Figure, Help, Kind, Money, Office, PlanInfo, Pledge, SCHEMA, SearchWords,
    Source, Status, StatusDefinition, Subtheme, Theme, Wording, Workforce,
};
use domain::period::{PartialDate, Period};
use domain::slug::Slug;

use language::Language;
use random::Random;

const THEMES: [(&str, &str, usize); 6] = [
    ("safer-communities", "Safer Communities", 6),
    ("safer-business", "Safer Business", 0),
    ("safer-online", "Safer Online", 0),
    ("safer-people", "Safer People", 5),
    ("safer-roads", "Safer Roads", 0),
    ("safer-countryside", "Safer Countryside", 3),
];

const SAY: [(&[&str], &[&str]); 5] = [
    (&["ASB", "yobs", "antisocial behaviour"], &["anti-social behaviour"]),
    (&["domestic violence", "wife beating"], &["domestic abuse"]),
    (&["PCSO", "bobby on the beat"], &["community support officer"]),
    (&["drugs", "drug dealing"], &["drug", "substance misuse"]),
    (&["boy racers", "speeding"], &["speedwatch", "road safety"]),
];

/// Makes up a plan with so many pledges.
///
/// # Panics
/// Never: the ids it makes are well formed.
pub fn generate(seed: u64, n_pledges: usize) -> Dataset {
    let mut random = Random::new(seed);
    let language = Language::new(&mut random);
    let n_places = (n_pledges / 15).clamp(10, 1700);
    let places: Vec<String> = (0..n_places).map(|_| language.place(&mut random)).collect();
    let source = Citation { id: slug("report".to_owned()), line: 1 };
    let themes = THEMES.map(|(id, name, n_parts)| Theme {
        id: slug(id.to_owned()),
        name: name.to_owned(),
        summary: language.sentence(&mut random, 15),
        subthemes: (0..n_parts)
            .map(|part| Subtheme {
                id: slug(format!("{id}-{part}")),
                name: language.sentence(&mut random, 2).trim_end_matches('.').to_owned(),
            })
            .collect(),
    });

    let mut pledges: Vec<Pledge> = Vec::with_capacity(n_pledges);
    let mut evidence: Vec<Evidence> = Vec::new();
    for at in 0..n_pledges {
        let theme = &themes[at * THEMES.len() / n_pledges];
        let parts = &theme.subthemes;
        let subtheme = (!parts.is_empty()).then(|| parts[random.below(parts.len())].id.clone());
        let id = slug(format!("pledge-{at}"));
        let n_evidence = random.between(0, 4);
        let mut own_places = Vec::new();
        let first_evidence = evidence.len();
        for _ in 0..n_evidence {
            let n_words = random.between(14, 26);
            let has_figure = random.percent(40);
            let named = random.percent(30).then(|| places[random.rank(places.len())].clone());
            own_places.extend(named.clone());
            evidence.push(Evidence {
                id: slug(format!("evidence-{}", evidence.len())),
                theme: theme.id.clone(),
                subtheme: subtheme.clone(),
                summary: language.sentence(&mut random, n_words),
                period: Period::FinancialYear(random.between(2021, 2024) as u16),
                date: None::<PartialDate>,
                pledges: vec![id.clone()],
                printed_under: None,
                figures: if has_figure { vec![figure(random.below(5000))] } else { Vec::new() },
                places: named.into_iter().collect(),
                note: None,
                source: source.clone(),
                also_printed: Vec::new(),
            });
        }
        let n_words = random.between(15, 35);
        let wording = language.sentence(&mut random, n_words);
        let n_words = random.between(10, 20);
        let status = if n_evidence == 0 {
            Status::NoUpdate
        } else if random.percent(30) {
            Status::Delivered
        } else {
            Status::InProgress
        };
        pledges.push(Pledge {
            id,
            theme: theme.id.clone(),
            subtheme,
            order: at as u32 + 1,
            kind: Kind::Continuing,
            wordings: vec![Wording { source: source.id.clone(), line: 1, text: wording.clone() }],
            wording,
            summary: language.sentence(&mut random, n_words),
            status,
            status_reason: "Made up.".to_owned(),
            status_evidence: Vec::new(),
            official_status: None,
            evidence: evidence[first_evidence..].iter().map(|it| it.id.clone()).collect(),
            measures: Vec::new(),
            places: own_places,
        });
    }
    Dataset { themes: themes.into(), pledges, evidence, ..frame(source.id) }
}

fn slug(id: String) -> Slug {
    id.parse().expect("the ids made here are lower case letters, digits and single hyphens")
}

fn figure(value: usize) -> Figure {
    Figure {
        value: value as f64,
        unit: "people".to_owned(),
        label: "people reached".to_owned(),
        printed: value.to_string(),
    }
}

/// What a dataset needs besides its pledges and their evidence.
fn frame(source: Slug) -> Dataset {
    let owned = |texts: &[&str]| texts.iter().map(|it| (*it).to_owned()).collect();
    let status = |id: Status| StatusDefinition {
        id,
        name: id.id().replace('-', " "),
        definition: "Made up.".to_owned(),
    };
    Dataset {
        schema: SCHEMA,
        plan: PlanInfo {
            id: slug("made-up".to_owned()),
            title: "Police and Crime Plan".to_owned(),
            organisation: "Made up".to_owned(),
            area: "Everywhere".to_owned(),
            period: "2021 to 2025".to_owned(),
            data_as_of: "2025-03-31".parse().expect("it is a date"),
            suggested_searches: owned(&["police", "ASB"]),
        },
        sources: vec![Source {
            id: source,
            title: "Annual report".to_owned(),
            short_title: "Report".to_owned(),
            publisher: "Made up".to_owned(),
            published: None,
            covers: None,
            previous_plan: false,
            file: "report.txt".to_owned(),
            note: None,
            sections: Vec::new(),
        }],
        themes: Vec::new(),
        statuses: Status::ALL.map(status).to_vec(),
        pledges: Vec::new(),
        evidence: Vec::new(),
        measures: Vec::new(),
        tables: Vec::new(),
        findings: Vec::new(),
        money: Money::default(),
        workforce: Workforce::default(),
        previous_plans: Vec::new(),
        events: Vec::new(),
        inspections: Vec::new(),
        threats: Vec::new(),
        glossary: Vec::new(),
        search_words: SAY
            .iter()
            .map(|(say, means)| SearchWords { say: owned(say), means: owned(means) })
            .collect(),
        help: Help {
            lines: Vec::new(),
            office: Office {
                name: "Made up".to_owned(),
                address: Vec::new(),
                phone: String::new(),
                email: String::new(),
            },
            exit_to: "https://www.bbc.co.uk/weather".to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use domain::plan::Plan;

    use super::generate;

    #[test]
    fn the_plan_is_sound_and_the_same_for_the_same_seed() {
        let dataset = generate(1, 300);
        assert_eq!(dataset, generate(1, 300));
        assert_ne!(dataset, generate(2, 300));
        let plan = Plan::new(dataset).expect("all references resolve");
        assert_eq!(plan.pledges().len(), 300);
    }
}
