//! Files whose columns have no usual names: the reviewer is asked once.

use crate::place::Place;
use crate::screen::Screen;
use crate::screen::keys::{ENTER, ESC};

/// A survey's answers, under whole questions.
fn survey() -> Place {
    let place = Place::new();
    place.write("svar.csv", answers(1..=3));
    place
}

fn answers(numbers: impl Iterator<Item = u32>) -> String {
    let row = |number: u32| {
        let why = "Skolene stengte, og elevene manglet utstyr til å følge undervisningen hjemme.";
        let what = "Biblioteket kjørte ut nettbrett med bokbussen til alle som ba om det.";
        format!("{number};Bokbuss {number};{why};{what} Runde {number}.\n")
    };
    let rows: Vec<String> = numbers.map(row).collect();
    format!(
        "Nr;Hva heter det dere gjorde?;Hvorfor gjorde dere det?;Hva gjorde dere?\n{}",
        rows.concat()
    )
}

#[test]
fn a_text_that_begins_with_a_hyphen_is_the_value_of_an_option() {
    let headers = ["-n", "--title", "- tekst", "-", "--fylke", "-dato"];
    let place = Place::new();
    let table = format!("{}\n1;A;Vi gikk;Røros;Trøndelag;2020-04-01\n", headers.join(";"));
    place.write("a.csv", table);
    let options = ["--id", "--title", "--text", "--municipality", "--county", "--date"];
    for equals in [true, false] {
        let columns = options.iter().zip(headers).flat_map(|(option, header)| {
            if equals {
                vec![format!("{option}={header}")]
            } else {
                vec![option.to_string(), header.to_owned()]
            }
        });
        let more = ["--source", "-x", "--encoding", "utf-8"].map(str::to_owned);
        let line = ["import", "a.csv"].map(str::to_owned).into_iter().chain(columns).chain(more);
        let (said, code) = place.remarks(line);
        assert_eq!(code, 0, "{said}");
    }
    let case = &place.all_cases()[0];
    assert_eq!((&case["id"], &case["source"]), (&"1".into(), &"-x".into()));
    assert_eq!((&case["text"], &case["date"]), (&"Vi gikk".into(), &"2020-04-01".into()));
    for (line, wanted) in [
        (&["import", "a.csv", "--sheet", "-1"][..], "all new"),
        (&["import", "a.csv", "--encoding", "-x"], "called “-x”"),
        (&["import", "a.csv", "--delimiter", "--"], "“--”"),
        (&["import", "a.csv", "--skip", "-3"], "“-3”"),
        (&["apply", "a.csv", "--id", "-n"], "no column with answers"),
        (&["classify", "--where", "-id:1", "--note", "- nei", "--dry-run"], ""),
        (&["merge", "--same", "-kvam"], "-kvam"),
        (&["merge", "x.nybrott", "--rename", "-a"], "-a"),
        (&["erase", "1", "--source", "-y", "--yes"], "“1”"),
        (&["erase", "1", "--source", "-x", "--yes"], "1 case"),
    ] {
        let (said, _) = place.remarks(line);
        assert!(said.contains(wanted) && !said.contains("unexpected argument"), "{line:?} {said}");
    }
    // What is no text of its own is an option, as before.
    let (said, code) = place.remarks(["import", "a.csv", "--format", "--dry-run"]);
    assert_eq!(code, 2, "{said}");
}

#[test]
fn the_screen_asks_about_rows_of_hints_and_takes_them_as_the_reviewer_says() {
    let table = "løpenr;tittel;tekst\nnr;maks 100 tegn;maks 500 ord\n1;Bokbuss;Vi kjørte\n2;Tolk;Vi ringte\n";
    for (keys, cases) in [("", 2), ("7", 3), ("77", 2)] {
        let place = Place::new();
        place.write("a.csv", table);
        let mut screen = Screen::start(&place, &["review", "a.csv"]);
        screen.wait_for("This is what I found in “a.csv”");
        screen.wait_for("Row 2: hints for filling in (“maks 100 tegn”), left out");
        if keys.len() == 1 {
            screen.press_for(keys, "Row 2: a case, though it looks like hints");
        } else {
            screen.press(keys);
        }
        screen.press_for(ENTER, &format!("0 of {cases} done"));
        screen.quit();
        assert_eq!(place.all_cases().len(), cases);
    }
}

#[test]
fn a_review_of_such_a_file_begins_by_asking() {
    let place = survey();
    let mut screen = Screen::start(&place, &["review", "svar.csv"]);
    screen.wait_for("This is what I found in “svar.csv”");
    screen.wait_for("3 cases");
    // After cancelling there are no cases, and nothing was imported.
    screen.press_for(ESC, "There are no cases here yet");
    screen.quit();
    assert!(place.all_cases().is_empty());

    let mut screen = Screen::start(&place, &["review", "svar.csv", "--source", "bibliotek"]);
    screen.wait_for("This is what I found");
    screen.press_for(ENTER, "0 of 3 done");
    screen.press_to_save("212\r", 1);
    screen.quit();
    assert_eq!(place.log()[0]["changes"][0]["cases"][0]["source"], "bibliotek");

    // The columns are known from now on.
    place.write("neste.csv", answers(1..=5));
    let mut screen = Screen::start(&place, &["review", "neste.csv", "--source", "bibliotek"]);
    screen.wait_for("1 of 5 done");
    screen.quit();
}

#[test]
fn prose_beside_a_column_with_a_usual_name_is_asked_about_too() {
    let place = survey();
    let survey = place.read("svar.csv").replace("Hva gjorde dere?", "Beskrivelse");
    place.write("svar.csv", survey);
    let mut screen = Screen::start(&place, &["review", "svar.csv"]);
    screen.wait_for("This is what I found");
    screen.wait_for("2 Text: “Hvorfor gjorde dere det?” + “Beskrivelse”");
    screen.press_for(ENTER, "0 of 3 done");
    screen.quit();
}

#[test]
fn columns_named_on_the_command_line_are_known_the_next_time() {
    let place = survey();
    let columns = ["--title", "Hva heter det dere gjorde?", "--text", "Hva gjorde dere?"];
    let (remark, code) = place.remarks([&["import", "svar.csv"], &columns[..]].concat());
    assert_eq!(code, 0, "{remark}");
    assert!(remark.contains("remembered"), "{remark}");
    place.write("neste.csv", answers(1..=5));
    let (remark, code) = place.remarks(["import", "neste.csv"]);
    assert_eq!(code, 0, "{remark}");
    assert!(remark.contains("text=Hva gjorde dere?"), "{remark}");
    assert!(!remark.contains("remembered"), "{remark}");
}

#[test]
fn columns_that_are_known_can_be_chosen_again_from_the_palette() {
    let place = survey();
    let mut screen = Screen::start(&place, &["review", "svar.csv"]);
    screen.wait_for("This is what I found");
    screen.press_for(ENTER, "0 of 3 done");
    screen.quit();
    // What is known is not asked about, but the way to it is named.
    place.write("svar.csv", answers(1..=5));
    let mut screen = Screen::start(&place, &["review"]);
    screen.press_for(":import", "Import cases from a file");
    screen.press_for(ENTER, "type where it is");
    screen.press("svar.csv");
    screen.press(ENTER);
    screen.wait_for("The columns are those you chose last time");
    screen.wait_for("“columns”");
    screen.press(":kolonner");
    screen.wait_for("Choose columns again");
    screen.press_for(ENTER, "Import a file and choose its columns");
    // The file that was imported last is named already.
    screen.wait_for("svar.csv");
    screen.press_for(ENTER, "This is what I found in “svar.csv”");
    screen.wait_for("Its cases are here already");
    screen.wait_for("“Hvorfor gjorde dere det?” + “Hva gjorde dere?”");
    screen.press_for("2", "which columns?");
    screen.press_for(" \r", "2 Text: “Hva gjorde dere?”");
    screen.press_for(ENTER, "5 changed cases");
    screen.quit();
    let text = place.all_cases()[0]["text"].as_str().unwrap_or_default().to_owned();
    assert!(text.starts_with("Biblioteket"), "{text}");
    // They are the known ones from now on.
    let (said, code) = place.remarks(["import", "svar.csv"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("chosen before for these headers"), "{said}");
    assert!(said.contains("0 new, 0 changed, 5 as before"), "{said}");
}

#[test]
fn a_column_that_cannot_be_the_id_is_named_with_what_is_wrong_and_the_key_that_chooses_another() {
    let place = survey();
    let survey = place.read("svar.csv").replace("Nr;", "Bydel;").replace("\n2;", "\n1;");
    place.write("svar.csv", survey);
    let mut screen = Screen::start(&place, &["review", "svar.csv"]);
    screen.wait_for("This is what I found");
    screen.press_for("4", "Id: which column?");
    screen.press("\u{1b}[B\r");
    screen.wait_for("4 Id: “Bydel”");
    screen.press(ENTER);
    screen.wait_for("The same id is more than once in “Bydel”: “1” in row 2 and row 3.");
    screen.wait_for("4 chooses another column for it");
    screen.press("4");
    screen.press("\u{1b}[A\r");
    screen.wait_for("4 Id: made from title and text");
    screen.press_for(ENTER, "0 of 3 done");
    screen.quit();
    let (said, code) =
        place.remarks(["import", "svar.csv", "--id", "Bydel", "--text", "Hva gjorde dere?"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("(1 of 3 rows repeats one)"), "{said}");
    // A letter is one case, though its file is called a table.
    place.write("brev.csv", "Hei,\n\nVi viser til brevet, og melder at vi har filma øvingar.\n");
    let (said, code) = place.remarks(["import", "brev.csv"]);
    assert!(code == 0 && said.contains("TXT"), "{said}");
}

#[test]
fn the_row_of_the_headers_is_moved_with_one_key_and_the_preview_follows() {
    let place = Place::new();
    let above = "Innmeldte tiltak;;\nHentet;fra;skjema\nSist endret;i;mai\n";
    let table = "Løpekode;Hva ble gjort?;Hvorfor?\nA-1;Vi filmet øvelsene og la dem på nett.;Alle var hjemme.\nA-2;Vi kjørte ut mat til alle som ba om det.;Ingen kunne handle.\n";
    place.write("a.csv", format!("{above}{table}"));
    let mut screen = Screen::start(&place, &["review", "a.csv"]);
    screen.wait_for("This is what I found");
    let headers = |screen: &Screen| screen.row_with("Headers: row");
    assert!(!headers(&screen).contains("row 4"), "{}", screen.text());
    for row in 2..=4 {
        if !screen.shows(&format!("Headers: row {row}")) {
            screen.press("7");
            screen.wait_for(&format!("Headers: row {row}"));
        }
    }
    screen.wait_for("“Hva ble gjort?”");
    screen.wait_for("2 cases");
    // Behind the last row with a case below it come no headers at all, and then the first row again.
    screen.press_for("7", "Headers: row 5");
    screen.press_for("7", "has no cases");
    screen.press_for("7", "Headers: none");
    screen.press_for("7777", "Headers: row 4");
    screen.wait_for("2 cases");
    screen.press_for(ENTER, "0 of 2 done");
    screen.quit();
    let first = place.all_cases()[0].to_string();
    assert!(first.contains("A-1") && first.contains("Vi filmet"), "{first}");
    // The command line has the same, also for none at all.
    let place = Place::new();
    place.write("a.csv", format!("{above}{table}"));
    let (said, code) =
        place.remarks(["import", "a.csv", "--header", "4", "--text", "Hva ble gjort?"]);
    assert!(code == 0 && said.contains("all new"), "{said}");
    let (said, code) = place.remarks(["import", "a.csv", "--header", "99"]);
    assert!(code != 0 && said.contains("no headers in row 99"), "{said}");
    place.write("b.csv", table.split_once('\n').unwrap().1);
    let (said, code) =
        place.remarks(["import", "b.csv", "--header", "0", "--text", "B", "--id", "A"]);
    assert!(code == 0 && said.contains("all new"), "{said}");
}

#[test]
fn the_row_of_the_headers_is_remembered_with_the_columns_chosen_below_it() {
    let place = Place::new();
    let above = "Innmeldte tiltak;;\nHentet;fra;skjema\nSist endret;i;mai\n";
    let header = "Løpekode;Hva ble gjort?;Hvorfor?\n";
    place.write("a.csv", format!("{above}{header}A-1;Vi filmet øvelsene.;Alle var hjemme.\n"));
    let chosen = ["import", "a.csv", "--header", "4", "--text", "Hva ble gjort?"];
    let (said, code) = place.remarks(chosen);
    assert!(code == 0 && said.contains("all new"), "{said}");
    // The next delivery has the same headers in the same row, and another file its own.
    place.write("b.csv", format!("{above}{header}A-2;Vi kjørte ut mat.;Ingen kunne handle.\n"));
    let (said, code) = place.remarks(["import", "b.csv"]);
    assert!(code == 0 && said.contains("all new") && said.contains("chosen before"), "{said}");
    let second = place.all_cases()[1].to_string();
    assert!(second.contains("Vi kjørte ut mat."), "{second}");
    place.write("c.csv", "id,title,text\nC-1,Matkasser,Frivillige kjørte ut mat til alle.\n");
    let (said, code) = place.remarks(["import", "c.csv"]);
    assert!(code == 0 && said.contains("all new") && !said.contains("chosen before"), "{said}");
}
