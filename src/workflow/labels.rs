//! The words of tables in the reviewer's language.

use crate::codebook;
use crate::codebook::Entry;
use crate::codebook::own::{facet_name, facet_value};
use crate::domain::codes::FacetColumn;
use crate::domain::final_shape::{FINAL_COLUMNS, RULING_NOTE};
use crate::domain::rulings::{RuleKey, RulingReason};
use crate::domain::{
    Choice, FacetScheme, FacetWord, FinalSource, Message, ProposedField, Question, Role, Verdict,
};
use crate::export::{DecisionColumn, FacetLabels, FinalLabels, Labels};
use crate::words::{Language, Words};

const VERDICTS: [Verdict; 3] = [Verdict::Innovation, Verdict::NotInnovation, Verdict::Undetermined];

/// Returns the words that a table needs: `asked` are the facets of the codebook in force, `columns` those that have
/// columns, `proposed` is what else is proposed for cases.
#[must_use]
pub fn labels(
    words: &Words,
    asked: &FacetScheme,
    columns: &[FacetColumn],
    proposed: &[ProposedField],
) -> Labels {
    let facets = columns.iter().filter(|column| !column.is_as_given);
    let facets: Vec<FacetLabels> =
        facets.map(|column| facet_labels(words, asked, column.facet)).collect();
    let choices =
        || Question::ALL.into_iter().flat_map(|question| Choice::options(question).iter());
    Labels {
        cases_sheet: words.get("table-sheet-cases"),
        definitions_sheet: words.get("table-sheet-definitions"),
        long_texts_sheet: words.get("table-sheet-long-texts"),
        roles: Role::ALL.map(|role| (role, words.get(&format!("table-column-{role}")))).into(),
        source: words.get("table-column-source"),
        time_format: match words.language() {
            Language::English => "yyyy-mm-dd hh:mm",
            Language::Bokmal | Language::Nynorsk => "dd.mm.yyyy hh:mm",
        }
        .to_owned(),
        parts: DecisionColumn::ALL.map(|part| part_name(words, part)).into(),
        names: choices().map(|choice| (*choice, codebook::name(words, *choice))).collect(),
        verdicts: VERDICTS.map(|verdict| (verdict, codebook::verdict(words, verdict).name)).into(),
        partly_saved: words.get("table-partly-saved"),
        definitions: definitions(words, &facets),
        facets,
        proposed: proposed.iter().map(|field| (*field, proposed_name(words, *field))).collect(),
    }
}

fn proposed_name(words: &Words, field: ProposedField) -> String {
    let name = match field {
        ProposedField::County => words.get("table-column-county"),
        ProposedField::Facet(facet) => facet_name(words, &facet),
    };
    words.format(&Message::new("review-proposed").with("value", name))
}

/// Returns what a facet and its values are called; those of one that is not asked any more by their ids.
fn facet_labels(words: &Words, asked: &FacetScheme, facet: FacetWord) -> FacetLabels {
    let found = asked.get(facet.as_str());
    let values = found.map(|found| asked.values_of(found)).unwrap_or_default();
    let named = |value: FacetWord| (value, facet_value(words, &facet, &value));
    FacetLabels {
        facet,
        name: facet_name(words, &facet),
        takes_several: found.is_some_and(|found| found.takes_several),
        values: values.into_iter().map(named).collect(),
    }
}

/// Returns the words of what counts of a case, in a table with these other words, by these rules.
#[must_use]
pub fn final_labels(words: &Words, labels: &Labels, rules: Vec<RuleKey>) -> FinalLabels {
    let named = |rule: RuleKey| {
        let name = codebook::rule_name(words, &rule);
        // A rule of one's own has no name beside its id: what it says is what a reader knows.
        let text =
            if name == rule.as_str() { codebook::rule_text(words, &rule) } else { String::new() };
        let name = if text.is_empty() { name } else { format!("{name}: {text}") };
        (rule, name)
    };
    let of_facet = |facet: &FacetLabels| {
        ["table-final-facet", "table-final-facet-source"]
            .map(|key| words.format(&Message::new(key).with("facet", facet.name.as_str())))
    };
    let header = |code: &str| words.get(&format!("table-{}", code.replace('_', "-")));
    FinalLabels {
        headers: FINAL_COLUMNS.map(header).into(),
        facets: labels.facets.iter().map(of_facet).collect(),
        note: header(RULING_NOTE),
        rules: rules.into_iter().map(named).collect(),
        sources: FinalSource::ALL
            .map(|source| (source, words.get(&format!("settle-source-{source}"))))
            .into(),
        reasons: RulingReason::ALL
            .map(|reason| {
                (reason, words.get(&format!("settle-reason-{}", reason.as_str().replace('_', "-"))))
            })
            .into(),
    }
}

fn part_name(words: &Words, part: DecisionColumn) -> String {
    match part {
        DecisionColumn::Category => codebook::question(words, Question::Category).name,
        DecisionColumn::New => words.get("table-column-new"),
        DecisionColumn::Kind(kind) => words.get(&format!("table-column-{kind}")),
        DecisionColumn::Facet(facet) => facet_name(words, &facet),
        DecisionColumn::Verdict => words.get("table-column-verdict"),
        DecisionColumn::Note => words.get("table-column-note"),
        DecisionColumn::Flag => words.get("table-column-flag"),
        DecisionColumn::By => words.get("table-column-by"),
        DecisionColumn::At => words.get("table-column-at"),
        DecisionColumn::Changed => words.get("table-column-changed"),
    }
}

/// Returns every answer and verdict with its code and its rule.
fn definitions(words: &Words, facets: &[FacetLabels]) -> Vec<Vec<String>> {
    let mut rows = vec![
        ["question", "answer", "code", "definition", "when", "not", "example"]
            .map(|column| words.get(&format!("table-definitions-{column}")))
            .into(),
    ];
    for question in Question::ALL {
        let about = codebook::question(words, question).name;
        for choice in Choice::options(question) {
            let Entry { name, definition, when, when_not, example, .. } =
                codebook::entry(words, *choice);
            let code = choice.code().to_owned();
            rows.push(vec![about.clone(), name, code, definition, when, when_not, example]);
        }
        if question == Question::Kinds {
            let unclear = codebook::name(words, Choice::KindsUnclear);
            let meaning = Message::new("table-definitions-one-or-zero").with("unclear", unclear);
            rows.push(vec![about, "1 / 0".to_owned(), String::new(), words.format(&meaning)]);
        }
    }
    for facet in facets {
        let row = |(value, name): &(FacetWord, String)| {
            vec![facet.name.clone(), name.clone(), format!("{}.{value}", facet.facet)]
        };
        rows.extend(facet.values.iter().map(row));
    }
    for verdict in VERDICTS {
        let entry = codebook::verdict(words, verdict);
        let about = words.get("table-column-verdict");
        rows.push(vec![about, entry.name, verdict.to_string(), entry.definition]);
    }
    let meaning = words.get("table-definitions-partly-saved");
    let about = words.get("table-column-verdict");
    rows.push(vec![about, words.get("table-partly-saved"), String::new(), meaning]);
    rows
}
