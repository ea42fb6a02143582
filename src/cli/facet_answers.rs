//! Answers to facets, by ids or names, on the command line and in files.

use std::collections::BTreeSet;

use super::answers::means_unclear_kinds;
use super::context::CommandContext;
use super::failure::Failure;
use crate::codebook::own::ProjectCodebook;
use crate::domain::{
    Answers, AskedFacet, Asking, CaseNo, Change, FacetAnswer, FacetScheme, FacetWord, Message,
    Patch, Standing,
};
use crate::store::{ProjectPlaces, Reader, StoreError};
use crate::workflow::{facets_in_force, project_codebook};

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
            .or_else(|| means_unclear_kinds(word).then(FacetWord::unclear))
    }

    /// Parses the values of a cell or an option, by ids or names: one, or several with a sign between them.
    pub(super) fn answer(
        &self,
        facet: &AskedFacet,
        values: &str,
    ) -> Result<FacetAnswer, NotAnAnswer> {
        // A name may have a comma in it.
        if let Some(word) = self.value(facet, values.trim()) {
            return together(facet, &[word]);
        }
        let by = |separators: &[char]| -> Result<Vec<FacetWord>, NotAnAnswer> {
            let words = values.split(separators).map(str::trim).filter(|word| !word.is_empty());
            let unknown = |word: &str| NotAnAnswer::Unknown(word.to_owned());
            words.map(|word| self.value(facet, word).ok_or_else(|| unknown(word))).collect()
        };
        let words = by(&[';', '|']).or_else(|why| {
            // Commas may be within names where another sign is between these.
            by(&[',', ';', '|'])
                .map_err(|of_pieces| if values.contains([';', '|']) { why } else { of_pieces })
        });
        together(facet, &words?)
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

    /// Returns the facet of which a case cannot have what it would get: a value is retired, and the case does not have it.
    pub(super) fn retired(
        &self,
        patch: &Patch,
        before: &Standing,
    ) -> Option<(&AskedFacet, NotAnAnswer)> {
        let reading = self.asked.reading();
        self.asked.iter().find_map(|facet| {
            let Some(Change::Set(answer)) = patch.facets.get(&facet.id) else { return None };
            let given = reading.answer_to(&facet.id, &before.classification.answers.facets);
            let has = |word: &FacetWord| given.as_ref().is_some_and(|had| had.has(word.as_str()));
            let mut today = answer.words().map(|word| reading.value(&facet.id, word));
            let refused = today.find(|word| !facet.takes(word) && !has(word))?;
            Some((facet, NotAnAnswer::Retired(refused)))
        })
    }
}

/// Why something is no answer to a facet.
#[derive(Debug)]
pub(super) enum NotAnAnswer {
    /// The facet has no such value.
    Unknown(String),
    /// Several values, of which the facet takes one.
    TooMany(Vec<FacetWord>),
    /// This value excludes the others beside it.
    NotAlone(FacetWord),
    /// No further case can have this value.
    Retired(FacetWord),
}

impl NotAnAnswer {
    /// Returns what is wrong and what can be written instead. The facet is called by `name`, its values as `name_of` says.
    pub(super) fn to_message(
        &self,
        facet: &AskedFacet,
        name: &str,
        name_of: impl Fn(&FacetWord) -> String,
    ) -> Message {
        let choose = if facet.takes_several { "cli-facet-several" } else { "cli-facet-one" };
        let (key, values) = match self {
            Self::Unknown(word) => (choose, word.clone()),
            Self::TooMany(words) => {
                let words: Vec<String> = words.iter().map(&name_of).collect();
                ("cli-facet-too-many", words.join(", "))
            }
            Self::NotAlone(word) => ("cli-facet-not-alone", name_of(word)),
            Self::Retired(word) => ("cli-facet-retired", name_of(word)),
        };
        let known: Vec<String> = facet.options().iter().map(|(_, value)| name_of(value)).collect();
        Message::new(key).with("facet", name).with("values", values).with("known", known.join(", "))
    }

    /// Returns the same with the ids that an option of the command line takes.
    fn of_option(&self, facet: &AskedFacet) -> Message {
        self.to_message(facet, facet.id.as_str(), ToString::to_string)
    }
}

/// Returns these values as one answer.
fn together(facet: &AskedFacet, words: &[FacetWord]) -> Result<FacetAnswer, NotAnAnswer> {
    let words: BTreeSet<FacetWord> = words.iter().copied().collect();
    let alone = words.iter().find(|word| words.len() > 1 && word.stands_alone());
    if let (Some(alone), true) = (alone, facet.takes_several) {
        return Err(NotAnAnswer::NotAlone(*alone));
    }
    FacetAnswer::of(words.iter().copied(), facet.takes_several)
        .ok_or_else(|| NotAnAnswer::TooMany(words.into_iter().collect()))
}

/// Parses an answer to a facet of the codebook in force: `sector=technical`, `partners=county,state`; nothing behind the
/// sign takes the answer away. What is retired can be given to no case.
fn facet(names: &FacetNames, typed: &str) -> Result<(FacetWord, Change<FacetAnswer>), Message> {
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
    let answer = names.answer(facet, values).map_err(|why| why.of_option(facet))?;
    let retired = answer.words().find(|word| !facet.takes(word)).copied();
    match retired {
        Some(word) => Err(NotAnAnswer::Retired(word).of_option(facet)),
        None => Ok((facet.id, Change::Set(answer))),
    }
}

/// Adds an answer to those of the same facet before it: of several values, an option each adds one.
///
/// # Errors
/// The facet takes one value and has another, or one of them excludes the others.
pub(super) fn add_facet(names: &FacetNames, patch: &mut Patch, typed: &str) -> Result<(), Message> {
    let (id, change) = facet(names, typed)?;
    let both = match (patch.facets.get(&id), &change, names.asked.get(id.as_str())) {
        (Some(Change::Set(before)), Change::Set(added), Some(asked)) if before != added => {
            let words: Vec<FacetWord> = before.words().chain(added.words()).copied().collect();
            Change::Set(together(asked, &words).map_err(|why| why.of_option(asked))?)
        }
        _ => change,
    };
    patch.facets.insert(id, both);
    Ok(())
}
