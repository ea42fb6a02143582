//! What a filter means to the project is what it means.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use proptest::prelude::*;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::super::columns;
use super::super::filter::Query;
use super::*;
use crate::domain::folding::sort_key;
use crate::domain::rulings::{Differences, Disputed};
use crate::domain::{
    CodebookIs, Days, Filter, Headers, KindIs, OpenCase, PlaceLookup as _, Sort, Stamp, Stated,
    Subject, TakenCodebook, Term, TextPattern, Verdict, WrittenPlace,
};
use crate::register::in_force;

/// Words and pieces of words, some of them equal as they are folded.
const PIECES: [&str; 25] = [
    "5001",
    "1601",
    "Trondheim",
    "Nes",
    "Akershus",
    "Våler i Østfold",
    "Røros",
    "roros",
    "Ås",
    "as",
    "Nord-Odal",
    "odal",
    "Hjemmekontor",
    "hjemme",
    "video",
    "E-post",
    "covid-19",
    "é",
    "«…»",
    "\"NEAR(a OR",
    "R&oslash;ros",
    "<p class=as>",
    "hjemme<b>kontor</b>",
    "R&D",
    "<as>",
];
const DATES: [&str; 7] =
    ["2020", "2020-03", "mars 2020", "15.03.2020", "2020-03-15", "2021-01-01T10:00", "i fjor"];
const HEADERS: [&str; 4] = ["E-post", "Sektor", "Så \"sær\"\n\\overskrift", "æ"];
const NAMES: [&str; 3] = ["kvam", "Lom Å", "nobody"];

fn words() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..4).prop_map(|words| words.join(" "))
}

fn cases() -> impl Strategy<Value = Vec<Case>> {
    let optional = || prop::option::of(words());
    let date = prop::option::of(prop::sample::select(&DATES[..]).prop_map(str::to_owned));
    let fields = prop::collection::btree_map(
        prop::sample::select(&HEADERS[..]).prop_map(str::to_owned),
        words(),
        0..3,
    );
    let source =
        prop::option::of(prop::sample::select(&["NAV", "nav 2"][..]).prop_map(str::to_owned));
    let case = (words(), optional(), optional(), optional(), date, fields, source).prop_map(
        |(title, text, municipality, county, date, fields, source)| Case {
            source,
            id: String::new(),
            title,
            text,
            municipality,
            county,
            date,
            fields: fields.into_iter().collect(),
            headers: Headers::default(),
        },
    );
    prop::collection::vec(case, 1..6).prop_map(|mut cases| {
        for (case, no) in cases.iter_mut().zip(1..) {
            case.id = format!("Sak-Æ {no}");
        }
        cases
    })
}

/// An act of one of the first two reviewers on a case, or a taking back.
#[derive(Debug, Clone)]
enum FilterStep {
    Answer(usize, usize, Patch),
    Postpone(usize, usize),
    Undo(usize),
    Take(usize),
}

fn steps() -> impl Strategy<Value = Vec<FilterStep>> {
    let patch = (0u8..4, 0u8..4, 0u8..5, 0u8..3, 0u8..3, facet_changes()).prop_map(
        |(category, new, kinds, note, flag, facets)| Patch {
            category: match category {
                0 => Change::Set(CategoryAnswer::Is(Category::Emergency)),
                1 => Change::Set(CategoryAnswer::Unclear),
                2 => Change::Clear,
                _ => Change::Set(CategoryAnswer::Is(Category::LongTerm)),
            },
            new: match new {
                0 => Change::Set(Answer::Yes),
                1 => Change::Set(Answer::No),
                2 => Change::Keep,
                _ => Change::Set(Answer::Unclear),
            },
            kinds: match kinds {
                0 => Change::Set(KindsAnswer::NONE),
                1 => Change::Set(KindsAnswer::Unclear),
                2 => Change::Keep,
                3 => Change::Set(KindsAnswer::Are(KindSet::from_iter([ChangeKind::Product]))),
                _ => Change::Set(KindsAnswer::Are(KindSet::from_iter([
                    ChangeKind::Service,
                    ChangeKind::Process,
                ]))),
            },
            note: [Change::Keep, Change::Clear, Change::Set("se her".to_owned())]
                [usize::from(note)]
            .clone(),
            flag: [Change::Keep, Change::Set(false), Change::Set(true)][usize::from(flag)],
            facets,
        },
    );
    let step = prop_oneof![
        5 => (0usize..2, 0usize..6, patch).prop_map(|(who, case, patch)| FilterStep::Answer(who, case, patch)),
        2 => (0usize..2, 0usize..6).prop_map(|(who, case)| FilterStep::Postpone(who, case)),
        1 => (0usize..2).prop_map(FilterStep::Undo),
        2 => (0usize..3).prop_map(FilterStep::Take),
    ];
    prop::collection::vec(step, 0..10)
}

fn pattern() -> impl Strategy<Value = TextPattern> {
    let piece = prop::sample::select(&PIECES[..]);
    prop_oneof![
        4 => (piece.clone(), any::<bool>()).prop_map(|(text, begins)| TextPattern { text: text.into(), begins }),
        1 => (piece, 1usize..4).prop_map(|(text, letters)| TextPattern::beginning(text.chars().take(letters).collect::<String>())),
        1 => words().prop_map(TextPattern::whole),
        1 => "[ -~]{0,6}".prop_map(TextPattern::beginning),
        1 => (1..7).prop_map(|no| TextPattern::whole(format!("SAK-æ {no}"))),
        1 => Just(TextPattern::beginning("nav")),
    ]
}

fn patterns() -> impl Strategy<Value = Vec<TextPattern>> {
    prop::collection::vec(pattern(), 0..3)
}

fn set<T: Ord + Copy + std::fmt::Debug + 'static>(
    values: &'static [T],
) -> impl Strategy<Value = BTreeSet<T>> {
    prop::collection::btree_set(prop::sample::select(values), 0..3)
}

fn term() -> impl Strategy<Value = Term> {
    const CATEGORIES: &[Option<CategoryAnswer>] = &[
        None,
        Some(CategoryAnswer::Unclear),
        Some(CategoryAnswer::Is(Category::Emergency)),
        Some(CategoryAnswer::Is(Category::LongTerm)),
    ];
    const NEWNESS: &[Option<Answer>] =
        &[None, Some(Answer::Yes), Some(Answer::No), Some(Answer::Unclear)];
    const KINDS: &[KindIs] = &[
        KindIs::Kind(ChangeKind::Service),
        KindIs::Kind(ChangeKind::Product),
        KindIs::Kind(ChangeKind::Process),
        KindIs::NoneOfThem,
        KindIs::Unclear,
        KindIs::Missing,
    ];
    const FACET_VALUES: &[Option<&str>] =
        &[None, Some("culture"), Some("arts"), Some("leisure"), Some("county"), Some("unclear")];
    const VERDICTS: &[Verdict] =
        &[Verdict::Innovation, Verdict::NotInnovation, Verdict::Undetermined];
    let day = prop::option::of((2019i16..2022, 1i8..13, 1i8..29));
    let day = day.prop_map(|day| day.map(|(y, m, d)| Date::new(y, m, d).unwrap()));
    prop_oneof![
        patterns().prop_map(Term::Municipality),
        patterns().prop_map(Term::County),
        patterns().prop_map(Term::Title),
        patterns().prop_map(Term::Id),
        patterns().prop_map(Term::Source),
        patterns().prop_map(Term::Round),
        (prop::sample::select(&HEADERS[..]), patterns())
            .prop_map(|(name, values)| Term::Field { name: name.to_uppercase(), values }),
        (day.clone(), day).prop_map(|(from, to)| Term::Date { from, to }),
        prop::sample::select(vec![Stated::Municipality, Stated::County, Stated::Date])
            .prop_map(Term::Without),
        set(CATEGORIES).prop_map(Term::Category),
        set(NEWNESS).prop_map(Term::New),
        set(KINDS).prop_map(Term::Kind),
        set(VERDICTS).prop_map(Term::Verdict),
        (prop::sample::select(&["sector", "partners", "stage"][..]), set(FACET_VALUES)).prop_map(
            |(facet, values)| Term::Facet {
                facet: facet.parse().unwrap(),
                values: values.into_iter().map(|value| Some(value?.parse().unwrap())).collect(),
            }
        ),
        prop::sample::select(vec![
            CodebookIs::Old,
            CodebookIs::Before("K1.2".to_owned()),
            CodebookIs::Before("K9".to_owned()),
            CodebookIs::Hash(editions()[1].sha256.to_string()[..8].to_owned()),
        ])
        .prop_map(|codebook| Term::Codebook([codebook].into())),
        set(&Disputed::ALL).prop_map(Term::Differs),
        Just(Term::Differs(BTreeSet::new())),
        prop::collection::btree_set((0_i64..8).prop_map(CaseNo), 0..3).prop_map(Term::Reserved),
        prop::collection::btree_set((0_i64..8).prop_map(CaseNo), 0..3).prop_map(Term::Draft),
        prop::sample::select(vec![
            Term::Classified,
            Term::Unclassified,
            Term::Flagged,
            Term::Noted,
            Term::Postponed,
            Term::Changed,
        ]),
        pattern().prop_map(Term::Text),
    ]
}

fn filters() -> impl Strategy<Value = Filter> {
    let name = prop::sample::select(&["kvam", "KVAM", "lom å", "nobody"][..])
        .prop_map(|name| Filter::Is(Term::Reviewer(reviewer(name))));
    let leaf =
        prop_oneof![8 => term().prop_map(Filter::Is), 1 => name.clone(), 1 => Just(Filter::All)];
    leaf.prop_recursive(3, 12, 3, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Filter::And),
            (name.clone(), inner.clone()).prop_map(|(name, part)| Filter::And(vec![name, part])),
            prop::collection::vec(inner.clone(), 0..4).prop_map(Filter::Or),
            inner.prop_map(|part| Filter::Not(Box::new(part))),
        ]
    })
}

/// A project with these cases, on which these things were done; one in three reports has changed
/// since.
fn project(cases: &[Case], steps: &[FilterStep]) -> TestProject {
    let record = |case: &Case| {
        let hash = case.text_hash().unwrap_or(TextHash::new("", "erased"));
        CaseRecord::new(case.clone(), hash, Vec::new())
    };
    let mut desk = TestProject::empty();
    desk.import(&cases.iter().map(record).collect::<Vec<_>>());
    for step in steps {
        let on = |case: &usize| {
            let no = CaseNo(i64::try_from(case % cases.len()).unwrap() + 1);
            SeenCase { case: no, text: record(&cases[case % cases.len()]).text_sha256 }
        };
        match step {
            FilterStep::Answer(who, case, patch) => {
                desk.act(NAMES[*who], &Act::answered(patch.clone(), on(case)));
            }
            FilterStep::Postpone(who, case) => {
                desk.act(NAMES[*who], &Act::Postponed { case: on(case) });
            }
            FilterStep::Undo(who) => drop(desk.undo(NAMES[*who])),
            FilterStep::Take(edition) => {
                let edition = &editions()[*edition];
                desk.project.take_codebook(&reviewer("kvam"), edition, Moment::now()).unwrap();
            }
        }
    }
    let changed = cases.iter().step_by(3).map(|case| {
        let text = case.text.as_ref().map(|text| format!("{text} endret"));
        record(&Case { text, county: None, ..case.clone() })
    });
    desk.import(&changed.collect::<Vec<_>>());
    desk
}

/// Every case as it lies open, and its standing with everyone.
fn subjects(reader: &Reader) -> Vec<(OpenCase, BTreeMap<Reviewer, Standing>)> {
    let open = |no, name: &str| reader.case(CaseNo(no), &reviewer(name)).unwrap().unwrap();
    (1..=reader.case_count().unwrap())
        .map(|no| {
            let standings = NAMES[..2].iter().map(|name| (reviewer(name), open(no, name).standing));
            (open(no, "desk"), standings.collect())
        })
        .collect()
}

/// Three editions: the second gives a value another name and another meaning, the third makes two values one.
fn editions() -> [TakenCodebook; 3] {
    let edition = |no: u8, sector: &str, changes: serde_json::Value| {
        let text = format!(
            r#"{{"facets":[{{"id":"sector","values":[{sector}]}},{{"id":"partners","values":[{{"id":"county"}},{{"id":"state"}}]}}]}}"#
        );
        TakenCodebook {
            sha256: TextHash(Sha256::digest(text.as_bytes()).into()),
            name: "own".to_owned(),
            edition: no.to_string(),
            changes,
            text: Some(text),
        }
    };
    [
        edition(1, r#"{"id":"culture"},{"id":"sport"}"#, json!({})),
        edition(
            2,
            r#"{"id":"arts"},{"id":"sport"}"#,
            json!({"renamed": {"sector.culture": "sector.arts"}, "meaning": ["K1.2"]}),
        ),
        edition(
            3,
            r#"{"id":"leisure"}"#,
            json!({"merged": {"sector.arts": "sector.leisure", "sector.sport": "sector.leisure"}}),
        ),
    ]
}

/// Returns the codebooks under which acts were done, by their stamps.
fn codebooks(reader: &Reader) -> BTreeMap<Stamp, TextHash> {
    reader
        .ask(|conn| {
            conn.prepare("SELECT lamport, id, codebook FROM event WHERE codebook IS NOT NULL")?
                .query_map([], |row| Ok((columns::stamp(row, 0)?, row.get(2)?)))?
                .collect()
        })
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_project_gives_the_cases_that_match(
        cases in cases(),
        steps in steps(),
        filters in prop::collection::vec((filters(), 0usize..3), 24),
        indexed in 0..4,
    ) {
        let mut desk = project(&cases, &steps);
        desk.owe(1, i64::try_from(cases.len()).unwrap());
        for _ in 0..indexed {
            desk.project.index_words(&mut || true).unwrap();
        }
        if indexed == 3 {
            desk.index();
        }
        let reader = desk.reader();
        let subjects = subjects(&reader);
        let (reading, codebooks) = (reader.codebook_reading().unwrap(), codebooks(&reader));
        for (filter, who) in filters {
            let who = reviewer(NAMES[who]);
            let expected: Vec<CaseNo> = subjects
                .iter()
                .filter(|(open, standings)| {
                    let (case, hash, places) = (&open.case, open.hash, in_force());
                    let (is_hidden, rounds) = (false, &[]);
                    let (reading, codebooks) = (&reading, &codebooks);
                    let answers = standings.values().map(|of| of.classification.answers.clone());
                    let differences = &Differences::of(&answers.collect::<Vec<_>>());
                    let subject = Subject {
                        no: open.no,
                        case,
                        hash,
                        standings,
                        is_hidden,
                        rounds,
                        differences,
                        settlement: &crate::domain::rulings::Settlement::Open,
                        places,
                        reading,
                        codebooks,
                    };
                    filter.matches(subject, &who)
                })
                .map(|(open, _)| open.no)
                .collect();
            let found = reader.filtered(&filter, Sort::Import, &Viewer::from(&who)).unwrap();
            prop_assert_eq!(found, expected, "{:?} {}", filter, who);
        }
    }

    #[test]
    fn the_order_is_the_one_asked_for(cases in cases()) {
        let desk = project(&cases, &[]);
        let reader = desk.reader();
        let mut subjects = subjects(&reader);
        for sort in Sort::ALL {
            subjects.sort_by_key(|(OpenCase { no, case, .. }, _)| {
                let of = |text: &Option<String>| sort_key(text.as_deref().unwrap_or_default());
                let key = match sort {
                    Sort::Import => String::new(),
                    Sort::Title => sort_key(&case.title),
                    Sort::Municipality => {
                        let place = in_force().of(WrittenPlace::of(case));
                        let name = place.and_then(|place| in_force().name(place));
                        name.map_or_else(|| of(&case.municipality), sort_key)
                    }
                    Sort::Date => case
                        .date
                        .as_deref()
                        .and_then(Days::parse)
                        .map_or("undated".to_owned(), |days| days.first.to_string()),
                };
                (key, *no)
            });
            let expected: Vec<CaseNo> = subjects.iter().map(|(open, _)| open.no).collect();
            prop_assert_eq!(reader.filtered(&Filter::All, sort, &viewer("kvam")).unwrap(), expected);
        }
    }
}

/// How SQLite goes about a filter, a step a line.
fn plan(reader: &Reader, filter: &Filter, sort: Sort) -> Vec<String> {
    reader
        .ask(|conn| {
            let Query { sql, values } = Query::new(conn, filter, sort, &viewer("kvam"))?;
            conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?
                .query_map(rusqlite::params_from_iter(values), |row| row.get(3))?
                .collect()
        })
        .unwrap()
}

#[test]
fn no_report_is_read_for_what_is_kept_elsewhere() {
    let mut desk = TestProject::with_cases(3);
    desk.act("kvam", &classify(Category::Emergency, &[1]));
    let reader = desk.reader();
    let is = |term| Filter::Is(term);
    let words = || vec![TextPattern::whole("Fjordvik")];
    let by_lom = Filter::And(vec![is(Term::Reviewer(reviewer("lom"))), is(Term::Flagged)]);
    let mut steps = BTreeSet::new();
    for (filter, sort) in [
        (Filter::And(vec![is(Term::Category([None].into())), by_lom]), Sort::Import),
        (is(Term::Unclassified), Sort::Title),
        (Filter::Or(vec![is(Term::Municipality(words())), is(Term::County(words()))]), Sort::Date),
        (is(Term::Title(words())), Sort::Municipality),
        (is(Term::Text(TextPattern::beginning("tiltak"))), Sort::Import),
    ] {
        steps.extend(plan(&reader, &filter, sort));
    }
    let begins = |step: &String, of: &str| step.starts_with(of);
    for step in &steps {
        let reads_reports = step.contains(" v ") || step.contains("case_version");
        assert!(!reads_reports || step.contains("COVERING INDEX"), "{step}");
        assert!(!begins(step, "SCAN s0") && !begins(step, "SCAN s1"), "{step}");
    }
    assert!(steps.iter().any(|step| begins(step, "SEARCH v USING COVERING INDEX case_heading")));
    assert!(steps.iter().any(|step| begins(step, "SEARCH s1 USING PRIMARY KEY")), "{steps:?}");
    assert!(steps.iter().any(|step| step.contains("case_text VIRTUAL TABLE")), "{steps:?}");
}
