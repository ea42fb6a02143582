//! Dialogues: the row under the cursor, what Enter does in each, and remedies that a screen has.

use ratatui::buffer::Buffer;

use super::scenes::{
    at_work, draw_on, drawn, failed, finished, found, history, rows, sitting, words,
};
use crate::codebook;
use crate::domain::difference::VersionChange;
use crate::domain::{CaseHistory, CaseNo, Category, CueWords, Message, Moment, Verdict};
use crate::review::tests::finding::looked_at;
use crate::review::tests::project::WorkedProject;
use crate::review::tests::sitting::Sitting;
use crate::review::today::TodaysCases;
use crate::review::{Action, Command, Layer, Reply, Via};
use crate::tui::signs::HERE;
use crate::tui::view::PointedAt;
use crate::tui::{Ground, Keymap, Screen, Theme, ThemeName};
use crate::words::Language;

fn screen(sitting: &Sitting) -> Buffer {
    drawn(&sitting.state, Language::Bokmal, 80, 24)
}

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
        ("W", "Enter vis"),
        (": innstill Enter", "Enter endre"),
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
fn drafts_that_are_not_kept_are_loud_in_the_header() {
    let full = Message::new("store-disk-full").with("path", "saker.nybrott");
    let refused = at_work(Language::Bokmal).slowly().keys("1").arrives(Reply::DraftNotKept(full));
    let header = rows(&screen(&refused)).remove(0);
    assert!(header.contains("1 utkast IKKE LAGRET"), "{header}");
}

#[test]
fn the_verdict_row_says_what_enter_does_with_a_finished_case() {
    let opened = |change: fn(&mut crate::domain::OpenCase)| {
        let sitting = at_work(Language::Bokmal);
        let mut open = sitting.project.open(CaseNo(205));
        change(&mut open);
        let opened = sitting.arrives(Reply::Opened(Box::new(open), Via::Step));
        rows(&screen(&opened)).join("\n")
    };
    let untouched = opened(|_| {});
    assert!(untouched.contains("Enter åpner neste"), "{untouched}");
    let changed = opened(|open| open.hash = crate::domain::TextHash([7; 32]));
    assert!(changed.contains("Teksten er endret: Enter bekrefter"), "{changed}");
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
fn answers_for_marked_cases_are_called_unsaved_and_counted_as_no_draft_of_a_case() {
    for language in Language::ALL {
        let words = words(language);
        let all_saved = words.get("review-all-saved");
        let unsaved = words.get("review-marked-unsaved");
        let one = words.format(&Message::new("review-header-drafts").with("count", 1_u32));
        let fresh = sitting(WorkedProject::of(25), language);
        let marked = "l Space Space 1";
        for (sitting, before, has_draft) in [
            (&fresh, "", false),
            (&fresh, "1 2 Enter", false),
            (&fresh, "2 j 1 2 Enter", true),
            (&at_work(language), "", false),
        ] {
            let sitting = sitting.clone().keys(before).keys(marked);
            for (width, height) in [(40, 10), (80, 24), (120, 40)] {
                let header = rows(&drawn(&sitting.state, language, width, height)).remove(0);
                assert!(header.contains(&unsaved) && !header.contains('…'), "{width}: {header}");
                assert_eq!(header.contains(&one), has_draft, "{width}: {header}");
                assert!(!header.contains(&all_saved), "{width}: {header}");
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
    let none = found.keys("x x x");
    assert!(page(&none, 80).contains("ingen treff på «smittefrakkerxxx»"), "{}", page(&none, 80));
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
fn on_the_smallest_screen_the_tour_speaks_in_the_last_row() {
    for language in Language::ALL {
        let last_row = |keys: &str| {
            let sitting = at_work(language).touring().keys(keys);
            rows(&drawn(&sitting.state, language, 40, 10)).pop().unwrap().trim().to_owned()
        };
        let lesson = |key: &str| {
            let text = words(language).get(key);
            assert!(crate::wording::text::width(&text) <= 38, "{text}");
            text
        };
        for (keys, key) in [
            ("", "review-tour-read-short"),
            ("3", "review-tour-new-short"),
            ("3 1", "review-tour-kinds-short"),
            ("3 1 1", "review-tour-save-short"),
            ("3 1 1 Enter", "review-tour-undo-short"),
            ("3 1 1 Enter 3 1 1 Enter", "review-tour-unclear-short"),
            ("3 1 1 Enter 3 1 1 Enter 3 1 1 Enter", "review-tour-postpone-short"),
        ] {
            assert_eq!(last_row(keys), lesson(key), "{keys}");
        }
        lesson("review-tour-find-short");
        let answer = words(language).get("review-no-answer-yet");
        assert!(!last_row("Enter").is_empty() && answer != last_row(""), "a message comes first");
        assert!(last_row("Esc j").contains("Enter"), "{}", last_row("Esc j"));
    }
}

#[test]
fn the_tour_says_how_a_case_is_saved_once_it_is_answered() {
    let shown = |keys| rows(&screen(&at_work(Language::Bokmal).touring().keys(keys))).join("\n");
    assert!(shown("3 1 1").contains("Konklusjonen står under"), "{}", shown("3 1 1"));
    assert!(!shown("3 1 1 Right").contains("Konklusjonen står under"), "{}", shown("3 1 1 Right"));
}

#[test]
fn worklists_that_do_not_all_fit_say_how_many_there_are() {
    let shown = |(width, height)| {
        let sitting = at_work(Language::Bokmal).keys("W");
        rows(&drawn(&sitting.state, Language::Bokmal, width, height)).join("\n")
    };
    assert!(shown((40, 10)).contains("7 i alt: pil ned"), "{}", shown((40, 10)));
    assert!(!shown((80, 24)).contains("i alt"), "{}", shown((80, 24)));
}

#[test]
fn kept_answers_name_their_digits_on_the_smallest_screen_and_say_what_goes() {
    for (language, digit) in
        [(Language::Bokmal, "siffer"), (Language::Nynorsk, "siffer"), (Language::English, "digit")]
    {
        let kept = || at_work(language).keys("2 2 keep hjemme Enter");
        let shown = |keys: &str, (width, height)| {
            rows(&drawn(&kept().keys(keys).state, language, width, height)).join("\n")
        };
        for size in [(40, 10), (80, 24), (120, 40)] {
            assert!(shown("r", size).contains(digit), "{}", shown("r", size));
            assert!(shown("forget", size).contains(digit), "{}", shown("forget", size));
            for asked in [shown("forget 1", size), shown("keep hjemme Enter", size)] {
                assert!(asked.contains("hjemme") && asked.contains('2'), "{asked}");
                assert!(asked.contains(" 1\u{a0}") || asked.contains("Enter "), "{asked}");
            }
        }
    }
}

#[test]
fn no_heading_is_cut_on_the_smallest_screen() {
    for language in Language::ALL {
        for keys in
            ["m", "/", ":", "F", "e", "W", "r", "L", "?", "c", "h", "i", "A", "B", "C", "T", "w"]
        {
            let state = at_work(language).keys(keys).state;
            for row in rows(&drawn(&state, language, 40, 10)) {
                let is_heading = row.trim_start().starts_with("──");
                assert!(!is_heading || !row.contains('…'), "{language} {keys}: {row}");
            }
        }
    }
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
        assert!(!shown.iter().any(|row| row.contains(" Saved: ")), "{shown:#?}");
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
fn what_is_asked_is_named_whole_on_the_smallest_screen() {
    let shown = |keys: &str, language| {
        let state = at_work(language).keys(keys).state;
        rows(&drawn(&state, language, 40, 10)).join("\n")
    };
    for language in Language::ALL {
        let short = shown("3 1", language);
        let verdict = short.lines().rev().nth(1).unwrap_or_default();
        assert!(verdict.ends_with(['”', '»']), "{language}: {short}");
        assert!(shown("e", language).contains(": 1–4 "), "{language}: {}", shown("e", language));
    }
    let palette = shown(": previous", Language::English);
    assert!(palette.contains("Previous question ") && !palette.contains("; "), "{palette}");
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
fn a_queue_in_another_order_says_once_what_esc_does() {
    for (language, order) in [
        (Language::Bokmal, "Esc gir den vanlige rekkefølgen"),
        (Language::Nynorsk, "Esc gir den vanlege rekkjefølgja"),
        (Language::English, "Esc gives the usual order"),
    ] {
        let state = at_work(language).keys("O").state;
        let shown = rows(&drawn(&state, language, 80, 24));
        let named: Vec<&String> = shown.iter().filter(|row| row.contains("Esc ")).collect();
        assert!(!named.is_empty() && named.iter().all(|row| row.contains(order)), "{shown:#?}");
    }
}

#[test]
fn a_redo_says_how_it_is_undone_and_asks_for_no_key_that_was_not_pressed() {
    for language in Language::ALL {
        let state = at_work(language).keys("2 1 2 Enter u U").state;
        let shown = rows(&drawn(&state, language, 80, 24)).join("\n");
        assert!(shown.contains(&words(language).get("review-undo-hint")), "{shown}");
        assert!(!shown.contains("Caps Lock"), "{shown}");
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
fn a_message_of_two_rows_leaves_the_row_in_focus_of_a_small_queue_in_sight() {
    for language in Language::ALL {
        let said = at_work(language).keys("l Space Space 2 1 1 Enter");
        let no = said.state.open_case().unwrap().open.no.to_string();
        assert!(said.state.notice().is_some());
        let shown = rows(&drawn(&said.state, language, 40, 10));
        let is_focused = |row: &String| row.starts_with(HERE) && row.contains(&no);
        assert!(shown.iter().any(is_focused), "{shown:#?}");
    }
}

#[test]
fn worklists_have_whole_names_and_counts_on_the_smallest_screen() {
    for language in Language::ALL {
        let mut sitting = at_work(language).keys("W");
        for _ in 0..8 {
            let shown = rows(&drawn(&sitting.state, language, 40, 10));
            let lists: Vec<_> = shown[2..8].iter().collect();
            assert!(lists.iter().all(|row| !row.trim_end_matches('…').contains('…')), "{shown:#?}");
            sitting = sitting.keys("Down");
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
fn the_numbers_of_what_enter_would_do_to_marked_cases_agree() {
    let seen = |keys: &str| {
        let sitting = Sitting::on(WorkedProject::of(25)).keys(keys);
        rows(&drawn(&sitting.state, Language::English, 120, 40)).join("\n")
    };
    // Three open ones, and one that is partly saved with the same answer.
    let shown = seen("l Space 1 Enter Enter g Space Space Space Space 1");
    assert!(shown.contains("3 cases get answers, 1 is saved again as it is."), "{shown}");
    assert!(shown.contains("Enter twice saves 4"), "{shown}");
    // Where nothing would change, no number is promised.
    let shown = seen("l Space 1 Enter Enter g Space 1");
    assert!(shown.contains("The marked case has these answers already."), "{shown}");
    assert!(!shown.contains("Enter saves") && !shown.contains("twice"), "{shown}");
}

#[test]
fn the_heading_of_answers_for_marked_cases_names_the_first_of_them() {
    for language in Language::ALL {
        // The report in sight is that of another case.
        let one = sitting(WorkedProject::of(25), language).keys("l j Space");
        let two = one.clone().keys("j Space 1");
        for (sitting, others) in [(one, ""), (two, " …")] {
            for (width, height) in [(80, 24), (100, 30), (120, 40), (200, 50)] {
                let shown = rows(&drawn(&sitting.state, language, width, height)).join("\n");
                assert!(shown.contains(&format!(": Sak 2{others} ")), "{width}:\n{shown}");
            }
        }
    }
}

#[test]
fn a_finished_case_that_becomes_not_new_says_that_its_kinds_stay() {
    let changed = |keys: &str, width, height| {
        let sitting = Sitting::on(WorkedProject::of(25)).keys(keys);
        rows(&drawn(&sitting.state, Language::English, width, height)).join("\n")
    };
    for (width, height) in [(40, 10), (80, 24), (120, 40)] {
        let shown = changed("1 1 1 Enter k Tab 2 Enter", width, height);
        assert!(shown.contains("(the kinds stay)"), "{shown}");
        let shown = changed("1 2 Enter k 3 Enter", width, height);
        assert!(!shown.contains("the kinds stay"), "{shown}");
    }
}

#[test]
fn what_esc_does_to_marks_and_their_answers_is_in_the_last_row() {
    for language in Language::ALL {
        for (keys, does) in [
            ("l Space", "review-footer-clear"),
            ("l Space Space", "review-footer-clear"),
            ("l Space 1", "review-footer-clear-answers"),
            ("l Space Space 1", "review-footer-clear-answers"),
        ] {
            let state = sitting(WorkedProject::of(25), language).keys(keys).state;
            let last = rows(&drawn(&state, language, 100, 30)).pop().unwrap();
            assert!(last.contains(&format!("Esc {}", words(language).get(does))), "{last}");
        }
    }
}

#[test]
fn the_finished_page_of_the_smallest_screen_shows_the_lists_with_cases_and_says_that_there_are_others()
 {
    for language in Language::ALL {
        let project = WorkedProject::of(2);
        let finished = sitting(project, language).keys("0 2 f Enter 1 2 Enter k k 3 j Enter");
        let shown = rows(&drawn(&finished.state, language, 40, 10)).join("\n");
        for key in ["review-worklist-flagged", "review-worklist-drafts"] {
            assert!(shown.contains(&words(language).get(key)), "{shown}");
        }
        let more = words(language).get("review-worklist-noted");
        assert!(!shown.contains(&more) && shown.contains('W'), "{shown}");
    }
}

#[test]
fn an_old_decision_is_not_shown_below_what_is_typed() {
    let saved = sitting(WorkedProject::of(5), Language::English).keys("1 2 Enter");
    let seen = |keys: &str| {
        let state = saved.clone().keys(keys).state;
        rows(&drawn(&state, Language::English, 80, 24)).join("\n")
    };
    assert!(seen("").contains("Saved: "));
    for key in ["m", "/", ":", "F"] {
        assert!(!seen(key).contains("Saved: "), "{}", seen(key));
    }
}

#[test]
fn what_enter_does_stays_beside_a_long_reason() {
    for language in Language::ALL {
        for keys in ["3 1 1 2 5", "1 1 1 5", "3 2"] {
            let state = sitting(WorkedProject::of(5), language).keys(keys).state;
            for (width, height) in [(80, 24), (100, 30), (120, 40), (200, 50)] {
                let shown = rows(&drawn(&state, language, width, height)).join("\n");
                let saves = format!("Enter {}", words(language).get("review-ready-short"));
                assert!(shown.contains(&saves), "{width}:\n{shown}");
            }
        }
    }
}

#[test]
fn a_case_that_lacks_an_answer_is_not_called_undetermined() {
    for (keys, key) in [("1", false), ("1 1", false), ("1 0 1", true), ("1 1 0", true)] {
        let state = sitting(WorkedProject::of(5), Language::English).keys(keys).state;
        let shown = rows(&drawn(&state, Language::English, 80, 24)).join("\n");
        assert_eq!(shown.contains("UNDETERMINED"), key, "{shown}");
        assert_eq!(shown.contains("NOT FINISHED"), !key, "{shown}");
    }
}

#[test]
fn long_answers_do_not_push_the_verdict_out_of_the_row_of_the_last_decision() {
    for language in Language::ALL {
        let state = at_work(language).keys("3 1 1 2 3 4 5 Enter").state;
        for (width, height) in [(60, 16), (80, 24), (100, 30)] {
            let shown = rows(&drawn(&state, language, width, height));
            let row = &shown[shown.len() - 2];
            let verdict = codebook::verdict(&words(language), Verdict::Innovation).name;
            assert!(row.contains(&format!(" = {verdict} · ")), "{width}: {row}");
        }
    }
}

#[test]
fn the_smallest_search_names_the_key_of_the_other_kind_of_search() {
    for language in Language::ALL {
        for (keys, other) in [("/", "review-footer-texts"), ("/ Tab", "review-footer-titles")] {
            let state = at_work(language).keys(keys).types("sak").state;
            let shown = rows(&drawn(&state, language, 40, 10));
            let tab = format!("Tab {}", words(language).get(other));
            assert!(shown.last().unwrap().contains(&tab), "{}", shown.join("\n"));
        }
    }
}

#[test]
fn the_queue_of_the_smallest_screen_shows_three_cases_where_a_click_finds_each() {
    let state = sitting(WorkedProject::of(9), Language::English).keys("j j l").state;
    let mut screen = Screen::new(words(Language::English), Theme::colourless(), Keymap::default());
    let buffer = draw_on(&mut screen, &state, 40, 10);
    let shown = rows(&buffer);
    let listed: Vec<usize> =
        (0..10).filter(|y| shown[*y].contains(" Sak ") && !shown[*y].contains('“')).collect();
    assert!(listed.len() >= 3, "{}", shown.join("\n"));
    for y in listed {
        let no: i64 = shown[y].split_whitespace().find_map(|word| word.parse().ok()).unwrap();
        let at = screen.pointed_at(&state, 10, u16::try_from(y).unwrap());
        assert_eq!(at, Some(PointedAt::Case(CaseNo(no))));
    }
}

#[test]
fn a_postponed_case_is_pointed_at_once() {
    for keys in ["s k", "s k l"] {
        let state = sitting(WorkedProject::of(9), Language::English).keys(keys).state;
        let shown = rows(&drawn(&state, Language::English, 120, 40));
        let listed: Vec<&String> =
            shown.iter().filter(|row| row.contains(">> ") && row.contains(" Sak 1 ")).collect();
        assert_eq!(listed.len(), 2, "{keys}: {}", shown.join("\n"));
        let pointed = listed.iter().filter(|row| row.starts_with(HERE)).count();
        assert_eq!(pointed, 1, "{keys}: {listed:?}");
    }
}

#[test]
fn answers_that_have_little_room_have_one_blank_between_them_and_whole_names_where_these_fit() {
    let stepper = |keys: &str, width, height| {
        let state = sitting(WorkedProject::of(5), Language::Nynorsk).keys(keys).state;
        let shown = rows(&drawn(&state, Language::Nynorsk, width, height));
        shown.into_iter().find(|row| row.contains("✓ Langsiktig")).unwrap()
    };
    let wide = stepper("3 1 1 2 5", 200, 50);
    assert!(wide.contains("✓ Langsiktig ✓ Ja ▸ Nytt Teneste, Produkt, Kommunikasjon"), "{wide}");
    let narrow = stepper("3 1 1", 40, 10);
    assert!(narrow.contains("✓ Langsiktig ✓ Ja ▸ Nytt Teneste"), "{narrow}");
}
