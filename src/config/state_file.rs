//! `state.ron`: what the program remembers from one run to the next. It is always written whole.

use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::error::ConfigError;
use super::home_reviewers::{self, HomeReviewer};
use super::reading::{LONGEST, read, read_text};
use crate::domain::{
    Answer, CategoryAnswer, FacetAnswers, KeptAnswers, KeptColumns, Reviewer, Role,
};
use crate::files::{self, IfExists};

/// How the file begins.
const BEGINNING: &str =
    "// Written by nybrott: what it remembers. Settings to edit by hand belong in config.ron.\n(\n";

/// A choice made in the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Preference {
    /// The language's tag: `nb`.
    Language(String),
    /// The theme's name: `high-contrast`.
    Theme(String),
    /// The reviewer, by the name that they have from the next start on.
    Reviewer(Reviewer),
    /// Columns by which the queue beside the report is wider than by default.
    WiderQueue(i16),
    /// Whether the rules under the options are folded away.
    FoldsRules(bool),
    /// Whether cue words light up in the text.
    CueWords(bool),
    /// The tour was taken.
    TourTaken,
    /// How many cases a day the reviewer wants to classify; 0 is no goal.
    DailyGoal(u32),
    /// Whether the mouse is used.
    Mouse(bool),
    /// Whether fields with personal data are shown with a case.
    ShowPersonal(bool),
    /// Answers under a name.
    Answers(KeptAnswers),
    /// No answers under this name any more.
    AnswersForgotten(String),
    /// The columns of files with the same headers.
    Columns(KeptColumns),
    /// No columns for files with headers of this signature any more.
    ColumnsForgotten(String),
}

/// What the program remembers. What is `None` was never chosen.
///
/// Keys of newer versions are passed over, so that the file is no obstacle to an older one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(super) struct SavedState {
    pub(super) language: Option<String>,
    pub(super) theme: Option<String>,
    pub(super) reviewer: Option<String>,
    pub(super) wider_queue: Option<i16>,
    pub(super) folds_rules: Option<bool>,
    pub(super) cue_words: Option<bool>,
    pub(super) tour_taken: Option<bool>,
    pub(super) daily_goal: Option<u32>,
    pub(super) mouse: Option<bool>,
    #[serde(rename = "show_persons")]
    pub(super) show_personal: Option<bool>,
    /// The reviewers of this home.
    pub(super) reviewers: Vec<HomeReviewer>,
    pub(super) kept: Vec<KeptAnswers>,
    /// The newest last.
    pub(super) columns: Vec<KeptColumns>,
}

impl SavedState {
    /// Reads the file; `None` where there is none.
    pub(super) fn read(path: &Path) -> Result<Option<Self>, ConfigError> {
        read(path)
    }

    /// Returns what must not be lost of a file that cannot be understood: the reviewers' ids. Each is on a
    /// line of its own.
    pub(super) fn saved_from_broken(path: &Path) -> Self {
        let text = read_text(path).unwrap_or_default();
        let lines = text.lines().map(|line| line.trim().trim_end_matches(','));
        let reviewers = lines.filter(|line| line.starts_with("(id: "));
        let reviewers = reviewers.filter_map(|line| ron::from_str(line).ok()).collect();
        Self { reviewers, ..Self::default() }
    }

    /// Remembers a choice in place of an earlier one.
    pub(super) fn set(&mut self, preference: Preference) {
        match preference {
            Preference::Language(tag) => self.language = Some(tag),
            Preference::Theme(name) => self.theme = Some(name),
            Preference::Reviewer(named) => {
                home_reviewers::rename(&mut self.reviewers, &named);
                self.reviewer = Some(named.as_str().to_owned());
            }
            Preference::WiderQueue(columns) => self.wider_queue = Some(columns),
            Preference::FoldsRules(folded) => self.folds_rules = Some(folded),
            Preference::CueWords(lit) => self.cue_words = Some(lit),
            Preference::TourTaken => self.tour_taken = Some(true),
            Preference::DailyGoal(goal) => self.daily_goal = Some(goal),
            Preference::Mouse(used) => self.mouse = Some(used),
            Preference::ShowPersonal(shown) => self.show_personal = Some(shown),
            Preference::Answers(answers) => {
                match self.kept.iter_mut().find(|kept| kept.name == answers.name) {
                    Some(kept) => *kept = answers,
                    None => self.kept.push(answers),
                }
            }
            Preference::AnswersForgotten(name) => self.kept.retain(|kept| kept.name != name),
            Preference::Columns(columns) => {
                self.columns.retain(|kept| kept.signature != columns.signature);
                self.columns.push(columns);
            }
            Preference::ColumnsForgotten(signature) => {
                self.columns.retain(|kept| kept.signature != signature);
            }
        }
    }

    /// Writes the file, without the oldest columns where it would become longer than is read.
    ///
    /// # Errors
    /// The folder or the file cannot be written; the old file is untouched then.
    pub(super) fn write(&mut self, path: &Path) -> io::Result<()> {
        let mut text = self.to_text();
        while text.len() as u64 > LONGEST && !self.columns.is_empty() {
            self.columns.remove(0);
            text = self.to_text();
        }
        files::create_folders(files::folder_of(path))?;
        files::write_whole(path, text.as_bytes(), IfExists::Replace)
    }

    fn to_text(&self) -> String {
        let text = |name: &str, value: &Option<String>| {
            value.as_ref().map(|value| format!("    {name}: {value:?},\n"))
        };
        let parts = [
            text("language", &self.language),
            text("theme", &self.theme),
            text("reviewer", &self.reviewer),
            self.wider_queue.map(|columns| format!("    wider_queue: {columns},\n")),
            self.folds_rules.map(|folded| format!("    folds_rules: {folded},\n")),
            self.cue_words.map(|lit| format!("    cue_words: {lit},\n")),
            self.tour_taken.map(|taken| format!("    tour_taken: {taken},\n")),
            self.daily_goal.map(|goal| format!("    daily_goal: {goal},\n")),
            self.mouse.map(|used| format!("    mouse: {used},\n")),
            self.show_personal.map(|shown| format!("    show_persons: {shown},\n")),
            list("reviewers", self.reviewers.iter().map(reviewer_to_text)),
            list("kept", self.kept.iter().map(kept_to_text)),
            list("columns", self.columns.iter().map(columns_to_text)),
        ];
        format!("{BEGINNING}{})\n", parts.into_iter().flatten().collect::<String>())
    }
}

/// Moves a file that cannot be read aside, under a name that is free: `state-broken-1.ron`.
///
/// # Errors
/// It cannot be renamed.
pub(super) fn set_aside(path: &Path) -> io::Result<PathBuf> {
    let name = |number: u32| path.with_file_name(format!("state-broken-{number}.ron"));
    let is_free = |path: &PathBuf| path.symlink_metadata().is_err();
    let aside = (1..=u32::MAX).map(name).find(is_free).ok_or(io::ErrorKind::AlreadyExists)?;
    std::fs::rename(path, &aside)?;
    Ok(aside)
}

fn list(name: &str, rows: impl Iterator<Item = String>) -> Option<String> {
    let rows: Vec<String> = rows.map(|row| format!("        ({row}),")).collect();
    (!rows.is_empty()).then(|| format!("    {name}: [\n{}\n    ],\n", rows.join("\n")))
}

fn reviewer_to_text(HomeReviewer { id, name, own }: &HomeReviewer) -> String {
    let id = id.to_string();
    format!("id: {id:?}, name: {name:?}, own: {own}")
}

fn kept_to_text(KeptAnswers { name, answers }: &KeptAnswers) -> String {
    let word =
        |answer: Option<&'static str>| answer.map_or("None".to_owned(), |word| format!("{word:?}"));
    let kinds = answers.kinds.map_or("None".to_owned(), |kinds| format!("{:?}", kinds.words()));
    format!(
        "name: {name:?}, category: {}, new: {}, kinds: {kinds}",
        word(answers.category.map(CategoryAnswer::as_str)),
        word(answers.new.map(Answer::as_str)),
    ) + &facets_to_text(&answers.facets)
}

/// Returns answers to facets; nothing where there are none, which earlier programs read as well.
fn facets_to_text(facets: &FacetAnswers) -> String {
    let text = if facets.is_empty() { None } else { ron::to_string(facets).ok() };
    text.map(|facets| format!(", facets: {facets}")).unwrap_or_default()
}

fn columns_to_text(KeptColumns { signature, columns, header }: &KeptColumns) -> String {
    let column = |role: Role| match columns.with_role(role) {
        several if role.takes_several() => format!("{role}: {several:?}"),
        one => format!("{role}: {:?}", one.first()),
    };
    // Where no row was chosen, the line is what it was before rows could be.
    let header = header.map(|row| format!("header: Some({row}), ")).unwrap_or_default();
    format!("signature: {signature:?}, {header}{}", Role::ALL.map(column).join(", "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Answers, KindsAnswer, ReviewerId};

    fn columns(signature: &str, title: &str) -> KeptColumns {
        let columns = [
            (Role::Title, vec![title.to_owned()]),
            (Role::Text, vec!["Bakgrunn".into(), "Effekt\"".into()]),
        ];
        KeptColumns { signature: signature.into(), columns: columns.into(), header: Some(3) }
    }

    proptest! {
        #[test]
        fn what_is_remembered_comes_back(
            language in prop::option::of(any::<String>()),
            theme in prop::option::of("[a-z-]*"),
            reviewer in prop::option::of(prop::collection::vec(any::<char>(), 0..9)),
        ) {
            let reviewer = reviewer.map(|letters| letters.into_iter().collect());
            let answers = Answers { category: "long_term".parse().ok(), new: None, kinds: KindsAnswer::from_words(["service"]).ok(), facets: serde_json::from_str(r#"{"partners":["county"],"sector":"social"}"#).unwrap() };
            let kept = vec![KeptAnswers { name: "en «ting»".into(), answers }];
            let reviewers = vec![HomeReviewer { id: ReviewerId::new(), name: "«o\"la»".into(), own: true }];
            let columns = vec![columns("0f", "Hva heter «tiltaket»?\n")];
            let mut state = SavedState { language, theme, reviewer, wider_queue: Some(-4), show_personal: Some(true), folds_rules: Some(true), cue_words: Some(true), tour_taken: Some(true), daily_goal: Some(60), mouse: Some(false), reviewers, kept, columns };
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("deep/state.ron");
            state.write(&path).unwrap();
            prop_assert_eq!(SavedState::read(&path).unwrap(), Some(state));
        }
    }

    #[test]
    fn the_ids_of_reviewers_are_saved_from_a_broken_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.ron");
        let kvam = HomeReviewer { id: ReviewerId::new(), name: "kvam \"k\"".into(), own: true };
        let lom = HomeReviewer { id: ReviewerId::new(), name: "lom".into(), own: false };
        let reviewers = vec![kvam, lom];
        SavedState { reviewers: reviewers.clone(), ..SavedState::default() }.write(&path).unwrap();
        let text =
            std::fs::read_to_string(&path).unwrap().replace("reviewers:", "theme: (, reviewers:");
        std::fs::write(&path, text).unwrap();
        assert!(SavedState::read(&path).is_err());
        assert_eq!(SavedState::saved_from_broken(&path).reviewers, reviewers);
    }

    #[test]
    fn what_would_be_too_long_to_be_read_loses_the_oldest_columns() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.ron");
        let mut state = SavedState::default();
        for signature in ["1", "2", "3"] {
            state.set(Preference::Columns(columns(signature, &"x".repeat(500_000))));
        }
        state.write(&path).unwrap();
        let kept = SavedState::read(&path).unwrap().unwrap().columns;
        assert_eq!(kept.iter().map(|kept| kept.signature.as_str()).collect::<Vec<_>>(), ["2", "3"]);
    }
}
