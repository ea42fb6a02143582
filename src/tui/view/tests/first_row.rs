//! What the first row says of the day, of drafts and of what is saved.

use super::scenes::{at_work, drawn, finished, rows, screen, sitting, words};
use crate::domain::{Message, Moment, ParcelCursor};
use crate::review::tests::project::WorkedProject;
use crate::review::tests::sitting::Sitting;
use crate::review::today::TodaysCases;
use crate::review::{Reply, TeamLink, TeamNews};
use crate::words::Language;

#[test]
fn drafts_that_are_not_kept_are_loud_in_the_header() {
    let full = Message::new("store-disk-full").with("path", "saker.nybrott");
    let refused = at_work(Language::Bokmal).slowly().keys("1").arrives(Reply::DraftNotKept(full));
    let header = rows(&screen(&refused)).remove(0);
    assert!(header.contains("1 utkast IKKE LAGRET"), "{header}");
}

#[test]
fn the_header_counts_today_of_a_goal_and_leaves_it_out_last() {
    let sitting = |goal: u32| {
        let mut sitting = at_work(Language::Bokmal);
        sitting =
            sitting.keys(":").types("mål").keys("Enter").types(&goal.to_string()).keys("Enter");
        let begins = crate::review::tests::sitting::BEGIN;
        let next = Moment::from_millis(begins.as_millis() + 86_400_000);
        let today = TodaysCases { count: 42, begins, next };
        let ticket = sitting.state.newest_ticket();
        sitting.arrives(Reply::CountedToday { today, saves: Vec::new(), ticket })
    };
    let header = |sitting: &Sitting, width| {
        rows(&drawn(&sitting.state, Language::Bokmal, width, 24)).remove(0)
    };
    assert!(header(&sitting(60), 120).contains("42 av 60 i dag · 5,8/min · ca. 1 t 42 min igjen"));
    assert!(header(&sitting(0), 120).contains("42 i dag · 5,8/min"));
    let narrow = header(&sitting(60), 80);
    assert!(narrow.contains("42 av 60 i dag") && narrow.contains("lagret"), "{narrow}");
    // Where there is no room for the goal, the count stays.
    for (goal, width, keys) in [(42, 60, ""), (42, 60, "1"), (42, 80, "1"), (60, 60, "1")] {
        let header = header(&sitting(goal).keys(keys), width);
        let shown = ["42 i dag", "42 av 60 i dag"].iter().any(|shown| header.contains(shown));
        assert!(shown, "{goal} {width} {keys}: {header}");
    }
    // Nor does it give way to what a team has not got yet, with a draft or without.
    let unsent = TeamNews {
        unsent: Some((4, ParcelCursor::default())),
        link: TeamLink::Exchanged,
        outcome: Ok(Vec::new()),
        has_news: false,
        is_asked: false,
        has_claims: false,
    };
    for keys in ["", "1"] {
        let in_team = sitting(60).arrives(Reply::Team(unsent.clone())).keys(keys);
        let header = header(&in_team, 80);
        for shown in ["211/800", "26 %", "42 av 60 i dag", "4 ikke sendt", "lagret"] {
            assert!(header.contains(shown), "{shown}: {header}");
        }
    }
}

#[test]
fn drafts_are_counted_at_once_and_in_every_size() {
    for language in Language::ALL {
        let drafts =
            words(language).format(&Message::new("review-header-drafts").with("count", 2_u32));
        for keys in ["1 2 Enter 2 j 3", "1 2 Enter 2 j 3 C"] {
            let state = sitting(WorkedProject::of(25), language).keys(keys).state;
            for (width, height) in [(40, 10), (80, 24), (120, 40)] {
                let header = rows(&drawn(&state, language, width, height)).remove(0);
                assert!(header.contains(&drafts) && !header.contains('…'), "{keys}: {header}");
                assert!(!header.contains(&words(language).get("review-all-saved")), "{header}");
            }
        }
    }
}

#[test]
fn what_was_saved_since_the_start_is_not_taken_for_a_part_of_today() {
    let header = |count: i64, width| {
        let sitting = Sitting::on(WorkedProject::of(30)).keys("1 2 Enter");
        let begins = crate::review::tests::sitting::BEGIN;
        let next = Moment::from_millis(begins.as_millis() + 86_400_000);
        let (today, ticket) = (TodaysCases { count, begins, next }, sitting.state.newest_ticket());
        let sitting = sitting.arrives(Reply::CountedToday { today, saves: Vec::new(), ticket });
        rows(&drawn(&sitting.state, Language::Bokmal, width, 24)).remove(0)
    };
    for width in [40, 80, 120] {
        assert!(header(10, width).ends_with("✓ lagret 1 i denne økta"), "{}", header(10, width));
        assert!(header(1, width).ends_with("✓ lagret 1"), "{}", header(1, width));
    }
}

#[test]
fn what_comes_after_ten_cases_is_not_promised_beside_ten_of_today() {
    let words = words(Language::Bokmal);
    let later = words.get("review-header-pace-later");
    let header = |count: i64| {
        let sitting = Sitting::on(WorkedProject::of(30));
        let begins = crate::review::tests::sitting::BEGIN;
        let next = Moment::from_millis(begins.as_millis() + 86_400_000);
        let (today, ticket) = (TodaysCases { count, begins, next }, sitting.state.newest_ticket());
        let sitting = sitting.arrives(Reply::CountedToday { today, saves: Vec::new(), ticket });
        rows(&drawn(&sitting.state, Language::Bokmal, 100, 24)).remove(0)
    };
    assert!(header(9).contains(&later), "{}", header(9));
    assert!(!header(10).contains(&later), "{}", header(10));
}

#[test]
fn no_row_says_that_all_is_saved_beside_a_draft() {
    for language in Language::ALL {
        let words = words(language);
        let saved = [words.get("review-saved-short"), words.get("review-all-saved")];
        let draft = words.format(&Message::new("review-header-drafts").with("count", 1_u32));
        for before in ["", "F flagged Enter l ", "W 1 l ", "W 2 l "] {
            let state = finished(language).keys("Backspace").keys(before).keys("3 1").state;
            for (width, height) in [(40, 10), (60, 15), (80, 24), (120, 40)] {
                let header = rows(&drawn(&state, language, width, height)).remove(0);
                assert!(header.contains(&draft), "{before}: {header}");
                assert!(!saved.iter().any(|saved| header.ends_with(saved)), "{before}: {header}");
            }
        }
    }
}

#[test]
fn the_first_row_counts_what_a_worklist_has_now_and_names_another_list_without_a_count() {
    for language in Language::ALL {
        let words = words(language);
        let header = |sitting: &Sitting| rows(&drawn(&sitting.state, language, 120, 40)).remove(0);
        let unclear = words.get("review-worklist-undetermined");
        let unclear = |count: usize| format!("{unclear} · {count}");
        let list = sitting(WorkedProject::of(5), language);
        let list = list.keys("0 0 0 Enter 0 0 0 Enter 0 0 0 Enter W 1 l");
        assert!(header(&list).contains(&unclear(3)), "{}", header(&list));
        let list = list.keys("1 2 Enter");
        assert!(header(&list).contains(&unclear(2)), "{}", header(&list));
        let sorted = header(&sitting(WorkedProject::of(5), language).keys("O"));
        let by_date = words.get("review-list-by-date");
        let has_count = sorted.contains(&format!("{by_date} · "));
        assert!(sorted.contains(&by_date) && !has_count, "{sorted}");
    }
}

#[test]
fn a_note_that_is_being_written_counts_as_a_draft() {
    for language in Language::ALL {
        for (width, height) in [(40, 10), (120, 40)] {
            let typed = sitting(WorkedProject::of(3), language).keys("m").types("se på de");
            for state in [typed.clone().state, typed.keys("Esc").state] {
                let shown = rows(&drawn(&state, language, width, height));
                let all = words(language).get("review-all-saved");
                let draft = Message::new("review-header-drafts").with("count", 1_i64);
                let is_counted = shown[0].contains(&words(language).format(&draft));
                assert!(is_counted && !shown[0].contains(&all), "{shown:#?}");
            }
        }
    }
}

#[test]
fn what_is_behind_the_bar_stays_in_its_place_when_an_answer_is_typed_and_cases_are_saved() {
    for width in [80, 100, 120, 160, 200] {
        let places = ["", "1", "1 2 Enter", "1 2 Enter 2"].map(|keys| {
            let state = sitting(WorkedProject::of(25), Language::Bokmal).keys(keys).state;
            let header = rows(&drawn(&state, Language::Bokmal, width, 24)).remove(0);
            header.chars().position(|letter| letter == '%').unwrap()
        });
        assert!(places.iter().all(|place| *place == places[0]), "{width}: {places:?}");
    }
}
