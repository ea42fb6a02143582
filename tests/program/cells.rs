//! What the cells of a file mean: formulas, dates, missing values, backslashes, text that is wrongly decoded.

use serde_json::Value;

use crate::packing::{ods, rows, xlsx};
use crate::place::Place;
use crate::rows_and_sheets::{cases, holds, imported, refused};

#[test]
fn below_a_heading_rows_may_be_short_as_elsewhere() {
    let place = Place::new();
    let rows = "1;A;x, y;\n2;B;z, og, w\n3;C;v;m\n";
    place.write("a.csv", format!("Innmeldte tiltak\nid;tittel;tekst;merket\n{rows}"));
    let said = imported(&place, &["a.csv"]);
    holds(&said, &["3 cases", "row 1: above the headers", "row 4: the row has fewer cells"]);
    assert_eq!(cases(&place), ["/1 A", "/2 B", "/3 C"]);
}

#[test]
fn cells_that_are_missing_at_the_end_of_rows_are_blank() {
    let place = Place::new();
    let row = |number: usize| {
        let end = if number < 16 { ";" } else { "" };
        format!("{number};Tiltak {number};Røros;Tekst {number}{end}\n")
    };
    let rows: String = (1..=300).map(row).collect();
    place.write("a.csv", format!("id;tittel;kommune;tekst;merknad\n{rows}"));
    let said = imported(&place, &["a.csv"]);
    holds(
        &said,
        &[
            "300 cases",
            "rows 17, 18, 19, 20, 21, 22, 23, 24, 25, 26 and 275 more: 285 rows have fewer cells",
        ],
    );
    assert_eq!(place.all_cases()[299]["text"], "Tekst 300");
    let place = Place::new();
    place.write("b.csv", "id;tittel;tekst;merknad\n1;A;T;m\n2;B\n");
    holds(
        &refused(&place, &["b.csv"]),
        &["“b.csv”, row 3: the row has 2 cells, but the header has 4"],
    );
}

#[test]
fn a_backslash_before_a_quotation_mark_is_blamed_only_in_its_row() {
    let place = Place::new();
    let quoted = "1;A;\"Stien er C:\\\"\n";
    place.write("a.csv", format!("id;tittel;tekst\n{quoted}2;B;b;c;d\n"));
    holds(&refused(&place, &["a.csv"]), &["row 3: the row has 5 cells, but the header has 3"]);
    place.write("b.csv", format!("id;tittel;tekst\n{quoted}2;B\n"));
    holds(&refused(&place, &["b.csv"]), &["row 3: the row has 2 cells, but the header has 3"]);
    place.write("c.csv", format!("id;tittel;tekst\n{quoted}2;B;\"b\n3;C;c\n"));
    holds(&refused(&place, &["c.csv"]), &["row 3, column C (line 3): a quotation mark opens"]);
    // In its own row it is, also behind a line break and where the quotation mark stays open.
    for (row, text) in [
        (2, "1;A;\"Vi gikk\nog sa \\\"hei; du\\\"\"\n"),
        (2, "1;\"Hun sa \\\"ja\\\";\"\n2;B;b\n"),
        (3, "1;A;a\n2;\"Vi sa \\\"hei; og; hei\\\"\";b\n"),
    ] {
        place.write("d.csv", format!("id;tittel;tekst\n{text}"));
        holds(&refused(&place, &["d.csv"]), &[&format!("row {row}: the file has \\\"")]);
    }
}

#[test]
fn a_cell_that_ends_at_a_backslash_is_refused_where_its_row_has_as_many_cells_as_the_header() {
    let place = Place::new();
    place.write("a.csv", "id,title,text\n1,\"C:\\\",x\n2,\"He said \\\"hi\\\" then\",y\n");
    let said = refused(&place, &["a.csv"]);
    holds(&said, &["“a.csv”, row 3: the file has \\\" for a quotation mark"]);
    place.write("b.csv", "id,title,text\n1,\"C:\\\",x\n2,\"He said \"\"hi\"\" \\\",y\n");
    imported(&place, &["b.csv"]);
    assert_eq!(cases(&place), ["/1 C:\\", "/2 He said \"hi\" \\"]);
}

#[test]
fn formulas_without_values_are_counted_by_rows() {
    let formula = |cell: &str| format!(r#"<c r="{cell}"><f>A1</f></c>"#);
    let text = |cell: &str, text: &str| {
        format!(r#"<c r="{cell}" t="inlineStr"><is><t>{text}</t></is></c>"#)
    };
    let header = [text("A1", "id"), text("B1", "tittel"), text("C1", "tekst")].concat();
    let row = |number: usize| {
        let [a, b, c] = ["A", "B", "C"].map(|column| format!("{column}{number}"));
        let cells = [text(&a, &number.to_string()), formula(&b), formula(&c)].concat();
        format!(r#"<row r="{number}">{cells}</row>"#)
    };
    let sheet = format!(r#"<row r="1">{header}</row>{}{}"#, row(2), row(3));
    let place = Place::new();
    place.write("a.xlsx", xlsx(&[("Ark1", &sheet)]));
    let said = imported(&place, &["a.xlsx"]);
    holds(&said, &["sheet “Ark1”, rows 2, 3: a formula there has no stored value", "first in B2"]);
}

#[test]
fn the_order_of_dates_is_known_by_all_cases_of_a_document() {
    let place = Place::new();
    let case = |number: usize| {
        // The one date that can be read in one way only is far down.
        let day = if number == 250 { 13 } else { 2 };
        format!(r#"{{"id": {number}, "text": "Tekst {number}", "date": "04/{day:02}/2020"}}"#)
    };
    let list: Vec<String> = (1..=260).map(case).collect();
    place.write("a.json", format!("[{}]", list.join(",\n")));
    place.write("b.jsonl", list.join("\n"));
    for file in ["a.json", "b.jsonl"] {
        imported(&place, &[file]);
        assert_eq!(place.all_cases()[0]["date"], "2020-04-02", "{file}");
    }
}

#[test]
fn a_bare_na_of_r_is_a_missing_value() {
    let place = Place::new();
    place.write("a.csv", "\"\",\"id\",\"tittel\",\"tekst\"\n\"1\",11,\"A\",\"T\"\n\"2\",12,NA,\"T2\"\n\"3\",13,\"NA\",NA\n");
    let said = imported(&place, &["a.csv"]);
    holds(
        &said,
        &["“a.csv”, rows 3, 4: NA without quotation marks", "1 case without text (row 4)"],
    );
    assert_eq!(place.all_cases()[1]["title"], "");
    assert_eq!(place.all_cases()[2]["title"], "NA");
    place.write("b.csv", "id;tittel;tekst\n21;NA;Vi heter NA\n");
    imported(&place, &["b.csv"]);
    assert_eq!(place.all_cases()[3]["title"], "NA");
}

#[test]
fn dates_are_read_as_their_column_is_written() {
    let place = Place::new();
    let american =
        "id;tekst;dato\n1;a;04/02/2020\n2;b;4/13/2020\n3;c;43922\n4;d;våren 2020\n5;e;\n";
    place.write("a.csv", american);
    let said = imported(&place, &["a.csv"]);
    holds(
        &said,
        &[
            "rows 2, 3: 2 dates were read with the month first (“04/02/2020”)",
            "row 4: 1 Excel day number was read as a date (“43922”)",
            "row 5: 1 date was not understood (“våren 2020”)",
        ],
    );
    let dates: Vec<_> = place.all_cases().iter().map(|case| case["date"].clone()).collect();
    assert_eq!(
        dates[..4],
        ["2020-04-02", "2020-04-13", "2020-04-01", "våren 2020"].map(Value::from)
    );
    // One date decides, however far down it is.
    let row = |number: usize| format!("{number};t{number};03/04/2020\n");
    let rows: String = (10..900).map(row).collect();
    place.write("b.csv", format!("id;tekst;dato\n{rows}901;u;12/31/2020\n"));
    holds(&imported(&place, &["b.csv"]), &["891 dates were read with the month first"]);
    assert_eq!(place.all_cases()[5]["date"], "2020-03-04");
    place.write("c.csv", "id;tekst;dato\n1001;f;03/04/2020\n1002;g;13/04/2020\n");
    assert!(!imported(&place, &["c.csv"]).contains("month first"));
}

#[test]
fn text_that_looks_wrongly_decoded_is_reported_with_its_row() {
    let place = Place::new();
    place.write("a.csv", "id;tittel;tekst\n1;Vanlig;Blåbær\n2;BlÃ¥bÃ¦r;Vi gjÃ¸r det\n");
    let said = imported(&place, &["a.csv"]);
    holds(&said, &["“a.csv”, row 3: the text looks wrongly decoded (“BlÃ¥bÃ¦r”)", "--encoding"]);
    // A file of DOS is known by letters within words; where there are none, its encoding can be chosen.
    place.write("b.csv", b"id;tittel;tekst\n3;Bl\x86b\x91r p\x86 \x86s;r\x9bd\n");
    let said = imported(&place, &["b.csv", "--dry-run"]);
    assert!(said.contains("CP865") && !said.contains("wrongly decoded"), "{said}");
    place.write("c.csv", b"id;tittel;tekst\n3;p\x86 \x86s;n\x86\n");
    holds(&imported(&place, &["c.csv", "--dry-run"]), &["row 2: the text looks wrongly decoded"]);
    imported(&place, &["c.csv", "--encoding", "cp865"]);
    assert!(place.all_cases().iter().any(|case| case["title"] == "på ås"));
}

#[test]
fn a_formula_without_its_value_is_reported() {
    let place = Place::new();
    let sheet = rows(&[&["id", "tittel", "tekst"], &["1", "", "Tekst"], &["2", "B", "Tekst to"]]);
    let with =
        |formula: &str| sheet.replacen(r#"<row r="2">"#, &format!(r#"<row r="2">{formula}"#), 1);
    for formula in
        [r#"<c r="B2"><f>UPPER("a")</f></c>"#, r#"<c r="B2"><f>UPPER("a")</f><v></v></c>"#]
    {
        // Cells are in the order of their columns.
        let xml = with("").replacen(r#"<c r="C2""#, &format!(r#"{formula}<c r="C2""#), 1);
        place.write("a.xlsx", xlsx(&[("Ark1", &xml)]));
        let said = imported(&place, &["a.xlsx", "--dry-run"]);
        holds(
            &said,
            &[
                "“a.xlsx”, sheet “Ark1”, row 2: a formula there has no stored value",
                "(first in B2)",
            ],
        );
    }
    let xml =
        with("").replacen(r#"<c r="C2""#, r#"<c r="B2" t="str"><f>""</f><v></v></c><c r="C2""#, 1);
    place.write("b.xlsx", xlsx(&[("Ark1", &xml)]));
    assert!(!imported(&place, &["b.xlsx"]).contains("formula"), "its value is blank");
    let cell = |text: &str| {
        format!(
            r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let formula = r#"<table:table-cell table:formula="of:=UPPER(&quot;a&quot;)"/>"#;
    let table = format!(
        "<table:table-row>{}{}{}</table:table-row><table:table-row>{}{formula}{}</table:table-row>",
        cell("id"),
        cell("tittel"),
        cell("tekst"),
        cell("9"),
        cell("Tekst")
    );
    place.write("c.ods", ods("Ark1", &table));
    holds(
        &imported(&place, &["c.ods"]),
        &["“c.ods”, sheet “Ark1”, row 2: a formula there has no stored value"],
    );
}
