//! Facets behind the three questions.

use serde_json::json;

use super::sitting::{Sitting, desk};
use crate::domain::filter::TextPattern;
use crate::domain::{
    AskedFacet, Asking, CaseNo, CodebookEdition, CodebookReading, FacetAnswer, FacetScheme,
    FacetWord, Filter, Message, Term, TextHash, Verdict,
};
use crate::review::filter::print;
use crate::review::{Effect, Reply, ScreenEffect, Worklist};

fn word(word: &str) -> FacetWord {
    word.parse().unwrap()
}

fn facet(id: &str, asking: Asking, when: Filter, values: &[&str]) -> AskedFacet {
    let values = values.iter().map(|value| word(value)).collect();
    AskedFacet { id: word(id), takes_several: id == "partners", asking, when, values, source: None }
}

/// A desk of a project whose codebook asks three facets, two of them of innovations alone.
fn asking(sector: Asking, keys: &str) -> Sitting {
    let of_innovations = || Filter::Is(Term::Verdict([Verdict::Innovation].into()));
    let facets = [
        facet("sector", sector, Filter::All, &["health", "culture"]),
        facet("off", Asking::Off, Filter::All, &["a"]),
        facet("stage", Asking::Optional, of_innovations(), &["in_use", "pilot"]),
        facet("partners", Asking::Optional, of_innovations(), &["county", "state", "no_partner"]),
    ];
    let mut desk = desk("");
    desk.state.setup.facets = facets.into_iter().collect();
    desk.keys(keys)
}

/// The answers to facets on the panel, and the one in focus.
fn facets(desk: &Sitting) -> String {
    let view = desk.state.open_case().unwrap();
    let facets = serde_json::to_string(&view.draft.answers.facets).unwrap();
    match &view.facet {
        Some(facet) => format!("{facet} {facets}"),
        None => facets,
    }
}

fn saved(desk: &Sitting, no: i64) -> String {
    let standing = desk.project.standing(CaseNo(no));
    serde_json::to_string(&standing.classification.answers.facets).unwrap()
}

#[test]
fn optional_facets_are_off_the_fast_path() {
    let desk = asking(Asking::Optional, "2 1 1 Enter").shows("2 [- - -] q1");
    assert_eq!(saved(&desk, 1), "{}");
    asking(Asking::Optional, "2 1 1 Enter . Enter").stores("211, 211, ---, ---, ---");
}

#[test]
fn tab_behind_the_last_question_goes_through_the_facets_and_back_to_the_first_question() {
    let mut desk = asking(Asking::Optional, "2 1 1");
    let mut seen = Vec::new();
    for _ in 0..6 {
        desk.press("Tab");
        let view = desk.state.open_case().unwrap();
        seen.push(view.facet.as_ref().map_or(view.focus.number().to_string(), ToString::to_string));
    }
    assert_eq!(seen, ["sector", "stage", "partners", "partners", "1", "2"]);
    desk.keys("Shift-Tab Shift-Tab").keys("Shift-Tab").shows("1 [2 1 1] q3, 1 draft");
}

#[test]
fn tab_behind_the_last_facet_says_so_before_it_leads_back_to_the_first_question() {
    // Who presses Tab once too often would answer the first question with the last digit.
    let desk = asking(Asking::Optional, "2 1 1 Tab 2 Tab Tab 1 Tab 2");
    desk.clone().shows("1 [2 1 1] q3, 1 draft");
    assert_eq!(facets(&desk), r#"partners {"partners":["county","state"],"sector":"culture"}"#);
    let told = asking(Asking::Optional, "2 1 1 Tab Tab Tab Tab").says(&["review-facet-last"]);
    let back = told.clone().keys("Tab").says(&["review-first-question-again"]);
    back.keys("3").shows("1 [3 1 1] q2, 1 draft");
    // After another key it is the message again.
    let other = told.keys("1 Tab").says(&["review-facet-last"]);
    assert!(other.state.facet_in_focus().is_some());
    // Where the first question is open, it is what comes next.
    let open = asking(Asking::Optional, "Tab 1 1 Tab Tab").shows("1 [- 1 1] q1, 1 draft");
    assert!(open.state.facet_in_focus().is_none());
    let marked = asking(Asking::Optional, "l Space Space 2 1 1 Tab Tab Tab Tab");
    marked.says(&["review-facet-last"]).keys("Tab").says(&["review-first-question-again"]);
}

#[test]
fn answers_to_facets_alone_are_taken_back_as_answers() {
    let batch = asking(Asking::Optional, "l Space Space Tab Tab Tab 2 Enter Enter");
    let undone = batch.keys("u").says(&["review-undone-many count=2 unchanged=0 title=\"Sak 3\""]);
    assert_eq!(undone.state.marks.len(), 2);
    assert_eq!(
        serde_json::to_string(&undone.state.batch.answers.facets).unwrap(),
        r#"{"sector":"culture"}"#
    );
    assert!(undone.keys("l Esc").state.last_saved().is_none());
    let one = asking(Asking::Optional, "2 1 1 Enter k Tab Tab Tab 2 Enter k");
    assert_eq!(facets(&one), r#"{"sector":"culture"}"#);
    // As other answers, they lie on the case as a draft.
    let undone = one.keys("u").says(&["review-undone-older count=1 unchanged=0 title=\"Sak 1\""]);
    assert_eq!(facets(&undone), r#"{"sector":"culture"}"#);
}

#[test]
fn tab_right_behind_a_digit_that_has_gone_on_is_that_same_step() {
    let given = r#"partners {"partners":["county","state"],"sector":"culture","stage":"in_use"}"#;
    for keys in ["2 Tab 1 Tab 1 Tab 2 Tab 1 Tab 1 2", "2 1 1 Tab 2 1 1 2"] {
        let desk = asking(Asking::Optional, keys).shows("1 [2 1 1] q3, 1 draft");
        assert_eq!(facets(&desk), given, "{keys}");
    }
    let marked = asking(Asking::Optional, "l Space Space 2 Tab 1 Tab 1 Tab 2 Tab 1");
    let answers = &marked.state.batch.answers;
    assert_eq!(
        serde_json::to_string(&answers.facets).unwrap(),
        r#"{"sector":"culture","stage":"in_use"}"#
    );
    // Another key between them, or a digit that stayed, and Tab goes on; so it does where kinds are not asked.
    assert!(facets(&asking(Asking::Optional, "2 1 1 Tab 2 Down Tab")).starts_with("partners"));
    assert!(facets(&asking(Asking::Optional, "2 2 Tab")).starts_with("sector"));
}

#[test]
fn what_is_no_innovation_is_not_asked_what_only_innovations_are() {
    let desk = asking(Asking::Optional, "2 2 1 Tab Tab Tab").shows("1 [2 2 1] q1, 1 draft");
    assert_eq!(facets(&desk), "{}");
}

#[test]
fn digits_answer_the_facet_in_focus_and_enter_saves_all() {
    let desk = asking(Asking::Optional, "2 1 1 Tab 2");
    assert_eq!(facets(&desk), r#"stage {"sector":"culture"}"#);
    let desk = desk.keys("0 1 2");
    let given = r#"{"partners":["county","state"],"sector":"culture","stage":"unclear"}"#;
    assert_eq!(facets(&desk), format!("partners {given}"));
    let desk = desk.keys("Enter").shows("2 [- - -] q1").stores("211, ---, ---, ---, ---");
    assert_eq!(saved(&desk, 1), given);
    let desk =
        asking(Asking::Optional, "2 1 1 Tab 7").says(&["review-facet-no-such-option digit=7"]);
    assert_eq!(facets(&desk), "sector {}");
}

#[test]
fn typed_values_are_taken_back_and_saved_ones_are_undone() {
    let desk = asking(Asking::Optional, "2 1 1 Tab 2 u");
    assert_eq!(facets(&desk), "sector {}");
    let desk = asking(Asking::Optional, "2 1 1 Tab 2 Enter");
    assert_eq!(saved(&desk, 1), r#"{"sector":"culture"}"#);
    let desk = desk.keys("u");
    assert_eq!(saved(&desk, 1), "{}");
    assert_eq!(facets(&desk), r#"{"sector":"culture"}"#);
    let desk = desk.keys("Ctrl-Y");
    assert_eq!(saved(&desk, 1), r#"{"sector":"culture"}"#);
}

#[test]
fn an_answer_that_is_cleared_is_gone_when_the_case_is_saved() {
    let desk = asking(Asking::Optional, "2 1 1 Tab 2 Enter Backspace Tab Tab Tab Delete Enter");
    assert_eq!(saved(&desk, 1), "{}");
}

#[test]
fn a_required_facet_is_asked_before_the_case_is_saved() {
    let desk = asking(Asking::Required, "2 1 1 Enter")
        .shows("1 [2 1 1] q3, 1 draft")
        .says(&["review-facet-required"]);
    assert_eq!(facets(&desk), "sector {}");
    let desk =
        desk.keys("Enter").says(&["review-facet-required"]).stores("---, ---, ---, ---, ---");
    let desk = desk.keys("1 Enter").shows("2 [- - -] q1");
    assert_eq!(saved(&desk, 1), r#"{"sector":"health"}"#);
}

#[test]
fn a_required_facet_is_asked_before_the_answers_for_marked_cases_are_saved() {
    let desk =
        asking(Asking::Required, "l Space Space 2 1 1 Enter").says(&["review-facet-required"]);
    let desk = desk.keys("Enter").stores("---, ---, ---, ---, ---");
    let desk = desk.keys("2 Enter Enter").stores("211, 211, ---, ---, ---");
    assert_eq!(saved(&desk, 2), r#"{"sector":"culture"}"#);
    // Cases that stay unclassified are not held up.
    asking(Asking::Required, "l Space Space 2 Enter Enter").stores("2--, 2--, ---, ---, ---");
}

/// Marked cases of a project that requires a stage of cases that match.
fn requiring_stage(when: Filter, keys: &str) -> Sitting {
    let stage = facet("stage", Asking::Required, when, &["in_use", "pilot"]);
    let mut desk = desk("");
    desk.state.setup.facets = FacetScheme::from_iter([stage]);
    desk.keys(&format!("l Space Space {keys}"))
}

#[test]
fn of_marked_cases_is_asked_what_their_answers_call_for() {
    let of_innovations = || Filter::Is(Term::Verdict([Verdict::Innovation].into()));
    let asked = |keys: &str| requiring_stage(of_innovations(), keys).state.asked_facets().len();
    assert_eq!((asked("2 1 1"), asked("2 2 1"), asked("2 1")), (1, 0, 0));
    let desk = requiring_stage(of_innovations(), "2 1 1 Enter").says(&["review-facet-required"]);
    let desk = desk.keys("2 Enter Enter").stores("211, 211, ---, ---, ---");
    assert_eq!(saved(&desk, 1), r#"{"stage":"pilot"}"#);
    requiring_stage(of_innovations(), "2 2 1 Enter Enter").stores("221, 221, ---, ---, ---");
}

#[test]
fn what_marked_cases_may_lack_by_their_reports_is_shown_once_they_are_saved() {
    let in_reports = || Filter::Is(Term::Title(vec![TextPattern::beginning("Sak")]));
    requiring_stage(in_reports(), "2 1 1 Enter")
        .says(&["review-batch-saved count=2 open=0 left=3", "review-batch-may-lack"])
        .stores("211, 211, ---, ---, ---");
    requiring_stage(in_reports(), "2 1 1 Tab 2 Enter")
        .says(&["review-batch-saved count=2 open=0 left=3"]);
}

#[test]
fn repeated_answers_have_their_facets() {
    let desk = asking(Asking::Required, "2 1 1 Enter 2 Enter . Enter");
    assert_eq!(saved(&desk, 2), r#"{"sector":"culture"}"#);
}

#[test]
fn facets_of_a_codebook_that_came_from_others_are_asked_at_once() {
    let desk = desk("2 1 1").arrives(Reply::Merged(Ok((vec![Message::new("review-merged")], 5))));
    assert!(desk.asked.contains(&Effect::Screen(ScreenEffect::FollowCodebook)));
    let sector = facet("sector", Asking::Optional, Filter::All, &["health", "culture"]);
    let scheme = FacetScheme::from_iter([sector]);
    let desk = desk.arrives(Reply::CodebookInForce(Box::new((scheme, Vec::new()))));
    let desk = desk.keys("Tab 2");
    assert_eq!(facets(&desk), r#"sector {"sector":"culture"}"#);
    // One that is not asked any more loses the focus, and what is typed stays.
    let desk = desk.arrives(Reply::CodebookInForce(Box::default()));
    assert_eq!(facets(&desk), r#"{"sector":"culture"}"#);
}

/// What became of a sector that was renamed, while the meanings of two things and a rule changed.
fn later_edition() -> FacetScheme {
    let changes = json!({
        "meaning": ["K1.2", "category.emergency", "sector.health"],
        "renamed": { "sector.sport": "sector.culture" },
        "retired": ["sector.other"],
    });
    let edition =
        CodebookEdition::read(&json!({ "sha256": TextHash([1; 32]), "changes": changes }));
    let values = ["health", "culture", "other"].map(|id| json!({ "id": id }));
    let text = json!({ "facets": [{ "id": "sector", "values": values }] }).to_string();
    let sector = facet("sector", Asking::Optional, Filter::All, &["health", "culture", "other"]);
    let reading = CodebookReading::new(&[edition.unwrap()], Some(&text));
    FacetScheme::from_iter([sector]).with_reading(reading)
}

#[test]
fn worklists_of_a_codebook_find_what_its_changes_ask_to_look_at() {
    let scheme = later_edition();
    assert_eq!(Worklist::of(&FacetScheme::default()), Worklist::ALL);
    let lists = Worklist::of(&scheme);
    assert_eq!(lists[7..], [Worklist::MeaningChanged, Worklist::FacetMissing]);
    let filters = lists[7..].iter().map(|list| print(&list.filter(&scheme).unwrap()));
    assert_eq!(
        filters.collect::<Vec<_>>(),
        [
            "(codebook:K1.2) or codebook:category.emergency category:emergency or \
             codebook:sector.health facet.sector:health",
            "classified (all facet.sector:none)",
        ]
    );
}

#[test]
fn an_earlier_answer_is_shown_as_it_reads_and_stays_as_it_was_given_until_it_is_answered() {
    let mut desk = asking(Asking::Optional, "2 1 1 Tab 2");
    desk.state.setup.facets = later_edition();
    let view = desk.state.open_case.as_mut().unwrap();
    view.draft.answers.facets.set(word("sector"), FacetAnswer::of([word("sport")], false));
    view.facet = Some(word("sector"));
    let read = desk
        .state
        .facets()
        .answer(&word("sector"), &desk.state.open_case().unwrap().draft.answers.facets);
    assert_eq!(read, FacetAnswer::of([word("culture")], false));
    let desk = desk.keys("Enter");
    assert_eq!(saved(&desk, 1), r#"{"sector":"sport"}"#);
    // What is retired has no digit.
    let desk = desk.keys("2 1 1 Tab 3").says(&["review-facet-no-such-option digit=3"]);
    let desk = desk.keys("1 Enter");
    assert_eq!(saved(&desk, 2), r#"{"sector":"health"}"#);
}
