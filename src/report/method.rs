//! How a report was made: the cases, who read them and how, the codebook, what was left out, and a datasheet.

use super::markup::MarkupWriter;
use super::source::ReportSource;
use crate::codebook;
use crate::codebook::own::{facet_name, facet_value};
use crate::domain::barometer::Design;
use crate::domain::preparation::Preparation;
use crate::domain::{
    Category, CategoryAnswer, ChangeKind, FacetWord, Message, Verdict, visible_line,
};
use crate::wording::agreement::{CALIBRATIONS, question_name};
use crate::wording::figures;
use crate::words::Words;

/// The questions of a datasheet (Gebru and others 2021), in order.
const DATASHEET: [&str; 7] =
    ["motivation", "composition", "collection", "labelling", "uses", "distribution", "maintenance"];

/// Writes method, codebook and datasheet.
pub(super) fn sections(markup: &mut MarkupWriter, words: &Words, source: &ReportSource) {
    section(markup, words, "method", "report-method", |markup| {
        for sentence in method(words, source) {
            markup.line("p", &[], &sentence);
        }
    });
    section(markup, words, "codebook", "report-method-codebook", |markup| {
        let sha256 = source.codebook.to_string();
        let note = Message::new("report-method-codebook-note").with("sha256", sha256.as_str());
        markup.line("p", &[], &words.format(&note));
        if let Some((name, edition)) = &source.codebook_name {
            let [name, edition] = [name, edition].map(|text| visible_line(text));
            let message = Message::new("report-method-codebook-name").with("name", name.as_ref());
            let message = message.with("edition", edition.as_ref());
            markup.line("p", &[], &words.format(&message));
        }
        markup.element("dl", &[("class", "book")], |markup| {
            for (name, definition) in definitions(words).into_iter().chain(facets(words, source)) {
                markup.line("dt", &[], &name);
                markup.line("dd", &[], &definition);
            }
        });
    });
    section(markup, words, "datasheet", "report-datasheet", |markup| {
        markup.line("p", &[("class", "note")], &words.get("report-datasheet-note"));
        for question in DATASHEET {
            markup.line("h3", &[], &words.get(&format!("report-datasheet-{question}")));
            let text = match question {
                "composition" => composition(words, source),
                "distribution" => distribution(words, source),
                _ => words.get(&format!("report-datasheet-{question}-text")),
            };
            markup.line("p", &[], &text);
        }
    });
}

fn section(
    markup: &mut MarkupWriter,
    words: &Words,
    id: &str,
    heading: &str,
    within: impl FnOnce(&mut MarkupWriter),
) {
    markup.element("section", &[("aria-labelledby", id)], |markup| {
        markup.line("h2", &[("id", id)], &words.get(heading));
        within(markup);
    });
}

/// Returns whether single cases are named on the page.
fn names_cases(source: &ReportSource) -> bool {
    !source.examples.is_empty() || source.of_others.is_some()
}

/// Returns what of the project is on the page.
fn distribution(words: &Words, source: &ReportSource) -> String {
    let key = if names_cases(source) {
        "report-datasheet-distribution-text-cases"
    } else {
        "report-datasheet-distribution-text"
    };
    words.format(&Message::new(key).with("names", source.names.len()))
}

fn composition(words: &Words, source: &ReportSource) -> String {
    let message = Message::new("report-datasheet-composition-text");
    let message = message.with("cases", source.barometer.cases);
    words.format(&message.with("reviewers", source.reviewers).with("facets", source.facets.len()))
}

/// Returns how it was made, a sentence or several a paragraph.
pub(super) fn method(words: &Words, source: &ReportSource) -> Vec<String> {
    let barometer = &source.barometer;
    let mut said = Vec::new();
    let mut say = |message: Message| said.push(words.format(&message));
    match &source.filter {
        Some(filter) => say(Message::new("report-method-filter")
            .with("cases", barometer.cases)
            .with("filter", filter.as_str())),
        None => say(Message::new("report-method-all").with("cases", barometer.cases)),
    }
    if source.reviewers > 0 {
        say(Message::new("report-method-reviewers").with("count", source.reviewers));
    }
    if !source.names.is_empty() {
        say(Message::new("report-method-names").with("names", source.names.join(", ").as_str()));
    }
    say(Message::new("report-method-final"));
    if barometer.several > 0 {
        say(Message::new("report-method-several").with("count", barometer.several));
    }
    said.extend(preparation(words, &source.preparation));
    said.extend(figures::design(words, barometer));
    if matches!(&barometer.design, Design::Drawn(of) if !of.is_open || of.strata.is_none()) {
        said.push(words.get("report-method-intervals"));
    }
    said.push(words.get("report-method-few"));
    said.push(match barometer.threshold {
        Some(threshold) => {
            let below = i64::try_from(threshold.saturating_sub(1)).unwrap_or(i64::MAX);
            let subtracted = Message::new("barometer-subtracted");
            let message = Message::new("report-method-suppressed").with("below", below);
            words.format(&message.with("subtracted", subtracted))
        }
        None => words.get("report-method-open"),
    });
    let digest = source.digest.to_string();
    said.push(words.format(&Message::new("report-method-set").with("digest", digest.as_str())));
    said
}

/// Returns how reviewers were prepared: a sentence about training, one for each calibration, and how that ended.
fn preparation(words: &Words, found: &Preparation) -> Vec<String> {
    let mut said = Vec::new();
    if let Some(most) = found.trainings.iter().map(|round| round.reviewers).max() {
        let cases: usize =
            found.trainings.iter().map(|round| round.cases).max().unwrap_or_default();
        let message = Message::new("report-method-training").with("count", most);
        said.push(words.format(&message.with("cases", cases)));
    }
    for (of, number) in found.calibrations.iter().zip(1_usize..) {
        let message = Message::new("report-method-calibration")
            .with("number", number)
            .with("count", of.round.reviewers)
            .with("cases", of.round.cases);
        let mut sentences = vec![words.format(&message)];
        match of.closed_at {
            Some(at) => {
                let closed = Message::new("report-method-calibration-closed");
                sentences.push(words.format(&closed.with("date", words.date(at))));
            }
            None => sentences.push(words.get("report-method-calibration-open")),
        }
        if let Some((goal, set)) = of.goal {
            let goal = Message::new("report-method-calibration-goal")
                .with("goal", words.decimal(goal, 2))
                .with("date", words.date(set));
            sentences.push(words.format(&goal));
            if let Some(missed) = &of.missed {
                let names: Vec<String> = missed.iter().map(|id| question_name(words, id)).collect();
                let reached = Message::new("report-method-calibration-reached");
                let reached = reached.with("count", names.len()).with("missed", names.join(", "));
                sentences.push(words.format(&reached));
            }
        }
        said.push(sentences.join(" "));
    }
    if let Some(last) = found.calibrations.last() {
        let is_reached = last.goal.is_some() && last.missed.as_ref().is_some_and(Vec::is_empty);
        let is_missed = last.goal.is_some() && last.missed.is_some();
        if is_reached {
            said.push(words.get("report-method-calibration-ends-reached"));
        } else if is_missed && found.calibrations.len() >= CALIBRATIONS {
            said.push(words.get("report-method-calibration-ends-three"));
        } else if is_missed {
            said.push(words.get("report-method-calibration-goes-on"));
        }
        said.push(words.get("report-method-calibration-cases"));
    }
    said
}

/// Returns each facet with what can be answered to it.
fn facets(words: &Words, source: &ReportSource) -> Vec<(String, String)> {
    let facet = |(facet, values): &(FacetWord, Vec<FacetWord>)| {
        let values: Vec<String> =
            values.iter().map(|value| facet_value(words, facet, value)).collect();
        let message = Message::new("report-method-facet-values").with("values", values.join(", "));
        (facet_name(words, facet), words.format(&message))
    };
    source.facets.iter().map(facet).collect()
}

/// Returns what each answer and each verdict means.
fn definitions(words: &Words) -> Vec<(String, String)> {
    let categories = Category::ALL.map(CategoryAnswer::Is).map(|category| {
        let entry = codebook::category(words, category);
        (entry.name, entry.definition)
    });
    let kinds = ChangeKind::ALL.map(|kind| {
        let entry = codebook::kind(words, kind);
        (entry.name, entry.definition)
    });
    let verdicts = Verdict::ALL.map(|verdict| {
        let entry = codebook::verdict(words, verdict);
        (entry.name, entry.definition)
    });
    verdicts.into_iter().chain(categories).chain(kinds).collect()
}
