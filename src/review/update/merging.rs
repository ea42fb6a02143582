//! Merging a copy of the project: which file, what is to be decided about it, what it would bring.

use tui_input::Input;

use super::super::command::Command;
use super::super::effect::{Effect, FileEffect, ScreenEffect, StoreEffect, Via};
use super::super::layer::Layer;
use super::super::merge_dialogue::{MergeDialogue, MergeOrder, MergePreview, MergeStep};
use super::super::notice::{Notice, Sentence, Topic};
use super::super::reply::MergeObstacle;
use super::super::state::State;
use super::stage::{close, does_nothing, push, say};
use super::{answering, filtering, settling_stage};
use crate::domain::rulings::RuleKey;
use crate::domain::{
    CaseNo, FacetScheme, FacetWord, MergeChoices, MergeRefusal, Message, Moment, Reviewer,
};

/// Asks which file.
pub(super) fn begin(state: &mut State) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        return answering::refuse_decision(state);
    }
    let choices = no_choices(&state.setup.own);
    push(state, Layer::Merge(Box::new(MergeDialogue { choices, ..MergeDialogue::default() })))
}

/// Returns that nothing is decided yet.
fn no_choices(own: &[Reviewer]) -> MergeChoices {
    MergeChoices { own: own.to_vec(), ..MergeChoices::default() }
}

/// Gives a command to the dialogue.
pub(super) fn command(state: &mut State, command: Command, now: Moment) -> Vec<Effect> {
    if command == Command::Cancel {
        return close(state);
    }
    let Some(Layer::Merge(dialogue)) = state.layers.last_mut() else { return Vec::new() };
    match (&dialogue.step, command) {
        (MergeStep::File, Command::NextQuestion) => {
            vec![Effect::File(FileEffect::CompletePath(dialogue.file.value().to_owned()))]
        }
        (MergeStep::File, Command::Save) if dialogue.file.value().trim().is_empty() => {
            say(state, Notice::warning(Message::new("review-merge-empty")))
        }
        (MergeStep::File, Command::Save) => {
            // What was decided about another file, or led nowhere, is not for this one.
            dialogue.choices = no_choices(&state.setup.own);
            look(dialogue)
        }
        (MergeStep::Question(question), Command::Digit(digit)) => {
            let question = question.clone();
            decide(state, &question, digit)
        }
        (MergeStep::NewName(name, new), Command::Save) => {
            let pair = (name.clone(), new.value().trim().to_owned());
            if pair.1.is_empty() {
                return say(state, Notice::warning(Message::new("review-merge-name-blank")));
            }
            dialogue.choices.rename.retain(|(name, _)| *name != pair.0);
            dialogue.choices.rename.push(pair);
            look(dialogue)
        }
        (MergeStep::Agree(_), Command::Save) => merge(state, now),
        _ => does_nothing(state),
    }
}

/// Has the merge tried, with what is decided so far.
fn look(dialogue: &mut MergeDialogue) -> Vec<Effect> {
    dialogue.step = MergeStep::Looking;
    vec![Effect::File(FileEffect::PreviewMerge(Box::new(order(dialogue))))]
}

fn order(dialogue: &MergeDialogue) -> MergeOrder {
    MergeOrder { file: dialogue.file.value().to_owned(), choices: dialogue.choices.clone() }
}

/// Takes a digit as the answer to a question, and tries again.
fn decide(state: &mut State, question: &MergeRefusal, digit: u8) -> Vec<Effect> {
    let Some(Layer::Merge(dialogue)) = state.layers.last_mut() else { return Vec::new() };
    let choices = &mut dialogue.choices;
    let first = |names: &[String]| names.first().cloned().unwrap_or_default();
    match (question, digit) {
        (MergeRefusal::SameNames(names), 1) => choices.same.push(first(names)),
        (MergeRefusal::SameNames(names), 2) => {
            dialogue.step = MergeStep::NewName(first(names), Input::default());
            return Vec::new();
        }
        // One is asked about at a time.
        (MergeRefusal::OwnIds(others), 1) => {
            choices.same.extend(others.first().map(|other| other.own.clone()));
        }
        (MergeRefusal::OtherProject | MergeRefusal::TwoReports(_), 1) => choices.foreign = true,
        _ => return does_nothing(state),
    }
    look(dialogue)
}

/// Asks what is to be decided, or whether what would come is to be merged.
pub(super) fn previewed(
    state: &mut State,
    asked: &MergeOrder,
    preview: Result<Box<MergePreview>, MergeObstacle>,
) -> Vec<Effect> {
    // A reviewer who has closed the dialogue, or asks about another file by now, wants no answer.
    let Some(Layer::Merge(dialogue)) = state.layers.last_mut() else { return Vec::new() };
    if !matches!(dialogue.step, MergeStep::Looking) || *asked != order(dialogue) {
        return Vec::new();
    }
    match preview {
        Ok(preview) if preview.is_nothing_new => {
            let message = preview.report.into_iter().next();
            close(state);
            message.map_or_else(Vec::new, |message| say(state, Notice::plain(message)))
        }
        Ok(preview) => {
            dialogue.step = MergeStep::Agree(*preview);
            Vec::new()
        }
        Err(MergeObstacle { question: Some(MergeRefusal::NameTaken { name, new }), message }) => {
            dialogue.step = MergeStep::NewName(name, Input::new(new));
            say(state, Notice::warning(message))
        }
        Err(MergeObstacle { question: Some(question), .. }) => {
            dialogue.step = MergeStep::Question(question);
            Vec::new()
        }
        Err(MergeObstacle { message, .. }) => {
            dialogue.step = MergeStep::File;
            say(state, Notice::warning(message))
        }
    }
}

/// Merges the copy, as agreed: also the erasures that were shown. Keys go on meanwhile.
fn merge(state: &mut State, now: Moment) -> Vec<Effect> {
    let Some(Layer::Merge(dialogue)) = state.layers.last() else { return Vec::new() };
    let mut order = order(dialogue);
    order.choices.erases = true;
    close(state);
    let underway = Message::new("review-merge-underway").with("file", order.file.as_str());
    state.notice = Some(Notice::plain(Sentence::about(Topic::MergeUnderway, underway)));
    vec![Effect::Store(StoreEffect::Merge { order: Box::new(order), at: now })]
}

/// Shows the project with what came: totals, rows, the filter's cases, and the open case.
pub(super) fn merged(
    state: &mut State,
    outcome: Result<(Vec<Message>, i64), Message>,
) -> Vec<Effect> {
    let (messages, total) = match outcome {
        Ok(done) => done,
        Err(why) => return say(state, Notice::warning(why)),
    };
    // What came of it takes the place of the sentence that it goes on.
    state.notice.take_if(|said| said.is_only_about(Topic::MergeUnderway));
    let mut messages = messages.into_iter();
    let notice = messages.next().map(Notice::plain);
    let effects = refreshed(state, total);
    state.opening_notice = notice.map(|first| messages.fold(first, Notice::and));
    effects
}

/// Asks what the codebook asks that came with a merge. What is typed stays; of a facet that is not asked any more the
/// focus goes back to the questions.
pub(super) fn follow(
    state: &mut State,
    (facets, rules): (FacetScheme, Vec<RuleKey>),
) -> Vec<Effect> {
    (state.setup.facets, state.setup.rules) = (facets, rules);
    let facets = &state.setup.facets;
    let is_asked = |facet: &FacetWord| facets.get(facet.as_str()).is_some();
    if let Some(view) = &mut state.open_case {
        view.facet = view.facet.take().filter(is_asked);
    }
    state.batch.facet = state.batch.facet.take().filter(is_asked);
    Vec::new()
}

/// Shows the project with what came from others, in which it has so many cases now.
pub(super) fn refreshed(state: &mut State, total: i64) -> Vec<Effect> {
    state.total = total;
    state.saving.revision += 1;
    // The reviewer's own acts of another home may be among what came.
    state.history.decisions.lose_count();
    state.queue.rows.clear();
    state.walk.finished = false;
    let marked: Vec<CaseNo> = state.marks.cases().collect();
    let mut effects = vec![
        Effect::Store(StoreEffect::ReadTally),
        Effect::Store(StoreEffect::ReadPostponed),
        Effect::Store(StoreEffect::ReadMarked(marked)),
        Effect::Screen(ScreenEffect::FollowCodebook),
    ];
    effects.extend(filtering::again(state));
    let around = state.current().unwrap_or(CaseNo(1));
    effects.extend(state.queue.missing_around(around, state.total));
    effects.extend(state.current().map(|no| Effect::Store(StoreEffect::Open(no, Via::Refresh))));
    if let Some(settling) = settling_stage::on_top(state) {
        settling.has_news = true;
    }
    // Others may have settled what a ruling is begun on.
    let has_begun = !state.drafts.rulings.is_empty();
    effects.extend(has_begun.then_some(Effect::Store(StoreEffect::CountDisputes)));
    // A round that has come opens another case than this, and where none is open, what is next follows from the rounds.
    effects.push(Effect::Store(StoreEffect::ReadRounds));
    effects
}
