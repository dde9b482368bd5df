//! What anyone who knows the survey can add up: every relation between the counts is a sum in the
//! ledger.

use super::counts::{Counts, Row};
use super::ledger::{Ledger, Place};
use crate::slug::Slug;
use crate::survey::wire::{CountV1, QuestionResultsV1, RowResultsV1};
use crate::survey::{Condition, Definition, Kind, Question};

/// The places of the counts of a row.
struct Placed {
    id: Option<String>,
    counts: Vec<(String, Place)>,
    /// Those who did not answer: all, less those who did.
    rest: Place,
}

struct Books<'a> {
    definition: &'a Definition,
    ledger: Ledger,
    /// How many responses there are.
    all: u32,
    small: u32,
    /// By the place of the question.
    questions: Vec<Vec<Placed>>,
    /// The questions of which nothing is told.
    withheld: Vec<usize>,
}

/// The results of every question.
pub(super) fn told(definition: &Definition, counts: &Counts, small: u32) -> Vec<QuestionResultsV1> {
    let all = counts.responses;
    let (ledger, questions, withheld) = (Ledger::default(), Vec::new(), Vec::new());
    let mut books = Books { definition, ledger, all, small, questions, withheld };
    for (question, rows) in definition.questions().iter().zip(&counts.questions) {
        let placed = rows.iter().map(|row| books.row(question, row)).collect();
        books.questions.push(placed);
        books.relations(question);
    }
    books.ledger.protect(small);
    books.results()
}

impl Books<'_> {
    fn results(&self) -> Vec<QuestionResultsV1> {
        let row = |placed: &Placed| RowResultsV1 {
            id: placed.id.clone(),
            answered: self.ledger.told(placed.rest).map(|rest| self.all - rest),
            counts: placed
                .counts
                .iter()
                .map(|(id, place)| CountV1 { id: id.clone(), count: self.ledger.told(*place) })
                .collect(),
        };
        let questions = self.definition.questions().iter().zip(&self.questions);
        questions
            .map(|(question, rows)| QuestionResultsV1 {
                id: question.id.clone(),
                rows: rows.iter().map(row).collect(),
            })
            .collect()
    }

    /// The question whose turn it is.
    fn group(&self) -> usize {
        self.questions.len()
    }

    fn total(&self) -> i64 {
        i64::from(self.all)
    }

    fn row(&mut self, question: &Question, row: &Row) -> Placed {
        let group = self.group();
        let counts = match question.kind {
            Kind::PostcodeDistrict => districts(row, self.small),
            _ => row.counts.clone(),
        };
        let place = |(id, count): (String, u32)| (id, self.ledger.count(count, self.small, self.all, group));
        let counts: Vec<(String, Place)> = counts.into_iter().map(place).collect();
        let rest = self.ledger.count(self.all - row.answered, self.small, self.all, group);
        let placed = Placed { id: row.id.clone(), counts, rest };
        match &question.kind {
            Kind::Several { options, at_least, at_most } => {
                let alone: Vec<Slug> =
                    options.iter().filter(|it| it.exclusive).map(|it| it.id.clone()).collect();
                self.choices(&placed, row, &alone, *at_least, *at_most);
            }
            Kind::Ranking { at_least, at_most, .. } if row.id.as_deref() == Some("chosen") => {
                self.choices(&placed, row, &[], *at_least, *at_most);
            }
            // Each who answered gave one of the answers.
            _ if !placed.counts.is_empty() => {
                let terms = placed.counts.iter().map(|(_, place)| (*place, 1)).chain([(placed.rest, 1)]);
                self.ledger.sum(terms.collect(), self.total());
            }
            // Those who wrote something and those who did not.
            _ => {
                let wrote = self.ledger.private(i64::from(row.answered), self.small, self.total(), group);
                self.ledger.sum(vec![(wrote, 1), (placed.rest, 1)], self.total());
            }
        }
        placed
    }

    /// Each who answered chose some, or one that stands alone.
    fn choices(&mut self, placed: &Placed, row: &Row, alone: &[Slug], at_least: usize, at_most: usize) {
        let (group, total) = (self.group(), self.total());
        let is_alone = |id: &str| alone.iter().any(|it| it.as_str() == id);
        let count = |wanted: bool| {
            let counts = row.counts.iter().filter(|(id, _)| is_alone(id) == wanted);
            counts.map(|(_, count)| i64::from(*count)).sum::<i64>()
        };
        let n_some = i64::from(row.answered) - count(true);
        let n_chosen = count(false);
        let of = |wanted: bool, by: i64| {
            let places = placed.counts.iter().filter(move |(id, _)| is_alone(id) == wanted);
            places.map(move |(_, place)| (*place, by))
        };
        // Those who chose some are all but those who chose one that stands alone, or nothing.
        for ((_, place), (id, chose)) in placed.counts.iter().zip(&row.counts) {
            if !is_alone(id) {
                let did_not = self.ledger.private(n_some - i64::from(*chose), self.small, total, group);
                let terms = [(*place, 1), (did_not, 1), (placed.rest, 1)].into_iter().chain(of(true, 1));
                self.ledger.sum(terms.collect(), total);
            }
        }
        let some = self.ledger.private(n_some, self.small, total, group);
        let terms = [(some, 1), (placed.rest, 1)].into_iter().chain(of(true, 1));
        self.ledger.sum(terms.collect(), total);
        let (fewest, most) = (at_least as i64, at_most as i64);
        let room = if fewest == most { 0 } else { total * most };
        let above = self.ledger.slack(n_chosen - fewest * n_some, room, group);
        let below = self.ledger.slack(most * n_some - n_chosen, room, group);
        self.ledger.sum(of(false, 1).chain([(some, -fewest), (above, -1)]).collect(), 0);
        self.ledger.sum(of(false, 1).chain([(some, -most), (below, 1)]).collect(), 0);
    }

    /// How the counts of the question just placed hang together with others.
    fn relations(&mut self, question: &Question) {
        let Some(place) = self.questions.len().checked_sub(1) else { return };
        if let Kind::Ranking { .. } = question.kind {
            self.first_and_chosen(place);
        }
        let conditions = conditions_of(self.definition, question);
        // Where no count is small, there is nothing to hold back.
        if conditions.is_empty() || self.small <= 1 {
            return;
        }
        let Some((terms, total)) = self.not_asked(&conditions) else {
            // What is told of it would narrow down others, in ways that no sum here says.
            self.ledger.withhold(place);
            self.withheld.push(place);
            return;
        };
        let known: i64 = terms.iter().map(|(at, by)| self.ledger.value(*at) * by).sum();
        let most = if question.required { 0 } else { self.total() };
        for row in &self.questions[place] {
            // Those who did not answer were not asked, or left it out.
            let left_out = self.ledger.value(row.rest) - (total + known);
            let left_out = self.ledger.slack(left_out, most, place);
            let minus = terms.iter().map(|(at, by)| (*at, -by));
            self.ledger.sum(minus.chain([(row.rest, 1), (left_out, -1)]).collect(), total);
        }
    }

    /// Who put it anywhere put it first or later.
    fn first_and_chosen(&mut self, place: usize) {
        let total = self.total();
        let [first, chosen] = self.questions[place].as_slice() else { return };
        let pairs: Vec<(Place, Place)> =
            first.counts.iter().zip(&chosen.counts).map(|((_, one), (_, any))| (*one, *any)).collect();
        let rests = (first.rest, chosen.rest);
        for (one, any) in pairs {
            let later = self.ledger.value(any) - self.ledger.value(one);
            let later = self.ledger.private(later, self.small, total, place);
            self.ledger.sum(vec![(one, 1), (later, 1), (any, -1)], 0);
        }
        self.ledger.sum(vec![(rests.0, 1), (rests.1, -1)], 0);
    }

    /// How many do not fulfil all of these, as a sum of counts and a number; `None` if no such sum is
    /// known.
    fn not_asked(&self, conditions: &[&Condition]) -> Option<(Vec<(Place, i64)>, i64)> {
        let (terms, total) = self.asked(conditions)?;
        Some((terms.into_iter().map(|(at, by)| (at, -by)).collect(), self.total() - total))
    }

    /// How many fulfil all of these.
    fn asked(&self, conditions: &[&Condition]) -> Option<(Vec<(Place, i64)>, i64)> {
        let parts = parts(conditions);
        // A condition that must hold for another of them to hold says nothing new.
        let implied =
            |part: &Condition| parts.iter().any(|other| *other != part && self.needs(other).contains(&part));
        let needed: Vec<&Condition> = parts.iter().copied().filter(|part| !implied(part)).collect();
        match needed.as_slice() {
            [Condition::Answered(place, options)] => self.chose(*place, options),
            [Condition::Any(any)] if any.len() == 1 => self.asked(&[&any[0]]),
            [Condition::Not(not)] => self.not_asked(&[not]),
            _ => None,
        }
    }

    /// The conditions under which the question that a condition is about is asked at all.
    fn needs(&self, condition: &Condition) -> Vec<&Condition> {
        let Condition::Answered(place, _) = condition else { return Vec::new() };
        let Some(question) = self.definition.questions().get(*place) else { return Vec::new() };
        parts(&conditions_of(self.definition, question))
    }

    /// How many chose one of these options.
    fn chose(&self, place: usize, options: &[Slug]) -> Option<(Vec<(Place, i64)>, i64)> {
        let row = self.questions.get(place).filter(|_| !self.withheld.contains(&place))?.first()?;
        let several = matches!(self.definition.questions().get(place)?.kind, Kind::Several { .. });
        if several && options.len() > 1 {
            return None;
        }
        let chosen = row.counts.iter().filter(|(id, _)| options.iter().any(|it| it.as_str() == id));
        Some((chosen.map(|(_, place)| (*place, 1)).collect(), 0))
    }
}

/// The conditions under which a question is asked: its own and that of its page.
fn conditions_of<'d>(definition: &'d Definition, question: &'d Question) -> Vec<&'d Condition> {
    let of_page = definition.page_of(question).and_then(|page| page.show_if.as_ref());
    of_page.into_iter().chain(&question.show_if).collect()
}

/// What must hold for all of these to hold.
fn parts<'d>(conditions: &[&'d Condition]) -> Vec<&'d Condition> {
    let parts = conditions.iter().flat_map(|it| match it {
        Condition::All(all) => all.as_slice(),
        other => std::slice::from_ref(*other),
    });
    parts.collect()
}

/// Districts with enough people, the most frequent first, and all others together. Where those are
/// too few, the next district joins them: a name alone would tell that someone lives there.
fn districts(row: &Row, small: u32) -> Vec<(String, u32)> {
    let mut named: Vec<(String, u32)> =
        row.districts.iter().map(|(id, count)| (id.clone(), *count)).collect();
    named.sort_by(|(a, more), (b, less)| less.cmp(more).then_with(|| a.cmp(b)));
    let mut other = 0;
    while let Some((_, count)) = named.last()
        && (*count < small || (1..small).contains(&other))
    {
        other += count;
        named.pop();
    }
    named.push(("other".to_owned(), other));
    named
}
