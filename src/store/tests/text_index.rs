//! The words of reports are found as soon as the reports are there.

use proptest::prelude::*;

use super::*;

fn case(id: &str, title: &str, text: &str) -> CaseRecord {
    let case =
        Case { id: id.into(), title: title.into(), text: Some(text.into()), ..Case::default() };
    let hash = case.text_hash().unwrap();
    CaseRecord::new(case, hash, Vec::new())
}

fn desk() -> Desk {
    let mut desk = Desk::empty();
    desk.import(&[
        case("1", "Matkasser", "Frivillige kjørte ut mat mens alle hadde heimekontor."),
        case("2", "Hjemmekontor på rådhuset", "Alle fikk hver sin maskin."),
        case("3", "Video", "Hjemmekontor i Bærum: hjemmekontor med video, og trening på RØROS."),
        case("4", "", ""),
    ]);
    desk
}

fn hits(desk: &Desk, query: &str) -> Vec<i64> {
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
    changed.county = Some("Viken".into());
    changed.text = None;
    desk.import(&[changed]);
    assert_eq!(hits(&desk, "maltider"), [1], "other columns came, and no text");
    let rules = ImportRules { dry_run: true, ..ImportRules::default() };
    desk.project.import(&[case("9", "Prøve", "")], &origin(), rules).unwrap();
    assert_eq!(hits(&desk, "prøve"), [0; 0]);
}

proptest! {
    #[test]
    fn whatever_is_typed_is_searched_for(query in any::<String>(), more in "[\"*():^+a-zA-Z -]{0,20}") {
        let desk = Desk::with_cases(2);
        let reader = desk.reader();
        prop_assert!(reader.text_hits(&query, 3).is_ok());
        prop_assert!(reader.text_hits(&more, 3).is_ok());
    }
}
