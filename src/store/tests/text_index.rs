//! The words of reports are found as soon as the reports are there.

use proptest::prelude::*;

use super::*;

fn case(id: &str, title: &str, text: &str) -> CaseRecord {
    let case =
        Case { id: id.into(), title: title.into(), text: Some(text.into()), ..Case::default() };
    let hash = case.text_hash().unwrap();
    CaseRecord::new(case, hash, Vec::new())
}

fn desk() -> TestProject {
    let mut desk = TestProject::empty();
    desk.import(&[
        case("1", "Matkasser", "Frivillige kjørte ut mat mens alle hadde heimekontor."),
        case("2", "Hjemmekontor på rådhuset", "Alle fikk hver sin maskin."),
        case("3", "Video", "Hjemmekontor i Bærum: hjemmekontor med video, og trening på RØROS."),
        case("4", "", ""),
    ]);
    desk
}

fn hits(desk: &TestProject, query: &str) -> Vec<i64> {
    let (hits, total) = desk.reader().text_hits(query, 10).unwrap();
    assert_eq!(hits.len(), total, "{query}");
    hits.into_iter().map(|no| no.0).collect()
}

#[test]
fn every_word_must_begin_one_and_the_title_counts_more() {
    let desk = desk();
    assert_eq!(hits(&desk, "hjemmekont"), [2, 3]);
    assert_eq!(hits(&desk, "RØR baerum"), [3]);
    assert_eq!(hits(&desk, "alle maskin mat"), [0; 0]);
    assert_eq!(hits(&desk, "\"sin maskin\" alle"), [2]);
    assert_eq!(hits(&desk, "\"hjemmekont\""), [0; 0]);
    assert_eq!(hits(&desk, "\"hver sin mask"), [2]);
    assert_eq!(hits(&desk, " – \" * "), [0; 0]);
    assert_eq!(desk.reader().text_hits("alle", 1).unwrap(), (vec![CaseNo(2)], 2));
}

#[test]
fn the_newest_version_is_the_one_that_is_searched() {
    let mut desk = desk();
    let mut changed = case("1", "Matkasser", "Frivillige kjørte ut varme måltider.");
    desk.import(std::slice::from_ref(&changed));
    assert_eq!((hits(&desk, "heimekontor"), hits(&desk, "maltider")), (vec![], vec![1]));
    changed.case.county = Some("Viken".into());
    changed.case.text = None;
    desk.import(&[changed]);
    assert_eq!(hits(&desk, "maltider"), [1], "other columns came, and no text");
    let rules = ImportRules { dry_run: true, ..ImportRules::default() };
    desk.project.import(&[case("9", "Prøve", "")], &origin(), rules).unwrap();
    assert_eq!(hits(&desk, "prøve"), [0; 0]);
}

#[test]
fn tags_are_no_words_and_entities_are_the_letters_they_name() {
    let mut desk = TestProject::empty();
    desk.import(&[case(
        "1",
        "Bl&aring;b&aelig;r <b>p&aring;</b> skolen",
        "<p class=MsoNormal>Fri<b>luft</b>sliv<o:p></o:p></p><p>R&oslash;ros</p><!-- skjult --> <navn>",
    )]);
    for query in ["blåbær på skolen", "friluftsliv", "røros", "navn"] {
        assert_eq!(hits(&desk, query), [1], "{query}");
    }
    for query in ["MsoNormal", "class", "aring", "oslash", "skjult"] {
        assert_eq!(hits(&desk, query), [0; 0], "{query}");
    }
    let heading = &desk.reader().headings(CaseNo(1), 1).unwrap()[0];
    assert_eq!(heading.title, "Blåbær på skolen");
}

#[test]
fn words_are_owed_until_they_are_indexed() {
    let mut desk = TestProject::empty();
    desk.import_alone(&(1..=5).map(|no: i64| record(&no.to_string())).collect::<Vec<_>>());
    let mut desk = desk.reopened();
    assert_eq!(desk.reader().unindexed_reports().unwrap(), 5);
    assert!(desk.project.index_words(&mut || true).unwrap(), "one was taken, and more are left");
    assert_eq!(desk.reader().unindexed_reports().unwrap(), 4);
    desk.index();
    assert_eq!((desk.reader().unindexed_reports().unwrap(), hits(&desk, "tiltak 4")), (0, vec![4]));
    assert!(!desk.project.index_words(&mut || false).unwrap());
}

#[test]
fn of_many_cases_the_words_are_owed_and_so_are_those_of_a_changed_one() {
    let mut desk = TestProject::empty();
    desk.import_alone(&(1..=1_200).map(|no: i64| record(&no.to_string())).collect::<Vec<_>>());
    assert_eq!(desk.reader().unindexed_reports().unwrap(), 1_200);
    // A change of what is owed already owes nothing more.
    let changed = |id: &str| case(id, &format!("Tiltak {id}"), "Nytt");
    desk.import_alone(&[changed("1"), changed("2"), changed("1200")]);
    assert_eq!(desk.reader().unindexed_reports().unwrap(), 1_200);
    desk.index();
    assert_eq!(hits(&desk, "nytt"), [1, 2, 1_200]);
    desk.owe(1, 1_100);
    desk.import_alone(&[changed("1101"), changed("1103")]);
    assert_eq!(desk.reader().unindexed_reports().unwrap(), 1_102);
}

#[test]
fn the_writer_indexes_while_there_is_nothing_to_write() {
    let mut desk = TestProject::empty();
    desk.import_alone(&(1..=1_200).map(|no: i64| record(&no.to_string())).collect::<Vec<_>>());
    let reader = desk.reader();
    let (sender, answers) = std::sync::mpsc::channel();
    let mut writer =
        crate::store::Writer::new(desk.project, move |answer| sender.send(answer).unwrap());
    writer.begin().unwrap();
    while reader.unindexed_reports().unwrap() > 0 {
        std::thread::yield_now();
    }
    let undo = crate::store::Job::Undo {
        reviewer: reviewer("kvam"),
        before: Box::default(),
        at: Moment::from_millis(0),
    };
    writer.send(undo);
    assert_eq!(answers.recv().unwrap(), crate::store::JobReply::Undone(None));
    writer.finish().unwrap();
}

proptest! {
    #[test]
    fn whatever_is_typed_is_searched_for(query in any::<String>(), more in "[\"*():^+a-zA-Z -]{0,20}") {
        let desk = TestProject::with_cases(2);
        let reader = desk.reader();
        prop_assert!(reader.text_hits(&query, 3).is_ok());
        prop_assert!(reader.text_hits(&more, 3).is_ok());
    }
}

#[test]
fn cases_that_share_enough_rare_words_are_alike() {
    let mut desk = TestProject::empty();
    let filler =
        |no: usize| format!("Kommunen prøvde noe nytt med tiltak nummer {no} og delte det.");
    let mut cases: Vec<CaseRecord> =
        (1..=20).map(|no| case(&no.to_string(), "Tiltak", &filler(no))).collect();
    cases.push(case(
        "21",
        "Heimekontor",
        "Kommunen delte ut skjermer og stoler til skolen og alle.",
    ));
    cases.push(case(
        "22",
        "Skjermer",
        "Stoler og skjermer ble kjørt heim til alle på heimekontor.",
    ));
    cases.push(case("23", "Gågate", "Stoler i gata på skolen."));
    desk.import(&cases);
    let alike = |no, limit| desk.reader().lookalikes(CaseNo(no), limit).unwrap();
    assert_eq!(alike(21, 2), [CaseNo(22)], "chairs and the school are no subject of theirs");
    assert_eq!(alike(23, 2), []);
    assert_eq!(alike(22, 1), [CaseNo(21)]);
    assert!(!alike(1, 50).contains(&CaseNo(1)));
    assert_eq!(alike(99, 5), []);
    let alone = TestProject::with_cases(1);
    assert_eq!(alone.reader().lookalikes(CaseNo(1), 5).unwrap(), []);
}
