//! Pages, palette, settings, the tour, the way out.

use super::project::WorkedProject;
use super::sitting::{Sitting, desk};
use crate::domain::{CaseNo, Category, CueWords, Language, Message};
use crate::review::{
    Action, Command, Effect, ProjectChoice, Reply, ScreenEffect, Scroll, StoreEffect,
};

#[test]
fn pages_scroll_and_close_and_the_case_lies_as_before() {
    for (key, page) in
        [("?", "keys"), ("c", "codebook"), ("F1", "codebook"), ("h", "history"), ("i", "fields")]
    {
        for close in ["Esc", "q", "Ctrl-C"] {
            desk("2")
                .keys(key)
                .shows(&format!("1 [2 - -] q2 + {page}, 1 draft"))
                .keys("Space")
                .asks(&Effect::Screen(ScreenEffect::Scroll(Scroll::PageDown)))
                .keys("3")
                .says(&["review-key-not-here"])
                .keys(close)
                .shows("1 [2 - -] q2, 1 draft")
                .stays();
        }
    }
}

#[test]
fn answers_for_marked_cases_wait_for_all_of_them_also_where_some_are_left_out() {
    let some = desk("2 1 3 Enter l g Space Space Space 1 o");
    assert_eq!(some.state.typed_for_marked(), 3);
    some.clone().keys("Ctrl-C").says(&["review-interrupt-marked count=3", "review-interrupt-how"]);
    some.restarted().says(&["review-batch-back count=3"]);
}

#[test]
fn cue_words_are_lit_until_they_are_put_out_and_follow_the_language() {
    let lists = |text: &str| CueWords::parse(text, |_| Some(Category::LongTerm)).unwrap();
    let read = |text: &str| Reply::Cues(Ok((lists(text), Message::new("review-cues-on"))));
    let changed = |language| {
        let message = Message::new("review-language-changed");
        Reply::SettingChanged(message, Vec::new(), language)
    };
    let lit = desk("F4").asks(&Effect::Store(StoreEffect::ReadCues));
    let elsewhere = lit.clone().arrives(read("varig: fortsetter"));
    elsewhere.says(&["review-cues-on-none"]);
    let lit = lit.arrives(read("varig: tekst")).says(&["review-cues-on"]);
    let lit = lit.asks(&Effect::Screen(ScreenEffect::LightCues(true)));
    // What is lit in one language is read again in another, without a word about it.
    let other = lit.arrives(changed(Language::Nynorsk));
    let other = other.asks(&Effect::Store(StoreEffect::ReadCues));
    let other = other.arrives(read("long-term: continues")).says(&["review-language-changed"]);
    assert_eq!(other.state.cues(), Some(&lists("long-term: continues")));
    let out = other.keys("F4").says(&["review-cues-off"]);
    let out = out.asks(&Effect::Screen(ScreenEffect::LightCues(false)));
    assert_eq!(out.arrives(changed(Language::English)).state.cues(), None);
}

#[test]
fn the_error_of_cue_words_that_cannot_be_read_is_closed_and_does_not_come_at_every_start() {
    let unread = || Reply::Cues(Err(Message::new("review-cues-misspelt")));
    let mut wanted = desk("");
    wanted.state.setup.lights_cues = true;
    let read = wanted.arrives(unread()).says(&["review-cues-misspelt"]);
    read.clone().keys("Esc").says(&[]);
    let out = read.keys("F4").asks(&Effect::Store(StoreEffect::ReadCues));
    assert!(out.asked.contains(&Effect::Screen(ScreenEffect::LightCues(false))));
    let out = out.arrives(unread());
    assert!(!out.says(&["review-cues-misspelt"]).state.setup.lights_cues);
}

#[test]
fn the_palette_leads_to_the_samples_and_back() {
    let samples = Effect::ChangeProject(ProjectChoice::Samples);
    desk(": eksempl Enter").asks(&samples);
    let nowhere = "review-no-command query=\"own-project\"";
    desk(": own-project Enter").says(&[nowhere]);
    let mut among = desk("");
    among.state.setup.is_among_samples = true;
    let own = Effect::ChangeProject(ProjectChoice::Own);
    among.clone().keys(": egne Enter").asks(&own);
    // What is not saved is not left behind.
    let marked = among
        .keys("l x j x 1")
        .keys(": egne Enter")
        .asks(&Effect::ChangeProject(ProjectChoice::Own));
    marked.keys("Enter Enter : egne Enter").asks(&own);
}

#[test]
fn who_types_a_colon_and_a_command_on_a_page_presses_none_of_its_keys() {
    for page in ["?", "c", "B", "A"] {
        desk(page).keys(": e").shows("1 [- - -] q1 + palette").keys("Esc").shows("1 [- - -] q1");
    }
}

#[test]
fn settings_are_changed_on_their_page_which_stays() {
    let page = desk("2 : innstill Enter").shows("1 [2 - -] q2 + settings, 1 draft");
    let page = page.keys("Down Enter").shows("1 [2 - -] q2 + settings, 1 draft");
    let page = page.asks(&Effect::Screen(ScreenEffect::NextTheme));
    let page = page.keys("1").asks(&Effect::Screen(ScreenEffect::SetLanguage(None)));
    let page = page.keys("6").asks(&Effect::Screen(ScreenEffect::UseMouse(true)));
    let page = page.keys("Enter").asks(&Effect::Screen(ScreenEffect::UseMouse(false)));
    let goal = page.keys("5").shows("1 [2 - -] q2 + settings + goal, 1 draft");
    let page = goal.keys("Esc").shows("1 [2 - -] q2 + settings, 1 draft");
    page.keys("9")
        .says(&["review-key-not-here"])
        .keys("Esc")
        .shows("1 [2 - -] q2, 1 draft")
        .stays();
}

#[test]
fn what_is_typed_replaces_a_goal_or_a_name_that_holds_and_backspace_edits_it() {
    let goal = |keys: &str| {
        let mut asked = desk("");
        asked.state.setup.daily_goal = 60;
        asked.keys(": innstill Enter 5").keys(keys).keys("Enter").asked.last().cloned()
    };
    for (keys, kept) in [("2 0", 20), ("", 60), ("Backspace", 6), ("Backspace 5", 65)] {
        let kept = Effect::Screen(ScreenEffect::KeepDailyGoal(kept));
        assert_eq!(goal(keys), Some(kept), "{keys}");
    }
    let named = desk(": innstill Enter 8").types("Lom").keys("Enter");
    let Some(Effect::Screen(ScreenEffect::RenameReviewer(name))) = named.asked.last() else {
        panic!("no name but {:?}", named.asked)
    };
    assert_eq!(name.as_str(), "Lom");
}

#[test]
fn a_language_and_a_theme_are_chosen_by_their_names() {
    let chosen = |command| {
        let sitting = desk("").arrives(Action::Do(command));
        sitting.asked.last().cloned()
    };
    let language = Effect::Screen(ScreenEffect::SetLanguage(Some(2)));
    assert_eq!(chosen(Command::LanguageAt(2)), Some(language));
    assert_eq!(chosen(Command::ThemeAt(3)), Some(Effect::Screen(ScreenEffect::SetTheme(3))));
}

#[test]
fn what_only_a_subcommand_does_is_named_with_it() {
    let told = |command| desk("").arrives(Action::Do(command)).notices();
    assert_eq!(told(Command::CodebookHint), ["review-codebook-how project=\"\""]);
    assert_eq!(told(Command::MunicipalitiesHint), ["review-municipalities-how project=\"\""]);
    assert_eq!(told(Command::BackupHint), ["review-backup-how project=\"\""]);
}

#[test]
fn the_tour_goes_on_with_every_case_that_is_worked_on() {
    let toured = Sitting::on(WorkedProject::of(9)).touring();
    let case = |sitting: &Sitting| sitting.state.tour().map(crate::review::Tour::case);
    assert_eq!(case(&toured.clone().keys("s")), Some(2));
    let batch = toured.clone().keys("l Space Space 2 2 Enter");
    assert_eq!(case(&batch), Some(2));
    let over = toured.keys("s s s s 2 2 Enter");
    assert_eq!(case(&over), None);
    over.says(&["review-tour-saved title=\"Sak 5\"", "review-tour-over"]);
}

#[test]
fn the_tour_can_be_begun_again_at_any_case() {
    let touring = desk("j : omvis Enter").shows("2 [- - -] q1");
    assert_eq!(touring.state.tour().map(crate::review::Tour::case), Some(1));
    let left = touring.keys("Esc").says(&["review-tour-left"]);
    assert_eq!(left.state.tour(), None);
    left.asks(&Effect::Screen(ScreenEffect::KeepTourTaken));
}

#[test]
fn q_ends_at_once_when_nothing_is_half_done() {
    desk("q").shows("1 [- - -] q1").asks(&Effect::Quit);
    desk("1 2 Enter q").asks(&Effect::Quit);
    desk("1 u q").asks(&Effect::Quit);
    desk("1 2 Enter k 3 Backspace 1 q").asks(&Effect::Quit);
}

#[test]
fn the_keys_are_shown_over_a_page_once() {
    let over = desk("B").arrives(Action::Do(Command::Keys));
    assert_eq!(over.state.layers.len(), 2);
    let again = over.arrives(Action::Do(Command::Keys)).says(&["review-key-not-here"]);
    assert_eq!(again.keys("Esc").state.layers.len(), 1);
}

#[test]
fn ctrl_c_says_that_everything_is_saved_and_then_ends() {
    desk("1 2 Enter Ctrl-C").says(&["review-interrupt", "review-interrupt-how"]).stays();
    desk("Ctrl-C Ctrl-C").asks(&Effect::Quit);
    desk("Ctrl-C 1 Ctrl-C").stays();
    desk("Ctrl-C y Ctrl-C").stays();
    desk("1 Ctrl-C").says(&["review-interrupt-drafts count=1", "review-interrupt-how"]).stays();
    desk("1 Ctrl-C Ctrl-C").asks(&Effect::Quit);
}

#[test]
fn cases_that_are_nearly_the_same_are_counted_by_those_that_are_new() {
    let groups = vec![vec![CaseNo(1), CaseNo(5)]];
    let found = Reply::NearDuplicates { groups, first_new: Some(CaseNo(5)) };
    desk("").arrives(found).says(&["review-near-found count=1"]);
}
