//! The desk and its project in words, and what a test expects of them.

use super::Sitting;
use crate::domain::{Answers, CaseNo, Choice, Question};
use crate::review::layer::{ExportStep, KeptStep};
use crate::review::{Effect, Layer, Pane};

impl Sitting {
    /// The desk in a line, as [`Sitting::shown`] says it.
    #[track_caller]
    pub(crate) fn shows(self, expected: &str) -> Self {
        assert_eq!(self.shown(), expected, "notice: {:?}", self.notices());
        self
    }

    /// The case, its answers by their digits (`-` for none), the question in focus, what lies over
    /// it, drafts: `2 [2 1 13] q3 + note, 1 draft`.
    pub(crate) fn shown(&self) -> String {
        let mut line = match &self.state.open_case {
            Some(desk) => format!(
                "{} [{}] q{}",
                desk.open.no,
                digits(&desk.draft.answers),
                desk.focus.number()
            ),
            None if self.state.is_empty() => "welcome".to_owned(),
            None if self.state.walk.finished => "finished".to_owned(),
            None => "nothing".to_owned(),
        };
        if self.state.pane == Pane::Queue {
            line.push_str(" in queue");
        }
        for layer in &self.state.layers {
            line.push_str(" + ");
            line.push_str(layer_name(layer));
        }
        match self.state.draft_count() {
            0 => {}
            1 => line.push_str(", 1 draft"),
            count => line.extend([", ", &count.to_string(), " drafts"]),
        }
        line
    }

    /// The keys of the sentences that are shown.
    pub(crate) fn notices(&self) -> Vec<String> {
        let notice = self.state.notice.iter();
        notice.flat_map(|notice| notice.messages().map(ToString::to_string)).collect()
    }

    /// What is shown, with its values, sentence by sentence.
    #[track_caller]
    pub(crate) fn says(self, expected: &[&str]) -> Self {
        assert_eq!(self.notices(), expected, "{}", self.shown());
        self
    }

    /// What the project has of every case: `1 212, 2 ---, 3 >>`.
    #[track_caller]
    pub(crate) fn stores(self, expected: &str) -> Self {
        assert_eq!(self.stored(), expected, "{}", self.shown());
        self
    }

    pub(crate) fn stored(&self) -> String {
        let one = |no: CaseNo| {
            let standing = self.project.standing(no);
            let classification = &standing.classification;
            let mut line = digits(&classification.answers).replace(' ', "");
            if standing.is_postponed() {
                line.push_str(">>");
            }
            if classification.flagged {
                line.push('!');
            }
            if let Some(note) = &classification.note {
                line.extend([" «", note.as_str(), "»"]);
            }
            line
        };
        self.project.numbers().map(one).collect::<Vec<_>>().join(", ")
    }

    /// The cases whose answers are durable, the classified and the postponed ones.
    #[track_caller]
    pub(crate) fn counts(self, saved: usize, classified: i64, postponed: i64) -> Self {
        let tally = self.state.tally;
        assert_eq!(
            (self.state.cases_saved(), tally.classified, tally.postponed),
            (saved, classified, postponed),
            "saved, classified, postponed"
        );
        self
    }

    /// The newest effect that the project does not answer.
    #[track_caller]
    pub(crate) fn asks(self, expected: &Effect) -> Self {
        assert_eq!(self.asked.last(), Some(expected), "{}", self.shown());
        self
    }

    /// The program is not asked to end.
    #[track_caller]
    pub(crate) fn stays(self) -> Self {
        assert!(!self.asked.contains(&Effect::Quit), "{}", self.shown());
        self
    }

    /// The sentence of the last decision names undo, or does not.
    #[track_caller]
    pub(crate) fn undoes_last(self, expected: bool) -> Self {
        assert_eq!(self.state.undoes_last_saved(), expected, "{}", self.shown());
        self
    }

    /// The last saved decision: its case and answers.
    #[track_caller]
    pub(crate) fn saved_last(self, expected: &str) -> Self {
        let last = self.state.history.decisions.last.as_ref();
        let shown = last
            .map(|last| format!("{} [{}] {}", last.no, digits(&last.answers), last.title))
            .unwrap_or_default();
        assert_eq!(shown, expected);
        self
    }
}

/// Answers as the reviewer types them, `-` where there is none, `6` for no kind.
pub(crate) fn digits(answers: &Answers) -> String {
    Question::ALL
        .map(|question| {
            let taken: String = Choice::options(question)
                .iter()
                .filter(|choice| choice.is_taken(answers))
                .map(|choice| choice.digit().to_string())
                .collect();
            if taken.is_empty() { "-".to_owned() } else { taken }
        })
        .join(" ")
}

const fn layer_name(layer: &Layer) -> &'static str {
    use crate::review::Page;
    match layer {
        Layer::Page(Page::Keys(_)) => "keys",
        Layer::Page(Page::Codebook(_)) => "codebook",
        Layer::Page(Page::Barometer(_)) => "barometer",
        Layer::Page(Page::Agreement(_)) => "agreement",
        Layer::Page(Page::Rules(_)) => "rules",
        Layer::RuleNote(_) => "rule note",
        Layer::Training(_) => "training",
        Layer::Page(Page::Reading) => "reading",
        Layer::Page(Page::History(..)) => "history",
        Layer::Page(Page::Fields) => "fields",
        Layer::Search(_) => "search",
        Layer::Note(_) => "note",
        Layer::Palette(_) => "palette",
        Layer::Export(dialogue) => match dialogue.step {
            ExportStep::Format => "export",
            ExportStep::File => "export file",
            ExportStep::Overwrite => "export overwrite",
            ExportStep::Writing => "export writing",
        },
        Layer::Import(_) => "import",
        Layer::Columns(dialogue) if dialogue.choosing.is_some() => "found choosing",
        Layer::Columns(_) => "found",
        Layer::PageSearch(_) => "page search",
        Layer::Goal(_) => "goal",
        Layer::Quit => "quit",
        Layer::Language => "language",
        Layer::Rescue(_) => "rescue",
        Layer::Worklists(_) => "worklists",
        Layer::Preferences(_) => "settings",
        Layer::Settling(_) => "settling",
        Layer::DropMarks { .. } => "drop marks",
        Layer::Merge(_) => "merge",
        Layer::TakeBack(_) => "take back",
        Layer::Filter(_) => "filter",
        Layer::Keep(dialogue) if dialogue.replaces => "keep replace",
        Layer::Keep(_) => "keep",
        Layer::Kept(KeptStep::FillIn) => "kept",
        Layer::Kept(KeptStep::Forget) => "kept forget",
        Layer::Kept(KeptStep::Agree(_)) => "kept agree",
        Layer::Rename(_) => "rename",
        Layer::Rounds(_) => "rounds",
        Layer::RoundForm(_) => "round form",
        Layer::OtherTitles(_) => "other titles",
        Layer::Unblind(_) => "unblind",
        Layer::Page(Page::Statements(..)) => "said",
    }
}
