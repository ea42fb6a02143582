//! Tables: what is read, and what is refused with its place.

use super::*;
use crate::domain::TextHash;

const NORWEGIAN: &str = "Saksnr;Tittel;Beskrivelse;Kommune;Fylke;Dato;Enhet\r\n\
    17;Smittefrakker fra systua;“Ærlig talt” – på Ålgård sydde de\r\nfrakker;Gjesdal;Rogaland;12.05.2020;Vekst\r\n\
    18;Blåbærsyltetøy;\"Semikolon; \"\"sitat\"\"\r\nog ny linje\";Tromsø; ;;Sjø\r\n";

#[test]
fn a_norwegian_table_is_read_in_every_encoding_and_with_every_delimiter() {
    // The first row's line break is taken away: it is outside quotation marks.
    let semicolons = NORWEGIAN.replacen("de\r\nfrakker", "de frakker", 1);
    let by_delimiter = [';', ',', '\t', '|'].map(|delimiter| {
        let commas_kept = semicolons.replace("\"Semikolon; ", "\"Semikolon\u{1}");
        (delimiter, commas_kept.replace(';', &delimiter.to_string()).replace('\u{1}', "; "))
    });
    for (delimiter, table) in by_delimiter {
        let marked = format!("\u{FEFF}{table}");
        let utf_16 = |text: &str, order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(order).collect()
        };
        for (bytes, encoding) in [
            (table.clone().into_bytes(), "UTF-8"),
            (marked.clone().into_bytes(), "UTF-8"),
            (encoding_rs::WINDOWS_1252.encode(&table).0.into_owned(), "Windows-1252"),
            (utf_16(&marked, u16::to_le_bytes), "UTF-16LE"),
            (utf_16(&marked, u16::to_be_bytes), "UTF-16BE"),
            (utf_16(&table, u16::to_le_bytes), "UTF-16LE"),
        ] {
            let delivery = delivery("svar.csv", bytes);
            let summary = &delivery.summary;
            assert_eq!(summary.encoding.as_deref(), Some(encoding));
            assert_eq!(summary.delimiter, Some(delimiter));
            assert_eq!(summary.format, ImportFormat::Csv);
            assert_eq!(summary.other_columns, ["Enhet"]);
            assert_eq!(delivery.places, [row(2, 2), row(3, 3)]);
            let [first, second] = delivery.records.as_slice() else { panic!("two cases") };
            assert_eq!(first.case.id, "17");
            assert_eq!(first.case.title, "Smittefrakker fra systua");
            assert_eq!(
                first.case.text.as_deref(),
                Some("“Ærlig talt” – på Ålgård sydde de frakker")
            );
            assert_eq!(first.case.municipality.as_deref(), Some("Gjesdal"));
            assert_eq!(first.case.county.as_deref(), Some("Rogaland"));
            assert_eq!(first.case.date.as_deref(), Some("12.05.2020"));
            assert_eq!(first.case.fields["Enhet"], "Vekst");
            assert_eq!(second.case.text.as_deref(), Some("Semikolon; \"sitat\"\r\nog ny linje"));
            assert_eq!((&second.case.county, &second.case.date), (&None, &None));
            assert_eq!(
                second.text_sha256,
                TextHash::new(&second.case.title, second.case.text.as_ref().unwrap())
            );
        }
    }
}

#[test]
fn every_line_ending_and_the_line_of_excel_are_understood() {
    for ending in ["\n", "\r\n", "\r"] {
        for first in ["", "sep=;", "\"sep=;\""] {
            let lines = [first, "title;text", "", "a;b", " ; ", "c;\"d\"", ""];
            let table = lines[usize::from(first.is_empty())..].join(ending);
            let delivery = delivery("a.csv", &table);
            assert_eq!(titles_and_texts(&delivery), [("a", "b"), ("c", "d")], "{table:?}");
            // Excel takes its own line away; the empty and the blank row are rows to it.
            let above = usize::from(!first.is_empty());
            assert_eq!(delivery.places, [row(3, 3 + above), row(5, 5 + above)], "{table:?}");
        }
    }
}

#[test]
fn rows_and_lines_part_where_a_cell_has_line_breaks() {
    let delivery = delivery("a.csv", "title,text\n\"a\nb\",\"c\r\nd\"\ne,f\n");
    assert_eq!(delivery.places, [row(2, 2), row(3, 5)]);
}

#[test]
fn empty_cells_beyond_the_header_are_harmless() {
    let delivery = delivery("a.csv", "title;text;;\na;b;;\nc;d\ne;f;;;;\n\n;;;\n");
    assert_eq!(titles_and_texts(&delivery), [("a", "b"), ("c", "d"), ("e", "f")]);
    assert!(delivery.summary.other_columns.is_empty());
}

#[test]
fn headers_that_are_empty_or_repeated_get_names() {
    let delivery = delivery("a.csv", "text;x;;x;x (2);x\na;1;2;3;4;5\n");
    let fields: Vec<_> = delivery.records[0]
        .case
        .fields
        .iter()
        .map(|(key, value)| (key.as_str(), value.as_str()))
        .collect();
    assert_eq!(
        fields,
        [("x", "1"), ("C", "2"), ("x (2)", "3"), ("x (2) (2)", "4"), ("x (3)", "5")]
    );
    let blank_at_the_end = super::delivery("a.csv", "text;\na;1\nb;\n");
    assert_eq!(blank_at_the_end.summary.other_columns, ["B"]);
}

#[test]
fn a_blank_text_is_a_case() {
    let delivery = delivery("a.csv", "id;title;text;kommune\n1;a;;\n2;;b; \n");
    assert_eq!(titles_and_texts(&delivery), [("a", ""), ("", "b")]);
    assert!(delivery.records.iter().all(|record| record.case.municipality.is_none()));
}

#[test]
fn a_file_of_one_column_is_a_list_of_texts() {
    let delivery = delivery("a.csv", "tekst\nVi åpnet, i dag; og i går. Det gikk bra.\nMer\n");
    assert_eq!(
        titles_and_texts(&delivery),
        [("Vi åpnet, i dag; og i går", "Vi åpnet, i dag; og i går. Det gikk bra."), ("Mer", "Mer")]
    );
    assert_eq!(delivery.summary.delimiter, None);
}

#[test]
fn a_column_called_source_is_a_field_and_the_option_is_the_id_space() {
    let options = Options { source: Some("runde 2".into()), ..Options::default() };
    let delivery = read_bytes("a.csv", b"source,id,text\nkatalog,1,a\n", &options).unwrap();
    assert_eq!(delivery.records[0].case.source.as_deref(), Some("runde 2"));
    assert_eq!(delivery.records[0].case.fields["source"], "katalog");
}

#[test]
fn chosen_columns_are_taken_and_several_texts_are_joined() {
    let chosen = columns(&[
        (Role::Title, &["hva heter det"]),
        (Role::Text, &["Bakgrunn", "Effekt"]),
        (Role::Municipality, &["Sted"]),
    ]);
    let options = Options { columns: chosen, ..Options::default() };
    let table = "Hva heter det?;Tekst;Sted;Effekt;Bakgrunn\nA;t;Oslo;e;b\nB;t;;;b2\n";
    let delivery = read_bytes("a.csv", table.as_bytes(), &options).unwrap();
    assert_eq!(
        titles_and_texts(&delivery),
        [("A", "Bakgrunn\nb\n\nEffekt\ne"), ("B", "Bakgrunn\nb2")]
    );
    assert_eq!(delivery.records[0].case.fields.get_index(0), Some((&"Tekst".into(), &"t".into())));
    assert_eq!(
        delivery.summary.columns,
        columns(&[
            (Role::Title, &["Hva heter det?"]),
            (Role::Text, &["Bakgrunn", "Effekt"]),
            (Role::Municipality, &["Sted"]),
        ])
    );
}

#[test]
fn cases_without_ids_get_the_same_one_every_time() {
    let one = delivery("a.csv", "title;text\na;b\nc;d\n");
    let other = delivery("b.csv", "id,text,title,x\n,d,c,1\n,b,a,2\n");
    assert_eq!(one.records[0].case.id, other.records[1].case.id);
    let hash = TextHash::new("a", "b").to_string();
    assert_eq!(one.records[0].case.id, format!("c-{}", &hash[..16]));
}

#[test]
fn what_is_not_a_table_of_cases_is_refused_with_its_place() {
    for (table, expected) in [
        ("", ImportErrorKind::Empty),
        ("\u{FEFF} \r\n ", ImportErrorKind::Empty),
        ("\n;;\n", ImportErrorKind::Empty),
        ("title;text\n", ImportErrorKind::NoCases),
        ("title;text\n;\n\n", ImportErrorKind::NoCases),
        (
            "title;text\n\"a\nb\";c\nd\n",
            ImportErrorKind::Ragged { place: row(3, 4), expected: 2, found: 1 },
        ),
        (
            "title;text\na;b\nc;d;;e;\n",
            ImportErrorKind::Ragged { place: row(3, 3), expected: 2, found: 4 },
        ),
        (
            "a;b;c;d;e;text\n1;2;3;4;5;\"x\ny\"\n1;2;3;4;5;\"open\nand on\n1;2;3;4;5;6\n",
            ImportErrorKind::OpenQuote { row: 3, line: 4, column: "F".into() },
        ),
        ("id;text\n1;a\n ;b\n", ImportErrorKind::BlankId { place: row(3, 3), column: "id".into() }),
        (
            "id;text\n1;a\n2;b\n 1 ;c\n",
            ImportErrorKind::RepeatedIds(Box::new(repeated((row(2, 2), row(4, 4)), Some("1"), 3))),
        ),
        (
            "title;text;x\na;b;1\nc;d;2\n\na;b;3\n",
            ImportErrorKind::SameContent(Box::new(repeated((row(2, 2), row(5, 5)), None, 3))),
        ),
        (
            "title;text\na\u{0};ok\nb;c;d\n",
            ImportErrorKind::Ragged { place: row(3, 3), expected: 2, found: 3 },
        ),
    ] {
        assert_eq!(fault("a.csv", table), expected, "{table:?}");
    }
}

#[test]
fn what_was_chosen_wrongly_is_named() {
    let refused =
        |options: Options| read_bytes("a.csv", b"title;text\na;b\n", &options).unwrap_err().kind;
    let columns = columns(&[(Role::Text, &["tekst"])]);
    assert_eq!(
        refused(Options { columns, ..Options::default() }),
        ImportErrorKind::UnknownColumn {
            wanted: "tekst".into(),
            role: Role::Text,
            columns: vec!["title".into(), "text".into()],
        }
    );
    for delimiter in ['§', '"', '\n'] {
        let options = Options { delimiter: Some(delimiter), ..Options::default() };
        assert_eq!(refused(options), ImportErrorKind::UnusableDelimiter { delimiter });
    }
    let options = Options { encoding: Some("norsk".into()), ..Options::default() };
    assert_eq!(refused(options), ImportErrorKind::UnknownEncoding { label: "norsk".into() });
}

#[test]
fn a_chosen_delimiter_goes_before_all_else() {
    let options = Options { delimiter: Some('#'), ..Options::default() };
    let delivery = read_bytes("a.csv", b"sep=;\ntitle#text\na;x#b,y\n", &options).unwrap();
    assert_eq!(titles_and_texts(&delivery), [("a;x", "b,y")]);
    assert_eq!(delivery.summary.delimiter, Some('#'));
}

#[test]
fn strange_characters_stay_in_the_text() {
    let strange = "nul \0, escape \u{1b}[2J, override \u{202E}, tag \u{E0041}";
    let marks = format!("e{}", "\u{301}".repeat(100_000));
    let line = "x".repeat(1 << 20);
    let table = format!("title;text\n{strange};{marks}\n\"b\";{line}\n");
    let delivery = delivery("a.csv", table);
    assert_eq!(titles_and_texts(&delivery), [(strange, marks.as_str()), ("b", line.as_str())]);
}

#[test]
fn open_quotes_without_end_take_linear_time() {
    // Each line opens a quotation mark under one reading and closes it under another.
    let table = format!("title;text\n{}", "a;\"b\n".repeat(200_001));
    assert!(matches!(
        fault("a.csv", table),
        ImportErrorKind::OpenQuote { .. } | ImportErrorKind::Ragged { .. }
    ));
}

#[test]
fn names_that_go_on_and_on_are_cut_where_they_are_quoted() {
    let said = |text: &str| {
        read_bytes("a.csv", text.as_bytes(), &Options::default()).unwrap_err().to_string()
    };
    let headers: Vec<_> = (1..=40).map(|number| format!("{number} {}", "å".repeat(300))).collect();
    let columns = said(&format!("{}\n{}1\n", headers.join(";"), "1;".repeat(39)));
    assert!(columns.contains("11 ååå") && columns.contains("ååå…"), "{columns}");
    assert!(!columns.contains("12 ååå") && columns.contains("more=29"), "{columns}");
    assert!(columns.chars().count() < 4_000, "{columns}");
    let id = "7".repeat(9_000);
    let twice = said(&format!("id;text\n{id};a\n{id};b\n"));
    assert!(twice.contains(&format!("id=\"{}…\"", "7".repeat(40))), "{twice}");
}
