//! What could not be saved goes to another file: a classified set, which `import` reads again.

use std::path::Path;

use crate::codebook::codebook_sha256;
use crate::domain::set_shape::SetShared;
use crate::domain::{CaseRecord, Message, Moment, ToMessage as _};
use crate::export::{ExportError, ExportFormat, Overwrite, SetHeader, write_atomically, writer};
use crate::review::State;
use crate::store::{Reader, StoreError};
use crate::workflow;

/// The decisions to be written.
pub(super) struct Rescue {
    records: Vec<CaseRecord>,
    /// The answer for so many cases is not among them, because their reports could not be read.
    without: Option<(usize, StoreError)>,
}

impl Rescue {
    /// Returns the decisions on single cases, and those of an answer for many cases that is underway: the
    /// store knows these cases, and reading may work where writing does not.
    pub(super) fn new(
        state: &State,
        reader: Result<&Reader, &StoreError>,
        mut records: Vec<CaseRecord>,
    ) -> Self {
        let Some(batch) = state.batch_underway() else { return Self { records, without: None } };
        let read = |no| reader.map_err(Clone::clone)?.case(no, state.reviewer());
        let with_batch = |open| state.with_batch(open, batch);
        let cases: Result<Vec<_>, _> = batch.cases.iter().map(|no| read(*no)).collect();
        match cases {
            Ok(cases) => {
                let marked: Vec<_> = cases.into_iter().flatten().map(with_batch).collect();
                // A case that also has an act of its own is among the marked ones with both.
                records.retain(|record| !marked.iter().any(|other| is_same(record, other)));
                records.extend(marked);
                Self { records, without: None }
            }
            Err(error) => Self { records, without: Some((batch.cases.len(), error)) },
        }
    }

    /// Writes the file under the first name that may be taken: this stem's, or the like among the
    /// temporary files. `None` where none may.
    pub(super) fn write_somewhere(&self, stem: &Path) -> Option<Message> {
        let name = stem.file_name().unwrap_or_default().to_string_lossy();
        let process = std::process::id();
        let beside = |name: &str| stem.with_file_name(name);
        let names = [format!("{name}.json"), format!("{name}-{process}.json")];
        let temporary = std::env::temp_dir().join(&names[1]);
        let paths = names.iter().map(|name| beside(name)).chain([temporary]);
        paths.map(|path| self.written(&path)).find_map(Result::ok)
    }

    /// Writes the file, whole or not at all. Answers with what to say; the error says what is missing,
    /// in the file or altogether.
    pub(super) fn write(&self, path: &Path) -> Result<Message, Message> {
        let said = self.written(path)?;
        if self.without.is_none() { Ok(said) } else { Err(said) }
    }

    /// Writes the file, and answers with what is in it and what is not.
    fn written(&self, path: &Path) -> Result<Message, Message> {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        write(&path, &self.records).map_err(|error| error.to_message())?;
        let written = Message::new("cli-rescued")
            .with("count", self.records.len())
            .with("file", path.to_string_lossy().as_ref());
        Ok(match &self.without {
            None => written,
            Some((count, error)) => Message::new("cli-rescued-in-part")
                .with("written", written)
                .with("count", *count)
                .with("cause", error.to_message()),
        })
    }
}

fn is_same(one: &CaseRecord, other: &CaseRecord) -> bool {
    one.case.id == other.case.id && one.case.source == other.case.source
}

fn write(path: &Path, records: &[CaseRecord]) -> Result<(), ExportError> {
    let header = SetHeader {
        shared: SetShared::of(records),
        ..SetHeader::new(workflow::PROGRAM, codebook_sha256().to_string(), Moment::now())
    };
    // Not in the project's name: half a file may be all that is left of these decisions, so no start removes it.
    write_atomically(path, path, Overwrite::Refuse, |out| {
        let mut writer = writer(ExportFormat::Json, Box::new(out));
        writer.begin(&header)?;
        records.iter().try_for_each(|record| writer.case(record))?;
        writer.end()
    })
}
