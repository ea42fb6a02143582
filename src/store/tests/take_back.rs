//! Taking deliveries back.

use std::sync::atomic::{AtomicI64, Ordering};

use proptest::prelude::*;

use super::super::{StoreError, backups};
use super::*;
use crate::domain::{JournalKind, MergeChoices, TakeBackRefusal, TakenBack};

/// A time that no delivery and no backup had before.
pub(super) fn now() -> Moment {
    static TIMES: AtomicI64 = AtomicI64::new(10_000);
    Moment::from_millis(TIMES.fetch_add(1, Ordering::Relaxed))
}

impl TestProject {
    /// Imports a file of this name.
    pub(super) fn deliver(&mut self, file: &str, records: &[CaseRecord]) {
        let records: Vec<CaseRecord> = records.iter().cloned().map(rehashed).collect();
        self.project.import(&records, &Origin::new(file, now()), ImportRules::default()).unwrap();
    }

    pub(super) fn take_back(&mut self, no: i64) -> Result<TakenBack, StoreError> {
        let preview = self.reader().take_back_preview(no);
        let done = self.project.take_back(no, now()).map(|(taken_back, _)| taken_back);
        assert_eq!(preview, done, "the preview says what is done");
        done
    }

    pub(super) fn refusal(&mut self, no: i64) -> TakeBackRefusal {
        match self.take_back(no) {
            Err(StoreError::NotTakenBack { why, .. }) => why,
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn ids(&self) -> Vec<String> {
        self.records().into_iter().map(|record| record.case.id).collect()
    }

    /// What must hold whatever came and went.
    pub(super) fn verify(&mut self) {
        self.index();
        assert_eq!(self.faults(), Vec::<String>::new());
        let conn = self.project.connection();
        let count = self.reader().case_count().unwrap();
        let astray: i64 = conn
            .query_row(
                "SELECT count(*) FROM delivered d WHERE first > last OR first < 1 OR last > ?1
                   OR EXISTS (SELECT 1 FROM delivered o WHERE o.journal = d.journal
                       AND o.first <> d.first AND o.first BETWEEN d.first AND d.last)",
                [count],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(astray, 0, "deliveries have cases that are there, each once");
        let (rearranging, unused): (i64, i64) = conn
            .query_row(
                "SELECT (SELECT count(*) FROM rearranging), (SELECT count(*) FROM header_row
                 WHERE no NOT IN (SELECT header_row FROM case_version WHERE header_row NOT NULL))",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .unwrap();
        assert_eq!((rearranging, unused), (0, 0));
        for record in self.records().into_iter().filter(|record| record.case.text.is_some()) {
            let words = format!("\"tiltak {}\"", record.case.id);
            let (hits, _) = self.reader().text_hits(&words, 9).unwrap();
            let ids = hits.iter().map(|no| self.reader().case_id(*no).unwrap().unwrap().1);
            assert!(ids.collect::<Vec<_>>().contains(&record.case.id), "{words} is found");
        }
    }
}

pub(super) fn reworded(id: &str, how: &str) -> CaseRecord {
    with(record(id), |case| case.text = Some(format!("{how} om tiltak {id}.")))
}

fn under(headers: &str, record: CaseRecord) -> CaseRecord {
    with(record, |case| {
        case.headers =
            [(headers.to_owned(), None), ("Tittel".to_owned(), None)].into_iter().collect();
    })
}

fn on(act: Category, record: &CaseRecord, no: i64) -> Act {
    let text = rehashed(record.clone()).text_sha256;
    Act::answered(Patch::answers(&complete(act)), SeenCase { case: CaseNo(no), text })
}

#[test]
fn a_wrong_file_is_taken_back_and_the_project_is_what_it_was() {
    let mut desk = TestProject::empty();
    desk.deliver("rett.csv", &[record("1"), record("2"), record("3")]);
    desk.act("kvam", &on(Category::Emergency, &record("2"), 2));
    let (before, records) = (desk.digest(), desk.records());
    desk.deliver(
        "feil.csv",
        &[reworded("1", "Feil"), under("Feil", record("8")), record("3"), record("9")],
    );
    assert_ne!(desk.digest(), before);

    let taken_back = desk.take_back(2).unwrap();
    let TakenBack { no, ref file, versions, kept, .. } = taken_back;
    let cases = taken_back.cases();
    assert_eq!((no, &file[..], cases, versions, kept), (2, "feil.csv", 2, 1, 2));
    assert_eq!((desk.digest(), desk.records()), (before, records));
    desk.verify();
    let journal = desk.reader().journal().unwrap();
    let marked: Vec<(JournalKind, bool, Option<i64>)> =
        journal.iter().map(|entry| (entry.kind, entry.is_taken_back, entry.target)).collect();
    let import = JournalKind::Import;
    let take_back = (JournalKind::TakeBack, false, Some(2));
    assert_eq!(marked, [(import, false, None), (import, true, None), take_back]);
    assert_eq!(desk.reader().newest_origin().unwrap().unwrap().file, "rett.csv");
    let [backup] = &backups(&desk.path())[..] else { panic!("one backup") };
    assert!(!backup.is_daily);
    assert_eq!(Reader::open(&backup.path).unwrap().case_count().unwrap(), 5);
    // What was taken back can come again.
    desk.deliver("feil.csv", &[record("9")]);
    assert_eq!(desk.ids(), ["1", "2", "3", "9"]);
}

#[test]
fn what_an_act_speaks_of_is_not_taken_back() {
    let mut desk = TestProject::empty();
    desk.deliver("a.csv", &[record("1"), record("2"), record("3")]);
    desk.act("kvam", &on(Category::Emergency, &record("2"), 2));
    desk.act("kvam", &postpone(3));
    desk.undo("kvam").unwrap();
    assert!(desk.reader().last_delivery().unwrap().unwrap().has_acts, "before it is asked about");
    let before = desk.digest();
    let has_acts = |ids: &[&str], title: &str| TakeBackRefusal::HasActs {
        ids: ids.iter().copied().map(String::from).collect(),
        title: title.into(),
    };
    assert_eq!(desk.refusal(1), has_acts(&["2", "3"], &record("2").case.title));

    // Someone has decided on the new words of the second, and on the old ones of the first.
    desk.deliver("b.csv", &[reworded("1", "Ny"), reworded("2", "Ny")]);
    assert!(!desk.reader().last_delivery().unwrap().unwrap().has_acts, "they are of before");
    desk.act("lom", &on(Category::LongTerm, &record("1"), 1));
    let answer = on(Category::LongTerm, &reworded("2", "Ny"), 2);
    desk.act("lom", &answer);
    assert_eq!(desk.refusal(2), has_acts(&["2"], &reworded("2", "Ny").case.title));
    assert_eq!(backups(&desk.path()), [], "a refusal needs no backup");
    desk.verify();
    assert_ne!(desk.digest(), before);
}

#[test]
fn a_version_with_the_same_words_goes_though_a_decision_was_made_on_them() {
    let mut desk = TestProject::empty();
    desk.deliver("a.csv", &[record("1")]);
    let moved = with(record("1"), |case| case.municipality = Some("Vikfjord".into()));
    desk.deliver("b.csv", &[moved]);
    desk.act("kvam", &on(Category::Emergency, &record("1"), 1));
    assert_eq!(desk.take_back(2).unwrap().versions, 1);
    assert_eq!(desk.records()[0].case.municipality.as_deref(), Some("Fjordvik"));
    assert!(desk.standing("kvam", 1).is_classified());
    desk.verify();
}

#[test]
fn cases_that_came_again_stay_and_later_ones_move_up() {
    let mut desk = TestProject::empty();
    desk.deliver("a.csv", &[record("1"), record("2"), record("3")]);
    desk.deliver("b.csv", &[record("4"), record("5")]);
    desk.deliver("c.csv", &[record("2"), record("5"), reworded("3", "Ny")]);
    desk.act("kvam", &on(Category::Emergency, &record("5"), 5));
    desk.act("kvam", &on(Category::Emergency, &record("2"), 2));
    desk.project.erase(&[CaseNo(4)], now(), false).unwrap();

    // The first version of 3 goes, its second stays; so does 2, which the third delivery has just so.
    let taken_back = desk.take_back(1).unwrap();
    assert_eq!((taken_back.cases(), taken_back.versions, taken_back.kept), (1, 1, 2));
    assert_eq!(desk.ids(), ["2", "3", "4", "5"]);
    let places = (1..=5).map(|no| taken_back.place_of(CaseNo(no)).map(|no| no.0));
    assert_eq!(places.collect::<Vec<_>>(), [None, Some(1), Some(2), Some(3), Some(4)]);
    assert!(desk.standing("kvam", 4).is_classified() && desk.standing("kvam", 1).is_classified());
    assert_eq!(desk.reader().versions(CaseNo(2)).unwrap().len(), 1);
    desk.verify();
    // What is missing is asked of deliveries that count.
    let missing = |desk: &mut TestProject, file: &str| {
        let origin = Origin::new(file, now());
        let done = desk.project.import(&[record("5")], &origin, ImportRules::default()).unwrap();
        done.missing.into_iter().filter_map(|case| case.id).collect::<Vec<_>>()
    };
    assert_eq!(missing(&mut desk, "a.csv"), Vec::<String>::new());
    assert_eq!(missing(&mut desk, "c.csv"), ["2", "3"]);
    assert!(matches!(desk.refusal(3), TakeBackRefusal::HasActs { .. }), "only it has 2 now");
    desk.verify();
}

#[test]
fn closed_cases_that_become_neighbours_are_one_run() {
    let mut desk = TestProject::empty();
    desk.deliver("a.csv", &[record("1")]);
    desk.deliver("b.csv", &[record("2"), record("3")]);
    desk.deliver("c.csv", &[record("4")]);
    desk.act("kvam", &on(Category::Emergency, &record("1"), 1));
    desk.act("kvam", &on(Category::Emergency, &record("4"), 4));
    desk.take_back(2).unwrap();
    let runs: (i64, i64, i64) = desk
        .project
        .connection()
        .query_row("SELECT count(*), first, last FROM closed_run", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .unwrap();
    assert_eq!(runs, (1, 1, 2));
    desk.verify();
}

#[test]
fn what_a_merge_brought_stays_and_what_went_may_come_again_with_one() {
    let mut desk = TestProject::empty();
    desk.deliver("a.csv", &[record("1")]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kopi.nybrott");
    desk.project.connection().execute("VACUUM INTO ?1", [path.to_str().unwrap()]).unwrap();
    let mut copy = Project::open(&path).unwrap();
    copy.import(&[record("7")], &origin(), ImportRules::default()).unwrap();
    let merge = |desk: &mut TestProject| {
        let files = std::slice::from_ref(&path);
        desk.project.merge(files, &MergeChoices::default(), now()).unwrap();
    };
    merge(&mut desk);
    desk.deliver("b.csv", &[record("7"), record("8")]);
    desk.take_back(3).unwrap();
    assert_eq!(desk.ids(), ["1", "7"], "7 came with the merge");
    desk.take_back(1).unwrap();
    assert_eq!(desk.ids(), ["7"]);
    desk.verify();
    merge(&mut desk);
    assert_eq!(desk.ids(), ["7", "1"]);
    desk.verify();
    for (no, why) in [
        (2, TakeBackRefusal::NotADelivery(JournalKind::Merge)),
        (4, TakeBackRefusal::NotADelivery(JournalKind::TakeBack)),
        (1, TakeBackRefusal::TakenBackBefore),
        (99, TakeBackRefusal::Unknown),
    ] {
        assert_eq!(desk.refusal(no), why);
    }
}

#[test]
fn a_copy_with_the_version_that_was_taken_back_here_is_no_copy_of_another_report() {
    let mut desk = TestProject::empty();
    desk.deliver("a.csv", &[record("1")]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kopi.nybrott");
    desk.project.connection().execute("VACUUM INTO ?1", [path.to_str().unwrap()]).unwrap();
    desk.deliver("b.csv", &[reworded("1", "Annet")]);
    desk.take_back(1).unwrap();
    let mut copy = Project::open(&path).unwrap();
    copy.record(&reviewer("kvam"), &on(Category::Emergency, &record("1"), 1), now()).unwrap();
    let merged = |project: &mut Project, other: &std::path::Path| {
        let choices = MergeChoices::default();
        project.merge(&[other.to_owned()], &choices, now()).unwrap().remove(0)
    };
    // In either direction.
    assert_eq!(merged(&mut copy, &desk.path()).new_versions, 1);
    let merged = merged(&mut desk.project, &path);
    assert_eq!((merged.new_versions, merged.new_events()), (1, 1));
    desk.verify();
}

#[test]
fn what_is_erased_stays_erased_and_keeps_its_place() {
    let mut desk = TestProject::empty();
    desk.deliver("a.csv", &[record("1"), record("2")]);
    desk.project.erase(&[CaseNo(2)], now(), false).unwrap();
    let taken_back = desk.take_back(1).unwrap();
    assert_eq!((taken_back.cases(), taken_back.kept), (1, 1));
    assert_eq!(desk.reader().case_count().unwrap(), 1);
    desk.deliver("a.csv", &[record("2")]);
    assert_eq!(desk.records()[0].case.text, None);
    assert_eq!(desk.faults(), Vec::<String>::new());
}

/// Something that comes into a project or is done in it.
#[derive(Debug, Clone)]
enum DeliveryStep {
    /// A delivery of cases, each with a wording.
    Deliver(Vec<(u8, u8)>),
    /// Someone answers the case at this place, as it is now.
    Answer(u8),
    /// The delivery at this place is taken back, where it can be.
    TakeBack(u8),
}

fn step() -> impl Strategy<Value = DeliveryStep> {
    let cases = proptest::collection::btree_map(0..8_u8, 0..3_u8, 0..6);
    prop_oneof![
        3 => cases.prop_map(|cases| DeliveryStep::Deliver(cases.into_iter().collect())),
        1 => any::<u8>().prop_map(DeliveryStep::Answer),
        2 => any::<u8>().prop_map(DeliveryStep::TakeBack),
    ]
}

fn delivery(cases: &[(u8, u8)]) -> Vec<CaseRecord> {
    let case =
        |(id, how): &(u8, u8)| reworded(&id.to_string(), ["En", "To", "Tre"][usize::from(*how)]);
    cases
        .iter()
        .map(|case_and_how| under(&format!("F{}", case_and_how.1), case(case_and_how)))
        .collect()
}

pub(super) fn deliveries(desk: &TestProject) -> Vec<i64> {
    let journal = desk.reader().journal().unwrap();
    let live = |entry: &crate::domain::JournalEntry| {
        entry.kind == JournalKind::Import && !entry.is_taken_back
    };
    journal.iter().filter(|entry| live(entry)).map(|entry| entry.no).collect()
}

fn take(desk: &mut TestProject, step: &DeliveryStep) {
    match step {
        DeliveryStep::Deliver(cases) => desk.deliver("fil.csv", &delivery(cases)),
        DeliveryStep::Answer(at) => {
            let records = desk.records();
            if let Some(place) = usize::from(*at).checked_rem(records.len()) {
                let no = i64::try_from(place + 1).unwrap();
                desk.act("kvam", &on(Category::Emergency, &records[place], no));
            }
        }
        DeliveryStep::TakeBack(at) => {
            let live = deliveries(desk);
            if let Some(place) = usize::from(*at).checked_rem(live.len()) {
                match desk.take_back(live[place]) {
                    Ok(_)
                    | Err(StoreError::NotTakenBack {
                        why: TakeBackRefusal::HasActs { .. }, ..
                    }) => {}
                    Err(error) => panic!("{error:?}"),
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was there: a delivery that is taken back at once leaves the project as it was.
    #[test]
    fn a_delivery_taken_back_leaves_no_trace(
        steps in proptest::collection::vec(step(), 0..8),
        cases in proptest::collection::btree_map(0..8_u8, 0..3_u8, 0..8),
    ) {
        let mut desk = TestProject::empty();
        for step in &steps {
            take(&mut desk, step);
        }
        let (before, records) = (desk.digest(), desk.records());
        desk.deliver("feil.csv", &delivery(&cases.into_iter().collect::<Vec<_>>()));
        let last = *deliveries(&desk).last().unwrap();
        desk.take_back(last).unwrap();
        prop_assert_eq!(desk.digest(), before);
        prop_assert_eq!(desk.records(), records);
        desk.verify();
    }

    /// In whichever order deliveries are taken back, nothing is left of them that no act speaks of.
    #[test]
    fn all_deliveries_can_be_taken_back_in_any_order(
        steps in proptest::collection::vec(step(), 0..10),
        order in any::<u64>(),
    ) {
        let mut desk = TestProject::empty();
        for step in steps.iter().filter(|step| !matches!(step, DeliveryStep::Answer(_))) {
            take(&mut desk, step);
        }
        desk.verify();
        let mut live = deliveries(&desk);
        let mut order = order;
        while !live.is_empty() {
            let place = usize::try_from(order % live.len() as u64).unwrap();
            order = order.rotate_left(7) ^ 0x9e37_79b9;
            desk.take_back(live.remove(place)).unwrap();
            desk.verify();
        }
        prop_assert_eq!(desk.ids(), Vec::<String>::new());
        prop_assert_eq!(desk.digest(), TestProject::empty().digest());
    }
}
