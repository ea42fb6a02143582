//! Headings made ready for searching.

use std::borrow::Cow;
use std::num::NonZero;
use std::thread;

use super::folded::{BETWEEN, Folded};
use super::words::QueryWords;
use crate::domain::{CaseNo, Heading};
use crate::threads;

/// Of fewer cases the whole answer comes before a first one would be read.
const WORTH_A_FIRST_ANSWER: usize = 20_000;

/// Fewer cases are not worth a thread of their own.
const WORTH_A_THREAD: usize = 50_000;

/// So many cases are searched between two looks at whether anybody still waits.
const AT_ONCE: usize = 1_024;

/// The folded headings of all cases in one text: for a million of them, a tenth of what they would
/// take one by one with the headings as written.
#[derive(Debug, Default)]
pub struct Index {
    /// Title, municipality and id of each case, with a sign in between that no one types.
    text: String,
    /// Where each case's part of the text ends, and its number.
    ends: Vec<(usize, CaseNo)>,
    /// The query before, and the places in `ends` of all that may match a longer one.
    narrowed: Option<(String, Vec<usize>)>,
}

/// The best hits, best first, and how many cases match in all.
pub type Ranked = (Vec<CaseNo>, usize);

impl Index {
    /// Adds a case.
    pub fn push(&mut self, heading: &Heading) {
        let municipality = heading.municipality.as_deref().unwrap_or_default();
        for part in [&heading.title, municipality, &heading.id] {
            self.text.push_str(&Folded::from(part).text);
            self.text.push(BETWEEN);
        }
        self.ends.push((self.text.len(), heading.no));
        self.narrowed = None;
    }

    /// Returns the best `limit` hits, and how many cases match in all. Each word of the query must match;
    /// an empty query matches nothing. `stop` is asked now and then whether the answer is still wanted;
    /// `None` when it is not.
    #[must_use]
    pub fn find(
        &mut self,
        query: &str,
        limit: usize,
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Option<Ranked> {
        let words = QueryWords::parse(query);
        if words.is_empty() {
            return Some((Vec::new(), 0));
        }
        let places =
            self.chosen(&self.candidates(query), stop, |text| words.may_match(text).then_some(()))?;
        let places: Vec<usize> = places.into_iter().map(|((), place)| place).collect();
        let scored = self.chosen(&places, stop, |text| words.score(text))?;
        self.narrowed = Some((query.to_owned(), places));
        Some(self.ranked(scored, limit))
    }

    /// Returns the same as [`Index::find`], but of the cases that have the words as they are typed: those
    /// are quickly found.
    #[must_use]
    pub fn find_exact(
        &self,
        query: &str,
        limit: usize,
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Option<Ranked> {
        let words = QueryWords::parse(query);
        let exact = self.chosen(&self.candidates(query), stop, |text| words.exact_score(text))?;
        Some(self.ranked(exact, limit))
    }

    /// Returns whether there are so few cases that the whole answer comes as soon as a first one would be
    /// read.
    #[must_use]
    pub const fn is_quick(&self) -> bool {
        self.ends.len() < WORTH_A_FIRST_ANSWER
    }

    /// Returns the places in `ends` of all cases that may match.
    fn candidates(&self, query: &str) -> Cow<'_, [usize]> {
        match &self.narrowed {
            Some((before, places)) if query.starts_with(before.as_str()) => places.into(),
            _ => (0..self.ends.len()).collect(),
        }
    }

    fn heading(&self, place: usize) -> &str {
        let begin = place.checked_sub(1).map_or(0, |before| self.ends[before].0);
        &self.text[begin..self.ends[place].0]
    }

    fn ranked(&self, mut scored: Vec<(i64, usize)>, limit: usize) -> Ranked {
        let total = scored.len();
        let rank = |(score, place): &(i64, usize)| (-score, *place);
        if total > limit {
            scored.select_nth_unstable_by_key(limit, rank);
            scored.truncate(limit);
        }
        scored.sort_unstable_by_key(rank);
        (scored.into_iter().map(|(_, place)| self.ends[place].1).collect(), total)
    }

    /// Returns what `choose` says of those of these cases of which it says something; `None` when stopped.
    /// All cores but one search: that one is the screen's.
    fn chosen<T: Send>(
        &self,
        places: &[usize],
        stop: &(dyn Fn() -> bool + Sync),
        choose: impl Fn(&str) -> Option<T> + Sync,
    ) -> Option<Vec<(T, usize)>> {
        let search = |places: &[usize]| {
            let mut chosen = Vec::new();
            for some in places.chunks(AT_ONCE) {
                if stop() {
                    return None;
                }
                let of = |place: &usize| choose(self.heading(*place)).map(|value| (value, *place));
                chosen.extend(some.iter().filter_map(of));
            }
            Some(chosen)
        };
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        let threads = (cores - 1).clamp(1, places.len() / WORTH_A_THREAD + 1);
        if threads == 1 {
            return search(places);
        }
        thread::scope(|scope| {
            let parts = places.chunks(places.len().div_ceil(threads));
            let begun = parts.map(|part| (part, threads::spawn_scoped(scope, || search(part))));
            let searching: Vec<_> = begun.collect();
            let found = searching.into_iter().map(|(part, thread)| match thread {
                Ok(thread) => thread.join().ok().flatten(),
                // No thread is to be had: this one does the part.
                Err(_) => search(part),
            });
            found.collect::<Option<Vec<_>>>().map(|parts| parts.into_iter().flatten().collect())
        })
    }
}
