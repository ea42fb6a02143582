//! Under which version of the codebook each of the compared answers was given.

use std::collections::{BTreeMap, HashMap};

use uuid::Uuid;

use super::chosen::{ChosenAnswers, is_answered, is_of_batch};
use crate::codebook::codebook_sha256;
use crate::domain::{CountedVersions, Judgement, SeenCase};
use crate::store::{Reader, Result};

/// The versions of answers that may be compared, and the one that is.
#[derive(Default)]
pub(super) struct VersionsOfAnswers {
    /// The version of each deciding act, by its place among those that are counted.
    of_act: HashMap<Uuid, usize>,
    /// The one that is compared; `None` where all are.
    only: Option<usize>,
    pub(super) counted: CountedVersions,
}

impl VersionsOfAnswers {
    /// Reads them, of cases with two answers or more.
    pub(super) fn read(
        reader: &Reader,
        judged: &[(SeenCase, Vec<Judgement>)],
        chosen: ChosenAnswers,
    ) -> Result<Self> {
        let versions = reader.codebook_versions(codebook_sha256)?;
        if versions.is_one() && !chosen.all_versions {
            return Ok(Self::default());
        }
        let is_in = |one: &&Judgement| {
            is_answered(one)
                && !(chosen.without_batches && is_of_batch(one))
                && (chosen.with_late || !one.is_late)
        };
        let (mut places, mut answers) = (HashMap::new(), BTreeMap::new());
        for (_, judgements) in judged {
            let given: Vec<&Judgement> = judgements.iter().filter(is_in).collect();
            for act in given.iter().filter(|_| given.len() > 1).filter_map(|one| act_of(one)) {
                let place = match places.get(&act) {
                    Some(place) => *place,
                    None => versions.place(reader.codebook_of(act)?),
                };
                places.insert(act, place);
                *answers.entry(place).or_default() += 1;
            }
        }
        let (counted, one) = CountedVersions::choose(&versions, &answers, chosen.all_versions);
        let rank = |place: usize| answers.keys().position(|known| *known == place);
        let only = one.and_then(|one| rank(one.place()));
        let of_act = places.into_iter().filter_map(|(act, place)| Some((act, rank(place)?)));
        Ok(Self { of_act: of_act.collect(), only, counted })
    }

    /// Returns the place of the version under which somebody answered, among those that are counted.
    pub(super) fn place(&self, one: &Judgement) -> usize {
        act_of(one).and_then(|act| self.of_act.get(&act)).copied().unwrap_or_default()
    }

    /// Returns whether an answer is of the version that is compared.
    pub(super) fn are_compared(&self, one: &Judgement) -> bool {
        self.only.is_none_or(|only| only == self.place(one))
    }
}

fn act_of(one: &Judgement) -> Option<Uuid> {
    one.independent.decided.map(|decided| decided.stamp.id)
}
