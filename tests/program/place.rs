//! A place to try the program in: a folder that holds all it may know.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use flate2::read::GzDecoder;
use serde_json::{Value, json};
use tempfile::TempDir;

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_nybrott");

/// Three cases, in this order: `Videotrening` (Bodø), `Matkasser` (Bærum), `Koronatelefon` (Røros).
pub const THREE_CASES: &str = "\
id,title,text,municipality
A-1,Videotrening,Øvelsene ble filmet og sendt hjem.,Bodø
A-2,Matkasser,Frivillige kjørte ut mat.,Bærum
A-3,Koronatelefon,Innbyggerne kunne ringe på polsk.,Røros
";

/// The content of a file of `tests/corpus/projects`.
pub fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/corpus/projects/{name}.gz", env!("CARGO_MANIFEST_DIR"));
    let mut content = Vec::new();
    GzDecoder::new(&*fs::read(path).unwrap()).read_to_end(&mut content).unwrap();
    content
}

/// A folder with a home, a project and files, gone when it is dropped.
pub struct Place {
    folder: TempDir,
}

impl Place {
    /// An empty folder; the project does not exist yet.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("home")).unwrap();
        Self { folder }
    }

    /// A copy of another place's project, in a home of its own.
    pub fn new_copy(of: &Self) -> Self {
        let place = Self::new();
        fs::copy(of.path("project.nybrott"), place.path("project.nybrott")).unwrap();
        place
    }

    /// A project with [`THREE_CASES`].
    pub fn with_three_cases() -> Self {
        let place = Self::new();
        place.write("saker.csv", THREE_CASES);
        place.run(["import", "saker.csv"]).assert().success();
        place
    }

    /// [`THREE_CASES`] with an act, and with no backup of today.
    pub fn with_a_decision() -> Self {
        let place = Self::with_three_cases();
        place.run(["classify", "--where", "id:A-1", "--category", "emergency"]).assert().success();
        let folder = place.path("project.nybrott-backups");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "a subcommand that writes backs up");
        fs::remove_dir_all(folder).unwrap();
        place
    }

    /// A project with so many cases, called 1, 2, …
    pub fn with_cases(count: usize) -> Self {
        let place = Self::new();
        let mut cases = String::from("id,title,text\n");
        for number in 1..=count {
            writeln!(cases, "{number},Sak {number},Tekst {number}").unwrap();
        }
        place.write("saker.csv", cases);
        place.run(["import", "saker.csv"]).assert().success();
        place
    }

    /// A project as the last program of this schema wrote it.
    pub fn of_schema(schema: u32) -> Self {
        let place = Self::new();
        place.write("project.nybrott", fixture(&format!("schema-{schema}.nybrott")));
        place
    }

    /// Where a file of this name lies.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder itself, which is also the working folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Puts a file here.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).unwrap();
    }

    /// The content of a text file here.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The content of a JSON file here.
    pub fn read_json(&self, name: &str) -> Value {
        serde_json::from_str(&self.read(name)).unwrap()
    }

    /// All that the program finds in its environment.
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        let within = |name: &str| self.path(name).to_string_lossy().into_owned();
        vec![
            ("HOME", within("home")),
            ("XDG_DATA_HOME", within("home/data")),
            ("XDG_CONFIG_HOME", within("home/config")),
            ("XDG_CACHE_HOME", within("home/cache")),
            ("XDG_STATE_HOME", within("home/state")),
            ("LANG", "en_GB.UTF-8".to_owned()),
            ("LC_ALL", "en_GB.UTF-8".to_owned()),
            ("LANGUAGE", "en".to_owned()),
            ("TZ", "UTC".to_owned()),
            ("TERM", "xterm-256color".to_owned()),
            ("NYBROTT_PROJECT", within("project.nybrott")),
            ("NYBROTT_REVIEWER", "kvam".to_owned()),
        ]
    }

    /// The program on a command line without a terminal.
    pub fn run<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Command {
        let mut command = Command::new(PROGRAM);
        command.env_clear().envs(self.environment()).current_dir(self.folder()).args(arguments);
        command
    }

    /// What the program says on standard output, once it succeeded.
    pub fn says<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> String {
        let done = self.run(arguments).assert().success();
        String::from_utf8(done.get_output().stdout.clone()).unwrap()
    }

    /// The program where no file may get longer than so many blocks.
    #[cfg(unix)]
    pub fn remarks_within(&self, blocks: u32, arguments: &str) -> (String, i32) {
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec '{PROGRAM}' {arguments}");
        let mut shell = Command::new("sh");
        shell.env_clear().envs(self.environment()).env("PATH", "/usr/bin:/bin");
        let done = shell.current_dir(self.folder()).args(["-c", &script]).output().unwrap();
        (String::from_utf8(done.stderr).unwrap(), done.status.code().unwrap())
    }

    /// The backups of the project.
    pub fn backups(&self) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(self.path("project.nybrott-backups")) else { return vec![] };
        entries.map(|entry| entry.unwrap().path()).collect()
    }

    /// How many acts a project has.
    pub fn acts_in(&self, project: &Path) -> usize {
        let project = project.to_string_lossy();
        let lines = self.says(["log", "--json", "--project", project.as_ref()]);
        lines.lines().filter(|line| is_act(line)).count()
    }

    /// What the program remarks on standard error, and with which exit code it ends.
    pub fn remarks<A: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = A>,
    ) -> (String, i32) {
        let done = self.run(arguments).output().unwrap();
        (String::from_utf8(done.stderr).unwrap(), done.status.code().unwrap())
    }

    /// Every act in the log, oldest first.
    pub fn log(&self) -> Vec<Value> {
        let lines = self.says(["log", "--json"]);
        let acts = lines.lines().filter(|line| is_act(line));
        acts.map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// What `status` says about a reviewer; `Null` for one who has done nothing.
    pub fn status(&self, reviewer: &str) -> Value {
        let status: Value = serde_json::from_str(&self.says(["status", "--json"])).unwrap();
        let reviewers = status["reviewers"].as_array().unwrap();
        reviewers.iter().find(|one| one["reviewer"] == reviewer).cloned().unwrap_or_default()
    }

    /// The cases that `export` writes, unclassified ones too.
    pub fn all_cases(&self) -> Vec<Value> {
        let set: Value =
            serde_json::from_str(&self.says(["export", "-", "--format", "json", "--all"])).unwrap();
        cases_of(&set)
    }

    /// What a case was classified as, by any reviewer: category, new, kinds, verdict.
    pub fn answers(&self, id: &str) -> Vec<Value> {
        let cases = self.all_cases();
        let case = cases.iter().find(|case| case["id"] == id).unwrap();
        case["classifications"].as_array().unwrap().iter().map(answers_of).collect()
    }
}

/// The answers of one classification: category, new, kinds, verdict.
pub fn answers_of(classification: &Value) -> Value {
    let keys = ["category", "new_to_municipality", "change_kinds", "verdict"];
    keys.iter().map(|key| classification[key].clone()).collect()
}

/// Whether a line of the log is an act on cases, and no introduction of a reviewer or entry of the journal.
pub fn is_act(line: &str) -> bool {
    line.contains("\"lamport\":") && !line.contains("\"act\":\"introduced\"")
}

/// Puts the values under a row of headers into the fields of a case that has the row itself.
pub fn unfold_values(case: &mut Value) {
    // A set of version 2 that was written before there were values has all in its fields.
    let values = case.as_object_mut().unwrap().remove("values").unwrap_or_else(|| json!([]));
    let names = case["headers"].as_object().into_iter().flat_map(|row| row.keys().cloned());
    for (name, value) in names.collect::<Vec<_>>().into_iter().zip(values.as_array().unwrap()) {
        if !value.is_null() {
            case["fields"][name] = value.clone();
        }
    }
}

/// The cases of a set as version 1 has them: each with its headers, all its fields and the names of its
/// reviewers.
pub fn cases_of(set: &Value) -> Vec<Value> {
    let mut cases = set["cases"].as_array().unwrap().clone();
    let reviewers = set["reviewers"].as_array().unwrap();
    for case in &mut cases {
        let place = case["headers"].as_u64().map(|place| usize::try_from(place).unwrap());
        case["headers"] = place.map_or_else(|| json!({}), |place| set["headers"][place].clone());
        unfold_values(case);
        for decision in case["classifications"].as_array_mut().unwrap() {
            let listed = reviewers.iter().find(|listed| listed["id"] == decision["reviewer"]);
            decision["reviewer"] = listed.unwrap()["name"].clone();
        }
    }
    cases
}
