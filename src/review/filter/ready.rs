//! Filters that are ready to choose.

use super::names::{FLAGS, FilterKey, KEYS, Named, VERDICTS};
use crate::domain::filter::{Filter, Term};
use crate::domain::{Language, Verdict};

/// A filter that is ready to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadyFilter {
    /// The key of what it is called.
    pub title: &'static str,
    /// Its words without a value.
    flags: &'static [Filter],
    verdict: Option<Verdict>,
}

const fn ready(title: &'static str, flags: &'static [Filter]) -> ReadyFilter {
    ReadyFilter { title, flags, verdict: None }
}

/// The filters that are ready to choose, in their order.
pub const READY_FILTERS: [ReadyFilter; 5] = [
    ready("review-filter-ready-unclassified", &[Filter::Is(Term::Unclassified)]),
    ready("review-filter-ready-flagged", &[Filter::Is(Term::Flagged)]),
    ReadyFilter {
        verdict: Some(Verdict::Undetermined),
        ..ready("review-filter-ready-undetermined", &[Filter::Is(Term::Classified)])
    },
    ready("review-filter-ready-postponed", &[Filter::Is(Term::Postponed)]),
    ready("review-filter-ready-all", &[]),
];

impl ReadyFilter {
    /// Returns it as one would type it in a language; nothing where it lets every case through.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let verdict = self.verdict.as_ref().map(|verdict| {
            let key = name(&KEYS, &FilterKey::Verdict, language);
            format!("{key}:{}", name(&VERDICTS, verdict, language))
        });
        let flags = self.flags.iter().map(|flag| name(FLAGS.as_slice(), flag, language).to_owned());
        verdict.into_iter().chain(flags).collect::<Vec<_>>().join(" ")
    }
}

/// Returns what a table calls this, where that is in it.
fn name<T: PartialEq>(table: &[Named<T>], what: &T, language: Language) -> &'static str {
    let named = table.iter().find(|named| named.what == *what);
    named.map_or("", |named| named.name(language))
}

#[cfg(test)]
mod tests {
    use super::super::names::LANGUAGES;
    use super::super::parse;
    use super::READY_FILTERS;
    use crate::domain::Language;

    #[test]
    fn they_mean_the_same_in_every_language() {
        let texts = |language| READY_FILTERS.map(|ready| ready.text(language));
        assert_eq!(
            texts(Language::Bokmal),
            ["uklassifisert", "flagget", "konklusjon:uavklart klassifisert", "utsatt", ""]
        );
        assert_eq!(
            texts(Language::Nynorsk),
            ["uklassifisert", "flagga", "konklusjon:uavklart klassifisert", "utsett", ""]
        );
        for (at, english) in texts(Language::English).iter().enumerate() {
            for language in LANGUAGES {
                assert_eq!(parse(&texts(language)[at]).unwrap(), parse(english).unwrap());
            }
        }
    }
}
