//! The filter language, as it is typed.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::names::{CATEGORIES, FLAGS, Named};
use super::*;
use crate::domain::filter::KindIs;
use crate::domain::filter::{Filter, Stated, Term, TextPattern};
use crate::domain::{
    Answer, AskedFacet, Asking, Category, CategoryAnswer, ChangeKind, FacetScheme, Language,
    NamesInUse, PlaceNo, Reviewer, ToMessage as _, Verdict,
};

fn read(text: &str) -> Filter {
    parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn is(term: Term) -> Filter {
    Filter::Is(term)
}

fn not(filter: Filter) -> Filter {
    Filter::Not(Box::new(filter))
}

fn text(word: &str) -> Filter {
    is(Term::Text(TextPattern::beginning(word)))
}

fn phrase(words: &str) -> Filter {
    is(Term::Text(TextPattern::whole(words)))
}

fn by(name: &str) -> Filter {
    is(Term::Reviewer(Reviewer::new(name).unwrap()))
}

const EMERGENCY: Option<CategoryAnswer> = Some(CategoryAnswer::Is(Category::Emergency));
const LONG_TERM: Option<CategoryAnswer> = Some(CategoryAnswer::Is(Category::LongTerm));

#[test]
fn every_term_is_read_in_every_language() {
    let both = [EMERGENCY, LONG_TERM];
    let roros = || is(Term::Municipality(vec![TextPattern::whole("Røros")]));
    for (typed, filter) in [
        ("", Filter::All),
        ("  all ", Filter::All),
        ("kommune:Røros", roros()),
        ("MUNICIPALITY:Røros", roros()),
        ("fylke:Trønd*", is(Term::County(vec![TextPattern::beginning("Trønd")]))),
        ("tittel:\"på nett\"*", is(Term::Title(vec![TextPattern::beginning("på nett")]))),
        ("municipality:missing", is(Term::Without(Stated::Municipality))),
        ("kommune:manglar", is(Term::Without(Stated::Municipality))),
        ("fylke:mangler", is(Term::Without(Stated::County))),
        ("dato:ingen", is(Term::Without(Stated::Date))),
        (
            "kommune:mangler,Røros",
            Filter::Or(vec![roros(), is(Term::Without(Stated::Municipality))]),
        ),
        ("kommune:\"mangler\"", is(Term::Municipality(vec![TextPattern::whole("mangler")]))),
        ("kommune:mangler*", is(Term::Municipality(vec![TextPattern::beginning("mangler")]))),
        (
            "id:A-1,\"B 2\"",
            is(Term::Id(vec![TextPattern::whole("A-1"), TextPattern::whole("B 2")])),
        ),
        ("runde:hoved", is(Term::Round(vec![TextPattern::whole("hoved")]))),
        ("kjelde:Nav", is(Term::Source(vec![TextPattern::whole("Nav")]))),
        ("category:none", is(Term::Category([None].into()))),
        ("kategori:nød, langsiktig", is(Term::Category(both.into()))),
        ("category:NAUD,long-term", is(Term::Category(both.into()))),
        ("ny:ja,mangler", is(Term::New([Some(Answer::Yes), None].into()))),
        ("kind:service", is(Term::Kind([KindIs::Kind(ChangeKind::Service)].into()))),
        (
            "slag:teneste,ingen,manglar",
            is(Term::Kind(
                [KindIs::Kind(ChangeKind::Service), KindIs::NoneOfThem, KindIs::Missing].into(),
            )),
        ),
        ("verdict:innovation", is(Term::Verdict([Verdict::Innovation].into()))),
        ("facet.sector:health_care,none", is(facet("sector", &[Some("health_care"), None]))),
        (
            "Fasett.Sector:Health-Care,uklart",
            is(facet("sector", &[Some("health_care"), Some("unclear")])),
        ),
        ("konklusjon:ikkje_innovasjon", is(Term::Verdict([Verdict::NotInnovation].into()))),
        ("flagget", is(Term::Flagged)),
        ("flagga", is(Term::Flagged)),
        ("uklassifisert", is(Term::Unclassified)),
        ("classified", is(Term::Classified)),
        ("notert", is(Term::Noted)),
        ("utsett", is(Term::Postponed)),
        ("endret", is(Term::Changed)),
        ("utkast", is(Term::Draft(BTreeSet::new()))),
        ("drafts", is(Term::Draft(BTreeSet::new()))),
        ("Reserverte", is(Term::Reserved(BTreeSet::new()))),
        ("saksbehandlar:\"Kari Moe\"", by("Kari Moe")),
        ("hjemmekont", text("hjemmekont")),
        ("hjemmekont*", text("hjemmekont")),
        ("covid-19", text("covid-19")),
        ("\"hjemmekontor\"", phrase("hjemmekontor")),
        ("«så \"smart\"»", phrase("så \"smart\"")),
        ("\"så \"\"smart\"\"\"", phrase("så \"smart\"")),
        ("\"flagged\"", phrase("flagged")),
    ] {
        assert_eq!(read(typed), filter, "{typed}");
    }
}

#[test]
fn a_column_of_the_file_is_named_after_a_full_stop() {
    let field = |name: &str, value: &str| {
        is(Term::Field { name: name.into(), values: vec![TextPattern::whole(value)] })
    };
    assert_eq!(read("field.sector:health"), field("sector", "health"));
    assert_eq!(read("felt.\"Hva heter tiltaket?\":video"), field("Hva heter tiltaket?", "video"));
    assert_eq!(read("felt.a.b:x"), field("a.b", "x"));
    assert_eq!(
        read("field.sector nav.no"),
        Filter::And(vec![text("field.sector"), text("nav.no")])
    );
}

#[test]
fn a_range_of_dates_holds_its_ends() {
    let dates =
        |from: &str, to: &str| is(Term::Date { from: from.parse().ok(), to: to.parse().ok() });
    assert_eq!(read("date:2020-03..2020-05"), dates("2020-03-01", "2020-05-31"));
    assert_eq!(read("dato:2020"), dates("2020-01-01", "2020-12-31"));
    assert_eq!(read("dato:12.03.2020.."), dates("2020-03-12", ""));
    assert_eq!(read("dato:..2020"), dates("", "2020-12-31"));
    assert_eq!(
        read("dato:2020,\"mai 2021\""),
        Filter::Or(vec![dates("2020-01-01", "2020-12-31"), dates("2021-05-01", "2021-05-31")])
    );
}

#[test]
fn terms_are_joined_by_and_which_binds_closer_than_or() {
    let (a, b, c) = (|| text("aa"), || text("bb"), || text("cc"));
    let aa_bb = || Filter::And(vec![a(), b()]);
    assert_eq!(read("aa bb"), aa_bb());
    assert_eq!(read("aa og bb"), aa_bb());
    assert_eq!(read("aa AND bb eller cc"), Filter::Or(vec![aa_bb(), c()]));
    assert_eq!(read("cc|aa bb"), Filter::Or(vec![c(), aa_bb()]));
    assert_eq!(read("aa (bb or cc)"), Filter::And(vec![a(), Filter::Or(vec![b(), c()])]));
    assert_eq!(read("-aa --bb"), Filter::And(vec![not(a()), not(not(b()))]));
    assert_eq!(read("-(aa bb)"), not(aa_bb()));
    assert_eq!(read("((aa))"), a());
    assert_eq!(read("\"or\" organisering"), Filter::And(vec![phrase("or"), text("organisering")]));
}

#[test]
fn not_is_written_as_people_write_it() {
    let classified = || is(Term::Classified);
    for typed in [
        "NOT classified",
        "not classified",
        "ikke klassifisert",
        "IKKJE klassifisert",
        "!classified",
        "-classified",
        "not(classified)",
    ] {
        assert_eq!(read(typed), not(classified()), "{typed}");
    }
    assert_eq!(read("aa & not bb"), Filter::And(vec![text("aa"), not(text("bb"))]));
    assert_eq!(read("aa && bb || cc"), read("aa bb or cc"));
    assert_eq!(read("r&d"), text("r&d"));
    // Where no term follows, and in quotation marks, it is a word of the reports.
    assert_eq!(read("aa ikke"), Filter::And(vec![text("aa"), text("ikke")]));
    assert_eq!(read("(not) or ikkje"), Filter::Or(vec![text("not"), text("ikkje")]));
    assert_eq!(read("\"not\" classified"), Filter::And(vec![phrase("not"), classified()]));
    assert!(parse("flagged NOT").unwrap_err().is_unfinished);
}

#[test]
fn an_operator_of_other_languages_is_answered_with_the_right_spelling() {
    for (typed, at, right) in [
        ("~classified", 0, "-classified"),
        ("date>2020", 0, "date:2020.."),
        ("dato<=2020-05", 0, "dato:..2020-05"),
        ("flagged title=video", 8, "title:video"),
        ("kommune!=Røros", 0, "-kommune:Røros"),
        ("field.sector=health", 0, "field.sector:health"),
        ("title=\"på nett\"", 0, "title:…"),
        ("date >2020", 5, "date:2020.."),
        ("changed:service", 0, "kind:service"),
        ("flagget endret:tjeneste", 8, "slag:tjeneste"),
    ] {
        let error = parse(typed).unwrap_err();
        let is_right = matches!(&error.why, Why::Misspelt { right: found, .. } if found == right);
        assert!(is_right && error.at == at, "{typed}: {error}");
    }
    assert_eq!(read("a=b"), text("a=b"));
    assert_eq!(read("\"date>2020\""), phrase("date>2020"));
}

#[test]
fn a_reviewer_in_parentheses_is_a_group_of_its_own() {
    let flagged = || is(Term::Flagged);
    assert_eq!(read("reviewer:kari flagged"), Filter::And(vec![by("kari"), flagged()]));
    assert_eq!(
        read("(reviewer:kari) flagged"),
        Filter::And(vec![Filter::And(vec![by("kari")]), flagged()])
    );
    assert_eq!(
        read("(reviewer:kari flagged) (reviewer:ola)"),
        Filter::And(vec![Filter::And(vec![by("kari"), flagged()]), Filter::And(vec![by("ola")])])
    );
}

#[test]
fn what_is_only_unfinished_is_no_mistake() {
    for (typed, at) in [
        ("\"hjemmeko", 0),
        ("kommune:\"Nord-", 8),
        ("kommune:", 8),
        ("flagged kommune: ", 16),
        ("category:emergency,", 19),
        ("category:em", 9),
        ("kategori:nød,lang", 13),
        ("field.sec", 9),
        ("field.", 6),
        ("felt.\"Hva heter", 5),
        ("date:2020-0", 5),
        ("date:2020-13", 5),
        ("date:2020-05..2020-0", 5),
        ("(flagged", 0),
        ("flagged or", 10),
        ("flagged og ", 11),
        ("-", 1),
        ("aa (", 4),
    ] {
        let error = parse(typed).unwrap_err();
        assert!(error.is_unfinished, "{typed}: {error}");
        assert_eq!(error.at, at, "{typed}: {error}");
    }
}

#[test]
fn what_is_wrong_says_where_and_why() {
    let unknown = |name: &str, near| Why::UnknownName { name: name.into(), near };
    for (typed, at, why) in [
        ("flagged komune:Røros", 8, unknown("komune", Some("kommune"))),
        ("https://example.org", 0, unknown("https", None)),
        ("Røros flagg:ja", 6, Why::TakesNoValue { name: "flagg".into(), near: "flagga" }),
        (
            "kategori:nød,fisk x",
            13,
            Why::UnknownValue {
                name: "kategori".into(),
                value: "fisk".into(),
                known: CATEGORIES.iter().map(Named::without_meaning).collect(),
            },
        ),
        ("kommune: Røros", 8, Why::MissingValue { name: "kommune".into() }),
        ("date:i-fjor", 5, Why::NotADate { value: "i-fjor".into() }),
        ("date:2021..2020 x", 5, Why::EndsBeforeItBegins { value: "2021..2020".into() }),
        ("aa)", 2, Why::UnexpectedClose),
        ("()", 1, Why::MissingTerm),
        ("or aa", 0, Why::MissingTerm),
        ("aa or or bb", 6, Why::MissingTerm),
        ("aa % bb", 3, Why::Wordless { text: "%".into() }),
        ("& bb", 0, Why::MissingTerm),
        ("NOT ) x", 4, Why::MissingTerm),
        ("kommune:--", 8, Why::Wordless { text: "--".into() }),
        ("field:x", 0, Why::MissingHeader),
        ("reviewer:kari reviewer:ola", 14, Why::TwoReviewers),
        ("reviewer:kari,ola", 14, Why::TwoReviewers),
    ] {
        let error = parse(typed).unwrap_err();
        assert_eq!((error.at, &error.why), (at, &why), "{typed}");
        assert!(!error.is_unfinished, "{typed}");
    }
    for long in ["(".repeat(100_000), "-".repeat(100_000), "a ".repeat(100_000)] {
        assert_eq!(parse(&long).unwrap_err().why, Why::TooLong);
    }
    assert_eq!(
        parse("aa)").unwrap_err().to_message().to_string(),
        "review-filter-wrong at=3 why=(review-filter-unexpected-close)"
    );
}

/// A codebook that asks for the sector.
fn facets() -> FacetScheme {
    let word = |word: &str| word.parse().unwrap();
    FacetScheme::from_iter([AskedFacet {
        id: word("sector"),
        takes_several: false,
        asking: Asking::Optional,
        when: Filter::All,
        values: ["culture", "health_care"].map(word).into(),
        source: None,
    }])
}

#[test]
fn facets_of_the_project_and_their_values_are_offered() {
    for (typed, language, from, options) in [
        ("fasett.s", Language::Bokmal, 0, &["fasett.sector:"][..]),
        ("flagged facet.", Language::English, 8, &["facet.sector:"]),
        ("facet.sector:c", Language::English, 13, &["culture"]),
        ("facet.sector:culture,h", Language::English, 21, &["health_care"]),
        ("facet.stage:", Language::English, 12, &[]),
    ] {
        let options = options.iter().map(|option| (*option).to_owned()).collect();
        assert_eq!(completed(typed, language), (from, options), "{typed}");
    }
}

/// Cases from three municipalities that are known, and one that may be either of two.
fn places() -> NamesInUse {
    NamesInUse {
        columns: ["Sektor", "Namn på eining", "Nøkkelord"].map(str::to_owned).into(),
        today: [5001, 5025, 5054].map(PlaceNo).into(),
        unknown: ["Herøy".to_owned()].into(),
        counties: ["Nordland", "Trøndelag"].map(str::to_owned).into(),
    }
}

fn completed(typed: &str, language: Language) -> (usize, Vec<String>) {
    let Completion { from, options, .. } =
        complete(typed, typed.chars().count(), language, (&facets(), &places()));
    (from, options)
}

#[test]
fn a_word_that_is_the_name_of_a_place_of_cases_is_offered_behind_its_key() {
    for (typed, language, expected) in [
        ("Røros", Language::Bokmal, vec!["kommune:Røros"]),
        ("flagget -rør", Language::Bokmal, vec!["kommune:Røros"]),
        ("Røros", Language::English, vec!["municipality:Røros"]),
        ("indre", Language::Nynorsk, vec!["kommune:\"Indre Fosen\""]),
        // In quotation marks, a number, or no place of any case.
        ("\"Røros\"", Language::Bokmal, vec![]),
        ("1601", Language::Bokmal, vec![]),
        ("Bergen", Language::Bokmal, vec![]),
    ] {
        let cursor = typed.chars().count();
        let completion = complete(typed, cursor, language, (&facets(), &places()));
        assert_eq!(completion.typed_means.is_some(), !expected.is_empty(), "{typed}");
        assert!(expected.is_empty() || completion.options == expected, "{typed}: {completion:?}");
    }
    // Two letters begin too many words, and what begins a term comes first.
    let short = complete("rø", 2, Language::Bokmal, (&facets(), &places()));
    assert!(!short.options.contains(&"kommune:Røros".to_owned()), "{short:?}");
    let both = complete("mun", 3, Language::English, (&facets(), &places()));
    assert_eq!((both.options[0].as_str(), both.typed_means), ("municipality:", None));
}

#[test]
fn the_name_of_an_answer_or_a_date_is_offered_behind_its_key() {
    use Language::{Bokmal, English, Nynorsk};
    use TypedMeans::{Negation, Words};
    for (typed, language, means, expected) in [
        ("innovasjon", Bokmal, Words, &["konklusjon:innovasjon"][..]),
        ("ikke innovasjon", Bokmal, Negation, &["konklusjon:ikke_innovasjon"]),
        ("ikkje innovasjon", Nynorsk, Negation, &["konklusjon:ikkje_innovasjon"]),
        ("not an innovation", English, Negation, &["verdict:not_an_innovation"]),
        ("Nød", Bokmal, Words, &["kategori:nød"]),
        ("naud", Nynorsk, Words, &["kategori:naud"]),
        ("preparedness", English, Words, &["category:preparedness"]),
        ("long-term innovation", English, Words, &["category:long_term_innovation"]),
        ("uklart", Bokmal, Words, &["kategori:uklart", "ny:uklart", "slag:uklart"]),
        ("nei", Bokmal, Words, &["ny:nei"]),
        ("communication", English, Words, &["kind:communication"]),
        ("ingen av dem", Bokmal, Words, &["slag:ingen_av_dem"]),
        ("2020-06-03", Bokmal, Words, &["dato:2020-06-03"]),
        ("2020", English, Words, &["date:2020"]),
        ("delvis lagret", Bokmal, Words, &["delvis_lagret"]),
        ("delvis lagra", Nynorsk, Words, &["delvis_lagra"]),
        ("partly saved", English, Words, &["partly_saved"]),
    ] {
        let cursor = typed.chars().count();
        let completion = complete(typed, cursor, language, (&facets(), &places()));
        assert_eq!(completion.options, expected, "{typed}");
        assert_eq!((completion.from, completion.typed_means), (0, Some(means)), "{typed}");
    }
    // Between quotation marks, beside other words, or before the end of what is typed.
    for (typed, cursor) in [("\"nød\"", 5), ("nød flagget", 11), ("nød", 2), ("ikke \"nød\"", 10)]
    {
        let completion = complete(typed, cursor, Bokmal, (&facets(), &places()));
        assert_eq!(completion.typed_means, None, "{typed}");
    }
}

#[test]
fn names_and_values_that_begin_so_are_offered() {
    let offered = |typed: &str, language, from, options: &[&str]| {
        let options = options.iter().map(|option| (*option).to_owned()).collect();
        assert_eq!(completed(typed, language), (from, options), "{typed}");
    };
    // Words of another language are understood, and not offered.
    offered("kat", Language::English, 0, &[]);
    offered("flagge", Language::English, 0, &["flagged"]);
    offered("flagget -(fl", Language::Bokmal, 10, &["flagget"]);
    offered(
        "kategori:",
        Language::English,
        9,
        &["nød", "beredskap", "langsiktig", "uklart", "ingen"],
    );
    offered("kategori:nød,lan", Language::Nynorsk, 13, &["langsiktig"]);
    offered("kind:no", Language::English, 5, &["none"]);
    // Of places those of cases alone, also by what they were called before.
    offered("kommune:Rø", Language::Bokmal, 8, &["Røros"]);
    offered("municipality:oslo,indre", Language::English, 18, &["\"Indre Fosen\""]);
    offered("kommune:160", Language::Nynorsk, 8, &["1601"]);
    offered("kommune:her", Language::Nynorsk, 8, &["Herøy"]);
    // And the columns of the file, in quotation marks where they need them.
    offered("felt.n", Language::Bokmal, 0, &["felt.\"Namn på eining\":", "felt.Nøkkelord:"]);
    offered("flagged -field.nok", Language::English, 9, &["field.Nøkkelord:"]);
    offered("felt.x", Language::Bokmal, 0, &[]);
    offered("fylke:trø", Language::Bokmal, 6, &["Trøndelag"]);
    offered(
        "kommune:",
        Language::Bokmal,
        8,
        &["\"Indre Fosen\"", "Røros", "Trondheim", "Herøy", "mangler"],
    );
    offered("\"kat", Language::Bokmal, 4, &[]);
    offered("\"a b\" fe", Language::Bokmal, 6, &["felt.", "ferdig"]);
    offered("&", Language::Bokmal, 0, &[]);
    let (_, all) = completed("", Language::Nynorsk);
    assert!(all.contains(&"kjelde:".to_owned()) && all.contains(&"flagga".to_owned()));
    assert!(!all.contains(&"kilde:".to_owned()));
    assert_eq!(complete("kat", 99, Language::English, (&facets(), &places())).from, 0);
}

#[test]
fn the_words_of_the_screen_are_words_of_the_filter() {
    for (same, words) in [
        ("partly_saved", "delvis_lagret delvis_lagrede delvis_lagra"),
        ("classified", "done finished answered ferdig ferdige besvart"),
        ("verdict:undetermined", "undetermined uavklart uavklarte ubestemt"),
        ("noted", "note merknad"),
    ] {
        for word in words.split(' ') {
            assert_eq!(parse(word).unwrap(), parse(same).unwrap(), "{word}");
        }
    }
    assert_eq!(completed("ferd", Language::Bokmal).1, ["ferdig"]);
    assert_eq!(completed("undet", Language::English).1, ["undetermined"]);
    assert_eq!(completed("finish", Language::English).1, ["finished"]);
}

#[test]
fn whatever_is_offered_can_be_read() {
    for language in LANGUAGES {
        for name in completed("", language).1 {
            if let Some(field) = name.strip_suffix('.') {
                assert!(parse(&format!("{field}.a:b")).is_ok(), "{name}");
                continue;
            }
            let values = if name.ends_with(':') {
                completed(&name, language).1
            } else {
                vec![String::new()]
            };
            for value in values {
                let typed = format!("{name}{value}");
                assert!(parse(&typed).is_ok(), "{typed}");
            }
        }
    }
}

fn facet(facet: &str, values: &[Option<&str>]) -> Term {
    let values = values.iter().map(|value| value.map(|value| value.parse().unwrap()));
    Term::Facet { facet: facet.parse().unwrap(), values: values.collect() }
}

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
