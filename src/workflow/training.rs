//! The worked cases to practise with: those that the newsletter of Trøndelag (May 2020) describes.

use super::samples;
use crate::domain::{
    Answer, Answers, Case, CaseNo, Category, CategoryAnswer, ChangeKind, KindSet, KindsAnswer,
    OpenCase, Standing, TrainingCase,
};
use crate::import::ImportError;

/// Returns the cases, with one reading of each.
///
/// # Errors
/// The program was built with samples that it cannot read.
pub fn training_cases() -> Result<Vec<TrainingCase>, ImportError> {
    let cases = samples::of_the_newsletter()?.into_iter().zip(1..);
    Ok(cases.filter_map(|(case, place)| training_case(case, place)).collect())
}

fn training_case(case: Case, place: i64) -> Option<TrainingCase> {
    let (name, reading) = (if is_of_roros(&case) { "roros" } else { "steinkjer" }, reading(&case));
    let hash = case.text_hash()?;
    let standing = Standing::default();
    // No case of a project has such a number.
    let open = OpenCase { no: CaseNo(-place), case, hash, standing, proposed_county: None };
    Some(TrainingCase { name, open, reading })
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
