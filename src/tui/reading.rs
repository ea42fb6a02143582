//! What there is to read of a case and its answers, in words and lines: the same for eyes on the
//! screen and for ears in the plain mode.

use super::text::{one_line, readable, width, wrap};
use crate::codebook::Words;
use crate::domain::{
    Answer, Answers, Case, CategoryAnswer, Change, Choice, Deed, KindsAnswer, Message, Patch,
    Question, Verdict, is_personal,
};
use crate::review::State;
use crate::review::state::LastSaved;
use crate::review::unsaved::UnderwayAct;

/// The title on one line; words stand in for a blank one.
#[must_use]
pub fn title(words: &Words, case: &Case) -> String {
    match one_line(&case.title) {
        blank if blank.is_empty() => words.get("review-title-blank"),
        title => title,
    }
}

/// Who reports: the municipality, else the organisation.
#[must_use]
pub fn place(case: &Case) -> String {
    joined(&[case.municipality.as_deref().or_else(|| case.organisation())])
}

/// Who reports, and when: `Bodø · 12.05.2020`.
#[must_use]
pub fn place_and_date(words: &Words, case: &Case) -> String {
    let date = case.date.as_deref().map(|date| words.day(date));
    joined(&[Some(&place(case)), date.as_deref()])
}

/// The parts that are there, on one line.
#[must_use]
pub fn joined(parts: &[Option<&str>]) -> String {
    parts
        .iter()
        .flatten()
        .map(|part| one_line(part))
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The report in lines of at most `cells` cells; long fields of the file come after it, under their
/// own headers, those in which persons stand only where they are to be shown.
#[must_use]
pub fn report(words: &Words, case: &Case, cells: usize, persons: bool) -> Vec<String> {
    let mut lines = match case.text.as_deref() {
        None => wrap(&words.get("review-text-missing"), cells),
        Some(text) if text.trim().is_empty() => wrap(&words.get("review-text-blank"), cells),
        Some(text) => wrap(&readable(text), cells),
    };
    let is_read = |(header, value): &(&String, &String)| {
        is_long(value) && (persons || !is_personal(header, value))
    };
    for (header, value) in case.fields.iter().filter(is_read) {
        lines.push(String::new());
        lines.extend(wrap(&format!("{}:", one_line(header)), cells));
        lines.extend(wrap(&readable(value), cells));
    }
    lines
}

/// Whether a field is read like a text rather than looked up with `i`.
fn is_long(value: &str) -> bool {
    const SHORT: usize = 120;
    value.chars().nth(SHORT).is_some() && value.contains(char::is_whitespace)
}

/// Each option of a question with its digit. The long names of the categories repeat the word
/// innovation, and "none of them" needs no more than its first word.
#[must_use]
pub fn options(words: &Words, question: Question) -> Vec<(u8, String)> {
    let name = |choice: &Choice| {
        let is_short = matches!(choice, Choice::Category(_) | Choice::NoKind);
        (choice.digit(), if is_short { words.short(*choice) } else { words.name(*choice) })
    };
    Choice::of(question).iter().map(name).collect()
}

/// The verdict as the answers stand, in words, or what is still missing for one; in at most `room`
/// cells where that is possible.
#[must_use]
pub fn verdict(words: &Words, answers: &Answers, room: usize) -> String {
    if answers.is_blank() {
        return words.get("review-verdict-blank");
    }
    if answers.verdict() == Verdict::Undetermined {
        // What is missing is asked for first; only then is what is unclear worth saying.
        let open =
            [Question::New, Question::Kinds].into_iter().find(|question| !answers.has(*question));
        if let Some(question) = open {
            return about(words, "review-verdict-missing", question);
        }
    }
    match (answers.verdict(), answers.new, answers.kinds) {
        (Verdict::Innovation, _, Some(kinds)) => {
            let kinds = words.kind_names(kinds).join(", ").to_lowercase();
            let say = |key| words.say(&Message::new(key).with("kinds", kinds.as_str()));
            let whole = say("review-verdict-innovation");
            if width(&whole) <= room { whole } else { say("review-verdict-innovation-kinds") }
        }
        (Verdict::NotInnovation, Some(Answer::No), _) => words.get("review-verdict-not-new"),
        (Verdict::NotInnovation, _, _) => words.get("review-verdict-minor"),
        (_, Some(Answer::Unclear), _) => about(words, "review-verdict-unclear", Question::New),
        (_, _, _) => about(words, "review-verdict-unclear", Question::Kinds),
    }
}

fn about(words: &Words, key: &'static str, question: Question) -> String {
    words.say(&Message::new(key).with("question", words.question(question).name))
}

/// What an act did to a case.
#[must_use]
pub fn deed(words: &Words, deed: &Deed) -> String {
    match deed {
        Deed::Postponed => words.get("review-history-postponed"),
        Deed::Answered(answered) => patch(words, answered),
    }
}

/// What an act wrote, question by question.
#[must_use]
pub fn patch(words: &Words, patch: &Patch) -> String {
    let mut parts = Vec::new();
    match patch.category {
        Change::Keep | Change::Clear => {}
        Change::Set(answer) => parts.push(words.category(answer).name),
    }
    match patch.new {
        Change::Keep | Change::Clear => {}
        Change::Set(answer) => {
            let question = words.question(Question::New).short;
            parts.push(format!("{question} {}", words.name(Choice::New(answer))));
        }
    }
    match patch.kinds {
        Change::Keep | Change::Clear => {}
        Change::Set(answer) => parts.push(words.kind_names(answer).join(" + ")),
    }
    match &patch.note {
        Change::Keep => {}
        // Writing everything of an imported decision takes away a note that was never there.
        Change::Clear if patch.answers_a_question() => {}
        Change::Clear => parts.push(words.get("review-history-note-removed")),
        Change::Set(note) => {
            parts.push(words.say(&Message::new("review-history-note").with("note", note.as_str())));
        }
    }
    match patch.flag {
        Change::Keep => {}
        Change::Set(true) => parts.push(words.get("review-history-flagged")),
        // In the same way it lowers a flag that was never raised.
        Change::Set(false) | Change::Clear if patch.answers_a_question() => {}
        Change::Set(false) | Change::Clear => parts.push(words.get("review-history-unflagged")),
    }
    parts.join(", ")
}

/// What is not saved, act by act, in at most `most` lines.
#[must_use]
pub fn unsaved(words: &Words, state: &State, most: usize) -> Vec<String> {
    // A case that is not put off stands among what is to be done again.
    let line = |act: &UnderwayAct| match &act.deed {
        Deed::Answered(answered) => {
            Some(format!("{}: {}", title(words, &act.case.case), patch(words, answered)))
        }
        Deed::Postponed => None,
    };
    let mut lines: Vec<String> = state.underway.iter().filter_map(line).collect();
    lines.extend(state.batch_underway.iter().map(|batch| {
        let count = Message::new("review-history-batch").with("count", batch.cases.len());
        format!("{}: {}", words.say(&count), patch(words, &batch.patch))
    }));
    let again = state.unsaved().to_do_again();
    lines.extend(again.iter().map(|message| words.say(message)));
    if lines.len() > most {
        let more = Message::new("review-unsaved-more").with("count", lines.len() + 1 - most);
        lines.truncate(most.saturating_sub(1));
        lines.push(words.say(&more));
    }
    lines
}

/// The answers in a few words: `Beredskap, ny, produkt`.
#[must_use]
pub fn answers_in_short(words: &Words, answers: Answers) -> String {
    let mut parts = Vec::new();
    if let Some(category) = answers.category {
        let entry = words.category(category);
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
            parts.extend(kinds.iter().map(|kind| words.name(Choice::Kind(kind)).to_lowercase()));
        }
        Some(KindsAnswer::Are(_)) => parts.push(words.get("review-short-no-kind")),
        Some(KindsAnswer::Unclear) => parts.push(words.get("review-short-kinds-unclear")),
        None => {}
    }
    parts.join(", ")
}

/// A decision with its verdict and the title of its case, or the number of cases decided at once.
#[must_use]
pub fn decided(words: &Words, decision: &LastSaved, unsaved: bool) -> String {
    let message = Message::new(if unsaved { "review-last-unsaved" } else { "review-last-saved" });
    let title = match decision.cases {
        1 => one_line(&decision.title),
        count => words.say(&Message::new("review-many-cases").with("count", count)),
    };
    words.say(
        &message
            .with("answers", answers_in_short(words, decision.answers))
            .with("verdict", words.verdict(decision.answers.verdict()).name)
            .with("title", title),
    )
}
