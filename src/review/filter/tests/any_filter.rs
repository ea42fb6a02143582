//! Properties of whatever may be typed.

use proptest::prelude::*;

use super::super::names::FLAGS;
use super::*;
use crate::domain::Language;
use crate::domain::filter::{Filter, Stated, Term, TextPattern};

fn letters() -> impl Strategy<Value = String> {
    // Whatever has a meaning in the language, and a letter that has none.
    prop_oneof![
        "[-!&~<>=\"«»“”()|:,.*a øÆ19\\n]{0,12}",
        Just("or".to_owned()),
        Just("not".to_owned()),
        Just("field.x".to_owned()),
        Just("flagga".to_owned()),
        Just("kommune:a".to_owned()),
        any::<String>(),
    ]
}

fn pattern() -> impl Strategy<Value = TextPattern> {
    let text = letters().prop_map(|text| format!("{text}a")).boxed();
    let text = prop_oneof![text.clone(), text.prop_map(|text| text.chars().rev().collect())];
    (text, any::<bool>()).prop_map(|(text, begins)| TextPattern { text, begins })
}

fn patterns() -> impl Strategy<Value = Vec<TextPattern>> {
    prop::collection::vec(pattern(), 1..3)
}

fn set_of<T: Copy + Ord + std::fmt::Debug + 'static>(
    table: &'static [names::Named<T>],
) -> impl Strategy<Value = std::collections::BTreeSet<T>> {
    prop::collection::btree_set(prop::sample::select(table).prop_map(|named| named.what), 1..4)
}

fn date() -> impl Strategy<Value = Filter> {
    (0i32..4000, 0i32..4000, 0..3).prop_map(|(from, length, open)| {
        let day = |days: i32| {
            jiff::civil::date(2015, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap()
        };
        let from_day = (open != 1).then(|| day(from));
        let to = (open != 2).then(|| day(from + length));
        is(Term::Date { from: from_day, to })
    })
}

fn term() -> impl Strategy<Value = Filter> {
    prop_oneof![
        patterns().prop_map(|values| is(Term::Municipality(values))),
        patterns().prop_map(|values| is(Term::County(values))),
        patterns().prop_map(|values| is(Term::Title(values))),
        patterns().prop_map(|values| is(Term::Id(values))),
        patterns().prop_map(|values| is(Term::Source(values))),
        patterns().prop_map(|values| is(Term::Round(values))),
        (letters().prop_map(|name| format!("{name}1")), patterns())
            .prop_map(|(name, values)| is(Term::Field { name, values })),
        date(),
        prop::sample::select(&[Stated::Municipality, Stated::County, Stated::Date][..])
            .prop_map(|stated| is(Term::Without(stated))),
        set_of(&names::CATEGORIES).prop_map(|values| is(Term::Category(values))),
        set_of(&names::NEWNESS).prop_map(|values| is(Term::New(values))),
        set_of(&names::KINDS).prop_map(|values| is(Term::Kind(values))),
        set_of(&names::VERDICTS).prop_map(|values| is(Term::Verdict(values))),
        prop::sample::subsequence(vec![None, Some("culture"), Some("unclear")], 1..=3)
            .prop_map(|values| is(facet("sector", &values))),
        prop::sample::select(&FLAGS[..]).prop_map(|flag| flag.what),
        pattern().prop_map(|pattern| is(Term::Text(pattern))),
    ]
}

fn filters() -> impl Strategy<Value = Filter> {
    let reviewer = pattern().prop_map(|pattern| by(&pattern.text)).boxed();
    let leaf = prop_oneof![
        6 => term(),
        1 => reviewer.clone().prop_map(|reviewer| Filter::And(vec![reviewer])),
    ];
    leaf.prop_recursive(4, 24, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(Filter::And),
            (prop::collection::vec(inner.clone(), 1..3), reviewer.clone()).prop_map(
                |(mut parts, reviewer)| {
                    parts.insert(parts.len() / 2, reviewer);
                    Filter::And(parts)
                }
            ),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Filter::Or),
            inner.prop_map(not),
        ]
    })
}

proptest! {
    #[test]
    fn reading_never_gives_up(parts in prop::collection::vec(letters(), 0..6), cursor in 0usize..80) {
        let typed = parts.concat();
        match parse(&typed) {
            Ok(filter) => prop_assert_eq!(parse(&print(&filter)), Ok(filter)),
            Err(error) => prop_assert!(error.at <= typed.chars().count(), "{}", error),
        }
        let completion = complete(&typed, cursor, Language::Bokmal, (&facets(), &places()));
        prop_assert!(completion.from <= cursor.min(typed.chars().count()));
    }

    #[test]
    fn a_printed_filter_reads_as_the_same(filter in filters()) {
        prop_assert_eq!(parse(&print(&filter)), Ok(filter.clone()), "{}", print(&filter));
    }
}
