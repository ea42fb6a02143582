//! The list of rules, while one is looked for that a ruling rests on.

use tui_input::Input;

use crate::domain::rulings::RuleKey;

/// Rules while one is looked for.
#[derive(Debug, Clone, Default)]
pub struct RuleChoice {
    /// What is typed: a part of its id, name or text.
    pub typed: Input,
    /// What the rules are called and say, in small letters and in the order of the rules; none until it is read.
    pub names: Vec<String>,
    /// The one under the cursor, by its place among those that match.
    pub at: usize,
}

impl RuleChoice {
    /// Returns those of these rules whose ids, names or texts have every word that is typed, in their order.
    #[must_use]
    pub fn matching<'a>(&self, rules: &'a [RuleKey]) -> Vec<&'a RuleKey> {
        let typed = self.typed.value().to_lowercase();
        let names = self.names.iter().map(String::as_str).chain(std::iter::repeat(""));
        let has_typed = |(rule, name): &(&RuleKey, &str)| {
            let id = rule.as_str().to_lowercase();
            typed.split_whitespace().all(|word| id.contains(word) || name.contains(word))
        };
        rules.iter().zip(names).filter(has_typed).map(|(rule, _)| rule).collect()
    }
}
