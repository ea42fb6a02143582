//! Settling cases with the same dispute together: they are marked one by one, each answered blind before, and ruled by one
//! decision on the questions in dispute.

use super::super::effect::Effect;
use super::super::notice::Notice;
use super::super::settling::{SettledCase, Settling};
use super::super::state::State;
use super::settling::{leave, next, on_top};
use super::stage::say;
use crate::domain::rulings::{Dispute, Disputed, Ruled};
use crate::domain::{Answers, Message, SeenCase};

/// Marks the case on top and goes on to the next, or takes its mark off.
pub(super) fn mark(state: &mut State) -> Vec<Effect> {
    let Some(settling) = on_top(state) else { return Vec::new() };
    let Some(case) = &settling.case else { return Vec::new() };
    let no = case.dispute.open.no;
    if settling.is_marked(no) {
        settling.marked.retain(|marked| marked.open.no != no);
        return say(state, Notice::plain(Message::new("settle-unmarked")));
    }
    if !settling.is_like_marked(&case.dispute) {
        return say(state, Notice::warning(Message::new("settle-mark-other")));
    }
    let dispute = case.dispute.clone();
    settling.marked.push(dispute);
    let count = settling.marked.len();
    say(state, Notice::plain(Message::new("settle-marked").with("count", count)));
    leave(state);
    next(state)
}

/// Returns the rulings on the marked cases that go with the one on the case on top: the same answers to the questions in
/// dispute, the same reason and rules; to the others what the adjudicator answered blind. None where that case has another
/// dispute.
pub(super) fn rulings(state: &mut State) -> Result<Vec<Ruled>, Message> {
    let Some(settling) = on_top(state) else { return Ok(Vec::new()) };
    let Settling { marked, case: Some(case), .. } = &*settling else { return Ok(Vec::new()) };
    if !settling.is_like_marked(&case.dispute) {
        return Ok(Vec::new());
    }
    let no = case.dispute.open.no;
    let others = marked.iter().filter(|marked| marked.open.no != no);
    others.map(|marked| ruling(case, marked)).collect()
}

fn ruling(case: &SettledCase, marked: &Dispute) -> Result<Ruled, Message> {
    let ruled = case.ruled();
    let own = marked.blind.as_ref().map(|blind| blind.answers.clone()).unwrap_or_default();
    let answers = Answers {
        category: if marked.is_disputed(Disputed::Category) {
            ruled.answers.category
        } else {
            own.category
        },
        new: if marked.is_disputed(Disputed::New) { ruled.answers.new } else { own.new },
        kinds: if marked.is_disputed(Disputed::Kinds) { ruled.answers.kinds } else { own.kinds },
        ..own
    };
    let about = |key| Message::new(key).with("title", marked.open.case.title.as_str());
    if answers.first_missing().is_some() {
        return Err(about("settle-together-missing"));
    }
    if !marked.is_among(&answers) && ruled.reason.is_none() && ruled.rules.is_empty() {
        return Err(about("settle-together-reason"));
    }
    Ok(Ruled {
        seen: SeenCase { case: marked.open.no, text: marked.open.hash },
        answers,
        blind: marked.blind.as_ref().map(|blind| blind.event),
        inputs: marked.inputs,
        note: None,
        ..ruled
    })
}
