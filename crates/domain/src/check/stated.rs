//! The change from before to after against the change that the document states.
//!
//! It agrees if rounding, half away from zero, at as many decimals as are stated gives what is
//! stated; it is a matter of rounding if only cutting off does; else it contradicts.

use std::cmp::Ordering;

use super::change::{Change, finer, text};
use super::exact::Exact;
use super::outcome::{Outcome, off, warnings, worse};
use super::printed::Printed;
use super::words::{self, Scale, capital};
use crate::dataset::{Direction, Measure, Reading, Stated, Verdict};

/// What is stated of a change and on which scale: in per cent, in the unit, or both.
fn sizes<'a>(stated: &Stated, unit: &'a str) -> Vec<(Printed, Scale<'a>)> {
    let with = |size: Option<f64>, scale| Some((Printed::with(size?, &stated.printed)?, scale));
    let percent = with(stated.change_percent, Scale::Percent);
    percent.into_iter().chain(with(stated.change, Scale::Unit(unit))).collect()
}

/// `None` if the document states no change and every value is a number.
pub(super) fn outcome(measure: &Measure) -> Option<Outcome> {
    if let Some(bad) = measure.points.iter().find(|it| it.value.is_none()) {
        return Some(malformed(measure, text(bad)));
    }
    let stated = measure.stated.as_ref()?;
    let cannot = |why: &str| Some(outcome_of(measure, stated, Judged::cannot(why)));
    let Some(change) = Change::of(&measure.points) else {
        return cannot("Only one value is printed, so the change cannot be worked out.");
    };
    if measure.unit.trim().is_empty() {
        return cannot("It is not known what is counted.");
    }
    let sizes = sizes(stated, &measure.unit);
    let judged = if sizes.is_empty() {
        vec![direction_only(&change, stated)]
    } else {
        sizes.iter().map(|(said, scale)| judge(&change, said, *scale, stated, &measure.unit)).collect()
    };
    let worst = judged
        .into_iter()
        .reduce(|one, other| if worse(one.verdict, other.verdict) == one.verdict { one } else { other })?;
    Some(outcome_of(measure, stated, worst))
}

/// One size against the arithmetic.
struct Judged {
    verdict: Verdict,
    why: Option<String>,
    worked_out: String,
    /// The same in a few words.
    short: String,
    off: f64,
}

impl Judged {
    fn cannot(why: &str) -> Judged {
        let (worked_out, short) = (why.to_owned(), why.to_owned());
        Judged { verdict: Verdict::CannotCheck, why: Some(why.to_owned()), worked_out, short, off: 0.0 }
    }
}

fn judge(change: &Change, said: &Printed, scale: Scale, stated: &Stated, unit: &str) -> Judged {
    if scale == Scale::Percent && change.from.sign() != Ordering::Greater && unit != "percent" {
        let number = if change.from == Exact::ZERO { "0" } else { "less than 0" };
        return Judged::cannot(&format!("A change from {number} cannot be given in per cent."));
    }
    let judged = judge_on(change, said, scale, stated);
    if (scale, unit) != (Scale::Percent, "percent") {
        return judged;
    }
    // “Up 5%” from 60% to 65% is often said for percentage points.
    let points = judge_on(change, said, Scale::Unit(unit), stated);
    match (judged.verdict, points.verdict) {
        (Verdict::Agrees, _) => {
            Judged { why: Some("It holds as a percentage of the first value.".to_owned()), ..judged }
        }
        (_, Verdict::Agrees) => Judged { why: Some("It holds in percentage points.".to_owned()), ..points },
        (Verdict::CannotCheck, _) => points,
        _ if worse(judged.verdict, points.verdict) == points.verdict => judged,
        _ => points,
    }
}

fn judge_on(change: &Change, said: &Printed, scale: Scale, stated: &Stated) -> Judged {
    let place = finer(said.place);
    let worked = || {
        let exact = change.on(scale)?;
        let verdict = fits(exact, said, stated.direction)?;
        Some((exact, verdict, change.sentence(scale, place)?, change.words(scale, place)?))
    };
    let Some((exact, verdict, sentence, found)) = worked() else {
        return Judged::cannot("The numbers are too large to work with exactly.");
    };
    let (verdict, why, worked_out) = match verdict {
        Verdict::Rounding => {
            let rounded = exact.rounded(said.place).unwrap_or(exact);
            let rounded = words::size(rounded, said.place, scale);
            let printed = words::said(said, scale);
            let cut =
                format!("Rounded, that is {rounded}; {printed} is what is left if the rest is cut off.");
            let why = format!("The change worked out is {found}. {cut}");
            (verdict, Some(why), format!("{sentence} {cut}"))
        }
        Verdict::Contradicts if may_hold(change, said, scale, stated.direction) => {
            return Judged::cannot("The values are printed too roughly to tell whether the change holds.");
        }
        Verdict::Contradicts => {
            let printed = format!("{} of {}", stated_way(stated.direction), words::said(said, scale));
            (verdict, Some(format!("The change worked out is {found}; {printed} is printed.")), sentence)
        }
        other => (other, None, sentence),
    };
    let falls = stated.direction == Some(Direction::Down);
    let signed = if falls { said.value.negated() } else { said.value };
    let compared = if stated.direction.is_some() { exact } else { exact.size() };
    Judged { verdict, why, worked_out, short: capital(&found), off: off(signed, compared) }
}

/// Whether the change worked out is what is said of it; `None` if the numbers are too large.
fn fits(worked: Exact, said: &Printed, direction: Option<Direction>) -> Option<Verdict> {
    let size = worked.size();
    let rounded = size.rounded(said.place)?;
    let is_nothing = rounded == Exact::ZERO && said.value == Exact::ZERO;
    let right_way = match direction {
        None => true,
        Some(Direction::Up) => worked.sign() == Ordering::Greater || is_nothing,
        Some(Direction::Down) => worked.sign() == Ordering::Less || is_nothing,
        Some(Direction::Same) => rounded == Exact::ZERO,
    };
    let verdict = if !right_way {
        Verdict::Contradicts
    } else if said.hedge.is_some() {
        if said.range()?.contains(size) { Verdict::Agrees } else { Verdict::Contradicts }
    } else if rounded == said.value {
        Verdict::Agrees
    } else if size.cut(said.place)? == said.value {
        Verdict::Rounding
    } else {
        Verdict::Contradicts
    };
    Some(verdict)
}

/// Whether rounded or hedged values leave it open.
fn may_hold(change: &Change, said: &Printed, scale: Scale, direction: Option<Direction>) -> bool {
    let ranges = || Some((change.range(scale)?, said.range()?));
    let Some((worked, said)) = ranges() else { return false };
    match direction {
        Some(Direction::Up) => worked.meets(&said),
        Some(Direction::Down) => worked.meets(&said.negated()),
        Some(Direction::Same) => worked.contains(Exact::ZERO),
        None => worked.meets(&said) || worked.meets(&said.negated()),
    }
}

/// Without a size, “the same” may still be off by what rounds to no whole per cent.
fn direction_only(change: &Change, stated: &Stated) -> Judged {
    let Some(direction) = stated.direction else {
        return Judged::cannot("What is stated is neither a size nor a direction.");
    };
    let sign = change.to.cmp(&change.from);
    let percent = change.percent();
    let nearly_same = percent.and_then(|it| it.rounded(0)) == Some(Exact::ZERO);
    let holds = match direction {
        Direction::Up => sign == Ordering::Greater,
        Direction::Down => sign == Ordering::Less,
        Direction::Same => sign == Ordering::Equal || nearly_same,
    };
    let scale = if percent.is_some() { Scale::Percent } else { Scale::Unit("") };
    let sentence = change.sentence(scale, finer(0)).unwrap_or_default();
    let short = capital(words::way(sign));
    if holds {
        return Judged { verdict: Verdict::Agrees, why: None, worked_out: sentence, short, off: 0.0 };
    }
    let why =
        format!("The change worked out is {}; {} is printed.", words::way(sign), stated_way(Some(direction)));
    let off = percent.map_or(1.0, |it| it.size().to_f64() / 100.0);
    Judged { verdict: Verdict::Contradicts, why: Some(why), worked_out: sentence, short, off }
}

fn malformed(measure: &Measure, bad: &str) -> Outcome {
    let why = format!("“{bad}” is not written as a number is.");
    let worked_out = format!("“{bad}” is not written as a number is, so nothing can be worked out from it.");
    let reading = Reading { text: bad.to_owned(), source: Some(measure.source.clone()) };
    let printed = match &measure.stated {
        Some(stated) => claim(measure, stated),
        None => format!("The document says: {}, {bad}.", measure.label),
    };
    Outcome {
        verdict: Verdict::Malformed,
        what: "change".to_owned(),
        why: Some(why),
        printed,
        worked_out,
        readings: vec![reading],
        note: warnings(&[measure.likely.as_deref(), measure.note.as_deref()]),
        off: 0.0,
    }
}

fn outcome_of(measure: &Measure, stated: &Stated, judged: Judged) -> Outcome {
    let said = Reading { text: stated.printed.clone(), source: Some(measure.source.clone()) };
    let worked = Reading { text: judged.short, source: None };
    Outcome {
        verdict: judged.verdict,
        what: "change".to_owned(),
        why: judged.why,
        printed: claim(measure, stated),
        worked_out: judged.worked_out,
        readings: vec![said, worked],
        note: warnings(&[measure.likely.as_deref(), measure.note.as_deref()]),
        off: judged.off,
    }
}

/// `Mobile phone offences fell by 44%, from 642 to 459.`
fn claim(measure: &Measure, stated: &Stated) -> String {
    let size = sizes(stated, &measure.unit).first().map(|(said, scale)| words::said(said, *scale));
    let change = match (stated.direction, size) {
        (Some(Direction::Up), Some(size)) => format!("rose by {size}"),
        (Some(Direction::Up), None) => "rose".to_owned(),
        (Some(Direction::Down), Some(size)) => format!("fell by {size}"),
        (Some(Direction::Down), None) => "fell".to_owned(),
        (Some(Direction::Same), _) => "stayed the same".to_owned(),
        (None, Some(size)) => format!("changed by {size}"),
        (None, None) => format!("changed (“{}”)", stated.printed),
    };
    let values = match measure.points.as_slice() {
        [] => String::new(),
        [one] => format!(", to {}", text(one)),
        [first, .., last] => format!(", from {} to {}", text(first), text(last)),
    };
    format!("The document says: {} {change}{values}.", measure.label)
}

fn stated_way(direction: Option<Direction>) -> &'static str {
    match direction {
        Some(Direction::Up) => "a rise",
        Some(Direction::Down) => "a fall",
        Some(Direction::Same) => "no change",
        None => "a change",
    }
}
