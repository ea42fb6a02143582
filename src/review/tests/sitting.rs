//! A reviewer at the desk: runs key strings through [`update`] and lets a [`WorkedProject`] answer.

use tui_input::InputRequest;

use super::project::{Turn, WorkedProject};
use crate::domain::rulings::{RuleKey, TurnedRulings};
use crate::domain::{
    Answers, CaseHistory, CaseNo, Category, CategoryAnswer, Choice, KindsAnswer, Language, Message,
    Moment, NextCase, OpenCase, Patch, Question,
};
use crate::review::command::PaletteEntry;
use crate::review::layer::{ExportStep, KeptStep, LayerKind};
use crate::review::queue::QueueContent;
use crate::review::saving::SavedCases;
use crate::review::{
    Action, Command, Draft, Effect, ExportChoice, FileEffect, FormatId, Layer, Pane, ProposedFiles,
    Reply, ReviewInput, SearchEffect, Setup, State, StoreEffect, Tour, Via, update,
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
        Self::on(self.project)
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

    fn answer(&mut self, effect: Effect) -> Option<Reply> {
        let takes_time = matches!(
            effect,
            Effect::Store(
                StoreEffect::Write { .. }
                    | StoreEffect::WriteBatch { .. }
                    | StoreEffect::WriteAgain { .. }
                    | StoreEffect::WriteDraft { .. }
                    | StoreEffect::Undo { .. }
                    | StoreEffect::Redo { .. }
                    | StoreEffect::Filter { .. }
            )
        );
        if takes_time && self.disk != Disk::AtOnce {
            self.waiting.push(effect);
            return None;
        }
        match effect {
            // All of it is there from the beginning.
            Effect::File(FileEffect::ProposeNames) | Effect::Search(SearchEffect::Prepare) => None,
            // A test says how many they are; what else was asked for comes after it.
            Effect::Store(StoreEffect::ReadToday) => {
                self.asked.insert(0, effect);
                None
            }
            Effect::Store(StoreEffect::OpenNext { after }) => Some(self.open_next(after)),
            other => self.write_or_read(other),
        }
    }

    /// Opens the case that comes next.
    fn open_next(&self, after: Option<CaseNo>) -> Reply {
        let chosen = self.state.next_of_round(after);
        if let Some(next) = chosen.or_else(|| self.state.next_claimed(after)) {
            let Some(no) = next.case() else { return Reply::NoneLeft };
            return Reply::Opened(Box::new(self.project.open(no)), Via::Next(next));
        }
        if let QueueContent::Listed { cases, .. } = &self.state.queue.shown {
            let here = after.and_then(|no| cases.iter().position(|case| *case == no));
            let (before, behind) = cases.split_at(here.map_or(0, |here| here + 1));
            let next = behind.iter().chain(before).find(|no| {
                let standing = self.project.standing(**no);
                !standing.is_classified() && !standing.is_postponed()
            });
            let Some(no) = next else { return Reply::ListDone };
            let via = Via::Next(NextCase::Unclassified(*no));
            return Reply::Opened(Box::new(self.project.open(*no)), via);
        }
        match self.project.next_case(after, &self.state.underway_cases()) {
            NextCase::None => Reply::NoneLeft,
            next => {
                let no = next.case().unwrap();
                Reply::Opened(Box::new(self.project.open(no)), Via::Next(next))
            }
        }
    }

    /// Does what the store does at once.
    fn write_or_read(&mut self, effect: Effect) -> Option<Reply> {
        Some(match effect {
            Effect::Store(StoreEffect::Write { ticket, act, at }) => {
                self.project.record(&act, at);
                Reply::Saved { ticket, turned: TurnedRulings::default() }
            }
            Effect::Store(StoreEffect::WriteBatch { ref cases, .. })
                if self.state.batch_outlook().changes_nothing()
                    && !cases.iter().any(|no| {
                        self.project.standing(*no).text_changed_since(self.project.hash(*no))
                    }) =>
            {
                let unchanged = Message::new("review-batch-unchanged");
                Reply::BatchNotSent(unchanged.with("count", cases.len()))
            }
            Effect::Store(StoreEffect::WriteBatch { ticket, patch, cases, at }) => {
                self.project.record_batch(&patch, &cases, at);
                Reply::Saved { ticket, turned: TurnedRulings::default() }
            }
            Effect::Store(StoreEffect::WriteAgain { ticket, seen, answers, .. }) => {
                self.project.again.insert(seen.case, answers);
                Reply::Saved { ticket, turned: TurnedRulings::default() }
            }
            Effect::Store(StoreEffect::WriteDraft { place, draft, .. }) => {
                self.project.keep_draft(place, draft);
                Reply::DraftKept
            }
            Effect::Store(StoreEffect::Undo { .. }) => {
                Reply::Undone(self.project.turn(Turn::Undo).map(Box::new))
            }
            Effect::Store(StoreEffect::LookAtRedo) => {
                let mut copy = self.project.clone();
                Reply::RedoFound(copy.turn(Turn::Redo).map(|reversal| reversal.cases.len()))
            }
            Effect::Store(StoreEffect::Redo { .. }) => {
                Reply::Redone(self.project.turn(Turn::Redo).map(Box::new))
            }
            Effect::Store(StoreEffect::Open(no, via)) => {
                Reply::Opened(Box::new(self.project.open(no)), via)
            }
            Effect::Store(StoreEffect::ReadRows { first, count }) => {
                let last = first.0 + i64::try_from(count).unwrap();
                let numbers = self.project.numbers().filter(|no| *no >= first && no.0 < last);
                Reply::Rows(numbers.map(|no| self.project.row(no)).collect())
            }
            Effect::Store(StoreEffect::ReadTheseRows(cases)) => {
                Reply::Rows(self.project.rows_of(&cases))
            }
            Effect::Store(StoreEffect::ReadAlike { no, cases }) => {
                Reply::AlikeRows(no, self.project.rows_of(&cases))
            }
            Effect::Store(StoreEffect::ReadMarked(cases)) => Reply::Marked {
                rows: self.project.rows_of(&cases),
                as_of: self.state.saving.revision,
            },
            Effect::Store(StoreEffect::Filter { filter, .. }) => Reply::Filtered {
                cases: self.project.filtered(&filter),
                hidden: 0,
                lacks_places: false,
            },
            Effect::Store(StoreEffect::CountFiltered { filter, generation }) => {
                let count = self.project.filtered(&filter).len();
                Reply::FilterCounted { count, generation }
            }
            Effect::Store(StoreEffect::ReadNamesInUse) => {
                Reply::NamesInUse(self.project.names_in_use())
            }
            Effect::Store(StoreEffect::ReadWorklist { list, opens }) => {
                let cases = self.project.filtered(&list.filter(self.state.facets())?);
                Reply::Worklist { list, cases, opens }
            }
            Effect::Store(StoreEffect::ReadTally) => Reply::Counted(self.project.tally()),
            Effect::Store(StoreEffect::ReadPostponed) => Reply::Postponed(
                self.project.postponed().into_iter().map(|no| self.project.row(no)).collect(),
            ),
            Effect::Store(StoreEffect::ReadRounds) => {
                Reply::Rounds(Box::new(self.project.round_overview()))
            }
            Effect::Store(StoreEffect::ReadLastDelivery) => {
                Reply::LastDelivery(self.project.last_delivery.clone())
            }
            Effect::Store(StoreEffect::ReadHistory(no)) => {
                Reply::History(no, CaseHistory::default())
            }
            other => {
                self.asked.push(other);
                return None;
            }
        })
    }

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

/// Answers in which every question has its first option.
pub(crate) fn first_options() -> Answers {
    Answers {
        category: Some(CategoryAnswer::Is(Category::Emergency)),
        new: Some(crate::domain::Answer::Yes),
        kinds: KindsAnswer::from_words(["service"]).ok(),
        ..Answers::default()
    }
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

fn is_a_key_in_a_line(key: &str) -> bool {
    ["Enter", "Esc", "Tab", "Up", "Down", "Backspace", "Ctrl-C"].contains(&key)
}

/// What a key means, by the table of the desk's design.
fn command(key: &str, pane: Pane) -> Option<Command> {
    let in_queue = pane == Pane::Queue;
    Some(match key {
        "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" => {
            Command::Digit(key.parse().ok()?)
        }
        "Enter" => Command::Save,
        "Tab" => Command::NextQuestion,
        "Shift-Tab" => Command::PreviousQuestion,
        "Backspace" => Command::Back,
        "Left" => Command::LookLeft,
        "Right" => Command::LookRight,
        "Up" if in_queue => Command::PreviousCase,
        "Down" if in_queue => Command::NextCase,
        "Up" => Command::LineUp,
        "Down" => Command::LineDown,
        "j" => Command::NextCase,
        "k" => Command::PreviousCase,
        "Space" if pane == Pane::Queue => Command::MarkAndMove,
        "F" => Command::Filter,
        "r" => Command::Kept,
        "keep" => Command::Keep,
        "forget" => Command::ForgetKept,
        "O" => Command::Sort,
        "=" => Command::Lookalikes,
        "W" => Command::Worklists,
        "x" => Command::Mark,
        "v" if pane == Pane::Queue => Command::Range,
        "*" | "Ctrl-A" if pane == Pane::Queue => Command::MarkAll,
        "o" if pane == Pane::Queue => Command::LeaveOutFinished,
        "Space" | "PgDn" | "Ctrl-D" => Command::PageDown,
        "b" | "PgUp" | "Ctrl-U" => Command::PageUp,
        "Home" => Command::Top,
        "End" => Command::End,
        "g" => Command::FirstCase,
        "G" => Command::LastCase,
        "s" => Command::Postpone,
        "f" => Command::Flag,
        "m" => Command::Note,
        "h" => Command::History,
        "w" => Command::Who,
        "i" => Command::Fields,
        "u" | "Ctrl-Z" => Command::Undo,
        "Ctrl-R" | "Ctrl-Y" | "U" => Command::Redo,
        "." | "," => Command::Repeat,
        "/" => Command::Search,
        "n" => Command::NextHit,
        "N" => Command::PreviousHit,
        ":" | "Ctrl-P" => Command::Palette,
        "?" => Command::Keys,
        "c" | "F1" => Command::Codebook,
        "F2" => Command::FoldRules,
        "F4" => Command::CueWords,
        "Delete" => Command::ClearAnswer,
        "B" => Command::Barometer,
        "A" => Command::Agreement,
        "T" => Command::Rules,
        "t" => Command::BarsOrFigures,
        "l" => Command::Queue,
        "e" => Command::Export,
        "q" => Command::Quit,
        "Esc" => Command::Cancel,
        "Ctrl-C" => Command::Interrupt,
        "Ctrl-S" => Command::SaveHint,
        _ => return None,
    })
}

fn palette() -> Vec<PaletteEntry> {
    let entry = |command, id, title: &str, key: &str| PaletteEntry {
        command,
        id,
        title: title.to_owned(),
        keys: vec![key.to_owned()],
        synonyms: Vec::new(),
    };
    vec![
        entry(Command::Postpone, "later", "Senere: saken kommer igjen til slutt", "s"),
        entry(Command::Search, "search", "Søk i titler, kommuner og id-er", "/"),
        entry(Command::Undo, "undo", "Angre", "u"),
        entry(Command::FirstCase, "first-case", "Første sak", "g"),
        entry(Command::LastCase, "last-case", "Siste sak", "G"),
        entry(Command::Merge, "merge", "Flett inn en kopi av prosjektet …", ""),
        entry(Command::TakeBack, "take-back", "Angre den siste importen", ""),
        entry(Command::Import, "import", "Hent saker fra en fil (importer)", ""),
        entry(Command::Rounds, "round", "Runder: arbeid i en", ""),
        entry(Command::OpenRound, "round-open", "Åpne en runde …", ""),
        entry(Command::Export, "export", "Ta ut svarene til en fil", "e"),
        entry(Command::Quit, "quit", "Avslutt", "q"),
        entry(Command::Preferences, "settings", "Innstillinger", ""),
        entry(Command::Samples, "samples", "Se på eksemplene", ""),
        entry(Command::OwnProject, "own-project", "Gå tilbake til dine egne saker", ""),
        entry(Command::Tour, "tour", "Start omvisningen på nytt", ""),
    ]
}
