//! An answer in a column beside those of others: by a shorter name where the column is narrow.

use std::collections::BTreeSet;

use super::context::Context;
use crate::codebook;
use crate::domain::rulings::Disputed;
use crate::domain::{Answers, ChangeKind, Choice, KindSet, KindsAnswer, Verdict};
use crate::wording::text::{width, wrap};
use crate::words::Words;

/// A kind of change that has no room is cut to fewer letters than this.
const MOST_LETTERS: usize = 10;

/// The room of an answer: the cells of a row, and how many rows.
pub(super) type CellRoom = (usize, usize);

/// Returns an answer as its option is named; several kinds by shorter names where they do not fit.
pub(super) fn cell(
    context: &Context<'_>,
    answers: &Answers,
    (about, room): (Disputed, CellRoom),
) -> String {
    let words = context.words;
    let option = |choice: Choice| codebook::option_name(words, choice);
    let found = match about {
        Disputed::Category => answers.category.map(|answer| option(Choice::Category(answer))),
        Disputed::New => answers.new.map(|answer| option(Choice::New(answer))),
        Disputed::Kinds => answers.kinds.map(|kinds| match kinds {
            KindsAnswer::NONE => option(Choice::NoKind),
            KindsAnswer::Unclear => option(Choice::KindsUnclear),
            KindsAnswer::Are(kinds) => kinds_in(words, kinds, room),
        }),
        Disputed::Verdict if answers.are_complete() => {
            let name = codebook::verdict(words, answers.verdict()).name;
            // Cut, it could be read as its opposite.
            let is_cut =
                width(&name) > room.0 * room.1 && answers.verdict() == Verdict::NotInnovation;
            Some(if is_cut { words.get("settle-not-innovation") } else { name })
        }
        Disputed::Verdict => None,
    };
    found.unwrap_or_else(|| "–".to_owned())
}

/// Returns the kinds of these answers as they fit elsewhere, where their column has room for their digits alone.
pub(super) fn kinds_in_full(
    context: &Context<'_>,
    answers: &Answers,
    [in_column, elsewhere]: [CellRoom; 2],
) -> Option<String> {
    let Some(KindsAnswer::Are(kinds)) = answers.kinds else { return None };
    let words = context.words;
    in_words(words, kinds, in_column).is_none().then(|| kinds_in(words, kinds, elsewhere))
}

/// Returns kinds as they fit.
fn kinds_in(words: &Words, kinds: KindSet, room: CellRoom) -> String {
    in_words(words, kinds, room).unwrap_or_else(|| {
        let digits = kinds.iter().map(|kind| Choice::Kind(kind).digit().to_string());
        digits.collect::<Vec<_>>().join(" ")
    })
}

/// Returns the names of kinds, as long as they fit, else the first letters by which each is known; `None` where these do not fit
/// either.
fn in_words(words: &Words, kinds: KindSet, room: CellRoom) -> Option<String> {
    let names = [codebook::option_name, codebook::short, codebook::shortest];
    let names = names.into_iter().map(|name| named(words, kinds, name));
    let first = |letters: usize| {
        move |words: &Words, choice: Choice| -> String {
            codebook::shortest(words, choice).chars().take(letters).collect()
        }
    };
    let is_known = |letters: &usize| {
        let all = ChangeKind::ALL.map(|kind| first(*letters)(words, Choice::Kind(kind)));
        BTreeSet::from(all).len() == ChangeKind::ALL.len()
    };
    let in_letters = (1..MOST_LETTERS).rev().filter(is_known);
    let in_letters = in_letters.map(|letters| named(words, kinds, first(letters)));
    names.chain(in_letters).find(|names| fits(names, room))
}

fn named(words: &Words, kinds: KindSet, name: impl Fn(&Words, Choice) -> String) -> String {
    let names = kinds.iter().map(|kind| name(words, Choice::Kind(kind)));
    names.collect::<Vec<_>>().join(", ")
}

/// Returns whether names have room, none of them broken.
fn fits(names: &str, (room, most_rows): CellRoom) -> bool {
    let is_broken = |name: &str| width(name) > room;
    width(names) <= room || !names.split(' ').any(is_broken) && wrap(names, room).len() <= most_rows
}
