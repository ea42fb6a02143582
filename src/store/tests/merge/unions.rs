//! Uniting copies of a project in any order, whatever was done in them.

use proptest::prelude::*;

use super::*;
use crate::domain::rounds::{RoundAct, RoundId, RoundReassigned, SeenHow};

/// Something that happens in one of the copies.
#[derive(Debug, Clone)]
enum Happening {
    Acts { copy: usize, who: usize, case: i64, category: usize },
    AnswersFacets { copy: usize, who: usize, case: i64, patch: Patch },
    Postpones { copy: usize, who: usize, case: i64 },
    Undoes { copy: usize, who: usize },
    Redoes { copy: usize, who: usize },
    Erases { copy: usize, case: i64 },
    Imports { copy: usize, case: i64, text: u8, at: i64 },
    Opens { copy: usize, round: u128, case: i64 },
    Reassigns { copy: usize, round: u128, case: i64 },
    Closes { copy: usize, round: u128 },
    Looks { copy: usize, who: usize, case: i64 },
    Merges { into: usize, from: usize },
}

fn happening() -> impl Strategy<Value = Happening> {
    let (copy, who, case) = (0..3_usize, 0..3_usize, 1..4_i64);
    prop_oneof![
        6 => (copy.clone(), who.clone(), case.clone(), 0..3_usize)
            .prop_map(|(copy, who, case, category)| Happening::Acts { copy, who, case, category }),
        3 => (copy.clone(), who.clone(), case.clone(), facet_changes())
            .prop_map(|(copy, who, case, facets)| {
                let patch = Patch { facets, ..Patch::default() };
                Happening::AnswersFacets { copy, who, case, patch }
            }),
        1 => (copy.clone(), who.clone(), case.clone())
            .prop_map(|(copy, who, case)| Happening::Postpones { copy, who, case }),
        3 => (copy.clone(), who.clone()).prop_map(|(copy, who)| Happening::Undoes { copy, who }),
        2 => (copy.clone(), who).prop_map(|(copy, who)| Happening::Redoes { copy, who }),
        1 => (copy.clone(), case.clone()).prop_map(|(copy, case)| Happening::Erases { copy, case }),
        2 => (copy.clone(), case, 0..3_u8, 600..650_i64)
            .prop_map(|(copy, case, text, at)| Happening::Imports { copy, case, text, at }),
        2 => (copy.clone(), 0..2_u128, 1..4_i64)
            .prop_map(|(copy, round, case)| Happening::Opens { copy, round, case }),
        1 => (copy.clone(), 0..2_u128, 1..4_i64)
            .prop_map(|(copy, round, case)| Happening::Reassigns { copy, round, case }),
        1 => (copy.clone(), 0..2_u128).prop_map(|(copy, round)| Happening::Closes { copy, round }),
        1 => (copy.clone(), 0..3_usize, 1..4_i64)
            .prop_map(|(copy, who, case)| Happening::Looks { copy, who, case }),
        2 => (copy.clone(), copy).prop_map(|(into, from)| Happening::Merges { into, from }),
    ]
}

/// Someone with an id of their own; someone known by name alone; and, in each copy from the first act on with
/// an id, someone who was known by name before.
fn someone(copy: usize, who: usize) -> Reviewer {
    match who {
        0 => minted("kvam", 1),
        1 => reviewer("lom"),
        _ => minted("sola", 5 + u128::try_from(copy).unwrap()),
    }
}

fn happen(copies: &mut [TestProject; 3], happening: &Happening) {
    match *happening {
        Happening::Acts { copy, who, case, category } => {
            let act = answered(Category::ALL[category], case);
            copies[copy].project.record(&someone(copy, who), &act, at(1_000)).unwrap();
        }
        Happening::AnswersFacets { copy, who, case, ref patch } => {
            let seen = SeenCase { case: CaseNo(case), text: record(&case.to_string()).text_sha256 };
            let act = Act::answered(patch.clone(), seen);
            copies[copy].project.record(&someone(copy, who), &act, at(1_000)).unwrap();
        }
        Happening::Postpones { copy, who, case } => {
            let seen = SeenCase { case: CaseNo(case), text: record(&case.to_string()).text_sha256 };
            let act = Act::Postponed { case: seen };
            copies[copy].project.record(&someone(copy, who), &act, at(1_000)).unwrap();
        }
        Happening::Undoes { copy, who } => {
            copies[copy].project.undo(&someone(copy, who), at(2_000)).unwrap();
        }
        Happening::Redoes { copy, who } => {
            copies[copy].project.redo(&someone(copy, who), at(3_000)).unwrap();
        }
        Happening::Erases { copy, case } => {
            let at = Moment::from_millis(700);
            copies[copy].project.erase(&[CaseNo(case)], at, false).unwrap();
        }
        Happening::Imports { copy, case, text, at } => {
            let changed = with(record(&case.to_string()), |case| {
                case.text = Some(format!("Ordlyd {text}."));
            });
            let origin = Origin::new("f.csv", Moment::from_millis(at));
            let rules = ImportRules::default();
            copies[copy].project.import(&[rehashed(changed)], &origin, rules).unwrap();
        }
        Happening::Opens { copy, round, case } => {
            // Two copies do not open one round.
            let round = RoundId(Uuid::from_u128(round * 10 + copy as u128));
            let readers = [minted("kvam", 1).id(), reviewer("lom").id()];
            let cases: Vec<i64> = (case..=3).collect();
            let act = rounds::opens_for(readers, round, "runde", &cases);
            let (by, newcomers) = (someone(copy, 0), [reviewer("lom")]);
            copies[copy].project.record_round(&by, &act, &newcomers, at(4_000)).unwrap();
        }
        Happening::Reassigns { copy, round, case } => {
            let moved = RoundReassigned {
                round: RoundId(Uuid::from_u128(round * 10)),
                from: reviewer("lom").id(),
                to: minted("kvam", 1).id(),
                cases: vec![seen(case)],
            };
            let act = Act::Round(RoundAct::Reassigned(moved));
            copies[copy].project.record(&someone(copy, 0), &act, at(4_000)).unwrap();
        }
        Happening::Closes { copy, round } => {
            let act = rounds::closes(RoundId(Uuid::from_u128(round * 10)));
            copies[copy].project.record(&someone(copy, 0), &act, at(4_000)).unwrap();
        }
        Happening::Looks { copy, who, case } => {
            let (who, case) = (someone(copy, who), [CaseNo(case)]);
            copies[copy].project.look(&who, SeenHow::Who, &case, at(4_000)).unwrap();
        }
        Happening::Merges { into, from } if into != from => {
            let from = copy_of_open(&copies[from]);
            copies[into].merge(&from).unwrap();
        }
        Happening::Merges { .. } => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was done in the copies and in whichever order they are united: the union is the same.
    #[test]
    fn merging_is_commutative_associative_and_idempotent(
        happenings in proptest::collection::vec(happening(), 0..24),
    ) {
        let mut old = TestProject::with_cases(3);
        old.act("sola", &answered(Category::Emergency, 1));
        let mut all = copies::<3>(old);
        for happening in &happenings {
            happen(&mut all, happening);
        }
        let [a, b, c] = &all;
        let union = |one: &TestProject, others: &[&TestProject]| {
            let mut union = copy_of_open(one);
            for other in others {
                let summary = union.merge(other).unwrap();
                assert_eq!(summary.quarantined, vec![]);
            }
            union
        };
        let (ab, ba) = (union(a, &[b]), union(b, &[a]));
        prop_assert_eq!(ab.digest(), ba.digest());
        prop_assert_eq!(ab.state(), ba.state());
        let (mut left, mut right) = (union(&ab, &[c]), union(a, &[&union(b, &[c])]));
        // Anyone who decides about names on the way writes down another decision: two who have decided know the
        // same when they have heard of each other's.
        if left.has_decisions() || right.has_decisions() {
            (left, right) = (union(&left, &[&right]), union(&right, &[&left]));
        }
        prop_assert_eq!(left.digest(), right.digest());
        prop_assert_eq!(left.state(), right.state());
        let again = union(&left, &[&right, a, &left]);
        prop_assert_eq!(again.digest(), left.digest());
        prop_assert_eq!(again.state(), left.state());
        for union in [&ab, &ba, &left, &right] {
            prop_assert_eq!(union.faults(), Vec::<String>::new());
        }
    }
}
