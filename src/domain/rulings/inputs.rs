//! What a case is settled from.

use sha2::{Digest as _, Sha256};

use super::ruled::Ruled;
use crate::domain::case::TextHash;
use crate::domain::classification::Answers;
use crate::domain::event::Patch;

/// So many reviewers who came round to a ruling are tried as having done so after it: a thousand hashes. With more, it is asked
/// for once more.
const MOST_TRIED: usize = 10;

/// What one reviewer answers to a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReviewerInput {
    /// What they answered by themselves; blank where that is nothing.
    pub alone: Answers,
    /// What they answer since they saw the others' answers, where that is another; blank where they took theirs back.
    /// Agreement knows nothing of it; what counts does not contradict it.
    pub since: Option<Answers>,
}

impl ReviewerInput {
    /// Returns whether they answer now what was ruled.
    fn is_as_ruled(&self, ruled: &Answers) -> bool {
        is_as_ruled(self.since.as_ref().unwrap_or(&self.alone), ruled)
    }

    /// Returns whether they have come to answer what was ruled since they saw the others' answers.
    fn came_round_to(&self, ruled: &Answers) -> bool {
        self.since.as_ref().is_some_and(|since| is_as_ruled(since, ruled))
    }
}

/// Returns whether answers are those that were ruled. A ruling leaves facets as they are of which it says nothing.
fn is_as_ruled(answers: &Answers, ruled: &Answers) -> bool {
    let facets_of = |all: &Answers, facet: &str| all.facets.get(facet).cloned();
    (answers.category, answers.new, answers.kinds) == (ruled.category, ruled.new, ruled.kinds)
        && ruled.facets.iter().all(|(facet, _)| {
            let facet = facet.as_str();
            facets_of(answers, facet) == facets_of(ruled, facet)
        })
}

/// What a case is settled from, reviewer by reviewer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inputs(Vec<ReviewerInput>);

impl From<Vec<Answers>> for Inputs {
    fn from(independent: Vec<Answers>) -> Self {
        let alone = |alone| ReviewerInput { alone, since: None };
        independent.into_iter().map(alone).collect()
    }
}

impl FromIterator<ReviewerInput> for Inputs {
    fn from_iter<T: IntoIterator<Item = ReviewerInput>>(inputs: T) -> Self {
        Self(inputs.into_iter().collect())
    }
}

impl Inputs {
    /// Returns all answers that are there.
    pub fn iter(&self) -> impl Iterator<Item = &Answers> {
        let alone = self.0.iter().map(|input| &input.alone);
        alone.chain(self.since()).filter(|answers| !answers.is_blank())
    }

    fn since(&self) -> impl Iterator<Item = &Answers> {
        self.0.iter().filter_map(|input| input.since.as_ref())
    }

    /// Returns all answers, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Answers> {
        self.0
            .iter_mut()
            .flat_map(|input| std::iter::once(&mut input.alone).chain(&mut input.since))
    }

    /// Returns how many answered by themselves.
    #[must_use]
    pub fn given(&self) -> usize {
        self.0.iter().filter(|input| !input.alone.is_blank()).count()
    }

    /// Returns what identifies the answers: the SHA-256 over those that were given independently, each as the JSON of a
    /// patch on a line, sorted, and over what became another since in the same way. Who gave them is not part of it,
    /// since ids of one person may be joined.
    #[must_use]
    pub fn sha256(&self) -> TextHash {
        let line = |answers| serde_json::to_string(&Patch::answers(answers)).unwrap_or_default();
        let given = self.0.iter().map(|input| &input.alone).filter(|answers| !answers.is_blank());
        let mut lines: Vec<String> = given.map(line).collect();
        lines.sort_unstable();
        let mut since: Vec<String> =
            self.since().map(|answers| format!("since {}", line(answers))).collect();
        since.sort_unstable();
        let mut hasher = Sha256::new();
        for line in lines.iter().chain(&since) {
            hasher.update(line);
            hasher.update(b"\n");
        }
        TextHash(hasher.finalize().into())
    }

    /// Returns whether a ruling is about these answers: those that it settled, however many came to answer what was
    /// ruled since they saw it. Where some did and everyone answers that now, nothing is left to be ruled otherwise, and it
    /// is about them whatever they answered before.
    #[must_use]
    pub fn are_settled_by(&self, ruled: &Ruled) -> bool {
        if self.sha256() == ruled.inputs {
            return true;
        }
        let came_round = |place: &usize| self.0[*place].came_round_to(&ruled.answers);
        let came_round: Vec<usize> = (0..self.0.len()).filter(came_round).collect();
        if came_round.is_empty() {
            return false;
        }
        if self.0.iter().all(|input| input.is_as_ruled(&ruled.answers)) {
            return true;
        }
        // Any of them may have come round before the ruling, and the others after it.
        let count = came_round.len().min(MOST_TRIED);
        (1..1_u32 << count).any(|after| {
            let mut before = self.clone();
            for (bit, place) in came_round.iter().enumerate().take(count) {
                if after & (1 << bit) != 0 {
                    before.0[*place].since = None;
                }
            }
            before.sha256() == ruled.inputs
        })
    }
}
