//! Which kind of file it is: what is read, and what is refused by its name with the way out.

use std::fs;

use crate::packing::docx;
use crate::place::Place;

#[test]
fn a_file_of_another_kind_is_named_with_the_way_out_in_each_language() {
    let place = Place::new();
    place.write("svar.csv", b"%PDF-1.4\n1 0 obj\n%%EOF\n".as_slice());
    for (language, name, way) in [
        ("en", "“svar.csv” is a PDF", "save it as .docx"),
        ("nb", "«svar.csv» er en PDF", "lagre den som .docx"),
        ("nn", "«svar.csv» er ein PDF", "lagre ho som .docx"),
    ] {
        let (said, code) = place.remarks(["--lang", language, "import", "svar.csv"]);
        assert_ne!(code, 0);
        assert!(said.contains(name) && said.contains(way), "{said}");
        assert!(!said.contains("--text"), "{said}");
    }
    assert!(!place.path("project.nybrott").exists());
}

#[cfg(unix)]
#[test]
fn the_screen_names_a_file_of_another_kind_and_asks_about_no_columns() {
    use crate::screen::Screen;
    use crate::screen::keys::{ENTER, ESC};

    let place = Place::new();
    place.write("svar.csv", b"<!DOCTYPE html>\n<table><tr><td>a;b</td></tr></table>\n".as_slice());
    let mut screen = Screen::start(&place, &[]);
    screen.wait_for("Welcome. There are no cases here yet.");
    screen.press_for("1", "Drag the file here with the mouse");
    screen.press(&place.path("svar.csv").to_string_lossy());
    screen.press_for(ENTER, "a web page (HTML)");
    assert!(!screen.shows("This is what I found"), "{}", screen.text());
    screen.press(ESC);
    screen.wait_for_no("a web page");
    screen.quit();
}

#[test]
fn what_was_exported_for_other_programs_is_refused_and_changes_nothing() {
    let place = Place::new();
    place.write("saker.csv", "id;tittel;tekst;sektor\n1;Hjemmebesøk;Vi tok i bruk video.;helse\n");
    place.run(["import", "saker.csv"]).assert().success();
    place
        .run(["classify", "--where", "all", "--category", "emergency", "--new", "no"])
        .assert()
        .success();
    let before = place.all_cases();
    for (file, format) in [("d.jsonl", "doccano"), ("l.json", "label-studio")] {
        place.run(["export", file, "--format", format]).assert().success();
        let (said, code) = place.remarks(["import", file]);
        assert_ne!(code, 0, "{said}");
        assert!(said.contains("its answers cannot be imported"), "{said}");
        assert!(said.contains("Import the Excel, JSON"), "{said}");
    }
    assert_eq!(place.all_cases(), before);
    // What it says to import instead comes back.
    place.run(["export", "s.json"]).assert().success();
    let (said, code) = place.remarks(["import", "s.json"]);
    assert_eq!(code, 0, "{said}");
    assert_eq!(place.all_cases(), before);
}

/// A text whose byte 257 begins this word.
fn with_word_at_257(word: &str) -> String {
    let begin = "tittel;tekst\nA;Vi åpnet. ";
    let filling = "x".repeat(257 - begin.len());
    format!("{begin}{filling}{word} enn før\n")
}

#[test]
fn a_text_that_begins_like_another_kind_of_file_is_read() {
    for (name, text) in [
        ("a.csv", with_word_at_257("ustare")),
        ("a.csv", with_word_at_257("ustar")),
        ("a.csv", "Stofftype;Antall på lager;tekst\n1;2;Vi målte\n".to_owned()),
        ("a.csv", "tittelftyp;tekst\nBlåbær;Vi plukket\n".to_owned()),
        ("a.csv", "Kommune WEBP;tekst\nTromsø;Vi målte\n".to_owned()),
        ("a.csv", "GIF89a;tekst\nTromsø;Vi målte\n".to_owned()),
        ("a.csv", "$FL2 prøve;tekst\nTromsø;Vi målte\n".to_owned()),
        ("a.txt", "Received: 2020-03-12\nFrom: Health office\n\nVi åpnet en telefon.\n".to_owned()),
        ("a.txt", "Received: 12. mars\nSubject: Svar\nTo: Tromsø\n\nVi åpnet.\n".to_owned()),
    ] {
        let latin = || text.chars().map(|c| u8::try_from(c).unwrap()).collect::<Vec<u8>>();
        for bytes in [text.clone().into_bytes(), latin()] {
            let place = Place::new();
            place.write(name, bytes);
            let (said, code) = place.remarks(["import", name]);
            assert_eq!(code, 0, "{text}: {said}");
        }
    }
    // A tape archive has zeros before that word, a mail more than a day of receipt.
    let place = Place::new();
    let mut tar = b"svar.csv".to_vec();
    tar.resize(257, 0);
    tar.extend(b"ustar  \0");
    place.write("a.csv", &tar);
    assert!(place.remarks(["import", "a.csv"]).0.contains("an archive"));
    place.write(
        "b.txt",
        "Received: from a by b\nMessage-ID: <1@a.no>\nSubject: Svar\n\nVi åpnet.\n",
    );
    assert!(place.remarks(["import", "b.txt"]).0.contains("an e-mail"));
}

#[test]
fn a_web_page_that_is_called_a_workbook_is_named_also_where_its_format_is_chosen() {
    let place = Place::new();
    place.write("a.xls", "<html><table><tr><td>a</td></tr></table></html>");
    for format in [&[][..], &["--format", "xls"], &["--format", "xlsx"]] {
        let (said, code) = place.remarks(["import", "a.xls"].iter().chain(format));
        assert_ne!(code, 0, "{said}");
        assert!(said.contains("a web page (HTML)"), "{said}");
    }
}

#[test]
fn an_unreadable_file_among_documents_is_named_and_left_out_when_asked() {
    let place = Place::new();
    fs::create_dir(place.path("saker")).unwrap();
    place.write("saker/a.docx", docx("<w:p><w:r><w:t>Matkasser</w:t></w:r></w:p><w:p><w:r><w:t>Vi kjørte ut.</w:t></w:r></w:p>"));
    place.write("saker/b.docx", b"PK\x03\x04 half a file".as_slice());
    place.write("saker/c.txt", "Tolk\n\nVi ringte en tolk.");
    place.write("saker/d.md", b"%PDF-1.4\n1 0 obj\n%%EOF\n".as_slice());
    let named = ["saker/a.docx", "saker/b.docx", "saker/c.txt", "saker/d.md"];
    for files in [&["saker"][..], &named] {
        let import = |more: &[&'static str]| {
            let arguments = ["import"].into_iter().chain(files.iter().copied());
            place.remarks(arguments.chain(more.iter().copied()))
        };
        let (said, code) = import(&[]);
        assert_eq!(code, 1, "{said}");
        assert!(said.contains("“b.docx”") && said.contains("add --skip-unreadable"), "{said}");
        let (said, code) = import(&["--skip-unreadable", "--dry-run"]);
        assert_eq!(code, 0, "{said}");
        assert!(said.contains("2 cases from "), "{said}");
        let left = "2 files that cannot be read are left out: “b.docx”, “d.md”";
        assert!(said.contains("“b.docx” is damaged") && said.contains(left), "{said}");
    }
    place.run(["import", "saker", "--skip-unreadable"]).assert().success();
    assert_eq!(place.all_cases().len(), 2);
    // A file that was named may have any ending.
    place.write("saker/e.pdf", b"%PDF-1.4\n1 0 obj\n%%EOF\n".as_slice());
    let (said, code) = place.remarks(["import", "saker/a.docx", "saker/e.pdf", "--dry-run"]);
    assert!(said.contains("PDF") && said.contains("add --skip-unreadable") && code == 1, "{said}");
    let skipping = ["import", "saker/a.docx", "saker/e.pdf", "--skip-unreadable", "--dry-run"];
    let (said, code) = place.remarks(skipping);
    assert!(
        said.contains("1 file that cannot be read is left out: “e.pdf”") && code == 0,
        "{said}"
    );
    // Where nothing is left there is nothing to import, and a name that is not there is no unreadable file.
    let (said, code) = place.remarks(["import", "saker/b.docx", "saker/d.md", "--skip-unreadable"]);
    assert!(said.contains("“b.docx”") && code == 1, "{said}");
    let (said, code) = place.remarks(["import", "saker/a.docx", "x.docx", "--skip-unreadable"]);
    assert!(said.contains("x.docx”") && code == 1, "{said}");
}
