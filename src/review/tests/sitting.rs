//! A reviewer at the desk: runs key strings through [`update`] and lets a [`WorkedProject`] answer.

mod key_names;
mod replies;
mod shown;

use tui_input::InputRequest;

use self::key_names::{command, is_a_key_in_a_line, palette};
pub(crate) use self::shown::digits;
use super::project::WorkedProject;
use crate::domain::rulings::RuleKey;
use crate::domain::{
    Answers, Category, CategoryAnswer, KindsAnswer, Language, Message, Moment, OpenCase, Patch,
};
use crate::review::layer::LayerKind;
use crate::review::saving::SavedCases;
use crate::review::{
    Action, Command, Draft, Effect, ExportChoice, FormatId, Layer, ProposedFiles, Reply,
    ReviewInput, Setup, State, Tour, update,
};

/// The time of the first key; each key takes ten seconds.
pub(crate) const BEGIN: Moment = Moment::from_millis(1_589_272_920_000);

/// Whether the project writes at once, when it is asked to, or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Disk {
    AtOnce,
    Slow,
    Full,
}

/// A desk, its project and what passed between them.
#[derive(Clone)]
pub(crate) struct Sitting {
    pub(crate) state: State,
    pub(crate) project: WorkedProject,
    pub(crate) disk: Disk,
    /// Effects that no project answers: scrolling, searching, files, the end.
    pub(crate) asked: Vec<Effect>,
    /// Acts and reversals on their way to a slow disk.
    waiting: Vec<Effect>,
    now: Moment,
}

/// A desk on five small cases after these keys.
pub(crate) fn desk(keys: &str) -> Sitting {
    Sitting::on(WorkedProject::of(5)).keys(keys)
}

impl Sitting {
    /// A desk as the session lays it out when the program starts.
    pub(crate) fn on(project: WorkedProject) -> Self {
        let reviewer = project.reviewer.clone();
        let setup = Setup { palette: palette(), ..Setup::new(reviewer, Language::English) };
        let exports = ["xlsx", "csv", "ron", "json"].map(|ending| ExportChoice {
            format: FormatId(ending),
            title: ending.to_uppercase(),
            file: format!("svar.{ending}"),
            file_of_all: format!("svar.{ending}"),
        });
        Self::with(project, setup, exports.into())
    }

    /// A desk of a reviewer with these choices, who may export to these files.
    pub(crate) fn with(project: WorkedProject, setup: Setup, exports: Vec<ExportChoice>) -> Self {
        let mut state = State::new(setup, project.total(), project.tally());
        state = state.with_drafts(project.kept_drafts());
        state = state.having_typed_on(project.typed_since_newest_act());
        state = state.with_rounds(project.round_overview());
        let now = BEGIN;
        update(
            &mut state,
            Reply::Proposed(ProposedFiles { exports, ..ProposedFiles::default() }),
            now,
        );
        let mut sitting = Self {
            state,
            project,
            disk: Disk::AtOnce,
            asked: Vec::new(),
            waiting: Vec::new(),
            now,
        };
        if !sitting.state.is_empty() {
            sitting.carry_out(sitting.state.opening());
        }
        sitting
    }

    /// The same project after a restart: only what it keeps is known.
    pub(crate) fn restarted(self) -> Self {
        Self { now: self.now, ..Self::on(self.project) }
    }

    /// A reviewer who has worked for a while: with so many cases saved, this decision the last of them, a
    /// pace, and nowhere to go back to but there.
    pub(crate) fn at_work(mut self, saved: i64, last: &OpenCase) -> Self {
        self.state.walk.trail.clear();
        let mut last = last.clone();
        if let Some(decided) = &mut last.standing.decided {
            decided.batch_size = 1;
        }
        self.state = self.state.after(&last, &Patch::default(), true);
        for save in 0..11 {
            self.state.workday.pace.saved(Moment::from_millis(save * 10_350));
        }
        self.state.saving.saved = SavedCases::of(saved);
        self
    }

    /// A project whose codebook has these rules.
    pub(crate) fn following(mut self, rules: Vec<RuleKey>) -> Self {
        self.state.setup.rules = rules;
        self
    }

    /// A reviewer who has saved so many cases.
    pub(crate) fn having_saved(mut self, saved: i64) -> Self {
        self.state.saving.saved = SavedCases::of(saved);
        self
    }

    /// These answers on the panel of the open case.
    pub(crate) fn answering(mut self, answers: Answers) -> Self {
        self.state.open_case.as_mut().unwrap().draft = Draft::showing(answers);
        self
    }

    /// The tour, at its first case.
    pub(crate) fn touring(mut self) -> Self {
        self.state.tour = Some(Tour::default());
        self
    }

    /// Presses keys, each named as the key table names it, with a space between them. In a text
    /// field, a word that names no key there is typed letter by letter.
    pub(crate) fn keys(mut self, keys: &str) -> Self {
        for key in keys.split_whitespace() {
            self.press(key);
        }
        self
    }

    pub(crate) fn press(&mut self, key: &str) {
        let kind = self.state.top().map(Layer::kind);
        if kind == Some(LayerKind::Line) && !is_a_key_in_a_line(key) {
            for scalar in key.chars() {
                self.act(Action::Edit(InputRequest::InsertChar(scalar)));
            }
            return;
        }
        let action = match (kind, key) {
            (Some(LayerKind::Line), "Backspace") => Action::Edit(InputRequest::DeletePrevChar),
            (Some(LayerKind::Choice), "Space") => Action::Do(Command::MarkAndMove),
            (Some(LayerKind::Choice), "Up") => Action::Do(Command::LineUp),
            (Some(LayerKind::Choice), "Down") => Action::Do(Command::LineDown),
            (Some(LayerKind::Page), "q") => Action::Do(Command::Cancel),
            _ => command(key, self.state.pane)
                .map_or_else(|| Action::UnknownKey(key.to_owned()), Action::Do),
        };
        self.act(action);
    }

    /// Types a text into the field that is open.
    pub(crate) fn types(mut self, text: &str) -> Self {
        for scalar in text.chars() {
            self.act(Action::Edit(InputRequest::InsertChar(scalar)));
        }
        self
    }

    /// Lets an answer or a paste arrive.
    pub(crate) fn arrives(mut self, input: impl Into<ReviewInput>) -> Self {
        self.act(input);
        self
    }

    pub(crate) fn act(&mut self, input: impl Into<ReviewInput>) {
        self.now = Moment::from_millis(self.now.as_millis() + 10_000);
        let effects = update(&mut self.state, input, self.now);
        self.carry_out(effects);
    }

    /// A disk that answers only when it is asked to.
    pub(crate) fn slowly(mut self) -> Self {
        self.disk = Disk::Slow;
        self
    }

    /// What was sent to a slow disk.
    pub(crate) fn underway(&self) -> &[Effect] {
        &self.waiting
    }

    /// The slow disk does what it was sent.
    pub(crate) fn catches_up(mut self) -> Self {
        self.catch_up();
        self
    }

    /// Returns whether the disk has done all that it was sent.
    pub(crate) const fn has_caught_up(&self) -> bool {
        self.waiting.is_empty()
    }

    pub(crate) fn catch_up(&mut self) {
        if self.disk != Disk::Full {
            self.disk = Disk::AtOnce;
            let waiting = std::mem::take(&mut self.waiting);
            self.carry_out(waiting);
        }
    }

    /// The disk fails: what is on its way is not saved.
    pub(crate) fn fails(self) -> Self {
        self.fails_because(Message::new("store-disk-full"))
    }

    /// The disk fails for this reason.
    pub(crate) fn fails_because(mut self, cause: Message) -> Self {
        self.waiting.clear();
        self.disk = Disk::Full;
        self.act(Reply::SaveFailed { cause, importing: false });
        self
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Some(answer) = self.answer(effect) {
                let effects = update(&mut self.state, answer, self.now);
                self.carry_out(effects);
            }
        }
    }
}

/// Answers in which every question has its first option.
pub(crate) fn first_options() -> Answers {
    Answers {
        category: Some(CategoryAnswer::Is(Category::Emergency)),
        new: Some(crate::domain::Answer::Yes),
        kinds: KindsAnswer::from_words(["service"]).ok(),
        ..Answers::default()
    }
}
