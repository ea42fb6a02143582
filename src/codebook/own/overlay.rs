//! The words of one's own in the place of those that are built in.

use std::collections::HashMap;

use super::canonical::from_canonical;
use super::facets;
use super::file::{OwnCodebook, OwnRule};
use super::options::{option_named, word};
use super::texts::{OptionTexts, RuleText, in_language};
use crate::codebook::entry;
use crate::domain::{FacetWord, Language, Question};
use crate::words::Words;

/// The longest name that fits as a short one, in characters.
const SHORT: usize = 12;

/// The codebook of its own that a project follows, if any, and what earlier ones called facets and their values.
#[derive(Debug, Clone, Default)]
pub struct ProjectCodebook {
    /// The one in force; `None` where that is the one that is built in.
    pub in_force: Option<OwnCodebook>,
    /// All that were taken, the oldest first.
    taken: Vec<OwnCodebook>,
}

impl ProjectCodebook {
    /// Reads the codebook in force and all that were taken, the oldest first, from their canonical forms.
    #[must_use]
    pub fn read(in_force: Option<&str>, taken: &[String]) -> Self {
        let taken = taken.iter().filter_map(|text| from_canonical(text)).collect();
        Self { in_force: in_force.and_then(from_canonical), taken }
    }

    /// Returns this codebook as the one in force, after these.
    #[must_use]
    pub const fn after(taken: Vec<OwnCodebook>, in_force: Option<OwnCodebook>) -> Self {
        Self { in_force, taken }
    }

    /// Returns the value of a facet that is called so in any language: in the codebook in force, else in the last one that
    /// had it.
    #[must_use]
    pub fn value_named(&self, facet: &FacetWord, name: &str) -> Option<FacetWord> {
        let newest_first = self.in_force.iter().chain(self.taken.iter().rev());
        newest_first.into_iter().find_map(|codebook| facets::value_named(codebook, facet, name))
    }

    /// Returns the words of a language, with those of the codebook in force. A facet or value that it does not have is called
    /// as in the last codebook that had it.
    #[must_use]
    pub fn words(&self, language: Language) -> Words {
        let mut sentences = HashMap::new();
        self.taken.iter().for_each(|taken| facets::add_names(&mut sentences, taken, language));
        let own = self.in_force.as_ref();
        sentences.extend(own.map(|own| overlay(own, language)).unwrap_or_default());
        let unit = own.and_then(|own| own.switches.unit.suffix());
        Words::new(language).with_unit(unit).with_codebook(sentences)
    }
}

/// Returns the sentences of the word catalogue that a codebook writes in its own words, by their keys.
fn overlay(codebook: &OwnCodebook, language: Language) -> HashMap<String, String> {
    let mut sentences = HashMap::new();
    for (option, texts) in &codebook.words {
        let (Some(choice), Some((texts, other))) = (option_named(option), texts.get(language))
        else {
            continue;
        };
        add_option(&mut sentences, entry::key(choice), texts, other);
    }
    facets::add_names(&mut sentences, codebook, language);
    for rule in codebook.rules.iter() {
        let said = rule.text_in(language).map(|said| (rule_key(rule.id.as_str()), said));
        sentences.extend(said);
    }
    let questions = Question::ALL.map(|question| (word(question), rules_key(question).to_owned()));
    let facets = codebook.facets.iter().map(|facet| facet.id.as_str());
    let facets = facets.map(|facet| (facet, facets::rules_key(facet)));
    for (about, key) in questions.into_iter().chain(facets) {
        let rules = codebook.rules.iter().filter(|rule| rule.about.as_str() == about);
        let lines: Vec<String> = rules.filter_map(|rule| rule.line(language)).collect();
        if !lines.is_empty() {
            sentences.insert(key, lines.join("\n"));
        }
    }
    sentences
}

fn add_option(
    sentences: &mut HashMap<String, String>,
    key: &str,
    texts: &OptionTexts,
    other: Option<&'static str>,
) {
    let marked = |text: &str| match other {
        Some(language) => format!("{text} [{language}]"),
        None => text.to_owned(),
    };
    let joined = |texts: &[RuleText]| {
        let texts: Vec<&str> =
            texts.iter().map(|text| text.as_str().trim_end_matches('.')).collect();
        texts.join("; ")
    };
    let mut add = |part: &str, text: &str| {
        if !text.is_empty() {
            sentences.insert(format!("{key}{part}"), marked(text));
        }
    };
    add("-definition", texts.rule.as_ref().map(RuleText::as_str).unwrap_or_default());
    add("-when", &joined(&texts.take));
    add("-not", &joined(&texts.not));
    add("-example", texts.examples.first().map(RuleText::as_str).unwrap_or_default());
    if let Some(name) = &texts.name {
        sentences.insert(key.to_owned(), name.as_str().to_owned());
        if name.as_str().chars().count() <= SHORT {
            sentences.insert(format!("{key}-short"), name.as_str().to_owned());
        }
    }
}

/// Returns the rules of one's own about a question, each with its id before it.
#[must_use]
pub fn own_rules(words: &Words, question: Question) -> Vec<String> {
    rules_of(words, rules_key(question))
}

/// Returns the rules of one's own about a facet, each with its id before it.
#[must_use]
pub fn facet_rules(words: &Words, facet: &FacetWord) -> Vec<String> {
    rules_of(words, &facets::rules_key(facet.as_str()))
}

fn rules_of(words: &Words, key: &str) -> Vec<String> {
    let rules = words.of_codebook(key);
    rules.iter().flat_map(|rules| rules.lines()).map(str::to_owned).collect()
}

/// Returns what the rule of one's own with this id says; `None` where the codebook has none.
#[must_use]
pub fn own_rule(words: &Words, id: &str) -> Option<String> {
    words.of_codebook(&rule_key(id)).map(str::to_owned)
}

fn rule_key(id: &str) -> String {
    format!("codebook-own-rule-{id}")
}

const fn rules_key(question: Question) -> &'static str {
    match question {
        Question::Category => "codebook-rules-category",
        Question::New => "codebook-rules-new",
        Question::Kinds => "codebook-rules-kinds",
    }
}

impl OwnRule {
    /// Returns the rule as a line, in a language or else in one that it has.
    fn line(&self, language: Language) -> Option<String> {
        Some(format!("{}  {}", self.id.as_str(), self.text_in(language)?))
    }

    /// Returns what the rule says, in a language or else in one that it has, which is then named.
    fn text_in(&self, language: Language) -> Option<String> {
        let Self { nb, nn, en, .. } = self;
        let (text, other) = in_language(language, [nb, nn, en])?;
        let mark = other.map(|language| format!(" [{language}]")).unwrap_or_default();
        Some(format!("{}{mark}", text.as_str()))
    }
}
