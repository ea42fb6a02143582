//! The codebook's entries: questions, the options under them, and verdicts.

use std::collections::BTreeSet;

use crate::domain::{
    Answer, Category, CategoryAnswer, ChangeKind, Choice, KindsAnswer, Message, Question, Verdict,
};
use crate::words::Words;

/// An option of a question as the codebook has it. No text has line breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The whole name: `Nødinnovasjon`.
    pub name: String,
    /// The name on a narrow screen, at most 12 characters: `Nød`.
    pub short: String,
    /// What it is, as a sentence.
    pub definition: String,
    /// What to ask oneself, as a sentence.
    pub question: String,
    /// When to choose it, as half a sentence: `roller, lag, vakter … endres`.
    pub when: String,
    /// When not to choose it, as half a sentence.
    pub when_not: String,
    /// A worked example that begins with a small letter and ends with a full stop.
    pub example: String,
    /// The row with the rule for choosing it, at most 78 characters: `Passer når: …`.
    pub when_row: String,
    /// The row with the rule against it, at most 78 characters: `Ikke når: …`.
    pub when_not_row: String,
}

/// A question as the codebook has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionEntry {
    /// What it is about: `Kategori`, `Ny for kommunen`.
    pub name: String,
    /// Its name before the options on a narrow screen, at most 8 characters: `Ny?`.
    pub short: String,
    /// The question itself.
    pub ask: String,
    /// A hint on answering it.
    pub hint: String,
}

/// A verdict as the codebook has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictEntry {
    /// Its name: `Ikke innovasjon`.
    pub name: String,
    /// One character for the queue: `+`, `-` or `?`.
    pub sign: String,
    /// When it holds, as a sentence.
    pub definition: String,
}

/// Returns the entry of an option.
#[must_use]
pub fn entry(words: &Words, choice: Choice) -> Entry {
    let text_of = |part: &str| words.get(&format!("{}-{part}", key(choice)));
    let (when, when_not) = (text_of("when"), text_of("not"));
    let row = |key, rule: &str| words.format(&Message::new(key).with("rule", rule));
    Entry {
        name: words.get(key(choice)),
        short: text_of("short"),
        definition: text_of("definition"),
        question: text_of("question"),
        when_row: row("codebook-row-when", &when),
        when_not_row: row("codebook-row-not", &when_not),
        when,
        when_not,
        example: text_of("example"),
    }
}

/// Returns the entry of an answer to question 1.
#[must_use]
pub fn category(words: &Words, answer: CategoryAnswer) -> Entry {
    entry(words, Choice::Category(answer))
}

/// Returns the letter of an answer to question 1 in the queue: `N`, `B`, `L` or `?`. Where a codebook of one's own gives names to
/// categories, it is the first letter of the name shown, or the digit where two names begin alike.
#[must_use]
pub fn category_letter(words: &Words, answer: CategoryAnswer) -> String {
    let choice = Choice::Category(answer);
    let is_named = |one: &Choice| words.of_codebook(key(*one)).is_some();
    let categories = Choice::options(Question::Category)
        .iter()
        .filter(|one| !matches!(one, Choice::Category(CategoryAnswer::Unclear)));
    if answer == CategoryAnswer::Unclear || !categories.clone().any(is_named) {
        return words.get(&format!("{}-letter", key(choice)));
    }
    let initials: BTreeSet<char> =
        categories.clone().filter_map(|one| initial(&short(words, *one))).collect();
    let own = initial(&short(words, choice)).filter(|_| initials.len() == categories.count());
    own.map_or_else(|| choice.digit().to_string(), String::from)
}

/// Returns the first letter of a name as a capital; `None` where it has none that fits in a cell.
fn initial(name: &str) -> Option<char> {
    const END_OF_LATIN: char = '\u{0250}';
    let mut capital = name.chars().find(|letter| letter.is_alphabetic())?.to_uppercase();
    let letter = capital.next().filter(|letter| *letter < END_OF_LATIN)?;
    capital.next().is_none().then_some(letter)
}

/// Returns the entry of an answer to question 2.
#[must_use]
pub fn answer(words: &Words, answer: Answer) -> Entry {
    entry(words, Choice::New(answer))
}

/// Returns the entry of a kind of change.
#[must_use]
pub fn kind(words: &Words, kind: ChangeKind) -> Entry {
    entry(words, Choice::Kind(kind))
}

/// Returns the name of an option.
#[must_use]
pub fn name(words: &Words, choice: Choice) -> String {
    words.get(key(choice))
}

/// Returns the words that often point to a category, as a list to begin with: `continues, permanent*`. They never
/// decide.
#[must_use]
pub fn cues(words: &Words, category: Category) -> String {
    words.get(&format!("{}-cues", key(Choice::Category(CategoryAnswer::Is(category)))))
}

/// Returns the name of an option as the questions list it. Categories and "none of them" have their short names: the long
/// ones repeat the word innovation.
#[must_use]
pub fn option_name(words: &Words, choice: Choice) -> String {
    match choice {
        Choice::Category(_) | Choice::NoKind => short(words, choice),
        Choice::New(_) | Choice::Kind(_) | Choice::KindsUnclear => name(words, choice),
    }
}

/// Returns the name of an option on a narrow screen.
#[must_use]
pub fn short(words: &Words, choice: Choice) -> String {
    words.get(&format!("{}-short", key(choice)))
}

/// Returns the name of an option on the narrowest screen: where there is one, an abbreviation, unless a codebook of one's own
/// calls it otherwise.
#[must_use]
pub fn shortest(words: &Words, choice: Choice) -> String {
    let is_built_in = words.of_codebook(key(choice)).is_none();
    let abbreviated = match choice {
        Choice::Kind(ChangeKind::Organisation) => Some("codebook-kind-organisation-shortest"),
        Choice::Kind(ChangeKind::Communication) => Some("codebook-kind-communication-shortest"),
        _ => None,
    };
    match abbreviated.filter(|_| is_built_in) {
        Some(key) => words.get(key),
        None => short(words, choice),
    }
}

/// Returns the test of an option in a few words, at most 38 characters: `haster og er midlertidig`.
#[must_use]
pub fn test(words: &Words, choice: Choice) -> String {
    words.get(&format!("{}-test", key(choice)))
}

/// Returns the names of the kinds in an answer to question 3, in codebook order; one name for none
/// of the kinds and for unclear.
#[must_use]
pub fn kind_names(words: &Words, answer: KindsAnswer) -> Vec<String> {
    match answer {
        KindsAnswer::NONE => vec![name(words, Choice::NoKind)],
        KindsAnswer::Unclear => vec![name(words, Choice::KindsUnclear)],
        KindsAnswer::Are(kinds) => {
            kinds.iter().map(|kind| name(words, Choice::Kind(kind))).collect()
        }
    }
}

/// Returns the entry of a question.
#[must_use]
pub fn question(words: &Words, question: Question) -> QuestionEntry {
    let key = match question {
        Question::Category => "codebook-question-category",
        Question::New => "codebook-question-new",
        Question::Kinds => "codebook-question-kinds",
    };
    let text_of = |part: &str| words.get(&format!("{key}-{part}"));
    QuestionEntry {
        name: words.get(key),
        short: text_of("short"),
        ask: text_of("ask"),
        hint: text_of("hint"),
    }
}

/// Returns the entry of a verdict.
#[must_use]
pub fn verdict(words: &Words, verdict: Verdict) -> VerdictEntry {
    let key = match verdict {
        Verdict::Innovation => "codebook-verdict-innovation",
        Verdict::NotInnovation => "codebook-verdict-not-innovation",
        Verdict::Undetermined => "codebook-verdict-undetermined",
    };
    VerdictEntry {
        name: words.get(key),
        sign: words.get(&format!("{key}-sign")),
        definition: words.get(&format!("{key}-definition")),
    }
}

/// Returns an option's key in the word catalogue; the keys of its parts begin with it.
pub(super) const fn key(choice: Choice) -> &'static str {
    match choice {
        Choice::Category(CategoryAnswer::Is(Category::Emergency)) => "codebook-category-emergency",
        Choice::Category(CategoryAnswer::Is(Category::Preparedness)) => {
            "codebook-category-preparedness"
        }
        Choice::Category(CategoryAnswer::Is(Category::LongTerm)) => "codebook-category-long-term",
        Choice::Category(CategoryAnswer::Unclear) => "codebook-category-unclear",
        Choice::New(Answer::Yes) => "codebook-new-yes",
        Choice::New(Answer::No) => "codebook-new-no",
        Choice::New(Answer::Unclear) => "codebook-new-unclear",
        Choice::Kind(ChangeKind::Service) => "codebook-kind-service",
        Choice::Kind(ChangeKind::Product) => "codebook-kind-product",
        Choice::Kind(ChangeKind::Process) => "codebook-kind-process",
        Choice::Kind(ChangeKind::Organisation) => "codebook-kind-organisation",
        Choice::Kind(ChangeKind::Communication) => "codebook-kind-communication",
        Choice::NoKind => "codebook-kind-none",
        Choice::KindsUnclear => "codebook-kind-unclear",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    /// The narrowest screen has 80 columns, and a margin on either side.
    const ROW: usize = 78;

    fn everything() -> impl Iterator<Item = (Language, Words, Choice)> {
        Language::ALL.into_iter().flat_map(|language| {
            Question::ALL
                .into_iter()
                .flat_map(|question| Choice::options(question).iter().copied())
                .map(move |choice| (language, Words::new(language), choice))
        })
    }

    #[test]
    fn every_rule_fits_a_row_of_the_narrowest_screen() {
        for (language, words, choice) in everything() {
            let entry = entry(&words, choice);
            for row in [&entry.when_row, &entry.when_not_row] {
                assert!(row.chars().count() <= ROW, "{language}: {row}");
            }
            assert!(entry.short.chars().count() <= 12, "{language}: {}", entry.short);
        }
        for language in Language::ALL {
            let words = Words::new(language);
            for key in ["codebook-order-tests", "codebook-order"] {
                assert!(words.get(key).chars().count() <= ROW, "{language}: {}", words.get(key));
            }
        }
    }

    #[test]
    fn the_row_says_the_rule_as_the_screen_shows_it() {
        let words = Words::new(Language::Bokmal);
        let service = kind(&words, ChangeKind::Service);
        assert_eq!(service.when_row, "Passer når: det innbyggere eller brukere får, endres.");
        assert_eq!(
            service.when_not_row,
            "Ikke når: bare de ansatte merker det. Da er det 3 eller 4."
        );
        assert_eq!(
            words.get("codebook-order"),
            "Passer flere? Velg 3 om det varer, ellers 2 ved kjent kompetanse, ellers 1."
        );
        assert_eq!(
            words.get("codebook-order-tests"),
            "1 haster, midlertidig   2 kjent kompetanse, ny bruk   3 varer / var planlagt"
        );
    }

    #[test]
    fn every_part_of_every_entry_is_there() {
        for (language, words, choice) in everything() {
            let Entry { name, short, definition, question, when, when_not, example, .. } =
                entry(&words, choice);
            for part in [name, short, definition, question, when, when_not, example] {
                assert!(!part.starts_with("codebook-"), "{language}: {part}");
            }
        }
        for language in Language::ALL {
            let words = Words::new(language);
            for question in Question::ALL {
                let QuestionEntry { name, short, ask, hint } = super::question(&words, question);
                assert!(short.chars().count() <= 8, "{language}: {short}");
                for part in [name, short, ask, hint] {
                    assert!(!part.starts_with("codebook-"), "{language}: {part}");
                }
            }
            for verdict in [Verdict::Innovation, Verdict::NotInnovation, Verdict::Undetermined] {
                let VerdictEntry { name, sign, definition } = super::verdict(&words, verdict);
                assert_eq!(sign.chars().count(), 1, "{language}: {sign}");
                for part in [name, definition] {
                    assert!(!part.starts_with("codebook-"), "{language}: {part}");
                }
            }
        }
    }

    #[test]
    fn letters_distinguish_the_categories() {
        for language in Language::ALL {
            let words = Words::new(language);
            let letters: std::collections::HashSet<String> = Choice::options(Question::Category)
                .iter()
                .filter_map(|choice| match choice {
                    Choice::Category(answer) => Some(category_letter(&words, *answer)),
                    _ => None,
                })
                .collect();
            assert_eq!(letters.len(), 4, "{language}");
            assert!(letters.iter().all(|letter| letter.chars().count() == 1), "{language}");
        }
    }

    #[test]
    fn own_names_of_categories_have_their_own_letters() {
        let letters = |names: &[(Category, &str)]| {
            let named = names.iter().flat_map(|(category, name)| {
                let key = key(Choice::Category(CategoryAnswer::Is(*category)));
                [key.to_owned(), format!("{key}-short")].map(|key| (key, (*name).to_owned()))
            });
            let words = Words::new(Language::Bokmal).with_codebook(named.collect());
            let all = Category::ALL.map(CategoryAnswer::Is).into_iter();
            let all = all.chain([CategoryAnswer::Unclear]);
            all.map(|answer| category_letter(&words, answer)).collect::<String>()
        };
        assert_eq!(letters(&[]), "NBL?");
        assert_eq!(letters(&[(Category::Emergency, "akutt")]), "ABL?");
        assert_eq!(
            letters(&[(Category::Emergency, "Akutt"), (Category::LongTerm, "Øving")]),
            "ABØ?"
        );
        assert_eq!(letters(&[(Category::Emergency, "Bråhast")]), "123?", "two begin alike");
        assert_eq!(letters(&[(Category::LongTerm, "長期")]), "123?", "wider than a cell");
    }

    #[test]
    fn digits_are_those_of_the_screen() {
        let digits = |question| {
            Choice::options(question).iter().map(|choice| choice.digit()).collect::<Vec<_>>()
        };
        assert_eq!(digits(Question::Category), [1, 2, 3, 0]);
        assert_eq!(digits(Question::New), [1, 2, 0]);
        assert_eq!(digits(Question::Kinds), [1, 2, 3, 4, 5, 6, 0]);
    }

    #[test]
    fn kinds_are_named_in_codebook_order() {
        let words = Words::new(Language::Bokmal);
        let both = KindsAnswer::from_words(["communication", "service"]).unwrap();
        assert_eq!(kind_names(&words, both), ["Tjeneste", "Kommunikasjon"]);
        assert_eq!(kind_names(&words, KindsAnswer::NONE), ["Ingen av dem"]);
        assert_eq!(kind_names(&words, KindsAnswer::Unclear), ["Uklart"]);
    }
}
