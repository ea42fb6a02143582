//! The list of rules, while one is looked for that a ruling rests on.

use tui_input::Input;

use crate::domain::rulings::RuleKey;

/// What a rule is called, and what it says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuleWording {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Rules while one is looked for.
#[derive(Debug, Clone, Default)]
pub struct RuleChoice {
    /// What is typed: a part of its id, name or text.
    pub typed: Input,
    /// What the rules are called and say, in small letters and in the order of the rules; none until it is read.
    pub names: Vec<RuleWording>,
    /// The one under the cursor, by its place among those that match.
    pub at: usize,
}

/// Where a rule has a word that is typed, the best place first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum FoundIn {
    NameFromStart,
    Name,
    TextFromStart,
    Text,
}

impl RuleChoice {
    /// Returns those of these rules whose ids, names or texts have every word that is typed. A rule that is called so comes
    /// before one whose text has the word, and the beginning of a word before what is inside of one; else they are in their
    /// order.
    #[must_use]
    pub fn matching<'a>(&self, rules: &'a [RuleKey]) -> Vec<&'a RuleKey> {
        let typed = self.typed.value().to_lowercase();
        let unnamed = RuleWording::default();
        let names = self.names.iter().chain(std::iter::repeat(&unnamed));
        let mut found: Vec<(FoundIn, &RuleKey)> = rules
            .iter()
            .zip(names)
            .filter_map(|(rule, wording)| {
                let id = rule.as_str().to_lowercase();
                let mut worst = FoundIn::NameFromStart;
                for word in typed.split_whitespace() {
                    worst = worst.max(found_in(word, &id, wording)?);
                }
                Some((worst, rule))
            })
            .collect();
        found.sort_by_key(|(place, _)| *place);
        found.into_iter().map(|(_, rule)| rule).collect()
    }
}

fn found_in(word: &str, id: &str, wording: &RuleWording) -> Option<FoundIn> {
    let begins = |text: &str| {
        text.split(|sign: char| !sign.is_alphanumeric()).any(|part| part.starts_with(word))
            || text.starts_with(word)
    };
    let RuleWording { name, text } = wording;
    if begins(id) || begins(name) {
        Some(FoundIn::NameFromStart)
    } else if id.contains(word) || name.contains(word) {
        Some(FoundIn::Name)
    } else if begins(text) {
        Some(FoundIn::TextFromStart)
    } else {
        text.contains(word).then_some(FoundIn::Text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_that_is_called_so_comes_before_one_whose_text_has_the_word() {
        let rules: Vec<RuleKey> = ["category.a", "category.b", "category.c", "new.d", "K1.2"]
            .map(|id| id.parse().unwrap())
            .into();
        let says = [
            ("kategori: beredskap", "bygger opp noe nytt"),
            ("kategori: fornyelse", "varig"),
            ("kategori: uklar", "kunnskap i byen ynys"),
            ("ny for kommunen: ja", "første gang"),
            ("k1.2", "annet"),
        ];
        let names = says.map(|(name, text)| RuleWording { name: name.into(), text: text.into() });
        let matching = |typed: &str| {
            let choice = RuleChoice { typed: typed.into(), names: names.clone().into(), at: 0 };
            let found = choice.matching(&rules).into_iter();
            found.map(ToString::to_string).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(matching("ny"), "new.d category.b category.a category.c");
        assert_eq!(matching("bered"), "category.a");
        assert_eq!(matching("k1.2"), "K1.2");
        assert_eq!(matching("ny kommunen"), "new.d");
        assert_eq!(matching(""), "category.a category.b category.c new.d K1.2");
        assert_eq!(matching("ny xyz"), "");
    }
}
