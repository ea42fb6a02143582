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

/// Returns one reading of a case of the newsletter, among several that can be defended: that of the codebook.
pub(super) fn reading(case: &Case) -> Answers {
    let (category, kinds) = if is_of_roros(case) {
        (Category::Preparedness, KindSet::from_iter([ChangeKind::Product]))
    } else {
        let kinds = [ChangeKind::Service, ChangeKind::Process];
        (Category::LongTerm, KindSet::from_iter(kinds))
    };
    Answers {
        category: Some(CategoryAnswer::Is(category)),
        new: Some(Answer::Yes),
        kinds: Some(KindsAnswer::Are(kinds)),
        ..Answers::default()
    }
}

fn is_of_roros(case: &Case) -> bool {
    case.municipality.as_deref() == Some("Røros")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codebook;
    use crate::words::{Language, Words};

    #[test]
    fn a_reading_to_practise_with_is_the_one_that_the_codebook_gives() {
        let words = Words::new(Language::English);
        let cases = samples::of_the_newsletter().unwrap();
        assert_eq!(cases.len(), OF_THE_PROGRAM);
        for case in &cases {
            let name = if is_of_roros(case) { "roros" } else { "steinkjer" };
            let worked = words.get(&format!("codebook-worked-{name}"));
            let (_, written) = worked.split_once("Our reading: ").unwrap();
            // Between brackets is what can be defended as well.
            let (before, after) = written.split_once(" (").unwrap_or((written, ""));
            let written = format!("{before}{}", after.split_once(')').map_or("", |(_, rest)| rest));
            let reading = reading(case);
            for category in Category::ALL {
                let answer = CategoryAnswer::Is(category);
                let called = codebook::category(&words, answer).name.to_lowercase();
                let is_named = written.contains(called.trim_end_matches(" innovation"));
                assert_eq!(is_named, reading.category == Some(answer), "{called}: {written}");
            }
            assert_eq!(written.contains(", new,"), reading.new == Some(Answer::Yes), "{written}");
            let Some(KindsAnswer::Are(kinds)) = reading.kinds else { panic!("{reading:?}") };
            for kind in ChangeKind::ALL {
                let called = codebook::kind(&words, kind).name.to_lowercase();
                assert_eq!(written.contains(&called), kinds.contains(kind), "{called}: {written}");
            }
        }
    }
}
