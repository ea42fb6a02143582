//! The page of agreement, at the sizes at which people work.

use super::scenes::{at_work, drawn, rows};
use crate::domain::FacetWord;
use crate::domain::agreement::{
    AgreementOverview, AgreementWindow, AnswersAgain, ComparedAnswers, ComparedRound, GivenValue,
    Measured, NamedCoefficient, PairAgreement, QuestionAgain, QuestionAgreement, ReviewerAgain,
    ValueAgain,
};
use crate::domain::{CountedVersions, Moment};
use crate::review::{Action, Command, Reply};
use crate::words::Language;

fn value(value: f64, interval: Option<(f64, f64)>) -> Measured {
    Measured::Value { value, interval, is_rough: true, is_few: interval.is_none() }
}

fn of(question: &'static str, kappa: Option<f64>) -> QuestionAgreement {
    let pair = |second: &str| PairAgreement {
        reviewers: ["kvam".to_owned(), second.to_owned()],
        units: 22,
        percent: value(0.79, None),
        headline: value(0.63, Some((0.37, 0.89))),
        ac1: kappa.map(|_| value(0.74, None)),
    };
    let coefficients = match kappa {
        Some(_) => vec!["percent", "conger", "fleiss", "alpha", "ac1", "bp"],
        None => vec!["percent-masi", "alpha-masi", "alpha-jaccard", "alpha-exact"],
    };
    let named = |id: &str| NamedCoefficient {
        id: id.to_owned(),
        measured: value(0.6, Some((0.34, 0.86))),
        errors: [Some(0.126), Some(0.131)],
    };
    QuestionAgreement {
        question: question.into(),
        units: 22,
        percent: value(0.79, None),
        kappa: kappa.map(|kappa| value(kappa, None)),
        alpha: value(0.6, Some((0.34, 0.86))),
        ac1: kappa.map(|_| value(0.74, Some((0.54, 0.94)))),
        is_paradox: true,
        only: None,
        values: vec![GivenValue {
            value: FacetWord::known(if question == "category" { "emergency" } else { "service" }),
            given: 14,
            specific: Some(0.75),
            alpha: Some(Measured::NotDefined),
        }],
        alike: vec![(FacetWord::known("emergency"), 9)],
        against: vec![(FacetWord::known("emergency"), FacetWord::unclear(), 3)],
        pairs: vec![pair("lom"), pair("sola")],
        coefficients: coefficients.into_iter().map(named).collect(),
    }
}

/// Returns answers of three reviewers in a round with a goal.
pub(super) fn compared() -> AgreementOverview {
    let at = Moment::from_millis(1_600_000_000_000);
    let name = "hoved".to_owned();
    let round = ComparedRound {
        name,
        opened_at: at,
        closed_at: at,
        goal: Some(0.8),
        calibration: None,
        unsettled: None,
    };
    let sets = [of("kinds", None), of("kinds_in_four", None), of("kinds_without_unclear", None)];
    let mut questions = vec![of("category", Some(0.63))];
    questions.extend(sets);
    AgreementOverview::Compared(Box::new(ComparedAnswers {
        round: Some(round),
        is_settled: false,
        closed_rounds: 1,
        cases: 22,
        reviewers: ["kvam", "lom", "sola"].map(str::to_owned).to_vec(),
        label: "blind",
        other_text: 1,
        codebooks: CountedVersions::default(),
        in_batches: 2,
        late: 0,
        after_look: 3,
        questions,
        windows: Vec::new(),
    }))
}

/// Returns what a reviewer answered to twenty own old cases, then and now.
pub(super) fn again() -> AgreementOverview {
    let AgreementOverview::Compared(found) = compared() else { return compared() };
    let drifted = ValueAgain {
        value: "long_term".parse().unwrap(),
        then: 12,
        now: 8,
        gained: 0,
        lost: 4,
        probability: Some(0.125),
    };
    let question = QuestionAgain {
        question: "category".into(),
        units: 20,
        percent: value(0.75, None),
        kappa: Some(value(0.53, Some((0.2, 0.86)))),
        ac1: Some(value(0.682, Some((0.415, 0.948)))),
        values: vec![drifted, ValueAgain { lost: 0, probability: None, ..drifted }],
    };
    let reviewer = ReviewerAgain {
        reviewer: "kvam".to_owned(),
        cases: 20,
        given: 20,
        questions: vec![question],
    };
    AgreementOverview::Again(Box::new(AnswersAgain {
        round: found.round.unwrap(),
        closed_rounds: 2,
        reviewers: vec![reviewer],
    }))
}

#[test]
fn own_old_cases_are_compared_with_their_probability_of_so_uneven_a_split() {
    let page = |language, width, height| {
        let sitting = at_work(language).keys("A").arrives(Reply::Agreement(0, Box::new(again())));
        rows(&drawn(&sitting.state, language, width, height)).join("\n")
    };
    let shown = page(Language::English, 80, 24);
    for part in
        ["kvam: 20 of 20 cases", "75% alike of 20", "12 then, 8 now · gained 0, lost 4 · p 0.125"]
    {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let narrow = page(Language::Bokmal, 40, 24);
    let words = narrow.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("p 0,125"), "{narrow}");
}

#[test]
fn where_no_two_read_the_same_text_the_page_says_so_and_how_to_go_on() {
    let shown = |other_text, is_of_round| {
        let AgreementOverview::Compared(mut none) = compared() else { return String::new() };
        let round = none.round.take().filter(|_| is_of_round);
        (none.round, none.cases, none.other_text) = (round, 0, other_text);
        let found = Reply::Agreement(0, Box::new(AgreementOverview::Compared(none)));
        let sitting = at_work(Language::English).keys("A").arrives(found);
        rows(&drawn(&sitting.state, Language::English, 120, 40)).join("\n")
    };
    assert!(shown(0, false).contains("from two reviewers yet"));
    let other_text = shown(2, false);
    assert!(other_text.contains("who read the same text") && !other_text.contains("merge"));
    // A round that is closed gets no more answers.
    let closed = shown(0, true);
    assert!(closed.contains("Round “hoved” is closed, and no case in it has answers"), "{closed}");
    assert!(!closed.contains("when another reviewer"), "{closed}");
}

#[test]
fn windows_within_one_day_are_not_shown_as_something_over_time() {
    let hour = 3_600_000;
    let shown = |last: i64| {
        let AgreementOverview::Compared(mut found) = compared() else { return String::new() };
        let at = |hours| Moment::from_millis(1_600_000_000_000 + hours * hour);
        let window = |from, to| AgreementWindow {
            from: at(from),
            to: at(to),
            cases: 20,
            codebooks: Vec::new(),
            questions: vec![("category".into(), value(0.75, None), value(0.63, None))],
        };
        found.windows = vec![window(0, 1), window(2, last)];
        let found = Reply::Agreement(0, Box::new(AgreementOverview::Compared(found)));
        let sitting = at_work(Language::English).keys("A").arrives(found);
        rows(&drawn(&sitting.state, Language::English, 120, 80)).join("\n")
    };
    assert!(!shown(3).contains("Over time") && shown(30).contains("Over time"));
}

#[test]
fn a_next_round_is_offered_only_where_there_is_one() {
    let page = |found: AgreementOverview| {
        let sitting =
            at_work(Language::English).keys("A").arrives(Reply::Agreement(0, Box::new(found)));
        rows(&drawn(&sitting.state, Language::English, 120, 40)).join("\n")
    };
    assert!(page(compared()).contains("n round or all"));
    let AgreementOverview::Compared(mut of_all) = compared() else { return };
    (of_all.round, of_all.closed_rounds) = (None, 0);
    let shown = page(AgreementOverview::Compared(of_all));
    assert!(!shown.contains("n round or all") && shown.contains("d differences"), "{shown}");
    let hidden = page(AgreementOverview::Hidden(Vec::new()));
    for hint in ["n round or all", "d differences", "p pairs", "e export"] {
        assert!(!hidden.contains(hint), "{hint} leads nowhere: {hidden}");
    }
}

#[test]
fn all_columns_are_there_at_80_and_whiskers_where_it_is_wide() {
    let page = |keys: &str, width, height| {
        let sitting =
            at_work(Language::Bokmal).keys("A").arrives(Reply::Agreement(0, Box::new(compared())));
        rows(&drawn(&sitting.keys(keys).state, Language::Bokmal, width, height)).join("\n")
    };
    let usual = page("", 80, 24);
    let row = "▸ Kategori          22      79   0,63  0,60 ~[0,34 0,86]  0,74 ~[0,54 0,94]";
    assert!(usual.contains(row), "{usual}");
    assert!(usual.contains("Ikke nådd: Kategori, Nytt.") && !usual.contains('┤'), "{usual}");
    assert!(usual.contains("Oftest mot hverandre: Nød mot Uklart (3 saker)"), "{usual}");
    // Blank rows set tables and sentences apart.
    let is_blank_before = |shown: &str, said: &str| {
        let rows: Vec<&str> = shown.lines().collect();
        let at = rows.iter().position(|row| row.contains(said)).unwrap();
        rows[at - 1].trim().is_empty()
    };
    let long = page("", 120, 60);
    assert!(is_blank_before(&long, "Oftest mot hverandre"), "{long}");
    let next = page("Tab", 80, 40);
    assert!(next.contains("▸ Nytt ") && next.contains("    uten uklart"), "{next}");
    assert!(next.contains("Det to saksbehandlere valgte"), "{next}");
    let in_four = page("Tab Tab", 100, 40);
    assert!(in_four.contains("Prosess og organisering regnes som ett slag her."), "{in_four}");
    assert!(page("", 140, 40).contains("├────│───┤") || page("", 140, 40).contains('┤'));
    let narrow = page("", 40, 24);
    assert!(narrow.contains("▸ Kategori") && narrow.contains("0,60 ~[0,34 0,86]"), "{narrow}");
}

#[test]
fn the_page_begins_in_plain_words_and_what_its_numbers_mean_is_with_its_keys() {
    let page = |found: AgreementOverview, keys: &str, (width, height)| {
        let sitting =
            at_work(Language::Bokmal).keys("A").arrives(Reply::Agreement(0, Box::new(found)));
        rows(&drawn(&sitting.keys(keys).state, Language::Bokmal, width, height)).join("\n")
    };
    let usual = page(compared(), "", (80, 24));
    let at = |text: &str| usual.find(text).unwrap_or_else(|| panic!("{text}: {usual}"));
    let how = at("Hvor ofte to svarer likt på samme sak:");
    assert!(how < at("Kategori 79 %, Nytt 79 %."), "{usual}");
    let most = at("Minst like er svarene på «Kategori» og «Nytt».");
    assert!(how < most && most < at("kappa"), "{usual}");
    assert!(!usual.contains("Krippendorff selv"), "{usual}");
    // Only what is ahead of all others is named alone.
    let AgreementOverview::Compared(mut one) = compared() else { return };
    one.questions[1].percent = value(0.81, None);
    let ahead = page(AgreementOverview::Compared(one.clone()), "", (120, 40));
    let most = "Minst like er svarene på «Kategori», oftest Nød mot Uklart (3 saker).";
    assert!(ahead.contains(most), "{ahead}");
    let known = FacetWord::known;
    one.questions[0].against.push((known("preparedness"), known("long_term"), 3));
    let tied = page(AgreementOverview::Compared(one), "", (120, 40));
    assert!(tied.contains("Minst like er svarene på «Kategori». Snakk om"), "{tied}");
    let explained = page(compared(), "?", (160, 60));
    assert!(explained.contains("Hva tallene på siden betyr"), "{explained}");
    assert!(explained.contains("Krippendorff selv"), "{explained}");
    let found = page(compared(), "", (160, 60));
    let share = "«Kategori»: 79 % av parene av svar på samme sak er like (22 saker).";
    assert!(found.contains(share), "{found}");
    let AgreementOverview::Compared(mut of_sets) = compared() else { return };
    let second = of_sets.questions[1].values[0].clone();
    of_sets.questions[1].values.push(second);
    let of_sets = page(AgreementOverview::Compared(of_sets), "Tab", (160, 60));
    assert!(of_sets.contains("Saker der bare den ene svarte det i raden"), "{of_sets}");
    let AgreementOverview::Compared(mut settled) = compared() else { return };
    settled.is_settled = true;
    let settled = page(AgreementOverview::Compared(settled), "", (120, 40));
    assert!(settled.contains("Alle uenighetene er avgjort.") && !settled.contains("Snakk om"));
    let AgreementOverview::Compared(mut alike) = compared() else { return };
    alike.questions.iter_mut().for_each(|of| of.percent = value(1.0, None));
    let alike = page(AgreementOverview::Compared(alike), "", (120, 40));
    assert!(alike.contains("Ingen har svart ulikt"), "{alike}");
}

#[test]
fn intervals_are_promised_above_the_coefficients_only_where_there_are_some() {
    let page = |interval| {
        let AgreementOverview::Compared(mut found) = compared() else { return String::new() };
        for row in &mut found.questions[0].coefficients {
            row.measured = value(0.6, interval);
        }
        let found = Reply::Agreement(0, Box::new(AgreementOverview::Compared(found)));
        let sitting = at_work(Language::Bokmal).keys("A").arrives(found);
        let sitting = sitting.arrives(Action::Do(Command::Coefficients));
        rows(&drawn(&sitting.state, Language::Bokmal, 120, 40)).join("\n")
    };
    assert!(page(Some((0.34, 0.86))).contains("Mål for «Kategori», med 95"));
    let few = page(None);
    assert!(few.contains("Mål for «Kategori»") && !few.contains("med 95"), "{few}");
}
