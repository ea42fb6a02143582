//! The page of keys and the palette.

use super::scenes::{at_work, drawn, rows, words};
use crate::domain::{LastDelivery, Message};
use crate::review::tests::project::WorkedProject;
use crate::review::tests::sitting::Sitting;
use crate::review::{Command, Layer, Reply};
use crate::words::Language;

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
        for backup in ["backup", "sikkerhetskopi", "tryggingskopi", "reservekopi"] {
            assert_eq!(first(language, backup).first(), Some(&"backup"), "{language}: {backup}");
        }
        assert!(first(language, "statis").contains(&"barometer"), "{language}");
    }
}

#[test]
fn the_palette_finds_commands_by_nouns_and_forms_of_words_in_every_language() {
    let of_each = [
        ("export", "eksportering eksporten eksporteringa exporting"),
        ("import", "importering importen henting innlesing innlasting importing"),
        ("merge", "fletting flettingen flettinga sammenslåing samanslåing merging"),
        ("undo", "angring angringen undoing sletting fjerning deletion"),
        ("redo", "omgjøring omgjering"),
        ("search", "søking søket leting searching"),
        ("filter", "filtrering filtreringa filtering"),
        ("sort", "sortering sorteringen rekkefølge rekkefølgje sorting"),
        ("mark", "merking markering avmerking marking"),
        ("flag", "flagging flagget flagginga"),
        ("later", "utsetting utsettelse utsetjing postponement postponing"),
        ("note", "notering notatet kommentering comments"),
        ("save", "lagring saving"),
        ("backup", "sikkerhetskopiering tryggingskopiering backups"),
        ("synchronise", "utveksling synkronisering synchronisation exchange"),
        ("repeat", "gjentakelse gjentaking repetisjon repetition"),
        ("settle", "avgjørelse avgjørelsen avgjerd ruling rulings"),
        ("training", "øving øvingen training"),
        ("quit", "avslutning avslutting"),
        ("keys", "snarveier snarvegar tastatur"),
        ("history", "historikk historikken loggen logg history log"),
        ("round-open", "tilfeldig tilfeldige random trekning trekking utvalg utval"),
        ("report", "rapportering reporting"),
        ("copy-title", "kopiering copying"),
    ];
    let mut missed = Vec::new();
    for language in Language::ALL {
        for (id, typed) in of_each {
            for query in typed.split(' ') {
                let sitting = at_work(language).keys(":").types(query);
                let Some(Layer::Palette(field)) = sitting.state.top() else { panic!("no palette") };
                let wanted = sitting.state.palette().iter().find(|entry| entry.id == id).unwrap();
                let mut first = field.commands.iter().take(3);
                if !first.any(|found| *found == wanted.command) {
                    missed.push((language, query));
                }
            }
        }
    }
    assert_eq!(missed, []);
    for query in ["navn på svar", "namn på svar", "name for answers"] {
        let sitting = at_work(Language::English).keys(":").types(query);
        let Some(Layer::Palette(field)) = sitting.state.top() else { panic!("no palette") };
        assert_eq!(field.commands.first(), Some(&Command::Keep), "{query}");
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
fn the_keys_have_columns_where_there_is_room_and_none_is_left_to_read_at_200() {
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
    let shown = of_keys(200);
    assert!(shown[47].starts_with("──") && !shown[47].contains("more"), "{}", shown.join("\n"));
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
fn what_sentences_say_to_type_in_the_palette_is_found_first() {
    use Language::{Bokmal, English, Nynorsk};
    let typed = [
        ("take-back", "angre importen", "angre importen", "take"),
        ("merge", "flett", "flett", "merge"),
        ("round", "runde", "runde", "round"),
        ("round-open", "åpne en runde", "opne ein runde", "open a round"),
        ("synchronise", "lag", "lag", "team"),
        ("columns", "kolonner", "kolonnar", "columns"),
        ("import", "hent", "hent", "import"),
        ("near-duplicates", "nesten", "nesten", "nearly"),
        ("keep", "husk", "hugs", "keep"),
        ("cue-file", "egne lister", "eigne lister", "own lists"),
    ];
    let last = LastDelivery { no: 1, file: "saker.xlsx".to_owned(), cases: 800, has_acts: false };
    for (id, nb, nn, en) in typed {
        for (language, query) in [(Bokmal, nb), (Nynorsk, nn), (English, en)] {
            let sitting = at_work(language).arrives(Reply::LastDelivery(Some(last.clone())));
            let sitting = sitting.keys(":").types(query);
            let Some(Layer::Palette(field)) = sitting.state.top() else { panic!("no palette") };
            let found = field.commands.first();
            let found = sitting.state.palette().iter().find(|it| Some(&it.command) == found);
            assert_eq!(found.map(|entry| entry.id), Some(id), "{language}: {query}");
        }
    }
}

#[test]
fn the_palette_says_where_an_import_cannot_be_taken_back_any_more() {
    for language in Language::ALL {
        let last =
            LastDelivery { no: 1, file: "saker.xlsx".to_owned(), cases: 800, has_acts: false };
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
fn worklists_in_the_palette_have_their_counts() {
    for (language, typed) in [(Language::Bokmal, "merknad"), (Language::English, "with a note")] {
        let found = at_work(language).keys("m x Enter :").types(typed);
        let shown = rows(&drawn(&found.state, language, 80, 24)).join("\n");
        assert!(shown.contains(" (1)"), "{shown}");
    }
}

#[test]
fn what_is_sought_in_help_is_found_among_the_signs() {
    for (sought, found) in [
        ("utsatt", ">> utsatt"),
        ("omstridt", "<> omstridt"),
        ("+", "+ innovasjon"),
        ("Beredskap", "B beredskap"),
    ] {
        let sitting = at_work(Language::Bokmal).keys("? /").types(sought);
        let shown = rows(&drawn(&sitting.state, Language::Bokmal, 80, 24)).join("\n");
        assert!(shown.contains(found) && !shown.contains("- ikke"), "{sought}: {shown}");
    }
}
