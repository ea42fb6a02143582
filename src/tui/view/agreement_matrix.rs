//! Which values reviewers gave to the same cases, as a matrix.

use super::context::Context;
use crate::domain::agreement::QuestionAgreement;
use crate::domain::{Choice, FacetWord, Question};
use crate::wording::agreement::value_name;
use crate::words::Words;

/// Returns in how many cases one reviewer gave the value of the row and another that of the column; blank where no two
/// values were given.
pub(super) fn matrix(
    context: &Context<'_>,
    of: &QuestionAgreement,
    named: fn(&Words, Choice) -> String,
) -> Vec<Vec<String>> {
    let given: Vec<FacetWord> =
        of.values.iter().filter(|value| value.given > 0).map(|value| value.value).collect();
    if given.len() < 2 {
        return Vec::new();
    }
    let count = |row: FacetWord, column: FacetWord| {
        let alike = of.alike.iter().filter(|(value, _)| *value == row && row == column);
        let against = of.against.iter().filter(|(one, other, _)| {
            (*one == row && *other == column) || (*one == column && *other == row)
        });
        let count: usize =
            alike.map(|(_, count)| count).chain(against.map(|(.., count)| count)).sum();
        if count == 0 { "·".to_owned() } else { count.to_string() }
    };
    let name = |value: &FacetWord| value_of_option(context, &of.question, *value, named);
    let header = std::iter::once(String::new()).chain(given.iter().map(name)).collect();
    let row = |row: &FacetWord| {
        let counts = given.iter().map(|column| count(*row, *column));
        std::iter::once(name(row)).chain(counts).collect()
    };
    std::iter::once(header).chain(given.iter().map(row)).collect()
}

/// Returns a value as its option is named.
fn value_of_option(
    context: &Context<'_>,
    question: &str,
    value: FacetWord,
    named: fn(&Words, Choice) -> String,
) -> String {
    let asked = match question {
        "category" => Some(Question::Category),
        "new" => Some(Question::New),
        "kinds" | "kinds_in_four" | "kinds_without_unclear" => Some(Question::Kinds),
        _ => None,
    };
    let options = asked.map(Choice::options).unwrap_or_default();
    let choice = options.iter().find(|choice| choice.code() == value.as_str());
    choice.map_or_else(
        || value_name(context.words, question, value),
        |choice| named(context.words, *choice),
    )
}
