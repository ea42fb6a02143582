//! Pages, note, export, import, the way out.

use tui_input::InputRequest;

use super::project::WorkedProject;
use super::sitting::{BEGIN, Sitting, desk};
use crate::domain::{
    Answer, Answers, CaseNo, Category, CategoryAnswer, CueWords, Imported, Language, LastDelivery,
    Message, Patch,
};
use crate::review::reply::{CompletedPath, ImportOutcome};
use crate::review::{
    Action, Command, Effect, ExportOrder, FileEffect, FormatId, KnownIds, Layer, ProjectChoice,
    ProposedFiles, Reply, ScreenEffect, Scroll, StoreEffect,
};

fn completed(path: &str, choices: &[&str]) -> Reply {
    let choices = choices.iter().map(|name| (*name).to_owned()).collect();
    Reply::Completed(CompletedPath { path: path.to_owned(), choices })
}

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
fn the_usual_key_of_other_programs_says_in_a_note_that_enter_saves_it() {
    let typed = desk("m x").arrives(Action::Do(Command::SaveHint));
    typed.says(&["review-note-enter-saves"]).keys("Enter").says(&["review-note-saved"]);
}

#[test]
fn marked_cases_that_are_left_out_are_not_counted_as_not_saved() {
    let some = || desk("2 1 3 Enter l g Space Space Space 1 o");
    assert_eq!(some().state.typed_for_marked(), 2);
    some().keys("Ctrl-C").says(&["review-interrupt-marked count=2"]);
}

#[test]
fn a_note_is_saved_by_enter() {
    desk("2 m ")
        .types("se på dette @ {[]}")
        .keys("Enter")
        .shows("1 [2 - -] q2, 1 draft")
        .says(&["review-note-saved"])
        .stores("--- «se på dette @ {[]}», ---, ---, ---, ---");
    desk("m hei Enter m !! Enter").stores("--- «hei!!», ---, ---, ---, ---");
    desk("m Enter").says(&[]).counts(0, 0, 0);
    desk("m hei Enter m Backspace Backspace Backspace Enter")
        .says(&["review-note-removed"])
        .stores("---, ---, ---, ---, ---");
}

#[test]
fn a_note_or_a_flag_beside_marks_names_the_one_case_that_gets_it() {
    // Space marks a case and goes down, so that the case under the cursor is not among the marked ones.
    let marked = desk("l Space Space");
    let noted = marked.clone().keys("m").types("felles").keys("Enter");
    noted
        .says(&["review-note-saved-beside-marks title=\"Sak 3\""])
        .stores("---, ---, --- «felles», ---, ---");
    marked.clone().keys("f").says(&["review-flagged-beside-marks title=\"Sak 3\""]);
    marked.keys("f f").says(&["review-unflagged-beside-marks title=\"Sak 3\""]);
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
fn a_note_that_is_half_written_is_there_again_after_a_restart_until_it_is_saved_or_discarded() {
    let half = desk("m ").types("se på de");
    let again = half.restarted().says(&["review-note-half"]).shows("1 [- - -] q1, 1 draft");
    assert_eq!(again.state.cases_with_drafts(), [CaseNo(1)]);
    let saved = again.clone().keys("m t Enter").says(&["review-note-saved"]);
    let saved = saved.stores("--- «se på det», ---, ---, ---, ---").restarted().says(&[]);
    saved.keys("m Enter").says(&[]);
    let discarded = again.keys("m Esc").says(&["review-note-unsaved"]);
    discarded.clone().restarted().says(&["review-note-half"]);
    discarded
        .keys("Esc")
        .restarted()
        .says(&[])
        .keys("m a Enter")
        .stores("--- «a», ---, ---, ---, ---");
}

#[test]
fn esc_in_a_changed_note_warns_once() {
    desk("m hei Esc")
        .shows("1 [- - -] q1 + note")
        .says(&["review-note-unsaved"])
        .keys("Esc")
        .shows("1 [- - -] q1")
        .stores("---, ---, ---, ---, ---");
    desk("m hei Esc mer Esc").shows("1 [- - -] q1 + note").says(&["review-note-unsaved"]);
    // A digit is meant for a question then, and gets into no text.
    let digits = desk("m hei Esc 1 1 3").says(&["review-note-digit"]);
    digits.keys("Enter").stores("--- «hei», ---, ---, ---, ---");
    desk("m hei Esc Enter").stores("--- «hei», ---, ---, ---, ---");
    desk("m Esc").shows("1 [- - -] q1");
    desk("m hei Ctrl-C").shows("1 [- - -] q1 + note").keys("Ctrl-C").shows("1 [- - -] q1").stays();
}

#[test]
fn enter_behind_digits_over_a_note_asks_before_it_saves_without_them() {
    let lost = ["review-note-digit-lost"];
    // Saved or discarded, the note is gone; the case is not saved without question 3.
    for note in ["Enter", "Esc"] {
        let asked = desk("1 2 m hei Esc 6").keys(note).keys("Enter").says(&lost);
        let asked = asked.shows("1 [1 2 -] q3, 1 draft");
        assert!(asked.stored().starts_with("---"), "{note}");
        assert!(asked.clone().keys("6 Enter").stored().starts_with("126"), "{note}");
        assert!(asked.keys("Enter").stored().starts_with("12-"), "{note}");
        // Who has typed the digit since is not asked.
        assert!(desk("1 2 m hei Esc 6").keys(note).keys("6 Enter").stored().starts_with("126"));
    }
    // A finished case is not passed by, and marked cases are not saved either.
    desk("1 2 Enter k m hei Esc 6 Enter Enter").says(&lost).shows("1 [1 2 -] q1");
    desk("l x j x 1 2 m hei Esc 6 Enter Enter").says(&lost).keys("Enter").counts(2, 2, 0);
    // What is missing is named as always, and on another case nothing is asked.
    desk("1 m hei Esc 2 Enter Enter").says(&["review-answer-missing question=2"]);
    desk("1 2 m hei Esc 6 Enter j 2 2 Enter").stores("--- «hei», 22-, ---, ---, ---");
    desk("1 2 m hei Esc Enter Enter").stores("12- «hei», ---, ---, ---, ---");
}

#[test]
fn a_long_paste_goes_in_at_the_cursor_as_a_whole() {
    let long = "å".repeat(200_000);
    desk("m a b")
        .arrives(Action::Edit(InputRequest::GoToPrevChar))
        .arrives(Action::Paste(long.clone()))
        .types("c")
        .keys("Enter")
        .stores(&format!("--- «a{long}cb», ---, ---, ---, ---"));
}

#[test]
fn pasted_text_is_text() {
    desk("m")
        .arrives(Action::Paste("to\r\nlinjer\nq\n".to_owned()))
        .keys("Enter")
        .stores("--- «to linjer q», ---, ---, ---, ---");
    desk("2")
        .arrives(Action::Paste("1 q Enter".to_owned()))
        .shows("1 [2 - -] q2, 1 draft")
        .says(&["review-pasted-nowhere"])
        .stays();
}

#[test]
fn q_ends_at_once_when_nothing_is_half_done() {
    desk("q").shows("1 [- - -] q1").asks(&Effect::Quit);
    desk("1 2 Enter q").asks(&Effect::Quit);
    desk("1 u q").asks(&Effect::Quit);
    desk("1 2 Enter k 3 Backspace 1 q").asks(&Effect::Quit);
}

#[test]
fn q_with_half_given_answers_ends_and_they_come_back() {
    desk("1 q").asks(&Effect::Quit).restarted().shows("1 [1 - -] q2, 1 draft");
    desk("1 2 Enter 3 j 1 j q")
        .asks(&Effect::Quit)
        .restarted()
        .shows("2 [3 - -] q2, 2 drafts")
        .keys("j")
        .shows("3 [1 - -] q2, 2 drafts");
    let finished = Sitting::on(WorkedProject::of(2)).keys("1 2 Enter 1 2 Enter k k 3 j Enter");
    finished.shows("finished, 1 draft").keys("q").asks(&Effect::Quit);
}

#[test]
fn drafts_on_other_cases_than_the_first_that_opens_are_named_at_the_start() {
    desk("j j 3 k k 1 2 Enter").restarted().says(&["review-drafts-wait count=1"]);
    desk("1 j 3").restarted().says(&[]).shows("1 [1 - -] q2, 2 drafts");
    desk("1 2 Enter").restarted().says(&[]);
}

#[test]
fn answers_for_marked_cases_come_back_with_their_marks() {
    let left = || desk("l Space Space 1");
    left().keys("q").asks(&Effect::Quit);
    left().keys("Ctrl-C").says(&["review-interrupt-marked count=2"]).stays();
    // As after a kill: nothing was done to end the run.
    // Also where no case is left to open, they are shown and Enter saves them.
    let all = "1 2 Enter 1 2 Enter 1 2 Enter 1 2 Enter 1 2 Enter l g x j x 2 2";
    let finished = desk(all).restarted().shows("1 [1 2 -] q1 in queue");
    finished.keys("Enter Enter").stores("22-, 22-, 12-, 12-, 12-");
    let again = left().restarted().says(&["review-batch-back count=2"]);
    let again = again.shows("1 [- - -] q1 in queue");
    assert!(again.state.batch().answers.category.is_some());
    assert_eq!(again.state.marks().cases().collect::<Vec<_>>(), [CaseNo(1), CaseNo(2)]);
    again.clone().keys("1 1 Enter").stores("111, 111, ---, ---, ---").restarted().says(&[]);
    let undone = again.clone().keys("u").says(&["review-answer-undone"]);
    undone.keys("U Esc").restarted().says(&[]);
    // Marks without an answer are not kept, nor is what is only taken off.
    desk("l Space Space").restarted().says(&[]).keys("q").asks(&Effect::Quit);
    left().keys("g Space").restarted().says(&["review-batch-back count=1"]);
}

#[test]
fn answers_for_marked_cases_that_cannot_be_kept_are_asked_about() {
    let lost = desk("l Space Space").slowly().keys("1");
    let lost = lost.arrives(Reply::DraftNotKept(Message::new("store-disk-full")));
    let asked = lost.keys("q").shows("3 [- - -] q1 in queue + quit").stays();
    assert_eq!(asked.state.unsaved_for_marked(), 2);
    asked.keys("q").asks(&Effect::Quit);
}

#[test]
fn a_draft_of_an_earlier_run_is_put_away_saved_and_undone_like_one_of_this_run() {
    let again = || desk("1 2 Enter 3 1").restarted().shows("2 [3 1 -] q3, 1 draft");
    again().keys("Esc").shows("2 [- - -] q1").keys("Ctrl-Y").shows("2 [3 1 -] q3, 1 draft");
    again().keys("Esc").restarted().shows("2 [- - -] q1");
    let saved = again().keys("1 Enter").stores("12-, 311, ---, ---, ---");
    saved.restarted().shows("3 [- - -] q1");
    // What is in sight is taken back first, as one, and comes back as one.
    let undone = again().keys("u").shows("2 [- - -] q1").says(&["review-draft-undone"]);
    undone.clone().keys("Ctrl-Y").shows("2 [3 1 -] q3, 1 draft");
    undone.stores("12-, ---, ---, ---, ---").keys("u").shows("1 [1 2 -] q1, 1 draft");
    again().keys("1 u").shows("2 [3 1 -] q3, 1 draft").says(&["review-answer-undone"]);
    again().keys("Esc Ctrl-Y u").shows("2 [- - -] q1").stores("12-, ---, ---, ---, ---");
    // What was saved since is newer.
    let since = again().keys("f u").shows("2 [3 1 -] q3, 1 draft");
    since.keys("u").shows("2 [- - -] q1");
    // The answers of an undone decision come back too, and do not count as typed.
    let undone = desk("1 2 Enter u").restarted().shows("1 [1 2 -] q1, 1 draft");
    let away = undone.keys("Esc").shows("1 [- - -] q1");
    away.clone().restarted().shows("1 [- - -] q1");
    away.keys("Ctrl-Y").shows("1 [1 2 -] q1, 1 draft");
}

#[test]
fn a_draft_belongs_to_the_report_that_was_read() {
    let mut sitting = desk("1 1 j");
    sitting.project.cases[0].text = Some("En annen tekst.".to_owned());
    let again = sitting.restarted().says(&["review-draft-text-changed"]);
    let (kept, hash) = (again.project.drafts[&CaseNo(1)].clone(), again.project.hash(CaseNo(1)));
    assert_ne!(kept.seen.text, hash);
    let typed = again.keys("1");
    assert_eq!(typed.project.drafts[&CaseNo(1)].seen.text, hash, "it was read now");
}

#[test]
fn drafts_that_cannot_be_kept_are_reported_and_tried_again() {
    let refused =
        desk("").slowly().keys("1").arrives(Reply::DraftNotKept(Message::new("store-disk-full")));
    assert_eq!(refused.state.drafts_not_kept(), 1);
    assert!(refused.project.drafts.is_empty(), "it is not tried at once");
    let again = refused.says(&["store-disk-full"]).catches_up().keys("Tab");
    assert_eq!(again.project.drafts.len(), 1);
    assert_eq!(again.state.drafts_not_kept(), 0);
}

#[test]
fn one_of_two_drafts_that_is_kept_does_not_hide_that_the_other_is_not() {
    let full = || Reply::DraftNotKept(Message::new("store-disk-full"));
    let both = desk("").slowly().keys("1 j 2");
    let both = both.arrives(full()).arrives(Reply::DraftKept);
    assert_eq!(both.state.drafts_not_kept(), 1);
    both.clone().keys("q").shows("2 [2 - -] q2 + quit, 2 drafts").stays();
    assert_eq!(both.catches_up().keys("Tab").state.drafts_not_kept(), 0);
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
    desk("1 2 Enter Ctrl-C").says(&["review-interrupt"]).stays();
    desk("Ctrl-C Ctrl-C").asks(&Effect::Quit);
    desk("Ctrl-C 1 Ctrl-C").stays();
    desk("Ctrl-C y Ctrl-C").stays();
    desk("1 Ctrl-C").says(&["review-interrupt-drafts count=1"]).stays();
    desk("1 Ctrl-C Ctrl-C").asks(&Effect::Quit);
}

#[test]
fn the_export_asks_for_format_and_file() {
    desk("e").shows("1 [- - -] q1 + export");
    desk("e 3").shows("1 [- - -] q1 + export file");
    let order = |format, all, file: &str, overwrite| {
        let typed = match file {
            "svar.cx.csv" => "svar.cx".to_owned(),
            _ => file.to_owned(),
        };
        Effect::File(FileEffect::Export(ExportOrder {
            format: FormatId(format),
            all,
            is_final: false,
            file: file.to_owned(),
            typed,
            overwrite,
        }))
    };
    desk("e 3 Enter")
        .shows("1 [- - -] q1 + export writing")
        .asks(&order("ron", true, "svar.ron", false));
    desk("e Enter Enter").asks(&order("xlsx", true, "svar.xlsx", false));
    desk("e Tab 2 Enter").asks(&order("csv", false, "svar.csv", false));
    desk("e Tab Tab 4 Enter").asks(&order("json", true, "svar.json", false));
    // A name without the ending of its format gets it.
    desk("e 2 Backspace Backspace x Enter").asks(&order("csv", true, "svar.cx.csv", false));
    desk("e 2 Backspace V Enter").asks(&order("csv", true, "svar.csV", false));
    desk("e 5").shows("1 [- - -] q1 + export").says(&["review-key-not-here"]);
    desk("2 2 Enter e Enter Enter").asks(&order("xlsx", false, "svar.xlsx", false));
    desk("e 0").says(&["review-key-not-here"]);
}

#[test]
fn what_is_typed_or_pasted_takes_the_place_of_the_file_that_is_proposed() {
    let file = |sitting: Sitting| match sitting.keys("Enter").asked.last() {
        Some(Effect::File(FileEffect::Export(order))) => order.file.clone(),
        other => format!("{other:?}"),
    };
    assert_eq!(file(desk("e 2").types("/mnt/x.csv")), "/mnt/x.csv");
    assert_eq!(file(desk("e 2").arrives(Action::Paste("/mnt/x.csv".to_owned()))), "/mnt/x.csv");
    // Where the format is chosen, a path is that of the file.
    assert_eq!(file(desk("e").arrives(Action::Paste("/mnt/x.xlsx".to_owned()))), "/mnt/x.xlsx");
    // Who goes into the name changes it.
    assert_eq!(file(desk("e 2 Backspace").types("v2")), "svar.csv2.csv");
}

#[test]
fn the_export_has_what_counts_where_something_does_unless_it_is_left_out() {
    let settled = |keys: &str| {
        let exports = desk("").state.export_choices().to_vec();
        let files = ProposedFiles { exports, has_finals: true, ..ProposedFiles::default() };
        desk("e").arrives(Reply::Proposed(files)).keys(keys)
    };
    let has_finals = |sitting: &Sitting| {
        let order = sitting.asked.iter().find_map(|effect| match effect {
            Effect::File(FileEffect::Export(order)) => Some(order.is_final),
            _ => None,
        });
        order.unwrap()
    };
    assert!(has_finals(&settled("4 Enter")));
    assert!(!has_finals(&settled("Space 4 Enter")));
    assert!(has_finals(&settled("Space Space 4 Enter")));
    desk("e Space").says(&["review-key-not-here"]);
}

#[test]
fn the_name_that_is_proposed_says_which_cases_are_in_the_file() {
    let file_with = |keys: &str| {
        let mut exports = desk("").state.export_choices().to_vec();
        for choice in &mut exports {
            choice.file_of_all = choice.file.replace("svar", "alle");
        }
        let files = ProposedFiles { exports, ..ProposedFiles::default() };
        let asked = desk("2 2 Enter e").arrives(Reply::Proposed(files)).keys(keys);
        let Some(Effect::File(FileEffect::Export(order))) = asked.asked.last() else {
            panic!("{}", asked.shown());
        };
        (order.all, order.file.clone())
    };
    assert_eq!(file_with("4 Enter"), (false, "svar.json".to_owned()));
    assert_eq!(file_with("Tab 4 Enter"), (true, "alle.json".to_owned()));
    assert_eq!(file_with("4 Tab Enter"), (true, "alle.json".to_owned()));
    assert_eq!(file_with("4 Tab Tab Enter"), (false, "svar.json".to_owned()));
    // A name that was typed stays.
    assert_eq!(file_with("4 x Tab Enter"), (true, "x.json".to_owned()));
}

#[test]
fn drafts_are_named_when_an_export_is_done_and_not_kept_for_the_end() {
    let done = || Reply::Exported(Ok(Message::new("cli-exported")), 0);
    let exported = desk("2 2 Enter 1 e Enter Enter").arrives(done());
    exported
        .clone()
        .says(&["cli-paragraphs first=(cli-exported) second=(cli-export-drafts count=1)"]);
    assert_eq!(exported.state.last_export().map(|said| said.key), Some("cli-exported"));
    desk("2 2 Enter e Enter Enter").arrives(done()).says(&["cli-exported"]);
}

#[test]
fn esc_goes_one_step_back_in_the_export() {
    desk("e 3 Esc").shows("1 [- - -] q1 + export").keys("Esc").shows("1 [- - -] q1");
}

#[test]
fn an_export_never_writes_over_a_file_unasked() {
    let asked =
        || desk("e 3 Enter").arrives(Reply::ExportExists).shows("1 [- - -] q1 + export overwrite");
    asked().keys("2").shows("1 [- - -] q1 + export file");
    asked().keys("Esc").shows("1 [- - -] q1 + export file");
    asked().keys("q").shows("1 [- - -] q1 + export file");
    asked()
        .keys("Enter")
        .shows("1 [- - -] q1 + export overwrite")
        .says(&["review-key-not-here-two"]);
    let order = ExportOrder {
        format: FormatId("ron"),
        all: true,
        is_final: false,
        file: "svar.ron".to_owned(),
        typed: "svar.ron".to_owned(),
        overwrite: true,
    };
    asked()
        .keys("1")
        .shows("1 [- - -] q1 + export writing")
        .asks(&Effect::File(FileEffect::Export(order)));
}

#[test]
fn a_folder_gets_the_proposed_name_and_nothing_is_written_unasked() {
    let folder = Reply::ExportFolder("ut".to_owned());
    let proposed = desk("e 2 Enter").arrives(folder).shows("1 [- - -] q1 + export file");
    let proposed = proposed.says(&["review-export-folder"]).keys("Enter");
    let Some(Effect::File(FileEffect::Export(order))) = proposed.asked.last() else {
        panic!("{}", proposed.shown());
    };
    assert_eq!(order.file, format!("ut{}svar.csv", std::path::MAIN_SEPARATOR));
}

#[test]
fn an_export_ends_with_a_sentence_either_way() {
    let done = Message::new("export-done");
    desk("e 3 Enter")
        .arrives(Reply::Exported(Ok(done), 0))
        .shows("1 [- - -] q1")
        .says(&["export-done"]);
    let locked = Message::new("export-locked");
    desk("e 3 Enter")
        .keys("q")
        .says(&["review-export-writing"])
        .stays()
        .arrives(Reply::Exported(Err(locked), 0))
        .shows("1 [- - -] q1 + export file")
        .says(&["export-locked"]);
}

#[test]
fn an_import_that_changes_marked_texts_says_so_while_answers_for_them_wait() {
    let brought = |cases: &[i64]| {
        let changed_reports: Vec<CaseNo> = cases.iter().copied().map(CaseNo).collect();
        let imported = Imported { changed: cases.len(), changed_reports, ..Imported::default() };
        let message = Message::new("import-done");
        Reply::Imported(Ok(Box::new(ImportOutcome { message, total: 5, imported })))
    };
    let waiting = || desk("l g x j x 1");
    waiting()
        .arrives(brought(&[2, 3]))
        .says(&["import-done", "review-import-marked-changed count=1"]);
    waiting().arrives(brought(&[3])).says(&["import-done"]);
    // Marks alone are no answers.
    desk("l g x j x").arrives(brought(&[1, 2])).says(&["import-done"]);
}

/// A file of which nothing new came.
pub(crate) fn imported(total: i64) -> Reply {
    Reply::Imported(Ok(Box::new(ImportOutcome {
        message: Message::new("import-done"),
        total,
        imported: Imported::default(),
    })))
}

#[test]
fn decisions_that_come_with_the_cases_count() {
    let mut sitting = desk("");
    let answers = Answers { category: Some(CategoryAnswer::Unclear), ..Answers::default() };
    let answers = Answers { new: Some(Answer::No), ..answers };
    sitting.project.record_batch(&Patch::answers(&answers), &[CaseNo(2), CaseNo(3)], BEGIN);
    assert_eq!(sitting.arrives(imported(5)).state.tally.classified, 2);
}

/// The import of the file typed.
fn imports(typed: &str) -> FileEffect {
    FileEffect::Import { typed: typed.to_owned(), shows_columns: false }
}

#[test]
fn known_ids_with_other_titles_are_asked_about_on_the_screen() {
    let asked = || {
        let why = Message::new("store-other-titles");
        desk("").arrives(Action::Do(Command::Import)).arrives(Reply::OtherTitles(why))
    };
    let goes_on = |known| Effect::File(FileEffect::ImportAs(known));
    asked().keys("1").asks(&goes_on(KnownIds::SameCases));
    asked().keys("2").asks(&goes_on(KnownIds::OtherCases));
    asked().keys("3").says(&["review-key-not-here-two"]);
    // The file can be chosen again.
    let back = asked().keys("Esc");
    assert!(matches!(back.state.top(), Some(Layer::Import(_))));
}

#[test]
fn an_empty_project_welcomes() {
    let empty = || Sitting::on(WorkedProject::of(0)).shows("welcome");
    empty().keys("1").shows("welcome + import");
    empty().keys("2").asks(&Effect::ChangeProject(ProjectChoice::Samples));
    empty().keys("q").asks(&Effect::Quit);
    let practises = empty().arrives(Action::Do(Command::Training));
    practises.asks(&Effect::Store(StoreEffect::ReadTraining));
    empty().keys("?").shows("welcome + keys").keys("Esc").shows("welcome");
    for key in ["3", "Enter", "s", "u", "e", "j", "/", "Esc", "h"] {
        empty().keys(key).shows("welcome").says(&["review-welcome-choose"]);
    }
    empty()
        .arrives(Action::Paste("'/hjem/mine saker.csv'\n".to_owned()))
        .shows("welcome + import")
        .keys("Enter")
        .asks(&Effect::File(imports("'/hjem/mine saker.csv'")));
    empty().keys("1 Enter").says(&["review-import-empty"]);
    empty().keys("1 ~/sak Tab").asks(&Effect::File(FileEffect::CompletePath("~/sak".to_owned())));
    empty()
        .keys("1 ~/sak")
        .arrives(completed("~/saker.csv", &["saker.csv"]))
        .keys("Enter")
        .asks(&Effect::File(imports("~/saker.csv")));
    empty()
        .keys("1 Tab")
        .arrives(completed("", &["a", "b", "c", "d", "e", "f", "g/"]))
        .says(&["review-path-more-choices others=1 names=\"a  b  c  d  e  f\""]);
    empty().keys("1 x Tab").arrives(completed("x", &[])).says(&["review-path-none names=\"\""]);
    empty()
        .keys("1 x Enter")
        .arrives(Reply::Imported(Err(Message::new("import-not-found"))))
        .shows("welcome + import")
        .says(&["import-not-found"]);
}

#[test]
fn imported_cases_open_at_the_first() {
    let mut sitting = Sitting::on(WorkedProject::of(0)).keys("1 f Enter");
    sitting.project = WorkedProject::of(3);
    sitting.arrives(imported(3)).shows("1 [- - -] q1").says(&["import-done"]);
}

#[test]
fn importing_more_leaves_the_open_case_open() {
    let mut sitting = desk("1 2 Enter 3");
    sitting.project.cases.push(super::project::small_case(6));
    let sitting =
        sitting.arrives(imported(6)).shows("2 [3 - -] q2, 1 draft").says(&["import-done"]);
    assert_eq!(sitting.state.queue.rows.len(), 6);
    assert!(sitting.state.queue.row(CaseNo(6)).is_some());
}

#[test]
fn an_import_says_of_how_many_answers_it_changed_the_text() {
    let brought = |cases: &[i64]| {
        let changed_reports: Vec<CaseNo> = cases.iter().copied().map(CaseNo).collect();
        let imported = Imported { changed: 2, changed_reports, ..Imported::default() };
        let message = Message::new("import-done");
        Reply::Imported(Ok(Box::new(ImportOutcome { message, total: 5, imported })))
    };
    let mut sitting = desk("2 2 Enter");
    for case in &mut sitting.project.cases[..2] {
        case.text = Some("En annen tekst.".to_owned());
    }
    // One of the two is answered.
    let told = sitting.clone().arrives(brought(&[1, 2]));
    let told = told.says(&["review-import-changed count=1", "import-done"]);
    told.keys("W 6").shows("1 [2 2 -] q1 in queue");
    sitting.clone().arrives(brought(&[])).says(&["import-done"]);
    desk("2 2 Enter").arrives(brought(&[1])).says(&["import-done"]);
    // What an earlier import changed is not counted again.
    sitting.clone().arrives(brought(&[2])).says(&["import-done"]);
    // That the case that lies open is another now comes first, and once.
    let keys = |sitting: Sitting| {
        sitting.state.notice.unwrap().messages().map(|message| message.key).collect::<Vec<_>>()
    };
    let here = sitting.keys("k").arrives(brought(&[1, 2]));
    assert_eq!(keys(here), ["review-text-changed", "import-done"]);
    let mut both = desk("2 2 Enter 2 2 Enter k k");
    for case in &mut both.project.cases[..2] {
        case.text = Some("En annen tekst.".to_owned());
    }
    let both = keys(both.arrives(brought(&[1, 2])));
    assert_eq!(both, ["review-text-changed", "review-import-changed", "import-done"]);
}

#[test]
fn importing_more_ends_the_finished_screen() {
    let mut sitting = Sitting::on(WorkedProject::of(1)).keys("1 2 Enter").shows("finished");
    sitting.project.cases.push(super::project::small_case(2));
    sitting.arrives(imported(2)).shows("2 [- - -] q1");
}

#[test]
fn a_second_file_opens_its_first_new_case() {
    let brought = |new, total| {
        let imported = Imported { new, ..Imported::default() };
        let message = Message::new("cli-imported");
        Reply::Imported(Ok(Box::new(ImportOutcome { message, total, imported })))
    };
    let mut sitting = desk("1");
    sitting.project.cases.push(crate::review::tests::project::small_case(6));
    sitting.clone().arrives(brought(1, 6)).shows("6 [- - -] q1, 1 draft");
    sitting.arrives(brought(0, 6)).shows("1 [1 - -] q2, 1 draft");
}

#[test]
fn undo_right_after_an_import_says_how_that_is_taken_back_and_takes_no_answer() {
    let last = LastDelivery { no: 1, file: "saker.csv".into(), cases: 1 };
    let sitting = desk("1 2 Enter").arrives(imported(5));
    let sitting = sitting.arrives(Reply::LastDelivery(Some(last)));
    let asked = sitting.clone().keys("u").stores("12-, ---, ---, ---, ---");
    asked.clone().says(&["review-undo-import file=\"saker.csv\"", "review-undo-older-answer"]);
    asked.keys("u").stores("---, ---, ---, ---, ---");
    // What was saved since is the newest.
    sitting.keys("3 2 Enter u").stores("12-, ---, ---, ---, ---");
}

#[test]
fn what_became_of_an_export_is_kept_for_the_end_until_something_is_decided() {
    let done = || Reply::Exported(Ok(Message::new("cli-exported")), 0);
    let exported = desk("e Enter Enter").arrives(done());
    assert_eq!(exported.state.last_export().map(|said| said.key), Some("cli-exported"));
    assert_eq!(exported.keys("1 2 Enter").state.last_export(), None);
}
