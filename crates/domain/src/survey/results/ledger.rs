//! Numbers, and the sums that anyone knows of them: which of the numbers may be told?
//!
//! A number that is not told lies between two bounds that follow from the sums. A small one must
//! have room between them. Where it has not, one more number of the same sum is left out.

/// How often bounds are narrowed one by the other. Almost always a few times is all there is.
const ROUNDS: usize = 50;

/// Numbers and sums.
#[derive(Clone, Debug, Default)]
pub(super) struct Ledger {
    cells: Vec<Cell>,
    sums: Vec<Sum>,
}

/// A number.
#[derive(Clone, Debug)]
struct Cell {
    value: i64,
    /// Whether it would be told if nothing spoke against it.
    is_public: bool,
    told: bool,
    /// Whether it counts a few people.
    small: bool,
    /// What anyone knows of it even if it is not told.
    low: i64,
    high: i64,
    /// The question it belongs to.
    group: usize,
}

/// Cells that make up a total which anyone knows.
#[derive(Clone, Debug)]
struct Sum {
    terms: Vec<(usize, i64)>,
    total: i64,
}

/// The place of a number.
pub(super) type Place = usize;

impl Ledger {
    /// A count that is told if it can be. Nobody, or so many, is told in any case.
    pub(super) fn count(&mut self, value: u32, small: u32, most: u32, group: usize) -> Place {
        let few = (1..small).contains(&value);
        self.push(Cell {
            value: i64::from(value),
            is_public: true,
            told: !few,
            small: few,
            low: 1,
            high: i64::from(most),
            group,
        })
    }

    /// A number that is never told, but must not be worked out if it counts a few people.
    pub(super) fn private(&mut self, value: i64, small: u32, most: i64, group: usize) -> Place {
        let few = (1..i64::from(small)).contains(&value);
        self.push(Cell { value, is_public: false, told: false, small: few, low: 0, high: most, group })
    }

    /// A number that is never told, and of which nothing but its sign and its largest value is known.
    pub(super) fn slack(&mut self, value: i64, most: i64, group: usize) -> Place {
        self.private(value, 0, most, group)
    }

    fn push(&mut self, cell: Cell) -> Place {
        self.cells.push(cell);
        self.cells.len() - 1
    }

    /// Notes a sum that anyone can know: the numbers times their factors make the total.
    pub(super) fn sum(&mut self, terms: Vec<(Place, i64)>, total: i64) {
        debug_assert_eq!(terms.iter().map(|(at, by)| self.cells[*at].value * by).sum::<i64>(), total);
        self.sums.push(Sum { terms, total });
    }

    /// The number itself.
    pub(super) fn value(&self, place: Place) -> i64 {
        self.cells.get(place).map_or(0, |cell| cell.value)
    }

    /// The number, if it may be told.
    pub(super) fn told(&self, place: Place) -> Option<u32> {
        let cell = self.cells.get(place).filter(|cell| cell.told)?;
        u32::try_from(cell.value).ok()
    }

    /// Leaves out numbers until every small one has room: at least so many values more than one.
    /// Then tells those again that could be worked out all the same and are not small.
    pub(super) fn protect(&mut self, small: u32) {
        while let Some(place) = self.exposed(i64::from(small)) {
            match self.partner(place) {
                Some(partner) => self.cells[partner].told = false,
                None => self.withhold(self.cells[place].group),
            }
        }
        let bounds = self.bounds(i64::MAX);
        for (cell, (low, high)) in self.cells.iter_mut().zip(bounds) {
            cell.told |= cell.is_public && !cell.small && low == high;
        }
    }

    /// A small number that can be worked out, or nearly; or that could be by someone who has
    /// guessed which numbers are left out because they are small.
    fn exposed(&self, small: i64) -> Option<Place> {
        let (bounds, guessed) = (self.bounds(i64::MAX), self.bounds(small - 1));
        let is_exposed = |place: &Place| {
            let room = |bounds: &[(i64, i64)]| bounds[*place].1 - bounds[*place].0;
            let exposed = room(&bounds) < small - 2 || room(&guessed) < 1 && small > 2;
            self.cells[*place].small && exposed && self.can_be_helped(*place)
        };
        (0..self.cells.len()).find(is_exposed)
    }

    /// Whether leaving out more could help at all.
    fn can_be_helped(&self, place: Place) -> bool {
        let group = self.cells[place].group;
        self.partner(place).is_some()
            || self.cells.iter().any(|it| it.group == group && it.is_public && it.told)
    }

    /// What anyone can work out of each number: its smallest and its largest value, if no small
    /// number is larger than this.
    fn bounds(&self, largest_small: i64) -> Vec<(i64, i64)> {
        let known = |cell: &Cell| match cell {
            Cell { told: true, value, .. } => (*value, *value),
            Cell { small: true, low, high, .. } => (*low, largest_small.min(*high)),
            Cell { low, high, .. } => (*low, *high),
        };
        let mut bounds: Vec<(i64, i64)> = self.cells.iter().map(known).collect();
        let sums: Vec<Sum> = self.sums.iter().cloned().chain(self.differences()).collect();
        for _ in 0..ROUNDS {
            let mut changed = false;
            for sum in &sums {
                changed |= tighten(sum, &mut bounds);
            }
            if !changed {
                break;
            }
        }
        bounds
    }

    /// Sums that follow from two that share what is not told, by taking one from the other.
    fn differences(&self) -> Vec<Sum> {
        let mut found = Vec::new();
        for (n, one) in self.sums.iter().enumerate() {
            for other in &self.sums[n + 1..] {
                let shared = one
                    .terms
                    .iter()
                    .any(|(at, _)| !self.cells[*at].told && other.terms.iter().any(|(it, _)| it == at));
                if shared {
                    found.extend([self.combined(one, other, 1), self.combined(one, other, -1)]);
                }
            }
        }
        found
    }

    fn combined(&self, one: &Sum, other: &Sum, by: i64) -> Sum {
        let mut terms = one.terms.clone();
        for (at, factor) in &other.terms {
            match terms.iter_mut().find(|(it, _)| it == at) {
                Some((_, sum)) => *sum += factor * by,
                None => terms.push((*at, factor * by)),
            }
        }
        terms.retain(|(_, factor)| *factor != 0);
        Sum { terms, total: one.total + other.total * by }
    }

    /// What to leave out so that this number has more room: the smallest number that is told in
    /// a sum with it, or in a sum with what is not told in such a sum, and so on.
    fn partner(&self, place: Place) -> Option<Place> {
        let mut reached = vec![place];
        let mut next = 0;
        while let Some(&from) = reached.get(next) {
            next += 1;
            let mut best: Option<Place> = None;
            for sum in self.sums.iter().filter(|sum| sum.terms.iter().any(|(at, _)| *at == from)) {
                for (at, _) in &sum.terms {
                    let cell = &self.cells[*at];
                    let can_go = cell.is_public && cell.told && cell.value > 0;
                    if can_go && best.is_none_or(|it| cell.value < self.cells[it].value) {
                        best = Some(*at);
                    }
                    if !cell.told && !reached.contains(at) {
                        reached.push(*at);
                    }
                }
            }
            if best.is_some() {
                return best;
            }
        }
        None
    }

    /// Tells nothing of a question, not even that nobody gave an answer.
    pub(super) fn withhold(&mut self, group: usize) {
        for cell in self.cells.iter_mut().filter(|cell| cell.group == group && cell.is_public) {
            cell.told = false;
            cell.low = 0;
        }
    }
}

/// Narrows the bounds of the numbers of a sum; whether it did.
fn tighten(sum: &Sum, bounds: &mut [(i64, i64)]) -> bool {
    // The least and the most that each term can be.
    let span = |(at, by): &(usize, i64), bounds: &[(i64, i64)]| {
        let (low, high) = bounds[*at];
        if *by < 0 { (high * by, low * by) } else { (low * by, high * by) }
    };
    let mut least: i64 = sum.terms.iter().map(|term| span(term, bounds).0).sum();
    let mut most: i64 = sum.terms.iter().map(|term| span(term, bounds).1).sum();
    let mut changed = false;
    for term in &sum.terms {
        let (at, by) = *term;
        let (own_least, own_most) = span(term, bounds);
        // What is left for this term when the others are as large, and as small, as they can be.
        let (from, to) = (sum.total - (most - own_most), sum.total - (least - own_least));
        let (from, to) = if by < 0 { (-to, -from) } else { (from, to) };
        let by = by.abs();
        let (low, high) = bounds[at];
        let tighter =
            (low.max(from.div_euclid(by) + i64::from(from.rem_euclid(by) != 0)), high.min(to.div_euclid(by)));
        if tighter != (low, high) && tighter.0 <= tighter.1 {
            bounds[at] = tighter;
            let (new_least, new_most) = span(term, bounds);
            least += new_least - own_least;
            most += new_most - own_most;
            changed = true;
        }
    }
    changed
}
