//! The same quantity in two places of the documents.

use super::change::{Change, finer};
use super::exact::Exact;
use super::outcome::{Outcome, off, warnings};
use super::printed::Printed;
use super::words::{self, Scale, capital};
use crate::dataset::{Citation, Elsewhere, Measure, Reading, Verdict};

/// Two printed numbers agree if one number can stand behind both: the coarser of them decides how
/// near they must be, and what qualifies them counts. `None` if the numbers are too large.
pub(super) fn agree(one: &Printed, other: &Printed) -> Option<bool> {
    Some(one.range()?.meets(&other.range()?))
}

pub(super) fn outcomes(measure: &Measure) -> impl Iterator<Item = Outcome> {
    measure.elsewhere.iter().enumerate().filter_map(|(n, it)| {
        let what = if n == 0 { "elsewhere".to_owned() } else { format!("elsewhere-{}", n + 1) };
        outcome(measure, it).map(|outcome| Outcome { what, ..outcome })
    })
}

/// `None` if nothing is printed that it could be compared with.
fn outcome(measure: &Measure, there: &Elsewhere) -> Option<Outcome> {
    let here = Here::of(measure, there)?;
    let Some(value) = there.value else {
        let why = format!("“{}”, printed elsewhere, is not written as a number is.", there.printed);
        return Some(here.outcome(measure, there, Verdict::Malformed, Some(why.clone()), why, 0.0));
    };
    let (Some(mine), Some(other)) = (here.printed, Printed::with(value, &there.printed)) else {
        return Some(here.outcome(measure, there, Verdict::CannotCheck, None, String::new(), 0.0));
    };
    let verdict = match agree(&mine, &other) {
        None => Verdict::CannotCheck,
        Some(true) => Verdict::Agrees,
        Some(false) if here.only_cut_off(measure, &mine, &other) => Verdict::Rounding,
        Some(false) => Verdict::Contradicts,
    };
    let why = (verdict != Verdict::Agrees)
        .then(|| format!("Printed as “{}” in one place and “{}” in another.", here.text, there.printed));
    let worked_out = here.worked_out(measure, &mine, &other);
    Some(here.outcome(measure, there, verdict, why, worked_out, off(mine.value, other.value)))
}

/// What the measure itself prints of the quantity.
struct Here<'a> {
    text: &'a str,
    printed: Option<Printed>,
    source: &'a Citation,
    /// Of the change, on which scale it is stated.
    change: Option<Scale<'a>>,
}

impl<'a> Here<'a> {
    fn of(measure: &'a Measure, there: &Elsewhere) -> Option<Here<'a>> {
        let source = &measure.source;
        if there.of == "change" {
            let stated = measure.stated.as_ref()?;
            let (size, scale) = match (stated.change_percent, stated.change) {
                (Some(percent), _) => (percent, Scale::Percent),
                (None, Some(change)) => (change, Scale::Unit(&measure.unit)),
                (None, None) => return None,
            };
            let printed = Printed::with(size, &stated.printed);
            return Some(Here { text: &stated.printed, printed, source, change: Some(scale) });
        }
        let point = measure.points.iter().find(|it| it.period == there.of)?;
        let text = point.printed.as_deref().unwrap_or_default();
        let printed = point.value.and_then(|value| Printed::with(value, text));
        Some(Here { text, printed, source, change: None })
    }

    /// Whether one of the two changes is what the other becomes if the rest is cut off.
    fn only_cut_off(&self, measure: &Measure, mine: &Printed, other: &Printed) -> bool {
        let percent = Change::of(&measure.points).and_then(|it| it.percent()).map(Exact::size);
        let holds = |said: &Printed| {
            percent.is_some_and(|exact| {
                [exact.rounded(said.place), exact.cut(said.place)].contains(&Some(said.value))
            })
        };
        self.change == Some(Scale::Percent)
            && mine.hedge.or(other.hedge).is_none()
            && holds(mine)
            && holds(other)
    }

    fn worked_out(&self, measure: &Measure, mine: &Printed, other: &Printed) -> String {
        let place = finer(mine.place.min(other.place));
        if let Some(sentence) = self.change.and_then(|it| Change::of(&measure.points)?.sentence(it, place)) {
            return sentence;
        }
        if mine.hedge.or(other.hedge).is_some() {
            return "The two cannot both hold.".to_owned();
        }
        let apart = other.value.minus(mine.value).map(Exact::size).unwrap_or(other.value);
        let scale = self.change.unwrap_or(Scale::Unit(&measure.unit));
        let apart = match scale {
            Scale::Percent => words::size(apart, apart.place(), Scale::Unit("percent")),
            Scale::Unit(unit) => words::number(apart, if unit == "percent" { "" } else { unit }),
        };
        format!("The two differ by {apart}, which rounding does not explain.")
    }

    fn outcome(
        &self,
        measure: &Measure,
        there: &Elsewhere,
        verdict: Verdict,
        why: Option<String>,
        worked_out: String,
        off: f64,
    ) -> Outcome {
        let subject = if self.change.is_some() { ", the change" } else { "" };
        let reading =
            |text: &str, source: &Citation| Reading { text: text.to_owned(), source: Some(source.clone()) };
        let mut readings = vec![reading(self.text, self.source), reading(&there.printed, &there.source)];
        let place = self.printed.map_or(0, |it| it.place);
        if let Some(short) = self.change.and_then(|it| Change::of(&measure.points)?.words(it, finer(place))) {
            readings.push(Reading { text: capital(&short), source: None });
        }
        Outcome {
            verdict,
            what: "elsewhere".to_owned(),
            why,
            printed: format!(
                "{}{subject}: one place says “{}”, another “{}”.",
                measure.label, self.text, there.printed
            ),
            worked_out,
            readings,
            note: warnings(&[measure.note.as_deref(), there.note.as_deref()]),
            off,
        }
    }
}
