//! Names under which reviewers leave the project without being known.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};
use uuid::Builder;

use super::reader::{Reader, Result};
use super::reviewers;
use crate::domain::set_shape::SetShared;
use crate::domain::{CaseRecord, Reviewer, ReviewerId};

/// How many bytes of the hash a pseudonym shows: enough that no two reviewers share one.
const SHOWN: usize = 5;

/// Makes pseudonyms: always the same for a reviewer of this project, whatever name they go by, and another in
/// any other. Without the project, they cannot be undone by guessing names.
#[derive(Debug)]
pub struct Pseudonyms {
    secret: [u8; 32],
    /// People who worked under a name before ids were minted, with that name and the id made from it: the
    /// pseudonym stays.
    by_name: BTreeMap<ReviewerId, (String, ReviewerId)>,
}

impl Reader {
    /// Returns what makes this project's pseudonyms.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn pseudonyms(&self) -> Result<Pseudonyms> {
        self.ask(|conn| {
            let secret =
                conn.query_row("SELECT secret FROM project WHERE no = 1", [], |row| row.get(0))?;
            Ok(Pseudonyms { secret, by_name: reviewers::names_of_ids(conn)? })
        })
    }
}

impl Pseudonyms {
    /// Puts pseudonyms in the place of the reviewers' names and ids. Names in notes and reports stay.
    pub fn hide(&self, record: &mut CaseRecord) {
        for decision in &mut record.classifications {
            decision.reviewer = self.pseudonym_of(&decision.reviewer);
        }
        if let Some(record) = &mut record.final_record {
            for ruling in record.settlement.rulings_mut() {
                ruling.by = self.pseudonym_of(&ruling.by);
            }
        }
        // In the order of the names, they would tell something of them.
        record.classifications.sort_by(|one, other| one.reviewer.cmp(&other.reviewer));
    }

    /// Puts pseudonyms in the place of the names and ids of all who decided.
    pub fn hide_reviewers(&self, shared: &mut SetShared) {
        for reviewer in &mut shared.reviewers {
            *reviewer = self.pseudonym_of(reviewer);
        }
        shared.reviewers.sort();
    }

    fn pseudonym_of(&self, reviewer: &Reviewer) -> Reviewer {
        let (hash, basis) = match self.by_name.get(&reviewer.id()) {
            Some((name, id)) => (self.hash_of("", name.as_bytes()), *id),
            None => (self.hash_of("name", reviewer.id().0.as_bytes()), reviewer.id()),
        };
        let name = hash[..SHOWN].iter().fold("reviewer-".to_owned(), |mut pseudonym, byte| {
            // Writing into a String cannot fail.
            let _ = write!(pseudonym, "{byte:02x}");
            pseudonym
        });
        let mut id = [0; 16];
        id.copy_from_slice(&self.hash_of("id", basis.0.as_bytes())[..16]);
        let id = ReviewerId(Builder::from_random_bytes(id).into_uuid());
        Reviewer::new(&name).map_or_else(|| reviewer.clone(), |pseudonym| pseudonym.with_id(id))
    }

    fn hash_of(&self, purpose: &str, hidden: &[u8]) -> [u8; 32] {
        Sha256::new()
            .chain_update(self.secret)
            .chain_update(purpose)
            .chain_update(hidden)
            .finalize()
            .into()
    }
}
