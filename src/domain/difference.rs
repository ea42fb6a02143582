//! What changed between two versions of a report, word by word.

use std::ops::Range;
use std::time::{Duration, Instant};

use similar::{Algorithm, DiffTag, capture_diff_slices_deadline};

use super::headers::Role;

/// Unchanged words that are kept on either side of a change.
const CONTEXT: usize = 12;

/// An unchanged stretch of so few words between two changes is read as part of them.
const GLUE: usize = 2;

/// Of a longer changed stretch only the beginning and the end are kept.
const LONGEST: usize = 300;

/// After this long, what is left is compared roughly: the screen is waited for.
const PATIENCE: Duration = Duration::from_millis(400);

/// A stretch of words, or how many were left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stretch {
    /// Words, with a space between them; a line break is a word of its own.
    Words(String),
    /// So many words that are not shown.
    Folded(usize),
}

/// A piece of a text, from the older version, the newer one, or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(Stretch),
    /// Only in the older one.
    Gone(Stretch),
    /// Only in the newer one.
    New(Stretch),
}

/// Which part of a case changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// What has this role.
    Role(Role),
    /// The field under this header.
    Field(String),
}

/// A part of a case that a version brought in other words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartChange {
    /// Which part.
    pub what: Changed,
    /// The words of both versions.
    pub pieces: Vec<Piece>,
}

/// What a version changed against the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionChange {
    /// The version.
    pub version: i64,
    /// The parts that changed; none where only white space did.
    pub parts: Vec<PartChange>,
    /// Whether the report is the same to the letter: another delivery had it too.
    pub is_same: bool,
}

/// Returns the words of two texts against each other; empty where they have the same words. How words are set
/// apart by spaces does not matter, line breaks do not either.
#[must_use]
pub fn difference(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (words(old), words(new));
    let deadline = Instant::now().checked_add(PATIENCE);
    let operations = capture_diff_slices_deadline(Algorithm::Myers, &old, &new, deadline);
    let mut runs: Vec<Run> = Vec::new();
    for operation in &operations {
        let (tag, before, after) = operation.as_tag_tuple();
        let same = tag == DiffTag::Equal;
        let short = same && after.len() <= GLUE && after.end < new.len() && !runs.is_empty();
        match runs.last_mut() {
            // Changes with hardly a word between them are one change.
            Some(last) if !last.same && (short || !same) => {
                last.before = joined(last.before.clone(), before);
                last.after = joined(last.after.clone(), after);
            }
            _ => runs.push(Run { same, before, after }),
        }
    }
    if runs.iter().all(|run| run.same) {
        return Vec::new();
    }
    let count = runs.len();
    let pieces = runs.into_iter().enumerate().flat_map(|(at, run)| {
        if run.same {
            unchanged(&new[run.after], at > 0, at + 1 < count)
        } else {
            let gone = shortened(&old[run.before]).map(Piece::Gone);
            gone.into_iter().chain(shortened(&new[run.after]).map(Piece::New)).collect()
        }
    });
    pieces.collect()
}

/// Words that are in both, or words that took the place of others.
struct Run {
    same: bool,
    before: Range<usize>,
    after: Range<usize>,
}

/// Returns both stretches and what is between them. Where an operation has no words on one side, its place
/// there means nothing.
fn joined(one: Range<usize>, other: Range<usize>) -> Range<usize> {
    match (one.is_empty(), other.is_empty()) {
        (_, true) => one,
        (true, false) => other,
        (false, false) => one.start.min(other.start)..one.end.max(other.end),
    }
}

/// Returns the words of a text; a line break is one too, so that paragraphs stay apart.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        if !words.is_empty() {
            words.push("\n");
        }
        words.extend(line.split_whitespace());
    }
    words
}

/// Keeps what is near a change, and folds the rest.
fn unchanged(words: &[&str], after_change: bool, before_change: bool) -> Vec<Piece> {
    let kept_before = if after_change { CONTEXT } else { 0 };
    let kept_after = if before_change { CONTEXT } else { 0 };
    let folded = words.len().saturating_sub(kept_before + kept_after);
    // A fold takes as much room as a few words.
    if folded <= GLUE {
        return stretch(words).map(Piece::Same).into_iter().collect();
    }
    let pieces = [
        stretch(&words[..kept_before]),
        Some(Stretch::Folded(folded)),
        stretch(&words[words.len() - kept_after..]),
    ];
    pieces.into_iter().flatten().map(Piece::Same).collect()
}

fn shortened(words: &[&str]) -> impl Iterator<Item = Stretch> + use<> {
    let stretches = if words.len() <= LONGEST {
        [stretch(words), None, None]
    } else {
        let (begin, rest) = words.split_at(LONGEST * 2 / 3);
        let (folded, end) = rest.split_at(rest.len() - LONGEST / 3);
        [stretch(begin), Some(Stretch::Folded(folded.len())), stretch(end)]
    };
    stretches.into_iter().flatten()
}

fn stretch(words: &[&str]) -> Option<Stretch> {
    (!words.is_empty()).then(|| Stretch::Words(words.join(" ")))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(old: &str, new: &str) -> String {
        let said = |stretch: &Stretch| match stretch {
            Stretch::Words(words) => words.clone(),
            Stretch::Folded(count) => format!("…{count}…"),
        };
        let pieces = difference(old, new);
        let pieces = pieces.iter().map(|piece| match piece {
            Piece::Same(stretch) => said(stretch),
            Piece::Gone(stretch) => format!("[-{}-]", said(stretch)),
            Piece::New(stretch) => format!("{{+{}+}}", said(stretch)),
        });
        pieces.collect::<Vec<_>>().join(" ")
    }

    fn numbers(count: u32, modulus: u32) -> String {
        let words: Vec<String> = (0..count).map(|number| (number % modulus).to_string()).collect();
        words.join(" ")
    }

    #[test]
    fn words_that_went_and_came_are_where_they_were() {
        assert_eq!(
            shown("Vi filmet øvelsene i mars.", "Vi filmet alle øvelsene i mars."),
            "Vi filmet {+alle+} øvelsene i mars."
        );
        assert_eq!(shown("a b c d e f", "a b X d e f"), "a b [-c-] {+X+} d e f");
        assert_eq!(shown("a b", ""), "[-a b-]");
        assert_eq!(shown("", "a"), "{+a+}");
    }

    #[test]
    fn changes_with_hardly_a_word_between_are_one() {
        assert_eq!(
            shown("x en to og tre y z æ", "x 1 2 og 3 y z æ"),
            "x [-en to og tre-] {+1 2 og 3+} y z æ"
        );
    }

    #[test]
    fn white_space_is_no_change() {
        assert_eq!(difference("a  b\n\n c", "a b\r\nc"), []);
        assert_eq!(difference("", " \n"), []);
    }

    #[test]
    fn long_stretches_are_folded() {
        let same = "ord ".repeat(100);
        let told = shown(&format!("{same} før {same}"), &format!("{same} nå {same}"));
        let near = "ord ".repeat(CONTEXT);
        let near = near.trim();
        assert_eq!(told, format!("…88… {near} [-før-] {{+nå+}} {near} …88…"));
        let told = shown("", &numbers(400, 1000));
        assert!(told.contains("…100…") && told.starts_with("{+0 1 "), "{told}");
    }

    #[test]
    fn texts_of_a_megabyte_are_compared_in_time() {
        let (old, new) = (numbers(150_000, 977), numbers(150_000, 983));
        let begin = Instant::now();
        assert!(!difference(&old, &new).is_empty());
        assert!(begin.elapsed() < Duration::from_secs(20), "{:?}", begin.elapsed());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn nothing_is_made_up(old in "[abc \n]{0,40}", new in "[abc \n]{0,40}") {
            let pieces = difference(&old, &new);
            let text = |of: fn(&Piece) -> Option<&Stretch>| {
                let stretches = pieces.iter().filter_map(of);
                stretches.map(|stretch| match stretch {
                    Stretch::Words(words) => words.clone(),
                    Stretch::Folded(_) => String::new(),
                }).collect::<Vec<_>>().join(" ")
            };
            let folded = |piece: &Piece| matches!(piece, Piece::Same(Stretch::Folded(_)));
            if !pieces.is_empty() && !pieces.iter().any(folded) {
                let older = text(|piece| match piece {
                    Piece::Same(stretch) | Piece::Gone(stretch) => Some(stretch),
                    Piece::New(_) => None,
                });
                let newer = text(|piece| match piece {
                    Piece::Same(stretch) | Piece::New(stretch) => Some(stretch),
                    Piece::Gone(_) => None,
                });
                prop_assert_eq!(words(&older), words(&old));
                prop_assert_eq!(words(&newer), words(&new));
            }
        }
    }
}
