//! Searching titles, municipalities and ids: exact hits first, then fuzzy ones.
//!
//! Both sides are folded, so `bodo` finds Bodø and `BÆRUM` finds Bærum; the folding keeps track of
//! which letter came from where, because the hits are shown on the letters as written.

mod folded;
mod index;
mod words;

use crate::domain::{CaseNo, CaseRow, Heading};
use folded::{BETWEEN, Folded};
pub use index::{Index, Ranked};
use words::QueryWords;

/// The last search in a session, which outlives its dialogue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LastSearch {
    /// Its hits, for `n` and `N`.
    pub hits: Vec<CaseNo>,
    /// The one that was gone to last, from which `n` and `N` go on wherever the reviewer has gone since.
    pub last_hit: Option<CaseNo>,
    /// The query they belong to; 0 before the first.
    pub query_of_hits: u64,
    /// Its words, which are highlighted in title and report until Esc.
    pub sought: String,
    /// The number of the newest query.
    pub newest_query: u64,
}

impl LastSearch {
    /// Returns whether its hits are lit, and `n` and `N` go through them.
    #[must_use]
    pub fn is_lit(&self) -> bool {
        !self.hits.is_empty()
    }

    /// Lets its hits be like other text again. The next query has a number of its own.
    pub fn put_out(&mut self) {
        self.hits.clear();
        self.last_hit = None;
        self.sought.clear();
        self.query_of_hits = 0;
    }
}

/// What a search has found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    /// The best cases, best first.
    pub hits: Vec<Hit>,
    /// How many match, among the best or not.
    pub total: usize,
    /// Whether more may come: these were quickly found.
    pub is_first: bool,
    /// How many reports were not searched, because their words are still to be indexed.
    pub unread: i64,
}

/// A case that matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The case.
    pub no: CaseNo,
    /// Its id, with the letters that match.
    pub id: MarkedText,
    /// Its title, with the letters that match.
    pub title: MarkedText,
    /// Its municipality, with the letters that match.
    pub municipality: MarkedText,
    /// What is decided about it, once that is read.
    pub row: Option<CaseRow>,
    /// The first place of the report that matches, where reports were searched.
    pub snippet: Option<MarkedText>,
}

impl Hit {
    /// Creates a hit for a case that matches by its report: no letter of its heading is marked.
    #[must_use]
    pub fn unmarked(heading: Heading) -> Self {
        let plain = |text: String| MarkedText { text, places: Vec::new() };
        Self {
            no: heading.no,
            id: plain(heading.id),
            title: plain(heading.title),
            municipality: plain(heading.municipality.unwrap_or_default()),
            row: None,
            snippet: None,
        }
    }

    /// Creates hits for cases that match by their headings, with the letters that do.
    #[must_use]
    pub fn marked(headings: Vec<Heading>, query: &str) -> Vec<Self> {
        let words = QueryWords::parse(query);
        headings.into_iter().map(|heading| Self::marked_by(heading, &words)).collect()
    }

    fn marked_by(heading: Heading, words: &QueryWords) -> Self {
        let Heading { no, id, title, municipality } = heading;
        let municipality = municipality.unwrap_or_default();
        let whole = format!("{title}{BETWEEN}{municipality}{BETWEEN}{id}");
        let places = words.places(&Folded::from(whole.as_str()));
        let mut begin = 0;
        let [title, municipality, id] = [title, municipality, id].map(|text| {
            let end = begin + text.chars().count();
            let within = places.iter().filter(|at| (begin..end).contains(*at));
            let places = within.map(|at| at - begin).collect();
            begin = end + 1;
            MarkedText { text, places }
        });
        Self { no, id, title, municipality, row: None, snippet: None }
    }
}

/// Letters of a snippet before the first place that matches, at most.
const BEFORE: usize = 30;

/// Letters of a snippet.
const LONGEST_SNIPPET: usize = 160;

/// Returns the first place of a text that matches a word of the query, with the words around it; `None` where
/// none does.
#[must_use]
pub fn snippet(text: &str, query: &str) -> Option<MarkedText> {
    let found = places(text, query);
    let first = *found.first()?;
    let scalars: Vec<char> = text.chars().collect();
    let earliest = first.saturating_sub(BEFORE);
    // A word is not begun in its middle.
    let begin = match earliest {
        0 => 0,
        _ => (earliest..first).find(|at| scalars[at - 1].is_whitespace()).unwrap_or(first),
    };
    let end = scalars.len().min(begin + LONGEST_SNIPPET);
    let cut = if begin > 0 { "… " } else { "" };
    let shift = cut.chars().count();
    let within = found.into_iter().filter(|at| (begin..end).contains(at));
    Some(MarkedText {
        text: cut.chars().chain(scalars[begin..end].iter().copied().map(in_line)).collect(),
        places: within.map(|at| at - begin + shift).collect(),
    })
}

/// Returns what is shown of a scalar on one line: a space for a line break.
const fn in_line(scalar: char) -> char {
    if matches!(scalar, '\n' | '\r' | '\t') { ' ' } else { scalar }
}

/// Returns the letters of a text, as places of its Unicode scalars, that match a word of the query.
#[must_use]
pub fn places(text: &str, query: &str) -> Vec<usize> {
    let folded = Folded::from(text);
    let mut places = Vec::new();
    for word in query.split_whitespace().map(|word| Folded::from(word.trim_matches('"')).text) {
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

/// Returns the same of a line of a title, also where a word is misspelt: as the list of hits marks it. What the whole title
/// has as it is typed is marked there alone.
#[must_use]
pub fn title_places(line: &str, title: &str, query: &str) -> Vec<usize> {
    let title = Folded::from(title).text;
    let misspelt =
        query.split_whitespace().filter(|word| !title.contains(&Folded::from(*word).text));
    let misspelt: Vec<&str> = misspelt.collect();
    let near = QueryWords::parse(&misspelt.join(" ")).places(&Folded::from(line));
    let mut places = places(line, query);
    places.extend(near);
    places.sort_unstable();
    places.dedup();
    places
}

/// A text and the places of its letters (Unicode scalars, from 0) that match.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MarkedText {
    /// The text as written.
    pub text: String,
    /// The places, ascending.
    pub places: Vec<usize>,
}

/// Returns the places of the names that match a query, best first; all of them for an empty query.
pub fn rank(names: impl Iterator<Item = String>, query: &str) -> Vec<usize> {
    let words = QueryWords::parse(query);
    let mut found: Vec<(i64, usize)> = names
        .enumerate()
        .filter_map(|(place, name)| {
            let score = if words.is_empty() {
                Some(0)
            } else {
                words.score(&Folded::from(name.as_str()).text)
            };
            score.map(|score| (score, place))
        })
        .collect();
    found.sort_by_key(|(score, place)| (-score, *place));
    found.into_iter().map(|(_, place)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(headings: &[(&str, &str)]) -> Index {
        let mut index = Index::default();
        for ((title, municipality), no) in headings.iter().zip(1..) {
            index.push(&heading(no, title, municipality));
        }
        index
    }

    fn heading(no: i64, title: &str, municipality: &str) -> Heading {
        let (title, municipality) = (title.to_owned(), Some(municipality.to_owned()));
        Heading { no: CaseNo(no), id: format!("sak-{no}"), title, municipality }
    }

    fn found(index: &mut Index, query: &str) -> Vec<i64> {
        let (hits, _) = index.find(query, 10, &|| false).unwrap();
        hits.into_iter().map(|no| no.0).collect()
    }

    #[test]
    fn norwegian_letters_and_case_are_folded_on_both_sides() {
        let mut index = index(&[
            ("Hjemmekontor", "Bodø"),
            ("Matkasser", "Bærum"),
            ("Skuler", "A\u{30A}lesund"),
        ]);
        assert_eq!(found(&mut index, "bodo"), [1]);
        assert_eq!(found(&mut index, "BÆRUM"), [2]);
        assert_eq!(found(&mut index, "ålesund"), [3]);
        assert_eq!(found(&mut index, "sak-2"), [2]);
        assert_eq!(found(&mut index, ""), [] as [i64; 0]);
    }

    #[test]
    fn the_letters_as_written_are_marked() {
        let marked = |query| Hit::marked(vec![heading(1, "Vær og ære", "Bærum")], query).remove(0);
        let title = MarkedText { text: "Vær og ære".into(), places: vec![7, 8, 9] };
        assert_eq!(marked("ære").title, title);
        assert_eq!(marked("baerum").municipality.places, [0, 1, 2, 3, 4]);
        assert_eq!(marked("ak-1").id.places, [1, 2, 3, 4]);
    }

    #[test]
    fn a_snippet_begins_with_a_word_and_has_its_hits_marked() {
        let text =
            "Da koronatiltakene stengte fysioterapien 12. mars, fikk pasientene nettbrett hjem.";
        let found = snippet(text, "NETTBRETT").unwrap();
        assert_eq!(found.text, "… 12. mars, fikk pasientene nettbrett hjem.");
        let letters: Vec<char> = found.text.chars().collect();
        assert_eq!(found.places.iter().map(|at| letters[*at]).collect::<String>(), "nettbrett");
        assert_eq!(snippet(text, "korona").unwrap().text, text);
        assert_eq!(snippet(text, "bærum"), None);
    }

    #[test]
    fn exact_hits_come_before_fuzzy_ones_and_every_word_must_match() {
        let mut index = index(&[
            ("Halv jul, er mer kontor", "Os"),
            ("Hjemmekontor", "Os"),
            ("Hjemmekontor", "Vik"),
        ]);
        assert_eq!(found(&mut index, "hjemmekontor")[..2], [2, 3]);
        assert_eq!(found(&mut index, "kontor vik"), [3]);
    }

    #[test]
    fn a_misspelling_is_found_and_scattered_letters_are_not() {
        let mut index =
            index(&[("Hjemmekontor", "Os"), ("Beholdere til hånddesinfeksjon", "Røros")]);
        assert_eq!(found(&mut index, "hjemekontor"), [1]);
        assert_eq!(found(&mut index, "bodø"), [] as [i64; 0]);
    }

    #[test]
    fn letters_scattered_over_one_long_word_or_over_two_are_no_misspelling() {
        let mut index = index(&[
            ("Bibliotekets utlånssystem", "Os"),
            ("Barn under skoleveien selv", "Os"),
            ("Tekst på tavla", "Os"),
            ("Ny buss", "Os"),
            ("Bokbuss", "Os"),
            ("Kommunetorget", "Os"),
        ]);
        // The beginning of a word comes before its middle.
        assert_eq!(found(&mut index, "buss"), [4, 5]);
        for scattered in ["bus s", "bius", "bsl", "ks", "tst", "komtog"] {
            assert!(!found(&mut index, scattered).contains(&2), "{scattered}");
        }
        assert_eq!(found(&mut index, "tst"), [] as [i64; 0]);
        assert_eq!(found(&mut index, "kommntorget"), [6]);
        assert_eq!(found(&mut index, "bibloteket"), [1]);
    }

    #[test]
    fn a_title_is_lit_where_the_list_marks_it() {
        let title = "Bibliotekets hjemlån";
        let of_list =
            |query| Hit::marked(vec![heading(1, title, "Os")], query).remove(0).title.places;
        for query in ["bibloteket", "hjemln", "lån", "hjem bibl"] {
            assert_eq!(title_places(title, title, query), of_list(query), "{query}");
        }
        assert_eq!(of_list("bibloteket").len(), 10);
    }

    #[test]
    fn a_search_that_no_one_waits_for_stops() {
        assert!(index(&[("a", "b")]).find("a", 10, &|| true).is_none());
    }

    #[test]
    fn each_letter_more_finds_what_the_whole_query_finds_at_once() {
        let titles =
            ["Hjemmekontor", "Heimekontor i kommunen", "Kontor hjemme", "Matkasser", "Røros"];
        let headings: Vec<(&str, &str)> = titles.iter().map(|title| (*title, "Bærum")).collect();
        for query in ["hjemkontor", "kontor hje", "komunen", "mat bærum", "xyz"] {
            let mut narrowed = index(&headings);
            for (end, _) in query.char_indices().skip(1) {
                let part = &query[..end];
                assert_eq!(
                    found(&mut narrowed, part),
                    found(&mut index(&headings), part),
                    "{part}"
                );
            }
        }
    }

    #[test]
    fn of_many_cases_the_exact_hits_are_found_alone_and_come_before_the_rest() {
        let mut index = Index::default();
        for no in 1..=30_000 {
            let title = if no % 10_000 == 0 { "Hjemmekontor" } else { "Hjemekontor" };
            index.push(&heading(no, title, "Os"));
        }
        assert!(!index.is_quick());
        let exact = [10_000, 20_000, 30_000].map(CaseNo).to_vec();
        let alone = index.find_exact("hjemmekontor", 5, &|| false).unwrap();
        assert_eq!(alone, (exact.clone(), 3));
        let all = index.find("hjemmekontor", 5, &|| false).unwrap();
        assert_eq!((&all.0[..3], all.1), (&exact[..], 3));
        assert_eq!(index.find_exact("hjemkontor", 5, &|| false).unwrap(), (Vec::new(), 0));
        let (hits, total) = index.find("hjemkontor", 5, &|| false).unwrap();
        assert_eq!((hits.len(), total), (5, 30_000));
    }
}
