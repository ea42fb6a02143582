//! Settling cases with the same dispute together: they are marked one by one, each answered blind before, and ruled by one
//! decision on the questions in dispute.

use super::super::notice::{Notice, Sentence, Topic};
use super::super::settling::{SettledCase, Settling};
use crate::domain::rulings::{Dispute, Overruled, Ruled};
use crate::domain::{Message, SeenCase};

/// Marks the case on top, or takes its mark off. Returns the notice of it, and whether it is marked.
pub(super) fn mark(settling: &mut Settling) -> Option<(Notice, bool)> {
    let dispute = settling.case.as_ref()?.dispute.clone();
    let no = dispute.open.no;
    if settling.is_marked(no) {
        settling.marked.retain(|marked| marked.open.no != no);
        return Some((Notice::plain(Message::new("settle-unmarked")), false));
    }
    if !settling.is_like_marked(&dispute) {
        let other = Message::new("settle-mark-other").with("count", settling.marked.len());
        return Some((Notice::warning(other), false));
    }
    // The next case is in sight then.
    let marked = Message::new("settle-marked").with("title", dispute.open.case.title.as_str());
    settling.marked.push(dispute);
    let marked = marked.with("count", settling.marked.len());
    Some((Notice::plain(Sentence::about(Topic::MarkedForSettling, marked)), true))
}

/// Returns the notice of what Enter does with the marked cases: it settles them with the one on top, or that one alone since it
/// differs in another way; `None` where no other is marked.
pub(super) fn what_enter_settles(settling: &Settling) -> Option<Notice> {
    let no = settling.case.as_ref()?.dispute.open.no;
    let others = settling.marked.iter().filter(|marked| marked.open.no != no).count();
    let key = if settling.joined().is_empty() { "settle-not-joined" } else { "settle-joined" };
    (others > 0).then(|| Notice::plain(Message::new(key).with("count", others)))
}

/// Returns the rulings on the marked cases that go with the one on the case on top: the same answers to the questions in
/// dispute, the same reason and rules; to the others what the adjudicator answered last.
pub(super) fn rulings(settling: &Settling) -> Result<Vec<Ruled>, Message> {
    let Some(case) = &settling.case else { return Ok(Vec::new()) };
    settling.joined().into_iter().map(|marked| ruling(case, marked)).collect()
}

/// Returns what all reviewers answered alike to the first of these cases that are ruled otherwise, and the sentence about them.
pub(super) fn overruled(
    settling: &Settling,
    others: Result<&[Ruled], &Message>,
    on_top: &Ruled,
) -> Option<(Message, Overruled)> {
    let disputes = settling.case.iter().map(|case| &case.dispute).chain(&settling.marked);
    let of = |ruled: &Ruled| {
        let dispute = disputes.clone().find(|dispute| dispute.open.no == ruled.seen.case)?;
        let overruled = dispute.overruled_by(&ruled.answers)?;
        Some((dispute.open.case.title.clone(), overruled))
    };
    let all = std::iter::once(on_top).chain(others.unwrap_or_default());
    let mut all: Vec<(String, Overruled)> = all.filter_map(of).collect();
    let cases = all.len();
    let (title, overruled) = all.drain(..).next()?;
    // The screen puts the answers into words.
    let said = Message::new("settle-overruled").with("title", title).with("answers", "");
    let said = said.with("count", overruled.reviewers).with("cases", cases);
    Some((said, overruled))
}

fn ruling(case: &SettledCase, marked: &Dispute) -> Result<Ruled, Message> {
    let ruled = case.ruled();
    let answers = case.answers_for(marked);
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
