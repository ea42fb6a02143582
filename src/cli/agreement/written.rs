//! Agreement in tables and in words, and the ratings that it is computed from.

use std::io::{self, Write};

use super::super::text_table::{TableSyntax, write_table};
use crate::domain::agreement::Measured;
use crate::domain::formula::guarded;
use crate::domain::{FacetWord, Message, visible_line};
use crate::measure::agreement::caution::paradox;
use crate::measure::agreement::questions::KindsAs;
use crate::measure::agreement::{Coefficient, ComparedQuestion, LabelSet, RatedQuestion};
use crate::wording::agreement::{
    alpha_in_words, in_percent, interval_cell, percent_cell, question_name, value_cell, value_name,
};
use crate::words::Words;
use crate::workflow::agreement::{AgreementRow, Collected, RowLevel, measured};

/// Writes what the coefficients are computed from: for each question and case the answer of each reviewer.
pub(super) fn ratings(out: &mut dyn Write, collected: &Collected) -> Result<(), csv::Error> {
    let mut table = csv::Writer::from_writer(out);
    let names: Vec<_> = collected.names().into_iter().map(guarded).collect();
    let names = names.iter().map(AsRef::as_ref);
    table.write_record(["question", "source", "id"].into_iter().chain(names))?;
    for question in collected.answers.questions() {
        let (units, ids) = match collected.answers.answers_to(question) {
            RatedQuestion::One(ratings, values) => {
                let ids = values.iter().map(ToString::to_string).collect();
                (ratings.units().to_vec(), ids)
            }
            RatedQuestion::Several(sets, labels) => (sets.ratings.units().to_vec(), {
                let ids = |set: &LabelSet| {
                    let is_in = |(label, _): &&(u32, FacetWord)| set.contains(*label);
                    let ids = labels.iter().filter(is_in).map(|(_, id)| id.as_str());
                    ids.collect::<Vec<_>>().join("|")
                };
                sets.sets.iter().map(ids).collect::<Vec<String>>()
            }),
        };
        for (case, unit) in collected.cases.iter().zip(&units) {
            let answers = unit.iter().map(|place| place.map(|at| ids[at].clone()));
            rating(&mut table, &question.id(), case, answers.map(Option::unwrap_or_default))?;
        }
    }
    table.flush()?;
    Ok(())
}

fn rating(
    table: &mut csv::Writer<&mut dyn Write>,
    question: &str,
    (source, id): &(String, String),
    answers: impl Iterator<Item = String>,
) -> Result<(), csv::Error> {
    let case = [source, id].map(|cell| guarded(cell).into_owned());
    table.write_record([question.to_owned()].into_iter().chain(case).chain(answers))
}

/// Returns a header, and a line for each question.
pub(super) fn headlines<'a>(
    words: &'a Words,
    rows: &'a [AgreementRow],
) -> ([String; 6], impl Iterator<Item = [String; 6]> + 'a) {
    let header = ["question", "cases", "percent", "kappa", "alpha", "ac1"]
        .map(|column| words.get(&format!("agreement-{column}")));
    let lines = rows.iter().filter(|row| row.is_headline()).map(move |row| line(words, row));
    (header, lines)
}

/// Writes tables for people, as plain text or in Markdown.
pub(super) fn in_words(
    out: &mut dyn Write,
    words: &Words,
    rows: &[AgreementRow],
    collected: &Collected,
    as_markdown: bool,
) -> io::Result<()> {
    if collected.cases.is_empty() {
        writeln!(out, "{}", words.get("agreement-nothing"))?;
        counted(out, words, "agreement-texts", collected.other_text)?;
        late(out, words, collected)?;
        return codebooks(out, words, collected);
    }
    let blindness = format!("agreement-{}", collected.label().replace('_', "-"));
    let title = Message::new("agreement-title")
        .with("blindness", words.get(&blindness))
        .with("count", collected.cases.len())
        .with("reviewers", collected.names().join(", "));
    let title = words.format(&title);
    writeln!(out, "{}{title}\n", if as_markdown { "# " } else { "" })?;
    let syntax = if as_markdown { TableSyntax::Markdown } else { TableSyntax::Plain };
    let (header, lines) = headlines(words, rows);
    write_table(out, &header, lines, syntax)?;
    let header = ["value", "given", "specific", "percent", "alpha", "ac1"]
        .map(|column| words.get(&format!("agreement-{column}")));
    let without_unclear = ComparedQuestion::Kinds(KindsAs::WithoutUnclear);
    let of_value = rows.iter().filter(|row| row.question != without_unclear);
    let lines = of_value.filter_map(|row| value_line(words, row));
    writeln!(out)?;
    write_table(out, &header, lines, syntax)?;
    writeln!(out)?;
    let headlines = rows.iter().filter(|row| row.is_headline());
    headlines.into_iter().try_for_each(|row| sentences(out, words, row))?;
    if !collected.silent.is_empty() {
        let silent = collected.silent_names().join(", ");
        let message = Message::new("agreement-silent").with("reviewers", silent.as_str());
        writeln!(out, "{}", words.format(&message))?;
    }
    let batches = if collected.chosen.without_batches {
        "agreement-batches-left-out"
    } else {
        "agreement-batches"
    };
    counted(out, words, batches, collected.in_batches)?;
    counted(out, words, "agreement-texts", collected.other_text)?;
    codebooks(out, words, collected)?;
    counted(out, words, "agreement-may-have-seen", collected.not_blind)?;
    counted(out, words, "agreement-after-look", collected.after_look)?;
    late(out, words, collected)?;
    writeln!(out, "{}", words.get("agreement-legend"))
}

/// Writes how many answers are late.
fn late(out: &mut dyn Write, words: &Words, collected: &Collected) -> io::Result<()> {
    let key = if collected.chosen.with_late { "agreement-late-used" } else { "agreement-late" };
    counted(out, words, key, collected.late)
}

/// Writes of which versions of the codebook the answers are, where there is something to say of it.
fn codebooks(out: &mut dyn Write, words: &Words, collected: &Collected) -> io::Result<()> {
    let message = collected.codebooks.message();
    message.map_or(Ok(()), |message| writeln!(out, "{}", visible_line(&words.format(&message))))
}

/// Writes a sentence with a count, unless that is 0.
fn counted(out: &mut dyn Write, words: &Words, key: &'static str, count: usize) -> io::Result<()> {
    if count == 0 {
        return Ok(());
    }
    writeln!(out, "{}", words.format(&Message::new(key).with("count", count)))
}

fn line(words: &Words, row: &AgreementRow) -> [String; 6] {
    let of = |coefficient| row.coefficient(coefficient).map(measured);
    [
        question_name(words, &row.question.id()),
        row.units.to_string(),
        percent_cell(words, of(Coefficient::Percent)),
        value_cell(words, of(Coefficient::Conger)),
        interval_cell(words, of(Coefficient::Alpha)),
        interval_cell(words, of(Coefficient::Ac1)),
    ]
}

fn value_line(words: &Words, row: &AgreementRow) -> Option<[String; 6]> {
    let (RowLevel::Given(value), Some((given, specific))) = (row.level, row.given) else {
        return None;
    };
    let id = row.question.id();
    let name = format!("{}: {}", question_name(words, &id), value_name(words, &id, value));
    let specific = specific.map_or_else(|| "–".to_owned(), |part| in_percent(words, part));
    let of = |coefficient| row.coefficient(coefficient).map(measured);
    let percent = percent_cell(words, of(Coefficient::Percent));
    let [alpha, ac1] =
        [Coefficient::Alpha, Coefficient::Ac1].map(|which| interval_cell(words, of(which)));
    Some([name, given.to_string(), specific, percent, alpha, ac1])
}

/// Writes what alpha says, where it has an interval, and why it or kappa may be low though nearly all answers are alike.
fn sentences(out: &mut dyn Write, words: &Words, row: &AgreementRow) -> io::Result<()> {
    let question = question_name(words, &row.question.id());
    let value = |coefficient| row.coefficient(coefficient).map(measured).and_then(Measured::value);
    let Some(alpha) = row.coefficient(Coefficient::Alpha).map(measured) else { return Ok(()) };
    if let Some(said) = alpha_in_words(words, &question, alpha) {
        writeln!(out, "{said}")?;
    }
    let lower = value(Coefficient::Conger).unwrap_or(f64::INFINITY);
    let lower = alpha.value().map(|alpha| lower.min(alpha));
    let of_ac1 = value(Coefficient::Ac1);
    let is_paradox = |(low, ac1)| paradox(low, ac1, &row.of_value).is_some();
    if lower.zip(of_ac1).is_some_and(is_paradox) {
        let message = Message::new("agreement-paradox").with("question", question.as_str());
        writeln!(out, "{}", words.format(&message))?;
    }
    Ok(())
}
