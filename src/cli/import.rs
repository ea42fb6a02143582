//! `nybrott import FILE…`: cases, and the decisions that come with a classified set.

use std::path::{Path, PathBuf};

use clap::Args;

use super::context::CommandContext;
use super::failure::Failure;
use super::progress::Progress;
use crate::config::{Preference, Remembered};
use crate::domain::{ImportRules, Message, Role, ToMessage as _};
use crate::import::{Ask, ImportFormat, Options, RowRanges};
use crate::session::RequestedImport;
use crate::store::Project;
use crate::workflow::{
    FinishedImport, ImportProgress, OpenedFile, PendingImport, import_all, open_file, open_files,
};

/// The file name for standard input.
const INPUT: &str = "-";

/// The arguments of `import`.
#[derive(Debug, Args)]
pub(super) struct ImportArgs {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    reading: ReadingArgs,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    list_missing: bool,
}

/// How files are read and imported; arguments of `review`, too.
#[derive(Debug, Default, Args)]
pub(super) struct ReadingArgs {
    #[arg(long, value_name = "COLUMN")]
    title: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    text: Vec<String>,
    #[arg(long, value_name = "COLUMN")]
    id: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    municipality: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    county: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    date: Option<String>,
    #[arg(long, conflicts_with = "id")]
    no_id: bool,
    #[arg(long)]
    number_equal: bool,
    #[arg(long)]
    skip_unreadable: bool,
    #[command(flatten)]
    decoding: DecodingArgs,
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    #[arg(long)]
    update: bool,
    #[arg(long)]
    replace: bool,
}

/// How a file is read, where that is not to be detected; arguments of `apply`, too.
#[derive(Debug, Default, Args)]
pub(super) struct DecodingArgs {
    #[arg(long, value_enum, ignore_case = true)]
    format: Option<ImportFormat>,
    #[arg(long, value_name = "SHEET")]
    sheet: Option<String>,
    #[arg(long, value_name = "ENCODING")]
    encoding: Option<String>,
    #[arg(long, value_name = "CHARACTER")]
    delimiter: Option<String>,
    #[arg(long, value_name = "ROWS")]
    skip: Option<String>,
    #[arg(long, value_name = "ROW")]
    header: Option<usize>,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: ImportArgs) -> Result<(), Failure> {
    let ImportArgs { files, reading, dry_run, list_missing } = arguments;
    let plan = ImportPlan::read(context, &files, reading, dry_run)?;
    let plan = ImportPlan { lists_missing: list_missing, ..plan };
    if dry_run && !context.project.exists() {
        // A dry run makes no project: it runs as with an empty one.
        let folder = tempfile::tempdir().map_err(|error| {
            Failure::Failed(Message::new("cli-no-temporary").with("reason", &error))
        })?;
        return plan.carry_out(context, &folder.path().join("empty.nybrott")).map(|_| ());
    }
    let (project, _) = plan.carry_out(context, &context.project)?;
    if !dry_run {
        context.warn_of_site(&project);
    }
    context.tidy_up(&project);
    Ok(())
}

/// Files that are read and understood, before a project is touched.
pub(super) struct ImportPlan {
    pending: Vec<PendingImport>,
    rules: ImportRules,
    /// Whether the cases are named that a later delivery no longer has.
    lists_missing: bool,
}

impl ImportPlan {
    /// Reads files; what cannot be understood is an error before anything is imported.
    pub(super) fn read(
        context: &CommandContext<'_>,
        files: &[PathBuf],
        reading: ReadingArgs,
        dry_run: bool,
    ) -> Result<Self, Failure> {
        let rules = reading.rules(dry_run);
        Self::read_with(context, files, &reading.options(context)?, rules)
    }

    fn read_with(
        context: &CommandContext<'_>,
        files: &[PathBuf],
        options: &Options,
        rules: ImportRules,
    ) -> Result<Self, Failure> {
        let mut reporter = Reporter::new(context);
        let pending =
            open_files(files, Path::new(INPUT), options, &mut |event| reporter.report(&event))?;
        Ok(Self { pending, rules, lists_missing: false })
    }

    /// Reads files, or returns a request for the screen to import one whose columns the reviewer has to be
    /// asked about.
    pub(super) fn read_or_ask(
        context: &CommandContext<'_>,
        files: &[PathBuf],
        reading: ReadingArgs,
    ) -> Result<(Self, Option<RequestedImport>), Failure> {
        let [file] = files else { return Ok((Self::read(context, files, reading, false)?, None)) };
        let rules = reading.rules(false);
        let options = Options { ask: Ask::WhenUnsure, ..reading.options(context)? };
        if file == Path::new(INPUT) {
            // Standard input cannot be read again once the reviewer has been asked.
            return Ok((Self::read_with(context, files, &options, rules)?, None));
        }
        let mut reporter = Reporter::new(context);
        reporter.report(&ImportProgress::Reading(file));
        let opened = open_file(file, &options);
        reporter.report(&ImportProgress::Read);
        match opened? {
            OpenedFile::Pending(pending) => {
                let pending = vec![*pending];
                Ok((Self { pending, rules, lists_missing: false }, None))
            }
            OpenedFile::Unsure(..) => {
                let request = RequestedImport { file: file.clone(), options, rules };
                let pending = Vec::new();
                Ok((Self { pending, rules, lists_missing: false }, Some(request)))
            }
        }
    }

    /// Imports the files into the project at `path`, each all or nothing, and reports each on standard
    /// error. Returns the project, and in short what became of each file.
    pub(super) fn carry_out(
        self,
        context: &CommandContext<'_>,
        path: &Path,
    ) -> Result<(Project, Vec<Message>), Failure> {
        let claim = context.claim(path)?;
        let mut reporter = Reporter { lists_missing: self.lists_missing, ..Reporter::new(context) };
        let project =
            import_all(self.pending, claim, self.rules, &mut |event| reporter.report(&event))?;
        Ok((project, reporter.in_short))
    }
}

/// Prints what happens during an import.
struct Reporter<'h> {
    context: &'h CommandContext<'h>,
    progress: Option<Progress>,
    lists_missing: bool,
    /// How many files are stored.
    stored: usize,
    /// What became of the files so far, in short.
    in_short: Vec<Message>,
}

impl<'h> Reporter<'h> {
    const fn new(context: &'h CommandContext<'h>) -> Self {
        Self { context, progress: None, lists_missing: false, stored: 0, in_short: Vec::new() }
    }

    fn report(&mut self, event: &ImportProgress<'_>) {
        match event {
            ImportProgress::Reading(file) => {
                let file = file.to_string_lossy();
                self.begin(&Message::new("cli-progress-reading").with("file", file.as_ref()), None);
            }
            ImportProgress::Read => self.progress = None,
            ImportProgress::Storing(last) => {
                self.begin(&Message::new("cli-progress-storing"), Some(*last));
            }
            ImportProgress::Reached(place) => {
                if let Some(progress) = &self.progress {
                    progress.reach(*place);
                }
            }
            ImportProgress::Stored(finished) => {
                self.progress = None;
                self.stored += 1;
                let missing = finished.which_are_missing().filter(|_| self.lists_missing);
                for line in finished.in_full().iter().chain(&missing) {
                    self.context.status.print(line);
                }
            }
            ImportProgress::Unclear(message) => self.context.status.print(message),
            ImportProgress::Comparing => self.begin(&Message::new("cli-progress-comparing"), None),
            ImportProgress::Compared(lines) => {
                self.progress = None;
                for line in lines {
                    self.context.status.print(line);
                }
            }
            ImportProgress::Done(finished) => self.done(finished),
        }
    }

    fn begin(&mut self, what: &Message, steps: Option<usize>) {
        self.progress = None;
        self.progress = Some(Progress::begin(&self.context.status, what, steps));
    }

    /// Prints what is only to be known of a file: it comes when everything that asks for a decision is there.
    fn done(&mut self, finished: &FinishedImport) {
        self.in_short.push(finished.in_short(None));
        let which = finished.which(self.context.status.is_verbose());
        let lines = [which, finished.to_be_known()].concat();
        if self.stored > 1 && !lines.is_empty() {
            let about = Message::new("cli-import-of-file");
            self.context.status.print(&about.with("file", finished.summary.name.as_str()));
        }
        for line in &lines {
            self.context.status.print(line);
        }
        let columns = &finished.summary.other_columns;
        if !columns.is_empty() {
            let columns = columns.join(", ");
            self.context
                .status
                .print_detail(&Message::new("cli-detail-columns").with("columns", columns));
        }
        if !finished.rules.dry_run {
            keep_columns(self.context, finished);
        }
    }
}

/// Remembers the columns that were named for files with the same headers.
fn keep_columns(context: &CommandContext<'_>, finished: &FinishedImport) {
    let Some(columns) = finished.to_keep() else { return };
    let mut preferences = context.preferences.clone();
    // The cases are there; where the columns cannot be kept, they are named again next time.
    let remark = match preferences.remember(Preference::Columns(columns)) {
        Ok(Remembered::Unchanged) => return,
        Ok(Remembered::ForNextTime) => Message::new("cli-columns-kept"),
        Ok(Remembered::ForThisRun) => {
            Message::new("config-fixed").with("what", Message::new("config-columns"))
        }
        Err(error) => error.to_message(),
    };
    context.status.print(&remark);
}

impl DecodingArgs {
    /// Returns how to read a file, without a choice of columns.
    pub(super) fn into_options(self) -> Result<Options, Failure> {
        let Self { format, sheet, encoding, delimiter, skip, header } = self;
        let delimiter = delimiter
            .map(|name| match (name.as_str(), name.chars().count()) {
                ("tab" | "\\t", _) => Ok('\t'),
                (one, 1) => Ok(one.chars().next().unwrap_or(',')),
                _ => {
                    let message = Message::new("cli-bad-delimiter").with("delimiter", name);
                    Err(Failure::Misused(message))
                }
            })
            .transpose()?;
        let skip = skip.map(|rows| {
            let bad =
                |_| Failure::Misused(Message::new("cli-bad-rows").with("rows", rows.as_str()));
            rows.parse::<RowRanges>().map_err(bad)
        });
        let skip = skip.transpose()?.unwrap_or_default();
        Ok(Options { encoding, delimiter, format, sheet, skip, header, ..Options::default() })
    }
}

impl ReadingArgs {
    const fn rules(&self, dry_run: bool) -> ImportRules {
        ImportRules { dry_run, update: self.update, replace: self.replace }
    }

    fn options(self, context: &CommandContext<'_>) -> Result<Options, Failure> {
        let Self { title, text, id, municipality, county, date, decoding, source, .. } = self;
        let Self { no_id, number_equal, skip_unreadable, .. } = self;
        let one = |(role, header): (Role, Option<String>)| (role, header.into_iter().collect());
        let columns = [
            (Role::Title, title),
            (Role::Id, id),
            (Role::Municipality, municipality),
            (Role::County, county),
            (Role::Date, date),
        ];
        let columns = columns.map(one).into_iter().chain([(Role::Text, text)]).collect();
        let kept = context.preferences.columns();
        Ok(Options {
            columns,
            kept,
            source,
            no_id,
            number_equal,
            skip_unreadable,
            ..decoding.into_options()?
        })
    }
}
