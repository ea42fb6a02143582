//! The filter language, as it is typed.

mod any_filter;
mod completing;

use std::collections::BTreeSet;

use super::names::{CATEGORIES, Named};
use super::*;
use crate::domain::filter::{Filter, KindIs, Stated, Term, TextPattern};
use crate::domain::{
    Answer, AskedFacet, Asking, Category, CategoryAnswer, ChangeKind, FacetScheme, NamesInUse,
    PlaceNo, Reviewer, ToMessage as _, Verdict,
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

fn facet(facet: &str, values: &[Option<&str>]) -> Term {
    let values = values.iter().map(|value| value.map(|value| value.parse().unwrap()));
    Term::Facet { facet: facet.parse().unwrap(), values: values.collect() }
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
        ("flagg", is(Term::Flagged)),
        ("flag", is(Term::Flagged)),
        ("uklassifisert", is(Term::Unclassified)),
        ("classified", is(Term::Classified)),
        ("notert", is(Term::Noted)),
        ("merknader", is(Term::Noted)),
        ("notat", is(Term::Noted)),
        ("notes", is(Term::Noted)),
        ("utsett", is(Term::Postponed)),
        ("endret", is(Term::Changed)),
        ("utkast", is(Term::Draft(BTreeSet::new()))),
        ("drafts", is(Term::Draft(BTreeSet::new()))),
        ("Reserverte", is(Term::Reserved(BTreeSet::new()))),
        ("saksbehandlar:\"Kvam Øst\"", by("Kvam Øst")),
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
    assert_eq!(read("reviewer:kvam flagged"), Filter::And(vec![by("kvam"), flagged()]));
    assert_eq!(
        read("(reviewer:kvam) flagged"),
        Filter::And(vec![Filter::And(vec![by("kvam")]), flagged()])
    );
    assert_eq!(
        read("(reviewer:kvam flagged) (reviewer:lom)"),
        Filter::And(vec![Filter::And(vec![by("kvam"), flagged()]), Filter::And(vec![by("lom")])])
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
        ("Røros flagg:ja", 6, Why::TakesNoValue { name: "flagg".into(), near: "flagg" }),
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
        ("reviewer:kvam reviewer:lom", 14, Why::TwoReviewers),
        ("reviewer:kvam,lom", 14, Why::TwoReviewers),
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

/// Cases from three municipalities that are known, and one that may be either of two.
fn places() -> NamesInUse {
    NamesInUse {
        columns: ["Sektor", "Namn på eining", "Nøkkelord"].map(str::to_owned).into(),
        today: [5001, 5025, 5054].map(PlaceNo).into(),
        unknown: ["Herøy".to_owned()].into(),
        counties: ["Nordland", "Trøndelag"].map(str::to_owned).into(),
    }
}
