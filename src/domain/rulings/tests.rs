//! What follows from answers and rulings.

use uuid::Uuid;

use super::*;
use crate::domain::final_shape::SetFinal;
use crate::domain::{
    Answer, Answers, CaseNo, Category, CategoryAnswer, ChangeKind, FinalAnswers, FinalRecord,
    FinalSource, KindSet, KindsAnswer, Moment, Reviewer, SeenCase, Stamp, TextHash, Verdict,
};

const TEXT: TextHash = TextHash([1; 32]);

fn answers(category: Category, new: Answer, kinds: &[ChangeKind]) -> Answers {
    let kinds = KindsAnswer::Are(kinds.iter().copied().collect::<KindSet>());
    let category = Some(CategoryAnswer::Is(category));
    Answers {
        category,
        new: Some(new),
        kinds: (new != Answer::No).then_some(kinds),
        ..Answers::default()
    }
}

fn service() -> Answers {
    answers(Category::LongTerm, Answer::Yes, &[ChangeKind::Service])
}

fn process() -> Answers {
    answers(Category::LongTerm, Answer::Yes, &[ChangeKind::Process])
}

fn ruling(lamport: u64, by: &str, decided: Answers, inputs: &[Answers]) -> Ruling {
    let ruled = Ruled {
        seen: SeenCase { case: CaseNo(1), text: TEXT },
        answers: decided,
        blind: None,
        rules: Vec::new(),
        reason: None,
        inputs: Inputs::from(inputs.to_vec()).sha256(),
        note: None,
    };
    let (at, id) = (Moment::from_millis(0), Uuid::from_u128(lamport.into()));
    let by = Reviewer::new(by).unwrap();
    Ruling { stamp: Stamp { lamport, id }, by, at, ruled, blind: None }
}

fn settled(rulings: Vec<Ruling>, inputs: &[Answers]) -> Settlement {
    Settlement::of(rulings, &Inputs::from(inputs.to_vec()), TEXT)
}

#[test]
fn what_identifies_answers_is_fixed_and_knows_no_order_and_no_blank_ones() {
    let (one, other) = (service(), process());
    let hash = Inputs::from([one.clone(), other.clone()].to_vec()).sha256();
    assert_eq!(
        hash,
        Inputs::from([other.clone(), Answers::default(), one.clone()].to_vec()).sha256()
    );
    assert_ne!(hash, Inputs::from([one.clone(), other.clone(), other].to_vec()).sha256());
    // Rulings in files of others rest on it: it is never changed.
    assert_eq!(
        Inputs::from([one].to_vec()).sha256().to_string(),
        "11ef5ba6ffabd7a58296dca738df34863c7aec4f7c074c2586049740af4350e2"
    );
}

#[test]
fn a_ruling_is_read_back_from_its_payload() {
    let mut ruled = ruling(1, "sola", service(), &[process()]).ruled;
    ruled.blind = Some(Uuid::from_u128(7));
    ruled.rules = vec!["category.long_term".parse().unwrap(), "K1.2".parse().unwrap()];
    ruled.reason = Some(RulingReason::RuleUnclear);
    assert_eq!(Ruled::read(&ruled.payload(), ruled.seen, None), Some(ruled.clone()));
    assert_eq!(Ruled::read(&serde_json::json!({ "answers": 1 }), ruled.seen, None), None);
    for wrong in ["", "a rule", "æ", &"x".repeat(41)] {
        assert!(wrong.parse::<RuleKey>().is_err(), "{wrong}");
    }
}

#[test]
fn the_newest_ruling_of_one_adjudicator_counts_and_two_that_differ_are_contested() {
    let inputs = [service(), process()];
    let first = ruling(1, "sola", service(), &inputs);
    let second = ruling(2, "sola", process(), &inputs);
    let other = ruling(3, "per", service(), &inputs);
    let alone = settled(vec![second.clone(), first], &inputs);
    assert_eq!(alone.ruling().map(|ruling| ruling.ruled.answers.clone()), Some(process()));
    let both = settled(vec![second, other.clone()], &inputs);
    assert!(matches!(both, Settlement::Contested(ref two) if two.len() == 2));
    let alike = settled(vec![ruling(4, "sola", service(), &inputs), other], &inputs);
    assert_eq!(alike.ruling().map(|ruling| ruling.stamp.lamport), Some(4));
}

#[test]
fn a_ruling_is_stale_when_an_answer_or_the_text_is_another() {
    let inputs = [service(), process()];
    let on = || vec![ruling(1, "sola", service(), &inputs)];
    assert!(settled(on(), &inputs).ruling().is_some());
    assert!(matches!(settled(on(), &[service(), service()]), Settlement::Stale(_)));
    let other_text = Settlement::of(on(), &Inputs::from(inputs.to_vec()), TextHash([2; 32]));
    assert!(matches!(other_text, Settlement::Stale(_)));
    let both = vec![on().remove(0), ruling(2, "per", process(), &[service(), service()])];
    assert!(settled(both, &inputs).ruling().is_some(), "a stale one contests nothing");
}

#[test]
fn a_ruling_counts_though_reviewers_come_to_answer_what_was_ruled_and_not_when_one_answers_otherwise()
 {
    let unclear = Answers { kinds: Some(KindsAnswer::Unclear), ..service() };
    let of = |alone: &Answers, since: Option<&Answers>| ReviewerInput {
        alone: alone.clone(),
        since: since.cloned(),
    };
    let (one, other) = (service(), process());
    let state = |before: &[ReviewerInput], now: &[ReviewerInput]| {
        let before: Inputs = before.iter().cloned().collect();
        let mut ruling = ruling(1, "sola", process(), &[]);
        ruling.ruled.inputs = before.sha256();
        let now: Inputs = now.iter().cloned().collect();
        Settlement::of(vec![ruling], &now, TEXT).ruling().is_some()
    };
    let settled = [of(&one, None), of(&other, None), of(&unclear, None)];
    let [first, second, third] = settled.clone();
    assert!(state(&settled, &[of(&one, Some(&other)), second.clone(), third.clone()]));
    assert!(state(&settled, &[of(&one, Some(&other)), second.clone(), of(&unclear, Some(&other))]));
    // One has come round before the ruling, one after it.
    let before = [of(&one, Some(&other)), second.clone(), third.clone()];
    assert!(state(&before, &[of(&one, Some(&other)), second.clone(), of(&unclear, Some(&other))]));
    let third_came = of(&unclear, Some(&other));
    let before = [first.clone(), second.clone(), third_came.clone(), third.clone()];
    let now = [of(&one, Some(&other)), second.clone(), third_came, third.clone()];
    assert!(state(&before, &now), "in any order");
    let before = [of(&one, Some(&other)), second.clone(), third.clone()];
    assert!(!state(&before, &settled), "who came round is of the first mind again");
    // What was ruled on was another since; now everyone answers what was ruled.
    let before = [of(&one, Some(&unclear)), second.clone()];
    assert!(state(&before, &[of(&one, Some(&other)), second.clone()]));
    assert!(!state(&before, &[of(&one, Some(&other)), second.clone(), third.clone()]));
    for now in [Some(&unclear), Some(&Answers::default())] {
        assert!(!state(&settled, &[of(&one, now), second.clone(), third.clone()]));
        assert!(!state(&settled, &[first.clone(), of(&other, now), third.clone()]));
    }
}

#[test]
fn what_all_say_counts_what_they_differ_about_is_open_and_no_majority_decides() {
    let of = |all: &[Answers]| FinalAnswers::of(&all.to_vec().into(), &Settlement::Open);
    let single = of(&[service(), Answers::default()]);
    assert_eq!((single.answers.clone(), single.given), (service(), 1));
    assert_eq!(single.verdict_source(), Some(FinalSource::Single));
    let alike = of(&[service(), service()]);
    assert_eq!((alike.category, alike.kinds), (Some(FinalSource::Unanimous), alike.category));
    let differ = of(&[service(), service(), process()]);
    assert_eq!(differ.answers, Answers { kinds: None, ..service() });
    assert_eq!((differ.new, differ.kinds), (Some(FinalSource::Unanimous), Some(FinalSource::Open)));
    assert_eq!(differ.verdict_source(), Some(FinalSource::Open));
    assert!(differ.is_disputed() && !differ.answers.are_complete());
    assert_eq!(of(&[]), FinalAnswers::default());
    let not_new = answers(Category::LongTerm, Answer::No, &[]);
    let asked_by_one = of(&[service(), not_new]);
    assert_eq!((asked_by_one.answers.kinds, asked_by_one.kinds), (None, Some(FinalSource::Open)));
}

#[test]
fn the_verdict_is_there_though_reviewers_differ_about_the_category_that_it_does_not_need() {
    let emergency = answers(Category::Emergency, Answer::Yes, &[ChangeKind::Service]);
    let verdict_of = |all: &[Answers]| {
        let shape = SetFinal::from(&FinalRecord::new(&all.to_vec().into(), Settlement::Open));
        (shape.verdict.value, shape.verdict.source)
    };
    assert_eq!(
        verdict_of(&[service(), emergency]),
        (Some(Verdict::Innovation), Some(FinalSource::Unanimous))
    );
    assert_eq!(verdict_of(&[service(), process()]), (None, Some(FinalSource::Open)));
    let not_new = answers(Category::Emergency, Answer::No, &[]);
    assert_eq!(verdict_of(&[service(), not_new]), (None, Some(FinalSource::Open)));
    // What is not new is no innovation, whatever else is left on the case.
    let left = |kind| answers(Category::Emergency, Answer::No, &[kind]);
    assert_eq!(
        verdict_of(&[left(ChangeKind::Service), left(ChangeKind::Process)]),
        (Some(Verdict::NotInnovation), Some(FinalSource::Unanimous))
    );
}

#[test]
fn a_ruling_counts_where_reviewers_differ_and_leaves_what_they_agree_on_unanimous() {
    let inputs = [service(), process()];
    let by = settled(vec![ruling(1, "sola", process(), &inputs)], &inputs);
    let found = FinalAnswers::of(&inputs.to_vec().into(), &by);
    assert_eq!(found.answers, process());
    assert_eq!(
        (found.category, found.kinds),
        (Some(FinalSource::Unanimous), Some(FinalSource::Adjudicated))
    );
    assert_eq!(found.verdict_source(), Some(FinalSource::Adjudicated));
    let not_new = answers(Category::LongTerm, Answer::No, &[]);
    let third = settled(vec![ruling(1, "sola", not_new.clone(), &inputs)], &inputs);
    let found = FinalAnswers::of(&inputs.to_vec().into(), &third);
    assert_eq!((found.answers, found.new), (not_new, Some(FinalSource::Adjudicated)));
    let stale = settled(vec![ruling(1, "sola", process(), &[])], &inputs);
    let found = FinalAnswers::of(&inputs.to_vec().into(), &stale);
    assert_eq!((found.answers.kinds, found.kinds), (None, Some(FinalSource::Stale)));
}

#[test]
fn differences_come_contested_first_then_by_question_like_disputes_together() {
    let emergency = answers(Category::Emergency, Answer::Yes, &[ChangeKind::Service]);
    let not_new = answers(Category::LongTerm, Answer::No, &[]);
    let unclear = Answers { kinds: Some(KindsAnswer::Unclear), ..service() };
    let case =
        |no, two: [Answers; 2], state| DisputedCase::new(CaseNo(no), Differences::of(&two), state);
    let open = DisputeState::Open;
    let mut cases = vec![
        case(1, [service(), process()], open),
        case(2, [service(), emergency], open),
        case(3, [service(), not_new.clone()], open),
        case(4, [service(), unclear.clone()], open),
        case(5, [process(), not_new.clone()], open),
        case(6, [process(), service()], DisputeState::Contested),
        case(7, [process(), service()], DisputeState::Stale),
    ];
    let order = |cases: &[DisputedCase]| cases.iter().map(|case| case.no.0).collect::<Vec<_>>();
    DisputedCase::sort(&mut cases, None);
    assert_eq!(order(&cases), [6, 7, 3, 5, 4, 2, 1]);
    let last = Differences::of(&[service(), unclear]);
    DisputedCase::sort(&mut cases, Some(&last));
    assert_eq!(order(&cases), [6, 7, 4, 3, 5, 2, 1], "the pair that was settled last comes first");
    assert!(Differences::of(&[service(), service()]).is_empty(), "who agree are not listed");
    let about: Vec<_> = Differences::of(&[service(), not_new]).iter().collect();
    assert_eq!(about, [Disputed::Verdict, Disputed::New]);
}

#[test]
fn each_live_ruling_counts_is_contested_or_has_lapsed() {
    let given = [service(), process()];
    let states = |rulings: Vec<Ruling>| -> Vec<RulingState> {
        let inputs = Inputs::from(given.to_vec());
        let states = Settlement::states(rulings, &inputs, TEXT).into_iter();
        states.map(|(_, state)| state).collect()
    };
    let (counts, lapsed) = (RulingState::Counts, RulingState::Lapsed);
    let first = ruling(1, "sola", service(), &given);
    // Of one adjudicator the newest counts; one on other answers does not.
    let again = ruling(2, "sola", process(), &given);
    assert_eq!(states(vec![first.clone(), again.clone()]), [lapsed, counts]);
    assert_eq!(states(vec![ruling(1, "sola", service(), &[service()])]), [lapsed]);
    let other = ruling(3, "per", service(), &given);
    assert_eq!(states(vec![first.clone(), other.clone()]), [counts, counts]);
    let contested = RulingState::Contested;
    assert_eq!(states(vec![first, again, other]), [lapsed, contested, contested]);
}
