//! Settling differences: blind first, then with the others' answers in sight.

use super::super::command::Command;
use super::super::effect::{Effect, ScreenEffect, Scroll, StoreEffect};
use super::super::layer::Layer;
use super::super::notice::Notice;
use super::super::settling::{AwaitedAct, DisputesAmong, SettledCase, SettlingFocus};
use super::super::state::State;
use super::super::taking::taking_all;
use super::settling_beginning::{begin_with, break_off};
use super::settling_opening::{next, open};
use super::settling_stage::{case_on_top, leave, move_focus, on_top, send};
use super::stage::{close, does_nothing, follow_act, in_vain, lose_act, say};
use super::{choosing_rules, disputed_rules, settling_ruling, settling_together};
use crate::domain::rulings::{DisputedCase, RulingReason, SettlingAct, WrittenRulings};
use crate::domain::{Choice, Message, Moment, Question};

/// Opens the first of the cases that are to be settled.
pub(super) fn listed(state: &mut State, cases: Vec<DisputedCase>) -> Vec<Effect> {
    state.waits.acts = false;
    let Some(settling) = on_top(state) else { return Vec::new() };
    if settling.among == DisputesAmong::All {
        let may_settle = cases.iter().filter(|case| !case.is_barred);
        let may_settle = may_settle.map(|case| (case.no, case.state));
        state.figures.disputes = Some(may_settle.collect());
    }
    let Some(settling) = on_top(state) else { return Vec::new() };
    let marked = settling.marked.len();
    settling.take_up(cases);
    if marked > settling.marked.len() {
        Notice::add(&mut state.notice, Message::new("settle-marks-lost"));
    }
    open(state)
}

/// Has rulings lie on their cases again, as drafts: they were taken back. The first of the cases is to be settled next.
pub(super) fn undone(state: &mut State, written: &WrittenRulings) -> Vec<Effect> {
    let WrittenRulings { ruled, title, instead, .. } = written;
    state.drafts.unrule(written);
    let counted = written.counted_of(ruled.len());
    state.figures.settled = state.figures.settled.saturating_sub(counted);
    let said = Message::new("settle-taken-back").with("count", ruled.len());
    let said = said.with("title", title.as_str());
    say(state, Notice::plain(said.with("instead", instead.cases).with("who", instead.names())));
    for ruled in ruled {
        state.figures.settled_by_rule.remove(&ruled.seen.case);
    }
    let rows = read_rows(state);
    let opens = if let Some(settling) = on_top(state) {
        settling.ruled = settling.ruled.saturating_sub(counted);
        settling.last = None;
        settling.has_just_ruled = false;
        for ruled in ruled.iter().rev() {
            settling.turn_to(ruled.seen.case);
        }
        open(state)
    } else {
        begin_with(state, DisputesAmong::All, ruled.first().map(|ruled| ruled.seen.case))
    };
    opens.into_iter().chain(rows).collect()
}

/// Has the rows of the queue read again: they show which cases are ruled.
fn read_rows(state: &mut State) -> Option<Effect> {
    state.queue.rows.clear();
    state.current().and_then(|no| state.queue.missing_around(no, state.total))
}

/// Notes that rulings are restored; the case on top may be settled by that.
pub(super) fn redone(state: &mut State, written: &WrittenRulings) -> Vec<Effect> {
    leave(state);
    state.drafts.rule_again(written);
    let counted = written.counted_of(written.ruled.len());
    state.figures.settled += counted;
    settling_ruling::note_rules(state, written);
    let again = match counted {
        0 => Message::new("settle-redone"),
        _ => Message::new("settle-done-again").with("count", counted),
    };
    let again = Notice::plain(again.with("title", written.title.as_str()));
    let again = settling_ruling::why_not_counted(written).into_iter().fold(again, Notice::and);
    say(state, if counted == 0 { again.and(Message::new("settle-undoes")) } else { again });
    let rows = read_rows(state);
    let Some(settling) = on_top(state) else { return rows.into_iter().collect() };
    settling.ruled += counted;
    open(state).into_iter().chain(rows).collect()
}

/// Takes back what was typed last, else the newest ruling.
fn undo(state: &mut State, now: Moment) -> Vec<Effect> {
    if let Some(said) = case_on_top(state).and_then(SettledCase::untype) {
        return say(state, Notice::plain(Message::new(said)));
    }
    if case_on_top(state).is_some_and(|case| std::mem::take(&mut case.follows_own_answer)) {
        let older = on_top(state).and_then(|settling| settling.last.as_ref());
        let next =
            older.map(|last| Message::new("settle-undo-before").with("title", last.title.as_str()));
        let stays = Notice::plain(Message::new("settle-own-stays"));
        return say(state, next.into_iter().fold(stays, Notice::and));
    }
    leave(state);
    let joined = state.drafts.before_joining();
    send(state, SettlingAct::TakeBack { joined }, now)
}

/// Types again what was taken back last, else has the ruling count again that was.
fn redo(state: &mut State, now: Moment) -> Vec<Effect> {
    if let Some(said) = case_on_top(state).and_then(SettledCase::retype) {
        return say(state, Notice::plain(Message::new(said)));
    }
    leave(state);
    send(state, SettlingAct::DoAgain, now)
}

fn postpone(state: &mut State) -> Vec<Effect> {
    leave(state);
    if let Some(settling) = on_top(state) {
        settling.passed.extend(settling.no());
    }
    next(state)
}

/// Goes on when what was done is on the disk.
pub(super) fn written(state: &mut State, written: &WrittenRulings) -> Vec<Effect> {
    state.waits.acts = false;
    // Undo takes back rulings too.
    state.history.decisions.lose_count();
    let Some(settling) = on_top(state) else { return disputed_rules::read_again(state) };
    match (settling.awaited.take(), &written.ruled[..]) {
        // The answers of the others are read after what was answered blind is written.
        (Some(AwaitedAct::Look), _) => {
            settling.has_just_answered = true;
            open(state)
        }
        (Some(AwaitedAct::Names) | None, _) => Vec::new(),
        (Some(AwaitedAct::Ruling(ruled)), _) => {
            settling_ruling::ruled(state, ruled, written);
            state.history.undo.ends_redo();
            follow_act(state);
            let rows = read_rows(state);
            next(state).into_iter().chain(rows).collect()
        }
        (Some(AwaitedAct::TakeBack), []) => {
            // What a ruling that was taken back left on the case stays there.
            let stands = case_on_top(state).is_some_and(|case| case.left().is_some());
            let key =
                if stands { "settle-nothing-but-draft" } else { "settle-nothing-to-take-back" };
            say(state, Notice::plain(Message::new(key)))
        }
        (Some(AwaitedAct::TakeBack), ruled) => {
            state.history.undo.redoable.push(ruled.len());
            lose_act(state);
            undone(state, written)
        }
        (Some(AwaitedAct::DoAgain), []) => {
            let nothing = Notice::plain(Message::new("settle-nothing-to-do-again"));
            // What was undone before `u` led here is an answer, which is done again where its case lies.
            let is_outside = !state.history.undo.redoable.is_empty();
            let outside = is_outside.then(|| Message::new("settle-redo-outside"));
            say(state, outside.into_iter().fold(nothing, Notice::and))
        }
        (Some(AwaitedAct::DoAgain), _) => {
            state.history.undo.redoable.pop();
            follow_act(state);
            redone(state, written)
        }
    }
}

/// Gives a command to what is on top.
pub(super) fn command(state: &mut State, command: Command, now: Moment) -> Vec<Effect> {
    let Some(Layer::Settling(settling)) = state.layers.last_mut() else { return Vec::new() };
    let is_in_vain = std::mem::take(&mut settling.typed_in_vain);
    let reads = settling.case.as_ref().is_some_and(|case| case.reads);
    if command == Command::Save && is_in_vain && !reads {
        return settling_ruling::not_yet(state);
    }
    let scroll = match command {
        Command::PageDown => Some(Scroll::PageDown),
        Command::PageUp => Some(Scroll::PageUp),
        _ => None,
    };
    if let Some(scroll) = scroll {
        return vec![Effect::Screen(ScreenEffect::Scroll(scroll))];
    }
    let Some(case) = &mut settling.case else {
        return if command == Command::Cancel { close(state) } else { Vec::new() };
    };
    if case.is_noting {
        return noting(case, command);
    }
    if case.choosing.is_some() {
        return choosing_rules::command(state, command);
    }
    if case.reads {
        return read_on(state, command);
    }
    match command {
        Command::Fields => {
            case.reads = true;
            Vec::new()
        }
        // Line by line, nothing lies on top that could be closed first.
        Command::Cancel if case.shows_names && !state.setup.is_line_by_line => {
            case.shows_names = false;
            Vec::new()
        }
        Command::Cancel | Command::Quit => break_off(state),
        Command::Postpone => postpone(state),
        Command::Digit(digit) => self::digit(state, digit),
        Command::Save if case.focus.is_none() => settling_ruling::answer_blind(state, now),
        Command::Save => settling_ruling::rule(state, now),
        Command::NextQuestion => move_focus(case, 1),
        Command::PreviousQuestion => move_focus(case, 2),
        Command::LineDown => vec![Effect::Screen(ScreenEffect::Scroll(Scroll::LineDown))],
        Command::LineUp => vec![Effect::Screen(ScreenEffect::Scroll(Scroll::LineUp))],
        Command::ChooseRule if case.focus.is_some() => choosing_rules::open(state),
        Command::Note if case.focus.is_some() => {
            case.open_note();
            Vec::new()
        }
        Command::Mark if case.focus.is_some() => mark(state),
        Command::Who if case.focus.is_some() && !case.shows_names => {
            case.shows_names = true;
            see_names(state, now)
        }
        Command::History if case.focus.is_some() => history(state, now),
        Command::ChooseRule | Command::Note | Command::Mark | Command::Who | Command::History
            if case.focus.is_none() =>
        {
            in_vain(state, Message::new("settle-key-after-answer"))
        }
        Command::Undo => undo(state, now),
        Command::Redo => redo(state, now),
        Command::Palette => in_vain(state, Message::new("settle-no-palette")),
        _ => does_nothing(state),
    }
}

/// Notes that it is shown who answered what, the first time.
fn see_names(state: &mut State, now: Moment) -> Vec<Effect> {
    let Some(case) = case_on_top(state) else { return Vec::new() };
    if std::mem::replace(&mut case.has_seen_names, true) {
        return Vec::new();
    }
    let seen = case.seen();
    send(state, SettlingAct::Names(seen), now)
}

/// Opens the history of the case on top, which names who answered what.
fn history(state: &mut State, now: Moment) -> Vec<Effect> {
    let mut effects = see_names(state, now);
    let no = case_on_top(state).map(|case| case.dispute.open.no);
    effects.extend(no.map(StoreEffect::ReadHistory).map(Effect::Store));
    effects
}

/// Answers the question in focus, or says why reviewers differ.
fn digit(state: &mut State, digit: u8) -> Vec<Effect> {
    let Some(case) = case_on_top(state) else { return Vec::new() };
    if case.focus == Some(SettlingFocus::Reason) {
        let Some(reason) = RulingReason::from_digit(digit) else {
            return in_vain(state, Message::new("settle-no-such-reason"));
        };
        case.give_reason(reason);
        return settling_ruling::reason_given(state);
    }
    let question = case.view.focus;
    let choice = Choice::options(question).iter().find(|choice| choice.digit() == digit);
    match choice {
        Some(choice) => {
            case.take(*choice);
            Vec::new()
        }
        None => does_nothing(state),
    }
}

/// Marks the case on top and goes on to the next, or takes its mark off.
fn mark(state: &mut State) -> Vec<Effect> {
    let Some((notice, is_marked)) = on_top(state).and_then(settling_together::mark) else {
        return Vec::new();
    };
    let said = say(state, notice);
    if !is_marked {
        return said;
    }
    leave(state);
    next(state)
}

/// Answers questions with these options, as lines are typed.
pub(super) fn answer(state: &mut State, given: &[(Question, Vec<Choice>)]) -> Vec<Effect> {
    let Some(case) = case_on_top(state) else { return Vec::new() };
    let (answers, focus) = taking_all(&case.view.draft.answers, given);
    let are_complete = answers.are_complete();
    case.answer(answers, focus);
    // The next number says why.
    if are_complete && case.focus.is_some() {
        case.focus = Some(SettlingFocus::Reason);
    }
    Vec::new()
}

/// Gives a command to the report that is read alone: one that scrolls, or goes back to the answers.
fn read_on(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::LineDown => vec![Effect::Screen(ScreenEffect::Scroll(Scroll::LineDown))],
        Command::LineUp => vec![Effect::Screen(ScreenEffect::Scroll(Scroll::LineUp))],
        Command::Cancel | Command::Fields | Command::Save | Command::Quit => {
            if let Some(case) = case_on_top(state) {
                case.reads = false;
            }
            Vec::new()
        }
        _ => does_nothing(state),
    }
}

/// Gives a command to the note.
fn noting(case: &mut SettledCase, command: Command) -> Vec<Effect> {
    match command {
        Command::Save => case.close_note(true),
        Command::Cancel => case.close_note(false),
        _ => {}
    }
    Vec::new()
}
