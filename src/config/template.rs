//! The `config.ron` that `nybrott config --init` writes: every setting, as a comment.

use std::fmt::Write as _;
use std::path::Path;

use super::error::ConfigError;
use crate::files::{self, IfExists};

/// What the file begins with, by its key in the catalogue of sentences.
const HEAD: &str = "config-init-head";

/// Each setting: its key in the catalogue of sentences, and a line that sets it.
const SETTINGS: [(&str, &str); 11] = [
    ("config-init-language", r#"language: "nb","#),
    ("config-init-theme", r#"theme: "terminal","#),
    ("config-init-signs", r#"signs: "ascii","#),
    ("config-init-reviewer", r#"reviewer: "kvam","#),
    ("config-init-wider-queue", "wider_queue: 8,"),
    ("config-init-folds-rules", "folds_rules: true,"),
    ("config-init-cue-words", "cue_words: true,"),
    ("config-init-daily-goal", "daily_goal: 60,"),
    ("config-init-mouse", "mouse: true,"),
    ("config-init-show-personal", "show_persons: true,"),
    ("config-init-keys", r#"keys: {"flag": ["F8", "w"]},"#),
];

/// Writes a `config.ron` in which every setting is a comment. `sentence` returns a sentence, in lines, by its key.
///
/// # Errors
/// The folder or the file cannot be written.
pub fn write_template(
    path: &Path,
    sentence: impl Fn(&'static str) -> Vec<String>,
) -> Result<(), ConfigError> {
    files::create_folders(files::folder_of(path))
        .and_then(|()| files::write_whole(path, template(sentence).as_bytes(), IfExists::Keep))
        .map_err(|source| ConfigError::Unwritten { file: path.to_owned(), source })
}

fn template(sentence: impl Fn(&'static str) -> Vec<String>) -> String {
    let mut text = String::new();
    // Writing into a String cannot fail.
    for line in sentence(HEAD) {
        let _ = writeln!(text, "// {line}");
    }
    text.push_str("(\n");
    for (key, setting) in SETTINGS {
        for line in sentence(key) {
            let _ = writeln!(text, "    // {line}");
        }
        let _ = writeln!(text, "    // {setting}");
    }
    text.push_str(")\n");
    text
}

#[cfg(test)]
mod tests {
    use super::super::config_file::Config;
    use super::*;

    #[test]
    fn every_line_of_the_template_can_be_set_and_none_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.ron");
        write_template(&path, |key| vec![format!("What {key} is."), "And more".to_owned()])
            .unwrap();
        assert_eq!(Config::read(&path).unwrap(), Config::default());
        let text = std::fs::read_to_string(&path).unwrap();
        let is_setting = |line: &&str| line.starts_with("    // ") && line.ends_with(',');
        let settings = text.lines().filter(is_setting).map(|line| line.replace("// ", ""));
        let all = format!("({})", settings.collect::<Vec<_>>().join("\n"));
        std::fs::write(&path, all).unwrap();
        let set = Config::read(&path).unwrap();
        assert_eq!(set.language.as_deref(), Some("nb"));
        assert_eq!(set.theme.as_deref(), Some("terminal"));
        assert_eq!(set.signs.as_deref(), Some("ascii"));
        assert_eq!(set.reviewer.as_deref(), Some("kvam"));
        assert_eq!((set.wider_queue, set.show_personal), (Some(8), Some(true)));
        let sitting = (set.folds_rules, set.cue_words, set.daily_goal, set.mouse);
        assert_eq!(sitting, (Some(true), Some(true), Some(60), Some(true)));
        assert_eq!(set.keys["flag"], ["F8", "w"]);
    }
}
