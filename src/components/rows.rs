//! The rows of a list in the page: which are there, and which were made and are kept.

use domain::plan::Plan;
use domain::search::{Index, Query};

use super::moves::moves;
use crate::browser::item::{Item, List, make};
use crate::markup::row;

/// So many rows may be kept; more would be a burden on a small phone.
const KEPT: usize = 1200;
/// So many rows are in sight when the page opens. Were they found to be so only after a first frame, the
/// list would seem to move.
const NEAR: usize = 8;
/// Rows laid out in one go when nothing else is to be done.
const LAID_OUT_AT_ONCE: usize = 8;

/// What rows are to show.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The pledges, in order.
    pub order: &'a [u32],
    /// What was searched for.
    pub query: &'a Query,
    /// What links to pledges carry along.
    pub link_query: &'a str,
}

/// The rows.
#[derive(Debug)]
pub struct Rows {
    plan: &'static Plan,
    index: &'static Index,
    list: List,
    /// By pledge, each row that was made.
    made: Vec<Option<Box<Row>>>,
    n_made: usize,
    /// Those in the page, in order.
    there: Vec<u32>,
    /// How many of those are as they should be; the others have not been seen to yet.
    n_right: usize,
    /// Those that are being laid out, so that their height is known.
    laying_out: Vec<u32>,
    query: Query,
    link_query: String,
    /// How often the query and the links have changed.
    n_queries: u32,
    n_link_queries: u32,
    /// How many lists these rows have shown.
    n_lists: u32,
}

#[derive(Debug)]
struct Row {
    item: Item,
    /// What it was last written for, and what was written.
    query: u32,
    link_query: u32,
    title: String,
    place: String,
    /// Whether it may be laid out in sight alone.
    is_far: bool,
    /// Whether its height is known, so that the page keeps its length where it is out of sight.
    has_height: bool,
}

impl Rows {
    /// No row is there yet.
    pub fn new(plan: &'static Plan, index: &'static Index, list: List) -> Rows {
        Rows {
            plan,
            index,
            list,
            made: plan.pledges().iter().map(|_| None).collect(),
            n_made: 0,
            there: Vec::new(),
            n_right: 0,
            laying_out: Vec::new(),
            query: Query::default(),
            link_query: String::new(),
            n_queries: 0,
            n_link_queries: 0,
            n_lists: 0,
        }
    }

    /// How many rows are as they should be.
    pub fn n_right(&self) -> usize {
        self.n_right
    }

    /// The number of the list that is shown: each has another.
    pub fn list_number(&self) -> u32 {
        self.n_lists
    }

    /// Begins another list.
    pub fn begin(&mut self, asked: Asked) {
        self.n_lists += 1;
        if self.query != *asked.query {
            self.query = asked.query.clone();
            self.n_queries += 1;
        }
        if self.link_query != asked.link_query {
            asked.link_query.clone_into(&mut self.link_query);
            self.n_link_queries += 1;
        }
        if self.n_made > KEPT {
            let mut is_there = vec![false; self.made.len()];
            self.there.iter().for_each(|at| is_there[*at as usize] = true);
            self.made.iter_mut().zip(is_there).filter(|it| !it.1).for_each(|(row, _)| *row = None);
            self.n_made = self.there.len();
        }
    }

    /// Shows the first `limit` rows as they should be. Where `more` follow, which must then be out of
    /// sight, what else is there stays below them until its turn: to take out a hundred rows or move
    /// them takes longer than all else that a key does.
    pub fn show(&mut self, asked: Asked, limit: usize, more: bool) {
        let first = &asked.order[..limit.min(asked.order.len())];
        self.make_missing(first, asked);
        first.iter().for_each(|at| self.write(*at));
        let mut order = first.to_vec();
        if more {
            let mut is_first = vec![false; self.made.len()];
            first.iter().for_each(|at| is_first[*at as usize] = true);
            order.extend(self.there.iter().filter(|at| !is_first[**at as usize]));
        }
        self.arrange(order);
        self.n_right = first.len();
    }

    fn make_missing(&mut self, rows: &[u32], asked: Asked) {
        let missing: Vec<u32> = rows.iter().copied().filter(|at| self.made[*at as usize].is_none()).collect();
        if missing.is_empty() {
            return;
        }
        let found = missing.iter().map(|at| row::found(self.plan, self.index, asked.query, *at));
        let found: Vec<row::Found> = found.collect();
        let items = make(&row::items(self.plan, &missing, &found, asked.link_query));
        self.n_made += items.len();
        for ((at, item), found) in missing.into_iter().zip(items).zip(found) {
            self.made[at as usize] = Some(Box::new(Row {
                item,
                query: self.n_queries,
                link_query: self.n_link_queries,
                title: found.title.0,
                place: found.place.0,
                is_far: false,
                has_height: false,
            }));
        }
    }

    /// Writes what has changed in a row.
    fn write(&mut self, at: u32) {
        let Some(row) = &mut self.made[at as usize] else { return };
        if row.query != self.n_queries {
            row.query = self.n_queries;
            let found = row::found(self.plan, self.index, &self.query, at);
            if row.title != found.title.0 {
                row.item.write_link(&found.title);
                row.title = found.title.0;
                row.has_height = false;
            }
            if row.place != found.place.0 {
                row.item.write_last(&found.place);
                row.place = found.place.0;
                row.has_height = false;
            }
        }
        if row.link_query != self.n_link_queries {
            row.link_query = self.n_link_queries;
            row.item.lead_to(&row::address(&self.plan.pledges()[at as usize], &self.link_query));
        }
    }

    /// Takes out, puts in and moves until these are there, in this order.
    fn arrange(&mut self, order: Vec<u32>) {
        let mut is_asked = vec![false; self.made.len()];
        order.iter().for_each(|at| is_asked[*at as usize] = true);
        let made = &mut self.made;
        self.there.retain(|at| {
            let stays = is_asked[*at as usize];
            if !stays && let Some(row) = &mut made[*at as usize] {
                row.item.take_out();
                row.has_height = false;
            }
            stays
        });
        self.tell_far(&order);
        // At first the page may be about to be scrolled to where it was, so all heights must be
        // right. After that what is out of sight is laid out when there is time.
        let is_first = self.n_lists == 1;
        for (at, before) in moves(&self.there, &order, self.made.len()) {
            let before = before.and_then(|it| self.made[it as usize].as_ref());
            let Some(row) = &self.made[at as usize] else { continue };
            if is_first {
                row.item.lay_out(true);
                self.laying_out.push(at);
            }
            self.list.put(&row.item, before.map(|it| &it.item));
        }
        self.there = order;
    }

    /// Tells the rows which of them may be laid out in sight alone.
    fn tell_far(&mut self, order: &[u32]) {
        for (place, at) in order.iter().enumerate() {
            let is_far = NEAR <= place;
            if let Some(row) = &mut self.made[*at as usize]
                && row.is_far != is_far
            {
                row.is_far = is_far;
                row.item.set_far(is_far);
            }
        }
    }

    /// Lays out some more rows whose height is not known, so that the page gets its true length;
    /// whether there may be more of them.
    pub fn lay_out_more(&mut self) -> bool {
        for at in std::mem::take(&mut self.laying_out) {
            if let Some(row) = &mut self.made[at as usize] {
                row.item.lay_out(false);
                row.has_height = true;
            }
        }
        for &at in &self.there {
            let Some(row) = &self.made[at as usize] else { continue };
            if !row.has_height {
                row.item.lay_out(true);
                self.laying_out.push(at);
            }
            if self.laying_out.len() == LAID_OUT_AT_ONCE {
                break;
            }
        }
        !self.laying_out.is_empty()
    }
}
