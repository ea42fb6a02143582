//! Answers, verdicts and what an act wrote, in words.

use super::text::width;
use crate::codebook;
use crate::codebook::own::{facet_name, facet_place, facet_value, value_place};
use crate::domain::{
    Answer, Answers, CaseChange, CategoryAnswer, Change, ChangeKind, Choice, FacetAnswer,
    FacetWord, KindsAnswer, Message, Patch, Question, Verdict,
};
use crate::words::Words;

/// Returns each option of a question with its digit.
#[must_use]
pub fn options(words: &Words, question: Question) -> Vec<(u8, String)> {
    let name = |choice: &Choice| (choice.digit(), codebook::option_name(words, *choice));
    Choice::options(question).iter().map(name).collect()
}

/// Returns the verdict that follows from the answers with its reasons, as a sentence, or that there is none as long as an answer
/// is missing; in at most `room` cells where that is possible.
#[must_use]
pub fn verdict(words: &Words, answers: &Answers, room: usize) -> String {
    if answers.is_blank() {
        return words.get("review-verdict-blank");
    }
    let name = if answers.are_complete() {
        codebook::verdict(words, answers.verdict()).name
    } else {
        words.get("review-verdict-open")
    };
    let name = name.to_uppercase();
    let left = room.saturating_sub(width(&name) + 2);
    format!("{name}: {}", verdict_reason(words, answers, left))
}

/// Returns what the verdict follows from, or what is still missing for one; in at most `room` cells
/// where that is possible.
#[must_use]
pub fn verdict_reason(words: &Words, answers: &Answers, room: usize) -> String {
    // What is missing is asked for first, as by Enter; only then does it matter what follows from the rest.
    let Some(question) = answers.first_missing() else {
        return reason(words, answers, room);
    };
    let missing = about(words, "review-verdict-missing", question, room);
    if answers.verdict() == Verdict::Undetermined {
        return missing;
    }
    let left = room.saturating_sub(width(&missing) + 3);
    let rest = reason(words, answers, left);
    if width(&rest) <= left { format!("{missing} · {rest}") } else { missing }
}

/// Returns what makes the verdict of answers, where no answer to a question that it needs is missing.
fn reason(words: &Words, answers: &Answers, room: usize) -> String {
    match (answers.verdict(), answers.new, answers.kinds) {
        (Verdict::Innovation, _, Some(kinds)) => {
            let named = |key, kinds: &str| words.format(&Message::new(key).with("kinds", kinds));
            let whole = codebook::kind_names(words, kinds).join(", ").to_lowercase();
            let forms = [
                named("review-verdict-innovation", &whole),
                named("review-verdict-innovation-kinds", &whole),
                named("review-verdict-innovation-kinds", &kinds_in_short(words, kinds)),
            ];
            let fitting = forms.iter().find(|form| width(form) <= room).or(forms.last());
            fitting.cloned().unwrap_or_default()
        }
        (Verdict::NotInnovation, Some(Answer::No), _) => words.get("review-verdict-not-new"),
        (Verdict::NotInnovation, _, _) => words.get("review-verdict-minor"),
        (_, Some(Answer::Unclear), _) => {
            about(words, "review-verdict-unclear", Question::New, room)
        }
        (_, _, _) => about(words, "review-verdict-unclear", Question::Kinds, room),
    }
}

/// Returns the kinds in the fewest words: of all of them, that it is all.
fn kinds_in_short(words: &Words, kinds: KindsAnswer) -> String {
    match kinds {
        KindsAnswer::Are(kinds) if kinds.iter().count() == ChangeKind::ALL.len() => {
            words.get("review-verdict-all-kinds")
        }
        KindsAnswer::Are(kinds) => {
            let short = kinds.iter().map(|kind| codebook::shortest(words, Choice::Kind(kind)));
            short.collect::<Vec<_>>().join(", ").to_lowercase()
        }
        KindsAnswer::Unclear => codebook::short(words, Choice::KindsUnclear),
    }
}

/// Returns the sentence about a question, by its short name where the whole one has no room.
fn about(words: &Words, key: &'static str, question: Question, room: usize) -> String {
    let question = codebook::question(words, question);
    let named = |name: String| words.format(&Message::new(key).with("question", name));
    let whole = named(question.name);
    if width(&whole) <= room { whole } else { named(question.short) }
}

/// Returns what an act did to a case.
#[must_use]
pub fn case_change(words: &Words, change: &CaseChange) -> String {
    match change {
        CaseChange::Postponed => words.get("review-history-postponed"),
        CaseChange::Answered(answered) => patch(words, answered),
    }
}

/// Returns what an act wrote, question by question, in the words of [`answers_in_short`].
#[must_use]
pub fn patch(words: &Words, patch: &Patch) -> String {
    let answers = Answers {
        category: patch.category.value(),
        new: patch.new.value(),
        kinds: patch.kinds.value(),
        ..Answers::default()
    };
    let mut parts = vec![answers_in_short(words, &answers)];
    parts.retain(|part| !part.is_empty());
    let mut facets: Vec<_> = patch.facets.iter().collect();
    facets.sort_by_key(|(facet, _)| facet_place(words, facet));
    for (facet, change) in facets {
        match change {
            Change::Keep => {}
            Change::Clear => {
                let removed = Message::new("review-history-facet-removed");
                parts.push(words.format(&removed.with("facet", facet_name(words, facet))));
            }
            Change::Set(answer) => parts.push(facet_answer(words, facet, answer)),
        }
    }
    match &patch.note {
        Change::Keep => {}
        // An imported decision is written whole, so it may clear a note that was never there.
        Change::Clear if patch.answers_a_question() => {}
        Change::Clear => parts.push(words.get("review-history-note-removed")),
        Change::Set(note) => {
            parts.push(
                words.format(&Message::new("review-history-note").with("note", note.as_str())),
            );
        }
    }
    match patch.flag {
        Change::Keep => {}
        Change::Set(true) => parts.push(words.get("review-history-flagged")),
        // Likewise it may lower a flag that was never raised; one that is taken away by name was.
        Change::Set(false) if patch.answers_a_question() => {}
        Change::Set(false) | Change::Clear => parts.push(words.get("review-history-unflagged")),
    }
    parts.join(", ")
}

/// Returns the answers in a few words, facets in the order of the codebook: `Beredskap, ny, produkt`.
#[must_use]
pub fn answers_in_short(words: &Words, answers: &Answers) -> String {
    let mut parts = Vec::new();
    if let Some(category) = answers.category {
        let entry = codebook::category(words, category);
        parts.push(match category {
            CategoryAnswer::Is(_) => entry.short,
            CategoryAnswer::Unclear => entry.name,
        });
    }
    if let Some(new) = answers.new {
        parts.push(words.get(match new {
            Answer::Yes => "review-short-new",
            Answer::No => "review-short-not-new",
            Answer::Unclear => "review-short-new-unclear",
        }));
    }
    match answers.kinds {
        Some(KindsAnswer::Are(kinds)) if !kinds.is_empty() => {
            parts.extend(
                kinds.iter().map(|kind| codebook::name(words, Choice::Kind(kind)).to_lowercase()),
            );
        }
        Some(KindsAnswer::Are(_)) => parts.push(words.get("review-short-no-kind")),
        Some(KindsAnswer::Unclear) => parts.push(words.get("review-short-kinds-unclear")),
        None => {}
    }
    let mut facets: Vec<_> = answers.facets.iter().collect();
    facets.sort_by_key(|(facet, _)| facet_place(words, facet));
    parts.extend(facets.into_iter().map(|(facet, answer)| facet_answer(words, facet, answer)));
    parts.join(", ")
}

/// Returns an answer to a facet: `Sektor: Kultur`.
#[must_use]
pub fn facet_answer(words: &Words, facet: &FacetWord, answer: &FacetAnswer) -> String {
    format!("{}: {}", facet_name(words, facet), facet_values(words, facet, answer))
}

/// Returns the values of an answer to a facet in the order of the codebook, joined by `+`.
#[must_use]
pub fn facet_values(words: &Words, facet: &FacetWord, answer: &FacetAnswer) -> String {
    let mut values: Vec<&FacetWord> = answer.words().collect();
    values.sort_by_key(|value| value_place(words, facet, value));
    let values: Vec<String> =
        values.into_iter().map(|value| facet_value(words, facet, value)).collect();
    values.join(" + ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn kinds_that_have_no_room_are_abbreviated_and_all_of_them_are_counted() {
        let words = Words::new(Language::Bokmal);
        let reason = |kinds: &[ChangeKind], room| {
            let kinds = Some(KindsAnswer::Are(kinds.iter().copied().collect()));
            let category = Some(CategoryAnswer::Unclear);
            let answers = Answers { category, new: Some(Answer::Yes), kinds, ..Answers::default() };
            verdict_reason(&words, &answers, room)
        };
        let all = "tjeneste, produkt, prosess, organisering, kommunikasjon";
        assert_eq!(reason(&ChangeKind::ALL, 80), format!("ny for kommunen · {all}"));
        assert_eq!(reason(&ChangeKind::ALL, 60), all);
        assert_eq!(reason(&ChangeKind::ALL, 47), "alle fem slag");
        assert_eq!(reason(&ChangeKind::ALL[2..], 30), "prosess, org., komm.");
    }

    #[test]
    fn as_long_as_an_answer_is_missing_there_is_no_verdict() {
        let words = Words::new(Language::Bokmal);
        let mut answers =
            Answers { new: Some(Answer::No), kinds: Some(KindsAnswer::NONE), ..Answers::default() };
        let said = verdict(&words, &answers, usize::MAX);
        assert!(said.starts_with("IKKE FERDIG: svar mangler på «Kategori»"), "{said}");
        answers.category = Some(CategoryAnswer::Unclear);
        let said = verdict(&words, &answers, usize::MAX);
        assert_eq!(said, "IKKE INNOVASJON: ikke ny for kommunen");
    }
}
