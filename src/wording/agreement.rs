//! How far reviewers agree, in words.

use super::listing::{listed, quoted};
use crate::codebook;
use crate::codebook::own::{facet_name, facet_value};
use crate::domain::agreement::{
    AgreementWindow, Alpha, ComparedAnswers, ComparedRound, Measured, QuestionAgreement,
    RoundProgress, is_of_all,
};
use crate::domain::codes::FacetColumn;
use crate::domain::{Choice, FacetWord, Message, Question};
use crate::words::Words;

/// Returns the name of a question by its id in files.
#[must_use]
pub fn question_name(words: &Words, question: &str) -> String {
    if let Some(facet) = facet(question) {
        return facet_name(words, &facet);
    }
    let asked = match question {
        "category" => Question::Category,
        "new" => Question::New,
        "kinds" => Question::Kinds,
        other => return words.get(&format!("agreement-{}", other.replace('_', "-"))),
    };
    codebook::question(words, asked).short
}

/// Returns what the numbers in tables of agreement mean, and the signs.
#[must_use]
pub fn legend(words: &Words) -> [String; 2] {
    let kinds = question_name(words, "kinds");
    let signs = Message::new("agreement-legend").with("kinds", kinds);
    [words.get("agreement-legend-numbers"), words.format(&signs)]
}

/// Returns the name of a value of a question, both by their ids in files.
#[must_use]
pub fn value_name(words: &Words, question: &str, value: FacetWord) -> String {
    if let Some(facet) = facet(question) {
        return facet_value(words, &facet, &value);
    }
    let value = value.as_str();
    let named = match question {
        "category" => {
            value.parse().map(|answer| codebook::option_name(words, Choice::Category(answer))).ok()
        }
        "new" => value.parse().map(|answer| codebook::answer(words, answer).name).ok(),
        "verdict" => value.parse().map(|verdict| codebook::verdict(words, verdict).name).ok(),
        _ => value.parse().map(|kind| codebook::kind(words, kind).name).ok(),
    };
    named.unwrap_or_else(|| words.get(&format!("agreement-{}", value.replace('_', "-"))))
}

/// Returns the facet that a question is.
fn facet(question: &str) -> Option<FacetWord> {
    let column: FacetColumn = question.parse().ok()?;
    Some(column.facet)
}

/// Returns a share in per cent, without a sign.
#[must_use]
pub fn in_percent(words: &Words, share: f64) -> String {
    words.decimal(100.0 * share, 0)
}

/// Returns a share of answers that are alike as a cell: `79`.
#[must_use]
pub fn percent_cell(words: &Words, shown: Option<Measured>) -> String {
    cell(words, shown, |value, _| in_percent(words, value))
}

/// Returns a coefficient as a cell: `0,60`.
#[must_use]
pub fn value_cell(words: &Words, shown: Option<Measured>) -> String {
    cell(words, shown, |value, _| words.decimal(value, 2))
}

/// Returns a coefficient with its interval as a cell: `0,60 ~[0,34 0,86]`, where `~` is a rough one.
#[must_use]
pub fn interval_cell(words: &Words, shown: Option<Measured>) -> String {
    cell(words, shown, |value, interval| {
        let value = words.decimal(value, 2);
        let Some((low, high, is_rough)) = interval else { return value };
        let rough = if is_rough { "~" } else { "" };
        format!("{value} {rough}[{} {}]", words.decimal(low, 2), words.decimal(high, 2))
    })
}

fn cell(
    words: &Words,
    shown: Option<Measured>,
    of: impl Fn(f64, Option<(f64, f64, bool)>) -> String,
) -> String {
    match shown {
        None => "–".to_owned(),
        Some(Measured::NotMeasured) => words.get("agreement-not-measured"),
        Some(Measured::NotDefined) => words.get("agreement-not-defined"),
        Some(Measured::Value { value, interval, is_rough, .. }) => {
            of(value, interval.map(|(low, high)| (low, high, is_rough)))
        }
    }
}

/// Returns what alpha says, where it has an interval.
#[must_use]
pub fn alpha_in_words(words: &Words, question: &str, alpha: Measured) -> Option<String> {
    let (value, (low, high)) = (alpha.value()?, alpha.interval()?);
    let key = if value < 0.0 { "agreement-worse" } else { "agreement-meaning" };
    // Disagreement is what is left of 1, so that the ends change places.
    let message = [("percent", value), ("low", high), ("high", low)]
        .into_iter()
        .fold(Message::new(key).with("question", question), |message, (name, of)| {
            message.with(name, in_percent(words, 1.0 - of))
        });
    Some(words.format(&message))
}

/// Returns what is to be known of the numbers of a question: what they say, or why there are none.
#[must_use]
pub fn agreement_in_words(words: &Words, of: &QuestionAgreement) -> Vec<String> {
    let name = question_name(words, &of.question);
    let about = |key| Message::new(key).with("question", name.as_str());
    let mut said = Vec::new();
    said.extend(match &*of.question {
        "kinds_in_four" => Some(words.get("agreement-in-four-means")),
        "kinds_without_unclear" => Some(words.get("agreement-without-unclear-means")),
        _ => None,
    });
    if let Some(share) = of.percent.value() {
        let is_set = of.kappa.is_none();
        let alike = about(if is_set { "agreement-alike-set" } else { "agreement-alike" });
        let alike = alike.with("percent", in_percent(words, share)).with("count", of.units);
        said.push(words.format(&alike));
    }
    if let (Some(only), Measured::NotDefined) = (of.only, of.alpha) {
        let value = value_name(words, &of.question, only);
        said.push(words.format(&about("agreement-only").with("value", value)));
    }
    if let (true, Some((low, high))) = (of.percent.value() == Some(1.0), of.percent.interval()) {
        let ends = about("agreement-all-alike").with("low", in_percent(words, low));
        said.push(words.format(&ends.with("high", in_percent(words, high))));
    }
    if matches!(of.alpha, Measured::Value { is_few: true, .. }) {
        said.push(words.format(&about("agreement-few").with("count", of.units)));
    }
    said.extend(alpha_in_words(words, &name, of.alpha));
    if of.is_paradox {
        said.push(words.format(&about("agreement-paradox")));
    }
    said
}

/// Returns in two sentences what comes of a comparison: how often two answer alike, and where they differ most, with what to do
/// then. Where several questions or pairs of answers are alike in that, none of them is named before the others.
#[must_use]
pub fn in_plain_words(words: &Words, found: &ComparedAnswers) -> Vec<String> {
    let share = |of: &QuestionAgreement| of.percent.value();
    let asked = found.questions.iter().filter(|of| is_of_all(&of.question) && share(of).is_some());
    let named = asked.clone().map(|of| {
        let message = Message::new("agreement-plain-question")
            .with("question", question_name(words, &of.question))
            .with("percent", percent_cell(words, Some(of.percent)));
        words.format(&message)
    });
    let named: Vec<String> = named.collect();
    if named.is_empty() {
        return Vec::new();
    }
    let how = Message::new("agreement-plain-how").with("questions", named.join(", "));
    // The verdict follows from the others.
    let answered = || asked.clone().filter(|of| of.question != "verdict");
    let least = answered().filter_map(share).filter(|share| *share < 1.0).min_by(f64::total_cmp);
    let is_least = |of: &&QuestionAgreement| {
        share(of).zip(least).is_some_and(|(share, least)| {
            in_percent(words, share) == in_percent(words, least) && share < 1.0
        })
    };
    let lowest: Vec<&QuestionAgreement> = answered().filter(is_least).collect();
    let next = if found.is_settled { "agreement-plain-settled" } else { "agreement-plain-next" };
    let differing = match lowest.as_slice() {
        [] => Message::new("agreement-plain-alike"),
        [of] => {
            let pair = most_frequent_pair(words, of);
            let key = match pair {
                Some(_) => "agreement-plain-most-pair",
                None => "agreement-plain-most",
            };
            Message::new(key)
                .with("question", question_name(words, &of.question))
                .with("pair", pair.unwrap_or_default())
                .with("next", Message::new(next))
        }
        several => {
            let names = several.iter().map(|of| quoted(words, &question_name(words, &of.question)));
            Message::new("agreement-plain-most-several")
                .with("questions", listed(words, names.collect()))
                .with("next", Message::new(next))
        }
    };
    [how, differing].iter().map(|said| words.format(said)).collect()
}

/// Returns the two values that are most often against each other; `None` where others are as often.
fn most_frequent_pair(words: &Words, of: &QuestionAgreement) -> Option<String> {
    let pair = of.against.first()?;
    let is_tied = of.against.get(1).is_some_and(|other| other.2 == pair.2);
    (!is_tied).then(|| against_pair(words, &of.question, pair))
}

/// Returns two values that were given to one case, and in how many.
#[must_use]
pub fn against_pair(
    words: &Words,
    question: &str,
    (one, other, count): &(FacetWord, FacetWord, usize),
) -> String {
    let pair = Message::new("agreement-against-pair")
        .with("one", value_name(words, question, *one))
        .with("other", value_name(words, question, *other));
    words.format(&pair.with("count", *count))
}

/// Returns which answers are compared: those of a round or of all cases, how many, and whose.
#[must_use]
pub fn compared(words: &Words, found: &ComparedAnswers) -> Vec<String> {
    let blindness = words.get(&format!("agreement-{}", found.label.replace('_', "-")));
    let title = Message::new("agreement-title")
        .with("blindness", blindness)
        .with("count", found.cases)
        .with("reviewers", found.reviewers.join(", "));
    let mut said = vec![match &found.round {
        Some(round) => of_round(words, round),
        None if found.closed_rounds > 0 => words.get("agreement-of-all-cases"),
        None => words.get("agreement-of-all"),
    }];
    said.push(words.format(&title));
    said
}

/// Returns which round answers are of, and when it was closed.
#[must_use]
pub fn of_round(words: &Words, round: &ComparedRound) -> String {
    let message = Message::new("agreement-of-round").with("round", round.name.as_str());
    words.format(&message.with("date", words.date(round.closed_at)))
}

/// After so many rounds calibration ends, whether the goal is reached or not.
pub const CALIBRATIONS: usize = 3;

/// How calibration goes on after a round of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AfterCalibration {
    /// It ends: every question has reached the goal.
    Reached,
    /// It ends: there were as many rounds of it as there may be.
    Over,
    /// Differences are settled, and it begins again.
    Again,
}

/// Returns how calibration goes on; `None` where the round is none, or has no goal.
#[must_use]
pub fn after_calibration(round: &ComparedRound, alphas: &[Alpha]) -> Option<AfterCalibration> {
    round.goal?;
    let number = round.calibration?;
    Some(match round.missed(alphas).len() {
        0 => AfterCalibration::Reached,
        _ if number >= CALIBRATIONS => AfterCalibration::Over,
        _ => AfterCalibration::Again,
    })
}

/// Returns the goal of a round and for which questions it is reached, and after a calibration what comes next; nothing
/// where there is no goal.
#[must_use]
pub fn goal(words: &Words, round: &ComparedRound, alphas: &[Alpha]) -> Vec<String> {
    let Some(goal) = round.goal else { return Vec::new() };
    let missed = round.missed(alphas);
    let names: Vec<String> = missed.iter().map(|question| question_name(words, question)).collect();
    let message = Message::new("agreement-goal")
        .with("date", words.date(round.opened_at))
        .with("goal", words.decimal(goal, 2))
        .with("missed", names.join(", "))
        .with("count", missed.len());
    let next = after_calibration(round, alphas).map(|next| {
        Message::new(match next {
            AfterCalibration::Reached => "agreement-calibration-reached",
            AfterCalibration::Over => "agreement-calibration-three",
            AfterCalibration::Again if round.unsettled == Some(0) => {
                "agreement-calibration-settled"
            }
            AfterCalibration::Again => "agreement-calibration-again",
        })
        .with("number", round.calibration.unwrap_or(1))
    });
    std::iter::once(message).chain(next).map(|message| words.format(&message)).collect()
}

/// Returns agreement in windows of equal count, a line each under a heading; nothing where there are none.
#[must_use]
pub fn windows(words: &Words, windows: &[AgreementWindow]) -> Vec<String> {
    let line = |window: &AgreementWindow| {
        let questions = window.questions.iter().map(|(question, percent, alpha)| {
            let message = Message::new("agreement-window-question")
                .with("question", question_name(words, question))
                .with("percent", percent_cell(words, Some(*percent)))
                .with("alpha", value_cell(words, Some(*alpha)));
            words.format(&message)
        });
        let (from, to) = (words.date(window.from), words.date(window.to));
        let key = if from == to { "agreement-window-of-day" } else { "agreement-window" };
        let message = Message::new(key)
            .with("from", from)
            .with("to", to)
            .with("cases", window.cases)
            .with("questions", questions.collect::<Vec<_>>().join(" · "));
        let line = words.format(&message);
        if window.codebooks.is_empty() {
            return line;
        }
        let mark = Message::new("agreement-window-codebooks");
        let mark = words.format(&mark.with("codebooks", window.codebooks.join(", ")));
        format!("{line} · {mark}")
    };
    let ends = windows.first().zip(windows.last());
    // Within a day nothing is over time.
    let is_one_day =
        ends.is_some_and(|(first, last)| words.date(first.from) == words.date(last.to));
    let windows = if is_one_day { &[] } else { windows };
    let heading = (!windows.is_empty()).then(|| words.get("agreement-windows"));
    heading.into_iter().chain(windows.iter().map(line)).collect()
}

/// Returns what was left out, or is to be known of answers.
#[must_use]
pub fn cautions(words: &Words, found: &ComparedAnswers) -> Vec<String> {
    let counts = [
        ("agreement-batches", found.in_batches),
        ("agreement-texts", found.other_text),
        ("agreement-after-look", found.after_look),
        ("agreement-late", found.late),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let counts = counts.map(|(key, count)| Message::new(key).with("count", count));
    counts.chain(found.codebooks.message()).map(|message| words.format(&message)).collect()
}

/// Returns how far reviewers are, while a round hides what they answered.
#[must_use]
pub fn progress(words: &Words, readers: &[RoundProgress]) -> Vec<String> {
    let of = |reader: &RoundProgress| {
        let line = Message::new("round-reader")
            .with("round", reader.round.as_str())
            .with("reviewer", reader.reviewer.as_str())
            .with("done", reader.done)
            .with("given", reader.given);
        words.format(&line)
    };
    let hidden = words.get("round-agreement-hidden");
    std::iter::once(hidden).chain(readers.iter().map(of)).collect()
}
