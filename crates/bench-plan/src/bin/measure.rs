//! Prints how long it takes to index and to select from a big made-up plan, next to the naive way:
//! looking for the text in each pledge's text.
//!
//! `cargo run --release -p bench-plan --bin measure [pledges]`

use std::hint::black_box;
use std::time::Instant;

use domain::filter::{Filter, Sort};
use domain::plan::Plan;
use domain::search::{Index, IndexBuilder};
use domain::selection::select;

const QUERIES: [&str; 18] = [
    "",
    "a",
    "s",
    "th",
    "po",
    "police",
    "the",
    "off-road bikes",
    "offroad",
    "antisocial behaviour",
    "ASB",
    "domestic violence",
    "polise",
    "neighbourhod patrolls",
    "what about speeding on the roads",
    "police support victims crime s",
    "£820,000",
    "zzz",
];
const ROUNDS: usize = 60;

fn main() {
    let n_pledges = std::env::args().nth(1).and_then(|it| it.parse().ok()).unwrap_or(25_000);
    let Ok(plan) = Plan::new(bench_plan::generate(1, n_pledges)) else {
        eprintln!("The made-up plan has references that lead nowhere; mend crates/bench-plan.");
        std::process::exit(1);
    };
    let texts = lower_case_texts(&plan);
    let n_bytes: usize = texts.iter().map(String::len).sum();

    let build = times(15, || drop(black_box(Index::new(black_box(&plan)))));
    let mut slices = Vec::new();
    let mut builder = IndexBuilder::new(&plan);
    loop {
        let start = Instant::now();
        let done = builder.step(&plan, 500);
        slices.push(start.elapsed().as_secs_f64() * 1e3);
        if done {
            break;
        }
    }
    slices.sort_by(f64::total_cmp);
    let index = builder.finish(&plan);
    println!("{n_pledges} pledges, {} places", plan.places().len());
    println!("text      {:8.2} MB", n_bytes as f64 / 1e6);
    println!(
        "index     {:8.2} MB, {:.2} of the text",
        index.bytes() as f64 / 1e6,
        ratio(index.bytes(), n_bytes)
    );
    println!(
        "build     {:8.2} ms median, {:.2} ms best, {:.2} ms p95",
        middle(&build),
        build[0],
        p95(&build)
    );
    println!(
        "in slices {:8.2} ms median of {}, longest {:.2} ms\n",
        middle(&slices),
        slices.len(),
        slices[slices.len() - 1]
    );

    println!("{:34} {:>7} {:>9} {:>9} {:>11}", "query", "found", "median ms", "p95 ms", "contains ms");
    for query in QUERIES {
        row(&plan, &index, &texts, query, &Filter::default().with_query(query));
    }
    let theme = plan.themes()[0].id.clone();
    let narrowed = Filter { themes: vec![theme], with_figures: true, ..Filter::default() };
    row(&plan, &index, &texts, "police", &narrowed.with_query("police"));
    marks(&plan, &index, "police support s");
    for sort in [Sort::Evidence, Sort::Newest, Sort::Az] {
        let filter = Filter::default().with_query("s").with_sort(sort);
        let start = Instant::now();
        black_box(select(&plan, &index, &filter));
        print!("first {:<5.2} ms ", start.elapsed().as_secs_f64() * 1e3);
        row(&plan, &index, &texts, "s", &filter);
    }
}

fn row(plan: &Plan, index: &Index, texts: &[String], query: &str, filter: &Filter) {
    let selected = times(ROUNDS, || drop(black_box(select(plan, index, black_box(filter)))));
    let lower_case = query.to_lowercase();
    let naive = times(ROUNDS / 4, || {
        let found = texts.iter().filter(|text| text.contains(black_box(lower_case.as_str())));
        black_box(found.count());
    });
    let n_found = select(plan, index, filter).order.len();
    let label = filter.to_query(plan);
    println!(
        "{label:34} {n_found:7} {:9.3} {:9.3} {:11.3}",
        middle(&selected),
        p95(&selected),
        middle(&naive)
    );
}

/// What a screenful or two of the list takes to be marked.
fn marks(plan: &Plan, index: &Index, query: &str) {
    const SHOWN: usize = 115;
    let selection = select(plan, index, &Filter::default().with_query(query));
    let marked = times(ROUNDS, || {
        for &at in selection.order.iter().take(SHOWN) {
            let pledge = &plan.pledges()[at as usize];
            let shown = [pledge.wording.as_str(), &pledge.summary];
            for text in shown {
                black_box(index.highlight(&selection.query, text));
            }
            black_box(index.snippet(plan, &selection.query, at as usize, &shown));
        }
    });
    println!("marks of {SHOWN} pledges: {:.3} ms median, {:.3} ms p95", middle(&marked), p95(&marked));
}

/// Milliseconds of each round, sorted.
fn times(rounds: usize, work: impl Fn()) -> Vec<f64> {
    let mut times: Vec<f64> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times
}

fn middle(sorted: &[f64]) -> f64 {
    sorted[sorted.len() / 2]
}

fn p95(sorted: &[f64]) -> f64 {
    sorted[(sorted.len() * 95 / 100).min(sorted.len() - 1)]
}

fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

fn lower_case_texts(plan: &Plan) -> Vec<String> {
    let text = |at: usize| {
        let pledge = &plan.pledges()[at];
        let mut texts = vec![pledge.wording.as_str(), &pledge.summary];
        texts.extend(plan.evidence_of(pledge).map(|it| it.summary.as_str()));
        texts.extend(pledge.places.iter().map(String::as_str));
        texts.extend(plan.theme(pledge.theme.as_str()).map(|it| it.name.as_str()));
        let subtheme = pledge.subtheme.as_ref().and_then(|id| plan.subtheme(id.as_str()));
        texts.extend(subtheme.map(|it| it.name.as_str()));
        texts.join("\n").to_lowercase()
    };
    (0..plan.pledges().len()).map(text).collect()
}
