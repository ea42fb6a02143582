//! The sentences of a case that opens.

use super::super::cancels::Cancels;
use super::super::effect::Via;
use super::super::notice::{Notice, Sentence, Tone, Topic};
use super::super::state::{Pane, State};
use crate::domain::{CaseNo, Message, NextCase, OpenCase};

/// Returns what is worth saying of a case when it opens.
pub(super) fn opening_notice(
    state: &mut State,
    open: &OpenCase,
    via: Via,
    stays: bool,
) -> Option<Notice> {
    if state.drafts.left.get(&open.no).is_some_and(|draft| draft.was_read_otherwise(open.hash)) {
        return Some(Notice::about_changed_draft());
    }
    if state.drafts.notes.contains_key(&open.no) {
        return Some(Notice::plain(Message::new("review-note-half")));
    }
    if let Via::Next(next) = via {
        let enters = state.enters_postponed(next);
        let message = if stays {
            Message::new("review-only-this-left")
        } else if comes_round(state, open.no, next) {
            Message::new("review-from-the-top")
        } else if enters {
            Message::new("review-only-postponed-left").with("count", state.tally.postponed)
        } else {
            return None;
        };
        return Some(Notice::plain(Sentence::about(Topic::NextCase, message)));
    }
    let is_undo = matches!(via, Via::Reversal | Via::Untyping | Via::Retyping);
    if is_undo || state.pane == Pane::Queue {
        return None;
    }
    let about = Notice::about_finished(open)?;
    let saved = &open.standing.classification.answers;
    let is_draft = state.drafts.left.get(&open.no).is_some_and(|draft| draft.answers != *saved);
    // What was classified then is not what is on the screen.
    if is_draft && about.tone == Tone::Plain {
        let draft = Message::new("review-finished-draft");
        return Some(Notice::plain(Sentence::about(Topic::EscTakesAnswers, draft)));
    }
    Some(about)
}

/// Returns whether the next case that is not classified lies before the one that was open: behind that there is none. What is
/// claimed or answered again comes in another order.
fn comes_round(state: &State, no: CaseNo, next: NextCase) -> bool {
    let is_in_order = !state.rounds.claims.has(no) && state.rounds.again.round(no).is_none();
    let from = state.current().and_then(|here| state.queue.position(here));
    let to = state.queue.position(no);
    is_in_order
        && matches!(next, NextCase::Unclassified(_))
        && to.zip(from).is_some_and(|(to, from)| to < from)
}

/// Names what was undone by the title of its case, which is known once the case lies open.
pub(super) fn titled(mut notice: Notice, title: &str) -> Notice {
    for sentence in &mut notice.sentences {
        sentence.message = sentence.message.clone().with("title", title);
    }
    notice
}

/// Says beside which hit it is that Esc ends the search, where it does, and how one comes back to a list that has no such case.
pub(super) fn with_way_from_hit(mut notice: Notice, state: &State) -> Notice {
    // Where lines are typed, the queue is not in sight.
    let has_list = state.queue.is_narrowed() && !state.setup.is_line_by_line;
    let is_listed = state.current().is_some_and(|no| state.queue.position(no).is_some());
    let ends_search = state.cancels_under(None) == Cancels::Hits;
    let key = match (has_list && !is_listed, ends_search) {
        (true, true) => "review-hit-list-esc",
        (true, false) => "review-hit-list",
        (false, true) => "review-hit-esc",
        (false, false) => return notice,
    };
    for sentence in &mut notice.sentences {
        if sentence.topic == Some(Topic::SearchHit) {
            sentence.message = sentence.message.clone().under(key);
        }
    }
    notice
}

/// Says of no answers that Esc takes them away where it takes something else first.
pub(super) fn true_about_esc(mut notice: Notice, state: &State) -> Notice {
    if state.cancels_under(Some(&notice)) == Cancels::Answers {
        return notice;
    }
    for sentence in &mut notice.sentences {
        let key = match sentence.message.key {
            "review-finished-draft" => "review-finished-draft-searched",
            "review-redone-draft" => "review-redone-draft-stays",
            "review-undone-older" => "review-undone-older-in-queue",
            _ => continue,
        };
        *sentence = sentence.message.clone().under(key).into();
    }
    notice
}
