//! The queue: which cases it shows in which order, and the part of it that is kept in memory.

use std::collections::{BTreeMap, BTreeSet};

use super::effect::{Effect, StoreEffect};
use super::worklist::Worklist;
use crate::domain::filter::{Filter, Sort};
use crate::domain::{CaseNo, CaseRow, Message, Standing};

/// Rows kept before a case and from it on; several screens, so that reading is rare and memory small.
const AROUND: usize = 128;

/// Rows that must be there before and after the open case.
const MARGIN: usize = 80;

/// Which cases the queue shows, in which order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum QueueContent {
    /// All of them, in import order.
    #[default]
    All,
    /// A list: what a filter let through, what is alike, or all of them in another order.
    Listed {
        /// The cases in the list's order.
        cases: Vec<CaseNo>,
        /// What list it is.
        about: Message,
    },
}

/// How much of the cases a list has, and so what Esc does with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListReach {
    /// Some of them: Esc shows all.
    Part,
    /// All of them in another order, which Esc gives back.
    AllSorted,
    /// All of them through a filter, which Esc takes off.
    AllFiltered,
}

/// What the reviewer has narrowed the queue to, and its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Narrowing {
    /// Which cases it shows.
    pub filter: Filter,
    /// The filter as it was typed.
    pub text: String,
    /// Their order.
    pub sort: Sort,
}

impl Default for Narrowing {
    fn default() -> Self {
        Self { filter: Filter::All, text: String::new(), sort: Sort::Import }
    }
}

impl Narrowing {
    /// Returns whether the queue shows all cases in import order.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.filter == Filter::All && self.sort == Sort::Import
    }

    /// Returns how much of `total` cases a list of `count` has that this makes.
    #[must_use]
    pub fn reach(&self, count: usize, total: i64) -> ListReach {
        if i64::try_from(count).is_ok_and(|count| count < total) {
            return ListReach::Part;
        }
        if self.filter == Filter::All { ListReach::AllSorted } else { ListReach::AllFiltered }
    }

    /// Returns what list it makes, in words: the filter, and the order where it is another one.
    #[must_use]
    pub fn about(&self) -> Message {
        let filter = match self.filter {
            Filter::All => Message::new("review-list-all"),
            _ => Message::new("review-list-filter").with("filter", self.text.as_str()),
        };
        let order = match self.sort {
            Sort::Import => return filter,
            Sort::Date => "review-list-by-date",
            Sort::Municipality => "review-list-by-municipality",
            Sort::Title => "review-list-by-title",
        };
        Message::new("review-list-ordered").with("list", filter).with("order", Message::new(order))
    }
}

/// What the queue shows, a window of its rows, and the postponed cases.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Queue {
    /// What the reviewer has narrowed it to.
    pub narrowing: Narrowing,
    /// What it was narrowed to before the filter whose cases are asked for.
    pub before: Option<Narrowing>,
    /// Which cases in which order.
    pub shown: QueueContent,
    /// What it shows when nothing narrows it: all cases, or those of the round one works in.
    base: QueueContent,
    /// The cases of a list in import order.
    in_order: Vec<CaseNo>,
    /// The number of each case's group, where it shows cases in groups.
    pub groups: BTreeMap<CaseNo, usize>,
    /// Which worklist it shows, if it shows one.
    pub worklist: Option<Worklist>,
    /// Consecutive rows of it.
    pub rows: Vec<CaseRow>,
    /// The postponed cases, in the order of postponing.
    pub postponed: Vec<CaseRow>,
    /// Cases that were answered while a ruling counted on them.
    answered_settled: BTreeSet<CaseNo>,
    /// The filters of this run as they were typed, the newest first.
    pub recent_filters: Vec<String>,
}

/// So many filters are offered again.
const MOST_RECENT_FILTERS: usize = 3;

impl Queue {
    /// Shows other cases, or others in another order; their rows are still to be read.
    pub fn show(&mut self, shown: QueueContent) {
        self.in_order.clear();
        if let QueueContent::Listed { cases, .. } = &shown {
            self.in_order.extend(cases);
            self.in_order.sort_unstable();
        }
        self.shown = shown;
        self.groups.clear();
        self.worklist = None;
        self.rows.clear();
    }

    /// Has a case come back to the worklist that it shows, where the case belongs there with this standing.
    pub(super) fn come_back(&mut self, no: CaseNo, standing: &Standing) {
        let QueueContent::Listed { cases, .. } = &mut self.shown else { return };
        let belongs = self.worklist.is_some_and(|list| list.has(standing));
        if let Err(at) = self.in_order.binary_search(&no)
            && belongs
        {
            self.in_order.insert(at, no);
            let at = cases.partition_point(|other| *other < no);
            cases.insert(at, no);
        }
    }

    /// Remembers a filter that was typed, so that it is offered again.
    pub fn remember_filter(&mut self, typed: &str) {
        self.recent_filters.retain(|known| known != typed);
        self.recent_filters.insert(0, typed.to_owned());
        self.recent_filters.truncate(MOST_RECENT_FILTERS);
    }

    /// Shows these cases from now on where nothing narrows it.
    pub fn rest_on(&mut self, base: QueueContent) {
        if !self.is_narrowed() {
            self.show(base.clone());
        }
        self.base = base;
    }

    /// Returns what it shows when nothing narrows it.
    #[must_use]
    pub const fn base(&self) -> &QueueContent {
        &self.base
    }

    /// Returns how many cases of its list are postponed.
    #[must_use]
    pub fn postponed_in_list(&self) -> usize {
        let is_in = |row: &&CaseRow| self.in_order.binary_search(&row.no).is_ok();
        self.postponed.iter().filter(is_in).count()
    }

    /// Returns the postponed cases that are shown below it: where it is narrowed to a list, those of that list. Another would
    /// be taken for a case that was found.
    pub fn postponed_shown(&self) -> impl Iterator<Item = &CaseRow> {
        let is_list = self.is_narrowed() && matches!(self.shown, QueueContent::Listed { .. });
        let is_in = move |row: &&CaseRow| self.in_order.binary_search(&row.no).is_ok();
        self.postponed.iter().filter(move |row| !is_list || is_in(row))
    }

    /// Returns whether it shows something else than when nothing narrows it.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        self.shown != self.base
    }

    /// Returns how many cases it shows; `total` is the number of all cases.
    #[must_use]
    pub fn count(&self, total: i64) -> usize {
        match &self.shown {
            QueueContent::All => usize::try_from(total).unwrap_or(0),
            QueueContent::Listed { cases, .. } => cases.len(),
        }
    }

    /// Returns how much of `total` cases its list has.
    #[must_use]
    pub fn reach(&self, total: i64) -> ListReach {
        match &self.shown {
            QueueContent::Listed { cases, about } if *about == self.narrowing.about() => {
                self.narrowing.reach(cases.len(), total)
            }
            _ => ListReach::Part,
        }
    }

    /// Returns the place of a case in it, from 0; `None` where it does not show the case.
    #[must_use]
    pub fn position(&self, no: CaseNo) -> Option<usize> {
        match &self.shown {
            QueueContent::All => usize::try_from(no.0 - 1).ok(),
            QueueContent::Listed { cases, .. } => cases.iter().position(|case| *case == no),
        }
    }

    /// Returns whether no case comes behind this one.
    #[must_use]
    pub fn is_last(&self, no: CaseNo, total: i64) -> bool {
        self.position(no).is_some_and(|place| self.at(place + 1, total).is_none())
    }

    /// Returns the case at a place.
    #[must_use]
    pub fn at(&self, position: usize, total: i64) -> Option<CaseNo> {
        match &self.shown {
            QueueContent::All => {
                let no = i64::try_from(position).ok()?.checked_add(1)?;
                (no <= total).then_some(CaseNo(no))
            }
            QueueContent::Listed { cases, .. } => cases.get(position).copied(),
        }
    }

    /// Returns how many of these cases, which come in import order, it does not show.
    #[must_use]
    pub fn count_outside(&self, cases: impl Iterator<Item = CaseNo>) -> usize {
        if self.shown == QueueContent::All {
            return 0;
        }
        let mut shown = self.in_order.iter().peekable();
        cases
            .filter(|no| {
                while shown.next_if(|other| *other < no).is_some() {}
                shown.peek() != Some(&no)
            })
            .count()
    }

    /// Returns all cases it shows.
    #[must_use]
    pub fn cases(&self, total: i64) -> Vec<CaseNo> {
        match &self.shown {
            QueueContent::All => (1..=total).map(CaseNo).collect(),
            QueueContent::Listed { cases, .. } => cases.clone(),
        }
    }

    /// Returns the reading that is needed before the rows around `no` can be shown; `None` when they are
    /// there. `total` is the number of cases.
    #[must_use]
    pub fn missing_around(&self, no: CaseNo, total: i64) -> Option<Effect> {
        let count = self.count(total);
        let here = self.position(no).unwrap_or(0);
        let place = |row: Option<&CaseRow>| row.and_then(|row| self.position(row.no));
        let there = place(self.rows.first())
            .is_some_and(|first| first <= here.saturating_sub(MARGIN))
            && place(self.rows.last()).is_some_and(|last| last + 1 >= (here + MARGIN).min(count));
        if there || count == 0 {
            return None;
        }
        let (first, end) = (here.saturating_sub(AROUND), (here + AROUND).min(count));
        Some(match &self.shown {
            QueueContent::All => Effect::Store(StoreEffect::ReadRows {
                first: self.at(first, total)?,
                count: end - first,
            }),
            QueueContent::Listed { cases, .. } => {
                Effect::Store(StoreEffect::ReadTheseRows(cases[first..end].to_vec()))
            }
        })
    }

    /// Shows a case's standing as it is now.
    pub fn update(&mut self, no: CaseNo, standing: &Standing) {
        if let Some(row) = self.rows.iter_mut().find(|row| row.no == no) {
            row.update(standing);
        }
        if standing.is_postponed() {
            if let Some(row) = self.postponed.iter_mut().find(|row| row.no == no) {
                row.update(standing);
            }
        } else {
            self.postponed.retain(|row| row.no != no);
        }
    }

    /// Returns the reading that shows whether a ruling still counts on a case that was answered now: on which one counted
    /// when its row was read, or when it was answered before.
    pub fn read_settled(&mut self, no: CaseNo) -> Option<Effect> {
        if self.row(no)?.ruled.is_some() {
            self.answered_settled.insert(no);
        }
        let rows = self.rows.iter().map(|row| row.no);
        let read = || Effect::Store(StoreEffect::ReadTheseRows(rows.collect()));
        self.answered_settled.contains(&no).then(read)
    }

    /// Returns whether it shows a case beside `here` that is neither classified nor postponed; `None` where none of the rows in
    /// memory is one, and others are not read.
    #[must_use]
    pub fn has_unclassified_beside(&self, here: Option<CaseNo>, total: i64) -> Option<bool> {
        let is_open =
            |row: &CaseRow| Some(row.no) != here && !row.postponed && !row.answers.are_complete();
        if self.rows.iter().any(is_open) {
            return Some(true);
        }
        (self.rows.len() >= self.count(total)).then_some(false)
    }

    /// Puts a case at the end of the postponed ones.
    pub fn postpone(&mut self, row: CaseRow) {
        self.postponed.retain(|other| other.no != row.no);
        self.postponed.push(row);
    }

    /// Returns the row of a case, where it is in the window.
    #[must_use]
    pub fn row(&self, no: CaseNo) -> Option<&CaseRow> {
        self.rows.iter().chain(&self.postponed).find(|row| row.no == no)
    }
}
