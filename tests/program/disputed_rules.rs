//! Which rules cause disputes: the page, its cases and notes, rules of one's own, and what a round hides of it.

use serde_json::Value;

use crate::place::Place;
use crate::screen::{Screen, keys};
use crate::settling::{two_homes, typed};

const OWN: &str = r#"#![enable(implicit_some)]
Codebook(format: "nybrott/codebook", version: 1, name: "lag", edition: "2",
    rules: [(id: "K1.2", about: "category", en: "What lasts is 3, even if it began in the crisis.")])"#;

fn rules(place: &Place, who: &str) -> Vec<Value> {
    let found: Value =
        serde_json::from_str(&place.says(["rules", "--json", "--reviewer", who])).unwrap();
    found["rules"].as_array().unwrap().clone()
}

#[test]
fn a_rule_of_ones_own_settles_a_difference_and_its_page_leads_to_the_case_and_to_a_note() {
    let (kvam, _) = two_homes();
    kvam.write("own.ron", OWN);
    kvam.run(["codebook", "take", "own.ron"]).assert().success();
    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.press_for("C", "Difference 1 of 3");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("2R", "Which rule");
    // It shows without a further key, and Enter takes none.
    screen.press_for("k1.x", "No rule has these");
    screen.press("\r");
    screen.press_for(keys::BACKSPACE, "What lasts is 3");
    screen.press_for("\r", "Rule: K1.2");
    screen.press_for("\r", "Difference 2 of 3");
    screen.press(keys::ESC);
    screen.wait_for_no("Difference 2");

    // What was in dispute most often is the first.
    screen.press_for("T", "▸K1.2");
    let row = screen.row_with("▸K1.2");
    assert!(row.contains("  1 ") && row.ends_with("rule unclear (1)"), "{row}");
    screen.press_for("m", "What is wrong with “K1.2”?");
    screen.press_for("How long is short?\r", "leder: How long is short?");
    // The note is taken back on the page itself, and no further act.
    screen.press_for("u", "Undone: the note about “K1.2” is gone");
    screen.wait_for_no("leder: How long is short?");
    screen.press_for("u", "No note was written on this page");
    screen.press_for("U", "leder: How long is short?");
    screen.press_for(keys::DOWN, "could not wait");
    assert!(screen.shows("Enter settled cases"), "{}", screen.text());
    screen.press_for("\r", "No difference has been settled");
    screen.press_for(keys::UP, "▸K1.2");
    screen.press_for("\r", "1 case that “K1.2” came up in.");
    screen.quit();
    let of = &rules(&kvam, "leder")[0];
    assert_eq!((&of["rule"], &of["disputes"]), (&"K1.2".into(), &1.into()));
    assert_eq!(of["notes"][0]["text"], "How long is short?");
}

#[test]
fn line_by_line_the_page_is_read_out_and_takes_a_note() {
    let (kvam, _) = two_homes();
    kvam.write("own.ron", OWN);
    kvam.run(["codebook", "take", "own.ron"]).assert().success();
    let lines = ["C", "3 1 1", "", "2", "r", "k1.2", "", "-", "T K1.2 Hvor lenge?", "T", "q"];
    let said = typed(&kvam, &lines);
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(said.contains("What lasts is 3") && said.contains("leder: Hvor lenge?"), "{said}");
    assert!(said.contains("Hvorfor saksbehandlerne var uenige: regel uklar (1 sak)."), "{said}");
    assert_eq!(rules(&kvam, "leder")[0]["notes"][0]["text"], "Hvor lenge?");
}

#[test]
fn while_a_round_hides_a_case_its_ruling_and_note_are_on_no_page() {
    let (kvam, _) = two_homes();
    let lines = ["C", "3 1 1", "", "2", "r", "1", "m", "hemmelig merknad", "", "-", "q"];
    assert!(typed(&kvam, &lines).status.success());
    let shown = |who: &str| {
        let mut screen = Screen::start(&kvam, &["--reviewer", who]);
        screen.press_for("T", "▸Category");
        let text = screen.text();
        screen.press("q");
        screen.wait_for("Category: which one");
        screen.quit();
        text
    };
    assert!(shown("sola").contains("unclear rule") || shown("sola").contains("Why reviewers"));
    let open = ["round", "open", "double", "--name", "igjen", "--n", "all", "--seed", "1"];
    let by = ["--reviewers", "sola,per", "--reviewer", "leder"];
    kvam.run(open).args(by).assert().success();
    let hidden = shown("sola");
    assert!(hidden.contains("A round hides answers from you"), "{hidden}");
    assert!(!hidden.contains("Why reviewers") && !hidden.contains("hemmelig"), "{hidden}");
    assert!(rules(&kvam, "sola").iter().all(|of| of["disputes"] == 0 && of["specific"].is_null()));
    assert!(rules(&kvam, "leder").iter().any(|of| of["disputes"] == 1));
    let warned = |who: &str| {
        let output = kvam.run(["rules", "--reviewer", who]).output().unwrap();
        String::from_utf8(output.stderr).unwrap().contains("A round hides answers from you")
    };
    assert!(warned("sola") && !warned("leder"));
    // Nor does the way from the page of agreement say that there is nothing to settle.
    let mut screen = Screen::start(&kvam, &["--reviewer", "sola"]);
    screen.press_for("A", "sola");
    screen.press_for("d", "A round hides answers from you");
    screen.quit();
}

#[test]
fn the_page_of_agreement_goes_from_round_to_round_and_says_what_was_answered_together() {
    let (kvam, _) = two_homes();
    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.press_for("A", "hoved");
    screen.press_for(" ", "one answered the row");
    let row = screen.row_with("·");
    assert!(row.contains("Emergency") && row.contains('3'), "{row}");
    screen.press_for("n", "All cases, in rounds or not");
    screen.press_for("N", "hoved");
    screen.press_for("d", "Difference 1 of 3");
    screen.press(keys::ESC);
    screen.wait_for_no("Difference 1");
    screen.quit();
}

#[test]
fn where_nothing_is_settled_the_list_of_rules_says_so_and_what_to_do() {
    let place = Place::with_a_decision();
    let (said, code) = place.remarks(["rules"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("No difference has been settled by a rule yet"), "{said}");
    assert!(said.contains("with `nybrott review` and the key C."), "{said}");
}
