//! One action, one step: the dispatcher. Each group of commands has a file of its own.

mod again;
mod agreement;
mod answering;
mod barometer;
mod batching;
mod cancelling;
mod case_below;
mod choosing_rules;
mod copying;
mod deliveries;
mod dialogues;
mod disputed_rules;
mod drafting;
mod exporting;
mod facets;
mod filtering;
mod finding;
mod focus;
mod importing;
mod keeping;
mod lapsing;
mod marking;
mod merging;
mod moving;
mod noting;
mod opening_words;
mod palette;
mod preferences;
mod projects;
mod reading;
mod renaming;
mod replies;
mod rescuing;
mod reversal_words;
mod round_arrival;
mod rounds;
mod settling;
mod settling_beginning;
mod settling_opening;
mod settling_ruling;
mod settling_stage;
mod settling_together;
mod stage;
mod teaming;
mod training;
mod undo_stage;
mod undoing;
mod unknown_keys;
mod untyping;
mod worklists;

use self::dialogues::DialogueStep;
use self::stage::{in_vain, say};
use self::untyping::TypedSoFar;
use super::action::{Action, ReviewInput};
use super::command::Command;
use super::effect::{Effect, ProjectChoice, ScreenEffect, SearchEffect, StoreEffect};
use super::layer::Layer;
use super::notice::Notice;
use super::reply::Reply;
use super::state::State;
use crate::domain::rulings::RuleNoted;
use crate::domain::{Message, Moment};

/// Columns by which the queue grows or shrinks.
const QUEUE_STEP: i16 = 4;

/// Takes one step: changes the state and returns what must be done. `now` is the time of the step: what
/// it decides bears it in the state and in the log.
pub fn update(state: &mut State, input: impl Into<ReviewInput>, now: Moment) -> Vec<Effect> {
    let input = input.into();
    let (typed, is_undo) = (TypedSoFar::of(state), untyping::is_undo(&input));
    let mut effects = match input {
        ReviewInput::Action(action) => {
            let effects = act(state, action, now);
            untyping::note(state, typed, is_undo);
            effects
        }
        ReviewInput::Reply(Reply::DraftKept) => return drafting::kept(state),
        // At once it would fail again.
        ReviewInput::Reply(Reply::DraftNotKept(why)) => return drafting::not_kept(state, why),
        ReviewInput::Reply(reply) => {
            let unsent = teaming::count_unsent(state, &reply);
            let shown = worklists::count_shown(state, &reply);
            let effects = replies::receive(state, reply, now);
            effects.into_iter().chain(unsent).chain(shown).collect()
        }
    };
    drafting::add(state, &mut effects, now);
    effects.extend(count_today(state, &effects));
    effects.extend(teaming::claim_more(state));
    effects
}

/// Has the cases of today counted again when the totals are, once nothing is underway.
fn count_today(state: &mut State, effects: &[Effect]) -> Option<Effect> {
    if effects.contains(&Effect::Store(StoreEffect::ReadTally)) {
        state.workday.today.is_due();
    }
    let is_settled = state.saving.underway.is_empty()
        && state.saving.batch.is_none()
        && state.history.undo.reversing.is_none()
        && state.saving.failure.is_none();
    if is_settled { state.workday.today.ask() } else { None }
}

fn act(state: &mut State, action: Action, now: Moment) -> Vec<Effect> {
    match action {
        Action::Begin { warning, imported, asks_language } => {
            state.begin_with(warning, imported);
            if asks_language {
                state.layers.push(Layer::Language);
            }
            Vec::new()
        }
        Action::NoticeRead => {
            state.notice = None;
            Vec::new()
        }
        // What is on the screen stays, the notice too.
        Action::Do(Command::Repaint) => vec![Effect::Screen(ScreenEffect::Repaint)],
        Action::Do(command) => {
            let interrupted = state.interrupted;
            let read = state.notice.take();
            let went_on = state.walk.went_on;
            before_a_key(state, Some(command));
            if command == Command::Interrupt {
                return cancelling::interrupt(state, interrupted);
            }
            if state.layers.is_empty() {
                let kept = case_below::keep_from(state, command, read.as_ref());
                if let Some(effects) = kept.or_else(|| noting::keep_from(state, command)) {
                    return effects;
                }
                return match command {
                    Command::Cancel if !state.is_empty() => {
                        cancelling::cancel(state, read.as_ref())
                    }
                    Command::Save if answering::leaves_digit_out(state, read.as_ref()) => {
                        answering::say_digit_left_out(state)
                    }
                    Command::Save if answering::hides_change(state, read.as_ref()) => {
                        answering::say_change_again(state)
                    }
                    Command::NextQuestion if went_on => focus::say_went_on(state),
                    Command::NextQuestion if facets::is_last(state, read.as_ref()) => {
                        facets::go_round(state)
                    }
                    _ => run(state, command, now),
                };
            }
            match dialogues::command(state, command, now) {
                DialogueStep::Taken(effects) => effects,
                DialogueStep::Chosen(chosen) => run(state, chosen, now),
            }
        }
        Action::UnknownKey(key) => {
            before_a_key(state, None);
            let message = unknown_keys::unknown(state, &key);
            in_vain(state, message)
        }
        Action::KeyOf(place, key) => {
            before_a_key(state, None);
            let message = unknown_keys::of_another_place(state, place, &key);
            in_vain(state, message)
        }
        Action::Edit(request) => {
            before_a_key(state, None);
            dialogues::edit(state, &[request])
        }
        Action::GoTo(no) => {
            before_a_key(state, None);
            moving::go_to(state, no)
        }
        Action::Paste(text) => {
            before_a_key(state, None);
            dialogues::paste(state, &text)
        }
        Action::Answers(given) => {
            if let Some(effects) = case_below::keep_answers_from(state) {
                return effects;
            }
            before_a_key(state, None);
            if matches!(state.layers.last(), Some(Layer::Settling(_))) {
                return settling::answer(state, &given);
            }
            if matches!(state.layers.last(), Some(Layer::Training(_))) {
                return training::answer(state, &given);
            }
            answering::answer(state, &given)
        }
        Action::NoteRule(rule, note) => {
            before_a_key(state, None);
            disputed_rules::note_on(state, RuleNoted { rule, seen: None, note: Some(note) }, now)
        }
        Action::Fill(text) => {
            before_a_key(state, None);
            dialogues::fill(state, text)
        }
    }
}

/// Carries out a command that no dialogue takes.
fn run(state: &mut State, command: Command, now: Moment) -> Vec<Effect> {
    if state.is_empty() {
        return welcome(state, command);
    }
    if state.answers_for_all()
        && let Some(effects) = answer_for_all(state, command, now)
    {
        return effects;
    }
    match command {
        Command::Digit(digit) if state.walk.finished => match state.worklist_of(digit) {
            Some(list) => worklists::show(state, list),
            None => say(state, Notice::plain(Message::new("review-no-case-open"))),
        },
        Command::Worklists => worklists::open(state),
        Command::Worklist(list) => worklists::show(state, list),
        Command::Digit(digit) => focus::by_digit(state, |state| answering::digit(state, digit)),
        Command::Save => focus::go_to_marked(state).unwrap_or_else(|| answering::save(state, now)),
        Command::Postpone => answering::postpone(state, now),
        Command::Flag => answering::flag(state, now),
        Command::Repeat => answering::repeat(state),
        Command::NextQuestion => facets::focus(state, 1),
        Command::PreviousQuestion => facets::focus(state, -1),
        Command::Back => moving::back(state),
        Command::LookLeft => answering::look(state, -1),
        Command::LookRight => answering::look(state, 1),
        Command::LineUp
        | Command::LineDown
        | Command::PageUp
        | Command::PageDown
        | Command::Top
        | Command::End => moving::scroll(state, command),
        Command::NextCase => moving::step(state, 1),
        Command::PreviousCase => moving::step(state, -1),
        Command::FirstCase => moving::jump_to_first(state),
        Command::LastCase => moving::jump_to_last(state),
        Command::NextHit => moving::hit(state, 1),
        Command::PreviousHit => moving::hit(state, -1),
        Command::Queue => focus::change_place(state),
        Command::Keep => keeping::keep(state),
        Command::Kept | Command::ForgetKept => keeping::choose(state, command),
        Command::Filter => filtering::open(state),
        Command::Sort => filtering::sort(state),
        Command::Lookalikes => filtering::find_alike(state),
        Command::NearDuplicates => look_for_near_duplicates(state),
        Command::Mark => marking::mark(state),
        Command::MarkAndMove => batching::mark_and_move(state),
        Command::Range => marking::range(state),
        Command::MarkAll => marking::mark_all(state),
        Command::LeaveOutFinished => batching::leave_out_finished(state),
        Command::Undo => undoing::undo(state, now),
        Command::Redo => undoing::redo(state, now),
        Command::Cancel => cancelling::cancel(state, None),
        Command::Note
        | Command::History
        | Command::Fields
        | Command::Search
        | Command::Palette
        | Command::Keys
        | Command::Codebook
        | Command::Barometer
        | Command::Agreement
        | Command::Rules
        | Command::Report
        | Command::Export
        | Command::Import
        | Command::ChooseColumns
        | Command::Quit => dialogues::open(state, command),
        Command::Merge => merging::begin(state),
        Command::Synchronise => teaming::begin(state),
        Command::Settle => settling_beginning::begin(state),
        Command::TakeBack => deliveries::begin(state),
        Command::Rounds => rounds::open(state),
        Command::OpenRound => rounds::open_form(state),
        Command::Training => training::begin(),
        Command::Who => rounds::who(state),
        Command::CodebookHint => name_subcommand(state, "review-codebook-how"),
        Command::MunicipalitiesHint => name_subcommand(state, "review-municipalities-how"),
        Command::BackupHint => name_subcommand(state, "review-backup-how"),
        Command::SaveHint => say(state, Notice::plain(Message::new("review-enter-saves"))),
        Command::Language | Command::Theme | Command::LanguageAt(_) | Command::ThemeAt(_) => {
            preferences::look(command)
        }
        Command::Preferences => preferences::open(state),
        Command::Tour => preferences::begin_tour(state),
        Command::Samples => projects::change(state, ProjectChoice::Samples),
        Command::OwnProject => projects::change(state, ProjectChoice::Own),
        Command::Personal => preferences::show_personal(state),
        Command::ClearAnswer => answering::clear(state),
        Command::CopyTitle | Command::CopyText | Command::CopyId => copying::copy(state, command),
        Command::Mouse => preferences::use_mouse(state),
        Command::CueWords => preferences::light_cues(state),
        Command::CueFile => vec![Effect::Store(StoreEffect::BeginCues)],
        Command::FoldRules => preferences::fold_rules(state),
        Command::DailyGoal => preferences::ask_for_goal(state),
        Command::WiderQueue | Command::NarrowerQueue => widen_queue(command),
        Command::Rename => renaming::begin(state),
        Command::Suspend => vec![Effect::Screen(ScreenEffect::Suspend)],
        Command::Repaint => vec![Effect::Screen(ScreenEffect::Repaint)],
        // The others mean something on pages, or while differences are settled.
        _ => Vec::new(),
    }
}

fn widen_queue(command: Command) -> Vec<Effect> {
    let step = if command == Command::WiderQueue { QUEUE_STEP } else { -QUEUE_STEP };
    vec![Effect::Screen(ScreenEffect::WidenQueue(step))]
}

/// Names the subcommand that does what the screen does not.
fn name_subcommand(state: &mut State, how: &'static str) -> Vec<Effect> {
    let how = Message::new(how).with("project", state.project_path());
    say(state, Notice::plain(how))
}

fn look_for_near_duplicates(state: &mut State) -> Vec<Effect> {
    state.waits.list = state.setup.is_line_by_line;
    state.notice = Some(Notice::plain(Message::new("review-near-searching")));
    vec![Effect::Search(SearchEffect::NearDuplicates)]
}

/// Carries out a command in the queue with marked cases, where the questions are for all of them; `None`
/// when it means there what it means elsewhere.
fn answer_for_all(state: &mut State, command: Command, now: Moment) -> Option<Vec<Effect>> {
    Some(match command {
        Command::Digit(digit) => focus::by_digit(state, |state| batching::digit(state, digit)),
        Command::NextQuestion => facets::focus(state, 1),
        Command::PreviousQuestion => facets::focus(state, -1),
        Command::Save if !state.batch.answers.is_blank() => batching::save(state, now),
        // The case in the cursor's row need not be marked: Enter is not for that one alone.
        Command::Save => batching::ask_for_answers(state),
        // After a failed save this key writes elsewhere what is not saved.
        Command::Postpone if state.saving.failure.is_some() => return None,
        Command::Repeat => batching::repeat(state),
        Command::Postpone | Command::ClearAnswer | Command::LookLeft | Command::LookRight => {
            say(state, Notice::warning(Message::new("review-not-for-all")))
        }
        _ => return None,
    })
}

/// Carries out one of the few commands that make sense without cases, on the welcome screen of an empty
/// project.
fn welcome(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::Digit(1) | Command::Import => dialogues::open(state, Command::Import),
        Command::ChooseColumns => dialogues::open(state, command),
        Command::Digit(2) | Command::Samples => projects::change(state, ProjectChoice::Samples),
        Command::Training => training::begin(),
        Command::Quit | Command::Keys | Command::Codebook | Command::Palette => {
            dialogues::open(state, command)
        }
        Command::Language | Command::Theme | Command::LanguageAt(_) | Command::ThemeAt(_) => {
            preferences::look(command)
        }
        Command::Preferences => preferences::open(state),
        Command::Mouse => preferences::use_mouse(state),
        Command::FoldRules => preferences::fold_rules(state),
        Command::Personal => preferences::show_personal(state),
        Command::DailyGoal => preferences::ask_for_goal(state),
        Command::Rename => renaming::begin(state),
        Command::Suspend => vec![Effect::Screen(ScreenEffect::Suspend)],
        _ => say(state, Notice::warning(Message::new("review-welcome-choose"))),
    }
}

/// Begins a new step with a key: the last notice has been read, and runs of undo or Ctrl-C end.
fn before_a_key(state: &mut State, command: Option<Command>) {
    state.notice = None;
    state.interrupted = false;
    state.walk.went_on = false;
    state.walk.goes_back &= command == Some(Command::Back);
    let undo = &mut state.history.undo;
    if command != Some(Command::Undo) {
        undo.in_a_row = 0;
    }
    // Who goes to the queue or back has done nothing.
    undo.is_fresh &= matches!(command, Some(Command::Undo | Command::Redo | Command::Queue));
    undo.redo_asked &= command == Some(Command::Redo);
    case_below::see(state, command);
    if command != Some(Command::Save) {
        state.batch.asked_again = false;
    }
}
