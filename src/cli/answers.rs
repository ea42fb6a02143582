//! Answers in words, on the command line and in files, and a count of what writing them does.

use super::context::CommandContext;
use crate::codebook;
use crate::domain::folding::has_doubtful_sign;
use crate::domain::{
    Answer, CategoryAnswer, KindIs, KindSet, KindsAnswer, Message, Patch, Question, Standing,
    Verdict,
};
use crate::review::filter::names::{CATEGORIES, KINDS, NEWNESS, Named, VERDICTS, meaning};
use crate::words::{Words, command};

/// Parses an answer to question 1, in any language.
pub(super) fn category(words: &Words, word: &str) -> Result<CategoryAnswer, Message> {
    let known = answer(&CATEGORIES, word).copied().flatten();
    known.ok_or_else(|| {
        let answers = CATEGORIES.iter().filter(|named| named.what.is_some());
        unknown(words, Question::Category, word, answers)
    })
}

/// Parses an answer to question 2, in any language, or as other programs write truth.
pub(super) fn newness(words: &Words, word: &str) -> Result<Answer, Message> {
    let known = answer(&NEWNESS, word).copied().flatten();
    let truth = || match word.trim().to_lowercase().as_str() {
        "true" | "sann" => Some(Answer::Yes),
        "false" | "usann" => Some(Answer::No),
        _ => None,
    };
    known.or_else(truth).ok_or_else(|| {
        let answers = NEWNESS.iter().filter(|named| named.what.is_some());
        unknown(words, Question::New, word, answers)
    })
}

/// Parses a verdict as a table has it, in any language; `None` for what is none.
pub(super) fn verdict(word: &str) -> Option<Verdict> {
    meaning(&VERDICTS, &word.trim().replace(' ', "_")).copied()
}

/// Parses an answer to question 3: words in any language, separated by commas, semicolons or bars.
pub(super) fn kinds(words: &Words, list: &str) -> Result<KindsAnswer, Message> {
    if list.trim() == "[]" {
        return Ok(KindsAnswer::NONE);
    }
    let mut kinds = KindSet::NONE;
    let pieces: Vec<&str> = list.split([',', ';', '|']).map(str::trim).collect();
    for piece in &pieces {
        match answer(&KINDS, piece) {
            Some(KindIs::Kind(kind)) => kinds = kinds.iter().chain([*kind]).collect(),
            Some(KindIs::NoneOfThem) if pieces.len() == 1 => return Ok(KindsAnswer::NONE),
            Some(KindIs::Unclear) if pieces.len() == 1 => return Ok(KindsAnswer::Unclear),
            Some(KindIs::NoneOfThem | KindIs::Unclear) => {
                return Err(Message::new("cli-kinds-contradict").with("word", *piece));
            }
            Some(KindIs::Missing) | None => {
                let answers = KINDS.iter().filter(|named| named.what != KindIs::Missing);
                return Err(unknown(words, Question::Kinds, piece, answers));
            }
        }
    }
    Ok(KindsAnswer::Are(kinds))
}

/// Returns what a word answers; a doubted one is none.
fn answer<'t, T>(table: &'t [Named<T>], word: &str) -> Option<&'t T> {
    meaning(table, word).filter(|_| !has_doubtful_sign(word, ""))
}

/// Returns whether a word means that the kinds are unclear.
pub(super) fn means_unclear_kinds(word: &str) -> bool {
    answer(&KINDS, word) == Some(&KindIs::Unclear)
}

fn unknown<T: 'static>(
    words: &Words,
    question: Question,
    word: &str,
    answers: impl Iterator<Item = &'static Named<T>>,
) -> Message {
    let known: Vec<&str> = answers.map(|named| named.name(words.language())).collect();
    Message::new("cli-unknown-answer")
        .with("question", codebook::question(words, question).short)
        .with("word", word)
        .with("known", known.join(", "))
}

/// What writing a batch does, counted case by case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct BatchOutcome {
    /// Cases written.
    pub(super) cases: usize,
    /// Cases that are classified by it.
    classified: usize,
    /// Classified cases whose answers, note or flag change.
    changed: usize,
    /// Cases in which an answer is still missing.
    open: usize,
}

impl BatchOutcome {
    /// Counts a case.
    pub(super) fn add(&mut self, before: &Standing, patch: &Patch) {
        let mut after = before.classification.clone();
        patch.apply(&mut after);
        let is_complete = after.answers.are_complete();
        self.cases += 1;
        self.classified += usize::from(!before.is_classified() && is_complete);
        self.changed += usize::from(before.is_classified() && after != before.classification);
        self.open += usize::from(!is_complete);
    }

    /// Prints what was written, or in a dry run what would be.
    pub(super) fn report(&self, context: &CommandContext<'_>, dry_run: bool) {
        let what = if dry_run {
            Message::new("cli-batch-would").with("count", self.cases)
        } else {
            Message::new("cli-batch-done")
                .with("count", self.cases)
                .with("command", format!("{} undo", command()))
        };
        context.status.print(
            &Message::new("cli-batch")
                .with("what", what)
                .with("classified", self.classified)
                .with("changed", self.changed)
                .with("open", self.open),
        );
    }
}
