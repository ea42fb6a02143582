//! Dialogues: the row under the cursor, what Enter does in each, and remedies that a screen has.

use ratatui::buffer::Buffer;

use super::scenes::{
    at_work, draw_on, drawn, failed, finished, found, history, rows, screen, words,
};
use crate::domain::difference::VersionChange;
use crate::domain::{CaseHistory, Category, CueWords, LastDelivery, Message};
use crate::review::tests::finding::looked_at;
use crate::review::tests::project::WorkedProject;
use crate::review::tests::sitting::Sitting;
use crate::review::{Action, Command, Layer, Reply, Worklist};
use crate::tui::view::PointedAt;
use crate::tui::{Ground, Keymap, Screen, Theme, ThemeName};
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
        ("/", "Enter åpne"),
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
        rows.iter().position(|row| row.contains("▌")).unwrap()
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
    let asked = at_work(Language::Bokmal).keys("e 1 Enter").arrives(Reply::ExportExists);
    for (columns, lines) in [(80, 24), (40, 10)] {
        let shown = rows(&drawn(&asked.state, Language::Bokmal, columns, lines));
        let last = shown.last().unwrap().trim();
        assert!(last.starts_with("1 overskriv  2 annet navn  Esc"), "{columns}: {last}");
    }
}

#[test]
fn the_palette_finds_commands_by_other_words_in_every_language() {
    let first = |language, query: &str| {
        let sitting = at_work(language).keys(":").types(query);
        let Some(Layer::Palette(field)) = sitting.state.top() else { panic!("no palette") };
        let id = |command: &Command| {
            sitting.state.palette().iter().find(|entry| entry.command == *command).unwrap().id
        };
        field.commands.iter().map(id).take(4).collect::<Vec<_>>()
    };
    for language in Language::ALL {
        for (query, id) in [
            ("eksport", "export"),
            ("excel", "export"),
            ("hjelp", "keys"),
            ("statistikk", "barometer"),
            ("andel", "barometer"),
            ("andeler", "barometer"),
            ("andelar", "barometer"),
            ("share", "barometer"),
            ("shares", "barometer"),
            ("regler", "fold-rules"),
            ("kopier", "copy-title"),
            ("bokmål", "language-nb"),
            ("nynorsk", "language-nn"),
            ("Språk", "language-nb"),
            ("mørk", "theme-dark"),
            ("farger", "theme-terminal"),
        ] {
            let found = first(language, query);
            assert_eq!(found.first(), Some(&id), "{language}: {query}: {found:?}");
        }
        if language == Language::English {
            assert_eq!(first(language, "set")[0], "settings");
        }
        // A word that begins so comes before one that has it within.
        assert_ne!(first(language, "own").first(), Some(&"page-down"), "{language}");
        assert!(first(language, "flagg").contains(&"list-flagged"), "{language}");
        assert!(first(language, "rapport").contains(&"report"), "{language}");
        assert!(first(language, "barometer").contains(&"codebook-take"), "{language}");
        assert!(first(language, "statis").contains(&"barometer"), "{language}");
    }
}

#[test]
fn the_mouse_finds_options_and_cases_where_they_are_drawn() {
    for (width, height) in [(80, 24), (120, 40), (200, 50), (40, 10)] {
        let sitting = at_work(Language::Bokmal).keys("3 1");
        let mut screen = Screen::new(
            words(Language::Bokmal),
            Theme::new(ThemeName::Terminal, Ground::Dark),
            Keymap::default(),
        );
        let buffer = draw_on(&mut screen, &sitting.state, width, height);
        let mut digits = Vec::new();
        for y in 0..height {
            for x in 0..width {
                match screen.pointed_at(&sitting.state, x, y) {
                    Some(PointedAt::Choice(digit)) if !digits.contains(&digit) => {
                        digits.push(digit);
                    }
                    Some(PointedAt::Case(no)) => {
                        let row = rows(&buffer).remove(usize::from(y));
                        assert!(row.contains(&no.to_string()), "{no}: {row}");
                    }
                    _ => {}
                }
            }
        }
        digits.sort_unstable();
        assert_eq!(digits, [0, 1, 2, 3, 4, 5, 6], "{width}x{height}");
        let y = rows(&buffer).iter().position(|row| row.contains("4 Org")).unwrap();
        let row = &rows(&buffer)[y];
        let x = row.chars().take_while(|scalar| *scalar != '4').count();
        let (x, y) = (u16::try_from(x).unwrap(), u16::try_from(y).unwrap());
        if width < 120 {
            assert_eq!(
                screen.pointed_at(&sitting.state, x, y),
                Some(PointedAt::Choice(4)),
                "{row}"
            );
        }
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
fn help_in_the_queue_begins_with_its_keys_and_signs() {
    for language in Language::ALL {
        let words = words(language);
        let signs = words.get("review-legend-yes");
        let shown = |keys: &str| {
            let state = at_work(language).keys(keys).state;
            rows(&drawn(&state, language, 80, 24))
        };
        let in_queue = shown("l ?");
        let heading = in_queue.iter().position(|row| row.contains(&words.get("review-keys-queue")));
        let legend = in_queue.iter().position(|row| row.contains(&format!("+ {signs}")));
        assert!(heading.is_some() && heading < legend, "{language}: {in_queue:#?}");
        let in_case = shown("?").join("\n");
        assert!(in_case.contains(&words.get("review-keys-case")), "{in_case}");
    }
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
fn help_on_a_page_begins_with_its_own_keys_and_those_of_pages() {
    let heading = |keys: &str| {
        let state = at_work(Language::English).keys(keys).state;
        let shown = rows(&drawn(&state, Language::English, 80, 24));
        let words = words(Language::English);
        let at = |key: &str| shown.iter().position(|row| row.contains(&words.get(key)));
        ([at("review-keys-here"), at("review-keys-page"), at("review-keys-case")], shown)
    };
    let of_its_own = |shown: &[String], keys: &str, label: &str| {
        let found = |row: &String| row.contains(&format!(" {keys} ")) && row.contains(label);
        shown.iter().position(found).unwrap_or_else(|| panic!("{keys}: {shown:#?}"))
    };
    let ([here, page, _], shown) = heading("B ?");
    assert_eq!(here, Some(2), "{shown:#?}");
    assert!(page > Some(of_its_own(&shown, "Tab", "next table")), "{shown:#?}");
    let ([here, page, _], shown) = heading("c ?");
    assert_eq!(here, Some(2), "{shown:#?}");
    assert!(page > Some(of_its_own(&shown, "Tab", "next part")), "{shown:#?}");
    let ([here, page, case], shown) = heading("?");
    assert!(here.is_none() && page.is_none() && case == Some(2), "{shown:#?}");
}

#[test]
fn the_palette_begins_with_what_one_looks_for_on_the_first_day() {
    for language in Language::ALL {
        let words = words(language);
        let state = at_work(language).keys(":").state;
        let shown = rows(&drawn(&state, language, 80, 24));
        let at = |id: &str| {
            let title = words.get(&format!("review-command-{id}"));
            let start: String = title.chars().take(20).collect();
            shown.iter().position(|row| row.contains(&start))
        };
        assert_eq!(at("keys"), Some(3), "{language}: {shown:#?}");
        assert_eq!(at("codebook"), Some(4), "{language}: {shown:#?}");
        assert!(at("export").is_some(), "{language}: {shown:#?}");
    }
}

#[test]
fn the_keys_have_two_columns_where_there_is_room() {
    let of_keys = |width| {
        let state = at_work(Language::English).keys("?").state;
        rows(&drawn(&state, Language::English, width, 50))
    };
    let cells_right = |width: u16| {
        let shown = of_keys(width);
        let first = shown.iter().find(|row| row.contains("Answer the question")).unwrap();
        first.chars().skip(90).collect::<String>().trim().to_owned()
    };
    assert_ne!(cells_right(200), "");
    assert_eq!(cells_right(120), "");
}

#[test]
fn a_file_that_exists_is_named_first_and_the_last_row_uses_the_words_of_the_question() {
    for (language, question, overwrite) in [
        (Language::Bokmal, " 1\u{a0}overskriver", "1 overskriv "),
        (Language::Nynorsk, " 1\u{a0}skriv\u{a0}over", "1 skriv over "),
        (Language::English, " 1\u{a0}overwrites", "1 overwrite "),
    ] {
        let sitting = at_work(language).keys("e 1 Enter").arrives(Reply::ExportExists);
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
        assert_eq!(field.input.value(), "kommune:Fjordvik");
    }
}

#[test]
fn the_page_of_keys_is_narrowed_to_what_is_looked_for() {
    for (columns, lines) in [(80, 24), (40, 10), (200, 50)] {
        let shown = |sitting: &Sitting| {
            rows(&drawn(&sitting.state, Language::Bokmal, columns, lines)).join("\n")
        };
        let all = at_work(Language::Bokmal).keys("?");
        let typed = all.clone().keys("/").types("merknad");
        assert!(shown(&typed).contains("Merknad"), "{}", shown(&typed));
        assert!(!shown(&typed).contains("Flagg"), "{}", shown(&typed));
        // Enter keeps what was found, Esc shows all keys again, and then closes the page.
        let found = typed.clone().keys("Enter");
        assert!(shown(&found).contains("Taster med «merknad»"), "{}", shown(&found));
        assert!(!shown(&found).contains("Flagg"), "{}", shown(&found));
        let last = |sitting: &Sitting| shown(sitting).lines().last().unwrap().to_owned();
        assert!(last(&found).contains("Esc alle taster"), "{}", last(&found));
        assert!(last(&all).contains("Esc lukk"), "{}", last(&all));
        let again = found.keys("Esc");
        assert_eq!(shown(&again), shown(&all));
        assert!(again.keys("Esc").state.page().is_none());
        let none = all.keys("/").types("xyz");
        assert!(shown(&none).contains("ingen treff på «xyz»"), "{}", shown(&none));
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
fn the_palette_says_where_an_import_cannot_be_taken_back_any_more() {
    for language in Language::ALL {
        let last = LastDelivery { no: 1, file: "saker.xlsx".to_owned(), cases: 800 };
        let shown = |desk: Sitting| {
            let desk = desk.arrives(Reply::LastDelivery(Some(last.clone()))).keys(": take-back");
            rows(&drawn(&desk.state, language, 80, 24)).join("\n")
        };
        let kept = Message::new("review-take-back-kept").with("file", "saker.xlsx");
        let kept = words(language).format(&kept);
        let worked = shown(at_work(language));
        assert!(worked.contains(&kept), "{worked}");
        let fresh = shown(Sitting::on(WorkedProject::of(800)));
        assert!(fresh.contains("saker.xlsx") && !fresh.contains(&kept), "{fresh}");
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
fn worklists_in_the_palette_have_their_counts() {
    for (language, typed) in [(Language::Bokmal, "merknad"), (Language::English, "with a note")] {
        let found = at_work(language).keys("m x Enter :").types(typed);
        let shown = rows(&drawn(&found.state, language, 80, 24)).join("\n");
        assert!(shown.contains(" (1)"), "{shown}");
    }
}

#[test]
fn a_case_that_is_clicked_in_the_queue_stays_under_the_mouse_and_so_do_those_around_it() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut sitting = at_work(Language::Bokmal).keys("l");
        let mut screen = Screen::new(
            words(Language::Bokmal),
            Theme::new(ThemeName::Terminal, Ground::Dark),
            Keymap::default(),
        );
        let listed = |screen: &mut Screen, sitting: &Sitting| -> Vec<Option<PointedAt>> {
            draw_on(screen, &sitting.state, width, height);
            (3..12).map(|y| screen.pointed_at(&sitting.state, 6, y)).collect()
        };
        let before = listed(&mut screen, &sitting);
        for y in [11, 4] {
            let Some(PointedAt::Case(no)) = before[y - 3] else { panic!("{before:?}") };
            screen.hold(no, u16::try_from(y).unwrap());
            sitting.act(Action::GoTo(no));
            assert_eq!(sitting.state.current(), Some(no));
            assert_eq!(listed(&mut screen, &sitting), before);
        }
    }
}

#[test]
fn a_key_of_the_last_row_is_what_a_click_on_it_means() {
    let state = at_work(Language::English).state;
    let mut screen = Screen::new(
        words(Language::English),
        Theme::new(ThemeName::Terminal, Ground::Dark),
        Keymap::default(),
    );
    let last = rows(&draw_on(&mut screen, &state, 80, 24)).pop().unwrap();
    for (key, means) in [
        ("Enter save", Command::Save),
        ("s postpone", Command::Postpone),
        ("q quit", Command::Quit),
        ("? more", Command::Keys),
    ] {
        let at = last.find(key).unwrap_or_else(|| panic!("{last}"));
        for column in [at, at + key.len() - 1] {
            let column = u16::try_from(column).unwrap();
            let pointed = screen.pointed_at(&state, column, 23);
            assert_eq!(pointed, Some(PointedAt::Key(means)), "{last}");
        }
        let behind = u16::try_from(at + key.len()).unwrap();
        assert_eq!(screen.pointed_at(&state, behind, 23), None, "{last}");
    }
}
