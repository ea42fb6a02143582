//! Settling differences in the store: what there is to settle, what a ruling comes to, and copies that rule apart.

use super::rounds::{ROUND, closes, opens};
use super::*;
use crate::domain::rulings::{
    Dispute, DisputeState, ReversedSettling, Ruled, RulingAct, RulingReason, RulingState,
    WrittenRulings,
};
use crate::domain::{CaseAnswers, FacetScheme, Filter, FinalAnswers, FinalSource, Reversal};

pub(super) fn at() -> Moment {
    Moment::from_millis(6_000)
}

/// Kvam and lom have read cases 1 to 3 in a round that is closed, and differ about 1 and 2.
pub(super) fn two_readers() -> TestProject {
    let mut desk = TestProject::with_cases(3);
    desk.act("kvam", &postpone(3));
    desk.act("lom", &postpone(2));
    desk.act("leder", &opens(ROUND, "hoved", &[1, 2, 3]));
    desk.act("kvam", &classify(Category::Emergency, &[1, 2, 3]));
    desk.act("lom", &classify(Category::LongTerm, &[1, 2]));
    desk.act("lom", &classify(Category::Emergency, &[3]));
    desk
}

pub(super) fn closed() -> TestProject {
    let mut desk = two_readers();
    desk.act("leder", &closes(ROUND));
    desk
}

pub(super) fn cases_of(ruled: &[Ruled]) -> Vec<i64> {
    ruled.iter().map(|ruled| ruled.seen.case.0).collect()
}

pub(super) fn rulings(reversal: &Reversal) -> &WrittenRulings {
    match &reversal.settling {
        Some(ReversedSettling::Rulings(written)) => written,
        other => panic!("{other:?}"),
    }
}

impl TestProject {
    pub(super) fn dispute(&self, who: &str, no: i64) -> Option<Dispute> {
        self.reader().dispute(CaseNo(no), &viewer(who)).unwrap()
    }

    pub(super) fn to_settle(&self, who: &str) -> Vec<(i64, DisputeState)> {
        let found = self.reader().disputes(&viewer(who)).unwrap();
        found.into_iter().map(|case| (case.no.0, case.state)).collect()
    }

    pub(super) fn look(&mut self, who: &str, no: i64, blind: Option<Category>) {
        let blind = blind.map(complete);
        let who = reviewer(who);
        self.project.look_at_dispute(&who, seen(no), blind.as_ref(), at()).unwrap();
    }

    pub(super) fn rule(&mut self, who: &str, no: i64, category: Category) -> WrittenRulings {
        let dispute = self.dispute(who, no).unwrap();
        let ruled = Ruled {
            seen: seen(no),
            answers: complete(category),
            blind: dispute.blind.map(|blind| blind.event),
            rules: vec!["category.long_term".parse().unwrap()],
            reason: Some(RulingReason::RuleUnclear),
            inputs: dispute.inputs,
            note: Some("Et ord om saken".to_owned()),
        };
        let ruled = vec![RulingAct::Ruled(Box::new(ruled))];
        self.project.record_rulings(&reviewer(who), ruled, at()).unwrap()
    }

    /// The category that counts of each case, with how it came about.
    pub(super) fn finals(&self, who: &str) -> Vec<(Option<Category>, Option<FinalSource>)> {
        let mut found = Vec::new();
        let mut each = |record: CaseRecord| {
            let counts = record.final_record.unwrap_or_default().counts;
            let category = match counts.answers.category {
                Some(CategoryAnswer::Is(category)) => Some(category),
                _ => None,
            };
            found.push((category, counts.category));
            ControlFlow::Continue(())
        };
        self.reader().final_records(&viewer(who), (true, false), None, &mut each).unwrap();
        let mut counted = Vec::new();
        let mut each = |_, case: CaseAnswers| counted.push(case.counts.category);
        self.reader()
            .answers_of_all(&Filter::All, &viewer(who), &FacetScheme::default(), &mut each)
            .unwrap();
        let sources: Vec<_> = found.iter().map(|(_, source)| *source).collect();
        assert_eq!(counted, sources, "shares count what exports show");
        let mut alone = Vec::new();
        let mut each = |counts: &FinalAnswers, cases| {
            alone.extend(std::iter::repeat_n(counts.category, cases).flatten());
        };
        self.reader().answers_alone(&viewer(who), &mut each).unwrap();
        let mut answered: Vec<_> = counted.into_iter().flatten().collect();
        answered.sort_unstable();
        alone.sort_unstable();
        assert_eq!(alone, answered, "what the page shows at once is not otherwise");
        found
    }
}

#[test]
fn differences_are_settled_when_the_round_is_closed_and_not_before() {
    let mut desk = two_readers();
    assert_eq!(desk.to_settle("leder"), []);
    assert_eq!(desk.dispute("leder", 1), None);
    desk.act("leder", &closes(ROUND));
    let open = DisputeState::Open;
    assert_eq!(desk.to_settle("leder"), [(1, open), (2, open)], "about case 3 they agree");
    assert_eq!(desk.dispute("leder", 3), None);
    let dispute = desk.dispute("sola", 1).unwrap();
    assert_eq!((dispute.answers.len(), dispute.blind, dispute.is_own), (2, None, false));
    assert!(desk.dispute("lom", 1).unwrap().is_own);
    let letters = |no| desk.dispute("sola", no).unwrap().answers[0].0.to_string();
    assert_eq!(letters(1), letters(1), "letters do not change");
}

#[test]
fn what_an_adjudicator_answers_blind_is_one_commit_with_the_look_and_never_the_record() {
    let mut desk = closed();
    let before = desk.events().len();
    desk.look("sola", 1, Some(Category::LongTerm));
    let events = desk.events();
    let kinds: Vec<&str> = events[before..].iter().map(|event| event.act.as_str()).collect();
    assert!(kinds.ends_with(&["answered", "seen"]), "{kinds:?}");
    assert_eq!(desk.standing("sola", 1), Standing::default());
    let blind = desk.dispute("sola", 1).unwrap().blind.unwrap();
    assert_eq!(blind.answers, complete(Category::LongTerm));
    desk.look("sola", 1, Some(Category::Emergency));
    assert_eq!(desk.dispute("sola", 1).unwrap().blind, Some(blind), "only the first was blind");
    desk.look("sola", 2, None);
    assert_eq!(desk.dispute("sola", 2).unwrap().blind, None);
    assert_eq!(desk.undo("sola"), None, "there is no act of the record");
    assert_eq!(desk.faults(), Vec::<String>::new());
}

#[test]
fn a_ruling_counts_until_it_is_taken_back_and_changes_no_answer() {
    use Category::{Emergency, LongTerm};
    let mut desk = closed();
    let agreed = (Some(Emergency), Some(FinalSource::Unanimous));
    let open = (None, Some(FinalSource::Open));
    assert_eq!(desk.finals("leder"), [open, open, agreed]);
    let answers = records(&desk.reader(), true, true);
    desk.look("sola", 1, Some(LongTerm));
    desk.rule("sola", 1, LongTerm);
    assert_eq!(desk.to_settle("sola"), [(2, DisputeState::Open)]);
    let ruled = (Some(LongTerm), Some(FinalSource::Adjudicated));
    assert_eq!(desk.finals("leder"), [ruled, open, agreed]);
    assert_eq!(records(&desk.reader(), true, true), answers);
    let ruling = &desk.reader().rulings(&viewer("leder")).unwrap()[0];
    assert_eq!((ruling.by.as_str(), ruling.is_blind_answer()), ("sola", Some(true)));
    assert_eq!(ruling.ruled.note.as_deref(), Some("Et ord om saken"));

    desk.rule("sola", 1, LongTerm);
    let rulings = desk.reader().rulings(&viewer("leder")).unwrap();
    assert_eq!(rulings.len(), 1, "of one adjudicator the newest counts");
    desk.project.take_back_ruling(&reviewer("sola"), &[], at()).unwrap();
    let taken_back = desk.project.take_back_ruling(&reviewer("sola"), &[], at()).unwrap().ruled;
    assert_eq!(cases_of(&taken_back), [1]);
    assert_eq!(desk.finals("leder"), [open, open, agreed]);
    assert_eq!(desk.project.take_back_ruling(&reviewer("sola"), &[], at()).unwrap().ruled, []);
    assert_eq!(desk.faults(), Vec::<String>::new());

    let history = desk.reader().history(CaseNo(1), &viewer("leder")).unwrap();
    let states: Vec<_> = history.rulings.iter().map(|(_, state)| *state).collect();
    assert_eq!(states, [RulingState::TakenBack; 2]);
    assert_eq!(history.rulings[0].0.ruled.note.as_deref(), Some("Et ord om saken"));
    let blind = history.entries.iter().filter(|entry| entry.is_apart);
    let blind: Vec<_> = blind.map(|entry| entry.reviewer.as_str()).collect();
    assert_eq!(blind, ["sola"]);
    desk.project.restore_ruling(&reviewer("sola"), at()).unwrap();
    let history = desk.reader().history(CaseNo(1), &viewer("leder")).unwrap();
    let states: Vec<_> = history.rulings.iter().map(|(_, state)| *state).collect();
    assert_eq!(states, [RulingState::Counts, RulingState::TakenBack]);
}

#[test]
fn the_facets_of_an_old_ruling_read_as_they_are_called_today() {
    let sector = |value: &str| {
        let value = crate::domain::FacetAnswer::of([value.parse().unwrap()], false);
        crate::domain::FacetAnswers::from_iter([("sector".parse().unwrap(), value.unwrap())])
    };
    let text = r#"{"facets":[{"id":"sector","values":[{"id":"welfare"}]}]}"#;
    let edition = crate::domain::TakenCodebook {
        sha256: TextHash(<sha2::Sha256 as sha2::Digest>::digest(text.as_bytes()).into()),
        name: "own".to_owned(),
        edition: "2".to_owned(),
        changes: serde_json::json!({ "renamed": { "sector.social": "sector.welfare" } }),
        text: Some(text.to_owned()),
    };
    let mut desk = closed();
    let dispute = desk.dispute("sola", 1).unwrap();
    let ruled = Ruled {
        seen: seen(1),
        answers: Answers { facets: sector("social"), ..complete(Category::LongTerm) },
        blind: None,
        rules: Vec::new(),
        reason: Some(RulingReason::Slip),
        inputs: dispute.inputs,
        note: None,
    };
    let ruled = vec![RulingAct::Ruled(Box::new(ruled))];
    desk.project.record_rulings(&reviewer("sola"), ruled, at()).unwrap();
    let counts = |desk: &TestProject| {
        let mut found = Vec::new();
        let mut each = |record: CaseRecord| {
            found.push(record.final_record.unwrap_or_default().counts.answers.facets);
            ControlFlow::Continue(())
        };
        let reader = desk.reader();
        reader.final_records(&viewer("leder"), (true, false), None, &mut each).unwrap();
        found.swap_remove(0)
    };
    assert_eq!(counts(&desk), sector("social"));
    desk.project.take_codebook(&reviewer("leder"), &edition, at()).unwrap();
    assert_eq!(counts(&desk), sector("welfare"));
}

#[test]
fn a_ruling_is_stale_when_the_report_or_an_earlier_answer_is_another() {
    let mut desk = closed();
    desk.look("sola", 1, None);
    desk.rule("sola", 1, Category::LongTerm);
    assert_eq!(desk.finals("leder")[0].1, Some(FinalSource::Adjudicated));
    // Also a change of mind after the round was closed.
    desk.act("kvam", &classify(Category::Preparedness, &[1]));
    assert_eq!(desk.finals("leder")[0], (None, Some(FinalSource::Stale)));
    desk.undo("kvam");
    assert_eq!(desk.finals("leder")[0].1, Some(FinalSource::Adjudicated));
    desk.import(&[with(record("1"), |case| case.text = Some("Nå står det mer.".to_owned()))]);
    assert_eq!(desk.finals("leder")[0], (None, Some(FinalSource::Stale)));
    assert_eq!(desk.to_settle("sola")[0], (1, DisputeState::Stale));
}

#[test]
fn without_a_round_the_look_itself_separates_what_was_answered_before() {
    let mut desk = TestProject::with_cases(1);
    desk.act("kvam", &classify(Category::Emergency, &[1]));
    desk.act("lom", &classify(Category::LongTerm, &[1]));
    assert_eq!(desk.to_settle("kvam"), [(1, DisputeState::Open)]);
    desk.look("kvam", 1, Some(Category::Emergency));
    desk.act("kvam", &classify(Category::LongTerm, &[1]));
    assert_eq!(desk.to_settle("kvam"), [(1, DisputeState::Open)], "that answer was not her own");
    desk.rule("kvam", 1, Category::LongTerm);
    assert_eq!(desk.to_settle("kvam"), []);
}

#[test]
fn a_ruling_counts_no_longer_when_anyone_answers_otherwise_the_one_who_settled_too() {
    use Category::{Emergency, LongTerm, Preparedness};
    let mut desk = TestProject::with_cases(3);
    for (who, category) in [("kvam", Emergency), ("lom", LongTerm)] {
        desk.act(who, &classify(category, &[1, 2, 3]));
    }
    let stale = (None, Some(FinalSource::Stale));
    let ruled = |category| (Some(category), Some(FinalSource::Adjudicated));
    for no in [1, 2, 3] {
        desk.look("kvam", no, Some(LongTerm));
        desk.rule("kvam", no, LongTerm);
    }
    assert_eq!(desk.finals("lom"), [ruled(LongTerm); 3]);
    let by_themselves = desk.reader().judgements(&[CaseNo(1)], &viewer("kvam")).unwrap();

    // The same again is no other answer; that of a colleague who did not look, and one's own, are.
    desk.act("kvam", &classify(Emergency, &[1, 2, 3]));
    assert_eq!(desk.to_settle("kvam"), []);
    desk.act("kvam", &classify(Preparedness, &[1]));
    desk.act("lom", &classify(Preparedness, &[2]));
    let both = [(1, DisputeState::Stale), (2, DisputeState::Stale)];
    assert_eq!(desk.to_settle("kvam"), both);
    assert_eq!(desk.to_settle("lom"), both);
    assert_eq!(desk.finals("lom"), [stale, stale, ruled(LongTerm)]);
    let judged = desk.reader().judgements(&[CaseNo(1)], &viewer("kvam")).unwrap();
    assert_eq!(judged, by_themselves, "agreement is about what was answered before the look");
    let shown = desk.dispute("kvam", 1).unwrap().answers.len();
    assert_eq!(shown, 3, "what she answered, what she answers now, and what lom answers");

    desk.rule("kvam", 1, Preparedness);
    assert_eq!(desk.finals("lom")[0], ruled(Preparedness));
    desk.undo("kvam");
    assert_eq!(desk.to_settle("lom"), both, "what she had taken back was ruled on too");
    desk.project.redo(&reviewer("kvam"), at()).unwrap();
    assert_eq!(desk.finals("lom")[0], ruled(Preparedness));
    assert_eq!(desk.faults(), Vec::<String>::new());
}

#[test]
fn what_all_agreed_on_is_to_be_settled_when_one_answers_otherwise_after_the_round() {
    use Category::{Emergency, LongTerm};
    let mut desk = closed();
    let open = (None, Some(FinalSource::Open));
    assert_eq!(desk.finals("leder")[2], (Some(Emergency), Some(FinalSource::Unanimous)));
    desk.act("kvam", &classify(LongTerm, &[3]));
    assert_eq!(desk.finals("leder")[2], open);
    assert_eq!(desk.to_settle("sola").len(), 3);
    desk.act("kvam", &classify(LongTerm, &[1]));
    assert_eq!(desk.finals("leder")[0], open, "who agree after the others' answers were not asked");
    desk.rule("sola", 3, LongTerm);
    let ruled = (Some(LongTerm), Some(FinalSource::Adjudicated));
    assert_eq!(desk.finals("leder")[2], ruled);
}

#[test]
fn while_another_round_hides_a_case_its_ruling_is_hidden_too() {
    let mut desk = closed();
    desk.look("sola", 1, None);
    desk.rule("sola", 1, Category::LongTerm);
    let again = crate::domain::rounds::RoundId(uuid::Uuid::from_u128(78));
    desk.act("leder", &opens(again, "en til", &[1]));
    assert_eq!(desk.finals("kvam")[0], (Some(Category::Emergency), Some(FinalSource::Single)));
    assert!(desk.reader().rulings(&viewer("kvam")).unwrap().is_empty());
    let mut acts = Vec::new();
    let each = &mut |event: &Event| {
        acts.push(event.act.as_str().to_owned());
        true
    };
    desk.reader().events(&viewer("kvam"), each).unwrap();
    assert!(!acts.contains(&"ruled".to_owned()));
    assert_eq!(desk.reader().rulings(&viewer("leder")).unwrap().len(), 1);
}

#[test]
fn rulings_made_together_are_taken_back_and_count_again_together() {
    let mut desk = closed();
    let sola = reviewer("sola");
    desk.look("sola", 1, Some(Category::LongTerm));
    desk.look("sola", 2, Some(Category::LongTerm));
    let ruled = |desk: &TestProject, no: i64| {
        RulingAct::Ruled(Box::new(Ruled {
            seen: seen(no),
            answers: complete(Category::LongTerm),
            blind: None,
            rules: Vec::new(),
            reason: None,
            inputs: desk.dispute("sola", no).unwrap().inputs,
            note: None,
        }))
    };
    let together = vec![ruled(&desk, 1), ruled(&desk, 2)];
    let settled = |desk: &TestProject| desk.to_settle("sola").is_empty();
    desk.project.record_rulings(&sola, together, at()).unwrap();
    assert!(settled(&desk));
    let row = |desk: &TestProject| desk.reader().rows(CaseNo(1), 3, &sola).unwrap();
    let signs =
        |desk: &TestProject| row(desk).iter().map(|row| row.ruled.is_some()).collect::<Vec<_>>();
    assert_eq!(signs(&desk), [true, true, false]);
    assert_eq!(desk.reader().history(CaseNo(1), &viewer("sola")).unwrap().rulings.len(), 1);

    let taken_back = desk.project.take_back_ruling(&sola, &[], at()).unwrap().ruled;
    assert_eq!(cases_of(&taken_back), [1, 2]);
    assert_eq!((desk.to_settle("sola").len(), signs(&desk)), (2, vec![false; 3]));
    assert_eq!(cases_of(&desk.project.restore_ruling(&sola, at()).unwrap().ruled), [1, 2]);
    assert!(settled(&desk));
    assert_eq!(desk.project.restore_ruling(&sola, at()).unwrap().ruled, [], "nothing is retracted");

    // The same by the undo of every act.
    let undone = desk.project.undo(&sola, at()).unwrap().unwrap();
    assert_eq!((rulings(&undone).ruled.len(), undone.cases.len()), (2, 2));
    let redone = desk.project.redo(&sola, at()).unwrap().unwrap();
    assert_eq!((rulings(&redone).ruled.len(), settled(&desk)), (2, true));
    // A ruling that was made for itself is taken back for itself.
    desk.project.take_back_ruling(&sola, &[], at()).unwrap();
    for no in [1, 2] {
        let alone = vec![ruled(&desk, no)];
        desk.project.record_rulings(&sola, alone, at()).unwrap();
    }
    assert_eq!(cases_of(&desk.project.take_back_ruling(&sola, &[], at()).unwrap().ruled), [2]);
    assert_eq!(desk.faults(), Vec::<String>::new());
}

#[test]
fn a_ruling_shows_nowhere_while_a_round_hides_what_others_say() {
    let mut desk = closed();
    desk.look("sola", 1, Some(Category::LongTerm));
    desk.rule("sola", 1, Category::LongTerm);
    desk.rule("sola", 1, Category::LongTerm);
    desk.project.take_back_ruling(&reviewer("sola"), &[], at()).unwrap();
    let shown = |desk: &TestProject, who: &str| {
        let row = &desk.reader().rows(CaseNo(1), 1, &reviewer(who)).unwrap()[0];
        let history = desk.reader().history(CaseNo(1), &viewer(who)).unwrap();
        let apart = history.entries.iter().filter(|entry| entry.is_apart).count();
        (row.ruled.is_some(), history.rulings.len() + apart)
    };
    assert_eq!(shown(&desk, "kvam"), (true, 3));
    let second = crate::domain::rounds::RoundId(uuid::Uuid::from_u128(78));
    desk.act("leder", &opens(second, "to", &[1]));
    assert_eq!(shown(&desk, "kvam"), (false, 0));
    assert_eq!(shown(&desk, "leder"), (true, 3));
}
