//! What an act changes of a classification.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::classification::{Answers, Classification};
use super::facet_answers::{FacetAnswer, FacetAnswers, FacetWord};
use super::scheme::{Answer, CategoryAnswer, KindsAnswer};

/// What a patch does to one answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Change<T> {
    /// Leaves it untouched. Not written to the log.
    #[default]
    Keep,
    /// Removes the answer. `null` in the log.
    Clear,
    /// Answers with this.
    Set(T),
}

impl<T> Change<T> {
    /// Sets what is there, clears where there is nothing.
    pub fn to(value: Option<T>) -> Self {
        value.map_or(Self::Clear, Self::Set)
    }

    /// Sets what is there, keeps what is where there is nothing.
    pub fn given(value: Option<T>) -> Self {
        value.map_or(Self::Keep, Self::Set)
    }

    /// Returns whether the patch leaves this answer as it is.
    pub const fn is_keep(&self) -> bool {
        matches!(self, Self::Keep)
    }

    /// Returns the value that is set.
    pub fn value(&self) -> Option<T>
    where
        T: Clone,
    {
        match self {
            Self::Set(value) => Some(value.clone()),
            Self::Keep | Self::Clear => None,
        }
    }

    /// Returns the same change of something made from the value.
    pub fn map<U>(self, into: impl FnOnce(T) -> U) -> Change<U> {
        match self {
            Self::Keep => Change::Keep,
            Self::Clear => Change::Clear,
            Self::Set(value) => Change::Set(into(value)),
        }
    }

    fn apply(&self, place: &mut Option<T>)
    where
        T: Clone,
    {
        match self {
            Self::Keep => {}
            Self::Clear => *place = None,
            Self::Set(value) => *place = Some(value.clone()),
        }
    }
}

impl<T: Serialize> Serialize for Change<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Set(value) => serializer.serialize_some(value),
            Self::Keep | Self::Clear => serializer.serialize_none(),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Change<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self::to)
    }
}

/// What an act changes of a classification; what it does not mention stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Patch {
    /// Question 1.
    #[serde(default, skip_serializing_if = "Change::is_keep")]
    pub category: Change<CategoryAnswer>,
    /// Question 2.
    #[serde(default, skip_serializing_if = "Change::is_keep")]
    pub new: Change<Answer>,
    /// Question 3.
    #[serde(default, skip_serializing_if = "Change::is_keep")]
    pub kinds: Change<KindsAnswer>,
    /// The facets that it answers, or of which it removes the answer (`null`).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facets: BTreeMap<FacetWord, Change<FacetAnswer>>,
    /// The note. The store keeps its text outside the log, where it can be erased.
    #[serde(default, skip_serializing_if = "Change::is_keep")]
    pub note: Change<String>,
    /// The flag: set to raised or lowered.
    #[serde(default, skip_serializing_if = "Change::is_keep")]
    pub flag: Change<bool>,
}

impl Patch {
    /// Writes all three answers, changed or not, and every facet that is answered, so that undoing an earlier batch
    /// never hollows out this decision.
    #[must_use]
    pub fn answers(answers: &Answers) -> Self {
        Self {
            category: Change::to(answers.category),
            new: Change::to(answers.new),
            kinds: Change::to(answers.kinds),
            facets: set_facets(&answers.facets),
            ..Self::default()
        }
    }

    /// Writes what is answered here, and leaves the rest as it is.
    #[must_use]
    pub fn given(answers: &Answers) -> Self {
        let Answers { category, new, kinds, facets } = answers;
        Self {
            category: Change::given(*category),
            new: Change::given(*new),
            kinds: Change::given(*kinds),
            facets: set_facets(facets),
            ..Self::default()
        }
    }

    /// Removes the answers to facets that were answered before and are not any more.
    #[must_use]
    pub fn clearing(mut self, before: &FacetAnswers) -> Self {
        for (facet, _) in before.iter() {
            self.facets.entry(*facet).or_insert(Change::Clear);
        }
        self
    }

    /// Writes everything that a reviewer has decided about a case.
    #[must_use]
    pub fn whole(classification: &Classification) -> Self {
        Self {
            note: Change::to(classification.note.clone()),
            flag: Change::Set(classification.flagged),
            ..Self::answers(&classification.answers)
        }
    }

    /// Returns whether it changes an answer to one of the three questions, and not facets, note or flag alone.
    #[must_use]
    pub const fn answers_a_question(&self) -> bool {
        !(self.category.is_keep() && self.new.is_keep() && self.kinds.is_keep())
    }

    /// Returns whether it changes an answer to a question or to a facet, and not note or flag alone.
    #[must_use]
    pub fn gives_answers(&self) -> bool {
        self.answers_a_question() || !self.facets.is_empty()
    }

    /// Returns what both change alike: what one act did to cases of which each was given answers of its own.
    #[must_use]
    pub fn shared_with(mut self, other: &Self) -> Self {
        self.category = shared(self.category, &other.category);
        self.new = shared(self.new, &other.new);
        self.kinds = shared(self.kinds, &other.kinds);
        self.note = shared(self.note, &other.note);
        self.flag = shared(self.flag, &other.flag);
        self.facets.retain(|facet, change| other.facets.get(facet) == Some(change));
        self
    }

    /// Changes answers.
    pub fn apply_to(&self, answers: &mut Answers) {
        self.category.apply(&mut answers.category);
        self.new.apply(&mut answers.new);
        self.kinds.apply(&mut answers.kinds);
        for (facet, change) in &self.facets {
            let mut answer = answers.facets.get(facet.as_str()).cloned();
            change.apply(&mut answer);
            answers.facets.set(*facet, answer);
        }
    }

    /// Does the change.
    pub fn apply(&self, classification: &mut Classification) {
        self.apply_to(&mut classification.answers);
        self.note.apply(&mut classification.note);
        match self.flag {
            Change::Keep => {}
            Change::Clear => classification.flagged = false,
            Change::Set(raised) => classification.flagged = raised,
        }
    }
}

fn shared<T: PartialEq>(one: Change<T>, other: &Change<T>) -> Change<T> {
    if one == *other { one } else { Change::Keep }
}

fn set_facets(facets: &FacetAnswers) -> BTreeMap<FacetWord, Change<FacetAnswer>> {
    facets.iter().map(|(facet, answer)| (*facet, Change::Set(answer.clone()))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::scheme::Category;
    use super::*;

    #[test]
    fn what_is_absent_from_a_patch_is_untouched_and_null_clears() -> Result<(), serde_json::Error> {
        let patch = Patch {
            category: Change::Set(CategoryAnswer::Is(Category::LongTerm)),
            new: Change::Clear,
            ..Patch::default()
        };
        let json = serde_json::to_string(&patch)?;
        assert_eq!(json, r#"{"category":"long_term","new":null}"#);
        assert_eq!(serde_json::from_str::<Patch>(&json)?, patch);
        Ok(())
    }

    #[test]
    fn a_patch_answers_the_facets_that_it_names_and_no_others() -> Result<(), serde_json::Error> {
        let json = r#"{"facets":{"partners":["county","state"],"sector":"social","stage":null}}"#;
        let patch: Patch = serde_json::from_str(json)?;
        assert_eq!(serde_json::to_string(&patch)?, json);
        let before = r#"{"facets":{"origin":"copied","sector":"culture","stage":"pilot"}}"#;
        let mut classification = Classification::default();
        serde_json::from_str::<Patch>(before)?.apply(&mut classification);
        patch.apply(&mut classification);
        let facets = serde_json::to_string(&classification.answers.facets)?;
        let left = r#"{"origin":"copied","partners":["county","state"],"sector":"social"}"#;
        assert_eq!(facets, left);
        assert!(!patch.answers_a_question());
        Ok(())
    }
}
