//! Rulings on two copies of a project: which meet, which are contested, and what a merge makes of them.

use super::merge::copies;
use super::rulings::{at, closed, rulings};
use super::*;
use crate::domain::rulings::{DisputeState, RuleNoted, RuledByOthers, RulingAct, WrittenRulings};
use crate::domain::{FinalSource, MergeChoices, MergeSummary};

#[test]
fn rulings_of_two_copies_meet_and_those_that_differ_are_contested_in_both() {
    let [mut a, mut b] = copies(closed());
    for (desk, who, decided) in
        [(&mut a, "per", Category::Emergency), (&mut b, "sola", Category::LongTerm)]
    {
        for no in [1, 2] {
            desk.look(who, no, Some(decided));
        }
        desk.rule(who, 1, Category::LongTerm);
        desk.rule(who, 2, decided);
        let noted = RuleNoted {
            rule: "category.long_term".parse().unwrap(),
            seen: Some(seen(2)),
            note: Some(format!("{who} undres")),
        };
        desk.project.record_rulings(&reviewer(who), vec![RulingAct::Noted(noted)], at()).unwrap();
    }
    let meet = |to: &mut TestProject, from: &TestProject| -> MergeSummary {
        let choices = MergeChoices { accepts_names: true, ..MergeChoices::default() };
        to.project.merge(&[from.path()], &choices, at()).unwrap().remove(0)
    };
    meet(&mut a, &b);
    meet(&mut b, &a);
    assert_eq!(a.digest(), b.digest());
    assert_eq!(a.finals("leder"), b.finals("leder"));
    let adjudicated = (Some(Category::LongTerm), Some(FinalSource::Adjudicated));
    assert_eq!(a.finals("leder")[..2], [adjudicated, (None, Some(FinalSource::Contested))]);
    assert_eq!(a.to_settle("per"), [(2, DisputeState::Contested)]);
    let signs = |desk: &TestProject| {
        let rows = desk.reader().rows(CaseNo(1), 2, &reviewer("leder")).unwrap();
        let [one, two] =
            &desk.reader().rows_of(&[CaseNo(1), CaseNo(2)], &reviewer("leder")).unwrap()[..]
        else {
            panic!("two rows")
        };
        assert_eq!(rows, [one.clone(), two.clone()]);
        (one.ruled.is_some(), two.ruled.is_some())
    };
    assert_eq!(signs(&a), (true, false), "what is contested is not settled");
    let counting = |desk: &TestProject| {
        let rulings = desk.reader().counting_rulings(&anyone()).unwrap().into_iter();
        rulings.map(|ruling| ruling.ruled.seen.case.0).collect::<Vec<_>>()
    };
    assert_eq!(counting(&a), [1, 1]);
    let notes = a.reader().rule_notes(&anyone()).unwrap().into_iter();
    let notes: Vec<_> = notes.map(|(noted, by, _)| (by.to_string(), noted.note)).collect();
    assert_eq!(notes[1], ("sola".to_owned(), Some("sola undres".to_owned())));
    a.rule("per", 2, Category::LongTerm);
    assert_eq!(a.finals("leder")[1], adjudicated, "of one adjudicator the newest counts");
    assert_eq!(signs(&a), (true, true));
    assert_eq!(counting(&a), [1, 1, 2, 2]);
    let ruled = a.reader().rows(CaseNo(2), 1, &reviewer("leder")).unwrap().remove(0).ruled;
    assert_eq!(ruled, Some(complete(Category::LongTerm)));
    assert_eq!((a.faults(), b.faults()), (vec![], vec![]));
}

#[test]
fn a_merge_counts_the_rulings_that_it_ends_also_where_it_is_only_tried() {
    let [mut a, mut b] = copies(closed());
    for no in [1, 2] {
        a.look("sola", no, None);
        a.rule("sola", no, Category::LongTerm);
    }
    b.act("lom", &classify(Category::Preparedness, &[1]));
    for dry_run in [true, false] {
        let choices = MergeChoices { accepts_names: true, dry_run, ..MergeChoices::default() };
        let merged = a.project.merge(&[b.path()], &choices, at()).unwrap().remove(0);
        assert_eq!(merged.lapsed.stale, 1);
    }
    assert_eq!(a.to_settle("sola"), [(1, DisputeState::Stale)]);
}

#[test]
fn what_is_written_of_a_ruling_says_whether_it_counts_and_who_ruled_otherwise() {
    use Category::{Emergency, LongTerm};
    let sola = reviewer("sola");
    let mut desk = closed();
    assert_eq!(desk.rule("per", 1, LongTerm).contested, RuledByOthers::default());
    let otherwise = |written: &WrittenRulings| {
        assert_eq!((written.contested.cases, written.counted_of(1)), (1, 0));
        (written.contested.names(), written.contested.title.clone())
    };
    let per = ("per".to_owned(), "Tiltak 1".to_owned());
    assert_eq!(otherwise(&desk.rule("sola", 1, Emergency)), per);
    // Taken back, that of the other counts; restored, neither does.
    let back = desk.project.take_back_ruling(&sola, &[], at()).unwrap();
    assert_eq!((otherwise(&back), back.instead.names()), (per.clone(), "per".to_owned()));
    let again = desk.project.restore_ruling(&sola, at()).unwrap();
    assert_eq!((otherwise(&again), again.instead), (per.clone(), RuledByOthers::default()));
    // The same by the undo of every act.
    let undone = desk.project.undo(&sola, at()).unwrap().unwrap();
    assert_eq!((otherwise(rulings(&undone)), rulings(&undone).instead.cases), (per.clone(), 1));
    let redone = desk.project.redo(&sola, at()).unwrap().unwrap();
    assert_eq!(otherwise(rulings(&redone)), per);
    // The queue shows it.
    let contested = |desk: &TestProject| {
        let rows = desk.reader().rows(CaseNo(1), 3, &sola).unwrap();
        rows.iter().map(|row| row.is_contested).collect::<Vec<_>>()
    };
    assert_eq!(contested(&desk), [true, false, false]);
    // The other comes to the same.
    let agreed = desk.rule("per", 1, Emergency);
    assert_eq!((agreed.contested, agreed.stale), (RuledByOthers::default(), 0));
    assert_eq!(contested(&desk), [false; 3]);
    assert_eq!(desk.faults(), Vec::<String>::new());
}
