//! Ids: those of the file, or such as the same report gets each time it is delivered.

use std::collections::HashSet;
use std::collections::hash_map::{Entry, HashMap};
use std::hash::{BuildHasher as _, RandomState};

use super::error::ImportErrorKind;
use super::place::CasePlace;
use super::repeated::{RepeatedRow, RepeatedRows};
use crate::domain::{CaseRecord, made_id};

/// The ids of a file's cases, in the order in which they are read. Of each only a hash is kept: a
/// file may have millions. Where two are alike, the file is read once more to tell which they are.
#[derive(Debug, Default)]
pub(super) struct IdCheck {
    hasher: RandomState,
    hashes: Vec<u64>,
    /// Whether the ids are those of the file; `None` before the first case.
    given: Option<bool>,
    /// Where the first case begins.
    first: Option<CasePlace>,
    /// Whether the ids are a column's, which need not be one of ids.
    of_column: bool,
    /// What that column is called.
    column: Option<String>,
    /// How often an id was made, where cases with the same title and text are numbered.
    made: Option<HashMap<String, usize>>,
}

impl IdCheck {
    /// Returns the check of a file in which cases with the same title and text get ids of their own, by their
    /// order, where `numbers_equal` says so.
    pub(super) fn new(numbers_equal: bool) -> Self {
        Self { made: numbers_equal.then(HashMap::new), ..Self::default() }
    }

    /// Gives an id to a case whose file has none. `column` is the file's column of ids.
    ///
    /// Without such a column, or where it is blank from top to bottom, a case's id is [`made_id`].
    ///
    /// # Errors
    /// An id that is missing where other cases have one.
    pub(super) fn assign(
        &mut self,
        record: &mut CaseRecord,
        place: CasePlace,
        column: Option<&str>,
    ) -> Result<(), ImportErrorKind> {
        let is_given = !record.case.id.trim().is_empty();
        let first = *self.first.get_or_insert(place);
        if *self.given.get_or_insert(is_given) != is_given {
            let place = if is_given { first } else { place };
            return Err(ImportErrorKind::BlankId {
                place,
                column: column.unwrap_or_default().to_owned(),
            });
        }
        if !is_given {
            record.case.id = made_id(&record.text_sha256);
            if let Some(made) = &mut self.made {
                let count = made.entry(record.case.id.clone()).or_default();
                *count += 1;
                if *count > 1 {
                    record.case.id = format!("{}-{count}", record.case.id);
                }
            }
        }
        self.of_column = true;
        if is_given && self.column.is_none() {
            self.column = column.map(str::to_owned);
        }
        self.hashes.push(self.hash(record));
        Ok(())
    }

    /// Notes the id of a case that must have one.
    ///
    /// # Errors
    /// There is none.
    pub(super) fn add(
        &mut self,
        record: &CaseRecord,
        place: CasePlace,
        column: &str,
    ) -> Result<(), ImportErrorKind> {
        self.given = Some(true);
        if record.case.id.trim().is_empty() {
            return Err(ImportErrorKind::BlankId { place, column: column.to_owned() });
        }
        self.hashes.push(self.hash(record));
        Ok(())
    }

    /// Returns the ids that two cases of the file may have.
    pub(super) fn doubtful(mut self) -> Doubtful {
        let repeated = RepeatedRows {
            column: self.column.take(),
            all: self.hashes.len(),
            ..RepeatedRows::default()
        };
        self.hashes.sort_unstable();
        let twice = self.hashes.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]);
        let hashes = twice.collect();
        self.hashes = Vec::new();
        Doubtful { ids: self, hashes, seen: HashMap::new(), repeated }
    }

    fn hash(&self, record: &CaseRecord) -> u64 {
        self.hasher.hash_one((record.case.source.as_deref(), record.case.id.as_str()))
    }
}

/// What is looked for when a file is read once more: two cases of one id.
pub(super) struct Doubtful {
    ids: IdCheck,
    hashes: HashSet<u64>,
    seen: HashMap<(Option<String>, String), CasePlace>,
    repeated: RepeatedRows,
}

impl Doubtful {
    /// Returns whether nothing has to be looked for.
    pub(super) fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }

    /// Looks at a case.
    ///
    /// # Errors
    /// An earlier one has its id, and these are no rows.
    pub(super) fn check(
        &mut self,
        record: &CaseRecord,
        place: CasePlace,
    ) -> Result<(), ImportErrorKind> {
        if !self.hashes.contains(&self.ids.hash(record)) {
            return Ok(());
        }
        let key = (record.case.source.clone(), record.case.id.clone());
        // A damaged sheet may have two rows of one number, so that places do not tell.
        let first = match self.seen.entry(key) {
            Entry::Vacant(free) => {
                free.insert(place);
                return Ok(());
            }
            Entry::Occupied(taken) => *taken.get(),
        };
        if self.ids.of_column {
            let id = (self.ids.given == Some(true)).then(|| record.case.id.clone());
            self.repeated.add(RepeatedRow { first, second: place, id });
            return Ok(());
        }
        Err(ImportErrorKind::DuplicateId { id: record.case.id.clone(), first, second: place })
    }

    /// Ends the look at the cases.
    ///
    /// # Errors
    /// Rows of a table have an id twice, or are the same where it has no ids.
    pub(super) fn end(self) -> Result<(), ImportErrorKind> {
        match (self.repeated.count, self.ids.given) {
            (0, _) => Ok(()),
            (_, Some(true)) => Err(ImportErrorKind::RepeatedIds(Box::new(self.repeated))),
            _ => Err(ImportErrorKind::SameContent(Box::new(self.repeated))),
        }
    }
}
