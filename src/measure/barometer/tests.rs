//! What a barometer shows of cases, by design and by place.

use proptest::prelude::*;

use super::*;
use crate::domain::barometer::{
    AdjustedBy, Adjustment, Barometer, Design, DrawOrigin, DrawnSample, Figure, FigureGroup,
    FigureRow, FigureTable, TableId, TableSuppression,
};
use crate::domain::{
    Answer, Answers, CaseAnswers, CaseSector, Category, CategoryAnswer, ChangeKind, FacetAnswer,
    FacetWord, FinalAnswers, KindSet, KindsAnswer, ReadOtherwise,
};

fn answers(category: Category, kinds: &[ChangeKind]) -> Answers {
    Answers {
        category: Some(CategoryAnswer::Is(category)),
        new: Some(if kinds.is_empty() { Answer::No } else { Answer::Yes }),
        kinds: (!kinds.is_empty())
            .then(|| KindsAnswer::Are(kinds.iter().copied().collect::<KindSet>())),
        ..Answers::default()
    }
}

fn case(place: (&str, &str), answers: Option<Answers>) -> CaseAnswers {
    let named = |name: &str| (!name.is_empty()).then(|| name.to_owned());
    CaseAnswers {
        county: named(place.0),
        municipality: named(place.1),
        counts: answers.map(FinalAnswers::single).unwrap_or_default(),
        ..CaseAnswers::default()
    }
}

/// So many innovations, others and cases without answers of a place.
type Numbers = (usize, usize, usize);

fn counted(places: &[((&str, &str), Numbers)]) -> BarometerCounts {
    let mut counts = BarometerCounts::default();
    for (place, (innovations, others, open)) in places {
        let yes = Some(answers(Category::Emergency, &[ChangeKind::Service]));
        let no = Some(answers(Category::Emergency, &[]));
        for (number, answers) in [(innovations, yes), (others, no), (open, None)] {
            (0..*number).for_each(|_| counts.add(&case(*place, answers.clone()), Some(0)));
        }
    }
    counts
}

#[test]
fn answers_alone_are_in_the_tables_about_all_cases() {
    let places = [(("Trøndelag", "Røros"), (7, 6, 9)), (("Nordland", "Bodø"), (8, 5, 4))];
    let whole = counted(&places).finish(None, Some(5));
    let mut counts = BarometerCounts::default();
    for (answers, number) in [
        (answers(Category::Emergency, &[ChangeKind::Service]), 15),
        (answers(Category::Emergency, &[]), 11),
    ] {
        counts.add_answers(&FinalAnswers::single(answers), number);
    }
    counts.fill_up(39);
    let alone = counts.finish(None, Some(5));
    assert_eq!((alone.cases, alone.done, &alone.design), (whole.cases, whole.done, &whole.design));
    assert_eq!(alone.tables.len() + 2, whole.tables.len(), "counties and municipalities");
    assert!(alone.tables.iter().all(|table| whole.tables.contains(table)));
}

#[test]
fn what_was_given_as_another_value_is_counted_but_of_a_chosen_county() {
    let [facet, social, welfare] = ["sector", "social", "welfare"].map(FacetWord::known);
    let read = ReadOtherwise { facet, given: social, today: welfare };
    let mut counts = BarometerCounts::with_facets(vec![CountedFacet {
        facet,
        takes_several: false,
        values: vec![welfare],
    }]);
    let mut answers = answers(Category::Emergency, &[ChangeKind::Service]);
    answers.facets.set(facet, FacetAnswer::of([welfare], false));
    for number in 0..20 {
        let read_otherwise = (number < 3).then_some(read).into_iter().collect();
        let place = ("Nordland", ["Bodø", "Narvik"][number % 2]);
        let case = CaseAnswers { read_otherwise, ..case(place, Some(answers.clone())) };
        counts.add(&case, Some(0));
    }
    let of_facet = |barometer: Barometer| {
        let is_facet = |table: &FigureTable| matches!(table.id, TableId::Facet(_));
        barometer.tables.into_iter().find(is_facet).unwrap().read_otherwise
    };
    assert_eq!(of_facet(counts.clone().finish(None, Some(5))), [(read, 3)]);
    counts.is_chosen_county();
    assert_eq!(of_facet(counts.finish(None, Some(5))), []);
}

fn figure(table: &FigureTable, row: usize, value: &str) -> Figure {
    let place = table.values.iter().position(|known| known.as_str() == value).unwrap();
    table.rows[row].cells[place]
}

/// Cases of which `drawn` of each stratum were drawn and `with` of those are emergencies.
fn sampled(strata: &[(usize, usize, usize)], is_open: bool, are_strata: bool) -> Barometer {
    sampled_and_adjusted(strata, is_open, are_strata, None)
}

fn sampled_and_adjusted(
    strata: &[(usize, usize, usize)],
    is_open: bool,
    are_strata: bool,
    adjustment: Option<AdjustedBy>,
) -> Barometer {
    let mut counts = BarometerCounts::default();
    for (stratum, (size, drawn, with)) in strata.iter().enumerate() {
        let stratum = if are_strata { stratum } else { 0 };
        for place in 0..*size {
            let category = if place < *with { Category::Emergency } else { Category::LongTerm };
            let given = (place < *drawn).then(|| answers(category, &[ChangeKind::Service]));
            counts.add(&case(("", ""), given), (place < *drawn).then_some(stratum));
        }
    }
    let sum = |of: fn(&(usize, usize, usize)) -> usize| strata.iter().map(of).sum();
    let sample = DrawnSample {
        population: sum(|stratum| stratum.0),
        drawn: sum(|stratum| stratum.1),
        strata: are_strata.then(|| strata.iter().map(|(size, ..)| *size).collect()),
        adjustment: adjustment.map(|by| Adjustment { by, groups_without: 0 }),
        is_open,
        origin: DrawOrigin::default(),
    };
    counts.finish(Some(sample), None)
}

#[test]
fn shares_of_a_simple_sample_are_adjusted_to_sizes_and_to_first_answers() {
    // Expected numbers as in tests/corpus/measure, computed with numpy.
    let groups = [(600, 104, 50), (400, 58, 19), (234, 38, 8)];
    let by_county = sampled_and_adjusted(&groups, false, true, Some(AdjustedBy::County));
    assert_eq!(by_county.design.as_str(), "post_stratified_sample");
    let expected = (0.379_87, Some((0.321_321, 0.442_137)), "wilson_effective");
    assert_eq!(emergency(&by_county), expected);
    // First answers emergency, preparedness, long-term, unclear; of each so many drawn, so many finally emergencies.
    let first = [(402, 63, 52), (231, 38, 5), (489, 81, 6), (112, 18, 2)];
    let of_first = Some(AdjustedBy::FirstAnswers("kvam".to_owned()));
    let corrected = sampled_and_adjusted(&first, false, true, of_first.clone());
    assert_eq!(corrected.design.as_str(), "double_sample");
    let (share, interval, _) = emergency(&corrected);
    let (low, high) = interval.unwrap();
    let near = |found: f64, percent: f64| (100.0 * found - percent).abs() < 0.05;
    assert!(near(share, 33.3) && near(low, 29.3) && near(high, 37.6), "{share} {low} {high}");
    let open = sampled_and_adjusted(&first, true, true, of_first);
    assert_eq!(emergency(&open).1, None, "no interval holds at every look");
    // All drawn cases are innovations, so that a share of innovations is one of all.
    let of_innovations = corrected.table(TableId::InnovationCategory).unwrap();
    let share = figure(of_innovations, 0, "emergency").share.unwrap().share;
    assert!(near(share, 33.3), "{share}");
}

fn emergency(barometer: &Barometer) -> (f64, Option<(f64, f64)>, &'static str) {
    let table = barometer.table(TableId::Category).unwrap();
    let share = figure(table, 0, "emergency").share.unwrap();
    let six = crate::measure::numbers::six;
    let interval = share.interval.map(|found| (six(found.low), six(found.high)));
    (six(share.share), interval, share.method)
}

#[test]
fn the_design_decides_which_interval_a_share_has() {
    // Expected numbers by scipy, statsmodels and samplics, as in tests/corpus/measure.
    for (strata, is_open, are_strata, expected) in [
        (vec![(1234, 200, 62)], false, false, (0.31, Some((0.254_704, 0.371_32)), "wilson")),
        (vec![(1234, 200, 62)], true, false, (0.31, Some((0.217_99, 0.414_911)), "anytime")),
        (vec![(1234, 200, 3)], false, false, (0.015, Some((0.004_052, 0.040_519)), "exact")),
        (vec![(300, 25, 0)], false, false, (0.0, Some((0.0, 0.13)), "exact")),
        (vec![(40, 40, 40)], false, false, (1.0, None, "counted")),
        (
            vec![(600, 80, 40), (400, 70, 21), (234, 50, 10)],
            false,
            true,
            (0.378_282, Some((0.318_599, 0.441_895)), "wilson_effective"),
        ),
        (vec![(600, 80, 40), (400, 70, 21)], true, true, (0.42, None, "wilson_effective")),
    ] {
        assert_eq!(emergency(&sampled(&strata, is_open, are_strata)), expected, "{strata:?}");
    }
}

#[test]
fn where_nothing_was_drawn_there_is_no_interval() {
    let part = counted(&[(("", ""), (30, 10, 60))]).finish(None, None);
    assert_eq!((part.design.as_str(), part.cases, part.done), ("not_drawn", 100, 40));
    let share = figure(part.table(TableId::Verdict).unwrap(), 0, "innovation").share.unwrap();
    assert_eq!((share.share, share.interval, share.method), (0.75, None, "not_drawn"));
    let all = counted(&[(("", ""), (30, 10, 0))]).finish(None, None);
    assert_eq!(all.design, Design::AllCases);
}

#[test]
fn cases_outside_the_sample_count_as_cases_alone() {
    let mut counts = BarometerCounts::default();
    let given = Some(answers(Category::Emergency, &[ChangeKind::Service]));
    counts.add(&case(("", ""), given.clone()), Some(0));
    counts.add(&case(("", ""), given), None);
    let sample = DrawnSample {
        population: 2,
        drawn: 1,
        strata: None,
        adjustment: None,
        is_open: false,
        origin: DrawOrigin::default(),
    };
    let barometer = counts.finish(Some(sample), None);
    assert_eq!((barometer.cases, barometer.done), (2, 1));
}

#[test]
fn kinds_are_counted_of_innovations_in_five_and_in_four() {
    use ChangeKind::{Organisation, Process, Product, Service};
    let mut counts = BarometerCounts::default();
    for kinds in [vec![Service], vec![Process, Organisation], vec![Product, Process], vec![]] {
        counts.add(&case(("", ""), Some(answers(Category::LongTerm, &kinds))), Some(0));
    }
    let barometer = counts.finish(None, None);
    let count = |id, value| figure(barometer.table(id).unwrap(), 0, value).count.unwrap();
    let five = ["service", "product", "process", "organisation", "communication", "two_or_more"];
    assert_eq!(five.map(|value| count(TableId::Kinds, value)), [1, 1, 2, 1, 0, 2]);
    let four = ["service", "product", "process_organisation", "communication", "two_or_more"];
    assert_eq!(four.map(|value| count(TableId::KindsInFour, value)), [1, 1, 2, 0, 1]);
    let crossed = barometer.table(TableId::CategoryByKind).unwrap();
    assert_eq!(figure(crossed, 2, "process").count, Some(2));
    assert_eq!(crossed.rows[2].base, Some(3));
}

#[test]
fn a_hidden_count_of_a_county_is_not_the_sum_of_its_municipalities() {
    let barometer = counted(&[
        (("Nordland", "Bodø"), (20, 20, 0)),
        (("Nordland", "Rana"), (10, 10, 0)),
        (("Trøndelag", "Røros"), (2, 10, 0)),
        (("Trøndelag", "Oppdal"), (1, 10, 0)),
        (("Vestland", "Bergen"), (9, 9, 0)),
        (("Vestland", "Voss"), (8, 30, 0)),
    ])
    .finish(None, Some(5));
    let counties = barometer.table(TableId::County).unwrap();
    assert_eq!(counties.suppression, TableSuppression::Cells);
    let shown = |row: &FigureRow| row.cells[0].count;
    assert_eq!(counties.rows.iter().map(shown).collect::<Vec<_>>(), [Some(30), None, None]);
    let municipalities = barometer.table(TableId::Municipality).unwrap();
    let names: Vec<_> = municipalities.rows.iter().map(|row| &row.group).collect();
    let named = |name: &str| FigureGroup::Named(name.to_owned());
    let expected = ["Bergen", "Bodø", "Oppdal", "Rana", "Røros", "Voss"].map(named);
    assert!(names.into_iter().eq(expected.iter()));
    // Vestland is hidden beside Trøndelag, so that its municipalities are too.
    let expected = [None, Some(20), None, Some(10), None, None];
    assert_eq!(municipalities.rows.iter().map(shown).collect::<Vec<_>>(), expected);
    let reports: Vec<usize> = municipalities.rows.iter().map(|row| row.cases).collect();
    assert_eq!(reports, [18, 40, 11, 20, 12, 38], "how many reported is known");
    for row in municipalities.rows.iter().filter(|row| shown(row).is_none()) {
        assert!(row.cells.iter().all(|cell| cell.share.is_none()));
    }
}

#[test]
fn of_a_single_municipality_every_table_is_one_by_place() {
    let single = |numbers| counted(&[(("Trøndelag", "Røros"), numbers)]).finish(None, Some(5));
    let ids = |barometer: &Barometer| barometer.tables.iter().map(|table| table.id).collect();
    let few = single((3, 20, 0));
    let found: Vec<TableId> = ids(&few);
    assert_eq!(found, [TableId::Verdict, TableId::Category]);
    assert!(few.hides_innovations());
    let verdict = few.table(TableId::Verdict).unwrap();
    assert_eq!(figure(verdict, 0, "innovation").count, None);
    assert_eq!(figure(verdict, 0, "not_innovation").count, None, "else it would follow");
    assert!(!single((20, 20, 0)).hides_innovations());
    assert!(single((3, 0, 0)).table(TableId::Verdict).is_none(), "the total would be the count");
    assert!(counted(&[(("", "Røros"), (3, 0, 0))]).finish(None, None).tables.len() > 2);
}

#[test]
fn cases_without_a_place_are_a_row_of_their_own() {
    let barometer =
        counted(&[(("A", "a"), (20, 9, 0)), (("", ""), (20, 9, 0))]).finish(None, Some(5));
    let groups = |id| {
        let rows = barometer.table(id).unwrap().rows.iter();
        rows.map(|row| row.group.clone()).collect::<Vec<_>>()
    };
    let named = |name: &str| FigureGroup::Named(name.to_owned());
    assert_eq!(groups(TableId::County), [named("A"), FigureGroup::Missing]);
    assert_eq!(groups(TableId::Municipality), [named("a"), FigureGroup::Missing]);
    assert!(barometer.table(TableId::Month).is_none());
}

#[test]
fn each_bar_counts_the_cases_that_open_from_it() {
    use ChangeKind::{Organisation, Process, Service};
    let places = [("Nordland", "Bodø"), ("Trøndelag", "Røros"), ("", "")];
    let given = |number: usize| match number % 5 {
        0 => None,
        1 => Some(answers(Category::Emergency, &[])),
        2 => Some(answers(Category::LongTerm, &[Service])),
        3 => Some(answers(Category::LongTerm, &[Process, Organisation])),
        _ => Some(answers(Category::Preparedness, &[Service, Process])),
    };
    let case = |number: usize| CaseAnswers {
        date: Some(format!("2020-0{}-01", 3 + number % 2)),
        sector: [
            CaseSector::FromColumn(FacetWord::known("culture")),
            CaseSector::Answered(FacetWord::known("roads")),
            CaseSector::NotRecognised,
        ][number % 3],
        ..case(places[number % places.len()], given(number))
    };
    let cases: Vec<CaseAnswers> = (0..60).map(case).collect();
    let mut counts = BarometerCounts::default();
    for case in &cases {
        counts.add(case, Some(0));
    }
    let barometer = counts.finish(None, None);
    let mut bars = 0;
    for table in &barometer.tables {
        for place in table.bars() {
            let counted = table.counted(place).unwrap();
            let found = cases.iter().filter(|case| is_counted_by(&counted, case)).count();
            let shown = table.figure(place).count.unwrap_or(table.rows[place.row].cases);
            assert_eq!(found, shown, "{counted:?}");
            bars += 1;
        }
    }
    assert!(bars > 25, "{bars}");
}

proptest! {
    #[test]
    fn no_small_count_by_place_is_shown_or_alone_in_its_row(
        numbers in proptest::collection::vec((0_usize..9, 0_usize..9, 0_usize..3), 1..9),
    ) {
        let names: Vec<(String, String)> =
            (0..numbers.len()).map(|at| (format!("f{}", at % 3), format!("k{at}"))).collect();
        let places: Vec<((&str, &str), Numbers)> = names
            .iter()
            .zip(&numbers)
            .map(|((county, name), numbers)| ((county.as_str(), name.as_str()), *numbers))
            .collect();
        let barometer = counted(&places).finish(None, Some(5));
        for id in [TableId::County, TableId::Municipality] {
            for row in barometer.table(id).iter().flat_map(|table| &table.rows) {
                let small = |cell: &Figure| cell.count.is_some_and(|count| (1..5).contains(&count));
                prop_assert!(!row.cells.iter().any(small), "{row:?}");
                let hidden = row.cells.iter().filter(|cell| cell.count.is_none()).count();
                prop_assert!(hidden != 1, "{row:?}");
                let shown: usize = row.cells.iter().filter_map(|cell| cell.count).sum();
                prop_assert!(hidden == 0 || row.cases - shown >= 1, "{row:?}");
            }
        }
        // What a county hides, its municipalities hide.
        let hides = |row: &&FigureRow| row.cells.iter().any(|cell| cell.count.is_none());
        let county = barometer.table(TableId::County);
        for row in county.iter().flat_map(|table| &table.rows).filter(hides) {
            let FigureGroup::Named(county) = &row.group else { continue };
            let municipality = barometer.table(TableId::Municipality);
            for row in municipality.iter().flat_map(|table| &table.rows) {
                let is_within = matches!(&row.group, FigureGroup::Named(name)
                    if names.iter().any(|(of, known)| of == county && known == name));
                prop_assert!(!is_within || row.cells.iter().all(|cell| cell.count.is_none()));
            }
        }
    }
}
