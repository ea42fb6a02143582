//! Agreement in tables and in words, and the ratings that it is computed from.

use std::io::{self, Write};

use super::super::text_table::{TableSyntax, write_rows};
use crate::domain::agreement::Measured;
use crate::domain::formula::guarded;
use crate::domain::{FacetWord, Message, visible_line};
use crate::measure::agreement::caution::paradox;
use crate::measure::agreement::questions::KindsAs;
use crate::measure::agreement::{Coefficient, ComparedQuestion, LabelSet, RatedQuestion};
use crate::report::{AgreementInWords, WordedTable};
use crate::wording::agreement::{
    alpha_in_words, in_percent, interval_cell, legend, percent_cell, question_name, value_name,
};
use crate::words::Words;
use crate::workflow::agreement::{AgreementRow, Collected, RowLevel, headlines, measured};

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

/// Returns what people read: tables, and what is to be known of them.
pub(super) fn in_words(
    words: &Words,
    rows: &[AgreementRow],
    collected: &Collected,
    is_filtered: bool,
) -> AgreementInWords {
    let counted = |key, count| (count > 0).then(|| Message::new(key).with("count", count));
    let key = if collected.chosen.with_late { "agreement-late-used" } else { "agreement-late" };
    let texts = counted("agreement-texts", collected.other_text);
    let late = counted(key, collected.late);
    let codebooks = collected.codebooks.message();
    let said = |messages: Vec<Option<Message>>| {
        let messages = messages.into_iter().flatten();
        messages.map(|message| words.format(&message)).collect::<Vec<String>>()
    };
    if collected.cases.is_empty() {
        let lead = match collected {
            _ if collected.late > 0 && !collected.chosen.with_late => "agreement-nothing-late",
            _ if collected.other_text > 0 => "agreement-nothing-same-text",
            _ if is_filtered => "agreement-nothing-filtered",
            _ => "agreement-nothing",
        };
        let lead = vec![words.get(lead)];
        let sentences = said(vec![texts, late, codebooks]);
        return AgreementInWords { lead, tables: Vec::new(), sentences };
    }
    let blindness = format!("agreement-{}", collected.label().replace('_', "-"));
    let title = Message::new("agreement-title")
        .with("blindness", words.get(&blindness))
        .with("count", collected.cases.len())
        .with("reviewers", collected.names().join(", "));
    let headlines = rows.iter().filter(|row| row.is_headline());
    let mut sentences: Vec<String> = headlines.flat_map(|row| of_question(words, row)).collect();
    let silent = (!collected.silent.is_empty()).then(|| {
        let silent = collected.silent_names().join(", ");
        Message::new("agreement-silent").with("reviewers", silent.as_str())
    });
    let batches = if collected.chosen.without_batches {
        "agreement-batches-left-out"
    } else {
        "agreement-batches"
    };
    sentences.extend(said(vec![
        silent,
        counted(batches, collected.in_batches),
        texts,
        codebooks,
        counted("agreement-may-have-seen", collected.not_blind),
        counted("agreement-after-look", collected.after_look),
        late,
    ]));
    sentences.extend(legend(words));
    AgreementInWords { lead: vec![words.format(&title)], tables: tables(words, rows), sentences }
}

/// Returns a table of the questions, and one of their values.
fn tables(words: &Words, rows: &[AgreementRow]) -> Vec<WordedTable> {
    let (header, lines) = headlines(words, rows);
    let of_values = ["value", "given", "specific", "percent", "alpha", "ac1"]
        .map(|column| words.get(&format!("agreement-{column}")));
    let without_unclear = ComparedQuestion::Kinds(KindsAs::WithoutUnclear);
    let of_value = rows.iter().filter(|row| row.question != without_unclear);
    let values = of_value.filter_map(|row| value_line(words, row));
    let table = |caption, header: [String; 6], rows: Vec<[String; 6]>| WordedTable {
        caption: words.get(caption),
        header: header.into(),
        rows: rows.into_iter().map(Vec::from).collect(),
    };
    vec![
        table("agreement-by-question", header, lines.collect()),
        table("agreement-by-value", of_values, values.collect()),
    ]
}

/// Writes all of it as plain text or in Markdown.
pub(super) fn as_text(
    out: &mut dyn Write,
    said: &AgreementInWords,
    as_markdown: bool,
) -> io::Result<()> {
    let syntax = if as_markdown { TableSyntax::Markdown } else { TableSyntax::Plain };
    let is_heading = as_markdown && !said.tables.is_empty();
    for lead in &said.lead {
        writeln!(out, "{}{}", if is_heading { "# " } else { "" }, visible_line(lead))?;
    }
    for WordedTable { header, rows, .. } in &said.tables {
        writeln!(out)?;
        write_rows(out, header, rows, syntax)?;
    }
    if !said.tables.is_empty() {
        writeln!(out)?;
    }
    said.sentences.iter().try_for_each(|said| writeln!(out, "{}", visible_line(said)))
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

/// Returns what alpha says, where it has an interval, and why it or kappa may be low though nearly all answers are alike.
fn of_question(words: &Words, row: &AgreementRow) -> Vec<String> {
    let question = question_name(words, &row.question.id());
    let value = |coefficient| row.coefficient(coefficient).map(measured).and_then(Measured::value);
    let Some(alpha) = row.coefficient(Coefficient::Alpha).map(measured) else { return Vec::new() };
    let mut said: Vec<String> = alpha_in_words(words, &question, alpha).into_iter().collect();
    let lower = value(Coefficient::Conger).unwrap_or(f64::INFINITY);
    let lower = alpha.value().map(|alpha| lower.min(alpha));
    let of_ac1 = value(Coefficient::Ac1);
    let is_paradox = |(low, ac1)| paradox(low, ac1, &row.of_value).is_some();
    if lower.zip(of_ac1).is_some_and(is_paradox) {
        let message = Message::new("agreement-paradox").with("question", question.as_str());
        said.push(words.format(&message));
    }
    said
}
