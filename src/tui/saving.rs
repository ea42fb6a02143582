//! What is saved and what is not yet, in words.

use crate::codebook;
use crate::domain::{Answer, Answers, CaseChange, Choice, KindsAnswer, Message, Question};
use crate::review::unsaved::UnderwayAct;
use crate::review::{LastSaved, Sentence, State, Topic};
use crate::wording::text::{cut, width};
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

/// What there is to say of the decision saved last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastState {
    /// It is saved, and what was decided of is what one looks at.
    Saved,
    /// It is saved, and another case lies open: the one must not be taken for the other.
    OfCaseBefore,
    /// It is not saved.
    Unsaved,
}

impl LastState {
    /// Returns what is for the case before, or for the one that one looks at.
    fn choose<T>(self, before: T, own: T) -> T {
        match self {
            Self::OfCaseBefore => before,
            Self::Saved | Self::Unsaved => own,
        }
    }
}

/// Returns a decision with its verdict and the title of its case, or the number of cases decided at
/// once. In `room` cells the verdict is in sight: long answers are cut before it.
#[must_use]
pub fn last_saved(words: &Words, decision: &LastSaved, how: LastState, room: usize) -> String {
    let key = match (how, shares_verdict(decision)) {
        _ if decision.answers.is_blank() && decision.cases > 1 => {
            how.choose("review-last-before-differing", "review-last-saved-differing")
        }
        (LastState::Unsaved, _) => "review-last-unsaved",
        (_, false) => how.choose("review-last-before-for-all", "review-last-saved-for-all"),
        (LastState::Saved, true) => "review-last-saved",
        (LastState::OfCaseBefore, true) => "review-last-before",
    };
    decision_in_words(words, decision, key, room)
}

/// Returns a decision that has replaced another one: only what has become another answer, and in `room` cells what was answered
/// before where the new answers are whole then.
#[must_use]
pub fn last_changed(
    words: &Words,
    decision: &LastSaved,
    how: LastState,
    before: &Answers,
    room: usize,
) -> String {
    let [was, now] = differing(before, &decision.answers).map(|some| some_answers(words, &some));
    let both = how.choose("review-last-before-changed", "review-last-changed");
    let new_alone = how.choose("review-last-before-changed-to", "review-last-changed-to");
    let title = title_or_id(words, &decision.title, "");
    let said = |key, now: &str, title: &str| {
        let said = Message::new(key).with("was", was.as_str()).with("now", now);
        let said = said.with("verdict", verdict(words, &decision.answers));
        words.format(&said.with("title", title))
    };
    let whole = said(both, &now, &title);
    if cut(&whole, room).contains(&format!("→ {now}")) {
        return whole;
    }
    // Cut before its end, it would show what no longer counts.
    let left = room.saturating_sub(width(&said(new_alone, "", &cut(&title, LEAST_TITLE))));
    said(new_alone, &cut(&now, left), &title)
}

/// Returns the notice of such a decision, in at most `room` cells where one of its forms fits: with as much of the title as there
/// is room for, and with the digits of the answers in place of their names. Without a title it says where it is of the case before:
/// the answers must not be taken for those of the one that lies open.
#[must_use]
pub fn changed(
    words: &Words,
    decision: &LastSaved,
    how: LastState,
    before: &Answers,
    room: usize,
) -> String {
    let [was, now] = differing(before, &decision.answers);
    let asked = || {
        let all = Question::ALL.into_iter();
        all.filter(|question| was.has(*question) || now.has(*question))
    };
    let bare = |question| format!("{} → {}", digits(&was, question), digits(&now, question));
    let alone: Vec<String> = asked().map(bare).collect();
    let digits: Vec<String> = asked()
        .map(|question| format!("{} {}", codebook::question(words, question).short, bare(question)))
        .collect();
    let [was, now] = [was, now].map(|some| some_answers(words, &some));
    // What is not answered stays as it was, also where it no longer decides anything.
    let stay = if keeps_kinds(before, &decision.answers) {
        format!(" ({})", words.get("review-changed-kinds-stay"))
    } else {
        String::new()
    };
    let what = format!("{was} → {now}{stay}");
    let [digits, alone] = [digits, alone].map(|parts| parts.join(", "));
    let untitled = how.choose("review-changed-before", "review-changed-short");
    // Where there is no room for the title beside the words, the first row has it.
    let forms = [
        ("review-changed-title", what.clone()),
        ("review-changed-title-short", what.clone()),
        (untitled, what),
        (untitled, format!("{was} → {now}")),
        ("review-changed-title-short", digits.clone()),
        (untitled, digits),
        (untitled, now),
        (untitled, alone),
    ];
    let forms: Vec<_> = forms.into_iter().filter(|(_, what)| !what.is_empty()).collect();
    let whole = title_or_id(words, &decision.title, "");
    let said = |(key, what): &(&'static str, String), title: &str| {
        words.format(&Message::new(key).with("what", what.as_str()).with("title", title))
    };
    let fits =
        |form: &&(&'static str, String)| width(&said(form, &cut(&whole, LEAST_TITLE))) <= room;
    match forms.iter().find(fits).or(forms.first()) {
        Some(form) => {
            let left = room.saturating_sub(width(&said(form, ""))).max(LEAST_TITLE);
            said(form, &cut(&whole, left.min(LONGEST_TITLE)))
        }
        None => String::new(),
    }
}

/// Returns the notice of such a decision where no case lies open that it could be about: in `room` cells its title is whole or
/// cut, and the answers come where there is room for them too.
#[must_use]
pub fn changed_before(
    words: &Words,
    decision: &LastSaved,
    before: &Answers,
    room: usize,
) -> String {
    let whole = changed(words, decision, LastState::OfCaseBefore, before, usize::MAX);
    if width(&whole) <= room {
        return whole;
    }
    let title = title_or_id(words, &decision.title, "");
    let of = |title: &str| words.format(&Message::new("review-changed-of").with("title", title));
    of(&cut(&title, room.saturating_sub(width(&of("")))))
}

/// A title in a notice has at most so many cells.
const LONGEST_TITLE: usize = 44;

/// Returns answers in short; that there is none where that is so.
fn some_answers(words: &Words, answers: &Answers) -> String {
    let said = answers_in_short(words, answers);
    if said.is_empty() { words.get("review-no-answer") } else { said }
}

/// Returns whether an answer has become "not new" and kinds of before are left.
fn keeps_kinds(before: &Answers, after: &Answers) -> bool {
    let has_kinds = matches!(after.kinds, Some(KindsAnswer::Are(kinds)) if !kinds.is_empty());
    after.new == Some(Answer::No)
        && before.new != after.new
        && has_kinds
        && before.kinds == after.kinds
}

/// Returns of both answers what is not the same.
fn differing(before: &Answers, after: &Answers) -> [Answers; 2] {
    let mut both = [before.clone(), after.clone()];
    let [was, now] = &mut both;
    if was.category == now.category {
        (was.category, now.category) = (None, None);
    }
    if was.new == now.new {
        (was.new, now.new) = (None, None);
    }
    if was.kinds == now.kinds {
        (was.kinds, now.kinds) = (None, None);
    }
    let same = before.facets.common_with(&after.facets);
    for (facet, _) in same.iter() {
        was.facets.set(*facet, None);
        now.facets.set(*facet, None);
    }
    both
}

/// Returns the digits that give the answer to a question.
fn digits(answers: &Answers, question: Question) -> String {
    let taken = Choice::options(question).iter().filter(|choice| choice.is_taken(answers));
    let digits: Vec<String> = taken.map(|choice| choice.digit().to_string()).collect();
    if digits.is_empty() { "–".to_owned() } else { digits.join("+") }
}

/// Returns a ruling with its verdict and the title of its case, or the number of cases ruled at once.
#[must_use]
pub fn last_ruled(words: &Words, ruling: &LastSaved) -> String {
    decision_in_words(words, ruling, "settle-last-ruled", usize::MAX)
}

/// Returns what a sentence of a notice says, with the answers that it is about, which have no words before they are shown.
#[must_use]
pub fn with_answers(words: &Words, state: &State, said: &Sentence) -> Message {
    let message = said.message.clone();
    match (said.topic, state.overruled()) {
        (Some(Topic::Overruled), Some(given)) => {
            message.with("answers", answers_in_short(words, &given.answers))
        }
        _ => message,
    }
}

/// A title that is cut behind long answers has at least so many cells.
const LEAST_TITLE: usize = 6;

fn decision_in_words(
    words: &Words,
    decision: &LastSaved,
    key: &'static str,
    room: usize,
) -> String {
    let title = named(words, decision);
    let said = |answers: &str, title: &str| {
        let said = Message::new(key).with("answers", answers).with("title", title);
        words.format(&said.with("verdict", verdict(words, &decision.answers)))
    };
    let answers = answers_in_short(words, &decision.answers);
    let left = room.saturating_sub(width(&said("", &cut(&title, LEAST_TITLE))));
    said(&cut(&answers, left), &title)
}

/// Returns the title of the case of a decision, or the number of cases decided at once.
#[must_use]
pub fn named(words: &Words, decision: &LastSaved) -> String {
    match decision.cases {
        1 => title_or_id(words, &decision.title, ""),
        count => words.format(&Message::new("review-many-cases").with("count", count)),
    }
}

/// Returns the verdict of answers; where one is missing there is none yet.
fn verdict(words: &Words, answers: &Answers) -> String {
    if answers.are_complete() {
        codebook::verdict(words, answers.verdict()).name
    } else {
        words.get("review-verdict-open")
    }
}
