//! The rules of the codebook, each with the id by which rulings name it.

use super::entry;
use crate::domain::rulings::RuleKey;
use crate::domain::{Choice, Question};
use crate::words::Words;

/// A rule of the codebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// What it is called in files.
    pub id: RuleKey,
    /// The question that it is about.
    pub question: Question,
    /// The answer that it is about; `None` where it is about several.
    pub choice: Option<Choice>,
}

/// Rules about more than one answer: the end of the id, the question, and the key of the text.
const OF_QUESTIONS: [(&str, Question, &str); 3] = [
    ("order", Question::Category, "codebook-order"),
    ("unit", Question::New, "codebook-innovation-unit"),
    ("several", Question::Kinds, "codebook-several-kinds"),
];

/// Returns all rules, in the order of the codebook.
#[must_use]
pub fn rules() -> Vec<Rule> {
    let mut rules = Vec::new();
    for question in Question::ALL {
        for choice in Choice::options(question) {
            let choice = Some(*choice);
            rules.extend(id(question, choice.map_or("", Choice::code)).map(|id| Rule {
                id,
                question,
                choice,
            }));
        }
        let of_question = OF_QUESTIONS.into_iter().filter(|(_, about, _)| *about == question);
        for (end, question, _) in of_question {
            rules.extend(id(question, end).map(|id| Rule { id, question, choice: None }));
        }
    }
    rules
}

fn id(question: Question, end: &str) -> Option<RuleKey> {
    let about = match question {
        Question::Category => "category",
        Question::New => "new",
        Question::Kinds => "kinds",
    };
    format!("{about}.{end}").parse().ok()
}

/// Returns what a rule is called: the question and the answer. One that the codebook does not have is called by its id.
#[must_use]
pub fn rule_name(words: &Words, id: &RuleKey) -> String {
    let Some(rule) = rules().into_iter().find(|rule| rule.id == *id) else {
        return id.to_string();
    };
    let question = entry::question(words, rule.question).name;
    match rule.choice {
        Some(choice) => format!("{question}: {}", entry::short(words, choice)),
        None => format!("{question}: {}", words.get("codebook-rule-of-question")),
    }
}

/// Returns what a rule says, in a sentence or a few; blank where the codebook does not have it.
#[must_use]
pub fn rule_text(words: &Words, id: &RuleKey) -> String {
    let Some(rule) = rules().into_iter().find(|rule| rule.id == *id) else {
        return String::new();
    };
    if let Some(choice) = rule.choice {
        return entry::entry(words, choice).when_row;
    }
    let end = id.as_str().rsplit('.').next().unwrap_or_default();
    let found = OF_QUESTIONS.into_iter().find(|(own, ..)| *own == end);
    found.map(|(.., key)| words.get(key)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::words::Language;

    #[test]
    fn every_rule_has_an_id_of_its_own_a_name_and_a_text() {
        let rules = rules();
        assert_eq!(rules.len(), 4 + 1 + 3 + 1 + 7 + 1);
        let ids: HashSet<&RuleKey> = rules.iter().map(|rule| &rule.id).collect();
        assert_eq!(ids.len(), rules.len());
        for language in Language::ALL {
            let words = Words::new(language);
            for rule in &rules {
                assert!(rule_name(&words, &rule.id).contains(": "), "{language}: {}", rule.id);
                let text = rule_text(&words, &rule.id);
                assert!(!text.is_empty() && !text.starts_with("codebook-"), "{language}: {text}");
            }
            assert_eq!(rule_name(&words, &"K1.2".parse().unwrap()), "K1.2");
        }
    }
}
