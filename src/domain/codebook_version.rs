//! Under which version of the codebook answers were given: what is compared, or counts, is of one version.
//!
//! An edition whose `changes` name other words and nothing else asks what the one before asked, so that both are one
//! version. Whatever else an edition changes makes it a version of its own, and so does one that does not say what it
//! changes. Old acts, and decisions of a file, name no codebook; they are taken to follow the one that is built in.

use std::collections::BTreeMap;

use super::case::TextHash;
use super::message::Message;
use super::taken_codebook::CodebookEdition;

/// What the codebook that is built in is called, on the command line and in files.
pub const BUILT_IN_CODEBOOK: &str = "built-in";

/// A codebook with its editions that change words alone, called by the newest of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodebookVersion {
    /// The hash of that edition; `None` for the codebook that is built in.
    pub sha256: Option<TextHash>,
    /// What it is called.
    pub name: String,
    /// Which edition it is; blank for the one that is built in.
    pub edition: String,
}

impl CodebookVersion {
    fn built_in() -> Self {
        Self { sha256: None, name: BUILT_IN_CODEBOOK.to_owned(), edition: String::new() }
    }

    fn of(edition: &CodebookEdition) -> Self {
        let (name, number) = (edition.name.clone(), edition.edition.clone());
        Self { sha256: Some(edition.sha256), name, edition: number }
    }

    /// Returns what it is called with its edition: `trondelag-2026 2`.
    #[must_use]
    pub fn called(&self) -> String {
        format!("{} {}", self.name, self.edition).trim_end().to_owned()
    }
}

/// The versions of a project's codebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodebookVersions {
    /// In the order in which they were taken; the first is the one that is built in.
    versions: Vec<CodebookVersion>,
    /// The version of each codebook that was taken, by its place.
    of: BTreeMap<TextHash, usize>,
}

impl Default for CodebookVersions {
    fn default() -> Self {
        Self { versions: vec![CodebookVersion::built_in()], of: BTreeMap::new() }
    }
}

impl CodebookVersions {
    /// Returns the versions to which these editions come, which are in the order of their stamps; `built_in` is the
    /// hash of the codebook of the program.
    #[must_use]
    pub fn new(taken: &[CodebookEdition], built_in: TextHash) -> Self {
        let mut found = Self::default();
        found.of.insert(built_in, 0);
        let mut before = 0;
        for edition in taken {
            let known = found.of.get(&edition.sha256).copied();
            let follows = || found.predecessor(edition, before);
            let place = match known.or_else(follows) {
                Some(place) => place,
                None => found.versions.len(),
            };
            match found.versions.get_mut(place) {
                None => found.versions.push(CodebookVersion::of(edition)),
                Some(version) if place > 0 => *version = CodebookVersion::of(edition),
                Some(_) => {}
            }
            found.of.insert(edition.sha256, place);
            before = place;
        }
        found
    }

    /// Returns the version that an edition has in common with the one it comes from; `None` where it is a version of its
    /// own. `before` is that of the edition before it.
    fn predecessor(&self, edition: &CodebookEdition, before: usize) -> Option<usize> {
        if edition.is_built_in {
            return Some(0);
        }
        if !edition.changes_words_alone() {
            return None;
        }
        match edition.from() {
            None => Some(before),
            Some(from) => {
                let is_it = |(hash, _): &(&TextHash, &usize)| hash.to_string().starts_with(from);
                self.of.iter().find(is_it).map(|(_, place)| *place)
            }
        }
    }

    /// Returns whether there is but one, so that nothing has to be kept apart.
    #[must_use]
    pub fn is_one(&self) -> bool {
        self.versions.len() < 2
    }

    /// Returns the place of the version to which the codebook belongs that an act names.
    #[must_use]
    pub fn place(&self, codebook: Option<TextHash>) -> usize {
        codebook.and_then(|hash| self.of.get(&hash)).copied().unwrap_or_default()
    }

    /// Returns what these are called, by their places.
    #[must_use]
    pub fn called(&self, places: impl IntoIterator<Item = usize>) -> Vec<String> {
        let versions = places.into_iter().filter_map(|place| self.versions.get(place));
        versions.map(CodebookVersion::called).collect()
    }
}

/// The one version of the codebook of which answers count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneVersion {
    of: CodebookVersions,
    place: usize,
}

impl OneVersion {
    /// Returns its place among the versions.
    #[must_use]
    pub const fn place(&self) -> usize {
        self.place
    }

    /// Returns whether the codebook that an act names is of this version.
    #[must_use]
    pub fn has(&self, codebook: Option<TextHash>) -> bool {
        self.of.place(codebook) == self.place
    }
}

/// Which versions of the codebook answers are of, and which of them count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CountedVersions {
    /// Each version under which there are answers, oldest first, with how many.
    pub versions: Vec<(CodebookVersion, usize)>,
    /// The version that counts alone; `None` where all count.
    pub only: Option<CodebookVersion>,
    /// How many answers are left out for it.
    pub left_out: usize,
    /// Whether all were asked for.
    pub are_all_wanted: bool,
}

impl CountedVersions {
    /// Chooses of the versions that have so many answers each the one with most, of several such the newest; all where
    /// they are wanted. Returns what is then to be known of the answers, and the version that counts alone.
    #[must_use]
    pub fn choose(
        of: &CodebookVersions,
        answers: &BTreeMap<usize, usize>,
        are_all_wanted: bool,
    ) -> (Self, Option<OneVersion>) {
        let version = |place: usize| of.versions.get(place).cloned();
        let versions: Vec<_> = answers
            .iter()
            .filter(|(_, count)| **count > 0)
            .filter_map(|(place, count)| Some((version(*place)?, *count)))
            .collect();
        let most = answers.iter().max_by_key(|(place, count)| (**count, **place));
        let most = most.map(|(place, _)| *place).filter(|_| versions.len() > 1 && !are_all_wanted);
        let only = most.and_then(version);
        let one = most.map(|place| OneVersion { of: of.clone(), place });
        (Self { versions, only, left_out: 0, are_all_wanted }, one)
    }

    /// Returns whether answers are of several versions.
    #[must_use]
    pub const fn are_several(&self) -> bool {
        self.versions.len() > 1
    }

    /// Returns what is to be known of it: what is left out, or how many answers each version has.
    #[must_use]
    pub fn message(&self) -> Option<Message> {
        if self.are_all_wanted {
            let each = self.versions.iter().map(|(of, count)| format!("{}: {count}", of.called()));
            let each: Vec<String> = each.collect();
            let message = Message::new("agreement-codebooks");
            return (!each.is_empty()).then(|| message.with("codebooks", each.join(", ")));
        }
        let only = self.only.as_ref().filter(|_| self.left_out > 0)?;
        let message = Message::new("agreement-codebook-others").with("count", self.left_out);
        Some(message.with("codebook", only.called()))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    const BUILT_IN: TextHash = TextHash([0xb0; 32]);

    fn edition(no: u8, changes: Value) -> CodebookEdition {
        CodebookEdition {
            sha256: TextHash([no; 32]),
            changes,
            name: "own".to_owned(),
            edition: no.to_string(),
            is_built_in: false,
        }
    }

    fn places(taken: &[CodebookEdition]) -> Vec<usize> {
        let versions = CodebookVersions::new(taken, BUILT_IN);
        taken.iter().map(|one| versions.place(Some(one.sha256))).collect()
    }

    #[test]
    fn editions_that_change_words_alone_are_one_version() {
        let words = json!({ "words_only": ["category.emergency"] });
        let meaning = json!({ "meaning": ["K1.2"] });
        let both = json!({ "words_only": ["category.emergency"], "meaning": ["K1.2"] });
        let renamed = json!({ "renamed": { "sector.a": "sector.b" }, "words_only": ["K1.1"] });
        for (changes, expected) in
            [(words.clone(), 1), (meaning, 2), (both, 2), (renamed, 2), (json!({}), 2)]
        {
            let taken = [edition(1, json!({})), edition(2, changes.clone())];
            assert_eq!(places(&taken), [1, expected], "{changes}");
        }
        // The first may say that it has other words than the one that is built in.
        assert_eq!(places(&[edition(1, words)]), [0]);
    }

    #[test]
    fn an_edition_comes_from_the_one_that_it_names() {
        let from = |from: &str| json!({ "from": from, "words_only": ["K1.1"] });
        let taken = [
            edition(1, json!({})),
            edition(2, json!({ "meaning": ["K1.2"] })),
            edition(3, from("0101")),
            edition(4, from("b0b0")),
            // What it comes from was never taken here.
            edition(5, from("9999")),
        ];
        assert_eq!(places(&taken), [1, 2, 1, 0, 3]);
    }

    #[test]
    fn what_names_no_codebook_or_one_of_another_program_is_of_the_built_in_one() {
        let back = CodebookEdition { is_built_in: true, ..edition(7, Value::Null) };
        let versions = CodebookVersions::new(&[edition(1, json!({})), back], BUILT_IN);
        for codebook in [None, Some(BUILT_IN), Some(TextHash([7; 32])), Some(TextHash([9; 32]))] {
            assert_eq!(versions.place(codebook), 0, "{codebook:?}");
        }
        assert_eq!(versions.place(Some(TextHash([1; 32]))), 1);
        // Taken again, it is what it was.
        let again = [edition(1, json!({})), edition(2, json!({})), edition(1, json!({}))];
        assert_eq!(places(&again), [1, 2, 1]);
    }

    #[test]
    fn the_version_with_most_answers_counts_and_of_equal_ones_the_newest() {
        let taken = [edition(1, json!({})), edition(2, json!({}))];
        let of = CodebookVersions::new(&taken, BUILT_IN);
        let chosen = |counts: [usize; 3], all: bool| {
            let answers = counts.into_iter().enumerate().collect();
            CountedVersions::choose(&of, &answers, all)
        };
        let place = |chosen: (CountedVersions, Option<OneVersion>)| chosen.1.map(|one| one.place);
        assert_eq!(place(chosen([2, 9, 3], false)), Some(1));
        assert_eq!(place(chosen([9, 0, 9], false)), Some(2));
        assert_eq!(place(chosen([9, 3, 9], true)), None);
        // Of one version alone there is nothing to say.
        let (found, only) = chosen([0, 4, 0], false);
        assert_eq!((only, found.message(), found.are_several()), (None, None, false));
    }
}
