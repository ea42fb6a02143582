//! `nybrott import FILE…`: cases, and the decisions that come with a classified set.

use std::path::{Path, PathBuf};

use clap::Args;

use super::failure::Failure;
use super::progress::Progress;
use super::surroundings::Surroundings;
use crate::domain::{
    Differing, ImportRules, Imported, KeptColumns, Message, Moment, Role, Spoken as _,
};
use crate::import::{
    Ask, BlankCases, Delivery, ImportError, ImportErrorKind, ImportFormat, ImportStream,
    ImportSummary, NAMED, Options, STANDARD_INPUT, names, together,
};
use crate::session::RequestedImport;
use crate::store::{Project, StoreError};
use crate::transfer::{TransferError, erased, origin, without_text};

/// Stands for standard input.
const INPUT: &str = "-";

/// In a larger project, comparing every report with every other would take longer than the import.
/// The screen looks for them beside everything else.
const MOST_COMPARED: i64 = 20_000;

/// What `import` takes.
#[derive(Debug, Args)]
pub(super) struct ImportArgs {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    reading: ReadingArgs,
    #[arg(long)]
    dry_run: bool,
}

/// How files are read and taken in; `review` takes these too.
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
    #[command(flatten)]
    decoding: DecodingArgs,
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    #[arg(long)]
    update: bool,
    #[arg(long)]
    replace: bool,
}

/// What a file is written in, where it is not found out; `apply` takes these too.
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
}

pub(super) fn run(here: &Surroundings<'_>, arguments: ImportArgs) -> Result<(), Failure> {
    let intake = Intake::read(here, &arguments.files, arguments.reading, arguments.dry_run)?;
    if arguments.dry_run && !here.project.exists() {
        // A project that is not there is not made for a dry run: it goes as with an empty one.
        let folder = tempfile::tempdir().map_err(|error| {
            let reason = error.to_string();
            Failure::Failed(Message::new("cli-no-temporary").with("reason", reason))
        })?;
        return intake.take(here, &folder.path().join("empty.nybrott")).map(|_| ());
    }
    intake.take(here, &here.project).map(|_| ())
}

/// Opens a file, or standard input.
fn opened(
    here: &Surroundings<'_>,
    file: &Path,
    options: &Options,
) -> Result<(PathBuf, ImportStream), ImportError> {
    let name = file.to_string_lossy();
    let reading = Message::new("cli-progress-reading").with("file", name.as_ref());
    let _progress = Progress::begin(&here.remarks, &reading, None);
    if name == INPUT {
        return Ok((PathBuf::from(STANDARD_INPUT), ImportStream::open_input(options)?));
    }
    Ok((file.to_owned(), ImportStream::open(file, options)?))
}

/// Files that are read and understood, before a project is touched.
pub(super) struct Intake {
    incoming: Vec<(PathBuf, ImportStream)>,
    rules: ImportRules,
}

impl Intake {
    /// Reads files; what cannot be understood is said before anything is taken in. Several files are
    /// read to their ends, so that none is taken in where another cannot be.
    pub(super) fn read(
        here: &Surroundings<'_>,
        files: &[PathBuf],
        reading: ReadingArgs,
        dry_run: bool,
    ) -> Result<Self, Failure> {
        let rules = reading.rules(dry_run);
        let options = reading.options(here)?;
        let incoming = match files {
            [file] => vec![opened(here, file, &options)?],
            files => {
                let whole = files.iter().map(|file| {
                    let (file, incoming) = opened(here, file, &options)?;
                    Ok((file, incoming.into_delivery()?))
                });
                together_where_letters(whole.collect::<Result<_, Failure>>()?)?
            }
        };
        Ok(Self { incoming, rules })
    }

    /// As [`Intake::read`], for a reviewer who can be asked on the screen what the columns of a file are:
    /// then it is still to be fetched.
    pub(super) fn read_or_ask(
        here: &Surroundings<'_>,
        files: &[PathBuf],
        reading: ReadingArgs,
    ) -> Result<(Self, Option<RequestedImport>), Failure> {
        let [file] = files else { return Ok((Self::read(here, files, reading, false)?, None)) };
        let rules = reading.rules(false);
        let options = Options { ask: Ask::WhenUnsure, ..reading.options(here)? };
        match opened(here, file, &options) {
            Ok(incoming) => Ok((Self { incoming: vec![incoming], rules }, None)),
            Err(ImportError { kind: ImportErrorKind::Unsure(_), .. })
                if file != Path::new(INPUT) =>
            {
                let fetch = RequestedImport { file: file.clone(), options, rules };
                Ok((Self { incoming: Vec::new(), rules }, Some(fetch)))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Takes the files into the project at `path`, each all or nothing, and says of each on standard error
    /// what came of it. Answers with the project.
    pub(super) fn take(self, here: &Surroundings<'_>, path: &Path) -> Result<Project, Failure> {
        let rules = self.rules;
        let mut opened: Option<Project> = None;
        for (file, incoming) in self.incoming {
            let ImportStream { summary, last, cases } = incoming;
            let blanks = cases.blanks();
            let storing = Message::new("cli-progress-storing");
            let progress = Progress::begin(&here.remarks, &storing, Some(last));
            let watched = cases.map(|case| {
                let case = case?;
                progress.reach(case.place.order());
                Ok::<_, TransferError>(case)
            });
            let origin = origin(&file, Moment::now());
            let (project, imported) = match opened.take() {
                None => Project::open_with(path, watched, &origin, rules)?,
                Some(mut project) => {
                    let imported = project.import_from(watched, &origin, rules)?;
                    (project, imported)
                }
            };
            drop(progress);
            for line in lines(&file, &summary, &blanks, &imported, rules) {
                here.remarks.remark(&line);
            }
            say_which(here, &imported, rules);
            if !rules.dry_run {
                say_near_duplicates(here, &project, &imported)?;
            }
            if !summary.other_columns.is_empty() {
                let columns = summary.other_columns.join(", ");
                here.remarks.detail(&Message::new("cli-detail-columns").with("columns", columns));
            }
            if !rules.dry_run {
                keep_columns(here, &summary);
            }
            opened = Some(project);
        }
        Ok(opened.map_or_else(|| Project::open(path), Ok)?)
    }
}

/// Remembers the columns that were named for files with the same headers.
fn keep_columns(here: &Surroundings<'_>, summary: &ImportSummary) {
    let Some(signature) = &summary.chosen_among else { return };
    // Settings that cannot be understood are not written over.
    let file = here.voice.config_file.as_ref().filter(|_| here.voice.trouble.is_none());
    let Some(file) = file else { return };
    let mut config = here.voice.config.clone();
    if !config.keep_columns(KeptColumns {
        signature: signature.clone(),
        columns: summary.columns.clone(),
    }) {
        return;
    }
    // The cases are there; where the settings cannot be written, columns are named again next time.
    let said = match config.write(file) {
        Ok(()) => Message::new("cli-columns-kept"),
        Err(error) => error.message(),
    };
    here.remarks.remark(&said);
}

/// Which cases are new and which changed, unless all are new: all of them where much is to be said,
/// else the first.
fn say_which(here: &Surroundings<'_>, imported: &Imported, rules: ImportRules) {
    if !rules.dry_run && imported.changed + imported.same == 0 {
        return;
    }
    let most = if here.remarks.are_verbose() { usize::MAX } else { NAMED };
    for (key, ids) in
        [("cli-which-new", &imported.new_ids), ("cli-which-changed", &imported.changed_ids)]
    {
        if !ids.is_empty() {
            let list = names(ids.iter().map(String::as_str), most);
            here.remarks.remark(&Message::new(key).with("ids", list));
        }
    }
}

/// Which cases that came in are nearly the same as others.
fn say_near_duplicates(
    here: &Surroundings<'_>,
    project: &Project,
    imported: &Imported,
) -> Result<(), Failure> {
    let new = i64::try_from(imported.new).unwrap_or(i64::MAX);
    if new == 0 {
        return Ok(());
    }
    let reader = project.reader()?;
    if reader.case_count()? > MOST_COMPARED {
        here.remarks.remark(&Message::new("cli-near-duplicates-later"));
        return Ok(());
    }
    let comparing = Message::new("cli-progress-comparing");
    let progress = Progress::begin(&here.remarks, &comparing, None);
    let old = reader.case_count()?.saturating_sub(new);
    let mut groups = reader.near_duplicates(&|| true)?;
    drop(progress);
    groups.retain(|group| group.iter().any(|no| no.0 > old));
    if groups.is_empty() {
        return Ok(());
    }
    let mut named = Vec::new();
    for group in groups.iter().take(NAMED) {
        let ids = group.iter().take(NAMED).map(|no| {
            let id = reader.case_id(*no)?;
            Ok(id.map_or_else(|| no.to_string(), |(_, id)| id))
        });
        let mut ids = ids.collect::<Result<Vec<_>, StoreError>>()?;
        ids.extend((group.len() > NAMED).then(|| "…".to_owned()));
        named.push(ids.join(" = "));
    }
    let unnamed = groups.iter().skip(NAMED).map(|_| String::new());
    let named: Vec<String> = named.into_iter().chain(unnamed).collect();
    here.remarks.remark(
        &Message::new("cli-near-duplicates")
            .with("count", groups.iter().map(Vec::len).sum::<usize>())
            .with("groups", groups.len())
            .with("ids", names(named.iter().map(String::as_str), NAMED)),
    );
    Ok(())
}

/// Several files of which each is one case are one delivery, named for the folder of the first.
fn together_where_letters(
    read: Vec<(PathBuf, Delivery)>,
) -> Result<Vec<(PathBuf, ImportStream)>, Failure> {
    let (mut letters, mut deliveries): (Vec<_>, Vec<_>) =
        read.into_iter().partition(|(_, delivery)| delivery.summary.format.is_letter());
    if letters.len() < 2 {
        deliveries.append(&mut letters);
    } else {
        let folder = letters[0].0.parent().unwrap_or(Path::new("")).to_owned();
        let letters = together(letters.into_iter().map(|(_, delivery)| delivery).collect())?;
        deliveries.push((folder, letters));
    }
    Ok(deliveries.into_iter().map(|(file, delivery)| (file, delivery.into())).collect())
}

impl DecodingArgs {
    /// How to read a file, with nothing said of its columns.
    pub(super) fn into_options(self) -> Result<Options, Failure> {
        let Self { format, sheet, encoding, delimiter } = self;
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
        Ok(Options { encoding, delimiter, format, sheet, ..Options::default() })
    }
}

impl ReadingArgs {
    const fn rules(&self, dry_run: bool) -> ImportRules {
        ImportRules { dry_run, update: self.update, replace: self.replace }
    }

    fn options(self, here: &Surroundings<'_>) -> Result<Options, Failure> {
        let Self { title, text, id, municipality, county, date, decoding, source, .. } = self;
        let one = |(role, header): (Role, Option<String>)| (role, header.into_iter().collect());
        let columns = [
            (Role::Title, title),
            (Role::Id, id),
            (Role::Municipality, municipality),
            (Role::County, county),
            (Role::Date, date),
        ];
        let columns = columns.map(one).into_iter().chain([(Role::Text, text)]).collect();
        let kept = here.voice.config.columns.clone();
        Ok(Options { columns, kept, source, ..decoding.into_options()? })
    }
}

/// What is said of a file that was taken in.
fn lines(
    file: &Path,
    summary: &ImportSummary,
    blanks: &BlankCases,
    imported: &Imported,
    rules: ImportRules,
) -> Vec<Message> {
    let what = Message::new("cli-imported")
        .with("understood", summary.with_count(imported.cases()))
        .with("new", imported.new)
        .with("changed", imported.changed)
        .with("same", imported.same);
    let mut lines = vec![what];
    lines.extend(without_text(summary, blanks));
    lines.extend(summary.what_is_left_out());
    lines.extend(summary.what_is_not_shown());
    lines.extend(erased(imported));
    if summary.classified_set {
        lines.push(
            Message::new("cli-imported-decisions")
                .with("count", imported.decisions)
                .with("same", imported.decisions_same),
        );
        if summary.format.is_workbook() {
            lines.push(Message::new("cli-imported-codes"));
        }
    }
    let named = |key: &'static str, decision: &Differing| {
        Message::new(key)
            .with("id", decision.id.as_str())
            .with("reviewer", decision.reviewer.as_str())
    };
    lines.extend(imported.replaced.iter().map(|decision| named("cli-decision-replaced", decision)));
    lines.extend(imported.differing.iter().map(|decision| named("cli-decision-differs", decision)));
    if !imported.differing.is_empty() {
        lines.push(Message::new("cli-differing-kept-out").with("count", imported.differing.len()));
    }
    if rules.dry_run {
        let file = file.to_string_lossy();
        lines.push(Message::new("cli-dry-run").with("file", file.as_ref()));
    }
    lines
}
