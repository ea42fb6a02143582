//! Applying an edited export: what is asked about, refused or named in its rows and cells.

use calamine::Data;

use crate::applying::{
    ID, answers, column, export, nothing_new, place, saved_again, sheet, table, written,
};
use crate::place::Place;

#[test]
fn a_kind_that_was_emptied_beside_others_is_asked_about() {
    let place = place(&[]);
    let before = answers(&place);
    export(&place, "ut.csv", "nb");
    let rows = table(&place.read("ut.csv"));
    let at = |kind: &str| rows[0].iter().position(|header| header.starts_with(kind)).unwrap();
    let mut emptied = rows.clone();
    emptied[1][at("Tjeneste")].clear();
    place.write("tom.csv", written(&emptied));
    let (remark, code) = place.remarks(["apply", "tom.csv"]);
    assert!(code == 1 && remark.contains("row 2: “Tjeneste [service]” is blank"), "{remark}");
    assert_eq!(answers(&place), before);
    // All of them blank is no answer, as in every column.
    for kind in ["Tjeneste", "Produkt", "Prosess", "Organisering", "Kommunikasjon"] {
        emptied[1][at(kind)].clear();
    }
    place.write("tomme.csv", written(&emptied));
    nothing_new(&place, "tomme.csv", &before);
    // What turns the verdict says so, with the title of the case.
    let mut none = rows.clone();
    for kind in ["Tjeneste", "Prosess"] {
        "0".clone_into(&mut none[1][at(kind)]);
    }
    place.write("ingen.csv", written(&none));
    let said = place.says(["apply", "ingen.csv", "--dry-run"]);
    assert!(said.starts_with("row 2, “Sak 7” (7): "), "{said}");
    assert!(said.contains("; the verdict becomes “Not an innovation”)"), "{said}");
}

#[test]
fn a_verdict_that_was_edited_and_not_its_answers_is_named() {
    let place = place(&[]);
    let before = answers(&place);
    export(&place, "ut.xlsx", "nb");
    let file = std::fs::read(place.path("ut.xlsx")).unwrap();
    let edited = |cells: &[(&str, Data)]| {
        saved_again(&file, |rows| {
            for (header, value) in cells {
                let is_meant = |cell: &Data| cell.to_string().starts_with(header);
                let at = rows[0].iter().position(is_meant).unwrap();
                rows[1][at] = value.clone();
            }
        })
    };
    let verdict = |word: &str| ("Konklusjon", Data::String(word.to_owned()));
    for word in ["Ikke innovasjon", "Ikkje innovasjon", "Not an innovation"] {
        std::fs::write(place.path("konklusjon.xlsx"), edited(&[verdict(word)])).unwrap();
        let (remark, code) = place.remarks(["apply", "konklusjon.xlsx"]);
        let differs = "In 1 row the verdict does not follow from the answers: row 2.";
        assert!(code == 0 && remark.contains(differs), "{remark}");
        assert!(remark.contains("nothing new"), "{remark}");
        assert!(!remark.contains("answers: vårt nummer"), "{remark}");
        assert_eq!(answers(&place), before);
    }
    let not = verdict("Ikke innovasjon");
    // A verdict of before beside other answers, and one that follows from them, are no news.
    let no = ("Ny for kommunen", Data::String("Nei".to_owned()));
    for (name, cells) in [("svar.xlsx", &[no.clone()][..]), ("begge.xlsx", &[no, not])] {
        std::fs::write(place.path(name), edited(cells)).unwrap();
        let (remark, code) = place.remarks(["apply", name, "--dry-run"]);
        assert!(code == 0 && !remark.contains("verdict"), "{name}: {remark}");
    }
    // The same sheet a second time has the verdict of before, which no one has changed.
    place.run(["apply", "svar.xlsx"]).assert().success();
    let (remark, _) = place.remarks(["apply", "svar.xlsx"]);
    assert!(remark.contains("does not follow") && !remark.contains("changed"), "{remark}");
}

#[test]
fn an_export_that_no_longer_says_what_its_columns_are_is_not_guessed_at() {
    let place = place(&["Merknad", "nr"]);
    export(&place, "ut.xlsx", "nb");
    let rows = sheet(&std::fs::read(place.path("ut.xlsx")).unwrap());
    let rows: Vec<Vec<String>> =
        rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    place.write("ark.csv", written(&rows));
    let (remark, code) = place.remarks(["apply", "ark.csv"]);
    assert!(code == 1 && remark.contains("no longer says what its columns are"), "{remark}");
    // Which of the two notes is the reviewer's, nothing says.
    let (remark, code) = place.remarks(["apply", "ark.csv", "--id", ID]);
    assert!(code == 1 && remark.contains("“Merknad” and “Merknad (2)” mean the same"), "{remark}");
}

#[test]
fn an_id_that_may_be_either_of_two_is_refused() {
    let place = Place::new();
    place.write("saker.csv", "id;tittel;tekst\n044;A;a\n44;B;b\n");
    place.run(["import", "saker.csv"]).assert().success();
    export(&place, "ut.csv", "nb");
    let before = answers(&place);
    nothing_new(&place, "ut.csv", &before);
    let file = place.read("ut.csv").replace("\n044;", "\n44;");
    place.write("ut.csv", file);
    let (remark, code) = place.remarks(["apply", "ut.csv"]);
    assert!(code == 1 && remark.contains("“44” may be “044”"), "{remark}");
}

#[test]
fn what_is_wrong_with_a_cell_names_its_column_and_the_words_of_the_sheet() {
    let place = place(&[]);
    export(&place, "ut.csv", "nb");
    let rows = table(&place.read("ut.csv"));
    let wrong = |code: &str, word: &str| {
        let mut rows = rows.clone();
        let at = column(&rows[0], code);
        word.clone_into(&mut rows[1][at]);
        place.write("feil.csv", written(&rows));
        place.remarks(["apply", "feil.csv", "--lang", "nb"]).0
    };
    let said = wrong("category", "Kanskje");
    assert!(
        said.contains(
            "«Kategori [category]» kan ikke være «Kanskje». Dette går an: Nødinnovasjon, Beredskap"
        ),
        "{said}"
    );
    // A sign beside an answer may be a doubt.
    for doubt in ["Beredskap?", "Beredskap ??", "~ Beredskap", "(Beredskap)"] {
        let said = wrong("category", doubt);
        assert!(said.contains(&format!("kan ikke være «{doubt}»")), "{said}");
    }
    let said = wrong("new_to_municipality", "Kanskje");
    assert!(
        said.contains(
            "«Ny for kommunen [new_to_municipality]» kan ikke være «Kanskje». Dette går an: Ja, Nei"
        ),
        "{said}"
    );
    let said = wrong("flagged", "2");
    assert!(said.contains("«Flagg [flagged]» er «2», som verken er ja eller nei"), "{said}");
    place.write("slag.csv", "id,slag\n7,\"tjeneste, prosess?\"\n");
    let said = place.remarks(["apply", "slag.csv", "--lang", "nb"]).0;
    assert!(said.contains("kan ikke være «prosess?»"), "{said}");
    place.write("slag.csv", "id,slag\n7,\"tjeneste, uklart\"\n");
    let said = place.remarks(["apply", "slag.csv", "--lang", "nb"]).0;
    assert!(said.contains("rad 2: slag: «uklart» kan ikke kombineres med andre"), "{said}");
    let said = wrong("product", "2");
    assert!(said.contains("«Produkt [product]» er «2», som verken er ja eller nei"), "{said}");
}

#[test]
fn blank_cells_where_there_are_answers_are_named_and_leave_them() {
    let place = place(&[]);
    let before = answers(&place);
    export(&place, "ut.csv", "nb");
    let mut rows = table(&place.read("ut.csv"));
    let (category, note) = (column(&rows[0], "category"), column(&rows[0], "note"));
    rows[1][category].clear();
    rows[1][note].clear();
    rows[2][category].clear();
    place.write("tom.csv", written(&rows));
    let (remark, code) = place.remarks(["apply", "tom.csv"]);
    assert_eq!(code, 0, "{remark}");
    assert!(remark.contains("2 rows are blank in places where you have answers"), "{remark}");
    assert!(remark.contains("left as they are: row 2, row 3."), "{remark}");
    assert_eq!(answers(&place), before);
    // Of a case that has no answers, nothing is left as it is.
    let (remark, _) = place.remarks(["apply", "ut.csv"]);
    assert!(!remark.contains("blank"), "{remark}");
}
