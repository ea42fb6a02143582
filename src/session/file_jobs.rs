//! Files, beside the screen: exports, imports and the rescue of unsaved decisions.

use std::path::{Path, PathBuf};
use std::slice;
use std::thread::JoinHandle;

use super::arrivals::{EventSender, LoopEvent};
use super::rescue::Rescue;
use crate::domain::{MergeSummary, Message, Moment, ToMessage, Viewer};
use crate::export::{ExportError, ExportFormat, Overwrite, write_atomically};
use crate::import::{Options, typed_path};
use crate::review::merge_dialogue::MergePreview;
use crate::review::reply::MergeObstacle;
use crate::review::{ExportOrder, MergeOrder, Reply, ReportOrder};
use crate::store::{Reader, StoreError};
use crate::threads;
use crate::words::{Language, Words};
use crate::workflow::{self, Selection, WorkflowError};

/// Threads that read and write files; they are waited for at the end.
pub(super) struct FileJobs {
    project: PathBuf,
    answers: EventSender,
    threads: Vec<JoinHandle<()>>,
    /// How many answers are still to come.
    underway: usize,
    imported: Option<PathBuf>,
    /// How many files of cases were begun to be read.
    attempts: u64,
}

impl FileJobs {
    pub(super) const fn new(project: PathBuf, answers: EventSender) -> Self {
        Self { project, answers, threads: Vec::new(), underway: 0, imported: None, attempts: 0 }
    }

    /// Returns whether a file is being read or written.
    pub(super) const fn is_busy(&self) -> bool {
        self.underway > 0
    }

    /// Notes that an answer has arrived.
    pub(super) const fn answered(&mut self) {
        self.underway = self.underway.saturating_sub(1);
    }

    /// Writes the classified set to a file, as the viewer may see it.
    pub(super) fn export(&mut self, order: ExportOrder, viewer: Viewer, words: &Words) {
        let project = self.project.clone();
        let known = ExportFormat::ALL.into_iter().find(|format| format.name() == order.format.0);
        let format = known.map_or_else(|| ExportFormat::from_path(Path::new(&order.file)), Ok);
        let selection = format.map(|format| Selection {
            all: order.all,
            is_final: order.is_final,
            ..Selection::classified(format, words, viewer)
        });
        self.spawn(move || {
            LoopEvent::File(match selection {
                Ok(selection) => export(&project, &selection, &order),
                Err(error) => Reply::Exported(Err(error.to_message()), 0),
            })
        });
    }

    /// Writes how far reviewers agree to a new file whose name begins so, as the viewer may see it.
    pub(super) fn export_agreement(&mut self, round: isize, viewer: Viewer, stem: String) {
        let project = self.project.clone();
        self.spawn(move || {
            LoopEvent::File(match agreement_to_file(&project, round, &viewer, stem) {
                Ok(Some(path)) => {
                    let file = path.to_string_lossy().into_owned();
                    Reply::Exported(Ok(Message::new("agreement-exported").with("file", file)), 0)
                }
                Ok(None) => Reply::Noted(Message::new("agreement-nothing-to-export")),
                Err(error) => Reply::Trouble(error.to_message()),
            })
        });
    }

    /// Writes what all cases say as a page to publish, as the viewer may see it.
    pub(super) fn write_report(&mut self, order: ReportOrder, viewer: Viewer, language: Language) {
        let project = self.project.clone();
        self.spawn(move || LoopEvent::File(report_to_file(&project, &viewer, &order, language)));
    }

    /// Begins to read a file of cases.
    pub(super) fn import(&mut self, path: PathBuf, options: Options) {
        self.imported = Some(path.clone());
        self.attempts += 1;
        let attempt = self.attempts;
        self.spawn(move || {
            let opened = workflow::open_file(&path, &options).map_err(|error| error.to_message());
            LoopEvent::Opened { attempt, opened: Box::new(opened) }
        });
    }

    /// Returns whether no other file was chosen since that attempt.
    pub(super) const fn is_newest(&self, attempt: u64) -> bool {
        self.attempts == attempt
    }

    /// Returns the name of the file that was read last, without its ending.
    pub(super) fn newest_name(&self) -> String {
        let stem = self.imported.as_deref().and_then(Path::file_stem);
        stem.map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Reads the file again that was read last.
    pub(super) fn import_again(&mut self, options: Options) {
        if let Some(path) = self.imported.clone() {
            self.import(path, options);
        }
    }

    /// Finds what a merge would bring, in a copy of the project.
    pub(super) fn preview_merge(&mut self, order: Box<MergeOrder>) {
        let project = self.project.clone();
        self.spawn(move || {
            let file = typed_path(&order.file);
            let files = slice::from_ref(&file);
            let preview = Reader::open(&project)
                .and_then(|reader| reader.merge_preview(files, &order.choices, Moment::now()));
            // A small window may show no more than what would change here, so that comes before what is only counted.
            let report = |of: &MergeSummary| {
                let mut lines = workflow::merge_report(&file, of, true);
                let counted = lines.len().min(1);
                lines.rotate_left(counted);
                lines
            };
            let preview = match preview {
                Ok(merged) => Ok(Box::new(MergePreview {
                    report: merged
                        .iter()
                        .flat_map(report)
                        .chain(workflow::what_an_entry_is(&merged))
                        .collect(),
                    is_nothing_new: merged.iter().all(MergeSummary::is_nothing_new),
                })),
                Err(error) => Err(obstacle(error, files)),
            };
            LoopEvent::File(Reply::MergePreviewed { order, preview })
        });
    }

    /// Finds what would go if a delivery were taken back: it may have very many cases.
    pub(super) fn preview_take_back(&mut self, no: i64) {
        let project = self.project.clone();
        self.spawn(move || {
            let preview = Reader::open(&project).and_then(|reader| reader.take_back_preview(no));
            let preview = preview.map(Box::new).map_err(|error| error.to_message());
            LoopEvent::File(Reply::TakeBackPreviewed(preview))
        });
    }

    /// Writes decisions that could not be saved to a file that can be imported later.
    pub(super) fn rescue(&mut self, path: PathBuf, rescue: Rescue) {
        self.spawn(move || LoopEvent::File(Reply::Rescued(rescue.write(&path))));
    }

    /// Waits until every file is whole.
    pub(super) fn finish(&mut self) {
        for thread in self.threads.drain(..) {
            // A thread that panicked has left the old file untouched.
            let _ = thread.join();
        }
    }

    fn spawn(&mut self, work: impl FnOnce() -> LoopEvent + Send + 'static) {
        self.threads.retain(|thread| !thread.is_finished());
        self.underway += 1;
        let answers = self.answers.clone();
        self.threads.extend(threads::spawn_or_run(move || {
            // When the loop has ended, the answer is not waited for.
            let _ = answers.send(work());
        }));
    }
}

/// Returns why a merge cannot be done, with the question that helps, if there is one.
fn obstacle(error: StoreError, files: &[PathBuf]) -> MergeObstacle {
    let message = workflow::not_merged(&error, files);
    let question = match error {
        StoreError::MergeRefused { why, .. } if why.is_question() => Some(why),
        _ => None,
    };
    MergeObstacle { question, message }
}

/// Writes the table of agreement to the first file of its name that is not there yet; `None` where there is no number.
fn agreement_to_file(
    project: &Path,
    round: isize,
    viewer: &Viewer,
    mut stem: String,
) -> Result<Option<PathBuf>, WorkflowError> {
    let reader = Reader::open(project)?;
    let table = workflow::agreement::agreement_table(&reader, viewer, round)?;
    let Some((name, table)) = table else { return Ok(None) };
    if let Some(name) = name {
        stem.push('-');
        stem.extend(name.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '_' }));
    }
    write_new(project, &stem, "csv", &table).map(Some)
}

/// Writes what all cases say as a page; none where there is nothing to publish.
fn report_to_file(
    project: &Path,
    viewer: &Viewer,
    ReportOrder { file, typed, overwrite }: &ReportOrder,
    language: Language,
) -> Reply {
    let folder = typed_path(typed);
    if folder.is_dir() {
        return Reply::ExportFolder(folder.display().to_string());
    }
    let path = absolute(file);
    let overwrite = if *overwrite { Overwrite::Allow } else { Overwrite::Refuse };
    let written = Reader::open(project).map_err(WorkflowError::from).and_then(|reader| {
        let written = workflow::report_of_all(&reader, viewer, language)?;
        if let Some(page) = &written.page {
            workflow::spare_sources(&reader, &path)?;
            write_atomically::<_, ExportError>(&path, project, overwrite, |out| {
                out.write_all(page.as_bytes()).map_err(ExportError::Output)
            })?;
        }
        Ok(written)
    });
    match written {
        Ok(written) if written.page.is_none() => Reply::NothingToReport(paragraphs(written.said)),
        Ok(written) => {
            let file = path.to_string_lossy().into_owned();
            let done = Message::new("cli-report-written").with("file", file);
            Reply::Exported(Ok(paragraphs(std::iter::once(done).chain(written.said))), 0)
        }
        Err(error) => not_written(error, file),
    }
}

fn absolute(typed: &str) -> PathBuf {
    std::path::absolute(typed_path(typed)).unwrap_or_else(|_| PathBuf::from(typed))
}

/// Returns what to ask where a file is in the way, or why it was not written.
fn not_written(error: WorkflowError, file: &str) -> Reply {
    match error {
        WorkflowError::Export(ExportError::Exists { .. }) => Reply::ExportExists(free_name(file)),
        WorkflowError::Export(
            error @ (ExportError::IsSource { .. } | ExportError::IsProject { .. }),
        ) => Reply::ExportSource(error.to_message()),
        error => Reply::Exported(Err(error.to_message()), 0),
    }
}

/// Returns messages as one.
fn paragraphs(said: impl IntoIterator<Item = Message>) -> Message {
    let joined = said.into_iter().reduce(|first, second| {
        Message::new("cli-paragraphs").with("first", first).with("second", second)
    });
    joined.unwrap_or_else(|| Message::new("barometer-none"))
}

/// Writes a file that is not there yet: its name begins so, with a number where there is one of that name.
fn write_new(
    project: &Path,
    stem: &str,
    ending: &str,
    content: &[u8],
) -> Result<PathBuf, WorkflowError> {
    let path = absolute(&free_name(&format!("{stem}.{ending}")));
    write_atomically::<_, ExportError>(&path, project, Overwrite::Refuse, |out| {
        out.write_all(content).map_err(ExportError::Output)
    })?;
    Ok(path)
}

/// Returns a name of a file that is not there yet: this one, with a number where there is one of that name.
fn free_name(file: &str) -> String {
    let Some((stem, ending)) = file.rsplit_once('.') else { return file.to_owned() };
    let numbered = (2..).map(|number: usize| format!("{stem}-{number}.{ending}"));
    let mut names = std::iter::once(file.to_owned()).chain(numbered);
    names.find(|name| !absolute(name).exists()).unwrap_or_default()
}

fn export(project: &Path, selection: &Selection, order: &ExportOrder) -> Reply {
    let folder = typed_path(&order.typed);
    if folder.is_dir() {
        return Reply::ExportFolder(folder.display().to_string());
    }
    let path = absolute(&order.file);
    let overwrite = if order.overwrite { Overwrite::Allow } else { Overwrite::Refuse };
    let written = Reader::open(project).map_err(WorkflowError::from).and_then(|reader| {
        workflow::export_to_file(&reader, selection, &path, overwrite, Moment::now(), &mut || {})
    });
    match written {
        Ok(written) => {
            let all = std::iter::once(written.message(&path)).chain(written.remarks());
            let counted = usize::try_from(written.drafts).unwrap_or(0);
            Reply::Exported(Ok(paragraphs(all)), counted)
        }
        Err(error) => not_written(error, &order.file),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::arrivals::channel;

    #[test]
    fn a_name_that_is_taken_is_proposed_with_the_first_number_that_is_free() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name).display().to_string();
        assert_eq!(free_name(&at("svar.csv")), at("svar.csv"));
        for name in ["svar.csv", "svar-2.csv"] {
            std::fs::write(at(name), "").unwrap();
        }
        assert_eq!(free_name(&at("svar.csv")), at("svar-3.csv"));
    }

    #[test]
    fn what_an_earlier_choice_came_to_is_known_as_such_however_late_it_comes() {
        let (sender, arrivals) = channel();
        let mut jobs = FileJobs::new(PathBuf::new(), sender);
        for file in ["first.csv", "second.csv"] {
            jobs.import(PathBuf::from(file), Options::default());
        }
        jobs.finish();
        let mut newest = Vec::new();
        while let Some(event) = arrivals.try_recv() {
            let LoopEvent::Opened { attempt, opened } = event else { panic!("another answer") };
            let Err(why) = *opened else { panic!("there are no such files") };
            newest.extend(jobs.is_newest(attempt).then_some(why.to_string()));
        }
        assert_eq!(newest.len(), 1, "{newest:?}");
        assert!(newest[0].contains("second.csv"), "{newest:?}");
    }
}
