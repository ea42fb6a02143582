//! Dialogues: the row under the cursor, what Enter does in each, and remedies that a screen has.

use ratatui::buffer::Buffer;
use ratatui::style::Modifier;

use super::scenes::{at_work, drawn, failed, finished, found, history, rows, screen, words};
use crate::domain::difference::VersionChange;
use crate::domain::{CaseHistory, Category, CueWords, Message};
use crate::review::tests::finding::looked_at;
use crate::review::tests::project::WorkedProject;
use crate::review::tests::sitting::Sitting;
use crate::review::{Action, Command, Layer, Reply, Worklist};
use crate::tui::{Ground, Theme, ThemeName};
use crate::words::Language;

/// Returns how many cells of the row with this text have the ground of a chosen row.
fn filled(buffer: &Buffer, text: &str) -> usize {
    let ground = Theme::new(ThemeName::Terminal, Ground::Dark).chosen.bg;
    let y = rows(buffer).iter().position(|row| row.contains(text)).unwrap();
    let y = u16::try_from(y).unwrap();
    (0..buffer.area.width).filter(|x| buffer[(*x, y)].style().bg == ground).count()
}

#[test]
fn the_row_under_the_cursor_is_filled_from_side_to_side() {
    assert!(filled(&screen(&at_work(Language::Bokmal).keys(":")), "▸") >= 76);
    assert!(filled(&screen(&at_work(Language::Bokmal).keys("W")), "▸") >= 76);
    assert!(filled(&screen(&at_work(Language::Bokmal).keys("F Down")), "▸") >= 76);
    let hits = found(at_work(Language::Bokmal).keys("/"), "kontor");
    assert!(filled(&screen(&hits), "▸") >= 70);
}

#[test]
fn the_last_row_says_what_enter_does_in_this_dialogue() {
    let last_row = |sitting: &Sitting| rows(&screen(sitting)).pop().unwrap();
    for (keys, does) in [
        ("/", "Enter gå til"),
        (":", "Enter utfør"),
        ("F", "Enter vis"),
        ("m", "Enter lagre"),
        ("W", "1–7/Enter vis"),
        (": innstill Enter", "1–8/Enter endre"),
        ("e", "Tab alle/klassifiserte"),
        ("e 1", "Enter skriv fila"),
    ] {
        let row = last_row(&at_work(Language::Bokmal).keys(keys));
        assert!(row.contains(does) && row.contains("Esc"), "{keys}: {row}");
    }
    let choosing = looked_at().keys("2");
    assert!(last_row(&choosing).contains("Enter velg"), "{}", last_row(&choosing));
    assert!(!last_row(&failed(Language::Bokmal).keys("q")).contains("Enter"));
}

#[test]
fn the_codebook_opens_at_the_question_in_focus_and_is_searched() {
    let page = |sitting: &Sitting, width| {
        rows(&drawn(&sitting.state, Language::Bokmal, width, 24)).join("\n")
    };
    let first = |sitting: &Sitting| rows(&screen(sitting)).remove(2);
    let opened = at_work(Language::Bokmal).keys("3 c");
    assert!(first(&opened).contains("Spørsmål 2"), "{}", first(&opened));
    let next = opened.clone().keys("Tab");
    assert!(first(&next).contains("Spørsmål 3"), "{}", first(&next));
    let wide = page(&opened, 120);
    assert!(wide.contains("▸") || wide.contains("Spørsmål 1"), "{wide}");
    let found = opened.keys("/").types("smittefrakker");
    let lit = page(&found, 80);
    assert!(lit.contains("smittefrakker") && lit.contains("treff 1 av"), "{lit}");
    let none = found.clone().keys("x x x");
    assert!(page(&none, 80).contains("ingen treff på «smittefrakkerxxx»"), "{}", page(&none, 80));
    // What does nothing without a hit is not offered.
    let last_row = |sitting: &Sitting| rows(&screen(sitting)).pop().unwrap();
    let lit = last_row(&found.clone().keys("Enter"));
    assert!(lit.contains("Esc avslutt søket  n neste treff"), "{lit}");
    let unlit = last_row(&none.clone().keys("Enter"));
    assert!(unlit.contains("Esc avslutt søket") && !unlit.contains("treff"), "{unlit}");
    assert!(unlit.contains("/ søk"), "{unlit}");
    assert!(first(&none.keys("Esc")).contains("Spørsmål 2"));
}

#[test]
fn folded_rules_leave_their_rows_to_the_report() {
    let height = |sitting: &Sitting| {
        let rows = rows(&screen(sitting));
        // The progress in the first row has such a sign, too.
        rows.iter().skip(1).position(|row| row.contains("▌")).unwrap()
    };
    let open = at_work(Language::Bokmal);
    let folded = open.clone().keys("F2");
    assert_eq!(height(&folded), height(&open) + 2);
    let shown = rows(&screen(&folded)).join("\n");
    assert!(!shown.contains("Passer flere?"), "{shown}");
    assert_eq!(height(&folded.keys("F2")), height(&open));
}

#[test]
fn the_last_row_names_the_digits_that_answer_whether_a_file_is_written_over() {
    let asked = at_work(Language::Bokmal)
        .keys("e 1 Enter")
        .arrives(Reply::ExportExists("svar-2.ron".to_owned()));
    for (columns, lines) in [(80, 24), (40, 10)] {
        let shown = rows(&drawn(&asked.state, Language::Bokmal, columns, lines));
        let last = shown.last().unwrap().trim();
        assert!(last.starts_with("1 overskriv  2 annet navn  Esc"), "{columns}: {last}");
    }
}

#[test]
fn the_filter_counts_while_it_is_typed_and_gives_examples() {
    let typed = at_work(Language::Bokmal).keys("F").types("flagget");
    let shown = rows(&screen(&typed)).join("\n");
    assert!(shown.contains("1 av 800") && shown.contains("  kategori:nød -flagget"), "{shown}");
    assert!(shown.contains("uklassifiserte (589)"), "{shown}");
    let unfinished = rows(&screen(&typed.types(" kategori:"))).join("\n");
    assert!(!unfinished.contains("av 800 ──"), "{unfinished}");
}

#[test]
fn dates_of_the_file_are_written_as_the_language_does() {
    let page = at_work(Language::Bokmal).keys("i");
    let shown = rows(&screen(&page)).join("\n");
    assert!(shown.contains("12.05.2020") && !shown.contains("2020-05-12"), "{shown}");
}

#[test]
fn a_dialogue_is_no_wider_than_can_be_read() {
    let sitting = at_work(Language::Bokmal).keys("e");
    let wide = rows(&drawn(&sitting.state, Language::Bokmal, 200, 50)).join("\n");
    let heading = wide.lines().find(|row| row.contains("Ta ut svarene")).unwrap();
    let from = heading.find("── Ta ut").unwrap();
    let rule = heading[from..].chars().take_while(|scalar| *scalar != '│').count();
    assert!(rule <= 90, "{rule}: {heading}");
}

#[test]
fn cue_words_light_up_are_counted_by_meaning_and_answer_nothing() {
    let lists = "langsiktig: fortsetter, høsten\nutstyr: nettbrett*\n";
    let category = |name: &str| (name == "langsiktig").then_some(Category::LongTerm);
    let cues = CueWords::parse(lists, category).unwrap();
    let on = Reply::Cues(Ok((cues, Message::new("review-cues-on"))));
    let asked = at_work(Language::Bokmal).arrives(Action::Do(Command::CueWords));
    let lit = asked.arrives(on);
    assert!(lit.shown().starts_with("214 [- - -] q1"), "{}", lit.shown());
    let buffer = screen(&lit);
    let shown = rows(&buffer).join("\n");
    assert!(shown.contains("Stikkord: langsiktig 2 · utstyr 2"), "{shown}");
    let y = rows(&buffer).iter().position(|row| row.contains("nettbrett")).unwrap();
    let (row, y) = (rows(&buffer).remove(y), u16::try_from(y).unwrap());
    let x = row[..row.find("nettbrett").unwrap()].chars().count();
    let theme = Theme::new(ThemeName::Terminal, Ground::Dark);
    let style = buffer[(u16::try_from(x).unwrap(), y)].style();
    assert!(style.add_modifier.contains(theme.hit.add_modifier), "{style:?}");
    // They stay lit beside the hits of a search.
    let sought = screen(&found(lit.clone().keys("/"), "video").keys("Enter"));
    let y = rows(&sought).iter().position(|row| row.contains("høsten")).unwrap();
    let (row, y) = (rows(&sought).remove(y), u16::try_from(y).unwrap());
    let x = row[..row.find("høsten").unwrap()].chars().count();
    let plain = sought[(1, y)].style();
    assert_ne!(sought[(u16::try_from(x).unwrap(), y)].style(), plain);
    let none = lit.clone().keys("j");
    assert!(rows(&screen(&none)).join("\n").contains("Stikkord: ingen i denne teksten"));
    let off = lit.arrives(Action::Do(Command::CueWords));
    assert!(!rows(&screen(&off)).join("\n").contains("Stikkord:"));
}

#[test]
fn the_tour_says_how_a_case_is_saved_once_it_is_answered() {
    let shown = |keys| rows(&screen(&at_work(Language::Bokmal).touring().keys(keys))).join("\n");
    assert!(shown("3 1 1").contains("Konklusjonen står under"), "{}", shown("3 1 1"));
    assert!(!shown("3 1 1 Right").contains("Konklusjonen står under"), "{}", shown("3 1 1 Right"));
}

#[test]
fn what_is_wrong_with_a_file_is_directly_below_its_field() {
    for (width, height) in [(80, 24), (40, 10), (120, 40)] {
        let shown = |sitting: Sitting, prompt: &str| {
            let shown = rows(&drawn(&sitting.state, Language::English, width, height));
            let field = shown.iter().position(|row| row.contains(prompt));
            (field.unwrap_or_else(|| panic!("{shown:#?}")), shown)
        };
        let missing = Message::new("import-not-found").with("file", "x.csv");
        let import = Sitting::on(WorkedProject::of(0)).keys("1").types("x.csv");
        let (field, import) = shown(import.arrives(Reply::Imported(Err(missing))), "> x.csv");
        assert!(import[field + 1].contains("“x.csv”"), "{import:#?}");
        let folder = Reply::ExportFolder("ut".to_owned());
        let export = at_work(Language::English).keys("e 1 Enter").arrives(folder);
        let (field, export) = shown(export, "> ut/Skjemasvar");
        let end = export.iter().position(|row| row.contains(".xlsx")).unwrap();
        assert!(end <= field + 1, "{export:#?}");
        assert!(export[end + 1].contains("That is a folder."), "{export:#?}");
    }
}

#[test]
fn one_message_is_shown_at_a_time() {
    for keys in ["u", "u u"] {
        let state = at_work(Language::English).keys(keys).state;
        let shown = rows(&drawn(&state, Language::English, 80, 24));
        assert!(shown.iter().any(|row| row.contains("Undone: ")), "{shown:#?}");
        assert!(!shown.iter().any(|row| row.contains(" Previous: ")), "{shown:#?}");
    }
}

#[test]
fn a_file_that_exists_is_named_first_and_the_last_row_uses_the_words_of_the_question() {
    for (language, question, overwrite) in [
        (Language::Bokmal, " 1\u{a0}overskriver", "1 overskriv "),
        (Language::Nynorsk, " 1\u{a0}skriv\u{a0}over", "1 skriv over "),
        (Language::English, " 1\u{a0}overwrites", "1 overwrite "),
    ] {
        let sitting = at_work(language)
            .keys("e 1 Enter")
            .arrives(Reply::ExportExists("svar-2.ron".to_owned()));
        let shown = rows(&drawn(&sitting.state, language, 80, 24));
        let whole = shown.join("\n");
        let (file, question) = (whole.find("Skjemasvar"), whole.find(question));
        assert!(file.is_some() && file < question, "{shown:#?}");
        assert!(shown.last().unwrap().contains(overwrite), "{shown:#?}");
    }
}

#[test]
fn esc_is_called_the_same_in_a_question_and_below_it() {
    for (language, back) in
        [(Language::Bokmal, "tilbake"), (Language::Nynorsk, "tilbake"), (Language::English, "back")]
    {
        let state = at_work(language).keys("l Space Esc").state;
        let shown = rows(&drawn(&state, language, 80, 24));
        let named: Vec<&String> = shown.iter().filter(|row| row.contains("Esc ")).collect();
        assert!(named.len() == 2 && named.iter().all(|row| row.contains(back)), "{shown:#?}");
    }
}

#[test]
fn a_version_that_is_the_same_to_the_letter_is_not_taken_for_another_layout() {
    for (is_same, said) in [(true, "helt lik versjonen før"), (false, "Ingen ord er endret")] {
        let Reply::History(no, history) = history(&at_work(Language::Bokmal)) else { panic!() };
        let changes = vec![VersionChange { version: 2, parts: Vec::new(), is_same }];
        let shown = at_work(Language::Bokmal)
            .arrives(Reply::History(no, CaseHistory { changes, ..history }));
        assert!(rows(&screen(&shown)).join("\n").contains(said), "{is_same}");
    }
}

#[test]
fn the_history_of_a_case_names_a_draft_which_is_not_in_it() {
    for language in Language::ALL {
        for (keys, has_draft) in [("", false), ("3", true)] {
            let sitting = at_work(language).keys(keys);
            let Reply::History(no, history) = history(&sitting) else { panic!() };
            let history = CaseHistory { entries: Vec::new(), ..history };
            let shown =
                rows(&drawn(&sitting.arrives(Reply::History(no, history)).state, language, 80, 24));
            let has = |key| shown.iter().any(|row| row.contains(&words(language).get(key)));
            assert!(has("review-history-none"), "{shown:#?}");
            assert_eq!(has("review-history-draft"), has_draft, "{shown:#?}");
        }
    }
}

#[test]
fn a_filter_says_where_words_are_looked_for_when_a_place_is_called_so() {
    let places = crate::domain::NamesInUse {
        unknown: ["Fjordvik".to_owned()].into(),
        ..crate::domain::NamesInUse::default()
    };
    for (columns, lines) in [(80, 24), (40, 10)] {
        let filter = at_work(Language::Bokmal).keys("F").arrives(Reply::NamesInUse(places.clone()));
        let typed = filter.types("fjordvik");
        let shown = rows(&drawn(&typed.state, Language::Bokmal, columns, lines)).join(" ");
        let said = "Leter i titler og tekster. Tab: kommune:Fjordvik";
        let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(shown.contains(said), "{columns}: {shown}");
        let completed = typed.keys("Tab");
        let Some(Layer::Filter(field)) = completed.state.top() else { panic!("no filter") };
        assert_eq!(field.typed.input.value(), "kommune:Fjordvik");
    }
}

#[test]
fn an_export_says_which_cases_it_has_also_where_the_format_was_a_digit() {
    for (columns, lines) in [(80, 24), (40, 10)] {
        let shown = |sitting: &Sitting| {
            rows(&drawn(&sitting.state, Language::Bokmal, columns, lines)).join("\n")
        };
        let file = at_work(Language::Bokmal).keys("e 3");
        assert!(shown(&file).contains("Bare klassifiserte. Tab: alle 800"), "{}", shown(&file));
        let all = file.keys("Tab");
        assert!(shown(&all).contains("Alle saker (800)"), "{}", shown(&all));
        assert!(shown(&all).contains("Navn på fila:"), "{}", shown(&all));
        // Where all are classified there is nothing to choose.
        for keys in ["e", "e 3", "e Tab"] {
            let done = finished(Language::Bokmal).keys(keys);
            assert!(shown(&done).contains("(alle er klassifisert)"), "{}", shown(&done));
            assert!(!shown(&done).contains("Tab"), "{}", shown(&done));
        }
    }
}

#[test]
fn examples_of_filters_are_shown_where_the_words_before_them_have_no_room() {
    for (columns, lines) in [(80, 24), (100, 30), (120, 40)] {
        let shown = at_work(Language::Bokmal).keys("F");
        let shown = rows(&drawn(&shown.state, Language::Bokmal, columns, lines)).join("\n");
        assert!(shown.contains("kategori:nød -flagget"), "{columns}: {shown}");
    }
}

#[test]
fn no_example_of_filters_stands_alone_behind_those_used_recently() {
    let examples = ["kategori:nød -flagget", "«munnbind»", "kommune:Røros eller"];
    let mut sitting = at_work(Language::Bokmal);
    for again in ["flagget", "notert", "utsatt", "uavklart", "klassifisert"] {
        sitting = sitting.keys("F").types(&format!("{again} eller flagget")).keys("Enter");
        let shown = rows(&drawn(&sitting.clone().keys("F").state, Language::Bokmal, 80, 24));
        let with_one = |row: &&String| examples.iter().any(|example| row.contains(example));
        let has_words = shown.iter().any(|row| row.contains("For eksempel"));
        assert!(has_words || shown.iter().filter(with_one).count() != 1, "{shown:#?}");
    }
}

#[test]
fn a_box_at_the_end_of_the_work_leaves_lists_in_sight() {
    for language in Language::ALL {
        let shown = rows(&drawn(&finished(language).keys("e").state, language, 80, 24)).join("\n");
        for list in &Worklist::ALL {
            assert!(shown.contains(&words(language).get(list.title())), "{shown}");
        }
    }
}

#[test]
fn a_file_that_is_proposed_is_filled_until_something_is_typed() {
    let asked = at_work(Language::Bokmal).keys("e 3");
    let proposed = filled(&screen(&asked), "> ");
    assert!(proposed >= 8, "{:#?}", rows(&screen(&asked)));
    assert_eq!(filled(&screen(&asked.types("/mnt/x")), "> /mnt/x"), 0);
}

#[test]
fn a_text_that_is_wider_than_its_field_has_a_mark_where_it_goes_on() {
    let text = "Spør kommunen om hvem som fikk tilbudet, og når det begynte.";
    let typed = at_work(Language::Bokmal).keys("m").types(text);
    let shown = rows(&drawn(&typed.state, Language::Bokmal, 40, 10)).join("\n");
    assert!(shown.contains('…') && shown.contains("det begynte."), "{shown}");
    assert!(shown.lines().any(|row| row.contains("…") && row.contains("det begynte.")), "{shown}");
}

#[test]
fn the_keys_that_the_finished_page_names_stand_out_and_its_empty_lists_do_not() {
    let state = finished(Language::Bokmal).state;
    let buffer = drawn(&state, Language::Bokmal, 80, 24);
    let theme = Theme::new(ThemeName::Terminal, Ground::Dark);
    let style_at = |row: &str, part: &str| {
        let y = rows(&buffer).iter().position(|line| line.contains(row)).unwrap();
        let line = &rows(&buffer)[y];
        let x = line[..line.find(part).unwrap()].chars().count();
        buffer[(u16::try_from(x).unwrap(), u16::try_from(y).unwrap())].style()
    };
    let has = |row: &str, part: &str, style: ratatui::style::Style| {
        let shown = style_at(row, part);
        shown.fg == style.fg.or(shown.fg) && shown.add_modifier == style.add_modifier
    };
    for (row, key) in
        [("til en fil", "e "), ("siste sak", "k "), ("siste sak", "/ "), ("siste sak", "q ")]
    {
        assert!(has(row, key, theme.strong), "{key}");
    }
    assert!(has("1  uavklarte", "uavklarte", theme.text) && has("1  uavklarte", "1", theme.strong));
    assert!(has("5  utsatte", "utsatte", theme.muted) && has("5  utsatte", "5", theme.muted));
}

#[test]
fn digits_and_keys_stand_out_where_the_columns_of_a_file_are_listed() {
    for language in Language::ALL {
        for (width, height) in [(80, 24), (40, 10)] {
            let buffer = drawn(&looked_at().state, language, width, height);
            let is_bold = |x, y| buffer[(x, y)].modifier.contains(Modifier::BOLD);
            let shown = rows(&buffer);
            let title = shown.iter().position(|row| row.starts_with(" 1 ")).unwrap();
            let line = u16::try_from(title).unwrap();
            assert!(is_bold(1, line) && !is_bold(3, line), "{shown:#?}");
            let last = height - 1;
            assert!(shown[usize::from(last)].starts_with(" Enter "), "{shown:#?}");
            assert!(is_bold(1, last) && !is_bold(7, last), "{shown:#?}");
        }
    }
}

#[test]
fn worklists_to_choose_from_at_the_end_of_the_work_are_shown_once() {
    for language in Language::ALL {
        for (width, height) in [(80, 24), (120, 40)] {
            let state = finished(language).keys("W").state;
            let shown = rows(&drawn(&state, language, width, height)).join("\n");
            for list in [Worklist::Undetermined, Worklist::Flagged, Worklist::Postponed] {
                let title = words(language).get(list.title());
                assert_eq!(shown.matches(&format!(" {title} ")).count(), 1, "{title}: {shown}");
            }
        }
    }
}
