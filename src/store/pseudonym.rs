//! Names under which reviewers leave the project without being known.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::reader::{Reader, Result};
use crate::domain::CaseRecord;

/// How many bytes of the hash a pseudonym shows: enough that no two reviewers share one.
const SHOWN: usize = 5;

/// Makes pseudonyms: always the same for a reviewer of this project, and another in any other. Without
/// the project, they cannot be undone by guessing names.
#[derive(Debug)]
pub struct Pseudonyms {
    secret: [u8; 32],
}

impl Reader {
    /// Returns what makes this project's pseudonyms.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn pseudonyms(&self) -> Result<Pseudonyms> {
        self.ask(|conn| {
            conn.query_row("SELECT secret FROM project WHERE no = 1", [], |row| row.get(0))
        })
        .map(|secret| Pseudonyms { secret })
    }
}

impl Pseudonyms {
    /// Puts pseudonyms in the place of the reviewers' names. Names in notes and reports stay.
    pub fn hide(&self, record: &mut CaseRecord) {
        for decision in &mut record.classifications {
            decision.reviewer = self.name_for(&decision.reviewer);
        }
        // In the order of the names, they would tell something of them.
        record.classifications.sort_by(|one, other| one.reviewer.cmp(&other.reviewer));
    }

    fn name_for(&self, name: &str) -> String {
        let hash = Sha256::new().chain_update(self.secret).chain_update(name).finalize();
        hash.iter().take(SHOWN).fold("reviewer-".to_owned(), |mut pseudonym, byte| {
            // Writing into a String cannot fail.
            let _ = write!(pseudonym, "{byte:02x}");
            pseudonym
        })
    }
}
