//! What is saved and what is not yet, in words.

use crate::codebook;
use crate::domain::{CaseChange, Message};
use crate::review::LastSaved;
use crate::review::State;
use crate::review::unsaved::UnderwayAct;
use crate::wording::{answers_in_short, patch, title, title_or_id};
use crate::words::Words;

/// Returns what is not saved, act by act, in at most `most` lines.
#[must_use]
pub fn unsaved(words: &Words, state: &State, most: usize) -> Vec<String> {
    // A case that could not be postponed is listed among what must be done again.
    let line = |act: &UnderwayAct| match &act.change {
        CaseChange::Answered(answered) => {
            Some(format!("{}: {}", title(words, &act.case.case), patch(words, answered)))
        }
        CaseChange::Postponed => None,
    };
    let mut lines: Vec<String> = state.underway().iter().filter_map(line).collect();
    lines.extend(state.batch_underway().iter().map(|batch| {
        let count = Message::new("review-history-batch").with("count", batch.cases.len());
        format!("{}: {}", words.format(&count), patch(words, &batch.patch))
    }));
    let again = state.unsaved().to_do_again();
    lines.extend(again.iter().map(|message| words.format(message)));
    if lines.len() > most {
        let more = Message::new("review-unsaved-more").with("count", lines.len() + 1 - most);
        lines.truncate(most.saturating_sub(1));
        lines.push(words.format(&more));
    }
    lines
}

/// Returns whether the answers of a decision are all that its verdict follows from: of several cases, what was not
/// answered for all is as it was in each.
#[must_use]
pub fn shares_verdict(decision: &LastSaved) -> bool {
    decision.cases == 1 || decision.answers.are_complete()
}

/// Returns a decision with its verdict and the title of its case, or the number of cases decided at
/// once.
#[must_use]
pub fn last_saved(words: &Words, decision: &LastSaved, unsaved: bool) -> String {
    let key = match (unsaved, shares_verdict(decision)) {
        _ if decision.answers.is_blank() && decision.cases > 1 => "review-last-saved-differing",
        (true, _) => "review-last-unsaved",
        (false, true) => "review-last-saved",
        (false, false) => "review-last-saved-for-all",
    };
    decision_in_words(words, decision, key)
}

/// Returns a ruling with its verdict and the title of its case, or the number of cases ruled at once.
#[must_use]
pub fn last_ruled(words: &Words, ruling: &LastSaved) -> String {
    decision_in_words(words, ruling, "settle-last-ruled")
}

fn decision_in_words(words: &Words, decision: &LastSaved, key: &'static str) -> String {
    let title = match decision.cases {
        1 => title_or_id(words, &decision.title, ""),
        count => words.format(&Message::new("review-many-cases").with("count", count)),
    };
    words.format(
        &Message::new(key)
            .with("answers", answers_in_short(words, &decision.answers))
            .with("verdict", codebook::verdict(words, decision.answers.verdict()).name)
            .with("title", title),
    )
}
