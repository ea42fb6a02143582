//! `nybrott import`: what it understands of a file, reports of it and refuses.

use serde_json::json;

use crate::command_line::{classified_set, hashed, place_with_decisions};
use crate::place::{Place, THREE_CASES};

#[test]
fn import_says_in_one_line_what_it_understood() {
    let place = Place::new();
    place.write(
        "F.csv",
        "id,title,description,municipality,unit\n1,En,Tekst én,Bodø,A\n2,To,Tekst to,Bærum,B\n3,Tre,Tekst tre,Røros,C\n",
    );
    let import = ["import", "F.csv"];
    place
        .run(import)
        .assert()
        .success()
        .stdout("")
        .stderr("3 cases from F.csv (CSV, UTF-8, comma): title=title, text=description, id=id, municipality=municipality; 1 other column is kept; all new\n");
    let again = place.remarks(import);
    assert!(again.0.ends_with("; 0 new, 0 changed, 3 as before\n"), "{}", again.0);
    assert_eq!(place.log().len(), 0, "cases are no acts");
    assert!(place.says(["status"]).contains("3 cases\n0 of 3 classified\n"));
}

#[test]
fn the_same_id_with_another_text_is_a_change() {
    let place = Place::with_three_cases();
    place.write("saker.csv", THREE_CASES.replace("kjørte ut mat", "kjørte ut varm mat"));
    let (remark, code) = place.remarks(["import", "saker.csv"]);
    assert!(
        code == 0
            && remark.ends_with("0 new, 1 changed, 2 as before\nChanged: “Matkasser” (A-2)\n"),
        "{remark}"
    );
    assert_eq!(place.all_cases()[1]["text"], "Frivillige kjørte ut varm mat.");
}

#[test]
fn a_dry_run_changes_nothing() {
    let place = Place::with_three_cases();
    let before = place.all_cases();
    place.write("mer.csv", "id,title,text\nA-1,Videotrening,Ny tekst\nB-9,Ny sak,Tekst\n");
    let (remark, code) = place.remarks(["import", "--dry-run", "mer.csv"]);
    assert_eq!(code, 0);
    assert!(remark.contains("1 new, 1 changed, 0 as before"), "{remark}");
    assert!(remark.contains("Nothing was done"), "{remark}");
    assert_eq!(place.all_cases(), before);
}

#[test]
fn several_text_columns_are_named_by_flags() {
    let place = Place::new();
    place.write(
        "skjema.csv",
        "Nr|Hva heter tiltaket?|Bakgrunn|Hva gjorde dere?\n7|Video|Stengt.|Filmet.\n8|Mat||Kjørte.\n",
    );
    let (remark, code) = place.remarks(["import", "skjema.csv"]);
    assert_eq!(code, 1, "{remark}");
    for words in ["--text", "“Hva heter tiltaket?”", "“Bakgrunn”", "“Hva gjorde dere?”"]
    {
        assert!(remark.contains(words), "{words}: {remark}");
    }
    let (remark, code) = place.remarks([
        "import",
        "skjema.csv",
        "--id",
        "Nr",
        "--title",
        "Hva heter tiltaket?",
        "--text",
        "Bakgrunn",
        "--text",
        "Hva gjorde dere?",
    ]);
    assert_eq!(code, 0, "{remark}");
    assert!(remark.contains("(CSV, UTF-8, vertical bar)"), "{remark}");
    assert!(remark.contains("text=Bakgrunn+Hva gjorde dere?"), "{remark}");
    let cases = place.all_cases();
    assert_eq!((&cases[0]["id"], &cases[0]["title"]), (&json!("7"), &json!("Video")));
    let text = cases[0]["text"].as_str().unwrap();
    let places: Vec<_> = ["Bakgrunn", "Stengt.", "Hva gjorde dere?", "Filmet."]
        .iter()
        .map(|part| text.find(part).unwrap_or_else(|| panic!("{part}: {text}")))
        .collect();
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn an_unknown_column_is_an_error_that_lists_the_columns() {
    let place = Place::new();
    place.write("saker.csv", THREE_CASES);
    let (remark, code) = place.remarks(["import", "saker.csv", "--text", "Rapport"]);
    assert_eq!(code, 1);
    assert!(remark.contains("no column “Rapport”"), "{remark}");
    assert!(remark.contains("“id”, “title”, “text”, “municipality”"), "{remark}");
}

#[test]
fn an_unterminated_quote_is_an_error_with_row_and_column_and_nothing_is_imported() {
    let place = Place::new();
    place.write("saker.csv", "id,title,text\n1,En,\"to\nlinjer\"\n2,To,\"uten slutt\n3,Tre,mer\n");
    let (remark, code) = place.remarks(["import", "saker.csv"]);
    assert_eq!(code, 1);
    assert!(remark.contains("row 3, column C (line 4)"), "{remark}");
    assert!(!place.path("project.nybrott").exists() || place.all_cases().is_empty());
}

#[test]
fn ids_that_collide_are_an_error_with_both_places() {
    let place = Place::new();
    place.write("saker.csv", "id,title,text\n1,En,a\n2,To,b\n1,Tre,c\n");
    let (remark, code) = place.remarks(["import", "saker.csv"]);
    assert_eq!(code, 1);
    assert!(
        remark.contains("(1 of 3 rows repeats one)") && remark.contains("“1” in row 2 and row 4"),
        "{remark}"
    );
    place.write("saker.csv", "title,text\nEn,a\nTo,b\nEn,a\n");
    let (remark, code) = place.remarks(["import", "saker.csv"]);
    assert_eq!(code, 1);
    assert!(remark.contains("row 4 (same as row 2)"), "{remark}");
}

#[test]
fn cases_without_ids_get_one_from_their_text() {
    let place = Place::new();
    place.write("saker.csv", "title,text\nEn,a\nTo,b\n");
    place.run(["import", "saker.csv"]).assert().success();
    let id = place.all_cases()[0]["id"].as_str().unwrap().to_owned();
    assert!(id.strip_prefix("c-").is_some_and(|hex| hex.len() == 16), "{id}");
    let (remark, _) = place.remarks(["import", "saker.csv"]);
    assert!(remark.ends_with("0 new, 0 changed, 2 as before\n"), "{remark}");
}

#[test]
fn every_encoding_and_every_separator_is_understood() {
    let table = |between: &str| {
        "id;tittel;tekst;kommune\n1;Økt vakthold;\"Blåbær; og mer\";Ås\n2;Næring;Vær så god;Ørsta\n"
            .replace(';', between)
    };
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain(table(";").encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let bom = format!("\u{feff}{}", table(","));
    for (bytes, how) in [
        (
            encoding_rs::WINDOWS_1252.encode(&table(";")).0.into_owned(),
            "(CSV, Windows-1252, semicolon)",
        ),
        (utf16, "(CSV, UTF-16"),
        (bom.into_bytes(), "(CSV, UTF-8, comma)"),
        (table("\t").into_bytes(), "(CSV, UTF-8, tab)"),
        (table("|").into_bytes(), "(CSV, UTF-8, vertical bar)"),
        (table(";").replace('\n', "\r\n").into_bytes(), "(CSV, UTF-8, semicolon)"),
    ] {
        let place = Place::new();
        place.write("saker.csv", bytes);
        let (remark, code) = place.remarks(["import", "saker.csv"]);
        assert_eq!(code, 0, "{remark}");
        assert!(remark.to_lowercase().contains(&how.to_lowercase()), "{how}: {remark}");
        let cases = place.all_cases();
        assert_eq!(cases[0]["title"], "Økt vakthold", "{how}");
        assert_eq!(cases[0]["municipality"], "Ås", "{how}");
        assert_eq!(cases[1]["municipality"], "Ørsta", "{how}");
    }
}

#[test]
fn other_titles_under_known_ids_stop_the_import_and_flags_lead_out() {
    let place = Place::with_three_cases();
    let other = THREE_CASES
        .replace("Videotrening", "Helt annet")
        .replace("Matkasser", "Noe tredje")
        .replace("Øvelsene", "Tingene");
    place.write("andre.csv", other);
    let before = place.all_cases();
    let (remark, code) = place.remarks(["import", "andre.csv"]);
    assert_eq!(code, 1);
    for words in ["Nothing was imported", "--source", "--update", "“Videotrening”", "“Helt annet”"]
    {
        assert!(remark.contains(words), "{words}: {remark}");
    }
    assert_eq!(place.all_cases(), before);

    let (remark, code) = place.remarks(["import", "andre.csv", "--source", "2021"]);
    assert_eq!((code, remark.ends_with("; all new\n")), (0, true), "{remark}");
    assert_eq!(place.all_cases().len(), 6);
    assert_eq!(place.all_cases()[3]["source"], "2021");

    let (remark, code) = place.remarks(["import", "andre.csv", "--update"]);
    assert_eq!(code, 0, "{remark}");
    assert_eq!(place.all_cases().len(), 6);
    assert_eq!(place.all_cases()[0]["title"], "Helt annet");
}

#[test]
fn html_is_stored_untouched() {
    let place = Place::new();
    place.write(
        "h.json",
        json!([{ "id": 1, "title": "T", "text": "<p>Én&nbsp;ting</p>" }]).to_string(),
    );
    place.run(["import", "h.json"]).assert().success();
    assert_eq!(place.all_cases()[0]["text"], "<p>Én&nbsp;ting</p>");
}

#[test]
fn a_set_without_texts_never_blanks_stored_ones() {
    let place = place_with_decisions();
    let cases = place.all_cases();
    place.run(["export", "uten.json", "--all", "--no-text"]).assert().success();
    let (remark, code) = place.remarks(["import", "uten.json"]);
    assert_eq!(code, 0, "{remark}");
    assert_eq!(place.all_cases(), cases);
}

#[test]
fn differing_decisions_are_kept_out_and_listed_unless_they_are_to_replace() {
    let place = place_with_decisions();
    let before = place.all_cases();
    let mut set = hashed(classified_set());
    set["cases"][1]["classifications"][0]["category"] = json!("emergency");
    place.write("sett.json", set.to_string());
    let (remark, code) = place.remarks(["import", "sett.json"]);
    assert_eq!(code, 0, "{remark}");
    assert!(remark.contains("” (2): kvam has decided differently"), "{remark}");
    assert!(
        remark.contains("1 differing decision was left out; --replace lets the file win"),
        "{remark}"
    );
    assert_eq!(place.all_cases(), before);
    let (remark, code) = place.remarks(["import", "sett.json", "--replace"]);
    assert_eq!(code, 0, "{remark}");
    assert!(remark.contains("1 decision imported, 2 as before"), "{remark}");
    assert!(remark.contains("” (2): the decision of kvam was replaced"), "{remark}");
    assert_eq!(place.answers("2")[0][0], "emergency");
    assert_eq!(
        place.answers("1"),
        [before[0]["classifications"][0].clone(), before[0]["classifications"][1].clone()]
            .iter()
            .map(crate::place::answers_of)
            .collect::<Vec<_>>()
    );
}

#[test]
fn files_that_are_no_files_are_refused_at_once() {
    let place = Place::new();
    place.write("tom.csv", "");
    place.write("hode.csv", "id,title,text\n");
    place.write("dobbel.json", r#"[{"id":"1","title":"a","title":"b","text":"c"}]"#);
    place.write("dyp.json", format!("{}{}", "[".repeat(100_000), "]".repeat(100_000)));
    place.write("dyp.ron", "(".repeat(100_000));
    place.write("bok.xlsx", b"PK\x03\x04 and so on");
    place.write("ujevn.csv", "id,title,text\n1,a,b\n2,a\n");
    let mut wanted = vec![
        ("tom.csv", "There is nothing in “tom.csv”"),
        ("hode.csv", "has no cases"),
        ("dobbel.json", "duplicate key"),
        ("dyp.json", "line 1, column 2"),
        ("dyp.ron", "dyp.ron"),
        ("bok.xlsx", "is damaged"),
        ("ujevn.csv", "row 3"),
    ];
    if cfg!(unix) {
        wanted.push(("/dev/zero", "is not a regular file"));
    }
    for (file, words) in wanted {
        let (remark, code) = place.remarks(["import", file]);
        assert_eq!(code, 1, "{file}: {remark}");
        assert!(remark.contains(words), "{file}: {remark}");
    }
    assert!(
        !place.folder().join("project.nybrott").exists(),
        "what cannot be read makes no project"
    );
}

#[test]
fn a_dry_run_makes_no_project() {
    let place = Place::new();
    place.write("saker.csv", THREE_CASES);
    let (remark, code) = place.remarks(["import", "saker.csv", "--dry-run"]);
    assert_eq!(code, 0, "{remark}");
    assert!(remark.contains("; all new"), "{remark}");
    assert!(!place.folder().join("project.nybrott").exists());
}
