//! Searching titles, municipalities and ids: exact hits first, then fuzzy ones.
//!
//! Both sides are folded, so `bodo` finds Bodø and `BÆRUM` finds Bærum; the folding keeps track of
//! which letter came from where, because the hits are shown on the letters as written.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use crate::domain::folding::fold_letter;
use crate::domain::{CaseNo, Heading};

/// A case that matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The case.
    pub no: CaseNo,
    /// Its id, with the letters that match.
    pub id: Marked,
    /// Its title, with the letters that match.
    pub title: Marked,
    /// Its municipality, with the letters that match.
    pub municipality: Marked,
}

impl Hit {
    /// A case that matches by its report: no letter of its heading is marked.
    #[must_use]
    pub fn unmarked(heading: Heading) -> Self {
        let plain = |text: String| Marked { text, places: Vec::new() };
        Self {
            no: heading.no,
            id: plain(heading.id),
            title: plain(heading.title),
            municipality: plain(heading.municipality.unwrap_or_default()),
        }
    }
}

/// The letters of a text, as places of its Unicode scalars, that match a word of the query.
#[must_use]
pub fn places(text: &str, query: &str) -> Vec<usize> {
    let folded = Folded::of(text);
    let mut places = Vec::new();
    for word in query.split_whitespace().map(|word| Folded::of(word.trim_matches('"')).text) {
        let mut from = 0;
        while let Some(at) = folded.text[from..].find(word.as_str()).filter(|_| !word.is_empty()) {
            let first = folded.text[..from + at].chars().count();
            places.extend((first..first + word.chars().count()).map(|at| folded.origin[at]));
            from += at + word.len();
        }
    }
    places.sort_unstable();
    places.dedup();
    places
}

/// A text and the places of its letters (Unicode scalars, from 0) that match.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text as written.
    pub text: String,
    /// The places, ascending.
    pub places: Vec<usize>,
}

/// Headings made ready for searching.
#[derive(Debug, Default)]
pub struct Index {
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    heading: Heading,
    /// Title, municipality and id, folded, with a character between them that nobody types.
    folded: Folded,
}

/// Between the parts of an entry: no query holds it, so no exact hit spans two parts.
const BETWEEN: char = '\u{1F}';

/// An exact hit ranks above every fuzzy one.
const EXACT: i64 = 1_000_000;

impl Index {
    /// Adds a case.
    pub fn push(&mut self, heading: Heading) {
        let mut text = heading.title.clone();
        text.push(BETWEEN);
        text.push_str(heading.municipality.as_deref().unwrap_or_default());
        text.push(BETWEEN);
        text.push_str(&heading.id);
        self.entries.push(Entry { heading, folded: Folded::of(&text) });
    }

    /// The best `limit` hits, and how many cases match in all. Each word of the query must match;
    /// an empty query matches nothing. `stop` is asked now and then whether the answer is still
    /// wanted; `None` when it is not.
    #[must_use]
    pub fn find(
        &self,
        query: &str,
        limit: usize,
        stop: &dyn Fn() -> bool,
    ) -> Option<(Vec<Hit>, usize)> {
        let words = Words::of(query);
        let mut found: Vec<(i64, usize)> = Vec::new();
        for (place, entry) in self.entries.iter().enumerate() {
            if place % 1_024 == 0 && stop() {
                return None;
            }
            if let Some(score) = words.score(&entry.folded) {
                found.push((score, place));
            }
        }
        let total = found.len();
        found.sort_by_key(|(score, place)| (-score, *place));
        found.truncate(limit);
        Some((found.into_iter().map(|(_, place)| self.hit(place, &words)).collect(), total))
    }

    fn hit(&self, place: usize, words: &Words) -> Hit {
        let Entry { heading, folded } = &self.entries[place];
        let places = words.places(folded);
        let title = heading.title.chars().count();
        let municipality = heading.municipality.as_deref().unwrap_or_default();
        let id_from = title + 1 + municipality.chars().count() + 1;
        let marked = |text: &str, from: usize| Marked {
            text: text.to_owned(),
            places: places
                .iter()
                .filter_map(|at| at.checked_sub(from))
                .filter(|at| *at < text.chars().count())
                .collect(),
        };
        Hit {
            no: heading.no,
            id: marked(&heading.id, id_from),
            title: marked(&heading.title, 0),
            municipality: marked(municipality, title + 1),
        }
    }
}

/// The places of the names that match a query, best first; all of them for an empty query.
pub fn rank(names: impl Iterator<Item = String>, query: &str) -> Vec<usize> {
    let words = Words::of(query);
    let mut found: Vec<(i64, usize)> = names
        .enumerate()
        .filter_map(|(place, name)| {
            let score =
                if words.folded.is_empty() { Some(0) } else { words.score(&Folded::of(&name)) };
            score.map(|score| (score, place))
        })
        .collect();
    found.sort_by_key(|(score, place)| (-score, *place));
    found.into_iter().map(|(_, place)| place).collect()
}

/// A query, folded and split into words.
struct Words {
    folded: Vec<String>,
    matcher: SkimMatcherV2,
}

impl Words {
    fn of(query: &str) -> Self {
        let folded = query.split_whitespace().map(|word| Folded::of(word).text).collect();
        Self { folded, matcher: SkimMatcherV2::default() }
    }

    /// How well all words match; `None` when one does not, or there are none.
    fn score(&self, entry: &Folded) -> Option<i64> {
        if self.folded.is_empty() {
            return None;
        }
        self.folded.iter().try_fold(0, |sum, word| {
            let score = if let Some(at) = entry.text.find(word.as_str()) {
                EXACT - i64::try_from(at).unwrap_or(EXACT).min(EXACT / 2)
            } else {
                let (score, hits) = self.matcher.fuzzy_indices(&entry.text, word)?;
                let spread = hits.last()? - hits.first()? + 1;
                // Letters scattered over a heading are no misspelling of the word.
                if spread > word.chars().count() * 3 / 2 + 1 {
                    return None;
                }
                score
            };
            Some(sum + score)
        })
    }

    /// The letters that match, as places in the text before folding.
    fn places(&self, entry: &Folded) -> Vec<usize> {
        let mut places: Vec<usize> = Vec::new();
        for word in &self.folded {
            if let Some(at) = entry.text.find(word.as_str()) {
                let first = entry.text[..at].chars().count();
                places.extend((first..first + word.chars().count()).map(|at| entry.origin[at]));
            } else if let Some((_, hits)) = self.matcher.fuzzy_indices(&entry.text, word) {
                places.extend(hits.into_iter().map(|at| entry.origin[at]));
            }
        }
        places.sort_unstable();
        places.dedup();
        places
    }
}

/// A text without case, accents and Norwegian letters, and where each of its letters came from.
#[derive(Debug)]
struct Folded {
    text: String,
    /// For each scalar of `text`, the place of the scalar it came from.
    origin: Vec<usize>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), origin: Vec::new() };
        for (place, letter) in text.chars().enumerate() {
            fold_letter(letter, |plain| {
                folded.text.push(plain);
                folded.origin.push(place);
            });
        }
        folded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(headings: &[(&str, &str)]) -> Index {
        let mut index = Index::default();
        for ((title, municipality), no) in headings.iter().zip(1..) {
            index.push(Heading {
                no: CaseNo(no),
                id: format!("sak-{no}"),
                title: (*title).to_owned(),
                municipality: Some((*municipality).to_owned()),
            });
        }
        index
    }

    fn found(index: &Index, query: &str) -> Vec<i64> {
        let (hits, _) = index.find(query, 10, &|| false).unwrap();
        hits.into_iter().map(|hit| hit.no.0).collect()
    }

    #[test]
    fn norwegian_letters_and_case_are_folded_on_both_sides() {
        let index = index(&[
            ("Hjemmekontor", "Bodø"),
            ("Matkasser", "Bærum"),
            ("Skuler", "A\u{30A}lesund"),
        ]);
        assert_eq!(found(&index, "bodo"), [1]);
        assert_eq!(found(&index, "BÆRUM"), [2]);
        assert_eq!(found(&index, "ålesund"), [3]);
        assert_eq!(found(&index, "sak-2"), [2]);
        assert_eq!(found(&index, ""), [] as [i64; 0]);
    }

    #[test]
    fn the_letters_as_written_are_marked() {
        let index = index(&[("Vær og ære", "Bærum")]);
        let (hits, total) = index.find("ære", 10, &|| false).unwrap();
        assert_eq!(total, 1);
        assert_eq!(hits[0].title, Marked { text: "Vær og ære".into(), places: vec![7, 8, 9] });
        let (hits, _) = index.find("baerum", 10, &|| false).unwrap();
        assert_eq!(hits[0].municipality.places, [0, 1, 2, 3, 4]);
    }

    #[test]
    fn exact_hits_come_before_fuzzy_ones_and_every_word_must_match() {
        let index = index(&[
            ("Halv jul, er mer kontor", "Os"),
            ("Hjemmekontor", "Os"),
            ("Hjemmekontor", "Vik"),
        ]);
        assert_eq!(found(&index, "hjemmekontor")[..2], [2, 3]);
        assert_eq!(found(&index, "kontor vik"), [3]);
    }

    #[test]
    fn a_misspelling_is_found_and_scattered_letters_are_not() {
        let index = index(&[("Hjemmekontor", "Os"), ("Beholdere til hånddesinfeksjon", "Røros")]);
        assert_eq!(found(&index, "hjemekontor"), [1]);
        assert_eq!(found(&index, "bodø"), [] as [i64; 0]);
    }

    #[test]
    fn a_search_nobody_waits_for_stops() {
        assert!(index(&[("a", "b")]).find("a", 10, &|| true).is_none());
    }
}
