//! Rulings in words.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::text::cut;
use super::{answers, case};
use crate::codebook;
use crate::domain::rulings::{
    AnswersOrder, Dispute, Disputed, NumberedAnswers, RuleKey, Ruled, RulingAct, RulingReason,
    Settlement,
};
use crate::domain::{Answers, FinalSource, Message, Question};
use crate::words::Words;

/// The title of a case that is settled with another has at most so many cells.
const LONGEST_TITLE: usize = 40;

/// Returns what an act about a ruling does.
#[must_use]
pub fn ruling_act(words: &Words, act: &RulingAct) -> String {
    match act {
        RulingAct::Ruled(decided) => ruled(words, decided),
        RulingAct::Noted(noted) => words.format(
            &Message::new("settle-log-noted")
                .with("rule", codebook::rule_name(words, &noted.rule))
                .with("note", noted.note.clone().unwrap_or_default()),
        ),
    }
}

/// Returns what a ruling decides, by which rules and why.
#[must_use]
pub fn ruled(words: &Words, ruled: &Ruled) -> String {
    let decided = answers::answers_in_short(words, &ruled.answers);
    let mut parts = vec![words.format(&Message::new("settle-log-ruled").with("answers", decided))];
    let labelled = |key, gap, text: String| words.format(&Message::new(key).with(gap, text));
    parts.extend(
        ruled
            .rules
            .iter()
            .map(|rule| labelled("settle-log-rule", "rule", codebook::rule_name(words, rule))),
    );
    parts.extend(
        ruled
            .reason
            .map(|reason| labelled("settle-log-reason", "reason", ruling_reason(words, reason))),
    );
    let note = ruled.note.clone();
    parts.extend(note.map(|note| labelled("review-history-note", "note", note)));
    parts.join("; ")
}

/// Returns what an act answers: what is answered to settle a difference, before the others' answers are seen, never
/// becomes the record, and is named apart from it.
#[must_use]
pub fn answered(words: &Words, is_apart: bool, answers: String) -> String {
    if !is_apart {
        return answers;
    }
    words.format(&Message::new("settle-log-blind").with("answers", answers))
}

/// Returns why reviewers differ.
#[must_use]
pub fn ruling_reason(words: &Words, reason: RulingReason) -> String {
    words.get(match reason {
        RulingReason::TextUnclear => "settle-reason-text-unclear",
        RulingReason::RuleUnclear => "settle-reason-rule-unclear",
        RulingReason::RuleMissing => "settle-reason-rule-missing",
        RulingReason::Slip => "settle-reason-slip",
        RulingReason::BothDefensible => "settle-reason-both-defensible",
    })
}

/// Returns why reviewers differ, where there is little room.
#[must_use]
pub fn ruling_reason_in_short(words: &Words, reason: RulingReason) -> String {
    match reason {
        RulingReason::BothDefensible => words.get("settle-reason-both-defensible-short"),
        reason => ruling_reason(words, reason),
    }
}

/// Returns in how many cases each reason was given, the most frequent first; nothing where none was.
#[must_use]
pub fn reasons_given(words: &Words, given: &BTreeMap<RulingReason, usize>) -> String {
    listed(given, |reason, count| {
        let given = Message::new("settle-reason-counted").with("count", count);
        words.format(&given.with("reason", ruling_reason(words, reason)))
    })
}

/// Returns the same where there is little room.
#[must_use]
pub fn reasons_given_in_short(words: &Words, given: &BTreeMap<RulingReason, usize>) -> String {
    listed(given, |reason, count| format!("{} ({count})", ruling_reason_in_short(words, reason)))
}

fn listed(
    given: &BTreeMap<RulingReason, usize>,
    said: impl Fn(RulingReason, usize) -> String,
) -> String {
    let mut given: Vec<_> = given.iter().filter(|(_, count)| **count > 0).collect();
    given.sort_by_key(|(_, count)| Reverse(**count));
    given.iter().map(|(reason, count)| said(**reason, **count)).collect::<Vec<_>>().join(", ")
}

/// Returns what answers are called beside those of others: by the number of their reviewer, or by the name too.
#[must_use]
pub fn numbered(words: &Words, of: &NumberedAnswers<'_>, shows_names: bool) -> String {
    let number = words.format(&Message::new("settle-number").with("number", of.number));
    let who = if shows_names { format!("{number} {}", of.by) } else { number };
    in_order(words, of.order, who)
}

/// Returns whose answers these are, and which of theirs.
#[must_use]
pub fn in_order(words: &Words, order: AnswersOrder, who: String) -> String {
    let key = match order {
        AnswersOrder::Only => return who,
        AnswersOrder::First => "settle-first-of",
        AnswersOrder::Later => "settle-later-of",
    };
    words.format(&Message::new(key).with("who", who))
}

/// Returns what a case is called that is settled together with another one, what it is settled as, once no answer is missing,
/// and who answered what there; where that is the same as in the other, so much.
#[must_use]
pub fn joined_case(
    words: &Words,
    (here, joined): (&Dispute, &Dispute),
    ruled: &Answers,
    shows_names: bool,
) -> String {
    let given = |dispute: &Dispute| -> Vec<Answers> {
        dispute.answers.iter().map(|(_, answers)| answers.clone()).collect()
    };
    let [ours, theirs] = [here, joined].map(given);
    let is_same =
        ours.iter().all(|one| theirs.contains(one)) && theirs.iter().all(|one| ours.contains(one));
    let title = cut(&case::title(words, &joined.open.case), LONGEST_TITLE).into_owned();
    let answers = if is_same {
        words.get("settle-joined-same")
    } else {
        let each = joined.numbered().into_iter().map(|of| {
            let answers = answers::answers_in_short(words, of.answers);
            format!("{} {answers}", numbered(words, &of, shows_names))
        });
        each.collect::<Vec<_>>().join(" · ")
    };
    let (key, ruled) = match ruled.first_missing() {
        Some(_) => ("settle-joined-case", String::new()),
        None => ("settle-joined-case-ruled", answers::answers_in_short(words, ruled)),
    };
    let said = Message::new(key).with("title", title).with("answers", answers);
    words.format(&if ruled.is_empty() { said } else { said.with("ruled", ruled) })
}

/// Returns what a case is settled as: `Settled: Innovation · Emergency, new`.
#[must_use]
pub fn settled_in_full(words: &Words, ruled: &Answers) -> String {
    let settled = Message::new("settle-is-settled-in-full")
        .with("verdict", codebook::verdict(words, ruled.verdict()).name)
        .with("answers", answers::answers_in_short(words, ruled));
    words.format(&settled)
}

/// Returns what a case is settled as that the reader has not answered.
#[must_use]
pub fn settled_by_others(words: &Words, ruled: &Answers) -> String {
    let settled = settled_in_full(words, ruled);
    words.format(&Message::new("settle-is-settled-unanswered").with("settled", settled))
}

/// Returns why what was ruled on a case does not count; `None` where it does, or no one has ruled.
#[must_use]
pub fn unsettled(words: &Words, settlement: &Settlement) -> Option<String> {
    match settlement {
        Settlement::Contested(_) => Some(words.get("settle-state-contested")),
        Settlement::Stale(_) => Some(words.get("settle-state-stale")),
        Settlement::Open | Settlement::Ruled(_) => None,
    }
}

/// Returns how a final answer came about.
#[must_use]
pub fn final_source(words: &Words, source: FinalSource) -> String {
    words.get(match source {
        FinalSource::Open => "settle-source-open",
        FinalSource::Contested => "settle-source-contested",
        FinalSource::Stale => "settle-source-stale",
        FinalSource::Single => "settle-source-single",
        FinalSource::Adjudicated => "settle-source-adjudicated",
        FinalSource::Unanimous => "settle-source-unanimous",
    })
}

/// Returns what reviewers differ about.
#[must_use]
pub fn disputed(words: &Words, about: Disputed) -> String {
    match about {
        Disputed::Verdict => words.get("settle-verdict"),
        Disputed::Category => codebook::question(words, Question::Category).short,
        Disputed::New => codebook::question(words, Question::New).short,
        Disputed::Kinds => codebook::question(words, Question::Kinds).short,
    }
}

/// Returns rules by their names, joined.
#[must_use]
pub fn rule_names(words: &Words, rules: &[RuleKey]) -> String {
    rules.iter().map(|rule| codebook::rule_name(words, rule)).collect::<Vec<_>>().join(", ")
}
