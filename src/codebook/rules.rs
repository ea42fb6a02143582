//! What the rules of the codebook are called, and what they say.

use super::entry;
use super::own::own_rule;
use crate::domain::Question;
use crate::domain::rulings::{RuleKey, built_in_rules};
use crate::words::Words;

/// Returns the key of the text of the rule about more than one answer to a question.
const fn key(question: Question) -> &'static str {
    match question {
        Question::Category => "codebook-order",
        Question::New => "codebook-innovation-unit",
        Question::Kinds => "codebook-several-kinds",
    }
}

/// Returns what a rule is called: the question and the answer. One that the codebook does not have is called by its id.
#[must_use]
pub fn rule_name(words: &Words, id: &RuleKey) -> String {
    let Some(rule) = built_in_rules().into_iter().find(|rule| rule.id == *id) else {
        return id.to_string();
    };
    let name = entry::question(words, rule.question).name;
    let question = name.trim_end_matches('?');
    match rule.choice {
        Some(choice) => format!("{question}: {}", entry::option_name(words, choice)),
        None => format!("{question}: {}", words.get("codebook-rule-of-question")),
    }
}

/// Returns what a rule says, in a sentence or a few; blank where the codebook does not have it.
#[must_use]
pub fn rule_text(words: &Words, id: &RuleKey) -> String {
    let Some(rule) = built_in_rules().into_iter().find(|rule| rule.id == *id) else {
        return own_rule(words, id.as_str()).unwrap_or_default();
    };
    if let Some(choice) = rule.choice {
        return entry::entry(words, choice).when_row;
    }
    words.get(key(rule.question))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::words::Language;

    #[test]
    fn every_rule_has_an_id_of_its_own_a_name_and_a_text() {
        let rules = built_in_rules();
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
