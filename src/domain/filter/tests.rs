//! What filters match.

use super::super::scheme::Category;
use super::*;

/// One place, of which only the number and the name are known.
#[derive(Debug)]
struct NordOdal;

impl PlaceLookup for NordOdal {
    fn named(&self, name: &str) -> Option<PlaceNo> {
        ["0418", "3414"].contains(&name).then_some(PlaceNo(3414))
    }

    fn of(&self, written: WrittenPlace<'_>) -> Option<PlaceNo> {
        (written.municipality == "Nord-Odal kommune").then_some(PlaceNo(3414))
    }

    fn name(&self, _: PlaceNo) -> Option<&str> {
        Some("Nord-Odal")
    }

    fn county(&self, _: PlaceNo) -> Option<&str> {
        Some("Innlandet")
    }
}

const EMERGENCY: CategoryAnswer = CategoryAnswer::Is(Category::Emergency);

fn reviewer(name: &str) -> Reviewer {
    Reviewer::new(name).unwrap()
}

fn case() -> Case {
    Case {
        id: "A-17".into(),
        title: "Heimekontor på rådhuset".into(),
        text: Some("Alle fekk kvar si maskin; opplæring over video.".into()),
        municipality: Some("Nord-Odal kommune".into()),
        date: Some("mars 2020".into()),
        fields: [("E-post".to_owned(), "Post@odal.example".to_owned())].into(),
        ..Case::default()
    }
}

/// Returns whether a filter matches [`case`], on which kvam has the category emergency and lom a flag.
fn matches(filter: &Filter, desk: &str) -> bool {
    let case = case();
    let mut standings: BTreeMap<Reviewer, Standing> = BTreeMap::new();
    standings.entry(reviewer("kvam")).or_default().classification.answers.category =
        Some(EMERGENCY);
    standings.entry(reviewer("lom")).or_default().classification.flagged = true;
    let subject = Subject {
        no: CaseNo(1),
        case: &case,
        hash: case.text_hash().unwrap(),
        standings: &standings,
        is_hidden: false,
        rounds: &["hoved".to_owned()],
        differences: &Differences::default(),
        settlement: &Settlement::Open,
        places: &NordOdal,
        reading: &CodebookReading::default(),
        codebooks: &BTreeMap::new(),
    };
    filter.matches(subject, &reviewer(desk))
}

fn is(term: Term) -> Filter {
    Filter::Is(term)
}

fn not(filter: Filter) -> Filter {
    Filter::Not(Box::new(filter))
}

fn by(name: &str) -> Filter {
    is(Term::Reviewer(reviewer(name)))
}

#[test]
fn words_are_found_in_a_row_and_whole_unless_only_begun() {
    let text = |text: &str, begins| {
        matches(&is(Term::Text(TextPattern { text: text.into(), begins })), "kvam")
    };
    assert!(text("heimekont", true) && !text("heimekont", false));
    assert!(text("OPPLÆRING over", false) && !text("video opplæring", false));
    assert!(!text("rådhuset alle", false), "title and text are two texts");
    assert!(!text("…", true), "what has no letter stands nowhere");
    let of = |name: &str| is(Term::Municipality(vec![TextPattern::whole(name)]));
    assert!(matches(&of("nord odal"), "kvam") && !matches(&of("Od"), "kvam"));
    assert!(matches(&of("0418"), "kvam") && !matches(&of("5001"), "kvam"));
    let begun = Term::Municipality(vec![TextPattern::beginning("0418")]);
    assert!(!matches(&is(begun), "kvam"), "only a whole number names a place");
    let county = |name: &str| is(Term::County(vec![TextPattern::whole(name)]));
    assert!(matches(&county("innlandet"), "kvam") && !matches(&county("Hedmark"), "kvam"));
    let round = |name| matches(&is(Term::Round(vec![TextPattern::whole(name)])), "kvam");
    assert!(round("Hoved") && !round("hov"));
    let id = |pattern| matches(&is(Term::Id(vec![pattern])), "kvam");
    assert!(id(TextPattern::whole("a-17")) && id(TextPattern::beginning("A-")));
    assert!(!id(TextPattern::whole("A")) && !id(TextPattern::whole("A 17")));
}

#[test]
fn a_column_is_named_however_its_header_is_written() {
    let field = |name: &str, value: &str| Term::Field {
        name: name.into(),
        values: vec![TextPattern::whole("x"), TextPattern::whole(value)],
    };
    assert!(matches(&is(field("e_POST", "odal")), "kvam"));
    assert!(!matches(&is(field("epost", "odal")), "kvam"));
}

#[test]
fn a_date_is_in_a_range_with_all_its_days() {
    let date = |from: &str, to: &str| {
        let day = |text: &str| text.parse().ok();
        matches(&is(Term::Date { from: day(from), to: day(to) }), "kvam")
    };
    assert!(date("2020-03-01", "2020-03-31") && date("2020-01-01", "") && date("", ""));
    assert!(!date("2020-03-02", "") && !date("", "2020-03-30"));
}

#[test]
fn a_group_means_the_decisions_of_the_reviewer_it_names() {
    let emergency = || is(Term::Category([Some(EMERGENCY)].into()));
    let flagged = || is(Term::Flagged);
    assert!(matches(&emergency(), "kvam") && !matches(&emergency(), "lom"));
    assert!(matches(&Filter::And(vec![emergency(), by("Kvam")]), "lom"));
    assert!(!matches(&Filter::And(vec![by("kvam"), flagged()]), "lom"));
    let nested = Filter::And(vec![by("kvam"), Filter::Or(vec![flagged(), not(emergency())])]);
    assert!(!matches(&nested, "lom"));
    let own = Filter::And(vec![by("kvam"), Filter::And(vec![by("lom"), flagged()]), emergency()]);
    assert!(matches(&own, "else"));
}

#[test]
fn a_reviewer_who_is_only_excluded_or_offered_is_no_ones_point_of_view() {
    let flagged = || is(Term::Flagged);
    assert!(!matches(&Filter::And(vec![not(by("else")), flagged()]), "kvam"));
    assert!(matches(&Filter::And(vec![not(by("else")), flagged()]), "lom"));
    assert!(matches(&Filter::Or(vec![by("else"), flagged()]), "lom"));
    assert!(!matches(&by("else"), "lom") && matches(&by("kvam"), "lom"));
}

#[test]
fn only_classified_cases_have_a_verdict() {
    let undetermined = is(Term::Verdict([Verdict::Undetermined].into()));
    assert!(!matches(&undetermined, "kvam") && !matches(&undetermined, "else"));
    assert!(matches(&is(Term::Unclassified), "else"));
    assert!(matches(&is(Term::Category([None].into())), "else"));
    assert!(matches(&is(Term::Kind([KindIs::Missing].into())), "kvam"));
    assert!(!matches(&is(Term::Kind([KindIs::NoneOfThem].into())), "kvam"));
}
