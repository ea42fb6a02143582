//! Answers in words, on the command line and in files, and a count of what writing them does.

use std::collections::BTreeSet;

use super::context::CommandContext;
use super::failure::Failure;
use crate::codebook;
use crate::codebook::own::ProjectCodebook;
use crate::domain::{
    Answer, Answers, AskedFacet, Asking, CaseNo, CategoryAnswer, Change, FacetAnswer, FacetScheme,
    FacetWord, KindIs, KindSet, KindsAnswer, Message, Patch, Question, Standing, Verdict,
};
use crate::review::filter::names::{CATEGORIES, KINDS, NEWNESS, Named, VERDICTS, meaning};
use crate::store::{ProjectPlaces, Reader, StoreError};
use crate::words::{Words, command};
use crate::workflow::{facets_in_force, project_codebook};

/// Parses an answer to question 1, in any language.
pub(super) fn category(words: &Words, word: &str) -> Result<CategoryAnswer, Message> {
    let known = meaning(&CATEGORIES, word).copied().flatten();
    known.ok_or_else(|| {
        let answers = CATEGORIES.iter().filter(|named| named.what.is_some());
        unknown(words, Question::Category, word, answers)
    })
}

/// Parses an answer to question 2, in any language, or as other programs write truth.
pub(super) fn newness(words: &Words, word: &str) -> Result<Answer, Message> {
    let known = meaning(&NEWNESS, word).copied().flatten();
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
        match meaning(&KINDS, piece) {
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

/// Returns whether a word means that the kinds are unclear.
pub(super) fn means_unclear_kinds(word: &str) -> bool {
    matches!(meaning(&KINDS, word), Some(KindIs::Unclear))
}

/// The facets of a project, with what their values are called.
pub(super) struct FacetNames {
    pub(super) asked: FacetScheme,
    codebook: ProjectCodebook,
}

impl FacetNames {
    pub(super) fn of(reader: &Reader) -> Result<Self, StoreError> {
        Ok(Self { asked: facets_in_force(reader)?, codebook: project_codebook(reader)? })
    }

    /// Returns the value of this id, or that is called so in any language, as it reads today.
    fn value(&self, facet: &AskedFacet, word: &str) -> Option<FacetWord> {
        let is_unclear = || meaning(&KINDS, word) == Some(&KindIs::Unclear);
        let known = |value: &FacetWord| {
            facet.takes(value) || self.asked.reading().is_retired(&facet.id, value)
        };
        let by_id = word.parse().ok().map(|id| self.asked.reading().value(&facet.id, &id));
        by_id
            .filter(known)
            .or_else(|| {
                let named = self.codebook.value_named(&facet.id, word)?;
                Some(self.asked.reading().value(&facet.id, &named)).filter(known)
            })
            .or_else(|| is_unclear().then(FacetWord::unclear))
    }

    /// Parses the values of a cell or an option, by ids or names: one, or several with a sign between them.
    pub(super) fn answer(&self, facet: &AskedFacet, values: &str) -> Option<FacetAnswer> {
        // A name may have a comma in it.
        if let Some(word) = self.value(facet, values.trim()) {
            return FacetAnswer::of([word], facet.takes_several);
        }
        let by = |separators: &[char]| -> Option<Vec<FacetWord>> {
            let words = values.split(separators).map(str::trim).filter(|word| !word.is_empty());
            words.map(|word| self.value(facet, word)).collect()
        };
        let words = by(&[';', '|']).or_else(|| by(&[',', ';', '|']))?;
        let fits = words.len() == 1 || !words.iter().any(FacetWord::stands_alone);
        if fits { FacetAnswer::of(words, facet.takes_several) } else { None }
    }

    /// Prints of each required facet how many of these cases are classified without it, though it is asked of them, once
    /// they have these answers.
    pub(super) fn report_lacking(
        &self,
        context: &CommandContext<'_>,
        reader: &Reader,
        after: &[(CaseNo, Answers)],
    ) -> Result<(), Failure> {
        let places = reader.places()?;
        for facet in self.asked.iter().filter(|facet| facet.asking == Asking::Required) {
            let mut count = 0_usize;
            for (no, answers) in after {
                if answers.are_complete() && answers.facets.get(facet.id.as_str()).is_none() {
                    count += usize::from(self.is_asked(
                        context,
                        (reader, &places),
                        facet,
                        (*no, answers),
                    )?);
                }
            }
            if count > 0 {
                let message = Message::new("cli-batch-lacks-facet");
                let message = message.with("facet", facet.id.to_string()).with("count", count);
                context.status.print(&message);
            }
        }
        Ok(())
    }

    fn is_asked(
        &self,
        context: &CommandContext<'_>,
        (reader, places): (&Reader, &ProjectPlaces),
        facet: &AskedFacet,
        (no, answers): (CaseNo, &Answers),
    ) -> Result<bool, Failure> {
        let desk = context.reviewer()?;
        if let Some(known) = self.asked.is_asked_by_answers(facet, answers, desk, places) {
            return Ok(known);
        }
        let Some(open) = reader.case(no, desk)? else { return Ok(false) };
        let asked = self.asked.asked((&open, answers), desk, places);
        Ok(asked.iter().any(|asked| asked.id == facet.id))
    }

    /// Returns why a case cannot have these answers: a value is retired, and the case does not have it.
    pub(super) fn retired(&self, patch: &Patch, before: &Standing) -> Option<Message> {
        let reading = self.asked.reading();
        self.asked.iter().find_map(|facet| {
            let Some(Change::Set(answer)) = patch.facets.get(&facet.id) else { return None };
            let given = reading.answer_to(&facet.id, &before.classification.answers.facets);
            let has = |word: &FacetWord| given.as_ref().is_some_and(|had| had.has(word.as_str()));
            let today = answer.words().map(|word| reading.value(&facet.id, word));
            let mut refused = today.filter(|word| !facet.takes(word) && !has(word));
            let refused = refused.next()?;
            let message = Message::new("cli-apply-retired").with("value", refused.to_string());
            Some(message.with("facet", facet.id.to_string()).with("known", known_values(facet)))
        })
    }

    /// Returns why these are no values of a facet.
    pub(super) fn refusal(facet: &AskedFacet, values: &str) -> Message {
        let key = if facet.takes_several { "cli-facet-several" } else { "cli-facet-one" };
        let message = Message::new(key).with("facet", facet.id.to_string());
        message.with("values", values).with("known", known_values(facet))
    }
}

fn known_values(facet: &AskedFacet) -> String {
    let options = facet.options().into_iter();
    options.map(|(_, value)| value.to_string()).collect::<Vec<_>>().join(", ")
}

/// Parses an answer to a facet of the codebook in force: `sector=technical`, `partners=county,state`; nothing behind the
/// sign takes the answer away. What is retired can be given to no case.
pub(super) fn facet(
    names: &FacetNames,
    typed: &str,
) -> Result<(FacetWord, Change<FacetAnswer>), Message> {
    let facets = &names.asked;
    if facets.is_empty() {
        return Err(Message::new("cli-no-facets"));
    }
    let (id, values) = typed.split_once('=').unwrap_or((typed, ""));
    let facet = facets.get(id.trim()).ok_or_else(|| {
        let known: Vec<&str> = facets.iter().map(|facet| facet.id.as_str()).collect();
        Message::new("cli-unknown-facet").with("facet", id).with("known", known.join(", "))
    })?;
    if values.trim().is_empty() && typed.contains('=') {
        return Ok((facet.id, Change::Clear));
    }
    let can_be_given = |answer: &FacetAnswer| answer.words().all(|word| facet.takes(word));
    let answer = names.answer(facet, values).filter(can_be_given);
    let answer = answer.ok_or_else(|| FacetNames::refusal(facet, values))?;
    Ok((facet.id, Change::Set(answer)))
}

/// Adds an answer to those of the same facet before it: of several values, an option each adds one.
///
/// # Errors
/// The facet takes one value and has another, or one of them excludes the others.
pub(super) fn add_facet(names: &FacetNames, patch: &mut Patch, typed: &str) -> Result<(), Message> {
    let (facet, change) = facet(names, typed)?;
    let both = match (patch.facets.get(&facet), &change) {
        (Some(Change::Set(before)), Change::Set(added)) if before != added => {
            let asked = names.asked.get(facet.as_str());
            let words: BTreeSet<FacetWord> = before.words().chain(added.words()).copied().collect();
            let refuse = || asked.map(|asked| FacetNames::refusal(asked, &typed_words(&words)));
            let fits = !words.iter().any(FacetWord::stands_alone);
            let both = FacetAnswer::of(words.iter().copied(), added.is_list()).filter(|_| fits);
            match (both, refuse()) {
                (None, Some(refused)) => return Err(refused),
                (both, _) => both.map_or(change, Change::Set),
            }
        }
        _ => change,
    };
    patch.facets.insert(facet, both);
    Ok(())
}

fn typed_words(words: &BTreeSet<FacetWord>) -> String {
    words.iter().map(FacetWord::as_str).collect::<Vec<_>>().join(",")
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
