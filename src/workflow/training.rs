//! The worked cases to practise with: those that the newsletter of Trøndelag (May 2020) describes.

use super::error::WorkflowError;
use super::samples;
use crate::domain::rounds::{RoundId, RoundKind, RoundStatus, WorkedCase};
use crate::domain::{
    Answer, Answers, Case, CaseNo, CaseRecord, Category, CategoryAnswer, ChangeKind,
    Classification, KindSet, KindsAnswer, Message, OpenCase, Patch, ReadingReasons, Reviewer,
    Standing, ToMessage as _, TrainingCase,
};
use crate::import::{Options, read_bytes};
use crate::store::Reader;

/// So many worked cases of its own a project may have in a round.
const MOST_WORKED: usize = 20;

/// The cases of the program itself, which every round of training has.
pub(super) const OF_THE_PROGRAM: usize = 2;

/// The number from which cases of a project's own are counted.
const OWN_FROM: i64 = 10;

/// Returns the cases, with one reading of each: those of the program, and of the first open round of training in which the
/// reviewer has something left its own. Without such a round nothing of it is written.
///
/// # Errors
/// The program was built with samples that it cannot read; whatever the project answers.
pub fn training_cases(
    reader: &Reader,
    reviewer: &Reviewer,
) -> Result<Vec<TrainingCase>, WorkflowError> {
    let person = reader.person(reviewer)?;
    let is_left = |round: &RoundStatus| {
        let of = person.as_ref().and_then(|person| round.reader(person));
        round.is_open() && of.is_some_and(|of| of.done < of.given)
    };
    let mut rounds = reader.rounds()?.into_iter();
    let round = rounds.find(|of| of.plan.kind == RoundKind::Training && is_left(of));
    let id = round.as_ref().map(|round| round.plan.round);
    let known = samples::of_the_newsletter().map_err(WorkflowError::from)?;
    let known = known.into_iter().zip(1..).filter_map(|(case, place)| {
        let name = if is_of_roros(&case) { "roros" } else { "steinkjer" };
        let reading = reading(&case);
        training_case(case, place, reading, (ReadingReasons::Known(name), id))
    });
    let own = round.map(|round| round.plan.worked).unwrap_or_default();
    let own = own.into_iter().zip(OWN_FROM..).filter_map(|(worked, place)| {
        let WorkedCase { id: name, municipality, reading, text, title, why } = worked;
        let case = Case { id: name, title, text: Some(text), municipality, ..Case::default() };
        let mut answers = Answers::default();
        reading.apply_to(&mut answers);
        training_case(case, place, answers, (ReadingReasons::Own(why), id))
    });
    Ok(known.chain(own).collect())
}

fn training_case(
    case: Case,
    place: i64,
    reading: Answers,
    (reasons, round): (ReadingReasons, Option<RoundId>),
) -> Option<TrainingCase> {
    let hash = case.text_hash()?;
    let standing = Standing::default();
    // No case of a project has such a number.
    let open = OpenCase { no: CaseNo(-place), case, hash, standing, proposed_county: None };
    Some(TrainingCase { reasons, open, reading, round })
}

/// Reads worked cases of a project's own: a file as any import reads it, in which one reviewer has answered every case. The
/// answers are the reading, the note has the reasons.
///
/// # Errors
/// What cannot be understood, or is no reading.
pub fn worked_cases(name: &str, bytes: &[u8]) -> Result<Vec<WorkedCase>, Message> {
    let delivery =
        read_bytes(name, bytes, &Options::default()).map_err(|error| error.to_message())?;
    let count = delivery.records.len();
    if count == 0 || count > MOST_WORKED {
        return Err(Message::new("round-training-count").with("count", count));
    }
    delivery.records.into_iter().map(worked_case).collect()
}

fn worked_case(record: CaseRecord) -> Result<WorkedCase, Message> {
    let Case { id, title, text, municipality, .. } = record.case;
    let reading = record.classifications.into_iter().next();
    let reading = reading.filter(|one| one.classification.answers.are_complete());
    let (Some(one), Some(text)) = (reading, text) else {
        return Err(Message::new("round-training-reading").with("id", id));
    };
    let Classification { answers, note, .. } = one.classification;
    Ok(WorkedCase { id, municipality, reading: Patch::given(&answers), text, title, why: note })
}

/// Returns one reading of a case of the newsletter, among several that can be defended.
pub(super) fn reading(case: &Case) -> Answers {
    let (category, kind) = if is_of_roros(case) {
        (Category::Preparedness, ChangeKind::Product)
    } else {
        (Category::LongTerm, ChangeKind::Service)
    };
    Answers {
        category: Some(CategoryAnswer::Is(category)),
        new: Some(Answer::Yes),
        kinds: Some(KindsAnswer::Are(KindSet::from_iter([kind]))),
        ..Answers::default()
    }
}

fn is_of_roros(case: &Case) -> bool {
    case.municipality.as_deref() == Some("Røros")
}
