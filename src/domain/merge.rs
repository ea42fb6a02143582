//! Uniting two copies of a project: what the person decides, and what came of it.

use std::collections::BTreeSet;

use super::case::{CaseName, CaseNo};
use super::message::{Message, ToMessage};
use super::reviewer::Reviewer;
use super::rulings::LapsedRulings;

/// What only a person can decide about a merge.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MergeChoices {
    /// Names under which both files mean the same person, though they know that person by different ids.
    pub same: Vec<String>,
    /// Names of reviewers in the other file, each with the name to show here.
    pub rename: Vec<(String, String)>,
    /// The reviewers of this home: who they are is not for another file to say.
    pub own: Vec<Reviewer>,
    /// The other file need not be a copy of the same project.
    pub foreign: bool,
    /// Texts of this file may go because they were erased in the other.
    pub erases: bool,
    /// The other file may say who the reviewers of this home are.
    pub accepts_names: bool,
    /// Nothing is kept.
    pub dry_run: bool,
}

/// What a merge took over, or would.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MergeSummary {
    /// Cases that are new here.
    pub new_cases: usize,
    /// Cases that both files have.
    pub known_cases: usize,
    /// Versions of reports that are new here, of cases that both files have.
    pub new_versions: usize,
    /// How many of them have the words that are here too: they were imported at another time.
    pub same_texts: usize,
    /// The acts of each reviewer, by name.
    pub events: Vec<MergedEvents>,
    /// Events that were here in part and are whole now.
    pub completed: usize,
    /// Notes that are new here.
    pub notes: usize,
    /// Codebooks that are new here.
    pub codebooks: usize,
    /// Introductions of reviewers that are new here, and what was decided about names.
    pub introductions: usize,
    /// Cases to which several reviewers have given different answers, and had not before; but for those that came settled.
    pub differing: BTreeSet<CaseNo>,
    /// Cases that are settled and were not before.
    pub settled: BTreeSet<CaseNo>,
    /// Cases that were settled and are not any more: what was ruled on is another now, or two ruled differently.
    pub lapsed: LapsedRulings,
    /// Cases whose texts go here because they were erased in the other file.
    pub erased: usize,
    /// Rounds that were open here and are closed now, by name.
    pub closed_rounds: Vec<String>,
    /// What new acts answered that an open round gives to others alone.
    pub unassigned: Vec<UnassignedAnswers>,
    /// Names by which reviewers are shown now, and by which no one was before.
    pub new_names: usize,
    /// Reviewers who are shown by another name now.
    pub renamed: Vec<RenamedReviewer>,
    /// The codebook that is in force now and was not before, by name and edition.
    pub codebook: Option<(String, String)>,
    /// What contradicts what is here under the same id and was set aside.
    pub quarantined: Vec<Quarantined>,
}

impl MergeSummary {
    /// Adds what a merge after this one took over.
    pub fn add(&mut self, later: Self) {
        self.new_cases += later.new_cases;
        self.known_cases += later.known_cases;
        self.new_versions += later.new_versions;
        self.same_texts += later.same_texts;
        for came in later.events {
            match self.events.iter_mut().find(|events| events.reviewer == came.reviewer) {
                Some(events) => {
                    events.new += came.new;
                    events.known += came.known;
                }
                None => self.events.push(came),
            }
        }
        self.completed += later.completed;
        self.notes += later.notes;
        self.codebooks += later.codebooks;
        self.introductions += later.introductions;
        self.new_names += later.new_names;
        self.differing.extend(later.differing);
        self.differing.retain(|no| !later.settled.contains(no));
        self.settled.extend(later.settled);
        self.lapsed.add(later.lapsed);
        self.erased += later.erased;
        self.closed_rounds.extend(later.closed_rounds);
        self.renamed.extend(later.renamed);
        self.codebook = later.codebook.or_else(|| self.codebook.take());
        self.quarantined.extend(later.quarantined);
    }
}

/// How many events of a reviewer came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedEvents {
    /// Whose events they are, as named here.
    pub reviewer: Reviewer,
    /// Events that are new here.
    pub new: usize,
    /// Events that both files have.
    pub known: usize,
}

/// A reviewer who is shown by another name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenamedReviewer {
    /// The name before.
    pub old: String,
    /// The name now.
    pub new: String,
    /// It is a reviewer of this home.
    pub is_own: bool,
}

/// Answers to cases of an open round by someone to whom it gives nothing: as when a hand-out is opened under another name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnassignedAnswers {
    /// Whose they are.
    pub reviewer: Reviewer,
    /// What reviewers call the round.
    pub round: String,
    /// To whom the round gives these cases, by name.
    pub readers: Vec<Reviewer>,
    /// How many cases they answered.
    pub cases: usize,
}

/// An item that was set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarantined {
    /// What it is: the id of an event or of a case.
    pub id: String,
    /// The case that it is about, or the first of them, where that is known here.
    pub case: Option<CaseName>,
    /// Why it was set aside.
    pub why: Contradiction,
}

/// Why something from another file is not taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contradiction {
    /// The same id means something else here.
    OtherContent,
    /// Another event bears the same number of the same session.
    OtherEvent,
    /// The Lamport clock is 0 or above 2^53.
    Clock,
    /// It speaks of a case that neither file has.
    UnknownCase,
}

impl Contradiction {
    /// Returns the word under which it is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OtherContent => "other_content",
            Self::OtherEvent => "other_event",
            Self::Clock => "clock",
            Self::UnknownCase => "unknown_case",
        }
    }

    /// Returns the key of the sentence that explains it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::OtherContent => "merge-why-other-content",
            Self::OtherEvent => "merge-why-other-event",
            Self::Clock => "merge-why-clock",
            Self::UnknownCase => "merge-why-unknown-case",
        }
    }
}

/// Why two files are not united: a person has to decide, or they are not copies of one project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MergeRefusal {
    /// The file is the project itself.
    Itself,
    /// The file is no copy of this project.
    OtherProject,
    /// These names mean different ids in the two files.
    SameNames(Vec<String>),
    /// The reviewer of this name has the same id in both files, so there is no one to tell apart.
    RenamesKnown {
        /// The name in the other file.
        name: String,
        /// The name that was to be shown.
        new: String,
    },
    /// A reviewer of the other file was to be shown by a name that is somebody else's here.
    NameTaken {
        /// The name in the other file.
        name: String,
        /// The name that was to be shown.
        new: String,
    },
    /// No reviewer of the other files has the name for which something was chosen.
    UnknownName {
        /// The option by which it was chosen.
        option: &'static str,
        /// The name.
        name: String,
        /// How many other files there are.
        files: usize,
        /// The names of the reviewers there.
        names: Vec<String>,
    },
    /// The other file says of these reviewers of this home that they have another name, or other ids.
    OwnIds(Vec<OtherIdentity>),
    /// Cases of the other file, named by title and id, whose ids mean other reports here.
    TwoReports(Vec<String>),
    /// The texts of so many cases of this file would go.
    ErasesTexts(usize),
}

/// What another file says of a reviewer of this home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherIdentity {
    /// The name here.
    pub own: String,
    /// The name that the other file gives them; `None` where it says that they are somebody else too.
    pub new: Option<String>,
}

impl OtherIdentity {
    /// Returns the name, and the one that it would become.
    #[must_use]
    pub fn names(&self) -> String {
        match &self.new {
            Some(new) => format!("{} → {new}", self.own),
            None => self.own.clone(),
        }
    }
}

impl MergeRefusal {
    /// Returns whether there is something to decide, after which the merge can go on.
    #[must_use]
    pub const fn is_question(&self) -> bool {
        match self {
            Self::OtherProject
            | Self::SameNames(_)
            | Self::NameTaken { .. }
            | Self::OwnIds(_)
            | Self::TwoReports(_) => true,
            Self::Itself
            | Self::RenamesKnown { .. }
            | Self::UnknownName { .. }
            | Self::ErasesTexts(_) => false,
        }
    }

    /// Returns whether the command was incomplete: there are names to settle.
    #[must_use]
    pub const fn is_to_settle(&self) -> bool {
        matches!(
            self,
            Self::SameNames(_)
                | Self::RenamesKnown { .. }
                | Self::NameTaken { .. }
                | Self::UnknownName { .. }
                | Self::OwnIds(_)
        )
    }
}

/// How many names or ids are listed; more are counted.
const MOST_LISTED: usize = 10;

impl ToMessage for MergeRefusal {
    fn to_message(&self) -> Message {
        let first_of = |names: &[String]| names.first().cloned().unwrap_or_default();
        let listed = |key, names: &[String], first: String| {
            let shown = names[..names.len().min(MOST_LISTED)].join(", ");
            let more = names.len().saturating_sub(MOST_LISTED);
            Message::new(key)
                .with("names", shown)
                .with("first", first)
                .with("count", names.len())
                .with("more", more)
        };
        match self {
            Self::Itself => Message::new("merge-itself"),
            Self::OtherProject => Message::new("merge-other-project"),
            Self::SameNames(names) => listed("merge-same-names", names, first_of(names)),
            Self::RenamesKnown { name, new } => Message::new("merge-renames-known")
                .with("name", name.as_str())
                .with("new", new.as_str()),
            Self::NameTaken { name, new } => Message::new("merge-name-taken")
                .with("name", name.as_str())
                .with("new", new.as_str()),
            Self::UnknownName { option, name, files, names } => {
                let message = listed("merge-unknown-name", names, name.clone());
                message.with("option", *option).with("files", *files)
            }
            Self::OwnIds(others) => {
                let names: Vec<String> = others.iter().map(OtherIdentity::names).collect();
                let first = others.first();
                let new = first.and_then(|first| first.new.as_deref()).unwrap_or_default();
                let first = first.map(|first| first.own.clone()).unwrap_or_default();
                listed("merge-own-ids", &names, first).with("new", new)
            }
            Self::TwoReports(ids) => listed("merge-two-reports", ids, first_of(ids)),
            Self::ErasesTexts(count) => Message::new("merge-erases").with("count", *count),
        }
    }
}

impl MergeSummary {
    /// Returns whether the other file had nothing that is new here.
    #[must_use]
    pub fn is_nothing_new(&self) -> bool {
        let events =
            self.new_events() + self.completed + self.introductions + self.notes + self.codebooks;
        self.new_cases + self.new_versions + self.erased + events == 0
            && self.quarantined.is_empty()
    }

    /// Returns how many acts are new here, besides introductions.
    #[must_use]
    pub fn new_events(&self) -> usize {
        self.events.iter().map(|of| of.new).sum()
    }
}
