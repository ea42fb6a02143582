//! `config.ron`: what a reviewer sets by hand. The program never changes it.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::error::ConfigError;
use super::reading::{read, read_text};
use super::state_file::{Preference, SavedState};
use crate::domain::{KeptAnswers, KeptColumns};

/// The first line of the files that versions before `state.ron` wrote, and wrote again at each change.
const FIRST_LINE_OF_OLD: &str =
    "// Settings of nybrott. They can be changed here and in the program (:).";

/// The settings of `config.ron`. What is `None` or empty is not set there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Config {
    /// The language's tag: `nb`.
    pub(super) language: Option<String>,
    /// The theme's name: `high-contrast`.
    pub(super) theme: Option<String>,
    /// The signs that lines are drawn with: `ascii`.
    pub(super) signs: Option<String>,
    /// The reviewer's name.
    pub(super) reviewer: Option<String>,
    /// Columns by which the queue beside the report is wider than by default.
    pub(super) wider_queue: Option<i16>,
    /// Whether the rules under the options are folded away.
    pub(super) folds_rules: Option<bool>,
    /// Whether cue words light up in the text.
    pub(super) cue_words: Option<bool>,
    /// How many cases a day the reviewer wants to classify; 0 is no goal.
    pub(super) daily_goal: Option<u32>,
    /// Whether the mouse is used.
    pub(super) mouse: Option<bool>,
    /// Whether fields with personal data are shown with a case.
    #[serde(rename = "show_persons", alias = "show_personal")]
    pub(super) show_personal: Option<bool>,
    /// Columns for files whose headers have no usual names.
    pub(super) columns: Vec<KeptColumns>,
    /// Other keys for commands, by the commands' ids: `{"flag": ["F8", "w"]}`.
    pub(super) keys: BTreeMap<String, Vec<String>>,
    /// Answers under a name.
    pub(super) kept: Vec<KeptAnswers>,
}

impl Config {
    /// Reads the file; where there is none, nothing is set.
    pub(super) fn read(path: &Path) -> Result<Self, ConfigError> {
        Ok(read(path)?.unwrap_or_default())
    }

    /// Returns whether the file sets the same as this choice; `None` where it leaves that to the program.
    pub(super) fn sets(&self, preference: &Preference) -> Option<bool> {
        let is = |set: &Option<String>, chosen: &String| set.as_ref().map(|set| set == chosen);
        match preference {
            Preference::Language(tag) => is(&self.language, tag),
            Preference::Theme(name) => is(&self.theme, name),
            Preference::Reviewer(named) => {
                self.reviewer.as_deref().map(|set| set == named.as_str())
            }
            Preference::WiderQueue(columns) => self.wider_queue.map(|set| set == *columns),
            Preference::FoldsRules(folded) => self.folds_rules.map(|set| set == *folded),
            Preference::CueWords(lit) => self.cue_words.map(|set| set == *lit),
            // The program alone keeps it.
            Preference::TourTaken => None,
            Preference::DailyGoal(goal) => self.daily_goal.map(|set| set == *goal),
            Preference::Mouse(used) => self.mouse.map(|set| set == *used),
            Preference::ShowPersonal(shown) => self.show_personal.map(|set| set == *shown),
            Preference::Answers(answers) => {
                let set = self.kept.iter().find(|set| set.name == answers.name);
                set.map(|set| set == answers)
            }
            Preference::AnswersForgotten(name) => {
                self.kept.iter().any(|set| set.name == *name).then_some(false)
            }
            Preference::Columns(columns) => {
                let set = self.columns.iter().find(|set| set.signature == columns.signature);
                set.map(|set| set == columns)
            }
            Preference::ColumnsForgotten(signature) => {
                self.columns.iter().any(|set| set.signature == *signature).then_some(false)
            }
        }
    }

    /// Returns all that an older version may have remembered here.
    pub(super) fn to_state(&self) -> SavedState {
        let Self {
            language,
            theme,
            signs: _,
            reviewer,
            wider_queue,
            folds_rules,
            cue_words,
            daily_goal,
            mouse,
            show_personal,
            columns,
            keys: _,
            kept,
        } = self.clone();
        let (tour_taken, reviewers) = (None, Vec::new());
        SavedState {
            language,
            theme,
            reviewer,
            wider_queue,
            folds_rules,
            cue_words,
            tour_taken,
            daily_goal,
            mouse,
            show_personal,
            reviewers,
            kept,
            columns,
        }
    }
}

/// Returns whether the file was written by a version that kept in it what it remembered, too.
pub(super) fn is_of_old_version(path: &Path) -> bool {
    read_text(path).is_ok_and(|text| text.contains(FIRST_LINE_OF_OLD))
}

/// Returns the first line, from 1, that holds this text in quotation marks.
#[must_use]
pub fn line_of(path: &Path, text: &str) -> Option<usize> {
    let content = read_text(path).ok()?;
    let quoted = format!("{text:?}");
    content.lines().position(|line| line.contains(&quoted)).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::domain::Role;

    fn read_config(text: &str) -> Result<Config, ConfigError> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.ron");
        fs::write(&path, text).unwrap();
        Config::read(&path)
    }

    #[test]
    fn a_mistake_is_named_with_its_line() {
        let error = read_config("(\n    langauge: \"nb\",\n)\n").unwrap_err();
        assert!(matches!(error, ConfigError::Misspelt { line: 2, .. }), "{error:?}");
    }

    #[test]
    fn kept_columns_have_a_signature_and_roles_and_nothing_else() {
        let read = |kept: &str| read_config(&format!("(columns: [\n{kept}])\n"));
        let kept = r#"(signature: "0f", title: None, text: ["Effekt"], id: "Nr")"#;
        let columns = [(Role::Text, vec!["Effekt".to_owned()]), (Role::Id, vec!["Nr".to_owned()])];
        assert_eq!(read(kept).unwrap().columns[0].columns, columns.into());
        for wrong in [r#"(titel: "a")"#, r#"(text: "a")"#, r#"(id: "a", id: "b")"#] {
            let error = read(wrong).unwrap_err();
            assert!(matches!(error, ConfigError::Misspelt { line: 2, .. }), "{error:?}");
        }
    }

    #[test]
    fn a_file_that_is_not_there_sets_nothing() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Config::read(&folder.path().join("config.ron")).unwrap(), Config::default());
    }

    #[test]
    fn settings_that_were_written_under_an_earlier_name_still_hold() {
        for name in ["show_persons", "show_personal"] {
            let set = read_config(&format!("({name}: true)")).unwrap();
            assert_eq!(set.show_personal, Some(true), "{name}");
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
