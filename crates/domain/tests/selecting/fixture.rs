//! A small plan with the kinds of pledges that plans have.

use domain::dataset::{
    Citation, Dataset, Evidence, Figure, Help, Kind, Money, Office, PlanInfo, Pledge, SCHEMA, SearchWords,
    Source, Status, StatusDefinition, Subtheme, Theme, Wording, Workforce,
};
use domain::plan::Plan;
use domain::slug::Slug;

pub fn slug(id: &str) -> Slug {
    id.parse().expect(id)
}

/// What a test says of a pledge; the rest follows.
#[derive(Clone, Debug)]
pub struct Sketch {
    pub id: String,
    pub theme: String,
    pub subtheme: Option<String>,
    pub wording: String,
    pub summary: String,
    pub status: Status,
    /// The evidence: its text, when it was, whether it has a figure.
    pub evidence: Vec<(String, String, bool)>,
    pub places: Vec<String>,
}

/// `themes` are ids with the ids of their sub-themes; names are made from them.
pub fn plan_of(themes: &[(&str, &[&str])], pledges: &[Sketch], say: &[(&[&str], &[&str])]) -> Plan {
    Plan::new(dataset_of(themes, pledges, say)).expect("the references resolve")
}

fn name_of(id: &str) -> String {
    id.replace('-', " ")
}

fn dataset_of(themes: &[(&str, &[&str])], sketches: &[Sketch], say: &[(&[&str], &[&str])]) -> Dataset {
    let source = Citation { id: slug("report"), line: 1 };
    let mut pledges = Vec::new();
    let mut evidence = Vec::new();
    for (at, sketch) in sketches.iter().enumerate() {
        let mut ids = Vec::new();
        for (n, (summary, period, has_figure)) in sketch.evidence.iter().enumerate() {
            let id = slug(&format!("{}-{n}", sketch.id));
            let figure =
                Figure { value: 1.0, unit: "bikes".into(), label: "seized".into(), printed: "1".into() };
            evidence.push(Evidence {
                id: id.clone(),
                theme: slug(&sketch.theme),
                subtheme: None,
                summary: summary.clone(),
                period: period.parse().expect(period),
                date: None,
                pledges: vec![slug(&sketch.id)],
                printed_under: None,
                figures: if *has_figure { vec![figure] } else { Vec::new() },
                places: Vec::new(),
                note: None,
                source: source.clone(),
                also_printed: Vec::new(),
            });
            ids.push(id);
        }
        let wording = Wording { source: slug("report"), line: 1, text: sketch.wording.clone() };
        pledges.push(Pledge {
            id: slug(&sketch.id),
            theme: slug(&sketch.theme),
            subtheme: sketch.subtheme.as_deref().map(slug),
            order: at as u32 + 1,
            kind: Kind::Continuing,
            wording: sketch.wording.clone(),
            wordings: vec![wording],
            summary: sketch.summary.clone(),
            status: sketch.status,
            status_reason: String::new(),
            status_evidence: Vec::new(),
            official_status: None,
            evidence: ids,
            measures: Vec::new(),
            places: sketch.places.clone(),
        });
    }
    let subtheme = |id: &&str| Subtheme { id: slug(id), name: name_of(id) };
    let theme = |(id, parts): &(&str, &[&str])| Theme {
        id: slug(id),
        name: name_of(id),
        summary: String::new(),
        subthemes: parts.iter().map(subtheme).collect(),
    };
    let owned = |texts: &[&str]| texts.iter().map(|it| (*it).to_owned()).collect();
    Dataset {
        schema: SCHEMA,
        plan: PlanInfo {
            id: slug("anyshire-2021-25"),
            title: "Police and Crime Plan".into(),
            organisation: "Office".into(),
            area: "Anyshire".into(),
            period: "2021 to 2025".into(),
            data_as_of: "2024-03-31".parse().expect("a date"),
            suggested_searches: Vec::new(),
        },
        sources: vec![Source {
            id: slug("report"),
            title: "Annual report".into(),
            short_title: "Report".into(),
            publisher: "Office".into(),
            published: None,
            covers: None,
            file: "report.txt".into(),
            previous_plan: false,
            note: None,
            sections: Vec::new(),
        }],
        themes: themes.iter().map(theme).collect(),
        statuses: Status::ALL
            .map(|id| StatusDefinition { id, name: name_of(id.id()), definition: String::new() })
            .to_vec(),
        pledges,
        evidence,
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
        search_words: say
            .iter()
            .map(|(say, means)| SearchWords { say: owned(say), means: owned(means) })
            .collect(),
        help: Help {
            lines: Vec::new(),
            office: Office {
                name: "Office".into(),
                address: Vec::new(),
                phone: String::new(),
                email: String::new(),
            },
            exit_to: "https://example.org".into(),
        },
    }
}

/// id, theme, sub-theme, wording, summary, status, evidence, places
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    Status,
    &'static [(&'static str, &'static str, bool)],
    &'static [&'static str],
);

const THEMES: &[(&str, &[&str])] = &[
    ("safer-communities", &["neighbourhood-policing", "drugs-and-alcohol"]),
    ("safer-business", &[]),
    ("safer-people", &["domestic-abuse", "hate-crime"]),
    ("safer-roads", &[]),
    ("safer-countryside", &[]),
];

const SAY: &[(&[&str], &[&str])] = &[
    (&["ASB", "yobs", "antisocial behaviour"], &["anti-social behaviour"]),
    (&["domestic violence", "wife beating"], &["domestic abuse"]),
    (&["speeding", "boy racers"], &["road safety", "Community Speedwatch"]),
    (&["PCSO", "bobby on the beat"], &["Police Community Support Officer"]),
    (&["drugs"], &["naloxone", "substance misuse"]),
    (&["shoplifting", "shop theft"], &["retail crime"]),
];

use Status::{Delivered, InProgress, NoUpdate};

const ROWS: &[Row] = &[
    (
        "asb-champion",
        "safer-communities",
        "neighbourhood-policing",
        "Appoint an Anti‑Social Behaviour Champion to work with partners.",
        "Appoint someone to lead on antisocial behaviour.",
        Delivered,
        &[("A champion was appointed and met 12 residents’ groups in Stanley.", "2021/22", false)],
        &["Stanley"],
    ),
    (
        "pcso-everywhere",
        "safer-communities",
        "neighbourhood-policing",
        "Ensure there is a Police Community Support Officer in every neighbourhood.",
        "Have a named officer in every neighbourhood.",
        InProgress,
        &[],
        &[],
    ),
    (
        "naloxone",
        "safer-communities",
        "drugs-and-alcohol",
        "Equip frontline officers with naloxone to prevent overdose deaths.",
        "Give officers naloxone, which can save lives after an overdose.",
        Delivered,
        &[
            ("Some 820 officers were trained to carry naloxone.", "2022/23", true),
            ("Naloxone was used 14 times.", "2023/24", true),
        ],
        &[],
    ),
    (
        "substance-misuse",
        "safer-communities",
        "drugs-and-alcohol",
        "Support people to recover from substance misuse.",
        "Help people stop using alcohol and other substances.",
        InProgress,
        &[("£820,000 was spent on recovery services.", "2023/24", true)],
        &["Darley", "Peterlee"],
    ),
    (
        "shop-workers",
        "safer-business",
        "",
        "Campaign for stronger protection of shop workers.",
        "Stand up for people who work in shops.",
        NoUpdate,
        &[],
        &[],
    ),
    (
        "retail-crime",
        "safer-business",
        "",
        "Work with retailers on a retail crime action plan.",
        "Plan with shops how to stop retail crime.",
        InProgress,
        &[("Retailers in Bishop Auckland received crime prevention packs.", "2023/24", false)],
        &["Bishop Auckland"],
    ),
    (
        "domestic-abuse",
        "safer-people",
        "domestic-abuse",
        "Commission services for victims of domestic abuse.",
        "Pay for help for victims of domestic abuse.",
        InProgress,
        &[("More than 1,900 victims were supported across Easington.", "2023/24", true)],
        &["Easington"],
    ),
    (
        "hate-crime",
        "safer-people",
        "hate-crime",
        "Encourage people to report hate crime.",
        "Make it easier to tell the police about hate crime.",
        NoUpdate,
        &[],
        &[],
    ),
    (
        "dash-cams",
        "safer-roads",
        "",
        "Launch Operation Snap so that dash cam footage can be submitted online.",
        "Let drivers send in dash cam clips.",
        Delivered,
        &[("The café owner’s footage led to a fine; 3.5% of clips are from cyclists.", "2022/23", true)],
        &[],
    ),
    (
        "speedwatch",
        "safer-roads",
        "",
        "Grow Community Speedwatch and promote road safety.",
        "Back volunteers who check how fast people drive.",
        InProgress,
        &[("Volunteers checked drivers in stanley and Consett.", "2021/22", false)],
        &["stanley", "Consett"],
    ),
    (
        "off-road-bikes",
        "safer-countryside",
        "",
        "Tackle the illegal use of off-road bikes and e‑scooters.",
        "Stop nuisance off road motorbikes.",
        InProgress,
        &[("Officers seized 41 bikes and patrolled at weekends.", "2023/24", true)],
        &["Peterlee"],
    ),
    (
        "rural-watch",
        "safer-countryside",
        "",
        "Support Rural Watch and farm watch schemes.",
        "Help people in the countryside look out for each other.",
        NoUpdate,
        &[],
        &[],
    ),
];

/// Twelve pledges in the words of a real plan.
pub fn plan() -> Plan {
    let sketch = |&(id, theme, subtheme, wording, summary, status, evidence, places): &Row| Sketch {
        id: id.into(),
        theme: theme.into(),
        subtheme: Some(subtheme.to_owned()).filter(|it| !it.is_empty()),
        wording: wording.into(),
        summary: summary.into(),
        status,
        evidence: evidence
            .iter()
            .map(|&(text, period, figure)| (text.into(), period.into(), figure))
            .collect(),
        places: places.iter().map(|it| (*it).to_owned()).collect(),
    };
    plan_of(THEMES, &ROWS.iter().map(sketch).collect::<Vec<_>>(), SAY)
}

/// A pledge of which nothing is said.
pub fn blank(id: &str, theme: &str) -> Sketch {
    Sketch {
        id: id.into(),
        theme: theme.into(),
        subtheme: None,
        wording: String::new(),
        summary: String::new(),
        status: NoUpdate,
        evidence: Vec::new(),
        places: Vec::new(),
    }
}
