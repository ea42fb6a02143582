//! Enter while differences are settled: the blind answer, then the ruling.

use super::super::effect::Effect;
use super::super::notice::{Notice, Sentence, Tone, Topic};
use super::super::saving::LastSaved;
use super::super::settling::SettlingFocus;
use super::super::state::State;
use super::settling_stage::{case_on_top, on_top, send};
use super::settling_together;
use super::stage::say;
use crate::domain::rulings::{Dispute, RulingAct, SettlingAct, WrittenRulings};
use crate::domain::{CaseNo, Message, Moment};

/// Says that the keys before Enter did nothing, so that it saves nothing, and what the next one does.
pub(super) fn not_yet(state: &mut State) -> Vec<Effect> {
    let notice = Notice::warning(Message::new("settle-typed-in-vain"));
    let is_blind = case_on_top(state).is_some_and(|case| case.focus.is_none());
    let next = if is_blind {
        missing(state).unwrap_or_else(|| Message::new("settle-enter-gives"))
    } else {
        obstacle(state).unwrap_or_else(|| enter_settles(state))
    };
    say(state, notice.and(next))
}

/// Writes what the adjudicator answers before they see the others, and that they see them now.
pub(super) fn answer_blind(state: &mut State, now: Moment) -> Vec<Effect> {
    if let Some(missing) = missing(state) {
        return say(state, Notice::warning(missing));
    }
    let Some(case) = case_on_top(state) else { return Vec::new() };
    let blind = Some(case.view.draft.answers.clone());
    let act = SettlingAct::Look { seen: case.seen(), blind };
    send(state, act, now)
}

/// Returns which question is to be answered first, and moves there.
fn missing(state: &mut State) -> Option<Message> {
    let case = case_on_top(state)?;
    let missing = case.view.draft.answers.first_missing()?;
    case.view.focus = missing;
    if case.focus.is_some() {
        case.focus = Some(SettlingFocus::Questions);
    }
    let number = i64::from(missing.number());
    Some(Message::new("review-answer-missing").with("question", number))
}

/// Returns what is missing of a ruling, and moves there.
fn obstacle(state: &mut State) -> Option<Message> {
    if let Some(missing) = missing(state) {
        return Some(missing);
    }
    let case = case_on_top(state)?;
    if case.lacks_rule() {
        return Some(Message::new("settle-needs-rule"));
    }
    let is_theirs = case.dispute.is_among(&case.view.draft.answers);
    if is_theirs || case.reason.is_some() || !case.rules.is_empty() {
        return None;
    }
    // The digits that are asked for go there.
    case.focus = Some(SettlingFocus::Reason);
    let title = case.dispute.open.case.title.clone();
    let is_alone = on_top(state).is_none_or(|settling| settling.joined().is_empty());
    // Beside cases that are settled with it, it has a name.
    Some(if is_alone {
        Message::new("settle-needs-reason")
    } else {
        Message::new("settle-needs-reason-of").with("title", title)
    })
}

/// Returns that the reason is that of an earlier ruling, whose answers were others, where it is not in sight, and moves there.
fn older_reason(state: &mut State) -> Option<Message> {
    let case = case_on_top(state)?;
    let is_unseen = case.focus == Some(SettlingFocus::Questions) && case.has_reason_of_before();
    let is_changed = case.dispute.before.answers.as_ref() != Some(&case.view.draft.answers);
    if !is_unseen || !is_changed {
        return None;
    }
    case.focus = Some(SettlingFocus::Reason);
    Some(Message::new("settle-reason-is-older"))
}

/// Returns that the next Enter settles the case, and the marked ones that go with it.
fn enter_settles(state: &mut State) -> Message {
    let joined = on_top(state).map_or(0, |settling| settling.joined().len());
    Message::new("settle-enter-settles").with("joined", joined)
}

/// Returns what digits did that may have been meant for the questions.
fn doubt(state: &mut State) -> Option<Message> {
    let case = case_on_top(state).filter(|case| case.may_mean_answers())?;
    Some(Message::new(match case.reason {
        // The digit of a reason that is there takes it away, also where an earlier run has left it.
        None => "settle-reason-removed",
        Some(_) => "settle-reason-replaced",
    }))
}

/// Says what a digit that gave a reason may have been meant for, and which rule the reason asks for.
pub(super) fn reason_given(state: &mut State) -> Vec<Effect> {
    let doubt = doubt(state).map(Notice::warning);
    let lacks_rule = case_on_top(state).is_some_and(|case| case.lacks_rule());
    let needs = lacks_rule.then(|| Message::new("settle-needs-rule"));
    state.notice = match (doubt, needs) {
        (Some(doubt), needs) => Some(needs.into_iter().fold(doubt, Notice::and)),
        (None, needs) => needs.map(Notice::plain),
    };
    Vec::new()
}

/// Writes the ruling. Where it is what no reviewer answered, it says by which rule or why; where a rule is at fault, it names
/// that.
pub(super) fn rule(state: &mut State, now: Moment) -> Vec<Effect> {
    let doubt = doubt(state);
    let Some(case) = case_on_top(state) else { return Vec::new() };
    case.reasons_in_a_row = 0;
    if let Some(obstacle) = obstacle(state) {
        return say(state, Notice::warning(obstacle));
    }
    if let Some(older) = older_reason(state) {
        return say(state, Notice::warning(older));
    }
    if let Some(doubt) = doubt {
        let next = enter_settles(state);
        return say(state, Notice::warning(doubt).and(next));
    }
    let Some(case) = case_on_top(state) else { return Vec::new() };
    let ruled = case.ruled();
    let Some(settling) = on_top(state) else { return Vec::new() };
    let others = settling_together::rulings(settling);
    settling.overruled = settling_together::overruled(settling, others.as_deref(), &ruled);
    match others {
        Ok(others) if others.is_empty() => {
            send(state, SettlingAct::Rule(RulingAct::Ruled(Box::new(ruled))), now)
        }
        Ok(others) => {
            // The one on top is made last: by that undo tells it from those joined to it.
            let all = others.into_iter().chain([ruled]);
            let all = all.map(|ruled| RulingAct::Ruled(Box::new(ruled))).collect();
            send(state, SettlingAct::RuleAll(all), now)
        }
        Err(why) => say(state, Notice::warning(why)),
    }
}

/// Returns why rulings that are on the disk do not count.
pub(super) fn why_not_counted(written: &WrittenRulings) -> Vec<Message> {
    let contested = &written.contested;
    let said = Message::new("settle-still-contested").with("count", contested.cases);
    let said = said.with("title", contested.title.as_str()).with("who", contested.names());
    let stale = Message::new("settle-lapsed").with("count", written.stale);
    let said = (contested.cases > 0).then_some(said);
    said.into_iter().chain((written.stale > 0).then_some(stale)).collect()
}

/// Takes note of the cases that are settled by a rule now.
pub(super) fn note_rules(state: &mut State, written: &WrittenRulings) {
    if written.counted_of(written.ruled.len()) == 0 {
        return;
    }
    let by_rule = written.ruled.iter().filter(|ruled| !ruled.rules.is_empty());
    state.figures.settled_by_rule.extend(by_rule.map(|ruled| ruled.seen.case));
}

/// Takes note that so many cases are ruled, and says what there is to know of it.
pub(super) fn ruled(state: &mut State, count: usize, written: &WrittenRulings) {
    let Some(settling) = on_top(state) else { return };
    let counted = written.counted_of(count);
    settling.ruled += counted;
    let case = settling.case.as_ref();
    let title = case.map(|case| case.dispute.open.case.title.clone()).unwrap_or_default();
    // A ruling that does not count settles nothing.
    settling.last = case.filter(|_| counted == count).map(|case| LastSaved {
        no: case.dispute.open.no,
        title: title.clone(),
        answers: case.view.draft.answers.clone(),
        cases: count,
    });
    settling.has_just_ruled = true;
    let overruled = settling.overruled.take();
    let (no, are_together) = (settling.no(), count > 1);
    let is_ruled = |marked: &Dispute| are_together || Some(marked.open.no) == no;
    let (with_it, others): (Vec<Dispute>, Vec<Dispute>) =
        std::mem::take(&mut settling.marked).into_iter().partition(is_ruled);
    settling.marked = others;
    let left = settling.marked.len();
    let ruled_now: Vec<CaseNo> = with_it.iter().map(|marked| marked.open.no).chain(no).collect();
    settling.passed.retain(|no| !ruled_now.contains(no));
    if counted == 0 {
        // They are still to be settled, and were seen.
        settling.passed.extend(&ruled_now);
        settling.ruled_in_vain.extend(&ruled_now);
    }
    state.figures.settled += counted;
    note_rules(state, written);
    for ruled in ruled_now {
        if Some(ruled) == no { state.drafts.rule(ruled) } else { state.drafts.join(ruled) }
    }
    // What happened comes first, and the key that takes it back last.
    // Nothing is called settled of which the next sentence says that it does not count.
    let done = match (are_together, left) {
        (true, _) if counted > 0 => {
            Some(Message::new("settle-ruled-together").with("count", counted))
        }
        (false, 1..) if counted > 0 => {
            Some(Message::new("settle-ruled-alone").with("title", title))
        }
        _ => None,
    };
    let marked = Message::new("settle-marked-later").with("count", left);
    let marked =
        (!are_together && left > 0).then(|| Sentence::about(Topic::MarkedComeLater, marked));
    let undoes = match (are_together, overruled.is_some()) {
        (true, _) => Some("settle-undoes-together"),
        (false, true) => Some("settle-undoes"),
        (false, false) => None,
    };
    let mut said: Vec<Sentence> = done.into_iter().map(Sentence::from).chain(marked).collect();
    let tone = if overruled.is_some() || counted < count { Tone::Warning } else { Tone::Plain };
    if let Some((of, overruled)) = overruled {
        said.push(Sentence::about(Topic::Overruled, of));
        state.figures.overruled = Some(overruled);
    }
    said.extend(why_not_counted(written).into_iter().map(Sentence::from));
    said.extend(undoes.map(Message::new).map(Sentence::from));
    if !said.is_empty() {
        state.notice = Some(Notice { sentences: said, tone });
    }
}
