//! How decisions read under the codebook in force, when they were given under an earlier edition.
//!
//! The log keeps what was given. An edition declares what it changes of the one before (`changes` of its act), and here,
//! in one place, follows what an old answer is called today and whether a decision is older than a changed meaning.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::case::TextHash;
use super::facet_answers::{FacetAnswer, FacetAnswers, FacetWord};
use super::taken_codebook::CodebookEdition;

/// What an edition declares that it changes of the one before. Values are written `facet.value`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
struct Declared {
    from: Option<String>,
    words_only: Vec<String>,
    meaning: Vec<String>,
    renamed: BTreeMap<String, String>,
    merged: BTreeMap<String, String>,
    retired: Vec<String>,
}

impl Declared {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What the reading needs of a codebook's canonical form: which facets it asks, and their values.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct CanonicalFacets {
    facets: Vec<AskedValues>,
}

#[derive(Debug, Deserialize)]
struct AskedValues {
    id: FacetWord,
    values: Vec<AskedValue>,
}

#[derive(Debug, Deserialize)]
struct AskedValue {
    id: FacetWord,
}

/// The editions that lead to the codebook in force, and what answers under them are called today.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CodebookReading {
    /// The editions from which the one in force came, the oldest first, itself last.
    lineage: Vec<(TextHash, Declared)>,
    /// The values of each facet in force.
    in_force: BTreeMap<FacetWord, BTreeSet<FacetWord>>,
    /// What values that are no longer in force are called today, by facet and value.
    moved: BTreeMap<(FacetWord, FacetWord), FacetWord>,
    /// Values that may not be given any more, by facet and value.
    retired: BTreeSet<(FacetWord, FacetWord)>,
}

impl CodebookReading {
    /// Returns the reading under the newest of these editions, which come in the order of their stamps; `text` is its
    /// canonical form, none where it is built in.
    #[must_use]
    pub fn new(taken: &[CodebookEdition], text: Option<&str>) -> Self {
        let asked: CanonicalFacets =
            text.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        let values = |facet: AskedValues| {
            (facet.id, facet.values.into_iter().map(|value| value.id).collect())
        };
        let mut reading = Self {
            lineage: lineage(taken),
            in_force: asked.facets.into_iter().map(values).collect(),
            ..Self::default()
        };
        reading.retired =
            reading.declared().flat_map(|one| &one.retired).filter_map(|id| parted(id)).collect();
        let olds: BTreeSet<(FacetWord, FacetWord)> = reading
            .declared()
            .flat_map(|one| one.renamed.keys().chain(one.merged.keys()))
            .filter_map(|id| parted(id))
            .collect();
        for (facet, value) in olds {
            let today = reading.followed(&facet, &value);
            if today != value {
                reading.moved.insert((facet, value), today);
            }
        }
        reading
    }

    fn declared(&self) -> impl Iterator<Item = &Declared> {
        self.lineage.iter().map(|(_, declared)| declared)
    }

    /// Follows a value through the editions. One that the codebook in force has is what it is called: ids that were
    /// given up are not used again.
    fn followed(&self, facet: &FacetWord, value: &FacetWord) -> FacetWord {
        if self.is_in_force(facet, value) {
            return *value;
        }
        self.declared().fold(*value, |value, declared| {
            let id = format!("{facet}.{value}");
            let next = declared.renamed.get(&id).or_else(|| declared.merged.get(&id));
            let next = next.and_then(|next| parted(next)).filter(|(of, _)| of == facet);
            next.map_or(value, |(_, next)| next)
        })
    }

    fn is_in_force(&self, facet: &FacetWord, value: &FacetWord) -> bool {
        self.in_force.get(facet).is_some_and(|values| values.contains(value))
    }

    /// Returns whether the codebook in force asks this facet; where not, its answers are kept and not shown.
    #[must_use]
    pub fn asks(&self, facet: &str) -> bool {
        facet.parse().is_ok_and(|facet: FacetWord| self.in_force.contains_key(&facet))
    }

    /// Returns whether a facet was asked once and is not any more. Where no codebook of one's own was ever taken, facets came
    /// with an import.
    #[must_use]
    pub fn is_gone(&self, facet: &FacetWord) -> bool {
        !self.lineage.is_empty() && !self.asks(facet.as_str())
    }

    /// Returns whether values of a facet read otherwise than they were given.
    #[must_use]
    pub fn moves(&self, facet: &FacetWord) -> bool {
        self.moved.keys().any(|(of, _)| of == facet)
    }

    /// Returns whether a value stays on the cases that have it, and can be given to no other.
    #[must_use]
    pub fn is_retired(&self, facet: &FacetWord, value: &FacetWord) -> bool {
        self.retired.contains(&(*facet, *value))
    }

    /// Returns the values of a facet that can be given to no other case.
    pub fn retired<'s>(&'s self, facet: &'s FacetWord) -> impl Iterator<Item = &'s FacetWord> {
        self.retired.iter().filter(move |(of, _)| of == facet).map(|(_, value)| value)
    }

    /// Returns what a value is called today.
    #[must_use]
    pub fn value(&self, facet: &FacetWord, given: &FacetWord) -> FacetWord {
        let key = (*facet, *given);
        self.moved.get(&key).copied().unwrap_or(*given)
    }

    /// Returns an answer as it reads today.
    #[must_use]
    pub fn answer(&self, facet: &FacetWord, given: &FacetAnswer) -> FacetAnswer {
        if self.moved.is_empty() {
            return given.clone();
        }
        let words = given.words().map(|word| self.value(facet, word));
        // There is a word for each, so that an answer stays one.
        FacetAnswer::of(words, given.is_list()).unwrap_or_else(|| given.clone())
    }

    /// Returns the answer to a facet as it reads today; `None` where it is not answered.
    #[must_use]
    pub fn answer_to(&self, facet: &FacetWord, given: &FacetAnswers) -> Option<FacetAnswer> {
        given.get(facet.as_str()).map(|given| self.answer(facet, given))
    }

    /// Returns the values that count as answers to a facet: those of the codebook in force, and what is retired. An answer by
    /// another one is none, as when a value became several. `None` where the codebook does not ask the facet.
    #[must_use]
    pub fn counting(&self, facet: &FacetWord) -> Option<BTreeSet<FacetWord>> {
        let values = self.in_force.get(facet)?.iter().chain(self.retired(facet)).copied();
        Some(values.chain([FacetWord::unclear()]).collect())
    }

    fn counts(&self, facet: &FacetWord, answer: &FacetAnswer) -> bool {
        let counting = self.counting(facet);
        counting.is_none_or(|values| answer.words().any(|word| values.contains(word)))
    }

    /// Returns whether a facet is answered by one of these values, by whatever id that was given or is asked for; `None`
    /// is that no answer counts.
    #[must_use]
    pub fn is_answered_by(
        &self,
        facet: &FacetWord,
        given: &FacetAnswers,
        values: &BTreeSet<Option<FacetWord>>,
    ) -> bool {
        match self.answer_to(facet, given) {
            None => values.contains(&None),
            Some(answer) if values.contains(&None) && !self.counts(facet, &answer) => true,
            Some(answer) => {
                let mut wanted = values.iter().flatten().map(|value| self.value(facet, value));
                wanted.any(|value| answer.has(value.as_str()))
            }
        }
    }

    /// Returns answers as they read today: to the same facets, none more and none less.
    #[must_use]
    pub fn answers(&self, given: &FacetAnswers) -> FacetAnswers {
        let read = given.iter().map(|(facet, given)| (*facet, self.answer(facet, given)));
        read.collect()
    }

    /// Returns what of these answers reads as another value today.
    pub fn read_otherwise<'a>(
        &'a self,
        given: &'a FacetAnswers,
    ) -> impl Iterator<Item = ReadOtherwise> + 'a {
        let words = given.iter().filter(|_| !self.moved.is_empty());
        let words =
            words.flat_map(|(facet, answer)| answer.words().map(move |word| (*facet, *word)));
        words.filter_map(|(facet, given)| {
            let today = *self.moved.get(&(facet, given))?;
            Some(ReadOtherwise { facet, given, today })
        })
    }

    /// Returns every id under which a value may have been given: its own, and those that became it.
    #[must_use]
    pub fn given_as(&self, facet: &FacetWord, today: &FacetWord) -> BTreeSet<FacetWord> {
        let is_it =
            |((of, _), to): &(&(FacetWord, FacetWord), &FacetWord)| of == facet && *to == today;
        let olds = self.moved.iter().filter(is_it).map(|((_, old), _)| *old);
        olds.chain([*today]).collect()
    }

    /// Returns the rules, options and values of which the meaning changed, the newest change first, each once.
    #[must_use]
    pub fn changed_meanings(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = Vec::new();
        for id in self.declared().collect::<Vec<_>>().iter().rev().flat_map(|one| &one.meaning) {
            if !ids.contains(&id.as_str()) {
                ids.push(id);
            }
        }
        ids
    }

    /// Returns the codebooks under which a decision is not older than the last change of a meaning: of this rule,
    /// option or value, or of any. `None` where no such change is declared, so that no decision is older.
    #[must_use]
    pub fn since(&self, meaning: Option<&str>) -> Option<BTreeSet<TextHash>> {
        let changes = |declared: &Declared| match meaning {
            Some(id) => declared.meaning.iter().any(|changed| changed == id),
            None => !declared.meaning.is_empty(),
        };
        let at = self.lineage.iter().rposition(|(_, declared)| changes(declared))?;
        Some(self.lineage[at..].iter().map(|(hash, _)| *hash).collect())
    }

    /// Returns a value of this codebook that an earlier edition gave up, so that old answers would be read as something
    /// else; `None` where there is none.
    #[must_use]
    pub fn used_again(&self) -> Option<String> {
        let given_up = |one: &Declared| {
            one.renamed.keys().chain(one.merged.keys()).cloned().collect::<Vec<_>>()
        };
        let is_value =
            |id: &String| parted(id).is_some_and(|(facet, value)| self.is_in_force(&facet, &value));
        self.declared().flat_map(given_up).find(is_value)
    }
}

/// An answer by a value that an earlier codebook had, which reads as another one today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReadOtherwise {
    /// The facet.
    pub facet: FacetWord,
    /// The value as it was given.
    pub given: FacetWord,
    /// The value as it reads.
    pub today: FacetWord,
}

/// Under which codebook a case was decided.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CodebookIs {
    /// One that is older than the last change of a meaning.
    Old,
    /// One that is older than the last change of the meaning of this rule, option or value, by its id.
    Before(String),
    /// One of which the hash begins so, in small hexadecimal digits.
    Hash(String),
}

impl CodebookIs {
    /// Returns whether the codebook under which a case was decided is such a one; old acts name none.
    #[must_use]
    pub fn is_it(&self, under: Option<TextHash>, reading: &CodebookReading) -> bool {
        let older = |since: Option<BTreeSet<TextHash>>| {
            since.is_some_and(|since| under.is_none_or(|under| !since.contains(&under)))
        };
        match self {
            Self::Old => older(reading.since(None)),
            Self::Before(id) => older(reading.since(Some(id))),
            Self::Hash(begins) => under.is_some_and(|under| under.to_string().starts_with(begins)),
        }
    }
}

/// Returns the editions from which the newest came, by what each says that it changes (`from`, or else the one that was
/// taken before); one that declares nothing is a first edition.
fn lineage(taken: &[CodebookEdition]) -> Vec<(TextHash, Declared)> {
    let declared =
        |edition: &CodebookEdition| Declared::deserialize(&edition.changes).unwrap_or_default();
    let mut lineage: Vec<(TextHash, Declared)> = Vec::new();
    let mut at = taken.len().checked_sub(1);
    while let Some(edition) = at.and_then(|at| taken.get(at)) {
        let changes = declared(edition);
        let is_first = changes.is_empty();
        let from = changes.from.clone();
        lineage.push((edition.sha256, changes));
        let is_new = |at: &usize| lineage.iter().all(|(hash, _)| *hash != taken[*at].sha256);
        at = match (is_first, from) {
            (true, _) => None,
            (false, None) => (0..at.unwrap_or(0)).rev().find(is_new),
            (false, Some(from)) => {
                let is_it = |at: &usize| taken[*at].sha256.to_string().starts_with(&from);
                (0..taken.len()).rev().filter(is_new).find(is_it)
            }
        };
    }
    lineage.reverse();
    lineage
}

/// Returns facet and value of `facet.value`; `None` where it is something else.
fn parted(id: &str) -> Option<(FacetWord, FacetWord)> {
    let (facet, value) = id.split_once('.')?;
    Some((facet.parse().ok()?, value.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    fn word(word: &str) -> FacetWord {
        word.parse().unwrap()
    }

    fn edition(no: u8, changes: impl Into<Value>) -> CodebookEdition {
        let changes = changes.into();
        CodebookEdition::read(&json!({ "sha256": TextHash([no; 32]), "changes": changes })).unwrap()
    }

    fn text(values: &[&str]) -> String {
        let values: Vec<Value> = values.iter().map(|id| json!({ "id": id })).collect();
        json!({ "facets": [{ "id": "sector", "values": values }] }).to_string()
    }

    #[test]
    fn a_value_is_followed_through_editions_and_what_is_in_force_is_itself() {
        let editions = [
            edition(1, json!({})),
            edition(2, json!({ "renamed": { "sector.social": "sector.welfare" } })),
            edition(
                3,
                json!({ "merged": { "sector.welfare": "sector.care", "sector.health": "sector.care" },
                        "retired": ["sector.other"] }),
            ),
        ];
        let reading = CodebookReading::new(&editions, Some(&text(&["care", "other", "technical"])));
        let sector = word("sector");
        for (given, today) in [
            ("social", "care"),
            ("welfare", "care"),
            ("health", "care"),
            ("technical", "technical"),
            ("unclear", "unclear"),
            ("never_seen", "never_seen"),
        ] {
            assert_eq!(reading.value(&sector, &word(given)), word(today), "{given}");
        }
        let given_as = reading.given_as(&sector, &word("care"));
        assert_eq!(given_as, ["care", "health", "social", "welfare"].map(word).into());
        assert!(reading.is_retired(&sector, &word("other")) && reading.asks("sector"));
        assert!(!reading.asks("stage") && reading.used_again().is_none());
        // Who goes back to the first edition reads by that alone.
        let back = [editions.as_slice(), &[edition(1, json!({}))]].concat();
        let reading = CodebookReading::new(&back, Some(&text(&["social", "health", "other"])));
        assert_eq!(reading.value(&sector, &word("social")), word("social"));
        assert!(!reading.is_retired(&sector, &word("other")));
    }

    #[test]
    fn an_answer_by_a_value_that_became_several_is_none() {
        let editions = [edition(1, json!({ "retired": ["sector.other"] }))];
        let reading = CodebookReading::new(&editions, Some(&text(&["roads", "water"])));
        let sector = word("sector");
        let is_missing = |given: &[&str], facet: &FacetWord| {
            let answer = FacetAnswer::of(given.iter().map(|id| word(id)), true);
            let given = FacetAnswers::from_iter([(*facet, answer.unwrap())]);
            reading.is_answered_by(facet, &given, &[None].into())
        };
        assert!(is_missing(&["technical"], &sector));
        for given in [&["roads"][..], &["technical", "water"], &["other"], &["unclear"]] {
            assert!(!is_missing(given, &sector), "{given:?}");
        }
        // Nothing is known of a facet that came with an import.
        assert!(!is_missing(&["technical"], &word("stage")));
    }

    #[test]
    fn an_edition_that_names_another_comes_from_that_one() {
        let editions = [
            edition(1, json!({})),
            edition(2, json!({ "from": "0101", "meaning": ["K1.2"] })),
            // Taken in another copy meanwhile.
            edition(9, json!({ "renamed": { "sector.a": "sector.b" } })),
            edition(3, json!({ "from": "0202", "words_only": ["K1.1"] })),
        ];
        let reading = CodebookReading::new(&editions, Some(&text(&["b"])));
        assert_eq!(reading.value(&word("sector"), &word("a")), word("a"));
        let hashes = |nos: &[u8]| Some(nos.iter().map(|no| TextHash([*no; 32])).collect());
        assert_eq!(reading.since(Some("K1.2")), hashes(&[2, 3]));
        assert_eq!(reading.since(None), hashes(&[2, 3]));
        assert_eq!(reading.since(Some("K1.1")), None);
        assert_eq!(reading.changed_meanings(), ["K1.2"]);
    }

    #[test]
    fn an_id_that_was_given_up_is_found_where_it_is_used_again() {
        let editions = [edition(2, json!({ "renamed": { "sector.a": "sector.b" } }))];
        let reading = CodebookReading::new(&editions, Some(&text(&["a", "b"])));
        assert_eq!(reading.used_again().as_deref(), Some("sector.a"));
    }

    const IDS: [&str; 5] = ["a", "b", "c", "d", "no_partner"];

    /// Editions that rename and merge whatever they like, circles among them.
    fn editions() -> impl Strategy<Value = Vec<CodebookEdition>> {
        let id = || prop::sample::select(&IDS[..]).prop_map(|id| format!("sector.{id}"));
        let moves = || prop::collection::btree_map(id(), id(), 0..3);
        let from = prop::option::of((0u8..6).prop_map(|no| format!("0{no}")));
        let changes = (moves(), moves(), prop::collection::vec(id(), 0..2), from);
        let changes = changes.prop_map(|(renamed, merged, retired, from)| {
            json!({ "renamed": renamed, "merged": merged, "retired": retired, "from": from })
        });
        let edition = (0u8..6, changes).prop_map(|(no, changes)| edition(no, changes));
        prop::collection::vec(edition, 0..6)
    }

    proptest! {
        #[test]
        fn reading_loses_no_answer(
            editions in editions(),
            values in prop::sample::subsequence(&IDS[..], 0..5),
            given in prop::collection::vec(prop::sample::select(&IDS[..]), 1..5),
            is_list in any::<bool>(),
        ) {
            let reading = CodebookReading::new(&editions, Some(&text(&values)));
            let given = if is_list { given } else { given[..1].to_vec() };
            let given = FacetAnswer::of(given.into_iter().map(word), is_list).unwrap();
            for facet in ["sector", "stage"].map(word) {
                let answers = FacetAnswers::from_iter([(facet, given.clone())]);
                let read = reading.answers(&answers);
                prop_assert_eq!(read.iter().count(), 1);
                let read = read.get(facet.as_str()).unwrap();
                prop_assert_eq!(read.is_list(), is_list);
                // Each value is there under its name of today, and no other is.
                for value in given.words() {
                    let today = reading.value(&facet, value);
                    prop_assert!(read.has(today.as_str()));
                    prop_assert!(reading.given_as(&facet, &today).contains(value));
                }
                for value in read.words() {
                    let given_as = reading.given_as(&facet, value);
                    prop_assert!(given.words().any(|word| given_as.contains(word)));
                }
            }
        }
    }
}
