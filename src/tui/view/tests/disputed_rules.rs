//! The page of the rules that differences were about.

use super::scenes::{at_work, drawn, rows};
use crate::domain::CaseNo;
use crate::domain::rulings::{RuleOverview, RuleUsage, RulingReason};
use crate::review::Reply;
use crate::words::Language;

#[test]
fn reasons_are_spelled_out_on_the_page_of_the_rules_and_shares_have_the_sign_of_the_language() {
    let of = |id: &str| RuleUsage {
        reasons: [(RulingReason::RuleUnclear, 1), (RulingReason::Slip, 3)].into(),
        specific: Some(0.5),
        ..RuleUsage::new(id.parse().unwrap())
    };
    let rules = ["kinds.organisation", "new.unit"].map(of).to_vec();
    let rules = Reply::Rules(Box::new(RuleOverview { rules, hides_some: false, without_rule: 0 }));
    let overview = rules.clone();

    let sitting = at_work(Language::English).keys("T").arrives(rules);
    let shown = |width, height| rows(&drawn(&sitting.state, Language::English, width, height));
    let narrow = shown(80, 24).join("\n");
    assert!(narrow.contains("  slip (3), "), "{narrow}");
    assert!(
        narrow.contains("Why reviewers differed: slip (3 cases), rule unclear (1 case)."),
        "{narrow}"
    );
    assert!(narrow.contains("50%") && narrow.contains("Organisation"), "{narrow}");
    assert!(narrow.contains("municipality: in"), "{narrow}");
    let wide = shown(200, 50);
    let is_header = |row: &&String| row.contains("text unclear") && row.contains("slip");
    let header = wide.iter().find(is_header).unwrap();
    // What the columns mean is read before them, and their rows stand right below.
    let at = wide.iter().position(|row| row == header).unwrap();
    assert!(wide[at + 1].contains("Organisation"), "{}", wide[at + 1]);
    assert!(wide[at - 1].trim().is_empty(), "{}", wide.join("\n"));
    // A note on a ruling is another than one on a rule.
    assert!(header.contains("Noted"), "{header}");
    let sitting = at_work(Language::Bokmal).keys("T").arrives(overview);
    let narrow = rows(&drawn(&sitting.state, Language::Bokmal, 80, 24)).join("\n");
    assert!(narrow.contains("Notert") && narrow.contains("Notert: merknader til regelen."));
}

#[test]
fn what_was_settled_by_no_rule_is_counted_apart() {
    let of = |without_rule, width| {
        let mut rule = RuleUsage::new("new.unit".parse().unwrap());
        rule.disputes.insert(CaseNo(1));
        let found = RuleOverview { rules: vec![rule], hides_some: false, without_rule };
        let sitting = at_work(Language::Bokmal).keys("T").arrives(Reply::Rules(Box::new(found)));
        rows(&drawn(&sitting.state, Language::Bokmal, width, 24)).join("\n")
    };
    for width in [40, 80, 120] {
        let shown = of(2, width);
        assert!(shown.contains("2 uenigheter er avgjort uten"), "{shown}");
    }
    assert!(of(1, 80).contains("1 uenighet er avgjort uten at en regel er valgt"), "{}", of(1, 80));
    assert!(!of(0, 80).contains("uten at en regel"), "{}", of(0, 80));
}

#[test]
fn an_answer_that_counts_nowhere_has_its_share_as_long_as_it_was_given() {
    let of = |specific| {
        let rule =
            RuleUsage { specific, decided: Some(0), ..RuleUsage::new("new.unit".parse().unwrap()) };
        let rules = Reply::Rules(Box::new(RuleOverview {
            rules: vec![rule],
            hides_some: false,
            without_rule: 0,
        }));
        let sitting = at_work(Language::English).keys("T").arrives(rules);
        rows(&drawn(&sitting.state, Language::English, 80, 24)).join("\n")
    };
    let shown = of(Some(0.0));
    assert!(shown.contains(" 0%") && !of(None).contains(" 0%"), "{shown}");
}

#[test]
fn where_nothing_was_settled_the_page_of_the_rules_says_what_it_is_for() {
    let of = |settled: bool| {
        let mut rule = RuleUsage::new("new.unit".parse().unwrap());
        rule.disputes.extend(settled.then_some(CaseNo(1)));
        let rules = Reply::Rules(Box::new(RuleOverview {
            rules: vec![rule],
            hides_some: false,
            without_rule: 0,
        }));
        let sitting = at_work(Language::English).keys("T").arrives(rules);
        rows(&drawn(&sitting.state, Language::English, 80, 24)).join("\n")
    };
    assert!(of(false).contains("No difference has been settled by a rule yet."), "{}", of(false));
    assert!(!of(true).contains("No difference has been settled by a rule yet."), "{}", of(true));
}
