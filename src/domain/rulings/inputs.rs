//! What a case is settled from.

use sha2::{Digest as _, Sha256};

use crate::domain::case::TextHash;
use crate::domain::classification::Answers;
use crate::domain::event::Patch;

/// What a case is settled from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inputs {
    /// What reviewers answered by themselves.
    pub independent: Vec<Answers>,
    /// What they answer since they saw the others' answers, where that is another; blank where they took theirs back.
    /// Agreement knows nothing of it; what counts does not contradict it.
    pub since: Vec<Answers>,
}

impl From<Vec<Answers>> for Inputs {
    fn from(independent: Vec<Answers>) -> Self {
        Self { independent, since: Vec::new() }
    }
}

impl Inputs {
    /// Returns all answers that are there.
    pub fn iter(&self) -> impl Iterator<Item = &Answers> {
        self.independent.iter().chain(&self.since).filter(|answers| !answers.is_blank())
    }

    /// Returns all answers, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Answers> {
        self.independent.iter_mut().chain(&mut self.since)
    }

    /// Returns how many answered by themselves.
    #[must_use]
    pub fn given(&self) -> usize {
        self.independent.iter().filter(|answers| !answers.is_blank()).count()
    }

    /// Returns what identifies the answers: the SHA-256 over those that were given independently, each as the JSON of a
    /// patch on a line, sorted, and over what became another since in the same way. Who gave them is not part of it,
    /// since ids of one person may be joined.
    #[must_use]
    pub fn sha256(&self) -> TextHash {
        let line = |answers| serde_json::to_string(&Patch::answers(answers)).unwrap_or_default();
        let given = self.independent.iter().filter(|answers| !answers.is_blank());
        let mut lines: Vec<String> = given.map(line).collect();
        lines.sort_unstable();
        let mut since: Vec<String> =
            self.since.iter().map(|answers| format!("since {}", line(answers))).collect();
        since.sort_unstable();
        let mut hasher = Sha256::new();
        for line in lines.iter().chain(&since) {
            hasher.update(line);
            hasher.update(b"\n");
        }
        TextHash(hasher.finalize().into())
    }
}
