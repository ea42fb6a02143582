//! Whole files: imports and exports, and the folder in which a measurement's files lie.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use nybrott::domain::set_shape::SetCase;
use nybrott::domain::{Reviewer, Viewer};
use rusqlite::{Connection, params};

use crate::running::run_on;
use crate::synthetic::{self, Report};
use crate::{Result, bare, figures};

/// The most cases that come with a decision.
const DECIDED: u64 = 100_000;

/// Imports of each program, in turns.
const IMPORTS: usize = 3;

/// Where the files of one number of cases lie. They stay for the next run.
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// The folder for so many cases, with a table, decisions, and the bare program's file.
    pub fn of(count: u64) -> Result<Self> {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cases-{count}"));
        fs::create_dir_all(path.join("home"))?;
        let folder = Self { path };
        make(&folder.table(), |draft| Ok(synthetic::write_table(draft, count)?))?;
        make(&folder.decisions(), |draft| {
            Ok(synthetic::write_decisions(draft, (count / 2).min(DECIDED))?)
        })?;
        make(&folder.bare(), |draft| {
            let rows = (1..=count).map(Report::of).map(|report| (report.title, report.text));
            bare::fill(draft, rows)
        })?;
        Ok(folder)
    }

    pub fn table(&self) -> PathBuf {
        self.path.join("cases.csv")
    }

    pub fn decisions(&self) -> PathBuf {
        self.path.join("decisions.jsonl")
    }

    pub fn bare(&self) -> PathBuf {
        self.path.join("bare.sqlite")
    }

    pub fn project(&self) -> PathBuf {
        self.path.join("cases.nybrott")
    }

    pub fn home(&self) -> PathBuf {
        self.path.join("home")
    }

    /// Makes the project, if it is not there.
    pub fn need_project(&self) -> Result<()> {
        if self.project().exists() {
            return Ok(());
        }
        run(self, &["import", path(&self.table())])?;
        run(self, &["import", path(&self.decisions())])?;
        Ok(())
    }

    /// A file beside the others.
    pub fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }
}

/// Makes a file that is not there, whole or not at all.
fn make(path: &Path, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    if path.exists() {
        return Ok(());
    }
    let draft = path.with_extension("draft");
    fs::remove_file(&draft).ok();
    fill(&draft)?;
    fs::rename(draft, path)?;
    Ok(())
}

/// Imports and exports, beside the `sqlite3` command where it is at hand, and beside a bare write.
pub fn measure(folder: &Folder) -> Result<()> {
    import(folder)?;
    decisions(folder)?;
    let plain = folder.file("plain.json");
    let begin = Instant::now();
    let size = plain_json(folder, &plain)?;
    let theirs = begin.elapsed().as_secs_f64();
    println!("{:32} {:10.1} MB", "all cases with text", size / 1e6);
    for format in ["json", "jsonl", "ron", "csv"] {
        let file = folder.file(&format!("out.{format}"));
        fs::remove_file(&file).ok();
        let (ours, memory) = run(folder, &["export", path(&file), "--all"])?;
        figures::compare(&format!("export {format}"), "s", ours, "serde_json of the rows", theirs);
        println!("{:32} {memory:10.1} MB", "its memory");
        fs::remove_file(file)?;
    }
    fs::remove_file(plain)?;
    round(folder)
}

/// Imports decisions about cases that are there, and merges them into a copy of the project that has none; each beside the
/// least that brings the same rows into a SQLite file.
fn decisions(folder: &Folder) -> Result<()> {
    let undecided = folder.file("undecided.nybrott");
    remove(&undecided);
    fs::copy(folder.project(), &undecided)?;
    let copy = folder.file("copy.nybrott");
    let (seconds, _) = run(folder, &["backup", path(&copy), "--force"])?;
    println!("{:32} {seconds:10.2} s", "a backup");
    remove(&copy);
    // With the first decision of a day comes a backup, which is measured above: let it be somebody else's.
    let first = folder.file("first.jsonl");
    let decisions = fs::File::open(folder.decisions())?;
    let line = BufReader::new(decisions).lines().next().ok_or("no decision")??;
    fs::write(&first, line.replace("\"kvam\"", "\"lom\"") + "\n")?;
    run(folder, &["import", path(&first)])?;
    let theirs = plain_decisions(folder)?;
    let (ours, memory) = run(folder, &["import", path(&folder.decisions())])?;
    figures::compare("import decisions", "s", ours, "serde_json and SQLite", theirs);
    println!("{:32} {memory:10.1} MB", "its memory");
    let theirs = plain_merge(folder)?;
    let decided = folder.project();
    let (ours, memory) = run_on(&folder.home(), &undecided, &["merge", path(&decided), "--yes"])?;
    figures::compare("merge these decisions", "s", ours, "their rows in SQLite", theirs);
    println!("{:32} {memory:10.1} MB", "its memory");
    remove(&undecided);
    Ok(())
}

/// Reads each decision with `serde_json`, and writes it under the id of its case.
fn plain_decisions(folder: &Folder) -> Result<f64> {
    let file = folder.file("plain.sqlite");
    remove(&file);
    let begin = Instant::now();
    let mut conn = Connection::open(&file)?;
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.execute("CREATE TABLE decision (id TEXT NOT NULL UNIQUE, hash TEXT, answers TEXT)", [])?;
    let tx = conn.transaction()?;
    for line in BufReader::new(fs::File::open(folder.decisions())?).lines() {
        let record: serde_json::Value = serde_json::from_str(&line?)?;
        let answers = record["classifications"][0].to_string();
        tx.prepare_cached("INSERT INTO decision (id, hash, answers) VALUES (?1, ?2, ?3)")?
            .execute(params![record["id"].as_str(), record["text_sha256"].as_str(), answers])?;
    }
    tx.commit()?;
    Ok(begin.elapsed().as_secs_f64())
}

/// Copies the rows that a merge writes, with the one index by which an event is known.
fn plain_merge(folder: &Folder) -> Result<f64> {
    let file = folder.file("plain.sqlite");
    remove(&file);
    let begin = Instant::now();
    let conn = Connection::open(&file)?;
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.execute("ATTACH ?1 AS other", [path(&folder.project())])?;
    conn.execute_batch(
        "BEGIN;
         CREATE TABLE event AS SELECT * FROM other.event;
         CREATE UNIQUE INDEX event_id ON event (id);
         CREATE TABLE event_case AS SELECT * FROM other.event_case;
         CREATE TABLE event_patch AS SELECT * FROM other.event_patch;
         CREATE TABLE standing AS SELECT * FROM other.standing;
         COMMIT;",
    )?;
    let seconds = begin.elapsed().as_secs_f64();
    conn.close().map_err(|(_, error)| error)?;
    remove(&file);
    Ok(seconds)
}

/// Opens a round over all cases, and closes it again, so that the project stays as it was.
fn round(folder: &Folder) -> Result<()> {
    let open = ["round", "open", "sample", "--name", "measured", "--n", "400", "--seed", "1"];
    let (seconds, _) = run(folder, &[&open[..], &["--reviewers", "kvam,lom,sola"]].concat())?;
    println!("{:32} {seconds:10.2} s", "open a round over all cases");
    run(folder, &["round", "close", "measured", "--void", "--yes"])?;
    Ok(())
}

/// Imports of the table in turns with the `sqlite3` command's, since the disk is busy now and then. The
/// project of the last one stays.
fn import(folder: &Folder) -> Result<()> {
    let (mut ours, mut theirs, mut most) = (Vec::new(), Vec::new(), 0.0_f64);
    for _ in 0..IMPORTS {
        theirs.extend(sqlite_import(folder)?);
        remove(&folder.project());
        let (seconds, memory) = run(folder, &["import", path(&folder.table())])?;
        ours.push(seconds);
        most = most.max(memory);
    }
    let middle = |seconds: &mut Vec<f64>| {
        seconds.sort_by(f64::total_cmp);
        seconds[seconds.len() / 2]
    };
    let (name, import) = ("import a table", middle(&mut ours));
    if theirs.is_empty() {
        println!("{name:32} {import:10.2} s (there is no sqlite3 to compare with)");
    } else {
        figures::compare(name, "s", import, "sqlite3 .import", middle(&mut theirs));
    }
    println!("{:32} {most:10.1} MB", "its memory");
    Ok(())
}

/// Runs the program on the project; seconds, and the most memory it held, in megabytes.
fn run(folder: &Folder, arguments: &[&str]) -> Result<(f64, f64)> {
    run_on(&folder.home(), &folder.project(), arguments)
}

/// The same rows into the same kind of file by the `sqlite3` command; `None` where there is none.
fn sqlite_import(folder: &Folder) -> Result<Option<f64>> {
    let file = folder.file("import.sqlite");
    remove(&file);
    let script = format!(
        "PRAGMA page_size=16384;\nPRAGMA journal_mode=WAL;\nPRAGMA synchronous=FULL;\n\
         .mode csv\n.import '{}' report\n",
        path(&folder.table())
    );
    let begin = Instant::now();
    let child =
        Command::new("sqlite3").arg(&file).stdin(Stdio::piped()).stdout(Stdio::null()).spawn();
    let Ok(mut child) = child else { return Ok(None) };
    if let Some(mut stdin) = child.stdin.take() {
        std::io::Write::write_all(&mut stdin, script.as_bytes())?;
    }
    let status = child.wait()?;
    let seconds = begin.elapsed().as_secs_f64();
    remove(&file);
    Ok(status.success().then_some(seconds))
}

/// Every case of the project as JSON, without the program's header and care for the file; its size.
fn plain_json(folder: &Folder, file: &Path) -> Result<f64> {
    let reader = nybrott::store::Reader::open(&folder.project())?;
    let mut out = std::io::BufWriter::with_capacity(1 << 16, fs::File::create(file)?);
    let mut failed = None;
    let mut write = |record| serde_json::to_writer(&mut out, &SetCase::new(&record, Some(0)));
    let anyone = Reviewer::new("bench").ok_or("a name is missing")?;
    reader.records(&Viewer::new(anyone), true, true, &mut |record| match write(record) {
        Ok(()) => std::ops::ControlFlow::Continue(()),
        Err(error) => {
            failed = Some(error);
            std::ops::ControlFlow::Break(())
        }
    })?;
    if let Some(error) = failed {
        return Err(error.into());
    }
    std::io::Write::flush(&mut out)?;
    #[expect(clippy::cast_precision_loss)]
    let size = fs::metadata(file)?.len() as f64;
    Ok(size)
}

fn remove(database: &Path) {
    for ending in ["", "-wal", "-shm", ".lock"] {
        let mut name = database.as_os_str().to_owned();
        name.push(ending);
        fs::remove_file(name).ok();
    }
}

/// The path as an argument; the folder of measurements is named in plain letters.
pub fn path(path: &Path) -> &str {
    path.to_str().unwrap_or_default()
}
