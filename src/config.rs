//! What a reviewer has chosen to keep: language, theme, name. One small RON file in the config
//! folder; it is always written whole, with a comment on each line that can be changed.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use serde::Deserialize;

use crate::domain::{Answer, CategoryAnswer, KeptAnswers, KeptColumns, Message, Role, ToMessage};
use crate::files;

/// What is kept. What is `None` is asked of the system each time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// The language's tag: `nb`.
    pub language: Option<String>,
    /// The theme's name: `high-contrast`.
    pub theme: Option<String>,
    /// The reviewer's name.
    pub reviewer: Option<String>,
    /// Columns by which the queue beside the report is wider than by default.
    pub wider_queue: Option<i16>,
    /// Whether fields in which persons stand are shown with a case.
    pub show_persons: Option<bool>,
    /// Columns chosen for files whose headers have no usual names.
    pub columns: Vec<KeptColumns>,
    /// Other keys for commands, by the commands' ids: `{"flag": ["F2", "w"]}`.
    pub keys: BTreeMap<String, Vec<String>>,
    /// Answers kept under a name.
    pub kept: Vec<KeptAnswers>,
}

/// The config file could not be read or written.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.to_message())]
pub enum ConfigError {
    /// It could not be read.
    Unreadable {
        /// The file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// It does not say what this program understands.
    Misspelt {
        /// The file.
        file: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The character in that line, from 1.
        column: usize,
        /// What is wrong there.
        reason: String,
    },
    /// It could not be written.
    Unwritten {
        /// The file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl ToMessage for ConfigError {
    fn to_message(&self) -> Message {
        let at = |key, file: &Path| Message::new(key).with("file", file.to_string_lossy().as_ref());
        match self {
            Self::Unreadable { file, source } => {
                at("config-unreadable", file).with("reason", source.to_string())
            }
            Self::Misspelt { file, line, column, reason } => at("config-misspelt", file)
                .with("line", *line)
                .with("column", *column)
                .with("reason", reason.as_str()),
            Self::Unwritten { file, source } => {
                at("config-unwritten", file).with("reason", source.to_string())
            }
        }
    }
}

impl Config {
    /// Where the file lies; `None` without a home folder.
    #[must_use]
    pub fn path() -> Option<PathBuf> {
        ProjectDirs::from("no", "", "nybrott")
            .map(|folders| folders.config_dir().join("config.ron"))
    }

    /// Reads the file; one that is not there says nothing.
    ///
    /// # Errors
    /// It cannot be read or understood.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let text = match text_of(path) {
            Ok(text) => text,
            // A home such as `/dev/null` holds no file either.
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                return Ok(Self::default());
            }
            Err(source) => return Err(ConfigError::Unreadable { file: path.to_owned(), source }),
        };
        let options = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        options.from_str(&text).map_err(|error| ConfigError::Misspelt {
            file: path.to_owned(),
            line: error.span.start.line,
            column: error.span.start.col,
            reason: error.code.to_string(),
        })
    }

    /// The first line, from 1, of the file that holds this text in quotation marks.
    #[must_use]
    pub fn line_of(path: &Path, text: &str) -> Option<usize> {
        let content = text_of(path).ok()?;
        let quoted = format!("{text:?}");
        content.lines().position(|line| line.contains(&quoted)).map(|at| at + 1)
    }

    /// Keeps the columns that were chosen for files with the same headers; `false` where they were kept
    /// already.
    pub fn keep_columns(&mut self, chosen: KeptColumns) -> bool {
        if self.columns.contains(&chosen) {
            return false;
        }
        self.columns.retain(|kept| kept.signature != chosen.signature);
        self.columns.push(chosen);
        true
    }

    /// Writes the file whole.
    ///
    /// # Errors
    /// The folder or the file cannot be written; the old file is untouched then.
    pub fn write(&self, path: &Path) -> Result<(), ConfigError> {
        self.write_beside(path)
            .map_err(|source| ConfigError::Unwritten { file: path.to_owned(), source })
    }

    fn write_beside(&self, path: &Path) -> io::Result<()> {
        files::create_folders(files::folder_of(path))?;
        files::write_whole(path, self.as_text().as_bytes())
    }

    /// The file's text. A line that begins with `//` says nothing: it shows what could stand there.
    fn as_text(&self) -> String {
        let line = |about: &str, name: &str, value: &Option<String>, example: &str| match value {
            Some(value) => format!("    // {about}\n    {name}: {value:?},\n"),
            None => format!("    // {about}\n    // {name}: {example:?},\n"),
        };
        let language = line("The language: en, nb, nn.", "language", &self.language, "nb");
        let theme = line(
            "The theme: ansi, high-contrast, colour-blind, colourless.",
            "theme",
            &self.theme,
            "ansi",
        );
        let reviewer = line(
            "Your name as reviewer; else your login name.",
            "reviewer",
            &self.reviewer,
            "kari",
        );
        let about =
            "    // Columns by which the queue is wider than by default; may be negative.\n";
        let wider = self.wider_queue.map_or_else(
            || format!("{about}    // wider_queue: 8,\n"),
            |columns| format!("{about}    wider_queue: {columns},\n"),
        );
        let about = "    // Show fields in which persons stand, such as e-mail addresses.\n";
        let persons = self.show_persons.map_or_else(
            || format!("{about}    // show_persons: true,\n"),
            |shown| format!("{about}    show_persons: {shown},\n"),
        );
        let keys = wider
            + &persons
            + &self.keys_as_text()
            + &self.kept_as_text()
            + &self.columns_as_text();
        format!(
            "// Settings of nybrott. They can be changed here and in the program (:).\n(\n{language}{theme}{reviewer}{keys})\n"
        )
    }

    fn kept_as_text(&self) -> String {
        if self.kept.is_empty() {
            return String::new();
        }
        let word = |answer: Option<&'static str>| {
            answer.map_or("None".to_owned(), |word| format!("{word:?}"))
        };
        let rows = self.kept.iter().map(|KeptAnswers { name, answers }| {
            let kinds =
                answers.kinds.map_or("None".to_owned(), |kinds| format!("{:?}", kinds.words()));
            format!(
                "        (name: {name:?}, category: {}, new: {}, kinds: {kinds}),\n",
                word(answers.category.map(CategoryAnswer::as_str)),
                word(answers.new.map(Answer::as_str)),
            )
        });
        format!(
            "    // Answers kept under a name.\n    kept: [\n{}    ],\n",
            rows.collect::<String>()
        )
    }

    fn columns_as_text(&self) -> String {
        if self.columns.is_empty() {
            return String::new();
        }
        let rows = self.columns.iter().map(|KeptColumns { signature, columns }| {
            let column = |role: Role| match columns.with_role(role) {
                several if role.takes_several() => format!("{role}: {several:?}"),
                one => format!("{role}: {:?}", one.first()),
            };
            let columns = Role::ALL.map(column).join(", ");
            format!("        (signature: {signature:?}, {columns}),\n")
        });
        format!(
            "    // Columns chosen for files with unusual headers.\n    columns: [\n{}    ],\n",
            rows.collect::<String>()
        )
    }

    fn keys_as_text(&self) -> String {
        let about = "    // Other keys for commands; `nybrott keys --ids` names the commands.\n";
        if self.keys.is_empty() {
            return format!("{about}    // keys: {{\"flag\": [\"F2\", \"w\"]}},\n");
        }
        let rows = self.keys.iter().map(|(id, names)| format!("        {id:?}: {names:?},\n"));
        format!("{about}    keys: {{\n{}    }},\n", rows.collect::<String>())
    }
}

/// The text of a regular file. A pipe would wait and a device might never end, so that neither is
/// opened, and no settings are longer than a megabyte.
fn text_of(path: &Path) -> io::Result<String> {
    const LONGEST: u64 = 1 << 20;
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() || metadata.len() > LONGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    fs::read_to_string(path)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Answers, KindsAnswer};

    #[test]
    fn a_mistake_is_named_with_its_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.ron");
        fs::write(&path, "(\n    langauge: \"nb\",\n)\n").unwrap();
        let error = Config::read(&path).unwrap_err();
        assert!(matches!(error, ConfigError::Misspelt { line: 2, .. }), "{error:?}");
    }

    #[test]
    fn kept_columns_have_a_signature_and_roles_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.ron");
        let read = |kept: &str| {
            fs::write(&path, format!("(columns: [\n{kept}])\n")).unwrap();
            Config::read(&path)
        };
        let kept = r#"(signature: "0f", title: None, text: ["Effekt"], id: "Nr")"#;
        let columns = [(Role::Text, vec!["Effekt".to_owned()]), (Role::Id, vec!["Nr".to_owned()])];
        assert_eq!(read(kept).unwrap().columns[0].columns, columns.into());
        for wrong in [r#"(titel: "a")"#, r#"(text: "a")"#, r#"(id: "a", id: "b")"#] {
            let error = read(wrong).unwrap_err();
            assert!(matches!(error, ConfigError::Misspelt { line: 2, .. }), "{error:?}");
        }
    }

    #[test]
    fn a_file_that_is_not_there_says_nothing() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Config::read(&folder.path().join("config.ron")).unwrap(), Config::default());
    }

    proptest! {
        #[test]
        fn what_is_kept_comes_back(
            language in prop::option::of(any::<String>()),
            theme in prop::option::of("[a-z-]*"),
            reviewer in prop::option::of(prop::collection::vec(any::<char>(), 0..9)),
            keys in prop::collection::btree_map("[a-z]{1,5}", prop::collection::vec(".{1,3}", 0..3), 0..3),
        ) {
            let reviewer = reviewer.map(|letters| letters.into_iter().collect());
            let columns = KeptColumns {
                signature: "0f".into(),
                columns: [
                    (Role::Title, vec!["Hva heter «tiltaket»?\n".into()]),
                    (Role::Text, vec!["Bakgrunn".into(), "Effekt\"".into()]),
                ].into(),
            };
            let answers = Answers { category: "long_term".parse().ok(), new: None, kinds: KindsAnswer::from_words(["service"]).ok() };
            let kept = vec![KeptAnswers { name: "en «ting»".into(), answers }];
            let config = Config { language, theme, reviewer, wider_queue: Some(-4), show_persons: Some(true), keys, kept, columns: vec![columns] };
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("deep/config.ron");
            config.write(&path).unwrap();
            prop_assert_eq!(Config::read(&path).unwrap(), config);
        }
    }

    #[cfg(unix)]
    #[test]
    fn settings_that_are_no_file_are_not_opened() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("config.ron");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        assert!(matches!(Config::read(&pipe), Err(ConfigError::Unreadable { .. })));
        let endless = Config::read(Path::new("/dev/zero"));
        assert!(matches!(endless, Err(ConfigError::Unreadable { .. })));
    }
}
