//! Facets: as many as a codebook may ask, and the worklists that come with them.

use super::scenes::{at_work, drawn, finished, rows, words};
use crate::domain::{AskedFacet, Asking, FacetScheme, FacetWord, Filter, Message};
use crate::review::Reply;
use crate::review::tests::sitting::Sitting;
use crate::words::Language;

fn word(id: &str) -> FacetWord {
    id.parse().unwrap()
}

/// Eight facets with nine values each.
fn most() -> FacetScheme {
    let facet = |no: u8| AskedFacet {
        id: word(&format!("facet_no_{no}")),
        takes_several: no.is_multiple_of(2),
        asking: Asking::Optional,
        when: Filter::All,
        values: (1..=9).map(|value| word(&format!("value_{value}_of_facet_{no}"))).collect(),
        source: None,
    };
    (1..=8).map(facet).collect()
}

fn with_most(sitting: Sitting) -> Sitting {
    sitting.arrives(Reply::CodebookInForce(Box::new((most(), Vec::new()))))
}

fn screen(sitting: &Sitting, width: u16, height: u16) -> String {
    rows(&drawn(&sitting.state, Language::Bokmal, width, height)).join("\n")
}

#[test]
fn each_of_eight_facets_is_shown_with_every_digit() {
    for (width, height) in [(80, 24), (40, 10), (120, 40)] {
        let mut sitting = with_most(at_work(Language::Bokmal));
        while sitting.state.facet_in_focus().is_none() {
            sitting = sitting.keys("Tab");
        }
        for no in 1..=8 {
            let shown = screen(&sitting, width, height);
            assert!(shown.contains(&format!("facet_no_{no}")), "{shown}");
            // How it is answered is not cut.
            let how = if no % 2 == 0 { ["flere:", "flere verdier:"] } else { ["én verdi:"; 2] };
            assert!(how.iter().any(|how| shown.contains(how)), "{shown}");
            for digit in 1..=9 {
                assert!(shown.contains(&format!(" {digit} v")), "{digit}:\n{shown}");
            }
            assert!(shown.to_lowercase().contains(" 0 u"), "{shown}");
            sitting = sitting.keys("Tab");
        }
        assert!(sitting.keys("Tab").state.facet_in_focus().is_none());
    }
}

#[test]
fn worklists_of_a_codebook_are_shown_beside_the_usual_ones() {
    let list = "en fasett mangler svar";
    assert!(screen(&with_most(at_work(Language::Bokmal)).keys("W"), 80, 24).contains(list));
    assert!(screen(&with_most(finished(Language::Bokmal)), 80, 24).contains(list));
    assert!(!screen(&at_work(Language::Bokmal).keys("W"), 80, 24).contains(list));
    let found = |sitting: Sitting| screen(&sitting.keys(": t i l l e g g"), 80, 24);
    assert!(found(with_most(at_work(Language::Bokmal))).contains("Arbeidsliste: en fasett"));
    assert!(!found(at_work(Language::Bokmal)).contains("Arbeidsliste: en fasett"));
}

#[test]
fn where_not_all_facets_have_room_the_row_counts_those_that_are_missing() {
    let mut sitting = with_most(at_work(Language::Bokmal));
    while sitting.state.facet_in_focus().is_none() {
        sitting = sitting.keys("Tab");
    }
    for here in 1..=8 {
        let shown = screen(&sitting, 80, 24);
        let names = (1..=8).filter(|no| {
            let sign = |line: &str| {
                ['▸', '·', '✓'].iter().any(|sign| line.contains(&format!("{sign} facet_no_{no}")))
            };
            shown.lines().any(sign)
        });
        let more = 8 - names.count();
        assert!(more > 0 && shown.contains(&format!("+{more} til")), "{here}:\n{shown}");
        assert!(shown.contains(&format!("▸ facet_no_{here}")), "{shown}");
        sitting = sitting.keys("Tab");
    }
    let wide = screen(&sitting.keys("Shift-Tab"), 170, 45);
    assert!((1..8).all(|more| !wide.contains(&format!("+{more} til"))), "{wide}");
}

#[test]
fn facets_are_counted_once_it_is_known_how_many_are_asked_and_called_so() {
    let sitting = with_most(at_work(Language::Bokmal));
    assert!(!screen(&sitting, 80, 24).contains("0/8"));
    let sitting = sitting.keys("1 1 1");
    for width in [80, 120] {
        assert!(
            screen(&sitting, width, 24).contains("fasetter 0/8"),
            "{}",
            screen(&sitting, width, 24)
        );
    }
}

#[test]
fn how_many_facets_are_answered_is_in_sight_on_the_smallest_screen_beside_many_kinds() {
    for language in Language::ALL {
        for keys in ["1 1 1", "1 1 1 2 3", "1 1 1 2 3 4 5"] {
            let sitting = with_most(at_work(language)).keys(keys);
            let shown = rows(&drawn(&sitting.state, language, 40, 10));
            let stepper = &shown[4];
            assert!(stepper.contains("0/8"), "{language} {keys}: {shown:#?}");
        }
    }
}

#[test]
fn the_last_row_names_tab_where_it_leads_to_a_facet_and_the_verdict_how_many_have_no_answer() {
    for language in Language::ALL {
        let shown = |keys: &str| {
            let sitting = with_most(at_work(language)).keys(keys);
            let shown = rows(&drawn(&sitting.state, language, 80, 24));
            (shown.last().unwrap().clone(), shown.join("\n"))
        };
        let tab = format!("Tab {}", words(language).get("review-footer-next-question"));
        let open = |count: usize| {
            words(language).format(&Message::new("review-ready-facets").with("count", count))
        };
        assert!(shown("1 1 1").0.contains(&tab), "{}", shown("1 1 1").1);
        assert!(shown("1 1 1").1.contains(&open(8)), "{}", shown("1 1 1").1);
        assert!(shown("1 1 1 Tab 1").0.contains(&tab), "{}", shown("1 1 1 Tab 1").1);
        assert!(shown("1 1 1 Tab 1").1.contains(&open(7)), "{}", shown("1 1 1 Tab 1").1);
        // The last one leads nowhere, and without facets there is nothing to say.
        let last = "1 1 1 Tab Tab Tab Tab Tab Tab Tab Tab";
        assert!(!shown(last).0.contains("Tab"), "{}", shown(last).1);
        let without = rows(&drawn(&at_work(language).keys("1 1 1").state, language, 80, 24));
        assert!(!without.last().unwrap().contains("Tab"), "{}", without.join("\n"));
        assert!(without.join("\n").contains(&words(language).get("review-ready")));
    }
}

#[test]
fn a_required_facet_without_an_answer_is_named_where_enter_would_save() {
    for language in Language::ALL {
        let first = most()
            .iter()
            .next()
            .cloned()
            .map(|facet| AskedFacet { asking: Asking::Required, ..facet });
        let required: FacetScheme = first.into_iter().collect();
        let reply = Reply::CodebookInForce(Box::new((required, Vec::new())));
        let sitting = at_work(language).arrives(reply).keys("1 1 1");
        let asks = Message::new("review-ready-required").with("facet", "facet_no_1");
        let asks = words(language).format(&asks);
        for (width, height) in [(80, 24), (120, 40)] {
            let shown = rows(&drawn(&sitting.state, language, width, height)).join("\n");
            assert!(shown.contains(&asks), "{asks}:\n{shown}");
        }
    }
}
