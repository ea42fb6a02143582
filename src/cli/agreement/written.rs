//! The rows of agreement as JSON, as tables, and in words.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::collect::Collected;
use super::rows::{AgreementRow, RowLevel};
use crate::codebook;
use crate::domain::{Message, Question, visible_line};
use crate::measure::agreement::questions::KindsAs;
use crate::measure::agreement::{Coefficient, Precision, Rated, Shown, Undefined};
use crate::words::Words;

/// Six digits, as files have them.
fn six(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}

fn why(undefined: Undefined) -> &'static str {
    match undefined {
        Undefined::NoPair => "no_case_with_two_answers",
        Undefined::OneValue => "one_value",
        Undefined::SilentReviewer => "silent_reviewer",
    }
}

/// Returns rows as JSON objects; a key without a value is absent.
pub(super) fn in_json(rows: &[AgreementRow], collected: &Collected) -> Vec<Value> {
    let object = |row: &AgreementRow| {
        let mut object = Map::new();
        object.insert("question".into(), json!(row.question));
        match row.level {
            RowLevel::Question => object.insert("level".into(), json!("question")),
            RowLevel::Given(value) => {
                object.insert("level".into(), json!("value"));
                object.insert("value".into(), json!(value))
            }
            RowLevel::Two(first, second) => {
                object.insert("level".into(), json!("pair"));
                let names = collected.names();
                object.insert("reviewers".into(), json!([names[first], names[second]]))
            }
        };
        if let Some(distance) = row.distance {
            object.insert("distance".into(), json!(distance));
        }
        object.insert("n_units".into(), json!(row.units));
        object.insert("n_reviewers".into(), json!(row.reviewers));
        object.insert("answers".into(), json!(row.answers));
        if let Some((given, specific)) = row.given {
            object.insert("given".into(), json!(given));
            if let Some(specific) = specific {
                object.insert("specific".into(), json!(six(specific)));
            }
        }
        for (id, shown) in &row.coefficients {
            object.insert((*id).to_owned(), coefficient_in_json(shown));
        }
        Value::Object(object)
    };
    rows.iter().map(object).collect()
}

fn coefficient_in_json(shown: &Result<Shown, Undefined>) -> Value {
    let shown = match shown {
        Ok(shown) => shown,
        Err(undefined) => return json!({ "undefined": why(*undefined) }),
    };
    let estimate = &shown.estimate;
    let mut object = Map::new();
    object.insert("est".into(), json!(six(estimate.value)));
    object.insert("pa".into(), json!(six(estimate.observed)));
    object.insert("pe".into(), json!(six(estimate.expected)));
    if let Some(error) = estimate.error {
        object.insert("se".into(), json!(six(error)));
    }
    if let Some(error) = shown.jackknife {
        object.insert("jackknife_se".into(), json!(six(error)));
    }
    if let Some(interval) = shown.precision.interval() {
        object.insert("low".into(), json!(six(interval.low)));
        object.insert("high".into(), json!(six(interval.high)));
        let is_exact = matches!(shown.precision, Precision::Exact(_));
        object.insert("method".into(), json!(if is_exact { "exact" } else { "linearised" }));
    }
    let cautions: Vec<&str> = shown.precision.cautions().iter().map(|c| c.as_str()).collect();
    if !cautions.is_empty() {
        object.insert("cautions".into(), json!(cautions));
    }
    Value::Object(object)
}

/// Writes a line for each coefficient of each row.
pub(super) fn in_csv(
    out: &mut dyn Write,
    rows: &[AgreementRow],
    collected: &Collected,
) -> Result<(), csv::Error> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record([
        "question",
        "level",
        "value",
        "distance",
        "reviewers",
        "n_units",
        "n_reviewers",
        "answers",
        "given",
        "specific",
        "coefficient",
        "est",
        "low",
        "high",
        "se",
        "jackknife_se",
        "pa",
        "pe",
        "undefined",
        "cautions",
    ])?;
    for (row, object) in rows.iter().zip(in_json(rows, collected)) {
        for (id, _) in &row.coefficients {
            let text = |value: &Value| match value {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                Value::Array(parts) => {
                    let parts = parts.iter().map(|part| part.as_str().unwrap_or_default());
                    parts.collect::<Vec<_>>().join("|")
                }
                other => other.to_string(),
            };
            let of_row = [
                "question",
                "level",
                "value",
                "distance",
                "reviewers",
                "n_units",
                "n_reviewers",
                "answers",
                "given",
                "specific",
            ];
            let of_coefficient =
                ["est", "low", "high", "se", "jackknife_se", "pa", "pe", "undefined", "cautions"];
            let cells = of_row.iter().map(|key| text(&object[*key]));
            let cells = cells.chain([(*id).to_owned()]);
            table.write_record(
                cells.chain(of_coefficient.iter().map(|key| text(&object[*id][*key]))),
            )?;
        }
    }
    table.flush()?;
    Ok(())
}

/// Writes what the coefficients are computed from: for each question and case the answer of each reviewer.
pub(super) fn ratings(out: &mut dyn Write, collected: &Collected) -> Result<(), csv::Error> {
    let mut table = csv::Writer::from_writer(out);
    let names = collected.names();
    table.write_record(["question", "source", "id"].iter().chain(&names))?;
    for rated in Rated::ALL {
        let (values, ratings) = (rated.values(), collected.answers.rated(rated));
        for ((source, id), unit) in collected.cases.iter().zip(ratings.units()) {
            let cells = unit.iter().map(|value| value.map_or("", |value| values[value]));
            let start = [rated.as_str(), source.as_str(), id.as_str()];
            table.write_record(start.into_iter().chain(cells))?;
        }
    }
    for kinds_as in KindsAs::ALL {
        let (kinds, labels) = (collected.answers.kinds(kinds_as), kinds_as.labels());
        for ((source, id), unit) in collected.cases.iter().zip(kinds.ratings.units()) {
            let cell = |place: &Option<usize>| {
                let of = |place: usize| {
                    let is_in = |(label, _): &&(u32, &str)| kinds.sets[place].contains(*label);
                    let ids = labels.iter().filter(is_in).map(|(_, id)| *id);
                    ids.collect::<Vec<_>>().join("|")
                };
                place.map(of).unwrap_or_default()
            };
            let start = [kinds_as.as_str(), source.as_str(), id.as_str()].map(str::to_owned);
            table.write_record(start.into_iter().chain(unit.iter().map(cell)))?;
        }
    }
    table.flush()?;
    Ok(())
}

/// Writes a table for people, as plain text or in Markdown.
pub(super) fn in_words(
    out: &mut dyn Write,
    words: &Words,
    rows: &[AgreementRow],
    collected: &Collected,
    as_markdown: bool,
) -> io::Result<()> {
    let names: Vec<String> =
        collected.names().into_iter().map(|name| visible_line(name).into_owned()).collect();
    let title = Message::new("cli-agreement-title").with("count", collected.cases.len());
    let title = words.format(&title.with("reviewers", names.join(", ").as_str()));
    writeln!(out, "{}{title}\n", if as_markdown { "# " } else { "" })?;
    let header = ["question", "cases", "percent", "kappa", "alpha", "ac1"]
        .map(|column| words.get(&format!("cli-agreement-{column}")));
    let is_headline = |row: &&AgreementRow| {
        row.level == RowLevel::Question && row.distance.is_none_or(|distance| distance == "masi")
    };
    let lines = rows.iter().filter(is_headline).map(|row| line(words, row)).collect();
    table(out, header, lines, as_markdown)?;
    let header = ["value", "given", "specific", "percent", "alpha", "ac1"]
        .map(|column| words.get(&format!("cli-agreement-{column}")));
    let of_value = rows.iter().filter(|row| row.question != KindsAs::WithoutUnclear.as_str());
    let lines = of_value.filter_map(|row| value_line(words, row)).collect();
    writeln!(out)?;
    table(out, header, lines, as_markdown)?;
    writeln!(out)?;
    for row in rows.iter().filter(is_headline) {
        sentences(out, words, row)?;
    }
    for (key, count) in [
        ("cli-agreement-batches", collected.in_batches),
        ("cli-agreement-texts", collected.other_text),
    ] {
        if count > 0 {
            writeln!(out, "{}", words.format(&Message::new(key).with("count", count)))?;
        }
    }
    writeln!(out, "{}", words.get("cli-agreement-legend"))
}

fn table(
    out: &mut dyn Write,
    header: [String; 6],
    lines: Vec<[String; 6]>,
    as_markdown: bool,
) -> io::Result<()> {
    let all: Vec<[String; 6]> = std::iter::once(header).chain(lines).collect();
    let width = |column: usize| all.iter().map(|line| line[column].chars().count()).max();
    for (at, line) in all.iter().enumerate() {
        let cells = line.iter().enumerate().map(|(column, cell)| {
            format!("{cell:<width$}", width = width(column).unwrap_or_default())
        });
        let cells: Vec<String> = cells.collect();
        if as_markdown {
            writeln!(out, "| {} |", cells.join(" | "))?;
            if at == 0 {
                writeln!(out, "|{}", "---|".repeat(cells.len()))?;
            }
        } else {
            writeln!(out, "{}", cells.join("  ").trim_end())?;
        }
    }
    Ok(())
}

fn line(words: &Words, row: &AgreementRow) -> [String; 6] {
    let kappa = row.coefficient(&["cohen", "conger"]);
    [
        question_name(words, row.question),
        row.units.to_string(),
        cell(words, row.coefficient(&["percent"]), true),
        cell(words, kappa, true),
        cell(words, row.coefficient(&["alpha"]), false),
        cell(words, row.coefficient(&["ac1"]), false),
    ]
}

fn value_line(words: &Words, row: &AgreementRow) -> Option<[String; 6]> {
    let (RowLevel::Given(value), Some((given, specific))) = (row.level, row.given) else {
        return None;
    };
    let specific = specific.map_or_else(|| "–".to_owned(), |part| percent(words, part));
    Some([
        format!(
            "{}: {}",
            question_name(words, row.question),
            value_name(words, row.question, value)
        ),
        given.to_string(),
        specific,
        cell(words, row.coefficient(&["percent"]), true),
        cell(words, row.coefficient(&["alpha"]), false),
        cell(words, row.coefficient(&["ac1"]), false),
    ])
}

fn percent(words: &Words, part: f64) -> String {
    words.decimal(100.0 * part, 0)
}

/// `0,60 ~[0,34 0,86]`; percent and kappa have the value alone.
fn cell(words: &Words, shown: Option<&Result<Shown, Undefined>>, is_alone: bool) -> String {
    let shown = match shown {
        None => return "–".to_owned(),
        Some(Err(Undefined::NoPair)) => return words.get("cli-agreement-not-measured"),
        Some(Err(_)) => return words.get("cli-agreement-not-defined"),
        Some(Ok(shown)) => shown,
    };
    let estimate = &shown.estimate;
    if estimate.coefficient == Coefficient::Percent {
        return percent(words, estimate.value);
    }
    let value = words.decimal(estimate.value, 2);
    match (shown.precision.interval(), &shown.precision) {
        (Some(interval), precision) if !is_alone => {
            let rough = if matches!(precision, Precision::Rough(..)) { "~" } else { "" };
            let [low, high] = [interval.low, interval.high].map(|end| words.decimal(end, 2));
            format!("{value} {rough}[{low} {high}]")
        }
        _ => value,
    }
}

/// What alpha says, and why it may be low though nearly all answers are alike.
fn sentences(out: &mut dyn Write, words: &Words, row: &AgreementRow) -> io::Result<()> {
    let question = question_name(words, row.question);
    let Some(Ok(alpha)) = row.coefficient(&["alpha"]) else { return Ok(()) };
    let value = alpha.estimate.value;
    let key = if value < 0.0 { "cli-agreement-worse" } else { "cli-agreement-meaning" };
    let message = Message::new(key)
        .with("question", question.as_str())
        .with("percent", percent(words, 1.0 - value).as_str());
    writeln!(out, "{}", words.format(&message))?;
    let Some(Ok(ac1)) = row.coefficient(&["ac1"]) else { return Ok(()) };
    let paradox = crate::measure::agreement::caution::paradox;
    if paradox(value, ac1.estimate.value, &row.of_value).is_some() {
        let message = Message::new("cli-agreement-paradox").with("question", question.as_str());
        writeln!(out, "{}", words.format(&message))?;
    }
    Ok(())
}

fn question_name(words: &Words, question: &str) -> String {
    match question {
        "category" => codebook::question(words, Question::Category).short,
        "new" => codebook::question(words, Question::New).short,
        "kinds" => codebook::question(words, Question::Kinds).short,
        other => words.get(&format!("cli-agreement-{}", other.replace('_', "-"))),
    }
}

fn value_name(words: &Words, question: &str, value: &str) -> String {
    let named = match question {
        "category" => value.parse().map(|answer| codebook::category(words, answer).name).ok(),
        "new" => value.parse().map(|answer| codebook::answer(words, answer).name).ok(),
        "verdict" => value.parse().map(|verdict| codebook::verdict(words, verdict).name).ok(),
        _ => value.parse().map(|kind| codebook::kind(words, kind).name).ok(),
    };
    named.unwrap_or_else(|| words.get(&format!("cli-agreement-{}", value.replace('_', "-"))))
}
